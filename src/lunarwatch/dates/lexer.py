"""Text into stretches of date words.

`islands` gives each token a symbol of the grammar and yields the stretches between the words that
dates never hold.  What only looks like a date word ("may", "the Sun", "Soyuz-2", "2,024", "$93",
"24/7") is kept out here, by its spelling and its nearest neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from lunarwatch.dates.cascade import Node
from lunarwatch.dates.expressions import Era, Fields, Holiday, Part, Vague
from lunarwatch.dates.lexicon import MARKS, is_known, lexicon
from lunarwatch.dates.numerals import ORDINAL_WORDS, SMALL_NUMBERS, join_numerals
from lunarwatch.dates.symbols import SYMBOLS
from lunarwatch.dates.tokens import Token, regions
from lunarwatch.dates.vocabulary import vocabulary, words
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
    if name in _NUMBERS and _counts_or_codes(tokens, index):
        return None
    if name in {"MONTH", "WEEKDAY"} and not lone and not _is_date_word(tokens, index):
        return None
    if name == "ABOUT" and before and before.lower in {"how", "what", "all"}:
        return None
    if token.kind == "slash" and not lone and not (before and before.lower in _DATED):
        return None
    return Node(SYMBOLS[name], token.start, token.end, value, token.lower)


# --- what a token is ------------------------------------------------------------------------


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


# --- whether it is one here -----------------------------------------------------------------


def _counts_or_codes(tokens: list[Token], index: int) -> bool:
    """Whether a number counts things ("2024 tiles"), is money, or belongs to a name ("Soyuz-2")."""
    token = tokens[index]
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if before and before.text in _MONEY:
        return True
    if after and after.text in {"%", "°"}:
        return True
    if after and after.kind == "word" and not after.glued:
        counted = after.lower in vocabulary().quantities
        if counted and lexicon().get(after.lower, ("",))[0] != "UNIT":
            return True
    if token.glued and before and before.text in {"-", "–", "/", ".", "_", "#", "@", "&", "="}:
        return _hangs_on_a_name(tokens, index - 1)
    return bool(token.glued and before and before.kind in {"code", "decimal"})


def _hangs_on_a_name(tokens: list[Token], index: int) -> bool:
    """Whether a hyphen or the like joins a number to a word that is none of dates."""
    joint = tokens[index]
    if not joint.glued or not index:
        return joint.text not in {"-", "–", "/"}
    owner = tokens[index - 1]
    if owner.kind == "word":
        return not is_known(owner.text) or owner.text in {"A", "a"}
    if owner.kind == "integer" and joint.text == "-" and index > 1:
        # "1-800-555-2024": three numbers in a row are a code, two are a range
        return tokens[index - 2].text == "-" and owner.glued and tokens[index - 2].glued
    return owner.kind in {"code", "decimal", "mark"}


def _is_date_word(tokens: list[Token], index: int) -> bool:
    """Whether "may", "March", "sat" or "Sun" is a month or weekday where it stands."""
    token = tokens[index]
    lower = token.lower.rstrip(".")
    lists = vocabulary()
    if lower not in lists.ambiguous:
        return True
    if _ends_name(tokens, index):
        return False
    capital = token.text[0].isupper()
    dotted = token.text.endswith(".") or token.kind == "abbreviation"
    if capital and (lower in lists.capital_suffices or (dotted and lower not in {"sun", "sat"})):
        return True
    if _beside_date_word(tokens, index):
        return True
    known = tokens[index - 1].lower if index else ""
    if lower in lists.months:
        return known in _BEFORE_A_MONTH and (capital or known in _BEFORE_A_SMALL_MONTH)
    return known in _BEFORE_A_WEEKDAY and (capital or known in _RELATIVE) and lower != "sun"


def _ends_name(tokens: list[Token], index: int) -> bool:
    """Whether the word ends a name with a hyphen: "MBZ-SAT", but not "Fri-Sat"."""
    if index < 2 or not (tokens[index].glued and tokens[index - 1].glued):
        return False
    before = tokens[index - 2]
    named = before.kind == "word" and before.lower.rstrip(".") not in vocabulary().weekdays
    return tokens[index - 1].text == "-" and named and tokens[index].text.isupper()


def _beside_date_word(tokens: list[Token], index: int) -> bool:
    """Whether a day, year or plain month stands next to the word, or just behind a joint."""
    for step in (1, -1):
        near = index + step
        if 0 <= near < len(tokens) and tokens[near].lower in _JOINTS:
            near += step
            if 0 <= near < len(tokens) and _is_plain_month(tokens[near]):
                return True
        if 0 <= near < len(tokens) and _is_day_or_year(tokens[near], after=step > 0):
            return True
    return False


def _is_day_or_year(token: Token, *, after: bool) -> bool:
    if token.kind in {"integer", "ordinal", "short_year"}:
        return True
    lower = token.lower
    return after and (lower in ORDINAL_WORDS or lower in SMALL_NUMBERS)


def _is_plain_month(token: Token) -> bool:
    lower = token.lower.rstrip(".")
    return lower in vocabulary().months and (
        lower not in vocabulary().ambiguous or token.text[0].isupper()
    )


# --- tables ---------------------------------------------------------------------------------

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
_JOINTS: Final = frozenset({",", "-", "–", "/", "to", "through", "until"})
_MONEY: Final = frozenset("$€£¥#§")
_DATED: Final = frozenset({"on", "by", "dated", "until", "before", "after", "since", "from"})
_RELATIVE: Final = frozenset({"last", "next", "this", "coming", "following"})
_BEFORE_A_MONTH: Final = words(
    "in by since until till early mid late of last this next from to through during before after "
    "between and or for around about end beginning start - – / coming following previous"
)
_BEFORE_A_SMALL_MONTH: Final = words("in of since until early mid late last next during")
_BEFORE_A_WEEKDAY: Final = words(
    "on last next this until till by since from to through and or coming following early late - –"
)
#: A stretch without any of these holds no date.
_CORES: Final = frozenset(
    SYMBOLS[name]
    for name in (
        "MONTH", "WEEKDAY", "WEEKDAYS", "YEAR", "ORD", "UNIT", "HALF", "SEASON", "DEICTIC",
        "DAYPART", "THEN", "ERA", "ERAWORD", "HOLIDAY", "QUARTERMARK", "DATE", "MONTHLY", "VAGUE",
        "NUMWORD",
    )
)  # fmt: skip
