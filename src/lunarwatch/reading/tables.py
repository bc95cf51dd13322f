"""CSV and TSV: one article a row, streamed; the delimiter is found by looking."""

from __future__ import annotations

import csv
import io
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping

from lunarwatch.errors import ReadingError
from lunarwatch.reading.cleaning import encoding_of
from lunarwatch.reading.fields import (
    FIELDS,
    check_mapping,
    draft_row,
    has_text_field,
    key,
    why_no_text,
)
from lunarwatch.reading.outcomes import Draft, Unreadable
from lunarwatch.reading.source import LONGEST_ROW, Source

# What trafilatura writes without a header, "null" for nothing; a fingerprint gives it away.
_TRAFILATURA = (
    *("url", "id", "fingerprint", "hostname", "title", "image", "date", "text", "comments"),
    *("license", "pagetype"),
)
_FINGERPRINT = re.compile(r"[^\t\n]+\t[^\t\n]+\t[0-9a-f]{8,16}\t[^\t\n]+\t")

# How Excel is told the delimiter, on a line before the header.
_SEPARATOR = re.compile(r'"?sep=(?P<delimiter>[,;|\t])"?\s*$', re.IGNORECASE | re.MULTILINE)


def read_table(source: Source) -> Iterator[Draft | Unreadable]:
    """A table with a header, or trafilatura's without one."""
    check_mapping(source.mapping)
    csv.field_size_limit(LONGEST_ROW)
    lines = _Lines(io.TextIOWrapper(source.stream, encoding_of(source.head), "replace", newline=""))
    if _FINGERPRINT.match(source.start):
        rows = csv.reader(lines, delimiter="\t")
        names = list(_TRAFILATURA)
        told_rows = ([cell if cell != "null" else "" for cell in row] for row in rows)
        yield from _table_rows(source, told_rows, lines, names)
        return
    told = _SEPARATOR.match(source.start)
    delimiter = told["delimiter"] if told else delimiter_of(_first_line(source.start))
    rows = csv.reader(lines, delimiter=delimiter)
    filled = (row for row in rows if any(map(str.strip, row)))
    if told:
        next(filled)
    names = [name.strip("\ufeff \t") for name in next(filled, [])]
    _check_columns(source, names)
    yield from _table_rows(source, rows, lines, names)


def delimiter_of(header: str) -> str:
    """The character that parts the columns of a header line."""
    return max(",\t;|", key=header.count)


def looks_like_table(source: Source) -> bool:
    """True if the first line is a header with two known columns or with the one asked for."""
    header = _first_line(source.start)
    names = [name.strip('" \r\n') for name in header.split(delimiter_of(header))]
    if len(header) >= 2000 or len(names) < 2:
        return False
    if (wanted := source.mapping.get("text")) and key(wanted) in map(key, names):
        return True
    if _FINGERPRINT.match(source.start):
        return True
    return has_text_field(names) and _known(names) > 1


class _Lines:
    """The lines of a table, and whether they have come to their end."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self.ended = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        try:
            return next(self._lines)
        except StopIteration:
            self.ended = True
            raise


def _check_columns(source: Source, names: list[str]) -> None:
    known = set(map(key, names))
    columns = ", ".join(name[:40] for name in names[:12]) or "none"
    for wanted in source.mapping.values():
        if key(wanted) not in known:
            raise ReadingError(
                f"{source.path}: has no column {wanted!r}; its columns are {columns}"
            )
    if "text" not in source.mapping and not has_text_field(names):
        fields = dict.fromkeys(map(key, names))
        raise ReadingError(f"{source.path}: the table {why_no_text(fields, source.mapping)}")


def _table_rows(
    source: Source, rows: Iterator[list[str]], lines: _Lines, names: list[str]
) -> Iterator[Draft | Unreadable]:
    for number in itertools.count(1):
        where = f"row {number}"
        try:
            cells = next(rows)
        except StopIteration:
            if number == 1:
                raise ReadingError(f"{source.path}: has a header but no rows") from None
            return
        except csv.Error as error:
            yield Unreadable(path=source.path, reason=f"{where} cannot be read ({error})")
            continue
        if lines.ended:  # whole rows end with a line; only a quotation goes on beyond it
            reason = f"{where} has a quotation that is never closed, as in a file cut short"
            yield Unreadable(path=source.path, reason=reason)
        elif any(cells):
            row: Mapping[str, str] = dict(zip(names, cells, strict=False))
            yield draft_row(row, where=where, path=source.path, mapping=source.mapping)


def _known(names: list[str]) -> int:
    known = {name for group in FIELDS.values() for name in group}
    return sum(key(name) in known for name in names)


def _first_line(text: str) -> str:
    return text.split("\n", 1)[0]
