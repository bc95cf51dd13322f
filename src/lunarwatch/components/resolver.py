"""Who is meant by a noun phrase: parties, programmes and persons, for one document."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from lunarwatch.components.body import body_of
from lunarwatch.components.parties import Parties
from lunarwatch.components.refs import PersonRef, unique
from lunarwatch.components.syntax import SUBJECTS, children_of, coordinated, governing_verb

_OF_OFFICE = frozenset({"of", "for"})
_FOR_OTHERS = frozenset({"spokesman", "spokeswoman", "spokesperson", "adviser", "advisor", "aide"})
_PARTING = frozenset({",", ";", ":", "(", "—", "–"})


class Resolver(Parties):
    """Answers who is meant: parties, and persons with title and affiliation."""

    def person(self, token: Token) -> PersonRef | None:
        """The person that the token names, with title and affiliation where the text gives them."""
        span = self.person_span(token)
        if span is None:
            return None
        if span.start in self.people:
            return self.people[span.start]
        found, titles = self.affiliations(span)
        bodies = [ref for ref in found if ref.kind != "country"] or found
        return replace(
            self.bare_person(span),
            title=self._title(titles[0], span) if titles else None,
            affiliation=bodies[0].name if bodies else None,
            parties=tuple(unique(found)),
        )

    def persons_in(self, token: Token) -> list[PersonRef]:
        """The persons that a coordinated phrase names."""
        found: dict[str, PersonRef] = {}
        for head in coordinated(token):
            person = self.person(head) or self._person_beside(head) or self._person_behind(head)
            if person is not None:
                beside = self.named_beside(self.doc[person.start : person.end])
                for each in (*filter(None, map(self.person, beside)), person):
                    found.setdefault(each.name, each)
        return list(found.values())

    def speaker_before(self, token: Token) -> PersonRef | None:
        """The person whom "he" or "she" stands for: named last, the subject of that sentence."""
        last = next(iter(self._named_before(token)), None)
        return self.leading(last) if last is not None else None

    def leading(self, person: PersonRef) -> PersonRef:
        """Of the persons that the sentence of one names, its subject: "Xi met Putin. He said"."""
        sentence = self.doc[person.start].sent
        for start in range(sentence.start, person.start):
            other = self.people.get(start)
            if other is not None and self._is_main_subject(other, sentence):
                return other
        return person

    def bound(self, pronoun: Token) -> PersonRef | None:
        """Who does what a clause of "he" or "his" belongs to: "Ley told it when he met Krag"."""
        verb = pronoun
        while (above := governing_verb(verb)) is not None and above.i != verb.i:
            verb = above
            for child in children_of(verb):
                if child.dep_ in SUBJECTS and child.i < pronoun.i:
                    span = self.person_span(child)
                    return self.people.get(span.start) if span is not None else None
        return None

    def _is_main_subject(self, person: PersonRef, sentence: Span) -> bool:
        span = self.person_span(self.doc[person.start])
        head = span.root if span is not None else self.doc[person.start]
        head = head.head if head.dep_ == "appos" else head  # "the minister, Ann Ley, met"
        return head.dep_ in SUBJECTS and head.head.i == sentence.root.i

    def holder_before(self, office: Token) -> PersonRef | None:
        """The person named last before it who holds an office: "the minister"."""
        words = self.offices_like(office)
        return next((p for p in self._named_before(office) if self.holds(p, words)), None)

    def holds(self, person: PersonRef, offices: Collection[str]) -> bool:
        """Whether a person holds one of some offices, by the text or, if it is silent, by fame."""
        known = self.catalogue.people.get(person.name) if person.title is None else None
        told = (t for office in known.offices for t in office.titles) if known is not None else ()
        return person.has_title(offices) or any(
            word in offices for title in told for word in title.lower().split()
        )

    def offices_like(self, office: Token) -> frozenset[str]:
        """The words that may mean an office: "the premier" is a prime minister."""
        word, cues = office.lemma_.lower(), self.catalogue.cues
        alike = (cues("heads_of_government"), cues("heads_of_bodies"))
        return next((words for words in alike if word in words), frozenset({word}))

    def _named_before(self, token: Token) -> Iterator[PersonRef]:
        """The persons named before a token, the last one first.

        Who is named within what is said has not said it: "“Ann Ley will fly,” he", "the two
        presidents had met, he added".
        """
        said = {t.i for c in children_of(token.head) if c.dep_ == "ccomp" for t in c.subtree}
        for start in sorted((at for at in self.people if at < token.i), reverse=True):
            if start not in said and not self._is_quoted(start, token):
                yield self.people[start]

    def _is_quoted(self, start: int, token: Token) -> bool:
        """Whether the words at a token offset are within the quotation that a token ends."""
        body = body_of(self.doc)
        first = body.rfind("\n", 0, token.idx) + 1
        before = body[first : max(first, self.doc[start].idx)]
        return before.count("“") > before.count("”") or before.count('"') % 2 == 1

    def _person_beside(self, head: Token) -> PersonRef | None:
        """The last person in apposition: "the agency's head, Bill Nelson"."""
        body = [t for c in children_of(head) if c.dep_ == "prep" for t in children_of(c)]
        beside = [
            c
            for each in (head, *(body if self.is_title(head) else ()))
            for c in children_of(each)
            if c.dep_ == "appos" and self.is_person(c)
        ]
        return self.person(beside[-1]) if beside else None

    def _person_behind(self, head: Token) -> PersonRef | None:
        """Who holds the office named just before them: "head of the space agency Ann Ley said".

        The parse takes the name for a subject of its own, or for part of the body's.
        """
        if head.dep_ not in SUBJECTS or head.head.i < head.i or not self.is_title(head):
            return None
        if head.nbor().lower_ not in _OF_OFFICE or head.lemma_.lower() in _FOR_OTHERS:
            return None
        end = head.head.i
        while end > head.i and self.doc[end - 1].pos_ in ("AUX", "ADV"):
            end -= 1
        span = self.person_span(self.doc[end - 1])
        if span is None or span.end != end or span.start <= head.i + 2:
            return None
        between = self.doc[head.i + 1 : span.start]
        parted = any(t.text in _PARTING or t.tag_.startswith("VB") for t in between)
        body = next((t for t in reversed(between) if not self.is_title(t) and t.text != "."), None)
        if parted or body is None or body.pos_ not in ("NOUN", "PROPN"):
            return None
        person = self.person(span.root)
        # what the text says of them wins; a rank behind the body hides it from the parse
        held = self.parties(head, owners=False) or [r for t in between for r in self.parties(t)][:1]
        return replace(person, parties=tuple(held)) if person is not None and held else person

    def _title(self, title: Token, name: Span) -> str | None:
        """The words of a title; of one before the name, all up to the name."""
        if any(self.is_person(each) for each in self.doc[title.i + 1 : name.start]):
            return title.lemma_.lower()  # that of a list: "astronauts A, B and C"
        end = name.start if title.i < name.start else title.right_edge.i + 1
        return self.doc[title.left_edge.i : end].text.strip(" ,") or None
