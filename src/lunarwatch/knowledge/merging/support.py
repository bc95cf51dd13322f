"""Which articles give which value, and where they disagree."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import date
from typing import TypeVar

from lunarwatch.knowledge.facts import Conflict, ConflictValue
from lunarwatch.knowledge.merging.tellings import Telling

_V = TypeVar("_V", bound=Hashable)


def conflict_of(field: str, support: dict[str, list[Telling]]) -> Conflict | None:
    """The conflict between values, the one taken first; None if there is only one."""
    if len(support) < 2:
        return None
    return Conflict(
        field=field,
        values=tuple(
            ConflictValue(
                value=value,
                articles=len(voices(tellings)),
                records=tuple(dict.fromkeys(t.id for t in sorted(tellings, key=lambda t: t.order))),
                sources=outlets(tellings),
            )
            for value, tellings in support.items()
        ),
    )


def supporters(pairs: Iterable[tuple[_V, Telling]]) -> dict[_V, list[Telling]]:
    """The tellings of each value, in their order."""
    support: dict[_V, list[Telling]] = {}
    for value, telling in pairs:
        support.setdefault(value, []).append(telling)
    return support


def voices(tellings: Iterable[Telling]) -> set[str]:
    """The articles as voices: copies of one text support no more than the text."""
    return {telling.source.text for telling in tellings}


def outlets(tellings: Iterable[Telling]) -> tuple[str, ...]:
    """The distinct outlets, as a reader calls them."""
    return tuple(sorted({name for t in tellings if (name := t.source.name)}))


def first_told(tellings: Iterable[Telling]) -> int:
    """Ordinal of the day of the first article."""
    return min(t.source.published or 0 for t in tellings)


def last_told(tellings: Iterable[Telling]) -> int:
    """Ordinal of the day of the last article."""
    return max(t.source.published or 0 for t in tellings)


def calendar_day(ordinal: int | None) -> date | None:
    """The day of a proleptic ordinal."""
    return None if ordinal is None else date.fromordinal(ordinal)
