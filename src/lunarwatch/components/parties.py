"""Which parties a noun phrase stands for.

"Chinese officials" → China; "allies such as Japan and the UK" → Japan, the UK; "BRICS members
Brazil and India" → Brazil, India; "NASA Administrator Bill Nelson" → NASA.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Span, Token

from lunarwatch.components.listed import among_them
from lunarwatch.components.lists import Lists
from lunarwatch.components.refs import PartyRef, unique
from lunarwatch.components.syntax import (
    COPULAS,
    HYPHENS,
    SUBJECTS,
    children_of,
    coordinated,
    subjects_by_copula,
)

_DEEPEST = 4  # lists within lists
_UNDER = frozenset({"nmod", "compound"})
_FLOWN = frozenset({"mission", "flight"})  # people abroad, and what flies: "its Luna mission"
_PEOPLES = frozenset({"NORP", "GPE", "LOC"})
_LEAD = frozenset({"lead", "head"})
_REALMS = frozenset(
    "nation country state kingdom republic sultanate emirate principality monarchy island".split()
)
_TWO = 2  # parties of a working group


class Parties(Lists):
    """Answers which parties are meant, for one document."""

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

    def _all_parties(self, heads: Iterable[Token], owners: bool, depth: int) -> list[PartyRef]:
        return unique(
            ref for head in heads for ref in self.phrase(head, owners=owners, depth=depth)
        )

    def phrase(self, head: Token, *, owners: bool, depth: int = 0) -> list[PartyRef]:
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
            named = self._at_home(head, named)
            return members if named.kind == "group" and members else [named, *members]
        if self.is_person(head):
            return self._of_person(head)
        if head.pos_ in ("PRON", "DET") or self._is_medium(head):
            return []
        if head.lemma_.lower() in self.catalogue.cues("generic_parties"):
            for subject in subjects_by_copula(head):
                if subject.i != head.i:
                    return self._all_parties(coordinated(subject), owners, depth + 1)
        found = self._called(head) or self._members(head, owners, depth)
        found = found or self._named_or_owned(head, owners)
        return found or self._said_of(head, owners, depth) or self._in_politics(head)

    def _called(self, head: Token) -> list[PartyRef]:
        """The country that a noun for one is called: "the island nation of Cyprus"."""
        if head.lower_ not in _REALMS:
            return []
        of = (c for c in children_of(head) if c.dep_ == "prep" and c.lower_ == "of")
        names = (self.party_at(t) for c in of for t in children_of(c) if t.dep_ == "pobj")
        return [ref for ref in names if ref is not None and ref.kind == "country"][:1]

    def _in_politics(self, head: Token) -> list[PartyRef]:
        """The country of "lawmakers" or "the Greens", of whom no more is said: the report's own."""
        if head.lower_ not in self.catalogue.cues("politicians"):
            return []
        narrowed = any(c.dep_ == "prep" or c.ent_type_ in _PEOPLES for c in children_of(head))
        home = self.catalogue.entities.get((self.home_country or "").lower())
        if narrowed or home is None:
            return []
        return [PartyRef.behind(home, head.i, head.i + 1)]

    def _said_of(self, head: Token, owners: bool, depth: int) -> list[PartyRef]:
        """Who it is in the end: "the latest country to sign is Malaysia"."""
        generic = head.lemma_.lower() in self.catalogue.cues("generic_parties")
        if generic and head.dep_ == "ROOT":  # "South Korea 10th country to join"
            before = (c for c in children_of(head) if c.i < head.i and self.party_at(c) is not None)
            return [ref for c in before for ref in self._all_parties([c], owners, depth + 1)]
        verb = head.head
        if generic and head.dep_ == "appos" and self.names_party(verb):
            return self.phrase(verb, owners=owners, depth=depth + 1)  # "Peru, the 41st state to"
        if not generic or head.dep_ not in SUBJECTS:
            return []
        lists = head.tag_ == "NNS" and verb.lemma_ == "include"  # "countries that signed include"
        if not lists and verb.lemma_ not in COPULAS:
            return []
        slot = "dobj" if lists else "attr"
        said = (c for c in children_of(verb) if c.dep_ == slot and self.names_party(c))
        return [
            ref for each in said for ref in self._all_parties(coordinated(each), owners, depth + 1)
        ]

    def _at_home(self, head: Token, named: PartyRef) -> PartyRef:
        """A company of several countries as the text places it: "France's Airbus"."""
        if named.kind != "company" or named.country is not None:
            return named
        countries = {ref.country for ref in self._of_noun(head) if ref.kind == "country"}
        return replace(named, country=countries.pop()) if len(countries) == 1 else named

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
        thing = self.programs.at(head) is not None or (
            organisation and self._is_thing(organisation)
        )
        if organisation is not None and not thing:
            return self._joined_in(organisation) or [self._uncatalogued(organisation, head)]
        lemma, cues = head.lemma_.lower(), self.catalogue.cues
        if lemma in _FLOWN and any(
            self.programs.at(c) for c in children_of(head) if c.i < head.i and c.dep_ in _UNDER
        ):
            return self._of_noun(head) if owners else []
        owned = owners and (lemma in cues("origin_nouns") or self.mention(head) is not None)
        if not owned and lemma not in cues("affiliation_nouns"):
            return []
        return self._of_noun(head) or self._of_leader(head)

    def _of_leader(self, head: Token) -> list[PartyRef]:
        """Whose leader is named: "a delegation headed by CNES president Ann Ley"."""
        led = (c for c in children_of(head) if c.dep_ == "acl" and c.lemma_ in _LEAD)
        by = (c for verb in led for c in children_of(verb) if c.dep_ == "agent")
        leaders = (t for c in by for t in children_of(c) if t.dep_ == "pobj")
        return [ref for leader in leaders for ref in self._named_inside(leader)]

    def _joined_in(self, organisation: Span) -> list[PartyRef]:
        """The two whom a name joins by a hyphen: "the India-US Joint Working Group"."""
        found = unique(ref for t in organisation if (ref := self.party_at(t)) is not None)
        joined = any(token.text in HYPHENS for token in organisation)
        return found if joined and len(found) == _TWO else []

    def _members(self, head: Token, owners: bool, depth: int) -> list[PartyRef]:
        """Those named after a noun as what it holds: "such as", "including", appositions."""
        among = among_them(head)
        found = self._all_parties(coordinated(among), owners, depth + 1) if among else []
        if (whole := _counted_out_of(head)) is not None:
            found += self._members(whole, owners, depth + 1)
        for child in children_of(head):
            if child.dep_ == "prep" and _lists(child):
                for target in children_of(child):
                    if target.dep_ in ("pobj", "pcomp") and target.pos_ != "PRON":
                        found += self._all_parties(coordinated(target), owners, depth + 1)
            elif child.dep_ == "appos" and child.i > head.i:
                # "the two leaders, Joe Biden and Fumio Kishida"
                persons = any(c.dep_ == "nummod" for c in children_of(head))
                named = [
                    each
                    for each in coordinated(child)
                    if self.party_at(each) is not None
                    or self.said_of_firm(each) is not None
                    or (persons and self.is_person(each))
                ]
                found += self._all_parties(named, owners, depth + 1)
        return unique(found)


def _counted_out_of(number: Token) -> Token | None:
    """Of what some are counted: "seven of the members, including Peru"."""
    if number.tag_ != "CD" or number.i + 2 >= len(number.doc) or number.nbor().lower_ != "of":
        return None
    return next((c for c in children_of(number.nbor()) if c.dep_ == "pobj"), None)


def _lists(preposition: Token) -> bool:
    """Whether members follow: "including", "like", "such as"."""
    if preposition.lower_ == "among":
        return any(c.lower_ in ("them", "which", "whom") for c in children_of(preposition))
    if preposition.lower_ != "as":
        return preposition.lower_ in ("including", "like")
    return any(c.lower_ == "such" for c in children_of(preposition)) or (
        preposition.i > 0 and preposition.nbor(-1).lower_ == "such"
    )
