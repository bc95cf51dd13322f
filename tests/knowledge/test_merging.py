"""Records to facts: what becomes one event, and that nothing but the set of records decides it."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lunarwatch.errors import RecordsError
from lunarwatch.knowledge import Fact, merge

from . import articles
from .scoring import b_cubed
from .strategies import record_lists
from .synthetic import corpus, party, program, record

ACCORDS = program("Artemis Accords", "framework")
ILRS = program("International Lunar Research Station", "framework")
LUNA = program("Luna-25", "mission")
NASA_FLIGHTS = program("Artemis program", "programme")


def told(
    id_: str, what: str, who: str, when: str | None, published: str | None = None, **more: Any
) -> dict[str, Any]:
    """A record in one line; agencies are written with a small a behind the country."""
    parties = [party(code.removesuffix("a"), agency=code.endswith("a")) for code in who.split()]
    return record(id_, type=what, actors=parties, when=when, published=published, **more)


def by_label(facts: list[Fact], truth: dict[str, str]) -> dict[str, Fact]:
    """The largest fact of each label."""
    found: dict[str, Fact] = {}
    for fact in facts:
        label = truth[fact.records[0]]
        if label not in found or len(found[label].records) < len(fact.records):
            found[label] = fact
    return found


# -- the corpus ----------------------------------------------------------------------------------


def test_articles_on_fifteen_events_become_their_facts() -> None:
    truth = articles.truth()
    facts = merge(articles.records())
    _, _, f1 = b_cubed(truth, [fact.records for fact in facts])
    assert f1 >= 0.95


def test_facts_of_the_corpus_say_what_happened() -> None:
    facts = by_label(merge(articles.records()), articles.truth())
    for label, known in articles.labels()["facts"].items():
        if known.get("background"):
            continue
        fact = facts[label]
        said = (fact.type, fact.status, fact.date and fact.date.edtf)
        assert said == (known["type"], known["status"], known["date"]), label
        countries = sorted({p.country for p in fact.parties if p.country})
        assert countries == known["countries"], label


def test_conflicts_of_the_corpus_are_listed_not_hidden() -> None:
    facts = by_label(merge(articles.records()), articles.truth())
    conflicts = {
        (label, conflict.field): [value.value for value in conflict.values]
        for label, fact in facts.items()
        for conflict in fact.conflicts
    }
    assert conflicts == {
        ("egypt-ilrs", "date"): ["2023-12-06", "2023-12-07"],
        ("egypt-ilrs", "instrument"): ["memorandum of understanding", "agreement"],
        ("angola-accords", "date"): ["2023-11-30", "2023-12-01"],
        ("angola-accords", "rank"): ["33", "34"],
        ("india-accords", "parties"): ["IND", "ECU"],
        ("luna-25-crash", "date"): ["2023-08-19", "2023-08-20"],
        ("germany-accords", "date"): ["2023-09-14", "2023-09-15"],
        ("slim-launch", "date"): ["2023-09-07", "2023-09-06"],
        ("blue-origin-lander", "amount"): ["$3400 million", "$3600 million"],
        ("gateway-airlock", "date"): ["2024-01-07", "2024-01-08"],
    }


def test_records_as_poor_as_type_actors_date_and_article_merge_well() -> None:
    truth = articles.truth()
    poor = [
        {
            "type": r["type"],
            "id": r["id"],
            "actors": r["actors"],
            "recipients": r["recipients"],
            "date": r["date"],
            "article": {"id": r["article"]["id"], "published": r["article"]["published"]},
        }
        for r in articles.records()
    ]
    precision, _, f1 = b_cubed(truth, [fact.records for fact in merge(poor)])
    assert precision >= 0.97
    assert f1 >= 0.85  # same pair, same type, three days: 0.72


# -- nothing but the set -------------------------------------------------------------------------


def test_any_order_of_the_corpus_gives_the_same_facts() -> None:
    records = articles.records()
    expected = merge(records)
    for seed in range(5):
        random.Random(seed).shuffle(records)
        assert merge(records) == expected


@settings(max_examples=100, deadline=None)
@given(record_lists(), st.randoms(use_true_random=False))
def test_any_order_of_any_records_gives_the_same_facts(
    records: list[dict[str, Any]], rng: random.Random
) -> None:
    shuffled = rng.sample(records, len(records))
    assert merge(shuffled) == merge(records)


@settings(max_examples=30, deadline=None)
@given(record_lists())
def test_every_record_is_in_exactly_one_fact(records: list[dict[str, Any]]) -> None:
    kept = sorted(record for fact in merge(records) for record in fact.records)
    assert kept == sorted(r["id"] for r in records)


def test_the_same_record_given_twice_counts_once() -> None:
    records = articles.records()
    assert merge(records + records) == merge(records)


def test_merging_is_better_than_the_usual_filter_on_many_records() -> None:
    labelled = corpus(4000, seed=3, per_event=10)
    truth = {r["id"]: label for label, r in labelled}
    precision, recall, _ = b_cubed(truth, [f.records for f in merge(r for _, r in labelled)])
    assert precision >= 0.99
    assert recall >= 0.95


# -- what is one event ---------------------------------------------------------------------------

ONE = {
    "the same day and pair, told the other way round": (
        told("1", "sign", "CHN EGY", "2023-12-06"),
        told("2", "sign", "EGY CHN", "2023-12-06"),
    ),
    "an agency for its country": (
        told("1", "sign", "CHNa EGYa", "2023-12-06"),
        told("2", "sign", "CHN EGY", "2023-12-06"),
    ),
    "one of the two parties": (
        told("1", "sign", "CHN EGY", "2023-12-06"),
        told("2", "sign", "EGY", "2023-12-06"),
    ),
    "a day off by the clocks": (
        told("1", "sign", "CHN EGY", "2023-12-06"),
        told("2", "sign", "CHN EGY", "2023-12-07"),
    ),
    "no date, but told in those days": (
        told("1", "sign", "CHN EGY", "2023-12-06", "2023-12-07"),
        told("2", "sign", "CHN EGY", None, "2023-12-08"),
    ),
    "the month for the day": (
        told("1", "sign", "CHN EGY", "2023-12-06"),
        told("2", "sign", "CHN EGY", "2023-12"),
    ),
    "signed for joined": (
        told("1", "join", "EGY", "2023-12-06", program=ILRS),
        told("2", "sign", "CHN EGY", "2023-12-06", program=ILRS),
    ),
    "a membership, recalled long after": (
        told("1", "join", "AGO", "2023-11-30", "2023-12-01", program=ACCORDS),
        told("2", "join", "AGO", None, "2025-05-01", program=ACCORDS),
    ),
    "a plan and what came of it": (
        told("1", "join", "NLD", None, "2023-10-01", status="planned", program=ACCORDS),
        told("2", "join", "NLD", "2023-11-01", "2023-11-02", program=ACCORDS),
    ),
    "a mission told without its parties": (
        told("1", "land", "RUS", "2023-08-19", status="failed", program=LUNA),
        told("2", "land", "", "2023-08-19", status="failed", program=LUNA),
    ),
    "a flight that slipped by months": (
        told("1", "launch", "RUS", "2022-10-01", "2022-01-01", status="planned", program=LUNA),
        told("2", "launch", "RUS", "2023-08-11", "2023-08-11", program=LUNA),
    ),
    "the programme is named by one": (
        told("1", "sign", "CHN EGY", "2023-12-06", program=ILRS),
        told("2", "sign", "CHN EGY", "2023-12-06"),
    ),
    "the acronym of the programme": (
        told("1", "join", "AZE", "2023-10-03", program={**ILRS, "acronym": "ILRS"}),
        told("2", "join", "AZE", "2023-10-03", program=program("ILRS", "station")),
    ),
    "the parties, and the programme alone": (
        told("1", "sign", "CHN EGY", "2023-12-06", program=ILRS),
        told("2", "sign", "", "2023-12-06", program=ILRS),
    ),
    "a copy of the sentence": (
        told("1", "milestone", "USA", None, "2024-01-01", sentence="The probe has entered orbit."),
        told("2", "milestone", "USA", None, "2024-01-09", sentence="The probe has entered orbit"),
    ),
    "a list and the same list": (
        told("1", "join", "JPN GBR BRA", None, "2024-01-16", program=ACCORDS),
        told("2", "join", "BRA GBR JPN", None, "2024-01-20", program=ACCORDS),
    ),
    "one article tells it twice, once in passing": (
        told("1", "sign", "CHN EGY", "2023-12-06", article="a"),
        told("2", "sign", "", None, article="a"),
    ),
}

TWO = {
    "another pair": (
        told("1", "sign", "CHN EGY", "2023-12-06"),
        told("2", "sign", "CHN PAK", "2023-12-06"),
    ),
    "a week later": (
        told("1", "sign", "CHN EGY", "2023-12-06"),
        told("2", "sign", "CHN EGY", "2023-12-13"),
    ),
    "another programme": (
        told("1", "sign", "USA JPN", "2023-12-06", program=ACCORDS),
        told("2", "sign", "USA JPN", "2023-12-06", program=program("Gateway", "station")),
    ),
    "another mission": (
        told("1", "launch", "USA", "2024-01-08", program=program("Peregrine-1", "mission")),
        told("2", "launch", "USA", "2024-01-08", program=program("Peregrine-2", "mission")),
    ),
    "another type": (
        told("1", "meet", "CHN EGY", "2023-12-06"),
        told("2", "sign", "CHN EGY", "2023-12-06"),
    ),
    "signing and ratifying": (
        told("1", "sign", "CHN RUS", "2022-11-25", program=ILRS),
        told("2", "ratify", "CHN RUS", "2022-11-25", program=ILRS),
    ),
    "two that join one day": (
        told("1", "join", "IND", "2023-06-21", program=ACCORDS),
        told("2", "join", "ECU", "2023-06-21", program=ACCORDS),
    ),
    "who accuses whom": (
        told("1", "accuse", "CHN", "2023-12-06", recipients=[party("USA")]),
        told("2", "accuse", "USA", "2023-12-06", recipients=[party("CHN")]),
    ),
    "two contracts to one agency's bidders": (
        told("1", "award", "USAa", "2024-02-01", recipients=[party("spacex")]),
        told("2", "award", "USAa", "2024-02-01", recipients=[party("ispace")]),
    ),
    "two papers in one article": (
        told("1", "sign", "CHN EGY", "2023-12-06", article="a", instrument={"kind": "treaty"}),
        told("2", "sign", "CHN EGY", "2023-12-06", article="a", instrument={"kind": "contract"}),
    ),
    "on the Moon and back on Earth": (
        told("1", "land", "CHN", "2024-06-01", program=program("Chang'e 6", "mission")),
        told("2", "land", "CHN", "2024-06-25", program=program("Chang'e 6", "mission")),
    ),
    "the next launch of a rocket that flies often": (
        told("1", "launch", "USA", "2024-02-15", program=program("Falcon 9", "rocket")),
        told("2", "launch", "USA", "2024-02-22", program=program("Falcon 9", "rocket")),
    ),
    "a list of members and one that joined": (
        told("1", "join", "JPN GBR BRA", None, "2024-01-16", program=ACCORDS),
        told("2", "join", "BRA", "2021-06-15", "2021-06-16", program=ACCORDS),
    ),
    "statements of two officials": (
        told("1", "state", "USA", "2024-01-09", persons=[{"name": "Ann One"}], program=LUNA),
        told("2", "state", "USA", "2024-01-09", persons=[{"name": "Bo Two"}], program=LUNA),
    ),
    "two things that one agency does in a day": (
        told("1", "milestone", "USA", "2024-01-09", sentence="The probe has entered orbit."),
        told("2", "milestone", "USA", "2024-01-09", sentence="The telescope is fuelled."),
    ),
    "talks told as future after they were held": (
        told("1", "meet", "USA CHN", "2024-01-09", "2024-01-10"),
        told("2", "meet", "USA CHN", None, "2024-02-20", status="planned"),
    ),
    "a visit each year": (
        told("1", "meet", "USA IND", None, "2022-06-01"),
        told("2", "meet", "USA IND", None, "2023-06-01"),
    ),
}


@pytest.mark.parametrize("pair", ONE.values(), ids=ONE)
def test_one_event(pair: tuple[dict[str, Any], dict[str, Any]]) -> None:
    assert [len(fact.records) for fact in merge(pair)] == [2]


@pytest.mark.parametrize("pair", TWO.values(), ids=TWO)
def test_two_events(pair: tuple[dict[str, Any], dict[str, Any]]) -> None:
    assert [len(fact.records) for fact in merge(pair)] == [1, 1]


def test_a_telling_that_fits_two_events_equally_goes_to_neither() -> None:
    facts = merge(
        [
            told("1", "meet", "USA CHN", "2023-12-06"),
            told("2", "meet", "USA JPN", "2023-12-06"),
            told("3", "meet", "USA", "2023-12-06"),
        ]
    )
    assert sorted(fact.records for fact in facts) == [("1",), ("2",), ("3",)]


def test_two_that_joined_together_are_one_event_if_it_is_told_so() -> None:
    together = [
        told("1", "join", "NGA RWA", "2022-12-13", program=ACCORDS),
        told("2", "join", "NGA RWA", "2022-12-13", program=ACCORDS),
        told("3", "join", "NGA", "2022-12-13", program=ACCORDS),
        told("4", "join", "RWA", "2022-12-13", program=ACCORDS),
    ]
    assert [sorted(p.key for p in fact.actors) for fact in merge(together)] == [["NGA", "RWA"]]


def test_events_in_a_row_do_not_grow_together() -> None:
    days = [told(str(n), "meet", "USA CHN", f"2024-03-{n:02d}") for n in range(1, 21)]
    assert all(int(f.records[-1]) - int(f.records[0]) <= 3 for f in merge(days))


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"id": "x"}, "Record 2: A record has no 'type'"),
        ({"type": "sign", "status": "maybe"}, "Record 2: A record has the status 'maybe'"),
        ({"type": "sign", "status": ["planned"]}, "Record 2: A record has the status"),
    ],
)
def test_what_is_no_record_is_named(row: dict[str, Any], message: str) -> None:
    with pytest.raises(RecordsError, match=message):
        merge([told("1", "meet", "USA", None), row])
