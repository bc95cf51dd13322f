"""The date of a fact: of the most precise that articles give, the best supported."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from lunarwatch.knowledge.facts import Conflict, FactDate
from lunarwatch.knowledge.merging.cells import PRECISE_DAYS
from lunarwatch.knowledge.merging.support import calendar_day, conflict_of, supporters, voices
from lunarwatch.knowledge.merging.tellings import Day, Telling

_Days: TypeAlias = tuple[int | None, int | None]
"""Ordinals of the first and the last possible day; None where an end is open."""

_FRESH_DAYS = 30
"""A plan's date is taken from the last so many days of what is told of it: plans move."""


def settled_date(
    told: Sequence[Telling], all_told: Sequence[Telling], *, planned: bool
) -> tuple[FactDate | None, Conflict | None]:
    """The date from the tellings of the right phase, plans that foretold it counting half."""
    dated = [t for t in told if t.day is not None]
    if planned:
        dated = _fresh(dated)
    days = supporters((t.day, t) for t in dated if t.day is not None)
    by_value: dict[_Days, list[Telling]] = {}
    for day, tellings in days.items():
        by_value.setdefault((day.first, day.last), []).extend(tellings)
    if not by_value:
        return None, None

    def foretold(value: _Days) -> float:
        other = [t for t in all_told if t.day is not None and (t.day.first, t.day.last) == value]
        return 0.5 * (len(voices(other)) - len(voices(by_value[value])))

    most = max(len(voices(tellings)) for tellings in by_value.values())
    value = min(
        (v for v, tellings in by_value.items() if 4 * len(voices(tellings)) >= most),
        key=lambda v: (
            _coarse(v),
            -_backing(v, by_value) - foretold(v),
            -sum(t.confidence or 0.0 for t in by_value[v]),
            v[0] or 0,
        ),
    )
    best = min(by_value[value], key=_surest)
    assert best.day is not None  # only dated tellings are in the table
    others = {v: t for v, t in by_value.items() if v == value or not _touch(v, value)}
    named = {_spelled(others[v]): others[v] for v in sorted(others, key=lambda v: v != value)}
    return _fact_date(best.day, best.id, by_value[value]), conflict_of("date", named)


def _fresh(dated: Sequence[Telling]) -> list[Telling]:
    last = max((t.source.published for t in dated if t.source.published is not None), default=None)
    if last is None:
        return list(dated)
    return [t for t in dated if (t.source.published or 0) >= last - _FRESH_DAYS]


def _backing(
    value: _Days,
    by_value: dict[_Days, list[Telling]],
) -> float:
    """Articles that give this date, and half of those that give a vaguer one around it."""
    return sum(
        len(voices(tellings)) * (1.0 if other == value else 0.5)
        for other, tellings in by_value.items()
        if other == value or (_touch(other, value) and _width(other) > _width(value))
    )


def _surest(telling: Telling) -> tuple[bool, float, tuple[int, str, str]]:
    """Words that give the whole date before words that need the publication day."""
    anchored = telling.day is None or telling.day.anchor != "text"
    return anchored, -(telling.confidence or 0.0), telling.order


def _spelled(tellings: Sequence[Telling]) -> str:
    return min(t.day.edtf for t in tellings if t.day is not None)


def _fact_date(day: Day, record: str, tellings: Iterable[Telling]) -> FactDate:
    return FactDate(
        edtf=day.edtf,
        earliest=calendar_day(day.first),
        latest=calendar_day(day.last),
        precision=day.precision,
        text=day.text,
        start=day.start,
        end=day.end,
        anchor=day.anchor,
        record=record,
        articles=len(voices(tellings)),
    )


def _width(value: _Days) -> int:
    first, last = value
    return 1_000_000 if first is None or last is None else last - first


def _coarse(value: _Days) -> int:
    """Steps of precision: day, week, month, season, year, more."""
    return sum(_width(value) > edge for edge in (0, PRECISE_DAYS, 31, 92, 366))


def _touch(a: _Days, b: _Days) -> bool:
    before = a[1] is not None and b[0] is not None and a[1] < b[0]
    behind = b[1] is not None and a[0] is not None and b[1] < a[0]
    return not before and not behind
