"""Which parties a noun phrase stands for.

"Chinese officials" → China; "allies such as Japan and the UK" → Japan, the UK; "BRICS members
Brazil and India" → Brazil, India; "NASA Administrator Bill Nelson" → NASA.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from spacy.tokens import Doc, Span, Token

from lunarwatch.components.mentions import Mentions
from lunarwatch.components.names import slug
from lunarwatch.components.programs import Programs
from lunarwatch.components.refs import PartyRef, PersonRef, unique
from lunarwatch.components.syntax import (
    COPULAS,
    MODIFIERS,
    SUBJECTS,
    antecedent,
    coordinated,
    office_holder,
    subjects_by_copula,
)
from lunarwatch.patterns import Catalogue, Entity

_DEEPEST = 4  # lists within lists
_SHORTEST_LIST, _LIST_GAP = 3, 3  # names; tokens between two of them
_LIST_WORDS = frozenset({",", ";", "and", "&", "or", "the"})
_OWNED_BY = frozenset({"of", "from"})
_SERVED_AT = frozenset({"at", "for"})
_BEFORE_PERSON = frozenset({"compound", "nmod", "amod", "poss"})


class Parties(Mentions):
    """Answers which parties are meant, for one document.

    Attributes:
        programs: the programmes that the document names.
        references: token → the parties that it refers to (a pronoun, a description).
        antecedents: token → the head of what it stands for.
        people: first token of a person's name → the person, with what the text says elsewhere.
        pairs: first token of a sentence → the two parties spoken of together before it.
    """

    def __init__(self, doc: Doc, catalogue: Catalogue) -> None:
        super().__init__(doc, catalogue)
        self.programs = Programs(doc, catalogue)
        self.references: dict[int, tuple[PartyRef, ...]] = {}
        self.antecedents: dict[int, int] = {}
        self.people: dict[int, PersonRef] = {}
        self.pairs: dict[int, tuple[PartyRef, ...]] = {}
        # what the frames have asked already, of token and class
        self.of_class: dict[tuple[int, str], bool] = {}
        self.beside: dict[int, list[Token]] = {}

    # --- phrases --------------------------------------------------------------------------------

    def parties(self, token: Token, *, owners: bool = True) -> list[PartyRef]:
        """The parties that the phrase headed by the token stands for, without repetition.

        Args:
            token: head of the phrase.
            owners: whether a thing stands for whom it belongs to ("a Chinese rocket" → China).
        """
        return self._all_parties(self._listed(coordinated(token)), owners, 0)

    def parties_of_all(self, tokens: Iterable[Token]) -> list[PartyRef]:
        """The parties that several phrases stand for, without repetition."""
        return unique(ref for token in tokens for ref in self.parties(token))

    def _listed(self, heads: list[Token]) -> list[Token]:
        """The heads, and the rest of a list of names whose commas the parse took otherwise."""
        found = {head.i: head for head in heads}
        for head in heads:
            if head.i in self._lists:
                for name in self._lists[head.i]:
                    strayed = name.dep_ == "conj" and name.i > head.i
                    above = (each for each in name.ancestors if each.i in self._lists)
                    if strayed or any(each.i in found for each in above):
                        found.setdefault(name.i, name)
        return sorted(found.values(), key=lambda token: token.i)

    @cached_property
    def _lists(self) -> dict[int, list[Token]]:
        """Token → the heads of the list of three parties or more that it is one of."""
        found: dict[int, list[Token]] = {}
        run: list[Span] = []
        for span, _ in self.party_mentions():
            between = self.doc[run[-1].end : span.start] if run else None
            if between is None or not 0 < len(between) <= _LIST_GAP or not _parts_list(between):
                run = []
            run.append(span)
            if len(run) >= _SHORTEST_LIST:
                heads = [each.root for each in run]
                found |= dict.fromkeys((head.i for head in heads), heads)
        return found

    def _all_parties(self, heads: Iterable[Token], owners: bool, depth: int) -> list[PartyRef]:
        return unique(ref for head in heads for ref in self._phrase(head, owners, depth))

    def _phrase(self, head: Token, owners: bool, depth: int) -> list[PartyRef]:
        """The parties of one phrase, without what is conjoined with it."""
        if depth > _DEEPEST:
            return []
        if head.i in self.references:
            return list(self.references[head.i])
        named = self.party_at(head)
        if named is not None:
            if abroad := self._abroad(head, named):
                return abroad
            members = self._members(head, owners, depth)
            return members if named.kind == "group" and members else [named, *members]
        if self.is_person(head):
            return self._of_person(head)
        if head.pos_ in ("PRON", "DET") or self._is_medium(head):
            return []
        if head.lemma_.lower() in self.catalogue.cues("generic_parties"):
            for subject in subjects_by_copula(head):
                if subject.i != head.i:
                    return self._all_parties(coordinated(subject), owners, depth + 1)
        found = self._members(head, owners, depth) or self._named_or_owned(head, owners)
        return found or self._said_of(head, owners, depth)

    def _said_of(self, head: Token, owners: bool, depth: int) -> list[PartyRef]:
        """Who it is in the end: "the latest country to sign is Malaysia"."""
        generic = head.lemma_.lower() in self.catalogue.cues("generic_parties")
        if generic and head.dep_ == "ROOT":  # "South Korea 10th country to join"
            before = (c for c in head.children if c.i < head.i and self.party_at(c) is not None)
            return [ref for c in before for ref in self._all_parties([c], owners, depth + 1)]
        if not generic or head.dep_ not in SUBJECTS or head.head.lemma_ not in COPULAS:
            return []
        said = (c for c in head.head.children if c.dep_ == "attr" and self.names_party(c))
        return [
            ref for each in said for ref in self._all_parties(coordinated(each), owners, depth + 1)
        ]

    def _abroad(self, head: Token, named: PartyRef) -> list[PartyRef]:
        """Whose it is where a body's name is that of another country's: "Brazil's Senate"."""
        span = self.mention(head)
        if named.kind != "body" or named.country is None or span is None or len(span) > 1:
            return []
        return [ref for ref in self._of_noun(head) if ref.country not in (None, named.country, "")][
            :1
        ]

    def _named_or_owned(self, head: Token, owners: bool) -> list[PartyRef]:
        """A body that only the text knows, or whom the person or thing belongs to."""
        organisation = self.organisation(head)
        if organisation is not None and not self._is_thing(organisation):
            return [self._uncatalogued(organisation, head)]
        lemma, cues = head.lemma_.lower(), self.catalogue.cues
        owned = owners and (lemma in cues("origin_nouns") or self.mention(head) is not None)
        return self._of_noun(head) if owned or lemma in cues("affiliation_nouns") else []

    def _members(self, head: Token, owners: bool, depth: int) -> list[PartyRef]:
        """Those named after a noun as what it holds: "such as", "including", appositions."""
        found: list[PartyRef] = []
        for child in head.children:
            if child.dep_ == "prep" and _lists(child):
                for target in child.children:
                    if target.dep_ in ("pobj", "pcomp") and target.pos_ != "PRON":
                        found += self._all_parties(coordinated(target), owners, depth + 1)
            elif child.dep_ == "appos" and child.i > head.i:
                named = [each for each in coordinated(child) if self.party_at(each) is not None]
                found += self._all_parties(named, owners, depth + 1)
        return unique(found)

    # --- names ----------------------------------------------------------------------------------

    def party_at(self, token: Token) -> PartyRef | None:
        """The party of the catalogue that the token is part of a name of."""
        span = self.mention(token)
        if span is None:
            return None
        entity = self.catalogue.entities[span.id_]
        return PartyRef.of(entity, span) if entity.is_party else None

    def _is_medium(self, token: Token) -> bool:
        entity = self.entity(token)
        return entity is not None and entity.kind == "media"

    def names_party(self, token: Token) -> bool:
        """Whether the token itself is a party's name, a person's or a reference to one."""
        entity = self.entity(token)
        return (
            (entity is not None and entity.is_party)
            or self.is_person(token)
            or token.i in self.references
        )

    def _bodies_at(self, token: Token) -> list[PartyRef]:
        organisation = self.organisation(token)
        if organisation is None or self._is_thing(organisation):
            return []
        return [self._uncatalogued(organisation, token)]

    def _is_thing(self, span: Span) -> bool:
        """Whether what the model takes for an organisation is a craft or a celestial body."""
        names = [token for token in span if not token.is_space and token.lower_ != "the"]
        words = {names[-1].lower_, names[-1].lemma_.lower()} if names else set()
        if len(names) > 1:  # "JAXA's Martian Moons Mission"
            return not words.isdisjoint(self.catalogue.cues("craft_nouns"))
        craft, body = self.catalogue.words("craft"), self.catalogue.words("body")
        return not words.isdisjoint(craft | body)

    def _uncatalogued(self, span: Span, head: Token) -> PartyRef:
        """An organisation that only the text knows: its nationality is that of its modifiers."""
        start = span.start + (span[0].lower_ in ("the", "a"))
        end = span.end - (span[-1].lower_ in ("’s", "'s"))
        name = self.doc[start:end]
        words = [t.lower_ for t in name]
        company = words and words[-1] in self.catalogue.cues("company_endings")
        country = self._country_in(name) or _country_of(self._of_noun(head))
        if country is None and not self.catalogue.cues("state_bodies").isdisjoint(words):
            country = self.home_country
        kind = "company" if company else "body"
        return PartyRef(slug(name.text), name.text, kind, country, start, end)

    def _country_in(self, name: Span) -> str | None:
        entities = (self.entity(token) for token in name)
        return next((e.country for e in entities if e is not None and e.country), None)

    # --- owners ---------------------------------------------------------------------------------

    def owners(self, token: Token) -> list[PartyRef]:
        """Whose the thing is, by its modifiers and those of its apposition."""
        found = self._of_noun(token)
        for child in token.children:
            if child.dep_ in ("appos", "conj") and not self.names_party(child):
                found += self._of_noun(child)
        return unique(found)

    def modifier(self, token: Token) -> list[PartyRef]:
        """The parties that a modifier names: "Chinese", "NASA's", "US-made", "whose"."""
        if token.i in self.references:
            return list(self.references[token.i])
        if token.tag_ == "WP$":
            owner = antecedent(token)
            return self._phrase(owner, False, 0) if owner is not None else []
        named = self.party_at(token)
        found = [named] if named is not None else []
        if token.dep_ in MODIFIERS:
            for child in token.children:
                if child.dep_ in MODIFIERS or child.dep_ == "conj":
                    found += self.modifier(child)
        if not found and self.is_title(token):
            return self._of_noun(token)
        return found or self._served_by(token)

    def _of_noun(self, head: Token, *, titled: bool = False) -> list[PartyRef]:
        """Whose the thing or the person is: modifiers, possessors, "of" and "from".

        Args:
            head: head of the phrase.
            titled: whether it is part of a title: "director of the programme at the institute".
        """
        placed = titled or self.is_title(head) or self._heads(head)
        found: list[PartyRef] = []
        for child in head.children:
            if child.dep_ in MODIFIERS:
                found += self.modifier(child)
            elif child.dep_ == "prep" and (
                child.lower_ in _OWNED_BY
                or (placed and child.lower_ in _SERVED_AT)
                or (placed and not found and child.lower_ == "in")
            ):
                targets = [t for t in child.children if t.dep_ == "pobj"]
                for each in (t for target in targets for t in coordinated(target)):
                    found += self.modifier(each) + self._bodies_at(each)
                    if not found and each.pos_ == "NOUN" and each.i != head.i:
                        found += self._of_noun(each, titled=placed)
        return unique(found)

    def is_title(self, token: Token) -> bool:
        """Whether the noun is one of people or bodies that belong to another: "the head of"."""
        return token.lemma_.lower() in self.catalogue.cues("affiliation_nouns")

    def craft_owner(self, token: Token) -> list[PartyRef]:
        """Who runs the craft or programme that the token names or stands for, by the catalogue."""
        span = self.mention(token)
        if span is None:
            return self._described_owner(token)
        entity, entities = self.catalogue.entities[span.id_], self.catalogue.entities
        owners = [entities[id_] for id_ in _lead(entity)]
        owners = [o for n, o in enumerate(owners) if n == 0 or o.country != owners[0].country]
        if not owners:
            countries = [entities.get(iso.lower()) for iso in entity.countries[:1]]
            owners = [country for country in countries if country is not None]
        via = (span.start, span.end)
        return [replace(PartyRef.of(owner, span), via=via) for owner in owners]

    def stands_for_craft(self, token: Token) -> bool:
        """Whether a pronoun stands for a craft whose owner is known: "it" behind "Juice will …"."""
        return token.i in self.antecedents and bool(self.craft_owner(token))

    def _described_owner(self, token: Token) -> list[PartyRef]:
        """Who runs "the lander" or "it", where that stands for a craft named before."""
        head = self.doc[self.antecedents.get(token.i, token.i)]
        meant = self.programs.meant_by(head)
        if meant is None and head.i != token.i and self.names_party(head):
            meant = self.programs.craft_near(token)  # "India built it. It entered orbit."
        if meant is None or not meant.catalogued or meant.start not in self._mention:
            return []
        return self.craft_owner(self.doc[meant.start])

    # --- persons --------------------------------------------------------------------------------

    def affiliations(self, span: Span) -> tuple[list[PartyRef], list[Token]]:
        """Whom a person belongs to, with repetition, and the heads of the titles that say so."""
        found: list[PartyRef] = []
        titles: list[Token] = []
        head = span.root
        for child in (*head.children, *(c for t in span for c in t.children if t.i != head.i)):
            if self.person_span(child) == span:
                continue
            if child.dep_ in _BEFORE_PERSON and child.i < span.start and not self.is_person(child):
                found += self.modifier(child) or self._named_inside(child)
                titles.append(child)
            elif child.dep_ == "appos" and child.i >= span.end:
                found += self._of_title(child)
                titles.append(child)
            elif child.dep_ == "prep" and child.lower_ in ("of", "from", "at", "with"):
                for target in child.children:
                    found += self.modifier(target) or self._bodies_at(target)
            elif child.dep_ == "relcl" and child.i >= span.end and self._heads(child):
                found += self._of_title(child)
        above = head.head
        if head.dep_ == "appos" and above.dep_ == "pobj" and self.is_title(above.head.head):
            above = above.head.head  # "the head of CNES, X": the parse hangs X on CNES
        titled = head.dep_ in ("appos", "compound") and self.is_title(above)
        if titled and not self.is_person(above):
            found += self._of_title(above)
            titles.append(above)
        body = office_holder(head)
        if body is not None:
            found += self._phrase(body, False, 0)
            titles.append(body)
        return found, titles

    def _heads(self, verb: Token) -> bool:
        """Whether a clause says where somebody is: "who leads the agency", not "who signed"."""
        return verb.lemma_.lower() in self.catalogue.cues("heading_verbs")

    def _of_person(self, token: Token) -> list[PartyRef]:
        """Whom a person belongs to, and those named as one with them: "Xi and President Putin"."""
        span = self.person_span(token)
        if span is None:
            return []
        known = self.people.get(span.start) or self._not_yet_noted(span)
        beside = [ref for each in self.named_beside(span) for ref in self._of_person(each)]
        return unique([*beside, *known.parties])

    def _not_yet_noted(self, span: Span) -> PersonRef:
        """A person whom the pass over the references has not come to yet."""
        person = replace(self.bare_person(span), parties=tuple(self.affiliations(span)[0]))
        if person.parties or self.known_person(span) is None:
            return self.with_office(person)
        before = (each for each in reversed(self.people.values()) if each.name == person.name)
        return next(before, None) or self.with_office(person)

    def _served_by(self, token: Token) -> list[PartyRef]:
        """Whom the person that the token names serves, by what the catalogue knows of them."""
        span = self.person_span(token)
        if span is None or self.known_person(span) is None:
            return []
        return list(self.with_office(self.bare_person(span)).parties)

    def _of_title(self, title: Token) -> list[PartyRef]:
        """The parties in a title: "director general of ESA", "who heads India's agency"."""
        found: list[PartyRef] = []
        for each in coordinated(title):
            named = self.party_at(each)
            if named is not None:
                found.append(named)
                continue
            found += self._of_noun(each)
            if not found:
                found += self._named_inside(each)
        return unique(found)

    def _named_inside(self, head: Token) -> list[PartyRef]:
        """The catalogue's parties that a phrase names anywhere."""
        inside = (self.party_at(token) for token in head.subtree)
        return [ref for ref in inside if ref is not None]


def _parts_list(between: Span) -> bool:
    return all(token.lower_ in _LIST_WORDS for token in between)


def _lead(entity: Entity) -> Sequence[str]:
    """Of a mission of several states all who run it, of anything else the first."""
    joint = entity.is_craft and entity.parent is None and len(entity.countries) > 1
    return entity.operators if joint else entity.operators[:1]


def _country_of(refs: Iterable[PartyRef]) -> str | None:
    return next((ref.country for ref in refs if ref.country), None)


def _lists(preposition: Token) -> bool:
    """Whether members follow: "including", "like", "such as"."""
    if preposition.lower_ == "among":
        return any(c.lower_ in ("them", "which", "whom") for c in preposition.children)
    if preposition.lower_ != "as":
        return preposition.lower_ in ("including", "like")
    return any(c.lower_ == "such" for c in preposition.children) or (
        preposition.i > 0 and preposition.nbor(-1).lower_ == "such"
    )
