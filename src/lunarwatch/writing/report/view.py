"""What the page shows, worked out once: facts with their places in time, parties, programmes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from lunarwatch.records import day_of, stands_for
from lunarwatch.writing.page import Row
from lunarwatch.writing.report.headline import Piece, called, headline
from lunarwatch.writing.report.kinds import family
from lunarwatch.writing.report.markup import anchor

_Said: TypeAlias = tuple[bool, str, str, str]
"""A name as a fact gives it: whether it is no country's, the name, its kind, its acronym."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One fact as the page shows it.

    Attributes:
        row: The fact.
        anchor: Its id in the page.
        pieces: The sentence that tells it.
        family: A key of ``kinds.FAMILIES``.
        parties: Indices of its parties in ``View.parties``.
        program: Index of its programme in ``View.programs``.
        first: First day that it can have happened; None if that is open or unknown.
        last: Last day that it can have happened.
    """

    row: Row
    anchor: str
    pieces: Sequence[Piece]
    family: str
    parties: tuple[int, ...]
    program: int | None
    first: date | None
    last: date | None

    @property
    def day(self) -> date | None:
        """Where it stands in the order of time."""
        return self.first or self.last

    @property
    def seen(self) -> date | None:
        """When it was first told."""
        return day_of(self.row.get("first_seen"))


@dataclass(frozen=True, slots=True)
class Named:
    """A party or a programme under the name that it is listed by."""

    key: str
    name: str
    kind: str
    facts: int
    acronym: str = ""

    def short(self, most: int) -> str:
        """The name, or the acronym of one that is longer than so many characters."""
        return self.name if len(self.name) <= most or not self.acronym else self.acronym


@dataclass(frozen=True, slots=True)
class View:
    """All that the page shows.

    Attributes:
        facts: The latest first, those without a date last.
        parties: States (each with its agencies), companies, organisations; most facts first.
        programs: Most facts first.
        records: Event records by their id, as far as they were given.
        rosters: Members of programmes, the two that are compared first.
        graph: Who with whom: nodes and edges; None if there is none to show.
        made: The day of the report, which parts what was from what is to come.
        camps: Programme id → number of its roster: these have a colour of their own.
    """

    facts: tuple[Shown, ...]
    parties: tuple[Named, ...]
    programs: tuple[Named, ...]
    records: Mapping[str, Row]
    rosters: tuple[Row, ...] = ()
    graph: Row | None = None
    made: date | None = None
    camps: Mapping[str, int] = field(default_factory=dict)

    def articles(self) -> dict[str, Row]:
        """The articles behind the facts by their id, as far as they are known."""
        found: dict[str, Row] = {}
        for shown in self.facts:
            for evidence in shown.row.get("evidence") or ():
                found[str(evidence["article"]["id"])] = evidence["article"]
        for record in self.records.values():
            if isinstance(article := record.get("article"), dict):
                found.setdefault(str(article.get("id")), article)
        return found


def view(
    facts: Iterable[Row],
    *,
    records: Iterable[Row] = (),
    rosters: Sequence[Row] = (),
    graph: Row | None = None,
    made: date | None = None,
) -> View:
    """Work out what the page shows; see ``View``."""
    rows = list(facts)
    parties = _parties(rows)
    programs = _programs(rows)
    party_at = {named.key: index for index, named in enumerate(parties)}
    program_at = {named.key: index for index, named in enumerate(programs)}
    anchors = _anchors(rows)
    shown = [
        Shown(
            row=row,
            anchor=name,
            pieces=headline(row),
            family=family(row["type"]),
            parties=tuple(dict.fromkeys(party_at[key(party)] for party in _all_parties(row))),
            program=program_at[str(row["program"]["id"])] if row.get("program") else None,
            first=day_of((row.get("date") or {}).get("earliest")),
            last=day_of((row.get("date") or {}).get("latest")),
        )
        for row, name in zip(rows, anchors, strict=True)
    ]
    return View(
        facts=tuple(sorted(shown, key=_latest_first)),
        parties=tuple(parties),
        programs=tuple(programs),
        records={str(record["id"]): record for record in records if record.get("id")},
        rosters=tuple(rosters),
        graph=graph,
        made=made,
        camps={
            str(program["id"]): index
            for index, roster in enumerate(rosters[:2])
            if (program := roster.get("program"))
        },
    )


def key(party: Row) -> str:
    """Whom a party counts for, itself or its country."""
    itself = str(party.get("id") or party.get("name"))
    return stands_for(itself, str(party.get("kind")), party.get("country"))


def _all_parties(row: Row) -> Iterator[Row]:
    yield from row.get("actors") or ()
    yield from row.get("recipients") or ()


def _parties(rows: Iterable[Row]) -> list[Named]:
    """Everyone who takes part, a state under its own name rather than its agency's."""
    facts: Counter[str] = Counter()
    names: dict[str, Counter[_Said]] = {}
    for row in rows:
        for party in _all_parties(row):
            kind = str(party.get("kind") or "group")
            acronym = str(party.get("acronym") or "")
            said = (kind != "country", str(party.get("name") or called(party)), kind, acronym)
            names.setdefault(key(party), Counter())[said] += 1
        facts.update({key(party) for party in _all_parties(row)})
    return _ranked(names, facts)


def _programs(rows: Iterable[Row]) -> list[Named]:
    facts: Counter[str] = Counter()
    names: dict[str, Counter[_Said]] = {}
    for row in rows:
        if program := row.get("program"):
            one = str(program["id"])
            facts[one] += 1
            name, kind = str(program.get("name") or one), str(program.get("kind") or "program")
            said = (False, name, kind, str(program.get("acronym") or ""))
            names.setdefault(one, Counter())[said] += 1
    return _ranked(names, facts)


def _ranked(names: Mapping[str, Counter[_Said]], facts: Mapping[str, int]) -> list[Named]:
    """Each under the name used most, a country's own before its agencies'; most facts first."""
    found = []
    for one, said in names.items():
        _, name, kind, acronym = min(said, key=lambda way: (way[0], -said[way], way))
        found.append(Named(one, name, kind, facts[one], acronym))
    return sorted(found, key=lambda named: (-named.facts, named.name, named.key))


def _anchors(rows: Iterable[Row]) -> list[str]:
    """An id for each fact's place in the page, each another."""
    taken: set[str] = set()
    names = []
    for number, row in enumerate(rows):
        name = anchor("f", str(row["id"]))
        if name in taken:
            name = f"{name}-{number}"
        taken.add(name)
        names.append(name)
    return names


def _latest_first(shown: Shown) -> tuple[bool, int, int, str]:
    day, seen = shown.day, shown.seen
    return (
        day is None,
        -(day.toordinal() if day else 0),
        -(seen.toordinal() if seen else 0),
        shown.anchor,
    )
