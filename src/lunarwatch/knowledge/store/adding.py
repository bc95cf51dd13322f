"""Putting the records of an article into the store, where most may be already."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lunarwatch.knowledge.merging.teller import Teller
from lunarwatch.knowledge.store import rows
from lunarwatch.knowledge.store.database import insert


@dataclass(frozen=True, slots=True)
class Added:
    """How much of what was given was new."""

    articles: int = 0
    records: int = 0

    def __add__(self, other: Added) -> Added:
        return Added(self.articles + other.articles, self.records + other.records)


def put(
    db: sqlite3.Connection, meta: Mapping[str, Any], given: Sequence[rows.Given], *, whole: bool
) -> Added:
    """Store the records of one article, as far as they are not there yet.

    Args:
        db: The store's database, in a transaction.
        meta: The article's metadata.
        given: Its records.
        whole: They are all there are of it; others that it had are removed.
    """
    article = rows.article_row(meta)
    key = article["id"]
    first = not is_stored(db, key)
    if first:
        insert(db, "articles", article)
    known = {
        row["id"]: row["json"]
        for row in db.execute("SELECT id, json FROM records WHERE article = ?", (key,))
    }
    if whole:
        for gone in known.keys() - {new.telling.id for new in given}:
            _remove(db, gone)
    count = 0
    for new in given:
        if known.get(new.telling.id) == new.text:
            continue
        if new.telling.id in known:
            _remove(db, new.telling.id)
        count += _put_record(db, new)
    return Added(int(first), count)


def is_stored(db: sqlite3.Connection, article_id: str) -> bool:
    """Whether an article is stored, with or without records."""
    found = db.execute("SELECT 1 FROM articles WHERE id = ?", (article_id,))
    return found.fetchone() is not None


def _put_record(db: sqlite3.Connection, new: rows.Given) -> int:
    """Store a record with its evidence and slots; how many were stored, 1 or 0."""
    cursor = insert(db, "records", rows.record_row(new), or_ignore=True)
    if not cursor.rowcount:
        return 0  # the same record came with another article's id
    slots = rows.slot_rows(new.telling, int(cursor.lastrowid or 0))
    db.executemany("INSERT OR IGNORE INTO _slots VALUES (?, ?, ?, ?)", slots)
    for evidence in rows.evidence_rows(new.record):
        insert(db, "evidence", evidence)
    return 1


def _remove(db: sqlite3.Connection, record_id: str) -> None:
    """Remove a record; the facts of its component are to be made anew without it."""
    row = db.execute(
        "SELECT number, json, _component FROM records WHERE id = ?", (record_id,)
    ).fetchone()
    if row["_component"] is not None:
        db.execute("INSERT OR IGNORE INTO _stale VALUES (?)", (row["_component"],))
    slots = rows.slot_rows(Teller().tell(json.loads(row["json"])), row["number"])
    db.executemany(
        "DELETE FROM _slots WHERE bucket = ? AND low = ? AND high = ? AND record = ?", slots
    )
    for table in ("fact_records", "evidence"):
        db.execute(f"DELETE FROM {table} WHERE record = ?", (record_id,))
    db.execute("DELETE FROM records WHERE id = ?", (record_id,))
