"""Part of speech, morphology and lemma of words, worked out once per word, tag and relation.

spaCy's attribute ruler asks 179 patterns at every token, and its lemmatizer looks every word up
anew.  What they say of a token depends on its form, tag and relation, save for a few patterns that
look at two tokens; so it is kept.  Where such a pattern may begin, the components themselves run.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, LEMMA, MORPH, ORTH, POS, TAG
from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from lunarwatch.parsing.arrays import Table, mixed, read, with_rows, write
from lunarwatch.parsing.dependencies import Trees
from lunarwatch.parsing.row import Row

ATTRIBUTES = [TAG, POS, MORPH, LEMMA, DEP]
"""What the columns of an answer are."""

_LEMMAS, _RELATION = ATTRIBUTES.index(LEMMA), ATTRIBUTES.index(DEP)
_SHOWING_LEMMA = [ATTRIBUTES.index(each) for each in (POS, MORPH, LEMMA)]

_KEPT = 60_000  # words kept before they are dropped and begun anew
_ANY = "\u2064"  # an invisible mark: stands for all words or relations that no pattern asks for
_APART = "\u2063"  # an invisible separator: no pattern of a language asks for it


class Words:
    """The attribute ruler and the lemmatizer as one, with a memory."""

    def __init__(self, vocab: Vocab, ruler: Any, lemmatizer: Any) -> None:
        self._vocab = vocab
        self._ruler, self._lemmatizer = ruler, lemmatizer
        _index_by_hash(lemmatizer)
        self._known: dict[int, int] = {}  # word, tag and relation → row; below nought: ask anew
        self._table: Table = np.zeros((0, len(ATTRIBUTES)), np.uint64)
        self._ruled: dict[int, tuple[Table, bool]] = {}  # what the ruler says, and whether of pairs
        self._lemmas: dict[int, int] = {}  # word, part of speech, morphology, lemma → lemma
        self._stands_for_itself = _asked_for(ruler.patterns)
        self._other = vocab.strings.add(_ANY)  # a relation: any that no pattern asks for
        self._of_all, self._of_listed = _relations(ruler.patterns, vocab)
        self._pairs = Matcher(vocab, validate=False)
        firsts = [
            [pattern[0]]
            for rule in ruler.patterns
            for pattern in rule["patterns"]
            if len(pattern) > 1
        ]
        if firsts:
            self._pairs.add("first", firsts)

    def __call__(self, row: Row, tags: NDArray[np.uint64], trees: Trees) -> Table:
        """What is said of all tokens: tokens × ``ATTRIBUTES``."""
        asked = np.stack((row.column(ORTH), tags, trees.labels), axis=1)
        keys = mixed(asked).tolist()
        if len(self._known) > _KEPT:
            self._known.clear()
        new = {key: at for at, key in enumerate(keys) if key not in self._known}
        if new:
            self._learn(list(new), asked[list(new.values())])
        rows = np.array([self._known[key] for key in keys], np.intp)
        found = self._table[rows]
        for piece in row.pieces_of(rows < 0):
            doc = row.doc(piece)
            write(doc, [TAG], tags[piece, None])
            trees.to(doc, piece)
            self._ruler(doc)
            self._lemmatizer(doc)
            found[piece] = read(doc, ATTRIBUTES)
        return found

    def _learn(self, keys: list[int], asked: Table) -> None:
        """Ask the components about words that are new with their tag and relation."""
        words = [self._vocab.strings[orth] for orth in asked[:, 0].tolist()]
        found, in_pairs = self._rule(words, asked)
        found[:, _LEMMAS] = self._lemmatized(
            words, np.column_stack((asked[:, 0], found[:, _SHOWING_LEMMA]))
        )
        first = len(self._known)
        self._table = with_rows(self._table, first, found)
        for at, key in enumerate(keys):
            self._known[key] = -1 if in_pairs[at] else first + at

    def _lemmatized(self, words: list[str], ruled: Table) -> NDArray[np.uint64]:
        """The lemmas of words: neither their tags nor their relations matter for these.

        Args:
            words: the words.
            ruled: their hashes, parts of speech and morphology, and the lemmas that the ruler
                gives some, which they keep.
        """
        keys = mixed(ruled).tolist()
        if len(self._lemmas) > _KEPT:
            self._lemmas.clear()
        new = {key: at for at, key in enumerate(keys) if key not in self._lemmas}
        if new:
            rows = list(new.values())
            doc = Doc(self._vocab, words=[words[row] for row in rows])
            write(doc, [POS, MORPH, LEMMA], ruled[rows, 1:])
            self._lemmatizer(doc)
            self._lemmas.update(zip(new, read(doc, [LEMMA])[:, 0].tolist(), strict=True))
        return np.array([self._lemmas[key] for key in keys], np.uint64)

    def _rule(self, words: list[str], asked: Table) -> tuple[Table, list[bool]]:
        """What the ruler says of words, and whether it looks at pairs that begin so.

        It asks for few words and relations by name: any other is ruled like all of its tag.
        """
        listed = np.array([self._stands_for_itself(word) for word in words], bool)
        names = [word if stands else _ANY for word, stands in zip(words, listed, strict=True)]
        keyed = asked.copy()
        keyed[:, 0] = [self._vocab.strings.add(name) for name in names]
        if self._of_all is not None:
            told = np.isin(asked[:, 2], self._of_all)
            told |= listed & np.isin(asked[:, 2], self._of_listed)
            keyed[~told, 2] = self._other
        keys = mixed(keyed).tolist()
        if len(self._ruled) > _KEPT:
            self._ruled.clear()
        new = {key: row for row, key in enumerate(keys) if key not in self._ruled}
        if new:
            rows = list(new.values())
            # with something between any two words, lest they make a pair
            doc = Doc(self._vocab, words=[w for row in rows for w in (names[row], _APART)])
            given = np.zeros((len(doc), 2), np.uint64)
            given[::2] = keyed[rows, 1:]
            write(doc, [TAG, DEP], given)
            firsts = {start for _, start, _ in self._pairs(doc, allow_missing=True)}
            self._ruler(doc)
            found = read(doc, ATTRIBUTES)[::2]
            for at, key in enumerate(new):
                self._ruled[key] = found[at], 2 * at in firsts
        answers = [self._ruled[key] for key in keys]
        ruled = np.stack([table for table, _ in answers])
        own = ruled[:, _RELATION] == self._other
        ruled[own, _RELATION] = asked[own, 2]
        return ruled, [in_pair for _, in_pair in answers]


def _index_by_hash(lemmatizer: Any) -> None:
    """Let a rule lemmatizer look words up in sets; its lists of thousands it searches through."""
    if getattr(lemmatizer, "mode", None) == "rule":
        index = lemmatizer.lookups.get_table("lemma_index", {})
        for part, words in list(index.items()):
            index[part] = frozenset(words)


def _relations(patterns: list[Any], vocab: Vocab) -> tuple[Table | None, Table]:
    """The relations that a ruler's patterns tell from others: of any word, and of listed ones.

    None of any word stands for all relations, where that is not plain.
    """
    of_all: set[str] = set()
    of_listed: set[str] = set()
    for token in (token for rule in patterns for pattern in rule["patterns"] for token in pattern):
        told = of_listed if "LOWER" in token else of_all
        match token.get("DEP"):
            case None:
                pass
            case str(relation):
                told.add(relation)
            case {"IN": list(relations), **rest} if not rest:
                told.update(relations)
            case {"NOT_IN": list(relations), **rest} if not rest:
                told.update(relations)
            case _:
                return None, np.empty(0, np.uint64)
    both = [
        np.array([vocab.strings.add(relation) for relation in sorted(each)], np.uint64)
        for each in (of_all, of_listed)
    ]
    return both[0], both[1]


def _asked_for(patterns: list[Any]) -> Callable[[str], bool]:
    """Whether a ruler's patterns may ask for a word by its form; any, where that is not plain."""
    listed: set[str] = set()
    shapes: list[re.Pattern[str]] = []
    for token in (token for rule in patterns for pattern in rule["patterns"] for token in pattern):
        if not token.keys() <= {"LOWER", "TAG", "DEP", "IS_SPACE"}:
            return lambda word: True
        match token.get("LOWER"):
            case None:
                pass
            case str(word):
                listed.add(word)
            case {"IN": list(words), **rest} if not rest:
                listed.update(words)
            case {"REGEX": str(shape), **rest} if not rest:
                shapes.append(re.compile(shape))
            case _:
                return lambda word: True

    def asked_for(word: str) -> bool:
        low = word.lower()
        return low in listed or word.isspace() or any(shape.search(low) for shape in shapes)

    return asked_for
