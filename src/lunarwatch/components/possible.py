"""What of all that frames ask for a piece may hold, by its bare words: the bits of one number.

It has to allow whatever ``components.classes`` would find once the piece is parsed.  Nearly all of
it is read off single words, lemmas and entities; so each of these has its bits, worked out once,
and those of a piece are put together.  Whether a frame can be filled then takes a few ands.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from lunarwatch.components.classes import (
    ANOTHER,
    ENTITY_CLASSES,
    FOR_A_CRAFT,
    FOR_A_FRAMEWORK,
    FOR_A_THING,
    FOR_CRAFTS,
    PARTY_CLASSES,
    PROGRAM_LIKE,
    TAKEN_UP,
)
from lunarwatch.components.evidence import Evidence
from lunarwatch.components.referring import Cues, refers
from lunarwatch.components.requirements import asks_agent
from lunarwatch.components.slots import prepositions_of
from lunarwatch.components.syntax import HYPHENS
from lunarwatch.patterns import Catalogue, Entity, Frame

# Classes that only a party named or referred to is of.
_SHOWN_BY_PARTIES = frozenset(
    "party country organisation company person bloc igo agency institution".split()
)
# Classes of which nothing is that only the text knows: by the kinds of the catalogue.
_KINDS = {
    "country": frozenset({"country"}),
    "igo": frozenset({"igo"}),
    "bloc": frozenset({"igo", "group"}),
    "agency": frozenset({"agency"}),
}
# Classes of ``classes.PARTY_CLASSES`` that bare words can rule out; what shows the others is in the
# analysis alone.
_JOINED, _TOWN, _TO_DO = "joined", "town", "to_do"
_ANYTHING = "any"
_FOREIGN = "foreign_program"
_DESCRIBED = ("framework", "program", _FOREIGN)
# One of them stands in every passive that has a subject.
_PASSIVE = frozenset(
    {"be", "been", "being", "is", "are", "was", "were", "'s", "get", "got", "gets"}
)

Asked = tuple[int, ...]
"""What a frame asks for: of each number a piece must have a bit."""


class Possible:
    """What may be in a piece; built once from the catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._bits: dict[str | frozenset[str], int] = {}
        self._words: dict[str, int] = defaultdict(int)
        self._lemmas: dict[str, int] = defaultdict(int)
        # the last word of a wording → the words before it, and the bit
        self._wordings: dict[str, list[tuple[frozenset[str], int]]] = defaultdict(list)
        self._entities: dict[str, int] = {}
        self._always = self._bit(_ANYTHING)
        frames = [frame for _, frame in catalogue.frames.values()]
        for name in {name for f in frames for classes in f.require.values() for name in classes}:
            self._file(name)
        self._passive = self._by_words(_PASSIVE)
        self._asked = {id(frame): tuple(self._asked_by(frame)) for frame in frames}
        kinds = self._mask(_KINDS)
        self._referred = self._mask(_SHOWN_BY_PARTIES)
        self._party, self._somebody = self._referred & ~kinds, kinds
        self._formed, self._joined = self._mask({"craft", *PROGRAM_LIKE}), self._mask({_JOINED})

    def of(self, piece: Evidence) -> int:
        """The bits of a piece."""
        bits, words, lemmas = self._always, self._words, self._lemmas
        for word in words.keys() & piece.words:
            bits |= words[word]
        for lemma in lemmas.keys() & piece.lemmas:
            bits |= lemmas[lemma]
        for last in self._wordings.keys() & piece.lemmas:
            for before, bit in self._wordings[last]:
                bits |= bit if before <= piece.words else 0
        for entity in piece.entities:
            bits |= self._of_entity(entity)
        if piece.names_party:
            bits |= self._party
        if piece.somebody:
            bits |= self._somebody
        if piece.by_form:
            bits |= self._formed
        if self._referred & ~bits and refers(piece, self._catalogue.cues):
            bits |= self._referred
        if _may_be_joined(piece):
            bits |= self._joined
        return bits

    def asked(self, frame: Frame) -> Asked:
        """What a frame asks for."""
        return self._asked[id(frame)]  # the catalogue keeps the frames

    def may_be(self, name: str, bits: int) -> bool:
        """Whether a phrase of a class that some frame asks for may be in a piece."""
        return bool(self._mask({name}) & bits)

    # --- building -------------------------------------------------------------------------------

    def _asked_by(self, frame: Frame) -> Iterator[int]:
        for slot, classes in frame.require.items():
            if prepositions := prepositions_of(slot):
                yield self._by_words(prepositions)
            unnamed = self._passive if asks_agent(frame, slot) else 0
            yield self._mask(classes) | unnamed

    def _mask(self, names: Iterable[str]) -> int:
        """The bits of classes; none for one that no frame asks for."""
        return sum(self._bits.get(name, 0) for name in set(names))

    def _bit(self, what: str | frozenset[str]) -> int:
        return self._bits.setdefault(what, 1 << len(self._bits))

    def _by_words(self, words: frozenset[str]) -> int:
        """The bit of pieces that have one of some words."""
        bit = self._bit(words)
        self._add(self._words, words, bit)
        return bit

    def _file(self, name: str) -> None:
        """File what shows that a phrase of a class may be there; kinds are asked of entities."""
        bit, catalogue = self._bit(name), self._catalogue
        for wording in catalogue.words(name):
            *before, last = wording.split()
            if before:
                self._wordings[last].append((frozenset(before), bit))
            else:
                self._lemmas[last] |= bit
        if name in _SHOWN_BY_PARTIES or name == _JOINED:
            return
        if name == _TOWN:
            self._add(self._words, catalogue.place_words, bit)
        elif name == _TO_DO:
            self._add(self._words, {"to"}, bit)
        elif name in PARTY_CLASSES:
            self._always |= bit
        elif name in _DESCRIBED:
            self._add(self._lemmas, _nouns_of_programmes(catalogue.cues), bit)
        self._add(self._words, _standing_for(name), bit)

    @staticmethod
    def _add(filed: dict[str, int], words: Iterable[str], bit: int) -> None:
        for word in words:
            filed[word] |= bit

    def _of_entity(self, entity: Entity) -> int:
        """The bits of the classes that an entity of the catalogue is of."""
        found = self._entities.get(entity.id)
        if found is None:
            kinds = [name for name, kinds in _KINDS.items() if entity.kind in kinds]
            classes = [name for name, fits in ENTITY_CLASSES.items() if fits(entity)]
            foreign = [_FOREIGN] if entity.is_program else []
            found = self._mask({*kinds, *classes, *foreign})
            self._entities[entity.id] = found
        return found


def _standing_for(name: str) -> frozenset[str]:
    """The words that can stand for what is of a class: "it", "one"."""
    found = FOR_A_THING if name in TAKEN_UP else frozenset()
    return found | _STANDING_FOR.get(name, frozenset())


_STANDING_FOR = {"framework": FOR_A_FRAMEWORK, "craft": FOR_A_CRAFT | FOR_CRAFTS, "plan": ANOTHER}


def _may_be_joined(piece: Evidence) -> bool:
    if HYPHENS.isdisjoint(piece.words):
        return False
    return len({entity.id for entity in piece.entities if entity.is_party}) > 1


def names_thing(piece: Evidence, catalogue: Catalogue) -> bool:
    """Whether a piece may name, or stand for, a programme or craft."""
    return (
        piece.by_form
        or any(entity.is_program for entity in piece.entities)
        or not _nouns_of_programmes(catalogue.cues).isdisjoint(piece.lemmas)
    )


@lru_cache(maxsize=4)
def _nouns_of_programmes(cues: Cues) -> frozenset[str]:
    """The nouns that can mean a programme named before."""
    return frozenset(noun.lower() for noun in cues("program_nouns") | cues("craft_nouns"))
