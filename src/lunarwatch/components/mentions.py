"""Who is meant by a noun phrase: parties, persons and programmes.

``Resolver`` answers for one document: given the token that heads a phrase, which countries and
organisations does it stand for?  "NASA Administrator Bill Nelson" → NASA; "Chinese officials" →
China; "allies such as Japan and the UK" → Japan, the UK; "it" → whoever was spoken of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from spacy.tokens import Doc, Span, Token

from lunarwatch.components.entities import SPANS
from lunarwatch.components.names import slug
from lunarwatch.components.programs import Programs
from lunarwatch.components.syntax import antecedent, complement_of_copula, coordinated
from lunarwatch.patterns import Catalogue, Entity

_LISTS = frozenset({"as", "including", "like", "namely", "include", "include"})
_EXAMPLE_WORDS = frozenset({"such", "including", "like", "include", "namely"})
_BODY_HEADS = frozenset(
    "ministry department institute university academy laboratory observatory council committee "
    "commission embassy bureau secretariat foundation association center centre agency authority "
    "office command force administration organisation organization board corps".split()
)
_GOVERNMENT = frozenset({"ministry", "parliament", "cabinet", "senate", "assembly"})
_COMPANY_ENDS = frozenset(
    "inc inc. ltd ltd. corp corp. llc gmbh plc co. company corporation technologies aerospace systems "
    "industries group aviation robotics dynamics".split()
)


@dataclass(frozen=True)
class PartyRef:
    """A party as a phrase of the document names it.  Token offsets, end exclusive."""

    id: str
    name: str
    kind: str
    country: str | None
    start: int
    end: int
    acronym: str | None = None
    via: tuple[int, int] | None = None
    metonym: bool = False

    @property
    def key(self) -> str:
        """What makes two references the same party."""
        return self.id


@dataclass(frozen=True)
class PersonRef:
    """A person as the document names them.  Token offsets, end exclusive."""

    name: str
    start: int
    end: int
    title: str | None = None
    affiliation: str | None = None
    parties: tuple[PartyRef, ...] = ()


class Resolver:
    """Answers who is meant, for one document."""

    def __init__(self, doc: Doc, catalogue: Catalogue) -> None:
        self.doc = doc
        self.catalogue = catalogue
        self._mention: dict[int, Span] = {}
        for span in doc.spans.get(SPANS, ()):
            for token in span:
                self._mention[token.i] = span
        self._person_span: dict[int, Span] = {}
        self._other: dict[int, Span] = {}
        for ent in doc.ents:
            named = any(t.is_alpha for t in ent)  # the model takes "’s" for a person now and then
            if ent.label_ == "PERSON" and named and not any(t.i in self._mention for t in ent):
                for token in ent:
                    self._person_span[token.i] = ent
            elif ent.label_ in ("ORG", "PRODUCT", "FAC"):
                for token in ent:
                    self._other[token.i] = ent
        self._mark_surnames()
        # What the references pass finds: token → parties; token → head of what it stands for;
        # first token of a person's name → the person with what the text says elsewhere.
        self.references: dict[int, tuple[PartyRef, ...]] = {}
        self.antecedents: dict[int, int] = {}
        self.people: dict[int, PersonRef] = {}
        # first token of a sentence → the two parties spoken of together before it
        self.pairs: dict[int, tuple[PartyRef, ...]] = {}
        self.programs: Programs | None = None

    def _mark_surnames(self) -> None:
        """A surname that stands alone is a person once the full name has been given."""
        surnames: dict[str, int] = {}
        for ent in self._person_span.values():  # in order: a set's would differ from run to run
            for part in (t for t in (ent[0], ent[-1]) if t.is_alpha):
                if len(ent) > 1 and len(part.text) > 2:
                    surnames.setdefault(part.text, ent.end)
        for token in self.doc:
            known = surnames.get(token.text)
            if known is None or token.i < known or token.i in self._person_span:
                continue
            other = self._other.get(token.i)
            alone = token.dep_ not in ("amod", "compound", "nmod") and (
                other is None or len(other) == 1
            )
            mention = self._mention.get(token.i)
            if alone and (mention is None or len(mention) == 1):
                self._person_span[token.i] = self.doc[token.i : token.i + 1]
                self._mention.pop(token.i, None)
                self._other.pop(token.i, None)

    # --- catalogue mentions ---------------------------------------------------------------------
    def mention(self, token: Token) -> Span | None:
        """The catalogue mention that the token is part of."""
        return self._mention.get(token.i)

    def entity(self, token: Token) -> Entity | None:
        """The catalogue entity that the token is part of a name of."""
        span = self._mention.get(token.i)
        return self.catalogue.entities[span.id_] if span is not None else None

    def is_person(self, token: Token) -> bool:
        """Whether the token is part of a person's name."""
        return token.i in self._person_span

    def party_mentions(self) -> Iterator[tuple[Span, Entity]]:
        """All mentions of parties, in order."""
        for span in self.doc.spans.get(SPANS, ()):
            entity = self.catalogue.entities[span.id_]
            if entity.is_party:
                yield span, entity

    # --- phrases --------------------------------------------------------------------------------
    def parties(self, token: Token, *, owners: bool = True) -> list[PartyRef]:
        """The parties that the phrase headed by the token stands for, without repetition.

        Args:
            token: head of the phrase.
            owners: whether a thing stands for whom it belongs to ("a Chinese rocket" → China).
        """
        found: list[PartyRef] = []
        for head in coordinated(token):
            found += self._single(head, owners)
        return unique(found)

    def _single(self, head: Token, owners: bool, depth: int = 0) -> list[PartyRef]:
        if depth > 4:
            return []
        if head.i in self.references:
            return list(self.references[head.i])
        span = self._mention.get(head.i)
        if span is not None:
            entity = self.catalogue.entities[span.id_]
            if entity.is_party:
                listed = self._listed(head, owners, depth)
                if entity.kind == "group" and listed:
                    return listed  # "BRICS members Brazil and India"
                return [self._ref(span, entity), *listed]
            if entity.kind == "media":
                return []
        if head.i in self._person_span:
            person = self.person(head)
            return list(person.parties) if person else []
        if head.pos_ in ("PRON", "DET"):
            return []
        lemma = head.lemma_.lower()
        if lemma in self.catalogue.cues("generic_parties"):
            for subject in complement_of_copula(head):
                if subject.i != head.i:
                    each = coordinated(subject)
                    return unique([r for t in each for r in self._single(t, owners, depth + 1)])
        listed = self._listed(head, owners, depth)
        if listed:
            return listed
        other = self._other.get(head.i)
        if other is not None and span is None:
            return [self._uncatalogued(other, head)]
        if lemma in self.catalogue.cues("affiliation_nouns") or (
            owners and lemma in self.catalogue.cues("origin_nouns")
        ):
            return self._of_noun(head)
        if owners and span is not None:
            return self._of_noun(head)
        return []

    def _of_noun(self, head: Token) -> list[PartyRef]:
        """Whose the thing or the person is: modifiers, possessors, "of" and "from"."""
        found: list[PartyRef] = []
        for child in head.children:
            if child.dep_ in ("poss", "compound", "amod", "nmod", "npadvmod"):
                found += self.modifier(child)
            elif child.dep_ == "prep" and child.lower_ in ("of", "from", "at", "for", "in") and (
                child.lower_ in ("of", "from") or head.lemma_.lower() in self.catalogue.cues("affiliation_nouns")
            ):
                for target in child.children:
                    if target.dep_ == "pobj":
                        for each in coordinated(target):
                            found += self.modifier(each)
                            found += self._named_body(each)
                            if not found and each.pos_ == "NOUN" and each.i != head.i:
                                found += self._of_noun(each)
        return unique(found)

    def names_party(self, token: Token) -> bool:
        """Whether the token itself is a party's name, a person's or a reference to one."""
        entity = self.entity(token)
        return (
            (entity is not None and entity.is_party)
            or token.i in self._person_span
            or token.i in self.references
        )

    def owners(self, token: Token) -> list[PartyRef]:
        """Whose the thing is, by its modifiers and those of its apposition."""
        found = self._of_noun(token)
        for child in token.children:
            if child.dep_ in ("appos", "conj") and not self.names_party(child):
                found += self._of_noun(child)
        return unique(found)

    def modifier(self, token: Token) -> list[PartyRef]:
        """The parties that a modifier names: "Chinese", "NASA's", "US-made"."""
        span = self._mention.get(token.i)
        found: list[PartyRef] = []
        if token.i in self.references:
            return list(self.references[token.i])
        if token.tag_ == "WP$":
            owner = antecedent(token)
            return self._single(owner, False) if owner is not None else []
        if span is not None:
            entity = self.catalogue.entities[span.id_]
            if entity.is_party:
                found.append(self._ref(span, entity))
        if token.dep_ in ("compound", "amod", "nmod", "poss", "npadvmod"):
            for child in token.children:
                if child.dep_ in ("compound", "amod", "nmod", "poss", "conj", "npadvmod"):
                    found += self.modifier(child)
        if not found and token.lemma_.lower() in self.catalogue.cues("affiliation_nouns"):
            found += self._of_noun(token)
        return found

    def _named_body(self, token: Token) -> list[PartyRef]:
        if self._mention.get(token.i) is not None:
            return []
        other = self._other.get(token.i)
        if other is not None:
            return [self._uncatalogued(other, token)]
        return []

    def _listed(self, head: Token, owners: bool, depth: int) -> list[PartyRef]:
        """Members that are named after a noun: "such as", "including", appositions."""
        found: list[PartyRef] = []
        for child in head.children:
            if child.dep_ == "prep" and (
                child.lower_ in ("including", "like") or (child.lower_ == "as" and _such(child))
            ):
                for target in child.children:
                    if target.dep_ in ("pobj", "pcomp"):
                        for each in coordinated(target):
                            found += self._single(each, owners, depth + 1)
            elif child.dep_ == "appos" and child.i > head.i:
                for each in coordinated(child):
                    span = self._mention.get(each.i)
                    if span is not None and self.catalogue.entities[span.id_].is_party:
                        found += self._single(each, owners, depth + 1)
        return unique(found)

    @cached_property
    def home_country(self) -> str | None:
        """The country that the article speaks of most: a ministry without more is its."""
        counts: Counter[str] = Counter()
        for _, entity in self.party_mentions():
            if entity.country and entity.kind in ("country", "agency"):
                counts[entity.country] += 1
        return counts.most_common(1)[0][0] if counts else None

    # --- persons --------------------------------------------------------------------------------
    def person(self, token: Token) -> PersonRef | None:
        """The person that the token names, with title and affiliation where the text gives them."""
        span = self._person_span.get(token.i)
        if span is None:
            return None
        if span.start in self.people:
            return self.people[span.start]
        head = span.root
        found: list[PartyRef] = []
        titles: list[Token] = []
        for child in (*head.children, *(c for t in span for c in t.children if t.i != head.i)):
            if child.i in self._person_span and self._person_span[child.i] == span:
                continue
            if child.dep_ in ("compound", "nmod", "amod", "poss") and child.i < span.start:
                found += self.modifier(child)
                titles.append(child)
            elif child.dep_ == "appos" and child.i >= span.end:
                found += self._of_title(child)
                titles.append(child)
            elif child.dep_ == "prep" and child.lower_ in ("of", "from", "at", "with"):
                for target in child.children:
                    found += self.modifier(target) or self._named_body(target)
            elif child.dep_ == "relcl" and child.i >= span.end:
                found += self._of_title(child)
        if head.dep_ in ("appos", "compound") and head.head.i not in self._person_span:
            title = head.head
            if title.lemma_.lower() in self.catalogue.cues("affiliation_nouns"):
                found += self._of_title(title)
                titles.append(title)
        title_text = self._title_text(titles, span)
        bodies = [ref for ref in found if ref.kind != "country"] or found
        parties = unique(found)
        return PersonRef(
            name=span.text.removesuffix("’s").removesuffix("'s").strip() or span.text,
            start=span.start,
            end=span.end,
            title=title_text,
            affiliation=bodies[0].name if bodies else None,
            parties=tuple(parties),
        )

    def _of_title(self, title: Token) -> list[PartyRef]:
        found: list[PartyRef] = []
        for each in coordinated(title):
            span = self._mention.get(each.i)
            if span is not None and self.catalogue.entities[span.id_].is_party:
                found.append(self._ref(span, self.catalogue.entities[span.id_]))
                continue
            found += self._of_noun(each)
            if not found:
                for sub in each.subtree:
                    hit = self._mention.get(sub.i)
                    if hit is not None and self.catalogue.entities[hit.id_].is_party:
                        found.append(self._ref(hit, self.catalogue.entities[hit.id_]))
        return unique(found)

    def _title_text(self, titles: list[Token], span: Span) -> str | None:
        if not titles:
            return None
        first = titles[0]
        if first.i < span.start:
            left = first.left_edge.i
            return self.doc[left : span.start].text.strip(" ,") or None
        return self.doc[first.left_edge.i : first.right_edge.i + 1].text.strip(" ,") or None

    def persons_in(self, token: Token) -> list[PersonRef]:
        """The persons that a coordinated phrase names."""
        found: dict[str, PersonRef] = {}
        for head in coordinated(token):
            person = self.person(head)
            if person is None:
                for child in head.children:
                    if child.dep_ == "appos" and child.i in self._person_span:
                        person = self.person(child)
            if person is not None:
                found.setdefault(person.name, person)
        return list(found.values())

    def speaker_before(self, token: Token) -> PersonRef | None:
        """The person named last before a token: whom "he" or "she" stands for."""
        before = [start for start in self.people if start < token.i]
        return self.people[max(before)] if before else None

    # --- references to parties ------------------------------------------------------------------
    def _ref(self, span: Span, entity: Entity) -> PartyRef:
        return PartyRef(
            id=entity.id,
            name=entity.name,
            kind=entity.kind,
            country=entity.country,
            start=span.start,
            end=span.end,
            acronym=entity.acronym,
            metonym=span.text in entity.metonyms,
        )

    def ref(self, span: Span) -> PartyRef:
        """The party that a catalogue mention names."""
        return self._ref(span, self.catalogue.entities[span.id_])

    def craft_owner(self, token: Token) -> list[PartyRef]:
        """Who runs the craft or programme that the token names, by the catalogue."""
        span = self._mention.get(token.i)
        if span is None:
            return self._described_owner(token)
        entity = self.catalogue.entities[span.id_]
        found = []
        for id_ in entity.operators[:1]:
            operator = self.catalogue.entities[id_]
            found.append(replace(self._ref(span, operator), via=(span.start, span.end)))
        if not found:
            for iso in entity.countries[:1]:
                country = self.catalogue.entities.get(iso.lower())
                if country is not None:
                    found.append(replace(self._ref(span, country), via=(span.start, span.end)))
        return found

    def _described_owner(self, token: Token) -> list[PartyRef]:
        """Who runs "the lander" or "it", where that stands for a craft named before."""
        at = self.antecedents.get(token.i, token.i)
        ref = self.programs.meant_by(self.doc[at]) if self.programs is not None else None
        if ref is None or not ref.catalogued or self._mention.get(ref.start) is None:
            return []
        return self.craft_owner(self.doc[ref.start])

    def _uncatalogued(self, span: Span, head: Token) -> PartyRef:
        """An organisation that only the text knows: its nationality is that of its modifiers."""
        start = span.start + (span[0].lower_ in ("the", "a"))
        end = span.end - (span[-1].lower_ in ("’s", "'s"))
        text = self.doc[start:end].text
        country = None
        for token in self.doc[start:end]:
            hit = self._mention.get(token.i)
            if hit is not None:
                country = country or self.catalogue.entities[hit.id_].country
        words = [t.lower_ for t in self.doc[start:end]]
        kind = "company" if words and words[-1] in _COMPANY_ENDS else "body"
        if country is None:
            for ref in self._of_noun(head):
                country = country or ref.country
        if country is None and set(words) & _GOVERNMENT:
            country = self.home_country
        return PartyRef(slug(text), text, kind, country, start, end)


def _such(preposition: Token) -> bool:
    return any(c.lower_ == "such" for c in preposition.children) or (
        preposition.i > 0 and preposition.nbor(-1).lower_ == "such"
    )


def unique(refs: list[PartyRef]) -> list[PartyRef]:
    """The references without repetition of a party, first mention kept."""
    found: dict[str, PartyRef] = {}
    for ref in refs:
        found.setdefault(ref.key, ref)
    return list(found.values())
