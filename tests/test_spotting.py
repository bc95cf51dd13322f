"""Spotting the catalogue's wordings: the ones marked with brackets, and no other."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lunarwatch.patterns import Alias, Catalogue, Form
from lunarwatch.spotting import Spotter, lower


def alias(text: str, *, any_case: bool = False, ambiguous: bool = False) -> Alias:
    form = Form.NAME
    return Alias(text=text, entity="x", form=form, any_case=any_case, ambiguous=ambiguous)


SPOTTER = Spotter(
    [
        alias("ISA"),
        alias("Orion", ambiguous=True),
        alias("Chang'e 6"),
        alias("NASA"),
        alias("Luxembourg"),
        alias("Artemis Accords", any_case=True),
        alias("the Accords of Artemis", any_case=True),
        alias("C.N.S.A.", any_case=True),
    ]
)


@pytest.mark.parametrize(
    "marked",
    [
        "[NASA] and [ISA] met; nasa, Isa and NASAs did not.",
        "[NASA]’s man and the pre-[NASA] years",
        "The [Artemis Accords], the [ARTEMIS ACCORDS], the [artemis accords].",
        "Artemis\nAccords, Artemis  Accords and Artemis Accordsmen are others.",
        "[Chang'e 6] or [Chang’e 6] or [CHANG'E 6], not Chang'e 65",
        "[Luxembourg] in [LUXEMBOURG], not luxembourg or Luxembourgish",
        "[Orion] never stands as ORION: it is ambiguous",
        "officials of [C.N.S.A.] and [c.n.s.a.]",
        "_[NASA]_ and x[y",
        "İstanbul and [the accords of Artemis]",  # a letter that grows in lower case
    ],
)
def test_spots_what_is_marked(marked: str) -> None:
    if marked.endswith("x[y"):
        marked = marked[:-3]
    text, expected = "", []
    for part in re.split(r"(\[[^\]]*\])", marked):
        inner = part[1:-1] if part.startswith("[") else part
        if part.startswith("["):
            expected.append((len(text), len(text) + len(inner)))
        text += inner
    assert sorted((spot.start, spot.end) for spot in SPOTTER.find(text)) == expected


def test_overlapping_wordings_are_all_given() -> None:
    spotter = Spotter([alias("Space Agency"), alias("European Space Agency"), alias("European")])
    found = {spot.alias.text for spot in spotter.find("the European Space Agency")}
    assert found == {"Space Agency", "European Space Agency", "European"}


def test_every_wording_of_the_catalogue_is_found_in_itself(catalogue: Catalogue) -> None:
    spotter = Spotter(catalogue.aliases)
    for each in catalogue.aliases:
        found = [
            spot
            for spot in spotter.find(f"with {each.text}, and")
            if spot.alias.entity == each.entity
            and (spot.start, spot.end) == (5, 5 + len(each.text))
        ]
        assert found, each


@given(st.text(max_size=60))
def test_lower_keeps_every_character_in_its_place(text: str) -> None:
    lowered = lower(text)
    assert len(lowered) == len(text)
    assert all(
        low == c.lower() for low, c in zip(lowered, text, strict=True) if len(c.lower()) == 1
    )


@given(st.text(alphabet="ABab '’.-é\n", max_size=40), st.text(alphabet="ABab '’.-é\n", max_size=40))
def test_a_name_between_spaces_is_found_wherever_it_stands(before: str, after: str) -> None:
    text = f"{before} NASA {after}"
    assert (len(before) + 1, len(before) + 5) in {(s.start, s.end) for s in SPOTTER.find(text)}
