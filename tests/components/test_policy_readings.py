"""Who is meant where a title follows a name, or a body is called by the noun of its name."""

from __future__ import annotations

from lunarwatch.extraction import Extractor
from lunarwatch.records import Article


def test_a_body_is_called_by_the_noun_of_its_name(extractor: Extractor) -> None:
    text = (
        "The European Commission shut British firms out of the Galileo satellites.\n\n"
        "The UK Space Agency was dismayed.\n\n"
        '"The rules are the rules," said Ada Holm, a spokeswoman for the commission.'
    )
    (state,) = [
        event
        for event in extractor.extract(Article.of(text, path="a.txt"))
        if event.type == "state"
    ]
    assert [party.id for party in state.actors] == ["european-commission"]


def test_two_bodies_of_one_country_are_two(extractor: Extractor) -> None:
    text = (
        "Rep. Harlan Coe rejected the plan for the lunar telescope.\n\n"
        "The Pentagon rejected the plan for the lunar telescope."
    )
    events = extractor.extract(Article.of(text, path="a.txt"))
    assert len([event for event in events if event.type == "reject"]) == len(("Coe", "Pentagon"))


def test_two_who_ask_the_same_are_two(extractor: Extractor) -> None:
    text = (
        "India urged NASA to join the lunar telescope.\n\n"
        "Japan urged NASA to join the lunar telescope."
    )
    asking = [
        {party.country for party in event.actors}
        for event in extractor.extract(Article.of(text, path="a.txt"))
        if event.type == "invite"
    ]
    assert asking == [{"IND"}, {"JPN"}]
