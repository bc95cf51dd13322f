"""Finds the catalogue's names in a text: spaCy span rulers with catalogue ids.

``match`` finds, the component writes ``doc.spans["lunarwatch_entities"]``: one span a mention, the
label is the entity's kind, ``span.id_`` its catalogue id.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import spacy
from spacy.language import Language
from spacy.pipeline import SpanRuler
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from lunarwatch.components.body import body_of
from lunarwatch.patterns import Alias, Catalogue, Entity

SPANS = "lunarwatch_entities"
_CAPITALS = 5  # a word of at least so many letters may stand in all capitals in a headline
_NEAR = 2  # characters between a name and a phrase that rules it out


class EntityRuler:
    """Marks the names of the catalogue."""

    def __init__(self, nlp: Language, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._exact = _ruler(nlp, "ORTH", catalogue.aliases, any_case=False)
        self._folded = _ruler(nlp, "LOWER", catalogue.aliases, any_case=True)
        self._ambiguous = frozenset(
            (alias.entity, text.lower())
            for alias in catalogue.aliases
            if alias.ambiguous
            for text in _variants(alias)
        )

    def __call__(self, doc: Doc) -> Doc:
        """Write the mentions to ``doc.spans``."""
        doc.spans[SPANS] = self.match(doc)
        return doc

    def match(self, doc: Doc) -> list[Span]:
        """The mentions, longest first where they overlap, in order of appearance."""
        found = [*self._exact.match(doc), *self._folded.match(doc)]
        excluded = self._excluded(body_of(doc), {span.id_ for span in found})
        people = {i: ent for ent in doc.ents if ent.label_ == "PERSON" for i in range(ent.start, ent.end)}
        kept = [span for span in found if self._holds(span, doc, excluded, people)]
        return filter_spans(kept)

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


def _ruler(nlp: Language, attr: str, aliases: Iterable[Alias], *, any_case: bool) -> SpanRuler:
    # The aliases are tokenized only: with the whole pipeline the ruler would parse each of them.
    blank = spacy.blank(nlp.lang, vocab=nlp.vocab)
    blank.tokenizer = nlp.tokenizer
    ruler = SpanRuler(
        blank,
        spans_key=None,
        phrase_matcher_attr=attr,
        validate=False,  # the patterns were validated when the catalogue was loaded
    )
    ruler.add_patterns(
        [
            {"label": "lunarwatch", "id": alias.entity, "pattern": text}
            for alias in aliases
            if alias.any_case is any_case
            for text in _variants(alias)
        ]
    )
    return ruler


def _variants(alias: Alias) -> Iterator[str]:
    """The spellings of an alias: either apostrophe, and capitals as headlines have them."""
    texts = {alias.text, alias.text.replace("'", "’"), alias.text.replace("’", "'")}
    if not alias.any_case and len(alias.text) >= _CAPITALS and not alias.ambiguous:
        texts |= {text.upper() for text in texts}
    yield from sorted(texts)


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
