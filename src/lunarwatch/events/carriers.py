"""Who flies along: whose rocket or mission carries another's craft, and whose crew is aboard."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from lunarwatch.components.candidates import Candidate
from lunarwatch.components.classes import in_class
from lunarwatch.components.programs import ProgramRef
from lunarwatch.components.refs import PartyRef, unique
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.syntax import (
    PREMODIFIERS,
    SUBJECTS,
    children_of,
    governing_verb,
    is_verb,
)
from lunarwatch.events.flights import INDEFINITE
from lunarwatch.patterns import Entity

ABOARD = frozenset({"on", "aboard", "atop"})
"""Prepositions before what somebody or something flies on."""
_FLOWN_BY = ABOARD | {"by"}
_HOSTED = frozenset({"mission", "programme"})
_SEVERAL = 2
_OF_PEOPLE = frozenset({"launch.crew", "launch.crew-day", "launch.crew-up"})
_OF_ITS_WORDS = frozenset({"argument", "clause", "description"})
_LEFT = frozenset({"from", "at"})
# From the sites of these states nothing but their own rockets flies: the site tells whose it is.
_LAUNCHING = frozenset({"CHN", "IND", "RUS"})
_REACH = 25  # tokens from the launch to the name of the rocket


def carriers(candidate: Candidate, actors: list[PartyRef], resolver: Resolver) -> list[PartyRef]:
    """Who owns the rocket, or what it flies aboard, where its country is not among the actors'.

    Likewise who operates the site, where one flies from there on rockets of that country alone.

    Args:
        candidate: a launch.
        actors: its parties so far.
        resolver: knows whose rocket it is.
    """
    countries = {ref.country for ref in actors}
    found: list[PartyRef] = []
    if not actors and any(t.tag_ == "NNS" or t.lower_ == "all" for t in candidate.arguments):
        return found  # "all were launched on Soyuz rockets": no one flight
    for token in (*_told_of(candidate.trigger), *_clause(candidate.trigger)):
        entity, span = resolver.entity(token), resolver.mention(token)
        if actors and _is_ride(token, resolver) and _is_of_deed(token, candidate.trigger):
            found += [ref for ref in _named_owners(token, resolver) if ref.country not in countries]
        if entity is None or span is None or token.i != span.start:
            continue
        rented = entity.kind == "site" and _is_from(span.root, candidate.trigger)
        if entity.kind != "rocket" and not rented and not _is_aboard(span.root):
            continue
        if abs(token.i - candidate.trigger.i) <= _REACH:
            found += [ref for ref in resolver.craft_owner(token) if ref.country not in countries]
    return unique(found)


def spaceport(candidate: Candidate, actors: list[PartyRef], resolver: Resolver) -> list[PartyRef]:
    """Whose rocket it must be where none is named: from Jiuquan only those of China fly.

    Args:
        candidate: a launch.
        actors: its parties so far.
        resolver: knows the sites.
    """
    countries = {ref.country for ref in actors if ref.country}
    if len(countries) != 1:
        return []
    for token in _clause(candidate.trigger):
        entity = resolver.entity(token)
        if entity is not None and entity.kind == "rocket":
            return []
        if entity is None or token.head.lower_ not in _LEFT:
            continue
        if entity.kind == "country" and token.head.lower_ == "from":  # "launched from China"
            owners = resolver.parties(token)
        elif entity.kind == "site":
            owners = resolver.craft_owner(token) or resolver.hosts(token)
        else:
            continue
        return [ref for ref in owners if ref.country in _LAUNCHING.difference(countries)]
    return []


def _named_owners(craft: Token, resolver: Resolver) -> list[PartyRef]:
    """Whose rocket or craft it is in the words beside it, not by a pronoun."""
    return [ref for ref in resolver.owners(craft) if ref.via is None]


def _is_ride(craft: Token, resolver: Resolver) -> bool:
    """Whether somebody or something flies on a craft: "aboard a SpaceX capsule"."""
    on = craft.dep_ == "pobj" and craft.head.lower_ in _FLOWN_BY
    return on and not resolver.names_party(craft) and in_class(craft, "craft", resolver)


def _is_of_deed(rocket: Token, trigger: Token) -> bool:
    """Whether a rocket stands in the event's own clause: not "easing reliance on US rockets"."""
    return not is_verb(trigger) or governing_verb(rocket) == trigger


def _is_aboard(craft: Token) -> bool:
    """Whether something flies on a craft: "aboard the Chang'e-6 probe", "on a Soyuz"."""
    above = craft.head if craft.dep_ in ("compound", "nmod", "amod") else craft
    return above.dep_ == "pobj" and above.head.lower_ in _FLOWN_BY


def _is_from(site: Token, trigger: Token) -> bool:
    """Whether what is launched leaves from a site: "was launched from Xichang"."""
    above = (t for t in site.ancestors if t.dep_ == "prep" and t.lower_ == "from")
    return next(above, None) is not None and _is_of_deed(site, trigger)


def _clause(trigger: Token) -> Iterator[Token]:
    """The words below a trigger, without those of another clause beside its own."""
    for child in children_of(trigger):
        beside = child.dep_ == "conj" or child.i > trigger.i
        if beside and is_verb(child) and any(c.dep_ in SUBJECTS for c in children_of(child)):
            continue
        yield child
        yield from _clause(child)


def _told_of(trigger: Token) -> list[Token]:
    """Of what a relative clause tells: "the Nuri rocket, which put 13 satellites into orbit"."""
    noun = trigger.head if trigger.dep_ == "relcl" else None
    return [*(c for c in children_of(noun) if c.dep_ == "compound"), noun] if noun else []


def flyers(
    candidate: Candidate,
    flown: ProgramRef | None,
    basis: str,
    actors: list[PartyRef],
    resolver: Resolver,
) -> list[PartyRef]:
    """Whose the craft is that another's rocket launches, where the catalogue knows.

    Args:
        candidate: a launch.
        flown: what it is the launch of.
        basis: where that was found; only what the launch's own words name counts.
        actors: its parties so far.
        resolver: knows whose craft it is.
    """
    if basis not in _OF_ITS_WORDS or candidate.rule in _OF_PEOPLE or not actors or flown is None:
        return []
    owners = resolver.craft_owner(resolver.doc[flown.start])
    known = [ref for ref in owners if flown.catalogued or ref.country]
    return _others(known[:1], actors)


def crew(candidate: Candidate, actors: list[PartyRef], resolver: Resolver) -> list[PartyRef]:
    """For whom the astronauts named in the sentence fly, where not among the actors.

    Args:
        candidate: a launch, landing or step of a mission.
        actors: its parties so far.
        resolver: knows who is meant.
    """
    space = resolver.catalogue.words("crew")
    countries = {ref.country for ref in actors}
    found: list[PartyRef] = []
    for token in _clause(candidate.trigger):
        if _is_countryman(token, resolver):
            found += [ref for ref in resolver.parties(token) if ref.country not in countries]
    for token in candidate.sentence:
        person = resolver.person(token) if resolver.is_person(token) else None
        if person is None or token.i != person.start or not person.title:
            continue
        if space.isdisjoint(person.title.lower().split()):
            continue
        found += [ref for ref in person.parties if ref.country and ref.country not in countries]
    return unique(found)


def _is_countryman(token: Token, resolver: Resolver) -> bool:
    """Whether it means people by their country: "with two Russians and an American on board"."""
    entity = resolver.entity(token)
    if entity is None or entity.kind != "country" or token.text not in entity.adjectives:
        return False
    counted = any(c.dep_ == "nummod" or c.lower_ in INDEFINITE for c in children_of(token))
    return counted and token.dep_ not in PREMODIFIERS


def host(mission: ProgramRef, givers: list[PartyRef], resolver: Resolver) -> list[PartyRef]:
    """Who flies the mission that others supply something for, where not one of them.

    Args:
        mission: what it is for; of what itself flies on another mission, that one counts.
        givers: who supplies it.
        resolver: knows whose mission it is.
    """
    if mission.kind not in _HOSTED or not mission.catalogued:
        return []
    entities = resolver.catalogue.entities
    token, flown = resolver.doc[mission.start], entities.get(mission.id)
    if _is_joint(flown, givers):
        return []
    whole = entities.get(flown.parent or "") if flown is not None else None
    if whole is not None and whole.kind == "mission":
        first = resolver.programs.first(whole.id)
        token = resolver.doc[first.start] if first is not None else token
    named = resolver.entity(token)
    if flown is not None and named is not None and named.parent == flown.id:
        runs = (entities[id_] for id_ in flown.operators)  # named by what it carries alone
        owners = [PartyRef.behind(each, mission.start, mission.end) for each in runs]
    else:
        owners = resolver.craft_owner(token)
    return _others(owners, givers) if len(owners) == 1 else []


def _is_joint(mission: Entity | None, givers: list[PartyRef]) -> bool:
    """Whether it is a mission of the givers and of others: each supplies its share of it."""
    if mission is None or len(mission.operators) < _SEVERAL:
        return False
    return not {ref.id for ref in givers}.isdisjoint(mission.operators) or not {
        ref.country for ref in givers if ref.kind == "country"
    }.isdisjoint(mission.countries)


def _others(owners: list[PartyRef], parties: list[PartyRef]) -> list[PartyRef]:
    """Those owners that are neither among the parties nor of a country of theirs."""
    own = {ref.country for ref in parties} | {ref.id for ref in parties}
    return [ref for ref in owners if ref.country not in own and ref.id not in own]
