"""Lines of a set width put together again: mail, wires and old archives break prose at a column.

Whoever breaks prose so puts into each line as many words as fit.  So a break is one of his, and no
end of a paragraph, where the next line's first word would not have fitted.  The width is that of
the lines behind which a sentence surely goes on: in small letters, after no stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

NARROWEST, WIDEST = 40, 130
"""Characters of the lines that prose is broken into; a longer line is a paragraph."""
_REGULAR = 0.8
"""Of the breaks that are sure, so many are where the width asks for them; else it has none."""
_SHARE = 0.9  # of the lines that are sure to go on, so many are no longer than the width

_BREAK = re.compile(r"\n(?P<indent>[ \t]*)(?=\S)")
_FIRST_WORD = re.compile(r"\S+")
_BULLET = re.compile(r"[-*•·▪◦+>][ \t]")
_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)][ \t]")  # of an item, or what "Chang'e" goes on with
_GOES_ON = re.compile(r"[\w,;'’%&–—-]")
_HYPHEN = re.compile(r"(?<=\w)-")


class _Break(NamedTuple):
    """A line's end with text behind it and before it."""

    start: int
    end: int
    length: int
    """Characters of the line."""
    filled: int
    """Characters it would have with the next line's first word."""
    sure: bool
    """Whether a sentence goes on."""


def unwrapped(text: str) -> str:
    r"""The text with the breaks inside its paragraphs as spaces, if it is broken at a column.

    Anything else keeps its lines: one paragraph a line, lists, headlines, verse.  A space stands
    where the line's end stood; behind a hyphen none does.
    """
    breaks = [each for each in _breaks(text) if each.length <= WIDEST]
    width = _width(breaks)
    if width is None:
        return text
    kept, at = [], 0
    for each in breaks:
        if each.filled > width or (each.sure and each.length > width):
            kept.append(text[at : each.start])
            kept.append("" if _HYPHEN.match(text, each.start - 1) else " ")
            at = each.end
    return "".join([*kept, text[at:]])


def _width(breaks: list[_Break]) -> int | None:
    """The column that a text is broken at; None if it is not."""
    lengths = sorted(each.length for each in breaks if each.sure)
    if not lengths:
        return None
    width = lengths[min(len(lengths) - 1, int(_SHARE * len(lengths)))]
    regular = sum(each.filled > width for each in breaks if each.sure)
    return width if width >= NARROWEST and regular >= _REGULAR * len(lengths) else None


def _breaks(text: str) -> Iterator[_Break]:
    """The line ends that have text on both sides and are not the ends of indented blocks."""
    for found in _BREAK.finditer(text):
        begin = text.rfind("\n", 0, found.start()) + 1
        line = text[begin : found.start()].rstrip(" \t")
        indent = len(line.expandtabs()) - len(line.lstrip().expandtabs())
        if not line or len(found["indent"].expandtabs()) > indent:
            continue
        goes_on = _GOES_ON.match(line[-1]) is not None
        if _BULLET.match(text, found.end()) or (not goes_on and _NUMBER.match(text, found.end())):
            continue
        word = _FIRST_WORD.match(text, found.end())
        assert word is not None  # the pattern ends before one
        filled = len(line) + 1 + len(word.group())
        sure = goes_on and word.group()[0].islower()
        yield _Break(begin + len(line), found.end(), len(line), filled, sure)
