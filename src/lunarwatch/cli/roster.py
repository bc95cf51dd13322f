"""``lunarwatch roster``: who belongs to a programme."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from lunarwatch.cli.answers import COMMON, Answer, Destination, Format, Output, day
from lunarwatch.cli.known import Database, Records, known

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lunarwatch.knowledge import Fact, Roster
    from lunarwatch.patterns import Entity


def roster(
    program: Annotated[
        str,
        typer.Argument(metavar="PROGRAM", help="The programme, by id, name, acronym or alias."),
    ],
    records: Records = None,
    db: Database = None,
    as_of: Annotated[
        str | None,
        typer.Option(
            "--as-of", metavar="DATE", help="Who had joined by the end of this day (2023-12-31)."
        ),
    ] = None,
    format_: Format = "auto",
    output: Output = None,
) -> None:
    """Tell who belongs to a programme, since when, by which act, on what evidence.

    Who is only planned to join, who left and whose membership is disputed is told too. A member
    "listed" is known only from lists, which give no date. Formats: table, json (in a pipe), jsonl,
    csv, excel, markdown.

    Examples:
      lunarwatch roster "Artemis Accords" events.jsonl --as-of 2023-12-31

      lunarwatch roster ILRS --db watch.db --format markdown

    """
    from lunarwatch.cli.names import program_named
    from lunarwatch.knowledge import roster as members_of
    from lunarwatch.knowledge.tables import roster_table
    from lunarwatch.writing import answers

    then = day("--as-of", as_of, last=True)
    destination = Destination.of(format_, output, COMMON)
    found = known(records, db)
    name, entity = program_named(program, found.facts)
    members = _with_program(members_of(found.facts, name, as_of=then), found.facts, name, entity)
    row = members.as_json()
    destination.write(Answer(row, partial(roster_table, members), partial(answers.roster, row)))
    found.finish()


def _with_program(
    members: Roster, facts: Sequence[Fact], name: str, entity: Entity | None
) -> Roster:
    """The roster with the programme as other facts or the catalogue have it, if no act names it."""
    from lunarwatch.knowledge.choosing import is_program
    from lunarwatch.knowledge.facts import FactProgram

    if members.program is not None:
        return members
    about = next((f.program for f in facts if is_program(f.program, name)), None)
    if about is None and entity is not None:
        about = FactProgram(
            id=entity.id, name=entity.name, acronym=entity.acronym, kind=entity.kind
        )
    return members.model_copy(update={"program": about})
