"""How likely two cells tell one event, from what they say of type, parties, programme and date.

``likeness`` weighs the evidence for it; ``apart`` says what forbids it whatever else agrees.  Both
look at two cells alone, never at the rest of the set: that is what makes merging incremental.
"""

from __future__ import annotations

from lunarwatch.knowledge.merging.acts import DIRECTED, MISSION_ACTS
from lunarwatch.knowledge.merging.cells import Cell
from lunarwatch.knowledge.merging.timing import date_likeness, days_apart, gap_between
from lunarwatch.knowledge.merging.topics import Relation, relation

ENOUGH = 0.62
"""From this likeness on, two cells are taken for one event unless something forbids it."""

_PARTY, _TOPIC, _DATE = 0.40, 0.25, 0.35  # what each agreement weighs; together 1
_KIN_TOPIC, _KIN = 0.85, 0.75  # kin types: on the same programme, and otherwise


_TOPIC_LIKENESS = {
    Relation.SAME: 1.0,
    Relation.HALF: 0.6,
    Relation.UNSAID: 0.5,
    Relation.RELATED: 0.35,
}


def likeness(a: Cell, b: Cell) -> float:
    """Between 0 and 1; from ``ENOUGH`` on the two may be merged.  Symmetric."""
    if a.family != b.family:
        return 0.0
    topics = relation(a.topic, b.topic)
    if topics is Relation.OTHER:
        return 0.0
    party = _party_likeness(a, b, topics)
    if party == 0.0 or forbidden(a, b, topics):
        return 0.0
    together = not a.articles.isdisjoint(b.articles)
    if together and told_apart(a, b):
        return 0.0
    date = date_likeness(a, b, topics, together=together)
    if date == 0.0:
        return 0.0
    total = _PARTY * party + _TOPIC * _TOPIC_LIKENESS[topics] + _DATE * date
    if a.type != b.type:
        total *= _KIN_TOPIC if topics is Relation.SAME else _KIN
    elif a.instrument and b.instrument and a.instrument != b.instrument:
        total -= 0.05
    if together:
        total -= 0.05
    return total - _other_bodies(a, b)


def apart(a: Cell, b: Cell) -> bool:
    """Whether something said forbids that the two are one event.  Symmetric."""
    if forbidden(a, b, relation(a.topic, b.topic)):
        return True
    return not a.articles.isdisjoint(b.articles) and told_apart(a, b)


def forbidden(a: Cell, b: Cell, topics: Relation) -> bool:
    """As ``apart``, but for what an article says by telling the two apart."""
    return (
        topics is Relation.OTHER
        or parties_apart(a, b, topics)
        or days_apart(a, b, topics)
        or bool(a.persons and b.persons and not a.persons & b.persons)
    )


def parties_apart(a: Cell, b: Cell, topics: Relation) -> bool:
    """Whether the two name parties that cannot be those of one event."""
    if not a.parties or not b.parties:
        return False
    if a.type in MISSION_ACTS:
        # A mission is everyone's who takes part; without one, only the parties name the event.
        return topics is not Relation.SAME and a.parties.isdisjoint(b.parties)
    if a.is_list != b.is_list and len(a.actors) != len(b.actors):
        return True
    if a.type in DIRECTED and b.type in DIRECTED:
        return _sides_apart(a, b)
    if a.parties == b.parties:
        return False
    shared = len(a.parties & b.parties)
    ours, theirs = len(a.parties), len(b.parties)
    return shared < min(ours, theirs) and 3 * shared < ours + theirs  # under half of them all


def told_apart(a: Cell, b: Cell) -> bool:
    """Whether two records of one article are two events: the article itself tells them apart."""
    if a.type != b.type:
        return False
    if a.instrument and b.instrument and a.instrument != b.instrument:
        return True
    if a.trigger and b.trigger and a.trigger != b.trigger:
        return True
    return a.phase == b.phase and a.precise and b.precise and gap_between(a, b) > 0


def _party_likeness(a: Cell, b: Cell, topics: Relation) -> float:
    same = topics is Relation.SAME
    ours, theirs = a.parties, b.parties
    if not ours or not theirs:
        if not a.articles.isdisjoint(b.articles):
            return 0.8  # the article says elsewhere who it was
        return 0.4 if same else 0.0
    if ours == theirs:
        if same or len(ours) > 1:
            return 1.0
        # One party is little to go by, but where no words are given there is no more to ask for.
        return 0.6 if a.sentences or b.sentences else 0.8
    shared, fewer = len(ours & theirs), min(len(ours), len(theirs))
    if shared == fewer:
        return 0.85 if fewer > 1 else 0.75
    if shared:
        return 0.6
    return 0.5 if same and a.type in MISSION_ACTS else 0.0


def _sides_apart(a: Cell, b: Cell) -> bool:
    """Whether who did it, or to whom, differs; either may be left out by one of the two."""
    return any(
        one and other and not one & other
        for one, other in ((a.actors, b.actors), (a.recipients, b.recipients))
    )


def _other_bodies(a: Cell, b: Cell) -> float:
    """What it costs if the two name different agencies of one country."""
    for key, bodies in a.bodies.items():
        others = b.bodies.get(key)
        if bodies and others and not bodies & others:
            return 0.06
    return 0.0
