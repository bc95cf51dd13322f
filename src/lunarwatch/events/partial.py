"""Candidates that are part of another's telling: promised, asked for, spelt out, refused."""

from __future__ import annotations

from spacy.tokens import Token

from lunarwatch.components.candidates import STEPS, Candidate
from lunarwatch.components.syntax import children_of, coordinated, is_verb, objects
from lunarwatch.events.complements import complement_verbs
from lunarwatch.events.postponed import is_put_off
from lunarwatch.events.refused import is_broken_off, is_charged, is_declined, is_refused
from lunarwatch.events.restated import (
    is_approved,
    is_blamed_again,
    is_denied_report,
    is_that_law,
)
from lunarwatch.events.untold import is_purpose
from lunarwatch.patterns import Catalogue
from lunarwatch.records import Status

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
_CONTENT = frozenset({"cooperate", "agree", "sign", "endorse"})
_PACTS = frozenset({"sign"})
_ENDED = frozenset({"cooperate", "sign"})
_ENDS = frozenset({"withdraw", "restrict", "reject"})
_COMMITTED_TO = frozenset({"endorse", "agree"})
_SIGNATURES = frozenset({"join", "sign", "ratify"})
_MEANS = frozenset({"by", "in", "with", "through"})
_TIMING = frozenset({"before", "after", "during", "upon", "at", "on"})
_ENDING = frozenset({"end", "wrap", "conclude", "complete", "cap", "finish"})
_ABOARD = frozenset({"aboard", "on", "atop"})
_KEPT_FROM = frozenset({"from", "on", "against"})
_PLANS = frozenset({"plan", "offer", "proposal", "intention", "project", "bid"})
_AIMS = frozenset({"cooperate", "agree"})
_UNDER = frozenset({"under", "according", "per", "through"})
_THE = frozenset({"the", "this", "that", "its", "their"})
_BY_WORK = frozenset({"milestone.test"})


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


def _spells_out(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it tells what a document signed in the same sentence provides for, or what ends."""
    if candidate.type in _ENDED and any(
        other.type in _ENDS and candidate.trigger in other.arguments for other in group
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
    if candidate.type not in _AIMS or candidate.status is Status.OCCURRED:
        return False
    documents = catalogue.words("instrument")
    for verb in (candidate.trigger, *candidate.trigger.ancestors):
        for child in children_of(verb) if is_verb(verb) else ():
            under = child.lower_ in _UNDER and child.i < verb.i
            inner = (t for c in children_of(child) if c.lower_ == "to" for t in children_of(c))
            for noun in (*children_of(child), *inner) if under else ():
                definite = any(c.lower_ in _THE for c in children_of(noun))
                if definite and noun.lemma_.lower() in documents:
                    return True
    return False


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


def _is_what_is_reached(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is the document that one agrees by: "reached agreements with both"."""
    return candidate.rule == "sign.instrument" and any(
        other.type == "agree" and other.trigger.i == candidate.trigger.head.i for other in group
    )


def _dates_another(candidate: Candidate, group: list[Candidate]) -> bool:
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


def _is_same_flight(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it tells more of the flight that another rode on: "aboard X, which lofted 74"."""
    verb = candidate.trigger
    if candidate.type != "launch" or verb.dep_ != "relcl":
        return False
    above = verb.head.head
    aboard = verb.head.dep_ == "pobj" and above.lower_ in _ABOARD
    return aboard and any(o.type == "launch" and o.trigger.i == above.head.i for o in group)


def _only_ends(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it only says what another step brings to an end: "landed, ending the mission"."""
    verb = candidate.trigger
    ends = candidate.type == "milestone" and verb.lemma_ in _ENDING and verb.tag_ == "VBG"
    return ends and any(o.type in STEPS and o.trigger.i == verb.head.i for o in group)


def _is_done_by_signing(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether a signature is how it is done: "affirmed its commitment by signing the Accords"."""
    return candidate.type in _COMMITTED_TO and any(
        other.type in _SIGNATURES and _is_means_of(other.trigger, candidate.trigger)
        for other in group
    )


def _is_means_of(deed: Token, aim: Token) -> bool:
    preposition = deed.head
    if deed.dep_ != "pcomp" or preposition.lower_ not in _MEANS:
        return False
    return preposition.head == aim or aim in preposition.head.ancestors


def _is_pledged_in_signing(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether a pledge is what a signature stands for: "signed the Accords, pledging to share"."""
    trigger = candidate.trigger
    if candidate.type != "agree" or trigger.dep_ != "advcl" or trigger.tag_ != "VBG":
        return False
    return any(o.type in _SIGNATURES and o.trigger.i == trigger.head.i for o in group)


def _is_joined_by_signing(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether a signature is how one joins: "by signing a pact with CNSA, it became a partner"."""
    if candidate.type != "sign":
        return False
    return any(
        other.type == "join" and _is_means_of(candidate.trigger, _clause_of(other.trigger))
        for other in group
        if other.trigger.i != candidate.trigger.i
    )


def _clause_of(trigger: Token) -> Token:
    """The verb of a trigger that is what somebody becomes: "became a partner"."""
    return trigger.head if trigger.dep_ == "attr" else trigger


def _is_ratified(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is the document ratified or joined: "ratified an agreement with China"."""
    return candidate.rule == "sign.instrument" and any(
        (other.type in ("ratify", "join") and candidate.trigger in other.arguments)
        or (other.type == "ratify" and other.trigger in candidate.trigger.ancestors)
        for other in group
    )


def _is_step_of(candidate: Candidate, group: list[Candidate]) -> bool:
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


def _is_helped(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is what somebody helps another to do: then the help is the event."""
    trigger = candidate.trigger
    return trigger.dep_ in ("xcomp", "ccomp", "advcl") and any(
        other.rule == "provide.help" and other.trigger.i == trigger.head.i for other in group
    )


def _is_barred(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is what somebody is kept from: "barred NASA from cooperating with China"."""
    if candidate.type not in _ENDED:
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
    _spells_out,
    is_refused,
    is_declined,
    is_broken_off,
    is_charged,
    _is_what_for,
    _dates_another,
    _is_same_flight,
    _only_ends,
    _is_done_by_signing,
    _is_pledged_in_signing,
    _is_joined_by_signing,
    _is_ratified,
    is_approved,
    _is_step_of,
    _is_helped,
    _is_what_is_reached,
    _is_barred,
    is_that_law,
    is_denied_report,
    is_blamed_again,
    _is_won,
    is_put_off,
)


def is_part(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether another candidate of the sentence tells what this one does."""
    return any(asks(candidate, group) for asks in _PART_OF_ANOTHER)
