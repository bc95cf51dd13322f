"""``lunarwatch report``: what many articles tell, as one page to look at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lunarwatch.cli.answers import day
from lunarwatch.cli.exits import SOME_FAILED
from lunarwatch.cli.known import Files, Part, Records, Row, rows, shown
from lunarwatch.cli.options import today
from lunarwatch.cli.outputs import output_file
from lunarwatch.cli.screen import say, write
from lunarwatch.errors import UsageError

if TYPE_CHECKING:
    from lunarwatch.knowledge import Fact
    from lunarwatch.knowledge.merging.tellings import Telling

COMPARED = ("Artemis Accords", "International Lunar Research Station")
"""The programmes whose members are shown side by side unless others are named."""


def report(
    records: Records = None,
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
    then = day("--as-of", as_of, last=True)
    files = Files(records or ())
    facts, behind = _in_database(db) if db else _in_files(files)
    failed = files.finish()
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
    else:
        with output_file(output) as file:
            file.writelines(pieces)
        say(f"{output}: {len(facts):,} facts.")
    if failed:
        raise typer.Exit(SOME_FAILED)


def _in_database(db: Path) -> tuple[list[Fact], list[Row]]:
    """The facts of a database, and the records behind them."""
    from lunarwatch.knowledge import open_store

    with open_store(db, create=False) as store:
        return store.facts(), list(store.records())


def _in_files(files: Files) -> tuple[list[Fact], list[Row]]:
    """The facts in some files and those that the records in them merge to; and these records."""
    from lunarwatch.knowledge.facts import SCHEMA
    from lunarwatch.knowledge.merging import merge_tellings
    from lunarwatch.knowledge.merging.teller import Teller

    facts: list[Fact] = []
    told: list[Telling] = []
    records: list[Row] = []
    teller = Teller()
    for path in files:
        with files.trying():
            part, kept = Part(), []
            for number, row in enumerate(rows(path, may_be_empty=True), start=1):
                part.add(row, teller, where=f"{shown(path)}, record {number}")
                if row.get("schema") != SCHEMA:
                    kept.append(row)
            facts += part.facts
            told += part.told
            records += kept
    facts += [fact for component in merge_tellings(told) for fact in component.facts]
    return sorted(facts, key=lambda fact: fact.sort_key), records
