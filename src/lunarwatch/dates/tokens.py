"""Text cut into tokens: words, numbers, and dates that are one token ("2024-05-02")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from lunarwatch.dates.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of the text, and which alternative of the token pattern it matched."""

    kind: str
    text: str
    start: int
    end: int
    glued: bool  # nothing stands between it and the token before


def tokens(text: str) -> Iterator[Token]:
    """The text's tokens in order; white space is left out, an empty line is a token."""
    end = 0
    for match in _token_pattern().finditer(text):
        kind = match.lastgroup or "mark"
        if kind != "space":
            yield Token(kind, match[0], match.start(), match.end(), match.start() == end)
            end = match.end()


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
        "iso": r"(?<!\d)\d{4}(?P<by>[-/])\d{1,2}(?P=by)\d{1,2}"
        r"(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-])",
        "numeric": r"\d{1,2}(?P<with>[-/.])\d{1,2}(?P=with)(?:\d{4}|\d{2})(?![\w/]|[-.]\d)",
        "year_month": r"\d{4}-(?:0[1-9]|1[0-2])(?![\w-])|\d{1,2}/(?:19|20)\d\d(?![\w/])",
        "slash": r"(?:0?[1-9]|1[0-2])/(?:3[01]|[12]\d|0?[1-9])(?![\w/]|[-.]\d)",
        "clock": rf"\d{{1,2}}:\d\d(?::\d\d)?(?:\s*[ap]\.?m\b\.?)?{zone}"
        rf"|\d{{1,2}}\s*[ap]\.?m\b\.?{zone}",
        "decimal": r"\d{1,3}(?:,\d{3})++(?!\d)|\d+\.\d[\d.]*",
        "era": r"\d{3}0['’]?s\b|['’‘]\d0s\b",
        "short_year": r"(?<!\w)['’‘]\d\d\b(?![-'’]|\s*(?:degrees|feet))",
        "ordinal": r"\d{1,2}(?:st|nd|rd|th)\b",
        "part": r"[QqHh][1-4](?:['’]?\d\d|\s?(?:19|20)\d\d)?\b"
        r"|[1-4][QqHh](?:['’]?\d\d|(?:19|20)\d\d)?\b",
        "fiscal": r"FY[\s-]?['’]?(?:(?:19|20)\d\d|\d\d)\b",
        "integer": rf"\d{{1,2}}\.(?=\s(?:{months})\.?\s\d{{4}})"
        rf"|\d+(?![^\W])|\d{{1,2}}(?=(?:{months})\b)",
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
