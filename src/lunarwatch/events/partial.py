"""Candidates that are part of another's telling: promised, asked for, spelt out, refused."""

from __future__ import annotations

from lunarwatch.components.candidates import Candidate
from lunarwatch.components.syntax import is_verb
from lunarwatch.events.complements import complement_verbs
from lunarwatch.events.postponed import is_put_off
from lunarwatch.events.refused import is_broken_off, is_charged, is_declined, is_refused
from lunarwatch.events.restated import (
    is_approved,
    is_blamed_again,
    is_denied_report,
    is_laid_down,
    is_lost_with_rocket,
    is_that_law,
)
from lunarwatch.events.signatures import (
    TIES,
    is_done_by_signing,
    is_ground_of,
    is_joined_by_signing,
    is_pledged_in_signing,
    is_ratified,
    is_what_is_reached,
    spells_out,
)
from lunarwatch.events.steps import (
    dates_another,
    is_attempted,
    is_not_reached,
    is_same_flight,
    is_step_of,
    is_told_by_end,
    only_ends,
)

# What one commits to by agreeing is told by the inner verb.
_CARRIERS = frozenset({"agree"})
_DONE_BY_AGREEING = frozenset(
    {"endorse", "join", "sign", "reject", "withdraw", "ratify", "invite", "delay", "award"}
)
_PROMISED = frozenset({"provide", "cooperate", "milestone"})
_ASKED_FOR = frozenset(
    {"join", "sign", "cooperate", "agree", "endorse", "provide", "ratify", "award", "invite"}
    | {"withdraw", "reject", "restrict", "delay", "milestone", "meet"}
)
_DONE_JOINTLY = frozenset({"cooperate", "provide"})
_KEPT_FROM = frozenset({"from", "on", "against"})


def _carries_another(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether what is agreed to is the event, and not the agreeing."""
    if candidate.type not in _CARRIERS:
        return False
    inner = complement_verbs(candidate.trigger)
    return any(other.trigger in inner and other.type in _DONE_BY_AGREEING for other in group)


def _is_promised(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is agreed to: then the promise is the event (codebook, choices)."""
    return candidate.type in _PROMISED and carrier(candidate, group) is not None


def _is_asked_for(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is what somebody is invited to do: then the invitation is the event."""
    return candidate.type in _ASKED_FOR and any(
        other.type == "invite"
        and other is not candidate
        and candidate.trigger in complement_verbs(other.trigger)
        for other in group
    )


def _is_sought_in(candidate: Candidate, pledge: Candidate) -> bool:
    """Whether it is what is agreed to be looked into: "agreed to explore cooperation"."""
    noun = candidate.trigger
    sought = candidate.type == "cooperate" and noun.dep_ == "dobj" and not is_verb(noun)
    return sought and noun.head in complement_verbs(pledge.trigger)


def carrier(candidate: Candidate, group: list[Candidate]) -> Candidate | None:
    """The agreement in whose complement the candidate stands."""
    for other in group:
        if other.type in _CARRIERS and _is_sought_in(candidate, other):
            return other
        if other.type in _CARRIERS and candidate.trigger in complement_verbs(other.trigger):
            return other
    return None


def _is_what_for(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is what a meeting is held for: "met to discuss", "held talks to negotiate"."""
    if candidate.type != "meet" or candidate.trigger.dep_ not in ("advcl", "xcomp", "acl"):
        return False
    above, others = candidate.trigger.head, [o for o in group if o.trigger.i != candidate.trigger.i]
    carried = [o.trigger for o in others if o.type == "meet"]
    return any(
        above.i == meeting.i or (meeting.dep_ == "dobj" and above.i == meeting.head.i)
        for meeting in carried
    )


def _is_ranked_again(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it only ranks who joins: "signed up, becoming the 37th country to back them"."""
    noun = candidate.trigger.head
    return (
        candidate.type == "endorse"
        and noun.dep_ == "attr"
        and any(o.type == "join" and o.trigger.is_ancestor(noun) for o in group)
    )


def _is_joint_aim(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is what two work together for: "are collaborating to build a station"."""
    verb = candidate.trigger
    return (
        (candidate.type in _DONE_JOINTLY or candidate.rule == "milestone.build")
        and verb.dep_ in ("xcomp", "advcl")
        and any(o.type == "cooperate" and o.trigger.i == verb.head.i for o in group)
    )


def _is_helped(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is what somebody helps another to do: then the help is the event."""
    trigger = candidate.trigger
    return trigger.dep_ in ("xcomp", "ccomp", "advcl") and any(
        other.rule == "provide.help" and other.trigger.i == trigger.head.i for other in group
    )


def _is_barred(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is what somebody is kept from: "barred NASA from cooperating with China"."""
    if candidate.type not in TIES:
        return False
    bars = {o.trigger.i for o in group if o.type == "restrict"}
    below = candidate.trigger
    for above in candidate.trigger.ancestors:
        if above.i in bars:
            return below.dep_ == "prep" and below.lower_ in _KEPT_FROM
        below = above
    return False


def _is_won(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is what several were chosen for, each by itself: "picked to build capsules"."""
    return candidate.type == "cooperate" and any(
        o.type == "award" and candidate.trigger in complement_verbs(o.trigger) for o in group
    )


# Each asks of a candidate and its sentence's others; what any affirms is told by another.
_PART_OF_ANOTHER = (
    _carries_another,
    _is_promised,
    _is_asked_for,
    spells_out,
    is_refused,
    is_declined,
    is_broken_off,
    is_charged,
    _is_what_for,
    dates_another,
    is_same_flight,
    is_attempted,
    is_not_reached,
    only_ends,
    is_told_by_end,
    is_done_by_signing,
    is_ground_of,
    is_pledged_in_signing,
    is_joined_by_signing,
    is_ratified,
    is_approved,
    is_step_of,
    _is_ranked_again,
    _is_joint_aim,
    _is_helped,
    is_what_is_reached,
    _is_barred,
    is_that_law,
    is_denied_report,
    is_laid_down,
    is_blamed_again,
    is_lost_with_rocket,
    _is_won,
    is_put_off,
)


def is_part(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether another candidate of the sentence tells what this one does."""
    return any(asks(candidate, group) for asks in _PART_OF_ANOTHER)
