"""How likely two cells tell one event, from what they say of type, parties, programme and date.

``likeness`` weighs the evidence for it; ``apart`` says what forbids it whatever else agrees.  Both
look at two cells alone, never at the rest of the set: that is what makes merging incremental.
"""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

from lunarwatch.knowledge.acts import DIRECTED, MEMBERSHIP, MISSION_ACTS, flies_once, words
from lunarwatch.knowledge.cells import AHEAD, DENIED, REAL, Cell
from lunarwatch.knowledge.tellings import Topic

ENOUGH = 0.62
"""From this likeness on, two cells are taken for one event unless something forbids it."""

DAYS_OFF = 3
"""Outlets' dates of one act differ by so much: time zones, "on Friday", the day of the report."""

_PARTY, _TOPIC, _DATE = 0.40, 0.25, 0.35  # what each agreement weighs; together 1
_KIN_TOPIC, _KIN = 0.85, 0.75  # kin types: on the same programme, and otherwise
_NEAR_DAYS = (1.0, 0.85, 0.70, 0.60)  # likeness of dates 0, 1, 2, 3 days apart


class Topics(Enum):
    """How two programmes relate."""

    SAME = "same"
    HALF = "one of the two is not said"
    UNSAID = "neither is said"
    RELATED = "one name may be short for the other: Artemis, Artemis II"
    OTHER = "two programmes"


_TOPIC_LIKENESS = {Topics.SAME: 1.0, Topics.HALF: 0.6, Topics.UNSAID: 0.5, Topics.RELATED: 0.35}


def likeness(a: Cell, b: Cell) -> float:
    """Between 0 and 1; from ``ENOUGH`` on the two may be merged.  Symmetric."""
    if a.family != b.family:
        return 0.0
    topics = relation(a.topic, b.topic)
    if topics is Topics.OTHER:
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
        total *= _KIN_TOPIC if topics is Topics.SAME else _KIN
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


def forbidden(a: Cell, b: Cell, topics: Topics) -> bool:
    """As ``apart``, but for what an article says by telling the two apart."""
    return (
        topics is Topics.OTHER
        or parties_apart(a, b, topics)
        or days_apart(a, b, topics)
        or bool(a.persons and b.persons and not a.persons & b.persons)
    )


def relation(a: Topic | None, b: Topic | None) -> Topics:
    """How two programmes relate, by id, name, acronym and the words of their names."""
    if a is b:
        return Topics.UNSAID if a is None else Topics.SAME
    if a is None or b is None:
        return Topics.HALF
    return _named_alike(a, b)


@lru_cache(maxsize=1 << 16)
def _named_alike(a: Topic, b: Topic) -> Topics:
    if a.id == b.id or names(a) & names(b):
        return Topics.SAME
    first, second = telling_words(a), telling_words(b)
    if first and second and (first < second or second < first):
        return Topics.RELATED
    return Topics.OTHER


def once(a: Cell, b: Cell, topics: Topics) -> bool:
    """Whether both tell an act that happens once: joining a programme, a mission's launch."""
    if topics is not Topics.SAME or a.topic is None:
        return False
    if a.type in MISSION_ACTS:
        return a.type == b.type and a.type in _ONCE_IN_FLIGHT and flies_once(a.topic)
    if a.type not in MEMBERSHIP and b.type not in MEMBERSHIP:
        return False
    return not (a.is_list or b.is_list)


def days_apart(a: Cell, b: Cell, topics: Topics) -> bool:
    """Whether two acts came about on days too far apart to be one."""
    if a.phase != REAL or b.phase != REAL or not a.dated or not b.dated:
        return False
    gap = _gap(a, b)
    if not (a.precise and b.precise):
        gap -= 31  # "in 2022" for 2 January 2023 is a slip, not another event
    return gap > 0 and gap > _tolerance(a, b, topics)


def _tolerance(a: Cell, b: Cell, topics: Topics) -> int:
    """Days by which two real dates may differ before they are two events."""
    if once(a, b, topics):
        if a.type != b.type:
            return 10
        # An outlet's slip of the year; of the month; and on the Moon and back on Earth are two.
        return 400 if a.type in MEMBERSHIP else 31 if a.type == "launch" else 10
    return min(_TOLERANCE.get(a.type, DAYS_OFF), _TOLERANCE.get(b.type, DAYS_OFF))


def parties_apart(a: Cell, b: Cell, topics: Topics) -> bool:
    """Whether the two name parties that cannot be those of one event."""
    if not a.parties or not b.parties:
        return False
    if a.type in MISSION_ACTS:
        # A mission is everyone's who takes part; without one, only the parties name the event.
        return topics is not Topics.SAME and a.parties.isdisjoint(b.parties)
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
    return a.phase == b.phase and a.precise and b.precise and _gap(a, b) > 0


def date_likeness(a: Cell, b: Cell, topics: Topics, *, together: bool = False) -> float:
    """Likeness of the dates, 0 where they give no ground to merge.

    An act that happens ``once`` is one whatever its dates; and where both name two parties in
    ``full``, a vaguer date is good enough.

    Args:
        a: One cell.
        b: The other.
        topics: How their programmes relate.
        together: One article tells both.
    """
    single = once(a, b, topics)
    full = len(a.parties) > 1 and len(b.parties) > 1
    same = full and topics is Topics.SAME
    if a.phase == AHEAD and b.phase == AHEAD:
        return _plans(a, b, once=single)
    if a.phase == DENIED or b.phase == DENIED:
        if a.phase != b.phase:
            return 0.8 if single else 0.0
    elif a.phase == AHEAD:
        return _plan_and_act(a, b, once=single, same=topics is Topics.SAME, full=full)
    elif b.phase == AHEAD:
        return _plan_and_act(b, a, once=single, same=topics is Topics.SAME, full=full)
    if a.dated and b.dated:
        return _two_dates(a, b, once=single, full=full, same=same)
    if together:
        return 0.75 if a.dated or b.dated else 0.9
    if not a.dated and not b.dated:
        return _two_reports(a, b, once=single, full=full, same=same)
    dated, told = (a, b) if a.dated else (b, a)
    return _date_and_report(dated, told, once=single, full=full, same=same)


def _two_dates(a: Cell, b: Cell, *, once: bool, full: bool, same: bool) -> float:
    gap = _gap(a, b)
    if a.precise and b.precise:
        if gap <= DAYS_OFF:
            return _NEAR_DAYS[gap]
        return (0.6 if gap <= 31 else 0.45) if once else 0.0
    if gap > (31 if once else DAYS_OFF):
        return 0.0
    if once:
        return 0.8
    width = max(_width(a), _width(b))
    if width <= 31:
        return 0.75 if full else 0.5
    if not same:
        return 0.0
    return 0.6 if width <= 366 else 0.35


def _date_and_report(dated: Cell, told: Cell, *, once: bool, full: bool, same: bool) -> float:
    """A dated act, and one known only from an article that had its own day."""
    if told.published is None or dated.low is None or dated.high is None:
        return 0.7 if once else 0.4 if same else 0.0
    late = told.published - dated.high if told.published > dated.high else 0
    early = dated.low - told.published if told.published < dated.low else 0
    if dated.precise and early <= 1 and late <= 10:
        return 0.75 if late <= 4 else 0.7 if once else 0.5
    if once:
        return 0.7 if early <= DAYS_OFF else 0.45
    if early > 1 or not full:
        return 0.0
    return 0.35 if dated.precise and late <= 31 else 0.3 if same and late <= 365 else 0.0


def _two_reports(a: Cell, b: Cell, *, once: bool, full: bool, same: bool) -> float:
    """Two undated acts, each known from an article that had its own day."""
    if a.published is None or b.published is None:
        return 0.8 if once else 0.4 if full else 0.0
    apart = abs(a.published - b.published)
    if apart <= DAYS_OFF:
        return 0.9 if once else 0.7
    if apart <= 7:
        return 0.85 if once else 0.5
    if once:
        return 0.8
    if apart > 365 or not full:
        return 0.0
    return 0.35 if apart <= 31 else 0.3 if same else 0.0


def _plans(a: Cell, b: Cell, *, once: bool) -> float:
    if a.dated and b.dated:
        if _gap(a, b) <= DAYS_OFF:
            return 1.0 if a.precise and b.precise else 0.8
        return 0.7 if once else 0.0
    if once:
        return 0.85
    if a.published is None or b.published is None:
        return 0.0
    return 0.6 if abs(a.published - b.published) <= 30 else 0.0


def _plan_and_act(plan: Cell, act: Cell, *, once: bool, same: bool, full: bool) -> float:
    """A plan, and an act that may be what came of it."""
    done = act.low if act.low is not None else act.published
    told = plan.published
    if plan.dated and act.dated and _gap(plan, act) <= DAYS_OFF:
        return 0.95 if plan.precise and act.precise else 0.7
    if once:
        # "plans to join", told after it joined, is a slip; long after, it is of something else.
        return 0.0 if told and done and told > done + 60 else 0.7
    if told is None or done is None or told > done + 1:
        return 0.0
    if plan.dated and act.dated:
        return 0.5 if same and full and done - told <= 120 else 0.0
    if same and full:
        return 0.55 if done - told <= 180 else 0.0
    return 0.5 if full and done - told <= 45 else 0.3 if same and done - told <= 14 else 0.0


def _party_likeness(a: Cell, b: Cell, topics: Topics) -> float:
    same = topics is Topics.SAME
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


def _gap(a: Cell, b: Cell) -> int:
    """Days between two spans of time; 0 where they touch.  An open end reaches any day."""
    if a.high is not None and b.low is not None and b.low > a.high:
        return b.low - a.high
    if b.high is not None and a.low is not None and a.low > b.high:
        return a.low - b.high
    return 0


def _width(cell: Cell) -> int:
    return 100_000 if cell.low is None or cell.high is None else cell.high - cell.low


@lru_cache(maxsize=1 << 14)
def names(topic: Topic) -> frozenset[str]:
    """All that a programme is called, spelt without case and signs."""
    called = (topic.id, topic.name, topic.acronym or "")
    plain = ("".join(c for c in name.casefold() if c.isalnum()) for name in called)
    return frozenset(name for name in plain if name)


@lru_cache(maxsize=1 << 14)
def telling_words(topic: Topic) -> frozenset[str]:
    """The words of a programme's name that are not said of any programme."""
    return frozenset(words(topic)) - _GENERIC


_GENERIC = frozenset({"program", "programme", "project", "mission", "campaign", "the"})

_ONCE_IN_FLIGHT = frozenset({"launch", "land"})

_TOLERANCE = {"delay": 7, "milestone": 1, "state": 1, "launch": 2, "land": 2}
"""Days for types of which a party does several a week, or that are dated by their announcement."""
