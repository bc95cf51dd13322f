"""Whether what reads like a date is one, from the words around it.

A bare year, month or day of the month is a date only in some company: "in 2024" but not "2024
tiles", "in April" but not "Astronaut April Jordan", "on the 15th" but not "on the 15th floor".
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from lunarwatch.dates.expressions import (
    ENDING,
    EdgeOf,
    Expression,
    Fields,
    Near,
    Offset,
    Part,
    Span,
    Window,
)
from lunarwatch.dates.vocabulary import vocabulary, words

_BEFORE: Final = re.compile(r"(\S+)\s*$")
_AFTER: Final = re.compile(r"\s*(['’]s|[^\w\s]|\w+)")
_NEXT_WORD: Final = re.compile(r"[ \u00a0]([^\W_]{2,})")
_REACH: Final = 60


def is_date(text: str, start: int, end: int, expression: Expression, lead: str) -> bool:
    """Whether the expression at ``text[start:end]`` is a date where it stands.

    `lead` is the words that lead in to it ("in", "by the"), lower case, "" for none.
    """
    if _word_before(text, start - len(lead)).lower() in _EVERY:
        return False  # "every Tuesday" is no one day
    if isinstance(expression, Fields):
        if expression.month == _MARCH and _word_before(text, start) == "Long":
            return False  # the rocket "Long March-5"
        if _only(expression, "weekday") and _is_title(text, start, end):
            return False
        if _only(expression, "year"):
            return expression.fiscal or _is_year(text, start, end, expression.year or 0)
        if _only(expression, "month"):
            hung = text[start - 1 : start] in {"-", "–"} and text[start - 2 : start - 1].isalpha()
            return not (hung or _is_name(text, start, end, lead) or _is_compound(text, end))
        if _only(expression, "day"):
            return _stands_alone(text, end)
    if isinstance(expression, Window) and text[start : start + 5].lower() == "last ":
        return _word_before(text, start).lower() not in _BEFORE_A_VERB  # "it will last two years"
    if isinstance(expression, Span):
        return _are_years(text, end, expression)
    if isinstance(expression, EdgeOf) and isinstance(expression.of, Near):
        return expression.of.word != ENDING or _ENDS.match(text, end) is not None
    if isinstance(expression, Part) and expression.of is None:
        # "the second half of the mission"
        return not text[end : end + 4].lower().startswith(" of ")
    if isinstance(expression, Offset) and expression.base == "published":
        inside = text[start : start + 3].lower() == "in "
        return not (inside and expression.direction > 0 and _is_measure(text, start))
    return True


def not_earlier(text: str, start: int) -> bool:
    """Whether a negation makes "before 2028" the earliest date: "will not land before 2028"."""
    clause = re.split(r"[.;:!?,]\s", text[max(0, start - _REACH) : start])[-1]
    return _NEGATED.search(clause) is not None


def modifies(text: str, start: int, end: int, expression: Expression) -> bool:
    """Whether a year qualifies the noun behind it: "the 1967 Outer Space Treaty"."""
    if not (isinstance(expression, Fields) and _only(expression, "year")):
        return False
    before = _word_before(text, start).lower()
    return before not in _BEFORE_YEARS and _noun_behind(text, end) != ""


def is_copyright(text: str, start: int) -> bool:
    """Whether a year is that of a copyright line."""
    return _COPYRIGHT_BEFORE.search(text, max(0, start - 24), start) is not None


def is_change(text: str, start: int) -> bool:
    """Whether "from … to …" tells a move from one date to another rather than a stretch."""
    return _stem_before(text, start, (*vocabulary().put_off, *vocabulary().values))


def is_put_off(text: str, start: int) -> bool:
    """Whether the words before a date tell that something was put off, to a date ahead of it."""
    return _stem_before(text, start, vocabulary().put_off)


def _stem_before(text: str, start: int, stems: tuple[str, ...]) -> bool:
    clause = re.split(r"[.;!?]\s", text[max(0, start - _REACH) : start])[-1].lower()
    return _beginning_with(stems).search(clause) is not None


def copyright_year(text: str) -> int | None:
    """The latest year in a text's copyright lines: "©2023", "(c) 2023", "Copyright 2021-2023"."""
    lowered = text.lower()
    if not any(sign in lowered for sign in _SIGNS_OF_COPYRIGHT):
        return None  # known ten times as soon as the pattern finds it out
    years = [int(m["last"] or m["first"]) for m in _COPYRIGHT.finditer(text)]
    return max(years, default=None)


def _only(fields: Fields, name: str) -> bool:
    """Whether a single calendar field is given."""
    given = [n for n in ("year", "month", "day", "weekday") if getattr(fields, n) is not None]
    return given == [name]


def _is_year(text: str, start: int, end: int, year: int) -> bool:
    """Whether a number like 2024 stands where years stand: what comes before and behind it."""
    word = _word_before(text, start)
    before, noun = word.lower(), _noun_behind(text, end)
    if before in _BEFORE_YEARS or _word_after(text, end) in {"'s", "’s"}:
        return True
    if before in _ARTICLES or before.endswith(("'s", "’s", "s'", "s’")):
        return noun != "" and noun not in vocabulary().quantities
    if not 1500 <= year <= 2200:
        return False
    if before in _AROUND_YEARS or not before or before[-1] in ".!?":
        return noun == "" or _takes_a_year(noun)
    if noun:
        return word.islower() and before not in _BEFORE_COUNTS and _takes_a_year(noun)
    named = _YEAR_NAMED.search(text, max(0, start - 16), start) is not None
    return named or not re.match(r"[\w$€£]", before[-1])


def _are_years(text: str, end: int, span: Span) -> bool:
    """Whether two bare numbers are years: "between 1990 and 2000", not "… and 2000 visitors"."""
    both = all(isinstance(edge, Fields) and _only(edge, "year") for edge in (span.first, span.last))
    noun = _noun_behind(text, end) if both else ""
    return noun == "" or _takes_a_year(noun)


def _noun_behind(text: str, end: int) -> str:
    """The word behind a number where it can be what is counted or dated; empty for none."""
    match = _NEXT_WORD.match(text, end)
    return "" if match is None or match[1].lower() in _NOT_NOUNS else match[1]


def _takes_a_year(noun: str) -> bool:
    """Whether a noun is dated rather than counted: "1989 net income", not "2024 tiles"."""
    if noun.lower() in vocabulary().dated:
        return True
    if not noun.isalpha():
        return False  # the asteroid 2024 YR4
    return not noun.islower() or not (noun.endswith("s") or noun in vocabulary().quantities)


def _is_name(text: str, start: int, end: int, lead: str) -> bool:
    """Whether a month's name is a person's: "Astronaut April Jordan", "Theresa May"."""
    if text[start:end].lower().rstrip(".") not in vocabulary().given_names:
        return False
    surname = re.compile(r" ([A-Z][a-z]+)").match(text, end)
    if lead in {"in", "since", "during", "until", "of", "through", "between", "after", "before"}:
        return False
    if surname and surname[1].lower() not in _NOT_NOUNS:
        return True
    given = re.compile(r"([A-Z][a-z]+) $").search(text, max(0, start - 30), start)
    return given is not None and text[start:end] == "May" and not lead


def _is_compound(text: str, end: int) -> bool:
    """Whether a word hangs on by a hyphen: "March-in rights"."""
    return re.compile(r"-[a-z]").match(text, end) is not None


def _is_title(text: str, start: int, end: int) -> bool:
    """Whether a weekday belongs to a name: "the Sunday Times"."""
    capital = re.compile(r" [A-Z][a-z]").match(text, end) is not None
    return capital and _word_before(text, start).lower() in {"the", "man"}


def _is_measure(text: str, start: int) -> bool:
    """Whether "in 10 years" measures: "the first time in 10 years", "the largest in a decade"."""
    words = re.findall(r"[\w'’]+|[.;,]", text[max(0, start - _REACH) : start].lower())[-11:]
    return any(w in _MEASURES or (w.endswith("est") and len(w) > 4) for w in words)


def _stands_alone(text: str, end: int) -> bool:
    """Whether no noun follows: "on the 15th" but not "on the 15th floor"."""
    after = _word_after(text, end).lower()
    return not re.match(r"\w", after) or after in _AFTER_DAYS


def _word_before(text: str, start: int) -> str:
    match = _BEFORE.search(text, max(0, start - 40), start)
    return match[1] if match else ""


def _word_after(text: str, end: int) -> str:
    match = _AFTER.match(text, end)
    return match[1] if match else ""


@cache
def _beginning_with(stems: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, stems)) + ")")


_SIGNS_OF_COPYRIGHT: Final = ("©", "(c)", "copyright")
_COPYRIGHT: Final = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)(?:\s|©|\(c\)|copyright){0,4}"
    r"(?P<first>(?:19|20)\d\d)\b(?:\s?[-–]\s?(?P<last>(?:19|20)\d\d)\b)?",
    re.IGNORECASE,
)
_COPYRIGHT_BEFORE: Final = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)(?:[\s©]|\(c\)|\d{4}|[-–])*$", re.IGNORECASE
)
_MARCH: Final = 3
_NEGATED: Final = re.compile(r"(?:\b(?:not|never|cannot|unlikely|hardly)|n['’]t)\b", re.IGNORECASE)
_YEAR_NAMED: Final = re.compile(r"\byear (?:is|was|be) $")
_ENDS: Final = re.compile(
    r" (?:ends|closes|finishes|(?:is|has|was) (?:out|over|up|ended)|break|recess|holidays?)\b|"
    r"['’]s (?:end|out|over)\b"
)
_BEFORE_A_VERB: Final = words(
    "to will would could can may might must should not 'll they that which cannot won't"
)
_EVERY: Final = words("every each any per most")
_ARTICLES: Final = frozenset({"the", "a", "an", "its", "their", "his", "her", "this", "our", "my"})
#: Behind these a number of four digits is a year; behind the next it may be.
_BEFORE_YEARS: Final = words(
    "in by since until till during before after circa late early mid through throughout into year "
    "fiscal summer spring winter autumn fall (in (since (from"
)
_AROUND_YEARS: Final = words(
    "from to between and or for around about of as than over with dated at, on"
)
_BEFORE_COUNTS: Final = words(
    "has have had with at about some nearly almost all these those only are is was were number no "
    "room page pages version route flight model"
)
_MEASURES: Final = frozenset(
    {"time", "first", "only", "most", "least", "worst", "best", "once", "record"}
)
_AFTER_DAYS: Final = words(
    "and or to of in at for the a an with when while as by that who which but until through from "
    "he she it they we i"
)
_NOT_NOUNS: Final = words(
    "and or but in on at to for by with from of as is was were are be will would has had have may "
    "can could should the a an that which who when where while after before until since during "
    "than then it its he she they we his her their this these those into over under about because "
    "if so not said says also only both each i ago later earlier through between via amid did do "
    "does according"
)
