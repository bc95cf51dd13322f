"""An event under construction: what the mentions of one occurrence add up to."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Span, Token

from lunarwatch.components.programs import ProgramRef
from lunarwatch.components.refs import PartyRef, PersonRef
from lunarwatch.dates import FoundDate
from lunarwatch.records import Status


@dataclass(frozen=True)
class Telling:
    """One sentence that tells the event."""

    sentence: Span
    trigger: Token
    rule: str
    headline: bool = False


@dataclass
class Draft:
    """An event before it becomes a record."""

    type: str
    status: Status
    tellings: list[Telling]
    actors: list[PartyRef] = field(default_factory=list)
    recipients: list[PartyRef] = field(default_factory=list)
    persons: list[PersonRef] = field(default_factory=list)
    program: ProgramRef | None = None
    program_basis: str = "none"
    instrument: tuple[str, Token] | None = None
    date: FoundDate | None = None
    edtf: str | None = None
    confidence: float = 0.5

    @property
    def parties(self) -> list[PartyRef]:
        """Actors, then recipients."""
        return [*self.actors, *self.recipients]

    @property
    def countries(self) -> frozenset[str]:
        """The countries of the parties."""
        return frozenset(ref.country for ref in self.parties if ref.country)

    @property
    def keys(self) -> frozenset[str]:
        """The parties' ids."""
        return frozenset(ref.id for ref in self.parties)

    @property
    def first(self) -> Telling:
        """The telling that the record shows as its evidence."""
        return self.tellings[0]
