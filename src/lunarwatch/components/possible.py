"""Whether a piece may hold a phrase of a class, by its bare words.

It has to allow whatever ``components.classes`` would find once the piece is parsed.
"""

from __future__ import annotations

from functools import cache, lru_cache

from lunarwatch.components.classes import (
    ANOTHER,
    ENTITY_CLASSES,
    FOR_A_CRAFT,
    FOR_A_FRAMEWORK,
    FOR_A_THING,
    PARTY_CLASSES,
    PROGRAM_LIKE,
    TAKEN_UP,
)
from lunarwatch.components.evidence import Evidence
from lunarwatch.components.referring import Cues, refers
from lunarwatch.components.syntax import HYPHENS
from lunarwatch.patterns import Catalogue

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


def may_be_in_class(name: str, piece: Evidence, catalogue: Catalogue) -> bool:
    """Whether any phrase of a piece may be of a class, by the piece's bare words.

    It has to allow whatever ``in_class`` and ``is_foreign_program`` would.
    """
    if name == "any":
        return True
    single, double = _parted(catalogue.words(name))
    if not single.isdisjoint(piece.lemmas):
        return True
    for before, last in double:
        if last in piece.lemmas and before <= piece.words:
            return True
    if name in _SHOWN_BY_PARTIES:
        kinds = _KINDS.get(name)
        named = piece.names_party if kinds is None else piece.names_kind(kinds)
        return named or refers(piece, catalogue.cues)
    if name in PARTY_CLASSES:
        shown = _SHOWN_BY_WORDS.get(name)  # else what shows it is in the analysis alone
        return shown is None or shown(piece, catalogue)
    fits = ENTITY_CLASSES.get("program" if name == "foreign_program" else name)
    if fits is not None and any(map(fits, piece.entities)):
        return True
    if name in ("framework", "program", "foreign_program") and _describes(piece, catalogue):
        return True
    if name == "framework" and not FOR_A_FRAMEWORK.isdisjoint(piece.words):
        return True
    if name == "craft" and not FOR_A_CRAFT.isdisjoint(piece.words):
        return True
    if name == "plan" and not ANOTHER.isdisjoint(piece.words):
        return True
    if name in TAKEN_UP and not FOR_A_THING.isdisjoint(piece.words):
        return True
    return piece.by_form and (name == "craft" or name in PROGRAM_LIKE)


def _may_be_joined(piece: Evidence, catalogue: Catalogue) -> bool:
    parties = {entity.id for entity in piece.entities if entity.is_party}
    return len(parties) > 1 and not HYPHENS.isdisjoint(piece.words)


def _may_be_town(piece: Evidence, catalogue: Catalogue) -> bool:
    return not catalogue.place_words.isdisjoint(piece.words)


def _may_be_to_do(piece: Evidence, catalogue: Catalogue) -> bool:
    return "to" in piece.words


# Classes of ``classes.PARTY_CLASSES`` that bare words can rule out.
_SHOWN_BY_WORDS = {"joined": _may_be_joined, "town": _may_be_town, "to_do": _may_be_to_do}


@cache
def _parted(words: frozenset[str]) -> tuple[frozenset[str], tuple[tuple[frozenset[str], str], ...]]:
    """The single words; and of the wordings of more, what comes before the last word, and that."""
    single = frozenset(word for word in words if " " not in word)
    parts = (wording.split() for wording in sorted(words - single))
    return single, tuple((frozenset(before), last) for *before, last in parts)


def names_thing(piece: Evidence, catalogue: Catalogue) -> bool:
    """Whether a piece may name, or stand for, a programme or craft."""
    return (
        piece.by_form
        or any(entity.is_program for entity in piece.entities)
        or _describes(piece, catalogue)
    )


def _describes(piece: Evidence, catalogue: Catalogue) -> bool:
    """Whether a noun stands there that can mean a programme named before."""
    return not _nouns_of_programmes(catalogue.cues).isdisjoint(piece.lemmas)


@lru_cache(maxsize=4)
def _nouns_of_programmes(cues: Cues) -> frozenset[str]:
    return frozenset(noun.lower() for noun in cues("program_nouns") | cues("craft_nouns"))
