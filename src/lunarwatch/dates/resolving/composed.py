"""Parts of other dates, ranges, and what lies on one side of a date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lunarwatch.dates import times
from lunarwatch.dates.expressions import (
    About,
    EdgeOf,
    Expression,
    Fields,
    Nth,
    Open,
    Rest,
    Side,
    Span,
    WeekOf,
    Within,
)
from lunarwatch.dates.resolving.setting import (
    Setting,
    Tense,
    UnresolvedError,
    value_of,
    with_anchor,
)
from lunarwatch.dates.times import Time
from lunarwatch.records import Precision


@value_of.register
def _nth(expression: Nth, setting: Setting) -> Time:
    if expression.of is None:
        return _nth_of_some_year(expression, setting)
    return _nth_in(value_of(expression.of, setting), expression)


def _nth_of_some_year(expression: Nth, setting: Setting) -> Time:
    """The first nine months: of the last year in which they have begun, or of the next."""
    anchor = setting.anchor()
    if expression.what is not Precision.MONTH:
        raise UnresolvedError
    choices = [_nth_in(times.year(anchor.year + n), expression) for n in (-1, 0, 1)]
    if setting.tense() is Tense.FUTURE:
        return next(c for c in choices if c.latest and c.latest >= anchor)
    return [c for c in choices if c.latest and c.latest <= times.plus(anchor, 31)][-1]


def _nth_in(whole: Time, expression: Nth) -> Time:
    first, last = whole.earliest, whole.latest
    if first is None or last is None or expression.number == 0:
        raise UnresolvedError
    what, number, count = expression.what, expression.number, expression.count
    if not isinstance(what, Precision):
        return _nth_weekday(first, last, what, number)
    if what is Precision.WEEK and count > 1:
        start = times.plus(first if number > 0 else last, (number - (number > 0)) * count * 7)
        end = times.plus(start, count * 7 - 1)
        if number < 0:
            start, end = times.plus(start, 1), times.plus(start, count * 7)
        return times.interval(times.on(start), times.on(end))
    if what is Precision.WEEK:
        # a week belongs to the month that holds its Thursday
        start = times.plus(first, (3 - first.weekday()) % 7)
        end = times.plus(last, -((last.weekday() - 3) % 7))
    else:
        start, end = first, last
    if number > 0:
        start = times.shift(start, (number - 1) * count, what)
        end = times.shift(start, count - 1, what)
    else:
        start = times.shift(times.middle(what, end), -(count - 1), what)
    ends = times.containing(what, start), times.containing(what, end)
    if not first <= _thursday(what, ends[0]) or not _thursday(what, ends[1]) <= last:
        raise UnresolvedError
    return ends[0] if count == 1 else times.interval(*ends)


def _thursday(unit: Precision, value: Time) -> date:
    assert value.earliest is not None
    return times.plus(value.earliest, 3) if unit is Precision.WEEK else value.earliest


def _nth_weekday(first: date, last: date, weekday: int, number: int) -> Time:
    if number > 0:
        day = times.plus(first, (weekday - first.weekday()) % 7 + 7 * (number - 1))
    else:
        day = times.plus(last, -((last.weekday() - weekday) % 7) + 7 * (number + 1))
    if not first <= day <= last:
        raise UnresolvedError
    return times.on(day)


@value_of.register
def _week_of(expression: WeekOf, setting: Setting) -> Time:
    value = value_of(expression.of, setting)
    if value.precision is not Precision.DAY or value.earliest is None:
        raise UnresolvedError
    return (times.weekend if expression.weekend else times.week)(value.earliest)


@value_of.register
def _rest(expression: Rest, setting: Setting) -> Time:
    whole, today = value_of(expression.of, setting), times.on(setting.anchor())
    if whole.latest is None or whole.earliest is None or not today.latest:
        raise UnresolvedError
    if not whole.earliest <= today.latest <= whole.latest:
        return whole
    return times.interval(today, times.on(whole.latest))


@value_of.register
def _within(expression: Within, setting: Setting) -> Time:
    whole = value_of(expression.of, setting)
    what = expression.what
    if not isinstance(what, Fields) or whole.earliest is None:
        raise UnresolvedError
    if what.month is not None:
        return value_of(replace(what, year=whole.earliest.year), setting)
    if what.weekday is not None and what.day is None:
        monday = times.plus(whole.earliest, -whole.earliest.weekday())
        return times.on(times.plus(monday, what.weekday))
    return times.day(whole.earliest.year, whole.earliest.month, what.day or 0)


@value_of.register
def _edge_of(expression: EdgeOf, setting: Setting) -> Time:
    """The whole unit: EDTF has no word for its early part, and `FoundDate.mod` keeps it.

    The middle of a decade is its fifth year, about.
    """
    value = value_of(expression.of, setting)
    if value.precision is Precision.DECADE and expression.edge == "mid" and value.earliest:
        return times.about(times.year(value.earliest.year // 10 * 10 + 5))
    return value


@value_of.register
def _span(expression: Span, setting: Setting) -> Time:
    first, last = expression.first, expression.last
    if _is_open(first, setting) and not _is_open(last, setting):
        end = value_of(last, setting)
        return times.interval(_latest_before(first, end, setting), end)
    if _is_open(last, setting) and not _is_open(first, setting):
        start = value_of(first, setting)
        return times.interval(start, _first_after(last, start, setting))
    if _is_open(first, setting):
        end = value_of(last, setting)
        return times.interval(_latest_before(first, end, setting), end)
    return times.interval(value_of(first, setting), value_of(last, setting))


def _is_open(expression: Expression, setting: Setting) -> bool:
    """Whether an end of a range leaves its year, month or week to the other end."""
    if isinstance(expression, EdgeOf):
        return _is_open(expression.of, setting)
    return isinstance(expression, Fields) and expression.year is None


def _latest_before(expression: Expression, end: Time, setting: Setting) -> Time:
    assert end.latest is not None
    return value_of(expression, with_anchor(setting, end.latest, Tense.PAST))


def _first_after(expression: Expression, start: Time, setting: Setting) -> Time:
    assert start.earliest is not None
    return value_of(expression, with_anchor(setting, start.earliest, Tense.FUTURE))


@value_of.register
def _open(expression: Open, setting: Setting) -> Time:
    value = value_of(expression.of, setting)
    if value.precision is Precision.INTERVAL:
        return value
    if expression.side in {Side.SINCE, Side.AFTER}:
        return times.interval(value, None)
    return times.interval(None, value)


@value_of.register
def _about(expression: About, setting: Setting) -> Time:
    return times.about(value_of(expression.of, setting))
