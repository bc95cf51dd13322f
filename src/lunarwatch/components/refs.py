"""How a document refers to parties and persons: what the resolver answers with.

Offsets are token offsets, end exclusive.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Span

from lunarwatch.patterns import Entity


@dataclass(frozen=True)
class PartyRef:
    """A party as a phrase of the document names it.

    Attributes:
        via: the words that it is known by, where the phrase itself does not name it.
        metonym: whether the words are those of a capital.
        part_of: the id of the union or body that it belongs to.
    """

    id: str
    name: str
    kind: str
    country: str | None
    start: int
    end: int
    acronym: str | None = None
    via: tuple[int, int] | None = None
    metonym: bool = False
    part_of: str | None = None

    @classmethod
    def of(cls, entity: Entity, span: Span) -> PartyRef:
        """The catalogue's entity as the span names it."""
        return cls(
            id=entity.id,
            name=entity.name,
            kind=entity.kind,
            country=entity.country,
            start=span.start,
            end=span.end,
            acronym=entity.acronym,
            metonym=span.text in entity.metonyms,
            part_of=entity.parent,
        )

    @classmethod
    def behind(cls, entity: Entity, start: int, end: int) -> PartyRef:
        """The catalogue's entity as the name of somebody or something of its own stands for it."""
        return cls(
            id=entity.id,
            name=entity.name,
            kind=entity.kind,
            country=entity.country,
            start=start,
            end=end,
            acronym=entity.acronym,
            via=(start, end),
            part_of=entity.parent,
        )

    @property
    def side(self) -> str:
        """What stands for it among others: its country, the union that it is part of, or itself."""
        return self.country or self.part_of or self.id

    @property
    def understood(self) -> bool:
        """Whether the words are a craft's or person's, and the party is known to be behind it."""
        return self.via == (self.start, self.end)

    def seen_at(self, start: int, end: int) -> PartyRef:
        """The same party named by another phrase, through the one that this reference names."""
        via = self.via or (self.start, self.end)
        return replace(self, start=start, end=end, via=via, metonym=False)


@dataclass(frozen=True)
class PersonRef:
    """A person as the document names them.

    Attributes:
        name: as the catalogue has it, else in the words of the text.
        by_office: whether the parties are the catalogue's knowledge, not the text's.
    """

    name: str
    start: int
    end: int
    title: str | None = None
    affiliation: str | None = None
    parties: tuple[PartyRef, ...] = ()
    by_office: bool = False

    def has_title(self, words: Collection[str]) -> bool:
        """Whether one of some words, in lower case, is of their title: "minister"."""
        return self.title is not None and any(w in words for w in self.title.lower().split())


def unique(refs: Iterable[PartyRef]) -> list[PartyRef]:
    """The references without repetition of a party, first mention kept."""
    found: dict[str, PartyRef] = {}
    for ref in refs:
        found.setdefault(ref.id, ref)
    return list(found.values())


def ids(refs: Iterable[PartyRef]) -> frozenset[str]:
    """The ids of the parties."""
    return frozenset(ref.id for ref in refs)


def country_of(refs: Iterable[PartyRef]) -> str | None:
    """The country of the first party whose country is known."""
    return next((ref.country for ref in refs if ref.country), None)


def one_for_each(refs: list[PartyRef]) -> list[PartyRef]:
    """The parties without those that another stands for already.

    Who is known to run a craft yields to whoever the text names of its country; a country yields
    to its agency.
    """
    named = {ref.country for ref in refs if ref.country and not ref.understood}
    kept = [ref for ref in refs if not ref.understood or ref.country not in named]
    bodies = {ref.country for ref in kept if ref.kind != "country" and ref.country}
    return [ref for ref in kept if ref.kind != "country" or ref.country not in bodies]


def agency_above(id_: str, entities: Mapping[str, Entity]) -> Entity | None:
    """The agency that an id begins with: of "nasa-johnson" and "nasa-s-safety-office" NASA."""
    above = entities.get(id_.partition("-")[0])
    return above if above is not None and above.kind == "agency" else None
