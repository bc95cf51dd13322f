"""Flights told again by the hour alone: "was launched on Tuesday. The rocket took off at 9:54".

Reports give the day of the news once, and the hour where they tell it at length, often of the
rocket: no name, and perhaps no party, need be the same.
"""

from __future__ import annotations

import re

from lunarwatch.components.candidates import FLIGHTS
from lunarwatch.components.refs import one_for_each
from lunarwatch.events.draft import Draft
from lunarwatch.events.merging import absorb
from lunarwatch.events.sameness import WEAK
from lunarwatch.records import Precision, Status

_HOUR = re.compile(
    r"\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b|\b\d{1,2}[:.]\d\d (?:local|[A-Z]{2,4}\b)|"
    r"\b\d{1,2}[:.]\d\d\b(?= hours)|\b\d{4} (?:GMT|UTC|hours)\b",
    re.IGNORECASE,
)
_DONE = frozenset({Status.OCCURRED, Status.FAILED})


def join_retold(drafts: list[Draft]) -> list[Draft]:
    """Merge flights that only an hour dates into the flight of a day that is told before them.

    Args:
        drafts: the events of a document, merged.
    """
    kept: list[Draft] = []
    for draft in drafts:
        known = _told_before(draft, kept) if _has_hour_alone(draft) else None
        if known is None:
            kept.append(draft)
            continue
        actors = [*known.actors, *draft.actors]
        absorb(known, draft)
        known.actors = one_for_each(list({ref.id: ref for ref in actors}.values()))
    return kept


def _has_hour_alone(draft: Draft) -> bool:
    trigger = draft.first.trigger
    if draft.type not in FLIGHTS or draft.status not in _DONE or draft.date is not None:
        return False
    clause = trigger.doc[trigger.left_edge.i : trigger.right_edge.i + 1]
    return _HOUR.search(clause.text) is not None


def _told_before(draft: Draft, others: list[Draft]) -> Draft | None:
    """The flight of a day told last before, where it may be of the same craft."""
    for other in reversed(others):
        if other.type == draft.type and other.status in _DONE and other.date is not None:
            day = other.date.precision is Precision.DAY and "/" not in (other.edtf or "/")
            named = draft.program is not None and draft.program_basis not in WEAK
            apart = named and other.program is not None and other.program_basis not in WEAK
            return other if day and not apart else None
    return None
