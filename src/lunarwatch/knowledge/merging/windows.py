"""The days within which a cell is compared with others, by how much else they agree in."""

from __future__ import annotations

from typing import TypeAlias

from lunarwatch.knowledge.merging.acts import MEMBERSHIP
from lunarwatch.knowledge.merging.cells import AHEAD, Cell
from lunarwatch.knowledge.merging.timing import DAYS_OFF

Days: TypeAlias = tuple[int, int]
"""Proleptic ordinals of the first and the last."""

ALWAYS: Days = (0, 4_000_000)
"""Days of what is compared with all."""


def tight(cell: Cell) -> Days | None:
    """Days within which one party alone is enough."""
    if cell.dated and cell.phase != AHEAD:
        return _own(cell, widest=31)
    if cell.phase == AHEAD and cell.precise:
        return _own(cell, widest=31)
    back = 8 if cell.phase == AHEAD else 5
    return None if cell.published is None else (cell.published - back, cell.published + 8 - back)


def near(cell: Cell) -> Days | None:
    """Days within which one party and the programme are enough."""
    if cell.phase == AHEAD:
        return _foretold(cell, behind=31, widest=6)
    if cell.dated:
        return _own(cell, widest=31)
    told = cell.published
    return None if told is None else (told - 11, told + 4)


def middling(cell: Cell) -> Days | None:
    """Days within which two parties are enough without a programme."""
    if cell.phase == AHEAD:
        return _foretold(cell, behind=46, widest=31)
    if cell.dated:
        return _own(cell, widest=31)
    told = cell.published
    return ALWAYS if told is None else (told - 32, told + 4)


def far(cell: Cell) -> Days:
    """Days within which two parties and the programme are enough."""
    if cell.phase == AHEAD:
        return _foretold(cell, behind=181, widest=366)
    if cell.dated:
        return (
            ALWAYS[0] if cell.low is None else cell.low - DAYS_OFF,
            ALWAYS[1] if cell.high is None else cell.high + DAYS_OFF,
        )
    told = cell.published
    return ALWAYS if told is None else (told - 366, told + 4)


def joining(cell: Cell) -> Days | None:
    """Days within which joining a programme, and signing or backing it, can be one event."""
    days = near(cell)
    if days is None or cell.type not in MEMBERSHIP:
        return days
    return days[0] - 28, days[1] + 28


def _foretold(cell: Cell, *, behind: int, widest: int) -> Days:
    """Days around the telling of a plan, and around the plan's own: its act may be near either."""
    told = cell.published
    low, high = ALWAYS if told is None else (told - 31, told + behind)
    own = _own(cell, widest=widest)
    return (min(low, own[0]), max(high, own[1])) if own else (low, high)


def _own(cell: Cell, *, widest: int) -> Days | None:
    """The event's own days, if they are no more than so many, and the few outlets may be off."""
    if cell.low is None or cell.high is None or cell.high - cell.low > widest:
        return None
    return cell.low - DAYS_OFF, cell.high + DAYS_OFF
