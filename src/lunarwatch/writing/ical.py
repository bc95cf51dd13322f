"""iCalendar (RFC 5545): what is planned for a day, a week or a month, as all-day events."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from lunarwatch.writing.entries import Entry, entry
from lunarwatch.writing.page import Page, Row

LINE_OCTETS = 75
LONGEST_DAYS = 31
"""A plan "for 2026" is no date in a calendar."""

HEAD = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//lunarwatch//lunarwatch//EN\r\n"
    "CALSCALE:GREGORIAN\r\nX-WR-CALNAME:Planned in space diplomacy\r\n"
)
FOOT = "END:VCALENDAR\r\n"


def ical(rows: Iterable[Row], page: Page) -> Iterator[str]:
    """Yield one calendar with an event for each dated plan among the records or facts."""
    yield HEAD
    for row in rows:
        if row["status"] in _AHEAD:
            yield from _event(entry(row))
    yield FOOT


def _event(shown: Entry) -> Iterator[str]:
    first, last = shown.first, shown.last
    if first is None or last is None or not 0 <= (last - first).days < LONGEST_DAYS:
        return
    if last == date.max:
        return
    # Nothing here may depend on the clock: the stamp is that of the last article on it.
    stamp = shown.seen or first
    lines = [
        "BEGIN:VEVENT",
        f"UID:{_token(shown.id)}@lunarwatch",
        f"DTSTAMP:{stamp:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{first:%Y%m%d}",
        f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_text(shown.title)}",
        f"DESCRIPTION:{_text(_description(shown))}",
        f"CATEGORIES:{_text(shown.type)}",
        "STATUS:TENTATIVE",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]
    for line in lines:
        yield from folded(line)


def folded(line: str) -> Iterator[str]:
    """Yield a content line in pieces of at most 75 octets, never through a character."""
    piece, room = "", LINE_OCTETS
    for character in line:
        octets = len(character.encode())
        if octets > room:
            yield piece + "\r\n"
            piece, room = " ", LINE_OCTETS - 1
        piece += character
        room -= octets
    yield piece + "\r\n"


def _description(shown: Entry) -> str:
    parts = [f"{shown.status.capitalize()}, {shown.edtf}.", shown.sentence or ""]
    parts += [f"Sources disagree on {conflict}." for conflict in shown.conflicts]
    parts += [f"{name}: {url}" if url else name for name, url in shown.links]
    return "\n".join(part for part in parts if part)


def _text(value: str) -> str:
    """A TEXT value: controls out, backslash, comma, semicolon and line end escaped."""
    plain = _CONTROLS.sub(" ", value.replace("\r\n", "\n").replace("\r", "\n"))
    for sign in ("\\", ";", ","):
        plain = plain.replace(sign, "\\" + sign)
    return plain.replace("\n", "\\n").encode("utf-8", "replace").decode()


def _token(value: str) -> str:
    """An id that no reader can take for anything else."""
    return re.sub(r"[^A-Za-z0-9._-]", "-", value)


_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")

_AHEAD = frozenset({"planned", "possible", "delayed"})
