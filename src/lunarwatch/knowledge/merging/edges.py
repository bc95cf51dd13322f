"""The edges between cells: which two may be one event, and how likely that is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from lunarwatch.knowledge.merging.acts import MISSION_ACTS
from lunarwatch.knowledge.merging.alike import ENOUGH, apart, likeness
from lunarwatch.knowledge.merging.cells import Cell
from lunarwatch.knowledge.merging.grouping import Grouping
from lunarwatch.knowledge.merging.pairs import pairs
from lunarwatch.knowledge.merging.timing import once
from lunarwatch.knowledge.merging.topics import relation

COPY = 0.8
"""Likeness of two tellings in the very same sentence, if nothing in them disagrees."""

SURE = 0.68
"""Below this likeness a pair is joined only if no other would do as well."""

MOST_EDGES = 10
"""Edges kept of a cell, the likeliest; the others would hardly join what these do not."""


class Edge(NamedTuple):
    """Two cells, by index, that may be one event."""

    likeness: float
    first: int
    second: int
    sure: bool  # both say as much as the other: no choice is made by joining them


def compare(cells: Sequence[Cell]) -> tuple[list[Edge], Grouping]:
    """Compare the cells that share a bucket.

    Returns:
        The edges, likeliest first, and the components: cells that can have any influence on each
        other's clusters.
    """
    reach = Grouping(len(cells))
    likeliest: dict[int, dict[int, Edge]] = defaultdict(dict)
    for first, second, copied, bound in pairs(cells):
        if bound:
            reach.union(first, second)
            continue
        if second in likeliest[first] and not copied:
            continue
        edge = _weighed(cells[first], cells[second], first, second, copied=copied)
        if edge is not None:
            reach.union(first, second)
            _keep(likeliest[first], second, edge)
            _keep(likeliest[second], first, edge)
    edges = {edge[1:3]: edge for kept in likeliest.values() for edge in kept.values()}
    return sorted(edges.values(), key=_edge_order), reach


def _keep(kept: dict[int, Edge], other: int, edge: Edge) -> None:
    """Keep an edge of a cell if it is among the likeliest."""
    known = kept.get(other)
    if known is None or _edge_order(edge) < _edge_order(known):
        kept[other] = edge
    if len(kept) > MOST_EDGES:
        del kept[max(kept, key=lambda index: _edge_order(kept[index]))]


def _edge_order(edge: Edge) -> tuple[float, int, int, bool]:
    return (-edge.likeness, edge.first, edge.second, not edge.sure)


def _weighed(a: Cell, b: Cell, first: int, second: int, *, copied: bool) -> Edge | None:
    """The edge between two cells, None if they are too little alike."""
    score = likeness(a, b)
    if copied and score < COPY and a.family == b.family and not apart(a, b):
        score = COPY
    if score < ENOUGH:
        return None
    sure = copied or (score >= SURE and _says_as_much(a, b))
    return Edge(score, first, second, sure)


def _says_as_much(a: Cell, b: Cell) -> bool:
    if a.parties == b.parties:
        return True
    return a.type in MISSION_ACTS and once(a, b, relation(a.topic, b.topic))
