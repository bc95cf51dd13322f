"""``lunarwatch diff``: what is new, what changed, what is gone."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lunarwatch.cli.answers import CHANGES, Answer, Destination, Format, Output
from lunarwatch.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lunarwatch.knowledge import Change, Fact


def diff(
    old: Annotated[
        str | None, typer.Argument(metavar="OLD", help="Records or facts as they were.")
    ] = None,
    new: Annotated[
        str | None, typer.Argument(metavar="NEW", help="Records or facts as they are; - is stdin.")
    ] = None,
    db: Annotated[
        Path | None,
        typer.Option("--db", metavar="FILE", help="What changed in this database instead."),
    ] = None,
    since_run: Annotated[
        int | None,
        typer.Option(
            "--since-run",
            metavar="N",
            help="With --db: since this run, 0 for all; without it, in the last run.",
        ),
    ] = None,
    support: Annotated[
        bool,
        typer.Option("--support", help="Tell too which facts only more articles tell."),
    ] = False,
    format_: Format = "auto",
    output: Output = None,
) -> None:
    """Tell which facts are new, which changed and which were withdrawn.

    Facts are recognised by the records they share. Formats: table, json (in a pipe), jsonl, csv,
    excel, markdown, atom.

    Examples:
      lunarwatch diff yesterday.jsonl today.jsonl

      lunarwatch diff --db watch.db --since-run 12 --format atom -o changes.atom

    """
    if bool(db) == bool(old or new) or bool(old) != bool(new):
        raise UsageError("Name two files, OLD and NEW, or a database with --db.")
    if since_run is not None and not db:
        raise UsageError("--since-run asks a database: add --db FILE.")
    if support and db:
        raise UsageError("--support compares two files; a database notes no such changes.")
    destination = Destination.of(format_, output, CHANGES)
    if db:
        changes, when = _in_database(db, since_run)
    else:
        changes, when = _between(str(old), str(new), support=support)
    destination.write(_answer(changes, when))


def _in_database(db: Path, since: int | None) -> tuple[list[Change], str]:
    """The changes since a run, and the time of the last one."""
    from lunarwatch.knowledge import open_store

    with open_store(db, create=False) as store:
        runs = store.runs()
        last = runs[-1]["id"] if runs else 0
        changes = store.changes_since(max(last - 1, 0) if since is None else since)
        return changes, _moment(runs[-1]["started"] if runs else None)


def _between(old: str, new: str, *, support: bool) -> tuple[list[Change], str]:
    """The changes from one file to another, and the day of the newest article."""
    from lunarwatch.cli.known import gathered
    from lunarwatch.knowledge import diff as changes_between

    if old == new == "-":
        raise UsageError("Only one of OLD and NEW can be standard input.")
    before, after = gathered([old]).facts, gathered([new]).facts
    return changes_between(before, after, support=support), _moment(_newest(after))


def _newest(facts: Sequence[Fact]) -> str | None:
    days = [fact.last_seen for fact in facts if fact.last_seen]
    return f"{max(days)}T00:00:00+00:00" if days else None


def _moment(told: str | None) -> str:
    from datetime import UTC, datetime

    return told or datetime.now(UTC).isoformat(timespec="seconds")


def _answer(changes: Sequence[Change], when: str) -> Answer:
    from lunarwatch.knowledge.tables import changes_table
    from lunarwatch.writing import answers

    rows = [change.as_json() for change in changes]
    return Answer(
        lambda: rows, partial(changes_table, changes), partial(answers.changes, rows), when
    )
