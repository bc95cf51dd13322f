"""Which cells are compared at all: the blocking that keeps merging near-linear.

* In an *open* bucket two slots are compared if their days overlap and their sides go together.
  Where very many overlap, each is compared with the latest ``DENSE`` before it, and all of them
  count as belonging together.
* A *whole* bucket (one actor joining one programme, one mission) belongs together whatever the
  days; each slot is compared with its neighbours in time and with the best told cells.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lunarwatch.knowledge.merging.cells import Cell
from lunarwatch.knowledge.merging.slots import WHOLE, slots
from lunarwatch.knowledge.merging.windows import ALWAYS

DENSE = 12
"""Slots that overlap another and are compared with it; what keeps a crowded bucket linear."""

_NEIGHBOURS = 6
_HUBS = 6


class Pair(NamedTuple):
    """Two cells by index, the first smaller."""

    first: int
    second: int
    copied: bool = False  # they share a sentence
    bound: bool = False  # they belong together, and need not be compared


def pairs(cells: Sequence[Cell]) -> Iterator[Pair]:
    """Yield the pairs to compare, and those that belong together without it.

    A pair that meets in several buckets comes several times.
    """
    buckets: dict[tuple[str, ...], list[tuple[int, int, int, str]]] = defaultdict(list)
    for index, cell in enumerate(cells):
        for bucket, low, high, side in slots(cell):
            buckets[bucket].append((low, high, index, side))
    for bucket, entries in buckets.items():
        if len(entries) < 2:
            continue
        if bucket[0] in WHOLE:
            yield from _neighbours(bucket[0], [entry[2] for entry in entries], cells)
        else:
            yield from _overlapping(entries, _MEETING.get(bucket[0], _any))


def is_crowded(slots_there: int) -> bool:
    """Whether so many slots, of which each overlaps another, may all belong together."""
    return slots_there > DENSE


def _overlapping(
    entries: list[tuple[int, int, int, str]], meet: Callable[[str, str], bool]
) -> Iterator[Pair]:
    """Yield pairs whose days overlap and whose sides meet."""
    entries.sort()
    sides = sorted({entry[3] for entry in entries})
    meeting = {side: [other for other in sides if meet(side, other)] for side in sides}
    running = {side: _Running() for side in sides}
    for low, high, index, side in entries:
        for against in meeting[side]:
            yield from running[against].meet(low, index)
        running[side].add(low, high, index)


class _Running:
    """The slots of one side whose days are not yet over, the latest last."""

    def __init__(self) -> None:
        self._slots: list[_Open] = []
        self._prune_at = 4 * DENSE

    def add(self, low: int, high: int, index: int) -> None:
        self._slots.append(_Open(high, index))
        if len(self._slots) >= self._prune_at:
            self._slots = [slot for slot in self._slots if slot.high >= low]
            self._prune_at = 2 * len(self._slots) + DENSE

    def meet(self, low: int, index: int) -> Iterator[Pair]:
        """Yield pairs of an index with the latest; if there are more, what binds it to them all.

        Whom it is compared with then depends on all of them, so all are to be merged as one.
        """
        met: list[int] = []
        crowded = False
        for slot in reversed(self._slots):
            if slot.high < low or slot.index == index:
                continue
            if len(met) < DENSE:
                met.append(slot.index)
                yield _pair(slot.index, index)
                continue
            crowded = True
            yield _pair(slot.index, index, bound=True)
            if slot.bound:
                break  # all before it were bound together when it was
            slot.bound = True
        for other in met if crowded else ():
            yield _pair(other, index, bound=True)


@dataclass(slots=True)
class _Open:
    high: int
    index: int
    bound: bool = False


def _neighbours(kind: str, indices: list[int], cells: Sequence[Cell]) -> Iterator[Pair]:
    """Yield pairs near in time, and of each cell with those that most articles tell."""
    members = sorted(set(indices), key=lambda i: (_time(cells[i]), i))
    hubs = sorted(members, key=lambda i: _weight(cells[i], i))[:_HUBS]
    for place, index in enumerate(members):
        yield _pair(members[0], index, bound=True)
        for other in {*members[place + 1 : place + 1 + _NEIGHBOURS], *hubs}:
            if other != index:
                yield _pair(other, index, copied=kind == "sentence")


def _pair(one: int, other: int, *, copied: bool = False, bound: bool = False) -> Pair:
    return Pair(one, other, copied, bound) if one < other else Pair(other, one, copied, bound)


def _time(cell: Cell) -> int:
    known = cell.low if cell.low is not None else cell.published
    return ALWAYS[1] if known is None else known


def _weight(cell: Cell, index: int) -> tuple[bool, int, int]:
    return (not cell.precise, -len(cell.articles), index)


def _any(side: str, other: str) -> bool:
    return True


def _differ(side: str, other: str) -> bool:
    return side != other


def _not_both_few(side: str, other: str) -> bool:
    return not (side.endswith("few") and other.endswith("few"))


def _one_untold(side: str, other: str) -> bool:
    return "untold" in (side, other)


def _one_topicless(side: str, other: str) -> bool:
    told = side.startswith("topic") and other.startswith("topic")
    return not told and _not_both_few(side, other)


_MEETING: dict[str, Callable[[str, str], bool]] = {
    "flight": _one_untold,
    "word": _differ,
    "topic": _not_both_few,
    "kin": _differ,
    "kin pair": _differ,
    "someone": _differ,
    "party": _one_topicless,
}
"""Bucket → which sides meet in it; in the others all do."""
