"""Records of many articles to facts.

The facts are a function of the set of records: no order of input, and no splitting of it into
runs, changes them.  On the way from the one to the other::

    records → tellings → cells of what is told alike → pairs that share a bucket of slots
            → edges between those alike enough → clusters → a fact settled of each → delays
"""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from lunarwatch.knowledge.facts import Fact
from lunarwatch.knowledge.merging.cells import Cell, gather
from lunarwatch.knowledge.merging.clusters import cluster
from lunarwatch.knowledge.merging.delays import put_off
from lunarwatch.knowledge.merging.settle import settle
from lunarwatch.knowledge.merging.teller import JsonRecord, tellings
from lunarwatch.knowledge.merging.tellings import Telling
from lunarwatch.records import Event


@dataclass(frozen=True, slots=True)
class Component:
    """Facts whose records can influence each other, and no others, in merging."""

    facts: tuple[Fact, ...]


def merge(records: Iterable[Event | JsonRecord]) -> list[Fact]:
    """Merge records of the same real-world events; the facts in the order of time.

    Args:
        records: Events, or records as plain JSON.  A ``type`` is all that a record must have;
            the more of actors, date, programme and article it has, the better it merges.  The same
            record given twice counts once.

    Raises:
        RecordsError: Something among them is not a record; says which.
    """
    facts = [fact for part in merge_tellings(tellings(records)) for fact in part.facts]
    return sorted(facts, key=lambda fact: fact.sort_key)


def merge_tellings(told: Iterable[Telling]) -> list[Component]:
    """Merge tellings, the facts by component; what the store builds on."""
    with _uncollected():
        groups, reach = cluster(gather(distinct(told)))
        parts: dict[int, list[Sequence[Cell]]] = defaultdict(list)
        for group, component in zip(groups, reach, strict=True):
            parts[component].append(group)
        return [Component(tuple(_facts(clusters))) for clusters in parts.values()]


@contextmanager
def _uncollected() -> Iterator[None]:
    """Pause the search for reference cycles: none are made here, and it costs a third more."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def distinct(told: Iterable[Telling]) -> list[Telling]:
    """Tellings with each record id once; of two that differ, the same one in any order."""
    kept: dict[str, Telling] = {}
    for telling in told:
        other = kept.get(telling.id)
        if other is None or (other != telling and repr(telling) < repr(other)):
            kept[telling.id] = telling
    return list(kept.values())


def _facts(clusters: Iterable[Sequence[Cell]]) -> list[Fact]:
    return put_off([settle(t for cell in cells for t in cell.tellings) for cells in clusters])
