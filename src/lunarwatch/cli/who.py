"""``lunarwatch who``: what is known of an actor."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from lunarwatch.cli.answers import COMMON, Answer, Destination, Format, Output
from lunarwatch.cli.known import Database, Records, known

if TYPE_CHECKING:
    from lunarwatch.knowledge import Profile
    from lunarwatch.patterns import Entity


def who(
    actor: Annotated[
        str,
        typer.Argument(
            metavar="ACTOR", help="A country, agency, company, …, by id, name, acronym or alias."
        ),
    ],
    records: Records = None,
    db: Database = None,
    format_: Format = "auto",
    output: Output = None,
) -> None:
    """Tell what is known of an actor: its programmes, its partners, its facts.

    A country stands for its agencies too. CSV and Markdown hold programmes and partners; for the
    facts see timeline --actor. Formats: table, json (in a pipe), jsonl, csv, excel, markdown.

    Examples:
      lunarwatch who China events.jsonl

      lunarwatch who ISRO --db watch.db --format json

    """
    from lunarwatch.cli.names import actor_named
    from lunarwatch.knowledge import who as profile_of
    from lunarwatch.knowledge.tables import profile_table
    from lunarwatch.writing import answers

    destination = Destination.of(format_, output, COMMON)
    found = known(records, db)
    name, entity = actor_named(actor, found.facts)
    profile = _with_actor(profile_of(found.facts, name), entity)
    row = profile.as_json()
    destination.write(Answer(row, partial(profile_table, profile), partial(answers.profile, row)))
    found.finish()


def _with_actor(profile: Profile, entity: Entity | None) -> Profile:
    """The profile with the actor as the catalogue has it, where the facts do not name it."""
    from lunarwatch.knowledge.facts import FactParty

    if profile.actor is not None or entity is None:
        return profile
    actor = FactParty(
        id=entity.id,
        name=entity.name,
        acronym=entity.acronym,
        kind=entity.kind,
        country=entity.country,
        articles=0,
    )
    return profile.model_copy(update={"actor": actor})
