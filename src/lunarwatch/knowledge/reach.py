"""Which stored records the new ones can have to do with, found by the buckets they share.

Every record is labelled with its component: the records that can influence each other in merging.
New records touch the components of those they are compared with and found alike; nothing outside
of these can come out differently.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from lunarwatch.knowledge.blocks import shared_slots
from lunarwatch.knowledge.cells import gather
from lunarwatch.knowledge.clusters import compare, components
from lunarwatch.knowledge.tellings import Teller, Telling

AFRESH = 0.25
"""From this share of new records on, merging everything is quicker than looking up with what."""


def affected(db: sqlite3.Connection, fresh: Sequence[int]) -> set[int]:
    """Components that records without one, given by number, are to be merged with."""
    total = db.execute("SELECT count(*) FROM records").fetchone()[0]
    if len(fresh) >= AFRESH * total:
        every = db.execute("SELECT DISTINCT _component FROM records WHERE _component IS NOT NULL")
        return {row[0] for row in every}
    with _listed(db, fresh):
        return _whole(db) | _alike(db, fresh)


def tellings(db: sqlite3.Connection, numbers: Iterable[int]) -> Iterator[tuple[int, Telling]]:
    """Yield stored records, by number, as tellings."""
    teller = Teller()
    for number in numbers:
        row = db.execute("SELECT json FROM records WHERE number = ?", (number,)).fetchone()
        yield number, teller.tell(json.loads(row[0]))


@contextmanager
def _listed(db: sqlite3.Connection, numbers: Iterable[int]) -> Iterator[None]:
    """A temporary table ``_fresh`` of numbers, for the time of a question."""
    db.execute("CREATE TEMP TABLE _fresh (record INTEGER PRIMARY KEY)")
    db.executemany("INSERT INTO _fresh VALUES (?)", ((number,) for number in numbers))
    yield
    db.execute("DROP TABLE _fresh")  # after an error, the rollback has done it


def _whole(db: sqlite3.Connection) -> set[int]:
    """Components with which the new records share a bucket that belongs together."""
    query = """
        SELECT DISTINCT records._component FROM _slots AS own
        JOIN _slots AS other ON other.bucket = own.bucket
        JOIN records ON records.number = other.record
        WHERE own.record IN (SELECT record FROM _fresh) AND own.bucket & 1
        AND records._component IS NOT NULL
    """
    return {row[0] for row in db.execute(query)}


def _alike(db: sqlite3.Connection, fresh: Sequence[int]) -> set[int]:
    """Components in which a record is alike enough to a new one."""
    query = """
        SELECT DISTINCT other.record FROM _slots AS own
        JOIN _slots AS other
        ON other.bucket = own.bucket AND other.low <= own.high AND other.high >= own.low
        WHERE own.record IN (SELECT record FROM _fresh) AND NOT own.bucket & 1
    """
    near = {row[0] for row in db.execute(query)} | set(fresh)
    told = dict(tellings(db, sorted(near)))
    number_of = {telling.id: number for number, telling in told.items()}
    cells = gather(told.values())
    placed = shared_slots(cells)
    groups = components(placed, compare(placed)).groups()
    new = set(fresh)
    found: set[int] = set()
    for group in groups:
        numbers = {number_of[t.id] for index in group for t in cells[index].tellings}
        if numbers & new:
            found |= numbers - new
    return _components_of(db, found)


def _components_of(db: sqlite3.Connection, numbers: Iterable[int]) -> set[int]:
    query = "SELECT _component FROM records WHERE number = ? AND _component IS NOT NULL"
    return {row[0] for n in numbers for row in db.execute(query, (n,))}
