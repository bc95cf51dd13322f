"""Facts: one real-world event each, with everything that supports and everything that disputes it.

Like the records of ``lunarwatch.records`` they are frozen and go out as JSON with every key there.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Literal, TypeAlias

from pydantic import Field

from lunarwatch.records import Record, stands_for

SCHEMA: Literal["lunarwatch/fact/1"] = "lunarwatch/fact/1"

Day: TypeAlias = date
"""A calendar day, for models that have a field called ``date``."""

DELAYED: Literal["delayed"] = "delayed"
"""The status that only a fact has: planned, and put off by a delay that is a fact of its own."""

FactStatus = Literal["occurred", "planned", "ongoing", "possible", "denied", "failed", "delayed"]


class FactParty(Record):
    """A party of a fact, under the name that most articles give it."""

    id: str
    name: str
    acronym: str | None = None
    kind: str
    country: str | None = Field(default=None, description="ISO 3166-1 alpha-3")
    articles: int = Field(description="how many articles name it")
    also: tuple[str, ...] = Field(
        default=(), description="other names and acronyms that articles give it, its agencies' too"
    )

    @property
    def key(self) -> str:
        """Whom it counts for, itself or its country."""
        return stands_for(self.id, self.kind, self.country)

    @property
    def rank(self) -> tuple[bool, int, str, str]:
        """Among the names of one actor: the country's own first, then what most articles use."""
        return (self.kind != "country", -self.articles, self.name, self.id)


class FactProgram(Record):
    """The programme, framework, treaty, mission or craft that a fact is about."""

    id: str
    name: str
    acronym: str | None = None
    kind: str | None = None


class FactInstrument(Record):
    """The kind of document."""

    kind: str


class FactDate(Record):
    """When it happened: of the most precise dates the best supported, and the words for it."""

    edtf: str
    earliest: date | None = None
    latest: date | None = None
    precision: str | None = None
    text: str | None = None
    start: int | None = None
    end: int | None = None
    anchor: str | None = None
    record: str = Field(description="id of the record that these words are from")
    articles: int = Field(description="how many articles give this date")


class FactPlace(Record):
    """Where it happened."""

    name: str


class FactSource(Record):
    """An article that tells the fact."""

    id: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    path: str | None = None
    published: date | None = None


class FactEvidence(Record):
    """A sentence that tells the fact."""

    record: str
    sentence: str
    start: int | None = None
    end: int | None = None
    trigger: str | None = None
    article: FactSource


class ConflictValue(Record):
    """One of the values that articles give where only one can be right."""

    value: str
    articles: int
    records: tuple[str, ...]
    sources: tuple[str, ...]


class Conflict(Record):
    """A field on which the articles disagree; the value taken comes first."""

    field: str = Field(description="date, status, program, instrument, parties, rank, amount")
    values: tuple[ConflictValue, ...]

    @property
    def line(self) -> str:
        """The field and its values: "date: 2023-12-06 / 2023-12-07"."""
        return f"{self.field}: {' / '.join(value.value for value in self.values)}"


class Step(Record):
    """What became known of the fact with an article: its status, and the date given for it."""

    seen: Day | None = Field(description="publication day of the article")
    status: FactStatus
    date: str | None = Field(description="EDTF")
    record: str
    source: str | None = None


class Fact(Record):
    """One real-world event."""

    schema_: Literal["lunarwatch/fact/1"] = Field(default=SCHEMA, alias="schema")
    id: str = Field(description="made of the record that told it first")
    title: str = Field(default="", description="the fact in one line")
    type: str
    status: FactStatus
    actors: tuple[FactParty, ...] = ()
    recipients: tuple[FactParty, ...] = ()
    persons: tuple[str, ...] = ()
    program: FactProgram | None = None
    instrument: FactInstrument | None = None
    date: FactDate | None = None
    place: FactPlace | None = None
    records: tuple[str, ...] = Field(description="ids of all records that tell it")
    articles: int = Field(description="number of articles that tell it")
    sources: tuple[str, ...] = Field(description="distinct outlets")
    conflicts: tuple[Conflict, ...] = ()
    types: dict[str, int] = Field(description="articles by the type their record has")
    confidence: float | None = Field(default=None, description="of its surest record")
    first_seen: Day | None = None
    last_seen: Day | None = None
    history: tuple[Step, ...] = ()
    evidence: tuple[FactEvidence, ...] = Field(
        default=(), description="sentences from different outlets, at most eight"
    )

    def as_json(self) -> dict[str, Any]:
        """The fact as plain JSON values, keys in the order above, none left out."""
        return self.model_dump(mode="json", by_alias=True)

    @property
    def parties(self) -> tuple[FactParty, ...]:
        """Actors and recipients."""
        return self.actors + self.recipients

    @property
    def sort_key(self) -> tuple[Day, str, str]:
        """In time, by the event's first possible day or else by the day it was first told."""
        known = (self.date and (self.date.earliest or self.date.latest)) or self.first_seen
        return (known or Day.max, self.type, self.id)
