"""Years that head the lines of a chronicle: under the line "2019" stands "April 11 - …"."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final, NamedTuple

_HEADING: Final = re.compile(r"^[ \t]*((?:19|20)\d\d)[ \t]*:?[ \t]*$", re.MULTILINE)
_BLANK: Final = re.compile(r"\n[ \t]*\n")
_FEWEST: Final = 2  # headings that make a chronicle


class _Stretch(NamedTuple):
    start: int
    end: int
    year: int


class Chronicle:
    """The stretches of a text that a year heads; none where the text is no chronicle."""

    def __init__(self, text: str) -> None:
        headings = list(_HEADING.finditer(text))
        self._stretches: list[_Stretch] = []
        if len(headings) < _FEWEST:
            return
        ends = [heading.start() for heading in headings[1:]] + [_last(text, headings[-1].end())]
        for heading, end in zip(headings, ends, strict=True):
            self._stretches.append(_Stretch(heading.end(), end, int(heading[1])))

    def year_at(self, place: int) -> int | None:
        """The year that heads the line at an offset, if any."""
        at = bisect_right(self._stretches, place, key=lambda stretch: stretch.start) - 1
        if at < 0 or place >= self._stretches[at].end:
            return None
        return self._stretches[at].year


def _last(text: str, start: int) -> int:
    """Where the last stretch ends: at the first empty line behind its entries."""
    blank = _BLANK.search(text, start + 1)
    if blank is not None and not text[start : blank.start()].strip():
        blank = _BLANK.search(text, blank.end())
    return blank.start() if blank is not None else len(text)
