"""What a signature stands for, and what a document that is signed provides for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from lunarwatch.components.candidates import Candidate
from lunarwatch.components.syntax import (
    children_of,
    coordinated,
    infinitive,
    is_verb,
    objects,
    subjects,
)
from lunarwatch.patterns import Catalogue
from lunarwatch.records import Status

_CONTENT = frozenset({"cooperate", "agree", "sign", "endorse"})
_PACTS = frozenset({"sign"})
TIES = frozenset({"cooperate", "sign"})
"""Types of what is between parties: what they leave, refuse or are kept from."""
_ENDS = frozenset({"withdraw", "restrict", "reject"})
_NO_LONGER = "withdraw.no-longer"  # "will no longer take part in joint experiments"
_COMMITTED_TO = frozenset({"endorse", "agree"})
SIGNATURES = frozenset({"join", "sign", "ratify"})
_MEANS = frozenset({"by", "in", "with", "through"})
_PLANS = frozenset({"plan", "offer", "proposal", "intention", "project", "bid"})
_AIMS = frozenset({"cooperate", "agree"})
_AIMING = frozenset({"acl", "advcl", "relcl", "xcomp"})
_OF_INTENT = frozenset({"letter", "statement"})
_UNDER = frozenset({"under", "according", "as", "per", "through", "within"})
_BRINGING = frozenset({"see", "let", "allow", "enable", "permit"})
_GROUND = frozenset({"under"})
_THE = frozenset({"the", "this", "that", "its", "their"})


def spells_out(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it tells what a document signed in the same sentence provides for, or what ends."""
    if candidate.type in TIES and any(
        other.type in _ENDS
        and (
            candidate.trigger in other.arguments
            or (other.rule == _NO_LONGER and other.trigger.is_ancestor(candidate.trigger))
        )
        for other in group
    ):
        return True
    if _is_plan_dropped(candidate, group):
        return True
    return candidate.type in _CONTENT and any(
        _is_content_of(candidate, other)
        for other in group
        if other is not candidate and other.type in _PACTS
    )


def _is_plan_dropped(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is what somebody no longer means to do: "dropped its plan to supply a camera"."""
    plan = candidate.trigger.head
    if candidate.trigger.dep_ != "acl" or plan.lemma_.lower() not in _PLANS:
        return False
    return any(o.type == "withdraw" and o.trigger.i == plan.head.i for o in group)


def _is_content_of(candidate: Candidate, pact: Candidate) -> bool:
    trigger, document = candidate.trigger, pact.instrument
    if candidate.rule == "sign.instrument" and _is_document_of(trigger, pact.trigger):
        return True
    if candidate.type == "agree" and _tells_of(trigger, pact.trigger):
        return False  # "a deal reached in April": the agreeing is the event
    if document is not None and document in trigger.ancestors:
        own = candidate.instrument  # "the agreement between A and B, signed in May, covers …"
        return candidate.type != "sign" or own is None or own.i != document.i
    purpose = trigger.dep_ == "advcl" and trigger.head == pact.trigger
    return purpose and trigger.i > pact.trigger.i and candidate.status is Status.PLANNED


def _is_document_of(noun: Token, verb: Token) -> bool:
    if not is_verb(verb):
        return False
    return any(noun.i == each.i for head in objects(verb) for each in coordinated(head))


def is_term(candidate: Candidate, catalogue: Catalogue) -> bool:
    """Whether it is a general aim of the document signed: "under the pact, both will jointly …".

    A supply or a flight that the document provides for is an event of its own.
    """
    if candidate.type not in _AIMS:
        return False
    documents = catalogue.words("instrument")
    done = candidate.status is Status.OCCURRED
    trigger = candidate.trigger
    for verb in (trigger, *trigger.ancestors):
        if not is_verb(verb):
            continue
        brings = verb.i != trigger.i and (not done or verb.lemma_ in _BRINGING)
        named = subjects(verb) if brings else []
        for noun in (*named, *([] if done else _bases(verb))):
            definite = any(c.lower_ in _THE for c in children_of(noun))
            if definite and noun.lemma_.lower() in documents:
                return True
    return False


def _bases(verb: Token) -> Iterator[Token]:
    """What is named before a verb for that by which it is done: "as part of the pact, both …"."""
    below = [c for c in children_of(verb) if c.i < verb.i and c.lower_ in _UNDER]
    for token in below:  # grows: "under the terms of the pact"
        if token.dep_ == "pobj":
            yield token
        below += [c for c in children_of(token) if c.dep_ in ("pobj", "prep") and c.i > token.i]


def is_what_is_reached(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is the document that one agrees by: "reached agreements with both"."""
    document = candidate.trigger
    return candidate.rule == "sign.instrument" and any(
        other.type == "agree"
        and (other.trigger.i == document.head.i or _tells_of(other.trigger, document))
        for other in group
    )


def is_ground_of(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it only says on what ground something is done: "will fly under a deal with NASA".

    A document between two who are both named is told for itself.
    """
    document, under = candidate.trigger, candidate.trigger.head
    if candidate.rule != "sign.instrument" or under.lower_ not in _GROUND:
        return False
    told = any(c.lower_ == "between" for c in children_of(document))
    return not told and any(o.trigger.i == under.head.i for o in group)


def _tells_of(participle: Token, noun: Token) -> bool:
    """Whether a participle describes a noun: "a deal reached in April"."""
    return participle.dep_ == "acl" and participle.head.i == noun.i


def is_done_by_signing(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether a signature is how it is done: "affirmed its commitment by signing the Accords"."""
    return candidate.type in _COMMITTED_TO and any(
        other.type in SIGNATURES and _is_means_of(other.trigger, candidate.trigger)
        for other in group
    )


def _is_means_of(deed: Token, aim: Token) -> bool:
    preposition = deed.head
    if deed.dep_ != "pcomp" or preposition.lower_ not in _MEANS:
        return False
    return preposition.head == aim or aim in preposition.head.ancestors


def is_pledged_in_signing(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether a pledge is what a signature stands for: "signed the Accords, pledging to share"."""
    trigger = candidate.trigger
    if candidate.type != "agree" or trigger.dep_ != "advcl" or trigger.tag_ != "VBG":
        return False
    return any(o.type in SIGNATURES and o.trigger.i == trigger.head.i for o in group)


def is_joined_by_signing(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether a signature is how one joins: "by signing a pact with CNSA, it became a partner"."""
    if candidate.type != "sign":
        return False
    return any(
        other.type == "join"
        and (
            _is_means_of(candidate.trigger, _clause_of(other.trigger))
            or _is_signed_to(other, candidate)
        )
        for other in group
        if other.trigger.i != candidate.trigger.i
    )


def joined(candidate: Candidate, group: list[Candidate]) -> Candidate:
    """A joining that a document is signed for is done by the signature: "signed a pact to join"."""
    if candidate.type != "join" or candidate.status is not Status.PLANNED:
        return candidate
    pact = next((other for other in group if _is_signed_to(candidate, other)), None)
    if pact is None:
        return candidate
    return replace(candidate, status=pact.status, instrument=pact.instrument)


def _is_signed_to(joining: Candidate, pact: Candidate) -> bool:
    """Whether it is what a document is signed for, if that says more than an intent."""
    document, verb = pact.instrument, _clause_of(joining.trigger)
    if pact.type != "sign" or document is None or document.lemma_.lower() in _OF_INTENT:
        return False
    of_pact = verb.head.i in (document.i, pact.trigger.i) or document in verb.ancestors
    return of_pact and infinitive(verb) and verb.dep_ in _AIMING


def _clause_of(trigger: Token) -> Token:
    """The verb of a trigger that is what somebody becomes: "became a partner"."""
    return trigger.head if trigger.dep_ == "attr" else trigger


def is_ratified(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is the document ratified or joined: "ratified an agreement with China"."""
    return candidate.rule == "sign.instrument" and any(
        (other.type in ("ratify", "join") and candidate.trigger in other.arguments)
        or (other.type == "ratify" and other.trigger in candidate.trigger.ancestors)
        for other in group
    )
