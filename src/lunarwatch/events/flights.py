"""Whose flight it is: the next one of a rocket, that of a craft or crew not named yet."""

from __future__ import annotations

from spacy.tokens import Token

from lunarwatch.components.candidates import Candidate
from lunarwatch.components.classes import in_class
from lunarwatch.components.programs import ProgramRef
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.syntax import children_of, is_verb, objects
from lunarwatch.records import Status

_DEFINITE = frozenset({"the", "its", "their", "these", "this"})
INDEFINITE = frozenset({"a", "an", "another"})
# "the second flight", "a further launch"
_IN_A_ROW = frozenset(
    "first second third fourth fifth sixth seventh next previous earlier last maiden inaugural "
    "debut more another further test two three four".split()
)
_FURTHER = frozenset({"another", "more", "further", "other", "similar"})
_OTHERS = frozenset("another second third fourth fifth two three four others".split())
_EARLIER = frozenset({"earlier", "previous", "prior", "past"})
_AHEAD = frozenset({Status.PLANNED, Status.POSSIBLE})
_NOT_DONE = _AHEAD | {Status.DENIED}


def is_one_of_many(candidate: Candidate, main: ProgramRef | None, resolver: Resolver) -> bool:
    """Whether it is a flight of the rocket that the article is on: "the first launch", "two more".

    A launch of that day would be the one of the craft named nearby.
    """
    if main is None or main.kind != "rocket":
        return False
    return any(
        any(in_class(token, name, resolver) for name in ("liftoff", "launch_attempt"))
        and any(c.lower_ in _IN_A_ROW for c in children_of(token))
        for token in (candidate.trigger, *candidate.arguments)
        if not is_verb(token)
    )


def is_of_another(candidate: Candidate, resolver: Resolver) -> bool:
    """Whether it is the flight of a craft not named yet: "to land a probe", "a second mission"."""
    crafts = [
        token
        for token in (*candidate.arguments, *objects(candidate.trigger))
        if token.lemma_.lower() in resolver.catalogue.cues("craft_nouns")
    ]
    if any(token.dep_ == "appos" for token in crafts):  # "Ramses, a probe to be launched"
        return False
    if any(_is_earlier(t) or t.lower_ in _OTHERS for t in candidate.arguments):
        return True
    return (
        bool(crafts)
        and candidate.status in _AHEAD | {Status.FAILED}
        and all(_is_new(token) for token in crafts)
    )


def _is_new(craft: Token) -> bool:
    """Whether it was not told of before: "a probe", "two more satellites", "one of its own"."""
    children = children_of(craft)
    words = {c.lower_ for c in children}
    if not words.isdisjoint(_FURTHER):
        return True
    return any(c.dep_ == "det" and c.lower_ in INDEFINITE for c in children) or (
        craft.tag_ == "NNS" and not is_definite(craft) and any(c.dep_ == "nummod" for c in children)
    )


def _is_earlier(flight: Token) -> bool:
    """Whether it is one before that of which the article tells: "two earlier attempts"."""
    words = {c.lower_ for c in children_of(flight)}
    return not is_definite(flight) and not words.isdisjoint(_EARLIER)


def _crew_of(candidate: Candidate, resolver: Resolver) -> list[Token]:
    """Those who fly: "to put two astronauts on the Moon", "the crew landed"."""
    tokens = {t.i: t for t in (*candidate.arguments, *objects(candidate.trigger))}
    return [
        t
        for t in tokens.values()
        if t.dep_ != "pobj" and (in_class(t, "crew", resolver) or resolver.is_person(t))
    ]


def is_of_some_crew(candidate: Candidate, resolver: Resolver) -> bool:
    """Whether it is a flight still to be named: "plans to put astronauts on the Moon"."""
    crew = _crew_of(candidate, resolver)
    return (
        bool(crew)
        and candidate.status in _NOT_DONE
        and not any(resolver.is_person(t) or is_definite(t) for t in crew)
    )


def is_of_the_crew(candidate: Candidate, resolver: Resolver, *, anybody: bool = False) -> bool:
    """Whether those fly whom the article tells of: "the crew splashed down", "Koch set off".

    A lead that tells of ``anybody`` names them later: "Four astronauts came home on Friday".
    """
    crew = _crew_of(candidate, resolver)
    return any(anybody or resolver.is_person(t) or is_definite(t) for t in crew)


def is_definite(noun: Token) -> bool:
    """Whether it was told of before: "the crew", but not "its own crew"."""
    children = children_of(noun)
    own = any(c.lower_ == "own" for c in children)
    return not own and any(c.lower_ in _DEFINITE for c in children if c.dep_ in ("det", "poss"))
