"""Event records as merging sees them: small, and shared where equal.

A hundred thousand of them fit in memory because parties, programmes, dates and articles that are
equal are one object (``teller`` sees to that).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from lunarwatch.records import stands_for


@dataclass(frozen=True, slots=True)
class Name:
    """A party without the place in the text where it was named."""

    id: str
    name: str
    acronym: str | None
    kind: str
    country: str | None

    @property
    def key(self) -> str:
        """Whom it counts for, itself or its country."""
        return stands_for(self.id, self.kind, self.country)


@dataclass(frozen=True, slots=True)
class Part:
    """A party in its role, with the words that name it."""

    who: Name
    text: str | None
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class Topic:
    """The programme, mission, treaty or craft that it is about."""

    id: str
    name: str
    acronym: str | None
    kind: str | None


@dataclass(frozen=True, slots=True)
class Day:
    """When it happens, with the proleptic ordinals of the first and last possible day."""

    edtf: str
    first: int | None
    last: int | None
    precision: str | None
    text: str | None
    start: int | None
    end: int | None
    anchor: str | None

    @property
    def span(self) -> int | None:
        """Days from the first to the last; None where an end is open."""
        return None if self.first is None or self.last is None else self.last - self.first


@dataclass(frozen=True, slots=True)
class Source:
    """The article that tells it.

    Attributes:
        published: Ordinal of its day.
        text: Id of the article that had this text first: syndicated copies are one voice.
    """

    id: str
    title: str | None
    outlet: str | None
    url: str | None
    path: str | None
    published: int | None
    text: str

    @property
    def name(self) -> str | None:
        """What a reader calls it: the outlet, else the host of the address."""
        if self.outlet:
            return self.outlet
        host = _host(self.url) if self.url else None
        return host.removeprefix("www.") if host else None


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's record of one event."""

    id: str
    type: str
    status: str
    actors: tuple[Part, ...]
    recipients: tuple[Part, ...]
    persons: tuple[str, ...]
    topic: Topic | None
    instrument: str | None
    day: Day | None
    place: str | None
    confidence: float | None
    sentence: str | None
    start: int | None
    end: int | None
    trigger: str | None
    source: Source

    @property
    def order(self) -> tuple[int, str, str]:
        """Sort key that does not depend on where the record came from: oldest article first."""
        return (self.source.published or _NEVER, self.source.id, self.id)


def _host(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None


_NEVER = date.max.toordinal()
