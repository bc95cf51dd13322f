"""A passive need not say who does it: frames that ask for an agent match without one."""

from __future__ import annotations

import pytest

from lunarwatch.extraction import Extractor
from wording import events_in

EXTRACTOR = Extractor()

TOLD = [
    ("milestone", "The lander Blue Ghost was tested in a vacuum chamber in March."),
    ("milestone", "A test of the Orion capsule was completed in the desert on Tuesday."),
    ("milestone", "The airlock will be attached to the International Space Station in 2027."),
    ("provide", "A Kenyan astronaut will be given a seat on a future Artemis mission."),
    ("provide", "The solar panels are to be sold to NASA."),
    ("land", "The samples of Chang'e-6 are to be brought back in June."),
]
NOT_TOLD = [
    ("milestone", "The agency said that the survey of its staff would be completed."),
    ("provide", "The visitors to the space museum were given a tour."),
    ("reject", "The reporters were denied an answer on the Moon base."),
]


@pytest.mark.parametrize(("type_", "text"), TOLD)
def test_the_agent_may_go_unnamed(type_: str, text: str) -> None:
    assert len(events_in(EXTRACTOR, text, type_)) == 1


@pytest.mark.parametrize(("type_", "text"), NOT_TOLD)
def test_a_passive_alone_tells_nothing(type_: str, text: str) -> None:
    assert not events_in(EXTRACTOR, text, type_)


def test_a_frame_that_lacks_nothing_goes_first() -> None:
    text = "Sensors from Peru and Chile were selected for the mission Chang'e-8 in 2024."
    (event,) = events_in(EXTRACTOR, text, "award")
    assert event.evidence.rule == "award.chosen-for"
