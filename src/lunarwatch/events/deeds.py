"""At whom an act is aimed where only the article says so: "Tokyo condemned the launch"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from lunarwatch.components.aims import CHARGES
from lunarwatch.components.referring import DEFINITE, IT
from lunarwatch.components.refs import PartyRef, unique
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.syntax import children_of, is_verb, objects, prepositional, subjects
from lunarwatch.events.draft import Draft

_AT = frozenset({"at", "over", "about", "to", "of"})
_POINTING = DEFINITE | {"these", "those", "such"}
_DETERMINERS = frozenset({"det", "amod", "predet"})
_PLURAL = frozenset({"NNS", "NNPS"})

_ACTS = frozenset({"launch", "milestone", "restrict", "withdraw", "reject"})
_DECISIONS = frozenset({"restrict", "withdraw", "reject", "delay"})
# What is condemned → the types of event that it can be.
_DEEDS: Mapping[str, frozenset[str]] = {
    "launch": frozenset({"launch"}),
    "test": frozenset({"milestone", "launch"}),
    "strike": frozenset({"milestone"}),
    "experiment": frozenset({"milestone", "launch"}),
    "veto": frozenset({"reject"}),
    "ban": frozenset({"restrict"}),
    "restriction": frozenset({"restrict"}),
    "sanction": frozenset({"restrict", "withdraw"}),
    "listing": frozenset({"restrict"}),
    "withdrawal": frozenset({"withdraw"}),
    **dict.fromkeys(("decision", "move", "step", "measure"), _DECISIONS),
    **dict.fromkeys(("proposal", "plan", "cut"), frozenset({"delay", "withdraw"})),
    **dict.fromkeys(("act", "action", "thing", "behavior", "behaviour", "conduct"), _ACTS),
}
# "lodged a protest", "called it reckless": what was told last
_PROTESTS = frozenset({"protest", "complaint", "objection"})


def aim_at_doers(drafts: list[Draft], resolver: Resolver) -> None:
    """Make whoever did the deed the recipients of accusations that name none.

    Args:
        drafts: of the document, in order of the text; recipients are filled in.
        resolver: who is meant by a phrase.
    """
    for number, draft in enumerate(drafts):
        if draft.recipients:
            continue
        if draft.type == "reject":
            draft.recipients = _accusers(draft, drafts[:number])
        elif draft.type == "accuse":
            before = drafts[:number]
            draft.recipients = _doers(draft, before) or _owners_before(draft, before, resolver)


def answers_charge(draft: Draft) -> bool:
    """Whether what is rejected is what somebody is accused of, not a plan or an offer."""
    trigger = draft.first.trigger
    heads = objects(trigger) if is_verb(trigger) else []
    return trigger.lemma_ == "deny" or any(h.lemma_.lower() in CHARGES for h in heads)


def _accusers(draft: Draft, before: Sequence[Draft]) -> list[PartyRef]:
    """Who accused whoever rejects it: "Moscow denied the allegation", "Moscow denies it"."""
    trigger = draft.first.trigger
    heads = objects(trigger)
    charges = [head for head in heads if head.lemma_.lower() in CHARGES]
    if not charges and not (trigger.lemma_ == "deny" and any(h.lower_ in IT for h in heads)):
        return []
    sides = {ref.side for ref in draft.actors}
    told = [d for d in before if d.type == "accuse" and not {ref.side for ref in d.actors} & sides]
    if not any(head.tag_ in _PLURAL for head in charges):
        told = told[-1:]
    return unique(ref for each in told for ref in each.actors)


def _doers(draft: Draft, before: Sequence[Draft]) -> list[PartyRef]:
    """Who did the deed that was told last and that is condemned."""
    types = frozenset[str]().union(*(_types(head) for head in _condemned(draft)))
    sides = {ref.side for ref in draft.actors}
    for told in reversed(before):
        if told.type in types and told.actors:
            return [ref for ref in told.actors[:1] if ref.side not in sides]
    return []


def _owners_before(draft: Draft, before: Sequence[Draft], resolver: Resolver) -> list[PartyRef]:
    """Whose what is condemned was where an event told before names it: "France's test … the test".

    Only the sentences of events are read: they are analysed, whatever else is.
    """
    sides = {ref.side for ref in draft.actors}
    for head in _condemned(draft):
        if not _points(head):
            continue
        for told in reversed(before):
            for token in told.first.sentence:
                if token.i < head.i and token.lemma_ == head.lemma_ and token.pos_ == head.pos_:
                    found = [ref for ref in resolver.owners(token) if ref.side not in sides]
                    if found:
                        return found[:1]
    return []


def _condemned(draft: Draft) -> list[Token]:
    """The heads of what an accusation is about."""
    trigger = draft.first.trigger
    if not is_verb(trigger):
        return []
    clauses = [c for c in children_of(trigger) if c.dep_ == "ccomp"]
    judged = [head for clause in clauses for head in subjects(clause)]
    return [*objects(trigger), *prepositional(trigger, _AT), *judged]


def _types(head: Token) -> frozenset[str]:
    lemma = head.lemma_.lower()
    if lemma in _PROTESTS or head.lower_ == "it":
        return _ACTS
    return _DEEDS.get(lemma, frozenset()) if _points(head) else frozenset()


def _points(head: Token) -> bool:
    """Whether a noun means what was told before: "the launch", "such tests"."""
    return any(c.dep_ in _DETERMINERS and c.lower_ in _POINTING for c in children_of(head))
