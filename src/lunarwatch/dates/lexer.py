"""Text into stretches of date words.

`islands` cuts a text into tokens, gives each a symbol of the grammar, and yields the stretches
between the words that dates never hold.  What only looks like a date word ("may", "the Sun",
"Soyuz-2", "2,024", "$93", "24/7") is kept out here, by its spelling and its nearest neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final

from lunarwatch.dates.expressions import Deictic, Era, Fields, Holiday, Part, Told, Vague
from lunarwatch.dates.numerals import ORDINAL_WORDS, SMALL_NUMBERS, join_numerals
from lunarwatch.dates.symbols import SYMBOLS, Node
from lunarwatch.dates.vocabulary import Vocabulary, vocabulary
from lunarwatch.records import Precision


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    start: int
    end: int
    glued: bool  # nothing stands between it and the token before


def islands(text: str) -> Iterator[list[Node]]:
    """The stretches of words that may hold a date, each as nodes for the grammar."""
    tokens = list(_tokens(text))
    lone = not any(token.kind == "word" and not _is_known(token.text) for token in tokens)
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


def _tokens(text: str) -> Iterator[_Token]:
    end = 0
    for match in _token_pattern().finditer(text):
        kind = match.lastgroup or "mark"
        if kind != "space":
            yield _Token(kind, match[0], match.start(), match.end(), match.start() == end)
        if kind != "space" or "\n" not in match[0]:
            end = match.end()


def _node(tokens: list[_Token], index: int, *, lone: bool) -> Node | None:
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
    if name == "ABOUT" and before and before.text.lower() in {"how", "what", "all"}:
        return None
    if token.kind == "slash" and not lone and not (before and before.text.lower() in _DATED):
        return None
    return Node(SYMBOLS[name], token.start, token.end, value, token.text.lower())


# --- what a token is ------------------------------------------------------------------------


def _word(token: _Token) -> tuple[str, Any] | None:
    lower = token.text.lower().rstrip(".")
    if lower == "net":
        return ("NET", None) if token.text == "NET" else None
    return _lexicon().get(lower)


def _integer(token: _Token) -> tuple[str, Any] | None:
    digits = token.text.rstrip(".")
    number = int(digits) if len(digits) <= 4 else 0
    if len(digits) == 4 and 1000 <= number <= 2999:
        return "YEAR", Fields(year=number)
    if 1 <= number <= 31 and len(digits) <= 2:
        return "NUM", number
    if len(digits) == 2:
        return "TWO", number
    return ("INT", number) if number else None


def _ordinal(token: _Token) -> tuple[str, Any] | None:
    number = int(re.match(r"\d+", token.text)[0])  # type: ignore[index]
    return ("ORD", number) if number else None


def _iso(token: _Token) -> tuple[str, Any] | None:
    year, month, day = map(int, re.split(r"[-/]", token.text[:10].rstrip("T"))[:3])
    return _checked(Fields(year=year, month=month, day=day))


def _numeric(token: _Token) -> tuple[str, Any] | None:
    """10/31/1974, 31-10-74, 10.12.2024: dots put the day first, the others the month if it can."""
    first, second, year_text = re.split(r"[-/.]", token.text)
    one, two, year = int(first), int(second), int(year_text)
    day_first = "." in token.text or one > 12
    month, day = (two, one) if day_first else (one, two)
    ambiguous = not day_first and two <= 12 and one != two
    short = len(year_text) == 2
    return _checked(Fields(year=year, month=month, day=day, two_digits=short, ambiguous=ambiguous))


def _slash(token: _Token) -> tuple[str, Any] | None:
    month, day = map(int, token.text.split("/"))
    return _checked(Fields(month=month, day=day, ambiguous=day <= 12 and day != month))


def _month_number(token: _Token) -> tuple[str, Any] | None:
    """2014-10 and 2/2013 are months; 2009-10 is a pair of years, left to the grammar."""
    first, second = re.split(r"[-/]", token.text)
    year, month = (first, second) if len(first) == 4 else (second, first)
    if not 1 <= int(month) <= 12:
        return None
    return "MONTHLY", Fields(year=int(year), month=int(month))


def _checked(fields: Fields) -> tuple[str, Fields] | None:
    month, day = fields.month or 0, fields.day or 0
    return ("DATE", fields) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _era(token: _Token) -> tuple[str, Any]:
    digits = re.sub(r"\D", "", token.text)
    return "ERA", Era(Precision.DECADE, int(digits), two_digits=len(digits) == 2)


def _short_year(token: _Token) -> tuple[str, Any]:
    return "YEAR", Fields(year=int(token.text[1:]), two_digits=True)


def _part_mark(token: _Token) -> tuple[str, Any]:
    """Q3, 3Q, H1, Q4'24, 1Q24."""
    match = re.fullmatch(
        r"(?i)(?:(?P<a>[qh])(?P<n>\d)|(?P<m>\d)(?P<b>[qh]))(?P<y>\W?\d+)?", token.text
    )
    assert match is not None
    unit = Precision.QUARTER if (match["a"] or match["b"]).lower() == "q" else Precision.HALF
    year = None
    if match["y"]:
        digits = re.sub(r"\D", "", match["y"])
        year = Fields(year=int(digits), two_digits=len(digits) == 2)
    number = int(match["n"] or match["m"])
    return ("MONTHLY" if year else "QUARTERMARK"), Part(unit, number, year)


def _fiscal(token: _Token) -> tuple[str, Any]:
    digits = re.sub(r"\D", "", token.text)
    return "YEAR", Fields(year=int(digits), two_digits=len(digits) == 2, fiscal=True)


def _holiday(token: _Token) -> tuple[str, Any] | None:
    rule = vocabulary().holidays.get(re.sub(r"\s+", " ", token.text.lower().replace("’", "'")))
    return ("HOLIDAY", Holiday(rule)) if rule else None


def _mark(token: _Token) -> tuple[str, Any] | None:
    name = _MARKS.get(token.text)
    return (name, None) if name else None


# --- whether it is one here -----------------------------------------------------------------


def _counts_or_codes(tokens: list[_Token], index: int) -> bool:
    """Whether a number counts things ("2024 tiles"), is money, or belongs to a name ("Soyuz-2")."""
    token = tokens[index]
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if before and before.text in _MONEY:
        return True
    if after and (after.text in {"%", "°"} or (after.text == ":" and after.glued)):
        return True
    if after and after.kind == "word" and not after.glued:
        counted = after.text.lower() in vocabulary().quantities
        if counted and _lexicon().get(after.text.lower(), ("",))[0] != "UNIT":
            return True
    if token.glued and before and before.text in {"-", "–", "/", ".", "_", "#", "@", "&", "="}:
        return _hangs_on_a_name(tokens, index - 1)
    return bool(token.glued and before and before.kind in {"code", "decimal"})


def _hangs_on_a_name(tokens: list[_Token], index: int) -> bool:
    """Whether a hyphen or the like joins a number to a word that is none of dates."""
    joint = tokens[index]
    if not joint.glued or not index:
        return joint.text not in {"-", "–", "/"}
    owner = tokens[index - 1]
    if owner.kind == "word":
        return not _is_known(owner.text) or owner.text in {"A", "a"}
    if owner.kind == "integer" and joint.text == "-" and index > 1:
        # "1-800-555-2024": three numbers in a row are a code, two are a range
        return tokens[index - 2].text == "-" and owner.glued and tokens[index - 2].glued
    return owner.kind in {"code", "decimal", "mark"}


def _is_date_word(tokens: list[_Token], index: int) -> bool:
    """Whether "may", "March", "sat" or "Sun" is a month or weekday where it stands."""
    token = tokens[index]
    lower = token.text.lower().rstrip(".")
    words = vocabulary()
    if lower not in words.ambiguous:
        return True
    capital = token.text[0].isupper()
    dotted = token.text.endswith(".") or token.kind == "abbreviation"
    if capital and (lower in words.capital_suffices or (dotted and lower not in {"sun", "sat"})):
        return True
    if _beside_date_word(tokens, index):
        return True
    known = tokens[index - 1].text.lower() if index else ""
    if lower in words.months:
        return known in _BEFORE_A_MONTH and (capital or known in _BEFORE_A_SMALL_MONTH)
    return known in _BEFORE_A_WEEKDAY and (capital or known in _RELATIVE) and lower != "sun"


def _beside_date_word(tokens: list[_Token], index: int) -> bool:
    """Whether a day, year or plain month stands next to the word, or just behind a joint."""
    for step in (1, -1):
        near = index + step
        if 0 <= near < len(tokens) and tokens[near].text.lower() in _JOINTS:
            near += step
            if 0 <= near < len(tokens) and _is_plain_month(tokens[near]):
                return True
        if 0 <= near < len(tokens) and _is_day_or_year(tokens[near], after=step > 0):
            return True
    return False


def _is_day_or_year(token: _Token, *, after: bool) -> bool:
    if token.kind in {"integer", "ordinal", "short_year"}:
        return True
    lower = token.text.lower()
    return after and (lower in ORDINAL_WORDS or lower in SMALL_NUMBERS)


def _is_plain_month(token: _Token) -> bool:
    lower = token.text.lower().rstrip(".")
    return lower in vocabulary().months and (
        lower not in vocabulary().ambiguous or token.text[0].isupper()
    )


@cache
def _is_known(word: str) -> bool:
    lower = word.lower()
    return lower in _lexicon() or lower in SMALL_NUMBERS


@cache
def _lexicon() -> dict[str, tuple[str, Any]]:
    """Every word of dates with its symbol's name and value."""
    words: Vocabulary = vocabulary()
    table: dict[str, tuple[str, Any]] = {}
    for name, entries in _FUNCTION_WORDS.items():
        table.update({word: (name, value) for word, value in entries.items()})
    table.update({word: ("NUMWORD", number) for word, number in SMALL_NUMBERS.items()})
    table.update({word: ("ORD", number) for word, number in ORDINAL_WORDS.items()})
    table.update({word: ("SEASON", number) for word, number in words.seasons.items()})
    table.update({word: ("UNIT", unit) for word, unit in words.units.items()})
    table.update({name: ("MONTH", Fields(month=n)) for name, n in words.months.items()})
    for name, number in words.weekdays.items():
        table[name] = ("WEEKDAY", Fields(weekday=number))
        table.setdefault(name + "s", ("WEEKDAYS", number))
    return table


@cache
def _token_pattern() -> re.Pattern[str]:
    """One pattern for all tokens; the alternatives' order decides, nothing in it backtracks far."""
    words = vocabulary()
    months = "|".join(sorted(words.months, key=len, reverse=True))
    short = "|".join(sorted(words.abbreviations, key=len, reverse=True))
    holidays = "|".join(
        re.escape(name).replace("'", "['’]").replace(r"\ ", r"\s+")
        for name in sorted(words.holidays, key=len, reverse=True)
    )
    vague = "|".join(
        phrase.replace(" ", r"\s+") for phrase in sorted(words.vague, key=len, reverse=True)
    )
    zone = r"(?:\s+(?:E[SD]?T|C[SD]?T|M[SD]T|P[SD]?T|GMT|UTC|BST|CET|CEST|IST|JST)\b)?"
    alternatives = {
        "gap": r"\n[ \t\r\f\v]*\n\s*",
        "space": r"\s+",
        "link": r"(?:https?://|www\.)\S+",
        "iso": r"(?<!\d)\d{4}(?P<by>[-/])\d{1,2}(?P=by)\d{1,2}(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-])",
        "numeric": r"\d{1,2}(?P<with>[-/.])\d{1,2}(?P=with)(?:\d{4}|\d{2})(?![\w/]|[-.]\d)",
        "year_month": r"\d{4}-(?:0[1-9]|1[0-2])(?![\w-])|\d{1,2}/(?:19|20)\d\d(?![\w/])",
        "slash": r"(?:0?[1-9]|1[0-2])/(?:3[01]|[12]\d|0?[1-9])(?![\w/]|[-.]\d)",
        "clock": rf"\d{{1,2}}:\d\d(?::\d\d)?(?:\s*[ap]\.?m\b\.?)?{zone}"
        rf"|\d{{1,2}}\s*[ap]\.?m\b\.?{zone}",
        "decimal": r"\d{1,3}(?:,\d{3})++(?!\d)|\d+\.\d[\d.]*",
        "era": r"\d{3}0['’]?s\b|['’‘]\d0s\b",
        "short_year": r"(?<!\w)['’‘]\d\d\b(?![-'’]|\s*(?:degrees|feet))",
        "ordinal": r"\d{1,2}(?:st|nd|rd|th)\b",
        "part": r"[QqHh][1-4](?:['’]?\d\d|\s?(?:19|20)\d\d)?\b|[1-4][QqHh](?:['’]?\d\d|(?:19|20)\d\d)?\b",
        "fiscal": r"FY[\s-]?['’]?(?:(?:19|20)\d\d|\d\d)\b",
        "integer": rf"\d{{1,2}}\.(?=\s(?:{months})\.?\s\d{{4}})|\d+(?![^\W])|\d{{1,2}}(?=(?:{months})\b)",
        "code": r"\d\w*",
        "holiday": rf"\b(?:{holidays})\b",
        "vague": rf"\b(?:{vague})\b",
        "from_now": r"from\s+now\b",
        "abbreviation": rf"\b(?:{short})\.|(?:{months})(?=\d{{1,2}}\b)",
        "own": r"['’]s?\b(?<=s)|(?<=s)['’](?=\s)",
        "word": r"[^\W\d_]++(?!\d)",
        "model": r"\w+",
        "mark": r".",
    }
    pattern = "|".join(f"(?P<{name}>{part})" for name, part in alternatives.items())
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)


# --- tables ---------------------------------------------------------------------------------

_FUNCTION_WORDS: Final[dict[str, dict[str, Any]]] = {
    "THE": dict.fromkeys(["the"]),
    "AN": dict.fromkeys(["a", "an"]),
    "OF": dict.fromkeys(["of"]),
    "IN": dict.fromkeys(["in", "during", "within", "throughout", "over", "into", "for"]),
    "ON": dict.fromkeys(["on", "at", "dated"]),
    "BY": dict.fromkeys(["by"]),
    "SINCE": dict.fromkeys(["since"]),
    "FROM": dict.fromkeys(["from", "starting", "effective"]),
    "TO": dict.fromkeys(["to", "until", "till", "til", "through", "thru"]),
    "BETWEEN": dict.fromkeys(["between"]),
    "AND": dict.fromkeys(["and", "or"]),
    "BEFORE": dict.fromkeys(["before"]),
    "AFTER": dict.fromkeys(["after"]),
    "ABOUT": dict.fromkeys(
        [
            "about",
            "around",
            "circa",
            "roughly",
            "approximately",
            "some",
            "nearly",
            "almost",
            "c",
            "ca",
        ]
    ),
    "NO": dict.fromkeys(["no", "not"]),
    "AS": dict.fromkeys(["as"]),
    "THAN": dict.fromkeys(["than"]),
    "FISCAL": dict.fromkeys(["fiscal", "financial", "calendar"]),
    "FEW": dict.fromkeys(["few", "several", "couple", "many", "recent", "these", "those"]),
    "HALF": dict.fromkeys(["half"]),
    "REL": {
        "last": -1,
        "past": -1,
        "previous": -1,
        "prior": -1,
        "preceding": -1,
        "latest": -1,
        "this": 0,
        "current": 0,
        "next": 1,
        "coming": 1,
        "upcoming": 1,
        "following": 1,
    },
    "SAME": dict.fromkeys(["same", "that"]),
    "DEICTIC": {
        "today": Deictic(0),
        "tonight": Deictic(0),
        "yesterday": Deictic(-1),
        "tomorrow": Deictic(1),
    },
    "DAYPART": dict.fromkeys(
        ["morning", "afternoon", "evening", "night", "noon", "midday", "midnight", "dawn"]
    ),
    "EARLY": {"early": "start", "mid": "mid", "late": "end"},
    "EDGE": {
        "beginning": "start",
        "start": "start",
        "outset": "start",
        "opening": "start",
        "middle": "mid",
        "midpoint": "mid",
        "end": "end",
        "close": "end",
        "ending": "end",
        "commencing": "start",
    },
    "LATER": {"later": 1, "earlier": -1},
    "AGO": {"ago": -1, "hence": 1},
    "THEN": {"then": Told()},
    "UNIT": {"weekend": "weekend", "weekends": "weekends"},
}
_MARKS: Final = {
    ",": "COMMA",
    "-": "DASH",
    "–": "DASH",
    "‑": "DASH",
    "/": "SLASH",
    "(": "OPENING",
    ")": "CLOSING",
}
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
_BEFORE_A_MONTH: Final = frozenset(
    "in by since until till early mid late of last this next from to through during before after "
    "between and or for around about end beginning start - – / coming following previous".split()
)
_BEFORE_A_SMALL_MONTH: Final = frozenset(
    "in of since until early mid late last next during".split()
)
_BEFORE_A_WEEKDAY: Final = frozenset(
    "on last next this until till by since from to through and or coming following early late - –".split()
)
#: A stretch without any of these holds no date.
_CORES: Final = frozenset(
    SYMBOLS[name]
    for name in (
        "MONTH", "WEEKDAY", "WEEKDAYS", "YEAR", "ORD", "UNIT", "HALF", "SEASON", "DEICTIC", "DAYPART",
        "THEN", "ERA", "HOLIDAY", "QUARTERMARK", "DATE", "MONTHLY", "VAGUE", "NUMWORD",
    )
)  # fmt: skip
