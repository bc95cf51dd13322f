"""Names that their form gives away: the ones marked with brackets, and no other."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lunarwatch.forms import names_by_form


def split(marked: str) -> tuple[str, set[str]]:
    return re.sub(r"[\[\]]", "", marked), set(re.findall(r"\[([^\]]+)\]", marked))


@pytest.mark.parametrize(
    "marked",
    [
        "Ghana paid for the [Volta] mission and the [ADUM-2] project.",
        "[Zanko-2] flew a month after [STS-131] and [NVS-07].",
        "The RS-25 engine, the F-16 and the RD-191 are no spacecraft.",
        # behind the noun
        "The radar satellite [ALTO-SAR] was launched from Kourou.",
        "Its first two satellites, [MARA-HD] and [OKAPI], share a rocket.",
        "On board was a small rover named [Harmattan] from Mali.",
        "a mission dubbed [Night Heron]",
        "The country's first lunar orbiter, [Sirocco], reached the Moon.",
        "They agreed to found a body on lunar traffic, known as [LUTRAC].",
        "With the lander, engineers in Oslo will test a drill.",
        "The [Sahel Star] communications satellite and its [TARN-2] weather satellite fly in May.",
        "Mali's [National Space Programme] foresees a lander in running text of plain words.",
        # before the noun
        "[Harmattan], a 4-kilogram rover built by students, is lost.",
        "Aboard was [Okapi], the country's first satellite.",
        "Amina Diallo, a spokeswoman for the mission, was there.",
        "In Turin, a rover that never flew is on show.",
        "Niger's rocket released the [RSO-7] radar imaging satellite on Monday.",
        # with what it is for between
        "The [Harmattan] space telescope and Mali's [Okapi-C] lunar lander are ready.",
        "Aboard was an [OKAPI-C] moon lander; an Ofori moon lander came later.",
        "The [Okapi] capsule, the [Tarn 1.0] lander and the [Zephyr No. 5] satellite are at sea.",
        "Mali's moon rover, the big moon lander and the space telescope are ready.",
        # behind it, told of or joined
        "The lunar orbiter [Okapi] is well. Mali's satellite [Zephyr] is not.",
        "Well is the lunar orbiter Ofori built, and the lander Ofori wants.",
        "Let go were the lander, [Okapi], and the small satellite, [1TARN-PF], too.",
        "The first satellite made in Mali, [Okapi], was let go, [Okapi]'s team says.",
        "Its next craft is a satellite, the [Dune Unit for Sand Assessment], to be let go in May.",
        "They saw that two satellites, [Okapi] and [Zephyr], were let go.",
        "It flew its first satellite, [Okapi].",
        "[Okapi], Mali's first lunar orbiter, flew. [Zephyr] — a small satellite — did not.",
        "According to Diallo, Mali's first satellite, [Okapi], flew.",
        "[OKAPI], a pair of radar satellites, flew.",
        "It is a probe renamed [OKAPI-APEX]. They signed an accord known as the [Niamey].",
        # rockets
        "A [Zephyr 2] rocket flew before its first orbital rocket, [Okapi-Nano], did.",
        "[Zephyr], a rocket that Mali built, flew. The RD-99 rocket engine did not.",
        # bodies that are no programmes
        "They spoke to the Sahel Institute of Space Strategy in running text of plain words.",
        "Talks on the [Malian Positioning System] will begin with others after some years.",
        "Niger was picked by the Ministry of Dunes for satellite studies in running text of words.",
        # once given
        "The [TARN] rover is ready. [TARN] flies in May; TARNISH does not.",
        "It has a lander named [Sirocco]. They asked if [Sirocco] would fly in 2027.",
        "The Volta lander is ready; on the Volta, boats wait.".replace("Volta l", "[Volta] l"),
        "[Sirocco], the small rover that Mali built, is lost. They miss [Sirocco].",
        "Work on the [Oasis], the space station that they want, goes on.",
        "Later, the rover that Mali built was lost. In Mali, the rover that flew is known.",
        "Mali gave [Zephyr], its lunar navigation service, to a firm.",
        "They asked it to join the [Sahel Polar Station] in running text of plain words.",
        "Mali Backs the Big Sahel Polar Station",
        "Niger calls it [Tara'a-9]. It saw the launch of 2024-05 and Vision-2030.",
        # acronyms
        "It will carry the [Sahel Dust Rover], known as [SDR]. [SDR] is small.",
        "The [Sahel Observation Network] ([SON]) has six members. [SON] meets; SONAR does not.",
        "the Ministry of Foreign Affairs (MFA)",
        "The [Desert Dust Experiment], or [DDE], was tested. [DDE] weighs 3 kg.",
        "Chad's [DLI] ([Dune Lab Initiative]) chose a team. [DLI] began in 2019.",
        "The [Desert Observing Techniques] ([DOT]) balloon project is Mali's. [DOT] flies in May.",
        "Fly with Niger's station, or Mali, and Togo's (Lake Chad Basin) team.",
    ],
)
def test_names_by_form(marked: str) -> None:
    text, expected = split(marked)
    assert {text[form.start : form.end] for form in names_by_form(text)} == expected


def test_an_acronym_stands_for_the_name_it_was_given_with() -> None:
    text = "Under the Sahel Observation Network (SON), data are shared. The SON project is Chad's."
    names = {(form.name, form.acronym) for form in names_by_form(text)}
    assert names == {("Sahel Observation Network", "SON")}


@given(st.text(alphabet="abAB 0-9(),.satellite\n’'", max_size=120))
def test_names_stand_where_they_say(text: str) -> None:
    for form in names_by_form(text):
        assert text[form.start : form.end] in (form.name, form.acronym)


@pytest.mark.parametrize("word", ["MOON", "NASA", "2024", "A-1", "Moon", "MOON and", "A-"])
def test_long_rows_of_names_come_to_an_end(word: str) -> None:
    """An article in capitals, a table of years: what tries all ways would never end."""
    text = " ".join([word] * 2_000)
    assert list(names_by_form(text)) == []
    assert list(names_by_form(word * 10_000)) == []
