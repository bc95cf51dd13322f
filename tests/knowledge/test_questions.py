"""Timelines, profiles, changes, the network, and all of them as tables."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from lunarwatch.knowledge import Choice, Fact, choose, diff, graph, merge, tables, who
from lunarwatch.knowledge import roster as roster_of

from . import articles
from .synthetic import party, program, record


@pytest.fixture(scope="module")
def facts() -> list[Fact]:
    return merge(articles.records())


KEYS = {
    *("id", "type", "status", "actors", "recipients", "program", "instrument", "date"),
    *("records", "articles", "sources", "conflicts"),
}
"""What the contract promises of a fact."""


# -- timelines -----------------------------------------------------------------------------------

CHOICES = {
    "actor by code": (Choice(actor="EGY"), 1),
    "actor by name of its agency": (Choice(actor="Egyptian Space Agency"), 1),
    "actor by acronym, small letters": (Choice(actor="mbrsc"), 1),
    "program by acronym": (Choice(program="ilrs"), 2),
    "type": (Choice(type="award"), 1),
    "status": (Choice(status="failed"), 1),
    "since": (Choice(since=date(2024, 1, 1)), 3),  # the airlock, Belgium, the list
    "until": (Choice(until=date(2022, 12, 31)), 2),
    "both": (Choice(since=date(2023, 8, 19), until=date(2023, 8, 23)), 3),
    "nothing": (Choice(actor="Atlantis"), 0),
}


@pytest.mark.parametrize(("choice", "count"), CHOICES.values(), ids=CHOICES)
def test_choosing(facts: list[Fact], choice: Choice, count: int) -> None:
    found = choose(facts, choice)
    assert len(found) == count, [fact.title for fact in found]


def test_a_timeline_is_in_time(facts: list[Fact]) -> None:
    days = [
        f.date.earliest for f in choose(facts, Choice(type="join")) if f.date and f.date.earliest
    ]
    assert len(days) == 10
    assert days == sorted(days)


# -- profiles ------------------------------------------------------------------------------------


def test_who_is_india(facts: list[Fact]) -> None:
    found = who(facts, "IND")
    assert found.actor is not None
    assert found.actor.country == "IND"
    assert {p.program.name: p.membership and p.membership.status for p in found.programs} == {
        "Artemis Accords": "member",
        "Chandrayaan-3": None,
    }
    assert [p.actor.country for p in found.partners] == ["USA"]
    assert found.types == {"agree": 1, "join": 1, "land": 1}


def test_who_is_nobody(facts: list[Fact]) -> None:
    found = who(facts, "Atlantis")
    assert (found.actor, found.facts, found.partners) == (None, (), ())


# -- changes -------------------------------------------------------------------------------------


def signed(id_: str, when: str, who_: str = "CHN EGY", **more: Any) -> dict[str, Any]:
    return record(id_, type="sign", actors=[party(c) for c in who_.split()], when=when, **more)


def test_new_changed_and_withdrawn() -> None:
    old = merge([signed("1", "2023-12"), signed("2", "2020-01-01", "USA JPN")])
    new = merge(
        [signed("1", "2023-12"), signed("3", "2023-12-06"), signed("4", "2024-05-05", "USA FRA")]
    )
    found = diff(old, new)
    assert [(c.kind, sorted(p.key for p in c.fact.actors)) for c in found] == [
        ("new", ["FRA", "USA"]),
        ("changed", ["CHN", "EGY"]),
        ("withdrawn", ["JPN", "USA"]),
    ]
    assert [(f.field, f.before, f.after) for f in found[1].fields] == [
        ("date", "2023-12", "2023-12-06")
    ]


def test_more_articles_are_a_change_only_if_asked_for() -> None:
    old = merge([signed("1", "2023-12-06")])
    new = merge([signed("1", "2023-12-06"), signed("2", "2023-12-06")])
    assert diff(old, new) == []
    assert [[f.field for f in c.fields] for c in diff(old, new, support=True)] == [["articles"]]


def test_no_change(facts: list[Fact]) -> None:
    assert diff(facts, facts) == []


# -- the network ---------------------------------------------------------------------------------


def test_edges_among_equals_upon_another_and_to_programmes() -> None:
    facts = merge(
        [
            signed("1", "2023-12-06", program=program("ILRS", "station")),
            record(
                "2", type="award", actors=[party("USA")], recipients=[party("spacex")], when="2024"
            ),
        ]
    )
    found = graph(facts)
    assert {(e.source, e.target, e.directed) for e in found.edges} == {
        ("actor:CHN", "actor:EGY", False),
        ("actor:CHN", "program:ilrs", True),
        ("actor:EGY", "program:ilrs", True),
        ("actor:USA", "actor:spacex", True),
    }
    assert {n.id: n.facts for n in found.nodes}["program:ilrs"] == 1
    assert [(str(e.start), str(e.end)) for e in found.edges if e.type == "award"] == [
        ("2024-01-01", "2024-12-31")
    ]
    assert all(not n.id.startswith("program:") for n in graph(facts, programs=False).nodes)


def test_members_of_a_long_list_are_not_made_pairs_of() -> None:
    many = "USA CHN EGY JPN IND FRA DEU ITA"
    facts = merge(
        [record("1", type="join", actors=[party(c) for c in many.split()], when="2024-01-01")]
    )
    assert graph(facts).edges == ()


def test_edges_have_their_nodes(facts: list[Fact]) -> None:
    found = graph(facts)
    names = {node.id for node in found.nodes}
    assert {e.source for e in found.edges} | {e.target for e in found.edges} <= names
    assert len({edge.id for edge in found.edges}) == len(found.edges)


# -- tables --------------------------------------------------------------------------------------


def test_every_table_has_as_many_values_as_columns(facts: list[Fact]) -> None:
    every = [
        tables.facts_table(facts),
        tables.roster_table(roster_of(facts, "Artemis Accords")),
        tables.profile_table(who(facts, "CHN")),
        tables.changes_table(diff([], facts)),
        tables.graph_table(graph(facts)),
    ]
    for table in every:
        assert table.rows
        assert {len(row) for row in table.rows} == {len(table.columns)}
        assert all(
            value is None or isinstance(value, str | int) for row in table.rows for value in row
        )


def test_facts_go_to_json_and_back(facts: list[Fact]) -> None:
    for fact in facts:
        row = json.loads(json.dumps(fact.as_json()))
        assert Fact.model_validate(row) == fact
        assert list(row)[:2] == ["schema", "id"]
        assert set(row) > KEYS
