"""Which document is signed, joined or ratified."""

from __future__ import annotations

from lunarwatch.components.candidates import Candidate
from lunarwatch.components.programs import ProgramRef
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.syntax import children_of, is_verb
from lunarwatch.events.draft import Document, Draft

_JOINED = frozenset({"join", "ratify"})
_SIGNED = _JOINED | {"sign"}
_ANY = frozenset({"agreement", "accords"})  # what any document is called
_EXACT = frozenset({"memorandum of understanding", "letter of intent", "joint statement"}) | {
    *("protocol", "arrangement", "declaration", "convention", "treaty")
}
_BESIDES = frozenset({"also", "separately", "additionally"})
_FURTHER = frozenset({"another", "second", "separate", "further"})
_ARTICLES = frozenset({"a", "an"})
# Nouns that stand for a kind of document of another name.
_KINDS = {
    "accord": "agreement",
    "deal": "agreement",
    "pact": "agreement",
    "mou": "memorandum of understanding",
    "memorandum": "memorandum of understanding",
}


def document_of(
    candidate: Candidate, program: ProgramRef | None, resolver: Resolver
) -> Document | None:
    """The document of a signature: the joined framework's own, else the one named.

    Args:
        candidate: the event.
        program: what it is about.
        resolver: who and what is meant by a phrase.
    """
    if candidate.type not in _SIGNED:
        return None
    if program is not None and candidate.type in _JOINED:
        framework = resolver.catalogue.entities.get(program.id)
        if framework is not None and framework.instrument:
            return Document(framework.instrument, resolver.doc[program.start])
    token = candidate.instrument
    if token is None:
        return None
    entity = resolver.entity(token)
    if entity is not None and entity.kind == "instrument":
        return Document(entity.name, token)
    if entity is not None and entity.instrument:
        return Document(entity.instrument, token)
    lemma = token.lemma_.lower()
    if not (lemma in _KINDS or lemma in resolver.catalogue.words("instrument")):
        return None
    return Document(_KINDS.get(lemma, lemma), token)


def exacter(known: Document | None, other: Document | None) -> Document | None:
    """Of what two tellings call a document, the word that says more: a memorandum, not a deal."""
    if known is None or (other is not None and known.kind in _ANY and other.kind in _EXACT):
        return other
    return known


def is_another_paper(known: Draft, other: Draft) -> bool:
    """Whether a document was signed besides: "the two also signed an arrangement"."""
    verb, paper = other.first.trigger, other.instrument
    if paper is None or known.instrument is None or not is_verb(verb) or other.first.headline:
        return False
    words = {c.lower_ for c in children_of(paper.token)}
    also = any(c.dep_ == "advmod" and c.lower_ in _BESIDES for c in children_of(verb))
    told = other.date is not None or other.program is not None  # else it may be of another field
    also = also and told and known.instrument.kind != paper.kind
    return bool(words & _FURTHER) or (also and bool(words & _ARTICLES))
