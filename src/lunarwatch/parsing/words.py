"""Part of speech, morphology and lemma of words, worked out once per word, tag and relation.

spaCy's attribute ruler asks 179 patterns at every token, and its lemmatizer looks every word up
anew.  What they say of a token depends on its form, tag and relation, save for a few patterns that
look at two tokens; so it is kept.  Where such a pattern may begin, the components themselves run.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, LEMMA, MORPH, ORTH, POS, TAG
from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from lunarwatch.parsing.arrays import Table, mixed, read, with_rows, write

ATTRIBUTES = [TAG, POS, MORPH, LEMMA, DEP]
"""What the columns of an answer are."""

_KEPT = 60_000  # words kept before they are dropped and begun anew
_APART = "\u2063"  # an invisible separator: no pattern of a language asks for it


class Words:
    """The attribute ruler and the lemmatizer as one, with a memory."""

    def __init__(self, vocab: Vocab, ruler: Any, lemmatizer: Any) -> None:
        self._vocab = vocab
        self._parts = (ruler, lemmatizer)
        self._known: dict[int, int] = {}  # word, tag and relation → row; below nought: ask anew
        self._table: Table = np.zeros((0, len(ATTRIBUTES)), np.uint64)
        self._pairs = Matcher(vocab, validate=False)
        firsts = [
            [pattern[0]]
            for rule in ruler.patterns
            for pattern in rule["patterns"]
            if len(pattern) > 1
        ]
        if firsts:
            self._pairs.add("first", firsts)

    def __call__(self, docs: list[Doc]) -> list[Table]:
        """One array per document: tokens × ``ATTRIBUTES``."""
        asked = np.concatenate([read(doc, [ORTH, TAG, DEP]) for doc in docs])
        keys = mixed(asked)
        if len(self._known) > _KEPT:
            self._known.clear()
        new = {key: row for row, key in enumerate(keys) if key not in self._known}
        if new:
            self._learn(list(new), asked[list(new.values())])
        rows = np.array([self._known[key] for key in keys], np.intp)
        found, end = [], 0
        for doc in docs:
            start, end = end, end + len(doc)
            found.append(self._answer(doc, rows[start:end]))
        return found

    def _answer(self, doc: Doc, rows: NDArray[np.intp]) -> Table:
        if (rows < 0).any():
            self._run(doc)
            return read(doc, ATTRIBUTES)
        answer: Table = self._table[rows]
        return answer

    def _learn(self, keys: list[int], asked: Table) -> None:
        """Ask the components about words that stand alone, with something between any two."""
        strings = self._vocab.strings
        words = [word for orth in asked[:, 0].tolist() for word in (strings[orth], _APART)]
        doc = Doc(self._vocab, words=words)
        given = np.zeros((len(words), 2), np.uint64)
        given[::2] = asked[:, 1:]
        given[1::2, 0] = asked[:, 1]  # a tag, lest the lemmatizer warn of words that have none
        write(doc, [TAG, DEP], given)
        firsts = {start for _, start, _ in self._pairs(doc, allow_missing=True)}
        self._run(doc)
        first = len(self._known)
        self._table = with_rows(self._table, first, read(doc, ATTRIBUTES)[::2])
        for at, key in enumerate(keys):
            self._known[key] = -1 if 2 * at in firsts else first + at

    def _run(self, doc: Doc) -> None:
        for part in self._parts:
            part(doc)
