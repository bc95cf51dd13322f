"""Texts that come twice: syndicated copies, exact or (if asked for) nearly the same.

Near copies are found by MinHash.  A text is the set of its runs of four words; one hash function
cuts the set into 48 bins, and the smallest hash of each bin is the text's signature ("one
permutation" hashing, which costs one hash per run of words).  Two texts of which a share s of the
runs is common agree in about a share s of their bins.  Bands of four bins are looked up, so only
texts that agree in a whole band are compared; the index lives on disk.
"""

from __future__ import annotations

import re
import zlib
from array import array
from collections.abc import Iterable, Iterator
from itertools import compress

from lunarwatch.batch.outcomes import Item, Task
from lunarwatch.batch.scratch import scratch
from lunarwatch.batch.tally import Tally

RUN = 4  # words
BINS = 48
BAND = 4  # bins
ALIKE = 0.7
"""Share of equal bins from which two texts are taken for copies of one another."""

SHORTEST = 40
"""Words below which a text has too few runs for the comparison to mean anything."""

CACHE_KIB = 8192

EMPTY = 2**32 - 1
"""What a bin holds that no run of words fell into."""

WORD = re.compile(r"\w+")


def marked(items: Iterable[Item], *, near: bool = False) -> Iterator[Item]:
    """Yield the items, each article that repeats an earlier one marked with that one's id."""
    seen = Tally()
    index = NearIndex() if near else None
    for item in items:
        if isinstance(item, Task):
            meta = item.article.meta
            if seen.add(meta.id) > 1:
                item = Task(item.article, copy_of=meta.id)
            elif index and (earlier := index.add(meta.id, item.article.body)):
                item = Task(item.article, copy_of=earlier)
        yield item


class NearIndex:
    """The signatures of the texts so far."""

    def __init__(self) -> None:
        self._db = scratch(cache_kib=CACHE_KIB)
        self._db.execute("CREATE TABLE text (n INTEGER PRIMARY KEY, id TEXT, signature BLOB)")
        self._db.execute(
            "CREATE TABLE band (key INTEGER, n INTEGER, PRIMARY KEY (key, n)) WITHOUT ROWID"
        )

    def add(self, article_id: str, body: str) -> str | None:
        """The id of the earliest text that this one nearly repeats; if there is none, add it."""
        bins = signature(body)
        if bins is None:
            return None
        keys = list(bands(bins))
        marks = ",".join("?" * len(keys))
        sql = (
            f"SELECT id, signature FROM text WHERE n IN "
            f"(SELECT n FROM band WHERE key IN ({marks})) ORDER BY n"
        )
        for earlier, stored in self._db.execute(sql, keys):
            if likeness(bins, array("I", stored)) >= ALIKE:
                return str(earlier)
        row = self._db.execute(
            "INSERT INTO text (id, signature) VALUES (?, ?)", (article_id, bins.tobytes())
        ).lastrowid
        self._db.executemany("INSERT OR IGNORE INTO band VALUES (?, ?)", [(k, row) for k in keys])
        return None


def signature(body: str) -> array[int] | None:
    """The smallest hash in each bin; None for a text too short to compare."""
    words = WORD.findall(body.casefold())
    if len(words) < SHORTEST:
        return None
    bins = array("I", [EMPTY]) * BINS
    for at in range(len(words) - RUN + 1):
        # crc32 is linear in its input: the multiplication (Knuth's) stirs it before it is ranked.
        key = zlib.crc32(" ".join(words[at : at + RUN]).encode("utf-8", "replace"))
        key = (key * 2654435761) & 0xFFFFFFFF
        where, rank = key % BINS, key // BINS
        if rank < bins[where]:
            bins[where] = rank
    return bins


def bands(bins: array[int]) -> Iterator[int]:
    """One key per band of the signature that has no empty bin."""
    for at in range(0, BINS, BAND):
        band = bins[at : at + BAND]
        if EMPTY not in band:
            yield zlib.crc32(band.tobytes()) << 8 | at


def likeness(one: array[int], other: array[int]) -> float:
    """The share of bins on which two signatures agree, of those that either fills."""
    filled = [a != EMPTY or b != EMPTY for a, b in zip(one, other, strict=True)]
    equal = [a == b for a, b in zip(one, other, strict=True)]
    return sum(compress(equal, filled)) / max(1, sum(filled))
