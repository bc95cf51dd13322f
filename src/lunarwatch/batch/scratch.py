"""A database for a run's own use, so that memory does not grow with the articles."""

from __future__ import annotations

import sqlite3


def scratch(*, cache_kib: int) -> sqlite3.Connection:
    """A private temporary database, in one transaction that never ends.

    Pages beyond the cache go to a file that the system removes with the process.
    """
    db = sqlite3.connect("", isolation_level=None)
    for pragma in ("journal_mode=OFF", "synchronous=OFF", f"cache_size=-{cache_kib}"):
        db.execute(f"PRAGMA {pragma}")
    db.execute("BEGIN")  # one for all: a commit each would cost more than the rest
    return db
