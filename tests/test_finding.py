"""Where words stand, and what a pattern matches around them: as the pattern alone would find it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lunarwatch.finding import around, matches, places, uses
from lunarwatch.subject import on_arms_in_space


@given(st.text(alphabet="ab-_ é.", max_size=40), st.text(alphabet="ab", min_size=1, max_size=2))
def test_a_name_is_found_where_it_stands_as_a_whole(text: str, name: str) -> None:
    pattern = rf"(?<![\w-]){re.escape(name)}(?![\w-])"
    assert list(uses(name, text)) == [found.start() for found in re.finditer(pattern, text)]


@given(st.text(alphabet="ab1 ", max_size=40))
def test_around_its_marks_a_pattern_matches_what_it_matches_anywhere(text: str) -> None:
    pattern = re.compile(r"\b[ab]+ ?1+\b")
    near = around(matches(re.compile("1"), text), pattern, text)
    assert [match.span() for match in near] == [match.span() for match in pattern.finditer(text)]


def test_a_match_is_not_cut_off_where_the_words_around_its_mark_end() -> None:
    text = f"a1{' ' * 115}b-1111 and"
    found = around(matches(re.compile("1"), text), re.compile(r"\bb-1+\b"), text)
    assert [match.group() for match in found] == ["b-1111"]


def test_words_are_found_in_order_and_once() -> None:
    assert places(["named", "called", "named"], "called and renamed, so-called") == [0, 13, 23]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on Outer Space.", True),
        ("An ANTI-SATELLITE test, no antisatellites", True),
        ("Arms in space are banned.", True),
        ("The new space commands are at work.", True),
        ("Two spy satellites", True),
        ("Satellite jamming, say satellite operators, is on the rise.", True),
        ("microsatellite launches, satellite images, satellite networking", False),
        ("the outer spaces, farms in space, a newspaper force, aerospace weapons", False),
        ("A weather satellite; a spying satellite; military satellitesque", False),
    ],
)
def test_arms_in_space_are_known_by_their_words(text: str, *, expected: bool) -> None:
    assert on_arms_in_space(text) is expected
