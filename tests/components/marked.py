"""Texts with the answer marked in them: ``[NASA|nasa]`` is "NASA", expected as ``nasa``."""

from __future__ import annotations

import re
from typing import NamedTuple

MARK = re.compile(r"\[([^|\]]+)\|([^\]]*)\]")


class Marked(NamedTuple):
    """A text without its marks, and the marks: start, end, answer."""

    text: str
    marks: list[tuple[int, int, str]]


def unmark(marked: str) -> Marked:
    """Take the marks out of a text; the offsets are those of the text without them."""
    text, marks, at = "", [], 0
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        marks.append((len(text), len(text) + len(match[1]), match[2]))
        text += match[1]
        at = match.end()
    return Marked(text + marked[at:], marks)
