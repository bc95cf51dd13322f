"""``lunarwatch report``: what many articles tell, as one page to look at."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from lunarwatch.cli.articles import output_file
from lunarwatch.cli.options import today
from lunarwatch.cli.screen import say, write
from lunarwatch.errors import RecordsError, UsageError

if TYPE_CHECKING:
    from lunarwatch.knowledge.facts import Fact

Row = dict[str, Any]

COMPARED = ("Artemis Accords", "International Lunar Research Station")
"""The programmes whose members are shown side by side unless others are named."""


def report(
    records: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="RECORDS…", help="Files of records or of facts, JSON or JSON lines; - is stdin."
        ),
    ] = None,
    db: Annotated[
        Path | None, typer.Option("--db", metavar="FILE", help="Take what this database holds.")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write the page here (report.html)."),
    ] = None,
    title: Annotated[
        str | None, typer.Option("--title", metavar="TEXT", help="The heading of the page.")
    ] = None,
    roster: Annotated[
        list[str] | None,
        typer.Option(
            "--roster",
            metavar="PROGRAM",
            help="Compare the members of these programmes (give it twice).",
        ),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(
            "--as-of", metavar="DATE", help="Members as of this day; what is later is ahead."
        ),
    ] = None,
) -> None:
    """Draw up what many articles tell as one page of HTML.

    The page is one file that opens from disk: a timeline, the network of actors, who belongs to
    which programme since when, and every fact with its sentences and sources.

    Examples:
      lunarwatch report events.jsonl -o report.html

      lunarwatch report --db watch.db -o report.html --title "The Moon in 2025"

    """
    from lunarwatch.knowledge.network import graph
    from lunarwatch.knowledge.roster import roster as members_of
    from lunarwatch.writing.report import TITLE
    from lunarwatch.writing.report import report as page

    if bool(records) == bool(db):
        raise UsageError("Name files of records, or a database with --db; not both.")
    then = day(as_of)
    facts, behind = known(db) if db else gathered(read(records or ()))
    pieces = page(
        facts,
        records=behind,
        members=[members_of(facts, name, as_of=then).as_json() for name in roster or COMPARED],
        graph=graph(facts).as_json(),
        title=title or TITLE,
        made=then or today(),
    )
    if output is None:
        for piece in pieces:
            write(piece)
        return
    with output_file(output) as file:
        file.writelines(pieces)
    say(f"{output}: {len(facts):,} facts.")


def day(text: str | None) -> date | None:
    """The day that the option names."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise UsageError(
            f"--as-of {text!r} is not a day: write it as year-month-day, such as 2023-12-07."
        ) from None


def known(db: Path) -> tuple[list[Fact], list[Row]]:
    """The facts of a database, and the records behind them."""
    from lunarwatch.knowledge.store import open_store

    with open_store(db, create=False) as store:
        return store.facts(), list(store.records())


def gathered(rows: Iterable[Row]) -> tuple[list[Fact], list[Row]]:
    """The facts among some rows, those that its records merge to, and the records."""
    from pydantic import ValidationError

    from lunarwatch.knowledge.facts import SCHEMA, Fact
    from lunarwatch.knowledge.merging import merge

    facts, records = [], []
    for number, row in enumerate(rows, start=1):
        if row.get("schema") != SCHEMA:
            records.append(row)
            continue
        try:
            facts.append(Fact.model_validate(row))
        except ValidationError as wrong:
            first = wrong.errors()[0]
            where = ".".join(str(part) for part in first["loc"])
            raise RecordsError(f"Row {number} is not a fact: {where}: {first['msg']}.") from None
    return sorted([*facts, *merge(records)], key=lambda fact: fact.sort_key), records


def read(paths: Iterable[str]) -> Iterator[Row]:
    """Yield the rows of files of JSON lines, or of one JSON array each."""
    for path in paths:
        text = text_of(path)
        if text.lstrip()[:1] == "[":
            yield from checked(path, enumerate(parsed(path, 1, text), start=1))
        else:
            lines = enumerate(text.split("\n"), start=1)  # strings may hold other line ends
            rows = ((at, parsed(path, at, line)) for at, line in lines if line.strip())
            yield from checked(path, rows)


def text_of(path: str) -> str:
    """What a file or standard input holds."""
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise RecordsError(f"The file {path!r} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise RecordsError(
            f"The file {path!r} is not UTF-8 text; records are made by 'lunarwatch extract'."
        ) from None


def parsed(path: str, line: int, text: str) -> Any:
    """The value that a text of JSON says."""
    try:
        return json.loads(text)
    except (json.JSONDecodeError, RecursionError):
        raise RecordsError(
            f"{path!r}, line {line}, is not JSON; records are made by "
            "'lunarwatch extract … --format jsonl'."
        ) from None


def checked(path: str, rows: Iterable[tuple[int, Any]]) -> Iterator[Row]:
    """Yield the rows; one that is no object is an error."""
    for number, row in rows:
        if not isinstance(row, dict):
            raise RecordsError(f"{path!r}, row {number}, is not a record but {type(row).__name__}.")
        yield row
