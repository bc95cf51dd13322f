"""Facts that a delay puts off: planned, and told since to come later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lunarwatch.knowledge.facts import DELAYED, Fact, Step
from lunarwatch.knowledge.merging.acts import MISSION_ACTS
from lunarwatch.knowledge.merging.tellings import Topic
from lunarwatch.knowledge.merging.titles import title
from lunarwatch.knowledge.merging.topics import Relation, flies_once, relation


def put_off(facts: Sequence[Fact]) -> list[Fact]:
    """The facts, of which those have the status delayed that a ``delay`` among them puts off."""
    delays = [fact for fact in facts if fact.type == "delay" and fact.status == "occurred"]
    return [_put_off(fact, delays) for fact in facts] if delays else list(facts)


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
        if relation(topic, _topic(delay)) is Relation.SAME and _follows(delay, fact)
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
