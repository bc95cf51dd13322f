"""Records in, text out: one function per format, all of them named in the table at the foot.

A format's function takes the records as plain JSON values (``Event.as_json()``) and yields the
text piece by piece, so that a run over many articles never holds more than one of them.

To add a format, write such a function and give it a row in ``WRITERS``: the choices of
``--format``, the suffixes of ``-o`` and the help are read from there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING, BinaryIO, TextIO

from lunarwatch.errors import UsageError
from lunarwatch.writing import as_csv, as_json, as_table
from lunarwatch.writing.ical import ical
from lunarwatch.writing.page import Page, Row
from lunarwatch.writing.parquet import parquet
from lunarwatch.writing.plover import plover
from lunarwatch.writing.timelinejs import timelinejs

if TYPE_CHECKING:
    from lunarwatch.records import Event

__all__ = ["WRITERS", "Format", "Page", "Row", "format_for", "format_named", "rows", "write"]


@dataclass(frozen=True, slots=True)
class Format:
    """How records are written down, and what the rest of the program must know of it.

    Attributes:
        meaning: What it is for, in a few words; shown by the help.
        write: Records to pieces of text.
        suffixes: File name endings that choose this format for ``-o``.
        head: Text before the first record, written even if there is none.
        binary: What writes them to a binary file instead, where the format is no text.
        grows: The file is ``head`` and then what ``write`` gives for each article, one after the
            other and nothing behind: such a file can be cut at a record and gone on with.
    """

    meaning: str
    write: Callable[[Iterable[Row], Page], Iterator[str]] = field(repr=False)
    suffixes: tuple[str, ...] = ()
    head: str = ""
    grows: bool = False
    binary: Callable[[Iterable[Row], BinaryIO], None] | None = field(default=None, repr=False)


def rows(events: Iterable[Event | Row]) -> Iterator[Row]:
    """Yield events as plain JSON values, whatever they came as."""
    for event in events:
        yield event if isinstance(event, dict) else event.as_json()


def write(
    events: Iterable[Event | Row], to: TextIO, *, format: str, page: Page | None = None
) -> None:
    """Write events to an open text file.

    Args:
        events: Records, as ``Event`` or as plain JSON values.
        to: Where to; its encoding should be UTF-8.
        format: A name in ``WRITERS``.
        page: Width and colour, for the formats that are made for the eye.

    Raises:
        UsageError: The format is not known, or is no text.
    """
    form = format_named(format)
    if form.binary:
        raise UsageError(f"The format {format!r} is no text; it needs a binary file.")
    to.write(form.head)
    for piece in form.write(rows(events), page or Page()):
        to.write(piece)


def format_named(name: str) -> Format:
    """The format of this name, or a ``UsageError`` that lists those there are."""
    try:
        return WRITERS[name.lower()]
    except KeyError:
        raise UsageError(
            f"There is no output format {name!r}; choose one of: auto, {', '.join(WRITERS)}."
        ) from None


def format_for(path: PurePath) -> str:
    """The name of the format that a file's suffix asks for, or a ``UsageError``."""
    suffix = path.suffix.lower()
    for name, form in WRITERS.items():
        if suffix in form.suffixes:
            return name
    known = ", ".join(suffix for form in WRITERS.values() for suffix in form.suffixes)
    raise UsageError(
        f"The suffix of {str(path)!r} does not say which format to write; "
        f"use one of {known}, or add --format."
    )


WRITERS: dict[str, Format] = {
    "table": Format("for the eye, as wide as the terminal", as_table.table),
    "json": Format("one JSON array", as_json.array, suffixes=(".json",)),
    "jsonl": Format(
        "one JSON object a line", as_json.lines, suffixes=(".jsonl", ".ndjson"), grows=True
    ),
    "csv": Format(
        "one row an event, lists joined by '; '",
        as_csv.csv,
        suffixes=(".csv",),
        head=as_csv.HEAD,
        grows=True,
    ),
    "excel": Format(
        "CSV that Excel opens as UTF-8 and in which no cell can be a formula",
        as_csv.excel,
        head=as_csv.BOM + as_csv.HEAD,
        grows=True,
    ),
    "plover": Format("events in the fields of the PLOVER manual, one a line", plover, grows=True),
    "timelinejs": Format("JSON for Knight Lab's TimelineJS: what is dated", timelinejs),
    "ical": Format("a calendar of what is planned", ical, suffixes=(".ics",)),
    "parquet": Format(
        "columns for pandas, polars, DuckDB and R (needs the extra lunarwatch[parquet])",
        as_json.lines,
        suffixes=(".parquet",),
        binary=parquet,
    ),
}
