"""What is counted from publication or from a date told before: "last week", "two days later"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from lunarwatch.dates import times
from lunarwatch.dates.expressions import (
    Amount,
    Deictic,
    Expression,
    Fields,
    Near,
    Offset,
    Part,
    Told,
    WeekdayCount,
    Window,
)
from lunarwatch.dates.holidays import holiday
from lunarwatch.dates.resolving.fields import PARTS
from lunarwatch.dates.resolving.setting import Setting, Tense, UnresolvedError, fitting, value_of
from lunarwatch.dates.times import Time
from lunarwatch.records import Precision


@value_of.register
def _deictic(expression: Deictic, setting: Setting) -> Time:
    return times.on(times.plus(setting.written or setting.anchor(), expression.days))


@value_of.register
def _near(expression: Near, setting: Setting) -> Time:
    what, step = expression.what, expression.step
    if isinstance(what, Precision):
        anchor = _told_or_published(expression, setting)
        if expression.word == "the" and "previous" in setting.used:
            return times.containing(what, anchor)
        return times.containing(what, times.shift(times.middle(what, anchor), step, what))
    if what == "weekend":
        return _weekend(expression, setting)
    if isinstance(what, Fields):
        if what.weekday is not None:
            return _near_weekday(what.weekday, expression, setting)
        if expression.told and expression.step and what.day is None:
            setting = _from_told(expression, setting)
        years = [setting.anchor().year + n for n in (-2, -1, 0, 1, 2)]
        return _near_choice([_in_year(what, year) for year in years], expression, setting)
    if isinstance(what, Part):
        make = PARTS[what.unit]
        years = [setting.anchor().year + n for n in (-2, -1, 0, 1, 2)]
        return _near_choice([make(y, what.number) for y in years], expression, setting)
    years = [setting.anchor().year + n for n in (-2, -1, 0, 1, 2)]
    days = [times.on(holiday(what.rule, year)) for year in years]
    return _near_choice(days, expression, setting)


def _weekend(expression: Near, setting: Setting) -> Time:
    """Last, this or next weekend; on Monday or Tuesday "this weekend" may be the one just over."""
    anchor, step = setting.anchor(), expression.step
    today = anchor.weekday()
    over = today < 2 if expression.word == "this" else today < 5
    if (step < 0 and today >= 5) or (step == 0 and over and _is_told_of(expression, setting)):
        step -= 1
    return times.weekend(times.plus(anchor, 7 * step))


def _is_told_of(expression: Near, setting: Setting) -> bool:
    tense = setting.tense()
    return tense is Tense.PAST if expression.word == "this" else tense is not Tense.FUTURE


def _in_year(what: Fields, year: int) -> Time:
    month = what.month or 0
    return times.month(year, month) if what.day is None else times.day(year, month, what.day)


def _from_told(expression: Near, setting: Setting) -> Setting:
    """The setting as of the month told last: "in July 2020, and … the next February"."""
    for value in reversed(setting.told):
        if value.earliest and value.latest and _within_unit(value, Precision.MONTH):
            setting.used.add("previous")
            day = value.latest if expression.step > 0 else value.earliest
            return replace(setting, published=day)
    return setting


def _told_or_published(expression: Near, setting: Setting) -> date:
    """The day that "the following week" counts from; "the same day" must have one told before."""
    unit = expression.what
    if expression.told and isinstance(unit, Precision):
        for value in reversed(setting.told):
            if value.earliest and value.latest and _within_unit(value, unit):
                setting.used.add("previous")
                return value.latest if expression.step > 0 else value.earliest
    if expression.strict:
        raise UnresolvedError
    return setting.anchor()


def _within_unit(value: Time, unit: Precision) -> bool:
    """Whether a value is fine enough to tell which unit it lies in."""
    if value.earliest is None or value.latest is None or value.approximate:
        return False
    return times.containing(unit, value.earliest) == times.containing(unit, value.latest)


def _near_choice(choices: Sequence[Time], expression: Near, setting: Setting) -> Time:
    """Last, this or next of a month, season or holiday."""
    anchor = setting.anchor()
    step = expression.step
    if step == 0:
        now = [c for c in choices if c.earliest and c.latest and c.earliest <= anchor <= c.latest]
        if now:
            return now[0]
        year = [c for c in choices if c.earliest and c.earliest.year == anchor.year]
        # in January "this winter" is the one that began in December
        return year[0] if year else fitting(choices, setting)
    if step < 0:
        return [c for c in choices if c.latest and c.latest < anchor][-1]
    return [c for c in choices if c.earliest and c.earliest > anchor][step - 1]


def _near_weekday(number: int, expression: Near, setting: Setting) -> Time:
    """Last Tuesday is before today; next Monday after it; this Friday as the tense has it."""
    step = expression.step
    anchor = setting.anchor()
    if expression.told:
        for value in reversed(setting.told):
            if value.precision is Precision.DAY and value.earliest:
                setting.used = {"previous"}
                anchor = value.earliest
                break
    back = (anchor.weekday() - number - 1) % 7 + 1
    ahead = (number - anchor.weekday() - 1) % 7 + 1
    if step < 0:
        return times.on(times.plus(anchor, -back))
    if step > 0:
        return times.on(times.plus(anchor, ahead + 7 * (step - 1)))
    if setting.tense() is Tense.PAST:
        return times.on(times.plus(anchor, -(back % 7)))
    return times.on(times.plus(anchor, ahead % 7))


@value_of.register
def _window(expression: Window, setting: Setting) -> Time:
    """The last two months end now; quarters are whole ones, as companies count them."""
    anchor = setting.anchor()
    (count, unit), *_ = expression.amount.parts
    steps = (count or 0) * expression.direction
    if unit in {Precision.QUARTER, Precision.HALF}:
        nearest, furthest = (1, steps) if steps > 0 else (-1, steps)
        ends = [
            times.containing(unit, times.shift(times.middle(unit, anchor), n, unit))
            for n in sorted((nearest, furthest))
        ]
        return times.interval(*ends)
    grain = unit if unit in {Precision.MONTH, Precision.YEAR} else Precision.DAY
    if unit in {Precision.DECADE, Precision.CENTURY}:
        grain = Precision.YEAR
    other = times.shift(anchor, steps, unit)
    first, last = sorted((anchor, other))
    return times.interval(times.containing(grain, first), times.containing(grain, last))


@value_of.register
def _offset(expression: Offset, setting: Setting) -> Time:
    base = expression.base
    if base == "published":
        return shifted(times.on(setting.anchor()), expression.amount, expression.direction)
    if base == "event":
        raise UnresolvedError
    if base == "told":
        period = _period_told(setting) if _is_a_year(expression.amount) else None
        if period is not None and period in setting.told_here():
            return shifted(period, expression.amount, expression.direction, exact=True)
        for value in reversed(setting.told):
            if _can_count_from(value, expression.amount):
                setting.used.add("previous")
                return shifted(value, expression.amount, expression.direction, exact=True)
        raise UnresolvedError
    if base == "period":
        return shifted(_period(setting), expression.amount, expression.direction, exact=True)
    value = value_of(base, setting)
    if expression.same_grain and value.earliest is not None:
        moved = value.earliest
        for count, unit in expression.amount.parts:
            moved = times.shift(moved, (count or 0) * expression.direction, unit)
        return times.containing(value.precision, moved)
    return shifted(value, expression.amount, expression.direction, exact=True)


def _period(setting: Setting) -> Time:
    """The quarter, half or month that results are told of, else the year of publication."""
    return _period_told(setting) or times.year(setting.anchor().year)


def _period_told(setting: Setting) -> Time | None:
    """The first period of the sentence ("in May, from April and a year earlier"), else the last."""
    for value in (*setting.told_here(), *reversed(setting.told)):
        if value.precision in _COARSER_THAN_A_DAY:
            setting.used.add("previous")
            return value
    return None


def _is_a_year(amount: Amount) -> bool:
    return amount.parts == ((1, Precision.YEAR),)


def _can_count_from(value: Time, amount: Amount) -> bool:
    """Days are counted from days alone; months and years from anything that has an end."""
    if value.earliest is None or value.latest is None:
        return False
    if amount.finest in times.DAYS_IN:
        return value.precision is Precision.DAY
    return value.precision not in {Precision.DECADE, Precision.CENTURY, Precision.INTERVAL}


def shifted(value: Time, amount: Amount, direction: int, *, exact: bool = False) -> Time:
    """A value moved by an amount, no finer than the amount is counted in.

    A week from a publication date is that week; from an event it is the day (`exact`).
    """
    if amount.vague or value.earliest is None or value.latest is None:
        raise UnresolvedError
    start = value.earliest if direction < 0 else value.latest
    moved = start
    for count, unit in amount.parts:
        moved = times.shift(moved, (count or 0) * direction, unit)
    grain = _GRAINS.get(amount.finest, amount.finest)
    mixed = len(amount.parts) > 1
    if grain is Precision.WEEK and (exact or mixed):
        grain = Precision.DAY
    if exact and value.precision in _COARSER_THAN_A_DAY and grain is not Precision.DAY:
        grain = _finer(grain, value.precision)
    made = times.containing(grain, moved)
    rough = amount.approximate or amount.finest in {Precision.DECADE, Precision.CENTURY}
    return times.about(made) if rough else made


def _finer(one: Precision, other: Precision) -> Precision:
    return min(one, other, key=lambda unit: times.MONTHS_IN.get(unit, 0))


#: An amount in these units leads to a value of that unit: a decade ago is about a year.
_GRAINS: Final = {
    Precision.DECADE: Precision.YEAR,
    Precision.CENTURY: Precision.YEAR,
}
_COARSER_THAN_A_DAY: Final = frozenset({Precision.MONTH, Precision.QUARTER, Precision.HALF})


@value_of.register
def _weekday_count(expression: WeekdayCount, setting: Setting) -> Time:
    anchor = setting.anchor() if expression.base is None else _day_of(expression.base, setting)
    count = expression.count
    if count > 0:
        first = (expression.weekday - anchor.weekday() - 1) % 7 + 1
        return times.on(times.plus(anchor, first + 7 * (count - 1)))
    first = (anchor.weekday() - expression.weekday - 1) % 7 + 1
    return times.on(times.plus(anchor, -(first + 7 * (-count - 1))))


def _day_of(expression: Expression, setting: Setting) -> date:
    value = value_of(expression, setting)
    if value.earliest is None or value.precision is not Precision.DAY:
        raise UnresolvedError
    return value.earliest


@value_of.register
def _told(expression: Told, setting: Setting) -> Time:
    if not setting.told:
        raise UnresolvedError
    setting.used.add("previous")
    return setting.told[-1]
