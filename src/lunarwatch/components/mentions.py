"""What is named where: catalogue names, persons and organisations that only the text knows."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cached_property

from spacy.tokens import Doc, Span, Token

from lunarwatch.components.body import body_of, is_headline
from lunarwatch.components.columns import entities_of
from lunarwatch.components.entities import SPANS
from lunarwatch.components.firms import firms
from lunarwatch.components.headlines import verb_lemma
from lunarwatch.components.home import Home
from lunarwatch.components.institutions import institution_at
from lunarwatch.components.people import people
from lunarwatch.components.pieces import Pieces
from lunarwatch.components.refs import PersonRef
from lunarwatch.components.serving import PEOPLE, in_office, told_in_text
from lunarwatch.components.syntax import PREMODIFIERS, children_of
from lunarwatch.patterns import Catalogue, Entity, Person

_ORGANISATIONS = frozenset({"ORG", "PRODUCT", "FAC"})  # the model takes one for another
_CLAUSE = 2  # words behind the name that make it one: "Awards Contract"
_LISTING = frozenset({",", "and", "&"})
_INITIALS = 2  # letters: so short a part of a name is no surname


class Mentions:
    """The names of one document, by token."""

    def __init__(self, doc: Doc, catalogue: Catalogue) -> None:
        self.doc = doc
        self.catalogue = catalogue
        spans = doc.spans.get(SPANS, ())
        self._mention = {i: span for span in spans for i in range(span.start, span.end)}
        self._person: dict[int, Span] = {}
        self._other: dict[int, Span] = {}
        self._known: dict[int, str] = {}  # first token of a name → the catalogue's person
        for span in doc.spans.get(PEOPLE, ()):
            self._person |= dict.fromkeys(_range(span), span)
            self._known[span.start] = span.id_
        self.pieces = Pieces.of(doc)
        for name in people(doc, catalogue, self._mention):
            if self._is_named(name) and self._is_free(name):
                self._person |= dict.fromkeys(_range(name), name)
        for ent in entities_of(doc):
            if ent.label_ not in _ORGANISATIONS or self._is_clause(ent):
                continue
            if self._is_free(ent) and self._is_named(ent):
                self._other |= dict.fromkeys(_range(ent), ent)
        self._said_of_firm: dict[int, Span] = {}
        self._mark_firms()
        self._mark_surnames()

    def _is_named(self, span: Span) -> bool:
        """Whether the model's names count there: not in a piece heard for its parties alone."""
        return self.pieces.are_named(span.start) or not self.pieces.are_heard(span.start)

    def _is_clause(self, span: Span) -> bool:
        """Whether the model takes a headline for a name: "NASA Awards Contract to Build Rover".

        A party of the catalogue begins it, and the verb of a frame in the present follows; or it
        is what comes after "to".
        """
        if self.doc[span.start].tag_ == "VB":
            return True
        first = self._mention.get(span.start)
        if first is None or first.start != span.start or span.end - first.end < _CLAUSE:
            return False
        if not self.catalogue.entities[first.id_].is_party or not is_headline(first.sent):
            return False
        verb = self.doc[first.end].lower_
        several = span.start > 0 and self.doc[span.start - 1].lower_ in _LISTING
        if several and verb in self._verbs:
            return True  # "China, Nicaragua Ink Pact"
        return verb.endswith("s") and verb_lemma(self.doc[first.end], self._verbs) is not None

    @cached_property
    def _verbs(self) -> frozenset[str]:
        frames = (frame for _, frame in self.catalogue.frames.values())
        return frozenset(words.split()[0] for frame in frames for words in frame.verbs)

    def _is_free(self, span: Span) -> bool:
        """Whether it has nothing of a person's name found already: the catalogue knows best."""
        return self._person.keys().isdisjoint(_range(span))

    def mention(self, token: Token) -> Span | None:
        """The catalogue mention that the token is part of."""
        return self._mention.get(token.i)

    def mentions_between(self, start: int, end: int) -> Iterator[Span]:
        """The catalogue mentions that have tokens between two offsets, once for each token."""
        return (self._mention[i] for i in range(start, end) if i in self._mention)

    def entity(self, token: Token) -> Entity | None:
        """The catalogue entity that the token is part of a name of."""
        span = self._mention.get(token.i)
        return self.catalogue.entities[span.id_] if span is not None else None

    def organisation(self, token: Token) -> Span | None:
        """The name of an organisation outside the catalogue that the token is part of."""
        if token.i in self._mention:
            return None
        return self._other.get(token.i) or institution_at(token, self._person, self.catalogue)

    def person_span(self, token: Token) -> Span | None:
        """The person's name that the token is part of."""
        return self._person.get(token.i)

    def is_person(self, token: Token) -> bool:
        """Whether the token is part of a person's name."""
        return token.i in self._person

    def known_person(self, span: Span) -> Person | None:
        """The catalogue's person of this name."""
        return self.catalogue.people.get(self._known.get(span.start, ""))

    def bare_person(self, span: Span) -> PersonRef:
        """The person by name alone."""
        known = self.known_person(span)
        text = span.text.removesuffix("’s").removesuffix("'s").strip() or span.text
        return PersonRef(known.name if known is not None else text, span.start, span.end)

    def with_office(self, person: PersonRef) -> PersonRef:
        """The person, with the party that the catalogue knows they serve.

        Unchanged where the text tells whom they serve, or the catalogue does not know them.
        """
        if person.by_office or not told_in_text(person, self.catalogue):
            return in_office(person, self.catalogue, self.doc._.published)
        return person

    def named_beside(self, span: Span) -> list[Token]:
        """Catalogued persons before a name and "and", whom the parse takes for a part of it."""
        return [
            child
            for child in children_of(span.root)
            if child.dep_ in PREMODIFIERS
            and child.i < span.start
            and (other := self.person_span(child)) is not None
            and self.known_person(other) is not None
            and any(t.lower_ == "and" for t in self.doc[child.i : span.start])
        ]

    def space_body_before(self, token: Token) -> Span | None:
        """The name of a body of states for space that was given last before a token: ESA."""
        spans = self.doc.spans.get(SPANS, ())
        before = (
            span
            for span in spans
            if span.start < token.i and is_space_body(self.catalogue.entities[span.id_])
        )
        return max(before, key=lambda span: span.start, default=None)

    def named(self) -> Collection[int]:
        """The tokens of names of the catalogue, of persons, and of companies introduced."""
        return self._mention.keys() | self._person.keys() | self._said_of_firm.keys()

    def party_mentions(self) -> Iterator[tuple[Span, Entity]]:
        """All mentions of parties, in order."""
        for span in self.doc.spans.get(SPANS, ()):
            entity = self.catalogue.entities[span.id_]
            if entity.is_party:
                yield span, entity

    @cached_property
    def home_country(self) -> str | None:
        """The country that a ministry without more is of."""
        return self._home.country

    @cached_property
    def reported_from(self) -> str | None:
        """The country of the capital in the dateline, where the report speaks of it besides."""
        return self._home.reported_from

    @cached_property
    def dateline(self) -> tuple[int, str] | None:
        """Where the report begins behind its dateline, and the country of the capital there."""
        return self._home.dateline

    @cached_property
    def _home(self) -> Home:
        return Home.of(self.party_mentions(), self.doc, self.catalogue.places)

    def _mark_firms(self) -> None:
        """What the text calls a company is one, whatever the model takes its name for."""
        taken = self._mention.keys() | self._known.keys()
        for name, said in firms(self.doc, self.catalogue, taken):
            overlaid = [found.get(i) for i in _range(name) for found in (self._person, self._other)]
            for i in [i for span in overlaid if span is not None for i in _range(span)]:
                self._person.pop(i, None)
                self._other.pop(i, None)
            self._other |= dict.fromkeys(_range(name), name)
            self._said_of_firm |= dict.fromkeys(_range(name), said)

    def said_of_firm(self, token: Token) -> Span | None:
        """The words by which the text introduces the company that the token is part of."""
        return self._said_of_firm.get(token.i)

    def _mark_surnames(self) -> None:
        """A surname that stands alone is a person once the full name has been given."""
        surnames: dict[int, int] = {}  # hash of the word → where the full name ends
        known: dict[int, tuple[int, str]] = {}  # likewise of the catalogue's persons, and who
        for ent in self._person.values():
            person = self.known_person(ent)
            if person is not None:
                if person.called != person.name:
                    word = self.doc.vocab.strings[person.called.split()[-1]]
                    known.setdefault(word, (ent.end, person.name))
                continue
            if not self.pieces.are_named(ent.start):
                continue
            for part in (ent[0], ent[-1]):
                if len(ent) > 1 and _may_be_surname(part):
                    surnames.setdefault(part.orth, ent.end)
        wanted = known.keys() | surnames.keys()
        words = self.doc.to_array("ORTH").tolist() if wanted else []
        for i, word in [(i, word) for i, word in enumerate(words) if word in wanted]:
            if word in known:
                self._mark_known(self.doc[i], *known[word])
            elif surnames.get(word, len(self.doc)) <= i and self._stands_alone(self.doc[i]):
                self._mark_alone(i)

    def _mark_known(self, token: Token, since: int, name: str) -> None:
        """The surname of a catalogued person; that in the headline comes before the full name."""
        counts = token.i >= since or token.idx < body_of(self.doc).find("\n")
        if not counts or token.i in self._known or not self.pieces.are_heard(token.i):
            return
        span = self._person.get(token.i)
        if span is not None and len(span) == 1:
            self._known[token.i] = name
        elif token.pos_ == "PROPN" and self._stands_alone(token):
            self._known[token.i] = name
            self._mark_alone(token.i)

    def _mark_alone(self, i: int) -> None:
        """The surname, with the particles before it: "Al Suwaidi"."""
        span = self.doc[self._begins(i) : i + 1]
        for each in _range(span):
            self._person[each] = span
            self._mention.pop(each, None)
            self._other.pop(each, None)

    def _begins(self, i: int) -> int:
        """Where the surname that ends at a token begins."""
        particles, start = self.catalogue.cues("name_particles"), i
        while start > 0 and self.doc[start - 1].lower_ in particles:
            joined = start > 1 and self.doc[start - 1].text == "-"  # "Bakare-Obi"
            start -= 2 if joined and self.doc[start - 2].text[:1].isupper() else 1
        while start < i and not self.doc[start].is_alpha:
            start += 1
        return start

    def _stands_alone(self, token: Token) -> bool:
        """Whether the token is neither part of a longer name nor before one."""
        if token.i in self._person or token.dep_ in ("amod", "compound", "nmod"):
            return False
        start = self._begins(token.i)
        spans = (self._other.get(token.i), self._mention.get(token.i))
        return all(
            span is None or (span.start >= start and span.end == token.i + 1) for span in spans
        )


def is_space_body(entity: Entity) -> bool:
    """Whether it is a body of states that one joins for space: ESA, COPUOS, APSCO."""
    return entity.kind == "igo" and "space" in entity.name.lower()


def _range(span: Span) -> range:
    return range(span.start, span.end)


def _may_be_surname(part: Token) -> bool:
    return part.is_alpha and part.text[0].isupper() and len(part.text) > _INITIALS
