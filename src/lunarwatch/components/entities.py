"""Finds the catalogue's names in a text: plain string matching, aligned with the tokens.

``match`` finds, the component writes ``doc.spans["lunarwatch_entities"]``: one span a mention, the
label is the entity's kind, ``span.id_`` its catalogue id.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from lunarwatch.components.body import body_of
from lunarwatch.patterns import Catalogue, Entity
from lunarwatch.spotting import Spotter, variants

SPANS = "lunarwatch_entities"
_NEAR = 2  # characters between a name and a phrase that rules it out


class EntityRuler:
    """Marks the names of the catalogue."""

    def __init__(self, nlp: Language, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._spotter = Spotter(catalogue.aliases)
        self._ambiguous = frozenset(
            (alias.entity, text.lower())
            for alias in catalogue.aliases
            if alias.ambiguous
            for text in variants(alias)
        )

    def __call__(self, doc: Doc) -> Doc:
        """Write the mentions to ``doc.spans``."""
        doc.spans[SPANS] = self.match(doc)
        return doc

    def match(self, doc: Doc) -> list[Span]:
        """The mentions, longest first where they overlap, in order of appearance."""
        found = list(self._spots(doc))
        excluded = self._excluded(body_of(doc), {span.id_ for span in found})
        people = {i: ent for ent in doc.ents if ent.label_ == "PERSON" for i in range(ent.start, ent.end)}
        kept = [span for span in found if self._holds(span, doc, excluded, people)]
        return filter_spans(kept)

    def _spots(self, doc: Doc) -> Iterator[Span]:
        """The wordings that begin and end with a token."""
        starts = {token.idx: token.i for token in doc}
        ends = {token.idx + len(token): token.i + 1 for token in doc}
        for spot in self._spotter.find(body_of(doc)):
            start, end = starts.get(spot.start), ends.get(spot.end)
            if start is not None and end is not None:
                yield Span(doc, start, end, label="lunarwatch", span_id=spot.alias.entity)

    def _holds(self, span: Span, doc: Doc, excluded: dict[str, list[tuple[int, int]]], people: dict[int, Span]) -> bool:
        entity = self.catalogue.entities[span.id_]
        if any(s - _NEAR <= span.start_char <= e + _NEAR for s, e in excluded.get(span.id_, ())):
            return False
        if len(span) == 1 and span.start in people and len(people[span.start]) > 1:
            return False
        if (span.id_, span.text.lower()) in self._ambiguous and entity.context:
            return any(_has_word(body_of(doc), word) for word in entity.context)
        return True

    def _excluded(self, text: str, ids: Iterable[str]) -> dict[str, list[tuple[int, int]]]:
        """Where the phrases stand that rule an entity out, by entity id."""
        found: dict[str, list[tuple[int, int]]] = {}
        for id_ in ids:
            for phrase in self.catalogue.entities[id_].unless:
                if phrase in text:
                    spans = [m.span() for m in re.finditer(re.escape(phrase), text)]
                    found.setdefault(id_, []).extend(spans)
        return found

    # spaCy asks these of a component that is to be saved: the catalogue is read anew on load.
    def to_disk(self, path: Any, *, exclude: Any = ()) -> None:
        """Save nothing: the catalogue is not part of the pipeline's data."""

    def from_disk(self, path: Any, *, exclude: Any = ()) -> EntityRuler:
        """Nothing to load."""
        return self


def _has_word(text: str, word: str) -> bool:
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (at and text[at - 1].isalnum()) and not (end < len(text) and text[end].isalnum()):
            return True
        at = text.find(word, at + 1)
    return False


def entity_of(catalogue: Catalogue, span: Span) -> Entity:
    """The catalogue's entry that a mention stands for."""
    return catalogue.entities[span.id_]
