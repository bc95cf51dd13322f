"""JSON and JSON lines: one article an object, streamed."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, AnyStr, NamedTuple, cast

from lunarwatch.errors import NoArticleError, ReadingError
from lunarwatch.reading.cleaning import decode, encoding_of
from lunarwatch.reading.fields import check_mapping, draft_row, has_text_field
from lunarwatch.reading.outcomes import Draft, Unreadable
from lunarwatch.reading.source import HEAD, LONGEST_ROW, Source

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
        value = json.loads(text, strict=False)
    except (ValueError, RecursionError) as error:
        if "Extra data" in str(error):
            yield from _articles(source, _sequence(source, text))
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


def _sequence(source: Source, text: str) -> Iterator[Row | Unreadable]:
    """The rows of one JSON value after the other: each on a line of its own, or over many."""
    lines = text.split("\n")
    try:
        json.loads(lines[0], strict=False)
    except (ValueError, RecursionError):
        return _listed(source, [text])
    return _json_lines(source, lines)


def _json_lines(source: Source, lines: Iterable[str | None]) -> Iterator[Row | Unreadable]:
    for number, text in enumerate(lines, 1):
        where = f"line {number}"
        if text is None:
            reason = f"{where} is longer than {LONGEST_ROW // 2**20} MB and was not read"
            yield Unreadable(path=source.path, reason=reason)
            continue
        text = text.strip("\ufeff \t\r\n").removesuffix(",")
        if text:
            yield from _parsed(source, text, where)


def _parsed(source: Source, text: str, where: str) -> Iterator[Row | Unreadable]:
    """The row that a text is, or the rows in it where it is the answer of an interface."""
    try:
        value = json.loads(text, strict=False)
    except (ValueError, RecursionError) as error:
        reason = f"{where} is not valid JSON ({_why(error)})"
        yield Unreadable(path=source.path, reason=reason)
        return
    rows = rows_in(value)
    for number, row in enumerate(rows, 1):
        yield Row(row, where if row is value else f"{where}, article {number}")


def rows_in(value: Any) -> list[Any]:
    """The rows in a JSON value: a list, the list inside an interface's answer, or the value."""
    if isinstance(value, list):
        return value
    if isinstance(value, dict) and not has_text_field(list(value)):
        for name in _LISTS:
            if isinstance(value.get(name), list | dict):
                return rows_in(value[name])
    return [value]


def looks_like_json_lines(source: Source) -> bool:
    """True if the first line is one whole JSON object and is not the whole of a .json file."""
    if not source.start.startswith("{"):
        return False
    first, _, rest = source.start.partition("\n")
    if first.strip() == "{":  # an object over many lines
        return False
    if source.suffix in _JSON_LINES_SUFFIXES:
        return True
    try:
        json.loads(first, strict=False)
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
    return _listed(source, iter(lambda: text.read(1 << 20), ""))


def _listed(source: Source, chunks: Iterable[str]) -> Iterator[Row | Unreadable]:
    number = 0
    try:
        for number, element in enumerate(elements(chunks), 1):
            yield from _parsed(source, element, f"row {number}")
    except ValueError as error:
        if number == 0:
            raise ReadingError(f"{source.path}: is {error}") from None
        reason = f"the list is damaged after row {number}: it is {error}"
        yield Unreadable(path=source.path, reason=reason)
    if number == 0:
        raise ReadingError(f"{source.path}: is an empty list, without articles")


def elements(chunks: Iterable[str]) -> Iterator[str]:
    """The texts of the objects in JSON arrays given in pieces.

    Several arrays may follow one another, or objects without any: newspaper4k closes its list
    after each article, and files are put together with ``cat``.

    Raises:
        ValueError: if the array is cut short, something else than an object stands in it or
            behind it, or an element is longer than `LONGEST_ROW`.
    """
    buffer, position, depth, start, lists = "", 0, 0, 0, 0
    for chunk in chunks:
        buffer += chunk
        for match in _TOKENS.finditer(buffer, position):
            token = match[0]
            if token == '"':  # a string that goes on in the next piece
                break
            position = match.end()
            if depth:  # inside an object
                depth += (token in "[{") - (token in "]}")
                if depth == 0:
                    yield buffer[start:position]
                    start = position
                continue
            _check_between(buffer[start : match.start()], token)
            lists += (token == "[") - (token == "]")
            depth, start = (1, match.start()) if token == "{" else (0, position)
        buffer, position, start = buffer[start:], position - start, 0
        if len(buffer) > LONGEST_ROW:
            raise ValueError(f"a list with an element of more than {LONGEST_ROW // 2**20} MB")
    if depth or lists > 0:
        raise ValueError("not valid JSON (the list is cut short)")
    _check_between(buffer, "")


def _check_between(text: str, token: str) -> None:
    """Raise ValueError for anything but blanks and commas between the objects of a list."""
    if text.strip(" \t\r\n,\ufeff") or token == "}" or len(token) > 1:
        raise ValueError("a list of something other than objects with a text")


def _why(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    return str(error).split(": line 1 column")[0]
