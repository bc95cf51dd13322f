"""Whole articles to records: merging, splitting, dates by relation, and what holds of any text."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date as day
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from lunarwatch.extraction import Extractor
from lunarwatch.reading import read_text
from lunarwatch.records import Article, Event, Person, Span
from lunarwatch.rehearsal import told

ROOT = Path(__file__).parents[1]
TEXTS = [*sorted((ROOT / "samples").glob("*.txt")), *sorted((ROOT / "gold" / "dev").glob("*.txt"))]
Events = Callable[[str], list[Event]]

ARTICLE = """\
Angola, Zambia to share satellite data

LUANDA, June 13, 2025 (Lunar Wire) -- Angola and Zambia agreed on Thursday to share data from \
their satellites, a year and a half after Angola signed the Artemis Accords.

Angola signed the accords on 30 November 2023 in Washington. Zambia has not signed them.

“The Moon is no luxury for us,” said Zolana João, director of Angola's space office.

China has invited Zambia to join the International Lunar Research Station (ILRS). Egypt and \
China signed a memorandum of understanding on the ILRS on 6 December 2023.

China plans to launch Chang'e-7 to the lunar south pole in August 2026. Chang'e-6 brought samples \
to Earth on 25 June 2024.
"""


def of_type(found: list[Event], type_: str) -> list[Event]:
    return [event for event in found if event.type == type_]


def parties(event: Event) -> set[str]:
    return {party.acronym or party.name for party in (*event.actors, *event.recipients)}


def dated(event: Event) -> str | None:
    return event.date.edtf if event.date else None


# --- a whole article ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def article(extractor: Extractor) -> list[Event]:
    return extractor.extract(read_text(ARTICLE))


@pytest.mark.parametrize(
    ("type_", "status", "who", "program", "date"),
    [
        ("agree", "occurred", {"Angola", "Zambia"}, None, "2025-06-12"),
        ("join", "occurred", {"Angola"}, "artemis-accords", "2023-11-30"),
        ("join", "denied", {"Zambia"}, "artemis-accords", None),
        ("invite", "occurred", {"China", "Zambia"}, "ilrs", None),
        ("sign", "occurred", {"Egypt", "China"}, "ilrs", "2023-12-06"),
        ("launch", "planned", {"China", "CNSA"}, "change-7", "2026-08"),
        ("land", "occurred", {"CNSA"}, "change-6", "2024-06-25"),
    ],
)
def test_an_article_gives_its_events(
    article: list[Event],
    type_: str,
    status: str,
    who: set[str],
    program: str | None,
    date: str | None,
) -> None:
    found = [
        event
        for event in of_type(article, type_)
        if event.status == status and parties(event) & who and dated(event) == date
    ]
    assert len(found) == 1, [(e.status, parties(e), dated(e)) for e in of_type(article, type_)]
    assert parties(found[0]) <= who
    assert program is None or (found[0].program is not None and found[0].program.id == program)


def test_an_official_speaks_for_a_country(article: list[Event]) -> None:
    (said,) = of_type(article, "state")
    assert [person.name for person in said.persons] == ["Zolana João"]
    assert {party.country for party in said.actors} == {"AGO"}


def test_what_stands_for_a_body_for_space_keeps_to_the_subject(events: Events) -> None:
    lines = [
        "The United Nations Committee on the Peaceful Uses of Outer Space adopted a text.",
        "Delegates from ninety states had worked on it.",
        "They met in Vienna.",
        "Nobody left early.",
        "Some were tired by then.",
        "The last pages took most of the night.",
        "The committee has 92 members, compared with 24 when it was founded in 1959.",
    ]
    found = of_type(events("\n\n".join(lines)), "milestone")
    assert "1959" in {dated(event) for event in found}


# --- merging and splitting ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        (
            "Angola signed the Artemis Accords on 30 November 2023. "
            "Angola joined the Artemis Accords in November 2023."
        ),
        (
            "Angola joined the Artemis Accords in 2023.\n\nIn Washington, "
            "Angola signed the Artemis Accords on 30 November 2023."
        ),
        (
            "Angola has signed the Artemis Accords. "
            "The country signed the accords on 30 November 2023."
        ),
    ],
)
def test_mentions_of_one_occurrence_merge_and_the_most_precise_date_wins(
    text: str, events: Events
) -> None:
    (joined,) = of_type(events(text), "join")
    assert dated(joined) == "2023-11-30"
    told_at = {joined.evidence.start, *(mention.start for mention in joined.mentions)}
    assert len(told_at) == 2


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        (
            "Angola signed the Artemis Accords in 2023. Rwanda signed the Artemis Accords in 2022.",
            "join",
        ),
        ("Angola joined the Artemis Accords in 2023. Egypt joined the ILRS in 2023.", "join"),
        (
            "India launched Chandrayaan-2 in July 2019. India launched Chandrayaan-3 in July 2023.",
            "launch",
        ),
        ("Luna-25 crashed into the Moon. Chandrayaan-3 landed on the Moon.", "land"),
        (
            "NASA provided the rocket for Danuri. NASA provided an antenna for Danuri.",
            "provide",
        ),
        ("JAXA supplied a battery for the Moon. Toyota supplied a rover for the Moon.", "provide"),
    ],
)
def test_different_occurrences_do_not_merge(text: str, type_: str, events: Events) -> None:
    assert len(of_type(events(text), type_)) == 2


def test_a_weekday_in_a_text_without_a_day_is_of_no_other_time(extractor: Extractor) -> None:
    texts = {
        "China launched a spaceplane on Friday. China launched Shenzhou-8 on November 1, 2011.": 2,
        "India launched a probe on Sunday. India launched a probe on Sunday, August 30, 2020.": 1,
    }
    for text, launches in texts.items():
        assert len(of_type(extractor.extract(Article.of(text)), "launch")) == launches


@pytest.mark.parametrize(
    ("text", "type_", "who", "status", "date"),
    [
        (
            "Brazil joined the Artemis Accords in June 2021. Poland did so in October 2021.",
            "join", {"POL"}, "occurred", "2021-10",
        ),
        (
            "Peru has signed the Artemis Accords. Panama will do so in December 2026.",
            "join", {"PAN"}, "planned", "2026-12",
        ),
        (
            "Venezuela joined the International Lunar Research Station in 2023, and Nicaragua "
            "followed in 2024.",
            "join", {"NIC"}, "occurred", "2024",
        ),
        (
            "China endorsed the Zero Debris Charter in 2025; so did Serbia.",
            "endorse", {"SRB"}, "occurred", None,
        ),
        (
            "Japan ratified the Moon Agreement in 2020. India has not followed suit.",
            "ratify", {"IND"}, "denied", None,
        ),
    ],
)  # fmt: skip
def test_a_verb_that_stands_for_another_tells_the_same_of_others(
    text: str, type_: str, who: set[str], status: str, date: str | None, events: Events
) -> None:
    found = of_type(events(text), type_)
    (echo,) = [event for event in found if event.evidence.rule == f"{type_}.echo"]
    assert len(found) == 2
    assert ({p.country for p in echo.actors}, echo.status, dated(echo)) == (who, status, date)


@pytest.mark.parametrize(
    "text",
    [
        "Brazil joined the Artemis Accords in June 2021, the first country of the south to do so.",
        "Brazil joined the Artemis Accords in June 2021. Talks with Poland followed.",
        "Brazil joined the Artemis Accords in June 2021. Poland followed the ceremony online.",
    ],
)
def test_not_every_such_verb_does(text: str, events: Events) -> None:
    assert len(of_type(events(text), "join")) == 1


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "China signed accords with Azerbaijan, Belarus and Pakistan on the lunar station.",
            [{"China", "Azerbaijan"}, {"China", "Belarus"}, {"China", "Pakistan"}],
        ),
        (
            "China signed memorandums with Egypt and Thailand on a base on the Moon.",
            [{"China", "Egypt"}, {"China", "Thailand"}],
        ),
        (
            "China, Egypt and Thailand signed a memorandum on the Moon.",
            [{"China", "Egypt", "Thailand"}],
        ),
        ("China signed a memorandum on the Moon with Egypt.", [{"China", "Egypt"}]),
    ],
)
def test_instruments_with_several_counterparts_are_an_event_for_each(
    text: str, pairs: list[set[str]], events: Events
) -> None:
    found = [parties(event) for event in of_type(events(text), "sign")]
    assert sorted(map(sorted, found)) == sorted(map(sorted, pairs))


@pytest.mark.parametrize(
    ("text", "type_", "who"),
    [
        (
            "Kenya's space agency said that talks with Italy on the lunar satellite had begun.",
            "meet",
            {"KEN", "ITA"},
        ),
        (
            "ISRO announced the signing of an agreement with CNES on a lunar lander.",
            "sign",
            {"IND", "FRA"},
        ),
        ("France will provide an instrument for Chang'e-6.", "provide", {"FRA", "CHN"}),
        ("Danuri was launched on a SpaceX Falcon 9 in August 2022.", "launch", {"KOR", "USA"}),
        (
            "NASA astronaut Loral O'Hara and Roscosmos cosmonaut Oleg Kononenko docked with the "
            "International Space Station on Soyuz MS-24.",
            "milestone",
            {"USA", "RUS"},
        ),
        ("Artemis I was launched on the Space Launch System in 2022.", "launch", {"USA"}),
        ("China will provide an instrument for Chang'e-6.", "provide", {"CHN"}),
    ],
)
def test_a_party_may_be_implied(text: str, type_: str, who: set[str], events: Events) -> None:
    (event,) = of_type(events(text), type_)
    assert {party.country for party in (*event.actors, *event.recipients)} == who


@pytest.mark.parametrize(
    ("text", "type_", "program"),
    [
        (
            "Crew Dragon docked with the International Space Station on the Crew-9 mission.",
            "milestone",
            "crew-9",
        ),
        (
            "The Gateway grows. ESA and JAXA work on the Gateway. "
            "NASA and CNES signed an agreement on weather data from satellites.",
            "sign",
            None,
        ),
    ],
)
def test_the_programme_is_what_the_event_is_about(
    text: str, type_: str, program: str | None, events: Events
) -> None:
    found = of_type(events(text), type_)
    assert {event.program.id if event.program else None for event in found} == {program}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Venezuela, South Africa, Azerbaijan, Pakistan, Belarus and Kazakhstan are also among "
            "the participants in the International Lunar Research Station.",
            {"VEN", "ZAF", "AZE", "PAK", "BLR", "KAZ"},
        ),
        (
            "In China, Russia and India signed an agreement on missions to the Moon.",
            {"RUS", "IND"},
        ),
        (
            "Slovenia took part in talks on the Moon. The agreement with ESA on lunar missions was "
            "signed in Paris by Prime Minister Robert Golob.",
            {"SVN"},
        ),
        (
            "“We will go to the Moon,” said Ibra Ndoye, adviser at the Senegalese embassy in "
            "Beijing.",
            {"SEN"},
        ),
    ],
)
def test_lists_are_whole_and_places_are_no_parties(
    text: str, who: set[str], events: Events
) -> None:
    (event,) = [e for e in events(text) if e.type in ("join", "sign", "state")]
    assert {party.country for party in event.actors if party.country} == who


@pytest.mark.parametrize(
    ("text", "givers"),
    [
        (
            "India's Chandrayaan-1 will also carry three instruments from the European Space "
            "Agency and one from Bulgaria.",
            [{"ESA"}, {"Bulgaria"}],
        ),
        (
            "Chang'e-6 carried four payloads: a radon detector provided by France, an analyzer of "
            "the European Space Agency, a retroreflector from Italy and a satellite from Pakistan.",
            [{"France"}, {"ESA"}, {"Italy"}, {"Pakistan"}],
        ),
        (
            "Instruments provided by Egypt and Italy were carried on Chang'e-7.",
            [{"Egypt", "Italy"}],
        ),
    ],
)
def test_several_things_supplied_are_an_event_for_each_giver(
    text: str, givers: list[set[str]], events: Events
) -> None:
    found = [
        {party.acronym or party.name for party in event.actors}
        for event in of_type(events(text), "provide")
    ]
    assert sorted(map(sorted, found)) == sorted(map(sorted, givers))


def test_a_verb_left_out_tells_a_launch_of_its_own(events: Events) -> None:
    found = events(
        "Chang'e-7 will be launched around 2026 to survey the south pole of the Moon, and "
        "Chang'e-8 around 2028."
    )
    launches = {
        event.program.id: dated(event) for event in of_type(found, "launch") if event.program
    }
    assert launches == {"change-7": "2026~", "change-8": "2028~"}


def test_a_date_and_its_days_agree(read: list[tuple[Article, list[Event]]]) -> None:
    told = [event.date for _, found in read for event in found if event.date is not None]
    assert len(told) > 100
    for date in told:
        first, slash, last = date.edtf.partition("/")
        closed = last if slash else first
        assert (date.earliest is None) == (first == ".."), date
        assert (date.latest is None) == (closed == ".."), date


def test_agreed_then_signed_is_one_signing(events: Events) -> None:
    found = events("China and Egypt signed an agreement to cooperate on the Moon.")
    assert [event.type for event in found] == ["sign"]


# --- dates ----------------------------------------------------------------------------------------


def test_a_date_may_count_from_another_event(events: Events) -> None:
    found = events(
        "Belgium signed the Artemis Accords on 23 January 2024. "
        "Greece signed the Artemis Accords two weeks after Belgium signed them."
    )
    greece = [event for event in of_type(found, "join") if "Greece" in parties(event)]
    assert [dated(event) for event in greece] == ["2024-02-06~"]


@pytest.mark.parametrize(
    ("text", "type_", "date"),
    [
        ("Danuri has orbited the Moon since December 2022.", "milestone", "2022-12"),
        ("India and Japan have cooperated on LUPEX since 2017.", "cooperate", "2017/.."),
        (
            "“Danuri works,” Lee Sang-ryool, president of the Korea Aerospace Research Institute, "
            "said in a statement on 4 January 2023.",
            "state",
            "2023-01-04",
        ),
        (
            "“Danuri will reach the Moon in December 2022,” said Lee Sang-ryool, president of the "
            "Korea Aerospace Research Institute.",
            "state",
            None,
        ),
    ],
)
def test_what_lasts_goes_on_since_its_date_and_a_statement_is_of_the_day_of_saying(
    text: str, type_: str, date: str | None, events: Events
) -> None:
    (event,) = of_type(events(text), type_)
    assert dated(event) == date


@pytest.mark.parametrize(
    ("text", "type_", "date"),
    [
        # read on 14 March 2023
        (
            "Astrobotic awaits the launch of its lander Peregrine, now planned for May 4.",
            "launch",
            "2023-05-04",
        ),
        ("The launch of Artemis II had been planned for May 4.", "launch", "2022-05-04"),
        ("Danuri will test its instruments through April.", "milestone", "2023-04"),
    ],
)
def test_what_is_planned_for_a_day_lies_ahead(
    text: str, type_: str, date: str, extractor: Extractor
) -> None:
    article = Article.of(text, published=day(2023, 3, 14))
    (event,) = of_type(extractor.extract(article), type_)
    assert dated(event) == date


@pytest.mark.parametrize(
    ("text", "decided", "target"),
    [
        ("In December 2024, NASA delayed Artemis II to April 2026.", "2024-12", "2026-04"),
        ("NASA postponed the launch of Artemis III to 2027.", None, "2027"),
        ("Artemis III has slipped to 2027.", None, "2027"),
    ],
)
def test_a_postponed_launch_is_a_delay_and_a_launch_to_come(
    text: str, decided: str | None, target: str, events: Events
) -> None:
    found = events(text)
    (delay,) = of_type(found, "delay")
    (launch,) = of_type(found, "launch")
    assert dated(delay) == decided
    assert (launch.status, dated(launch)) == ("planned", target)
    assert launch.program is not None
    assert delay.program is not None
    assert launch.program.id == delay.program.id


@pytest.mark.parametrize(
    ("text", "type_", "status"),
    [
        (
            "JAXA postponed the launch of SLIM on Monday, half an hour before liftoff.",
            "delay",
            "occurred",
        ),
        (
            "A Russian craft was lost: Luna-25 crashed into the Moon on 19 August 2023.",
            "land",
            "failed",
        ),
    ],
)
def test_a_step_is_told_once_in_a_sentence(
    text: str, type_: str, status: str, events: Events
) -> None:
    (event,) = of_type(events(text), type_)
    assert event.status == status


def test_a_day_to_come_makes_a_plan(events: Events) -> None:
    (launch,) = of_type(
        events("The launch of Artemis II in April 2026 is NASA's first since 2022."), "launch"
    )
    assert (launch.status, dated(launch)) == ("planned", "2026-04")


# --- PLOVER ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "plover"),
    [
        ("China and Egypt signed an agreement on the Moon.", "SUPPORT"),
        ("China and Egypt will sign an agreement on the Moon.", "AGREE"),
        ("NASA will meet JAXA in Tokyo to talk about the Moon.", "AGREE"),
        ("Chang'e-6 landed on the Moon.", None),
    ],
)
def test_what_is_only_planned_is_agree_in_plover(
    text: str, plover: str | None, events: Events
) -> None:
    (event,) = events(text)
    assert event.plover.event == plover


# --- what holds of any text -----------------------------------------------------------------------

WORDS = st.sampled_from(
    [
        *"NASA China Angola Egypt Artemis Accords ILRS Moon signed will not launch landed".split(),
        *"the a on of in with and 2023 Wednesday they it said rocket agreement joined".split(),
        *("Chang'e-6", "“", "”", ",", ".", "\n", "\n\n", "’s", "-", "(", ")"),
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.lists(WORDS, max_size=60).map(" ".join), st.text(max_size=200)))
def test_any_text_gives_records_whose_offsets_hold(text: str) -> None:
    check_spans(text, SHARED.extract(told(text)))


SHARED = Extractor(gate=False)  # hypothesis allows no fixture that lives longer than an example


def check_spans(body: str, found: list[Event]) -> None:
    for event in found:
        for span in spans(event):
            assert body[span.start : span.end] == span.text
        for mention in (event.evidence, *event.mentions):
            assert body[mention.start : mention.end] == mention.sentence
            assert mention.trigger in mention.sentence
    assert len({event.id for event in found}) == len(found)


def spans(record: BaseModel) -> Iterator[Span]:
    """Every span in a record, at any depth."""
    if isinstance(record, Span):
        yield record
    for name in type(record).model_fields:
        value = getattr(record, name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, BaseModel):
                yield from spans(part)


@pytest.fixture(scope="module")
def read(extractor: Extractor) -> list[tuple[Article, list[Event]]]:
    articles = [read_text(path.read_text("utf-8"), path=str(path)) for path in TEXTS]
    return [(article, extractor.extract(article)) for article in articles]


def test_the_offsets_of_all_records_hold(read: list[tuple[Article, list[Event]]]) -> None:
    assert len(read) == len(TEXTS) > 50
    assert sum(len(found) for _, found in read) > 200
    for article, found in read:
        check_spans(article.body, found)


def test_records_name_who_takes_part_or_what_it_is_about(
    read: list[tuple[Article, list[Event]]],
) -> None:
    for _, found in read:
        for event in found:
            assert event.actors or event.recipients or event.program
            ids = [party.id for party in (*event.actors, *event.recipients)]
            assert len(ids) == len(set(ids))
            assert not any(isinstance(party, Person) for party in event.actors)


def test_a_second_run_gives_the_same_records(
    read: list[tuple[Article, list[Event]]], extractor: Extractor
) -> None:
    for article, found in read[:12]:
        assert extractor.extract(article) == found


def test_another_process_gives_the_same_records() -> None:
    program = (
        "import json, sys\n"
        "from lunarwatch import extract\n"
        "print(json.dumps([e.as_json() for t in json.load(sys.stdin) for e in extract(t)]))\n"
    )
    texts = json.dumps([ARTICLE, *(path.read_text("utf-8") for path in TEXTS[:2])])
    running = [
        subprocess.Popen(
            [sys.executable, "-c", program],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            env={"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        )
        for seed in ("1", "2")
    ]
    for process in running:
        assert process.stdin is not None
        process.stdin.write(texts)
        process.stdin.close()
    printed = [process.stdout.read() for process in running if process.stdout is not None]
    assert [process.wait() for process in running] == [0, 0]
    assert printed[0] == printed[1]
    assert len(json.loads(printed[0])) > 10
