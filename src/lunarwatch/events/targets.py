"""Targets that are no longer held: "was originally planned for 2018", "which was due on 30 July".

The day a postponed flight was planned for before is no event of its own (codebook, choices).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from spacy.tokens import Span, Token

from lunarwatch.components.assertion.forms import in_pluperfect
from lunarwatch.components.candidates import FLIGHTS, STEPS, Candidate
from lunarwatch.components.syntax import children_of, governing_verb, is_verb
from lunarwatch.dates import FoundDate
from lunarwatch.patterns import Catalogue
from lunarwatch.records import Status

_OPEN = frozenset({Status.PLANNED, Status.POSSIBLE})
_HELD = STEPS | {"cooperate"}
_PUT_OFF = frozenset({"delay", "withdraw"})
_THEN = frozenset({"was", "were", "had"})
_DUE = frozenset({"due", "set", "ready"})
_DONE_TO = frozenset({"dobj", "nsubjpass"})
_PLANS = frozenset({"plan", "schedule", "timeline", "timetable"})
_OLD = frozenset({"original", "initial", "earlier", "previous", "first"})
_DEEPEST = 4  # verbs from "to take off" to "was"


def old_targets(candidates: Iterable[Candidate], catalogue: Catalogue) -> dict[int, Token]:
    """The triggers of flights that were planned for another day → the verb that says so."""
    group = list(candidates)
    delayed = {c.sentence.start for c in group if c.type in _PUT_OFF}
    delays = {c.trigger.i for c in group if c.type == "delay"}
    found: dict[int, Token] = {}
    for candidate in group:
        late = candidate.sentence.start in delayed
        trigger = candidate.trigger
        given_up = _was_to_have(trigger) or _is_what_is_put_off(trigger, delays)
        if candidate.type in FLIGHTS and late and given_up:
            found[trigger.i] = trigger
        elif candidate.type in _HELD and candidate.status in _OPEN:
            verb = _planned_then(trigger, catalogue)
            put_off = late or (bool(delayed) and verb is not None and in_pluperfect(verb))
            if verb is not None and (put_off or _once(verb, catalogue)):
                found[trigger.i] = verb
    return found


def _is_what_is_put_off(verb: Token, delays: Collection[int]) -> bool:
    """Whether it only says when that was to be: "called off its flight scheduled for Friday"."""
    if verb.tag_ != "VBN" or verb.dep_ != "acl":
        return False
    above = governing_verb(verb.head)
    return above is not None and above.i in delays


def put_off(candidates: Iterable[Candidate]) -> frozenset[int]:
    """The nouns of flights that are only what is put off: "delayed the launch of Artemis II"."""
    group = list(candidates)
    delays = {c.trigger.i for c in group if c.type == "delay"}
    return frozenset(
        c.trigger.i
        for c in group
        if c.type in FLIGHTS and c.trigger.dep_ in _DONE_TO and c.trigger.head.i in delays
    )


def still_held(
    dates: list[tuple[FoundDate, Span]], given_up: Collection[int]
) -> list[tuple[FoundDate, Span]]:
    """The dates but those that hang on a verb of a target given up (token numbers)."""
    return [
        (found, span)
        for found, span in dates
        if (verb := governing_verb(span.root)) is None or verb.i not in given_up
    ]


def _planned_then(trigger: Token, catalogue: Catalogue) -> Token | None:
    """The verb that plans it, where it did so in the past: "was due to", "had planned to"."""
    verb = trigger if is_verb(trigger) else governing_verb(trigger)
    for _ in range(_DEEPEST):
        if verb is None:
            return None
        words = {c.lower_ for c in children_of(verb)} | {verb.lower_}
        plans = verb.lemma_.lower() in catalogue.cues("noun_planned") | catalogue.cues("planned")
        due = any(c.dep_ == "acomp" and c.lower_ in _DUE for c in children_of(verb))
        if (plans or due) and words & _THEN:
            return verb
        if verb.dep_ not in ("xcomp", "acomp", "ccomp"):
            return None
        verb = governing_verb(verb)
    return None


def _was_to_have(verb: Token) -> bool:
    """Whether something did not come about: "was to have flown in 2027"."""
    return {"to", "have"} <= {c.lower_ for c in children_of(verb)}


def _once(verb: Token, catalogue: Catalogue) -> bool:
    return any(
        c.lower_ in catalogue.cues("formerly") or _is_first_plan(c) for c in children_of(verb)
    )


def _is_first_plan(word: Token) -> bool:
    """Whether it says that a plan is not the one of now: "under the original schedule"."""
    if word.dep_ != "prep":
        return False
    plans = (c for c in children_of(word) if c.dep_ == "pobj" and c.lemma_.lower() in _PLANS)
    return any(c.lower_ in _OLD for plan in plans for c in children_of(plan))
