"""What the bare words of a piece show, before anything is analysed.

Everything here is a bound: a lemma that a word may have, a catalogue name that may count, a capital
that may be a name's.  Whatever the analysis finds in a piece was among its evidence.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.lang.en.stop_words import STOP_WORDS
from spacy.tokens import Doc

from lunarwatch.components.body import body_of
from lunarwatch.components.columns import words_of
from lunarwatch.components.pieces import Piece
from lunarwatch.components.programs import named_by_form
from lunarwatch.patterns import Catalogue, Entity
from lunarwatch.spotting import Spot
from lunarwatch.subject import is_space_body

QUOTES = frozenset('“"”«»')
"""What stands around words that somebody said."""

_QUOTE = re.compile(f"[{''.join(QUOTES)}]")
_PARTS = ("verb", "noun", "adj")  # of which the lemmatizer has rules or exceptions


class Lemmas(dict[str, frozenset[str]]):
    """Word in lower case → the lemmas it may have, whatever part of speech it is read as.

    Args:
        lemmatizer: spaCy's rule lemmatizer.
        ruler: spaCy's attribute ruler, which gives some words their lemma.
        wanted: the lemmas to tell of; others are left out.
    """

    def __init__(self, lemmatizer: Any, ruler: Any, wanted: frozenset[str]) -> None:
        super().__init__()
        tables = lemmatizer.lookups
        rules, exceptions = tables.get_table("lemma_rules"), tables.get_table("lemma_exc")
        self._endings: dict[str, set[str]] = {}
        for old, new in (rule for part in _PARTS if part in rules for rule in rules[part]):
            self._endings.setdefault(old, set()).add(new)
        self._longest = max(map(len, self._endings), default=0)
        self._irregular = [exceptions[part] for part in _PARTS if part in exceptions]
        self._ruled = dict(_ruled(ruler.patterns)) if ruler is not None else {}
        self._wanted = wanted

    def of(self, words: Iterable[str]) -> frozenset[str]:
        """The wanted lemmas of all the words together; the words themselves are lemmas too."""
        return frozenset().union(*map(self.__getitem__, words))

    def __missing__(self, word: str) -> frozenset[str]:
        found = {word, *self._ruled.get(word, ())}
        for irregular in self._irregular:
            found.update(irregular.get(word, ()))
        for at in range(max(0, len(word) - self._longest), len(word)):
            found.update(word[:at] + new for new in self._endings.get(word[at:], ()))
        known = self[word] = frozenset(found & self._wanted)
        return known


def _ruled(patterns: Iterable[Mapping[str, Any]]) -> Iterable[tuple[str, list[str]]]:
    """Word → the lemmas that the attribute ruler may give it."""
    found: dict[str, list[str]] = {}
    for rule in patterns:
        lemma = rule["attrs"].get("LEMMA")
        for pattern in rule["patterns"] if lemma else ():
            asked = pattern[rule["index"]].get("LOWER")
            for word in [asked] if isinstance(asked, str) else dict(asked or {}).get("IN", []):
                found.setdefault(word, []).append(lemma.lower())
    return found.items()


@dataclass(eq=False)  # to make a frozen one takes three times as long, and each sentence has one
class Evidence:
    """What one piece shows.

    Attributes:
        words: its words, in lower case.
        lemmas: the lemmas of the catalogue that they may have.
        entities: what of the catalogue it may name.
        by_form: whether it may name a programme that only its form gives away.
        capitals: whether it may hold a name outside the catalogue.
        people: the last words of what may be a person's full name, and names that all know.
        alone: words that may be a surname, or part of a name.
        quoted: whether it has quotation marks.
        following: the first word behind it.
        somebody: whether it may name a person, in full or as one that the article names in full.
    """

    words: frozenset[str]
    lemmas: frozenset[str]
    entities: tuple[Entity, ...]
    by_form: bool
    capitals: bool
    people: frozenset[str]
    alone: frozenset[str]
    quoted: bool
    following: str
    somebody: bool

    @cached_property
    def names_party(self) -> bool:
        """Whether it may name a party or a person."""
        return self.capitals or any(entity.is_party for entity in self.entities)

    def names_kind(self, kinds: frozenset[str]) -> bool:
        """Whether it may name a party of one of these kinds, or a person who stands for one."""
        return self.somebody or any(entity.kind in kinds for entity in self.entities)

    @cached_property
    def marks_space(self) -> bool:
        """Whether it may name a space body or a programme."""
        return self.by_form or any(e.is_program or is_space_body(e) for e in self.entities)


def evidence_of(
    doc: Doc, pieces: Sequence[Piece], lemmas: Lemmas, catalogue: Catalogue, spots: list[Spot]
) -> list[Evidence]:
    """What each piece of a document shows.

    Args:
        doc: the document; it needs no more than its tokens.
        pieces: its pieces.
        lemmas: what lemmas words may have.
        catalogue: holds the entities.
        spots: where the document may name them.
    """
    words, body = words_of(doc), body_of(doc)
    starts = [start for start, _ in pieces]
    offsets = doc.to_array("IDX")
    begins = offsets[starts].tolist()
    people, entities = catalogue.people, catalogue.entities
    here, covered = _spotted([s for s in spots if s.alias.entity in entities], begins, offsets)
    known: dict[int, set[str]] = {}  # piece → the surnames of the catalogue's persons in it
    for spot in spots:
        if (person := people.get(spot.alias.entity)) is not None:
            surname = person.called.split()[-1].lower()
            known.setdefault(bisect_right(begins, spot.start) - 1, set()).add(surname)
    by_form = {bisect_right(begins, start) - 1 for start in named_by_form(doc)}
    capital = doc.to_array("ORTH") != doc.to_array("LOWER")
    for start in starts:
        if words[start] in STOP_WORDS:
            capital[start] = False  # it begins the sentence
    free = capital & ~covered
    full = np.flatnonzero(capital[:-1] & capital[1:] & (free[:-1] | free[1:])) + 1
    # cut as lists: a piece is too short for a step of numpy to pay
    last_names, names, places = full.tolist(), np.flatnonzero(free).tolist(), offsets.tolist()
    quotes = [match.start() for match in _QUOTE.finditer(body)]
    surnames = {words[i] for i in last_names}.union(*known.values())
    found = []
    for number, (start, end) in enumerate(pieces):
        own = frozenset(words[start:end])
        ends = _between(last_names, start + 1, end)
        alone = _between(names, start, end)
        singles = frozenset(words[i] for i in alone)
        found.append(
            Evidence(
                words=own,
                lemmas=lemmas.of(own),
                entities=tuple(
                    entities[id_]
                    for id_ in dict.fromkeys(spot.alias.entity for spot in here.get(number, ()))
                ),
                by_form=number in by_form,
                capitals=bool(alone),
                people=frozenset(words[i] for i in ends) | known.get(number, frozenset()),
                alone=singles,
                quoted=bool(_between(quotes, begins[number], places[end - 1] + 1)),
                following=words[end] if end < len(words) else "",
                somebody=bool(ends) or number in known or not surnames.isdisjoint(singles),
            )
        )
    return found


def _between(numbers: list[int], start: int, end: int) -> list[int]:
    """Of numbers in order those from one to another, end exclusive."""
    first = bisect_left(numbers, start)
    return numbers[first : bisect_left(numbers, end, first)]


def _spotted(
    spots: list[Spot], begins: list[int], offsets: NDArray[Any]
) -> tuple[dict[int, list[Spot]], NDArray[np.bool_]]:
    """The catalogue's wordings by piece; and which tokens are inside one."""
    found: dict[int, list[Spot]] = {}
    covered = np.zeros(len(offsets), bool)
    for spot in spots:
        found.setdefault(bisect_right(begins, spot.start) - 1, []).append(spot)
    edges = np.array([(spot.start, spot.end) for spot in spots], np.int64).reshape(-1, 2)
    first, last = np.searchsorted(offsets, edges[:, 0]), np.searchsorted(offsets, edges[:, 1])
    for start, end in zip(first.tolist(), last.tolist(), strict=True):
        covered[start:end] = True
    return found, covered
