"""One verb, several documents: "a pact with A in May, and accords with B and C in June"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Span, Token

from lunarwatch.components.candidates import Candidate
from lunarwatch.components.classes import in_class
from lunarwatch.components.programs import ProgramRef, Programs
from lunarwatch.components.refs import PartyRef, unique
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.syntax import (
    coordinated,
    is_verb,
    objects,
    prepositional,
    prepositional_within,
    subjects,
)
from lunarwatch.dates import FoundDate

_FLIGHTS = frozenset({"launch", "land"})
_MORE = frozenset({"and", ",", ";"})
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
        for head in objects(candidate.trigger)
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
                if ref.id not in {s.id for s in signers}
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


def gapped(
    candidate: Candidate,
    dates: list[tuple[FoundDate, Span]],
    programs: Programs,
    resolver: Resolver,
) -> list[tuple[Candidate, FoundDate, ProgramRef | None]]:
    """Further events of the same verb: "Chang'e-7 is to fly in 2026, and Chang'e-8 in 2029".

    A craft (for a launch or landing) or a country (for a joining) that stands right before a date
    of its own, behind the trigger and with no verb between, repeats what the verb tells.
    """
    found: list[tuple[Candidate, FoundDate, ProgramRef | None]] = []
    for date, span in dates:
        before = _name_before(span)
        if before is None or before.i <= candidate.trigger.i or before.head == candidate.trigger:
            continue
        between = candidate.sentence.doc[candidate.trigger.i + 1 : before.i]
        if any(is_verb(t) for t in between) or not any(t.lower_ in _MORE for t in between):
            continue
        if candidate.type in _FLIGHTS:
            ref = programs.at(before)
            if ref is not None and ref.craft:
                found.append((replace(candidate, recipients=[]), date, ref))
        elif candidate.type == "join":
            refs = [r for r in resolver.parties(before) if r.kind == "country"]
            if refs and not {r.id for r in refs} & {r.id for r in candidate.actors}:
                found.append((replace(candidate, actors=refs, persons=[]), date, None))
    return found


def _name_before(span: Span) -> Token | None:
    at = span.start - 1
    doc = span.doc
    while at >= 0 and (doc[at].is_punct or doc[at].dep_ == "prep"):
        at -= 1
    return doc[at] if at >= 0 and doc[at].pos_ in ("PROPN", "NUM", "NOUN") else None


def _counterparts(document: Token, resolver: Resolver, signers: list[PartyRef]) -> list[PartyRef]:
    known = {ref.id for ref in signers}
    return unique(
        [
            ref
            for token in prepositional_within(document, _WITH)
            for each in coordinated(token)
            for ref in resolver.parties(each)
            if ref.id not in known
        ]
    )
