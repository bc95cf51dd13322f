"""The first and the last day that an EDTF value (ISO 8601-2) can mean."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_POINT = re.compile(r"^(\d{3}[\dX]|\d{2}XX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?$")

#: Month-like codes of EDTF level 1 and 2 → first and last month.  Winter is told as the one that
#: begins in December; a season's edge is where the weather services put it.
_PARTS = {
    21: (3, 5),
    22: (6, 8),
    23: (9, 11),
    24: (12, 14),
    **{33 + i: (3 * i + 1, 3 * i + 3) for i in range(4)},
    **{37 + i: (4 * i + 1, 4 * i + 4) for i in range(3)},
    **{40 + i: (6 * i + 1, 6 * i + 6) for i in range(2)},
}


def bounds(value: str) -> tuple[date | None, date | None] | None:
    """First and last day of an EDTF value; an open end is None, and so is what is no EDTF.

    >>> bounds("2023-12")
    (datetime.date(2023, 12, 1), datetime.date(2023, 12, 31))
    >>> bounds("2025/..")
    (datetime.date(2025, 1, 1), None)
    """
    text = value.strip()
    if "/" in text:
        return _interval(*text.split("/", 1))
    point = _point(text)
    return None if point is None else (point[0], point[1])


def _interval(start: str, end: str) -> tuple[date | None, date | None] | None:
    low, high = (None if side in {"", ".."} else _point(side) for side in (start, end))
    if (low is None and start not in {"", ".."}) or (high is None and end not in {"", ".."}):
        return None
    return (low and low[0], high and high[1])


def _point(text: str) -> tuple[date, date] | None:
    found = _POINT.match(text.rstrip("~?%").split("T", 1)[0])
    if found is None:
        return None
    year, month, day = found.groups()
    try:
        if "X" in year:
            return (
                date(int(year.replace("X", "0")), 1, 1),
                date(int(year.replace("X", "9")), 12, 31),
            )
        if month in (None, "XX"):
            return date(int(year), 1, 1), date(int(year), 12, 31)
        if int(month) > 12:
            return _part(int(year), int(month))
        if day in (None, "XX"):
            return date(int(year), int(month), 1), _month_end(int(year), int(month))
        exact = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return exact, exact


def _part(year: int, code: int) -> tuple[date, date] | None:
    """A season, a third, a quarter or a half of a year."""
    if code not in _PARTS:
        return None
    first, last = _PARTS[code]
    return date(year, first, 1), _month_end(year, last)


def _month_end(year: int, month: int) -> date:
    """The last day of a month; the 13th month is January of the next year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, monthrange(year, month)[1])
