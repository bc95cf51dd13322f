"""Merging what is new in the store into its facts.

Only the components that the new records can have to do with are taken up; the facts are those that
merging everything afresh would give.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lunarwatch.knowledge.changes import Change, diff
from lunarwatch.knowledge.facts import Fact
from lunarwatch.knowledge.merging import merge_tellings
from lunarwatch.knowledge.store import rows
from lunarwatch.knowledge.store.database import insert
from lunarwatch.knowledge.store.reach import affected, tellings


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What merging the new records changed.

    Attributes:
        run: Number of the run, to ask later what changed since; None if there was nothing new.
        changes: New, changed and withdrawn facts.
    """

    run: int | None
    changes: tuple[Change, ...]


def refresh(db: sqlite3.Connection, moment: str) -> Refreshed:
    """Merge the records that have no component yet, and what they can have to do with.

    Args:
        db: The store's database, in a transaction.
        moment: ISO time that the run is noted with.
    """
    found = db.execute("SELECT number, article FROM records WHERE _component IS NULL")
    article_of = {row["number"]: row["article"] for row in found}
    fresh = list(article_of)
    stale = {r[0] for r in db.execute("SELECT component FROM _stale")}
    if not fresh and not stale:
        return Refreshed(None, ())
    stale |= affected(db, fresh)
    before = [fact for component in stale for fact in _facts_of(db, component)]
    numbers = sorted({*fresh, *(n for c in stale for n in _records_of(db, c))})
    _clear(db, stale)
    after = _merge(db, numbers)
    changes = diff(before, after)
    articles = len(set(article_of.values()))
    run = _note(db, moment, articles=articles, records=len(fresh), changes=changes)
    return Refreshed(run, tuple(changes))


def _merge(db: sqlite3.Connection, numbers: Iterable[int]) -> list[Fact]:
    """Merge records, given by number, store the facts and label the records."""
    told = dict(tellings(db, numbers))
    number_of = {telling.id: number for number, telling in told.items()}
    facts = []
    for component in merge_tellings(told.values()):
        members = [number_of[record] for fact in component.facts for record in fact.records]
        label = min(members)
        db.executemany(
            "UPDATE records SET _component = ? WHERE number = ?", ((label, n) for n in members)
        )
        for fact in component.facts:
            _put_fact(db, fact, label)
            facts.append(fact)
    return facts


def _put_fact(db: sqlite3.Connection, fact: Fact, component: int) -> None:
    insert(db, "facts", rows.fact_row(fact, component))
    for role in ("actors", "recipients"):
        for party in getattr(fact, role):
            insert(db, "actors", rows.actor_row(party), or_ignore=True)
            link = {"fact": fact.id, "actor": party.id, "role": role[:-1]}
            insert(db, "fact_actors", link, or_ignore=True)
    db.executemany("INSERT INTO fact_records VALUES (?, ?)", ((fact.id, r) for r in fact.records))


def _clear(db: sqlite3.Connection, components: Iterable[int]) -> None:
    """Remove the facts of components, and the labels of their records."""
    db.execute("DELETE FROM _stale")
    for component in components:
        for table in ("fact_actors", "fact_records"):
            db.execute(
                f"DELETE FROM {table} WHERE fact IN (SELECT id FROM facts WHERE _component = ?)",
                (component,),
            )
        db.execute("DELETE FROM facts WHERE _component = ?", (component,))
        db.execute("UPDATE records SET _component = NULL WHERE _component = ?", (component,))


def _note(
    db: sqlite3.Connection, moment: str, *, articles: int, records: int, changes: Sequence[Change]
) -> int:
    """Write down the run: how many new records of how many articles it merged; its number."""
    kinds = Counter(change.kind for change in changes)
    cursor = insert(
        db,
        "runs",
        {
            "title": f"{records} records on {moment[:10]}",
            "started": moment,
            "articles": articles,
            "records": records,
            **{kind: kinds[kind] for kind in ("new", "changed", "withdrawn")},
        },
    )
    run = int(cursor.lastrowid or 0)
    for change in changes:
        insert(db, "changes", rows.change_row(change, run))
    return run


def _facts_of(db: sqlite3.Connection, component: int) -> list[Fact]:
    found = db.execute("SELECT json FROM facts WHERE _component = ?", (component,))
    return [Fact.model_validate_json(row[0]) for row in found]


def _records_of(db: sqlite3.Connection, component: int) -> list[int]:
    found = db.execute("SELECT number FROM records WHERE _component = ?", (component,))
    return [row[0] for row in found]
