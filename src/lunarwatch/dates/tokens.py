"""Text cut into tokens: words, numbers, and dates that are one token ("2024-05-02").

Only the neighbourhood of words that a date can be built around is cut up at all: most of an article
is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from string import ascii_lowercase, ascii_uppercase
from typing import Final, NamedTuple

from lunarwatch.dates.vocabulary import vocabulary


class Token(NamedTuple):
    """A stretch of the text, and which alternative of the token pattern it matched."""

    kind: str
    text: str
    lower: str
    start: int
    end: int
    glued: bool  # nothing stands between it and the token before


def regions(text: str) -> Iterator[tuple[str, list[Token]]]:
    """The parts of a text in which a date can be, each with its tokens.

    White space is left out; an empty line is a token.  A text all of whose words are cues or lie
    near one is a single region.
    """
    lower = lowered(text)
    for start, end in _windows(lower):
        yield text[start:end], list(_tokens(text, lower, start, end))


def lowered(text: str) -> str:
    """The text in lower case and of the same length, so that offsets hold."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text.translate(_ASCII_LOWER)


def _windows(lower: str) -> Iterator[tuple[int, int]]:
    """Stretches of text around the cues, cut between words; those that touch are one."""
    first = last = -1
    for start, end in _cues(lower):
        if last < 0:
            first = _back(lower, start)
        elif start - _NEAR > last and (back := _back(lower, start)) > last:
            yield first, last
            first = back
        last = _ahead(lower, end)
    if last >= 0:
        yield first, last


def _cues(lower: str) -> Iterator[tuple[int, int]]:
    """The places of ``_cue_pattern``, in order; most words are known to be none."""
    done = 0
    for run in _RUN.finditer(lower):
        word = run.group()
        kind = _cue_kind(word)
        if kind == _NO_CUE or run.start() < done:
            continue
        if kind == _CUE:
            yield run.span()
        elif kind == _DIGITS:
            yield from (number.span() for number in _NUMBER.finditer(lower, *run.span()))
        elif found := _cue_pattern().match(lower, run.start()):
            yield found.span()
            done = found.end()


@lru_cache(maxsize=50_000)
def _cue_kind(word: str) -> int:
    """Whether a word is a cue, holds digits, or may begin a cue of several words."""
    if _NUMBER.search(word):
        return _DIGITS
    if _cue_pattern().fullmatch(word):
        return _CUE
    return _MAY_BEGIN if word in _first_words() else _NO_CUE


@cache
def _first_words() -> frozenset[str]:
    """The words that begin the cues of more than letters: "in the future", "st."."""
    return frozenset(_RUN.findall(cue)[0] for cue in (*_cue_words(), *vocabulary().vague))


def _back(lower: str, place: int) -> int:
    """A break between words some way before a place."""
    near = place - _NEAR
    if near <= 0:
        return 0
    found = lower.rfind(" ", max(0, near - _WORD), near)
    return near if found < 0 else found + 1


def _ahead(lower: str, place: int) -> int:
    """A break between words some way behind a place."""
    near = place + _NEAR
    found = lower.find(" ", near, near + _WORD)
    return min(near, len(lower)) if found < 0 else found


def _tokens(text: str, lower: str, start: int, end: int) -> Iterator[Token]:
    last = start
    for match in _token_pattern().finditer(lower, start, end):
        kind = match.lastgroup
        if kind is None:
            continue
        first, final = match.span(kind)
        if kind == "space" and "\n" in match[0] and _ends_short_line(lower, first):
            kind = "gap"
        if kind == "space":
            continue
        yield Token(kind, text[first:final], lower[first:final], first, final, first == last)
        last = final


def _ends_short_line(lower: str, place: int) -> bool:
    """Whether a line is too short to have been wrapped: a headline, byline or dateline."""
    return "\n" in lower[max(0, place - _LINE) : place] or place < _LINE


@cache
def _cue_pattern() -> re.Pattern[str]:
    """Digits and the words that every date without digits holds at least one of."""
    vague = _either(vocabulary().vague).replace(r"\ ", r"\s+")
    return re.compile(rf"\d+|\b(?:{_either(_cue_words())})s?\b|\b(?:{vague})\b")


@cache
def _cue_words() -> tuple[str, ...]:
    lists = vocabulary()
    return (
        *lists.months,
        *lists.weekdays,
        *lists.seasons,
        *lists.units,
        *(name.split()[0].split("'")[0] for name in lists.holidays),
        *"weekend half today tonight yesterday tomorrow morning afternoon evening night".split(),
        *"noon midday midnight dawn then nineteen twenty thousand fortnight twenties".split(),
        *"thirties forties fifties sixties seventies eighties nineties".split(),
    )


@cache
def _token_pattern() -> re.Pattern[str]:
    """One pattern for all tokens; the alternatives' order decides, nothing in it backtracks far."""
    lists = vocabulary()
    months = _either(lists.months)
    holidays = _either(lists.holidays).replace("'", "['’]").replace(r"\ ", r"\s+")
    vague = _either(lists.vague).replace(r"\ ", r"\s+")
    zone = r"(?:\s+(?:e[sd]?t|c[sd]?t|m[sd]t|p[sd]?t|gmt|utc|bst|cet|cest|ist|jst)\b)?"
    alternatives = {
        "gap": r"\n[ \t\r\f\v]*\n\s*",
        "space": r"\s+",
        "link": r"(?:https?://|www\.)\S+",
        "iso": r"(?<!\d)\d{4}(?P<by>[-/])\d{1,2}(?P=by)\d{1,2}"
        r"(?:t[\d:.]+(?:z|[+-]\d\d:?\d\d)?)?(?![\w-])",
        "numeric": r"\d{1,2}(?P<with>[-/.])\d{1,2}(?P=with)(?:\d{4}|\d{2})(?![\w/]|[-.]\d)",
        "year_month": r"\d{4}-(?:0[1-9]|1[0-2])(?![\w-])|\d{1,2}/(?:19|20)\d\d(?![\w/])",
        "slash": r"(?:0?[1-9]|1[0-2])/(?:3[01]|[12]\d|0?[1-9])(?![\w/]|[-.]\d)",
        "clock": rf"\d{{1,2}}:\d\d(?::\d\d)?(?:\s*[ap]\.?m\b\.?)?{zone}"
        rf"|\d{{1,2}}\s*[ap]\.?m\b\.?{zone}",
        "decimal": r"\d{1,3}(?:,\d{3})++(?!\d)|\d+\.\d[\d.]*",
        "era": r"\d{3}0['’]?s\b|['’‘]\d0s\b",
        "short_year": r"(?<!\w)['’‘]\d\d\b(?![-'’])",
        "ordinal": r"\d{1,2}(?:st|nd|rd|th)\b",
        "part": r"(?:19|20)\d\d[qh][1-4]\b|[qh][1-4](?:['’]?\d\d|\s?(?:19|20)\d\d)?\b"
        r"|[1-4][qh](?:['’]?\d\d|(?:19|20)\d\d)?\b",
        "fiscal": r"fy[\s-]?['’]?(?:(?:19|20)\d\d|\d\d)\b",
        "integer": rf"\d{{1,2}}\.(?=\s(?:{months})\.?\s\d{{4}})"
        rf"|\d+(?![^\W])|\d{{1,2}}(?=(?:{months})\b)",
        "code": r"\d\w*",
        "holiday": rf"\b(?:{holidays})\b",
        "vague": rf"\b(?:{vague})\b",
        "from_now": r"from\s+now\b",
        "abbreviation": rf"\b(?:{_either(lists.abbreviations)})\.|(?:{months})(?=\d{{1,2}}\b)"
        rf"|\b(?:{months})\.(?=\s\d{{1,2}},?\s\d{{4}}\b)",
        "own": r"['’]s?\b(?<=s)|(?<=s)['’](?=\s)",
        "word": r"[^\W\d_]++(?!\d)",
        "model": r"\w+",
        "mark": r".",
    }
    named = {name: f"(?P<{name}>{part})" for name, part in alternatives.items()}
    for first, *others in _DIGITAL:  # not to be tried one by one where no digit stands
        together = "|".join([named[first], *map(named.pop, others)])
        named[first] = rf"(?=\d)(?:{together})"
    pattern = "|".join(named.values())
    return re.compile(rf"(?: (?!\s))?(?:{pattern})", re.DOTALL)  # a space before a word is skipped


def _either(words: Iterable[str]) -> str:
    """An alternation of words, the longest first so that none hides another."""
    return "|".join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word))))


_RUN: Final = re.compile(r"\w+")
_NUMBER: Final = re.compile(r"\d+")
_NO_CUE, _CUE, _DIGITS, _MAY_BEGIN = range(4)
#: Neighbours among the kinds of tokens that begin with a digit.
_DIGITAL: Final = (
    ("iso", "numeric", "year_month", "slash", "clock", "decimal"),
    ("integer", "code"),
)
#: How far around a cue the words of its date may reach, in characters.
_NEAR: Final = 48
#: How long a word may be before it is cut: no date word is as long, and time stays linear.
_WORD: Final = 64
#: A shorter line was not broken by a right margin; what follows it is something new.
_LINE: Final = 50
_ASCII_LOWER: Final = str.maketrans(ascii_uppercase, ascii_lowercase)
