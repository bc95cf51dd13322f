"""Which programme, mission or treaty a phrase names, in the catalogue or by its form alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from lunarwatch.components.body import body_of
from lunarwatch.components.columns import lemmas_of, words_of
from lunarwatch.components.entities import SPANS
from lunarwatch.components.names import slug
from lunarwatch.components.pieces import Pieces
from lunarwatch.patterns import Catalogue, Entity
from lunarwatch.subject import FLIGHT_CODE, PROGRAM_HEADS

# "GeoXO program", "OSAM-1 project", "NROL-123 mission": a name in capitals before such a word.
_NAME = r"(?:[A-Z][\w-]*|[A-Z0-9][A-Z0-9-]+)"
_BY_FORM = re.compile(
    rf"\b(?P<name>{_NAME}(?: (?:{_NAME}|of|for|and|to|in|[0-9]+|I{{1,3}}|IV|V))*)"
    rf"(?: \((?P<short>[A-Z][\w-]{{1,12}})\))? (?P<head>{PROGRAM_HEADS})\b"
)
# Parts of speech that begin a sentence, not a name: "That mission", "Second lander".
_NO_NAMES = frozenset({"DET", "PRON", "ADJ", "ADV", "ADP", "SCONJ", "CCONJ", "VERB", "AUX", "NUM"})
_LONGEST = 5  # words of a name

_DEFINITE = frozenset({"the", "this", "its", "that"})
_NARROWING = frozenset({"amod", "compound", "nummod", "relcl"})
_SINGULAR = frozenset({"NN", "NNP"})
_PLURAL = frozenset({"NNS", "NNPS"})

_NEAR = 45  # tokens back to a craft that "the landing" can be the landing of
_LEAD = 40  # tokens: headline and the start of the first paragraph
_LEAD_WEIGHT, _ENOUGH = 3.0, 2.0  # a name in the lead, or two others, make a topic
_NO_TOPICS = frozenset({"treaty", "rocket"})  # they are named in passing


_MATCHES = "lunarwatch_forms"


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

    @classmethod
    def of(cls, entity: Entity, span: Span) -> ProgramRef:
        """The catalogue's entity as the span names it."""
        return cls(
            id=entity.id,
            name=entity.name,
            kind=entity.kind,
            start=span.start,
            end=span.end,
            acronym=entity.acronym,
            framework=entity.is_framework,
            craft=entity.is_craft,
        )

    @classmethod
    def uncatalogued(cls, name: str, kind: str, start: int, end: int) -> ProgramRef:
        """A programme or mission that only the text knows."""
        craft = kind == "mission"
        return cls(slug(name), name, kind, start, end, craft=craft, catalogued=False)


class Programs:
    """The programmes that a document names, by token and by weight.

    Attributes:
        refs: the mentions, in order.
        main: the programme that the article is about: named in its lead, or most often.
    """

    def __init__(self, doc: Doc, catalogue: Catalogue) -> None:
        self.doc = doc
        self.catalogue = catalogue
        catalogued = list(self._catalogued())
        self.refs = sorted([*catalogued, *self._by_form()], key=lambda ref: ref.start)
        self._at = {i: ref for ref in self.refs for i in range(ref.start, ref.end)}
        self._described = dict(self._descriptions())
        self.main = self._main()

    # --- answers --------------------------------------------------------------------------------

    def at(self, token: Token) -> ProgramRef | None:
        """The programme that the token is part of the name of."""
        return self._at.get(token.i)

    def meant_by(self, token: Token) -> ProgramRef | None:
        """The programme that the token names, or stands for: "the lander", "the accords"."""
        return self._at.get(token.i) or self._described.get(token.i)

    def before(self, token: Token) -> ProgramRef | None:
        """The programme named last before a token."""
        return next((ref for ref in reversed(self.refs) if ref.start < token.i), None)

    def craft_near(self, token: Token) -> ProgramRef | None:
        """The craft spoken of last before a token, or the first one behind it in its sentence."""
        near = [
            ref
            for ref in self.within(token.i - _NEAR, token.sent.end)
            if ref.craft and ref.kind != "station"
        ]
        before = [ref for ref in near if ref.start < token.i]
        return next(iter([*reversed(before), *near]), None)

    def framework_before(self, token: Token) -> ProgramRef | None:
        """The framework or treaty named last before a token, or the article's main one."""
        for ref in reversed(self.refs):
            if ref.framework and ref.start < token.i:
                return ref
        return self.main if self.main is not None and self.main.framework else None

    def within(self, start: int, end: int) -> list[ProgramRef]:
        """The programmes named between two token offsets, in order."""
        return [ref for ref in self.refs if start <= ref.start < end]

    def first(self, id_: str) -> ProgramRef | None:
        """The first mention of a programme."""
        return next((ref for ref in self.refs if ref.id == id_), None)

    # --- names ----------------------------------------------------------------------------------

    def _catalogued(self) -> Iterator[ProgramRef]:
        for span in self.doc.spans.get(SPANS, ()):
            entity = self.catalogue.entities[span.id_]
            if entity.is_program and entity.kind != "rocket":
                yield ProgramRef.of(entity, span)

    def _by_form(self) -> Iterator[ProgramRef]:
        """Names outside the catalogue that their form gives away."""
        spans = self.doc.spans.get(SPANS, ())
        taken = {i for span in spans for i in range(span.start, span.end)}
        heads = self.catalogue.cues("program_heads")
        for match in _matches(self.doc):
            head = match.groupdict().get("head")
            group = 0 if head is None else "short" if match["short"] else "name"
            span = self._free_span(match.span(group), taken)
            if span is None:
                continue
            if head is None:  # a flight's code
                yield ProgramRef.uncatalogued(span.text, "mission", span.start, span.end)
            elif self._is_name(match[group]) and not self._begins_sentence(span):
                kind = "programme" if head.lower() in heads else "mission"
                yield ProgramRef.uncatalogued(match[group], kind, span.start, span.end)
                taken.update(range(span.start, span.end))

    def _begins_sentence(self, span: Span) -> bool:
        """Whether the capital is the sentence's: "That mission", "Second lander".

        Where the analysis must not be known, no name begins a piece.
        """
        pieces = Pieces.of(self.doc)
        if pieces.are_heard(span.start):
            return span[0].pos_ in _NO_NAMES
        return span.start == pieces.spans[pieces.number(span.start)][0]

    def _free_span(self, chars: tuple[int, int], taken: set[int]) -> Span | None:
        span = self.doc.char_span(*chars)
        return span if span is not None and all(t.i not in taken for t in span) else None

    def _is_name(self, text: str) -> bool:
        words = text.lower().split()
        return (
            words[0] not in self.catalogue.cues("no_first_words")
            and len(words) <= _LONGEST
            and not self.catalogue.cues("no_names").issuperset(words)
        )

    # --- descriptions ---------------------------------------------------------------------------

    def _descriptions(self) -> Iterator[tuple[int, ProgramRef]]:
        """Descriptions take the programme that was named last and fits them."""
        cues = self.catalogue.cues
        nouns = cues("craft_nouns") | {noun.lower() for noun in cues("program_nouns")}
        last: dict[bool, ProgramRef] = {}  # whether it is a craft → the one named last
        for i, forms in enumerate(zip(lemmas_of(self.doc), words_of(self.doc), strict=True)):
            ref = self._at.get(i)
            if ref is not None:
                last[ref.craft] = ref
            elif last and not nouns.isdisjoint(forms):
                meant = self._described_by(self.doc[i], last)
                if meant is not None:
                    yield i, meant

    def _described_by(self, token: Token, last: dict[bool, ProgramRef]) -> ProgramRef | None:
        """The programme named last that a noun stands for, if it stands for one."""
        lemma, nouns = token.lemma_.lower(), self.catalogue.cues("program_nouns")
        is_craft = lemma in self.catalogue.cues("craft_nouns")
        is_program = not nouns.isdisjoint((lemma, token.lower_, token.text))
        if not (is_craft or is_program) or not self._is_description(token):
            return None
        meant = last.get(is_craft)
        if meant is None and lemma in nouns:
            meant = last.get(False)
        fits = meant is not None and (token.tag_ in _SINGULAR or meant.framework)
        return meant if fits else None

    def _is_description(self, token: Token) -> bool:
        """Whether a noun stands for what was named: "the lander", but not "the second lander"."""
        if token.tag_ not in _SINGULAR | _PLURAL:
            return False
        neutral = self.catalogue.cues("neutral_of_crafts")
        children = list(token.children)
        definite = any(c.lower_ in _DEFINITE and c.dep_ in ("det", "poss") for c in children)
        return definite and all(c.lower_ in neutral or c.dep_ not in _NARROWING for c in children)

    # --- the topic ------------------------------------------------------------------------------

    def _main(self) -> ProgramRef | None:
        weight: dict[str, float] = defaultdict(float)
        for ref in self.refs:
            entity = self.catalogue.entities.get(ref.id)
            if entity is not None and entity.kind in _NO_TOPICS:
                continue
            points = _LEAD_WEIGHT if ref.start < _LEAD else 1.0
            weight[ref.id] += points
            if entity is not None and entity.parent:
                weight[entity.parent] += points / 2
        for id_, points in sorted(weight.items(), key=lambda item: -item[1]):
            first = self.first(id_)
            if first is not None:
                return first if points >= _ENOUGH else None
        return None


def named_by_form(doc: Doc) -> list[int]:
    """Where (character offsets) names may begin that their form alone gives away."""
    return [match.start(group) for match in _matches(doc) for group in range(match.re.groups + 1)]


def _matches(doc: Doc) -> list[re.Match[str]]:
    """What has the form of a programme's name, then of a flight's code; looked for once."""
    found: list[re.Match[str]] | None = doc.user_data.get(_MATCHES)
    if found is None:
        body = body_of(doc)
        found = [*_BY_FORM.finditer(body), *FLIGHT_CODE.finditer(body)]
        doc.user_data[_MATCHES] = found
    return found
