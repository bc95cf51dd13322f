"""This, last and next: "last week", "this May", "the following day", "the last four months of 2021"."""

# ruff: noqa: E501 -- one rule a line, so that the table at the foot reads as one
from __future__ import annotations

from dataclasses import replace
from typing import Final

from lunarwatch.dates.cascade import Found, rule
from lunarwatch.dates.expressions import (
    Amount,
    Deictic,
    Edge,
    EdgeOf,
    Expression,
    Fields,
    Near,
    Nth,
    Part,
    Rest,
    Span,
    Vague,
    Window,
    Within,
)
from lunarwatch.records import Precision

_COUNTED_FROM_TOLD: Final = frozenset({"following", "previous", "preceding"})


def _near_unit(found: Found) -> Expression | None:
    """This week, last year, the following day."""
    unit, step, word = found["u"], found["r"], found.word("r")
    plural = found.word("u").endswith("s")
    if plural or unit == "weekends":
        return Vague(direction=step)
    article = found.node("t") is not None
    told = word in _COUNTED_FROM_TOLD
    if unit is Precision.DAY:
        # "this day", "the past day": not a date; "the next day", "next day": the day after
        if word in {"this", "current", "last", "latest", "past", "upcoming", "coming", "prior"}:
            return None
        return Near(unit, step, word, told=True, strict=True)
    if article and word == "next" and unit in {Precision.DAY, Precision.MONTH}:
        told = True
    if step < 0 and unit is Precision.DECADE and not told:
        return Window(Amount(((1, unit),)), step)
    return Near(unit, step, word, told=told)


def _the_unit(found: Found) -> Near | None:
    """In the quarter, for the year: the one told of, or else the present one."""
    unit = found["u"]
    if unit == "weekend":
        return Near("weekend", 0, "the")
    if unit not in {Precision.QUARTER, Precision.YEAR, Precision.MONTH}:
        return None
    if found.word("u").endswith("s") or (unit is Precision.YEAR and found.word("i") == "in"):
        return None
    step = -1 if unit is Precision.QUARTER else 0
    return Near(unit, step, "the", told=True)


def _near_date(found: Found) -> Expression | None:
    """Next Thursday, March 28; last Sept. 11."""
    date: Fields = found["d"]
    if date.year is not None or found["r"] == 0 or date.weekday is not None:
        return date
    return None if date.month is None else Near(date, found["r"], found.word("r"))


def _near_part_of_day(found: Found) -> Expression:
    """This morning, last night, the next morning."""
    step, word = found["r"], found.word("r")
    told = word in _COUNTED_FROM_TOLD or (found.node("t") is not None and word == "next")
    if told:
        return Near(Precision.DAY, step, word, told=True, strict=True)
    return Deictic(step)


def _near_named(found: Found) -> Expression:
    """Last Tuesday, this May, next spring, last Christmas."""
    named = found["n"]
    if isinstance(named, int):
        named = Part(Precision.SEASON, named)
    word = found.word("r")
    the_next = found.node("t") is not None and word == "next" and isinstance(named, Fields)
    return Near(named, found["r"], word, told=the_next or word in _COUNTED_FROM_TOLD)


def _after_next(found: Found) -> Expression | None:
    """The week after next, Friday after next."""
    if found.word("r") not in {"next", "following", "coming"}:
        return None
    return Near(found["w"], 2, "after next")


def _same_unit(found: Found) -> Expression | None:
    unit = found["u"]
    if not isinstance(unit, Precision) or found.word("u").endswith("s"):
        return None
    return Near(unit, 0, found.word("m"), told=True, strict=True)


def _window(found: Found) -> Expression | None:
    """The last two months, the coming three quarters, the next few years."""
    amount: Amount = found["n"]
    step = found["r"]
    single = amount.parts[0][0] == 1 and found.word("n").startswith(("a ", "an "))
    if len(amount.parts) != 1 or step == 0 or single:
        return None
    return Vague(amount, step) if amount.vague else Window(amount, step)


def _counted_window(found: Found) -> Window | None:
    """Two upcoming weeks."""
    unit = found["u"]
    if not isinstance(unit, Precision) or found["r"] == 0 or not found.word("u").endswith("s"):
        return None
    return Window(Amount(((found["n"], unit),)), found["r"])


def _rest(found: Found) -> Rest | None:
    """The rest of the year, the rest of this month."""
    unit = found["u"] or (found["p"].what if isinstance(found["p"], Near) else None)
    if unit is None or not isinstance(unit, Precision) or unit is Precision.DAY:
        return None
    return Rest(found["p"] or Near(unit, 0, "this"))


def _nth_of(found: Found) -> Expression | None:
    """The first Friday of July, the last four months of 2021, the first nine months."""
    if found.node("r") and found["r"] != -1:
        return None
    number = found["o"] or -1
    of, what = found["p"], found["u"]
    count = 1
    if isinstance(what, Amount):
        counted = what.parts[0][0]
        if counted is None or len(what.parts) != 1:
            return None
        count, what = counted, what.finest
    if isinstance(what, Fields):
        what = what.weekday
    if of is not None and count == 1 and isinstance(what, Precision) and _are_some(found):
        return EdgeOf(Edge.START if number == 1 else Edge.END, of) if number in (1, -1) else None
    if what in {"weekend", "weekends"} or (what is Precision.DAY and count == 1 and of is None):
        return None
    if what in {Precision.QUARTER, Precision.HALF} and count == 1:
        limit = 4 if what is Precision.QUARTER else 2
        return Part(what, limit if number == -1 else number, of) if number <= limit else None
    return Nth(number, what, of, count)


def _are_some(found: Found) -> bool:
    """Whether several units are meant, uncounted: "the first days of June"."""
    return found.word("u") in {"days", "weeks", "months", "years"}


def _nth_of_unit(found: Found) -> Expression | None:
    """The last week of the month: of the present one."""
    unit = found["v"]
    if not isinstance(unit, Precision) or found.word("v").endswith("s"):
        return None
    made = _nth_of(found)
    present = Near(unit, 0, "this")
    return replace(made, of=present) if isinstance(made, Nth | Part) else None


def _day_of_unit(found: Found) -> Within | None:
    """20th of the current month, the 15th of the month."""
    near = found["p"] or Near(found["v"], 0, "this")
    if not isinstance(near, Near) or near.what is not Precision.MONTH or not 1 <= found["d"] <= 31:
        return None
    return Within(Fields(day=found["d"]), near)


def _days_of_unit(found: Found) -> Span | None:
    """From 4 to 22 this month."""
    near = found["p"]
    if not isinstance(near, Near) or near.what is not Precision.MONTH:
        return None
    return Span(Within(Fields(day=found["d"]), near), Within(Fields(day=found["e"]), near))


NTH: Final = (
    rule("POINTED", "n:(?:NUM|TWO) r:REL u:UNIT", _counted_window),
    rule("POINTED", "THE? w:(?:UNIT|WEEKDAY|MONTH) AFTER THE? r:REL UNIT?", _after_next),
    rule("POINTED", "THE? o:ORD u:(?:UNIT|WEEKDAY|AMOUNT) (?:OF|IN) THE? p:(?:DATE|MONTHLY|MONTH|YEAR|ERA)", _nth_of),
    rule("POINTED", "THE? r:REL u:(?:UNIT|WEEKDAY|AMOUNT) OF THE? p:(?:DATE|MONTHLY|MONTH|YEAR|ERA)", _nth_of),
    rule("RELATIVE", "THE? REL r:REL u:UNIT(?!OF)", _near_unit),
    rule("RELATIVE", "t:THE? r:REL FISCAL? u:UNIT(?!OF(?!THE))", _near_unit),
    rule("POINTED", "THE? d:DAY OF p:RELATIVE", _day_of_unit),
    rule("POINTED", "THE? d:ORD OF THE v:UNIT", _day_of_unit),
    rule("POINTED", "FROM? d:NUM JOINT e:NUM IN? p:RELATIVE", _days_of_unit),
    rule("POINTED", "BETWEEN d:NUM AND e:NUM IN? p:RELATIVE", _days_of_unit),
    rule("POINTED", "THE? o:ORD u:(?:UNIT|WEEKDAY|AMOUNT) (?:OF|IN) p:RELATIVE", _nth_of),
    rule("POINTED", "THE? r:REL u:(?:UNIT|WEEKDAY|AMOUNT) OF p:RELATIVE", _nth_of),
    rule("POINTED", "THE? o:ORD u:(?:UNIT|WEEKDAY|AMOUNT) OF THE v:UNIT", _nth_of_unit),
    rule("POINTED", "THE? r:REL u:(?:UNIT|WEEKDAY|AMOUNT) OF THE v:UNIT", _nth_of_unit),
)  # fmt: skip

NEAR: Final = (
    rule("POINTED", "THE? r:REL n:AMOUNT", _window),
    rule("POINTED", "THE? REST OF THE u:UNIT", _rest),
    rule("POINTED", "THE o:ORD u:AMOUNT", _nth_of),
    rule("RELATIVE", "t:THE? r:REL k:DAYPART", _near_part_of_day),
    rule("RELATIVE", "t:THE? r:REL u:UNIT", _near_unit),
    rule("POINTED", "THE? REST OF p:RELATIVE", _rest),
    rule("RELATIVE", "t:THE? REL? r:REL n:(?:WEEKDAY|HOLIDAY|MONTH|SEASON)", _near_named),
    rule("DATE", "r:REL d:DATE", _near_date),
    rule("RELATIVE", "THE? m:SAME u:UNIT(?!RELATIVE|AMOUNT AGO)", _same_unit),
    rule("RELATIVE", "i:IN THE u:UNIT(?!OF|AFTER|BEFORE|FROM|SINCE|OWN|DASH|EDGE|YEAR)", _the_unit),
)  # fmt: skip
