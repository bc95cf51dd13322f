"""Days of what a headline alone tells: those of the sentence below, which says the same at length.

"Saudi Cabinet approves pact" above "The Cabinet on Tuesday authorised …": the words differ too
much for the two to merge, but the news is of that day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from lunarwatch.components.analysis import Analysis
from lunarwatch.components.body import body_of
from lunarwatch.components.paragraphs import head_end
from lunarwatch.components.units import sentence_starts
from lunarwatch.dates import FoundDate
from lunarwatch.events.draft import Draft
from lunarwatch.events.sameness import NAMING
from lunarwatch.records import Precision, Status

_DONE = frozenset({Status.OCCURRED, Status.FAILED})
_NEWS = 14  # days that news is old at most
_LINE = re.compile(r"[^\n]+")
_RUNNING = re.compile(r"(?:\b[a-z]+\b[^.!?\n]*){5}[.!?]")  # words of a sentence, no byline


def date_by_lead(analysis: Analysis, drafts: Sequence[Draft]) -> None:
    """Give undated drafts that only a headline tells the first day that the lead names.

    Args:
        analysis: the document's.
        drafts: its events, merged; dates are filled in.
    """
    headed = [draft for draft in drafts if _is_only_headed(draft)]
    if not headed:
        return
    start, end = _lead(body_of(analysis.doc))
    below = (each for each in analysis.dates if start <= each.start < end)
    day = next((each for each in below if _is_news(each, analysis.published)), None)
    for draft in headed:
        draft.date = day


def _is_only_headed(draft: Draft) -> bool:
    """Whether nothing but a headline tells what has been done, and on no day."""
    if draft.date is not None or draft.status not in _DONE:
        return False
    return all(each.headline and each.rule not in NAMING for each in draft.tellings)


def _lead(body: str) -> tuple[int, int]:
    """Where the first sentence below the headline stands, behind its dateline (characters)."""
    lines = _LINE.finditer(body)
    next(lines, None)
    line = next((each for each in lines if _RUNNING.search(each.group())), None)
    if line is None:
        return 0, 0
    start = head_end(body, line.start())  # a dateline has the day of the report, not of its news
    length = next(sentence_starts(body[start : line.end()]), line.end() - start)
    return start, start + length


def _is_news(found: FoundDate, published: date | None) -> bool:
    """Whether it is a day just past."""
    if found.precision is not Precision.DAY or found.side is not None or found.modifier:
        return False
    if found.relation is not None or found.earliest is None:
        return False
    return published is None or 0 <= (published - found.earliest).days <= _NEWS
