"""JSON: one array, or one object a line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from lunarwatch.writing.page import Page, Row

# Valid inside JSON strings, but ends of a line to some readers (NEL, LS, PS), commands to some
# terminals (C1) or impossible in UTF-8 (half a surrogate pair): these alone are written as \uXXXX.
UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def dumps(value: object, *, indent: int | None = None) -> str:
    """JSON text with non-ASCII characters as they are, and no line end inside a string."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def lines(rows: Iterable[Row], page: Page) -> Iterator[str]:
    """Yield one line of JSON per event."""
    for row in rows:
        yield dumps(row) + "\n"


def array(rows: Iterable[Row], page: Page) -> Iterator[str]:
    """Yield one indented JSON array, an event at a time; whole even if there is none."""
    before = "[\n"
    for row in rows:
        # Line ends stand only between values here, so this cannot touch a string.
        yield before + "  " + dumps(row, indent=2).replace("\n", "\n  ")
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"
