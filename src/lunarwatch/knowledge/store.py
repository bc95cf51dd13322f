"""The store: articles, records and the facts made of them, in one SQLite file.

Adding is idempotent and goes an article at a time, each in a transaction of its own, so a crash
loses at most the article in work.  ``refresh`` then merges what is new, taking up only the records
that the new ones can have to do with; the facts are those that merging all afresh would give.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Any, TypeVar

from lunarwatch.errors import StoreError
from lunarwatch.knowledge import rows
from lunarwatch.knowledge.changes import Change, diff
from lunarwatch.knowledge.database import connect, writing
from lunarwatch.knowledge.facts import Fact
from lunarwatch.knowledge.merging import merge_tellings
from lunarwatch.knowledge.reach import affected, tellings
from lunarwatch.knowledge.tellings import JsonRecord, Teller
from lunarwatch.records import ArticleMeta, Event

_T = TypeVar("_T")

BATCH = 500
"""Articles a transaction when records are added in bulk from files, which can be read again."""


@dataclass(frozen=True, slots=True)
class Added:
    """How much of what was given was new."""

    articles: int = 0
    records: int = 0

    def __add__(self, other: Added) -> Added:
        return Added(self.articles + other.articles, self.records + other.records)


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What merging the new records changed.

    Attributes:
        run: Number of the run, to ask later what changed since; None if there was nothing new.
        changes: New, changed and withdrawn facts.
    """

    run: int | None
    changes: tuple[Change, ...]


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
        """
        meta = (
            article.model_dump(mode="json") if isinstance(article, ArticleMeta) else dict(article)
        )
        given = [rows.given(event) for event in events]
        with writing(self._db):
            return self._put(meta, given, whole=True)

    def add_records(self, records: Iterable[Event | JsonRecord], *, batch: int = BATCH) -> Added:
        """Store records, many articles a transaction; nothing that is there is removed."""
        added = Added()
        given = (rows.given(record) for record in records)
        articles = groupby(given, key=lambda new: new.telling.source.id)
        for portion in _portions(((key, list(group)) for key, group in articles), batch):
            with writing(self._db):
                for _, group in portion:
                    added += self._put(group[0].record["article"], group, whole=False)
        return added

    def refresh(self, *, at: datetime | None = None) -> Refreshed:
        """Merge what was added since the last time into the facts.

        Args:
            at: The time that the run is noted with; now, if none is given.
        """
        moment = (at or datetime.now(UTC)).isoformat(timespec="seconds")
        with writing(self._db):
            return self._refresh(moment)

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
        query = "SELECT 1 FROM articles WHERE id = ?"
        return self._db.execute(query, (article_id,)).fetchone() is not None

    def runs(self) -> list[dict[str, Any]]:
        """The runs that merged something, the first first."""
        return [dict(row) for row in self._db.execute("SELECT * FROM runs ORDER BY id")]

    def changes_since(self, run: int) -> list[Change]:
        """What changed after a run; 0 for everything.  ``StoreError`` if there was no such run."""
        last = self._db.execute("SELECT coalesce(max(id), 0) FROM runs").fetchone()[0]
        if not 0 <= run <= last:
            raise StoreError(f"There was no run {run}; the last one was {last}.")
        old, touched = self._before(run)
        now = [fact for name in sorted(touched) if (fact := self._fact(name)) is not None]
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

    # -- adding --------------------------------------------------------------------------------

    def _put(self, meta: Mapping[str, Any], given: Sequence[rows.Given], *, whole: bool) -> Added:
        article = rows.article_row(meta)
        key = article["id"]
        first = not self.has_article(key)
        if first:
            self._insert("articles", article)
        known = {
            row["id"]: row["json"]
            for row in self._db.execute("SELECT id, json FROM records WHERE article = ?", (key,))
        }
        if whole:
            for gone in known.keys() - {new.telling.id for new in given}:
                self._remove(gone)
        count = 0
        for new in given:
            if known.get(new.telling.id) == new.text:
                continue
            if new.telling.id in known:
                self._remove(new.telling.id)
            count += self._put_record(new)
        return Added(int(first), count)

    def _put_record(self, new: rows.Given) -> int:
        cursor = self._insert("records", rows.record_row(new), or_ignore=True)
        if not cursor.rowcount:
            return 0  # the same record came with another article's id
        slots = rows.slot_rows(new.telling, int(cursor.lastrowid or 0))
        self._db.executemany("INSERT OR IGNORE INTO _slots VALUES (?, ?, ?, ?)", slots)
        for evidence in rows.evidence_rows(new.record):
            self._insert("evidence", evidence)
        return 1

    def _remove(self, record_id: str) -> None:
        row = self._db.execute(
            "SELECT number, json, _component FROM records WHERE id = ?", (record_id,)
        ).fetchone()
        if row["_component"] is not None:
            self._db.execute("INSERT OR IGNORE INTO _stale VALUES (?)", (row["_component"],))
        slots = rows.slot_rows(Teller().tell(json.loads(row["json"])), row["number"])
        self._db.executemany(
            "DELETE FROM _slots WHERE bucket = ? AND low = ? AND high = ? AND record = ?", slots
        )
        for table in ("fact_records", "evidence"):
            self._db.execute(f"DELETE FROM {table} WHERE record = ?", (record_id,))
        self._db.execute("DELETE FROM records WHERE id = ?", (record_id,))

    # -- merging -------------------------------------------------------------------------------

    def _refresh(self, moment: str) -> Refreshed:
        fresh = [
            r[0] for r in self._db.execute("SELECT number FROM records WHERE _component IS NULL")
        ]
        stale = {r[0] for r in self._db.execute("SELECT component FROM _stale")}
        if not fresh and not stale:
            return Refreshed(None, ())
        stale |= affected(self._db, fresh)
        before = [fact for component in stale for fact in self._facts_of(component)]
        numbers = sorted({*fresh, *(n for c in stale for n in self._records_of(c))})
        self._clear(stale)
        after = self._merge(numbers)
        changes = diff(before, after)
        return Refreshed(self._note(moment, len(fresh), changes), tuple(changes))

    def _merge(self, numbers: Iterable[int]) -> list[Fact]:
        """Merge records, given by number, store the facts and label the records."""
        told = dict(tellings(self._db, numbers))
        number_of = {telling.id: number for number, telling in told.items()}
        facts = []
        for component in merge_tellings(told.values()):
            members = [number_of[record] for fact in component.facts for record in fact.records]
            label = min(members)
            self._db.executemany(
                "UPDATE records SET _component = ? WHERE number = ?", ((label, n) for n in members)
            )
            for fact in component.facts:
                self._put_fact(fact, label)
                facts.append(fact)
        return facts

    def _put_fact(self, fact: Fact, component: int) -> None:
        self._insert("facts", rows.fact_row(fact, component))
        for role in ("actors", "recipients"):
            for party in getattr(fact, role):
                self._insert("actors", rows.actor_row(party), or_ignore=True)
                link = {"fact": fact.id, "actor": party.id, "role": role[:-1]}
                self._insert("fact_actors", link, or_ignore=True)
        self._db.executemany(
            "INSERT INTO fact_records VALUES (?, ?)", ((fact.id, r) for r in fact.records)
        )

    def _clear(self, components: Iterable[int]) -> None:
        """Remove the facts of components, and the labels of their records."""
        self._db.execute("DELETE FROM _stale")
        for component in components:
            for table in ("fact_actors", "fact_records"):
                self._db.execute(
                    f"DELETE FROM {table} "
                    "WHERE fact IN (SELECT id FROM facts WHERE _component = ?)",
                    (component,),
                )
            self._db.execute("DELETE FROM facts WHERE _component = ?", (component,))
            self._db.execute(
                "UPDATE records SET _component = NULL WHERE _component = ?", (component,)
            )

    def _note(self, moment: str, records: int, changes: Sequence[Change]) -> int:
        """Write down the run; its number."""
        kinds = Counter(change.kind for change in changes)
        cursor = self._insert(
            "runs",
            {
                "title": f"{records} records on {moment[:10]}",
                "started": moment,
                "records": records,
                **{kind: kinds[kind] for kind in ("new", "changed", "withdrawn")},
            },
        )
        run = int(cursor.lastrowid or 0)
        for change in changes:
            self._insert("changes", rows.change_row(change, run))
        return run

    def _before(self, run: int) -> tuple[list[Fact], set[str]]:
        """Facts as they were after a run and were changed since; and the ids to look at now."""
        old: dict[str, Fact] = {}
        born: set[str] = set()
        touched: set[str] = set()
        query = "SELECT before, after FROM changes WHERE run > ? ORDER BY id"
        for row in self._db.execute(query, (run,)):
            before = Fact.model_validate_json(row["before"]) if row["before"] else None
            after = Fact.model_validate_json(row["after"]) if row["after"] else None
            if before is not None and before.id not in born:
                old.setdefault(before.id, before)
            if after is not None:
                touched.add(after.id)
                if before is None or before.id != after.id:
                    born.add(after.id)
        return list(old.values()), touched

    # -- rows ----------------------------------------------------------------------------------

    def _facts_of(self, component: int) -> list[Fact]:
        found = self._db.execute("SELECT json FROM facts WHERE _component = ?", (component,))
        return [Fact.model_validate_json(row[0]) for row in found]

    def _records_of(self, component: int) -> list[int]:
        return self._column("SELECT number FROM records WHERE _component = ?", component)

    def _column(self, query: str, *values: object) -> list[int]:
        return [row[0] for row in self._db.execute(query, values)]

    def _fact(self, fact_id: str) -> Fact | None:
        row = self._db.execute("SELECT json FROM facts WHERE id = ?", (fact_id,)).fetchone()
        return None if row is None else Fact.model_validate_json(row[0])

    def _insert(
        self, table: str, row: Mapping[str, Any], *, or_ignore: bool = False
    ) -> sqlite3.Cursor:
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        verb = "INSERT OR IGNORE" if or_ignore else "INSERT"
        return self._db.execute(
            f"{verb} INTO {table} ({names}) VALUES ({marks})", tuple(row.values())
        )


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


def _portions(items: Iterable[_T], size: int) -> Iterator[list[_T]]:
    portion: list[_T] = []
    for item in items:
        portion.append(item)
        if len(portion) >= size:
            yield portion
            portion = []
    if portion:
        yield portion
