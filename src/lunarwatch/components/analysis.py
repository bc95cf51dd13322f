"""What the components found in one document, kept on ``doc._.lunarwatch``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from spacy.tokens import Doc

from lunarwatch.components.candidates import Candidate
from lunarwatch.components.programs import Programs
from lunarwatch.components.resolver import Resolver
from lunarwatch.dates import FoundDate
from lunarwatch.patterns import Catalogue


@dataclass
class Analysis:
    """The results of the components, in the order in which they come about.

    Attributes:
        seek_dates: what finds the dates; without the component for dates there are none.
        candidates: the events that frames match.
    """

    doc: Doc
    catalogue: Catalogue
    seek_dates: Callable[[], list[FoundDate]] = list
    candidates: list[Candidate] = field(default_factory=list)

    @cached_property
    def resolver(self) -> Resolver:
        """Who is meant in the document; made after the names are marked."""
        return Resolver(self.doc, self.catalogue)

    @cached_property
    def dates(self) -> list[FoundDate]:
        """The dates that the document names; many a document has no event that asks for them."""
        return self.seek_dates()

    @property
    def published(self) -> date | None:
        """The day the article appeared."""
        day: date | None = self.doc._.published
        return day

    @property
    def programs(self) -> Programs:
        """The programmes that the document names."""
        return self.resolver.programs

    @classmethod
    def of(cls, doc: Doc, catalogue: Catalogue) -> Analysis:
        """The document's analysis, begun if it has none yet."""
        if doc._.lunarwatch is None:
            doc._.lunarwatch = cls(doc, catalogue)
        found: Analysis = doc._.lunarwatch
        return found


for _name in ("lunarwatch", "published"):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=None)
