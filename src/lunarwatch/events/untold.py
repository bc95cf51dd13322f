"""Candidates that tell no event: described, left open, counted, still ahead at the time."""

from __future__ import annotations

from spacy.tokens import Token

from lunarwatch.components.candidates import STEPS, Candidate
from lunarwatch.components.syntax import SUBJECTS, children_of, infinitive, is_verb, prepositional
from lunarwatch.events.complements import is_purpose
from lunarwatch.events.enabled import (
    is_ability,
    is_aided,
    is_allowed,
    is_room_to_cooperate,
    is_trade,
    is_use,
)
from lunarwatch.events.gatherings import (
    is_among_offices,
    is_councils_own,
    is_for_the_press,
    is_named_meeting,
    is_of_one_house,
)
from lunarwatch.events.left_open import is_left_open
from lunarwatch.events.undone import is_held_up, is_near_miss, is_put_aside
from lunarwatch.patterns import Catalogue
from lunarwatch.records import Status

_MEANT_FOR = frozenset({"for"})
_OF_ONES_OWN = frozenset(
    {"budget", "spending", "funding", "tax", "appropriations", "presidential", "executive"}
)
_ABOUT = frozenset({"on", "over", "about", "regarding", "concerning"})
_CUT_SHORT = frozenset({"terminate", "end", "abort", "fail", "explode", "lose", "destroy", "crash"})
_TWO = 2
_HOW_OFTEN = frozenset({"twice", "thrice"})
_WITH = frozenset({"with"})
_NOT_EXPECTED = frozenset({"unlikely", "impossible", "unrealistic"})
_POINTING = frozenset({"this", "it", "that"})
_RANKS = frozenset({"first", "second", "third", "latest", "last", "only"})
_UNDERTAKINGS = frozenset({"sign", "join", "ratify", "agree"})
_ON_A_NOUN = frozenset({"acl", "xcomp"})
# Steps of work that goes on for long: one that is not done is no step.
_WORK = frozenset(
    {"milestone.complete", "milestone.completed", "milestone.test", "milestone.begins"}
)
_DESCRIBING = frozenset({"milestone", "cooperate", "agree"})
_MAKING_KNOWN = frozenset({"announce", "unveil", "reveal", "disclose", "outline", "confirm"})
# What a pledge is to do: "a pledge to halt the tests".
_DEFINING = frozenset({("acl", "VBG"), ("relcl", "VBZ"), ("relcl", "VBP")})
_PLEDGED = frozenset({"delay", "restrict", "withdraw"})
_OF_TOPICS = frozenset({"provide.noun", "milestone.noun"})
_PLEDGES = frozenset({"pledge", "promise", "commitment", "moratorium", "vow"})


def _describes(candidate: Candidate, catalogue: Catalogue) -> bool:
    """Whether it is the purpose that defines a plan or framework, or what there are ways to do."""
    trigger = candidate.trigger
    host = trigger.head
    if trigger.dep_ in ("acl", "relcl") and host.lemma_.lower() in catalogue.cues("ways"):
        return True
    if candidate.type == "milestone" and (trigger.dep_, trigger.tag_) in _DEFINING:
        documents = catalogue.words("treaty") | catalogue.words("instrument")
        return host.lemma_.lower() in documents  # "a convention establishing it"
    if candidate.type == "meet" and trigger.dep_ == "pobj" and host.lower_ == "of":
        return host.head.lemma_.lower() in catalogue.cues("occasions")
    meant = trigger.dep_ in ("pobj", "pcomp") and host.lower_ in _MEANT_FOR
    if candidate.type in _DESCRIBING and meant:
        return host.head.lemma_.lower() in catalogue.cues("plans_with_purpose")
    if candidate.type in _PLEDGED and trigger.dep_ == "acl":
        return host.lemma_.lower() in _PLEDGES
    return (
        (candidate.type in _DESCRIBING or candidate.rule == "join.founded")
        and candidate.status in (Status.PLANNED, Status.DENIED)
        and trigger.dep_ == "acl"
        and trigger.head.lemma_.lower() in catalogue.cues("plans_with_purpose")
        and not _are_made_known(host)
    )


def _are_made_known(noun: Token) -> bool:
    """Whether plans, and no paper, are what is told: "announced plans to found an agency"."""
    told = noun.dep_ == "dobj" and noun.head.lemma_ in _MAKING_KNOWN
    return told and noun.lower_ == "plans"


def _is_possibility(candidate: Candidate) -> bool:
    """Whether a clause only says what a thing could do: "a plan that she could fund"."""
    verb = candidate.trigger
    if candidate.type != "provide" or not is_verb(verb) or verb.dep_ != "relcl":
        return False
    return any(c.dep_ == "aux" and c.lower_ in ("could", "can") for c in children_of(verb))


def _is_addressed(candidate: Candidate) -> bool:
    """Whether somebody is spoken to: "You are asking us to buy it"."""
    verb = candidate.trigger
    return is_verb(verb) and any(
        c.dep_ in SUBJECTS and c.lower_ == "you" for c in children_of(verb)
    )


def _is_topic(candidate: Candidate) -> bool:
    """Whether it is only what others talk or agree about: "a pact on its contribution"."""
    noun = candidate.trigger
    about = noun.dep_ == "pobj" and noun.head.lower_ in _ABOUT
    return candidate.rule in _OF_TOPICS and about and not is_verb(noun.head.head)


def _is_advised(candidate: Candidate) -> bool:
    """Whether somebody only thinks it ought to be done: "Indonesia should sign the Accords"."""
    verb = candidate.trigger
    if not is_verb(verb):
        return False
    helping = {c.lower_ for c in children_of(verb) if c.dep_ == "aux"}
    # "should have opened talks" blames; "the capsule should have landed" tells of the flight
    missed = {"should", "have"} <= helping and candidate.type not in STEPS
    return missed or (candidate.type in _UNDERTAKINGS and "should" in helping)


def _is_tally(candidate: Candidate) -> bool:
    """Whether it only counts what one party has signed: "has signed 140 agreements"."""
    document = candidate.instrument
    if candidate.type != "sign" or document is None or document.tag_ != "NNS":
        return False
    heads = (candidate.trigger, document)
    with_whom = [other for head in heads for other in prepositional(head, _WITH)]
    if any(c.dep_ == "nummod" for other in with_whom for c in children_of(other)):
        return len({*candidate.actors, *candidate.recipients}) < _TWO  # "with 61 countries"
    counted = any(c.dep_ == "nummod" for c in children_of(document))
    return counted and len({*candidate.actors, *candidate.recipients}) < _TWO


def _is_domestic(candidate: Candidate) -> bool:
    """Whether one signs it alone: "the budget deal that Obama signed", "a presidential memo"."""
    document = candidate.instrument
    if candidate.type != "sign" or document is None:
        return False
    kinds = {c.lower_ for c in children_of(document) if c.dep_ in ("compound", "amod")}
    return not kinds.isdisjoint(_OF_ONES_OWN) and len({*candidate.actors}) < _TWO


def _is_kept_open(candidate: Candidate) -> bool:
    """Whether it only says that what was told may still be: "has not ruled that out"."""
    verb = candidate.trigger
    pointing = any(c.dep_ == "dobj" and c.lower_ in _POINTING for c in children_of(verb))
    return verb.lemma_ == "rule" and candidate.status is Status.DENIED and pointing


def _is_unlikely(candidate: Candidate) -> bool:
    """Whether it is said not to be expected: "a launch before 2026 is considered unlikely"."""
    noun, verb = candidate.trigger, candidate.trigger.head
    if candidate.type not in STEPS or is_verb(noun) or noun.dep_ not in SUBJECTS:
        return False
    said = [
        t
        for c in children_of(verb)
        if c.dep_ in ("acomp", "oprd", "prep")
        for t in (c, *children_of(c))
    ]
    return any(t.lower_ in _NOT_EXPECTED for t in said)


def _was_ahead(candidate: Candidate) -> bool:
    """Whether it only says what was not reached: "lost minutes before it was to land"."""
    verb = candidate.trigger
    if candidate.type in STEPS and verb.dep_ == "pcomp" and verb.head.lower_ == "before":
        above = verb.head.head  # "was terminated before reaching orbit"
        lost = is_verb(above) and above.lemma_ in _CUT_SHORT
        return lost and candidate.status is not Status.OCCURRED
    while verb.dep_ in ("xcomp", "acomp") and not any(c.dep_ == "mark" for c in children_of(verb)):
        verb = verb.head
    marked = any(c.dep_ == "mark" and c.lower_ == "before" for c in children_of(verb))
    was = verb.tag_ == "VBD" or any(c.tag_ == "VBD" for c in children_of(verb))
    open_ = candidate.status in (Status.PLANNED, Status.POSSIBLE)
    return candidate.type in STEPS and marked and was and open_


def _counts_again(candidate: Candidate) -> bool:
    """Whether it only ranks what is told elsewhere: "it was the 116th launch of an Ariane 5"."""
    token = candidate.trigger
    if candidate.type not in STEPS or candidate.status is not Status.OCCURRED:
        return False
    if token.dep_ in ("relcl", "acl", "ccomp") and token.head.lemma_ == "time":
        noun = token.head  # "it was the first time that a probe had docked"
    else:
        noun = token
    if noun.dep_ != "attr" or noun.head.lemma_ != "be" or is_verb(noun):
        return False
    pointing = any(
        c.dep_ in ("nsubj", "expl") and c.lower_ in _POINTING for c in children_of(noun.head)
    )
    return pointing and any(
        c.ent_type_ == "ORDINAL" or c.lower_ in _RANKS or c.lower_[:1].isdigit()
        for c in children_of(noun)
    )


def _is_counted(candidate: Candidate) -> bool:
    """Whether it only tells how often: "has flown five times in a row"."""
    verb = candidate.trigger
    if candidate.type in STEPS and any(c.lower_ in _HOW_OFTEN for c in children_of(verb)):
        dated = any(token.ent_type_ == "DATE" for token in verb.subtree)
        return is_verb(verb) and candidate.status is Status.OCCURRED and not dated
    return candidate.type in STEPS and any(
        c.lemma_ == "time" and any(n.dep_ == "nummod" and n.lower_ != "one" for n in children_of(c))
        for c in children_of(verb)
        if c.dep_ == "npadvmod"
    )


def _is_undone(candidate: Candidate) -> bool:
    """Whether work is said not to be done: "no further tests will be performed".

    What has "not yet" been completed is a step that lies ahead.
    """
    denied = candidate.rule in _WORK and candidate.status is Status.DENIED
    return denied and not any(c.lower_ == "yet" for c in children_of(candidate.trigger))


def _is_sought(candidate: Candidate) -> bool:
    """Whether an award is only what something is done for: "cut its price to win a contract"."""
    ahead = candidate.status in (Status.PLANNED, Status.POSSIBLE)
    return candidate.type == "award" and ahead and is_purpose(candidate.trigger)


def _is_judged(candidate: Candidate) -> bool:
    """Whether it only says what a thing is taken for: "identified as promising spinoffs"."""
    verb = candidate.trigger
    taken = verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ == "as"
    return candidate.type == "agree" and taken


def _is_intent(candidate: Candidate) -> bool:
    """Whether what is made known is an intent, no paper: "revealed plans to send an orbiter"."""
    return candidate.rule == "milestone.publish" and any(
        noun.lower_ == "plans"
        and any(infinitive(c) for c in children_of(noun) if c.dep_ in _ON_A_NOUN)
        for noun in candidate.arguments
    )


# Each asks one thing of a candidate; what any affirms is no event.
_BY_ITSELF = (
    is_use,
    is_aided,
    is_allowed,
    is_trade,
    _is_kept_open,
    _was_ahead,
    _counts_again,
    _is_counted,
    _is_unlikely,
    _is_advised,
    is_near_miss,
    is_put_aside,
    is_held_up,
    _is_tally,
    _is_domestic,
    _is_topic,
    _is_possibility,
    _is_addressed,
    _is_undone,
    _is_sought,
    _is_intent,
    _is_judged,
    is_named_meeting,
    is_among_offices,
)
_BY_WORDS = (
    _describes,
    is_left_open,
    is_ability,
    is_room_to_cooperate,
    is_of_one_house,
    is_councils_own,
    is_for_the_press,
)


def is_untold(candidate: Candidate, catalogue: Catalogue) -> bool:
    """Whether the words of a candidate tell no event of their own."""
    return any(asks(candidate) for asks in _BY_ITSELF) or any(
        asks(candidate, catalogue) for asks in _BY_WORDS
    )
