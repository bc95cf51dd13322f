"""Tellings that say the same, gathered into cells: merging compares cells, not records.

Forty stories on one signing make a handful of cells, and stories of it that arrive later mostly
fall into cells that are there.  Two tellings share a cell only if no comparison could ever tell
them apart, so gathering never decides anything.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from lunarwatch.knowledge.merging.acts import family
from lunarwatch.knowledge.merging.tellings import Part, Telling, Topic

Keys: TypeAlias = frozenset[str]

REAL, AHEAD, DENIED = "real", "ahead", "denied"

PRECISE_DAYS = 6
"""A date that spans at most this many days further is as good as a day: a week, a weekend."""


@dataclass(slots=True, eq=False)
class Cell:
    """What one or more tellings say alike.

    Attributes:
        actors: Keys of the acting parties: countries, or ids of those that have none.
        low: Ordinal of the first possible day; None if open or undated.
        high: Likewise of the last.
        published: Ordinal of the article's day; None where it does not matter.
        bodies: For each country key, the agencies named; empty if only the country is.
        precise: The event's own date is known to the week or better.
        is_list: It is a roll of members ("signatories include …"), which is no single act.
        nameless: So little is said that only a copy of the sentence can be the same event.
        sentences: Digests of the evidence sentences, to recognise copies.
    """

    type: str
    family: str
    phase: str
    actors: Keys
    recipients: Keys
    topic: Topic | None
    low: int | None
    high: int | None
    dated: bool
    published: int | None
    instrument: str | None
    trigger: str | None
    persons: frozenset[str]
    bodies: dict[str, Keys]
    parties: Keys
    nameless: bool
    precise: bool
    is_list: bool
    rank: tuple[object, ...]
    tellings: list[Telling] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)
    sentences: set[str] = field(default_factory=set)


def gather(tellings: Iterable[Telling]) -> list[Cell]:
    """Gather tellings into cells, in an order that does not depend on theirs."""
    cells: dict[tuple[object, ...], Cell] = {}
    for telling in tellings:
        said = signature(telling)
        cell = cells.get(said)
        if cell is None:
            cell = cells[said] = _cell(telling)
        cell.tellings.append(telling)
        cell.articles.add(telling.source.id)
        if telling.sentence:
            cell.sentences.add(sentence_digest(telling.sentence))
        if telling.order < cell.rank:
            cell.rank = telling.order
    return sorted(cells.values(), key=lambda cell: cell.rank)


def phase_of(status: str) -> str:
    """A status as merging sees it: ahead, denied, or real: it came about, goes on, or failed."""
    return _PHASES.get(status, REAL)


def sentence_digest(sentence: str) -> str:
    """A short digest of a sentence's letters and figures: copies of a wire story agree in it."""
    letters = _NO_LETTER.sub("", sentence.casefold())
    return hashlib.blake2b(letters.encode("utf-8", "replace"), digest_size=8).hexdigest()


def signature(telling: Telling) -> tuple[object, ...]:
    """What a telling says, as far as merging can tell it from others; its ``repr`` is stable."""
    phase = phase_of(telling.status)
    day = telling.day
    # An act that came about is known by its day; a plan or an undated act, by when it was told.
    told = telling.source.published if day is None or phase == AHEAD else None
    return (
        telling.type,
        phase,
        _bodies(telling.actors),
        _bodies(telling.recipients),
        telling.topic,
        None if day is None else (day.first, day.last, day.edtf.endswith("~")),
        told,
        telling.instrument,
        telling.trigger if telling.type == "milestone" else None,
        telling.persons if telling.type == "state" else None,
        telling.id if _nameless(telling) else None,
    )


def _nameless(telling: Telling) -> bool:
    """Whether so little is said that another telling may say the same of another event."""
    if telling.topic is not None:
        return False
    parties = {part.who.key: part.who.kind for part in (*telling.actors, *telling.recipients)}
    if not parties:
        return True
    # A company by itself still names the deal; an agency makes many.
    common = telling.type in MANY_A_DAY and "company" not in parties.values()
    return len(parties) == 1 and common and not telling.persons


def _cell(telling: Telling) -> Cell:
    day = telling.day
    low, high = (None, None) if day is None else (day.first, day.last)
    if day is not None and day.edtf.endswith("~") and day.span is not None and day.span < 2:
        low, high = (low or 0) - 3, (high or 0) + 3
    actors = frozenset(part.who.key for part in telling.actors)
    recipients = frozenset(part.who.key for part in telling.recipients)
    return Cell(
        type=telling.type,
        family=family(telling.type),
        phase=phase_of(telling.status),
        actors=actors,
        recipients=recipients,
        topic=telling.topic,
        low=low,
        high=high,
        dated=day is not None,
        published=telling.source.published,
        instrument=telling.instrument,
        trigger=telling.trigger if telling.type == "milestone" else None,
        persons=frozenset(telling.persons if telling.type == "state" else ()),
        bodies=_named(telling),
        parties=actors | recipients,
        nameless=_nameless(telling),
        precise=low is not None and high is not None and high - low <= PRECISE_DAYS,
        is_list=telling.type == "join" and day is None and len(actors) >= 3,
        rank=telling.order,
    )


def _bodies(parts: Iterable[Part]) -> tuple[tuple[str, str], ...]:
    named = {(p.who.key, p.who.id if p.who.kind in _BODIES else "") for p in parts}
    return tuple(sorted(named))


def _named(telling: Telling) -> dict[str, Keys]:
    named: dict[str, set[str]] = {}
    for part in (*telling.actors, *telling.recipients):
        bodies = named.setdefault(part.who.key, set())
        if part.who.kind in _BODIES:
            bodies.add(part.who.id)
    return {key: frozenset(bodies) for key, bodies in named.items()}


_PHASES = {"planned": AHEAD, "possible": AHEAD, "denied": DENIED}

_NO_LETTER = re.compile(r"[\W_]+")

_BODIES = frozenset({"agency", "body"})

MANY_A_DAY = frozenset({"state", "provide", "award", "cooperate", "milestone"})
"""Types of which one party does several a day, so that the party alone names none of them."""
