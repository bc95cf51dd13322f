"""Pieces side by side: their tokens in one row, as the passes of the model take them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import NORM, ORTH, SENT_START, SPACY
from spacy.tokens import Doc
from spacy.vocab import Vocab

from lunarwatch.parsing.arrays import Table, write

GIVEN = [ORTH, SPACY, NORM, SENT_START]
"""What the analysis of a piece depends on."""


@dataclass
class Row:
    """Several pieces, and what is given of their tokens.

    No document is made of them but where one of spaCy's own components has to look at a piece: to
    make one, and to write to it and read from it for each pass, takes longer than some passes.

    Attributes:
        vocab: the words.
        attributes: what is given, ``GIVEN`` first.
        table: tokens × attributes.
        lengths: the number of tokens of each piece.
    """

    vocab: Vocab
    attributes: Sequence[int]
    table: Table
    lengths: Sequence[int]

    @cached_property
    def ends(self) -> NDArray[np.intp]:
        """Where each piece ends."""
        return np.cumsum(self.lengths)

    def column(self, attribute: int) -> NDArray[np.uint64]:
        """What is given of each token."""
        return self.table[:, self.attributes.index(attribute)]

    def columns(self, attributes: Sequence[int]) -> Table:
        """What is given of each token: tokens × attributes."""
        return self.table[:, [self.attributes.index(each) for each in attributes]]

    def pieces_of(self, tokens: NDArray[np.bool_]) -> list[slice]:
        """The pieces that have one of some tokens, each as a slice of the row."""
        numbers = np.unique(np.searchsorted(self.ends, np.flatnonzero(tokens), side="right"))
        return [
            slice(end - self.lengths[number], end)
            for number, end in zip(numbers.tolist(), self.ends[numbers].tolist(), strict=True)
        ]

    def of(self, chosen: Sequence[bool]) -> tuple[Row, NDArray[np.bool_]]:
        """Some of the pieces, and which tokens of the row are theirs."""
        inside = np.repeat(np.asarray(chosen, bool), self.lengths)
        lengths = [length for length, wanted in zip(self.lengths, chosen, strict=True) if wanted]
        return Row(self.vocab, self.attributes, self.table[inside], lengths), inside

    def doc(self, piece: slice) -> Doc:
        """A piece as a document of its own."""
        return piece_of(self.vocab, self.table[piece, : len(GIVEN)])


def piece_of(vocab: Vocab, given: Table) -> Doc:
    """A piece as a document of its own, with what is given of its tokens (× ``GIVEN``)."""
    words = [vocab.strings[orth] for orth in given[:, GIVEN.index(ORTH)].tolist()]
    piece = Doc(vocab, words=words, spaces=given[:, GIVEN.index(SPACY)].astype(bool).tolist())
    write(piece, [NORM, SENT_START], given[:, 2:4])
    return piece
