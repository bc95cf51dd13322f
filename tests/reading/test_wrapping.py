"""Prose that is broken at a column becomes paragraphs; everything else keeps its lines."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lunarwatch.reading import read_text
from lunarwatch.reading.wrapping import unwrapped

ROOT = Path(__file__).parents[2]
OURS = sorted([*ROOT.glob("samples/*.txt"), *ROOT.glob("gold/dev/*.txt")])[::5]


def paragraphs(path: Path) -> str:
    """A text with each paragraph on a line."""
    return "\n\n".join(" ".join(each.split()) for each in path.read_text().split("\n\n"))


@pytest.mark.parametrize("width", [60, 72, 100])
@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_an_article_broken_at_a_column_is_put_together(path: Path, width: int) -> None:
    whole = paragraphs(path)
    broken = "\n\n".join(textwrap.fill(each, width) for each in whole.split("\n\n"))
    assert unwrapped(broken) == whole


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_a_paragraph_a_line_stays_so(path: Path) -> None:
    whole = paragraphs(path)
    assert unwrapped(whole) == whole
    assert unwrapped(whole.replace("\n\n", "\n")) == whole.replace("\n\n", "\n")


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        # the mark of a soft break, as mail has it
        ("Egypt signed the accord in Shanghai on \nWednesday, and Chad signed it in Beijing a \n"
         "week after.",
         "Egypt signed the accord in Shanghai on Wednesday, and Chad signed it in Beijing a "
         "week after."),
        # a hyphen stays, without a space
        ("The lander came down safely on the Moon's far-\nside in June, and sent images back.",
         "The lander came down safely on the Moon's far-side in June, and sent images back."),
        # a short line ends a paragraph without a blank one, and so does an indent
        ("The council of the agency approved the new\nrocket in the afternoon.\nNo one objected to "
         "the costs, which had been\nknown for long, or to the rest.",
         "The council of the agency approved the new rocket in the afternoon.\nNo one objected to "
         "the costs, which had been known for long, or to the rest."),
        ("   The council of the agency approved the new\nrocket, and no one voted against it in the"
         "\n   Next it will talk of the station, which is\nlate by now.",
         "   The council of the agency approved the new rocket, and no one voted against it in the"
         "\n   Next it will talk of the station, which is late by now."),
        # an item of a list is no line of what comes before
        ("The two agreed on three points, which are these and no\nothers at all, as we heard:\n"
         "- a joint rover\n- a relay satellite\n- pictures",
         "The two agreed on three points, which are these and no others at all, as we heard:\n"
         "- a joint rover\n- a relay satellite\n- pictures"),
    ],
)  # fmt: skip
def test_where_lines_belong_together(broken: str, whole: str) -> None:
    assert unwrapped(broken) == whole


@pytest.mark.parametrize(
    "text",
    [
        "NASA picks a lander\nChina sends a relay satellite\nEgypt joins\nmore on page 3",
        "Photo: the crew\nof the shuttle",
        "Tell me not,\nin mournful numbers,\nlife is but\nan empty dream",
        "One line only, though a long one, as many an article has it.",
        "",
        "\n\n",
    ],
)
def test_other_lines_stay(text: str) -> None:
    assert unwrapped(text) == text


@given(st.text(alphabet="ab A.-,\n\t 1", max_size=400))
def test_nothing_is_lost(text: str) -> None:
    found = unwrapped(text)
    assert "".join(found.split()) == "".join(text.split())


def test_a_headline_broken_in_two_is_one() -> None:
    article = read_text(
        "Malaysia and Chad to build a relay satellite for\nthe lunar research station\n\n"
        "KUALA LUMPUR - The two countries said so on Monday\nafter talks of their ministers.\n"
    )
    assert article.meta.title == (
        "Malaysia and Chad to build a relay satellite for the lunar research station"
    )
    assert "said so on Monday after talks" in article.body
