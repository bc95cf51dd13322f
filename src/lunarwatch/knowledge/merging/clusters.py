"""Cells to clusters: which of them are one event, decided on the set and on no order in it.

The likeliest pairs are joined first, and a pair is joined only if nothing in the one cluster
forbids anything in the other.  A telling that names too little to choose ("the United States signed
an agreement") goes to the cluster it is likest; where two are equally good, to neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from lunarwatch.knowledge.merging.acts import MEMBERSHIP
from lunarwatch.knowledge.merging.alike import apart, forbidden
from lunarwatch.knowledge.merging.cells import AHEAD, Cell
from lunarwatch.knowledge.merging.edges import Edge, compare
from lunarwatch.knowledge.merging.grouping import Grouping
from lunarwatch.knowledge.merging.timing import days_apart
from lunarwatch.knowledge.merging.topics import Relation, relation

_CLOSE_CALL = 0.05  # scores that differ by less do not decide between two clusters


@dataclass(slots=True)
class _Cluster:
    """What is in a cluster so far, as far as it can forbid more."""

    cells: list[int]
    weight: int
    faces: dict[tuple[object, ...], int] = field(default_factory=dict)  # → a cell that has it
    articles: dict[str, list[int]] = field(default_factory=dict)


def cluster(cells: Sequence[Cell]) -> tuple[list[list[Cell]], list[int]]:
    """Group cells into events.

    Args:
        cells: Cells in their canonical order, as ``gather`` gives them.

    Returns:
        The clusters, and for each the index of the component it is in.
    """
    edges, reach = compare(cells)
    grouping = _joined(cells, edges)
    groups = grouping.groups()
    return [[cells[i] for i in group] for group in groups], [reach.find(g[0]) for g in groups]


def _joined(cells: Sequence[Cell], edges: Sequence[Edge]) -> Grouping:
    grouping = Grouping(len(cells))
    clusters: dict[int, _Cluster] = {}
    sure = [edge for edge in edges if edge.sure]
    _join(cells, sure, grouping, clusters)
    vague = [edge for edge in edges if not edge.sure]
    _join(cells, _chosen(cells, vague, grouping, clusters), grouping, clusters)
    return grouping


def _join(
    cells: Sequence[Cell],
    edges: Iterable[Edge],
    grouping: Grouping,
    clusters: dict[int, _Cluster],
) -> None:
    """Join along the edges, in their order, wherever no veto stands against it."""
    for edge in edges:
        first, second = grouping.find(edge.first), grouping.find(edge.second)
        if first == second:
            continue
        one, other = _at(first, cells, clusters), _at(second, cells, clusters)
        if _compatible(one, other, cells):
            name = grouping.union(first, second)
            clusters[name] = _merged(one, other)


def _chosen(
    cells: Sequence[Cell],
    edges: Sequence[Edge],
    grouping: Grouping,
    clusters: dict[int, _Cluster],
) -> list[Edge]:
    """Of the edges by which a vague cluster could go several ways, the best; none if a close call.

    Looks at the clusters as they stand before any of these edges is followed.
    """
    ways: dict[int, dict[int, Edge]] = defaultdict(dict)
    for edge in edges:
        vague, other = _vague_first(cells, edge)
        source, target = grouping.find(vague), grouping.find(other)
        if source != target:
            ways[source].setdefault(target, edge)  # the edges come likeliest first
    kept: list[tuple[int, int, Edge]] = []
    for choices in ways.values():
        ranked = sorted(
            (-round(edge.likeness / _CLOSE_CALL), -_at(target, cells, clusters).weight, target)
            for target, edge in choices.items()
        )
        best = choices[ranked[0][2]]
        if cells[best.first].type in MEMBERSHIP:
            # "India and Ecuador joined" may hold both together, so every way is tried in turn.
            kept += [(rank, weight, choices[target]) for rank, weight, target in ranked]
        elif len(ranked) == 1 or not _close_call(
            ranked[0][2], ranked[1][2], choices, cells, clusters
        ):
            kept.append((*ranked[0][:2], best))
    kept.sort(key=lambda k: (*k[:2], k[2].first, k[2].second))
    return [edge for _, _, edge in kept]


def _vague_first(cells: Sequence[Cell], edge: Edge) -> tuple[int, int]:
    """The cell that has the choice: the one that names fewer parties, or lumps two joiners."""
    a, b = cells[edge.first], cells[edge.second]
    swap = len(b.parties) < len(a.parties)
    if a.type in MEMBERSHIP and b.type in MEMBERSHIP:
        swap = len(a.parties) < len(b.parties)
    return (edge.second, edge.first) if swap else (edge.first, edge.second)


def _close_call(
    best: int,
    next_best: int,
    choices: dict[int, Edge],
    cells: Sequence[Cell],
    clusters: dict[int, _Cluster],
) -> bool:
    """Whether neither likeness nor the number of articles speaks for the better of two ways."""
    one, other = _at(best, cells, clusters), _at(next_best, cells, clusters)
    if _compatible(one, other, cells):
        return False  # the two ways may well be one
    near = choices[best].likeness - choices[next_best].likeness < _CLOSE_CALL
    return near and one.weight < 2 * other.weight


def _at(index: int, cells: Sequence[Cell], clusters: dict[int, _Cluster]) -> _Cluster:
    found = clusters.get(index)
    if found is None:
        cell = cells[index]
        found = clusters[index] = _Cluster([index], len(cell.articles))
        found.faces[_face(cell)] = index
        found.articles = {article: [index] for article in cell.articles}
    return found


def _face(cell: Cell) -> tuple[object, ...]:
    """What of a cell can forbid a merge: cells with one face forbid the same."""
    days = (cell.low, cell.high) if cell.dated and cell.phase != AHEAD else None
    return (cell.type, cell.phase, cell.actors, cell.recipients, cell.topic, days, cell.persons)


def _compatible(one: _Cluster, other: _Cluster, cells: Sequence[Cell]) -> bool:
    for a in one.faces.values():
        for b in other.faces.values():
            if _forbids(cells[a], cells[b]) and not _bridged(cells[a], cells[b], one, other, cells):
                return False
    few, many = sorted((one, other), key=lambda cluster: len(cluster.articles))
    return not any(
        apart(cells[a], cells[b])
        for article, told in few.articles.items()
        for a in told
        for b in many.articles.get(article, ())
    )


def _forbids(a: Cell, b: Cell) -> bool:
    return forbidden(a, b, relation(a.topic, b.topic))


def _bridged(a: Cell, b: Cell, one: _Cluster, other: _Cluster, cells: Sequence[Cell]) -> bool:
    """Whether a third telling names the parties of both: each of the two tells only its half.

    With joining it must be more than one article's summary: "Nigeria and Rwanda joined" stands
    against as many articles on each alone.
    """
    topics = relation(a.topic, b.topic)
    if a.parties & b.parties or topics is Relation.OTHER or days_apart(a, b, topics):
        return False
    faces = [cells[i] for i in (*one.faces.values(), *other.faces.values())]
    whole = [cell for cell in faces if cell.parties >= a.parties | b.parties]
    if not {a.type, b.type} & MEMBERSHIP:
        return bool(whole)
    told = sum(len(cell.articles) for cell in whole if cell.dated)
    alone = [sum(len(c.articles) for c in faces if c.parties == x.parties) for x in (a, b)]
    return told > 0 and told >= min(alone)


def _merged(one: _Cluster, other: _Cluster) -> _Cluster:
    """The larger of two clusters with the smaller one taken in."""
    large, small = (one, other) if len(one.cells) >= len(other.cells) else (other, one)
    large.cells += small.cells
    large.weight += small.weight
    for face, index in small.faces.items():
        large.faces.setdefault(face, index)
    for article, told in small.articles.items():
        large.articles.setdefault(article, []).extend(told)
    return large
