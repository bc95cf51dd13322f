"""From here to there, and one-sided: "from May to June", "since 2021", "no earlier than March"."""

# ruff: noqa: E501 -- one rule a line, so that the table at the foot reads as one
from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from lunarwatch.dates.cascade import Found, Replacement, rule
from lunarwatch.dates.expressions import (
    About,
    Deictic,
    EdgeOf,
    Era,
    Expression,
    Fields,
    Open,
    Side,
    Span,
    Told,
    Vague,
    Window,
)
from lunarwatch.dates.grammar.shared import is_year, same, with_year
from lunarwatch.dates.symbols import SYMBOLS


def _span(found: Found) -> Expression | None:
    first, last = found["a"], found["b"]
    if not (_can_be_end(first) and _can_be_end(last)):
        return None
    if isinstance(first, Fields) and isinstance(last, Fields):
        return _span_of_fields(first, last)
    return Span(first, last)


def _span_of_fields(first: Fields, last: Fields) -> Expression | None:
    """Both ends get what only one of them says; a bare year beside a bare month is no range."""
    if first.day is not None and first.month is None and last.month is not None:
        first = replace(first, month=last.month)
    if last.day is not None and last.month is None and first.month is not None:
        last = replace(last, month=first.month)
    if first.month is not None and last.month is not None:
        wraps = first.month > last.month
        if first.year is None and last.year is not None:
            first = replace(first, year=last.year - wraps, two_digits=last.two_digits)
        elif last.year is None and first.year is not None:
            last = replace(last, year=first.year + wraps, two_digits=first.two_digits)
    if first.year and last.year and not first.two_digits and first.year > last.year:
        return None
    return Span(first, last)


def _either(found: Found) -> Expression | None:
    """In 2027 or 2028, in May or June, in late 2027 or early 2028: no one knows which."""
    first, last = found["a"], found["b"]
    bare = (
        (of.year is not None, of.month is not None)
        for of in (edge.of if isinstance(edge, EdgeOf) else edge for edge in (first, last))
        if isinstance(of, Fields) and of.day is None and of.weekday is None
    )
    kinds = list(bare)
    if found.word("o") != "or" or len(kinds) != 2:
        return None
    (_, month), (year, other) = kinds
    if month is not other or (not month and not year):
        return None
    return _span(found)


def _until_now(found: Found) -> Span | None:
    """From 1992 to the present."""
    return Span(found["a"], Deictic(0)) if _can_be_end(found["a"]) else None


def _can_be_end(value: Expression) -> bool:
    return not isinstance(value, Open | Vague | Window | Told | Span)


def _shared_year(found: Found) -> Replacement:
    """In May and June 2017: the year belongs to both."""
    first: Fields = found["a"]
    last: Fields = found["b"]
    nodes = list(found.all)
    if first.year is None and last.year is not None and (first.month or 13) <= (last.month or 0):
        first = with_year(first, last)
    for index, value in ((0, first), (-1, last)):
        symbol = SYMBOLS["DATE" if value.day else "MONTHLY"]
        nodes[index] = replace(nodes[index], symbol=symbol, value=value)
    return Replacement(tuple(nodes))


def _open(side: Side) -> Callable[[Found], Expression | None]:
    """A builder for one side of a date: since, after, before or until it."""

    def build(found: Found) -> Expression | None:
        of = found["p"]
        if isinstance(of, Open | Vague) or found.word("o") == "to":
            return None
        # "after Wednesday's launch": the day is the launch's, nothing is left open
        if found.after is not None and found.after.symbol == SYMBOLS["OWN"]:
            return None
        return Open(side, of)

    return build


def _prior_to(found: Found) -> Expression | None:
    return Open(Side.BEFORE, found["p"]) if found.word("r") == "prior" else None


def _later_than(found: Found) -> Expression:
    return Open(Side.AFTER if found["l"] > 0 else Side.BEFORE, found["p"])


def _about(found: Found) -> Expression | None:
    of = found["p"]
    word = found.word("q")
    if word in {"some", "nearly", "almost"} or isinstance(of, Open | Vague | Span):
        return None
    if word == "about" and not isinstance(of, Era) and not is_year(of):
        return None
    return About(of)


def _then(found: Found) -> Open:
    return Open(Side.SINCE, Told())


RANGES: Final = (
    rule("POINTED", "FROM THE? a:POINT COMMA? JOINT THE? b:POINT", _span),
    rule("POINTED", "BETWEEN THE? a:POINT (?:AND|TO|DASH) THE? b:POINT", _span),
    rule("POINTED", "FROM? THE? a:POINT TO THE? NOW", _until_now),
    rule("POINTED", "a:POINT JOINT THE? b:POINT", _span),
    rule("POINTED", "a:POINT o:AND IN? THE? b:POINT", _either),
    rule("POINTED", "a:(?:MONTH|DATE) AND b:(?:MONTHLY|DATE)", _shared_year),
)  # fmt: skip

SIDES: Final = (
    rule("POINTED", "SINCE THEN", _then),
    rule("POINTED", "NO (?:EARLY|LATER|BEFORE) THAN? (?:IN|ON|BY)? CLOCK? COMMA? ON? THE? p:POINT", same("p")),
    rule("POINTED", "AS (?:EARLY|VAGUE|LATER) AS (?:IN|ON|BY)? THE? p:POINT", same("p")),
    rule("POINTED", "NET p:POINT", same("p")),
    rule("POINTED", "AS OF THE? p:POINT", same("p")),
    rule("POINTED", "l:LATER THAN p:POINT", _later_than),
    rule("POINTED", "r:REL TO THE? p:POINT", _prior_to),
    rule("POINTED", "SINCE (?:IN|ON|ABOUT)? THE? p:POINT", _open(Side.SINCE)),
    rule("POINTED", "AFTER (?:IN|ON|ABOUT)? THE? p:POINT", _open(Side.AFTER)),
    rule("POINTED", "BEFORE (?:IN|ON|ABOUT)? THE? p:POINT", _open(Side.BEFORE)),
    rule("POINTED", "o:TO (?:IN|ON|ABOUT|CLOCK|DAYPART)? ON? THE? p:POINT", _open(Side.UNTIL)),
    rule("POINTED", "q:ABOUT THE? p:POINT", _about),
)  # fmt: skip
