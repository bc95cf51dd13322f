"""One article through the extractor: its records as plain values, or why there are none."""

from __future__ import annotations

import gc
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from lunarwatch.batch.outcomes import Done, Failed, Task
from lunarwatch.batch.recipe import Extracting
from lunarwatch.errors import ModelError, PatternsError, UsageError
from lunarwatch.writing import Row

FATAL = (ModelError, PatternsError, UsageError)
"""Errors that no article is to blame for: they would come back with every one."""


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Let Python look for garbage less often.

    An article leaves next to none, and to look through model and patterns each time costs more.
    """
    before = gc.get_threshold()
    gc.set_threshold(50_000, 20, 50)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def all_worked(tasks: Sequence[Task], extractor: Extracting) -> Iterator[Done | Failed]:
    """Extract from several articles, analysed together; yield their outcomes in order."""
    if len(tasks) > 1:
        try:
            extractor.prepare([task.article for task in tasks])
        except FATAL:
            raise
        except Exception as error:  # whose fault it is shows when each is worked on by itself
            del error
    for task in tasks:
        yield worked(task, extractor)


def worked(task: Task, extractor: Extracting) -> Done | Failed:
    """Extract from one article; an error becomes a ``Failed`` unless it is a fatal one."""
    meta = task.article.meta
    try:
        rows = tuple(event.as_json() for event in extractor.extract(task.article))
    except FATAL:
        raise
    except Exception as error:  # one broken article must not stop the run
        reason = f"extraction failed ({type(error).__name__}: {error})"
        return Failed(meta.path, "extract", reason, detail=traceback.format_exc())
    return Done(meta.path, meta.id, mark(rows, task.copy_of), task.copy_of)


def mark(rows: tuple[Row, ...], copy_of: str | None) -> tuple[Row, ...]:
    """Say in each record of a copy which article it repeats."""
    for row in rows:
        if "duplicate_of" in row["article"]:
            row["article"]["duplicate_of"] = copy_of
    return rows
