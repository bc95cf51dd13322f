"""Which programme an event is about: among several named, by what is said, or none."""

from __future__ import annotations

import pytest

from lunarwatch.extraction import Extractor
from lunarwatch.reading import read_text

LONG_AGO = (
    "Chandrayaan-3 is India's lander. Chandrayaan-3 reached the Moon in 2023.\n\n"
    + "The tender for the canteen in Bengaluru is open. " * 8
    + "\n\nISRO signed an agreement with JAXA in May."
)


@pytest.mark.parametrize(
    ("text", "type_", "program"),
    [
        # a signatory's description is not what it signs
        ("Angola, an Artemis Accords member, signed a satellite deal with China.", "sign", None),
        # the craft of another country is not the one that a country plans to land
        ("Chang'e-6 is back, said CNSA. Russia does not expect to land before 2028.", "land", None),
        ("India flew Chandrayaan-3. India landed on the Moon in 2023.", "land", "chandrayaan-3"),
        # what is supplied now is for the craft named just before
        (
            "Gateway is in trouble, NASA said. NASA leads Gateway.\n\nDanuri is a Korean orbiter. "
            "It carries a camera provided by NASA.",
            "provide",
            "danuri",
        ),
        # a topic named long ago is no topic
        (LONG_AGO, "sign", None),
    ],
)
def test_the_programme_of_an_event(
    text: str, type_: str, program: str | None, extractor: Extractor
) -> None:
    found = [event for event in extractor.extract(read_text(text)) if event.type == type_]
    assert found
    assert {event.program.id if event.program else None for event in found} == {program}
