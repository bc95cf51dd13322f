"""Time and memory of merging and of the store; ``python -m tests.knowledge.bench [RECORDS]``.

The records are as large as the pipeline's, about three kilobytes of JSON each, and are read from a
file, as ``lunarwatch merge`` reads them.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from lunarwatch.knowledge import merge, open_store, read_rows

from .synthetic import corpus

_SPAN = {"text": "the words in the sentence", "start": 1000, "end": 1024}


def full(row: dict[str, Any]) -> dict[str, Any]:
    """A short record with all that the pipeline's records have."""
    parties = {
        role: [{"acronym": None, **party, **_SPAN, "via": None} for party in row[role]]
        for role in ("actors", "recipients")
    }
    sentence = "A sentence of some length that tells what happened, where and who was there. " * 2
    evidence = {"sentence": sentence + row["id"], "start": 900, "end": 1100}
    mention = {**evidence, "trigger": "signed", "rule": "sign.active"}
    day = row["date"] and {**row["date"], **_SPAN, "precision": "day", "anchor": "published"}
    return {
        "schema": "lunarwatch/event/1",
        **row,
        **parties,
        "persons": [{"name": f"Person {n}", "title": None, **_SPAN} for n in range(2)],
        "program": row["program"] and {**row["program"], **_SPAN},
        "date": day,
        "plover": {"event": "SUPPORT", "mode": None, "context": ["diplomatic", "technology"]},
        "confidence": 0.9,
        "evidence": mention,
        "mentions": [mention] * 3,
        "article": {
            **row["article"],
            "title": "A headline",
            "url": f"https://x.example/{row['id']}",
        },
    }


@contextmanager
def timed(what: str) -> Iterator[None]:
    """Print how long something took, and the most memory held so far."""
    start = time.perf_counter()
    yield
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{what:38} {time.perf_counter() - start:7.1f} s   {memory:6.0f} MB at most", flush=True)


def write(path: Path, count: int) -> None:
    """Write the records to a file."""
    with path.open("w", encoding="utf-8") as file:
        for _, row in corpus(count):
            file.write(json.dumps(full(row)) + "\n")


def main() -> None:
    """Measure; with a file as second argument, only what is measured of it."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "records.jsonl"
        # Made by another process, so that making them does not count as memory of merging them.
        import multiprocessing

        maker = multiprocessing.get_context("spawn").Process(target=write, args=(path, count + 100))
        maker.start()
        maker.join()
        print(f"{count} records, {path.stat().st_size / 1e6:.0f} MB")
        with timed("merge from the file"):
            facts = merge(read_rows([path]))
        print(f"{len(facts)} facts")
        del facts
        rows = read_rows([path])
        with open_store(Path(folder) / "watch.db") as store:
            with timed("add them to a database"):
                store.add_records(row for _, row in zip(range(count), rows, strict=False))
            with timed("merge them there"):
                store.refresh()
            last = list(rows)
            with timed(f"add {len(last)} more and merge"):
                store.add_records(last)
                changes = store.refresh().changes
            print(f"{len(changes)} changes")
            with timed("read all facts"):
                store.facts()


if __name__ == "__main__":
    main()
