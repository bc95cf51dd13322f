"""What is named where: catalogue names, persons and organisations that only the text knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from functools import cached_property

from spacy.tokens import Doc, Span, Token

from lunarwatch.components.entities import SPANS
from lunarwatch.components.people import people
from lunarwatch.components.pieces import Pieces
from lunarwatch.patterns import Catalogue, Entity

_ORGANISATIONS = frozenset({"ORG", "PRODUCT", "FAC"})  # the model takes one for another
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
        self.pieces = Pieces.of(doc)
        for name in people(doc, catalogue, self._mention):
            if self._is_named(name):
                self._person |= dict.fromkeys(_range(name), name)
        for ent in doc.ents:
            free = self._person.keys().isdisjoint(_range(ent))
            if ent.label_ in _ORGANISATIONS and free and self._is_named(ent):
                self._other |= dict.fromkeys(_range(ent), ent)
        self._mark_known_people()
        self._mark_surnames()

    def _is_named(self, span: Span) -> bool:
        """Whether the model's names count there: not in a piece heard for its parties alone."""
        return self.pieces.are_named(span.start) or not self.pieces.are_heard(span.start)

    def mention(self, token: Token) -> Span | None:
        """The catalogue mention that the token is part of."""
        return self._mention.get(token.i)

    def entity(self, token: Token) -> Entity | None:
        """The catalogue entity that the token is part of a name of."""
        span = self._mention.get(token.i)
        return self.catalogue.entities[span.id_] if span is not None else None

    def organisation(self, token: Token) -> Span | None:
        """The name of an organisation outside the catalogue that the token is part of."""
        return self._other.get(token.i) if token.i not in self._mention else None

    def person_span(self, token: Token) -> Span | None:
        """The person's name that the token is part of."""
        return self._person.get(token.i)

    def is_person(self, token: Token) -> bool:
        """Whether the token is part of a person's name."""
        return token.i in self._person

    def named(self) -> Collection[int]:
        """The tokens that are part of a name of the catalogue, or of a person's."""
        return self._mention.keys() | self._person.keys()

    def party_mentions(self) -> Iterator[tuple[Span, Entity]]:
        """All mentions of parties, in order."""
        for span in self.doc.spans.get(SPANS, ()):
            entity = self.catalogue.entities[span.id_]
            if entity.is_party:
                yield span, entity

    @cached_property
    def home_country(self) -> str | None:
        """The country that the article speaks of most: a ministry without more is its."""
        counts = Counter(
            entity.country
            for _, entity in self.party_mentions()
            if entity.country and entity.kind in ("country", "agency")
        )
        return counts.most_common(1)[0][0] if counts else None

    def _mark_known_people(self) -> None:
        """People of the catalogue are persons, whatever the model takes their names for."""
        people, size = self.catalogue.people_by_first_word, len(self.doc)
        words = [token.text for token in self.doc] if people else []
        for i, word in enumerate(words):
            for name in people.get(word, ()):
                end = i + len(name)
                if end > size or tuple(words[i:end]) != name or self._is_taken(i, end):
                    continue
                span = self.doc[i:end]
                if all(token.pos_ in ("PROPN", "NOUN") for token in span):
                    self._person |= dict.fromkeys(range(i, end), span)
                    for at in range(i, end):
                        self._other.pop(at, None)
                    break

    def _is_taken(self, start: int, end: int) -> bool:
        """Whether a token is part of a name of the catalogue, or of a person's found already."""
        return any(i in self._mention or i in self._person for i in range(start, end))

    def _mark_surnames(self) -> None:
        """A surname that stands alone is a person once the full name has been given."""
        surnames: dict[int, int] = {}  # hash of the word → where the full name ends
        for ent in self._person.values():
            if not self.pieces.are_named(ent.start):
                continue
            for part in (ent[0], ent[-1]):
                if len(ent) > 1 and part.is_alpha and len(part.text) > _INITIALS:
                    surnames.setdefault(part.orth, ent.end)
        for i, word in enumerate(self.doc.to_array("ORTH").tolist()):
            if surnames.get(word, len(self.doc)) <= i and self._stands_alone(self.doc[i]):
                self._person[i] = self.doc[i : i + 1]
                self._mention.pop(i, None)
                self._other.pop(i, None)

    def _stands_alone(self, token: Token) -> bool:
        """Whether the token is neither part of a longer name nor before one."""
        if token.i in self._person or token.dep_ in ("amod", "compound", "nmod"):
            return False
        spans = (self._other.get(token.i), self._mention.get(token.i))
        return all(span is None or len(span) == 1 for span in spans)


def _range(span: Span) -> range:
    return range(span.start, span.end)
