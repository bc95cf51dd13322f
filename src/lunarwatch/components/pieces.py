"""The pieces of a document, and whose analysis counts for the others.

A piece reaches from one certain sentence start to the next, so that the bare text shows it.  What
is remembered from one piece to the next (who was spoken of, which person was named) is heard from
the pieces that ``lunarwatch.components.listening`` chooses; any other piece counts by its words and
catalogue names alone, whether it is analysed or not.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Protocol

import numpy as np
from spacy.attrs import SENT_START
from spacy.tokens import Doc

from lunarwatch.components.body import body_of
from lunarwatch.components.units import sentence_starts
from lunarwatch.patterns import Frame

LONGEST = 1_000
"""Tokens of the longest piece: a text that never stops is cut."""

_KEY = "lunarwatch_pieces"

Piece = tuple[int, int]
"""First token, end."""


class Bounds(Protocol):
    """What can be in a piece (its number) by its words alone."""

    def may_tell(self, number: int, lemma: str) -> bool:
        """Whether a word of this lemma may be the trigger of an event."""

    def may_fill(self, number: int, frame: Frame) -> bool:
        """Whether what a frame asks for may be there."""


@dataclass
class Pieces:
    """The pieces of one document.

    Attributes:
        spans: each piece, in order; together they are the document.
        heard: of each, whether the others may know its analysis.
        named: of each, whether they may know the names that the model finds in it.
        whole: whether the pieces that are not heard are analysed as well.
        bounds: what the words of the pieces allow; none where everything is to be tried.
    """

    spans: list[Piece]
    heard: list[bool]
    named: list[bool]
    whole: bool = True
    bounds: Bounds | None = field(default=None, repr=False)
    _starts: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._starts = [start for start, _ in self.spans]

    @classmethod
    def of(cls, doc: Doc) -> Pieces:
        """The document's pieces; where nobody has chosen among them, all are heard."""
        found: Pieces | None = doc.user_data.get(_KEY)
        if found is None:
            spans = list(cut(doc))
            found = cls(spans, [True] * len(spans), [True] * len(spans))
            found.keep(doc)
        return found

    def keep(self, doc: Doc) -> None:
        """Make these the document's pieces."""
        doc.user_data[_KEY] = self

    def asked(self) -> Iterator[tuple[Piece, bool, bool]]:
        """Each piece, with whether it is to be analysed, and whether its names are wanted."""
        for span, heard, named in zip(self.spans, self.heard, self.named, strict=True):
            yield span, heard or self.whole, named or self.whole

    def may_tell(self, number: int, lemma: str) -> bool:
        """Whether a word of this lemma may be the trigger of an event in a piece (its number)."""
        return self.bounds is None or self.bounds.may_tell(number, lemma)

    def number(self, token: int) -> int:
        """The piece that a token (its index) stands in."""
        return bisect_right(self._starts, token) - 1

    def are_heard(self, token: int) -> bool:
        """Whether other pieces may know the analysis around a token."""
        return self.heard[self.number(token)]

    def are_named(self, token: int) -> bool:
        """Whether other pieces may know the model's names around a token."""
        return self.named[self.number(token)]


def cut(doc: Doc) -> Iterator[Piece]:
    """The pieces of a document (token offsets): each begins where a sentence certainly does."""
    marks = np.asarray(doc.to_array([SENT_START])).reshape(-1)
    certain = set(np.flatnonzero(marks == 1).tolist())
    sought = frozenset(sentence_starts(body_of(doc)))
    if sought:
        offsets = doc.to_array("IDX").tolist()
        certain.update(i for i, offset in enumerate(offsets) if offset in sought)
    edges = [*sorted(certain | {0}), len(doc)]
    for begin, end in pairwise(edges):
        for start in range(begin, end, LONGEST):
            yield start, min(start + LONGEST, end)
