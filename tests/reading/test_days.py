"""Days as metadata spells them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lunarwatch.reading.days import parse_day

MARCH = date(2024, 3, 12)


@pytest.mark.parametrize(
    "value",
    [
        "2024-03-12",
        "2024/03/12",
        "2024-3-12",
        "20240312",
        "20240312T153000Z",
        "2024-03-12T23:30:00-05:00",
        "2024-03-12 15:30:00+00:00",
        "12 March 2024",
        "12th of March, 2024",
        "March 12, 2024",
        "Mar. 12th 2024",
        "Tue, 12 Mar 2024 18:30:00 +0300",
        "12-Mar-2024",
        "TUESDAY, MARCH 12, 2024",
        "12.3.2024",
        "03/13/2024 is none but 12 March 2024 is"[20:],
        1710257400,
        1710257400000,
        "1710257400",
        MARCH,
        datetime(2024, 3, 12, 5, tzinfo=UTC),
    ],
)
def test_parse_day(value: object) -> None:
    assert parse_day(value) == MARCH


@pytest.mark.parametrize(
    "value",
    [
        *(None, True, [], {}),
        *("", "2024", "2024-03", "March 2024", "yesterday", "3/4/2024", "2024-02-30"),
        *("31 June 2023", "version 1.2024.03.12", "12345678", "0000-00-00"),
    ],
)
def test_no_whole_day(value: object) -> None:
    assert parse_day(value) is None


@given(st.dates(min_value=date(1800, 1, 1), max_value=date(2199, 12, 31)))
def test_every_spelling_comes_back(day: date) -> None:
    for spelling in ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%a, %d %b %Y 10:00:00 GMT", "%Y%m%d"):
        assert parse_day(day.strftime(spelling)) == day


@given(st.text())
def test_any_text_is_read_or_left(text: str) -> None:
    assert parse_day(text) is None or isinstance(parse_day(text), date)


def test_days_that_only_fill_a_field_are_days_in_the_future() -> None:
    assert parse_day("9999-12-31T00:00:00Z") == date(9999, 12, 31)
    assert parse_day("2999-01-01") == date(2999, 1, 1)
    assert parse_day("3000-13-01") is None
