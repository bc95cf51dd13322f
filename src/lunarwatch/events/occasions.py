"""Days of the occasion on which something is done: "the signing was held on Friday".

Either a sentence behind the event dates the occasion, or the event is set on one that was dated
before it: "following the meeting they signed …".  Only words count, no parse.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lunarwatch.components.analysis import Analysis
from lunarwatch.components.body import body_of, text_of
from lunarwatch.dates import FoundDate
from lunarwatch.events.draft import Draft
from lunarwatch.records import Precision, Status

_SIGNING = "signing|signature|ceremony"
_NAMES = {
    "sign": _SIGNING,
    "join": _SIGNING,
    "ratify": f"{_SIGNING}|vote|session",
    "agree": f"{_SIGNING}|meeting|talks|summit",
    "meet": "meeting|talks|visit|summit|dialogue",
    "endorse": "vote|session",
    "reject": "vote|session",
}
_HELD = r"took place|(?:was|were) held|happened|occurred|came"
_FAR = 450  # characters behind the event
_ON_OCCASION = re.compile(
    r"\b(?:after|following|during|(?:i|o)n the (?:margins|sidelines) of|on the occasion of) "
    r"the (?:\w+ )?(?:meeting|talks|summit|dialogue|session|visit)\b(?! of| to)",
    re.IGNORECASE,
)
_MEETINGS = frozenset({"meet", "sign", "join"})


def date_by_occasion(analysis: Analysis, drafts: Sequence[Draft]) -> None:
    """Give undated drafts the day of their occasion, where that is told by itself.

    Args:
        analysis: the document's.
        drafts: its events, merged, in order; dates are filled in.
    """
    for draft in drafts:
        if draft.date is None and draft.status is Status.OCCURRED and draft.type in _NAMES:
            draft.date = _held(draft, analysis) or _met(draft, drafts)


def _held(draft: Draft, analysis: Analysis) -> FoundDate | None:
    """The day in a sentence behind the event that says when it was held."""
    body, end = body_of(analysis.doc), draft.first.sentence.end_char
    held = re.compile(rf"\bThe (?:{_NAMES[draft.type]})\b[^.\n]{{0,90}}?\b(?:{_HELD})\b[^.\n]*")
    said = held.search(body, end, end + _FAR)
    if said is None:
        return None
    days = (each for each in analysis.dates if said.start() < each.start < said.end())
    return next((each for each in days if _is_a_day(each)), None)


def _met(draft: Draft, drafts: Sequence[Draft]) -> FoundDate | None:
    """The day of the meeting told last, where the event is set on its occasion."""
    sentence = draft.first.sentence
    if not _ON_OCCASION.search(text_of(sentence)):
        return None
    before = [
        other
        for other in drafts
        if other.type in _MEETINGS
        and other.status is Status.OCCURRED
        and other.first.sentence.start < sentence.start
        and other.date is not None
        and _is_a_day(other.date)
        and other.countries & draft.countries
    ]
    return max(before, key=lambda other: other.first.trigger.i).date if before else None


def _is_a_day(found: FoundDate) -> bool:
    return found.precision is Precision.DAY and found.side is None and found.edtf is not None
