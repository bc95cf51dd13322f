"""The examples that the patterns carry: what counts as holding."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from lunarwatch.patterns import Catalogue, EventType, load_catalogue
from lunarwatch.patterns.schema import Example
from lunarwatch.records import Article, Event
from lunarwatch.rehearsal import rehearse, shortfall
from test_writing import signing


@pytest.mark.parametrize(
    ("promised", "problem"),
    [
        ({}, None),
        ({"actors": ("China", "Egypt")}, None),
        ({"actors": ("China",)}, "actor Egypt too many"),
        ({"actors": ("China", "Egypt", "Russia")}, "no actor Russia"),
        ({"recipients": ("NASA",)}, "no recipient NASA"),
        ({"program": "ILRS"}, None),
        ({"program": "International Lunar Research Station"}, None),
        ({"program": "Artemis Accords"}, "programme International Lunar Research Station"),
        ({"date": "2023-12-06"}, None),
        ({"date": "2023"}, "date 2023-12-06, not 2023"),
        ({"status": "planned"}, "status occurred, not planned"),
    ],
)
def test_an_event_has_what_its_example_promises(
    promised: dict[str, object], problem: str | None
) -> None:
    example = Example(text="China and Egypt signed.", **promised)
    assert shortfall("sign", example, [signing()]) == problem


def test_the_best_event_counts() -> None:
    example = Example(text="…", actors=("China", "Egypt"), date="2023-12-06")
    assert shortfall("sign", example, [signing(date=None, actors=()), signing()]) is None


def test_no_event_is_a_problem_that_names_the_others() -> None:
    example = Example(text="…")
    assert shortfall("join", example, []) == "gives no join"
    assert shortfall("join", example, [signing()]) == "gives no join, but sign"


def test_examples_and_counterexamples_are_run() -> None:
    kinds = {
        name: EventType(
            type=name,
            meaning="…",
            frame=({"id": "verb", "verbs": ("sign",)},),
            example=({"text": "signed"}, {"text": "was signed"}),
            counterexamples=("landed", "has signed"),
        )
        for name in ("sign", "join")
    }
    catalogue = Catalogue(
        entities=MappingProxyType({}),
        events=MappingProxyType(kinds),
        language=load_catalogue().language,
    )

    def extract(article: Article) -> list[Event]:
        return [signing()] if "signed" in article.body else []

    outcomes = list(rehearse(catalogue, extract, types=frozenset({"sign"})))
    assert [(o.text, o.counter, o.problem) for o in outcomes] == [
        ("signed", False, None),
        ("was signed", False, None),
        ("landed", True, None),
        ("has signed", True, "gives a sign by sign.verb"),
    ]
    assert {o.type for o in rehearse(catalogue, extract)} == {"sign", "join"}
