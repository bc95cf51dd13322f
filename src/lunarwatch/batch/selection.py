"""Which records of a run are wanted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace

from lunarwatch.batch.outcomes import Done, Outcome
from lunarwatch.writing import Row

Names = frozenset[str]


@dataclass(frozen=True, slots=True)
class Selection:
    """Conditions on a record, all of which must hold; an empty one asks nothing.

    Names are compared without regard to case. ``countries`` are ISO 3166-1 alpha-3 codes; a
    party's and a programme's id, name and acronym all count.
    """

    types: Names = frozenset()
    statuses: Names = frozenset()
    programs: Names = frozenset()
    countries: Names = frozenset()
    actors: Names = frozenset()
    min_confidence: float = 0.0

    def as_json(self) -> dict[str, object]:
        """The conditions as JSON values."""
        return {
            field.name: sorted(value) if isinstance(value, frozenset) else value
            for field in fields(self)
            for value in [getattr(self, field.name)]
        }

    def keeps(self, row: Row) -> bool:
        """Whether a record is wanted."""
        parties = [*row["actors"], *row["recipients"]]
        return (
            _meets(self.types, [row["type"]])
            and _meets(self.statuses, [row["status"]])
            and _meets(self.programs, _names(row["program"]))
            and _meets(self.countries, [party["country"] for party in parties])
            and _meets(self.actors, [name for party in parties for name in _names(party)])
            and row["confidence"] >= self.min_confidence
        )


def selected(outcomes: Iterable[Outcome], selection: Selection) -> Iterator[Outcome]:
    """Yield the outcomes with only the records that are wanted."""
    for outcome in outcomes:
        if isinstance(outcome, Done):
            rows = tuple(filter(selection.keeps, outcome.rows))
            yield outcome if len(rows) == len(outcome.rows) else replace(outcome, rows=rows)
        else:
            yield outcome


def _names(named: Row | None) -> list[str | None]:
    return [named["id"], named["name"], named["acronym"]] if named else []


def _meets(wanted: Names, values: Iterable[str | None]) -> bool:
    if not wanted:
        return True
    return not {name.casefold() for name in wanted}.isdisjoint(
        value.casefold() for value in values if value
    )
