"""Which pieces of an article are analysed: those that can tell an event, and what these refer to.

A piece that refers back ("it", "the agency", "he", "Nelson") needs those before it in which the
ones meant may have been named; how far back is what the components that resolve references declare
(``components.referring``).  All other pieces count by their words alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from spacy.tokens import Doc

from lunarwatch.components import echoes
from lunarwatch.components.entities import spots_in
from lunarwatch.components.evidence import Evidence, Lemmas, evidence_of
from lunarwatch.components.pieces import Pieces, cut
from lunarwatch.components.possible import names_thing
from lunarwatch.components.prospects import Prospect, Prospects
from lunarwatch.components.referring import (
    Cues,
    may_be_meant,
    points_to_person,
    points_to_topic,
    reach,
)
from lunarwatch.components.salience import REACH_OF_GROUP
from lunarwatch.patterns import Catalogue
from lunarwatch.spotting import Spotter

GATED = "lunarwatch_gated"
"""Extension of a document: whether pieces that can tell nothing are left out."""


class Listener:
    """Chooses the pieces of a document whose analysis counts."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._prospects = Prospects(catalogue)
        self._spotter = Spotter(catalogue.aliases)
        self._lemmas: Lemmas | None = None

    def take(self, lemmatizer: Any, ruler: Any) -> None:
        """Take the rules by which the pipeline finds lemmas; without them, all pieces are heard."""
        if lemmatizer is not None and lemmatizer.mode == "rule":
            wanted = words_of_patterns(self._catalogue) | echoes.VERBS
            self._lemmas = Lemmas(lemmatizer, ruler, wanted)

    def __call__(self, doc: Doc) -> Doc:
        """Choose the pieces of a document."""
        if self._lemmas is not None and len(doc):
            spans = list(cut(doc))
            spots = spots_in(doc, lambda: self._spotter)
            evidence = evidence_of(doc, spans, self._lemmas, self._catalogue, spots)
            prospects = self._prospects.of(evidence)
            heard, named = listen(evidence, prospects, self._catalogue)
            pieces = Pieces(spans, heard, named, whole=not doc._.get(GATED))
            if not pieces.whole:
                pieces.bounds = self._prospects.bounds(evidence, prospects)
            pieces.keep(doc)
        return doc


def words_of_patterns(catalogue: Catalogue) -> frozenset[str]:
    """Every word that a frame, a class or a list of cues has, in lower case."""
    language = catalogue.language
    frames = [phrase for _, f in catalogue.frames.values() for phrase in (*f.verbs, *f.nouns)]
    lists = [*language.classes.values(), *language.cues.values(), frames]
    return frozenset(word.lower() for words in lists for phrase in words for word in phrase.split())


def listen(
    evidence: Sequence[Evidence], prospects: Sequence[Prospect], catalogue: Catalogue
) -> tuple[list[bool], list[bool]]:
    """Of each piece, whether it is heard, and whether the names that the model finds in it are."""
    heard, named = [False] * len(evidence), [False] * len(evidence)
    people, cues = _by_surname(evidence), catalogue.cues
    meant: dict[int, bool] = {}  # piece → whether it may name whom a later one refers to
    for number, (piece, prospect) in enumerate(zip(evidence, prospects, strict=True)):
        if not prospect.tells:
            continue
        heard[number] = named[number] = True
        back = max(reach(piece, cues), REACH_OF_GROUP + 1 if prospect.pairs else 0)
        for before in range(max(0, number - back), number):
            if heard[before] and (named[before] or not evidence[before].people):
                continue  # nothing to add
            if before not in meant:
                meant[before] = may_be_meant(evidence[before], cues)
            if meant[before]:
                heard[before] = True
                named[before] |= bool(evidence[before].people)
        if number and points_to_topic(piece) and names_thing(evidence[number - 1], catalogue):
            heard[number - 1] = True
        for before in _with_persons(number, evidence, people, cues):
            heard[before] = named[before] = True
    return heard, named


def _by_surname(evidence: Sequence[Evidence]) -> dict[str, list[int]]:
    """Surname → the pieces that may have it with a first name, in order."""
    found: dict[str, list[int]] = {}
    for number, piece in enumerate(evidence):
        for word in piece.people:
            found.setdefault(word, []).append(number)
    return found


def _with_persons(
    number: int, evidence: Sequence[Evidence], people: dict[str, list[int]], cues: Cues
) -> Iterator[int]:
    """The pieces before one that may name in full the persons it speaks of."""
    piece = evidence[number]
    for word in piece.alone & people.keys():
        before = [at for at in people[word] if at < number]
        yield from {*before[:1], *before[-1:]}  # with the office, and as last named
    if points_to_person(piece, cues):
        last = (at for at in range(number - 1, -1, -1) if evidence[at].people)
        yield from list(last)[:1]


if not Doc.has_extension(GATED):
    Doc.set_extension(GATED, default=False)
