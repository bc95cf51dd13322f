"""Text into stretches of date words.

`islands` gives each token a symbol of the grammar and yields the stretches between the words that
dates never hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from lunarwatch.dates.cascade import Node
from lunarwatch.dates.expressions import Era, Fields, Holiday, Part, Vague
from lunarwatch.dates.lexicon import MARKS, is_known, lexicon
from lunarwatch.dates.lookalikes import counts_or_codes, is_date_word
from lunarwatch.dates.numerals import join_numerals
from lunarwatch.dates.symbols import SYMBOLS
from lunarwatch.dates.tokens import Token, regions
from lunarwatch.dates.vocabulary import vocabulary
from lunarwatch.records import Precision


def islands(text: str) -> Iterator[list[Node]]:
    """The stretches of words that may hold a date, each as nodes for the grammar."""
    for region, tokens in regions(text):
        whole = len(region) == len(text)
        lone = whole and all(token.kind != "word" or is_known(token.lower) for token in tokens)
        stretch: list[Node] = []
        for index in range(len(tokens)):
            node = _node(tokens, index, lone=lone)
            if node is not None:
                stretch.append(node)
            elif stretch:
                yield from _kept(stretch)
                stretch = []
        yield from _kept(stretch)


def _kept(stretch: list[Node]) -> Iterator[list[Node]]:
    """The stretch, where it holds a word that a date can be built around."""
    if any(node.symbol in _CORES for node in stretch):
        yield join_numerals(stretch)


def _node(tokens: list[Token], index: int, *, lone: bool) -> Node | None:
    """The node of a token; None where it is no word of dates."""
    token = tokens[index]
    before = tokens[index - 1] if index else None
    maker = _MAKERS.get(token.kind)
    if maker is None:
        return None
    made = maker(token)
    if made is None:
        return None
    name, value = made
    if name in _NUMBERS and counts_or_codes(tokens, index):
        return None
    if name in {"MONTH", "WEEKDAY"} and not lone and not is_date_word(tokens, index):
        return None
    if name == "ABOUT" and before and before.lower in {"how", "what", "all"}:
        return None
    if token.kind == "slash" and not lone and not (before and before.lower in _DATED):
        return None
    return Node(SYMBOLS[name], token.start, token.end, value, token.lower)


def _word(token: Token) -> tuple[str, Any] | None:
    lower = token.lower.rstrip(".")
    if lower == "net":
        return ("NET", None) if token.text == "NET" else None
    return lexicon().get(lower)


def _integer(token: Token) -> tuple[str, Any] | None:
    digits = token.text.rstrip(".")
    number = int(digits) if len(digits) <= 4 else 0
    if len(digits) == 4 and 1000 <= number <= 2999:
        return "YEAR", Fields(year=number)
    if 1 <= number <= 31 and len(digits) <= 2:
        return "NUM", number
    if len(digits) == 2:
        return "TWO", number
    return ("INT", number) if number else None


def _ordinal(token: Token) -> tuple[str, Any] | None:
    number = int(re.match(r"\d+", token.text)[0])  # type: ignore[index]
    return ("ORD", number) if number else None


def _iso(token: Token) -> tuple[str, Any] | None:
    year, month, day = map(int, re.split(r"[-/]", token.text[:10].rstrip("T"))[:3])
    return _checked(Fields(year=year, month=month, day=day))


def _numeric(token: Token) -> tuple[str, Any] | None:
    """10/31/1974, 31-10-74, 10.12.2024: dots put the day first, the others the month if it can."""
    first, second, year_text = re.split(r"[-/.]", token.text)
    one, two, year = int(first), int(second), int(year_text)
    day_first = "." in token.text or one > 12
    month, day = (two, one) if day_first else (one, two)
    ambiguous = not day_first and two <= 12 and one != two
    short = len(year_text) == 2
    return _checked(Fields(year=year, month=month, day=day, two_digits=short, ambiguous=ambiguous))


def _slash(token: Token) -> tuple[str, Any] | None:
    month, day = map(int, token.text.split("/"))
    return _checked(Fields(month=month, day=day, ambiguous=day <= 12 and day != month))


def _month_number(token: Token) -> tuple[str, Any] | None:
    """2014-10 and 2/2013 are months; 2009-10 is a pair of years, left to the grammar."""
    first, second = re.split(r"[-/]", token.text)
    year, month = (first, second) if len(first) == 4 else (second, first)
    if not 1 <= int(month) <= 12:
        return None
    return "MONTHLY", Fields(year=int(year), month=int(month))


def _checked(fields: Fields) -> tuple[str, Fields] | None:
    month, day = fields.month or 0, fields.day or 0
    return ("DATE", fields) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _era(token: Token) -> tuple[str, Any]:
    digits = re.sub(r"\D", "", token.text)
    return "ERA", Era(Precision.DECADE, int(digits), two_digits=len(digits) == 2)


def _short_year(token: Token) -> tuple[str, Any]:
    return "YEAR", Fields(year=int(token.text[1:]), two_digits=True)


def _part_mark(token: Token) -> tuple[str, Any]:
    """Q3, 3Q, H1, Q4'24, 1Q24."""
    match = re.fullmatch(
        r"(?P<c>\d{4})?(?:(?P<a>[qh])(?P<n>\d)|(?P<m>\d)(?P<b>[qh]))(?P<y>\W?\d+)?", token.lower
    )
    assert match is not None
    unit = Precision.QUARTER if (match["a"] or match["b"]) == "q" else Precision.HALF
    year = None
    if match["y"] or match["c"]:
        digits = re.sub(r"\D", "", match["y"] or match["c"])
        year = Fields(year=int(digits), two_digits=len(digits) == 2)
    number = int(match["n"] or match["m"])
    return ("MONTHLY" if year else "QUARTERMARK"), Part(unit, number, year)


def _fiscal(token: Token) -> tuple[str, Any]:
    digits = re.sub(r"\D", "", token.text)
    return "YEAR", Fields(year=int(digits), two_digits=len(digits) == 2, fiscal=True)


def _holiday(token: Token) -> tuple[str, Any] | None:
    """A holiday; in one of several words each begins with a capital: an Earth day is a length."""
    name = re.sub(r"\s+", " ", token.text.replace("’", "'"))
    rule = vocabulary().holidays.get(name.lower())
    named = " " not in name or all(word[0].isupper() for word in name.split() if word != "of")
    return ("HOLIDAY", Holiday(rule)) if rule and (named or "july" in name) else None


def _mark(token: Token) -> tuple[str, Any] | None:
    name = MARKS.get(token.text)
    return (name, None) if name else None


_MAKERS: Final = {
    "word": _word,
    "abbreviation": _word,
    "integer": _integer,
    "ordinal": _ordinal,
    "iso": _iso,
    "numeric": _numeric,
    "slash": _slash,
    "year_month": _month_number,
    "era": _era,
    "short_year": _short_year,
    "part": _part_mark,
    "fiscal": _fiscal,
    "holiday": _holiday,
    "vague": lambda _: ("VAGUE", Vague()),
    "from_now": lambda _: ("AGO", 1),
    "clock": lambda _: ("CLOCK", None),
    "own": lambda _: ("OWN", None),
    "mark": _mark,
}
_NUMBERS: Final = frozenset({"NUM", "YEAR", "TWO", "INT"})
_DATED: Final = frozenset({"on", "by", "dated", "until", "before", "after", "since", "from"})
#: A stretch without any of these holds no date.
_CORES: Final = frozenset(
    SYMBOLS[name]
    for name in (
        "MONTH", "WEEKDAY", "WEEKDAYS", "YEAR", "ORD", "UNIT", "HALF", "SEASON", "DEICTIC",
        "DAYPART", "THEN", "ERA", "ERAWORD", "HOLIDAY", "QUARTERMARK", "DATE", "MONTHLY", "VAGUE",
        "NUMWORD",
    )
)  # fmt: skip
