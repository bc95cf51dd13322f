"""The journal beside an output file: which articles are in it, so that a run can go on.

``events.jsonl.progress`` holds a line with the settings of the run and then one line for each
article that is done: its id, how many bytes of the output are its records, and their checksum.
A record is written before its line, so after a crash the output may hold more than the journal
says, and after a loss of power less: what the two agree on is kept, the rest is cut off and done
again.  Articles without records have a line too; those that failed have none and are tried again.
"""

from __future__ import annotations

import json
import os
import re
import time
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import FileIO
from pathlib import Path
from typing import Self

from lunarwatch.batch.appending import TakenError, append, opened
from lunarwatch.batch.outcomes import Item, Passed, Task
from lunarwatch.batch.tally import Tally
from lunarwatch.errors import UsageError, unwritable

VERSION = 1
SYNC_SECONDS = 1.0
"""How much work a loss of power may undo."""

ENTRY = re.compile(rb"([0-9a-f]{64}) ([0-9]{1,15}) ([0-9a-f]{8})\n")
COMPLETE = b"complete\n"

Settings = Mapping[str, object]


def journal_path(output: Path) -> Path:
    """Where the journal of an output file lies."""
    return output.with_name(output.name + ".progress")


@dataclass
class Journal:
    """An output file that grows, and the journal of what is in it.

    Attributes:
        output: The output, open at its end.
        notes: The journal, open at its end; no other run has it open.
        path: Where the journal lies.
        before: The articles that an earlier run finished.
        finished_before: How many they are.
    """

    output: FileIO
    notes: FileIO
    path: Path
    before: Tally
    finished_before: int = 0
    synced: float = 0.0

    @classmethod
    def begin(cls, output: Path, *, head: str, settings: Settings) -> Journal:
        """Begin an output file afresh.

        Args:
            output: The file; what it holds is lost.
            head: What it starts with.
            settings: Whatever decides which records are written, as JSON values.

        Raises:
            UsageError: The file is that of an unfinished run, or another run is writing it.
        """
        path = journal_path(output)
        notes = _taken(path, output)
        if output.exists() and _unfinished(path):
            notes.close()
            raise UsageError(
                f"{str(output)!r} is the output of a run that was not finished: add --resume "
                f"to go on with it, or delete {path.name!r} to begin again."
            )
        return cls._begun(notes, output, head=head, settings=settings)

    @classmethod
    def _begun(cls, notes: FileIO, output: Path, *, head: str, settings: Settings) -> Journal:
        """Begin an output file afresh, and its journal."""
        first = {"lunarwatch-progress": VERSION, "settings": dict(settings)}
        with _writing(output):
            # The journal first: an old one must never vouch for a new file.
            notes.truncate(0)
            append(notes, json.dumps(first, ensure_ascii=False).encode() + b"\n")
            file = opened(output)
            file.truncate(0)
            append(file, head.encode())
        journal = cls(file, notes, journal_path(output), Tally())
        journal.sync()
        return journal

    @classmethod
    def resume(cls, output: Path, *, head: str, settings: Settings) -> Journal:
        """Go on with an output file; begin it where there is nothing to go on with.

        Raises:
            UsageError: The earlier run had other settings, or another run is writing the file.
        """
        path = journal_path(output)
        notes = _taken(path, output)
        first = _first_line(path)
        if first is None or not _begins_with(output, head.encode()):
            return cls._begun(notes, output, head=head, settings=settings)
        if (begun := first["settings"]) != (now := json.loads(json.dumps(dict(settings)))):
            notes.close()
            changed = sorted(key for key in begun | now if begun.get(key) != now.get(key))
            raise UsageError(
                f"{str(output)!r} was begun with other settings ({', '.join(changed)}): resume "
                "with the same ones, or write to another file."
            )
        with _writing(output):
            file = opened(output)
        journal = cls(file, notes, path, Tally())
        with _writing(output):
            journal._keep_what_agrees(output, len(head.encode()))
        return journal

    def pending(self, items: Iterable[Item]) -> Iterator[Item]:
        """Yield the items, with ``Passed`` for each article that is in the output already."""
        for item in items:
            if isinstance(item, Task) and self.finished_before:
                meta = item.article.meta
                if self.before.take(meta.id):
                    item = Passed(meta.path, meta.id)
            yield item

    def add(self, article_id: str, records: bytes) -> None:
        """Write an article's records, whole lines, and note that it is done."""
        append(self.output, records)
        noted = b"%s %d %08x\n" % (article_id.encode(), len(records), zlib.crc32(records))
        append(self.notes, noted)
        if time.monotonic() - self.synced > SYNC_SECONDS:
            self.sync()

    def sync(self) -> None:
        """Have the system put all that is written on the disk, the records first."""
        for file in (self.output, self.notes):
            os.fsync(file.fileno())
        self.synced = time.monotonic()

    def complete(self, *, keep: bool) -> None:
        """Note that all inputs are through; the journal stays only if it is to be gone on with."""
        append(self.notes, COMPLETE)
        self.sync()
        if not keep:
            self.path.unlink(missing_ok=True)

    def _keep_what_agrees(self, output: Path, end: int) -> None:
        """Read the articles that journal and output both have; cut both off behind them.

        Args:
            output: Where the output lies.
            end: Where its records begin.
        """
        with output.open("rb") as records_of, self.path.open("rb") as lines:
            records_of.seek(end)
            noted = len(lines.readline())
            for line in lines:
                if line != COMPLETE:
                    entry = ENTRY.fullmatch(line)
                    if not entry:
                        break
                    records = records_of.read(int(entry[2]))
                    if len(records) != int(entry[2]) or zlib.crc32(records) != int(entry[3], 16):
                        break
                    end += len(records)
                    self.before.add(entry[1].decode())
                    self.finished_before += 1
                noted += len(line)
        self.output.truncate(end)
        self.notes.truncate(noted)
        self.sync()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for file in (self.output, self.notes):
            with suppress(OSError):  # what could not be written was told when it was tried
                file.close()


@contextmanager
def _writing(output: Path) -> Iterator[None]:
    """Turn the system's refusal to write an output, or the journal beside it, into a sentence."""
    try:
        yield
    except OSError as error:
        raise unwritable(output, error) from error


def _taken(path: Path, output: Path) -> FileIO:
    """A journal, opened for this run alone."""
    with _writing(output):
        try:
            return opened(path, ours=True)
        except TakenError:
            raise UsageError(
                f"{str(output)!r} is being written by another run: wait for its end, "
                "or write to another file."
            ) from None


def _begins_with(output: Path, head: bytes) -> bool:
    try:
        with output.open("rb") as file:
            return file.read(len(head)) == head
    except OSError:
        return False


def _first_line(path: Path) -> dict[str, dict[str, object]] | None:
    """The journal's first line, or None if it is not that of a journal of this version."""
    try:
        with path.open("rb") as notes:
            first = json.loads(notes.readline())
    except (OSError, ValueError):
        return None
    if not isinstance(first, dict) or first.get("lunarwatch-progress") != VERSION:
        return None
    return first if isinstance(first.get("settings"), dict) else None


def _unfinished(path: Path) -> bool:
    """Whether a journal has articles noted and no mark of completion at its end."""
    if _first_line(path) is None:
        return False
    try:
        with path.open("rb") as notes:
            notes.readline()
            if not ENTRY.fullmatch(notes.readline()):
                return False
            notes.seek(-len(COMPLETE), os.SEEK_END)
            return notes.read() != COMPLETE
    except OSError:
        return False
