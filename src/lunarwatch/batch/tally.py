"""A count of ids that lives on disk, so that memory does not grow with the articles."""

from __future__ import annotations

from lunarwatch.batch.scratch import scratch

CACHE_KIB = 4096


class Tally:
    """How often each id was added and not yet taken."""

    def __init__(self) -> None:
        self._db = scratch(cache_kib=CACHE_KIB)
        self._db.execute("CREATE TABLE tally (id BLOB PRIMARY KEY, n INTEGER) WITHOUT ROWID")

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
