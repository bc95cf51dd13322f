"""A delay names a new date: that is a planned launch or landing of its own (decision 6)."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Span, Token

from lunarwatch.components.candidates import Candidate
from lunarwatch.components.syntax import is_verb
from lunarwatch.dates import FoundDate
from lunarwatch.records import Status

_TO = frozenset({"to", "until", "till", "into", "for"})
_LANDING = frozenset({"landing", "touchdown", "return", "splashdown", "moon-landing"})


def new_date(
    candidate: Candidate, dates: list[tuple[FoundDate, Span]]
) -> tuple[FoundDate, Span] | None:
    """The date that something is put off to: "pushed back to 2027", "delayed until April"."""
    for found, span in dates:
        words = span.text.lower().split()
        preposition = span.root if span.root.lower_ in _TO else span.root.head
        if words[0] in _TO or preposition.lower_ in _TO:
            host = preposition.head if preposition.dep_ == "prep" else preposition
            if candidate.trigger in (host, *host.ancestors) and not _speech_between(
                host, candidate.trigger
            ):
                return found, span
    return None


def rescheduled(candidate: Candidate) -> Candidate:
    """The planned launch, or landing, that a delay leaves."""
    landing = any(t.lemma_.lower() in _LANDING for t in candidate.arguments)
    type_ = "land" if landing else "launch"
    return replace(
        candidate, type=type_, rule=f"{type_}.rescheduled", status=Status.PLANNED, recipients=[]
    )


def _speech_between(host: Token, trigger: Token) -> bool:
    return host.i != trigger.i and is_verb(host)
