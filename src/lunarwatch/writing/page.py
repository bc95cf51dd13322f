"""What the formats share: the shape of a record as plain values, and the page it is written on."""

from __future__ import annotations

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
