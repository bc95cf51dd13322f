"""Where sentences begin by the lines, and which words are one before the parse."""

from __future__ import annotations

import pytest

from lunarwatch.extraction import Extractor


@pytest.mark.parametrize(
    "dateline",
    [
        "BAKU, Azerbaijan —",
        "KOUROU, French Guiana —",
        "SÃO JOSÉ DOS CAMPOS, Brazil —",
        "Vienna, Austria –",
        "Washington, D.C. —",
        "MILAN, Italy -",
        "BRASILIA /Brazil/, April 28. /TASS/.",
        "BEIJING, Sept. 5 (Xinhua) --",
        "HELSINKI —",
    ],
)
def test_a_dateline_is_no_part_of_the_sentence(dateline: str, extractor: Extractor) -> None:
    doc = extractor.nlp(f"{dateline} The agency signed an agreement on space.")
    assert "The agency signed an agreement on space." in [s.text for s in doc.sents]


@pytest.mark.parametrize("bullet", ["- ", "-   ", "• ", " - "])
def test_bullets_in_one_line_begin_sentences(bullet: str, extractor: Extractor) -> None:
    doc = extractor.nlp(f"They agreed: {bullet}Kenya flies it; {bullet}Peru's firms build it.")
    assert "Peru's firms build it." in [s.text for s in doc.sents]


@pytest.mark.parametrize(
    "text",
    [
        "Artemis II and Orion — NASA's pride — will fly.",
        "China – the host – signed it.",
    ],
)
def test_a_dash_within_a_sentence_parts_nothing(text: str, extractor: Extractor) -> None:
    assert len(list(extractor.nlp(text).sents)) == 1


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (
            "Japan's Education, Culture, Sports, Science and Technology Minister spoke.",
            "Education, Culture, Sports, Science and Technology",
        ),
        ("She is minister for Industry, Trade and Tourism in Peru.", "Industry, Trade and Tourism"),
        ("Korea's Science and ICT ministry spoke.", "Science and ICT"),
    ],
)
def test_the_fields_of_a_ministry_are_one_word(text: str, word: str, extractor: Extractor) -> None:
    assert word in [token.text for token in extractor.nlp(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Science and Technology of Thailand signed.",
        "They discussed Science and Technology in Paris.",
        "The minister of Science Ana Reyes and Industry Minister Luis Soto met.",
    ],
)
def test_other_words_stay_apart(text: str, extractor: Extractor) -> None:
    assert all(" " not in token.text.strip() for token in extractor.nlp(text))
