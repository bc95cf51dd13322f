"""Which cells are compared at all: the blocking that keeps merging near-linear.

Each cell is put into buckets by what it shares with any cell that could be the same event.  A
``Slot`` is a place in a bucket and the days it stands for:

* in an *open* bucket every two slots whose days overlap are compared;
* in a *whole* bucket (one actor joining one programme, one mission) all slots belong together
  whatever their days; each is compared with its neighbours in time and with the best told cells.

Who is compared with whom in an open bucket depends on the two cells alone, and a whole bucket is
always merged as one: so merging can go on from a stored state by looking up the buckets of the new
records, and gives the same facts as merging everything afresh.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from lunarwatch.knowledge.acts import ACCORD, MEMBERSHIP, MISSION_ACTS, flies_once
from lunarwatch.knowledge.alike import names
from lunarwatch.knowledge.cells import AHEAD, MANY_A_DAY, Cell

ALWAYS = (0, 4_000_000)
"""Days of a slot that is compared with all."""

MOST_PAIRED = 6
"""Parties up to which a cell is found by each pair of them; larger ones are found by each party."""

_NEIGHBOURS = 6
_HUBS = 6


class Slot(NamedTuple):
    """A place in a bucket, and the first and last day it stands for."""

    bucket: tuple[str, ...]
    low: int
    high: int

    @property
    def whole(self) -> bool:
        """Whether all of the bucket belongs together."""
        return self.bucket[0] in _WHOLE


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
        yield from _party_slots(cell)


def pairs(placed: Sequence[tuple[Cell, Sequence[Slot]]]) -> Iterator[tuple[int, int, bool]]:
    """Yield the pairs to compare: two indices and whether they share a sentence.

    A pair that meets in several buckets comes several times.
    """
    buckets: dict[tuple[str, ...], list[tuple[int, int, int]]] = defaultdict(list)
    for index, (_, places) in enumerate(placed):
        for slot in places:
            buckets[slot.bucket].append((slot.low, slot.high, index))
    for bucket, entries in buckets.items():
        if len(entries) < 2:
            continue
        if bucket[0] in _WHOLE:
            found = _neighbours([index for _, _, index in entries], placed)
        elif bucket[0] == "party":
            few = {i for _, _, i in entries if not 1 < len(placed[i][0].parties) <= MOST_PAIRED}
            found = _overlapping(entries, few) if few else iter(())
        else:
            found = _overlapping(entries, None)
        copies = bucket[0] == "sentence"
        for first, second in found:
            yield first, second, copies


def _mission_slots(cell: Cell) -> Iterator[Slot]:
    if cell.topic is not None:
        kind = "mission" if flies_once(cell.topic) else "craft"
        days = ALWAYS if kind == "mission" else _near(cell)
        for name in names(cell.topic):
            # A mission's delays belong with its launch, whose status they change.
            bucket = (kind, name) if kind == "mission" else (kind, cell.type, name)
            yield from _slot(bucket, days)
    for party in cell.parties:
        yield from _slot(("flight", cell.type, party), _near(cell))


def _list_slots(cell: Cell) -> Iterator[Slot]:
    days = None if cell.published is None else (cell.published - 15, cell.published + 15)
    for name in names(cell.topic) if cell.topic else {""}:
        yield from _slot(("list", name), days or ALWAYS)


def _party_slots(cell: Cell) -> Iterator[Slot]:
    if cell.topic is not None:
        for name in names(cell.topic):
            for party in cell.parties or {""}:
                if cell.type in MEMBERSHIP:
                    yield Slot(("member", cell.family, name, party), *ALWAYS)
                days = _joining(cell) if cell.family == ACCORD else _near(cell)
                yield from _slot(("topic", cell.family, name, party), days)
            if cell.precise or not cell.parties:
                yield from _slot(("someone", cell.family, name), _near(cell))
    if 1 < len(cell.parties) <= MOST_PAIRED:
        for one, other in combinations(sorted(cell.parties), 2):
            yield from _slot(("pair", cell.family, one, other), _far(cell))
    for party in cell.parties:
        yield from _slot(("party", cell.family, party), _near(cell))


def _slot(bucket: tuple[str, ...], days: tuple[int, int] | None) -> Iterator[Slot]:
    if days is not None:
        yield Slot(bucket, *days)


def _near(cell: Cell) -> tuple[int, int] | None:
    """Days within which so little agreement is enough; None if a vague date gives none."""
    told = cell.published
    if cell.phase == AHEAD:
        low, high = (told - 31, told + 31) if told is not None else ALWAYS
        if cell.dated and cell.precise and cell.low is not None and cell.high is not None:
            low, high = min(low, cell.low - 3), max(high, cell.high + 3)
        return low, high
    if not cell.dated:
        return (told - 11, told + 4) if told is not None else None
    if cell.low is None or cell.high is None or cell.high - cell.low > 31:
        return None
    return cell.low - 3, cell.high + 3


def _far(cell: Cell) -> tuple[int, int]:
    """Days within which cells that name two parties can be one event."""
    told = cell.published
    if cell.phase != AHEAD and cell.dated:
        return _open(cell)
    if told is None:
        return ALWAYS
    low, high = (told - 31, told + 181) if cell.phase == AHEAD else (told - 366, told + 4)
    if cell.dated and cell.low is not None and cell.high is not None:
        low, high = min(low, cell.low - 3), max(high, cell.high + 3)
    return low, high


def _joining(cell: Cell) -> tuple[int, int]:
    """Days within which joining a programme, and signing or backing it, can be one event."""
    if cell.type in MEMBERSHIP:
        low, high = _far(cell)
        return low - 35, high + 35
    return _far(cell) if len(cell.parties) > 1 else _near(cell) or _open(cell)


def _open(cell: Cell) -> tuple[int, int]:
    return (
        ALWAYS[0] if cell.low is None else cell.low - 3,
        ALWAYS[1] if cell.high is None else cell.high + 3,
    )


def _overlapping(
    entries: list[tuple[int, int, int]], few: set[int] | None
) -> Iterator[tuple[int, int]]:
    """Yield pairs whose days overlap; with ``few``, only those that have one of these in them."""
    entries.sort()
    running: list[tuple[int, int]] = []
    running_few: list[tuple[int, int]] = []
    for low, high, index in entries:
        running = [slot for slot in running if slot[0] >= low]
        if few is None or index in few:
            against = running
        else:
            running_few = [slot for slot in running_few if slot[0] >= low]
            against = running_few
        for _, other in against:
            if other != index:
                yield (other, index) if other < index else (index, other)
        running.append((high, index))
        if few is not None and index in few:
            running_few.append((high, index))


def _neighbours(
    indices: list[int], placed: Sequence[tuple[Cell, Sequence[Slot]]]
) -> Iterator[tuple[int, int]]:
    """Yield pairs near in time, and of each cell with those that most articles tell."""
    members = sorted(set(indices), key=lambda i: (_time(placed[i][0]), i))
    hubs = sorted(members, key=lambda i: _weight(placed[i][0], i))[:_HUBS]
    for place, index in enumerate(members):
        for other in {*members[place + 1 : place + 1 + _NEIGHBOURS], *hubs}:
            if other != index:
                yield (other, index) if other < index else (index, other)


def _time(cell: Cell) -> int:
    known = cell.low if cell.low is not None else cell.published
    return ALWAYS[1] if known is None else known


def _weight(cell: Cell, index: int) -> tuple[bool, int, int]:
    return (not cell.precise, -len(cell.articles), index)


def shared_slots(cells: Iterable[Cell]) -> list[tuple[Cell, list[Slot]]]:
    """Cells with their slots, ready to be paired."""
    return [(cell, list(slots(cell))) for cell in cells]


_WHOLE = frozenset({"member", "mission", "sentence"})
