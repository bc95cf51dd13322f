"""Columns for the eye, of any number and widths; what is wide wraps within its column.

Whatever could steer a terminal is shown as a replacement character.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lunarwatch.writing.page import Page
from lunarwatch.writing.terminal import GAP, clean, padded, shortened, styled, wrapped

NARROWEST = 60


class Column(NamedTuple):
    """A column: as wide as given or, at 0, with its share of what the others leave."""

    name: str
    width: int = 0
    share: int = 1


def head(columns: Sequence[Column], page: Page) -> str:
    """The names of the columns, as a line."""
    return styled(_line([c.name for c in columns], _widths(columns, page), {}, page), "1", page)


def row(
    columns: Sequence[Column],
    values: Sequence[object],
    page: Page,
    *,
    styles: Mapping[str, str] | None = None,
) -> str:
    """The values side by side, as lines.

    Args:
        columns: Where they stand.
        values: One for each column; None is a dash.
        page: The surface.
        styles: ANSI styles of columns, by name.
    """
    widths = _widths(columns, page)
    stacks = [
        wrapped(_text(value).replace("/", "/ ") if width == DATE else _text(value), width)
        for value, width in zip(values, widths, strict=True)
    ]
    codes = {at: code for at, c in enumerate(columns) if (code := (styles or {}).get(c.name))}
    return "\n".join(
        _line([s[at] if at < len(s) else "" for s in stacks], widths, codes, page)
        for at in range(max(map(len, stacks)))
    )


def beneath(text: str, page: Page, *, margin: int, most: int = 3) -> str:
    """A text under a row, indented, cut off after so many lines."""
    width = max(page.width, NARROWEST) - margin
    lines = wrapped(clean(text), width)
    if len(lines) > most:
        lines = lines[:most]
        lines[-1] = shortened(lines[-1] + " …", width, always=True)
    return "\n".join(" " * margin + styled(line, "2", page) for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int], codes: Mapping[int, str], page: Page) -> str:
    filled = [
        styled(cell, codes[at], page) + " " * (len(padded(cell, width)) - len(cell))
        if at in codes
        else padded(cell, width)
        for at, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return GAP.join(filled).rstrip()


def _widths(columns: Sequence[Column], page: Page) -> list[int]:
    """How wide the columns are on a page."""
    left = max(page.width, NARROWEST) - len(GAP) * (len(columns) - 1)
    left -= sum(column.width for column in columns)
    shares = sum(column.share for column in columns if not column.width)
    return [column.width or max(1, left * column.share // shares) for column in columns]


def _text(value: object) -> str:
    return "–" if value is None or value == "" else clean(str(value))


DATE = 11
"""Width of a day and a slash: an interval breaks after its first day."""
