"""CSV: one row an event, lists joined by ``"; "``, a header always.

The columns are those of ``COLUMNS`` at the foot, in its order.  An absent value is an empty cell.
A semicolon inside a list's item becomes a comma, so that a cell splits at ``"; "`` into as many
items as the record has.
"""

from __future__ import annotations

import csv as csv_module
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from lunarwatch.writing.page import Page, Row, value_at

BOM = "\ufeff"
"""Tells Excel that the file is UTF-8."""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a spreadsheet may take for the start of a formula, full-width forms included."""


def csv(rows: Iterable[Row], page: Page) -> Iterator[str]:
    """Yield one line of CSV per event, every value as it is."""
    for row in rows:
        yield line(cells(row))


def excel(rows: Iterable[Row], page: Page) -> Iterator[str]:
    """Yield one line of CSV per event, with no cell that a spreadsheet would run as a formula."""
    for row in rows:
        yield line(harmless(cell) for cell in cells(row))


def cells(row: Row) -> Iterator[str]:
    """Yield an event's cells in the order of the columns."""
    for value in COLUMNS.values():
        cell = value(row)
        yield "" if cell is None else str(cell)


def line(values: Iterable[str]) -> str:
    """One line of CSV, quoted where it must be."""
    text = io.StringIO()
    # With \r\n as the line end, the csv module also quotes a cell with a bare \r in it.
    csv_module.writer(text, lineterminator="\r\n").writerow(values)
    return text.getvalue()[:-2].encode("utf-8", "replace").decode() + "\n"


def harmless(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula; it shows the text."""
    return "'" + cell if cell.lstrip(" \xa0").startswith(FORMULA_STARTS) else cell


def joined(items: Iterable[str | None]) -> str:
    """Items as one cell, the absent ones left out."""
    return "; ".join(item.replace(";", ",") for item in items if item)


def every(key: str, inner: str) -> Callable[[Row], str]:
    """Make a function that joins one field of all items of a list."""
    return lambda row: joined(item[inner] for item in row[key])


def countries(key: str) -> Callable[[Row], str]:
    """Make a function that joins the countries of a list of parties, each once."""
    return lambda row: joined(dict.fromkeys(party["country"] for party in row[key]))


COLUMNS: Mapping[str, Callable[[Row], Any]] = {
    "id": value_at("id"),
    "type": value_at("type"),
    "status": value_at("status"),
    "date": value_at("date", "edtf"),
    "date_earliest": value_at("date", "earliest"),
    "date_latest": value_at("date", "latest"),
    "date_precision": value_at("date", "precision"),
    "date_text": value_at("date", "text"),
    "actors": every("actors", "name"),
    "actor_ids": every("actors", "id"),
    "actor_countries": countries("actors"),
    "recipients": every("recipients", "name"),
    "recipient_ids": every("recipients", "id"),
    "recipient_countries": countries("recipients"),
    "persons": every("persons", "name"),
    "program": value_at("program", "name"),
    "program_id": value_at("program", "id"),
    "instrument": value_at("instrument", "kind"),
    "place": value_at("place", "name"),
    "attribution": value_at("attribution", "source"),
    "plover_event": value_at("plover", "event"),
    "plover_mode": value_at("plover", "mode"),
    "plover_context": lambda row: joined(row["plover"]["context"]),
    "plover_quad": value_at("plover", "quad"),
    "plover_cameo": value_at("plover", "cameo"),
    "confidence": value_at("confidence"),
    "sentence": value_at("evidence", "sentence"),
    "sentence_start": value_at("evidence", "start"),
    "sentence_end": value_at("evidence", "end"),
    "trigger": value_at("evidence", "trigger"),
    "rule": value_at("evidence", "rule"),
    "mentions": lambda row: len(row["mentions"]),
    "article_id": value_at("article", "id"),
    "external_id": value_at("article", "external_id"),
    "path": value_at("article", "path"),
    "title": value_at("article", "title"),
    "source": value_at("article", "source"),
    "url": value_at("article", "url"),
    "author": value_at("article", "author"),
    "language": value_at("article", "language"),
    "published": value_at("article", "published"),
    "published_basis": value_at("article", "published_basis"),
}

HEAD = line(COLUMNS)
