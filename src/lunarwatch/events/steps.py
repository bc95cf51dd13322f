"""Steps of a mission that are part of another step: what it is for, what only dates or ends it."""

from __future__ import annotations

from spacy.tokens import Token

from lunarwatch.components.candidates import STEPS, Candidate
from lunarwatch.components.syntax import children_of, is_verb
from lunarwatch.events.carriers import ABOARD
from lunarwatch.events.complements import is_purpose
from lunarwatch.records import Status

_TIMING = frozenset({"before", "after", "during", "upon", "at", "on"})
_ENDING = frozenset({"end", "wrap", "conclude", "complete", "cap", "finish"})
_BOUNDS = frozenset({"milestone.begins", "milestone.end"})
_WITH = frozenset({"with", "in"})
_ENDS = frozenset({"launch", "land"})
_TRYING = frozenset({"attempt", "try"})
_BY_WORK = frozenset({"milestone.test"})


def dates_another(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether its noun only says when another was: "crashed before touchdown"."""
    noun = candidate.trigger
    if candidate.type not in STEPS or noun.dep_ != "pobj":
        return False
    if noun.head.lower_ == "for":  # "is scheduled for launch in 2028"
        return any(o.type == candidate.type and o.trigger.i == noun.head.head.i for o in group)
    told_too = STEPS | {"delay"} if _is_bare(noun) else {candidate.type, "delay"}
    return noun.head.lower_ in _TIMING and any(
        other.type in told_too and is_verb(other.trigger) and other.trigger in noun.ancestors
        for other in group
    )


def _is_bare(noun: Token) -> bool:
    """Whether nothing more is told of what a noun names: "shortly before touchdown"."""
    return all(c.dep_ in ("det", "advmod", "appos", "punct") for c in children_of(noun))


def is_same_flight(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it tells more of the flight that another rode on: "aboard X, which lofted 74".

    What a rocket is launched for is its flight too: "launched a rocket to put X into orbit".
    """
    verb = candidate.trigger
    if candidate.type != "launch" or not is_verb(verb):
        return False
    if is_purpose(verb) and any(o.type == "launch" and o.trigger.i == verb.head.i for o in group):
        return True
    if verb.dep_ != "relcl":
        return False
    above = verb.head.head
    aboard = verb.head.dep_ == "pobj" and above.lower_ in ABOARD
    return aboard and any(o.type == "launch" and o.trigger.i == above.head.i for o in group)


def is_not_reached(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is where a failed rocket was to get: "the rocket failed to reach its orbit"."""
    verb = candidate.trigger
    failed = candidate.type == "milestone" and candidate.status is Status.FAILED
    return failed and any(
        o.type == "launch" and o.status is Status.FAILED and o.trigger.i == verb.head.i
        for o in group
        if o.trigger.i != verb.i
    )


def is_attempted(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is what was tried when it failed: "crashed while attempting to land"."""
    verb = candidate.trigger
    if candidate.type != "land" or not is_verb(verb) or verb.dep_ != "xcomp":
        return False
    trying = verb.head
    return (
        trying.lemma_ in _TRYING
        and trying.dep_ in ("advcl", "pcomp")
        and any(
            o.type == "land" and o.status is Status.FAILED and o.trigger in trying.ancestors
            for o in group
        )
    )


def only_ends(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it only says what another step brings to an end: "landed, ending the mission"."""
    verb = candidate.trigger
    ends = candidate.type == "milestone" and verb.lemma_ in _ENDING and verb.tag_ == "VBG"
    return ends and any(o.type in STEPS and o.trigger.i == verb.head.i for o in group)


def is_told_by_end(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether only another step tells its end or its start: "ended with a splashdown in May"."""
    verb = candidate.trigger
    if candidate.rule not in _BOUNDS or not is_verb(verb):
        return False
    with_it = {t.i for c in children_of(verb) if c.lower_ in _WITH for t in c.subtree}
    return any(
        o.type in _ENDS and (o.trigger.i in with_it or _is_when(o.trigger, verb)) for o in group
    )


def _is_when(clause: Token, verb: Token) -> bool:
    """Whether a clause only says when: "the journey began on May 3, when it was launched"."""
    opens = any(c.lower_ == "when" for c in children_of(clause))
    return opens and verb.is_ancestor(clause)


def is_step_of(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is part of another step: what is performed, what for, what is done along with it.

    "Perform a spacewalk to install a camera", "drilling and scooping up soil".
    """
    trigger = candidate.trigger
    if candidate.type != "milestone":
        return False
    steps = [o for o in group if o.type == "milestone" and o is not candidate]
    if any(trigger in o.arguments and is_verb(o.trigger) for o in steps):
        return True  # "the docking was completed"
    above = (o for o in group if o.trigger.i == trigger.head.i and o.trigger.i < trigger.i)
    return any(_has_part(other, candidate) for other in above if is_verb(other.trigger))


def _has_part(step: Candidate, candidate: Candidate) -> bool:
    trigger = candidate.trigger
    if step.type in STEPS and is_purpose(trigger):
        return True
    if step.type != candidate.type:
        return False
    along = trigger.dep_ == "conj" and {step.rule, candidate.rule} <= _BY_WORK
    return along or trigger.dep_ in ("dobj", "nsubjpass")
