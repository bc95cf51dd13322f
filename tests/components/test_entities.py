"""Which words are names of the catalogue, and which only look like one."""

from __future__ import annotations

import pytest

from components.marked import unmark
from lunarwatch.components.entities import SPANS
from lunarwatch.extraction import Extractor


def named(text: str, extractor: Extractor) -> list[tuple[int, int, str]]:
    doc = extractor.nlp(text)
    return [(span.start_char, span.end_char, span.id_) for span in doc.spans[SPANS]]


def check(marked: str, extractor: Extractor) -> None:
    text, marks = unmark(marked)
    assert named(text, extractor) == marks


@pytest.mark.parametrize(
    "marked",
    [
        "[Angola|ago] signed the [Artemis Accords|artemis-accords].",
        "The [National Aeronautics and Space Administration|nasa] is older than [ESA|esa].",
        "[Chinese|chn] and [Russian|rus] engineers met; [Tokyo|jpn] watched.",
        "[Beijing|chn] and the [Kremlin|rus] backed the [ILRS|ilrs].",
        (
            "[NASA|nasa]'s rover and [NASA|nasa]’s lander are "
            "on the [artemis accords|artemis-accords] list."
        ),
        "[ANGOLA|ago] SIGNS [ARTEMIS ACCORDS|artemis-accords]",
        "The [United States|usa] and [United Arab Emirates|are] talked about the Moon.",
        "The [U.S.|usa]-[Japan|jpn] talks on space went on.",
    ],
)
def test_names_are_found_in_all_their_forms(marked: str, extractor: Extractor) -> None:
    check(marked, extractor)


@pytest.mark.parametrize(
    "marked",
    [
        # a station, and a word
        "[NASA|nasa] will put the [Gateway|gateway] into orbit around the Moon.",
        "The port is a gateway to the west, and the Gateway Arch stands in St. Louis.",
        # a spacecraft, and a constellation
        "[NASA|nasa] flew [Orion|orion] around the Moon on [Artemis I|artemis-1].",
        "Orion rises in winter; its brightest star is Rigel.",
        # a lander, and a figure
        "[Japan|jpn]'s lander [SLIM|slim] tipped over on the Moon.",
        "The margin was SLIM, the voters of the town found.",
        # the agency, and what else has its letters
        "The [Italian Space Agency|asi], [ASI|asi], builds a module for the Moon.",
        "The share of ASI in the insurance market rose.",
        # the programme, and the goddess
        "The temple of Artemis the goddess stood in Ephesus.",
    ],
)
def test_an_ambiguous_name_counts_beside_its_context(marked: str, extractor: Extractor) -> None:
    check(marked, extractor)


@pytest.mark.parametrize(
    "text",
    [
        "The china plate on the table showed the Moon.",
        "The probe may land in May.",
        "She slipped on a polish for the telescope's mirror.",
        "Michael Jordan watched the launch.",
        "Actor Denzel Washington narrates the film on the Moon.",
        "A roast turkey was served before the launch.",
        "The slim lander stood near the gateway.",
    ],
)
def test_common_words_and_people_are_no_countries(text: str, extractor: Extractor) -> None:
    assert named(text, extractor) == []


@pytest.mark.parametrize(
    "marked",
    [
        "In [Amman|jor], [Jordan|jor] spoke of joining the [Artemis Accords|artemis-accords].",
        "In [N'Djamena|tcd], [Chad|tcd] and [Turkey|tur] talked about a satellite.",
        "[Luxembourg|lux] passed a law on space resources.",
        "[Georgia|geo] and [Armenia|arm] will share data from the satellite.",
    ],
)
def test_countries_whose_names_are_also_others(marked: str, extractor: Extractor) -> None:
    check(marked, extractor)


def test_the_longest_name_wins(extractor: Extractor) -> None:
    check("The [Artemis Accords|artemis-accords] are no part of [Artemis II|artemis-2].", extractor)
    check("[China National Space Administration|cnsa] officials spoke.", extractor)
