"""Facts for the commands that ask of them: from files of records or facts, or from a database."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TextIO

import typer

from lunarwatch.cli.exits import SOME_FAILED
from lunarwatch.cli.screen import say
from lunarwatch.errors import RecordsError, UsageError

if TYPE_CHECKING:
    from lunarwatch.knowledge import Fact, Store
    from lunarwatch.knowledge.merging.teller import Teller
    from lunarwatch.knowledge.merging.tellings import Telling

Row = dict[str, Any]

Records = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="RECORDS…", help="Files of records or of facts, JSON or JSON lines; - is stdin."
    ),
]
Database = Annotated[
    Path | None, typer.Option("--db", metavar="FILE", help="Ask this database instead.")
]


@dataclass
class Known:
    """What the files given hold, or the database.

    Attributes:
        facts: In the order of time.
        records: How many records they were merged of, as far as they came as records.
        failed: How many files could not be read; each was named on standard error.
    """

    facts: list[Fact]
    records: int = 0
    failed: int = 0

    def finish(self) -> None:
        """End with the exit code that says so if any input failed."""
        if self.failed:
            raise typer.Exit(SOME_FAILED)


def known(paths: Iterable[str] | None, db: Path | None) -> Known:
    """The facts of files, or of a database as of its last merge."""
    named = list(paths or ())
    if bool(named) == bool(db):
        raise UsageError("Name files of records (- is standard input) or --db FILE, one of both.")
    if db:
        from lunarwatch.knowledge import open_store

        with open_store(db, create=False) as store:
            return Known(store.facts())
    return gathered(named)


def gathered(paths: Iterable[str], *, facts: bool = True) -> Known:
    """The facts of files; a file that cannot be read is named and left out.

    Args:
        paths: Files of records, or of facts; "-" is standard input.
        facts: Whether facts will do too, where records are asked for.

    Raises:
        RecordsError: No file could be read, or some hold facts and others records.
    """
    from lunarwatch.knowledge.merging import merge_tellings
    from lunarwatch.knowledge.merging.teller import Teller

    parts = []
    teller = Teller()
    files = Files(paths)
    for path in files:
        with files.trying():
            part = Part()
            for number, row in enumerate(rows(path), start=1):
                part.add(row, teller, facts=facts, where=f"{shown(path)}, record {number}")
            parts.append(part)
    merged = [fact for one in parts for fact in one.facts]
    told = [telling for one in parts for telling in one.told]
    if merged and told:
        raise RecordsError("Facts and records are mixed; give files of one kind.")
    merged += [fact for component in merge_tellings(told) for fact in component.facts]
    return Known(sorted(merged, key=lambda fact: fact.sort_key), len(told), files.finish())


def stored(paths: Iterable[str], store: Store) -> Known:
    """The facts of a database once the records of files are in it."""
    files = Files(paths)
    count = 0
    for path in files:
        with files.trying():
            count += store.add_records(_only_records(rows(path), shown(path))).records
    failed = files.finish()
    store.refresh()
    return Known(store.facts(), count, failed)


@dataclass
class Part:
    """What one file holds; records as tellings, which take a tenth of the memory."""

    facts: list[Fact] = field(default_factory=list)
    told: list[Telling] = field(default_factory=list)

    def add(self, row: Row, teller: Teller, *, facts: bool = True, where: str) -> None:
        """Add a row of the file.

        Args:
            row: A record or a fact.
            teller: Makes a telling of a record.
            facts: Whether facts will do too, where records are asked for.
            where: What messages call the row's place.

        Raises:
            RecordsError: It is neither, or a fact where none will do; names the place.
        """
        from lunarwatch.knowledge.facts import SCHEMA
        from lunarwatch.knowledge.files import fact_of

        if row.get("schema") == SCHEMA:
            if not facts:
                raise RecordsError(
                    f"{where}: it is a fact already; 'merge' takes the records of 'extract'."
                )
            self.facts.append(fact_of(row, where=where))
            return
        try:
            self.told.append(teller.tell(row))
        except RecordsError as wrong:
            raise RecordsError(f"{where}: {wrong}") from None


class Files:
    """Some files, each of which may fail while the others do not."""

    def __init__(self, paths: Iterable[str]) -> None:
        self.paths = list(paths)
        self.reasons: list[RecordsError] = []

    def __iter__(self) -> Iterator[str]:
        return iter(self.paths)

    @contextmanager
    def trying(self) -> Iterator[None]:
        """Note what is wrong with a file; if it is one of many, say it and go on."""
        try:
            yield
        except RecordsError as wrong:
            self.reasons.append(wrong)
            if len(self.paths) > 1:
                say(str(wrong))

    def finish(self) -> int:
        """How many failed; ``RecordsError`` if all did."""
        if self.reasons and len(self.reasons) == len(self.paths):
            if len(self.paths) == 1:
                raise self.reasons[0]
            raise RecordsError("None of the files could be read.")
        return len(self.reasons)


def rows(path: str, *, may_be_empty: bool = False) -> Iterator[Row]:
    """Yield the objects of a file, or of standard input.

    Raises:
        RecordsError: As ``knowledge.read_rows``, or the file is empty and may not be.  Standard
            input always may: a run that found nothing pipes nothing.
    """
    from lunarwatch.knowledge import read_rows

    if path == "-":
        with _standard_input() as stream:
            yield from read_rows([stream])
        return
    some = False
    for row in read_rows([Path(path)]):
        some = True
        yield row
    if not (some or may_be_empty) and not Path(path).read_text("utf-8-sig").strip():
        raise RecordsError(
            f"{path!r} is empty; expected records, as 'lunarwatch extract … -o {path}' writes them."
        )


def shown(path: str) -> str:
    """What messages call an input."""
    return "standard input" if path == "-" else repr(path)


def _only_records(found: Iterable[Row], name: str) -> Iterator[Row]:
    from lunarwatch.knowledge.facts import SCHEMA

    for number, row in enumerate(found, start=1):
        if row.get("schema") == SCHEMA:
            raise RecordsError(
                f"{name}, record {number}: it is a fact already; a database takes records."
            )
        yield row


class _StandardInput(io.TextIOWrapper):
    """Standard input as UTF-8, whatever the locale, under a name for messages."""

    name = "standard input"


@contextmanager
def _standard_input() -> Iterator[TextIO]:
    stream = _StandardInput(sys.stdin.buffer, encoding="utf-8-sig")
    try:
        yield stream
    finally:
        stream.detach()  # or it would close standard input with itself
