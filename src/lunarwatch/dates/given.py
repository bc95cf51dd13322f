"""A day that a person gives as an option or argument, in any plain absolute form.

dateparser reads the forms; what it would guess (a missing year, "tomorrow") is refused here, since
a publication date must be the one that was meant.
"""

from __future__ import annotations

from datetime import date

# The parts have to be there and nothing may be counted from the clock.
_SETTINGS = {
    "REQUIRE_PARTS": ["day", "month", "year"],
    "PARSERS": ["absolute-time"],
    "DATE_ORDER": "DMY",
}


def given_day(text: str) -> date | None:
    """The day that a text names in full ("2023-12-07", "7 December 2023"), else None.

    A day and month in figures that could be the other way round (10/12/2024) name no day.
    """
    text = text.strip()
    try:
        return date.fromisoformat(text)
    except ValueError:
        if not any(c.isalpha() for c in text):
            return None
    from dateparser import parse  # slow to import; most days are given in the ISO form

    found = parse(text, languages=["en"], settings=dict(_SETTINGS))
    return found.date() if found is not None else None
