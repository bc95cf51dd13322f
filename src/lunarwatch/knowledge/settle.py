"""One cluster of tellings to one fact: the best supported values, and what disputes them.

Support is counted in articles, syndicated copies once.  Ties are broken by what says more and then
by the record that was published first, so the fact does not depend on the order of the records.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date
from typing import Any, TypeVar, cast

from lunarwatch.knowledge.acts import (
    MEMBERSHIP,
    MISSION_ACTS,
    RECIPROCAL,
    SPECIFIC,
    flies_once,
)
from lunarwatch.knowledge.alike import Topics, relation
from lunarwatch.knowledge.cells import PHASES, REAL
from lunarwatch.knowledge.dating import settled_date
from lunarwatch.knowledge.facts import (
    DELAYED,
    Conflict,
    Fact,
    FactDate,
    FactEvidence,
    FactInstrument,
    FactParty,
    FactPlace,
    FactProgram,
    FactSource,
    FactStatus,
    Step,
)
from lunarwatch.knowledge.figures import figures
from lunarwatch.knowledge.support import (
    calendar_day,
    conflict_of,
    first_told,
    last_told,
    outlets,
    supporters,
    voices,
)
from lunarwatch.knowledge.tellings import Name, Source, Telling, Topic
from lunarwatch.knowledge.titles import title

_V = TypeVar("_V", bound=Hashable)

_STRAY = 0.34
_STRAY_RECIPROCAL = 0.10
"""Parties named by a smaller share of the articles are left out of the fact, and listed.

Who signs or meets is often told in part, so that few need name a party; a bystander is seldom taken
for one.  Elsewhere, "India and Ecuador joined" is one article's summary of two events.
"""

_CAME: tuple[FactStatus, ...] = ("occurred", "failed", "ongoing")

_MOST_EVIDENCE = 8
_MOST_PERSONS = 12


def settle(tellings: Iterable[Telling]) -> Fact:
    """Make the fact of a cluster; it must not be empty."""
    told = sorted(tellings, key=lambda t: t.order)
    types = supporters((t.type, t) for t in told)
    type_ = min(types, key=lambda v: (-len(voices(types[v])), -SPECIFIC.get(v, 0), v))
    status, status_conflict = _status(told)
    believed = _believed(told, status)
    day, day_conflict = settled_date(believed, told, planned=PHASES.get(status, REAL) != REAL)
    actors, recipients, party_conflict = _parties(told, type_)
    topic, topic_conflict = _voted(told, _about, "program", _topic_name)
    instrument, paper_conflict = _voted(told, lambda t: t.instrument, "instrument", str)
    place, _ = _voted(told, lambda t: t.place, "place", str)
    conflicts = (status_conflict, day_conflict, topic_conflict, paper_conflict, party_conflict)
    published = [t.source.published for t in told if t.source.published is not None]
    persons = supporters((name, t) for t in told for name in t.persons)
    program = None if topic is None else _program(topic)
    paper = None if instrument is None else FactInstrument(kind=instrument)
    return Fact(
        id=_fact_id(told[0]),
        title=title(type_, status, actors, recipients, program, paper),
        type=type_,
        status=status,
        actors=actors,
        recipients=recipients,
        persons=tuple(sorted(persons, key=lambda v: (-len(persons[v]), v))[:_MOST_PERSONS]),
        program=program,
        instrument=paper,
        date=day,
        place=None if place is None else FactPlace(name=place),
        records=tuple(t.id for t in told),
        articles=len({telling.source.id for telling in told}),
        sources=outlets(told),
        conflicts=(*(c for c in conflicts if c is not None), *_figure_conflicts(told)),
        types={name: len(voices(types[name])) for name in sorted(types)},
        confidence=max((t.confidence for t in told if t.confidence is not None), default=None),
        first_seen=calendar_day(min(published, default=None)),
        last_seen=calendar_day(max(published, default=None)),
        history=_history(told),
        evidence=_evidence(believed, day),
    )


def put_off(facts: Sequence[Fact]) -> list[Fact]:
    """The facts, of which those have the status delayed that a ``delay`` among them puts off."""
    delays = [fact for fact in facts if fact.type == "delay" and fact.status == "occurred"]
    return [_put_off(fact, delays) if delays else fact for fact in facts]


def _put_off(fact: Fact, delays: Sequence[Fact]) -> Fact:
    if fact.type not in MISSION_ACTS - {"delay"} or fact.status not in ("planned", "possible"):
        return fact
    topic = _topic(fact)
    if topic is None or not flies_once(topic):
        return fact
    steps = [
        Step(
            seen=delay.first_seen,
            status=DELAYED,
            date=None,
            record=delay.records[0],
            source=delay.sources[0] if delay.sources else None,
        )
        for delay in delays
        if relation(topic, _topic(delay)) is Topics.SAME and _follows(delay, fact)
    ]
    if not steps:
        return fact
    history = sorted((*fact.history, *steps), key=lambda s: (s.seen or date.max, s.record))
    line = title(fact.type, DELAYED, fact.actors, fact.recipients, fact.program, fact.instrument)
    update = {"status": DELAYED, "title": line, "history": tuple(history)}
    return fact.model_copy(update=update)


def _follows(delay: Fact, plan: Fact) -> bool:
    """Whether the delay was told no earlier than the plan was first."""
    return not (delay.last_seen and plan.first_seen) or delay.last_seen >= plan.first_seen


def _topic(fact: Fact) -> Topic | None:
    said = fact.program
    return None if said is None else Topic(said.id, said.name, said.acronym, said.kind)


def _about(telling: Telling) -> Topic | None:
    return telling.topic


def _topic_name(topic: Topic) -> str:
    return topic.name


def _program(topic: Topic) -> FactProgram:
    return FactProgram(id=topic.id, name=topic.name, acronym=topic.acronym, kind=topic.kind)


def _status(told: Sequence[Telling]) -> tuple[FactStatus, Conflict | None]:
    """What has come about outweighs what was planned; what was denied, only what was planned."""
    support = supporters((t.status, t) for t in told)

    def weight(status: str) -> tuple[int, int]:
        last = max(t.source.published or 0 for t in support[status])
        return len(voices(support[status])), last

    if came := [s for s in _CAME if s in support]:
        taken = max(came, key=weight)
        against = {"occurred": ("failed",), "failed": ("occurred",), "ongoing": ("failed",)}
        disputed: list[str] = [s for s in against[taken] if s in support]
        if "denied" in support and last_told(support["denied"]) >= first_told(support[taken]):
            disputed.append("denied")
        return taken, conflict_of("status", {s: support[s] for s in (taken, *disputed)})
    ahead: FactStatus = "planned" if "planned" in support else "possible"
    if "denied" not in support:
        return ahead, None
    if ahead not in support or last_told(support["denied"]) >= last_told(support[ahead]):
        return "denied", None
    return ahead, conflict_of("status", {s: support[s] for s in (ahead, "denied")})


def _believed(told: Sequence[Telling], status: str) -> list[Telling]:
    """The tellings of the phase that the status is of: a plan's date is not the act's."""
    phase = PHASES.get(status, REAL)
    return [t for t in told if PHASES.get(t.status, REAL) == phase] or list(told)


def _parties(
    told: Sequence[Telling], type_: str
) -> tuple[tuple[FactParty, ...], tuple[FactParty, ...], Conflict | None]:
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
        without = [t for t in naming if not any(t in strays[key] for key in strays)]
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


def _voted(
    told: Sequence[Telling],
    value: Callable[[Telling], _V | None],
    field: str,
    spelled: Callable[[Any], str],
) -> tuple[_V | None, Conflict | None]:
    """The value that most articles give, and the conflict if others give another."""
    support = supporters((said, t) for t in told if (said := value(t)) is not None)
    if not support:
        return None, None
    ranked = sorted(support, key=lambda v: (-len(voices(support[v])), support[v][0].order))
    named: dict[str, list[Telling]] = {}
    for said in ranked:
        named.setdefault(spelled(said), []).extend(support[said])
    return ranked[0], conflict_of(field, named)


def _figure_conflicts(told: Sequence[Telling]) -> list[Conflict]:
    said: dict[str, dict[str, list[Telling]]] = {}
    for telling in told:
        for what, figure in set(figures(telling.sentence or "", telling.type)):
            said.setdefault(what, {}).setdefault(figure, []).append(telling)
    conflicts = []
    for what in sorted(said):
        ranked = sorted(said[what], key=lambda v: (-len(voices(said[what][v])), v))
        conflict = conflict_of(what, {figure: said[what][figure] for figure in ranked})
        if conflict is not None:
            conflicts.append(conflict)
    return conflicts


def _history(told: Sequence[Telling]) -> tuple[Step, ...]:
    """The articles that changed what was known: another status, or another date for it."""
    steps: list[Step] = []
    known: tuple[str, str | None] | None = None
    for telling in told:
        now = (telling.status, None if telling.day is None else telling.day.edtf)
        if known is not None and (now == known or (now[0] == known[0] and now[1] is None)):
            continue
        known = now
        steps.append(
            Step(
                seen=calendar_day(telling.source.published),
                status=cast(FactStatus, telling.status),  # checked when it was read
                date=now[1],
                record=telling.id,
                source=telling.source.name,
            )
        )
    return tuple(steps)


def _evidence(told: Sequence[Telling], day: FactDate | None) -> tuple[FactEvidence, ...]:
    """The best sentence of each outlet, the record of the date first."""
    dated = day.record if day else None
    ranked = sorted(
        (t for t in told if t.sentence),
        key=lambda t: (t.id != dated, t.day is None, -(t.confidence or 0.0), t.order),
    )
    outlets: set[str] = set()
    chosen = []
    for telling in ranked:
        outlet = telling.source.name or telling.source.id
        if outlet not in outlets:
            outlets.add(outlet)
            chosen.append(telling)
    return tuple(_quoted(telling) for telling in chosen[:_MOST_EVIDENCE])


def _quoted(telling: Telling) -> FactEvidence:
    return FactEvidence(
        record=telling.id,
        sentence=telling.sentence or "",
        start=telling.start,
        end=telling.end,
        trigger=telling.trigger,
        article=_fact_source(telling.source),
    )


def _fact_source(source: Source) -> FactSource:
    return FactSource(
        id=source.id,
        title=source.title,
        source=source.outlet,
        url=source.url,
        path=source.path,
        published=calendar_day(source.published),
    )


def _fact_id(first: Telling) -> str:
    key = "\x1f".join(("fact", first.id))
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:20]
