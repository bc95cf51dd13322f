"""Dates told by another event: "comes a week after the US got Angola to sign".

The clause of the date has two sides.  When, after merging, one side has a day and the other none,
the other one's is counted from it: days to the day, weeks and more as an approximation.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date

from spacy.tokens import Doc, Span, Token

from lunarwatch.components.body import body_of
from lunarwatch.components.syntax import children_of, is_verb
from lunarwatch.dates import FoundDate, shift
from lunarwatch.events.draft import Draft
from lunarwatch.records import Precision

_SIGNS = {"after": 1, "before": -1}
_MONTH = re.compile(r"\d{4}-\d\d")
_FEW = 6  # days


def date_by_relation(doc: Doc, dates: list[FoundDate], drafts: list[Draft]) -> None:
    """Give undated drafts the date that their sentence counts from a dated one.

    Args:
        doc: the document.
        dates: its dates; those that count from an event have a relation and no value.
        drafts: its events; dates are filled in.
    """
    for found in dates:
        if found.relation not in _SIGNS or found.offset is None or found.edtf is not None:
            continue
        span = doc.char_span(found.start, found.end, alignment_mode="expand")
        if span is None or not len(span):
            continue
        counted_from = _counted_from(span.root)
        if counted_from is None:
            continue
        inner = _told(drafts, span.sent.start, counted_from, inside=True)
        outer = _told(drafts, span.sent.start, counted_from, inside=False)
        if inner is not None and outer is not None:
            _relate(inner, outer, found)
        if inner is not None and inner.edtf is None and (day := _day_said(found, dates, span)):
            count, unit = found.offset
            _give(inner, found, _moved(day, -_SIGNS[found.relation] * count, unit))


def _relate(inner: Draft, outer: Draft, found: FoundDate) -> None:
    """Date one of two events by the other: the outer one is so long after the inner one."""
    if found.relation is None or found.offset is None:
        return
    count, unit = found.offset
    count *= _SIGNS[found.relation]
    if outer.edtf and not inner.edtf:
        _give(inner, found, _moved(outer.edtf, -count, unit))
    elif inner.edtf and not outer.edtf:
        _give(outer, found, _moved(inner.edtf, count, unit))


def _day_said(found: FoundDate, dates: list[FoundDate], span: Span) -> str | None:
    """The day right before what is counted: "said on Wednesday, two days after they met"."""
    start = span.sent.start_char
    before = [d for d in dates if start <= d.start < found.start and d.precision is Precision.DAY]
    between = before[-1:] and body_of(span.doc)[before[-1].end : found.start]
    return before[-1].edtf if between == ", " else None


def _moved(edtf: str, count: int, unit: Precision) -> str | None:
    """A date some time on: to the day where days are counted, else about then.

    A few days from some time in a month are taken to be of that month.
    """
    if unit is not Precision.DAY:
        return shift(edtf, count, unit, approximate=True)
    of_a_month = _MONTH.fullmatch(edtf) is not None and abs(count) <= _FEW
    return edtf if of_a_month else shift(edtf, count, unit)


def _counted_from(root: Token) -> frozenset[int] | None:
    """The tokens of the clause or phrase behind "after" or "before"."""
    if root.lower_ in _SIGNS and (nouns := [c for c in children_of(root) if c.dep_ == "pobj"]):
        return frozenset(t.i for noun in nouns for t in noun.subtree)
    for token in (root, *root.ancestors):
        clause = is_verb(token) and token.dep_ in ("advcl", "pcomp")
        if clause or (token.dep_ == "pobj" and token.head.lower_ in _SIGNS):
            return frozenset(t.i for t in token.subtree)
    for child in children_of(root):
        if child.lower_ in _SIGNS:
            return frozenset(t.i for t in child.subtree)
    return None


def _told(
    drafts: list[Draft], sentence: int, counted_from: frozenset[int], *, inside: bool
) -> Draft | None:
    """The first event that the sentence tells inside, or outside, the clause counted from."""
    for draft in drafts:
        for telling in draft.tellings:
            here = telling.sentence.start == sentence
            if here and (telling.trigger.i in counted_from) is inside:
                return draft
    return None


def _give(draft: Draft, found: FoundDate, edtf: str | None) -> None:
    """Write the date into the draft, with the days it can be."""
    if edtf is None:
        return
    parts = [int(part) for part in edtf.rstrip("~").split("-")]
    year, month, day = [*parts, 1, 1][:3]
    first = date(year, month, day)
    match len(parts):
        case 1:
            precision, last = Precision.YEAR, date(year, 12, 31)
        case 2:
            precision, last = Precision.MONTH, date(year, month, monthrange(year, month)[1])
        case _:
            precision, last = Precision.DAY, first
    draft.date = replace(
        found, edtf=edtf, codebook_edtf=edtf, earliest=first, latest=last, precision=precision
    )
