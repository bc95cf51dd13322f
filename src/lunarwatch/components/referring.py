"""The words that refer, and what a piece that has them needs to know of the pieces before it.

``components.references`` finds whom they stand for.  What it looks at in other pieces is declared
here, by bare words, so that those pieces are analysed (``components.listening``).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from lunarwatch.components.evidence import Evidence
from lunarwatch.components.salience import REACH_OF_DESCRIPTION, REACH_OF_GROUP, REACH_OF_PRONOUN

Cues = Callable[[str], frozenset[str]]

IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "their", "them", "themselves"})
HE = frozenset({"he", "she", "his", "her", "him"})
WE = frozenset({"we", "us", "our"})
BOTH = frozenset({"both", "two", "pair", "duo", "respective"})
COUNTS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
"""How many are meant: "the five agencies"."""
DEFINITE = frozenset({"the", "this", "that"})
TWO = frozenset({"two", "pair", "duo"})
"""What two parties are called, with "the" and without a noun: "the two agreed"."""
PRONOUNS = IT | THEY | HE | WE | TWO | {"both"}
POINTING = DEFINITE | HE | WE | {"my", "i"}
"""What makes a noun a description: "the agency", "his country", "our agency", "my country"."""

# The lists of nouns that can stand for a party.
_DESCRIBING = (
    "both_nouns",
    "officials",
    "agency_nouns",
    "called_bodies",
    "company_nouns",
    "company_groups",
    "country_nouns",
    "state_organs",
)


@lru_cache(maxsize=4)
def describing(cues: Cues) -> frozenset[str]:
    """The nouns that can stand for a party."""
    return frozenset().union(*map(cues, _DESCRIBING))


def refers(piece: Evidence, cues: Cues) -> bool:
    """Whether a piece may refer to a party that it does not name."""
    at_home = not piece.words.isdisjoint(cues("politicians"))
    return at_home or reach(piece, cues) > 0 or points_to_person(piece, cues)


def reach(piece: Evidence, cues: Cues) -> int:
    """How many pieces back the parties may have been spoken of to whom a piece refers."""
    words, nouns = piece.words, piece.lemmas
    pointing = not words.isdisjoint(POINTING) or not nouns.isdisjoint(cues("officials"))
    if pointing and not nouns.isdisjoint(describing(cues)):
        return REACH_OF_DESCRIPTION
    two = not words.isdisjoint(BOTH | COUNTS.keys()) and not nouns.isdisjoint(cues("both_nouns"))
    titled = not words.isdisjoint(cues("offices") | cues("offices_of_state"))
    if (
        two
        or titled
        or not words.isdisjoint(THEY | {"both", "pair", "duo"})
        or {"the", "two"} <= words
    ):
        return REACH_OF_GROUP
    return 0 if words.isdisjoint(IT) else REACH_OF_PRONOUN


def may_be_meant(piece: Evidence, cues: Cues) -> bool:
    """Whether a piece may name, or itself refer to, whom a later one refers to."""
    return bool(piece.people) or any(e.is_party for e in piece.entities) or refers(piece, cues)


def points_to_topic(piece: Evidence) -> bool:
    """Whether a piece may refer to what the one before it is about: "it landed"."""
    return not piece.words.isdisjoint(IT)


def points_to_person(piece: Evidence, cues: Cues) -> bool:
    """Whether a piece may refer to the person named last before it: "he", "the minister", "we"."""
    nouns = cues("officials")
    return not piece.words.isdisjoint(HE | WE) or not nouns.isdisjoint(piece.lemmas)
