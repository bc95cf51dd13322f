"""Pronouns and numerals that take up a thing named before, of the class that the verb asks for."""

from __future__ import annotations

import pytest

from lunarwatch.extraction import Extractor
from wording import events_in

EXTRACTOR = Extractor()

TOLD = [
    ("ratify", "Peru signed the Moon Agreement in 1981 but never ratified it.", "PER"),
    ("milestone", "Japan and India signed a lunar pact. It will enter into force in May.", "JPN"),
    ("delay", "Japan backed the Gateway; its next cabinet may cancel it.", "JPN"),
    ("delay", "Japan supports two lunar missions, but its cabinet may cancel them.", "JPN"),
]
NOT_TOLD = [
    ("milestone", "Chile will host a lunar workshop. It will enter into force in May."),
    ("ratify", "Peru praised the astronauts but never ratified it."),
]


@pytest.mark.parametrize(("type_", "text", "country"), TOLD)
def test_it_takes_up_what_fits(type_: str, text: str, country: str) -> None:
    parties = [p for e in events_in(EXTRACTOR, text, type_) for p in (*e.actors, *e.recipients)]
    assert country in {party.country for party in parties}


@pytest.mark.parametrize(("type_", "text"), NOT_TOLD)
def test_nothing_before_it_fits(type_: str, text: str) -> None:
    assert not events_in(EXTRACTOR, text, type_)
