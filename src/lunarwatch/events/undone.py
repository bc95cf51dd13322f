"""Candidates that were not to be: nearly done, not done for something else, or held up."""

from __future__ import annotations

from lunarwatch.components.candidates import STEPS, Candidate
from lunarwatch.components.syntax import children_of, is_verb

_NEARLY = frozenset({"nearly", "almost"})
_RATHER = frozenset({("rather", "than"), ("instead", "of")})
_WORDS = 2  # of "rather than"
_HOLDUPS = frozenset({"delay", "postponement", "deferral", "cancellation", "holdup"})
_OF_WHAT = frozenset({"of", "in", "to", "for"})


def is_near_miss(candidate: Candidate) -> bool:
    """Whether it nearly came to it: "almost cancelled the probe", "came close to leaving"."""
    verb = candidate.trigger
    if not is_verb(verb):
        return False
    if any(c.dep_ == "advmod" and c.lower_ in _NEARLY for c in children_of(verb)):
        return True
    close = verb.head.head
    reached = verb.head.lower_ == "to" and close.lower_ == "close" and close.head.lemma_ == "come"
    return verb.dep_ == "pcomp" and reached  # but "is close to signing" looks ahead


def is_put_aside(candidate: Candidate) -> bool:
    """Whether something else was done: "instead of joining it", "rather than delay the flight"."""
    verb = candidate.trigger
    if not is_verb(verb):
        return False
    doc, first = verb.doc, verb.left_edge.i
    before = tuple(word.lower_ for word in doc[max(0, first - _WORDS) : first])
    opening = tuple(word.lower_ for word in doc[first : first + _WORDS])
    return before in _RATHER or (opening in _RATHER and doc[first].head.i == verb.i)


def is_held_up(candidate: Candidate) -> bool:
    """Whether a step is only what is held up: "a delay in the launch"."""
    noun = candidate.trigger
    if candidate.type not in STEPS or is_verb(noun) or noun.dep_ != "pobj":
        return False
    return noun.head.lower_ in _OF_WHAT and noun.head.head.lemma_.lower() in _HOLDUPS
