"""Whether what is told of a weekday alone can be what is told of a full date."""

from __future__ import annotations

from spacy.tokens import Token

from lunarwatch.components.syntax import children_of
from lunarwatch.events.draft import Draft
from lunarwatch.records import Precision

_WEEK = "monday tuesday wednesday thursday friday saturday sunday".split()
_DAYS = {day: number for number, day in enumerate(_WEEK)}
_WHEN = frozenset({"prep", "npadvmod", "advmod", "dobj"})


def is_of_another_week(a: Draft, b: Draft) -> bool:
    """Whether one is told from a day of publication that nobody knows, the other of another time.

    What happened "on Friday" is of the week of the article, which names no year for it.
    """
    if a.edtf is not None or b.date is None or b.date.earliest is None:
        return False
    said = {_DAYS[word] for each in a.tellings for word in _adverbs(each.trigger) & _DAYS.keys()}
    if not said:
        return False
    return b.date.precision is not Precision.DAY or b.date.earliest.weekday() not in said


def _adverbs(verb: Token) -> set[str]:
    """What says when at a verb: "launched on Friday", "launched Friday"."""
    return {
        t.lower_
        for c in children_of(verb)
        if c.dep_ in _WHEN
        for t in ((c,) if c.dep_ == "dobj" else c.subtree)
    }
