from __future__ import annotations

from datetime import date

import pytest

from lunarwatch.knowledge.edtf import bounds


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2023-12-06", "2023-12-06", "2023-12-06"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("2030~", "2030-01-01", "2030-12-31"),
        ("2023-11-29~", "2023-11-29", "2023-11-29"),
        ("203X", "2030-01-01", "2039-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2024/2025", "2024-01-01", "2025-12-31"),
        ("2024-01-07/2024-01-09", "2024-01-07", "2024-01-09"),
        ("2025/..", "2025-01-01", None),
        ("../2025-03", None, "2025-03-31"),
        ("2024-21", "2024-03-01", "2024-05-31"),
        ("2024-24", "2024-12-01", "2025-02-28"),
        ("2024-33", "2024-01-01", "2024-03-31"),
        ("2024-36", "2024-10-01", "2024-12-31"),
        ("2024-41", "2024-07-01", "2024-12-31"),
        ("2024-39", "2024-09-01", "2024-12-31"),
        ("2023-12-06T10:00:00Z", "2023-12-06", "2023-12-06"),
    ],
)
def test_bounds(value: str, first: str | None, last: str | None) -> None:
    days = [date.fromisoformat(day) if day else None for day in (first, last)]
    assert bounds(value) == tuple(days)


@pytest.mark.parametrize(
    "value", ["", "soon", "2023-13", "2023-02-30", "2024/soon", "12/06/2023", "2024-99"]
)
def test_what_is_no_date(value: str) -> None:
    assert bounds(value) is None
