"""``lunarwatch timeline``: what happened, in the order of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, get_args

import typer

from lunarwatch.cli import options
from lunarwatch.cli.answers import FACTS, Destination, Format, Output, day
from lunarwatch.cli.known import Database, Records, known
from lunarwatch.cli.merge import facts_answer

if TYPE_CHECKING:
    from lunarwatch.knowledge import Choice, Fact


def timeline(
    records: Records = None,
    db: Database = None,
    actor: Annotated[
        str | None,
        typer.Option("--actor", metavar="NAME", help="Only with this party (China, NASA, …)."),
    ] = None,
    program: Annotated[
        str | None,
        typer.Option("--program", metavar="NAME", help="Only about this programme (ILRS, …)."),
    ] = None,
    types: Annotated[
        list[str] | None, typer.Option("--type", metavar="TYPE", help="Only these types of event.")
    ] = None,
    statuses: Annotated[
        list[str] | None,
        typer.Option("--status", metavar="STATUS", help="Only occurred, planned, delayed, …"),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DATE", help="Only what may be on this day or later."),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option("--until", metavar="DATE", help="Only what may be on this day or before."),
    ] = None,
    format_: Format = "auto",
    output: Output = None,
) -> None:
    """List the facts in the order of time.

    What has no date stands where its first article does. Formats: table, json (in a pipe), jsonl,
    csv, excel, markdown, timelinejs, ical (what is planned), parquet.

    Examples:
      lunarwatch timeline events.jsonl --program ILRS --since 2023-06

      lunarwatch timeline --db watch.db --status planned -o planned.ics

    """
    from lunarwatch.knowledge import Choice
    from lunarwatch.knowledge.facts import FactStatus

    choice = Choice(since=day("--since", since), until=day("--until", until, last=True))
    wanted_statuses = options.chosen("--status", statuses, get_args(FactStatus))
    destination = Destination.of(format_, output, FACTS)
    found = known(records, db)
    told_types = {fact.type.lower() for fact in found.facts}
    wanted_types = options.chosen("--type", types, {*told_types, *options.event_types(None)})
    facts = [
        fact
        for fact in _chosen(found.facts, choice, actor, program)
        if (not wanted_types or fact.type.lower() in wanted_types)
        and (not wanted_statuses or fact.status in wanted_statuses)
    ]
    destination.write(facts_answer(facts))
    found.finish()


def _chosen(
    facts: list[Fact], choice: Choice, actor: str | None, program: str | None
) -> list[Fact]:
    """The facts asked for, the actor and the programme under any of their names."""
    from dataclasses import replace

    from lunarwatch.cli.names import actor_named, program_named
    from lunarwatch.knowledge import choose

    if actor is not None:
        choice = replace(choice, actor=actor_named(actor, facts)[0])
    if program is not None:
        choice = replace(choice, program=program_named(program, facts)[0])
    return choose(facts, choice)
