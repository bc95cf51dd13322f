"""Facts, rosters, profiles, changes and graphs as tables, for the eye, CSV and Markdown.

Each function gives the columns and the rows; every value is text, a number or None.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

from lunarwatch.knowledge.changes import Change
from lunarwatch.knowledge.facts import Fact, FactDate, FactParty
from lunarwatch.knowledge.network import Graph
from lunarwatch.knowledge.profile import Profile
from lunarwatch.knowledge.roster import Roster

Value: TypeAlias = str | int | None


class Table(NamedTuple):
    """Columns, and rows of as many values."""

    columns: tuple[str, ...]
    rows: list[tuple[Value, ...]]


def facts_table(facts: Iterable[Fact]) -> Table:
    """One row a fact: what ``merge`` and ``timeline`` show."""
    columns = ("date", "status", "type", "who", "whom", "program", "articles", "sources")
    more = ("conflicts", "evidence", "id")
    rows = [
        (
            _edtf(fact.date),
            fact.status,
            fact.type,
            _names(fact.actors),
            _names(fact.recipients),
            fact.program.name if fact.program else None,
            fact.articles,
            len(fact.sources),
            _conflicts(fact),
            fact.evidence[0].sentence if fact.evidence else None,
            fact.id,
        )
        for fact in facts
    ]
    return Table((*columns, *more), list(rows))


def roster_table(roster: Roster) -> Table:
    """One row a member."""
    columns = ("member", "country", "status", "since", "until", "by", "articles", "sources")
    rows = [
        (
            member.actor.name,
            member.country,
            member.status,
            _edtf(member.since) or ("listed" if member.listed else None),
            _edtf(member.until),
            member.by,
            member.articles,
            member.sources,
            member.evidence.sentence if member.evidence else None,
        )
        for member in roster.members
    ]
    return Table((*columns, "evidence"), list(rows))


def profile_table(profile: Profile) -> Table:
    """One row a programme, then one a partner; the facts are a table of their own."""
    rows: list[tuple[Value, ...]] = []
    for involved in profile.programs:
        member = involved.membership
        status = f"{member.status} since {_edtf(member.since) or '?'}" if member else None
        rows.append(("program", involved.program.name, involved.facts, status))
    for partner in profile.partners:
        told = ", ".join(f"{name} {count}" for name, count in partner.types.items())
        rows.append(("partner", partner.actor.name, partner.facts, told))
    return Table(("relation", "name", "facts", "details"), rows)


def changes_table(changes: Iterable[Change]) -> Table:
    """One row a change, and for a changed fact what was before and what is now."""
    rows: list[tuple[Value, ...]] = []
    for change in changes:
        told = "; ".join(f"{f.field}: {f.before or '–'} → {f.after or '–'}" for f in change.fields)
        fact = change.fact
        rows.append(
            (
                change.kind,
                _edtf(fact.date),
                fact.status,
                fact.title,
                told or None,
                fact.articles,
                fact.evidence[0].sentence if fact.evidence else None,
                fact.id,
            )
        )
    columns = ("change", "date", "status", "fact", "what", "articles", "evidence", "id")
    return Table(columns, rows)


def graph_table(graph: Graph) -> Table:
    """One row an edge."""
    labels = {node.id: node.label for node in graph.nodes}
    columns = ("date", "source", "target", "type", "status", "program", "articles", "fact")
    rows = [
        (
            edge.date,
            labels[edge.source],
            labels[edge.target],
            edge.type,
            edge.status,
            edge.program,
            edge.articles,
            edge.fact,
        )
        for edge in graph.edges
    ]
    return Table(columns, list(rows))


def _names(parties: Sequence[FactParty]) -> str | None:
    return "; ".join(party.name.replace(";", ",") for party in parties) or None


def _edtf(date: FactDate | None) -> str | None:
    return date.edtf if date else None


def _conflicts(fact: Fact) -> str | None:
    return "; ".join(conflict.line for conflict in fact.conflicts) or None
