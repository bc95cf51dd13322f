"""Parquet: records or facts as a columnar file, for pandas, polars, DuckDB and R.

Needs ``pyarrow``, which comes with ``pip install lunarwatch[parquet]``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from importlib import import_module
from itertools import islice
from typing import Any, BinaryIO

from lunarwatch.errors import UsageError
from lunarwatch.writing.as_json import dumps
from lunarwatch.writing.page import Row, value_at

BATCH = 10_000


def parquet(rows: Iterable[Row], to: BinaryIO) -> None:
    """Write records or facts, whichever the rows are, to an open binary file.

    The columns are those of ``COLUMNS``; the last, ``json``, holds the whole row.  A batch of rows
    is in memory at a time.

    Raises:
        UsageError: pyarrow is not installed.
    """
    try:
        # By name: pyarrow is an extra, and has no types that a checker could read.
        pa: Any = import_module("pyarrow")
        pq: Any = import_module("pyarrow.parquet")
    except ImportError:
        raise UsageError(
            "Writing Parquet needs pyarrow, which is not installed; "
            "install it with: pip install 'lunarwatch[parquet]'."
        ) from None
    kinds = {
        str: pa.string(),
        int: pa.int64(),
        float: pa.float64(),
        date: pa.date32(),
        list: pa.list_(pa.string()),
    }
    schema = pa.schema([(name, kinds[kind]) for name, (kind, _) in COLUMNS.items()])
    with pq.ParquetWriter(to, schema, compression="zstd") as writer:
        for batch in _batches(rows):
            columns = {name: [value(r) for r in batch] for name, (_, value) in COLUMNS.items()}
            writer.write_table(pa.table(columns, schema=schema))


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    rest = iter(rows)
    while batch := list(islice(rest, BATCH)):
        yield batch


def _at(*path: str) -> Callable[[Row], Any]:
    """Make a function that follows keys into a row; text is made such as UTF-8 can hold."""
    found = value_at(*path)

    def value(row: Row) -> Any:
        here = found(row)
        return here.encode("utf-8", "replace").decode() if isinstance(here, str) else here

    return value


def _day(*path: str) -> Callable[[Row], date | None]:
    text = _at(*path)
    return lambda row: date.fromisoformat(found) if (found := text(row)) else None


def _each(role: str, field: str) -> Callable[[Row], list[str]]:
    """Make a function that lists one field of all parties in a role, those that have it."""
    return lambda row: [party[field] for party in row[role] if party[field]]


def _first_evidence(row: Row) -> Row:
    """The evidence of a record, or the first of a fact's."""
    evidence = row["evidence"]
    if isinstance(evidence, list | tuple):
        return evidence[0] if evidence else {}
    return evidence or {}


def _number_of_articles(row: Row) -> int:
    found = row.get("articles")
    return found if isinstance(found, int) else 1


def _published(row: Row) -> date | None:
    """The day of a record's article, or the day a fact was first told."""
    text = row.get("first_seen") or _at("article", "published")(row)
    return date.fromisoformat(text) if text else None


def _sources(row: Row) -> list[str]:
    if "sources" in row:
        return list(row["sources"])
    source = _at("article", "source")(row)
    return [source] if source else []


COLUMNS: dict[str, tuple[type, Callable[[Row], Any]]] = {
    "id": (str, _at("id")),
    "type": (str, _at("type")),
    "status": (str, _at("status")),
    "date": (str, _at("date", "edtf")),
    "date_earliest": (date, _day("date", "earliest")),
    "date_latest": (date, _day("date", "latest")),
    "date_precision": (str, _at("date", "precision")),
    "actors": (list, _each("actors", "name")),
    "actor_ids": (list, _each("actors", "id")),
    "actor_countries": (list, _each("actors", "country")),
    "recipients": (list, _each("recipients", "name")),
    "recipient_ids": (list, _each("recipients", "id")),
    "recipient_countries": (list, _each("recipients", "country")),
    "program": (str, _at("program", "name")),
    "program_id": (str, _at("program", "id")),
    "instrument": (str, _at("instrument", "kind")),
    "place": (str, _at("place", "name")),
    "confidence": (float, _at("confidence")),
    "plover_event": (str, _at("plover", "event")),
    "sentence": (str, lambda row: _at("sentence")(_first_evidence(row))),
    "articles": (int, _number_of_articles),
    "sources": (list, _sources),
    "published": (date, _published),
    "json": (str, lambda row: dumps(row)),
}
"""Column → kind of its values, and how it is read from a row."""
