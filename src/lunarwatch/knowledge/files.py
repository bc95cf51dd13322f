"""Files of records and of facts: JSON lines, or a JSON array."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any, TextIO

from pydantic import ValidationError

from lunarwatch.errors import RecordsError
from lunarwatch.knowledge.facts import SCHEMA, Fact
from lunarwatch.knowledge.merging import merge
from lunarwatch.knowledge.merging.teller import JsonRecord


def read_rows(paths: Iterable[Path | TextIO]) -> Iterator[dict[str, Any]]:
    """Yield the objects of JSON or JSON-lines files, lines one at a time.

    Args:
        paths: Files, or open text streams such as standard input.

    Raises:
        RecordsError: A file is not there, not UTF-8 or not JSON; names it and the line.
    """
    for path in paths:
        if not isinstance(path, Path):
            yield from _rows(path, getattr(path, "name", "standard input"))
            continue
        try:
            with path.open(encoding="utf-8-sig") as file:
                yield from _rows(file, str(path))
        except FileNotFoundError:
            raise RecordsError(f"There is no file {str(path)!r}.") from None
        except IsADirectoryError:
            raise RecordsError(f"{str(path)!r} is a folder; give files of records.") from None
        except OSError as wrong:
            raise RecordsError(f"{str(path)!r} cannot be read: {wrong.strerror}.") from None


def read_facts(paths: Iterable[Path | TextIO]) -> list[Fact]:
    """Facts from files of facts, or of records, which are merged first.

    Raises:
        RecordsError: As ``read_rows``; or facts and records are mixed, or a fact is malformed.
    """
    rows = read_rows(paths)
    first = next(rows, None)
    if first is None:
        return []
    if first.get("schema") != SCHEMA:
        return merge(_records(chain([first], rows)))
    return sorted(_facts(chain([first], rows)), key=lambda fact: fact.sort_key)


def fact_of(row: JsonRecord, *, where: str) -> Fact:
    """A fact from its JSON; ``where`` is what messages call its place.

    Raises:
        RecordsError: It is not well formed; names the place and the field.
    """
    try:
        return Fact.model_validate(row)
    except ValidationError as wrong:
        first = wrong.errors()[0]
        field = ".".join(str(step) for step in first["loc"])
        raise RecordsError(f"{where}: not a fact: {field}: {first['msg']}.") from None


def _rows(file: TextIO, name: str) -> Iterator[dict[str, Any]]:
    try:
        head = _first_character(file)
        if head == "[":
            yield from _array(head + file.read(), name)
            return
        number, rest = 1, head
        for line in file:
            yield from _line(rest + line, name, number)
            number, rest = number + 1, ""
        if rest.strip():
            yield from _line(rest, name, number)
    except UnicodeDecodeError:
        raise RecordsError(
            f"{name!r} is not UTF-8 text; expected JSON lines or a JSON array."
        ) from None


def _first_character(file: TextIO) -> str:
    """The first character that is no white space, read off the file; empty at its end."""
    while True:
        character = file.read(1)
        if not character or not character.isspace():
            return character


def _array(text: str, name: str) -> Iterator[dict[str, Any]]:
    try:
        rows = json.loads(text)
    except (ValueError, RecursionError) as wrong:
        raise RecordsError(f"{name!r} is not a JSON array: {wrong}.") from None
    for number, row in enumerate(rows, start=1):
        if not isinstance(row, dict):
            raise RecordsError(f"{name!r}, item {number}: expected an object.")
        yield row


def _line(line: str, name: str, number: int) -> Iterator[dict[str, Any]]:
    if not line.strip():
        return
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        raise RecordsError(
            f"{name!r}, line {number}: not JSON; expected one record a line, or one array."
        ) from None
    if not isinstance(row, dict):
        raise RecordsError(f"{name!r}, line {number}: expected an object.")
    yield row


def _records(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for row in rows:
        if row.get("schema") == SCHEMA:
            raise RecordsError("Facts and records are mixed; give files of one kind.")
        yield row


def _facts(rows: Iterable[dict[str, Any]]) -> Iterator[Fact]:
    for row in rows:
        if row.get("schema") != SCHEMA:
            raise RecordsError("Facts and records are mixed; give files of one kind.")
        yield fact_of(row, where=f"Fact {row.get('id')!r}")
