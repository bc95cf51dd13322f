"""Which stored records the new ones can have to do with, found by the buckets they share.

Every record is labelled with its component: the records that can influence each other in merging.
New records touch the components of those they are compared with and found alike; nothing outside
of these can come out differently.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from lunarwatch.knowledge.merging.cells import gather
from lunarwatch.knowledge.merging.edges import compare
from lunarwatch.knowledge.merging.pairs import is_crowded
from lunarwatch.knowledge.merging.teller import Teller
from lunarwatch.knowledge.merging.tellings import Telling
from lunarwatch.knowledge.merging.windows import ALWAYS
from lunarwatch.knowledge.store.rows import slot_rows

AFRESH = 0.25
"""From this share of new records on, merging everything is quicker than looking up with what."""


def affected(db: sqlite3.Connection, fresh: Sequence[int]) -> set[int]:
    """Components that records without one, given by number, are to be merged with."""
    total = db.execute("SELECT count(*) FROM records").fetchone()[0]
    if len(fresh) >= AFRESH * total:
        every = db.execute("SELECT DISTINCT _component FROM records WHERE _component IS NOT NULL")
        return {row[0] for row in every}
    told = dict(tellings(db, fresh))
    with _sought(db, [slot for n, t in told.items() for slot in slot_rows(t, n)]):
        return _whole(db) | _crowded(db) | _alike(db, told)


def tellings(db: sqlite3.Connection, numbers: Iterable[int]) -> Iterator[tuple[int, Telling]]:
    """Yield stored records, by number, as tellings."""
    teller = Teller()
    for number in numbers:
        row = db.execute("SELECT json FROM records WHERE number = ?", (number,)).fetchone()
        yield number, teller.tell(json.loads(row[0]))


@contextmanager
def _sought(db: sqlite3.Connection, slots: Iterable[tuple[int, int, int, int]]) -> Iterator[None]:
    """A temporary table of slots to be looked up, for the time of a question."""
    db.execute("CREATE TEMP TABLE _sought (bucket, low, high)")
    rows = {slot[:3] for slot in slots}
    db.executemany("INSERT INTO _sought VALUES (?, ?, ?)", sorted(rows))
    yield
    db.execute("DROP TABLE _sought")  # after an error, the rollback has done it


def _whole(db: sqlite3.Connection) -> set[int]:
    """Components with which the new records share a bucket that belongs together."""
    # CROSS JOIN: few are sought among very many, which the planner cannot know.
    query = """
        SELECT DISTINCT records._component FROM _sought
        CROSS JOIN _slots ON _slots.bucket = _sought.bucket
        CROSS JOIN records ON records.number = _slots.record
        WHERE _sought.bucket & 1 AND records._component IS NOT NULL
    """
    return {row[0] for row in db.execute(query)}


def _crowded(db: sqlite3.Connection) -> set[int]:
    """Components in buckets that the new records crowd, so that all in them belong together.

    Who overlaps a new slot may have become crowded by it, and is then bound to all that it
    overlaps in turn.
    """
    found: set[int] = set()
    sought = db.execute("SELECT bucket, low, high FROM _sought WHERE NOT bucket & 1").fetchall()
    for bucket, low, high in sought:
        if (low, high) != ALWAYS:
            # What is compared with all comes first in its bucket, and is crowded by its like alone.
            low, high = db.execute(
                "SELECT min(low), max(high) FROM _slots "
                "WHERE bucket = ? AND low <= ? AND high >= ? AND NOT (low = ? AND high = ?)",
                (bucket, high, low, *ALWAYS),
            ).fetchone()
        query = (
            "SELECT records._component FROM _slots JOIN records ON records.number = _slots.record "
            "WHERE _slots.bucket = ? AND _slots.low <= ? AND _slots.high >= ?"
        )
        near = [row[0] for row in db.execute(query, (bucket, high, low))]
        if is_crowded(len(near)):
            found.update(component for component in near if component is not None)
    return found


def _alike(db: sqlite3.Connection, fresh: Mapping[int, Telling]) -> set[int]:
    """Components in which a record is alike enough to a new one."""
    query = """
        SELECT DISTINCT _slots.record FROM _sought
        CROSS JOIN _slots ON _slots.bucket = _sought.bucket
        AND _slots.low <= _sought.high AND _slots.high >= _sought.low
        WHERE NOT _sought.bucket & 1
    """
    near = {row[0] for row in db.execute(query)} - fresh.keys()
    told = {**dict(tellings(db, sorted(near))), **fresh}
    number_of = {telling.id: number for number, telling in told.items()}
    cells = gather(told.values())
    found: set[int] = set()
    for group in compare(cells)[1].groups():
        numbers = {number_of[t.id] for index in group for t in cells[index].tellings}
        if not numbers.isdisjoint(fresh):
            found |= numbers - fresh.keys()
    query = "SELECT _component FROM records WHERE number = ? AND _component IS NOT NULL"
    return {row[0] for number in found for row in db.execute(query, (number,))}
