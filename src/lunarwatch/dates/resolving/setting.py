"""What a date is resolved against, and how a tense picks one of several dates."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import singledispatch
from typing import Final

from lunarwatch.dates.expressions import Expression
from lunarwatch.dates.times import Time


class Tense(StrEnum):
    """The tense of the clause that a date stands in."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    UNKNOWN = "unknown"


class UnresolvedError(Exception):
    """The words name no date that can be known here."""


@dataclass(slots=True)
class Setting:
    """What a date is resolved against; `used` gathers the anchors that were needed."""

    published: date | None
    tense: Callable[[], Tense]
    told: Sequence[Time] = ()
    told_here: Callable[[], Sequence[Time]] = tuple  # those of the same sentence
    copyright_year: int | None = None
    heading_year: int | None = None  # of the line that heads this one in a chronicle
    written: date | None = None  # the day of the dateline, where it is another
    dated: date | None = None  # the day that was last told with its year
    firm: bool = False  # the tense is sure: it is not weighed against the distance
    used: set[str] = field(default_factory=set)

    def anchor(self) -> date:
        """The publication date; raises UnresolvedError where it is not known."""
        if self.published is None:
            raise UnresolvedError
        self.used.add("published")
        return self.published


@singledispatch
def value_of(expression: Expression, setting: Setting) -> Time:
    """The value of an expression; raises UnresolvedError where it has none that can be known."""
    raise UnresolvedError


def with_anchor(setting: Setting, anchor: date, tense: Tense) -> Setting:
    """A setting in which one end of a range anchors the other."""
    return replace(setting, published=anchor, tense=lambda: tense, firm=True, used=set())


def fitting(choices: Sequence[Time], setting: Setting) -> Time:
    """The choice that fits the tense: the last that has begun, or the first not yet over.

    A tense that would leave the date most of a year away while its neighbour is near is taken as
    misread: writers name the year of what is so far off.
    """
    anchor = setting.anchor()
    past = [c for c in choices if c.earliest and c.earliest <= anchor]
    future = [c for c in choices if c.latest and c.latest >= anchor]
    if not past or not future:
        if not choices:
            raise UnresolvedError
        return past[-1] if past else future[0]
    before, after = past[-1], future[0]
    back, ahead = _days_off(before, anchor), _days_off(after, anchor)
    tense = setting.tense()
    if setting.firm:
        return before if tense is Tense.PAST else after
    if tense is Tense.PAST:
        return after if back > _FAR and ahead < _NEAR else before
    if tense is Tense.FUTURE:
        return before if ahead > _FAR and back < _NEAR else after
    return before if back <= ahead else after


_FAR: Final = 320
_NEAR: Final = 45


def _days_off(value: Time, anchor: date) -> int:
    if value.earliest is None or value.latest is None:
        return 0
    if value.earliest <= anchor <= value.latest:
        return 0
    return min(abs((value.earliest - anchor).days), abs((value.latest - anchor).days))
