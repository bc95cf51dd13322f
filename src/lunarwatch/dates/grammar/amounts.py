"""Amounts of time, and dates that are counted off with them: "two weeks ago", "a day later"."""

# ruff: noqa: E501 -- one rule a line, so that the table at the foot reads as one
from __future__ import annotations

from dataclasses import replace
from typing import Final

from lunarwatch.dates.cascade import Found, rule
from lunarwatch.dates.expressions import (
    Amount,
    Deictic,
    Expression,
    Near,
    Offset,
    Vague,
    WeekdayCount,
)
from lunarwatch.dates.symbols import SYMBOLS
from lunarwatch.records import Precision


def _amount(found: Found) -> Amount | None:
    """Two weeks; 2 years, 1 month and 21 days; a few days; a year and a half."""
    parts: list[tuple[int | None, Precision]] = []
    count: int | None = None
    for node in found.all:
        if node.value == "fortnight":
            parts.append((None if count is None else 2 * count, Precision.WEEK))
        elif node.symbol == SYMBOLS["UNIT"]:
            if not isinstance(node.value, Precision):
                return None
            parts.append((count, node.value))
        elif node.symbol == SYMBOLS["FEW"]:
            count = 2 if node.word == "couple" else None
            if node.word == "recent":
                return None
        elif node.symbol == SYMBOLS["AN"]:
            count = 1
        elif node.symbol == SYMBOLS["YEAR"]:
            count = node.value.year
        elif isinstance(node.value, int):
            count = node.value
    return Amount(tuple(parts))


def _half_amount(found: Found) -> Amount | None:
    """A year and a half, one and a half years, half a year."""
    unit = found["u"]
    if unit not in _HALVES:
        return None
    count, finer = _HALVES[unit]
    whole: int = found["n"] or 0
    total = count + whole * count * 2
    return Amount(((total, finer),))


def _year_and_a_half(found: Found) -> Amount | None:
    """A year and a half."""
    half = _half_amount(found)
    if half is None:
        return None
    (count, unit), *_ = half.parts
    return Amount((((count or 0) * 3, unit),))


def _quarter_century(found: Found) -> Amount | None:
    """A quarter century."""
    if found["u"] is not Precision.QUARTER or found["c"] is not Precision.CENTURY:
        return None
    return Amount(((25, Precision.YEAR),))


def _vague_units(found: Found) -> Vague | None:
    """In recent weeks, in these days."""
    if found.word("f") != "recent":
        return None
    return Vague() if found.word("u").endswith("s") else None


def _ago(found: Found) -> Expression:
    """Two weeks ago, in about 10 years' time, three months hence."""
    amount: Amount = found["n"]
    direction = found["g"] or 1
    if amount.vague:
        return Vague(amount, direction)
    if found.node("q"):
        amount = replace(amount, approximate=True)
    return Offset(amount, direction, "published")


def _ago_to_the_unit(found: Found) -> Offset | None:
    """Two years ago this month, 50 years ago today."""
    of, amount = found["p"], found["n"]
    present = isinstance(of, Near) and of.step == 0 and not of.told
    if amount.vague or not (present or of == Deictic(0)):
        return None
    return Offset(amount, found["g"], of, same_grain=True)


def _units_ago(found: Found) -> Vague | None:
    """Decades ago."""
    return Vague(direction=-1) if found.word("u").endswith("s") else None


def _in_amount(found: Found) -> Expression | None:
    """In two weeks; a span ("in 10 years of work") is told apart by `context`."""
    return _ago(found) if found.word("i") == "in" else None


def _later(found: Found) -> Expression:
    """Two days later, a week earlier."""
    amount: Amount = found["n"]
    if amount.vague:
        return Vague(amount, found["l"])
    approximate = found.node("q") is not None
    return Offset(replace(amount, approximate=approximate), found["l"], "told")


def _relative_to(found: Found) -> Expression | None:
    """Two days before yesterday, a week after the signing, the day before."""
    unit, amount = found["u"], found["n"]
    if amount is None:
        if not isinstance(unit, Precision) or found.word("u").endswith("s"):
            return None
        amount = Amount(((1, unit),))
    direction = -1 if found.node("b") else 1
    if amount.vague:
        return Vague(amount, direction)
    base = found["p"]
    return Offset(amount, direction, "event" if base is None else base)


def _relative_to_that(found: Found) -> Expression | None:
    """Two years before that: counted from what was told last."""
    ends = found.after is None or found.after.symbol == SYMBOLS["COMMA"]
    if found.word("s") != "that" or not ends:
        return None  # "two days before that week"
    amount: Amount = found["n"]
    direction = -1 if found.node("b") else 1
    return Vague(amount, direction) if amount.vague else Offset(amount, direction, "told")


def _weekday_count(found: Found) -> Expression | None:
    days = found["w"]
    number = days if isinstance(days, int) else days.weekday
    count = found["n"]
    if not isinstance(count, int) or count > 500:
        return None
    return WeekdayCount(count * found["g"], number)


def _weekday_from(found: Found) -> WeekdayCount:
    """Two Sundays from today; the Tuesday after Labor Day; the third Friday after Easter."""
    days = found["w"]
    number = days if isinstance(days, int) else days.weekday
    count = found["n"] or found["o"] or 1
    return WeekdayCount(-count if found.node("b") else count, number, found["p"])


def _weekday_of_event(found: Found) -> Vague:
    """The Tuesday after the vote: the vote is not dated here."""
    return Vague(direction=-1 if found.node("b") else 1)


def _a_year_earlier_unit(found: Found) -> Expression | None:
    """The year-earlier quarter, the year-ago month."""
    unit = found["w"]
    if found["u"] is not Precision.YEAR or found["g"] != -1 or not isinstance(unit, Precision):
        return None
    return Offset(Amount(((1, Precision.YEAR),)), -1, Near(unit, 0, "same", told=True))


def _year_ago(found: Found) -> Expression | None:
    """The year-ago (period): the time told of, a year before."""
    if found["u"] is not Precision.YEAR or found["g"] != -1:
        return None
    return Offset(Amount(((1, Precision.YEAR),)), -1, "period")


def _same_unit_last_year(found: Found) -> Expression | None:
    """The same quarter last year, the same month a year ago."""
    year = found["p"]
    back = isinstance(year, Near) and year.what is Precision.YEAR and year.step == -1
    ago = isinstance(year, Offset) and year.direction == -1
    if not (back or ago) or not isinstance(found["u"], Precision):
        return None
    return Offset(Amount(((1, Precision.YEAR),)), -1, Near(found["u"], 0, "same", told=True))


_HALVES: Final = {
    Precision.YEAR: (6, Precision.MONTH),
    Precision.DECADE: (5, Precision.YEAR),
    Precision.CENTURY: (50, Precision.YEAR),
}
_AMOUNT = "(?:COUNT|AN? FEW OF?|AN) UNIT"

AMOUNTS: Final = (
    rule("OTHER", "COUNT DASH UNIT", lambda _: Vague()),
    rule("AMOUNT", "n:NUM AND AN HALF u:UNIT", _half_amount),
    rule("AMOUNT", "AN u:UNIT AND AN HALF", _year_and_a_half),
    rule("AMOUNT", "AN? HALF DASH u:UNIT", _half_amount),
    rule("AMOUNT", "HALF AN u:UNIT", _half_amount),
    rule("AMOUNT", "AN u:UNIT (?:DASH|OF AN)? c:UNIT", _quarter_century),
    rule("POINTED", "f:FEW u:UNIT", _vague_units),
    rule("AMOUNT", f"{_AMOUNT}(?:(?:COMMA|AND){{0,2}}{_AMOUNT}){{0,2}}", _amount),
    rule("POINTED", "THE? u:UNIT DASH g:(?:AGO|LATER) w:UNIT", _a_year_earlier_unit),
    rule("POINTED", "THE? u:UNIT DASH g:(?:AGO|LATER)", _year_ago),
)  # fmt: skip

COUNTED: Final = (
    rule("POINTED", "n:AMOUNT g:AGO p:(?:RELATIVE|DEICTIC)", _ago_to_the_unit),
    rule("POINTED", "q:ABOUT? n:AMOUNT g:AGO", _ago),
    rule("POINTED", "u:UNIT AGO", _units_ago),
    rule("POINTED", "n:NUM w:(?:WEEKDAYS|WEEKDAY) g:AGO", _weekday_count),
    rule("POINTED", "n:NUM w:WEEKDAYS (?:BEFORE|FROM|AFTER) p:DEICTIC", _weekday_from),
    rule("POINTED", "q:ABOUT? n:AMOUNT l:LATER", _later),
    rule("POINTED", "THE? SAME u:UNIT p:(?:POINTED|RELATIVE)", _same_unit_last_year),
)  # fmt: skip

RELATED: Final = (
    rule("POINTED", "q:ABOUT? n:AMOUNT (?:b:BEFORE|AFTER|FROM) THE? p:(?:POINT|QUARTERMARK)", _relative_to),
    rule("POINTED", "THE? o:ORD w:WEEKDAY (?:b:BEFORE|AFTER) THE? p:POINT", _weekday_from),
    rule("POINTED", "THE w:WEEKDAY (?:b:BEFORE|AFTER) THE? p:POINT", _weekday_from),
    rule("POINTED", "THE WEEKDAY (?:b:BEFORE|AFTER)", _weekday_of_event),
    rule("POINTED", "THE u:UNIT (?:b:BEFORE|AFTER) p:POINT", _relative_to),
    rule("POINTED", "q:ABOUT? n:AMOUNT (?:b:BEFORE|AFTER) s:SAME", _relative_to_that),
    rule("POINTED", "q:ABOUT? n:AMOUNT (?:b:BEFORE|AFTER)", _relative_to),
    rule("POINTED", "t:THE u:UNIT (?:b:BEFORE|AFTER)", _relative_to),
    rule("POINTED", "i:IN q:ABOUT? n:AMOUNT OWN?", _in_amount),
)  # fmt: skip
