"""Who has been named before, and what the text has said of them then."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from lunarwatch.components.crews import of_calling
from lunarwatch.components.names import slug
from lunarwatch.components.refs import PartyRef, PersonRef
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.salience import Salience
from lunarwatch.components.syntax import SUBJECTS, children_of

_COUNTRIES = frozenset({"country"})
_EMPLOYERS = frozenset({"agency", "company", "igo"})
_FIRMS = frozenset({"company"})
_HEADS_OF_FIRMS = frozenset({"executive", "ceo", "founder", "co-founder", "chairman", "chairwoman"})
_OF_PARLIAMENT = frozenset({"critic", "councillor", "mp", "congressman", "congresswoman"})
_SHORTEST = 3  # letters of an acronym: no "VP"


class Introductions:
    """The persons of one document that have been named so far.

    Attributes:
        last: who was named last.
    """

    def __init__(self, resolver: Resolver, spoken_of: Salience) -> None:
        self.resolver = resolver
        self.spoken_of = spoken_of
        self.cues = resolver.catalogue.cues
        self.last: PersonRef | None = None
        self.named: dict[str, PersonRef] = {}  # by surname

    def note(self, token: Token, number: int) -> None:
        """The person that the token names, with what the text has said of them before.

        Args:
            token: the first of the name.
            number: the piece of text in which it stands.
        """
        person = self.resolver.person(token)
        if person is None:
            return
        surname = self._surname(person)
        known = self.named.get(surname) or self._by_first_name(person)
        if known is not None and (not person.parties or self._is_named_again(person, known)):
            person = _completed(person, known)
        person = self.resolver.with_office(person)
        if person.title and (not person.parties or self._heads_department(person)):
            head = self.resolver.doc[person.start : person.end].root
            employer = self._employer(person.title, head, number)
            person = replace(person, parties=tuple(employer) or person.parties)
        if person.title and not person.parties:
            told = of_calling(
                person.title, self.resolver.doc[person.start], self.resolver.catalogue
            )
            person = replace(person, parties=tuple(told))
        if " " in person.name or known is None:
            self.named[surname] = person
        self.resolver.people[person.start] = person
        self.last = person

    def titled(self, office: Token) -> PersonRef | None:
        """Whom "the minister" stands for: whoever was named with that title last, else the last."""
        titles, people = self.resolver.offices_like(office), self.resolver.people.values()
        held = (each for each in reversed(people) if self.resolver.holds(each, titles))
        return next(held, self.last)

    def _is_named_again(self, person: PersonRef, known: PersonRef) -> bool:
        """Whether a surname alone, with no title before it, is of one named in full before."""
        shorter = len(person.name.split()) < len(known.name.split())
        before = self.resolver.doc[person.start - 1].lower_ if person.start else ""
        titled = before.strip(".") in self.cues("titles_of_persons")
        return shorter and bool(known.parties) and not titled

    def _heads_department(self, person: PersonRef) -> bool:
        """Whether all that a title tells is a department: "Minister of Innovation, Jane Doe"."""
        words = {word.lower().strip(",.") for word in (person.title or "").split()}
        unknown = all(ref.country is None and ref.id == slug(ref.name) for ref in person.parties)
        return unknown and not words.isdisjoint(self.cues("offices_of_state"))

    def _by_first_name(self, person: PersonRef) -> PersonRef | None:
        """Who was named with the name first that now stands alone: Han Siyuan, then "Han"."""
        each = (known for known in self.named.values() if known.name.split()[0] == person.name)
        so_named = [known for known in each if known.parties]
        return so_named[-1] if so_named else None

    def _surname(self, person: PersonRef) -> str:
        """What the person is called once the full name has been given."""
        known = self.resolver.catalogue.people.get(person.name)
        return (known.called if known is not None else person.name).split()[-1]

    def _employer(self, title: str, name: Token, number: int) -> list[PartyRef]:
        """Whose a bare title is: "Administrator Bill Nelson", "CEO Ann Ley"."""
        words = {word.lower().strip(",.") for word in title.split()}
        if words & (self.cues("offices_of_state") | self.cues("state_organs")):
            begins = self.resolver.dateline[0] if self.resolver.dateline is not None else 0
            domestic = words & (self.cues("state_organs") | _OF_PARLIAMENT)
            home = self.resolver.home_country if domestic else None
            at_home = self.spoken_of.last_of(home) if home is not None else []
            near = at_home or self.spoken_of.employer(
                _COUNTRIES, since=begins, home=self.resolver.reported_from
            )
            found = self._own_country(name) or near
            home_of_all = "vice" not in words  # "vice president" of some company
        elif words & self.cues("offices"):
            if (body := _named_in(title)) is not None:
                return [PartyRef(slug(body), body, "body", None, name.i, name.i + 1)]
            firms = _FIRMS if words & _HEADS_OF_FIRMS else _EMPLOYERS
            found = self.spoken_of.description(firms, number)
            found = found or self.spoken_of.employer(_EMPLOYERS)
            home_of_all = False
        else:
            return []
        if not found:
            return self._home(name, of_all=home_of_all)
        return [replace(ref, via=(ref.start, ref.end)) for ref in found]

    def _own_country(self, name: Token) -> list[PartyRef]:
        """The country whose doings a minister tells: "the minister said Chad would sign"."""
        verb = name.head
        if name.dep_ not in SUBJECTS or verb.lemma_.lower() not in self.cues("speech"):
            return []
        clauses = (c for c in children_of(verb) if c.dep_ == "ccomp" and c.i > verb.i)
        heads = (c for clause in clauses for c in children_of(clause) if c.dep_ in SUBJECTS)
        told = [self.resolver.party_at(head) for head in heads]
        return [ref for ref in told if ref is not None and ref.kind == "country"][:1]

    def _home(self, name: Token, *, of_all: bool) -> list[PartyRef]:
        """The country that the article is at home in, if nobody has been spoken of yet.

        Args:
            name: the person's.
            of_all: whether that is the one it speaks of most, where no dateline tells.
        """
        home = self.resolver.home_country if of_all else self.resolver.reported_from
        country = self.resolver.catalogue.entities.get((home or "").lower())
        return [PartyRef.behind(country, name.i, name.i + 1)] if country is not None else []


def _named_in(title: str) -> str | None:
    """The firm that nobody knows but by its acronym: of "AROSE chief executive", AROSE."""
    first, *rest = title.split()
    named = first.isupper() and first.isalpha() and len(first) >= _SHORTEST
    heads = not _HEADS_OF_FIRMS.isdisjoint(word.lower() for word in rest)
    return first if named and heads else None


def _completed(person: PersonRef, known: PersonRef) -> PersonRef:
    """The person, with what is known from the mention before; the longer name stays."""
    if len(person.name.split()) <= len(known.name.split()):
        return replace(known, start=person.start, end=person.end)
    return replace(
        person,
        parties=known.parties,
        title=person.title or known.title,
        affiliation=known.affiliation,
        by_office=known.by_office,
    )
