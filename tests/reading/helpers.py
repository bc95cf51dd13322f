"""What the tests of reading share: the fixtures, and the two kinds of outcome told apart."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from lunarwatch.reading import Unreadable, read_articles
from lunarwatch.records import Article

FIXTURES = Path(__file__).parent / "fixtures"
TODAY = date(2024, 7, 5)


def outcomes(path: str | Path, **options: Any) -> list[Article | Unreadable]:
    """Every outcome of an input; a bare name is a fixture's."""
    whole = FIXTURES / path if isinstance(path, str) and path != "-" else path
    return list(read_articles(whole, today=TODAY, **options))


def articles(path: str | Path, **options: Any) -> list[Article]:
    """The articles among the outcomes."""
    return [found for found in outcomes(path, **options) if isinstance(found, Article)]


def unreadable(path: str | Path, **options: Any) -> list[Unreadable]:
    """The failures and skipped ones among the outcomes."""
    return [found for found in outcomes(path, **options) if isinstance(found, Unreadable)]


def write(folder: Path, name: str, content: str | bytes) -> Path:
    """A file in a folder of the test's own."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path
