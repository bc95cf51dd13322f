"""At whom an act is aimed where only the article says so: "Tokyo condemned the launch"."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from lunarwatch.components.referring import DEFINITE
from lunarwatch.components.syntax import children_of, is_verb, objects, prepositional, subjects
from lunarwatch.events.draft import Draft

_AT = frozenset({"at", "over", "about", "to"})
_CHARGES = frozenset(
    "accusation allegation charge claim criticism finding suggestion assertion complaint".split()
)

# What is condemned → the types of event that it can be.
_DEEDS: Mapping[str, frozenset[str]] = {
    "launch": frozenset({"launch"}),
    "test": frozenset({"milestone", "launch"}),
    "strike": frozenset({"milestone"}),
    "veto": frozenset({"reject"}),
    "ban": frozenset({"restrict"}),
    "restriction": frozenset({"restrict"}),
    "sanction": frozenset({"restrict", "withdraw"}),
    "listing": frozenset({"restrict"}),
    "withdrawal": frozenset({"withdraw"}),
}


def aim_at_doers(drafts: list[Draft]) -> None:
    """Make whoever did the deed the recipients of accusations that name none.

    Args:
        drafts: of the document, in order of the text; recipients are filled in.
    """
    for number, draft in enumerate(drafts):
        if draft.type == "reject" and not draft.recipients:
            _answer(draft, drafts[:number])
        if draft.type != "accuse" or draft.recipients:
            continue
        types = frozenset[str]().union(*(_types(head) for head in _condemned(draft)))
        sides = {ref.side for ref in draft.actors}
        for told in reversed(drafts[:number]):
            if told.type in types and told.actors:
                doers = [ref for ref in told.actors[:1] if ref.side not in sides]
                draft.recipients = doers
                break


def answers_charge(draft: Draft) -> bool:
    """Whether what is rejected is what somebody is accused of, not a plan or an offer."""
    trigger = draft.first.trigger
    heads = objects(trigger) if is_verb(trigger) else []
    return trigger.lemma_ == "deny" or any(h.lemma_.lower() in _CHARGES for h in heads)


def _answer(draft: Draft, before: list[Draft]) -> None:
    """Make whoever accused the recipients of a rejection: "Moscow denied the allegation"."""
    if not any(head.lemma_.lower() in _CHARGES for head in objects(draft.first.trigger)):
        return
    sides = {ref.side for ref in draft.actors}
    for told in reversed(before):
        if told.type == "accuse" and not {ref.side for ref in told.actors} & sides:
            draft.recipients = list(told.actors)
            return


def _condemned(draft: Draft) -> list[Token]:
    """The heads of what an accusation is about."""
    trigger = draft.first.trigger
    if not is_verb(trigger):
        return []
    clauses = [c for c in children_of(trigger) if c.dep_ == "ccomp"]
    judged = [head for clause in clauses for head in subjects(clause)]
    return [*objects(trigger), *prepositional(trigger, _AT), *judged]


def _types(head: Token) -> frozenset[str]:
    definite = any(c.dep_ == "det" and c.lower_ in DEFINITE for c in children_of(head))
    return _DEEDS.get(head.lemma_.lower(), frozenset()) if definite else frozenset()
