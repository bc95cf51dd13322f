"""The table of readers, and what derives from it."""

from __future__ import annotations

import io
from pathlib import Path

from lunarwatch.reading import READERS, Source
from lunarwatch.reading.registry import choose, has_known_suffix, known_suffixes

DOCS = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")


def test_the_documentation_lists_the_readers_in_their_order() -> None:
    rows = [
        f"| {name} | {' '.join(reader.suffixes)} | {reader.description} |".replace("|  |", "| |")
        for name, reader in READERS.items()
    ]
    assert "\n".join(rows) in DOCS


def test_no_suffix_is_claimed_twice() -> None:
    claimed = [suffix for reader in READERS.values() for suffix in reader.suffixes]
    assert len(claimed) == len(set(claimed))
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in claimed)


def test_every_reader_says_what_it_reads() -> None:
    for reader in READERS.values():
        assert reader.description
        assert reader.read.__doc__


def test_a_suffix_chooses_where_the_content_has_no_mark() -> None:
    for name, reader in (("a.md", "markdown"), ("a.txt", "text"), ("a", "text"), ("a.csv", "csv")):
        source = Source(name, b"Egypt joined.\n", io.BytesIO(b"Egypt joined.\n"))
        assert choose(source) is READERS[reader]


def test_known_suffixes_are_those_of_the_readers_and_of_compression() -> None:
    assert {".txt", ".html", ".jsonl", ".gz", ".zip"} <= known_suffixes()
    assert has_known_suffix("a.TXT")
    assert has_known_suffix("a.jsonl.zst")
    assert not has_known_suffix("a.png")
    assert not has_known_suffix("a.png.gz")
