"""The records that travel between the stages: articles in, events out.

Frozen pydantic models, no spaCy object in them.  The JSON made from them is the public contract:
adding a field is free, changing or removing one is not.  Every ``start`` and ``end`` is a character
offset into the article's body, and ``body[start:end] == text``.
"""

from __future__ import annotations

import hashlib
from datetime import date
from enum import StrEnum
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA: Literal["lunarwatch/event/1"] = "lunarwatch/event/1"
CODEBOOK = "plover-space-0.1"


class Status(StrEnum):
    """Whether what the text tells has come about."""

    OCCURRED = "occurred"
    PLANNED = "planned"
    ONGOING = "ongoing"
    POSSIBLE = "possible"
    DENIED = "denied"
    FAILED = "failed"


class PartyKind(StrEnum):
    """What sort of actor a party is."""

    COUNTRY = "country"
    AGENCY = "agency"
    COMPANY = "company"
    IGO = "igo"
    BODY = "body"
    GROUP = "group"
    PERSON = "person"


class Precision(StrEnum):
    """The unit a date is known to."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"


class PublishedBasis(StrEnum):
    """Where an article's publication date was taken from."""

    OPTION = "option"
    METADATA = "metadata"
    DATELINE = "dateline"
    BYLINE = "byline"
    COPYRIGHT = "copyright"
    URL = "url"
    FILENAME = "filename"


class Record(BaseModel):
    """Base of all records: immutable, and strict about unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Span(Record):
    """Some words of the article's body."""

    text: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Party(Span):
    """A country, organisation, group or person that takes part in an event."""

    id: str
    name: str
    acronym: str | None = None
    kind: PartyKind
    country: str | None = Field(default=None, description="ISO 3166-1 alpha-3")
    via: Span | None = Field(
        default=None, description="the mention that a pronoun or description stands for"
    )


class Person(Span):
    """A person who acts, signs or speaks."""

    name: str
    title: str | None = None
    affiliation: str | None = None


class Program(Span):
    """The programme, framework, treaty, mission or craft that an event is about."""

    id: str
    name: str
    acronym: str | None = None
    kind: str


class Instrument(Span):
    """The kind of document that is signed, joined or ratified."""

    kind: str


class EventDate(Span):
    """When something happens, as EDTF (ISO 8601-2), and the words it came from."""

    edtf: str
    earliest: date | None = Field(default=None, description="first day it can be; null: open")
    latest: date | None = Field(default=None, description="last day it can be; null: open")
    precision: Precision
    anchor: str = Field(
        description="what the words were resolved against: text (they say it all), published, "
        "copyright, event, previous"
    )


class Place(Span):
    """Where it happens."""

    name: str
    country: str | None = None


class Attribution(Span):
    """Who is quoted for it."""

    source: str


class Plover(Record):
    """The event in PLOVER's terms."""

    event: str | None
    mode: str | None = None
    context: tuple[str, ...] = ()
    quad: int | None = None
    cameo: str | None = None
    codebook: str = CODEBOOK


class Mention(Record):
    """A sentence that tells the event, and what recognised it there."""

    sentence: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    trigger: str
    rule: str


class Dropped(Mention):
    """A candidate that became no event, and why."""

    type: str
    reason: str


class ArticleMeta(Record):
    """What is known of an article beside its body."""

    id: str = Field(description="sha256 of the body, in hexadecimal")
    external_id: str | None = None
    path: str | None = None
    title: str | None = None
    source: str | None = None
    url: str | None = None
    author: str | None = None
    language: str | None = None
    published: date | None = None
    published_basis: PublishedBasis | None = None
    duplicate_of: str | None = Field(
        default=None, description="id of the article that came before with the same text"
    )


class Article(Record):
    """One article as read: the body that all offsets count in, and its metadata."""

    body: str
    meta: ArticleMeta

    @classmethod
    def of(cls, body: str, **meta: Any) -> Article:
        """Make an article from its body; the id is computed."""
        return cls(body=body, meta=ArticleMeta(id=body_id(body), **meta))


class Event(Record):
    """One event that an article tells."""

    schema_: Literal["lunarwatch/event/1"] = Field(default=SCHEMA, alias="schema")
    id: str
    type: str
    status: Status
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    persons: tuple[Person, ...] = ()
    program: Program | None = None
    instrument: Instrument | None = None
    date: EventDate | None = None
    place: Place | None = None
    attribution: Attribution | None = None
    plover: Plover
    confidence: float = Field(ge=0, le=1)
    evidence: Mention
    mentions: tuple[Mention, ...] = ()
    article: ArticleMeta

    def as_json(self) -> dict[str, Any]:
        """The record as plain JSON values, keys in the contract's order, none left out."""
        return self.model_dump(mode="json", by_alias=True)


def stands_for(id_: str, kind: str, country: str | None) -> str:
    """Whom a party counts for: its country, or itself if it is a company or has no country."""
    return country if country and kind not in _OWN_PARTIES else id_


def day_of(value: object) -> date | None:
    """A day as a record gives it: a date, or ISO text whose time of day is left out; else None."""
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value[:10]) if isinstance(value, str) else None
    except ValueError:
        return None


def body_id(body: str) -> str:
    """The sha256 of an article's body, in hexadecimal."""
    return hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()


def event_id(article_id: str, type_: str, *parts: object) -> str:
    """A stable id: the same article text gives the same ids on every run and machine."""
    key = "\x1f".join([article_id, type_, *map(str, parts)])
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:20]


_OWN_PARTIES = frozenset({PartyKind.COMPANY, PartyKind.IGO})
"""Kinds that stand for themselves: two companies of one country are two parties."""
