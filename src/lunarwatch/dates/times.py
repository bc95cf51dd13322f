"""Calendar values: a stretch of days, the unit it is known to, and its EDTF (ISO 8601-2) spelling.

Every function takes and gives plain dates and numbers; years run from 1 to 9999.  Anything beyond
raises `OutOfRangeError`, which the finder reads as "no date".

| unit    | EDTF                      | example                 |
|---------|---------------------------|-------------------------|
| day     | level 0                   | 2024-02-22              |
| week    | interval of days          | 2024-02-19/2024-02-25   |
| month   | level 0                   | 2024-02                 |
| season  | level 1/2, 21 to 24       | 2024-21 (spring)        |
| quarter | level 2, 33 to 36         | 2024-33                 |
| half    | level 2, 40 and 41        | 2024-40                 |
| year    | level 0                   | 2024                    |
| decade  | level 1, unspecified digit | 202X                   |
| century | level 1, unspecified digits | 20XX                  |
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from lunarwatch.records import Precision

MONTHS_IN: Final = {
    Precision.MONTH: 1,
    Precision.QUARTER: 3,
    Precision.HALF: 6,
    Precision.YEAR: 12,
    Precision.DECADE: 120,
    Precision.CENTURY: 1200,
}
DAYS_IN: Final = {Precision.DAY: 1, Precision.WEEK: 7}
#: First month of spring, summer, autumn and winter; a winter is named by the year of its December.
SEASON_STARTS: Final = (3, 6, 9, 12)


class OutOfRangeError(ValueError):
    """A calendar value outside the years 1 to 9999, or a day its month does not have."""


@dataclass(frozen=True, slots=True)
class Time:
    """A stretch of days with its EDTF spelling; an open end is None."""

    edtf: str
    earliest: date | None
    latest: date | None
    precision: Precision

    @property
    def approximate(self) -> bool:
        """Whether the EDTF carries the mark for "about"."""
        return self.edtf.endswith("~")


def day(year: int, month: int, number: int) -> Time:
    """One day; raises OutOfRangeError for a day that the month does not have."""
    return on(_date(year, month, number))


def on(when: date) -> Time:
    """One day, from a date."""
    return Time(when.isoformat(), when, when, Precision.DAY)


def week(when: date) -> Time:
    """The week, Monday to Sunday, that holds a day."""
    monday = plus(when, -when.weekday())
    return _days(monday, plus(monday, 6), Precision.WEEK)


def weekend(when: date) -> Time:
    """The Saturday and Sunday of the week that holds a day."""
    saturday = plus(when, 5 - when.weekday())
    return _days(saturday, plus(saturday, 1), Precision.INTERVAL)


def month(year_: int, number: int) -> Time:
    """One month of a year."""
    first, last = _months(year_, number, 1)
    return Time(f"{year_:04}-{number:02}", first, last, Precision.MONTH)


def season(year_: int, number: int) -> Time:
    """One season: 1 spring to 4 winter; winter begins in the December of its year."""
    first, last = _months(year_, SEASON_STARTS[number - 1], 3)
    return Time(f"{year_:04}-{20 + number}", first, last, Precision.SEASON)


def quarter(year_: int, number: int) -> Time:
    """One quarter of a year, 1 to 4."""
    first, last = _months(year_, 3 * number - 2, 3)
    return Time(f"{year_:04}-{32 + number}", first, last, Precision.QUARTER)


def half(year_: int, number: int) -> Time:
    """One half of a year, 1 or 2."""
    first, last = _months(year_, 6 * number - 5, 6)
    return Time(f"{year_:04}-{39 + number}", first, last, Precision.HALF)


def year(number: int) -> Time:
    """One year."""
    return Time(f"{number:04}", _date(number, 1, 1), _date(number, 12, 31), Precision.YEAR)


def decade(year_: int) -> Time:
    """The ten years, counted from the one ending in 0, that hold a year."""
    first = year_ - year_ % 10
    edtf = f"{first // 10:03}X"
    return Time(edtf, _date(max(first, 1), 1, 1), _date(first + 9, 12, 31), Precision.DECADE)


def century(year_: int) -> Time:
    """The hundred years, counted from the one ending in 00, that hold a year."""
    first = year_ - year_ % 100
    edtf = f"{first // 100:02}XX"
    return Time(edtf, _date(max(first, 1), 1, 1), _date(first + 99, 12, 31), Precision.CENTURY)


def interval(first: Time | None, last: Time | None) -> Time:
    """From the beginning of one value to the end of another; None leaves an end open."""
    if first is None and last is None:
        raise OutOfRangeError("an interval needs at least one end")
    earliest = first.earliest if first else None
    latest = last.latest if last else None
    if earliest and latest and latest < earliest:
        raise OutOfRangeError("an interval cannot end before it begins")
    return Time(
        f"{_edge(first, first_day=True)}/{_edge(last, first_day=False)}",
        earliest,
        latest,
        Precision.INTERVAL,
    )


def about(value: Time) -> Time:
    """The same value marked as approximate; an interval of units is left as it is."""
    if "/" in value.edtf or value.approximate:
        return value
    return replace(value, edtf=value.edtf + "~")


def exactly(value: Time) -> Time:
    """The same value without the mark for "about"."""
    return replace(value, edtf=value.edtf.rstrip("~"))


def containing(unit: Precision, when: date) -> Time:
    """The calendar unit of a kind that holds a day."""
    return _CONTAINING[unit](when)


def shift(when: date, count: int, unit: Precision) -> date:
    """A day moved by a number of units; a day that the month lacks becomes its last day."""
    if unit in DAYS_IN:
        return plus(when, count * DAYS_IN[unit])
    if unit is Precision.SEASON:
        return shift(when, 3 * count, Precision.MONTH)
    months = when.year * 12 + when.month - 1 + count * MONTHS_IN[unit]
    year_, index = divmod(months, 12)
    if not 1 <= year_ <= 9999:
        raise OutOfRangeError(f"the year {year_} cannot be written")
    return date(year_, index + 1, min(when.day, monthrange(year_, index + 1)[1]))


def middle(unit: Precision, when: date) -> date:
    """A day inside the same unit from which stepping by months cannot skip one."""
    return when.replace(day=15) if unit in MONTHS_IN or unit is Precision.SEASON else when


def nearest_century(two_digits: int, reference: int) -> int:
    """The year with these last two digits, at most 19 years after a reference year."""
    latest = reference + 19
    return latest - (latest - two_digits) % 100


def _season_of(when: date) -> Time:
    if when.month == 12:
        return season(when.year, 4)
    if when.month < 3:
        return season(when.year - 1, 4)
    return season(when.year, when.month // 3)


def _edge(value: Time | None, *, first_day: bool) -> str:
    """How one end of an interval is spelled; units that EDTF allows there stay units."""
    if value is None:
        return ".."
    if value.precision in _PLAIN and "/" not in value.edtf:
        return value.edtf
    when = value.earliest if first_day else value.latest
    if when is None:
        return ".."
    if value.precision in _BY_MONTH:
        return f"{when.year:04}-{when.month:02}"
    if value.precision in _BY_YEAR:
        return f"{when.year:04}"
    return when.isoformat()


def _days(first: date, last: date, precision: Precision) -> Time:
    return Time(f"{first.isoformat()}/{last.isoformat()}", first, last, precision)


def _months(year_: int, first: int, count: int) -> tuple[date, date]:
    extra, index = divmod(first + count - 2, 12)
    last_year, last_month = year_ + extra, index + 1
    start = _date(year_, first, 1)
    if last_year > 9999:
        raise OutOfRangeError("a season cannot run past the year 9999")
    return start, date(last_year, last_month, monthrange(last_year, last_month)[1])


def plus(when: date, days: int) -> date:
    """A day moved by a number of days."""
    try:
        return when + timedelta(days=days)
    except OverflowError as error:
        raise OutOfRangeError(f"{when} moved by {days} days cannot be written") from error


def _date(year_: int, month_: int, day_: int) -> date:
    try:
        return date(year_, month_, day_)
    except ValueError as error:
        raise OutOfRangeError(f"there is no day {year_}-{month_}-{day_}") from error


#: Units whose EDTF may stand at the end of an interval; the others are written by month or year.
_PLAIN = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})
_BY_MONTH = frozenset({Precision.SEASON, Precision.QUARTER, Precision.HALF})
_BY_YEAR = frozenset({Precision.DECADE, Precision.CENTURY})

_CONTAINING: Final[dict[Precision, Callable[[date], Time]]] = {
    Precision.DAY: on,
    Precision.WEEK: week,
    Precision.MONTH: lambda d: month(d.year, d.month),
    Precision.SEASON: _season_of,
    Precision.QUARTER: lambda d: quarter(d.year, (d.month + 2) // 3),
    Precision.HALF: lambda d: half(d.year, (d.month + 5) // 6),
    Precision.YEAR: lambda d: year(d.year),
    Precision.DECADE: lambda d: decade(d.year),
    Precision.CENTURY: lambda d: century(d.year),
}
