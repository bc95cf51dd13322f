"""The parties of a fact: those that enough articles name, each under its best supported name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lunarwatch.knowledge.facts import Conflict, FactParty
from lunarwatch.knowledge.merging.acts import MEMBERSHIP, RECIPROCAL
from lunarwatch.knowledge.merging.support import conflict_of, supporters, voices
from lunarwatch.knowledge.merging.tellings import Name, Telling

_STRAY = 0.34
_STRAY_RECIPROCAL = 0.10
"""Parties named by a smaller share of the articles are left out of the fact, and listed.

Who signs or meets is often told in part, so that few need name a party; a bystander is seldom taken
for one.  Elsewhere, "India and Ecuador joined" is one article's summary of two events.
"""


def settled_parties(
    told: Sequence[Telling], type_: str
) -> tuple[tuple[FactParty, ...], tuple[FactParty, ...], Conflict | None]:
    """Actors and recipients, most articles first, and who was left out for too few."""
    naming = [t for t in told if t.actors or t.recipients]
    acting = supporters((part.who.key, t) for t in naming for part in t.actors)
    receiving = supporters((part.who.key, t) for t in naming for part in t.recipients)
    whole = len(voices(naming))
    reciprocal = type_ in RECIPROCAL
    least = whole * (_STRAY_RECIPROCAL if reciprocal and type_ not in MEMBERSHIP else _STRAY)
    actors: list[FactParty] = []
    recipients: list[FactParty] = []
    strays: dict[str, list[Telling]] = {}
    for key in sorted({*acting, *receiving}):
        as_actor, as_recipient = acting.get(key, []), receiving.get(key, [])
        articles = voices((*as_actor, *as_recipient))
        if len(articles) < least:
            strays[key] = [*as_actor, *as_recipient]
            continue
        party = _party(key, naming, len(articles))
        acts = reciprocal or len(voices(as_actor)) >= len(voices(as_recipient))
        (actors if acts else recipients).append(party)
    conflict = None
    if strays:
        taken = "; ".join(sorted(party.key for party in (*actors, *recipients)))
        without = [t for t in naming if not any(t in others for others in strays.values())]
        conflict = conflict_of("parties", {taken: without, **strays})
    return _ranked(actors), _ranked(recipients), conflict


def _ranked(parties: Iterable[FactParty]) -> tuple[FactParty, ...]:
    return tuple(sorted(parties, key=lambda p: (-p.articles, p.name, p.id)))


def _party(key: str, naming: Sequence[Telling], articles: int) -> FactParty:
    """A party under its best supported name; of an agency and its country, the one told more."""
    names = supporters(
        (part.who, t) for t in naming for part in (*t.actors, *t.recipients) if part.who.key == key
    )
    who: Name = min(
        names, key=lambda n: (-len(voices(names[n])), n.kind == "country", n.id, n.name)
    )
    called = {who.name, who.acronym}
    others = {word for name in names for word in (name.name, name.acronym) if word} - called
    return FactParty(
        id=who.id,
        name=who.name,
        acronym=who.acronym,
        kind=who.kind,
        country=who.country,
        articles=articles,
        also=tuple(sorted(others)),
    )
