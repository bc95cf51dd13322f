"""Did it happen?  What the type of an event adds to what its verb or noun says."""

from __future__ import annotations

from spacy.tokens import Token

from lunarwatch.components.assertion.forms import auxiliaries, in_present, is_reported
from lunarwatch.components.assertion.mood import by_modal
from lunarwatch.components.assertion.nouns import noun_status
from lunarwatch.components.assertion.verbs import decision_status, verb_status
from lunarwatch.components.body import is_headline
from lunarwatch.components.syntax import children_of, is_verb, passive
from lunarwatch.patterns import Catalogue
from lunarwatch.records import Status

# Types that last: a noun tells them as going on ("cooperation with India").
_LASTING = frozenset({"cooperate"})
# Types that the present tells as standing: "the law bars NASA from …".
_STANDING = frozenset({"restrict", "cooperate", "provide"})
# Types that are over at once: "NASA is sending four astronauts" tells what is to come.
_SUDDEN = frozenset({"launch", "land"})
# Types that are done, unless it is said that they go on: "we continue to support the plan".
_KEPT_UP = _STANDING | {"endorse", "reject", "meet"}
# Types of which a plan is told by what it would do.
_ENDINGS = frozenset({"delay", "withdraw", "restrict"})
_SUPPLYING = frozenset({"supply", "provide", "contribute", "donate", "furnish"})
_FITTING = frozenset({"fit", "equip", "outfit", "load"})
_HALTING = frozenset({"prevent", "keep", "stop"})
_FINISHING = frozenset({"complete", "reach", "enter", "achieve", "attain", "make", "finish"})
_GOING_ON = frozenset({"continue", "keep"})
_TAKING_PART = frozenset({"take", "participate"})
_BE_THEN = frozenset({"was", "were"})


def status_of(type_: str, trigger: Token, catalogue: Catalogue, *, verbal: bool) -> Status:
    """The status of an event of a type.

    Args:
        type_: the event's type.
        trigger: the verb or the noun that tells it.
        catalogue: holds the cues.
        verbal: whether it is told by a verb.
    """
    if not verbal:
        lasts = type_ in _LASTING and not _was_done_in(trigger, catalogue)
        default = Status.ONGOING if lasts else Status.OCCURRED
        return noun_status(trigger, catalogue, default)
    decision = type_ == "delay" or (type_ == "award" and trigger.head.lemma_ == "decision")
    decided = decision and decision_status(trigger, catalogue)
    status = decided or verb_status(trigger, catalogue)
    if type_ in _ENDINGS and status is Status.PLANNED and _would_be(trigger):
        return Status.POSSIBLE
    if type_ == "provide" and status is Status.OCCURRED:
        status = _of_what_is_fitted(trigger, catalogue) or status
    if status is Status.OCCURRED:
        stands = type_ in _STANDING and _stands(trigger)
        speech = catalogue.cues("speech")
        kept_up = type_ in _KEPT_UP and (_is_kept_up(trigger) or _went_on(trigger, speech))
        if stands or kept_up:
            return Status.ONGOING
    if type_ in _SUDDEN and _came_to_nothing(type_, trigger, status):
        return Status.FAILED
    if type_ in _SUDDEN and status is Status.POSSIBLE and _is_due(trigger):
        return Status.PLANNED
    return _of_a_step(type_, trigger, status)


def _would_be(verb: Token) -> bool:
    """Whether it is what a plan would mean, and nobody said that it will be: "would be ended"."""
    first = verb
    while first.dep_ == "conj" and is_verb(first.head):
        first = first.head
    words = {c.lower_ for each in (first, verb) for c in auxiliaries(each)}
    return first.dep_ == "ROOT" and "would" in words and "have" not in words


def _of_what_is_fitted(verb: Token, catalogue: Catalogue) -> Status | None:
    """What is supplied for a craft to come: "will carry a camera supplied by Japan"."""
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or verb.lemma_ not in _SUPPLYING:
        return None
    thing = verb.head
    while thing.dep_ == "appos":
        thing = thing.head
    fitted = thing.head
    if thing.dep_ == "pobj" and fitted.lower_ == "with" and fitted.head.lemma_ in _FITTING:
        fitted = fitted.head
    elif thing.dep_ not in ("dobj", "nsubj", "nsubjpass"):
        return None
    ahead = is_verb(fitted) and by_modal(fitted, catalogue.cues)
    return ahead if ahead in (Status.PLANNED, Status.POSSIBLE) else None


def _was_done_in(noun: Token, catalogue: Catalogue) -> bool:
    """Whether it is what somebody took part in then: "took part in an exercise with Japan"."""
    verb = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "in" or verb.lemma_ not in _TAKING_PART:
        return False
    return verb_status(verb, catalogue) is Status.OCCURRED and not _stands(verb)


def _came_to_nothing(type_: str, verb: Token, status: Status) -> bool:
    """Whether a flight failed by what its sentence goes on to say.

    "lifted off but could not finish its mission"; "a leak prevented it from landing".
    """
    if type_ == "land":
        halted = verb.dep_ == "pcomp" and verb.head.head.lemma_ in _HALTING
        return halted and status is Status.DENIED
    if status is not Status.OCCURRED or not any(c.lower_ == "but" for c in children_of(verb)):
        return False
    return any(
        c.dep_ == "conj" and c.lemma_ in _FINISHING and any(n.dep_ == "neg" for n in children_of(c))
        for c in children_of(verb)
    )


def _is_due(verb: Token) -> bool:
    """Whether it is expected by a day: "should lift off in 2025"."""
    dated = any(token.ent_type_ == "DATE" for c in children_of(verb) for token in c.subtree)
    return dated and any(c.lower_ == "should" for c in auxiliaries(verb))


def _of_a_step(type_: str, verb: Token, status: Status) -> Status:
    """What goes on may be over or still to come: a launch, or an orbit long entered."""
    if status is not Status.ONGOING:
        return status
    if type_ in _SUDDEN:
        return Status.PLANNED
    if type_ == "delay":  # "is being pushed back": that is decided; "is running late" goes on
        return Status.OCCURRED if passive(verb) else status
    entered = type_ == "milestone" and any(c.lemma_ == "have" for c in children_of(verb))
    return Status.OCCURRED if entered else status


def _stands(verb: Token) -> bool:
    """Whether a verb stands in the present, and not in a headline's: "it is run jointly"."""
    if is_headline(verb.sent):
        return False
    perfect = any(c.lemma_ == "have" for c in auxiliaries(verb))
    return in_present(verb) and not perfect


def _went_on(verb: Token, speech: frozenset[str]) -> bool:
    """Whether it went on as somebody told it: "said that it was negotiating with Beijing"."""
    words = {c.lower_ for c in auxiliaries(verb)}
    under_way = verb.tag_ == "VBG" or "being" in words
    return under_way and bool(words & _BE_THEN) and is_reported(verb, speech)


def _is_kept_up(verb: Token) -> bool:
    governor = verb.head
    continued = verb.dep_ == "xcomp" and is_verb(governor) and governor.lemma_ in _GOING_ON
    return continued and in_present(governor)
