"""Days told by the clock alone: "docked six hours later", "at 1:53 a.m. the lander deployed".

A step that has a time of day, or comes minutes or hours after another, but no date, is of the day
of the step told last before it; one that another follows within hours, of that one's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

from lunarwatch.components.candidates import STEPS
from lunarwatch.components.syntax import children_of
from lunarwatch.events.draft import Draft
from lunarwatch.records import Precision, Status

_TIME = re.compile(
    r"\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b|\b\d{1,2}[:.]\d\d\b|\b\d{4} (?:GMT|UTC|hours)\b|"
    r"\b(?:minutes?|seconds?|moments|hours?)(?: and [a-z]+)? (?:later|after)\b|"
    r"\b(?:half an|a half) hours? later\b|\b(?:shortly|soon|immediately) (?:after|afterwards)\b",
    re.IGNORECASE,
)
# A few: more may go past midnight.
_HOURS = re.compile(
    r"\b(?:(?:an?|half an|one|two|three|four|[1-4])(?: and [a-z]+(?: a half)?)? hours?|"
    r"minutes?|seconds?|moments)(?: and [a-z ]{1,12})? after$"
)
_DONE = frozenset({Status.OCCURRED, Status.FAILED, Status.ONGOING})


def date_by_clock(drafts: Sequence[Draft]) -> None:
    """Give undated steps that a clock places the day of the dated step told last before them.

    Args:
        drafts: the events of a document, merged; dates are filled in.
    """
    for draft in drafts:
        if draft.type in STEPS and draft.date is None and _is_hours_before(draft.first.trigger):
            draft.date = next((o.date for o in drafts if _is_told_above(o, draft)), None)
        if draft.type in STEPS and draft.date is None and _has_time(draft.first.trigger):
            before = [other for other in drafts if _may_date(other, draft)]
            last = max(before, key=lambda other: _start(other, draft), default=None)
            draft.date = last.date if last is not None else None


def _has_time(trigger: Token) -> bool:
    """Whether the clause of a step, or the clause it is joined to, holds a time of day."""
    if any(c.dep_ == "mark" and c.lower_ == "after" for c in children_of(trigger)):
        return False  # "docked eight hours after it was launched"
    text = trigger.doc[trigger.left_edge.i : trigger.right_edge.i + 1].text
    return _TIME.search(text) is not None


def _is_hours_before(trigger: Token) -> bool:
    """Whether something followed within a few hours: "docked three hours after it was launched"."""
    marks = (c for c in children_of(trigger) if c.dep_ == "mark" and c.lower_ == "after")
    after = next(marks, None)
    if after is None or trigger.dep_ != "advcl":
        return False
    return _HOURS.search(trigger.doc[trigger.sent.start : after.i + 1].text) is not None


def _is_told_above(other: Draft, draft: Draft) -> bool:
    """Whether a dated step is told by what a step's clause hangs on."""
    above = {token.i for token in draft.first.trigger.ancestors}
    if other.type not in STEPS or other.date is None or not _is_one_day(other.edtf):
        return False
    return any(telling.trigger.i in above for telling in other.tellings)


def _start(other: Draft, draft: Draft) -> int:
    """Where a step is told last before another (token index); -1 where only behind it."""
    here = draft.first.trigger.i
    return max((t.trigger.i for t in other.tellings if t.trigger.i < here), default=-1)


def _may_date(other: Draft, draft: Draft) -> bool:
    """Whether a dated step is of the same flight, as far as one knows, and told before."""
    if other is draft or other.type not in STEPS or other.date is None or _start(other, draft) < 0:
        return False
    if other.date.precision is not Precision.DAY or not _is_one_day(other.edtf):
        return False
    if (other.status in _DONE) is not (draft.status in _DONE):
        return False
    one, two = other.program, draft.program
    if one is not None and two is not None and one.id == two.id:
        return True
    return bool(other.ids & draft.ids or other.countries & draft.countries)


def _is_one_day(edtf: str | None) -> bool:
    return edtf is not None and "/" not in edtf and "~" not in edtf
