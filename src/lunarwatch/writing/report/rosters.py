"""Members of programmes side by side: how their number grew, and who came in which year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import ceil

from lunarwatch.records import day_of
from lunarwatch.writing.page import Row, counted
from lunarwatch.writing.report.days import in_words, number, within
from lunarwatch.writing.report.markup import esc
from lunarwatch.writing.report.view import View, key

HEIGHT, TOP, BOTTOM = 300, 34, 26
LEFT, RIGHT = 3.0, 99.0
"""Where the curves run: percent of the width, so that the figure fits any page."""

LONGEST_NAME = 24
"""Characters of a name that stand in the figure; of a longer one the acronym does."""

_COUNTED = ("member", "disputed", "left")
_NOTES = {"planned": "planned", "left": "left", "disputed": "disputed"}


@dataclass(frozen=True, slots=True)
class Scale:
    """Days and numbers of members as places in the figure."""

    first: date
    last: date
    most: int

    def x(self, day: date) -> float:
        """Percent of the width."""
        share = (day - self.first).days / max(1, (self.last - self.first).days)
        return round(LEFT + (RIGHT - LEFT) * min(1.0, max(0.0, share)), 2)

    def y(self, members: int) -> float:
        """Pixels from the top."""
        return round(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * members / max(1, self.most), 1)


def name(roster: Row) -> str:
    """The programme's name."""
    program = roster.get("program") or {}
    return str(program.get("name") or "Members")


def _short(roster: Row) -> str:
    """The name that stands in the figure: narrow screens have no room for a long one."""
    acronym = (roster.get("program") or {}).get("acronym")
    return str(acronym) if acronym and len(name(roster)) > LONGEST_NAME else name(roster)


def members_now(roster: Row) -> int:
    """How many belong to the programme, whether or not it is told since when."""
    return sum(member["status"] in ("member", "disputed") for member in roster["members"])


def steps(roster: Row) -> list[tuple[date, int]]:
    """Days on which the number of dated members changed, and the number from then on."""
    changes: dict[date, int] = {}
    for member in roster["members"]:
        since = _day(member.get("since")) if member["status"] in _COUNTED else None
        until = _day(member.get("until"))
        if since:
            changes[since] = changes.get(since, 0) + 1
        if since and until and member["status"] == "left":
            changes[until] = changes.get(until, 0) - 1
    total, found = 0, []
    for day in sorted(changes):
        total += changes[day]
        found.append((day, total))
    return found


def figure(rosters: Sequence[Row], made: date | None) -> str:
    """The numbers of members over time as an SVG that needs no script; empty without dates."""
    curves = [steps(roster) for roster in rosters]
    days = [day for curve in curves for day, _ in curve]
    if not days:
        return ""
    last = max([*days, *([made] if made else [])])
    first = min(days)
    margin = min(max(30, (last - first).days // 25), (first - date.min).days)
    scale = Scale(
        first - timedelta(days=margin), last, max(n for curve in curves for _, n in curve)
    )
    label = "; ".join(
        f"{name(roster)}: {curve[-1][1] if curve else 0}"
        for roster, curve in zip(rosters, curves, strict=True)
    )
    parts = [*_grid(scale)]
    for index, curve in enumerate(curves):
        parts += _curve(curve, scale, index)
    parts += _labels(rosters, curves, scale)
    return (
        f'<svg class="growth" width="100%" height="{HEIGHT}" role="img" '
        f'aria-label="Members over time. {esc(label)}" data-first="{number(scale.first)}" '
        f'data-last="{number(scale.last)}" data-left="{LEFT}" data-right="{RIGHT}">\n'
        f"{''.join(parts)}</svg>\n"
    )


def ledger(view: View) -> Iterator[str]:
    """Yield the table: a row a year, a column a programme, who came and when."""
    rosters = view.rosters
    at = {str(shown.row["id"]): shown.anchor for shown in view.facts}
    names = {named.key: named.name for named in view.parties}
    yield '<table class="ledger"><thead><tr><th scope="col">Year</th>'
    for index, roster in enumerate(rosters):
        now = members_now(roster)
        yield (
            f'<th scope="col" class="camp{index}"><div>{esc(name(roster))} '
            f'<output data-roster="{index}">{counted(now, "member")}</output></div></th>'
        )
    yield "</tr></thead>\n<tbody>\n"
    for year in sorted({_year(m) for r in rosters for m in r["members"]}, key=_undated_last):
        yield f'<tr><th scope="row">{year or "Not dated"}</th>'
        for index, roster in enumerate(rosters):
            items = "".join(_member(m, at, names) for m in roster["members"] if _year(m) == year)
            yield f'<td class="camp{index}">{f"<ul>{items}</ul>" if items else "–"}</td>'
        yield "</tr>\n"
    yield "</tbody></table>\n"


def _member(member: Row, at: dict[str, str], names: dict[str, str]) -> str:
    """One member: its name, linked to the fact that says so, and since when."""
    fact = next((at[i] for i in member.get("facts") or () if i in at), None)
    actor = member["actor"]
    called = esc(names.get(key(actor)) or actor["name"])
    if fact:
        called = f'<a href="#{fact}">{called}</a>'
    since, day = member.get("since"), _day(member.get("since"))
    when = f"<time>{esc(within(since['edtf'], day.year))}</time>" if since and day else ""
    if since and day and when == f"<time>{day.year}</time>":
        when = ""  # the row says so
    note = _NOTES.get(member["status"], "")
    if member["status"] == "left" and member.get("until"):
        note += f" {in_words(member['until']['edtf'])}"
    state = f' <small class="state">{esc(note)}</small>' if note else ""
    until = number(_day(member.get("until"))) if member["status"] == "left" else None
    return (
        f'<li class="{esc(member["status"])}" data-since="{number(day) if day else ""}" '
        f'data-until="{until if until is not None else ""}"><span>{called}{state}</span>{when}</li>'
    )


def _grid(scale: Scale) -> Iterator[str]:
    """Yield lines at round numbers of members, and the years."""
    step = next(s for s in (1, 2, 5, 10, 20, 50, 100, 200, 500, 10**6) if scale.most <= 6 * s)
    for members in range(0, scale.most + 1, step):
        y = scale.y(members)
        yield f'<line class="rule" x1="0" x2="100%" y1="{y}" y2="{y}"/>'
        yield f'<text class="tick" x="0" y="{y - 4}">{members}</text>'
    years = range(scale.first.year + 1, scale.last.year + 1)
    every = ceil(len(years) / 7) or 1
    for year in years[::-1][::every]:
        x = scale.x(date(year, 1, 1))
        yield f'<line class="rule" x1="{x}%" x2="{x}%" y1="{HEIGHT - BOTTOM}" y2="{HEIGHT - 20}"/>'
        yield f'<text class="tick" x="{x}%" y="{HEIGHT - 6}" text-anchor="middle">{year}</text>'


def _curve(curve: list[tuple[date, int]], scale: Scale, index: int) -> Iterator[str]:
    """Yield the steps: lines alone can be placed by percent, so a stair is made of lines."""
    yield f'<g class="curve camp{index}">'
    before = 0
    for (day, members), (end, _) in pairwise([*curve, (scale.last, 0)]):
        x, y = scale.x(day), scale.y(members)
        yield f'<line x1="{x}%" x2="{x}%" y1="{scale.y(before)}" y2="{y}"/>'
        yield f'<line x1="{x}%" x2="{scale.x(end)}%" y1="{y}" y2="{y}"/>'
        before = members
    yield "</g>"


def _labels(
    rosters: Sequence[Row], curves: Sequence[list[tuple[date, int]]], scale: Scale
) -> Iterator[str]:
    """Yield each curve's name above its end, one above the other where the ends are close."""
    placed: list[float] = []
    for index, (roster, curve) in enumerate(zip(rosters, curves, strict=True)):
        if not curve:
            continue
        y = scale.y(curve[-1][1]) - 9
        while any(abs(y - other) < 18 for other in placed):
            y -= 18
        placed.append(y)
        yield (
            f'<text class="name camp{index}" x="{RIGHT}%" y="{y}" text-anchor="end">'
            f"{esc(_short(roster))} <tspan>{curve[-1][1]}</tspan></text>"
        )


def _year(member: Row) -> int | None:
    day = _day(member.get("since"))
    return day.year if day else None


def _undated_last(year: int | None) -> tuple[bool, int]:
    return (year is None, year or 0)


def _day(value: Row | None) -> date | None:
    """The first day that a date can mean."""
    return day_of(value.get("earliest") or value.get("latest")) if value else None


def caption(rosters: Sequence[Row]) -> str:
    """What the figure leaves out, in a sentence; empty if it leaves out nothing."""
    parts = []
    for roster in rosters:
        counted_now = [m for m in roster["members"] if m["status"] in ("member", "disputed")]
        undated = sum(_day(member.get("since")) is None for member in counted_now)
        if undated:
            parts.append(f"{undated} of the {esc(name(roster))}")
    if not parts:
        return ""
    return f"Not in the curves, because no article dates their joining: {', '.join(parts)}."
