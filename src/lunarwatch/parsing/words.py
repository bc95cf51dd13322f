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

from lunarwatch.parsing.arrays import Table, read, write

ATTRIBUTES = [TAG, POS, MORPH, LEMMA, DEP]
"""What the columns of an answer are."""

_KEPT = 200_000  # words kept before they are dropped and begun anew
_APART = "\u2063"  # an invisible separator: no pattern of a language asks for it


class Words:
    """The attribute ruler and the lemmatizer as one, with a memory."""

    def __init__(self, vocab: Vocab, ruler: Any, lemmatizer: Any) -> None:
        self._vocab = vocab
        self._parts = (ruler, lemmatizer)
        self._known: dict[tuple[int, int, int], NDArray[np.uint64] | None] = {}
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
        asked = [read(doc, [ORTH, TAG, DEP]) for doc in docs]
        keys = [[(orth, tag, dep) for orth, tag, dep in rows.tolist()] for rows in asked]
        if len(self._known) > _KEPT:
            self._known.clear()
        self._learn([key for group in keys for key in group if key not in self._known])
        return [self._answer(doc, group) for doc, group in zip(docs, keys, strict=True)]

    def _answer(self, doc: Doc, keys: list[tuple[int, int, int]]) -> Table:
        rows = [self._known[key] for key in keys]
        if any(row is None for row in rows):
            self._run(doc)
            return read(doc, ATTRIBUTES)
        return np.array(rows, np.uint64).reshape(len(doc), len(ATTRIBUTES))

    def _learn(self, keys: list[tuple[int, int, int]]) -> None:
        """Ask the components about words that stand alone, with something between any two."""
        new = list(dict.fromkeys(keys))
        if not new:
            return
        strings = self._vocab.strings
        words = [word for orth, _, _ in new for word in (strings[orth], _APART)]
        doc = Doc(self._vocab, words=words)
        given = np.zeros((len(words), 2), np.uint64)
        given[::2] = [(tag, dep) for _, tag, dep in new]
        given[1::2, 0] = given[::2, 0]  # a tag, lest the lemmatizer warn of words that have none
        write(doc, [TAG, DEP], given)
        firsts = {start for _, start, _ in self._pairs(doc, allow_missing=True)}
        self._run(doc)
        answers = read(doc, ATTRIBUTES)
        for at, key in enumerate(new):
            self._known[key] = None if 2 * at in firsts else answers[2 * at]

    def _run(self, doc: Doc) -> None:
        for part in self._parts:
            part(doc)
