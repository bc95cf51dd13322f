"""Calendar fields, parts of years, eras and holidays: what is written in the calendar's terms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from lunarwatch.dates import times
from lunarwatch.dates.expressions import Era, Expression, Fields, Holiday, Part
from lunarwatch.dates.holidays import holiday
from lunarwatch.dates.resolving.setting import (
    Setting,
    Tense,
    UnresolvedError,
    fitting,
    value_of,
    with_anchor,
)
from lunarwatch.dates.times import OutOfRangeError, Time
from lunarwatch.records import Precision


@value_of.register
def _fields(expression: Fields, setting: Setting) -> Time:
    year, month, day = expression.year, expression.month, expression.day
    if year is not None and expression.two_digits:
        reference = setting.published.year if setting.published else _TWO_DIGIT_REFERENCE
        year = times.nearest_century(year, reference)
    if year is not None:
        if month is None:
            return times.year(year)
        return times.month(year, month) if day is None else times.day(year, month, day)
    if month is None and day is None and expression.weekday is not None:
        return _weekday(expression.weekday, setting)
    if month is not None and setting.heading_year is not None:
        setting.used.add("previous")
        return _fields(replace(expression, year=setting.heading_year), setting)
    if setting.published is None:
        return _in_copyright_year(expression, setting)
    if month is None:
        return _day_of_some_month(expression, setting)
    if day is None:
        return _month_of_some_year(month, setting)
    return _day_of_some_year(expression, setting)


#: Two-digit years of an undated text are read as nearest to this: 87 is 1987, 30 is 2030.
_TWO_DIGIT_REFERENCE: Final = 2010
_WEEKS_TOLD: Final = 70  # days around a day told with its year


def _in_copyright_year(expression: Fields, setting: Setting) -> Time:
    """A month or day in the past tense falls in the year of the copyright line.

    Without one, a day is the one near the day told last with its year.
    """
    if setting.copyright_year is None and expression.day is not None:
        return _near_day_told(expression, setting)
    if setting.copyright_year is None or expression.month is None:
        raise UnresolvedError
    if setting.tense() is not Tense.PAST:
        raise UnresolvedError
    setting.used.add("copyright")
    return _fields(replace(expression, year=setting.copyright_year), setting)


def _near_day_told(expression: Fields, setting: Setting) -> Time:
    """The day within some weeks of the one told last with its year.

    What is further off is as likely told from the day of the article, which nobody knows:
    "launched on Dec. 9, 2021" is no ground to put "on April 12" in 2022.
    """
    told = setting.dated
    if told is None or expression.month is None:
        raise UnresolvedError
    near = replace(with_anchor(setting, told, Tense.UNKNOWN), firm=False)
    found = _day_of_some_year(expression, near)
    if found.earliest is None or abs((found.earliest - told).days) > _WEEKS_TOLD:
        raise UnresolvedError
    setting.used.add("previous")
    return found


def _weekday(number: int, setting: Setting) -> Time:
    """Past: the last one up to and including publication; future: the next, that day included."""
    anchor = setting.anchor()
    if setting.tense() is Tense.FUTURE:
        return times.on(times.plus(anchor, (number - anchor.weekday()) % 7))
    return times.on(times.plus(anchor, -((anchor.weekday() - number) % 7)))


def _month_of_some_year(month: int, setting: Setting) -> Time:
    anchor = setting.anchor()
    choices = [times.month(anchor.year + step, month) for step in (-1, 0, 1)]
    return fitting(choices, setting)


def _day_of_some_year(expression: Fields, setting: Setting) -> Time:
    anchor = setting.anchor()
    month, day = expression.month or 0, expression.day or 0
    leap = (month, day) == (2, 29)
    reach = 8 if leap else 7 if expression.weekday is not None else 1
    choices = []
    for step in range(-reach, reach + 1):
        try:
            choices.append(times.day(anchor.year + step, month, day))
        except OutOfRangeError:
            continue
    return _on_weekday(choices, expression.weekday, setting)


def _day_of_some_month(expression: Fields, setting: Setting) -> Time:
    """The 15th; Tuesday the 19th."""
    anchor = setting.anchor()
    choices = []
    for step in range(-12, 13) if expression.weekday is not None else (-2, -1, 0, 1, 2):
        start = times.shift(anchor.replace(day=1), step, Precision.MONTH)
        try:
            choices.append(times.day(start.year, start.month, expression.day or 0))
        except OutOfRangeError:
            continue
    return _on_weekday(choices, expression.weekday, setting)


def _on_weekday(choices: list[Time], weekday: int | None, setting: Setting) -> Time:
    """The choice on the weekday: the nearest, as few are; without a weekday, as the tense has it.

    Where the nearest is most of a year away though the date itself is days away, or where there is
    none, the weekday is a slip.
    """
    anchor = setting.anchor()
    if weekday is None:
        return fitting(choices, setting)

    def days_off(choice: Time) -> int:
        return abs((choice.earliest - anchor).days) if choice.earliest else 0

    near = min(choices, key=days_off, default=None)
    on_it = [c for c in choices if c.earliest and c.earliest.weekday() == weekday]
    best = min(on_it, key=days_off, default=near)
    if best is None or near is None:
        raise UnresolvedError
    return near if days_off(near) <= 7 and days_off(best) > 300 else best


@value_of.register
def _part(expression: Part, setting: Setting) -> Time:
    make = PARTS[expression.unit]
    if expression.of is not None:
        return make(_year_of(expression.of, setting), expression.number)
    anchor = setting.anchor()
    choices = [make(anchor.year + step, expression.number) for step in (-2, -1, 0, 1)]
    if expression.unit is Precision.SEASON:
        return fitting(choices, setting)
    beside = _beside(expression, setting)
    if beside is not None:
        return beside
    if setting.tense() is Tense.FUTURE:
        return fitting(choices, setting)
    # results are told of the last quarter or half that has begun
    return [c for c in choices if c.earliest and c.earliest <= anchor][-1]


def _beside(expression: Part, setting: Setting) -> Time | None:
    """The part next to one told of in the sentence: "in the first quarter, from the fourth"."""
    told = [value for value in setting.told_here() if value.precision is expression.unit]
    first = told[0].earliest if told else None
    if first is None or setting.tense() is Tense.FUTURE:
        return None
    setting.used.add("previous")
    make = PARTS[expression.unit]
    same_year = make(first.year, expression.number)
    later = same_year.earliest is not None and same_year.earliest > first
    return make(first.year - 1, expression.number) if later else same_year


PARTS: Final[dict[Precision, Callable[[int, int], Time]]] = {
    Precision.QUARTER: times.quarter,
    Precision.HALF: times.half,
    Precision.SEASON: times.season,
}


def _year_of(expression: Expression, setting: Setting) -> int:
    value = value_of(expression, setting)
    if value.earliest is None:
        raise UnresolvedError
    return value.earliest.year


@value_of.register
def _era(expression: Era, setting: Setting) -> Time:
    make = times.decade if expression.unit is Precision.DECADE else times.century
    if not expression.two_digits:
        return make(expression.year)
    reference = setting.published.year if setting.published else _TWO_DIGIT_REFERENCE
    return make(times.nearest_century(expression.year, reference))


@value_of.register
def _holiday(expression: Holiday, setting: Setting) -> Time:
    if expression.of is not None:
        return times.on(holiday(expression.rule, _year_of(expression.of, setting)))
    anchor = setting.anchor()
    years = (anchor.year - 1, anchor.year, anchor.year + 1)
    return fitting([times.on(holiday(expression.rule, year)) for year in years], setting)
