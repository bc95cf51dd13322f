"""Which programme, mission or treaty a phrase names, in the catalogue or by its form alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from lunarwatch.components.entities import SPANS
from lunarwatch.components.mentions import slug
from lunarwatch.patterns import Catalogue

# "GeoXO program", "OSAM-1 project", "NROL-123 mission": a name in capitals before such a word.
_HEADS = (
    "mission|program|programme|project|initiative|campaign|lander|rover|orbiter|probe|spacecraft|"
    "satellite|satellites|telescope|observatory|station|module|rocket"
)
_NAME = r"(?:[A-Z][\w’'.-]*|[A-Z0-9][A-Z0-9-]+)"
_BY_FORM = re.compile(
    rf"\b(?P<name>{_NAME}(?: (?:{_NAME}|of|for|and|to|in|[0-9]+|I{{1,3}}|IV|V))*)"
    rf"(?: \((?P<short>[A-Z][\w-]{{1,12}})\))? (?P<head>{_HEADS})\b"
)
_CODE = re.compile(r"\b[A-Z][A-Za-z]*[A-Z][A-Za-z]*-\d+[A-Za-z]?\b|\b[A-Z]{2,}[a-z]*-\d+[A-Za-z]?\b")


@dataclass(frozen=True)
class ProgramRef:
    """A programme as the document names it.  Token offsets, end exclusive."""

    id: str
    name: str
    kind: str
    start: int
    end: int
    acronym: str | None = None
    framework: bool = False
    craft: bool = False
    catalogued: bool = True


class Programs:
    """The programmes that a document names, by token and by weight."""

    def __init__(self, doc: Doc, catalogue: Catalogue) -> None:
        self.doc = doc
        self.catalogue = catalogue
        self.refs: list[ProgramRef] = sorted(
            [*self._catalogued(), *self._by_form()], key=lambda ref: ref.start
        )
        self._at = {i: ref for ref in self.refs for i in range(ref.start, ref.end)}
        self.main = self._main()

    def at(self, token: Token) -> ProgramRef | None:
        """The programme that the token is part of the name of."""
        return self._at.get(token.i)

    def within(self, start: int, end: int) -> list[ProgramRef]:
        """The programmes named between two token offsets, in order."""
        return [ref for ref in self.refs if start <= ref.start < end]

    def first(self, id_: str) -> ProgramRef | None:
        """The first mention of a programme."""
        return next((ref for ref in self.refs if ref.id == id_), None)

    def _catalogued(self) -> Iterator[ProgramRef]:
        for span in self.doc.spans.get(SPANS, ()):
            entity = self.catalogue.entities[span.id_]
            if entity.is_program and entity.kind != "rocket":
                yield ProgramRef(
                    entity.id,
                    entity.name,
                    entity.kind,
                    span.start,
                    span.end,
                    acronym=entity.acronym,
                    framework=entity.is_framework,
                    craft=entity.is_craft,
                )

    def _by_form(self) -> Iterator[ProgramRef]:
        """Names outside the catalogue that their form gives away."""
        taken = {t.i for span in self.doc.spans.get(SPANS, ()) for t in span}
        for match in _BY_FORM.finditer(self.doc.text):
            name = match["short"] or match["name"]
            span = self.doc.char_span(*match.span("short" if match["short"] else "name"))
            if span is None or any(t.i in taken for t in span) or not _name_like(name):
                continue
            head = match["head"].lower()
            kind = "programme" if head in ("program", "programme", "project", "initiative", "campaign") else "mission"
            yield ProgramRef(
                slug(name), name, kind, span.start, span.end, craft=kind == "mission", catalogued=False
            )

    def _main(self) -> ProgramRef | None:
        """The programme that the article is about: named in the headline, or most often."""
        weight: Counter[str] = Counter()
        for ref in self.refs:
            entity = self.catalogue.entities.get(ref.id)
            if entity is not None and entity.kind in ("treaty",):
                continue
            weight[ref.id] += 3 if ref.start < 40 else 1
        if not weight:
            return None
        best, count = weight.most_common(1)[0]
        return self.first(best) if count >= 2 else None


def _name_like(name: str) -> bool:
    words = name.split()
    if words[0].lower() in ("the", "this", "a", "an", "its", "their", "our", "in", "on", "for", "each", "every", "no", "new", "as"):
        return False
    return len(words) <= 5 and not all(w.lower() in ("lunar", "moon", "mars", "space", "artemis", "nasa") for w in words)
