"""The texts that the benchmarks run on."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import news


def articles(folder: Path | None) -> list[str]:
    """The texts of a folder, in order of their names; without one, those of this repository."""
    if folder is None:
        return news.space_articles()
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))]
    if not texts:
        sys.exit(f"There are no *.txt files in {folder}.")
    return texts


def spread(texts: list[str]) -> Iterator[str]:
    """All texts, but the first few of them from all over the folder."""
    step = max(1, len(texts) // 100)
    for offset in range(step):
        yield from texts[offset::step]


def at_most(words: int, texts: Iterable[str]) -> Iterator[str]:
    """Texts until they make up so many words."""
    for text in texts:
        if words <= 0:
            return
        words -= len(text.split())
        yield text


def count(texts: list[str]) -> int:
    """The words of texts."""
    return sum(len(text.split()) for text in texts)
