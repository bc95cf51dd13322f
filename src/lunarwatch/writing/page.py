"""What the formats share: records as plain values, the page they are written on, a few words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Row = dict[str, Any]
"""One event record as plain JSON values, as ``Event.as_json()`` gives it."""


@dataclass(frozen=True, slots=True)
class Page:
    """The surface that is written on; formats for files do not ask.

    Attributes:
        width: Columns a line may fill.
        colour: Whether ANSI colours are understood there.
    """

    width: int = 80
    colour: bool = False


def value_at(*path: str) -> Callable[[Row], Any]:
    """Make a function that follows keys into a row; None where the way ends early."""

    def value(row: Row) -> Any:
        here: Any = row
        for key in path:
            if not isinstance(here, Mapping):
                return None
            here = here.get(key)
        return here

    return value


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 article", "2,000 facts"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
