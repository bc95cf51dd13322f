"""``lunarwatch merge``: records of many articles in, facts out."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lunarwatch.cli.answers import FACTS, Answer, Destination, Format, Output
from lunarwatch.cli.screen import say
from lunarwatch.errors import UsageError
from lunarwatch.writing.page import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lunarwatch.cli.known import Known
    from lunarwatch.knowledge import Fact
    from lunarwatch.writing import Row


def merge(
    records: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="RECORDS…", help="Files of records, JSON or JSON lines; - is standard input."
        ),
    ] = None,
    db: Annotated[
        Path | None,
        typer.Option(
            "--db", metavar="FILE", help="Keep the records here, and merge with what is there."
        ),
    ] = None,
    format_: Format = "auto",
    output: Output = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say only what failed.")] = False,
) -> None:
    """Merge records of the same real-world events into facts.

    A fact has the id of every record that tells it, its articles and sources, and what they
    disagree on. Formats: table, json, jsonl (in a pipe), csv, excel, markdown, timelinejs, ical,
    parquet.

    Examples:
      lunarwatch extract news/ --format jsonl | lunarwatch merge -

      lunarwatch merge monday.jsonl tuesday.jsonl -o facts.jsonl

      lunarwatch merge events.jsonl --db watch.db --format table

    """
    if not (records or db):
        raise UsageError("Name files of records, - for standard input, or a database with --db.")
    destination = Destination.of(format_, output, FACTS, piped="jsonl")
    found = _merged(records or (), db)
    destination.write(facts_answer(found.facts))
    if not quiet:
        new = "new record" if db else "record"
        say(f"{counted(found.records, new)}, {counted(len(found.facts), 'fact')}.")
    found.finish()


def facts_answer(facts: Sequence[Fact]) -> Answer:
    """Facts in all their shapes."""
    from lunarwatch.knowledge.tables import facts_table
    from lunarwatch.writing import answers

    def rows() -> Iterator[Row]:
        return (fact.as_json() for fact in facts)

    return Answer(rows, partial(facts_table, facts), lambda page: answers.facts(rows(), page))


def _merged(paths: Sequence[str], db: Path | None) -> Known:
    from lunarwatch.cli.known import gathered, stored

    if db is None:
        return gathered(paths, facts=False)
    from lunarwatch.knowledge import open_store

    with open_store(db) as store:
        return stored(paths, store)
