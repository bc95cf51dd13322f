"""Reports of talks and signatures: what tells an event of its own, and what only surrounds one."""

from __future__ import annotations

from datetime import date

import pytest

from lunarwatch.extraction import Extractor
from lunarwatch.records import Article, Event

PUBLISHED = date(2024, 5, 15)
PAGE = "This is a page of news about space, satellites and the Moon.\n\n"


def events(extractor: Extractor, text: str, *types: str) -> list[Event]:
    found = extractor.extract(Article.of(PAGE + text, path="page.txt", published=PUBLISHED))
    return [event for event in found if not types or event.type in types]


def countries(event: Event) -> set[str | None]:
    return {party.country for party in (*event.actors, *event.recipients)}


def test_the_place_of_a_dateline_is_no_party(extractor: Extractor) -> None:
    text = "OTTAWA, May 14 (Newswire) -- Chile and Peru have agreed to share satellite data."
    (agreed,) = events(extractor, text, "agree")
    assert countries(agreed) == {"CHL", "PER"}


def test_a_commitment_made_by_signing_is_the_signature(extractor: Extractor) -> None:
    text = (
        "Panama affirmed its commitment to the peaceful exploration of space by signing "
        "the Artemis Accords on Monday."
    )
    assert [event.type for event in events(extractor, text)] == ["join"]


def test_each_side_supplies_something_of_its_own(extractor: Extractor) -> None:
    text = (
        "ESA will supply a service module to NASA for the Orion spacecraft. "
        "NASA will give ESA three seats to the Gateway."
    )
    givers = [{p.id for p in event.actors} for event in events(extractor, text, "provide")]
    assert givers == [{"esa"}, {"nasa"}]


@pytest.mark.parametrize(
    "text",
    [
        "Japan and Chile exchanged views on ways for Santiago to take part in the Artemis program.",
        "The Danish prime minister, who arrived in Delhi on Friday, toured a rocket factory.",
    ],
)
def test_what_only_surrounds_an_event_is_none(extractor: Extractor, text: str) -> None:
    assert not events(extractor, text, "join", "milestone")


def test_a_title_may_stand_apart_from_the_name(extractor: Extractor) -> None:
    text = "“We have waited long for it,” the head of lunar affairs at CNES, Luc Moreau, said."
    (said,) = events(extractor, text, "state")
    assert [person.name for person in said.persons] == ["Luc Moreau"]
    assert countries(said) == {"FRA"}


def test_a_mission_named_further_down_is_not_what_talks_are_about(extractor: Extractor) -> None:
    text = (
        "Italy and Kenya agreed to expand their space cooperation. "
        + "Officials were content. " * 40
    ) + "\n\nItaly's LICIACube flew past an asteroid in 2022. LICIACube was small."
    (agreed,) = events(extractor, text, "agree")
    assert agreed.program is None


def test_what_was_to_be_joined_and_was_is_joined_once(extractor: Extractor) -> None:
    text = (
        "Kenya has decided to join the Artemis Accords, an official of its space agency said. "
        "Kenya's ambassador signed the accords in Washington on Tuesday."
    )
    (joined,) = events(extractor, text, "join")
    assert (joined.status, joined.date and joined.date.edtf) == ("occurred", "2024-05-14")


def test_a_headline_that_agrees_heads_the_signing(extractor: Extractor) -> None:
    body = (
        "Chile, Peru agree to build satellite\n\n"
        "Chile and Peru have signed a memorandum on a joint satellite, both governments said.\n"
    )
    found = extractor.extract(Article.of(body, path="page.txt", published=PUBLISHED))
    assert not [event for event in found if event.type == "agree"]


def test_the_date_of_the_background_is_not_that_of_the_event(extractor: Extractor) -> None:
    text = (
        "Since the cooperation between ESA and JAXA began in 2015, "
        "NASA has awarded Firefly a contract for a lunar lander."
    )
    (award,) = events(extractor, text, "award")
    assert award.date is None


@pytest.mark.parametrize("since", ["Apollo 17 in 1972", "the Apollo 17 mission of 1972"])
def test_what_something_is_the_first_since_is_another(since: str, extractor: Extractor) -> None:
    text = f"NASA will send a crew around the Moon on Artemis II, the first flight since {since}."
    (launch,) = events(extractor, text, "launch")
    assert launch.program is not None
    assert (launch.program.id, launch.date) == ("artemis-2", None)


def test_who_met_is_told_before_what_they_spoke_of(extractor: Extractor) -> None:
    text = (
        "Today, the president of Kenya met the king of Norway in Nairobi. It rained. "
        "The two spoke for an hour. NASA and ESA will fly their satellites to the Moon."
    )
    found = extractor.extract(Article.of(text, path="page.txt", published=PUBLISHED))
    assert {"KEN", "NOR"} in [countries(event) for event in found if event.type == "meet"]


@pytest.mark.parametrize(
    "text",
    [
        "NASA launched a satellite for Kenya. Norway condemned Kenya's cartels.",
        "NASA launched a satellite for Kenya. Kenya and Norway agreed to close their consulates.",
        "NASA launched a satellite for Kenya. Norway said in a statement that wheat was dear.",
    ],
)
def test_what_is_said_of_another_field_is_nothing(extractor: Extractor, text: str) -> None:
    assert not events(extractor, text, "accuse", "agree", "state")


@pytest.mark.parametrize(
    "text",
    [
        "The committee will help the five countries respond to disasters with satellites.",
        "“NASA is building a lunar rover,” a senior official told reporters.",
    ],
)
def test_nobody_named_says_it(extractor: Extractor, text: str) -> None:
    assert not events(extractor, "NASA's Ann Roe met ESA's Jo Li. " + text, "state")


def test_according_to_somebody_is_done_to_nobody(extractor: Extractor) -> None:
    text = "According to CNES, Italy will supply an instrument for a lunar mission of Japan."
    (given,) = events(extractor, text, "provide")
    assert "FRA" not in countries(given)


def test_a_lone_subject_may_be_hung_on_the_object_before(extractor: Extractor) -> None:
    text = (
        "NASA and ISRO met on Monday. India has decided to join the Artemis Accords and the space "
        "agencies of the two countries have agreed to a joint mission to the space station."
    )
    (agreed,) = events(extractor, text, "agree")
    assert countries(agreed) == {"USA", "IND"}


def test_today_in_a_quotation_is_the_day_of_speech(extractor: Extractor) -> None:
    text = (
        "Uganda signed the Artemis Accords on Monday. “By signing the Artemis Accords "
        "today, Uganda takes its seat,” its minister of science, Ruth Okello, said."
    )
    (joined,) = events(extractor, text, "join")
    assert joined.date is not None
    assert joined.date.edtf == "2024-05-13"


def test_a_summit_is_where_others_sign(extractor: Extractor) -> None:
    text = (
        "Egypt and Kenya signed a satellite agreement on the margins of the Russia-Africa summit."
    )
    assert [event.type for event in events(extractor, text)] == ["sign"]


def test_talks_that_are_under_way_go_on(extractor: Extractor) -> None:
    text = "Talks between Ghana and Norway on an Earth observation satellite are under way."
    (talks,) = events(extractor, text, "meet")
    assert talks.status == "ongoing"


def test_headlines_sign_what_reports_tell_the_joining_of(extractor: Extractor) -> None:
    body = (
        "Malta signs space accords with NASA\n\n"
        "Malta has become the latest nation to sign the Artemis Accords on lunar exploration.\n"
    )
    found = extractor.extract(Article.of(body, path="page.txt", published=PUBLISHED))
    assert [event.type for event in found] == ["join"]


def test_technical_support_is_no_political_one(extractor: Extractor) -> None:
    text = "The two sides, JAXA and ISRO, discussed communication support for the lunar rover."
    assert not events(extractor, text, "endorse")


def test_what_is_to_come_does_not_date_what_is_done(extractor: Extractor) -> None:
    text = "Chile and CNES signed an agreement on satellites which will run until 2030."
    (signed,) = events(extractor, text, "sign")
    assert signed.date is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ISRO and CNES signed an accord on satellites.", "agreement"),
        ("CNSA signed accords on satellites with Peru and Chile.", "accords"),
        (
            "ISRO and CNES struck a deal on Monday. ISRO and CNES signed the memorandum of "
            "understanding on satellites on Monday.",
            "memorandum of understanding",
        ),
    ],
)
def test_a_document_is_what_its_most_exact_name_says(
    extractor: Extractor, text: str, kind: str
) -> None:
    signed = events(extractor, text, "sign")
    assert {event.instrument.kind for event in signed if event.instrument} == {kind}


def test_two_papers_signed_on_one_day_are_two(extractor: Extractor) -> None:
    text = (
        "Laos and Chile signed a declaration on satellites on Monday. "
        "The two countries also signed an arrangement on space research on the same day."
    )
    kinds = [each.instrument.kind for each in events(extractor, text, "sign") if each.instrument]
    assert kinds == ["declaration", "arrangement"]


def test_who_signs_to_join_later_has_not_joined(extractor: Extractor) -> None:
    text = (
        "Malta signed its accession agreement with the European Space Agency (ESA) on Monday. "
        "Malta will become a member state of ESA on January 1, 2026."
    )
    found = {(each.type, each.status.value) for each in events(extractor, text, "sign", "join")}
    assert found == {("sign", "occurred"), ("join", "planned")}


def test_a_minister_may_stand_behind_a_field(extractor: Extractor) -> None:
    text = "The Kenyan Cabinet Secretary for Defence, Aden Duale, met the head of NASA on Monday."
    (met,) = events(extractor, text, "meet")
    assert countries(met) >= {"KEN", "USA"}
    assert [person.name for person in met.persons] == ["Aden Duale"]
