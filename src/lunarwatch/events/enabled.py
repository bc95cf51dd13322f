"""What is only made possible, needed or done in general: no step that is taken."""

from __future__ import annotations

from lunarwatch.components.candidates import STEPS, Candidate
from lunarwatch.components.syntax import children_of, infinitive, is_verb
from lunarwatch.patterns import Catalogue
from lunarwatch.records import Status

_ALLOWING = frozenset({"allow", "enable", "permit", "let"})
_ABLE = frozenset({"able"})
_NOT_YET = frozenset({Status.PLANNED, Status.POSSIBLE})
_SERVING = frozenset({"use", "suit", "need", "intend", "optimize", "optimise"})
_NUMBERING = frozenset({"det", "nummod", "poss"})


def is_ability(candidate: Candidate, catalogue: Catalogue) -> bool:
    """Whether it is only what something allows, or is needed, for: "permission to land"."""
    verb = candidate.trigger
    if candidate.type not in STEPS or not is_verb(verb):
        return False
    while verb.dep_ == "conj" and is_verb(verb.head):
        verb = verb.head
    able = verb.head.lower_ in _ABLE and candidate.status in _NOT_YET
    if able and verb.head.head.tag_ != "VBD":
        return True  # "will be able to send 40% more": what it can do, no flight
    if verb.head.lemma_ == "help" and infinitive(verb.head):
        verb = verb.head  # "the time needed to help launch it"
    above = verb.head
    if verb.dep_ in ("acl", "relcl") and infinitive(verb):
        return above.lemma_.lower() in catalogue.cues("abilities")
    needed = verb.dep_ in ("xcomp", "advcl") and above.lemma_.lower() in catalogue.cues("needing")
    return needed and above.dep_ in ("acl", "relcl") and infinitive(verb)


def is_allowed(candidate: Candidate) -> bool:
    """Whether it is only what something makes possible: "will allow rockets to be launched"."""
    verb, above = candidate.trigger, candidate.trigger.head
    if candidate.type not in STEPS or verb.dep_ not in ("ccomp", "xcomp") or not infinitive(verb):
        return False
    many = any(t.tag_ == "NNS" for t in candidate.arguments)
    return many and above.lemma_ in _ALLOWING and above.dep_ in ("relcl", "acl", "ROOT", "advcl")


def is_room_to_cooperate(candidate: Candidate, catalogue: Catalogue) -> bool:
    """Whether work together is only made possible: "an opportunity to work with others"."""
    verb, above = candidate.trigger, candidate.trigger.head
    if candidate.type != "cooperate" or not is_verb(verb) or not infinitive(verb):
        return False
    enabled = verb.dep_ in ("ccomp", "xcomp") and above.lemma_ in _ALLOWING
    return enabled or (verb.dep_ == "acl" and above.lemma_.lower() in catalogue.cues("abilities"))


def is_trade(candidate: Candidate) -> bool:
    """Whether it only says what is done in general: "works with firms to bring payloads there"."""
    verb = candidate.trigger
    if candidate.type not in STEPS or not infinitive(verb) or verb.head.lemma_ != "work":
        return False
    with_others = any(c.dep_ == "prep" and c.lower_ == "with" for c in children_of(verb.head))
    things = [c for c in children_of(verb) if c.dep_ == "dobj" and c.tag_ == "NNS"]
    return with_others and any(
        not any(c.dep_ in _NUMBERING for c in children_of(thing)) for thing in things
    )


def is_aided(candidate: Candidate) -> bool:
    """Whether it is only what something is for: "the engines fire to help launch the rocket"."""
    aid = candidate.trigger.head
    aided = candidate.trigger.dep_ in ("xcomp", "ccomp") and aid.lemma_ == "help"
    return candidate.type in STEPS and aided and aid.dep_ in ("advcl", "acl") and infinitive(aid)


def is_use(candidate: Candidate) -> bool:
    """Whether it is what a thing is there for: "is used for sending crews up", "capable of"."""
    verb = candidate.trigger
    if candidate.type not in STEPS or verb.dep_ != "pcomp" or not is_verb(verb):
        return False
    above = verb.head.head
    if verb.head.lower_ == "of":
        return above.lower_ == "capable"
    used = above.lemma_ in _SERVING and above.tag_ == "VBN"
    then = any(c.tag_ == "VBD" for c in children_of(above))
    return verb.head.lower_ == "for" and used and not then
