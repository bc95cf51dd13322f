"""Which programme, mission or treaty a phrase names, in the catalogue or by its form alone."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Span, Token

from lunarwatch.components.body import body_of
from lunarwatch.components.described import ROCKETS, descriptions, is_the
from lunarwatch.components.entities import SPANS
from lunarwatch.components.names import slug
from lunarwatch.components.numbered import is_flight, numbered
from lunarwatch.components.pieces import Pieces
from lunarwatch.components.rivals import is_rival
from lunarwatch.components.syntax import children_of
from lunarwatch.components.topics import topic
from lunarwatch.forms import Form, is_treaty, names_by_form
from lunarwatch.patterns import Catalogue, Entity

# Parts of speech that begin a sentence, not a name: "That mission", "Second lander".
_NO_NAMES = frozenset({"DET", "PRON", "ADJ", "ADV", "ADP", "SCONJ", "CCONJ", "VERB", "AUX", "NUM"})
_LONGEST = 5  # words of a name
# What says of which sort a thing is: "AI-powered", "Earth-observing", "US-led".
_QUALITY = re.compile(r"[A-Z]\w*-[a-z]+(?:ed|ing|led|built|made|like|class|only)")

_STATIONS = frozenset({"space station", "outpost"})
_CARRIERS = frozenset({"rocket", "rockets", "launcher", "launchers", "launch vehicle"})
_ABOARD = frozenset({"aboard", "atop", "on"})
_NEAR = 45  # tokens back to a craft that "the landing" can be the landing of
_LEAD = 300  # characters behind the headline
_A_ROCKET = re.compile(r"\b(?:rocket|launcher)\b", re.IGNORECASE)
_FORMS = "lunarwatch_forms"


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
    def uncatalogued(
        cls, name: str, kind: str, start: int, end: int, acronym: str | None = None
    ) -> ProgramRef:
        """A programme, treaty or mission that only the text knows."""
        return cls(
            id=slug(name),
            name=name,
            kind=kind,
            start=start,
            end=end,
            acronym=acronym,
            framework=kind == "treaty",
            craft=kind == "mission",
            catalogued=False,
        )


class Programs:
    """The programmes that a document names, by token and by weight.

    Attributes:
        refs: the mentions, in order.
        rockets: the mentions of rockets, in order; these are no programmes.
        main: the programme that the article is about: named in its lead, or most often.
    """

    def __init__(self, doc: Doc, catalogue: Catalogue) -> None:
        self.doc = doc
        self.catalogue = catalogue
        named = sorted([*self._catalogued(), *self._by_form()], key=lambda ref: ref.start)
        self.refs = [ref for ref in named if ref.kind != "rocket" and not self._is_rival(ref)]
        self.rockets = [ref for ref in named if ref.kind == "rocket"]
        self._starts = [ref.start for ref in self.refs]
        self._at = {i: ref for ref in self.refs for i in range(ref.start, ref.end)}
        self.main = self._rocket_in_headline() or topic(self.refs, doc, catalogue)
        self._rocket_at = {i: ref for ref in self.rockets for i in range(ref.start, ref.end)}
        first = self.rockets[0].start if self.rockets else len(doc)
        self._described = dict(descriptions(doc, catalogue, self._at, self.main, first))

    # --- answers --------------------------------------------------------------------------------

    def at(self, token: Token) -> ProgramRef | None:
        """The programme that the token is part of the name of."""
        return self._at.get(token.i)

    def meant_by(self, token: Token) -> ProgramRef | None:
        """The programme that the token names, or stands for: "the lander", "the accords"."""
        return self._at.get(token.i) or self._described.get(token.i)

    @cached_property
    def spoken_of(self) -> list[tuple[int, ProgramRef]]:
        """Where programmes are named or described, as far as all of the document may know it."""
        pieces = Pieces.of(self.doc)
        described = (item for item in self._described.items() if pieces.are_heard(item[0]))
        return sorted([*((ref.start, ref) for ref in self.refs), *described], key=lambda at: at[0])

    def before(self, token: Token) -> ProgramRef | None:
        """The programme named last before a token."""
        behind = bisect_left(self._starts, token.i)
        return self.refs[behind - 1] if behind else None

    def spoken_of_before(self, token: Token) -> ProgramRef | None:
        """The programme named or described last before a token."""
        return next((ref for at, ref in reversed(self.spoken_of) if at < token.i), None)

    def rocket_at(self, token: Token) -> ProgramRef | None:
        """The rocket that the token is part of the name of."""
        return self._rocket_at.get(token.i)

    def rocket_meant_by(self, token: Token) -> ProgramRef | None:
        """The rocket named last that "the rocket" stands for."""
        if token.lemma_.lower() not in ROCKETS or not is_the(token):
            return None
        return next((ref for ref in reversed(self.rockets) if ref.end <= token.i), None)

    def thing_meant_by(self, token: Token) -> ProgramRef | None:
        """The programme or rocket that the token stands for, or is called: "the target, X-1"."""
        meant = self.meant_by(token) or self.rocket_meant_by(token)
        if meant is not None:
            return meant
        called = (self.at(c) for c in children_of(token) if c.dep_ == "appos" and c.i > token.i)
        return next((ref for ref in called if ref is not None and ref.craft), None)

    def craft_near(self, token: Token) -> ProgramRef | None:
        """The craft spoken of last before a token, or the first one behind it in its sentence."""
        near = [
            ref
            for ref in self.within(token.i - _NEAR, token.sent.end)
            if ref.craft and ref.kind != "station"
        ]
        before = [ref for ref in near if ref.start < token.i]
        told = [ref for ref in before if not self._is_ride(ref)]
        last = next(iter([*reversed(told), *reversed(before), *near]), None)
        parts = [ref for ref in told if last is not None and self._is_part(ref, last)]
        return parts[-1] if parts else last  # "the Sentinel-1C satellite of Copernicus"

    def _is_part(self, ref: ProgramRef, whole: ProgramRef) -> bool:
        entity = self.catalogue.entities.get(ref.id)
        return whole.kind == "programme" and entity is not None and entity.parent == whole.id

    def _is_ride(self, ref: ProgramRef) -> bool:
        """Whether it is only named for what flew on it: "sent up on the Transporter-11 mission"."""
        first = self.doc[ref.start : ref.end].root
        while first.dep_ in ("compound", "nmod") and first.head.i >= ref.start:
            first = first.head
        return first.dep_ == "pobj" and first.head.lower_ in _ABOARD

    def framework_before(self, token: Token) -> ProgramRef | None:
        """The framework or treaty named last before a token, or the article's main one."""
        for at, ref in reversed(self.spoken_of):
            if ref.framework and at < token.i:
                return ref
        return self.main if self.main is not None and self.main.framework else None

    def within(self, start: int, end: int) -> list[ProgramRef]:
        """The programmes named between two token offsets, in order."""
        return [ref for ref in self.refs if start <= ref.start < end]

    def described_within(self, start: int, end: int) -> list[tuple[int, ProgramRef]]:
        """The nouns between two token offsets that stand for programmes, and for which."""
        return [(i, ref) for i, ref in self._described.items() if start <= i < end]

    def first(self, id_: str) -> ProgramRef | None:
        """The first mention of a programme."""
        return next((ref for ref in self.refs if ref.id == id_), None)

    # --- names ----------------------------------------------------------------------------------

    def _catalogued(self) -> Iterator[ProgramRef]:
        for span in self.doc.spans.get(SPANS, ()):
            entity = self.catalogue.entities[span.id_]
            flight = span if is_flight(span, entity) else numbered(span) if entity.fleet else None
            if flight is not None:
                kind = "rocket" if entity.kind == "rocket" else "mission"
                yield ProgramRef.uncatalogued(flight.text, kind, flight.start, flight.end)
            elif entity.is_program:
                yield ProgramRef.of(entity, span)
            elif (namesake := self.catalogue.namesakes.get(span.id_)) is not None:
                yield ProgramRef.of(namesake, span)

    def _is_rival(self, ref: ProgramRef) -> bool:
        name = self.doc[ref.start : ref.end]
        return is_rival(body_of(self.doc), name.start_char, name.end_char)

    def _rocket_in_headline(self) -> ProgramRef | None:
        """The rocket that an article is on: its headline names it, and no programme.

        Of "New rocket fails" the lead says which, if it names the rocket before all else.
        """
        body = body_of(self.doc)
        end = body.find("\n")
        first = self.doc[self.refs[0].start].idx if self.refs else len(body)
        if first < end:
            return None
        if _A_ROCKET.search(body, 0, max(0, end)):
            end = min(first, end + _LEAD)
        rocket = next(iter(self.rockets), None)
        return rocket if rocket is not None and self.doc[rocket.start].idx < end else None

    def _by_form(self) -> Iterator[ProgramRef]:
        """Names outside the catalogue that their form gives away."""
        spans, entities = self.doc.spans.get(SPANS, ()), self.catalogue.entities
        taken = {i for span in spans for i in range(span.start, span.end)}
        states = (span for span in spans if entities[span.id_].kind == "country")
        of_states = {i for span in states for i in range(span.start, span.end)}
        for form in _forms(self.doc):
            span = self._free_span(
                (form.start, form.end), taken - of_states if form.whole else taken
            )
            if span is None or not self.is_name(form.name):
                continue
            if form.begins and self._begins_sentence(span):
                continue
            kind = self._kind(form)
            yield ProgramRef.uncatalogued(form.name, kind, span.start, span.end, form.acronym)
            taken.update(range(span.start, span.end))

    def _begins_sentence(self, span: Span) -> bool:
        """Whether the capital is the sentence's: "That mission", "Second lander".

        Where the analysis must not be known, no name begins a piece.
        """
        pieces = Pieces.of(self.doc)
        if pieces.are_heard(span.start):
            return span[0].pos_ in _NO_NAMES
        return span.start == pieces.spans[pieces.number(span.start)][0]

    def _kind(self, form: Form) -> str:
        if is_treaty(form.head):
            return "treaty"
        if form.head == "module":  # a part of a craft or a station: no flight of its own
            return "spacecraft"
        if form.head in _STATIONS:
            return "station"
        if form.head in _CARRIERS:
            return "rocket"
        return "programme" if form.head in self.catalogue.cues("program_heads") else "mission"

    def _free_span(self, chars: tuple[int, int], taken: set[int]) -> Span | None:
        span = self.doc.char_span(*chars)
        return span if span is not None and all(t.i not in taken for t in span) else None

    def is_name(self, text: str) -> bool:
        """Whether capitalised words can name a programme: not "Mr. X", "Spy Satellite"."""
        words = text.lower().split()
        return (
            words[0] not in self.catalogue.cues("no_first_words")
            and words[0].rstrip(".") not in self.catalogue.cues("titles_of_persons")
            and (len(words) > 1 or words[0] not in self.catalogue.cues("no_single_names"))
            and len(words) <= _LONGEST
            and _QUALITY.fullmatch(text) is None
            and not self.catalogue.cues("no_names").issuperset(words)
        )


def named_by_form(doc: Doc) -> list[int]:
    """Where (character offsets) names may begin that their form alone gives away."""
    return [form.start for form in _forms(doc)]


def _forms(doc: Doc) -> list[Form]:
    """What has the form of a programme's name; looked for once."""
    found: list[Form] | None = doc.user_data.get(_FORMS)
    if found is None:
        found = doc.user_data[_FORMS] = list(names_by_form(body_of(doc)))
    return found
