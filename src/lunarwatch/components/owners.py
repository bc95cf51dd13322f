"""Whose a thing or a person is: by modifiers, possessors, "of", and by the catalogue.

"A Chinese rocket" → China; "the head of ESA" → ESA; "Danuri" → KARI, which runs it.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from spacy.tokens import Doc, Span, Token

from lunarwatch.components.columns import words_of
from lunarwatch.components.holders import fleet_of, holders
from lunarwatch.components.mentions import Mentions
from lunarwatch.components.names import slug
from lunarwatch.components.places import country_by_place
from lunarwatch.components.programs import ProgramRef, Programs
from lunarwatch.components.refs import PartyRef, PersonRef, country_of, unique
from lunarwatch.components.syntax import MODIFIERS, antecedent, children_of, coordinated, is_others
from lunarwatch.patterns import Catalogue, Entity

_STATES = frozenset({"country"})
_OWNED_BY = frozenset({"of", "from", "by"})
# "a city-based start-up", in a report that is at home there
_LOCAL = frozenset({"city", "local", "homegrown", "domestic", "indigenous"})
_SERVED_AT = frozenset({"at", "for"})


class Owners(Mentions, ABC):
    """Answers whose a thing, a body or a person is, for one document.

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
        self.of_phrase: dict[int, list[PartyRef]] = {}
        self._party_from: dict[int, PartyRef | None] = {}  # by the first token of the name

    @abstractmethod
    def phrase(self, head: Token, *, owners: bool, depth: int = 0) -> list[PartyRef]:
        """The parties of one phrase, without what is conjoined with it.

        Args:
            head: head of the phrase.
            owners: whether a thing stands for whom it belongs to ("a Chinese rocket" → China).
            depth: how many phrases deep it stands in one that was asked for.
        """

    @abstractmethod
    def _listed(self, heads: list[Token]) -> list[Token]:
        """The heads, and the rest of a list of names whose commas the parse took otherwise."""

    # --- names ----------------------------------------------------------------------------------

    def party_at(self, token: Token) -> PartyRef | None:
        """The party of the catalogue that the token is part of a name of."""
        span = self.mention(token)
        if span is None:
            return None
        if span.start not in self._party_from:
            entity = self.catalogue.entities[span.id_]
            self._party_from[span.start] = PartyRef.of(entity, span) if entity.is_party else None
        return self._party_from[span.start]

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

    def firm_named_from(self, token: Token) -> PartyRef | None:
        """The company known from the text alone whose name begins with the token."""
        span = self.organisation(token) if self.said_of_firm(token) is not None else None
        if span is None or span.start != token.i:
            return None
        return self._uncatalogued(span, span.root)

    def _is_thing(self, span: Span) -> bool:
        """Whether what the model takes for an organisation is a thing or a heavenly body."""
        names = [token for token in span if not token.is_space and token.lower_ != "the"]
        words = {names[-1].lower_, names[-1].lemma_.lower()} if names else set()
        if len(names) > 1:  # "JAXA's Martian Moons Mission", "Radio Frequency Mass Gauge"
            return not words.isdisjoint(self.catalogue.cues("things_named"))
        given = self._acronyms.get(names[0].text) if names else None
        if given is not None and given in self.catalogue.cues("things_named"):
            return True
        craft, body = self.catalogue.words("craft"), self.catalogue.words("body")
        return not words.isdisjoint(craft | body)

    @cached_property
    def _acronyms(self) -> dict[str, str]:
        """Acronym → the last word of what it is short for: "Mass Gauge (RMG)" → gauge."""
        words = words_of(self.doc)
        opened = (i for i, word in enumerate(words) if word == "(" and 0 < i < len(words) - 1)
        return {self.doc[i + 1].text: words[i - 1] for i in opened}

    def _uncatalogued(self, span: Span, head: Token) -> PartyRef:
        """An organisation that only the text knows: its nationality is that of its modifiers."""
        cues = self.catalogue.cues
        start = span.start + (span[0].lower_ in ("the", "a"))
        end = span.end - (span[-1].lower_ in ("’s", "'s"))
        name = self.doc[start:end]
        words = [t.lower_ for t in name]
        said = self.said_of_firm(name[0]) if words else None
        company = said is not None or (words[-1:] and words[-1] in cues("company_endings"))
        country = (
            self._country_in(name)
            or country_of(self._of_noun(head))
            or country_by_place(name, self.catalogue)
        )
        if country is None and said is not None:
            country = self._country_in(said, kinds=_STATES) or country_by_place(
                said, self.catalogue
            )
        if country is None and self._is_of_home(words, said):
            country = self.home_country
        kind = "company" if company else "body"
        return PartyRef(slug(name.text), name.text, kind, country, start, end)

    def _is_of_home(self, words: Sequence[str], said: Span | None) -> bool:
        """Whether a body is of the country that the report is on: a ministry, "a local firm"."""
        near = said is not None and not _LOCAL.isdisjoint(words_of(said.doc)[said.start : said.end])
        national = words[:1] == ["national"]
        cues = self.catalogue.cues
        return (
            near or national or not (cues("state_bodies") | cues("politicians")).isdisjoint(words)
        )

    def _country_in(self, name: Span, kinds: Collection[str] = ()) -> str | None:
        entities = [e for e in (self.entity(token) for token in name) if e is not None]
        fitting = (e for e in entities if not kinds or e.kind in kinds)
        return next((e.country for e in fitting if e.country), None)

    # --- owners ---------------------------------------------------------------------------------

    def owners(self, token: Token) -> list[PartyRef]:
        """Whose the thing is, by its modifiers and those of its apposition."""
        found = self._of_noun(token)
        for child in children_of(token):
            if child.dep_ in ("appos", "conj") and not self.names_party(child):
                found += self._of_noun(child)
        return unique(found)

    def modifier(self, token: Token) -> list[PartyRef]:
        """The parties that a modifier names: "Chinese", "NASA's", "US-made", "whose"."""
        if token.i in self.references:
            return list(self.references[token.i])
        if token.tag_ == "WP$":
            owner = antecedent(token)
            if owner is None:
                return []
            # "Ariane 6, whose first flight": a craft's flight is that of who runs it
            return self.phrase(owner, owners=False) or self.craft_owner(owner)
        named = self.party_at(token)
        found = [named] if named is not None else []
        if token.dep_ in MODIFIERS:
            for child in children_of(token):
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
        for child in children_of(head):
            if child.dep_ in MODIFIERS:
                found += [] if is_others(child) else self.modifier(child)
            elif child.dep_ == "prep" and (
                child.lower_ in _OWNED_BY
                or (placed and child.lower_ in _SERVED_AT)
                or (placed and not found and child.lower_ == "in")
            ):
                targets = [t for t in children_of(child) if t.dep_ == "pobj"]
                for each in (t for target in targets for t in self._listed(coordinated(target))):
                    found += self.modifier(each) + self._bodies_at(each)
                    if each.pos_ == "NOUN" and (not found or self.is_title(each)):
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
        owners = [entities[id_] for id_ in _lead(entity, entities)]
        owners = [o for n, o in enumerate(owners) if n == 0 or o.country != owners[0].country]
        if all(owner.country is None for owner in owners):
            countries = [entities.get(iso.lower()) for iso in entity.countries[:1]]
            owners += [country for country in countries if country is not None]
        via = (span.start, span.end)
        return [replace(PartyRef.of(owner, span), via=via) for owner in owners]

    def hosts(self, token: Token) -> list[PartyRef]:
        """The country whose place the token names, by the catalogue."""
        town = self.catalogue.places.get(token.text)
        span = self.mention(token)
        if span is None and town is not None:
            host = self.catalogue.entities.get(town.lower())
            return [PartyRef.behind(host, token.i, token.i + 1)] if host else []
        entity = self.catalogue.entities[span.id_] if span is not None else None
        if span is None or entity is None or entity.kind != "site" or entity.country is None:
            return []
        country = self.catalogue.entities.get(entity.country.lower())
        return [replace(PartyRef.of(country, span), via=(span.start, span.end))] if country else []

    def stands_for_craft(self, token: Token) -> bool:
        """Whether a pronoun stands for a craft whose owner is known: "it" behind "Juice will …"."""
        return token.i in self.antecedents and bool(self.craft_owner(token))

    def _described_owner(self, token: Token) -> list[PartyRef]:
        """Who runs "the lander" or "it", where that stands for a craft named before."""
        head = self.doc[self.antecedents.get(token.i, token.i)]
        meant = self.programs.thing_meant_by(head)
        if meant is None and head.i != token.i and self.names_party(head):
            meant = self.programs.craft_near(token)  # "India built it. It entered orbit."
        if meant is not None and not meant.catalogued:
            return self._held(meant)
        if meant is None or meant.start not in self._mention:
            return []
        return self.craft_owner(self.doc[meant.start])

    def _held(self, mission: ProgramRef) -> list[PartyRef]:
        """Whose a mission is that the catalogue lacks: the fleet's, or as the text says."""
        start, end = mission.start, mission.end
        fleet = fleet_of(mission.name, self.catalogue)
        if fleet is not None:
            owners = (self.catalogue.entities[id_] for id_ in fleet.operators[:1] or (fleet.id,))
            return [PartyRef.behind(owner, start, end) for owner in owners]
        return [ref.seen_at(start, end) for ref in self._holders.get(mission.id, ())]

    @cached_property
    def _holders(self) -> dict[str, list[PartyRef]]:
        return holders(self.programs.refs, self.doc, self.catalogue, self._mention.get)

    def _heads(self, verb: Token) -> bool:
        """Whether a clause says where somebody is: "who leads the agency", not "who signed"."""
        return verb.lemma_.lower() in self.catalogue.cues("heading_verbs")

    def _served_by(self, token: Token) -> list[PartyRef]:
        """Whom the person that the token names serves, by what the catalogue knows of them."""
        span = self.person_span(token)
        if span is None or self.known_person(span) is None:
            return []
        return list(self.with_office(self.bare_person(span)).parties)


def _lead(entity: Entity, entities: Mapping[str, Entity]) -> Sequence[str]:
    """Of a mission of several states all who run it, of anything else the first.

    A body of no one country, as ESA, runs with a state what has the state's name in the catalogue.
    """
    whole = entities.get(entity.parent or "")
    if not entity.is_craft or (whole is not None and whole.operators != entity.operators):
        return entity.operators[:1]
    stateless = any(entities[id_].country is None for id_ in entity.operators[:1])
    joint = len(entity.countries) > 1 or (stateless and entity.countries)
    return entity.operators if joint else entity.operators[:1]
