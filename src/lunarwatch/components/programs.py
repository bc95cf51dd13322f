"""Which programme, mission or treaty a phrase names, in the catalogue or by its form alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from lunarwatch.components.body import body_of
from lunarwatch.components.entities import SPANS
from lunarwatch.components.names import slug
from lunarwatch.patterns import Catalogue
from lunarwatch.subject import FLIGHT_CODE, PROGRAM_HEADS

# "GeoXO program", "OSAM-1 project", "NROL-123 mission": a name in capitals before such a word.
_NAME = r"(?:[A-Z][\w-]*|[A-Z0-9][A-Z0-9-]+)"
_BY_FORM = re.compile(
    rf"\b(?P<name>{_NAME}(?: (?:{_NAME}|of|for|and|to|in|[0-9]+|I{{1,3}}|IV|V))*)"
    rf"(?: \((?P<short>[A-Z][\w-]{{1,12}})\))? (?P<head>{PROGRAM_HEADS})\b"
)


# Words that do not make a description another thing than the one named before.
_NEUTRAL = frozenset("lunar moon space robotic crewed uncrewed unmanned chinese indian japanese russian american".split())


_NEAR = 45  # tokens back to a craft that "the landing" can be the landing of
_HEAD = 40  # tokens: headline and the start of the first paragraph


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
        self._described: dict[int, ProgramRef] = {}
        self._describe()
        self.main = self._main()

    def at(self, token: Token) -> ProgramRef | None:
        """The programme that the token is part of the name of."""
        return self._at.get(token.i)

    def meant_by(self, token: Token) -> ProgramRef | None:
        """The programme that the token names, or stands for: "the lander", "the accords"."""
        return self._at.get(token.i) or self._described.get(token.i)

    def _describe(self) -> None:
        """Descriptions take the programme that was named last and fits them."""
        crafts = self.catalogue.cues("craft_nouns")
        nouns = self.catalogue.cues("program_nouns")
        last: dict[bool, ProgramRef] = {}
        for token in self.doc:
            ref = self._at.get(token.i)
            if ref is not None:
                last[ref.craft] = ref
                continue
            lemma = token.lemma_.lower()
            if not ({lemma, token.lower_, token.text} & nouns or lemma in crafts):
                continue
            definite = any(
                c.lower_ in ("the", "this", "its", "that") and c.dep_ in ("det", "poss")
                for c in token.children
            )
            narrowed = any(
                c.dep_ in ("amod", "compound", "nummod", "relcl") and c.lower_ not in _NEUTRAL
                for c in token.children
            )
            if not definite or narrowed or token.tag_ not in ("NN", "NNP", "NNS", "NNPS"):
                continue
            found = last.get(True) if lemma in crafts else last.get(False)
            if found is None and lemma in crafts and lemma in nouns:
                found = last.get(False)
            if found is not None and (token.tag_ in ("NN", "NNP") or found.framework):
                self._described[token.i] = found

    def before(self, token: Token) -> ProgramRef | None:
        """The programme named last before a token."""
        found = [ref for ref in self.refs if ref.start < token.i]
        return found[-1] if found else None

    def craft_near(self, token: Token) -> ProgramRef | None:
        """The craft spoken of last before a token, or the first one behind it in its sentence."""
        end = token.sent.end
        near = [r for r in self.refs if r.craft and token.i - _NEAR <= r.start < end]
        near = [r for r in near if r.kind != "station"]
        before = [r for r in near if r.start < token.i]
        if before:
            return before[-1]
        same = [r for r in near if r.start >= token.sent.start]
        return same[0] if same else None

    def framework_before(self, token: Token) -> ProgramRef | None:
        """The framework or treaty named last before a token, or the article's main one."""
        found = [ref for ref in self.refs if ref.framework and ref.start < token.i]
        if found:
            return found[-1]
        return self.main if self.main is not None and self.main.framework else None

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
        for match in _BY_FORM.finditer(body_of(self.doc)):
            name = match["short"] or match["name"]
            span = self.doc.char_span(*match.span("short" if match["short"] else "name"))
            if span is None or any(t.i in taken for t in span) or not _name_like(name) or span[0].pos_ in _NO_NAMES:
                continue
            head = match["head"].lower()
            kind = "programme" if head in ("program", "programme", "project", "initiative", "campaign") else "mission"
            yield ProgramRef(
                slug(name), name, kind, span.start, span.end, craft=kind == "mission", catalogued=False
            )
            taken.update(range(span.start, span.end))
        for match in FLIGHT_CODE.finditer(body_of(self.doc)):
            span = self.doc.char_span(*match.span())
            if span is not None and not any(t.i in taken for t in span):
                yield ProgramRef(
                    slug(span.text), span.text, "mission", span.start, span.end, craft=True, catalogued=False
                )

    def _main(self) -> ProgramRef | None:
        """The programme that the article is about: named in the headline, or most often."""
        weight: dict[str, float] = defaultdict(float)
        for ref in self.refs:
            entity = self.catalogue.entities.get(ref.id)
            if entity is not None and entity.kind in ("treaty",):
                continue
            if entity is not None and entity.kind == "rocket":
                continue
            points = 3.0 if ref.start < _HEAD else 1.0
            weight[ref.id] += points
            if entity is not None and entity.parent:
                weight[entity.parent] += points / 2
        if not weight:
            return None
        for id_, points in sorted(weight.items(), key=lambda kv: -kv[1]):
            first = self.first(id_)
            if first is not None:
                return first if points >= 2 else None
        return None


# Parts of speech that begin a sentence, not a name: "That mission", "Second lander".
_NO_NAMES = frozenset({"DET", "PRON", "ADJ", "ADV", "ADP", "SCONJ", "CCONJ", "VERB", "AUX", "NUM"})


def _name_like(name: str) -> bool:
    words = name.split()
    if words[0].lower() in ("the", "this", "a", "an", "its", "their", "our", "in", "on", "for", "each", "every", "no", "new", "as"):
        return False
    return len(words) <= 5 and not all(w.lower() in ("lunar", "moon", "mars", "space", "artemis", "nasa") for w in words)
