"""The day a holiday falls on, from the rule that the vocabulary gives it."""

from __future__ import annotations

from datetime import date, timedelta

from lunarwatch.dates.times import OutOfRangeError
from lunarwatch.dates.vocabulary import vocabulary


def holiday(rule: str, year: int) -> date:
    """The day in a year: "12-25", "4 thursday november", "-1 monday may", "easter +1"."""
    if not 1583 <= year <= 9998:
        raise OutOfRangeError(f"the year {year} has no such holiday")
    parts = rule.split()
    if parts[0] == "easter":
        return easter(year) + timedelta(days=int(parts[1]) if len(parts) > 1 else 0)
    if len(parts) == 3:
        words = vocabulary()
        return _nth_weekday(int(parts[0]), words.weekdays[parts[1]], year, words.months[parts[2]])
    month, day = map(int, rule.split("-"))
    return date(year, month, day)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's reckoning)."""
    century, in_century = divmod(year, 100)
    golden = year % 19
    correction = (8 * century + 13) // 25
    epact = (19 * golden + century - century // 4 - correction + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (in_century // 4) - epact - in_century % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _nth_weekday(number: int, weekday: int, year: int, month: int) -> date:
    if number > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))
    next_month = date(year + month // 12, month % 12 + 1, 1)
    last = next_month - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7)
