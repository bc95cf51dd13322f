"""Paths in, items out: reads articles one at a time; what cannot be read becomes an outcome."""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from lunarwatch import reading
from lunarwatch.batch.outcomes import ASIDE, Failed, Item, Task
from lunarwatch.errors import LunarwatchError, NoArticleError, ReadingError, UsageError
from lunarwatch.reading import Unreadable


class InFolder(str):
    """The path of a file that was found in a folder, not named."""

    __slots__ = ()


def paths(
    inputs: Iterable[str], *, files_from: str | None = None, written: Iterable[Path] = ()
) -> Iterator[str | Failed]:
    """Yield the files that the inputs mean, in order, and a failure for what means none.

    Args:
        inputs: Files, folders, patterns, or ``-``.
        files_from: A file with further inputs, one a line; ``-`` reads them from standard input.
        written: Files that are being written; in a folder they are passed over.

    Raises:
        UsageError: The list of files cannot be read.
    """
    ours = {os.path.abspath(path) for path in written}
    for name in chain(inputs, reading.listed(files_from) if files_from else ()):
        try:
            in_folder = os.path.isdir(name)
            for found in reading.expand([name]):
                if isinstance(found, Unreadable):
                    yield Failed(found.path, found.stage, found.reason)
                elif not in_folder:
                    yield found
                elif not ours or os.path.abspath(found) not in ours:
                    yield InFolder(found)
        except ReadingError as error:
            yield Failed(name, "read", without_path(error, name))


def read(
    paths: Iterable[str | Failed],
    *,
    today: date,
    published: date | None = None,
    mapping: Mapping[str, str] | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Item]:
    """Yield a task for each article in the files, and a failure for what cannot be read.

    Args:
        paths: Files, or ``-`` for standard input; failures pass through.
        today: No article is from later than this day.
        published: Day to take all of them to be published on.
        mapping: Names of a table's columns for the fields of an article.
        stdin: What ``-`` reads.
    """
    for path in paths:
        if isinstance(path, Failed):
            yield path
            continue
        articles = reading.read_articles(
            path, published=published, mapping=mapping, stdin=stdin, today=today
        )
        try:
            for article in articles:
                if isinstance(article, Unreadable):
                    yield Failed(
                        article.path, article.stage, article.reason, skipped=article.skipped
                    )
                else:
                    yield Task(article)
        except ReadingError as error:
            # records and gold lie beside articles; who names such a file wants to hear of it
            aside = isinstance(error, NoArticleError) and isinstance(path, InFolder)
            yield Failed(path, ASIDE if aside else "read", without_path(error, path), skipped=aside)
        except LunarwatchError:
            raise  # about the options, not about this input
        except Exception as error:  # a reader's fault must cost one input, not the run
            reason = f"cannot be read ({type(error).__name__}: {error})"
            yield Failed(path, "read", reason, detail=traceback.format_exc())


def without_path(error: ReadingError, path: str) -> str:
    """What an error says, without the path that it begins with."""
    return str(error).removeprefix(f"{path}: ").removeprefix("standard input: ")


def sharded(items: Iterable[Item], *, number: int, of: int) -> Iterator[Item]:
    """Keep the articles of one shard; what has no content to go by belongs to the first."""
    for item in items:
        if isinstance(item, Task):
            mine = shard_of(item.article.meta.id, of) == number
        else:
            mine = number == 1
        if mine:
            yield item


def shard_of(article_id: str, of: int) -> int:
    """The shard, 1 to ``of``, that an article falls into by its content."""
    if of < 1:
        raise UsageError(f"Work cannot be split into {of} shards.")
    return int(article_id[:15], 16) % of + 1
