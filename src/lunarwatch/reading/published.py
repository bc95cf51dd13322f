"""When an article was published, and what says so: byline, dateline, address, file name, copyright.

Only lines near the top of the body are trusted, and only if they are made of nothing but a byline:
"in this November 12, 1964, photo" says nothing about the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import islice

from lunarwatch.reading.days import DAY, MONTH, WEEKDAY, day_and_month, find_day, make_day
from lunarwatch.records import PublishedBasis

TOP_LINES = 12
TOP_CHARACTERS = 4000
LONGEST_BYLINE = 160

_DAY = re.compile(DAY, re.IGNORECASE)
# What stands around the date of a byline and says nothing more.
_PADDING = re.compile(
    rf"\b{WEEKDAY}|\bT?\d{{1,2}}(?:[:.]\d\d){{1,2}}(?:\.\d+)?(?:\s*[ap]\.?m\b\.?)?|\b\d{{1,2}}\s*[ap]\.?m\b\.?"
    r"|\b(?:GMT|UTC|BST|CET|EET|IST|JST|[ECMP][SD]?T)(?:\s*[+-]\d{1,2}(?::?\d\d)?)?\b|\bZ\b"
    r"|\b\d+\s+(?:min(?:ute)?s?\s+read|(?:hour|day|week|month)s?\s+ago)\b|\b(?:on|at)\b",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"(?:first\s+|originally\s+)?(?:published|posted|issued|released?|filed)"
    r"|(?:publication|release|publish|post|issue)d?\s+date|date|(?:news|press|media)\s+release"
    r"|media\s+advisory|for\s+(?:immediate\s+)?release",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"(?:last\s+)?(?:updated?|modified|revised)", re.IGNORECASE)
_LABELLED = re.compile(rf"\W*(?:{_PUBLISHED.pattern}|{_UPDATED.pattern})\b", re.IGNORECASE)
_PARTS = re.compile(
    r"\s*[|•·]\s*|\s+[–—-]\s+|\s{3,}|\t|(?:[,;]\s*)?(?=(?:Last\s+)?(?:Updated|Published|Modified))"
)
_BY = re.compile(r"(?:by|from|source:?)\s+\S[^!?;]{1,80}", re.IGNORECASE)
_NAME_WORD = r"[A-Z](?:[^\W\d_]|['’.-])*"
_NAME = re.compile(rf"{_NAME_WORD}(?:,?\s+(?:{_NAME_WORD}|of|and|for|de|van|von|al|bin|&)){{0,6}}")
_NOT_A_BYLINE = re.compile(
    r"(?:photo|image|picture|caption|credits?|file|copyright|©|editor|correction|in|on|when|where|time)\b",
    re.IGNORECASE,
)
_EVENT_NOTICE = re.compile(
    r"(?:time|where|location|venue|who|speakers?)\b[^:]{0,20}:", re.IGNORECASE
)
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|[ap]\.?m|Inc|Ltd|Co|Jr|Sr|Corp)\.$")
# "An interview with … Published 16 June 2025."
_CLOSING = re.compile(rf"[.!?]\s+(?:First\s+)?(?:Published|Posted)\s+(?:on\s+)?(?P<day>{DAY})\.?$")
_GLUED_TIME = re.compile(r"\b((?:19|20)\d\d)(?=\d{1,2}:\d\d)")

_CAPITALISED = r"[^\W\da-z_](?:[^\W\d_]|[.'’/-])*"
_PLACE = (
    rf"(?!(?i:{WEEKDAY}|{MONTH}|(?:in|on|at|by|the|from|for|photo|image|editor|update[ds]?|note|open"
    rf"|close)\b)){_CAPITALISED}(?:,?\s{_CAPITALISED}){{0,5}}"
)
_AGENCY = r"\([^()]{2,40}\)|/[^/]{2,40}/"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE})(?:\s*(?:{_AGENCY}))?\s*(?:,|--|[—–-])?\s*[(\[]?(?:{WEEKDAY},?\s+)?"
    rf"(?P<when>{DAY}|{MONTH}\s*\d\d?\b|\b\d\d?\s+{MONTH})[)\]]?[.,]?\s*"
    rf"(?P<agency>{_AGENCY})?[.,]?\s*(?P<dash>--|[—–:-])?"
)
_COPYRIGHT_MARKS = ("©", "opyright", "OPYRIGHT", "(c)", "(C)")
_COPYRIGHT = re.compile(
    rf"(?:©|\(c\)|\bcopyright\b)[\s:©,]{{0,6}}(?:\(c\)\s?)?(?:(?:by|{MONTH})\s)?(?:\d{{4}}\s?[-–,]\s?)?"
    r"(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_URL_DAY = re.compile(
    rf"/(?P<y>(?:19|20)\d\d)[/-](?P<m>\d\d?|{MONTH})[/-](?P<d>\d\d?)(?=[/.?#_-]|$)"
    r"|[/_-](?P<y2>(?:19|20)\d\d)(?P<m2>\d\d)(?P<d2>\d\d)(?=[/.?#_-]|$)",
    re.IGNORECASE,
)
_NAME_DAY = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)[-_.]?(?P<m>\d\d)[-_.]?(?P<d>\d\d)(?!\d)")


def evidence(
    body: str, *, url: str | None = None, path: str | None = None
) -> Iterator[tuple[PublishedBasis, date]]:
    """The days on which the article may have been published, best first, each with its basis."""
    lines = list(_top(body))
    if day := _byline(lines):
        yield PublishedBasis.BYLINE, day
    from_url, from_name = url_day(url), filename_day(path)
    year = next((d.year for d in (from_url, from_name) if d), None) or copyright_year(body)
    if day := _dateline(lines, year):
        yield PublishedBasis.DATELINE, day
    if from_url:
        yield PublishedBasis.URL, from_url
    if from_name:
        yield PublishedBasis.FILENAME, from_name


def copyright_year(body: str) -> int | None:
    """The latest year of a copyright notice in the body, else None."""
    edges = body if len(body) < 20_000 else body[:4_000] + "\n" + body[-8_000:]
    if not any(mark in edges for mark in _COPYRIGHT_MARKS):  # quicker than the pattern by far
        return None
    years = [int(match["year"]) for match in _COPYRIGHT.finditer(edges)]
    return max(years, default=None)


def url_day(url: str | None) -> date | None:
    """The day in an address such as ``https://example.org/2024/03/12/title``."""
    for match in _URL_DAY.finditer(url or ""):
        parts = match.groupdict()
        month = parts["m"] or parts["m2"]
        if month and month.isalpha():
            month = str("janfebmaraprmayjunjulaugsepoctnovdec".index(month[:3].lower()) // 3 + 1)
        if day := make_day(parts["y"] or parts["y2"], month or 0, parts["d"] or parts["d2"]):
            return day
    return None


@lru_cache(maxsize=64)
def filename_day(path: str | None) -> date | None:
    """The day in a file name such as ``2024-03-12-title.txt``."""
    name = (path or "").replace("\\", "/").rpartition("/")[2]
    for match in _NAME_DAY.finditer(name):
        if day := make_day(match["y"], match["m"], match["d"]):
            return day
    return None


def looks_like_byline(line: str) -> bool:
    """True for a line that is only a byline, a credit or a date."""
    line = line.strip()
    if len(line) > LONGEST_BYLINE:
        return False
    if re.match(r"(?:By\s+[A-Z]|Credits?:|Photo:|Image:|Source:|Staff )", line):
        return True
    return byline_parts(line, is_first=True)[1] is not None


def _top(body: str) -> Iterator[str]:
    """The first lines of the body that hold anything."""
    lines = (line.strip() for line in body[:TOP_CHARACTERS].split("\n"))
    yield from islice(filter(None, lines), TOP_LINES)


def _byline(lines: list[str]) -> date | None:
    """The day of the first byline; one that only says "Updated" counts if there is no other."""
    published: list[date] = []
    updated: date | None = None
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if _EVENT_NOTICE.match(following):  # "Date: … Time: …": when something will take place
            continue
        is_update, day = byline_parts(line, is_first=number == 0 and len(lines) > 1)
        if day is None and (match := _CLOSING.search(line)):
            day = find_day(match["day"])
        if day and not is_update:
            published.append(day)
        elif day:
            updated = updated or day
    if len(set(published)) > 2:  # a chronicle: each of its lines opens with a day
        return None
    return published[0] if published else updated


def byline_parts(line: str, *, is_first: bool = False) -> tuple[bool, date | None]:
    """Whether a line is an "Updated" byline, and its day; None if it is no byline at all.

    A byline falls into parts (author, outlet, date, section); one must be a date and nothing else
    but a label or a name, and none may read like a sentence.
    """
    line = line.strip()
    if ":" in line:
        line = _GLUED_TIME.sub(r"\1 ", line)
    if len(line) > LONGEST_BYLINE or _NOT_A_BYLINE.match(line) or not _DAY.search(line):
        return False, None
    updated: date | None = None
    parts = [part for part in _PARTS.split(line) if part]
    if any(_is_sentence(part) for part in parts):
        return False, None
    for part in parts:
        is_update, day = _dated_part(part, is_first=is_first)
        if day and not is_update:
            return False, day
        updated = updated or day
    return updated is not None, updated


def _dated_part(part: str, *, is_first: bool) -> tuple[bool, date | None]:
    """The day of a part that is a date with a label, "by" and a name, or nothing."""
    day = find_day(part)
    if not day:
        return False, None
    rest = _PADDING.sub(" ", _DAY.sub(" ", part, count=1))
    if re.match(r"(?!by\b|source)[^:]*[^\W\d_]:", rest, re.IGNORECASE) and not _LABELLED.match(
        rest
    ):
        return False, None  # "Closing date: …" labels another kind of day
    rest = _tidy(rest)
    is_update = bool(match := _UPDATED.match(rest))
    if match := match or _PUBLISHED.match(rest):
        rest = _tidy(rest[match.end() :])
    is_name = bool(_NAME.fullmatch(rest)) and not (is_first and not match)
    fits = not rest or bool(_BY.fullmatch(rest)) or is_name
    return is_update, day if fits and not rest.endswith(".") else None


def _tidy(text: str) -> str:
    return " ".join(text.split()).strip(" ,;:()[]/-–—").strip()


def _is_sentence(part: str) -> bool:
    """True if a part ends like a sentence or has too many small words for a name or a label."""
    words = _DAY.sub(" ", part).split()
    small = [word for word in words if word[:1].islower()]
    is_closed = part.endswith(".") and not _ABBREVIATED.search(part)
    return len(small) > 4 or (len(words) > 2 and is_closed)


def _dateline(lines: list[str], year: int | None) -> date | None:
    for line in lines:
        match = _DATELINE.match(line)
        if not match or not (match["agency"] or match["dash"]):
            continue
        if day := find_day(match["when"]):
            return day
        # Without a year it must be beyond doubt: an agency's name, or the place in capitals.
        is_sure = match["agency"] or match["place"].split(",")[0].isupper()
        if year and is_sure and (day := day_and_month(match["when"], year)):
            return day
    return None
