"""Which candidates of an article did not become records, and why."""

from __future__ import annotations

from spacy.tokens import Doc

from lunarwatch.components.analysis import Analysis
from lunarwatch.components.candidates import Candidate
from lunarwatch.events.draft import Telling
from lunarwatch.events.drafting import drafts_of
from lunarwatch.events.recording import mention_of
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
    relevance = Relevance(analysis)
    chosen = {_key(c) for c in select(analysis.candidates, analysis.catalogue)}
    told = {
        (draft.type, telling.trigger.i)
        for draft in drafts_of(analysis)
        for telling in draft.tellings
    }
    found = []
    for candidate in analysis.candidates:
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
    mention = mention_of(Telling.of(candidate))
    return Dropped(type=candidate.type, reason=reason, **dict(mention))
