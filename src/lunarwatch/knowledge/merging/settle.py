"""One cluster of tellings to one fact: the best supported values, and what disputes them.

Support is counted in articles, syndicated copies once.  Ties are broken by what says more and then
by the record that was published first, so the fact does not depend on the order of the records.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, TypeVar, cast

from lunarwatch.knowledge.facts import (
    Conflict,
    Fact,
    FactDate,
    FactEvidence,
    FactInstrument,
    FactPlace,
    FactProgram,
    FactSource,
    FactStatus,
    Step,
)
from lunarwatch.knowledge.merging.acts import SPECIFIC
from lunarwatch.knowledge.merging.cells import REAL, phase_of
from lunarwatch.knowledge.merging.dating import settled_date
from lunarwatch.knowledge.merging.figures import figures
from lunarwatch.knowledge.merging.parties import settled_parties
from lunarwatch.knowledge.merging.support import (
    calendar_day,
    conflict_of,
    first_told,
    last_told,
    outlets,
    supporters,
    voices,
)
from lunarwatch.knowledge.merging.tellings import Source, Telling, Topic
from lunarwatch.knowledge.merging.titles import title

_V = TypeVar("_V", bound=Hashable)

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
    day, day_conflict = settled_date(believed, told, planned=phase_of(status) != REAL)
    actors, recipients, party_conflict = settled_parties(told, type_)
    topic, topic_conflict = _voted(told, lambda t: t.topic, "program", lambda topic: topic.name)
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
    phase = phase_of(status)
    return [t for t in told if phase_of(t.status) == phase] or list(told)


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
    heard: set[str] = set()
    chosen = []
    for telling in ranked:
        outlet = telling.source.name or telling.source.id
        if outlet not in heard:
            heard.add(outlet)
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
