"""One verb, several documents: "a pact with A in May, and accords with B and C in June"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from lunarwatch.components.frames import Candidate
from lunarwatch.components.mentions import PartyRef, Resolver, unique
from lunarwatch.components.slots import in_class
from lunarwatch.components.syntax import (
    coordinated,
    is_verb,
    objects,
    prepositional,
    prepositional_within,
    subjects,
)

_WITH = frozenset({"with", "between"})


def split(candidate: Candidate, resolver: Resolver) -> list[Candidate]:
    """The candidate, or one per document and counterpart where the sentence names several.

    Each document of a coordination has its own counterparts; a plural document ("accords with
    Azerbaijan, Belarus and Pakistan") is one event per counterpart (codebook, decision 1).
    """
    if candidate.type != "sign" or not is_verb(candidate.trigger):
        return [candidate]
    documents = [
        token
        for head in (*objects(candidate.trigger), *_loose(candidate.trigger))
        for token in coordinated(head)
        if in_class(token, "instrument", resolver)
    ]
    signers = unique([r for t in subjects(candidate.trigger) for r in resolver.parties(t)])
    found: list[Candidate] = []
    for document in documents:
        others = _counterparts(document, resolver, signers)
        if not others and len(documents) == 1:
            others = [
                ref
                for token in prepositional(candidate.trigger, _WITH)
                for each in coordinated(token)
                for ref in resolver.parties(each)
                if ref.key not in {s.key for s in signers}
            ]
        if not signers or not others:
            continue
        groups = [[ref] for ref in others] if document.tag_ in ("NNS", "NNPS") else [others]
        found += [
            replace(candidate, actors=[*signers, *group], instrument=document, anchor=document)
            for group in groups
        ]
    if len(found) < 2:
        return [candidate]
    return found


def _loose(verb: Token) -> list[Token]:
    """Documents that the parse hangs on the verb: "signed a pact in May, and accords in June"."""
    return [c for c in verb.children if c.dep_ == "conj" and c.pos_ in ("NOUN", "PROPN")]


def _counterparts(
    document: Token, resolver: Resolver, signers: list[PartyRef]
) -> list[PartyRef]:
    known = {ref.key for ref in signers}
    return unique(
        [
            ref
            for token in prepositional_within(document, _WITH)
            for each in coordinated(token)
            for ref in resolver.parties(each)
            if ref.key not in known
        ]
    )
