"""Whom a definite noun stands for: "the two agencies", "his country", "the government"."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Token

from lunarwatch.components.binding import beside
from lunarwatch.components.referring import BOTH, COUNTS, HE, POINTING
from lunarwatch.components.refs import PartyRef, PersonRef
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.salience import Salience
from lunarwatch.components.syntax import PREMODIFIERS, children_of

DETERMINERS = frozenset({"det", "nummod", "predet", "poss", "amod"})
"""How what points to the noun hangs on it."""

_NARROWING = frozenset({"amod", "compound", "prep", "relcl", "nummod"})
# Prepositions that tell when or whence, and hang on the noun by the parse alone.
_AROUND = frozenset({"from", "on", "at", "by", "after", "before", "since", "during", "until", "to"})
# Nouns that are part of many a name and tell none from another.
_CALLED_BY_ALL = frozenset({"agency", "state", "country", "nation"})
_CHARGING = frozenset({"accuse", "suspect", "convict", "inform", "assure", "remind", "notify"})
_SINGULAR = frozenset({"NN", "NNP"})
_COUNTRIES = frozenset({"country"})
_GROUPS = frozenset({"group"})
_AGENCIES = frozenset({"agency", "igo", "body"})
_COMPANIES = frozenset({"company"})


class Descriptions:
    """Answers for one document whom a definite noun stands for."""

    def __init__(self, resolver: Resolver, spoken_of: Salience) -> None:
        self.resolver = resolver
        self.spoken_of = spoken_of
        self.cues = resolver.catalogue.cues
        self.places = resolver.catalogue.places

    def meant_by(self, noun: Token, number: int, person: PersonRef | None) -> list[PartyRef]:
        """The parties that the noun stands for; none where it describes nobody.

        Args:
            noun: head of the phrase.
            number: the piece that it stands in.
            person: who was named last before it.
        """
        lemma = noun.lemma_.lower()
        determiners = {c.lower_ for c in children_of(noun) if c.dep_ in DETERMINERS}
        if determiners & BOTH and lemma in self.cues("both_nouns"):
            return self.spoken_of.group(number, at_most=2, kinds=self._kinds_of_both(lemma))
        if (many := determiners & COUNTS.keys()) and lemma in self.cues("both_nouns"):
            kinds, count = self._kinds_of_both(lemma), COUNTS[min(many)]
            meant = self.spoken_of.group(number, at_most=count, kinds=kinds)
            return meant if len(meant) == count and "the" in determiners else []
        pointed_to = determiners & POINTING or self._says_whose(noun)
        if not pointed_to:
            return []
        firm = self._is_firm(noun)
        if firm and (lands := self._placed(noun)) is not None:
            return self._company_of(noun, lands, number)
        if self._is_narrowed(noun, but=self.cues("industries") if firm else frozenset()):
            return []
        if lemma == "leader" and noun.tag_ == "NNS" and "the" in determiners:
            return self.spoken_of.description(_GROUPS, number) or self.spoken_of.group(
                number, at_most=2, kinds=_COUNTRIES
            )
        if lemma in self.cues("sides") and noun.tag_ == "NNS":
            return self.spoken_of.group(number, at_most=2)
        if lemma in self.cues("both_companies") and noun.tag_ == "NNS":
            meant = self.spoken_of.group(number, at_most=2, kinds=_COMPANIES)
            return meant if "the" in determiners else []
        if lemma in self.cues("officials") and person is not None and "the" in determiners:
            return [] if tells_of_whom(noun) else list(person.parties)
        if noun.tag_ not in _SINGULAR:
            return []
        if lemma in self.cues("agency_nouns"):
            return self._party(noun, _AGENCIES, number)
        if lemma in self.cues("called_bodies"):
            return self._party(noun, _AGENCIES, number, so_called=True)
        if firm:
            return self._party(noun, _COMPANIES, number)
        if lemma in self.cues("country_nouns") or lemma in self.cues("state_organs"):
            if determiners & HE and person is not None:
                return _country_of(person)
            if lemma in self.cues("state_organs") and (home := self._home()):
                return home
            return self._party(noun, _COUNTRIES, number)
        return []

    def _party(
        self, noun: Token, kinds: frozenset[str], number: int, *, so_called: bool = False
    ) -> list[PartyRef]:
        """The party of these kinds that is meant: one so called, else the most salient.

        Args:
            noun: the description.
            kinds: of parties.
            number: the piece that it stands in.
            so_called: whether no other than one so called is meant.
        """
        lemma = noun.lemma_.lower()

        def called(ref: PartyRef) -> bool:
            return lemma not in _CALLED_BY_ALL and lemma in self._words_of(ref)

        others = beside(noun, self.resolver)
        found = self.spoken_of.description(kinds, number, called=called, without=others)
        return [ref for ref in found if called(ref) or not so_called]

    def _words_of(self, ref: PartyRef) -> frozenset[str]:
        """The words of all its names: "kingdom" of Saudi Arabia."""
        entity = self.resolver.catalogue.entities.get(ref.id)
        names = (ref.name, *(entity.aliases if entity is not None else ()))
        return frozenset(word for name in names for word in name.lower().split())

    def _says_whose(self, noun: Token) -> bool:
        """Whether it tells whose an official is: "a ministry spokesman", "agency officials"."""
        return noun.dep_ == "compound" and noun.head.lemma_.lower() in self.cues("officials")

    def _home(self) -> list[PartyRef]:
        """The country that the article is about, where it was spoken of: "the government"."""
        home = self.resolver.home_country
        return self.spoken_of.last_of(home) if home is not None else []

    def _is_firm(self, noun: Token) -> bool:
        """Whether it is a noun for companies: "the operator", "the telecoms group"."""
        if noun.lemma_.lower() in self.cues("company_nouns"):
            return True
        if noun.lemma_.lower() not in self.cues("company_groups"):
            return False
        industries = self.cues("industries")
        return any(c.lower_ in industries for c in children_of(noun))

    def _is_narrowed(self, noun: Token, *, but: Collection[str]) -> bool:
        """Whether the noun means another than was named: "the Italian agency".

        Args:
            noun: the description.
            but: words that narrow no noun of its kind.
        """
        neutral = self.cues("neutral_of_bodies") | frozenset(but)
        return any(
            c.dep_ in _NARROWING and c.lower_ not in neutral and c.lower_ not in _AROUND
            for c in children_of(noun)
            if not _is_charge(c)
        )

    def _placed(self, noun: Token) -> frozenset[str] | None:
        """The countries by which a noun is narrowed, and by its town at most: "the Houston firm".

        None where nothing narrows it, or anything else does.
        """
        neutral = self.cues("neutral_of_bodies") | self.cues("industries")
        countries, placed = set[str](), False
        for child in children_of(noun):
            if child.dep_ not in PREMODIFIERS or child.lower_ in neutral:
                continue
            refs = self.resolver.modifier(child)
            town = child.pos_ == "PROPN" and not refs
            if not town and not (refs and all(ref.kind == "country" for ref in refs)):
                return None
            placed = True
            name = self.resolver.doc[child.left_edge.i : child.i + 1].text
            countries |= {ref.country for ref in refs if ref.country}
            if name in self.places:
                countries.add(self.places[name])
        return frozenset(countries) if placed else None

    def _company_of(self, noun: Token, countries: frozenset[str], number: int) -> list[PartyRef]:
        """The company spoken of that is of one of the countries, if any is named."""
        found = self.spoken_of.description(
            _COMPANIES,
            number,
            called=lambda ref: ref.country in countries,
            without=beside(noun, self.resolver),
        )
        return [ref for ref in found if not countries or ref.country in countries]

    def _kinds_of_both(self, lemma: str) -> frozenset[str] | None:
        if lemma in self.cues("both_countries"):
            return _COUNTRIES
        if lemma in self.cues("both_agencies"):
            return _AGENCIES
        return _COMPANIES if lemma in self.cues("both_companies") else None


def _is_charge(preposition: Token) -> bool:
    """Whether it says of what somebody is accused: "accused the government of waste"."""
    verb = preposition.head.head
    return preposition.lower_ == "of" and verb.lemma_ in _CHARGING and verb.i < preposition.i


def tells_of_whom(office: Token) -> bool:
    """Whether it says itself whose it is: "the chief executive of the telecoms group"."""
    return any(c.dep_ == "prep" and c.lower_ == "of" for c in children_of(office))


def _country_of(person: PersonRef) -> list[PartyRef]:
    countries = [ref for ref in person.parties if ref.kind == "country"]
    return (countries or list(person.parties))[:1]
