"""Gold: articles whose events people have written down by the codebook.

One JSON file beside each text (``001.json`` and ``001.txt``), and records made earlier by
``lunarwatch extract --format jsonl``, for scoring without running the extractor again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from lunarwatch.errors import RecordsError
from lunarwatch.reading import read_articles
from lunarwatch.records import Article, Status

RawRecord = Mapping[str, Any]


class GoldEvent(BaseModel):
    """One event as the annotator wrote it down; the codebook says what each field means."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    type: str
    status: Status
    countries: tuple[str, ...] = ()
    orgs: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    program: str | None = None
    instrument: str | None = None
    date: str | None = None
    date_text: str | None = None
    sentence: str = ""
    salience: Literal["core", "minor"] = "core"


class _GoldFile(BaseModel):
    """The JSON file of one annotated article; keys it does not need are left alone."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    published: date | None = None
    title: str | None = None
    negative: bool = False
    events: tuple[GoldEvent, ...]


@dataclass(frozen=True)
class GoldArticle:
    """An annotated article: where its text is, when it was published, what it tells."""

    path: Path
    published: date | None
    negative: bool
    events: tuple[GoldEvent, ...]

    @property
    def key(self) -> str:
        """Folder and number, as shown in lists of errors: ``nasa-001``."""
        return f"{self.path.parent.name}-{self.path.stem}"

    @property
    def text_path(self) -> Path:
        """The file that holds the article's text."""
        return self.path.with_suffix(".txt")

    def article(self) -> Article:
        """The article as `extract` would read it, dated by the gold where that says when."""
        outcome = next(
            read_articles(self.text_path, published=self.published, languages=None), None
        )
        if not isinstance(outcome, Article):
            raise RecordsError(f"{self.text_path} is not an article that can be read.")
        return outcome


def read_gold(paths: Iterable[Path], *, texts: bool = True) -> list[GoldArticle]:
    """Read annotated articles from folders (with their subfolders) and single JSON files.

    Args:
        paths: the folders and files.
        texts: whether a file of a folder counts only with a text beside it; one without is a
            second annotation of an article that lies elsewhere.

    Raises:
        RecordsError: a path is missing, holds no gold, or a file is not well formed.

    """
    return [_read_article(file) for path in paths for file in _gold_files(path, texts=texts)]


def _gold_files(path: Path, *, texts: bool) -> list[Path]:
    if path.is_dir():
        files = sorted(path.rglob("*.json"))
        if texts:
            files = [file for file in files if file.with_suffix(".txt").is_file()]
        if not files:
            kind = "a JSON file beside each article's text" if texts else "JSON files"
            raise RecordsError(f"{path} holds no gold: expected {kind}.")
        return files
    if path.suffix != ".json" and path.with_suffix(".json").is_file():
        return [path.with_suffix(".json")]
    if not path.is_file():
        raise RecordsError(f"{path} does not exist: name a folder of gold or one of its files.")
    return [path]


def _read_article(path: Path) -> GoldArticle:
    try:
        read = _GoldFile.model_validate_json(path.read_bytes())
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"])) or "the file"
        raise RecordsError(f"{path} is not gold: {field}: {first['msg']}.") from error
    except OSError as error:
        raise RecordsError(f"{path} cannot be read: {error.strerror}.") from error
    return GoldArticle(path, read.published, read.negative, read.events)


def gold_digest(articles: Iterable[GoldArticle]) -> str:
    """The sha256 of all texts and annotations, to tell whether two figures mean the same gold."""
    total = hashlib.sha256()
    for article in articles:
        for path in (article.path, article.text_path):
            total.update(path.name.encode() + b"\0")
            total.update(path.read_bytes() if path.exists() else b"")
            total.update(b"\0")
    return total.hexdigest()


class Predictions:
    """Records made earlier, to be asked for by annotated article."""

    def __init__(self, records: Iterable[RawRecord]) -> None:
        self._by_key: dict[str, list[RawRecord]] = {}
        for record in records:
            self._by_key.setdefault(_record_key(record), []).append(record)

    @classmethod
    def read(cls, path: Path) -> Predictions:
        """Read records from a file with one JSON object a line.

        Raises:
            RecordsError: the file cannot be read, or a line is not a record.

        """
        return cls(_read_records(path))

    def of(self, article: GoldArticle) -> Sequence[RawRecord]:
        """The records of an article, by folder and stem (``nasa-001``), else by stem alone."""
        return self._by_key.get(article.key) or self._by_key.get(article.path.stem) or ()


def _record_key(record: RawRecord) -> str:
    article = record["article"]
    return Path(str(article.get("external_id") or article.get("path") or article["id"])).stem


def _read_records(path: Path) -> Iterator[RawRecord]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise RecordsError(f"{path} cannot be read as records: {error}.") from error
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except json.JSONDecodeError as error:
            raise RecordsError(f"{path}, line {number}, is not JSON: {error.msg}.") from error
        if not (isinstance(record, dict) and {"type", "status", "article"} <= record.keys()):
            raise RecordsError(f"{path}, line {number}, is not an event record.")
        yield record
