"""``lunarwatch graph``: who with whom through what."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from lunarwatch.cli.answers import GRAPHS, Answer, Destination, Format, Output
from lunarwatch.cli.known import Database, Records, known


def graph(
    records: Records = None,
    db: Database = None,
    actors_only: Annotated[
        bool, typer.Option("--actors-only", help="Make no nodes of programmes.")
    ] = False,
    format_: Format = "auto",
    output: Output = None,
) -> None:
    """Draw up who acts with whom: a network of actors and programmes with dated edges.

    Formats: table, json (in a pipe), csv, excel and markdown (the edges), gexf (Gephi), graphml,
    dot (Graphviz).

    Examples:
      lunarwatch graph events.jsonl -o moon.gexf

      lunarwatch graph --db watch.db --format dot | dot -Tsvg -o moon.svg

    """
    from lunarwatch.knowledge import graph as network
    from lunarwatch.knowledge.tables import graph_table
    from lunarwatch.writing import answers

    destination = Destination.of(format_, output, GRAPHS)
    found = known(records, db)
    made = network(found.facts, programs=not actors_only)
    row = made.as_json()
    destination.write(Answer(row, partial(graph_table, made), partial(answers.graph, row)))
    found.finish()
