"""The status below an adjective, a preposition or a noun: "due to", "without", "a plan to".

Where that depends on a verb further up, its status is asked of the reader that came down from it.
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from lunarwatch.components.assertion.forms import in_pluperfect
from lunarwatch.components.assertion.governors import is_given_up, is_ranked
from lunarwatch.components.assertion.mood import Cues, is_next
from lunarwatch.components.syntax import children_of, is_verb
from lunarwatch.records import Status

Read = Callable[[Token], Status]
"""Reads the status of a verb further up."""

_UNDER_WAY = frozenset({"process", "course", "midst"})
_DUE = frozenset({"due", "ready", "set"})


def under_adjective(adjective: Token, cues: Cues, read: Read) -> Status | None:
    """Being proud to welcome tells what happened; being ready to sign what is to come."""
    lemma = adjective.lemma_.lower()
    if lemma in cues("feelings"):
        copula = adjective.head
        return read(copula) if is_verb(copula) else Status.OCCURRED
    if lemma in cues("denying_adjectives"):
        return Status.DENIED
    if lemma in cues("possible_adjectives"):
        return Status.POSSIBLE
    if lemma in _DUE and in_pluperfect(adjective.head):
        return Status.DENIED  # "had been due to fly"
    return None if lemma == "able" else Status.PLANNED


def under_preposition(preposition: Token, cues: Cues, read: Read) -> Status | None:
    """The status of a gerund: "after landing", "without signing", "plans for building"."""
    host, word = preposition.head, preposition.lower_
    lemma = host.lemma_.lower()
    if lemma in cues("possible_nouns") and not is_verb(host):
        return Status.POSSIBLE
    match word:
        case "without" | "instead" | "rather":
            return Status.DENIED
        case "of" if lemma == "short":  # "stopped short of condemning"
            return Status.DENIED
        case "of" if lemma in _UNDER_WAY:  # "is in the process of finalising an MoU"
            return Status.ONGOING
        case "by" | "with" if is_verb(host):
            return read(host)
        case "after" | "upon" if is_verb(host) and is_next(host, cues):
            return Status.PLANNED
        case "after" | "since" | "by" | "upon" | "in" | "with":
            return Status.OCCURRED
        case "of" | "for" | "to" | "at" | "on" | "about":
            if any(c.dep_ == "det" and c.lower_ == "no" for c in children_of(host)):
                return Status.DENIED  # "has no intention of signing"
            if lemma in cues("planned_nouns") or lemma in cues("planned"):
                return Status.PLANNED
            if lemma in cues("possible"):
                return Status.POSSIBLE
            return Status.OCCURRED if lemma in cues("crediting") else None
        case "out" if lemma in cues("denied"):  # "ruled out sending"
            return Status.DENIED
        case "from":
            return Status.DENIED if lemma in cues("denied") else None
        case "before" | "until":
            return read(host) if is_verb(host) else None
    return None


def under_noun(noun: Token, cues: Cues, read: Read) -> Status | None:
    """The status of an infinitive: "the first country to sign", "an attempt to land"."""
    lemma = noun.lemma_.lower()
    if any(c.dep_ == "det" and c.lower_ == "no" for c in children_of(noun)):
        return Status.DENIED  # "has no plans to leave"
    if lemma in cues("possible_nouns"):
        return Status.POSSIBLE
    if is_given_up(noun, cues("noun_refused")):
        return Status.DENIED
    ranked = is_ranked(noun, cues("ranks"))
    predicate = noun.dep_ == "attr" or (
        noun.dep_ in ("oprd", "pobj") and lemma in cues("generic_parties")
    )
    if ranked and predicate:
        governor = noun.head if noun.dep_ != "pobj" else noun.head.head
        while not is_verb(governor) and governor.head != governor:
            governor = governor.head
        return read(governor) if is_verb(governor) else None
    if lemma in cues("failed_nouns"):
        within = noun.dep_ == "pobj" and noun.head.lower_ == "in"  # "failed in its bid to land"
        host = noun.head.head if within else noun.head
        ended = is_verb(host) and host.lemma_ in cues("failing_ends")
        return Status.FAILED if ended else Status.PLANNED
    return Status.OCCURRED if ranked else Status.PLANNED
