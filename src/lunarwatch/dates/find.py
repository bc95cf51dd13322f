"""The dates a text names: found, resolved, and given with the words they came from."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Final

from lunarwatch.dates.candidates import candidates, core_start
from lunarwatch.dates.cascade import Node
from lunarwatch.dates.chronicle import Chronicle
from lunarwatch.dates.context import is_put_off, modifies
from lunarwatch.dates.expressions import (
    About,
    Amount,
    EdgeOf,
    Expression,
    Fields,
    Near,
    Offset,
    Open,
    Part,
    Side,
    Span,
    Vague,
)
from lunarwatch.dates.found import FoundDate, Mod, Relation, in_codebook
from lunarwatch.dates.resolving import Setting, Tense, resolve
from lunarwatch.dates.tense import sentence_start, tense_around
from lunarwatch.dates.times import Time
from lunarwatch.records import Precision

TenseAt = Callable[[int, int], Tense]


def find_dates(
    text: str,
    published: date | None = None,
    *,
    tense: TenseAt | None = None,
    copyright_year: int | None = None,
) -> list[FoundDate]:
    """Every date the text names, in order, none overlapping.

    Args:
        text: the article's body; offsets count in it.
        published: what "Wednesday" and "last month" count from; without it they stay unresolved.
        tense: the tense of the clause around ``text[start:end]``; where it is not given or does not
            know, the words nearby are asked.
        copyright_year: the year of the copyright line, for months told in the past tense.
    """
    found: list[FoundDate] = []
    told: deque[tuple[int, Time]] = deque(maxlen=_MEMORY)
    at = partial(_tense_at, text, tense)
    chronicle = Chronicle(text)
    written: date | None = None
    dated: date | None = None
    for node, start in candidates(text):
        setting = Setting(
            published,
            tense=partial(at, node),
            told=[time for _, time in told],
            told_here=partial(_told_here, text, told, node.start),
            copyright_year=copyright_year,
            heading_year=chronicle.year_at(node.start),
            written=written,
            dated=dated,
        )
        made, named = _found(text, start, node, setting)
        written = written or _dateline(text, made, published)
        dated = _day_in_full(named, setting) or dated
        if found and _restates(text, found[-1], made):
            made = _restated(text, found.pop(), made)
        found.append(made)
        if named is not None:
            told.append((node.start, named))
    return found


def _tense_at(text: str, tense: TenseAt | None, node: Node) -> Tense:
    """The tense that holds for a date: what follows "until" or a delay lies ahead of it."""
    expression = node.value
    until = isinstance(expression, Open) and expression.side is Side.UNTIL
    core = _core(expression)
    weekday = isinstance(core, Fields) and core.weekday is not None
    towards = until or _PUT_OFF_TO.search(text, max(0, node.start - 4), node.start)
    if (until and weekday) or (towards and is_put_off(text, node.start)):
        return Tense.FUTURE
    told = tense(node.start, node.end) if tense else Tense.UNKNOWN
    return tense_around(text, node.start, node.end) if told is Tense.UNKNOWN else told


def _restates(text: str, before: FoundDate, day: FoundDate) -> bool:
    """Whether brackets behind a day that counts from another name it: "today (Nov. 18)"."""
    bracketed = text[before.end : day.start] == " (" and text[day.end : day.end + 1] == ")"
    return bracketed and before.anchor == "published" and day.precision is Precision.DAY


def _restated(text: str, before: FoundDate, day: FoundDate) -> FoundDate:
    """The day as the brackets give it, under all the words that tell it."""
    start, end = before.start, day.end + 1
    told = text[start:end]
    return replace(day, text=told, start=start, end=end, core_start=before.core_start)


def _dateline(text: str, found: FoundDate, published: date | None) -> date | None:
    """The day that a report was written on, shortly before: "LA PAZ, 7 November (ABI) – …"."""
    day = found.earliest
    if published is None or day is None or found.start > _OPENING:
        return None
    if found.precision is not Precision.DAY or not 0 < (published - day).days <= _IN_PRINT:
        return None
    place = text[text.rfind("\n", 0, found.start) + 1 : found.start]
    fits = _PLACE.fullmatch(place) and _BEHIND_DAY.match(text, found.end)
    return day if fits else None


def _day_in_full(named: Time | None, setting: Setting) -> date | None:
    """The day that is named with its year, if it is one: "On April 12, 1981"."""
    if named is None or setting.used or named.precision is not Precision.DAY:
        return None
    return None if named.approximate else named.earliest


def _told_here(text: str, told: Iterable[tuple[int, Time]], place: int) -> list[Time]:
    """The dates told before in the same sentence."""
    start = sentence_start(text, place)
    return [time for where, time in told if where >= start]


def _found(text: str, start: int, node: Node, setting: Setting) -> tuple[FoundDate, Time | None]:
    expression: Expression = node.value
    time = resolve(expression, setting)
    core = _core(expression)
    named = time if core is expression else resolve(core, setting)
    relation, offset = _relation(expression)
    record = FoundDate(
        text=text[start : node.end],
        start=start,
        end=node.end,
        edtf=time.edtf if time else None,
        earliest=time.earliest if time else None,
        latest=time.latest if time else None,
        precision=time.precision if time else None,
        anchor=_anchor(expression, setting, resolved=time is not None),
        core_start=core_start(node),
        core=named,
        side=expression.side.value if isinstance(expression, Open) else None,
        codebook_edtf=_codebook(expression, time, named),
        mod=_mod(expression),
        relation=relation,
        offset=offset,
        modifier=modifies(text, node.start, node.end, expression),
        ambiguous=isinstance(expression, Fields) and expression.ambiguous,
    )
    return record, named


def _core(expression: Expression) -> Expression:
    """The date inside what a preposition says of it."""
    while isinstance(expression, Open | About):
        expression = expression.of
    return expression


def _anchor(expression: Expression, setting: Setting, *, resolved: bool) -> str:
    for anchor in ("previous", "copyright", "published"):
        if anchor in setting.used:
            return anchor
    core = _core(expression)
    if resolved:
        return "text"
    if isinstance(core, Offset) and core.base in ("told", "event"):
        return "previous" if core.base == "told" else "event"
    return "previous" if isinstance(core, Near) and core.strict else "text"


def _relation(
    expression: Expression,
) -> tuple[Relation | None, tuple[int, Precision] | None]:
    """After, before or the same as something told, and by how much."""
    core = _core(expression)
    if isinstance(core, Near) and core.told and core.word != "the":
        relation: Relation = "same" if not core.step else "after" if core.step > 0 else "before"
        return relation, _counted_in(core)
    if isinstance(core, Offset) and core.base in ("told", "event"):
        return ("after" if core.direction > 0 else "before"), _counted(core.amount)
    if isinstance(core, Vague) and core.amount is not None:
        return ("after" if core.direction > 0 else "before"), None
    return None, None


def _counted_in(near: Near) -> tuple[int, Precision] | None:
    return (abs(near.step), near.what) if near.step and isinstance(near.what, Precision) else None


def _counted(amount: Amount) -> tuple[int, Precision] | None:
    count, unit = amount.parts[0]
    return (count, unit) if count is not None and len(amount.parts) == 1 else None


def _mod(expression: Expression) -> Mod | None:
    core = _core(expression)
    return core.edge.value if isinstance(core, EdgeOf) else None


def _codebook(expression: Expression, time: Time | None, named: Time | None) -> str | None:
    """The codebook's value: units no finer than it uses, and its reading of "end of the decade"."""
    if time is None or named is None:
        return None
    core = _core(expression)
    plain = in_codebook(named)
    if isinstance(core, Span):
        plain = _by_years(core, plain)
    ending = isinstance(core, EdgeOf) and core.edge == "end" and not core.adjective
    if ending and named.precision is Precision.DECADE:
        plain = f"{named.latest.year + 1}~" if named.latest else plain
    if time is named:
        return f"{plain}~" if _is_counted_loosely(core, named) else plain
    if isinstance(expression, Open) and _is_within(expression, named):
        return plain
    if isinstance(expression, About):
        return plain if plain.endswith("~") or "/" in plain else plain + "~"
    if "/" in plain:
        return time.edtf
    return f"{plain}/.." if time.latest is None else f"../{plain}"


def _is_counted_loosely(core: Expression, named: Time) -> bool:
    """Whether months or years are counted from a finer date: "two years later", roughly then."""
    if not isinstance(core, Offset) or core.base != "told" or named.approximate:
        return False
    return core.amount.finest in _LONG and named.precision in (Precision.DAY, Precision.MONTH)


def _is_within(side: Open, named: Time) -> bool:
    """Whether "before" its end still lies within a unit: "before the end of the year"."""
    of = side.of
    ending = isinstance(of, EdgeOf) and of.edge == "end" and not of.adjective
    units = (Precision.YEAR, Precision.MONTH)
    return side.side is Side.BEFORE and ending and named.precision in units


def _by_years(span: Span, plain: str) -> str:
    """A range with the years of its ends that are seasons, quarters or halves."""
    ends = plain.split("/")
    if len(ends) != 2:
        return plain
    first, last = (
        end[:4] if isinstance(edge, Part) and end[:4].isdigit() else end
        for edge, end in zip((span.first, span.last), ends, strict=True)
    )
    return first if first == last else f"{first}/{last}"


_OPENING: Final = 400  # characters in which a report says where it comes from
_IN_PRINT: Final = 3  # days from writing to print
_PLACE: Final = re.compile(r"[A-Z][^\n:;]{1,40}, ")
_BEHIND_DAY: Final = re.compile(r"\.?(?: ?\([^()\n]{2,30}\)| ?/[^/\n]{2,20}/\.?)? ?(?:--|[—–:-] )")
_PUT_OFF_TO: Final = re.compile(r"\b(?:to|for)\s$")
_LONG: Final = frozenset({Precision.MONTH, Precision.YEAR})
#: How many dates back "the next day" may look: enough for a story, and time stays linear.
_MEMORY: Final = 24
