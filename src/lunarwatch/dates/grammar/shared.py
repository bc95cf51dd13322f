"""Small meanings that several layers of the grammar need."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from lunarwatch.dates.cascade import Found
from lunarwatch.dates.expressions import Expression, Fields, Near, Offset
from lunarwatch.records import Precision


def same(name: str) -> Callable[[Found], Any]:
    """A builder that passes on the meaning of the named node."""
    return lambda found: found[name]


def with_year(fields: Fields, year: Fields | int) -> Fields:
    """The fields with a year, given in full or by its last two digits."""
    if isinstance(year, int):
        return replace(fields, year=year, two_digits=True)
    return replace(fields, year=year.year, two_digits=year.two_digits)


def is_year(value: Expression) -> bool:
    """Whether an expression names one year."""
    if isinstance(value, Fields):
        return value.year is not None and value.month is None
    if isinstance(value, Offset):
        return value.amount.finest is Precision.YEAR
    return isinstance(value, Near) and value.what is Precision.YEAR
