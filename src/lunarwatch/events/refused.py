"""Candidates that only say what somebody refuses, or accuses another of."""

from __future__ import annotations

from lunarwatch.components.candidates import STEPS, Candidate
from lunarwatch.components.syntax import OBJECTS, is_verb
from lunarwatch.events.complements import complement_verbs
from lunarwatch.events.signatures import SIGNATURES
from lunarwatch.records import Status

_UNDERTAKEN = SIGNATURES | {"agree", "cooperate", "endorse", "meet", "provide"}

_NOT_RENEWED = "withdraw.not-renewed"
# What is said of somebody, and denied.
_REPORTS = frozenset({"report", "rumour", "rumor", "speculation", "suggestion"})
_CHARGED = STEPS | {"agree", "award", "cooperate", "provide"}


def is_refused(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is what another candidate tells the refusal of: "ruled out sending a crew"."""
    if candidate.status is Status.PLANNED and _is_offered(candidate, group):
        return True
    if _is_hearsay(candidate, group) or _is_ended(candidate, group):
        return True
    return (
        candidate.type in STEPS
        and candidate.status is Status.DENIED
        and any(
            other.type == "reject" and other.trigger in candidate.trigger.ancestors
            for other in group
        )
    )


def _is_offered(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is what an offer turned down was for: "rejected a plan to put it there"."""
    verb = candidate.trigger
    if verb.dep_ not in ("acl", "relcl") or not is_verb(verb):
        return False
    return any(o.type == "reject" and o.trigger.i == verb.head.head.i for o in group)


def _is_ended(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is the supply that somebody ends: "stopped selling engines to Japan"."""
    verb = candidate.trigger
    if candidate.type != "provide" or candidate.status is not Status.DENIED or verb.head == verb:
        return False
    return any(o.type == "withdraw" and o.trigger.i == verb.head.i for o in group)


def _is_hearsay(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is what a report says that somebody denies: "dismissed reports that it quit"."""
    for above in candidate.trigger.ancestors:
        if above.lemma_.lower() in _REPORTS and above.dep_ in OBJECTS:
            return any(o.type == "reject" and o.trigger.i == above.head.i for o in group)
    return False


def is_declined(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether refusing it is told: "refused to join"; but who "refused to sign" has not signed."""
    if candidate.type == "reject":
        inner = complement_verbs(candidate.trigger)
        return any(o.trigger in inner and _is_unsigned(o) for o in group)
    undone = candidate.type in _UNDERTAKEN and candidate.status is Status.DENIED
    return (
        (undone or candidate.rule == _NOT_RENEWED)
        and not _is_unsigned(candidate)
        and any(
            o.type == "reject" and candidate.trigger in complement_verbs(o.trigger) for o in group
        )
    )


def _is_unsigned(candidate: Candidate) -> bool:
    signing = candidate.trigger.lemma_.lower() == "sign"
    return signing and candidate.type in SIGNATURES and candidate.status is Status.DENIED


def is_broken_off(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether talks are only told of as ended: "broke off the talks with Washington"."""
    noun = candidate.trigger
    return candidate.type == "meet" and any(
        o.type == "withdraw" and o.trigger.i == noun.head.i for o in group
    )


def is_charged(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is what somebody is accused of: "accused China of testing a weapon"."""
    verb = candidate.trigger
    if candidate.type not in _CHARGED or not is_verb(verb):
        return False
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if verb.dep_ == "pcomp" and verb.head.lower_ == "of" and above.dep_ in OBJECTS:
        above = above.head  # the parse hangs it on whom it accuses
    return verb.dep_ in ("pcomp", "ccomp") and any(
        o.type == "accuse" and o.trigger.i == above.i for o in group
    )
