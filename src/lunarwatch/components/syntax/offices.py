"""Offices: those that the parse takes for a verb ("Roscosmos head X said"), and counterparts."""

from __future__ import annotations

from spacy.tokens import Token

from lunarwatch.components.syntax.children import children_of
from lunarwatch.components.syntax.labels import (
    OBJECTS,
    SUBJECTS,
)

_OPPOSITE = frozenset({"counterpart", "counterparts"})
_OFFICES_LIKE_VERBS = frozenset({"head", "heads", "chair", "lead", "chief"})


def headed_by(verb: Token) -> Token | None:
    """Who speaks in "Roscosmos head X said", where the parse takes "head" for the verb."""
    office = verb.head
    if verb.dep_ != "ccomp" or office.lower_ not in _OFFICES_LIKE_VERBS or office.i > verb.i:
        return None
    return next((c for c in children_of(office) if c.dep_ in OBJECTS and c.i < verb.i), None)


def office_holder(person: Token) -> Token | None:
    """Whose head a person is where the parse takes the office for a verb."""
    office = person.head
    if person.dep_ not in OBJECTS or office.lower_ not in _OFFICES_LIKE_VERBS:
        return None
    return next(
        (c for c in children_of(office) if c.dep_ in SUBJECTS and c.i == office.i - 1), None
    )


def is_others(possessor: Token) -> bool:
    """Whether it says for whom somebody holds the same office elsewhere: "*its* counterpart"."""
    return possessor.tag_ == "PRP$" and possessor.head.lower_ in _OPPOSITE
