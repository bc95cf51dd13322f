"""The grammar of dates: rules in layers, each building on the phrases of those before it.

A rule is a regular expression over the symbols of `symbols` and a small function that says what the
words mean.  Layers run in order and, inside a layer, so do the rules: longer readings come first.
To teach the engine a new way of writing a date, add one line to a layer at the foot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from lunarwatch.dates.expressions import (
    About,
    Amount,
    Deictic,
    Edge,
    EdgeOf,
    Era,
    Expression,
    Fields,
    Holiday,
    Near,
    Nth,
    Offset,
    Open,
    Part,
    Side,
    Span,
    Told,
    Vague,
    WeekdayCount,
    WeekOf,
    Window,
    Within,
)
from lunarwatch.dates.symbols import SYMBOLS, Found, Node, Replacement, Rule, join, reduce, rule
from lunarwatch.records import Precision


def parse(nodes: Sequence[Node]) -> list[Node]:
    """The nodes with every date phrase made one node; what is no date stays as it was."""
    for layer in LAYERS:
        nodes = reduce(nodes, layer)
    return list(nodes)


# --- days and months ------------------------------------------------------------------------


def _date(found: Found) -> Fields | None:
    """Month and day in either order, with or without year and weekday."""
    day = found["d"]
    if not isinstance(day, int) or not 1 <= day <= 31:
        return None
    fields = Fields(day=day).merge(found["m"])
    if "y" in found.match.groupdict() and found["y"] is not None:
        fields = _with_year(fields, found["y"])
    return fields


def _with_year(fields: Fields, year: Fields | int) -> Fields:
    if isinstance(year, int):
        return replace(fields, year=year, two_digits=True)
    return replace(fields, year=year.year, two_digits=year.two_digits)


def _month_of_year(found: Found) -> Fields | None:
    year: Fields = found["y"]
    if year.fiscal:
        return None
    month: Fields = found["m"]
    return _with_year(month, year)


def _month_day_to_day(found: Found) -> Span | None:
    """July 13 to 15; March 5 and 6, 2024; April 27 to the 3rd (of the next month)."""
    month: Fields = found["m"]
    if month.month is None:
        return None
    if found["y"] is not None:
        month = _with_year(month, found["y"])
    first, last = found["d"], found["e"]
    if not (1 <= first <= 31 and 1 <= last <= 31):
        return None
    start, end = replace(month, day=first), replace(month, day=last)
    if last < first:
        end = replace(end, month=month.month % 12 + 1, year=None)
    return Span(start, end)


def _two_days(found: Found) -> Any:
    """March 5 and 6: neighbours are one stretch of days, others two dates."""
    between = found.node("b") is not None
    if between or found["e"] - found["d"] == 1:
        return _month_day_to_day(found)
    month: Fields = found["m"]
    if found["y"] is not None:
        month = _with_year(month, found["y"])
    nodes = found.all
    cut = list(nodes).index(found.node("e"))  # type: ignore[arg-type]
    first = join(SYMBOLS["DATE"], nodes[: cut - 1], replace(month, day=found["d"]))
    last = join(SYMBOLS["DATE"], nodes[cut:], replace(month, day=found["e"]))
    return Replacement((first, nodes[cut - 1], last))


def _weekday_and_date(found: Found) -> Fields | None:
    date: Fields = found["d"]
    if date.weekday is not None:
        return None
    weekday: Fields = found["w"]
    return replace(date, weekday=weekday.weekday)


def _weekday_and_day(found: Found) -> Fields | None:
    weekday: Fields = found["w"]
    return replace(weekday, day=found["o"]) if 1 <= found["o"] <= 31 else None


def _the_nth(found: Found) -> Fields | None:
    """The 15th: a day of a month that the words leave open."""
    word = found.word("o")
    if not word[0].isdigit() or not 1 <= found["o"] <= 31:
        return None
    return Fields(day=found["o"])


def _the_nth_to_nth(found: Found) -> Span | None:
    first, last = found["d"], found["e"]
    if not (1 <= first <= 31 and 1 <= last <= 31):
        return None
    return Span(Fields(day=first), Fields(day=last))


def _year_to_year(found: Found) -> Span | None:
    """2025-26; 1990-1995."""
    first: Fields = found["y"]
    last = found["z"]
    if isinstance(last, int):
        year = (first.year or 0) // 100 * 100 + last
        last = Fields(year=year)
    if not (first.year or 0) < (last.year or 0) or first.two_digits or last.two_digits:
        return None
    return Span(first, last)


def _shared_year(found: Found) -> Replacement:
    """In May and June 2017: the year belongs to both."""
    first: Fields = found["a"]
    last: Fields = found["b"]
    nodes = list(found.all)
    if first.year is None and first.month is not None and last.month is not None:
        if last.year is not None and first.month <= last.month:
            nodes[0] = replace(nodes[0], value=_with_year(first, last))
    symbols = [
        SYMBOLS["DATE"] if n.value.day else SYMBOLS["MONTHLY"] for n in (nodes[0], nodes[-1])
    ]
    nodes[0], nodes[-1] = (
        replace(nodes[0], symbol=symbols[0]),
        replace(nodes[-1], symbol=symbols[1]),
    )
    return Replacement(tuple(nodes))


# --- parts of years, decades ----------------------------------------------------------------


def _part(found: Found) -> Part | None:
    """Third quarter, second half."""
    groups = found.match.groupdict()
    unit = found["u"] if "u" in groups else Precision.HALF
    limit = {Precision.QUARTER: 4, Precision.HALF: 2}.get(unit)
    if limit is None or (found.word("u") if "u" in groups else "").endswith("s"):
        return None
    number = limit if found["o"] == -1 else found["o"]
    return Part(unit, number) if 1 <= number <= limit else None


def _part_of(found: Found) -> Expression | None:
    """The third quarter of 2016, 2019 Q3, the first half of this year, the first half of July."""
    part: Part = found["q"]
    of = _value(found.node("y"))
    if part.of is not None:
        return None
    if _is_year(of):
        return replace(part, of=of)
    if part.unit is Precision.HALF and found.word("q").endswith("half"):
        return EdgeOf(Edge.START if part.number == 1 else Edge.END, of)
    return None


def _is_year(value: Expression) -> bool:
    if isinstance(value, Fields):
        return value.year is not None and value.month is None
    if isinstance(value, Offset):
        return value.amount.finest is Precision.YEAR
    return isinstance(value, Near) and value.what is Precision.YEAR


def _season_of_year(found: Found) -> Part:
    return Part(Precision.SEASON, found["s"], found["y"])


def _season_alone(found: Found) -> Part | None:
    """By spring, in the summer: a verb ("to fall") or a thing ("the fall of") is none."""
    if found.after is not None and found.after.symbol == SYMBOLS["OF"]:
        return None
    return Part(Precision.SEASON, found["s"])


def _century(found: Found) -> Era | None:
    if found["u"] != Precision.CENTURY or found["o"] < 1:
        return None
    return Era(Precision.CENTURY, (found["o"] - 1) * 100)


def _fiscal_year(found: Found) -> Fields:
    year: Fields = found["y"]
    return replace(year, fiscal=found.word("f") != "calendar")


# --- this, last, next -----------------------------------------------------------------------

_COUNTED_FROM_TOLD: Final = frozenset({"following", "previous", "preceding"})


def _near_unit(found: Found) -> Expression | None:
    """This week, last year, the following day."""
    unit, step, word = found["u"], found["r"], found.word("r")
    plural = found.word("u").endswith("s")
    if plural or unit == "weekends":
        return Vague(direction=step)
    article = found.node("t") is not None
    told = word in _COUNTED_FROM_TOLD
    if unit is Precision.DAY and step != 0:
        # "last day", "the past day": not a date; "the next day", "next day": the day after
        if word in {"last", "latest", "past", "upcoming", "coming", "prior"}:
            return None
        return Near(unit, step, word, told=True, strict=True)
    if article and word == "next" and unit in {Precision.DAY, Precision.MONTH}:
        told = True
    if word == "latest":
        return Near(unit, -1, word) if unit is not Precision.DAY else None
    return Near(unit, step, word, told=told)


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
    return Near(named, found["r"], word, told=word in _COUNTED_FROM_TOLD)


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
    if len(amount.parts) != 1:
        return None
    step = found["r"]
    if step == 0:
        return None
    return Vague(amount, step) if amount.vague else Window(amount, step)


def _nth_of(found: Found) -> Expression | None:
    """The first Friday of July, the last four months of 2021, the first nine months."""
    groups = found.match.groupdict()
    number = found["o"] if "o" in groups else -1
    if "r" in groups and found["r"] != -1:
        return None
    of = found["p"] if "p" in groups else None
    what = found["u"]
    count = 1
    if isinstance(what, Amount):
        counted = what.parts[0][0]
        if counted is None or len(what.parts) != 1:
            return None
        count, what = counted, what.finest
    if isinstance(what, Fields):
        what = what.weekday
    if what in {"weekend", "weekends"} or (what is Precision.DAY and count == 1 and of is None):
        return None
    if what in {Precision.QUARTER, Precision.HALF} and count == 1:
        limit = 4 if what is Precision.QUARTER else 2
        return Part(what, limit if number == -1 else number, of) if number <= limit else None
    return Nth(number, what, of, count)


def _nth_of_unit(found: Found) -> Expression | None:
    """The last week of the month: of the present one."""
    unit = found["v"]
    if not isinstance(unit, Precision) or found.word("v").endswith("s"):
        return None
    made = _nth_of(found)
    present = Near(unit, 0, "this")
    return replace(made, of=present) if isinstance(made, Nth | Part) else None


def _day_of_unit(found: Found) -> Expression | None:
    """20th of the current month."""
    near = found["p"]
    if not isinstance(near, Near) or near.what is not Precision.MONTH:
        return None
    return Within(Fields(day=found["d"]), near)


# --- amounts, and what is counted with them --------------------------------------------------


def _amount(found: Found) -> Amount | None:
    """Two weeks; 2 years, 1 month and 21 days; a few days; a year and a half."""
    parts: list[tuple[int | None, Precision]] = []
    count: int | None = None
    for node in found.all:
        if node.symbol == SYMBOLS["UNIT"]:
            if not isinstance(node.value, Precision):
                return None
            parts.append((count, node.value))
        elif node.symbol == SYMBOLS["FEW"]:
            count = 2 if node.word == "couple" else None
            if node.word in {"recent", "these", "those"}:
                return None
        elif node.symbol == SYMBOLS["AN"]:
            count = 1
        elif node.symbol == SYMBOLS["YEAR"]:
            count = node.value.year
        elif isinstance(node.value, int):
            count = node.value
    return Amount(tuple(parts))


def _half_amount(found: Found) -> Amount | None:
    """A year and a half, one and a half years, half a year."""
    unit = found["u"]
    halves = {Precision.YEAR: (6, Precision.MONTH), Precision.DECADE: (5, Precision.YEAR)}
    if unit not in halves:
        return None
    count, finer = halves[unit]
    groups = found.match.groupdict()
    whole: int = found["n"] if "n" in groups else 0
    total = count + whole * count * 2
    return Amount(((total, finer),))


def _year_and_a_half(found: Found) -> Amount | None:
    half = _half_amount(found)
    if half is None:
        return None
    (count, unit), *_ = half.parts
    return Amount((((count or 0) * 3, unit),))


def _quarter_century(found: Found) -> Amount | None:
    if found["u"] is not Precision.QUARTER or found["c"] is not Precision.CENTURY:
        return None
    return Amount(((25, Precision.YEAR),))


def _ago(found: Found) -> Expression:
    """Two weeks ago, in about 10 years' time, three months hence."""
    amount: Amount = found["n"]
    direction = found["g"] if "g" in found.match.groupdict() else 1
    if amount.vague:
        return Vague(amount, direction)
    if "q" in found.match.groupdict() and found.node("q"):
        amount = replace(amount, approximate=True)
    return Offset(amount, direction, "published")


def _in_amount(found: Found) -> Expression | None:
    """In two weeks; a span ("in 10 years of work") is told apart by `context`."""
    return _ago(found) if found.word("i") in {"in", "within"} else None


def _later(found: Found) -> Expression:
    """Two days later, a week earlier."""
    amount: Amount = found["n"]
    if amount.vague:
        return Vague(amount, found["l"])
    approximate = "q" in found.match.groupdict() and found.node("q") is not None
    return Offset(replace(amount, approximate=approximate), found["l"], "told")


def _relative_to(found: Found) -> Expression | None:
    """Two days before yesterday, a week after the signing, the day before."""
    groups = found.match.groupdict()
    amount = found["n"] if "n" in groups else Amount(((1, found["u"]),))
    if "u" in groups and (not isinstance(found["u"], Precision) or found.word("u").endswith("s")):
        return None
    direction = -1 if ("b" in groups and found.node("b") is not None) else 1
    base = _value(found.node("p")) if "p" in groups and found.node("p") else None
    if amount.vague:
        return Vague(amount, direction)
    if base is None:
        return Offset(amount, direction, "event")
    return Offset(amount, direction, base)


def _weekday_count(found: Found) -> Expression | None:
    days = found["w"]
    number = days if isinstance(days, int) else days.weekday
    count = found["n"]
    if not isinstance(count, int) or count > 500:
        return None
    return WeekdayCount(count * found["g"], number)


def _a_year_earlier_unit(found: Found) -> Expression | None:
    """The year-earlier quarter, the year-ago month."""
    unit = found["w"]
    if found["u"] is not Precision.YEAR or found["g"] != -1 or not isinstance(unit, Precision):
        return None
    return Offset(Amount(((1, Precision.YEAR),)), -1, Near(unit, 0, "same", told=True))


def _same_unit_last_year(found: Found) -> Expression | None:
    """The same quarter last year, the same month a year ago."""
    year = found["p"]
    back = isinstance(year, Near) and year.what is Precision.YEAR and year.step == -1
    ago = isinstance(year, Offset) and year.direction == -1
    if not (back or ago) or not isinstance(found["u"], Precision):
        return None
    return Offset(Amount(((1, Precision.YEAR),)), -1, Near(found["u"], 0, "same", told=True))


# --- placing one in another -----------------------------------------------------------------


def _within(found: Found) -> Expression | None:
    """June next year, Tuesday of next week, March in a year, next week on Friday."""
    what, of = _value(found.node("w")), found["p"]
    if isinstance(what, int):
        what = Part(Precision.SEASON, what)
    year_like = _is_year(of)
    week_like = isinstance(of, Near) and of.what is Precision.WEEK
    if isinstance(what, Fields):
        if what.year is not None:
            return None
        if what.month is not None and year_like:
            return Within(what, of)
        if what.weekday is not None and what.month is None and week_like:
            return Within(what, of)
    if isinstance(what, Span) and week_like:
        return Span(Within(what.first, of), Within(what.last, of))
    if isinstance(what, Part | Holiday) and year_like and what.of is None:
        return replace(what, of=of)
    return None


def _within_amount(found: Found) -> Expression | None:
    """March in a year: the March of the year that is so far off."""
    amount: Amount = found["p"]
    if amount.vague or amount.finest is not Precision.YEAR:
        return None
    what, of = _value(found.node("w")), Offset(amount, 1, "published")
    if isinstance(what, int):
        return Part(Precision.SEASON, what, of)
    return replace(what, of=of) if isinstance(what, Holiday) else Within(what, of)


def _first_value(found: Found) -> Any:
    return found.all[0].value


def _week_of(found: Found) -> Expression | None:
    if found["u"] is not Precision.WEEK:
        return None
    return WeekOf(_value(found.node("p")))


def _holiday_year(found: Found) -> Holiday:
    holiday: Holiday = found["h"]
    return replace(holiday, of=_value(found.node("p")))


# --- edges ----------------------------------------------------------------------------------


def _edge(found: Found) -> Expression | None:
    """Early March, the end of next week, late in the year, mid-2030s."""
    word = found["e"]
    of = _value(found.node("p"))
    if isinstance(of, EdgeOf | Open | Window | Vague) or of is None:
        return None
    if isinstance(of, Offset) and of.base != "published":
        return None
    return EdgeOf(Edge(word), of)


def _edge_of_unit(found: Found) -> Expression | None:
    """The end of the year, month-end, later in the week: of the present one."""
    unit = found["u"]
    if not isinstance(unit, Precision) or found.word("u").endswith("s") or unit is Precision.DAY:
        return None
    word = found["e"]
    edge = Edge(word) if isinstance(word, str) else Edge.END if word > 0 else Edge.START
    return EdgeOf(edge, Near(unit, 0, "this"))


def _edge_of_season(found: Found) -> Expression:
    """Early summer, the end of spring."""
    return EdgeOf(Edge(found["e"]), Part(Precision.SEASON, found["s"]))


def _later_in(found: Found) -> Expression | None:
    """Later this year, earlier this month, earlier Tuesday."""
    of = _value(found.node("p"))
    if isinstance(of, Near) and of.step == 0 and of.what is not Precision.DAY:
        return EdgeOf(Edge.END if found["l"] > 0 else Edge.START, of)
    if isinstance(of, Deictic) or (isinstance(of, Fields) and of.weekday is not None):
        return of
    if isinstance(of, Fields) and found.node("i") is not None:
        return EdgeOf(Edge.END if found["l"] > 0 else Edge.START, of)
    return None


# --- ranges and open stretches ----------------------------------------------------------------


def _span(found: Found) -> Expression | None:
    first, last = _value(found.node("a")), _value(found.node("b"))
    if not (_can_be_end(first) and _can_be_end(last)):
        return None
    if isinstance(first, Fields) and isinstance(last, Fields):
        return _span_of_fields(first, last)
    return Span(first, last)


def _span_of_fields(first: Fields, last: Fields) -> Expression | None:
    """Both ends get what only one of them says; a bare year beside a bare month is no range."""
    if first.day is not None and first.month is None and last.month is not None:
        first = replace(first, month=last.month)
    if last.day is not None and last.month is None and first.month is not None:
        last = replace(last, month=first.month)
    if (
        first.year is None
        and last.year is not None
        and first.month is not None
        and last.month is not None
    ):
        year = last.year if first.month <= last.month else last.year - 1
        first = replace(first, year=year, two_digits=last.two_digits)
    elif (
        last.year is None
        and first.year is not None
        and first.month is not None
        and last.month is not None
    ):
        year = first.year if first.month <= last.month else first.year + 1
        last = replace(last, year=year, two_digits=first.two_digits)
    if first.year and last.year and not first.two_digits and first.year > last.year:
        return None
    return Span(first, last)


def _can_be_end(value: Expression) -> bool:
    return not isinstance(value, Open | Vague | Window | Told | Span)


def _open(side: Side | None) -> Any:
    def build(found: Found) -> Expression | None:
        of = _value(found.node("p"))
        if isinstance(of, Open | Vague):
            return None
        chosen = side
        if chosen is None:
            if found.word("o") == "to":
                return None
            chosen = Side.UNTIL
        # "after Wednesday's launch": the day is the launch's, nothing is left open
        if found.after is not None and found.after.symbol == SYMBOLS["OWN"]:
            return None
        return Open(chosen, of)

    return build


def _about(found: Found) -> Expression | None:
    of = _value(found.node("p"))
    word = found.word("q")
    if word in {"some", "nearly", "almost"} or isinstance(of, Open | Vague | Span):
        return None
    if word == "about" and not isinstance(of, Era) and not _is_year(of):
        return None
    return About(of)


def _bound(found: Found) -> Expression | None:
    """No earlier than 2028, as early as March: the date that is named."""
    return _value(found.node("p"))


def _value(node: Node | None) -> Any:
    return None if node is None else node.value


def _week_span(found: Found) -> Span | None:
    """This week from Tuesday to Thursday."""
    week = found["p"]
    if not isinstance(week, Near) or week.what is not Precision.WEEK:
        return None
    return Span(Within(found["a"], week), Within(found["b"], week))


def _prior_to(found: Found) -> Expression | None:
    return Open(Side.BEFORE, found["p"]) if found.word("r") == "prior" else None


def _later_than(found: Found) -> Expression:
    return Open(Side.AFTER if found["l"] > 0 else Side.BEFORE, _value(found.node("p")))


def _named_year(found: Found) -> Fields | None:
    """The year 2020."""
    year: Fields = found["y"]
    return year if found["u"] is Precision.YEAR else None


def _vague_units(found: Found) -> Vague | None:
    """In recent weeks, in these days."""
    if found.word("f") not in {"recent", "these", "those", "many"}:
        return None
    return Vague() if found.word("u").endswith("s") else None


def _then(found: Found) -> Open:
    return Open(Side.SINCE, Told())


def _same(name: str) -> Any:
    def build(found: Found) -> Any:
        return _value(found.node(name))

    return build


# --- the rules ------------------------------------------------------------------------------

_AMOUNT = "(?:COUNT|AN? FEW OF?|AN) UNIT"

#: Ranges that share a month or year come first: "July 13 to 15" is not "July 13" and "15".
SHARED: Final = (
    rule("POINTED", "FROM? m:MONTH COMMA? THE? d:DAY JOINT THE? e:DAY(?!OF?MONTH|UNIT)(?:LOOSE? y:YEAR)?", _month_day_to_day),
    rule("POINTED", "FROM? THE? d:DAY JOINT THE? e:DAY OF? m:MONTH(?:LOOSE? y:YEAR)?", _month_day_to_day),
    rule("POINTED", "BETWEEN THE? d:DAY AND THE? e:DAY OF? m:MONTH(?:LOOSE? y:YEAR)?", _month_day_to_day),
    rule("POINTED", "(?:b:BETWEEN)? m:MONTH THE? d:DAY AND THE? e:DAY(?!OF?MONTH|UNIT)(?:COMMA? y:YEAR)?", _two_days),
    rule("POINTED", "(?:BETWEEN|FROM) THE? d:ORD (?:AND|JOINT) THE? e:ORD(?!OF?MONTH|UNIT)", _the_nth_to_nth),
    rule("POINTED", "FROM? y:YEAR DASH z:YEAR", _year_to_year),
    rule("POINTED", "FROM? y:YEAR (?:DASH|SLASH) z:(?:TWO|NUM)(?!DASH|SLASH|MONTH)", _year_to_year),
)  # fmt: skip

DAYS: Final = (
    rule("DATE", "m:MONTH COMMA? THE? d:DAY(?!UNIT)(?:LOOSE? y:YEAR)?", _date),
    rule("DATE", "THE? d:DAY OF? m:MONTH OF y:TWO", _date),
    rule("DATE", "THE? d:DAY OF? m:MONTH(?:LOOSE? y:YEAR)?", _date),
    rule("DATE", "d:NUM (?:DASH|SLASH) m:MONTH (?:DASH|SLASH) y:(?:YEAR|TWO|NUM)", _date),
    rule("DATE", "y:YEAR (?:DASH|SLASH|COMMA)? m:MONTH (?:DASH|SLASH)? d:DAY", _date),
    rule("DATE", "m:MONTH DASH d:NUM", _date),
    rule("MONTHLY", "m:MONTH (?:LOOSE|DASH)? y:YEAR", _month_of_year),
    rule("MONTHLY", "y:YEAR (?:COMMA|DASH)? m:MONTH", _month_of_year),
    rule("DATE", "w:WEEKDAY (?:COMMA|THE)? d:DATE", _weekday_and_date),
    rule("DATE", "REL w:WEEKDAY OPENING d:DATE CLOSING", _weekday_and_date),
    rule("DATE", "d:DATE COMMA? OPENING? w:WEEKDAY CLOSING?", _weekday_and_date),
    rule("DATE", "w:WEEKDAY THE? o:ORD", _weekday_and_day),
    rule("WEEKDAY", "p:WEEKDAY DAYPART", _same("p")),
    rule("DEICTIC", "p:DEICTIC DAYPART", _same("p")),
)  # fmt: skip

UNITS: Final = (
    rule("OTHER", "COUNT DASH UNIT", lambda _: Vague()),
    rule("YEAR", "THE? f:FISCAL UNIT? y:YEAR", _fiscal_year),
    rule("YEAR", "THE? u:UNIT y:YEAR", _named_year),
    rule("MONTHLY", "THE? s:SEASON (?:OF|COMMA|IN)? THE? y:YEAR(?:(?:DASH|SLASH)(?:TWO|NUM))?", _season_of_year),
    rule("ERA", "THE? o:ORD DASH? u:UNIT", _century),
    rule("QUARTERMARK", "THE? REL? FISCAL? o:ORD DASH? u:UNIT", _part),
    rule("QUARTERMARK", "THE? REL? FISCAL? o:ORD DASH? HALF", _part),
    rule("MONTHLY", "q:QUARTERMARK (?:OF|IN|COMMA|DASH)? THE? y:(?:YEAR|MONTHLY|MONTH|ERA)", _part_of),
    rule("MONTHLY", "y:YEAR (?:COMMA|DASH|OWN)? q:QUARTERMARK", _part_of),
    rule("AMOUNT", "n:NUM AND AN HALF u:UNIT", _half_amount),
    rule("AMOUNT", "AN u:UNIT AND AN HALF", _year_and_a_half),
    rule("AMOUNT", "HALF AN u:UNIT", _half_amount),
    rule("AMOUNT", "AN u:UNIT (?:DASH|OF AN)? c:UNIT", _quarter_century),
    rule("POINTED", "f:FEW u:UNIT", _vague_units),
    rule("AMOUNT", f"{_AMOUNT}(?:(?:COMMA|AND){{0,2}}{_AMOUNT}){{0,2}}", _amount),
)  # fmt: skip

NEAR: Final = (
    rule("POINTED", "THE? u:UNIT DASH g:(?:AGO|LATER) w:UNIT", _a_year_earlier_unit),
    rule("POINTED", "THE? w:(?:UNIT|WEEKDAY) AFTER THE? r:REL UNIT?", _after_next),
    rule("POINTED", "THE? o:ORD u:(?:UNIT|WEEKDAY|AMOUNT) (?:OF|IN) THE? p:(?:DATE|MONTHLY|MONTH|YEAR|ERA)", _nth_of),
    rule("POINTED", "THE? r:REL u:(?:UNIT|WEEKDAY|AMOUNT) OF THE? p:(?:DATE|MONTHLY|MONTH|YEAR|ERA)", _nth_of),
    rule("RELATIVE", "THE? REL r:REL u:UNIT(?!OF)", _near_unit),
    rule("RELATIVE", "t:THE? r:REL FISCAL? u:UNIT(?!OF(?!THE))", _near_unit),
    rule("POINTED", "THE? d:DAY OF p:RELATIVE", _day_of_unit),
    rule("POINTED", "THE? o:ORD u:(?:UNIT|WEEKDAY|AMOUNT) (?:OF|IN) p:RELATIVE", _nth_of),
    rule("POINTED", "THE? r:REL u:(?:UNIT|WEEKDAY|AMOUNT) OF p:RELATIVE", _nth_of),
    rule("POINTED", "THE? o:ORD u:(?:UNIT|WEEKDAY|AMOUNT) OF THE v:UNIT", _nth_of_unit),
    rule("POINTED", "THE? r:REL u:(?:UNIT|WEEKDAY|AMOUNT) OF THE v:UNIT", _nth_of_unit),
    rule("POINTED", "THE? r:REL n:AMOUNT", _window),
    rule("POINTED", "THE o:ORD u:AMOUNT", _nth_of),
    rule("RELATIVE", "t:THE? r:REL k:DAYPART", _near_part_of_day),
    rule("RELATIVE", "t:THE? r:REL u:UNIT", _near_unit),
    rule("RELATIVE", "THE? REL? r:REL n:(?:WEEKDAY|HOLIDAY|MONTH|SEASON)", _near_named),
    rule("POINTED", "THE? SAME u:UNIT p:RELATIVE", _same_unit_last_year),
    rule("RELATIVE", "THE? m:SAME u:UNIT", _same_unit),
    rule("POINTED", "q:ABOUT? n:AMOUNT g:AGO", _ago),
    rule("POINTED", "n:NUM w:(?:WEEKDAYS|WEEKDAY) g:AGO", _weekday_count),
    rule("POINTED", "q:ABOUT? n:AMOUNT l:LATER", _later),
    rule("POINTED", "SAME u:UNIT p:POINTED", _same_unit_last_year),
)  # fmt: skip

PLACED: Final = (
    rule("MONTHLY", "q:QUARTERMARK (?:OF|IN|COMMA)? y:RELATIVE", _part_of),
    rule("MONTHLY", "y:RELATIVE OWN q:QUARTERMARK", _part_of),
    rule("POINTED", "p:RELATIVE FROM a:WEEKDAY TO b:WEEKDAY", _week_span),
    rule("POINTED", "w:(?:MONTH|WEEKDAY|DATE|HOLIDAY|SEASON) (?:OF|IN|FROM)? p:RELATIVE", _within),
    rule("POINTED", "w:(?:MONTH|DATE|HOLIDAY|SEASON) IN p:AMOUNT", _within_amount),
    rule("POINTED", "p:RELATIVE ON? w:WEEKDAY", _within),
    rule("POINTED", "HOLIDAY DAYPART", _first_value),
    rule("POINTED", "h:HOLIDAY (?:COMMA|OF)? p:YEAR", _holiday_year),
    rule("POINTED", "THE? u:UNIT (?:OF|EDGE) p:(?:DATE|WEEKDAY|DEICTIC|HOLIDAY)", _week_of),
    rule("POINTED", "(?:IN|BY|SINCE|TO) THE? s:SEASON", _season_alone),
    rule("POINTED", "ON THE o:ORD(?!UNIT)", _the_nth),
)  # fmt: skip

EDGES: Final = (
    rule("POINTED", "e:EARLY IN THE u:UNIT", _edge_of_unit),
    rule("POINTED", "e:LATER IN THE u:UNIT", _edge_of_unit),
    rule("POINTED", "THE? EARLY DASH? TO DASH? e:EARLY DASH? p:POINT", _edge),
    rule("POINTED", "THE? e:EARLY (?:DASH|IN|ON|OF)? THE? p:(?:POINT|QUARTERMARK)", _edge),
    rule("POINTED", "THE? e:EARLY DASH? s:SEASON", _edge_of_season),
    rule("POINTED", "THE? e:EDGE OF THE? p:(?:POINT|QUARTERMARK)", _edge),
    rule("POINTED", "THE? e:EDGE p:RELATIVE", _edge),
    rule("POINTED", "THE? e:EDGE OF THE? s:SEASON", _edge_of_season),
    rule("POINTED", "THE? e:EDGE OF? THE? u:UNIT", _edge_of_unit),
    rule("POINTED", "THE? u:UNIT (?:OWN|DASH)? e:EDGE", _edge_of_unit),
    rule("POINTED", "l:LATER i:IN? p:POINT", _later_in),
)  # fmt: skip

RELATED: Final = (
    rule("POINTED", "q:ABOUT? n:AMOUNT (?:b:BEFORE|AFTER|FROM) THE? p:(?:POINT|QUARTERMARK)", _relative_to),
    rule("POINTED", "THE u:UNIT (?:b:BEFORE|AFTER) p:POINT", _relative_to),
    rule("POINTED", "q:ABOUT? n:AMOUNT (?:b:BEFORE|AFTER)", _relative_to),
    rule("POINTED", "THE u:UNIT (?:b:BEFORE|AFTER)", _relative_to),
    rule("POINTED", "i:IN q:ABOUT? n:AMOUNT OWN?", _in_amount),
)  # fmt: skip

RANGES: Final = (
    rule("POINTED", "FROM THE? a:POINT COMMA? JOINT THE? b:POINT", _span),
    rule("POINTED", "BETWEEN THE? a:POINT (?:AND|TO|DASH) THE? b:POINT", _span),
    rule("POINTED", "a:POINT JOINT THE? b:POINT", _span),
    rule("POINTED", "a:(?:MONTH|DATE) AND b:(?:MONTHLY|DATE)", _shared_year),
)  # fmt: skip

SIDES: Final = (
    rule("POINTED", "SINCE THEN", _then),
    rule("POINTED", "NO (?:EARLY|LATER|BEFORE) THAN? (?:IN|ON|BY)? CLOCK? COMMA? ON? THE? p:POINT", _same("p")),
    rule("POINTED", "AS (?:EARLY|VAGUE|LATER) AS (?:IN|ON|BY)? THE? p:POINT", _same("p")),
    rule("POINTED", "NET p:POINT", _same("p")),
    rule("POINTED", "l:LATER THAN p:POINT", _later_than),
    rule("POINTED", "r:REL TO THE? p:POINT", _prior_to),
    rule("POINTED", "SINCE (?:IN|ON|ABOUT)? THE? p:POINT", _open(Side.SINCE)),
    rule("POINTED", "AFTER (?:IN|ON|ABOUT)? THE? p:POINT", _open(Side.AFTER)),
    rule("POINTED", "BEFORE (?:IN|ON|ABOUT)? THE? p:POINT", _open(Side.BEFORE)),
    rule("POINTED", "o:TO (?:IN|ON|ABOUT)? THE? p:POINT", _open(None)),
    rule("POINTED", "q:ABOUT THE? p:POINT", _about),
)  # fmt: skip

LAYERS: Final = (SHARED, DAYS, UNITS, NEAR, PLACED, EDGES, RELATED, RANGES, SIDES)
