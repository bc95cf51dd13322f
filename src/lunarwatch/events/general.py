"""Steps that are told in general: what is done daily, what a rocket can do, what a plan says."""

from __future__ import annotations

from spacy.tokens import Token

from lunarwatch.components.assertion import habitual
from lunarwatch.components.candidates import FLIGHTS, STEPS, Candidate
from lunarwatch.components.syntax import children_of, governing_verb, is_verb, objects
from lunarwatch.events.draft import Draft
from lunarwatch.patterns import Catalogue
from lunarwatch.records import Status

_DONE_DAILY = frozenset(
    {"milestone.test", "milestone.pictures", "milestone.photographed", "milestone.motion"}
)
# Types that are told of in general too: "the rocket launches from Florida".
_OCCASIONS = FLIGHTS | {"provide", "award"}
_DAILY = frozenset({"experiment", "study", "observation", "investigation", "demonstration"})
_DRAFTING = frozenset({"draw", "draft"})
_FAR = frozenset({"article", "none"})  # where a programme stands that the supply need not be for
_LEAD = 300  # characters: captions and leads tell occurrences in the present


def in_general(candidate: Candidate, draft: Draft, catalogue: Catalogue) -> bool:
    """Whether a step is told as done, or able to be done, in general: no date."""
    if draft.edtf is not None or candidate.headline:
        return False
    if candidate.rule == "milestone.complete" and _is_routine(candidate):
        return True
    if candidate.type in STEPS and any(
        c.lower_ in catalogue.cues("usually") for c in children_of(candidate.trigger)
    ):
        return True  # "sometimes astronauts are driven to the pad in an electric car"
    if candidate.type == "milestone" and (
        _says_which(candidate) or _in_passing(candidate) or _is_in_the_works(candidate)
    ):
        return True
    if candidate.type in FLIGHTS and candidate.trigger.tag_ == "NNS":
        return not is_verb(candidate.trigger)  # "on launches with the new rocket"
    if candidate.type in STEPS and _is_duty_or_ability(candidate.trigger, catalogue):
        return True
    if candidate.type not in _OCCASIONS and candidate.rule not in _DONE_DAILY:
        return False
    if candidate.type == "provide" and _is_of_somebody(draft):
        return False
    return habitual(candidate.trigger) and candidate.sentence.start_char > _LEAD


def _is_of_somebody(draft: Draft) -> bool:
    """Whether a supply that goes on is one to somebody, or for what is spoken of there."""
    given = bool(draft.actors and draft.recipients)
    return given or draft.program_basis not in _FAR


def _in_passing(candidate: Candidate) -> bool:
    """Whether a step is only what something else is done by or for: "by testing it", "to test it".

    What follows along with the deed is told: "closed the gap, completing the docking".
    """
    verb = candidate.trigger
    if candidate.rule == "milestone.test" and verb.tag_ == "VBN" and verb.dep_ == "acl":
        return True  # "rocks collected by the probe"
    if not is_verb(verb) or verb.tag_ not in ("VBG", "VB"):
        return False
    while verb.dep_ == "conj" and verb.head.tag_ == verb.tag_:
        verb = verb.head
    along = verb.tag_ == "VBG" and candidate.rule not in _DONE_DAILY
    return verb.dep_ in ("pcomp", "acl") or (verb.dep_ == "advcl" and not along)


def _says_which(candidate: Candidate) -> bool:
    """Whether a plan only says which thing is meant: "the station that they plan to assemble"."""
    if candidate.status is not Status.PLANNED or not is_verb(candidate.trigger):
        return False
    verb = candidate.trigger
    while verb.dep_ in ("xcomp", "ccomp", "conj") and is_verb(verb.head):
        verb = verb.head
    return verb.dep_ == "relcl"


def _is_in_the_works(candidate: Candidate) -> bool:
    """Whether a paper is still being written, or a plan only said to be approved: "approved by"."""
    verb = candidate.trigger
    if candidate.rule == "milestone.approve":
        return verb.tag_ == "VBN" and verb.dep_ == "acl"
    drafting = candidate.rule == "milestone.publish" and verb.lemma_ in _DRAFTING
    return drafting and verb.tag_ == "VBG"


def _is_routine(candidate: Candidate) -> bool:
    """Whether it tells the daily work on board: "carried out more than 25 experiments"."""
    if candidate.status is not Status.OCCURRED:
        return False
    things = [t for t in objects(candidate.trigger) if t.tag_ == "NNS"]
    return any(t.lemma_.lower() in _DAILY for t in things)


def _is_duty_or_ability(trigger: Token, catalogue: Catalogue) -> bool:
    """Whether it is what a craft can do, or what an office "oversees the launch of" does."""
    if is_verb(trigger):
        return trigger.dep_ == "relcl" and any(
            c.dep_ == "aux" and c.lower_ == "can" for c in children_of(trigger)
        )
    verb = governing_verb(trigger)
    return (
        verb is not None
        and habitual(verb)
        and verb.lemma_.lower() in catalogue.cues("standing_duties")
    )
