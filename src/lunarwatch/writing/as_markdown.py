"""Markdown: tables that read well as plain text too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence


def markdown(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Yield a table, a line at a time; what is None is an empty cell."""
    yield "| " + " | ".join(columns) + " |\n"
    yield "|" + "|".join(" --- " for _ in columns) + "|\n"
    for row in rows:
        yield "| " + " | ".join(cell(value) for value in row) + " |\n"


def cell(value: object) -> str:
    """A value as the text of a cell, with nothing in it that Markdown or HTML would act on."""
    if value is None:
        return ""
    text = " ".join(_CONTROLS.sub(" ", str(value)).split())
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _SIGNS.sub(r"\\\g<0>", text)


_SIGNS = re.compile(r"[\\`*_\[\]|~!]")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
