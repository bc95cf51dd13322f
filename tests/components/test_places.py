"""The country of a body that only the text knows, by the places in and beside its name."""

from __future__ import annotations

import pytest

from lunarwatch.extraction import Extractor
from lunarwatch.patterns import load_catalogue
from wording import events_in

# (who provides the camera; the body's country)
SEATED = [
    ("The University of Leicester", "GBR"),
    ("Seoul National University", "KOR"),
    ("Elbrus State University in Kentucky", "USA"),
    ("The Lunar Institute in Cambridge, Massachusetts,", "USA"),
    ("Okapi Instruments, based in Osaka,", "JPN"),
    ("Okapi Instruments, headquartered near Cape Town,", "ZAF"),
    ("Okapi Instruments, a Toronto company,", "CAN"),
    ("The Bangalore-based startup Skyline Dynamics", "IND"),
    ("Rio de Janeiro-based Okapi Dynamics", "BRA"),
]
# A place that says nothing of where the body is
ELSEWHERE = [
    "In Toronto, Okapi Dynamics",
    "Born in Osaka, the founder of Okapi Dynamics",
    "Okapi Dynamics, whose founder studied in Osaka,",
]


@pytest.mark.parametrize(("who", "country"), SEATED)
def test_a_place_tells_the_country(extractor: Extractor, who: str, country: str) -> None:
    (event,) = events_in(extractor, f"{who} will provide a camera for the lander.", "provide")
    assert [party.country for party in event.actors] == [country]


@pytest.mark.parametrize("who", ELSEWHERE)
def test_a_place_of_something_else_does_not(extractor: Extractor, who: str) -> None:
    events = events_in(extractor, f"{who} will provide a camera for the lander.", "provide")
    assert {party.country for event in events for party in event.actors} <= {None}


def test_a_town_tells_which_company_is_meant(extractor: Extractor) -> None:
    text = (
        "Firefly Aerospace and the Japanese startup ispace build landers. "
        "The Texas firm signed a contract with NASA in July on a lunar lander."
    )
    (event,) = events_in(extractor, text, "sign")
    assert {party.id for party in event.actors} == {"firefly", "nasa"}


def test_a_place_is_in_one_country() -> None:
    names = [name for places in load_catalogue().language.places.values() for name in places]
    assert len(names) == len(set(names))


def test_places_are_of_countries_of_the_catalogue() -> None:
    catalogue = load_catalogue()
    assert {iso.lower() for iso in catalogue.language.places} <= catalogue.entities.keys()
