"""Calendar days as metadata, bylines and addresses spell them; whole days only, never guessed.

This reads formats, not prose: "12 March 2025", "Feb. 15, 2024", ISO 8601, RFC 822, GDELT stamps.
Dates in the running text are the business of `lunarwatch.dates`.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?"
_ORDINAL = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:1[89]|20|21)\d\d"

# Each spelling with named parts; `DAY` below is the same without names, to build on.
_SPELLINGS = (
    rf"(?<![\d.])(?P<y1>{_YEAR})[-/.](?P<m1>\d\d?)[-/.](?P<d1>\d\d?)(?![\d])",
    rf"\b(?P<M2>{MONTH})\s*(?P<d2>\d\d?){_ORDINAL}\b,?\s+(?P<y2>{_YEAR})\b",
    rf"(?<!\d)(?P<d3>\d\d?){_ORDINAL}[\s-]+(?:of\s+)?(?P<M3>{MONTH}),?[\s-]+(?P<y3>{_YEAR})(?!\d)",
    rf"(?<!\d)(?P<a4>\d\d?)[/.](?P<b4>\d\d?)[/.](?P<y4>{_YEAR})(?!\d)",
)
_DAY = re.compile("|".join(_SPELLINGS), re.IGNORECASE)
DAY = re.sub(r"\?P<\w+>", "?:", "|".join(_SPELLINGS))

_COMPACT = re.compile(rf"({_YEAR})(\d\d)(\d\d)(?:T?\d{{4,6}}Z?)?")
# As a field that has to be filled is filled: 9999-12-31. In prose such a number is no year.
_FAR_OFF = re.compile(r"((?:2[2-9]|[3-9]\d)\d\d)-(\d\d)-(\d\d)(?!\d)")
_EPOCH = re.compile(r"\d{9,10}(?:\.\d+)?|\d{12,13}")
_DAY_MONTH = re.compile(
    rf"(?P<M1>{MONTH})\s*(?P<d1>\d\d?){_ORDINAL}\b|(?P<d2>\d\d?){_ORDINAL}\s+(?P<M2>{MONTH})",
    re.IGNORECASE,
)


def parse_day(value: object) -> date | None:
    """The day that a metadata value names, or None if it names none (or no whole day).

    Takes dates, datetimes, seconds or milliseconds since 1970, and text. The day is the one
    written, in the writer's own time zone.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, bool) or value is None:
        return None
    text = str(value).strip()[:200]
    if whole := _COMPACT.fullmatch(text):
        return make_day(*whole.groups())
    if _EPOCH.fullmatch(text):
        return _from_epoch(float(text))
    if far := _FAR_OFF.match(text):
        return make_day(*far.groups())
    return find_day(text)


def find_day(text: str) -> date | None:
    """The first whole day named in a short text."""
    for match in _DAY.finditer(text):
        if day := _of_match(match):
            return day
    return None


def day_and_month(text: str, year: int) -> date | None:
    """The day that "Dec. 7" or "7 December" names in `year`."""
    match = _DAY_MONTH.search(text)
    if not match:
        return None
    parts = match.groupdict()
    month = month_number(parts["M1"] or parts["M2"])
    return make_day(year, month, parts["d1"] or parts["d2"])


def month_number(name: str) -> int:
    """1–12 for an English month name, long or short."""
    return _MONTHS.index(name[:3].lower()) + 1


def make_day(year: str | int, month: str | int, day: str | int) -> date | None:
    """A date, or None where the calendar has no such day."""
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _of_match(match: re.Match[str]) -> date | None:
    parts = {key: value for key, value in match.groupdict().items() if value}
    if "y1" in parts:
        return make_day(parts["y1"], parts["m1"], parts["d1"])
    if "M2" in parts:
        return make_day(parts["y2"], month_number(parts["M2"]), parts["d2"])
    if "M3" in parts:
        return make_day(parts["y3"], month_number(parts["M3"]), parts["d3"])
    return _of_numbers(int(parts["a4"]), int(parts["b4"]), int(parts["y4"]), match[0])


def _of_numbers(first: int, second: int, year: int, text: str) -> date | None:
    """The day of 25/12/2024, 12/25/2024 or 3.12.2024; None where two readings are possible."""
    if "." in text or first > 12 or first == second:
        return make_day(year, second, first)
    if second > 12:
        return make_day(year, first, second)
    return None


def _from_epoch(seconds: float) -> date | None:
    if seconds > 1e11:
        seconds /= 1000
    try:
        return datetime.fromtimestamp(seconds, UTC).date()
    except (OverflowError, OSError, ValueError):
        return None
