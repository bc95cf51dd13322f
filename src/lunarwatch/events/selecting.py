"""Which candidates stand for themselves, and which are part of another's telling.

"Agreed to support" is one endorsement, not an agreement too; the cooperation that a memorandum
provides for is part of the signing; what a plan is "to establish" describes the plan.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from lunarwatch.components.candidates import Candidate
from lunarwatch.components.syntax import coordinated, is_verb, objects
from lunarwatch.records import Status

# What one commits to by agreeing is told by the inner verb.
_CARRIERS = frozenset({"agree"})
_DONE_BY_AGREEING = frozenset(
    {"endorse", "join", "sign", "reject", "withdraw", "ratify", "invite", "delay", "award"}
)
_PROMISED = frozenset({"provide", "cooperate", "milestone"})
_COMMITTED = frozenset({"endorse", "reject", "invite"})  # to agree to it is to do it
_CONTENT = frozenset({"cooperate", "agree", "sign", "endorse"})
_PACTS = frozenset({"sign"})
_DESCRIBING = frozenset({"milestone", "cooperate", "agree"})
_PLAN_NOUNS = frozenset("plan framework accords principle guideline agreement initiative".split())


def select(candidates: list[Candidate]) -> list[Candidate]:
    """The candidates of a document without those that only spell out another one."""
    by_sentence: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        by_sentence.setdefault(candidate.sentence.start, []).append(candidate)
    return [kept for group in by_sentence.values() for kept in _select(group)]


def _select(group: list[Candidate]) -> list[Candidate]:
    kept: list[Candidate] = []
    for candidate in group:
        if _carries_another(candidate, group) or _promised(candidate, group):
            continue
        if _spells_out(candidate, group) or _describes(candidate):
            continue
        kept.append(_commitment(candidate, group))
    return _one_per_trigger(kept)


def _carries_another(candidate: Candidate, group: list[Candidate]) -> bool:
    if candidate.type not in _CARRIERS:
        return False
    inner = _complement_verbs(candidate.trigger)
    return any(
        other.trigger in inner and other.type in _DONE_BY_AGREEING
        for other in group
        if other is not candidate
    )


def _promised(candidate: Candidate, group: list[Candidate]) -> bool:
    """ "Agreed to supply": the promise is the event, not the supply (codebook, choices)."""
    return candidate.type in _PROMISED and any(
        other.type in _CARRIERS and candidate.trigger in _complement_verbs(other.trigger)
        for other in group
        if other is not candidate
    )


def _commitment(candidate: Candidate, group: list[Candidate]) -> Candidate:
    """ "Agreed to support": the support is given by agreeing."""
    if candidate.type not in _COMMITTED or candidate.status is not Status.PLANNED:
        return candidate
    for other in group:
        if other.type in _CARRIERS and candidate.trigger in _complement_verbs(other.trigger):
            return replace(candidate, status=other.status)
    return candidate


def _complement_verbs(trigger: Token) -> list[Token]:
    found = [
        c for c in trigger.children if c.dep_ in ("xcomp", "ccomp", "advcl", "acl") and is_verb(c)
    ]
    for child in trigger.children:
        if child.dep_ == "prep":
            found += [c for c in child.children if c.dep_ in ("pcomp", "pobj")]
    return found + [c for v in found for c in v.children if c.dep_ == "conj"]


def _spells_out(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether the candidate tells what a document signed in the same sentence provides for."""
    if candidate.type not in _CONTENT:
        return False
    for other in group:
        if other is candidate or other.type not in _PACTS:
            continue
        if candidate.rule == "sign.instrument" and _is_document_of(
            candidate.trigger, other.trigger
        ):
            return True
        document = other.instrument
        if (
            document is not None
            and document.i != candidate.trigger.i
            and document in candidate.trigger.ancestors
        ):
            return True
        if (
            candidate.trigger.i > other.trigger.i
            and candidate.trigger.dep_ == "advcl"
            and candidate.trigger.head == other.trigger
            and candidate.status is Status.PLANNED
        ):
            return True
    return False


def _is_document_of(noun: Token, verb: Token) -> bool:
    if not is_verb(verb):
        return False
    return any(noun.i == each.i for head in objects(verb) for each in coordinated(head))


def _describes(candidate: Candidate) -> bool:
    """Whether the candidate is the purpose that defines a plan or framework."""
    if candidate.type not in _DESCRIBING or candidate.status is not Status.PLANNED:
        return False
    trigger = candidate.trigger
    return trigger.dep_ == "acl" and trigger.head.lemma_.lower() in _PLAN_NOUNS


def _one_per_trigger(group: list[Candidate]) -> list[Candidate]:
    """A trigger that fits several types tells the more specific one."""
    kept: list[Candidate] = []
    for candidate in group:
        rivals = [
            c for c in group if c.trigger.i == candidate.trigger.i and c.type != candidate.type
        ]
        if any((candidate.type, rival.type) in _YIELDS for rival in rivals):
            continue
        kept.append(candidate)
    return kept


# (type, to): where both fit the same trigger, the first yields to the second.
_YIELDS = frozenset(
    {
        ("milestone", "join"),
        ("agree", "endorse"),
        ("cooperate", "agree"),
        ("agree", "sign"),
        ("launch", "land"),
        ("milestone", "launch"),
        ("milestone", "land"),
        ("provide", "launch"),
        ("provide", "land"),
        ("milestone", "withdraw"),
        ("milestone", "meet"),
        ("milestone", "sign"),
        ("ratify", "join"),
        ("delay", "withdraw"),
        ("milestone", "award"),
        ("invite", "award"),
    }
)
