"""A count of ids that lives on disk, so that memory does not grow with the articles."""

from __future__ import annotations

import sqlite3

CACHE_KIB = 4096


class Tally:
    """How often each id was added and not yet taken.

    It is a private temporary SQLite database: pages beyond a small cache go to a file that the
    system removes with the process.
    """

    def __init__(self) -> None:
        self._db = sqlite3.connect("", isolation_level=None)
        for pragma in ("journal_mode=OFF", "synchronous=OFF", f"cache_size=-{CACHE_KIB}"):
            self._db.execute(f"PRAGMA {pragma}")
        self._db.execute("CREATE TABLE tally (id BLOB PRIMARY KEY, n INTEGER) WITHOUT ROWID")
        self._db.execute("BEGIN")  # one for all: a commit each would cost more than the rest

    def add(self, article_id: str) -> int:
        """Count an id once more; return its count, this one included."""
        sql = "INSERT INTO tally VALUES (?, 1) ON CONFLICT (id) DO UPDATE SET n = n + 1 RETURNING n"
        (count,) = self._db.execute(sql, (_key(article_id),)).fetchone()
        return int(count)

    def take(self, article_id: str) -> bool:
        """Count an id once less; False if there was none left."""
        sql = "UPDATE tally SET n = n - 1 WHERE id = ? AND n > 0"
        return self._db.execute(sql, (_key(article_id),)).rowcount == 1


def _key(article_id: str) -> bytes:
    # Half of a sha256 still leaves no two texts alike, and keeps the index small.
    return bytes.fromhex(article_id[:32])
