"""Whom pronouns and descriptions stand for."""

from __future__ import annotations

import pytest

from components.marked import unmark
from lunarwatch.extraction import Extractor


@pytest.mark.parametrize(
    "marked",
    [
        "India has a lunar programme. [It|ind] will launch again.",
        "China built a lander. In 2024 [it|chn] landed on the far side of the Moon.",
        "JAXA flew a lander to the Moon. [The agency|jaxa] plans another.",
        "Egypt wants a place on the Moon. [The country|egy] signed a memorandum.",
        "Saudi Arabia flew two astronauts. [The kingdom|sau] will fly more.",
        "Firefly Aerospace built a lander. [The company|firefly] plans another.",
        "Eutelsat chose NASA. [The satellite operator|eutelsat] will fly two satellites.",
        "Eutelsat chose NASA. [The aerospace group|eutelsat] will fly two satellites.",
        "Russia and China want a Moon base. [The two countries|rus chn] signed a memorandum.",
        "Russia met China in Vienna. [Both sides|rus chn] agreed on a Moon base.",
        "NASA and JAXA build a rover. [The two agencies|nasa jaxa] share the costs.",
        "South Korea met the United States. [The allies|kor usa] agreed on a Moon mission.",
        "NASA, ESA and JAXA build a station. [The three agencies|nasa esa jaxa] share the costs.",
        "Oman and the US met. The treaty was hard. [The sultanate|omn] acceded to it.",
        "NASA met New Zealand's space agency. [The agency|nzsa] will sign a pact with NASA.",
        "JAXA and India spoke. NASA and NASA's Ames center flew. [The two agencies|jaxa nasa] met.",
        "Peru wants a satellite. NASA launched it for [the country|per] from Kourou.",
        (
            "The EU and the European Commission met Peru. "
            "[The two sides|european-union per] signed a pact."
        ),
        "France and Germany build a lander. [They|fra deu] will test it in 2026.",
        (
            "Indian space minister Jitendra Singh spoke. "
            "[His country|ind] will land again, [he|ind] said."
        ),
        "NASA Administrator Bill Nelson spoke. “[We|nasa] will go back,” Nelson said.",
    ],
)
def test_a_reference_stands_for_the_party_it_means(marked: str, extractor: Extractor) -> None:
    text, marks = unmark(marked)
    doc = extractor.nlp(text)
    references = doc._.lunarwatch.resolver.references
    found = {
        (refs[0].start, refs[0].end): " ".join(ref.id for ref in refs)
        for refs in references.values()
    }
    spans = {doc[start:end].text: ids for (start, end), ids in found.items()}
    for start, end, ids in marks:
        assert spans.get(text[start:end]) == ids


@pytest.mark.parametrize(
    "text",
    [
        "It is raining on the launch pad.",
        "There are two countries with a base.",
        "The agency spoke.",
        "France spoke of the Moon. The five countries agreed.",
        "They said so.",
        "Some countries were late; they sent no one.",
    ],
)
def test_a_reference_without_an_antecedent_stands_for_nobody(
    text: str, extractor: Extractor
) -> None:
    assert extractor.nlp(text)._.lunarwatch.resolver.references == {}


def test_a_record_keeps_the_mention_that_a_reference_stands_for(events) -> None:
    text = "Egypt wants a place on the Moon. The country signed the Artemis Accords on Friday."
    (event,) = [each for each in events(text) if each.type == "join"]
    (party,) = event.actors
    assert (party.name, party.text) == ("Egypt", "The country")
    assert party.via is not None
    assert text[party.via.start : party.via.end] == party.via.text == "Egypt"
