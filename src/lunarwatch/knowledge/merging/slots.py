"""The buckets that a cell is in: where merging looks for what it could be one with.

Each cell is put into buckets by what it shares with any cell that could be the same event.  A
``Slot`` is a place in a bucket, the days it stands for, and its side: what it says, and so which
sides of the bucket it has anything to do with.

Whether two cells can influence each other's merging thus shows in the buckets that they share: so
merging can go on from a stored state by looking up the buckets of the new records, and gives the
same facts as merging everything afresh.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from lunarwatch.knowledge.merging.acts import ACCORD, FAMILIES, MEMBERSHIP, MISSION_ACTS
from lunarwatch.knowledge.merging.cells import MANY_A_DAY, Cell
from lunarwatch.knowledge.merging.topics import flies_once, names, telling_words
from lunarwatch.knowledge.merging.windows import ALWAYS, Days, far, joining, middling, near, tight

MOST_PAIRED = 6
"""Parties up to which a cell is found by each pair of them; larger ones are found by each party."""


class Slot(NamedTuple):
    """A place in a bucket, the first and last day it stands for, and its side."""

    bucket: tuple[str, ...]
    low: int
    high: int
    side: str = ""

    @property
    def whole(self) -> bool:
        """Whether all of the bucket belongs together."""
        return self.bucket[0] in WHOLE


def slots(cell: Cell) -> Iterator[Slot]:
    """Yield the slots of a cell."""
    for digest in cell.sentences:
        yield Slot(("sentence", cell.family, digest), *ALWAYS)
    if cell.topic is None and cell.type not in MANY_A_DAY:
        # What is told of no one and nothing may still be what its own article tells beside it.
        for article in cell.articles:
            yield Slot(("article", cell.type, article), *ALWAYS)
    if cell.nameless:
        return
    if cell.type in MISSION_ACTS:
        yield from _mission_slots(cell)
    elif cell.is_list:
        yield from _list_slots(cell)
    else:
        yield from _topic_slots(cell)
        yield from _party_slots(cell)


def _mission_slots(cell: Cell) -> Iterator[Slot]:
    if cell.topic is None:
        for party in cell.parties:
            yield from _slot(("flight", cell.type, party), tight(cell), "untold")
        return
    for name in names(cell.topic):
        if flies_once(cell.topic):
            # A mission's delays belong with its launch, whose status they change.
            yield Slot(("mission", name), *ALWAYS)
        else:
            yield from _slot(("craft", cell.type, name), near(cell))
    for party in cell.parties:
        yield from _slot(("flight", cell.type, party), tight(cell), "told")
    for word in telling_words(cell.topic):
        yield from _slot(("word", cell.type, word), near(cell), cell.topic.id)


def _list_slots(cell: Cell) -> Iterator[Slot]:
    days = None if cell.published is None else (cell.published - 15, cell.published + 15)
    for name in names(cell.topic) if cell.topic else {""}:
        yield from _slot(("list", name), days or ALWAYS)


def _topic_slots(cell: Cell) -> Iterator[Slot]:
    """Slots for those that name the same programme, which makes much else good enough."""
    if cell.topic is None:
        return
    kin = cell.family if cell.type in FAMILIES else None
    for name in names(cell.topic):
        for party in cell.parties:
            if cell.type in MEMBERSHIP:
                yield Slot(("member", cell.type, name, party), *ALWAYS)
            elif kin == ACCORD and len(cell.parties) == 1 and not cell.dated:
                # "Angola backs the Accords", told long after it joined, may be its joining.
                yield Slot(("member", "join", name, party), *ALWAYS)
            if cell.type not in MEMBERSHIP:
                yield from _slot(("topic", cell.type, name, party), near(cell), _breadth(cell))
            if kin:
                yield from _slot(("kin", kin, name, party), joining(cell), cell.type)
        for one, other in _paired(cell):
            yield Slot(("topic pair", cell.type, name, one, other), *far(cell))
        if cell.precise or not cell.parties:
            side = "someone" if cell.parties else "no one"
            yield from _slot(("someone", cell.family, name), near(cell), side)


def _party_slots(cell: Cell) -> Iterator[Slot]:
    """Slots for those of which at least one names no programme."""
    topic = "" if cell.topic is None else "topic"
    for one, other in _paired(cell):
        yield from _slot(("pair", cell.type, one, other), middling(cell))
        if cell.type in FAMILIES and cell.precise and cell.low is not None:
            days = (cell.low - 1, (cell.high or cell.low) + 1)
            yield Slot(("kin pair", cell.family, one, other), *days, cell.type)
    for party in cell.parties:
        yield from _slot(("party", cell.type, party), tight(cell), topic + _breadth(cell))


def _paired(cell: Cell) -> Iterator[tuple[str, str]]:
    if 1 < len(cell.parties) <= MOST_PAIRED:
        yield from combinations(sorted(cell.parties), 2)


def _breadth(cell: Cell) -> str:
    """Cells of a few parties meet each other in the buckets of pairs."""
    return " few" if 1 < len(cell.parties) <= MOST_PAIRED else ""


def _slot(bucket: tuple[str, ...], days: Days | None, side: str = "") -> Iterator[Slot]:
    if days is not None:
        yield Slot(bucket, *days, side)


WHOLE = frozenset({"member", "mission", "sentence"})
"""Buckets in which all belongs together: one actor joining one programme, one mission, a copy."""
