"""Who belongs to a programme."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lunarwatch.knowledge import merge, roster
from lunarwatch.knowledge.roster import Member

from . import articles
from .synthetic import party, program, record

ACCORDS = program("Artemis Accords", "framework")


def act(
    id_: str, what: str, who: str, when: str | None, published: str, **more: Any
) -> dict[str, Any]:
    actors = [party(code) for code in who.split()]
    about = {"program": ACCORDS, "when": when, "published": published, **more}
    return record(id_, type=what, actors=actors, **about)


def members(*records: dict[str, Any], as_of: date | None = None) -> dict[str, Member]:
    found = roster(merge(records), "artemis accords", as_of=as_of).members
    assert len({m.actor.key for m in found}) == len(found)
    return {m.actor.key: m for m in found}


def test_signatories_of_the_corpus_at_the_end_of_2023() -> None:
    found = roster(merge(articles.records()), "Artemis Accords", as_of=date(2023, 12, 31))
    since = {m.country: m.since.edtf if m.since else None for m in found.members}
    assert since == articles.SIGNATORIES
    assert all(m.status == "member" and m.by == "join" for m in found.members)
    assert all(m.evidence is not None and m.evidence.sentence for m in found.members)
    assert found.program is not None
    assert found.program.name == "Artemis Accords"


def test_later_the_planned_and_the_listed_come_in() -> None:
    found = {
        m.country: m
        for m in roster(
            merge(articles.records()), "artemis-accords", as_of=date(2024, 1, 20)
        ).members
    }
    assert found["BEL"].status == "planned"
    assert {code for code, m in found.items() if m.listed} == {"BRA", "GBR", "JPN"}
    now = {m.country: m for m in roster(merge(articles.records()), "Artemis Accords").members}
    assert now["BEL"].status == "member"


def test_the_other_programme_has_its_own_members() -> None:
    found = roster(merge(articles.records()), "ILRS").members
    assert {m.country: (m.by, m.since and m.since.edtf) for m in found} == {
        "VEN": ("join", "2023-07-17"),
        "CHN": ("sign", "2023-12-06"),
        "EGY": ("sign", "2023-12-06"),
    }


def test_who_left_and_who_came_back() -> None:
    joined = act("1", "join", "BRA", "2021-06-15", "2021-06-16")
    left = act("2", "withdraw", "BRA", "2023-02-01", "2023-02-02")
    back = act("3", "join", "BRA", "2025-03-01", "2025-03-02")
    gone = members(joined, left)["BRA"]
    assert (gone.status, gone.since and gone.since.edtf) == ("left", "2021-06-15")
    assert gone.until is not None
    assert gone.until.edtf == "2023-02-01"
    assert members(joined, left, as_of=date(2022, 1, 1))["BRA"].status == "member"
    again = members(joined, left, back)["BRA"]
    assert (again.status, again.since and again.since.edtf) == ("member", "2025-03-01")


def test_a_denied_membership_is_disputed() -> None:
    joined = act("1", "join", "BRA", "2021-06-15", "2021-06-16")
    denied = act("2", "join", "BRA", None, "2021-07-01", status="denied")
    assert members(joined, denied)["BRA"].status == "disputed"
    assert members(denied) == {}


def test_a_dated_act_comes_before_a_list() -> None:
    listed = act("1", "join", "BRA JPN GBR", None, "2022-01-01")
    joined = act("2", "join", "BRA", "2021-06-15", "2023-01-01")
    found = members(listed, joined)
    assert found["BRA"].since is not None
    assert not found["BRA"].listed
    assert found["JPN"].since is None
    assert found["JPN"].listed
    assert set(found["BRA"].facts) > set(found["JPN"].facts)


@pytest.mark.parametrize(
    ("when", "published", "as_of", "counted"),
    [
        ("2023-06-21", "2023-06-22", date(2023, 6, 21), True),
        ("2023-06-21", "2023-06-22", date(2023, 6, 20), False),
        ("2023", "2023-05-01", date(2023, 6, 1), True),  # told as past in May
        ("2023", "2024-05-01", date(2023, 6, 1), False),  # who knows when in the year
        (None, "2023-05-01", date(2023, 6, 1), True),
        (None, "2024-05-01", date(2023, 6, 1), False),
    ],
)
def test_as_of(when: str | None, published: str, as_of: date, counted: bool) -> None:
    assert bool(members(act("1", "join", "IND", when, published), as_of=as_of)) is counted


def test_an_agency_joins_for_its_country_and_a_company_for_itself() -> None:
    told = record("1", type="join", actors=[party("CHE", agency=True)], program=ACCORDS)
    firm = record("2", type="join", actors=[party("spacex")], program=ACCORDS)
    assert {key: m.country for key, m in members(told, firm).items()} == {
        "CHE": "CHE",
        "spacex": None,
    }


def test_an_unknown_programme_has_no_members() -> None:
    found = roster(merge(articles.records()), "Federation of Planets")
    assert (found.program, found.members) == (None, ())


def test_json_has_the_shape_of_the_contract() -> None:
    row = roster(merge(articles.records()), "ILRS", as_of=date(2023, 8, 1)).as_json()
    assert set(row) == {"program", "as_of", "members"}
    assert row["as_of"] == "2023-08-01"
    (member,) = row["members"]
    assert set(member) >= {"actor", "country", "status", "since", "facts", "sources"}
    assert set(member["since"]) >= {
        "edtf",
        "earliest",
        "latest",
        "precision",
        "text",
        "start",
        "end",
        "anchor",
    }
    assert isinstance(member["sources"], int)
