"""The tokenizer's patterns are spared words of plain letters, and cut all others as they did."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.en import English

from lunarwatch.parsing import adapt_tokenizer
from lunarwatch.parsing.tokenizer import Rule

PATTERNS = ("prefix_search", "suffix_search", "infix_finditer", "url_match")


@pytest.fixture(scope="module")
def nlp() -> English:
    adapted = English()
    adapt_tokenizer(adapted)
    return adapted


@pytest.mark.parametrize("name", PATTERNS)
def test_every_pattern_is_a_rule(nlp: English, name: str) -> None:
    assert isinstance(getattr(nlp.tokenizer, name).__self__, Rule)


@given(word=st.from_regex(r"[A-Za-z]{1,20}", fullmatch=True))
def test_no_pattern_matches_in_plain_letters(nlp: English, word: str) -> None:
    for name in PATTERNS:
        expression = re.compile(getattr(nlp.tokenizer, name).__self__.pattern)
        found = expression.match(word) if name == "url_match" else expression.search(word)
        assert found is None, name


@given(word=st.from_regex(r"[A-Za-z]{3}[^\n]{0,6}", fullmatch=True))
def test_no_prefix_begins_with_three_letters(nlp: English, word: str) -> None:
    prefixes = nlp.tokenizer.prefix_search.__self__
    assert re.compile(prefixes.pattern).search(word) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a US-Japan dialogue", ["a", "US", "-", "Japan", "dialogue"]),
        ("U.S.-led talks", ["U.S.", "-", "led", "talks"]),
        ("NASA/ESA", ["NASA", "/", "ESA"]),
        ("ROME (Wire)--Italy", ["ROME", "(", "Wire", ")", "--", "Italy"]),
        ("Luna-25—its “new” lander", ["Luna-25", "—", "its", "“", "new", "”", "lander"]),
        ("paid US$5 and C$7", ["paid", "US$", "5", "and", "C$", "7"]),
        ("by SpaceX.", ["by", "SpaceX", "."]),
        ("flew Artemis I.", ["flew", "Artemis", "I", "."]),
        ("don't “go”, Zoë’s 5km", ["do", "n't", "“", "go", "”", ",", "Zoë", "’s", "5", "km"]),
        ("see https://example.org/a.b, now", ["see", "https://example.org/a.b", ",", "now"]),
    ],
)
def test_words(nlp: English, text: str, words: list[str]) -> None:
    assert [token.text for token in nlp.make_doc(text)] == words


def test_an_adapted_tokenizer_can_be_saved(nlp: English) -> None:
    again = English().from_bytes(nlp.to_bytes())
    text = "By SpaceX, U.S.-led (NASA/ESA)."
    assert [t.text for t in again.make_doc(text)] == [t.text for t in nlp.make_doc(text)]


def test_a_row_of_marks_is_not_cut_mark_by_mark(nlp: English) -> None:
    """Each mark that is cut off costs as much as the rest is long: a page of them, minutes."""
    assert [len(token) for token in nlp.make_doc("#" * 50_000)] == [50_000]
