"""The day a person gives: plain absolute forms, no guesses."""

from __future__ import annotations

from datetime import date

import pytest

from lunarwatch.dates import given_day


@pytest.mark.parametrize(
    "text",
    ["2023-12-07", " 2023-12-07 ", "7 December 2023", "Dec. 7, 2023", "Thursday 7 December 2023"],
)
def test_a_day_in_full_is_read(text: str) -> None:
    assert given_day(text) == date(2023, 12, 7)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "now",
        "tomorrow",
        "yesterday",
        "7 Dec",
        "December 2023",
        "2023",
        "10/12/2024",
        "2023-13-40",
        "soon",
    ],
)
def test_what_would_be_a_guess_is_refused(text: str) -> None:
    assert given_day(text) is None
