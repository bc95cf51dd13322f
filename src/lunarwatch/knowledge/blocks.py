"""Which cells are compared at all: the blocking that keeps merging near-linear.

Each cell is put into buckets by what it shares with any cell that could be the same event.  A
``Slot`` is a place in a bucket, the days it stands for, and its side: what it says, and so which
sides of the bucket it has anything to do with.

* In an *open* bucket two slots are compared if their days overlap and their sides go together.
  Where very many overlap, each is compared with the latest ``DENSE`` before it, and all of them
  count as belonging together.
* A *whole* bucket (one actor joining one programme, one mission) belongs together whatever the
  days; each slot is compared with its neighbours in time and with the best told cells.

Whether two cells can influence each other's merging thus shows in the buckets that they share: so
merging can go on from a stored state by looking up the buckets of the new records, and gives the
same facts as merging everything afresh.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from lunarwatch.knowledge.acts import ACCORD, FAMILIES, MEMBERSHIP, MISSION_ACTS, flies_once
from lunarwatch.knowledge.alike import names, telling_words
from lunarwatch.knowledge.cells import MANY_A_DAY, Cell
from lunarwatch.knowledge.windows import ALWAYS, Days, far, joining, middling, near, tight

MOST_PAIRED = 6
"""Parties up to which a cell is found by each pair of them; larger ones are found by each party."""

DENSE = 12
"""Slots that overlap another and are compared with it; what keeps a crowded bucket linear."""

_NEIGHBOURS = 6
_HUBS = 6


class Slot(NamedTuple):
    """A place in a bucket, the first and last day it stands for, and its side."""

    bucket: tuple[str, ...]
    low: int
    high: int
    side: str = ""

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
        yield from _topic_slots(cell)
        yield from _party_slots(cell)


class Pair(NamedTuple):
    """Two cells by index, the first smaller."""

    first: int
    second: int
    copied: bool = False  # they share a sentence
    bound: bool = False  # they belong together, and need not be compared


def pairs(placed: Sequence[tuple[Cell, Sequence[Slot]]]) -> Iterator[Pair]:
    """Yield the pairs to compare, and those that belong together without it.

    A pair that meets in several buckets comes several times.
    """
    buckets: dict[tuple[str, ...], list[tuple[int, int, int, str]]] = defaultdict(list)
    for index, (_, places) in enumerate(placed):
        for bucket, low, high, side in places:
            buckets[bucket].append((low, high, index, side))
    for bucket, entries in buckets.items():
        if len(entries) < 2:
            continue
        if bucket[0] in _WHOLE:
            yield from _neighbours(bucket[0], [entry[2] for entry in entries], placed)
        else:
            yield from _overlapping(entries, _MEETING.get(bucket[0], _any))


def shared_slots(cells: Iterable[Cell]) -> list[tuple[Cell, list[Slot]]]:
    """Cells with their slots, ready to be paired."""
    return [(cell, list(slots(cell))) for cell in cells]


# -- slots ---------------------------------------------------------------------------------------


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


# -- pairs ---------------------------------------------------------------------------------------


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


def _neighbours(
    kind: str, indices: list[int], placed: Sequence[tuple[Cell, Sequence[Slot]]]
) -> Iterator[Pair]:
    """Yield pairs near in time, and of each cell with those that most articles tell."""
    members = sorted(set(indices), key=lambda i: (_time(placed[i][0]), i))
    hubs = sorted(members, key=lambda i: _weight(placed[i][0], i))[:_HUBS]
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

_WHOLE = frozenset({"member", "mission", "sentence"})
