"""Whether those who meet are of different houses.

An agency's staff meeting, a visit of its own people to one of its centres, and guests who are shown
around are no meeting of two actors.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from lunarwatch.components.candidates import Candidate
from lunarwatch.components.refs import PartyRef, agency_above
from lunarwatch.components.syntax import (
    MODIFIERS,
    children_of,
    coordinated,
    is_verb,
    objects,
    prepositional,
    subjects,
)
from lunarwatch.patterns import Catalogue

_MEETING = "meet"
_HOUSES = frozenset({"agency", "body", "company"})  # a state, or a body of states, is many
_BESIDE = frozenset({"with", "between", "by", "from"})
# Held by one side they are held with another: not "a meeting", "a workshop".
_OF_TWO = frozenset({"talk", "talks", "negotiation", "dialogue", "round", "summit"})
# "in consultation with the secretaries": how one office is told to act, and whom it asks
_ASKED = frozenset({"consultation", "coordination"})
_PURPOSES = frozenset({"advcl", "acl", "xcomp", "relcl"})
_TO_WHOM = frozenset({"to", "with"})
_PRESS = frozenset({"press", "news", "media"})
_TOLD_THERE = frozenset({"conference", "briefing", "call", "event", "teleconference"})


def houses(parties: Iterable[PartyRef], catalogue: Catalogue) -> frozenset[str]:
    """Whom the parties are of: a centre or office of an agency is of the agency."""
    return frozenset(_house(ref, catalogue) for ref in parties)


def _house(ref: PartyRef, catalogue: Catalogue) -> str:
    """The id of the agency that a party is a centre or office of, else its own."""
    above = agency_above(ref.id, catalogue.entities)
    return above.id if above is not None else ref.id


def is_of_one_house(candidate: Candidate, catalogue: Catalogue) -> bool:
    """Whether all who meet are known to be of one agency or company, and nobody else is named."""
    parties = [*candidate.actors, *candidate.recipients]
    if candidate.type != _MEETING or not all(ref.kind in _HOUSES for ref in parties):
        return False
    return len(houses(parties, catalogue)) == 1 and not _names_others(candidate, catalogue)


def is_among_offices(candidate: Candidate) -> bool:
    """Whether offices of one state only do their work "in coordination with" each other."""
    noun = candidate.trigger
    if noun.lower_ not in _ASKED or noun.dep_ != "pobj" or noun.head.lower_ != "in":
        return False
    parties = [*candidate.actors, *candidate.recipients]
    states = {ref.country for ref in parties if ref.country}
    return len(states) <= 1 and all(ref.kind != "company" for ref in parties)


def is_councils_own(candidate: Candidate, catalogue: Catalogue) -> bool:
    """Whether a council only meets, in its own state: "the administration's first council meeting".

    Who takes part in the council of others meets them.
    """
    noun, boards = candidate.trigger, catalogue.words("board_word")
    if candidate.type != _MEETING or is_verb(noun):
        return False
    at = {c.i for c in children_of(noun) if c.dep_ in MODIFIERS and c.lemma_.lower() in boards}
    councils = [ref for ref in candidate.actors if not at.isdisjoint(range(ref.start, ref.end))]
    homes = {ref.country for ref in councils}
    return bool(councils) and all(ref.country in homes for ref in candidate.actors)


def is_for_the_press(candidate: Candidate, catalogue: Catalogue) -> bool:
    """Whether it is a talk before reporters: "held a news conference to discuss the landing"."""
    trigger = candidate.trigger
    if candidate.type != _MEETING or not is_verb(trigger):
        return False
    audience = prepositional(trigger, _TO_WHOM)
    media = catalogue.words("audience")
    if any(not media.isdisjoint(t.lower_ for t in head.subtree) for head in audience):
        return True
    held, above = objects(trigger), trigger.head
    if trigger.dep_ in _PURPOSES:
        held += [above, *(objects(above) if is_verb(above) else ())]
    return any(_is_press_event(noun) for noun in held)


def _is_press_event(noun: Token) -> bool:
    if noun.lemma_.lower() not in _TOLD_THERE:
        return False
    return noun.lower_ == "teleconference" or any(
        c.lower_ in _PRESS for c in children_of(noun) if c.dep_ in MODIFIERS
    )


def is_named_meeting(candidate: Candidate) -> bool:
    """Whether what is taken for a party is the meeting's own name: "the Young Engineers Forum"."""
    at = candidate.trigger.i
    return candidate.type == _MEETING and any(
        ref.start <= at < ref.end for ref in candidate.actors if ref.via is None
    )


def _names_others(candidate: Candidate, catalogue: Catalogue) -> bool:
    """Whether others of rank, whose house nobody tells, take part: "held talks with ministers"."""
    verb = candidate.trigger
    if is_verb(verb) and any(noun.lemma_.lower() in _OF_TWO for noun in objects(verb)):
        return True
    known = {i for ref in candidate.actors for i in range(ref.start, ref.end)}
    cue = catalogue.cues("counterparts")
    return any(
        head.lemma_.lower() in cue and known.isdisjoint(t.i for t in head.subtree)
        for head in _heads(candidate.trigger)
    )


def _heads(trigger: Token) -> list[Token]:
    """The heads of who meets whom."""
    found = [*subjects(trigger), *objects(trigger)] if is_verb(trigger) else [trigger.head]
    found += prepositional(trigger, _BESIDE)
    return [each for head in found for each in coordinated(head)]
