"""Candidates that say again what another one tells: of the same law, blame or treaty."""

from __future__ import annotations

from lunarwatch.components.candidates import Candidate
from lunarwatch.components.syntax import SUBJECTS, children_of, is_verb
from lunarwatch.records import Status

_HEARSAY = frozenset({"report", "claim", "allegation", "rumour", "rumor", "suggestion"})
_FOUNDED = frozenset({"milestone.found", "milestone.founded", "milestone.noun"})


def is_that_law(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it says what the law that restricts is: "barred by a law under which it may not"."""
    if candidate.type not in ("restrict", "cooperate"):
        return False
    bars = [o for o in group if o.type == "restrict" and o is not candidate]
    laws = [t for o in bars for t in o.arguments if t.i > o.trigger.i]
    clauses = [t for t in (candidate.trigger, *candidate.trigger.ancestors) if t.dep_ == "relcl"]
    return any(law.i == c.head.i or law in c.head.ancestors for c in clauses for law in laws)


def is_blamed_again(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether the same blame is put twice: "expressed concern over it, and condemned it"."""
    verb = candidate.trigger
    return (
        candidate.type == "accuse"
        and verb.dep_ == "conj"
        and not any(c.dep_ in SUBJECTS for c in children_of(verb))
        and any(o.type == "accuse" and o.trigger.i == verb.head.i for o in group)
    )


def is_approved(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is what the ratified document is on: "a pact on its accession to ESA"."""
    noun = candidate.trigger
    return (
        candidate.type == "join"
        and not is_verb(noun)
        and any(o.type == "ratify" and o.trigger in noun.ancestors for o in group)
    )


def is_laid_down(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is what a law that is passed provides for: "passed a bill to set up an agency"."""
    return candidate.rule in _FOUNDED and any(
        o.rule == "milestone.founding-law" and o.trigger in candidate.trigger.ancestors
        for o in group
    )


def is_denied_report(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is what a report says that somebody rejects: "rejected reports that it had"."""
    verb, noun = candidate.trigger, candidate.trigger.head
    while verb.dep_ in ("xcomp", "ccomp") and is_verb(noun):
        verb, noun = noun, noun.head
    told = verb.dep_ in ("acl", "relcl", "ccomp") and noun.lemma_.lower() in _HEARSAY
    return told and any(o.type == "reject" and noun.head.i == o.trigger.i for o in group)


def is_lost_with_rocket(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether a craft was lost because its rocket failed: then the launch failed."""
    return candidate.rule == "land.lost" and any(
        o.type == "launch" and o.status is Status.FAILED for o in group
    )
