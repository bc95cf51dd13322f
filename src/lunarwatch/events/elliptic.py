"""Flights that name neither whose nor what: "a third test flight is expected in February"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span

from lunarwatch.components.analysis import Analysis
from lunarwatch.components.candidates import FLIGHTS, OF_A_MISSION
from lunarwatch.components.pieces import Pieces
from lunarwatch.components.refs import PartyRef
from lunarwatch.components.syntax import is_verb
from lunarwatch.events.draft import Draft

_DATED = FLIGHTS | {"delay"}
_TOLD_OF = OF_A_MISSION | {"provide"}
_KEEPS = 2  # pieces of the text that a report keeps to whose flight it was


def take_up(drafts: Sequence[Draft], analysis: Analysis) -> None:
    """Give flights without a party or craft those of the flight that was told of before.

    Only what has a day of its own, if only the one that it is put off to, is a flight.

    Args:
        drafts: in order of the text; changed in place.
        analysis: the document.
    """
    pieces = Pieces.of(analysis.doc)
    dated = {draft.first.trigger.i for draft in drafts if _is_dated(draft)}
    last: Draft | None = None
    for draft in drafts:
        if draft.type not in _TOLD_OF:
            continue
        if draft.parties or draft.program is not None:
            last = draft
        elif draft.type in _DATED and draft.first.trigger.i in dated:
            if last is not None:
                here, there = (pieces.number(each.first.sentence.start) for each in (draft, last))
                draft.actors = last.actors if here - there <= _KEEPS else []
            if not draft.actors and is_verb(draft.first.trigger):
                draft.actors = _only_party(draft.first.sentence, analysis)


def _is_dated(draft: Draft) -> bool:
    """Whether the flight has a day of its own; of a noun, one that stands beside it."""
    trigger, date = draft.first.trigger, draft.date
    if date is None or is_verb(trigger):
        return date is not None
    phrase = trigger.doc[trigger.left_edge.i : trigger.right_edge.i + 1]
    return phrase.start_char <= date.start < phrase.end_char


def _only_party(sentence: Span, analysis: Analysis) -> list[PartyRef]:
    """Whom a sentence names, if all are of one country."""
    spans = (span for span, _ in analysis.resolver.party_mentions())
    here = [span.root for span in spans if sentence.start <= span.start < sentence.end]
    found = analysis.resolver.parties_of_all(here)
    return found[:1] if len({ref.country for ref in found}) == 1 else []
