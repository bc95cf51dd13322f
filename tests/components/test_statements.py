"""Who says what."""

from __future__ import annotations

import pytest

from lunarwatch.components.sources import attribution_of
from lunarwatch.components.statements import statements
from lunarwatch.extraction import Extractor


@pytest.mark.parametrize(
    ("text", "speaker", "bodies"),
    [
        ("“We will go back,” said NASA Administrator Bill Nelson.", "Bill Nelson", ["nasa"]),
        ("NASA Administrator Bill Nelson said the Moon was near.", "Bill Nelson", ["nasa"]),
        ("S. Somanath, chairman of ISRO, told reporters: “It works.”", "S. Somanath", ["isro"]),
        ("According to Josef Aschbacher, head of ESA, Europe waits.", "Josef Aschbacher", ["esa"]),
        ("CNSA said in a statement that the lander was healthy.", None, ["cnsa"]),
        ("CNSA said that the lander was healthy.", None, ["cnsa"]),
        ("ISRO chairman V. Sivaraman said the Moon was near.", "V. Sivaraman", ["isro"]),
        ("NASA's chief, Amit Kshatri, said the Moon was near.", "Amit Kshatri", ["nasa"]),
        ("Roscosmos head Dmitry Bakunov confirmed that it works.", "Dmitry Bakunov", ["roscosmos"]),
        ("CNSA stressed that the lander was healthy.", None, ["cnsa"]),
        ("“The lander is healthy,” CNSA said.", None, ["cnsa"]),
        (
            "ESA chief Josef Aschbacher spoke. “We wait,” Aschbacher said.",
            "Josef Aschbacher",
            ["esa"],
        ),
        (
            "Thales built satellites for SpaceX. Thales tests them. CEO Ann Ley said they work.",
            "Ann Ley",
            ["thales"],
        ),
        ("ESA chief Josef Aschbacher spoke. “Europe waits,” he said.", "Josef Aschbacher", ["esa"]),
    ],
)
def test_a_statement_has_its_speaker(
    text: str, speaker: str | None, bodies: list[str], extractor: Extractor
) -> None:
    doc = extractor.nlp(text)
    (found,) = statements(doc, doc._.lunarwatch.resolver)
    assert (found.person.name if found.person else None) == speaker
    assert [ref.id for ref in found.parties] == bodies


@pytest.mark.parametrize(
    "text",
    [
        "Sources say the lander tipped over.",
        "NASA had nothing to say.",
        "It is said that the Moon is dry.",
        "He said so.",
        "NASA announced a contract.",
        "NASA calls its rocket the Space Launch System.",
        "“The lander is healthy,” a NASA official said.",
        "Vela uses Elon Musk's Starlink, the CEO of the freight group said.",
    ],
)
def test_no_statement(text: str, extractor: Extractor) -> None:
    doc = extractor.nlp(text)
    assert list(statements(doc, doc._.lunarwatch.resolver)) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("China will land in 2030, Xinhua reported.", "Xinhua News Agency"),
        ("According to TASS, Russia will launch Luna-26.", "TASS"),
        ("China will land in 2030, CNSA said.", "CNSA"),
        ("China will land in 2030, Bill Nelson said.", "Bill Nelson"),
        ("China will land in 2030.", None),
    ],
)
def test_attribution(text: str, source: str | None, extractor: Extractor) -> None:
    doc = extractor.nlp(text)
    (sentence,) = doc.sents
    found = attribution_of(sentence, doc._.lunarwatch.resolver)
    assert (found[0] if found else None) == source
