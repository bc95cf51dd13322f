"""JSON, JSON lines, CSV and TSV: one article a row, streamed."""

from __future__ import annotations

import csv
import io
import itertools
import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, AnyStr, NamedTuple, cast

from lunarwatch.errors import NoArticleError, ReadingError
from lunarwatch.reading.cleaning import decode, encoding_of
from lunarwatch.reading.fields import (
    FIELDS,
    check_mapping,
    draft_row,
    has_text_field,
    key,
    why_no_text,
)
from lunarwatch.reading.outcomes import Draft, Unreadable
from lunarwatch.reading.source import HEAD, Source

# A row holds one article; a longer one is damage (a quote never closed, a line end lost).
LONGEST_ROW = 64 * 1024 * 1024
# The lists inside the answers of news interfaces: NewsAPI, GDELT; Event Registry; Media Cloud.
_LISTS = ("articles", "results", "stories", "data", "items", "rows", "response", "docs")

_TOKENS = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[\]{}]|"', re.DOTALL)
_JSON_LINES_SUFFIXES = (".jsonl", ".ndjson")


class Row(NamedTuple):
    """A row as it was parsed, and where it stands: "row 3"."""

    value: object
    where: str


def read_json(source: Source) -> Iterator[Draft | Unreadable]:
    """A JSON file: an array of rows (streamed), one row, or an answer of a news interface."""
    check_mapping(source.mapping)
    if source.start.startswith("["):
        yield from _articles(source, _array(source))
        return
    text = source.read_text()
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        if "Extra data" in str(error):  # JSON lines whose first is longer than what is sniffed at
            yield from _articles(source, _json_lines(source, text.split("\n")))
            return
        raise ReadingError(f"{source.path}: is not valid JSON ({_why(error)})") from None
    rows = rows_in(value)
    if not rows:
        raise ReadingError(f"{source.path}: holds no articles, only an answer with an empty list")
    where = "the object" if rows == [value] else "row {}"
    drafts = [_draft(source, row, where.format(number)) for number, row in enumerate(rows, 1)]
    if all(isinstance(draft, Unreadable) for draft in drafts):
        first = cast(Unreadable, drafts[0])
        kind = ReadingError if any(_has_text(source, row) for row in rows) else NoArticleError
        raise kind(f"{source.path}: holds no article: {first.reason}")
    yield from drafts


def read_json_lines(source: Source) -> Iterator[Draft | Unreadable]:
    """JSON lines: one row a line; a broken line is told and the next one read."""
    check_mapping(source.mapping)
    yield from _articles(source, _json_lines(source, _lines(source)))


def _json_lines(source: Source, lines: Iterable[str | None]) -> Iterator[Row | Unreadable]:
    for number, text in enumerate(lines, 1):
        where = f"line {number}"
        if text is None:
            reason = f"{where} is longer than {LONGEST_ROW // 2**20} MB and was not read"
            yield Unreadable(path=source.path, reason=reason)
            continue
        text = text.strip("\ufeff \t\r\n")
        if not text:
            continue
        try:
            row = json.loads(text)
        except (ValueError, RecursionError) as error:
            reason = f"{where} is not valid JSON ({_why(error)})"
            yield Unreadable(path=source.path, reason=reason)
            continue
        yield Row(row, where)


def read_table(source: Source) -> Iterator[Draft | Unreadable]:
    """CSV or TSV with a header; the delimiter is found by looking."""
    check_mapping(source.mapping)
    csv.field_size_limit(LONGEST_ROW)
    text = io.TextIOWrapper(source.stream, encoding_of(source.head), "replace", newline="")
    reader = csv.reader(text, delimiter=delimiter_of(_first_line(source.start)))
    names = [name.strip("\ufeff \t") for name in next(reader, [])]
    _check_columns(source, names)
    yield from _table_rows(source, reader, names)


def rows_in(value: Any) -> list[Any]:
    """The rows in a JSON value: a list, the list inside an interface's answer, or the value."""
    if isinstance(value, list):
        return value
    if isinstance(value, dict) and not has_text_field(list(value)):
        for name in _LISTS:
            if isinstance(value.get(name), list | dict):
                return rows_in(value[name])
    return [value]


def delimiter_of(header: str) -> str:
    """The character that parts the columns of a header line."""
    return max(",\t;|", key=header.count)


def looks_like_table(header: str) -> bool:
    """True if a first line is a header with two known columns, the text among them."""
    delimiter = delimiter_of(header)
    names = [name.strip('" \r\n') for name in header.split(delimiter)]
    return len(names) > 1 and len(header) < 2000 and has_text_field(names) and _known(names) > 1


def looks_like_json_lines(source: Source) -> bool:
    """True if the first line is one whole JSON object and is not the whole of a .json file."""
    if not source.start.startswith("{"):
        return False
    first, _, rest = source.start.partition("\n")
    if source.suffix in _JSON_LINES_SUFFIXES:
        return True
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        return len(first) > HEAD // 2 and rest.lstrip().startswith("{")
    return rest.lstrip().startswith("{")


def looks_like_json(source: Source) -> bool:
    """True if the text opens as a JSON array of objects or as an object."""
    return re.match(r'\[\s*(?:\{|\])|\{\s*(?:"|\})', source.start) is not None


def _articles(source: Source, rows: Iterable[Row | Unreadable]) -> Iterator[Draft | Unreadable]:
    """The articles of rows; an error where none of them has a field for text."""
    without: list[Unreadable] | None = []
    for row in rows:
        if isinstance(row, Row):
            draft = _draft(source, row.value, row.where)
            bare = isinstance(draft, Unreadable) and not _has_text(source, row.value)
        else:
            draft, bare = row, False
        if bare and without is not None:
            without.append(cast(Unreadable, draft))
            continue
        yield from without or ()
        without = None
        yield draft
    if without:
        raise NoArticleError(f"{source.path}: holds no article: {without[0].reason}")


def _has_text(source: Source, row: object) -> bool:
    """Whether a row has the field that its text would be in, empty or not."""
    if not isinstance(row, dict):
        return False
    return has_text_field(list(row)) or source.mapping.get("text") in row


def _draft(source: Source, row: object, where: str) -> Draft | Unreadable:
    return draft_row(row, where=where, path=source.path, mapping=source.mapping)


def _lines(source: Source) -> Iterator[str | None]:
    """The lines of a stream; None for one too long to be held."""
    encoding = encoding_of(source.head)
    if encoding.startswith(("utf-16", "utf-32")):
        yield from _bounded(io.TextIOWrapper(source.stream, encoding, "replace").readline, "\n")
        return
    # Lines of one file may come from many sources, so each is decoded on its own.
    for raw in _bounded(source.stream.readline, b"\n"):
        yield None if raw is None else decode(raw)


def _bounded(readline: Callable[[int], AnyStr], end: AnyStr) -> Iterator[AnyStr | None]:
    while raw := readline(LONGEST_ROW + 1):
        if len(raw) <= LONGEST_ROW:
            yield raw
            continue
        while raw and not raw.endswith(end):
            raw = readline(LONGEST_ROW)
        yield None


def _array(source: Source) -> Iterator[Row | Unreadable]:
    """The elements of a JSON array, one at a time."""
    text = io.TextIOWrapper(source.stream, encoding_of(source.head), "replace")
    number = 0
    try:
        for element in elements(iter(lambda: text.read(1 << 20), "")):
            row = json.loads(element)
            number += 1
            yield Row(row, f"row {number}")
    except (ValueError, RecursionError) as error:
        if number == 0:
            raise ReadingError(f"{source.path}: is not valid JSON ({_why(error)})") from None
        reason = f"the list is damaged after row {number}: not valid JSON ({_why(error)})"
        yield Unreadable(path=source.path, reason=reason)
    if number == 0:
        raise ReadingError(f"{source.path}: is an empty list, without articles")


def elements(chunks: Iterable[str]) -> Iterator[str]:
    """The texts of the objects in a JSON array given in pieces.

    Raises:
        ValueError: if the array is cut short, or an element is longer than `LONGEST_ROW`.
    """
    buffer, position, depth, start = "", 0, 0, 0
    for chunk in chunks:
        buffer += chunk
        for match in _TOKENS.finditer(buffer, position):
            token = match[0]
            if token == '"':  # a string that goes on in the next piece
                break
            position = match.end()
            if token in ("[", "{"):
                depth += 1
                start = position if depth == 1 else start
            elif token in ("]", "}"):
                depth -= 1
                if depth == 1:
                    yield buffer[start:position].lstrip(" \t\r\n,\ufeff")
                    start = position
                elif depth == 0:
                    if buffer[start : match.start()].strip(" \t\r\n,"):
                        raise ValueError("it lists something other than objects")
                    return
        buffer, position, start = buffer[start:], position - start, 0
        if len(buffer) > LONGEST_ROW:
            raise ValueError(f"an element is longer than {LONGEST_ROW // 2**20} MB")
    raise ValueError("the list is cut short")


def _check_columns(source: Source, names: list[str]) -> None:
    wanted = source.mapping.get("text")
    columns = ", ".join(names[:12]) or "none"
    if wanted and key(wanted) not in map(key, names):
        raise ReadingError(f"{source.path}: has no column {wanted!r}; its columns are {columns}")
    if not wanted and not has_text_field(names):
        fields = dict.fromkeys(map(key, names))
        raise ReadingError(f"{source.path}: the table {why_no_text(fields, source.mapping)}")


def _table_rows(
    source: Source, reader: Iterator[list[str]], names: list[str]
) -> Iterator[Draft | Unreadable]:
    for number in itertools.count(1):
        try:
            cells = next(reader)
        except StopIteration:
            if number == 1:
                raise ReadingError(f"{source.path}: has a header but no rows") from None
            return
        except csv.Error as error:
            yield Unreadable(path=source.path, reason=f"row {number} cannot be read ({error})")
            continue
        if any(cells):
            yield _draft(source, dict(zip(names, cells, strict=False)), f"row {number}")


def _known(names: list[str]) -> int:
    known = {name for group in FIELDS.values() for name in group}
    return sum(key(name) in known for name in names)


def _first_line(text: str) -> str:
    return text.split("\n", 1)[0]


def _why(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    return str(error).split(": line 1 column")[0]
