"""The tree of one piece of a row, read and changed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from spacy.strings import StringStore

from lunarwatch.parsing.dependencies import Trees

Hashes = NDArray[np.uint64]


class Tree:
    """Tokens are numbered from the first of the piece.

    Attributes:
        heads: what each token hangs on; a root on itself.
    """

    def __init__(
        self, strings: StringStore, piece: slice, words: Hashes, tags: Hashes, trees: Trees
    ) -> None:
        self._strings = strings
        self._words, self._tags = words[piece], tags[piece]
        self._heads, self._labels = trees.heads[piece], trees.labels[piece]
        self.heads = [at + by for at, by in enumerate(self._heads.tolist())]

    def word(self, at: int) -> str:
        """The word as it was shown to the model."""
        return self._strings[int(self._words[at])]

    def tag(self, at: int) -> str:
        """The tag of a token."""
        return self._strings[int(self._tags[at])]

    def label(self, at: int) -> str:
        """How a token hangs on its head."""
        return self._strings[int(self._labels[at])]

    def children(self, at: int) -> list[int]:
        """What hangs on a token, in order."""
        return [child for child, head in enumerate(self.heads) if head == at != child]

    def left_edge(self, at: int) -> int:
        """The first of all that hangs on a token."""
        while before := [child for child in self.children(at) if child < at]:
            at = before[0]
        return at

    def path(self, at: int, above: int) -> list[int]:
        """A token and what it hangs on, up to the child of another; empty if not under that."""
        found = []
        while at != above:
            found.append(at)
            if self.heads[at] == at:
                return []
            at = self.heads[at]
        return found

    def root(self, at: int) -> int:
        """The root of the sentence of a token."""
        while self.heads[at] != at:
            at = self.heads[at]
        return at

    def hang(self, at: int, head: int, label: str) -> None:
        """Give a token another head and label."""
        self.heads[at] = head
        self._heads[at] = head - at
        self._labels[at] = self._strings.add(label)

    def tag_as(self, at: int, tag: str) -> None:
        """Give a token another tag."""
        self._tags[at] = self._strings.add(tag)
