"""Days and months of the calendar: "Thursday, May 2", "13 to 15 July 2025"."""

# ruff: noqa: E501 -- one rule a line, so that the table at the foot reads as one
from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from lunarwatch.dates.cascade import Found, Replacement, join, rule
from lunarwatch.dates.expressions import Fields, Span
from lunarwatch.dates.grammar.shared import same, with_year
from lunarwatch.dates.symbols import SYMBOLS


def _date(found: Found) -> Fields | None:
    """Month and day in either order, with or without the year.

    "In May the first lander" and "the second March flight" count things: words below "tenth" are
    days only right behind a month or before "of".
    """
    day = found["d"]
    counts = _is_low_word(found, "d") and "the" in found.words[:-1] and "of" not in found.words
    if not 1 <= day <= 31 or counts:
        return None
    fields = Fields(day=day).merge(found["m"])
    if found["y"] is not None:
        fields = with_year(fields, found["y"])
    return fields


def _month_of_year(found: Found) -> Fields | None:
    year: Fields = found["y"]
    if year.fiscal:
        return None
    month: Fields = found["m"]
    return with_year(month, year)


def _month_day_to_day(found: Found) -> Span | None:
    """July 13 to 15; March 5 and 6, 2024; April 27 to the 3rd (of the next month)."""
    month: Fields = found["m"]
    if found["y"] is not None:
        month = with_year(month, found["y"])
    first, last = found["d"], found["e"]
    if not (1 <= first <= 31 and 1 <= last <= 31):
        return None
    if _is_low_word(found, "e") and found.word("d").isdigit():
        return None  # "November 16 - First flight of the rocket"
    start, end = replace(month, day=first), replace(month, day=last)
    if last < first:
        end = replace(end, month=(month.month or 0) % 12 + 1, year=None)
    return Span(start, end)


def _two_days(found: Found) -> Any:
    """March 5 and 6: neighbours are one stretch of days, others two dates."""
    between = found.node("b") is not None
    if between or found["e"] - found["d"] == 1:
        return _month_day_to_day(found)
    month: Fields = found["m"]
    if found["y"] is not None:
        month = with_year(month, found["y"])
    nodes = found.all
    cut = next(n for n, node in enumerate(nodes) if node is found.node("e"))
    first = join(SYMBOLS["DATE"], nodes[: cut - 1], replace(month, day=found["d"]))
    last = join(SYMBOLS["DATE"], nodes[cut:], replace(month, day=found["e"]))
    return Replacement((first, nodes[cut - 1], last))


def _neighbours(found: Found) -> Span | None:
    """26 and 27 April: one stretch of days."""
    return _month_day_to_day(found) if found["e"] - found["d"] == 1 else None


def _weekday_and_date(found: Found) -> Fields | None:
    date: Fields = found["d"]
    if date.weekday is not None:
        return None
    weekday: Fields = found["w"]
    return replace(date, weekday=weekday.weekday)


def _date_and_year(found: Found) -> Fields | None:
    """May 2 10:00 2024."""
    date: Fields = found["d"]
    return with_year(date, found["y"]) if date.year is None else None


def _weekday_and_day(found: Found) -> Fields | None:
    """Tuesday the 19th; "on Friday the first lander" is a Friday alone."""
    weekday: Fields = found["w"]
    if not 1 <= found["o"] <= 31 or _is_low_word(found, "o"):
        return None
    return replace(weekday, day=found["o"])


def _is_low_word(found: Found, name: str) -> bool:
    """Whether a day is written as "first" to "ninth", which count other things as well."""
    return found.word(name).isalpha() and found[name] < 10


def _the_nth_to_nth(found: Found) -> Span | None:
    first, last = found["d"], found["e"]
    if not (1 <= first <= 31 and 1 <= last <= 31):
        return None
    return Span(Fields(day=first), Fields(day=last))


def _year_to_year(found: Found) -> Span | None:
    """2025-26; 1990-1995."""
    first: Fields = found["y"]
    last = found["z"]
    if isinstance(last, int):
        year = (first.year or 0) // 100 * 100 + last
        last = Fields(year=year)
    if not (first.year or 0) < (last.year or 0) or first.two_digits or last.two_digits:
        return None
    return Span(first, last)


#: Ranges that share a month or year come first: "July 13 to 15" is not "July 13" and "15".
SHARED: Final = (
    rule("POINTED", "FROM? m:MONTH COMMA? THE? d:DAY JOINT THE? e:DAY(?!OF?MONTH|UNIT)(?:LOOSE? y:YEAR)?", _month_day_to_day),
    rule("POINTED", "FROM? THE? d:DAY JOINT THE? e:DAY OF? m:MONTH(?:LOOSE? y:YEAR)?", _month_day_to_day),
    rule("POINTED", "BETWEEN THE? d:DAY AND THE? e:DAY OF? m:MONTH(?:LOOSE? y:YEAR)?", _month_day_to_day),
    rule("POINTED", "THE? d:DAY AND THE? e:DAY OF? m:MONTH(?:LOOSE? y:YEAR)?", _neighbours),
    rule("POINTED", "(?:b:BETWEEN)? m:MONTH THE? d:DAY AND THE? e:DAY(?!OF?MONTH|UNIT)(?:COMMA? y:YEAR)?", _two_days),
    rule("POINTED", "(?:BETWEEN|FROM) THE? d:ORD (?:AND|JOINT) THE? e:ORD(?!OF?MONTH|UNIT)", _the_nth_to_nth),
    rule("POINTED", "FROM? y:YEAR DASH z:YEAR", _year_to_year),
    rule("POINTED", "FROM? y:YEAR (?:DASH|SLASH) z:(?:TWO|NUM)(?!DASH|SLASH|MONTH)", _year_to_year),
)  # fmt: skip

DAYS: Final = (
    rule("DATE", "y:YEAR (?:DASH|SLASH)? m:MONTH (?:DASH|SLASH)? d:DAY(?!COMMA?YEAR)", _date),
    rule("DATE", "m:MONTH COMMA? THE? d:DAY(?!UNIT)(?:LOOSE? y:YEAR)?", _date),
    rule("DATE", "THE? d:DAY OF? m:MONTH OF y:TWO", _date),
    rule("DATE", "THE? d:DAY OF? m:MONTH(?:LOOSE? y:YEAR)?", _date),
    rule("DATE", "d:NUM (?:DASH|SLASH) m:MONTH (?:DASH|SLASH) y:(?:YEAR|TWO|NUM)", _date),
    rule("DATE", "m:MONTH (?:DASH|SLASH) d:NUM", _date),
    rule("DATE", "d:NUM (?:DASH|SLASH) m:MONTH", _date),
    rule("MONTHLY", "m:MONTH (?:LOOSE|DASH)? y:YEAR", _month_of_year),
    rule("MONTHLY", "y:YEAR (?:COMMA|DASH)? m:MONTH", _month_of_year),
    rule("DATE", "w:WEEKDAY (?:COMMA|THE)? d:DATE", _weekday_and_date),
    rule("DATE", "REL w:WEEKDAY OPENING d:DATE CLOSING", _weekday_and_date),
    rule("DATE", "d:DATE COMMA? OPENING? w:WEEKDAY CLOSING?", _weekday_and_date),
    rule("DATE", "w:WEEKDAY THE? o:ORD", _weekday_and_day),
    rule("DATE", "d:DATE COMMA? CLOCK COMMA? y:YEAR", _date_and_year),
    rule("WEEKDAY", "p:WEEKDAY DAYPART", same("p")),
    rule("DEICTIC", "p:DEICTIC DAYPART", same("p")),
)  # fmt: skip
