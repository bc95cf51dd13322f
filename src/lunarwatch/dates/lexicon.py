"""What each word of dates is in the grammar: its symbol's name and its value."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from lunarwatch.dates.expressions import Deictic, Fields, Told
from lunarwatch.dates.numerals import ORDINAL_WORDS, SMALL_NUMBERS
from lunarwatch.dates.vocabulary import vocabulary
from lunarwatch.records import Precision


@cache
def is_known(word: str) -> bool:
    """Whether a word is one that dates hold."""
    lower = word.lower()
    return lower in lexicon() or lower in SMALL_NUMBERS


@cache
def lexicon() -> dict[str, tuple[str, Any]]:
    """Every word of dates with its symbol's name and value."""
    words = vocabulary()
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
    "FEW": dict.fromkeys(["few", "several", "couple", "recent"]),
    "HALF": {"half": Precision.HALF},
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
    "NOW": dict.fromkeys(["now", "present"]),
    "REST": dict.fromkeys(["rest", "remainder"]),
    "ERAWORD": {
        "twenties": 20,
        "thirties": 30,
        "forties": 40,
        "fifties": 50,
        "sixties": 60,
        "seventies": 70,
        "eighties": 80,
        "nineties": 90,
    },
    "UNIT": {
        "weekend": "weekend",
        "weekends": "weekends",
        "fortnight": "fortnight",
        "fortnights": "fortnight",
    },
}
MARKS: Final = {
    ",": "COMMA",
    "-": "DASH",
    "–": "DASH",
    "‑": "DASH",
    "/": "SLASH",
    "(": "OPENING",
    ")": "CLOSING",
}
