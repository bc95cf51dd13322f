"""Who with whom through what: a graph of actors and programmes, its edges dated facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any

from pydantic import Field

from lunarwatch.knowledge.choosing import time_of
from lunarwatch.knowledge.facts import Day, Fact, FactParty
from lunarwatch.records import Record

MOST_PAIRED = 6
"""Parties of one act up to which each pair of them gets an edge; more meet only in a programme."""


class Node(Record):
    """An actor or a programme."""

    id: str = Field(description="actor:… or program:…")
    label: str
    kind: str
    country: str | None = None
    facts: int


class Edge(Record):
    """One fact between two nodes."""

    id: str
    source: str
    target: str
    directed: bool
    type: str
    status: str
    fact: str
    program: str | None
    date: str | None = Field(description="EDTF")
    start: Day | None
    end: Day | None
    articles: int


class Graph(Record):
    """Nodes, and one edge for each fact and pair."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    def as_json(self) -> dict[str, Any]:
        """The graph as plain JSON values."""
        return self.model_dump(mode="json")


def graph(facts: Iterable[Fact], *, programs: bool = True) -> Graph:
    """The network of the facts.

    Acts among equals (signing, meeting) join each two of their parties, acts upon another go from
    actor to recipient, and all that an actor does about a programme joins the two.  Parties count
    for their country, so an agency and its state are one node.

    Args:
        facts: What is known.
        programs: Make nodes of programmes too.
    """
    ordered = sorted(facts, key=lambda fact: fact.sort_key)
    edges = [edge for fact in ordered for edge in _edges(fact, programs=programs)]
    counts: Counter[str] = Counter()
    labels: dict[str, Node] = {}
    for fact in ordered:
        found = {node.id: node for node in _nodes(fact, programs=programs)}
        counts.update(found.keys())
        for name, node in found.items():
            labels[name] = min(labels.get(name, node), node, key=_rank)
    nodes = (labels[i].model_copy(update={"facts": counts[i]}) for i in sorted(counts))
    return Graph(nodes=tuple(nodes), edges=tuple(edges))


def _edges(fact: Fact, *, programs: bool) -> Iterator[Edge]:
    actors = [f"actor:{p.key}" for p in fact.actors]
    recipients = [f"actor:{p.key}" for p in fact.recipients]
    if not recipients and len(actors) <= MOST_PAIRED:
        for one, other in combinations(sorted(set(actors)), 2):
            yield _edge(fact, one, other, directed=False)
    for one in dict.fromkeys(actors):
        for other in dict.fromkeys(recipients):
            if one != other:
                yield _edge(fact, one, other, directed=True)
    if programs and fact.program is not None:
        for one in dict.fromkeys(actors):
            yield _edge(fact, one, f"program:{fact.program.id}", directed=True)


def _edge(fact: Fact, source: str, target: str, *, directed: bool) -> Edge:
    start, end = time_of(fact)
    return Edge(
        id=f"{fact.id}/{source}/{target}",
        source=source,
        target=target,
        directed=directed,
        type=fact.type,
        status=fact.status,
        fact=fact.id,
        program=fact.program.name if fact.program else None,
        date=fact.date.edtf if fact.date else None,
        start=start,
        end=end,
        articles=fact.articles,
    )


def _nodes(fact: Fact, *, programs: bool) -> Iterator[Node]:
    for party in fact.parties:
        yield _actor(party)
    if programs and fact.program is not None:
        said = fact.program
        yield Node(id=f"program:{said.id}", label=said.name, kind=said.kind or "program", facts=0)


def _actor(party: FactParty) -> Node:
    return Node(
        id=f"actor:{party.key}", label=party.name, kind=party.kind, country=party.country, facts=0
    )


def _rank(node: Node) -> tuple[bool, str, str, str]:
    """A state is shown by its own name rather than by its agency's."""
    return (node.kind != "country", node.label, node.kind, node.country or "")
