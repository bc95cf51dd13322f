"""What two cells say of time: whether it forbids that they are one event, and how well it agrees.

Days are proleptic ordinals.
"""

from __future__ import annotations

from lunarwatch.knowledge.merging.acts import MEMBERSHIP, MISSION_ACTS
from lunarwatch.knowledge.merging.cells import AHEAD, DENIED, REAL, Cell
from lunarwatch.knowledge.merging.topics import Relation, flies_once

DAYS_OFF = 3
"""Outlets' dates of one act differ by so much: time zones, "on Friday", the day of the report."""

_NEAR_DAYS = (1.0, 0.85, 0.70, 0.60)  # likeness of dates 0, 1, 2, 3 days apart


def once(a: Cell, b: Cell, topics: Relation) -> bool:
    """Whether both tell an act that happens once: joining a programme, a mission's launch."""
    if topics is not Relation.SAME or a.topic is None:
        return False
    if a.type in MISSION_ACTS:
        return a.type == b.type and a.type in _ONCE_IN_FLIGHT and flies_once(a.topic)
    if a.type not in MEMBERSHIP and b.type not in MEMBERSHIP:
        return False
    return not (a.is_list or b.is_list)


def days_apart(a: Cell, b: Cell, topics: Relation) -> bool:
    """Whether two acts came about on days too far apart to be one."""
    if a.phase != REAL or b.phase != REAL or not a.dated or not b.dated:
        return False
    gap = gap_between(a, b)
    if not (a.precise and b.precise):
        gap -= 31  # "in 2022" for 2 January 2023 is a slip, not another event
    return gap > 0 and gap > _tolerance(a, b, topics)


def _tolerance(a: Cell, b: Cell, topics: Relation) -> int:
    """Days by which two real dates may differ before they are two events."""
    if once(a, b, topics):
        if a.type != b.type:
            return 10
        # An outlet's slip of the year; of the month; and on the Moon and back on Earth are two.
        return 400 if a.type in MEMBERSHIP else 31 if a.type == "launch" else 10
    return min(_TOLERANCE.get(a.type, DAYS_OFF), _TOLERANCE.get(b.type, DAYS_OFF))


def date_likeness(a: Cell, b: Cell, topics: Relation, *, together: bool = False) -> float:
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
    same = full and topics is Relation.SAME
    if a.phase == AHEAD and b.phase == AHEAD:
        return _plans(a, b, once=single)
    if a.phase == DENIED or b.phase == DENIED:
        if a.phase != b.phase:
            return 0.8 if single else 0.0
    elif a.phase == AHEAD:
        return _plan_and_act(a, b, once=single, same=topics is Relation.SAME, full=full)
    elif b.phase == AHEAD:
        return _plan_and_act(b, a, once=single, same=topics is Relation.SAME, full=full)
    if a.dated and b.dated:
        return _two_dates(a, b, once=single, full=full, same=same)
    if together:
        return 0.75 if a.dated or b.dated else 0.9
    if not a.dated and not b.dated:
        return _two_reports(a, b, once=single, full=full, same=same)
    dated, told = (a, b) if a.dated else (b, a)
    return _date_and_report(dated, told, once=single, full=full, same=same)


def _two_dates(a: Cell, b: Cell, *, once: bool, full: bool, same: bool) -> float:
    gap = gap_between(a, b)
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
        if gap_between(a, b) <= DAYS_OFF:
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
    if plan.dated and act.dated and gap_between(plan, act) <= DAYS_OFF:
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


def gap_between(a: Cell, b: Cell) -> int:
    """Days between two spans of time; 0 where they touch.  An open end reaches any day."""
    if a.high is not None and b.low is not None and b.low > a.high:
        return b.low - a.high
    if b.high is not None and a.low is not None and a.low > b.high:
        return a.low - b.high
    return 0


def _width(cell: Cell) -> int:
    return 100_000 if cell.low is None or cell.high is None else cell.high - cell.low


_ONCE_IN_FLIGHT = frozenset({"launch", "land"})

_TOLERANCE = {"delay": 7, "milestone": 1, "state": 1, "launch": 2, "land": 2}
"""Days for types of which a party does several a week, or that are dated by their announcement."""
