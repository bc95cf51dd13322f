"""Dashes around an insertion, shown to the model as the commas that it knows better.

The model parses them less well: of example sentences given an insertion behind their subject, as in
"Turkey – after months of delay – signed", one in six lost its event, with commas one in sixteen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from spacy.attrs import ORTH, SENT_START, SPACY
from spacy.tokens import Doc

from lunarwatch.parsing.arrays import Table, read

_DASHES = frozenset({"-", "--", "–", "—", "―"})
_STOPS = frozenset({".", "?", "!"})
_LONGEST = 30  # tokens of an insertion


def as_commas(doc: Doc, given: Table, attributes: Sequence[int]) -> None:
    """Give the dashes around insertions what is given of commas, in place.

    Args:
        doc: the document; it needs no more than its tokens.
        given: what is given of its tokens: tokens × attributes.
        attributes: what the columns are.
    """
    pairs = list(_pairs(doc, given[:, list(attributes).index(ORTH)]))
    if not pairs:
        return
    comma = read(Doc(doc.vocab, words=[","]), list(attributes))[0]
    of_words = [at for at, each in enumerate(attributes) if each not in (SPACY, SENT_START)]
    spaced = list(attributes).index(SPACY)
    for dash in (at for pair in pairs for at in pair):
        given[dash, of_words] = comma[of_words]
        given[dash, spaced], given[dash - 1, spaced] = 1, 0


def _pairs(doc: Doc, words: Table) -> Iterator[tuple[int, int]]:
    """The first and the last dash of each insertion."""
    strings = doc.vocab.strings
    known = np.array([strings[dash] for dash in _DASHES if dash in strings], np.uint64)
    places = [at for at in np.flatnonzero(np.isin(words, known)).tolist() if _is_dash(doc, at)]
    opening: int | None = None
    for place in places:
        if opening is not None and _is_insertion(doc, opening, place):
            yield opening, place
            opening = None
        else:
            opening = place


def _is_dash(doc: Doc, at: int) -> bool:
    """Whether it parts words, and joins no two of them or numbers: not "Luna-25", "2024–25"."""
    if not 0 < at < len(doc) - 1:
        return False
    before, dash = doc[at - 1], doc[at]
    if before.whitespace_ and dash.whitespace_:
        return True
    tight = not before.whitespace_ and not dash.whitespace_ and dash.text in ("—", "--")
    numbers = before.is_digit and doc[at + 1].is_digit
    return tight and not numbers and not before.is_space


def _is_insertion(doc: Doc, first: int, last: int) -> bool:
    """Whether a short run of words in one sentence stands between two dashes."""
    inside = doc[first + 1 : last]
    return 0 < len(inside) <= _LONGEST and not any(
        token.is_space or token.text in _STOPS or token.is_sent_start is True for token in inside
    )
