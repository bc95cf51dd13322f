"""The alphabet of the date grammar: one character for each kind of word or finished phrase.

A stretch of text becomes a string over it; the grammar's rules are written with the names.
"""

from __future__ import annotations

import re
from typing import Final

SYMBOLS: Final = {
    # words
    "MONTH": "M",
    "WEEKDAY": "W",
    "WEEKDAYS": "w",
    "NUM": "D",  # 1 to 31
    "YEAR": "Y",
    "TWO": "T",  # 00, 32 to 99
    "INT": "N",
    "NUMWORD": "c",
    "ORD": "o",
    "FEW": "V",
    "AN": "a",
    "THE": "t",
    "UNIT": "u",
    "HALF": "h",
    "SEASON": "z",
    "REL": "r",
    "SAME": "m",
    "DEICTIC": "d",
    "DAYPART": "k",
    "EARLY": "e",
    "EDGE": "E",
    "LATER": "l",
    "AGO": "g",
    "OF": "f",
    "IN": "i",
    "ON": "n",
    "BY": "b",
    "SINCE": "s",
    "FROM": "F",
    "TO": "U",
    "DASH": "-",
    "BETWEEN": "B",
    "AND": "&",
    "BEFORE": "p",
    "AFTER": "A",
    "ABOUT": "q",
    "NO": "!",
    "AS": "=",
    "THAN": ">",
    "NET": "j",
    "FISCAL": "v",
    "OWN": "'",
    "COMMA": ",",
    "SLASH": "/",
    "OPENING": "(",
    "CLOSING": ")",
    "ERA": "Z",
    "ERAWORD": "X",
    "HOLIDAY": "L",
    "QUARTERMARK": "Q",
    "CLOCK": "H",
    "THEN": "K",
    "NOW": "0",
    "REST": "R",
    "VAGUE": "?",
    "OTHER": "x",
    # phrases
    "DATE": "1",  # a day of a month
    "MONTHLY": "2",  # a month, or a part of a year
    "RELATIVE": "3",  # this week, last year
    "AMOUNT": "4",
    "POINTED": "5",  # anything else that is a date
}
_UNIONS: Final = {
    "DAY": ("NUM", "ORD"),
    "COUNT": ("NUM", "TWO", "INT", "YEAR"),
    "POINT": (
        "DATE",
        "MONTHLY",
        "RELATIVE",
        "POINTED",
        "YEAR",
        "WEEKDAY",
        "DEICTIC",
        "ERA",
        "HOLIDAY",
        "MONTH",
    ),
    "LOOSE": ("OF", "IN", "COMMA"),
    "JOINT": ("TO", "DASH"),
}

CLASSES: Final = {
    **{name: re.escape(letter) for name, letter in SYMBOLS.items()},
    **{
        name: "[" + "".join(re.escape(SYMBOLS[member]) for member in members) + "]"
        for name, members in _UNIONS.items()
    },
}


def spell(pattern: str) -> str:
    """The regular expression over symbols that a readable pattern stands for.

    Names in capitals are symbols or classes of them; "d:DAY" names what it matches.
    """

    def one(match: re.Match[str]) -> str:
        name, word = match["name"], match["word"]
        letters = CLASSES[word]
        return f"(?P<{name}>{letters})" if name else letters

    named = re.sub(r"([a-z]\w*):\(\?:", r"(?P<\1>", pattern)
    return re.sub(r"(?:\b(?P<name>[a-z]\w*):)?(?P<word>[A-Z]{2,})", one, named).replace(" ", "")
