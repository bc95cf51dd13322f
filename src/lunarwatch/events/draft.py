"""An event under construction: what the mentions of one occurrence add up to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from spacy.tokens import Span, Token

from lunarwatch.components.candidates import Candidate
from lunarwatch.components.programs import ProgramRef
from lunarwatch.components.refs import PartyRef, PersonRef, ids
from lunarwatch.dates import FoundDate
from lunarwatch.records import Status


@dataclass(frozen=True)
class Telling:
    """One sentence that tells the event."""

    sentence: Span
    trigger: Token
    rule: str
    headline: bool = False

    @classmethod
    def of(cls, candidate: Candidate) -> Telling:
        """The candidate's sentence."""
        return cls(candidate.sentence, candidate.trigger, candidate.rule, candidate.headline)


class Document(NamedTuple):
    """What is signed, joined or ratified: the kind of document, and the word that names it."""

    kind: str
    token: Token


@dataclass
class Draft:
    """An event before it becomes a record.

    Attributes:
        program_basis: where the programme was found: argument, clause, description, context,
            sentence, vehicle, station, article or none.
        date: the words of the date, and its value.
        gapped: whether its verb is told of another event, and left out of its own clause.
    """

    type: str
    status: Status
    tellings: list[Telling]
    actors: list[PartyRef] = field(default_factory=list)
    recipients: list[PartyRef] = field(default_factory=list)
    persons: list[PersonRef] = field(default_factory=list)
    program: ProgramRef | None = None
    program_basis: str = "none"
    instrument: Document | None = None
    date: FoundDate | None = None
    gapped: bool = False

    @property
    def edtf(self) -> str | None:
        """The value of the date."""
        return self.date.codebook_edtf if self.date is not None else None

    @property
    def parties(self) -> list[PartyRef]:
        """Actors, then recipients."""
        return [*self.actors, *self.recipients]

    @property
    def countries(self) -> frozenset[str]:
        """The countries of the parties."""
        return frozenset(ref.country for ref in self.parties if ref.country)

    @property
    def ids(self) -> frozenset[str]:
        """The parties' ids."""
        return ids(self.parties)

    @property
    def first(self) -> Telling:
        """The telling that the record shows as its evidence."""
        return self.tellings[0]

    @property
    def others(self) -> list[Telling]:
        """The tellings in other sentences, one a sentence."""
        by_sentence: dict[int, Telling] = {}
        for telling in self.tellings:
            by_sentence.setdefault(telling.sentence.start, telling)
        return list(by_sentence.values())[1:]
