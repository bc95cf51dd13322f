"""The exports of press archives: many articles in one file, told apart and taken to pieces.

`EXPORTS` at the foot names them; each has a module that knows its layout.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from lunarwatch.reading import factiva, nexis, proquest
from lunarwatch.reading.cleaning import clean
from lunarwatch.reading.outcomes import Draft, Unreadable

SNIFFED = 64_000


class Export(NamedTuple):
    """One press archive: how its text is known, and the function that splits it."""

    is_export: Callable[[str], bool]
    split: Callable[[str, str | None], Iterator[Draft | Unreadable]]


def split_export(text: str, *, path: str | None) -> Iterator[Draft | Unreadable] | None:
    """The articles in a press archive's export, or None if the text is none."""
    text = clean(text).replace("\u00a0", " ")
    for export in EXPORTS.values():
        if export.is_export(text[:SNIFFED]):
            return export.split(text, path)
    return None


EXPORTS: dict[str, Export] = {
    "nexis": Export(nexis.is_export, nexis.split),
    "factiva": Export(factiva.is_export, factiva.split),
    "proquest": Export(proquest.is_export, proquest.split),
}
