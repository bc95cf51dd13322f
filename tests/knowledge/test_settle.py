"""A cluster to a fact: the best supported values, and what disputes them."""

from __future__ import annotations

from typing import Any

import pytest

from lunarwatch.knowledge import Fact, merge
from lunarwatch.knowledge.merging.figures import figures

from .synthetic import party, program, record

ACCORDS = program("Artemis Accords", "framework")
SLIM = program("SLIM-1", "mission")


def one_fact(*records: dict[str, Any]) -> Fact:
    """The fact of records that are one event."""
    (fact,) = merge(records)
    return fact


def joined(id_: str, when: str | None, published: str, **more: Any) -> dict[str, Any]:
    """Angola's joining as one article tells it."""
    actors = [party("AGO")]
    return record(
        id_,
        type="join",
        actors=actors,
        program=ACCORDS,
        when=when,
        published=published,
        source=f"Outlet {id_}",
        **more,
    )


# What articles give, oldest first → the date taken, and what disputes it.
DATES = {
    "the most precise": (["2023", "2023-11", "2023-11-30"], "2023-11-30", []),
    "the best supported day": (
        ["2023-12-01", "2023-11-30", "2023-11-30"],
        "2023-11-30",
        ["2023-11-30", "2023-12-01"],
    ),
    "the day that a vaguer date backs": (
        ["2023-12-01", "2023-11-30", "2023-11"],
        "2023-11-30",
        ["2023-11-30", "2023-12-01"],
    ),
    "a day that one of very many gives is not taken for the month they give": (
        ["2023-11-02", *["2023-11"] * 5],
        "2023-11",
        [],
    ),
    "none": ([None, None], None, []),
}


@pytest.mark.parametrize(("given", "taken", "disputed"), DATES.values(), ids=DATES)
def test_date(given: list[str | None], taken: str | None, disputed: list[str]) -> None:
    fact = one_fact(*(joined(str(n), when, f"2023-12-{n + 1:02d}") for n, when in enumerate(given)))
    assert (fact.date and fact.date.edtf) == taken
    assert [v.value for c in fact.conflicts if c.field == "date" for v in c.values] == disputed


STATUSES = {
    "a plan": (["planned"], "planned", []),
    "a plan that came about": (["planned", "planned", "occurred"], "occurred", []),
    "a possibility, then a plan": (["possible", "planned"], "planned", []),
    "a plan given up": (["planned", "denied"], "denied", []),
    "denied, then planned": (["denied", "planned"], "planned", ["planned", "denied"]),
    "denied after it came about": (["occurred", "denied"], "occurred", ["occurred", "denied"]),
    "denied before it came about": (["denied", "occurred"], "occurred", []),
}


@pytest.mark.parametrize(("given", "taken", "disputed"), STATUSES.values(), ids=STATUSES)
def test_status(given: list[str], taken: str, disputed: list[str]) -> None:
    fact = one_fact(
        *(joined(str(n), None, f"2023-1{n}-01", status=status) for n, status in enumerate(given))
    )
    assert fact.status == taken
    assert [v.value for c in fact.conflicts if c.field == "status" for v in c.values] == disputed


def test_a_landing_that_most_say_failed() -> None:
    lunar = program("Luna-25", "mission")
    told = [
        record("1", type="land", actors=[party("RUS")], program=lunar, when="2023-08-19"),
        record("2", type="land", actors=[], program=lunar, when="2023-08-19", status="failed"),
        record("3", type="land", actors=[], program=lunar, when="2023-08-19", status="failed"),
    ]
    fact = one_fact(*told)
    assert fact.status == "failed"
    assert [[v.value for v in c.values] for c in fact.conflicts] == [["failed", "occurred"]]


def slim(id_: str, what: str, when: str | None, published: str, **more: Any) -> dict[str, Any]:
    """An article on one mission's launch."""
    return record(
        id_, type=what, actors=[party("JPN")], program=SLIM, when=when, published=published, **more
    )


def test_a_plan_that_is_put_off_is_delayed_and_its_date_the_newest() -> None:
    planned, delayed = merge(
        [
            slim("1", "launch", "2023-08-26", "2023-07-11", status="planned"),
            slim("2", "delay", "2023-08-28", "2023-08-28"),
            slim("3", "launch", "2023-09-07", "2023-09-01", status="planned"),
        ]
    )[::-1]
    assert (planned.type, planned.status) == ("launch", "delayed")
    assert planned.date is not None
    assert planned.date.edtf == "2023-09-07"
    assert [(step.status, step.date) for step in planned.history] == [
        ("planned", "2023-08-26"),
        ("delayed", None),
        ("planned", "2023-09-07"),
    ]
    assert (delayed.type, delayed.status) == ("delay", "occurred")
    assert planned.title == "JPN: to launch SLIM-1, delayed"


def test_what_was_put_off_and_then_flew_has_occurred() -> None:
    facts = merge(
        [
            slim("1", "launch", "2023-08-26", "2023-07-11", status="planned"),
            slim("2", "delay", "2023-08-28", "2023-08-28"),
            slim("3", "launch", "2023-09-07", "2023-09-07"),
        ]
    )
    launch = next(fact for fact in facts if fact.type == "launch")
    assert launch.status == "occurred"
    assert launch.date is not None
    assert launch.date.edtf == "2023-09-07"
    assert launch.conflicts == ()


def test_the_delay_of_one_mission_leaves_another_alone() -> None:
    other = program("SLIM-2", "mission")
    facts = merge(
        [
            slim("1", "delay", "2023-08-28", "2023-08-28"),
            record("2", type="launch", actors=[], program=other, when="2025", status="planned"),
        ]
    )
    assert [fact.status for fact in facts if fact.type == "launch"] == ["planned"]


def test_parties_under_the_name_that_most_use() -> None:
    agency = {"actors": [party("CHN", agency=True), party("EGY")], "when": "2023-12-06"}
    country = {"actors": [party("EGY"), party("CHN")], "when": "2023-12-06"}
    told = [agency, agency, country]
    fact = one_fact(*(record(str(n), type="sign", **more) for n, more in enumerate(told)))
    assert fact.actors[0].also == ("CHN",)
    assert [(p.name, p.country, p.articles) for p in fact.actors] == [
        ("CHN Space Agency", "CHN", 3),
        ("EGY", "EGY", 3),
    ]


def test_who_gives_and_who_gets_stay_apart() -> None:
    given = {"actors": [party("USA", agency=True)], "recipients": [party("spacex")]}
    fact = one_fact(
        record("1", type="award", when="2024-02-01", **given),
        record("2", type="award", when="2024-02-01", **given),
    )
    assert [p.key for p in fact.actors] == ["USA"]
    assert [p.key for p in fact.recipients] == ["spacex"]


def test_counts_of_articles_outlets_and_sightings() -> None:
    fact = one_fact(
        joined("1", "2023-11-30", "2023-12-01"),
        joined("2", None, "2024-05-01"),
        {
            **joined("3", None, "2024-06-01"),
            "article": {"id": "x", "url": "https://www.paper.example/a"},
        },
    )
    assert fact.articles == 3
    assert fact.sources == ("Outlet 1", "Outlet 2", "paper.example")
    assert [str(fact.first_seen), str(fact.last_seen)] == ["2023-12-01", "2024-05-01"]
    assert fact.records == ("1", "2", "3")


def test_copies_of_one_text_are_one_voice() -> None:
    told = [joined(str(n), "2023-12-01", "2023-12-02") for n in range(3)]
    for copy in told[1:]:
        copy["article"]["duplicate_of"] = told[0]["article"]["id"]
    others = [joined(str(n), "2023-11-30", "2023-12-02") for n in range(3, 5)]
    fact = one_fact(*told, *others)
    assert fact.date is not None
    assert (fact.date.edtf, fact.articles) == ("2023-11-30", 5)


def test_evidence_is_the_best_sentence_of_each_outlet() -> None:
    first = joined("1", None, "2023-12-01", sentence="Angola joined, they say.")
    dated = joined("2", "2023-11-30", "2023-12-02", sentence="Angola joined on Thursday.")
    again = joined("3", None, "2023-12-03", sentence="Angola, a member, spoke.")
    again["article"]["source"] = "Outlet 2"
    fact = one_fact(first, dated, again)
    assert [e.sentence for e in fact.evidence] == [
        "Angola joined on Thursday.",
        "Angola joined, they say.",
    ]


def test_the_date_says_which_words_it_rests_on() -> None:
    weekday = {
        "edtf": "2023-11-30",
        "text": "on Thursday",
        "anchor": "published",
        "start": 9,
        "end": 20,
    }
    whole = {
        "edtf": "2023-11-30",
        "text": "30 November 2023",
        "anchor": "text",
        "start": 4,
        "end": 20,
    }
    told = [
        {**joined("1", None, "2023-12-01"), "date": weekday},
        {**joined("2", None, "2023-12-02"), "date": whole},
    ]
    date = one_fact(*told).date
    assert date is not None
    assert (date.text, date.record, date.articles) == ("30 November 2023", "2", 2)


@pytest.mark.parametrize(
    ("sentence", "type_", "found"),
    [
        ("Angola became the 33rd country to sign.", "join", [("rank", "33")]),
        ("It is the thirty-fourth signatory.", "join", [("rank", "34")]),
        ("the 102nd member state", "ratify", [("rank", "102")]),
        ("the third African country to sign, and the 33rd nation", "join", [("rank", "33")]),
        ("a contract worth US$3.4bn", "award", [("amount", "$3400 million")]),
        ("€53 million for the lander", "provide", [("amount", "€53 million")]),
        ("a $20 ticket", "award", []),
        ("the 33rd country to land", "land", []),
        ("on the 30th", "join", []),
    ],
)
def test_figures(sentence: str, type_: str, found: list[tuple[str, str]]) -> None:
    assert list(figures(sentence, type_)) == found
