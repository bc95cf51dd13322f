"""What the words of a date say, before it is known when that is.

The grammar builds these small trees; `resolve` turns a tree into a `times.Time`, given the
publication date, the tense, and the dates named before.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, Literal

from lunarwatch.records import Precision

#: Marks the unit of "before the year is out": only words behind it make a date of it.
ENDING: Final = "ending"


class Edge(StrEnum):
    """Which part of a stretch of time is meant."""

    START = "start"
    MID = "mid"
    END = "end"


class Side(StrEnum):
    """On which side of a date something lies."""

    SINCE = "since"
    AFTER = "after"
    BEFORE = "before"
    UNTIL = "until"


@dataclass(frozen=True, slots=True)
class Fields:
    """Calendar fields as the words give them: "Thursday, May 2" has no year.

    `ambiguous` marks numbers that can be read month first or day first; month first is held here.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    two_digits: bool = False
    fiscal: bool = False
    ambiguous: bool = False

    def merge(self, other: Fields) -> Fields:
        """These fields, those they lack filled from another's."""
        return replace(
            self,
            year=other.year if self.year is None else self.year,
            month=other.month if self.month is None else self.month,
            day=other.day if self.day is None else self.day,
            weekday=other.weekday if self.weekday is None else self.weekday,
            two_digits=other.two_digits if self.year is None else self.two_digits,
        )


@dataclass(frozen=True, slots=True)
class Part:
    """A quarter, half or season by its number, of a year that may be left open."""

    unit: Precision
    number: int
    of: Expression | None = None


@dataclass(frozen=True, slots=True)
class Era:
    """A decade or century, by its first year; two digits leave the century open."""

    unit: Precision
    year: int
    two_digits: bool = False


@dataclass(frozen=True, slots=True)
class Deictic:
    """A day counted from the publication day: yesterday is -1."""

    days: int


@dataclass(frozen=True, slots=True)
class Near:
    """Last, this or next of a unit, weekday, month, season or holiday; step is -1, 0, 1 or 2.

    `told` says that the words count from a date told before rather than from publication
    ("the following day"); `strict` that they must ("the same day").
    """

    what: Precision | Fields | Part | Holiday | Literal["weekend"]
    step: int
    word: str = ""
    told: bool = False
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """Numbers of units, largest first; an uncounted amount ("a few days") has count None."""

    parts: tuple[tuple[int | None, Precision], ...]
    approximate: bool = False

    @property
    def vague(self) -> bool:
        """Whether some unit is not counted."""
        return any(count is None for count, _ in self.parts)

    @property
    def finest(self) -> Precision:
        """The unit that the amount is measured to."""
        return self.parts[-1][1]


@dataclass(frozen=True, slots=True)
class Window:
    """The last or next so many units."""

    amount: Amount
    direction: int


@dataclass(frozen=True, slots=True)
class Offset:
    """An amount before or after something: publication, a told date, or an expression.

    The base "period" is the month or part of a year told last, else the year of publication.
    `same_grain` keeps the unit of the base: two years ago this month is a month.
    """

    amount: Amount
    direction: int
    base: Expression | Literal["published", "told", "event", "period"]
    same_grain: bool = False


@dataclass(frozen=True, slots=True)
class WeekdayCount:
    """The nth such weekday before or after publication or another day: "two Thursdays ago"."""

    count: int
    weekday: int
    base: Expression | None = None


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth (or last, -1) unit or weekday, or stretch of units, of something longer."""

    number: int
    what: Precision | int
    of: Expression | None
    count: int = 1


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week (or its weekend) that holds a day."""

    of: Expression
    weekend: bool = False


@dataclass(frozen=True, slots=True)
class Rest:
    """What is left of a stretch of time from publication on."""

    of: Expression


@dataclass(frozen=True, slots=True)
class Within:
    """A weekday or month placed in a week or year that is itself relative: "June next year"."""

    what: Expression
    of: Expression


@dataclass(frozen=True, slots=True)
class EdgeOf:
    """The start, middle or end of something; `late` for "late 1980s", which is not their end."""

    edge: Edge
    of: Expression
    adjective: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """From one expression to another, both included."""

    first: Expression
    last: Expression


@dataclass(frozen=True, slots=True)
class Open:
    """Everything on one side of an expression."""

    side: Side
    of: Expression


@dataclass(frozen=True, slots=True)
class About:
    """Roughly then."""

    of: Expression


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday, by its rule in the vocabulary, of a year that may be left open."""

    rule: str
    of: Expression | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A date told before, or the unit of a kind that holds it: "since then", "that year"."""

    unit: Precision | None = None


@dataclass(frozen=True, slots=True)
class Vague:
    """Words of time without any date."""

    amount: Amount | None = None
    direction: int = 0


Expression = (
    Fields
    | Part
    | Era
    | Deictic
    | Near
    | Window
    | Offset
    | WeekdayCount
    | Nth
    | WeekOf
    | Rest
    | Within
    | EdgeOf
    | Span
    | Open
    | About
    | Holiday
    | Told
    | Vague
)
