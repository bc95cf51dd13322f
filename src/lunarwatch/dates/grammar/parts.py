"""Quarters, halves, seasons and centuries, with their year where it is said."""

# ruff: noqa: E501 -- one rule a line, so that the table at the foot reads as one
from __future__ import annotations

from dataclasses import replace
from typing import Final

from lunarwatch.dates.cascade import Found, rule
from lunarwatch.dates.expressions import Edge, EdgeOf, Era, Expression, Fields, Offset, Part
from lunarwatch.dates.grammar.shared import is_year
from lunarwatch.records import Precision


def _part(found: Found) -> Part | None:
    """Third quarter, second half."""
    unit = found["u"]
    limit = _NUMBER_IN_A_YEAR.get(unit)
    if limit is None or found.word("u").endswith("s"):
        return None
    number = limit if found["o"] == -1 else found["o"]
    return Part(unit, number) if 1 <= number <= limit else None


def part_of(found: Found) -> Expression | None:
    """The third quarter of 2016, 2019 Q3, the first half of this year, the first half of July."""
    part: Part = found["q"]
    of = found["y"]
    if part.of is not None:
        return None
    if is_year(of):
        return replace(part, of=of)
    if isinstance(of, Offset):
        return None
    if part.unit is Precision.HALF and found.word("q").endswith("half"):
        return EdgeOf(Edge.START if part.number == 1 else Edge.END, of)
    return None


def _season_of_year(found: Found) -> Part:
    return Part(Precision.SEASON, found["s"], found["y"])


def _century(found: Found) -> Era | None:
    if found["u"] != Precision.CENTURY or found["o"] < 1:
        return None
    return Era(Precision.CENTURY, (found["o"] - 1) * 100)


def _decade_in_words(found: Found) -> Era | None:
    """The seventies, the nineteen-nineties."""
    if found["n"] is None:
        return Era(Precision.DECADE, found["e"], two_digits=True)
    century = found["n"]
    return Era(Precision.DECADE, century * 100 + found["e"]) if 17 <= century <= 20 else None


def _fiscal_year(found: Found) -> Fields:
    year: Fields = found["y"]
    return replace(year, fiscal=found.word("f") != "calendar")


def _named_year(found: Found) -> Fields | None:
    """The year 2020."""
    year: Fields = found["y"]
    return year if found["u"] is Precision.YEAR else None


_NUMBER_IN_A_YEAR: Final = {Precision.QUARTER: 4, Precision.HALF: 2}

PARTS: Final = (
    rule("YEAR", "THE? f:FISCAL UNIT? y:YEAR", _fiscal_year),
    rule("YEAR", "THE? u:UNIT y:YEAR", _named_year),
    rule("MONTHLY", "THE? s:SEASON (?:OF|COMMA|IN)? THE? y:YEAR(?:(?:DASH|SLASH)(?:TWO|NUM))?", _season_of_year),
    rule("ERA", "THE? o:ORD DASH? u:UNIT", _century),
    rule("ERA", "THE? n:NUM DASH? e:ERAWORD", _decade_in_words),
    rule("ERA", "THE e:ERAWORD", _decade_in_words),
    rule("ERA", "(?<=EARLY) e:ERAWORD", _decade_in_words),
    rule("ERA", "(?<=EARLY DASH) e:ERAWORD", _decade_in_words),
    rule("QUARTERMARK", "THE? REL? FISCAL? o:ORD DASH? u:UNIT", _part),
    rule("QUARTERMARK", "THE? REL? FISCAL? o:ORD DASH? u:HALF", _part),
    rule("MONTHLY", "q:QUARTERMARK (?:OF|IN|COMMA|DASH)? THE? y:(?:YEAR|MONTHLY|MONTH|ERA)", part_of),
    rule("MONTHLY", "y:YEAR (?:COMMA|DASH|OWN)? q:QUARTERMARK", part_of),
)  # fmt: skip
