"""Dates told by another event: "comes a week after the US got Angola to sign".

The clause of the date has two sides.  When, after merging, one side has a day and the other none,
the other one's is counted from it, as an approximation.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Doc, Token

from lunarwatch.components.syntax import is_verb
from lunarwatch.dates import FoundDate, shift
from lunarwatch.events.draft import Draft
from lunarwatch.records import Precision


@dataclass(frozen=True)
class _Sides:
    inner: frozenset[int]
    sentence: int


def date_by_relation(doc: Doc, dates: list[FoundDate], drafts: list[Draft]) -> None:
    """Give undated drafts the date that their sentence counts from a dated one."""
    for found in dates:
        if found.relation not in ("after", "before") or found.offset is None:
            continue
        if found.edtf is not None:
            continue
        span = doc.char_span(found.start, found.end, alignment_mode="expand")
        if span is None or not len(span):
            continue
        sides = _sides(span.root, span.sent.start)
        if sides is None:
            continue
        inner = _told(drafts, sides, inside=True)
        outer = _told(drafts, sides, inside=False)
        count, unit = found.offset
        sign = 1 if found.relation == "after" else -1
        if inner and outer and outer.edtf and not inner.edtf:
            _give(inner, found, shift(outer.edtf, -sign * count, unit, approximate=True))
        elif inner and outer and inner.edtf and not outer.edtf:
            _give(outer, found, shift(inner.edtf, sign * count, unit, approximate=True))


def _give(draft: Draft, found: FoundDate, edtf: str | None) -> None:
    if edtf is None:
        return
    parts = [int(part) for part in edtf.rstrip("~").split("-")]
    year, month, day = (*parts, 1, 1)[:3] if len(parts) < 3 else parts
    first = date(year, month, day)
    last = {
        1: date(year, 12, 31),
        2: date(year, month, monthrange(year, month)[1]),
        3: first,
    }[len(parts)]
    precision = (Precision.YEAR, Precision.MONTH, Precision.DAY)[len(parts) - 1]
    draft.edtf = edtf
    draft.date = replace(
        found, edtf=edtf, codebook_edtf=edtf, earliest=first, latest=last, precision=precision
    )


def _sides(root: Token, sentence: int) -> _Sides | None:
    """The clause behind "after": the verb the date modifies, with its subtree."""
    for token in (root, *root.ancestors):
        if token.sent.start != sentence:
            return None
        if is_verb(token) and token.dep_ in ("advcl", "pcomp"):
            return _Sides(frozenset(t.i for t in token.subtree), sentence)
        if token.dep_ == "pobj" and token.head.lower_ in ("after", "before"):
            return _Sides(frozenset(t.i for t in token.subtree), sentence)
    for child in root.children:
        if child.lower_ in ("after", "before"):
            return _Sides(frozenset(t.i for t in child.subtree), sentence)
    return None


def _told(drafts: list[Draft], sides: _Sides, *, inside: bool) -> Draft | None:
    for draft in drafts:
        for telling in draft.tellings:
            here = telling.sentence.start == sides.sentence
            if here and (telling.trigger.i in sides.inner) is inside:
                return draft
    return None
