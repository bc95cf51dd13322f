"""The whole chain on the corpus: articles in, facts and a roster out."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import lunarwatch
from lunarwatch.knowledge import Fact, merge, roster
from lunarwatch.knowledge.merging.acts import family
from lunarwatch.records import Event

from . import articles
from .scoring import b_cubed


@pytest.fixture(scope="module")
def extracted() -> list[tuple[str, Event]]:
    """Name of the article and record, for all that is found in the forty articles."""
    found = []
    for name, about in articles.labels()["articles"].items():
        text = (articles.CORPUS / name).read_text("utf-8")
        for event in lunarwatch.extract(text, published=about["published"]):
            meta = event.article.model_copy(update={"source": about["source"]})
            found.append((name, event.model_copy(update={"article": meta})))
    return found


@pytest.fixture(scope="module")
def facts(extracted: list[tuple[str, Event]]) -> list[Fact]:
    return merge(event for _, event in extracted)


def label(name: str, event: Event) -> str | None:
    """The labelled event of its article that a record tells, if it is one of them."""
    known = articles.labels()
    countries = {party.country for party in (*event.actors, *event.recipients)}
    for told in known["articles"][name]["events"]:
        fact: dict[str, Any] = {**known["facts"][told["fact"]], **told}
        alike = family(fact["type"]) == family(event.type)
        about = event.program is None or event.program.name == fact["program"]
        who = countries & set(fact["countries"]) if countries - {None} else event.program
        if alike and about and who:
            return str(told["fact"])
    return None


def test_records_of_one_event_become_one_fact(
    extracted: list[tuple[str, Event]], facts: list[Fact]
) -> None:
    truth = {event.id: found for name, event in extracted if (found := label(name, event))}
    assert len(truth) >= 45
    clusters = [[r for r in fact.records if r in truth] for fact in facts]
    _, _, f1 = b_cubed(truth, [cluster for cluster in clusters if cluster])
    assert f1 >= 0.95


def test_the_roster_at_the_end_of_2023(facts: list[Fact]) -> None:
    found = roster(facts, "Artemis Accords", as_of=date(2023, 12, 31)).members
    assert {m.country: m.since.edtf if m.since else None for m in found} == articles.SIGNATORIES
    assert {member.status for member in found} == {"member"}
    assert all(member.evidence for member in found)
