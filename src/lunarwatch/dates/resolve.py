"""When a date's words mean: an expression, given publication date, tense and the dates told before.

`resolve` never invents: where the words need an anchor that is missing, or are vague, it gives None.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import singledispatch
from typing import Final

from lunarwatch.dates import times
from lunarwatch.dates.expressions import (
    About,
    Amount,
    Deictic,
    EdgeOf,
    Era,
    Expression,
    Fields,
    Holiday,
    Near,
    Nth,
    Offset,
    Open,
    Part,
    Side,
    Span,
    Told,
    Vague,
    WeekdayCount,
    WeekOf,
    Window,
    Within,
)
from lunarwatch.dates.holidays import holiday
from lunarwatch.dates.times import OutOfRange, Time
from lunarwatch.records import Precision


class Tense(StrEnum):
    """The tense of the clause that a date stands in."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    UNKNOWN = "unknown"


class Unresolved(Exception):
    """The words name no date that can be known here."""


@dataclass(slots=True)
class Setting:
    """What a date is resolved against; `used` gathers the anchors that were needed."""

    published: date | None
    tense: Callable[[], Tense]
    told: Sequence[Time] = ()
    copyright_year: int | None = None
    firm: bool = False  # the tense is sure: it is not weighed against the distance
    used: set[str] = field(default_factory=set)

    def anchor(self) -> date:
        """The publication date; raises Unresolved where it is not known."""
        if self.published is None:
            raise Unresolved
        self.used.add("published")
        return self.published


def resolve(expression: Expression, setting: Setting) -> Time | None:
    """The value of an expression, or None where it has none that can be known."""
    try:
        return _resolve(expression, setting)
    except (Unresolved, OutOfRange):
        return None


@singledispatch
def _resolve(expression: Expression, setting: Setting) -> Time:
    raise Unresolved


# --- calendar fields ------------------------------------------------------------------------


@_resolve.register
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
    if setting.published is None:
        return _in_copyright_year(expression, setting)
    if month is None:
        return _day_of_some_month(expression, setting)
    if day is None:
        return _month_of_some_year(month, setting)
    return _day_of_some_year(expression, setting)


#: Two-digit years of an undated text are read as nearest to this: 87 is 1987, 30 is 2030.
_TWO_DIGIT_REFERENCE: Final = 2010


def _in_copyright_year(expression: Fields, setting: Setting) -> Time:
    """A month or day in the past tense falls in the year of the copyright line."""
    if setting.copyright_year is None or expression.month is None:
        raise Unresolved
    if setting.tense() is not Tense.PAST:
        raise Unresolved
    setting.used.add("copyright")
    return _fields(replace(expression, year=setting.copyright_year), setting)


def _weekday(number: int, setting: Setting) -> Time:
    """Past: the last one up to and including publication; future: the next, that day included."""
    anchor = setting.anchor()
    if setting.tense() is Tense.FUTURE:
        return times.on(_plus(anchor, (number - anchor.weekday()) % 7))
    return times.on(_plus(anchor, -((anchor.weekday() - number) % 7)))


def _month_of_some_year(month: int, setting: Setting) -> Time:
    anchor = setting.anchor()
    choices = [times.month(anchor.year + step, month) for step in (-1, 0, 1)]
    return _chosen(choices, setting)


def _day_of_some_year(expression: Fields, setting: Setting) -> Time:
    anchor = setting.anchor()
    month, day = expression.month or 0, expression.day or 0
    leap = (month, day) == (2, 29)
    reach = 8 if leap else 7 if expression.weekday is not None else 1
    choices = []
    for step in range(-reach, reach + 1):
        try:
            choices.append(times.day(anchor.year + step, month, day))
        except OutOfRange:
            continue
    return _chosen(_on_weekday(choices, expression.weekday, near=1), setting)


def _day_of_some_month(expression: Fields, setting: Setting) -> Time:
    """The 15th; Tuesday the 19th."""
    anchor = setting.anchor()
    choices = []
    for step in range(-12, 13) if expression.weekday is not None else (-2, -1, 0, 1, 2):
        start = times.shift(anchor.replace(day=1), step, Precision.MONTH)
        try:
            choices.append(times.day(start.year, start.month, expression.day or 0))
        except OutOfRange:
            continue
    return _chosen(_on_weekday(choices, expression.weekday, near=2), setting)


def _on_weekday(choices: list[Time], weekday: int | None, *, near: int) -> list[Time]:
    """The choices that fall on the weekday; a weekday that none has is a slip and is ignored."""
    if weekday is None:
        return choices
    fitting = [c for c in choices if c.earliest and c.earliest.weekday() == weekday]
    middle = len(choices) // 2
    return fitting or choices[max(0, middle - near) : middle + near + 1]


def _chosen(choices: Sequence[Time], setting: Setting) -> Time:
    """The choice that fits the tense: the last that has begun, or the first not yet over.

    A tense that would leave the date most of a year away while its neighbour is near is taken as
    misread: writers name the year of what is so far off.
    """
    anchor = setting.anchor()
    past = [c for c in choices if c.earliest and c.earliest <= anchor]
    future = [c for c in choices if c.latest and c.latest >= anchor]
    if not past or not future:
        if not choices:
            raise Unresolved
        return past[-1] if past else future[0]
    before, after = past[-1], future[0]
    back, ahead = _distance(before, anchor), _distance(after, anchor)
    tense = setting.tense()
    if setting.firm:
        return before if tense is Tense.PAST else after
    if tense is Tense.PAST:
        return after if back > _FAR and ahead < _NEAR else before
    if tense is Tense.FUTURE:
        return before if ahead > _FAR and back < _NEAR else after
    return before if back <= ahead else after


_FAR: Final = 300
_NEAR: Final = 45


def _distance(value: Time, anchor: date) -> int:
    if value.earliest is None or value.latest is None:
        return 0
    if value.earliest <= anchor <= value.latest:
        return 0
    return min(abs((value.earliest - anchor).days), abs((value.latest - anchor).days))


# --- parts of years, eras, holidays ---------------------------------------------------------


@_resolve.register
def _part(expression: Part, setting: Setting) -> Time:
    make = _PARTS[expression.unit]
    if expression.of is not None:
        return make(_year_of(expression.of, setting), expression.number)
    anchor = setting.anchor()
    choices = [make(anchor.year + step, expression.number) for step in (-2, -1, 0, 1)]
    if expression.unit is Precision.SEASON:
        return _chosen(choices, setting)
    if setting.tense() is Tense.FUTURE:
        return _chosen(choices, setting)
    # results are told of the last quarter or half that has begun
    return [c for c in choices if c.earliest and c.earliest <= anchor][-1]


_PARTS: Final[dict[Precision, Callable[[int, int], Time]]] = {
    Precision.QUARTER: times.quarter,
    Precision.HALF: times.half,
    Precision.SEASON: times.season,
}


def _year_of(expression: Expression, setting: Setting) -> int:
    value = _resolve(expression, setting)
    if value.earliest is None:
        raise Unresolved
    return value.earliest.year


@_resolve.register
def _era(expression: Era, setting: Setting) -> Time:
    make = times.decade if expression.unit is Precision.DECADE else times.century
    if not expression.two_digits:
        return make(expression.year)
    reference = setting.published.year if setting.published else _TWO_DIGIT_REFERENCE
    return make(times.nearest_century(expression.year, reference))


@_resolve.register
def _holiday(expression: Holiday, setting: Setting) -> Time:
    if expression.of is not None:
        return times.on(holiday(expression.rule, _year_of(expression.of, setting)))
    anchor = setting.anchor()
    years = (anchor.year - 1, anchor.year, anchor.year + 1)
    return _chosen([times.on(holiday(expression.rule, year)) for year in years], setting)


# --- counted from publication ---------------------------------------------------------------


@_resolve.register
def _deictic(expression: Deictic, setting: Setting) -> Time:
    return times.on(_plus(setting.anchor(), expression.days))


@_resolve.register
def _near(expression: Near, setting: Setting) -> Time:
    what, step = expression.what, expression.step
    if isinstance(what, Precision):
        anchor = _told_or_published(expression, setting)
        return times.containing(what, times.shift(_middle(what, anchor), step, what))
    if what == "weekend":
        anchor = setting.anchor()
        back = step - 1 if step < 0 and anchor.weekday() >= 5 else step
        return times.weekend(_plus(anchor, 7 * back))
    if isinstance(what, Fields):
        if what.weekday is not None:
            return _near_weekday(what.weekday, expression, setting)
        return _near_choice(
            [times.month(setting.anchor().year + n, what.month or 0) for n in (-2, -1, 0, 1, 2)],
            expression,
            setting,
        )
    if isinstance(what, Part):
        make = _PARTS[what.unit]
        years = [setting.anchor().year + n for n in (-2, -1, 0, 1, 2)]
        return _near_choice([make(y, what.number) for y in years], expression, setting)
    years = [setting.anchor().year + n for n in (-2, -1, 0, 1, 2)]
    days = [times.on(holiday(what.rule, year)) for year in years]
    return _near_choice(days, expression, setting)


def _middle(unit: Precision, when: date) -> date:
    """A day inside the same unit from which stepping by months cannot skip one."""
    return when.replace(day=15) if unit in times.MONTHS_IN or unit is Precision.SEASON else when


def _told_or_published(expression: Near, setting: Setting) -> date:
    """The day that "the following week" counts from; "the same day" must have one told before."""
    unit = expression.what
    if expression.told and isinstance(unit, Precision):
        for value in reversed(setting.told):
            if value.earliest and value.latest and _within_unit(value, unit):
                setting.used.add("previous")
                return value.latest if expression.step > 0 else value.earliest
    if expression.strict:
        raise Unresolved
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
        return year[0] if year else _chosen(choices, setting)
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
        return times.on(_plus(anchor, -back))
    if step > 0:
        return times.on(_plus(anchor, ahead + 7 * (step - 1)))
    if setting.tense() is Tense.PAST:
        return times.on(_plus(anchor, -(back % 7)))
    return times.on(_plus(anchor, ahead % 7))


@_resolve.register
def _window(expression: Window, setting: Setting) -> Time:
    """The last two months end now; quarters are whole ones, as companies count them."""
    anchor = setting.anchor()
    (count, unit), *_ = expression.amount.parts
    steps = (count or 0) * expression.direction
    if unit in {Precision.QUARTER, Precision.HALF}:
        nearest, furthest = (1, steps) if steps > 0 else (-1, steps)
        ends = [
            times.containing(unit, times.shift(_middle(unit, anchor), n, unit))
            for n in sorted((nearest, furthest))
        ]
        return times.interval(*ends)
    grain = unit if unit in {Precision.MONTH, Precision.YEAR} else Precision.DAY
    if unit in {Precision.DECADE, Precision.CENTURY}:
        grain = Precision.YEAR
    other = times.shift(anchor, steps, unit)
    first, last = sorted((anchor, other))
    return times.interval(times.containing(grain, first), times.containing(grain, last))


@_resolve.register
def _offset(expression: Offset, setting: Setting) -> Time:
    base = expression.base
    if base == "published":
        return shifted(times.on(setting.anchor()), expression.amount, expression.direction)
    if base == "event":
        raise Unresolved
    if base == "told":
        for value in reversed(setting.told):
            if _can_count_from(value, expression.amount):
                setting.used.add("previous")
                return shifted(value, expression.amount, expression.direction, exact=True)
        raise Unresolved
    value = _resolve(base, setting)
    return shifted(value, expression.amount, expression.direction, exact=True)


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
        raise Unresolved
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


@_resolve.register
def _weekday_count(expression: WeekdayCount, setting: Setting) -> Time:
    anchor = setting.anchor()
    count = expression.count
    if count > 0:
        first = (expression.weekday - anchor.weekday() - 1) % 7 + 1
        return times.on(_plus(anchor, first + 7 * (count - 1)))
    first = (anchor.weekday() - expression.weekday - 1) % 7 + 1
    return times.on(_plus(anchor, -(first + 7 * (-count - 1))))


# --- parts of other expressions -------------------------------------------------------------


@_resolve.register
def _nth(expression: Nth, setting: Setting) -> Time:
    if expression.of is None:
        return _nth_of_some_year(expression, setting)
    return _nth_in(_resolve(expression.of, setting), expression)


def _nth_of_some_year(expression: Nth, setting: Setting) -> Time:
    """The first nine months: of the last year in which they have begun, or of the next."""
    anchor = setting.anchor()
    if expression.what is not Precision.MONTH:
        raise Unresolved
    choices = [_nth_in(times.year(anchor.year + n), expression) for n in (-1, 0, 1)]
    if setting.tense() is Tense.FUTURE:
        return [c for c in choices if c.latest and c.latest >= anchor][0]
    return [c for c in choices if c.latest and c.latest <= _plus(anchor, 31)][-1]


def _nth_in(whole: Time, expression: Nth) -> Time:
    first, last = whole.earliest, whole.latest
    if first is None or last is None or expression.number == 0:
        raise Unresolved
    what, number, count = expression.what, expression.number, expression.count
    if not isinstance(what, Precision):
        return _nth_weekday(first, last, what, number)
    if what is Precision.WEEK:
        # a week belongs to the month that holds its Thursday
        start = _plus(first, (3 - first.weekday()) % 7)
        end = _plus(last, -((last.weekday() - 3) % 7))
    else:
        start, end = first, last
    if number > 0:
        start = times.shift(start, (number - 1) * count, what)
        end = times.shift(start, count - 1, what)
    else:
        start = times.shift(_middle(what, end), -(count - 1), what)
    ends = times.containing(what, start), times.containing(what, end)
    if not first <= _thursday(what, ends[0]) or not _thursday(what, ends[1]) <= last:
        raise Unresolved
    return ends[0] if count == 1 else times.interval(*ends)


def _thursday(unit: Precision, value: Time) -> date:
    assert value.earliest is not None
    return _plus(value.earliest, 3) if unit is Precision.WEEK else value.earliest


def _nth_weekday(first: date, last: date, weekday: int, number: int) -> Time:
    if number > 0:
        day = _plus(first, (weekday - first.weekday()) % 7 + 7 * (number - 1))
    else:
        day = _plus(last, -((last.weekday() - weekday) % 7) + 7 * (number + 1))
    if not first <= day <= last:
        raise Unresolved
    return times.on(day)


@_resolve.register
def _week_of(expression: WeekOf, setting: Setting) -> Time:
    value = _resolve(expression.of, setting)
    if value.precision is not Precision.DAY or value.earliest is None:
        raise Unresolved
    return times.week(value.earliest)


@_resolve.register
def _within(expression: Within, setting: Setting) -> Time:
    whole = _resolve(expression.of, setting)
    what = expression.what
    if not isinstance(what, Fields) or whole.earliest is None:
        raise Unresolved
    if what.month is not None:
        return _fields(replace(what, year=whole.earliest.year), setting)
    if what.weekday is not None and what.day is None:
        monday = _plus(whole.earliest, -whole.earliest.weekday())
        return times.on(_plus(monday, what.weekday))
    return times.day(whole.earliest.year, whole.earliest.month, what.day or 0)


@_resolve.register
def _edge_of(expression: EdgeOf, setting: Setting) -> Time:
    """The whole unit: EDTF has no word for its early part, and `FoundDate.mod` keeps it.

    The middle of a decade is its fifth year, about.
    """
    value = _resolve(expression.of, setting)
    if value.precision is Precision.DECADE and expression.edge == "mid" and value.earliest:
        return times.about(times.year(value.earliest.year // 10 * 10 + 5))
    return value


@_resolve.register
def _span(expression: Span, setting: Setting) -> Time:
    first, last = expression.first, expression.last
    if _is_open(first, setting) and not _is_open(last, setting):
        end = _resolve(last, setting)
        return times.interval(_latest_before(first, end, setting), end)
    if _is_open(last, setting) and not _is_open(first, setting):
        start = _resolve(first, setting)
        return times.interval(start, _first_after(last, start, setting))
    if _is_open(first, setting):
        end = _resolve(last, setting)
        return times.interval(_latest_before(first, end, setting), end)
    return times.interval(_resolve(first, setting), _resolve(last, setting))


def _is_open(expression: Expression, setting: Setting) -> bool:
    """Whether an end of a range leaves its year, month or week to the other end."""
    if isinstance(expression, EdgeOf):
        return _is_open(expression.of, setting)
    return isinstance(expression, Fields) and expression.year is None


def _latest_before(expression: Expression, end: Time, setting: Setting) -> Time:
    assert end.latest is not None
    return _resolve(expression, _fixed(setting, end.latest, Tense.PAST))


def _first_after(expression: Expression, start: Time, setting: Setting) -> Time:
    assert start.earliest is not None
    return _resolve(expression, _fixed(setting, start.earliest, Tense.FUTURE))


def _fixed(setting: Setting, anchor: date, tense: Tense) -> Setting:
    """A setting in which one end of a range anchors the other."""
    return replace(setting, published=anchor, tense=lambda: tense, firm=True, used=set())


@_resolve.register
def _open(expression: Open, setting: Setting) -> Time:
    value = _resolve(expression.of, setting)
    if value.precision is Precision.INTERVAL:
        return value
    if expression.side in {Side.SINCE, Side.AFTER}:
        return times.interval(value, None)
    return times.interval(None, value)


@_resolve.register
def _about(expression: About, setting: Setting) -> Time:
    return times.about(_resolve(expression.of, setting))


@_resolve.register
def _told(expression: Told, setting: Setting) -> Time:
    if not setting.told:
        raise Unresolved
    setting.used.add("previous")
    return setting.told[-1]


@_resolve.register
def _vague(expression: Vague, setting: Setting) -> Time:
    raise Unresolved


def _plus(when: date, days: int) -> date:
    try:
        return when + timedelta(days=days)
    except OverflowError as error:
        raise OutOfRange(f"{when} moved by {days} days cannot be written") from error
