"""One date inside another, and its edges: "June next year", "the end of the week"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from lunarwatch.dates.cascade import Found, rule
from lunarwatch.dates.expressions import (
    ENDING,
    Amount,
    Deictic,
    Edge,
    EdgeOf,
    Expression,
    Fields,
    Holiday,
    Near,
    Offset,
    Open,
    Part,
    Span,
    Vague,
    WeekOf,
    Window,
    Within,
)
from lunarwatch.dates.grammar.parts import part_of
from lunarwatch.dates.grammar.shared import is_year, same
from lunarwatch.dates.symbols import SYMBOLS
from lunarwatch.records import Precision


def _within(found: Found) -> Expression | None:
    """June next year, Tuesday of next week, March in a year, next week on Friday."""
    what, of = found["w"], found["p"]
    if isinstance(what, int):
        what = Part(Precision.SEASON, what)
    year_like = is_year(of)
    week_like = isinstance(of, Near) and of.what is Precision.WEEK
    if isinstance(what, Fields):
        if what.year is not None:
            return None
        if what.month is not None and year_like:
            return Within(what, of)
        if what.weekday is not None and what.month is None and week_like:
            return Within(what, of)
    if isinstance(what, Span) and week_like:
        return Span(Within(what.first, of), Within(what.last, of))
    if isinstance(what, Part | Holiday) and year_like and what.of is None:
        return replace(what, of=of)
    return None


def _week_span(found: Found) -> Span | None:
    """This week from Tuesday to Thursday."""
    week = found["p"]
    if not isinstance(week, Near) or week.what is not Precision.WEEK:
        return None
    return Span(Within(found["a"], week), Within(found["b"], week))


def _within_amount(found: Found) -> Expression | None:
    """March in a year: the March of the year that is so far off."""
    amount: Amount = found["p"]
    if amount.vague or amount.finest is not Precision.YEAR:
        return None
    what, of = found["w"], Offset(amount, 1, "published")
    if isinstance(what, int):
        return Part(Precision.SEASON, what, of)
    return replace(what, of=of) if isinstance(what, Holiday) else Within(what, of)


def _week_of(found: Found) -> Expression | None:
    if found["u"] not in {Precision.WEEK, "weekend"}:
        return None
    return WeekOf(found["p"], weekend=found["u"] == "weekend")


def _holiday_year(found: Found) -> Holiday:
    holiday: Holiday = found["h"]
    return replace(holiday, of=found["p"])


def _the_nth(found: Found) -> Fields | None:
    """The 15th: a day of a month that the words leave open."""
    word = found.word("o")
    if not word[0].isdigit() or not 1 <= found["o"] <= 31:
        return None
    return Fields(day=found["o"])


def _season_alone(found: Found) -> Part | None:
    """By spring, in the summer: a verb ("to fall") or a thing ("the fall of") is none."""
    if found.word("i") == "to":
        return None
    if found.after is not None and found.after.symbol == SYMBOLS["OF"]:
        return None
    return Part(Precision.SEASON, found["s"])


def _edge(found: Found) -> Expression | None:
    """Early March, the end of next week, late in the year, mid-2030s."""
    of = found["p"]
    if isinstance(of, EdgeOf | Open | Window | Vague):
        return None
    if isinstance(of, Offset) and of.base != "published":
        return None
    adjective = found.word("e") in {"early", "mid", "late"}
    return EdgeOf(Edge(found["e"]), of, adjective=adjective)


def _edge_of_unit(found: Found) -> Expression | None:
    """The end of the year, month-end, later in the week: of the present one."""
    unit, word = found["u"], found["e"]
    if not isinstance(unit, Precision) or found.word("u").endswith("s"):
        return None
    if unit is Precision.DAY:
        # "later in the day": the day told of, or else today
        return Near(unit, 0, "same", told=True) if isinstance(word, int) else None
    edge = Edge(word) if isinstance(word, str) else Edge.END if word > 0 else Edge.START
    return EdgeOf(edge, Near(unit, 0, "this"))


def _edge_of_season(found: Found) -> Expression:
    """Early summer, the end of spring."""
    return EdgeOf(Edge(found["e"]), Part(Precision.SEASON, found["s"]))


def _before_it_ends(found: Found) -> EdgeOf | None:
    """Before the year is out, before winter ends: `context` looks for the words behind."""
    what = found["s"] if found["u"] is None else found["u"]
    if isinstance(what, int):
        what = Part(Precision.SEASON, what)
    if not isinstance(what, Part | Precision) or what is Precision.DAY:
        return None
    return EdgeOf(Edge.END, Near(what, 0, ENDING), adjective=True)


def _later_in(found: Found) -> Expression | None:
    """Later this year, earlier this month, earlier Tuesday."""
    of = found["p"]
    if isinstance(of, Near) and of.step == 0 and of.what is not Precision.DAY:
        return EdgeOf(Edge.END if found["l"] > 0 else Edge.START, of, adjective=True)
    if isinstance(of, Deictic) or (isinstance(of, Fields) and of.weekday is not None):
        return of
    if isinstance(of, Fields) and found.node("i") is not None:
        return EdgeOf(Edge.END if found["l"] > 0 else Edge.START, of)
    return None


PARTS_PLACED: Final = (
    rule("MONTHLY", "q:QUARTERMARK (?:OF|IN|COMMA)? y:(?:RELATIVE|POINTED)", part_of),
    rule("MONTHLY", "y:RELATIVE OWN q:QUARTERMARK", part_of),
)  # fmt: skip

PLACED: Final = (
    rule("POINTED", "p:RELATIVE FROM a:WEEKDAY TO b:WEEKDAY", _week_span),
    rule("POINTED", "w:(?:MONTH|WEEKDAY|DATE|HOLIDAY|SEASON) (?:OF|IN|FROM)? p:RELATIVE", _within),
    rule("POINTED", "w:(?:MONTH|DATE|HOLIDAY|SEASON) IN p:AMOUNT", _within_amount),
    rule("POINTED", "p:RELATIVE ON? w:WEEKDAY", _within),
    rule("POINTED", "p:HOLIDAY DAYPART", same("p")),
    rule("POINTED", "h:HOLIDAY (?:COMMA|OF)? p:YEAR", _holiday_year),
    rule("POINTED", "THE? u:UNIT (?:OF|EDGE) p:(?:DATE|WEEKDAY|DEICTIC|HOLIDAY)", _week_of),
    rule("POINTED", "i:(?:IN|BY|SINCE|TO) THE? s:SEASON", _season_alone),
    rule("POINTED", "(?:ON|BY|SINCE|FROM) THE o:ORD(?!UNIT)", _the_nth),
)  # fmt: skip

EDGES: Final = (
    rule("POINTED", "e:EARLY IN THE u:UNIT", _edge_of_unit),
    rule("POINTED", "e:LATER IN THE u:UNIT", _edge_of_unit),
    rule("POINTED", "THE? EARLY DASH? TO DASH? e:EARLY DASH? p:POINT", _edge),
    rule("POINTED", "THE? e:EARLY (?:DASH|IN|ON|OF)? THE? p:(?:POINT|QUARTERMARK)", _edge),
    rule("POINTED", "THE? e:EARLY DASH? s:SEASON", _edge_of_season),
    rule("POINTED", "THE? e:EDGE OF THE? p:(?:POINT|QUARTERMARK)", _edge),
    rule("POINTED", "THE? e:EDGE p:RELATIVE", _edge),
    rule("POINTED", "THE? e:EDGE OF THE? s:SEASON", _edge_of_season),
    rule("POINTED", "THE? e:EDGE OF? THE? u:UNIT", _edge_of_unit),
    rule("POINTED", "UNIT DASH? e:EDGE p:YEAR", _edge),
    rule("POINTED", "THE? u:UNIT (?:OWN|DASH)? e:EDGE", _edge_of_unit),
    rule("POINTED", "THE? e:EARLY DASH u:UNIT", _edge_of_unit),
    rule("POINTED", "THE? e:EDGE DASH p:(?:YEAR|MONTH|MONTHLY)", _edge),
    rule("POINTED", "l:LATER i:IN? p:POINT", _later_in),
    rule("POINTED", "BEFORE THE? (?:u:UNIT|s:SEASON)", _before_it_ends),
)  # fmt: skip
