"""Outcomes in, a file or a stream of records out.

An interrupt is waited for in one place only, the next outcome: then what is written ends with a
whole record, a JSON array is closed, and the interrupt goes on its way.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from lunarwatch.batch.journal import Journal
from lunarwatch.batch.outcomes import Done, Outcome
from lunarwatch.errors import unwritable
from lunarwatch.writing import Format, Page, Row

Tell = Callable[[Outcome], None]


def to_stream(
    outcomes: Iterable[Outcome], form: Format, stream: BinaryIO, *, page: Page, tell: Tell
) -> None:
    """Write the records to a stream as they come, each flushed whole.

    Args:
        outcomes: What the run yields.
        form: How to write it.
        stream: Where to; bytes, so that no line end or encoding is translated on the way.
        page: The surface, for formats made for the eye.
        tell: Called with every outcome once its records are written.
    """
    if form.head:
        stream.write(form.head.encode())
    if form.binary:
        source = _Rows(outcomes, tell)
        form.binary(source, stream)
        source.reraise()
    elif form.grows:
        for outcome in outcomes:
            if isinstance(outcome, Done) and outcome.rows:
                stream.write(_text(form, outcome.rows, page))
                stream.flush()
            tell(outcome)
    else:
        source = _Rows(outcomes, tell)
        for piece in form.write(source, page):
            stream.write(piece.encode("utf-8", "backslashreplace"))
            stream.flush()
        source.reraise()
    stream.flush()


def to_growing_file(
    outcomes: Iterable[Outcome], form: Format, journal: Journal, *, page: Page, tell: Tell
) -> None:
    """Write the records to a file that can be gone on with; arguments as for a stream."""
    try:
        for outcome in outcomes:
            if isinstance(outcome, Done):
                journal.add(outcome.article_id, _text(form, outcome.rows, page))
            tell(outcome)
    except OSError as error:
        raise unwritable(journal.output.name, error) from error
    finally:
        try:
            journal.sync()
        except OSError as error:
            raise unwritable(journal.output.name, error) from error


def to_whole_file(
    outcomes: Iterable[Outcome], form: Format, path: Path, *, page: Page, tell: Tell
) -> None:
    """Write the records to a file that appears when it is whole, replacing what was there.

    After an interrupt it appears too, well formed, with the records until then.  What is not a
    plain file (a named pipe, a device) is written into, never replaced.
    """
    path = path.resolve()  # of a link, the file that it leads to is meant
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as file:
                to_stream(outcomes, form, file, page=page, tell=tell)
        else:
            _replace(outcomes, form, path, page=page, tell=tell)
    except BrokenPipeError:
        raise  # the reader of a named pipe left
    except OSError as error:
        raise unwritable(path, error) from error


def _replace(
    outcomes: Iterable[Outcome], form: Format, path: Path, *, page: Page, tell: Tell
) -> None:
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            try:
                to_stream(outcomes, form, file, page=page, tell=tell)
            finally:
                file.flush()
                os.fsync(file.fileno())
    except KeyboardInterrupt:
        part.replace(path)
        raise
    else:
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


class _Rows:
    """The records of outcomes, one after the other, ending early at an interrupt."""

    def __init__(self, outcomes: Iterable[Outcome], tell: Tell) -> None:
        self.outcomes = outcomes
        self.tell = tell
        self.interrupt: KeyboardInterrupt | None = None

    def __iter__(self) -> Iterator[Row]:
        try:
            for outcome in self.outcomes:
                if isinstance(outcome, Done):
                    yield from outcome.rows
                self.tell(outcome)
        except KeyboardInterrupt as interrupt:
            self.interrupt = interrupt

    def reraise(self) -> None:
        if self.interrupt:
            raise self.interrupt


def _text(form: Format, rows: Iterable[Row], page: Page) -> bytes:
    return "".join(form.write(rows, page)).encode("utf-8", "backslashreplace")
