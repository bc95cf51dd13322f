"""How the commands that ask of facts write their answers: one table of formats for all."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, BinaryIO, NamedTuple

import typer

from lunarwatch.cli.outputs import check_output, output_file
from lunarwatch.cli.screen import page, write
from lunarwatch.errors import UsageError, unwritable
from lunarwatch.writing import Page, Row

if TYPE_CHECKING:
    from lunarwatch.knowledge.tables import Table

Format = Annotated[
    str, typer.Option("--format", "-f", metavar="NAME", help="How to write; see the formats below.")
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write here; the suffix is the format."),
]


@dataclass(frozen=True)
class Answer:
    """What was found, in the shapes that formats are made of.

    Attributes:
        value: As plain JSON: one object, or a function that gives the rows of a list.
        table: The same in columns.
        eye: The same as text for the terminal.
        when: When it was found, as an RFC 3339 time, where formats tell it.
    """

    value: Row | Callable[[], Iterable[Row]]
    table: Callable[[], Table]
    eye: Callable[[Page], Iterator[str]]
    when: str = ""

    def rows(self) -> Iterable[Row]:
        """The rows of a list; of one object, itself."""
        return self.value() if callable(self.value) else [self.value]


Write = Callable[[Answer, Page], Iterator[str]]


class Form(NamedTuple):
    """A format of answers.

    Attributes:
        write: An answer to pieces of text.
        suffixes: File name endings that choose it for ``-o``.
        binary: What writes it instead, where it is no text.
    """

    write: Write
    suffixes: tuple[str, ...] = ()
    binary: Callable[[Answer, BinaryIO], None] | None = None


Formats = Mapping[str, Form]


@dataclass(frozen=True)
class Destination:
    """Where an answer goes, and in which format; checked before anything is read."""

    format: str
    output: Path | None
    formats: Formats

    @classmethod
    def of(
        cls, format: str, output: Path | None, formats: Formats, *, piped: str = "json"
    ) -> Destination:
        """The destination that the options name; ``UsageError`` if there can be none.

        Args:
            format: A name in ``formats``, or ``auto``.
            output: The file; None for standard output.
            formats: The formats that there are for such an answer.
            piped: What ``auto`` means where standard output is no terminal.
        """
        if output is not None:
            check_output(output)
        return cls(_chosen(format.lower(), output, formats, piped), output, formats)

    def write(self, answer: Answer) -> None:
        """Write an answer."""
        form = self.formats[self.format]
        if form.binary:
            self._write_binary(partial(form.binary, answer))
        elif self.output is None:
            for piece in form.write(answer, page(sys.stdout)):
                write(piece, untrusted=self.format != "table")
        else:
            with output_file(self.output) as file:
                file.writelines(form.write(answer, Page()))

    def _write_binary(self, to: Callable[[BinaryIO], None]) -> None:
        if self.output is None:
            if sys.stdout.isatty():
                raise UsageError(f"{self.format} is no text: name a file with -o.")
            to(sys.stdout.buffer)
            return
        try:
            with self.output.open("wb") as file:
                to(file)
        except OSError as error:
            raise unwritable(self.output, error) from error


def day(option: str, text: str | None, *, last: bool = False) -> date | None:
    """The day that an option names; of a month or a year, its first or its last."""
    if text is None:
        return None
    from lunarwatch.knowledge.edtf import bounds

    found = bounds(text)
    if found is None or None in found:
        raise UsageError(
            f"{option} {text!r} is not a date: write it as year-month-day, such as 2023-12-07; "
            "2023-12 and 2023 will do too."
        )
    return found[1 if last else 0]


def _chosen(name: str, output: Path | None, formats: Formats, piped: str) -> str:
    if name in formats:
        return name
    if name != "auto":
        raise UsageError(
            f"There is no output format {name!r} here; choose one of: auto, {', '.join(formats)}."
        )
    if output is None:
        return "table" if sys.stdout.isatty() else piped
    for form, row in formats.items():
        if output.suffix.lower() in row.suffixes:
            return form
    known = ", ".join(suffix for row in formats.values() for suffix in row.suffixes)
    raise UsageError(
        f"The suffix of {str(output)!r} does not say which format to write; "
        f"use one of {known}, or add --format."
    )


def _table(answer: Answer, page: Page) -> Iterator[str]:
    return answer.eye(page)


def _json(answer: Answer, page: Page) -> Iterator[str]:
    from lunarwatch.writing.as_json import array, dumps

    if callable(answer.value):
        return array(answer.value(), page)
    return iter([dumps(answer.value, indent=2) + "\n"])


def _jsonl(answer: Answer, page: Page) -> Iterator[str]:
    from lunarwatch.writing.as_json import lines

    return lines(answer.rows(), page)


def _csv(answer: Answer, page: Page) -> Iterator[str]:
    from lunarwatch.writing.as_csv import line

    columns, rows = answer.table()
    yield line(columns)
    for row in rows:
        yield line(_text(value) for value in row)


def _excel(answer: Answer, page: Page) -> Iterator[str]:
    from lunarwatch.writing.as_csv import BOM, harmless, line

    columns, rows = answer.table()
    yield BOM + line(columns)
    for row in rows:
        yield line(harmless(_text(value)) for value in row)


def _markdown(answer: Answer, page: Page) -> Iterator[str]:
    from lunarwatch.writing.as_markdown import markdown

    columns, rows = answer.table()
    return markdown(columns, rows)


def _timelinejs(answer: Answer, page: Page) -> Iterator[str]:
    from lunarwatch.writing.timelinejs import timelinejs

    return timelinejs(answer.rows(), page)


def _ical(answer: Answer, page: Page) -> Iterator[str]:
    from lunarwatch.writing.ical import ical

    return ical(answer.rows(), page)


def _atom(answer: Answer, page: Page) -> Iterator[str]:
    from lunarwatch.writing.atom import atom

    return atom(answer.rows(), updated=answer.when)


def _parquet(answer: Answer, file: BinaryIO) -> None:
    from lunarwatch.writing.parquet import parquet

    parquet(answer.rows(), file)


def _graph(name: str) -> Write:
    """Make the writer of a format for graphs."""

    def written(answer: Answer, page: Page) -> Iterator[str]:
        from lunarwatch.writing.graphs import GRAPH_WRITERS

        (graph,) = answer.rows()
        return GRAPH_WRITERS[name](graph)

    return written


def _text(value: Any) -> str:
    return "" if value is None else str(value)


COMMON: Formats = {
    "table": Form(_table, (".txt",)),
    "json": Form(_json, (".json",)),
    "jsonl": Form(_jsonl, (".jsonl", ".ndjson")),
    "csv": Form(_csv, (".csv",)),
    "excel": Form(_excel),
    "markdown": Form(_markdown, (".md",)),
}
"""Formats that every answer has."""

FACTS: Formats = {
    **COMMON,
    "timelinejs": Form(_timelinejs),
    "ical": Form(_ical, (".ics",)),
    "parquet": Form(_jsonl, (".parquet",), binary=_parquet),
}

CHANGES: Formats = {**COMMON, "atom": Form(_atom, (".atom", ".xml"))}

GRAPHS: Formats = {
    **{name: form for name, form in COMMON.items() if name != "jsonl"},
    "gexf": Form(_graph("gexf"), (".gexf",)),
    "graphml": Form(_graph("graphml"), (".graphml",)),
    "dot": Form(_graph("dot"), (".dot", ".gv")),
}
