"""Steps of missions, told by every verb of a kind with every theme of a kind.

Active and passive, the latter with nobody said to do it: what fits one verb fits its neighbours.
"""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from lunarwatch.extraction import Extractor
from lunarwatch.records import Article, Event

EXTRACTOR = Extractor()

HANDLED = ("tested", "fueled", "shipped", "assembled", "certified", "activated")
THINGS = ("the Chandrayaan-4 lander", "the engine of Chandrayaan-4", "a camera for Chandrayaan-4")
DONE = ("completed", "conducted", "carried out", "started", "finished", "concluded")
WORK = (
    "a landing test of Chandrayaan-4",
    "the final review of Chandrayaan-4",
    "the docking of Chandrayaan-4 with its orbiter",
    "the construction of Chandrayaan-4",
)
MADE = ("established", "founded", "created", "set up")
BODIES = ("the space agency of Ghana", "a space commission in Ghana", "Ghana's space agency")


def steps(text: str) -> list[Event]:
    article = Article.of(text, path="a.txt", published=date(2025, 6, 15))
    return [event for event in EXTRACTOR.extract(article) if event.type == "milestone"]


def only(text: str) -> Event:
    found = steps(text)
    assert len(found) == 1, [event.evidence.rule for event in found]
    return found[0]


def countries(event: Event) -> set[str | None]:
    return {party.country for party in event.actors}


@pytest.mark.parametrize(
    ("verb", "theme"), [*product(HANDLED, THINGS), *product(DONE, WORK)], ids=str
)
def test_what_is_done_to_a_craft_and_by_a_mission(verb: str, theme: str) -> None:
    upper = theme[0].upper() + theme[1:]
    active = only(f"India {verb} {theme} for the Moon in March 2025.")
    passive = only(f"{upper} was {verb} in March 2025 in the lunar hall at Sriharikota.")
    planned = only(f"{upper} is scheduled to be {verb} by 2027, ISRO said.")
    by = only(f"{upper} was {verb} by India in March 2025 for the Moon.")
    assert [e.status for e in (active, passive, planned, by)] == ["occurred"] * 2 + [
        "planned",
        "occurred",
    ]
    assert all(countries(event) == {"IND"} for event in (active, passive, planned, by))
    assert [
        event.date.edtf if event.date else None for event in (active, passive, planned, by)
    ] == [
        "2025-03",
        "2025-03",
        "2027",
        "2025-03",
    ]


@pytest.mark.parametrize(("verb", "body"), list(product(MADE, BODIES)), ids=str)
def test_a_body_is_founded(verb: str, body: str) -> None:
    upper = body[0].upper() + body[1:]
    for text in (f"Ghana {verb} {body} in 2021.", f"{upper} was {verb} in 2021."):
        event = only(text)
        assert (event.status, countries(event)) == ("occurred", {"GHA"})
        assert event.date is not None
        assert event.date.edtf == "2021"


# status; countries; date; text
TOLD = """
occurred; -; 1975; ESA was established in 1975, and its launcher flew four years later.
occurred; USA; 2018; NASA established CLPS in 2018.
occurred; IND; 2025-05; The engine of the Gaganyaan rocket was test-fired in May.
planned; IND; 2026; The Gaganyaan crew module would be tested in orbit next year, India said.
occurred; CHN; 2004; China's programme for the Moon was approved in 2004.
planned; RUS; 2032; The second module of the Russian Orbital Station is scheduled to be completed by 2032.
occurred; -; 2006-10; APSCO rests on a convention signed in 2005. It entered into force in October 2006.
occurred; KEN; 2024-08; A lunar camera developed by Kenya was switched on in August 2024.
"""  # noqa: E501 - one sentence a line

# nobody founds, tests or completes a craft here
NOT_TOLD = """
The jobs in Florida depend on work performed at the lunar launch pad.
Data collected on the Moon helps students in Accra.
The two signed a memorandum on cooperation in building the Moon station.
The samples tested in Houston come from the Moon.
The agency wants to make sure that every lunar lander is safe.
"""


@pytest.mark.parametrize("line", TOLD.strip().splitlines())
def test_it_is_told(line: str) -> None:
    status, named, day, text = (part.strip() for part in line.split(";", 3))
    event = only(text)
    assert event.status == status
    assert {c for c in countries(event) if c} == set(named.split()) - {"-"}
    assert (event.date.edtf if event.date else "-") == day


@pytest.mark.parametrize("text", NOT_TOLD.strip().splitlines())
def test_it_is_not_told(text: str) -> None:
    assert steps(text) == []
