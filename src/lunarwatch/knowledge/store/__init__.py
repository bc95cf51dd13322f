"""The store: articles, records and the facts made of them, in one SQLite file.

Adding is idempotent and goes an article at a time, each in a transaction of its own, so a crash
loses at most the article in work.  ``refresh`` then merges what is new, taking up only the records
that the new ones can have to do with; the facts are those that merging all afresh would give.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Any, TypeVar

from lunarwatch.errors import StoreError
from lunarwatch.knowledge.changes import Change, diff
from lunarwatch.knowledge.facts import Fact
from lunarwatch.knowledge.merging.teller import JsonRecord
from lunarwatch.knowledge.store import rows
from lunarwatch.knowledge.store.adding import Added, is_stored, put
from lunarwatch.knowledge.store.database import connect, writing
from lunarwatch.knowledge.store.refreshing import Refreshed, refresh
from lunarwatch.records import ArticleMeta, Event

_T = TypeVar("_T")

BATCH = 500
"""Articles a transaction when records are added in bulk from files, which can be read again."""


class Store:
    """An open store; use ``open_store``."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def add(
        self, article: ArticleMeta | Mapping[str, Any], events: Iterable[Event | JsonRecord]
    ) -> Added:
        """Store one article with all its records, in one transaction.

        The records given are all there are of the article: others that it had, from an earlier
        version of the patterns, are removed.

        Raises:
            RecordsError: One of them is no record, or names no article.
            StoreError: Another process keeps the database to itself.
        """
        meta = (
            article.model_dump(mode="json") if isinstance(article, ArticleMeta) else dict(article)
        )
        given = [rows.given(event) for event in events]
        with writing(self._db):
            return put(self._db, meta, given, whole=True)

    def add_records(self, records: Iterable[Event | JsonRecord], *, batch: int = BATCH) -> Added:
        """Store records, ``batch`` articles a transaction; nothing that is there is removed.

        Raises:
            RecordsError: One of them is no record, or names no article.
            StoreError: Another process keeps the database to itself.
        """
        added = Added()
        given = (rows.given(record) for record in records)
        articles = groupby(given, key=lambda new: new.telling.source.id)
        for portion in _portions(((key, list(group)) for key, group in articles), batch):
            with writing(self._db):
                for _, group in portion:
                    added += put(self._db, group[0].record["article"], group, whole=False)
        return added

    def refresh(self, *, at: datetime | None = None) -> Refreshed:
        """Merge what was added since the last time into the facts.

        Args:
            at: The time that the run is noted with; now, if none is given.
        """
        moment = (at or datetime.now(UTC)).isoformat(timespec="seconds")
        with writing(self._db):
            return refresh(self._db, moment)

    def facts(self) -> list[Fact]:
        """All facts, in the order of time."""
        found = self._db.execute("SELECT json FROM facts")
        return sorted((Fact.model_validate_json(row[0]) for row in found), key=lambda f: f.sort_key)

    def records(self) -> Iterator[dict[str, Any]]:
        """Yield all records as plain JSON, the oldest articles first."""
        query = (
            "SELECT json FROM records JOIN articles ON articles.id = records.article "
            "ORDER BY articles.published, articles.id, records.id"
        )
        for row in self._db.execute(query):
            yield json.loads(row[0])

    def has_article(self, article_id: str) -> bool:
        """Whether an article is stored, with or without records."""
        return is_stored(self._db, article_id)

    def runs(self) -> list[dict[str, Any]]:
        """The runs that merged something, the first first."""
        return [dict(row) for row in self._db.execute("SELECT * FROM runs ORDER BY id")]

    def changes_since(self, run: int) -> list[Change]:
        """What changed after a run; 0 for everything.  ``StoreError`` if there was no such run."""
        last = self._db.execute("SELECT coalesce(max(id), 0) FROM runs").fetchone()[0]
        if not 0 <= run <= last:
            raise StoreError(f"There was no run {run}; the last one was {last}.")
        old, touched = _before(self._db, run)
        now = [fact for name in sorted(touched) if (fact := _fact(self._db, name)) is not None]
        return diff(old, now)

    def search(self, words: str, *, limit: int = 100) -> list[dict[str, Any]]:
        """Evidence sentences that hold all the words, the best first."""
        terms = " ".join('"' + term.replace('"', '""') + '"' for term in words.split())
        if not terms:
            return []
        query = (
            "SELECT evidence.*, fact_records.fact FROM evidence_fts "
            "JOIN evidence ON evidence.id = evidence_fts.rowid "
            "LEFT JOIN fact_records ON fact_records.record = evidence.record "
            "WHERE evidence_fts MATCH ? ORDER BY rank LIMIT ?"
        )
        return [dict(row) for row in self._db.execute(query, (terms, limit))]


@contextmanager
def open_store(path: str | Path, *, create: bool = True) -> Iterator[Store]:
    """Open the store in a file for the time of a ``with``; ``StoreError`` if it cannot be used."""
    db = connect(Path(path), create=create)
    try:
        yield Store(db)
    except sqlite3.Error as wrong:
        raise StoreError(f"The database {str(path)!r} failed: {wrong}.") from wrong
    finally:
        db.close()


def _before(db: sqlite3.Connection, run: int) -> tuple[list[Fact], set[str]]:
    """Facts as they were after a run and were changed since; and the ids to look at now."""
    old: dict[str, Fact] = {}
    born: set[str] = set()
    touched: set[str] = set()
    query = "SELECT before, after FROM changes WHERE run > ? ORDER BY id"
    for row in db.execute(query, (run,)):
        before = Fact.model_validate_json(row["before"]) if row["before"] else None
        after = Fact.model_validate_json(row["after"]) if row["after"] else None
        if before is not None and before.id not in born:
            old.setdefault(before.id, before)
        if after is not None:
            touched.add(after.id)
            if before is None or before.id != after.id:
                born.add(after.id)
    return list(old.values()), touched


def _fact(db: sqlite3.Connection, fact_id: str) -> Fact | None:
    row = db.execute("SELECT json FROM facts WHERE id = ?", (fact_id,)).fetchone()
    return None if row is None else Fact.model_validate_json(row[0])


def _portions(items: Iterable[_T], size: int) -> Iterator[list[_T]]:
    portion: list[_T] = []
    for item in items:
        portion.append(item)
        if len(portion) >= size:
            yield portion
            portion = []
    if portion:
        yield portion
