"""Dates in words: what an EDTF value means to a reader."""

from __future__ import annotations

import re
from datetime import date

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_PARTS = {
    **dict(zip(range(21, 25), ("spring", "summer", "autumn", "winter"), strict=True)),
    **dict(zip(range(33, 37), ("Q1", "Q2", "Q3", "Q4"), strict=True)),
    **{37 + i: f"{name} third of" for i, name in enumerate(("first", "second", "last"))},
    **{40 + i: f"{name} half of" for i, name in enumerate(("first", "second"))},
}
_POINT = re.compile(r"(\d{3}[\dX]|\d\dXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?")


def in_words(edtf: str) -> str:
    """An EDTF value as a reader would write it; unchanged if it is none that we know.

    >>> [in_words(day) for day in ("2023-12-06", "2023-12", "2030~", "203X", "2025/..")]
    ['6 Dec 2023', 'Dec 2023', 'about 2030', '2030s', 'from 2025']
    """
    if "/" not in edtf:
        return _point(edtf) or edtf
    start, end = (None if side in ("", "..") else _point(side) for side in edtf.split("/", 1))
    if start and end:
        return f"{start} – {end}"
    if start:
        return f"from {start}"
    return f"until {end}" if end else edtf


def within(edtf: str, year: int) -> str:
    """The same in fewer words, under a heading that names the year."""
    words = in_words(edtf)
    if "/" in edtf:
        return words
    short = words.removesuffix(f" {year}")
    return short if short[:1].isdigit() or short in MONTHS else words


def day_in_words(day: date) -> str:
    """A calendar day as 6 Dec 2023."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def number(day: date | None) -> int | None:
    """Days since 1970, as the script counts them."""
    return None if day is None else day.toordinal() - _EPOCH


def _point(text: str) -> str | None:
    found = _POINT.fullmatch(text.rstrip("~?%"))
    if found is None:
        return None
    sure = "" if text[-1] not in "~?%" else "about " if text[-1] in "~%" else "perhaps "
    return sure + _plain(*found.groups())


def _plain(year: str, month: str | None, day: str | None) -> str:
    if year.endswith("XX"):
        return f"{year[:2]}00–{year[:2]}99"
    if "X" in year:
        return f"{year.replace('X', '0')}s"
    if month in (None, "XX"):
        return year
    code = int(month)
    if code in _PARTS:
        return f"{_PARTS[code]} {year}"
    if not 1 <= code <= 12:
        return f"{year}-{month}"
    named = f"{MONTHS[code - 1]} {year}"
    return named if day in (None, "XX") else f"{int(day)} {named}"


_EPOCH = date(1970, 1, 1).toordinal()
