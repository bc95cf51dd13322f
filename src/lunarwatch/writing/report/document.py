"""The whole page: its parts put into the template, and the policy that guards them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from importlib.resources import files
from typing import Protocol

from lunarwatch.writing.page import Row
from lunarwatch.writing.report import facts as fact_tables
from lunarwatch.writing.report import filters, network, rosters, summary, timeline
from lunarwatch.writing.report.days import day_in_words
from lunarwatch.writing.report.markup import digest, esc, island
from lunarwatch.writing.report.view import View, view

TITLE = "Moon diplomacy, as the news tells it"

SCRIPTS = ("state", "table", "timeline", "moving", "network", "rosters", "start")
"""Files of the page's script, in the order in which they are joined."""


class HasJson(Protocol):
    """A fact or a record that is not yet plain values."""

    def as_json(self) -> Row:
        """It as plain JSON values."""


_SLOT = re.compile(r"\{\{(\w+)\}\}")


def report(
    facts: Iterable[Row | HasJson],
    *,
    records: Iterable[Row | HasJson] = (),
    members: Sequence[Row] = (),
    graph: Row | None = None,
    title: str = TITLE,
    made: date | None = None,
) -> Iterator[str]:
    """Yield the page, piece by piece.

    Args:
        facts: Facts as plain JSON values, or models that have ``as_json``.
        records: Event records behind them; they tell which words of a sentence are whose.
        members: Rosters of programmes to compare; the first two get a colour of their own.
        graph: Who with whom through what: ``nodes`` and ``edges``.
        title: The page's heading.
        made: The day of the report: what is dated later is ahead.
    """
    shown = view(_rows(facts), records=_rows(records), rosters=members, graph=graph, made=made)
    style, script = asset("report.css"), _script()
    parts: dict[str, Iterable[str]] = {
        "title": [esc(title)],
        "policy": [policy(style, script)],
        "style": [style],
        "script": [script],
        **_parts(shown),
    }
    return _filled(asset("report.html"), parts)


def policy(style: str, script: str) -> str:
    """The content security policy: this style and this script, and nothing from anywhere."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src '{digest(script)}'",
            f"style-src '{digest(style)}'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def asset(name: str) -> str:
    """A file that the page is made of."""
    return (files(__package__) / "assets" / name).read_text(encoding="utf-8")


def _rows(values: Iterable[Row | HasJson]) -> Iterator[Row]:
    return (value if isinstance(value, dict) else value.as_json() for value in values)


def _script() -> str:
    """The script in one piece, in a scope of its own."""
    pieces = "\n".join(asset(f"{name}.js") for name in SCRIPTS)
    return f"(() => {{\n'use strict';\n{pieces}\n}})();"


def _parts(shown: View) -> Mapping[str, Iterable[str]]:
    drawn = network.net(shown)
    return {
        "standfirst": [summary.standfirst(shown)],
        "made": [f"Made on {day_in_words(shown.made)}." if shown.made else ""],
        "numbers": [
            f"<div><dt>{esc(label)}</dt><dd>{count:,}</dd></div>"
            for count, label in summary.numbers(shown)
        ],
        "lists": [
            f"<section><h2>{esc(heading)}</h2><ol>"
            + "".join(f"<li>{item}</li>" for item in items)
            + "</ol></section>"
            for heading, items in summary.lists(shown)
            if items
        ],
        "has_members": ["" if any(r["members"] for r in shown.rosters) else "hidden"],
        "members_heading": [esc(_heading(shown))],
        "members_figure": [rosters.figure(shown.rosters, shown.made)],
        "members_caption": [rosters.caption(shown.rosters)],
        "members_table": rosters.ledger(shown),
        "types": [filters.type_options(shown)],
        "statuses": [filters.status_options(shown)],
        "parties": [filters.party_options(shown)],
        "programs": [filters.program_options(shown)],
        "total": [f"{len(shown.facts):,}"],
        "camps": [
            f'<li class="key camp{index}">about the {esc(rosters.name(roster))}</li>'
            for index, roster in enumerate(shown.rosters[:2])
            if roster.get("program")
        ],
        "timeline_note": [timeline.note(shown)],
        "timeline_table": timeline.table(shown),
        "has_network": ["" if drawn.ties else "hidden"],
        "network_figure": [network.figure(drawn, shown)],
        "network_note": [_network_note(drawn, shown)],
        "network_table": network.table(drawn, shown),
        "jumps": [fact_tables.jumps(shown)],
        "facts": fact_tables.tables(shown),
        "data": [island(filters.brief(shown, drawn))],
    }


def _heading(shown: View) -> str:
    names = [rosters.name(roster) for roster in shown.rosters if roster["members"]]
    return f"Who belongs to {'the ' if names else ''}{' and the '.join(names)}"


def _network_note(drawn: network.Net, shown: View) -> str:
    keys = [
        f'<span class="key camp{index}">{esc(rosters.name(roster))}</span>'
        for index, roster in enumerate(shown.rosters[:2])
        if roster["members"]
    ]
    if len(keys) == 2:
        keys.append('<span class="key both">both</span>')
    note = f"Members of {', '.join(keys)}. " if keys else ""
    if drawn.left_out:
        note += f"The {len(drawn.nodes)} with the most facts; {drawn.left_out:,} more have ties."
    return note


def _filled(template: str, parts: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """Yield the template with its slots filled; what fills them is not looked into again."""
    at = 0
    for slot in _SLOT.finditer(template):
        yield template[at : slot.start()]
        yield from parts[slot[1]]
        at = slot.end()
    yield template[at:]
