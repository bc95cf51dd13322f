"""Which candidates of an article did not become records, and why."""

from __future__ import annotations

from spacy.tokens import Doc

from lunarwatch.components.analysis import Analysis
from lunarwatch.components.candidates import Candidate
from lunarwatch.events.build import drafts_of, trimmed
from lunarwatch.events.relevance import Relevance
from lunarwatch.events.selecting import select
from lunarwatch.records import Dropped

_PART = "it is part of another telling, or the same word has a likelier reading"
_ELSEWHERE = "neither its sentence nor those before it speak of space"
_EMPTY = "it names neither party nor programme, or tells what is done in general"


def dropped_of(doc: Doc) -> list[Dropped]:
    """The candidates that frames matched and that became no record, in order of the text.

    Args:
        doc: a document that the pipeline of ``lunarwatch.pipeline.load`` has gone over.
    """
    analysis: Analysis = doc._.lunarwatch
    candidates = [c for c in analysis.candidates if c.type != "state"]
    chosen = {_key(c) for c in select(candidates)}
    told = {
        (draft.type, telling.trigger.i)
        for draft in drafts_of(doc, analysis)
        for telling in draft.tellings
    }
    assert analysis.resolver is not None
    assert analysis.programs is not None
    relevance = Relevance(doc, analysis.resolver, analysis.programs)
    found = []
    for candidate in candidates:
        if _key(candidate) not in chosen:
            found.append(_dropped(candidate, _PART))
        elif not relevance.holds(candidate):
            found.append(_dropped(candidate, _ELSEWHERE))
        elif (candidate.type, candidate.trigger.i) not in told:
            found.append(_dropped(candidate, _EMPTY))
    return found


def _key(candidate: Candidate) -> tuple[str, int]:
    return candidate.rule, candidate.trigger.i


def _dropped(candidate: Candidate, reason: str) -> Dropped:
    span = trimmed(candidate.sentence)
    return Dropped(
        type=candidate.type,
        reason=reason,
        sentence=span.text,
        start=span.start,
        end=span.end,
        trigger=candidate.trigger.text,
        rule=candidate.rule,
    )
