"""A delay names a new date: that is a planned launch or landing of its own (decision 6)."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Span, Token

from lunarwatch.components.candidates import STEPS, Candidate
from lunarwatch.components.syntax import children_of, is_verb
from lunarwatch.dates import FoundDate
from lunarwatch.patterns import Catalogue
from lunarwatch.records import Status

# "called off the attempt that was set for Monday": what it was to be, not what it is put off to
_DROPS = frozenset({"call", "cancel", "scrub", "abort", "scrap", "axe", "abandon", "ditch", "kill"})
_PLANNED = frozenset({"schedule", "plan", "slate", "set", "target", "expect", "book", "time"})
# What is put off on the ground, or in orbit: no flight of its own.
_STEPS = frozenset({"rollout", "roll-out", "rehearsal", "test", "testing", "firing", "fire"})
# "the return to flight", "the return of the rocket": no return to Earth
_FLYING = frozenset({"flight", "service", "rocket", "launcher"})
_TO = frozenset({"to", "until", "till", "into", "for"})


def new_date(candidate: Candidate, dates: list[tuple[FoundDate, Span]]) -> FoundDate | None:
    """The date that something is put off to: "pushed back to 2027", "delayed until April"."""
    dropped = candidate.trigger.lemma_.lower() in _DROPS
    for found, span in dates:
        preposition = span.root if span.root.lower_ in _TO else span.root.head
        if span.text.lower().split()[0] in _TO or preposition.lower_ in _TO:
            if _was_planned_for(span):
                continue
            if dropped and "for" in (span.root.lower_, preposition.lower_):
                continue
            host = preposition.head if preposition.dep_ == "prep" else preposition
            if _belongs_to(host, candidate.trigger):
                return found
    return None


def _was_planned_for(span: Span) -> bool:
    """Whether a date is the one given up: "postponed the launch scheduled for Thursday"."""
    doc, at = span.doc, span.start - (span[0].lower_ not in _TO)
    before = doc[at - 1] if at > 0 and doc[at].lower_ in _TO else None
    return before is not None and before.tag_ == "VBN" and before.lemma_.lower() in _PLANNED


def rescheduled(candidate: Candidate, catalogue: Catalogue) -> Candidate:
    """The planned launch, landing or other step that a delay leaves."""
    landings = catalogue.cues("landings")
    words = [
        each
        for token in candidate.arguments
        for each in (token, *children_of(token))
        if each.i <= token.i
    ]
    flies_again = any(
        each.lemma_.lower() in _FLYING for a in candidate.arguments for each in a.subtree
    )
    landing = not flies_again and any(each.lemma_.lower() in landings for each in words)
    step = any(each.lemma_.lower() in _STEPS for each in words)
    type_ = "land" if landing else "milestone" if step else "launch"
    return replace(
        candidate, type=type_, rule=f"{type_}.rescheduled", status=Status.PLANNED, recipients=[]
    )


def is_put_off(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is what is late by itself: "the launch has slipped from March to June"."""
    noun = candidate.trigger
    subject = candidate.type in STEPS and not is_verb(noun) and noun.dep_ == "nsubj"
    return subject and any(o.type == "delay" and o.trigger.i == noun.head.i for o in group)


def _belongs_to(host: Token, trigger: Token) -> bool:
    """Whether a date's host is the delay, or a noun below it: "the delay of the launch to …"."""
    return host == trigger or (not is_verb(host) and trigger in host.ancestors)
