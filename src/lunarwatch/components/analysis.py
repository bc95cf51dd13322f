"""What the components found in one document, kept on ``doc._.lunarwatch``."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from spacy.tokens import Doc

from lunarwatch.components.frames import Candidate
from lunarwatch.components.mentions import Resolver
from lunarwatch.components.programs import Programs
from lunarwatch.dates import FoundDate
from lunarwatch.patterns import Catalogue


@dataclass
class Analysis:
    """The results of the components, in the order in which they come about."""

    catalogue: Catalogue
    published: date | None = None
    title: str | None = None
    dates: list[FoundDate] = field(default_factory=list)
    resolver: Resolver | None = None
    programs: Programs | None = None
    candidates: list[Candidate] = field(default_factory=list)


if not Doc.has_extension("lunarwatch"):
    Doc.set_extension("lunarwatch", default=None)
if not Doc.has_extension("published"):
    Doc.set_extension("published", default=None)
