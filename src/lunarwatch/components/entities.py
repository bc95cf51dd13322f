"""Finds the catalogue's names in a text: plain string matching, aligned with the tokens.

``match`` finds, the component writes ``doc.spans["lunarwatch_entities"]``: one span a mention,
``span.id_`` is its catalogue id.  Persons' names go to ``doc.spans["lunarwatch_people"]``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from lunarwatch.components.body import body_of
from lunarwatch.components.columns import entities_of
from lunarwatch.components.numbered import numbered
from lunarwatch.components.pieces import Pieces
from lunarwatch.components.serving import PEOPLE, people_in
from lunarwatch.patterns import Catalogue
from lunarwatch.spotting import Spot, Spotter, variants

SPANS = "lunarwatch_entities"
_SPOTS = "lunarwatch_spots"
_NEAR = 2  # characters between a name and a phrase that rules it out


class EntityRuler:
    """Marks the names of the catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        # "ispace" is sure although "iSpace" is not
        self._sure = frozenset(
            (alias.entity, alias.text) for alias in catalogue.aliases if not alias.ambiguous
        )
        self._ambiguous = frozenset(
            (alias.entity, text.lower())
            for alias in catalogue.aliases
            if alias.ambiguous
            for text in variants(alias)
        )

    @cached_property
    def _spotter(self) -> Spotter:
        return Spotter(self.catalogue.aliases)

    def __call__(self, doc: Doc) -> Doc:
        """Write the mentions to ``doc.spans``."""
        people = self.catalogue.people
        names = self.match(doc)
        doc.spans[SPANS] = [span for span in names if span.id_ not in people]
        doc.spans[PEOPLE] = [span for span in names if span.id_ in people]
        return doc

    def match(self, doc: Doc) -> list[Span]:
        """The mentions, longest first where they overlap, in order of appearance."""
        spots = spots_in(doc, lambda: self._spotter)
        people = list(people_in(doc, spots, self.catalogue))
        found = list(self._named(doc, spots))
        part_of_names = _inside_persons(doc)
        entities = (
            span
            for span in found
            if not (len(span) == 1 and span.start in part_of_names)
            and not _is_ruled_out(span, self.catalogue.entities[span.id_].unless)
            and self._in_context(span)
        )
        return filter_spans([*people, *entities])

    def _named(self, doc: Doc, spots: Iterable[Spot]) -> Iterator[Span]:
        """The wordings of entities that begin and end with a token."""
        for spot in spots:
            if spot.alias.entity not in self.catalogue.entities:
                continue
            span = doc.char_span(spot.start, spot.end, "lunarwatch", span_id=spot.alias.entity)
            if span is not None:
                yield self._with_flight(span)

    def _with_flight(self, span: Span) -> Span:
        """The name of a rocket with the number of its flight: "PSLV-C42"."""
        entity = self.catalogue.entities[span.id_]
        flies = entity.fleet and entity.kind == "rocket"
        return (numbered(span) if flies else None) or span

    def _in_context(self, span: Span) -> bool:
        """Whether an ambiguous name stands in an article that has a word of its context."""
        context = self.catalogue.entities[span.id_].context
        if not context or (span.id_, span.text.lower()) not in self._ambiguous:
            return True
        if (span.id_, span.text) in self._sure:
            return True
        return any(_has_word(body_of(span.doc), word) for word in context)


def spots_in(doc: Doc, spotter: Callable[[], Spotter]) -> list[Spot]:
    """The wordings in a document's text; looked for once."""
    spots: list[Spot] | None = doc.user_data.get(_SPOTS)
    if spots is None:
        spots = doc.user_data[_SPOTS] = list(spotter().find(body_of(doc)))
    return spots


def _inside_persons(doc: Doc) -> frozenset[int]:
    """The tokens of persons' names of several words: "Franklin" in "Rosalind Franklin"."""
    people = (
        ent
        for ent in entities_of(doc)
        if ent.label_ == "PERSON" and len(ent) > 1 and Pieces.of(doc).are_named(ent.start)
    )
    return frozenset(i for ent in people for i in range(ent.start, ent.end))


def _is_ruled_out(span: Span, phrases: Sequence[str]) -> bool:
    """Whether a phrase that rules a name out touches it."""
    if not phrases:
        return False
    text = body_of(span.doc)
    first, last = span.start_char - _NEAR, span.start_char + _NEAR  # it ends and begins by there
    for phrase in phrases:
        start = max(0, first - len(phrase))
        at = text.find(phrase, start, last + len(phrase))
        while at >= 0:
            end = at + len(phrase)
            if not (_is_wordy(text, at - 1) or _is_wordy(text, end)):
                return True
            at = text.find(phrase, at + 1, last + len(phrase))
    return False


def _is_wordy(text: str, at: int) -> bool:
    """Whether a letter, digit or low line stands at a place, which may be outside the text."""
    return 0 <= at < len(text) and (text[at].isalnum() or text[at] == "_")


def _has_word(text: str, word: str) -> bool:
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (at and text[at - 1].isalnum()) and not (end < len(text) and text[end].isalnum()):
            return True
        at = text.find(word, at + 1)
    return False
