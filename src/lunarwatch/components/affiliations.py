"""Whom a person belongs to: by title, apposition, and what the catalogue knows of them.

"NASA Administrator Bill Nelson" → NASA; "X, who heads India's agency" → ISRO.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from lunarwatch.components.crews import head_of_list
from lunarwatch.components.owners import Owners
from lunarwatch.components.refs import PartyRef, PersonRef, agency_above, unique
from lunarwatch.components.syntax import (
    MODIFIERS,
    OBJECTS,
    SUBJECTS,
    children_of,
    coordinated,
    office_holder,
)

_IN_OFFICES = frozenset({"of", "to", "and", "for", "&", ",", "the", "(", ")"})
_LONGEST_OFFICE = 14  # words between an office and the name
_SITE = "site"
_MISREAD = frozenset({"conj", "ccomp", "dep", "advcl"})
_BEFORE_PERSON = frozenset({"compound", "nmod", "amod", "poss"})


class Affiliations(Owners):
    """Answers whom the persons of one document belong to."""

    def affiliations(self, span: Span) -> tuple[list[PartyRef], list[Token]]:
        """Whom a person belongs to, with repetition, and the heads of the titles that say so."""
        found: list[PartyRef] = []
        titles: list[Token] = []
        head = span.root
        for child in (
            *children_of(head),
            *(c for t in span for c in children_of(t) if t.i != head.i),
        ):
            if self.person_span(child) == span:
                continue
            if child.dep_ in _BEFORE_PERSON and child.i < span.start and not self.is_person(child):
                found += self.modifier(child) or self._named_inside(child)
                titles.append(child)
            elif child.dep_ == "appos" and child.i >= span.end and not self._is_next(child, span):
                found += self._of_title(child)
                titles.append(child)
            elif child.dep_ == "prep" and child.lower_ in ("of", "from", "at", "with"):
                for target in children_of(child):
                    found += self.modifier(target) or self._bodies_at(target)
            elif child.dep_ == "relcl" and child.i >= span.end and self._heads(child):
                for told in _held(child):
                    found += self._of_title(told) or self._of_what_is_led(told)
        if (beside := _misread_title(span)) is not None:
            found += self._of_title(beside) or self._where_they_work(beside.head)
            titles.append(beside)
        above = head.head
        if head.dep_ == "appos" and above.dep_ == "pobj" and self.is_title(above.head.head):
            above = above.head.head  # "the head of CNES, X": the parse hangs X on CNES
        titled = head.dep_ in ("appos", "compound") and self.is_title(above)
        # in "… for Chilean pilots, ministry spokesman X said" the parse hangs X on the pilots
        own = above.i < span.start and any(above.i < title.i < span.start for title in titles)
        if titled and not own and not self.is_person(above):
            found += self._of_title(above)
            titles.append(above)
        if not found and (led := _led_by(head)) is not None and self._heads(led):
            found += self.phrase(led.head, owners=True)
        body = office_holder(head)
        if body is not None:
            found += self.phrase(body, owners=False)
            titles.append(body)
        honoured = not found and all(title.i == span.start - 1 for title in titles[:1])
        if honoured and (office := self._office_before_comma(span)) is not None:
            found += self._of_noun(office, titled=True)
            titles.insert(0, office)
        if not found and (shared := head_of_list(span, self._person, self.catalogue)) is not None:
            found += self.modifier(shared) or self._right_before(shared)
            titles.append(shared)
        return found, titles

    def office_behind(self, name: Span) -> Iterator[Token]:
        """The words behind a name that may tell an office: ", who heads the agency"."""
        for child in children_of(name.root):
            if child.i < name.end:
                continue
            words = list(child.subtree)
            told = child.dep_ == "relcl" and self._heads(child)
            if child.dep_ == "appos" or (told and not any(map(self.party_at, words))):
                yield from words

    def _is_next(self, person: Token, name: Span) -> bool:
        """Whether it names one more person, whom "and" joins: "Minister X and Premier Y"."""
        between = [t.lower_ for t in name.doc[name.end : person.i]]
        return self.is_person(person) and "and" in between and "," not in between

    def _office_before_comma(self, name: Span) -> Token | None:
        """The office that a comma parts from the name: "the Minister of Works, Chief Ade Oba"."""
        doc, first = name.doc, name.sent.start
        at = name.start - 1
        if at > first and doc[at].lower_.rstrip(".") in self.catalogue.cues("titles_of_persons"):
            at -= 1
        if at <= first or doc[at].text != ",":
            return None
        for i in range(at - 1, max(first, at - _LONGEST_OFFICE), -1):
            token = doc[i]
            if self.is_title(token) and token.dep_ not in _BEFORE_PERSON:
                return token
            if not (token.text[:1].isupper() or token.lower_ in _IN_OFFICES) or i in self._person:
                return None
        return None

    def _right_before(self, noun: Token) -> list[PartyRef]:
        """The party that stands right before a noun, wherever the parse hangs it."""
        named = self.party_at(noun.nbor(-1)) if noun.i else None
        return [named] if named is not None else []

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

    def _of_title(self, title: Token) -> list[PartyRef]:
        """The parties in a title: "director general of ESA", "who heads India's agency"."""
        found: list[PartyRef] = []
        for each in coordinated(title):
            if self.is_person(each) and not self.is_person(title):
                continue  # "X, head of ISRO, and Ambassador Y"
            named = self.party_at(each)
            if named is not None:
                found.append(named)
                continue
            if each.lemma_.lower() in self.catalogue.cues("not_of"):
                continue
            found += self._of_noun(each)
            if not found:
                found += self._named_inside(each) or self._of_mission(each)
        if not any(ref.id in self.catalogue.entities for ref in found):
            found = self._where_they_work(title) or found
        return unique(found)

    def _of_what_is_led(self, clause: Token) -> list[PartyRef]:
        """Whose it is that somebody leads: "who heads the agency's vault"."""
        return [ref for c in children_of(clause) if c.dep_ in OBJECTS for ref in self._of_noun(c)]

    def _where_they_work(self, title: Token) -> list[PartyRef]:
        """Who is named behind the "at" of a title that says first what it is for.

        In "lead scientist for the radar at NASA's Ames" the parse hangs "at" on the radar.
        """
        behind = [t for t in title.subtree if t.i > title.i and t.dep_ == "prep"]
        for word in behind:
            if word.lower_ != "at" or _is_in_clause(word, title):
                continue
            for target in (c for c in children_of(word) if c.dep_ == "pobj"):
                found = self.modifier(target) or self._bodies_at(target) or self._seated(target)
                if found:
                    return found
        return []

    def _seated(self, place: Token) -> list[PartyRef]:
        """Whose a place is: by its possessor, or by its name: "NASA Headquarters"."""
        entity = self.entity(place)
        if entity is None or entity.kind != _SITE:
            return []
        owned = [ref for c in children_of(place) if c.dep_ == "poss" for ref in self.modifier(c)]
        seat = agency_above(entity.id, self.catalogue.entities)
        if owned or seat is None:
            return owned
        return [PartyRef.behind(seat, place.i, place.i + 1)]

    def _of_mission(self, title: Token) -> list[PartyRef]:
        """Who flies the mission that a title is held on: "Hera's project scientist"."""
        missions = (c for c in children_of(title) if c.dep_ in MODIFIERS)
        return [ref for mission in missions for ref in self.craft_owner(mission)]

    def _named_inside(self, head: Token) -> list[PartyRef]:
        """The catalogue's parties that a phrase names anywhere."""
        inside = ((token, self.party_at(token)) for token in head.subtree)
        named = [(t, ref) for t, ref in inside if ref is not None and not _is_in_clause(t, head)]
        return [ref for token, ref in named if not _is_goal(token, head)]


def _is_in_clause(token: Token, head: Token) -> bool:
    """Whether it stands in a clause, or in what is joined: "the panel *that oversees NASA*"."""
    while token.i != head.i and token.head.i != token.i:
        if token.dep_ == "relcl" or (token.dep_ == "conj" and token.head.i == head.i):
            return True
        token = token.head
    return False


def _is_goal(token: Token, head: Token) -> bool:
    """Whether it is where somebody was sent: "who leads the delegation *to the UN*"."""
    return head.pos_ == "VERB" and any(
        above.dep_ == "prep" and above.lower_ == "to" and head.is_ancestor(above)
        for above in token.ancestors
    )


def _held(clause: Token) -> list[Token]:
    """What tells the office in a clause: of "who is its head" the head, not "is on its list".

    "Is in charge of it" and "is responsible for it" tell one by the whole clause.
    """
    below = children_of(clause)
    if clause.lemma_ != "be" or any(c.lower_ == "responsible" for c in below):
        return [clause]
    if any(c.lower_ == "in" and any(t.lower_ == "charge" for t in children_of(c)) for c in below):
        return [clause]
    return [c for c in below if c.dep_ == "attr"]


def _led_by(person: Token) -> Token | None:
    """The participle of what somebody leads: "an Omani delegation *led* by Minister Ann Ley"."""
    by = person.head
    if person.dep_ != "pobj" or by.dep_ != "agent" or by.head.dep_ != "acl":
        return None
    return by.head


def _misread_title(person: Span) -> Token | None:
    """The title behind a name that the parse takes for a second subject: "said X, head of Y".

    In "said X, lead researcher at Y" it takes "lead" for another verb.
    """
    head, doc, start = person.root, person.doc, person.end + 1
    if head.dep_ not in SUBJECTS or start >= len(doc) or doc[person.end].text != ",":
        return None
    misread = doc[start]
    if misread.lower_ == "lead" and misread.dep_ in _MISREAD:
        return next((c for c in children_of(misread) if c.dep_ in OBJECTS), misread)
    beside = (c for c in children_of(head.head) if c.dep_ in SUBJECTS and c.i > person.end)
    return next((c for c in beside if c.left_edge.i == start), None)
