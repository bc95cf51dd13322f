"""The date as found: its words, its value, and how the value came about."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal

from lunarwatch.dates import times
from lunarwatch.dates.times import OutOfRangeError, Time
from lunarwatch.records import Precision

Relation = Literal["after", "before", "same"]
Side = Literal["since", "after", "before", "until"]
Mod = Literal["start", "mid", "end"]


@dataclass(frozen=True, slots=True)
class FoundDate:
    """Some words that name a date; ``text`` is ``body[start:end]`` with its preposition.

    ``edtf`` is None for words found but not resolved on purpose: vague ones, and relative ones
    whose anchor is not known.

    Attributes:
        text: the words, leading preposition included ("by the end of 2024").
        start: offset of the first character.
        end: offset behind the last character.
        edtf: the value as EDTF, as fine as the words are.
        earliest: first day it can be; None is open or unresolved.
        latest: last day it can be; None is open or unresolved.
        precision: the unit it is known to.
        anchor: what it was resolved against: text, published, copyright, event or previous.
        core_start: offset where the date itself begins, behind its preposition.
        core: value of the date itself: 2021 for "since 2021", whose ``edtf`` is 2021/...
        side: since, after, before or until, where the words leave the value open on one side.
        codebook_edtf: the value as the annotation codebook writes it: late 2024 is 2024, last week
            its month, a season, quarter or half its year, the end of the decade about the next one.
        mod: early, middle or late part of the unit, for which EDTF has no word.
        relation: how an event-relative date lies to its anchor.
        offset: count and unit of that relation, where counted.
        modifier: whether it qualifies a noun behind it ("the 1967 Outer Space Treaty").
        ambiguous: whether the day and month may be the other way round (10/12/2024).
    """

    text: str
    start: int
    end: int
    edtf: str | None
    earliest: date | None
    latest: date | None
    precision: Precision | None
    anchor: str
    core_start: int
    core: Time | None = None
    side: Side | None = None
    codebook_edtf: str | None = None
    mod: Mod | None = None
    relation: Relation | None = None
    offset: tuple[int, Precision] | None = None
    modifier: bool = False
    ambiguous: bool = False

    @property
    def core_edtf(self) -> str | None:
        """The EDTF of the date itself, without what its preposition says."""
        return self.core.edtf if self.core else None

    def bare(self) -> FoundDate:
        """The date that is named, without its preposition: "since 2021" is just 2021."""
        core = self.core
        return replace(
            self,
            text=self.text[self.core_start - self.start :],
            start=self.core_start,
            edtf=core.edtf if core else None,
            earliest=core.earliest if core else None,
            latest=core.latest if core else None,
            precision=core.precision if core else None,
            codebook_edtf=in_codebook(core) if core else None,
            side=None,
        )


def shift(edtf: str, count: int, unit: Precision | str, *, approximate: bool = False) -> str | None:
    """A day, month or year in EDTF moved by so many units (negative: earlier), as EDTF.

    The value keeps the coarser of the two units; None where it cannot be moved honestly (an
    interval, or a month moved by days).
    """
    match = _SIMPLE.fullmatch(edtf)
    if match is None:
        return None
    unit = Precision(unit)
    year, month, day = (int(part) if part else None for part in match.group("y", "m", "d"))
    grain = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    if unit in times.DAYS_IN and grain is not Precision.DAY:
        return None
    try:
        moved = times.shift(date(year or 0, month or 1, day or 1), count, unit)
        if unit in times.DAYS_IN:
            result = times.on(moved)
        else:
            coarsest = max(grain, _UNIT_GRAIN.get(unit, unit), key=_SIZES.index)
            result = times.containing(coarsest, moved)
    except ValueError:
        return None
    return times.about(result).edtf if approximate or match["about"] else result.edtf


_SIMPLE: Final = re.compile(r"(?P<y>\d{4})(?:-(?P<m>0[1-9]|1[0-2])(?:-(?P<d>\d\d))?)?(?P<about>~)?")
_SIZES: Final = (Precision.DAY, Precision.MONTH, Precision.YEAR)
_UNIT_GRAIN: Final = {
    Precision.QUARTER: Precision.MONTH,
    Precision.HALF: Precision.MONTH,
    Precision.SEASON: Precision.MONTH,
    Precision.DECADE: Precision.YEAR,
    Precision.CENTURY: Precision.YEAR,
}


def in_codebook(value: Time) -> str:
    """A value as the codebook writes it: weeks by their month, parts of a year by their year."""
    if value.earliest is None or value.latest is None:
        return value.edtf
    middle = value.earliest + (value.latest - value.earliest) // 2
    try:
        if value.precision is Precision.WEEK:
            return times.month(middle.year, middle.month).edtf
        if value.precision in _PARTS_OF_A_YEAR:
            plain = times.year(value.earliest.year)
            return times.about(plain).edtf if value.approximate else plain.edtf
    except OutOfRangeError:
        pass
    return value.edtf


_PARTS_OF_A_YEAR: Final = frozenset({Precision.SEASON, Precision.QUARTER, Precision.HALF})
