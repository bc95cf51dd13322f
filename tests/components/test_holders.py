"""Whose a mission is that the catalogue lacks."""

from __future__ import annotations

import pytest

from lunarwatch.components.entities import SPANS
from lunarwatch.components.holders import fleet_of, holders
from lunarwatch.components.programs import Programs
from lunarwatch.extraction import Extractor
from lunarwatch.patterns import load_catalogue
from lunarwatch.records import Article
from wording import events_in

# (what the text says first; who is told to launch it in the end)
TOLD = [
    ("NASA's LUNEX mission is being readied. LUNEX was launched in May.", {"nasa"}),
    ("Kenya calls its rover Moja. A Kenyan rover named Moja was launched in May.", {"ken"}),
    ("The Egyptian satellite Sahel-2 is ready. Sahel-2 was launched in May.", {"egy"}),
    ("Engineers finished Sahel-2, a Kenyan cubesat. Sahel-2 was launched in May.", {"ken"}),
    (
        "Kenya's Earth-observation satellite, Sahel-2, is ready. It was launched in May.",
        {"ken"},
    ),
    ("Yaogan-99 was launched in May.", {"chn"}),
    ("The Kosmos-2999 satellite was launched in May.", {"rus"}),
    ("Nairobi paid for the satellite Göktürk-9. Göktürk-9 was launched in May.", {"tur"}),
]
# Nobody is said to hold it.
UNTOLD = [
    "Poland criticised Sahel-2. Sahel-2 was launched in May.",
    "Japan's answer to the question of Sahel-2 is known. Sahel-2 was launched in May.",
    "Experts from Peru and the satellite Sahel-2 met again. Sahel-2 was launched in May.",
]


@pytest.mark.parametrize(("text", "parties"), TOLD)
def test_whose_it_is_is_told_beside_its_name(
    extractor: Extractor, text: str, parties: set[str]
) -> None:
    (launch,) = events_in(extractor, text, "launch")
    assert {party.id for party in launch.actors} == parties


@pytest.mark.parametrize("text", UNTOLD)
def test_a_name_near_a_party_is_not_its_own(extractor: Extractor, text: str) -> None:
    doc, catalogue = extractor.analyse(Article.of(text, path="a.txt")), load_catalogue()
    at = {i: span for span in doc.spans[SPANS] for i in range(span.start, span.end)}
    programs = Programs(doc, catalogue).refs
    assert {ref.name for ref in programs} == {"Sahel-2"}
    assert holders(programs, doc, catalogue, at.get) == {}


@pytest.mark.parametrize(
    ("name", "fleet"),
    [
        ("Yaogan-99", "yaogan"),
        ("Soyuz MS-99", "soyuz-spacecraft"),
        ("YAOGAN 12", "yaogan"),
        ("Chandrayaan-99", "chandrayaan-program"),
        ("Sahel-2", None),
        ("Yaogan", None),
    ],
)
def test_a_number_is_of_its_fleet(name: str, fleet: str | None) -> None:
    found = fleet_of(name, load_catalogue())
    assert (found.id if found else None) == fleet
