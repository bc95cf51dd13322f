"""Which programme a text names, describes, or is about."""

from __future__ import annotations

import pytest

from components.marked import unmark
from lunarwatch.extraction import Extractor


@pytest.mark.parametrize(
    "marked",
    [
        "Egypt joined the [ILRS|ilrs], and Angola the [Artemis Accords|artemis-accords].",
        "NASA flew [Artemis I|artemis-1] before [Artemis II|artemis-2].",
        "India landed [Chandrayaan-3|chandrayaan-3] on the Moon.",
        # by their form alone
        "Next year the [SELENE-R|selene-r] mission will map the Moon.",
        "Ghana's [Zanko-2|zanko-2] will fly on an Indian rocket.",
        "The country flew the [Harmattan|harmattan] satellite.",
        "The satellites [MARA-HD|mara-hd] and [OKAPI|okapi] flew.",
        "A rover called [Harmattan|harmattan] drove off.",
        "They want to join the [Kenyan Dune Initiative|kenyan-dune-initiative] after some years.",
        "Kenya's first lunar orbiter, [Harmattan|harmattan], flew.",
        # the number of a fleet, or of a firm that calls its satellites by its name
        "Korea flew [Koreasat 5|koreasat-5], and Thailand the satellite [Thaicom 8|thaicom-8].",
        "Thailand's firm Thaicom has 8 craft, and Intelsat 30 satellites.",
        # rockets are no programmes, nor is what a craft looks with
        "A Harmattan 2 rocket flew from Kenya.",
        "Kenya's X-ray satellite flew.",
        # what somebody only competes with
        "Mali's firm competes with bigger providers like Starlink.",
        "Kenya joined the [ILRS|ilrs], a rival to the Artemis Accords.",
        # words that are no name
        "Spy satellites flew. Commercial Lander mission begins.",
        "“Mr. Chairman, that mission is late,” she said.",
        "Communication satellites and an AI-powered satellite flew.",
        "The satellite TV market grew.",
        "The lunar mission and the Moon programme go on.",
        "This mission is new.",
    ],
)
def test_named(marked: str, extractor: Extractor) -> None:
    text, marks = unmark(marked)
    doc = extractor.nlp(text)
    found = [
        (doc[ref.start].idx, doc[ref.end - 1].idx + len(doc[ref.end - 1]), ref.id)
        for ref in doc._.lunarwatch.programs.refs
    ]
    assert found == marks


@pytest.mark.parametrize(
    "marked",
    [
        "Angola read the Artemis Accords. Then it signed [the accords|artemis-accords].",
        "India flew Chandrayaan-3 in 2023. [The lander|chandrayaan-3] touched down in August.",
        "Saudi Arabia left the Moon Agreement. [The treaty|moon-agreement] has few members.",
        # what is so called, whatever was named since
        "It left the Moon Agreement for the Artemis Accords; [the Agreement|moon-agreement] stays.",
        "Gateway serves the Artemis programme. [The station|gateway] will orbit the Moon.",
        "Peru takes part in the ILRS. [The convention|] is another matter.",
        # the ship that takes a satellite up is none
        "Taifa-1 is Kenyan. A Cygnus reached the ISS. [The satellite|taifa-1] will orbit Earth.",
        "A Soyuz left for the Moon. [The rover|] has six wheels.",
        # another thing than the one named before
        "India flew Chandrayaan-3 in 2023. [A lander|] from Japan followed.",
        "India flew Chandrayaan-3 in 2023. [The commercial lander|] from Houston followed.",
    ],
)
def test_described(marked: str, extractor: Extractor) -> None:
    text, ((_, end, id_),) = unmark(marked)
    doc = extractor.nlp(text)
    (head,) = [token for token in doc if token.idx + len(token) == end]
    meant = doc._.lunarwatch.programs.meant_by(head)
    assert (meant.id if meant else "") == id_


@pytest.mark.parametrize(
    ("text", "main"),
    [
        (
            "Angola signs Artemis Accords\n\nAngola signed the Artemis Accords in May.",
            "artemis-accords",
        ),
        (
            (
                "The ILRS grows\n\nThe ILRS has a new member. "
                "Unlike the Artemis Accords, the ILRS has a site."
            ),
            "ilrs",
        ),
        ("Rain fell in Florida.", None),
        # a station that one visits is not the topic, nor is what one flies on
        (
            (
                "Crew-8 is off\n\nSpaceX Crew-8 left for the International Space Station. "
                "The mission lasts half a year.\n\nThe International Space Station is in orbit."
            ),
            "crew-8",
        ),
        # one name, and then "the orbiter", "the mission"
        (
            (
                "India seals Moon deal\n\nIndia and Japan signed an agreement on Tuesday.\n\n"
                "Chandrayaan-1 will fly in 2008. The orbiter carries a camera. The mission costs "
                "little.\n\nChina flew Chang'e-1."
            ),
            "chandrayaan-1",
        ),
    ],
)
def test_what_an_article_is_about(text: str, main: str | None, extractor: Extractor) -> None:
    found = extractor.nlp(text)._.lunarwatch.programs.main
    assert (found.id if found else None) == main


def test_a_rocket_that_only_the_text_knows(extractor: Extractor) -> None:
    doc = extractor.nlp("Kenya flew its first orbital rocket, Harmattan, in May. The rocket fell.")
    programs = doc._.lunarwatch.programs
    (noun,) = [token for token in doc if token.lower_ == "rocket" and token.i > doc[8].i]
    assert [(ref.id, ref.kind) for ref in programs.rockets] == [("harmattan", "rocket")]
    assert programs.rocket_meant_by(noun) == programs.rocket_at(doc[programs.rockets[0].start])
