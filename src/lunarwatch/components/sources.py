"""The sources that a report names for what it tells: "state media said", "according to CNSA"."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Span, Token

from lunarwatch.components.columns import lemmas_of, words_of
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.syntax import children_of, is_verb, prepositional

_TO = frozenset({"to"})
_RELATIVES = frozenset({"WDT", "WP"})
_LONGEST = 80  # characters of a source


class Source(NamedTuple):
    """A source that a sentence names, and the tokens that name it, end exclusive."""

    name: str
    start: int
    end: int


def attribution_of(sentence: Span, resolver: Resolver) -> Source | None:
    """The source that a sentence names for what it tells."""
    return _according_to(sentence, resolver) or _speaker(sentence, resolver)


def _according_to(sentence: Span, resolver: Resolver) -> Source | None:
    doc = sentence.doc
    words = words_of(doc)
    for i in range(sentence.start, sentence.end):
        if words[i] == "according":
            token = doc[i]
            inner = (t for c in children_of(token) for t in children_of(c) if t.dep_ == "pobj")
            target = next(iter([*prepositional(token, _TO), *inner]), None)
            if target is not None:
                return Source(_name(target, resolver), token.i, token.right_edge.i + 1)
    return None


def _speaker(sentence: Span, resolver: Resolver) -> Source | None:
    speech = resolver.catalogue.cues("speech")
    doc = sentence.doc
    lemmas = lemmas_of(doc)
    for i in range(sentence.start, sentence.end):
        if lemmas[i] in speech and is_verb(token := doc[i]):
            for child in children_of(token):
                if child.dep_ == "nsubj" and child.tag_ not in _RELATIVES:
                    name = _name(child, resolver)
                    return Source(name, child.left_edge.i, child.right_edge.i + 1)
    return None


def _name(token: Token, resolver: Resolver) -> str:
    """The name of a source: a catalogue name or a person in the phrase, else its words."""
    for entity in map(resolver.entity, token.subtree):
        if entity is not None and entity.kind == "media":
            return entity.name
    for person in resolver.persons_in(token):
        return person.name
    entity = resolver.entity(token)
    if entity is not None:
        return entity.acronym or entity.name
    names = [t for t in token.subtree if t.pos_ == "PROPN"]
    if names and token.pos_ != "PROPN":
        last = names[-1]
        return " ".join(t.text for t in names if last.i in (t.i, t.head.i))
    return token.doc[token.left_edge.i : token.right_edge.i + 1].text[:_LONGEST]
