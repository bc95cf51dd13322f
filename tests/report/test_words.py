"""How facts, dates and untrusted text are put in words."""

from __future__ import annotations

import json
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lunarwatch.patterns import load_catalogue
from lunarwatch.records import day_of
from lunarwatch.writing.report.days import in_words, within
from lunarwatch.writing.report.evidence import LONGEST, Mark, marked, marks
from lunarwatch.writing.report.headline import headline, words
from lunarwatch.writing.report.kinds import FAMILIES, TYPES
from lunarwatch.writing.report.markup import anchor, esc, island, legible, web_address

ACCORDS = {"id": "aa", "name": "Artemis Accords", "acronym": None, "kind": "framework"}
ILRS = {"id": "ilrs", "name": "International Lunar Research Station", "kind": "station"}
PROBE = {"id": "c3", "name": "Chandrayaan-3", "acronym": None, "kind": "mission"}
NASA = {"name": "National Aeronautics and Space Administration", "acronym": "NASA",
        "kind": "agency"}  # fmt: skip


def who(*names: str) -> list[dict[str, Any]]:
    return [{"id": name, "name": name, "acronym": None, "kind": "country"} for name in names]


def fact(type_: str, status: str = "occurred", **more: Any) -> dict[str, Any]:
    return {"type": type_, "status": status, "actors": [], "recipients": [], "program": None,
            "instrument": None, "title": "", **more}  # fmt: skip


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (fact("join", actors=who("Angola"), program=ACCORDS), "Angola joined the Artemis Accords"),
        (fact("join", "planned", actors=who("Peru"), program=ACCORDS),
         "Peru is to join the Artemis Accords"),
        (fact("join", "denied", actors=who("Peru"), program=ILRS),
         "Peru did not join the International Lunar Research Station"),
        (fact("sign", actors=who("Egypt", "China"), program=ILRS,
              instrument={"kind": "memorandum of understanding"}),
         "Egypt and China signed a memorandum of understanding on the International Lunar "
         "Research Station"),
        (fact("sign", "possible", actors=who("Chad"), recipients=who("Mali")),
         "Chad may sign an agreement with Mali"),
        (fact("sign", actors=who("Fiji"), instrument={"kind": "accords"}), "Fiji signed accords"),
        (fact("launch", actors=who("India"), program=PROBE), "India launched Chandrayaan-3"),
        (fact("launch", program=PROBE), "Chandrayaan-3 was launched"),
        (fact("launch", "planned", program=PROBE), "Chandrayaan-3 is to be launched"),
        (fact("land", "failed", program=PROBE), "Chandrayaan-3 failed to land"),
        (fact("delay", "delayed", actors=[NASA], program=PROBE),
         "NASA is to postpone Chandrayaan-3"),
        (fact("award", actors=[NASA], recipients=who("ispace"), program=PROBE),
         "NASA awarded a contract to ispace for Chandrayaan-3"),
        (fact("endorse", actors=who("Italy"), recipients=who("India"), program=ACCORDS),
         "Italy endorsed India on the Artemis Accords"),
        (fact("cooperate", "ongoing", actors=who("Italy", "Japan")),
         "Italy and Japan are cooperating"),
        (fact("join", actors=who("Fiji")), "Fiji joined a programme"),
        (fact("meet", actors=who(*"ABCDEFG")), "A, B, C, D and 3 others met"),
        (fact("meet", actors=who(*"ABCDE")), "A, B, C, D and E met"),
        (fact("protest", title="Mars: protest"), "Mars: protest"),
        (fact("protest", program=PROBE), "protest, occurred: Chandrayaan-3"),
        (fact("sign", title="sign agreement on Gateway"), "sign agreement on Gateway"),
    ],
)  # fmt: skip
def test_a_fact_is_told_in_a_sentence(told, sentence):
    assert words(headline(told)) == sentence


def test_the_names_in_a_sentence_are_set_apart():
    told = fact("invite", actors=who("China"), recipients=who("France"), program=ILRS)
    assert headline(told) == [
        ("actor", "China"), ("", " invited"), ("", " "), ("recipient", "France"), ("", " to "),
        ("program", "the International Lunar Research Station"),
    ]  # fmt: skip


def test_the_types_with_words_of_their_own_are_those_of_the_catalogue():
    # Another type that is added to the catalogue is told in plain words till it gets its row.
    assert set(TYPES) <= set(load_catalogue().events)
    assert {kind.family for kind in TYPES.values()} <= set(FAMILIES)


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2023-12-06", "6 Dec 2023"),
        ("2023-12", "Dec 2023"),
        ("2023", "2023"),
        ("2030~", "about 2030"),
        ("2030?", "perhaps 2030"),
        ("203X", "2030s"),
        ("20XX", "2000–2099"),
        ("2024-XX", "2024"),
        ("2024-21", "spring 2024"),
        ("2024-36", "Q4 2024"),
        ("2024-41", "second half of 2024"),
        ("2024/2025", "2024 – 2025"),
        ("2025/..", "from 2025"),
        ("../2025-03-01", "until 1 Mar 2025"),
        ("2024-99", "2024-99"),
        ("when hell freezes", "when hell freezes"),
        ("/", "/"),
    ],
)
def test_a_date_is_put_in_words(edtf, said):
    assert in_words(edtf) == said


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2023-12-06", "6 Dec"),
        ("2023-12", "Dec"),
        ("2023", "2023"),
        ("2023~", "about 2023"),
        ("2023-22", "summer 2023"),
        ("2022/2023", "2022 – 2023"),
    ],
)
def test_under_the_heading_of_a_year_a_day_leaves_it_out(edtf, said):
    assert within(edtf, 2023) == said


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2023-12-06", date(2023, 12, 6)),
        ("2023-12-06T10:00:00Z", date(2023, 12, 6)),
        (date(2023, 1, 1), date(2023, 1, 1)),
        ("soon", None),
        (None, None),
    ],
)
def test_a_date_of_a_record_is_read_leniently(value, day):
    assert day_of(value) == day


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.org/a?b=1&c=2#d", True),
        ("http://example.org", True),
        ("HTTPS://EXAMPLE.ORG", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        (" javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("https://example.org/\u202egpj.exe", False),
        ("data:text/html,<script>", False),
        ("vbscript:x", False),
        ("file:///etc/passwd", False),
        ("//example.org", False),
        ("https://", False),
        ("http://[::1", False),
        ("", False),
        (None, False),
    ],
)
def test_only_addresses_of_the_web_become_links(url, kept):
    assert web_address(url) == (url if kept else None)


class Text(HTMLParser):
    """Reads HTML and keeps its elements and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def parsed(html: str) -> Text:
    reader = Text()
    reader.feed(html)
    reader.close()
    return reader


@given(st.text())
def test_escaped_text_is_read_back_as_the_same_text_and_nothing_else(text):
    inside, attribute = parsed(f"<p>{esc(text)}</p>"), parsed(f'<p title="{esc(text)}">')
    # A parser of HTML takes a carriage return for a line feed; ours here leaves it.
    assert inside.text == legible(text)
    assert [tag for tag, _ in inside.tags] == ["p"]
    assert attribute.tags == [("p", {"title": legible(text)})]


CHARACTERS = st.characters(exclude_categories=["Cs", "Cc", "Cn"])


@given(st.lists(st.text(CHARACTERS) | st.sampled_from(["</script>", "<!--", "\u2028"])))
def test_data_for_the_script_cannot_end_it_and_is_read_back_the_same(value):
    text = island(value)
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text) == value


def test_data_that_tries_to_end_the_script_comes_back_whole():
    hostile = ["</script><script>alert(1)</script>", "<!--", "]]>", "a\u2028b\u2029c", "&lt;"]
    assert json.loads(island(hostile)) == hostile
    assert island("\ud800") == '"\ufffd"'


@pytest.mark.parametrize(
    ("name", "made"), [("abc-1_X", "f-abc-1_X"), ('"><b>', "f----b-"), ("", "f-")]
)
def test_an_id_is_only_letters_figures_and_dashes(name, made):
    assert anchor("f", name) == made


def marked_fact(sentence: str, *, start: int | None = 100, **roles: Any) -> str:
    """The sentence with its marks as ``[words|role]``."""
    evidence = {"sentence": sentence, "start": start, "trigger": roles.pop("trigger", None)}
    told = fact("sign", **roles.pop("fact", {}))
    found = marks(evidence, roles or None, told)
    for mark in reversed(found):
        words_ = sentence[mark.start : mark.end]
        sentence = f"{sentence[: mark.start]}[{words_}|{mark.role}]{sentence[mark.end :]}"
    return sentence


def at(sentence: str, text: str, **more: Any) -> dict[str, Any]:
    """A span of an article in which the sentence begins at character 100."""
    begin = 100 + sentence.index(text)
    return {"text": text, "start": begin, "end": begin + len(text), "name": text, **more}


def test_parties_trigger_and_date_are_marked_where_the_record_says():
    told = "Chad and Mali signed an accord on Friday, and Mali praised Chad."
    assert (
        marked_fact(
            told, trigger="signed", actors=[at(told, "Chad"), at(told, "Mali")],
            date=at(told, "on Friday"), instrument=at(told, "accord"),
        )
        == "[Chad|actor] and [Mali|actor] [signed|trigger] an [accord|instrument] [on Friday|date],"
        " and Mali praised Chad."
    )  # fmt: skip


def test_without_a_record_names_are_looked_for_as_whole_words():
    told = "Malians say Mali signed."
    assert (
        marked_fact(told, trigger="signed", fact={"actors": who("Mali")})
        == "Malians say [Mali|actor] [signed|trigger]."
    )


def test_a_span_outside_the_sentence_or_with_other_words_is_not_marked():
    told = "They signed it."
    far, wrong = {"text": "Chad", "start": 0, "end": 4}, {"text": "Chad", "start": 100, "end": 104}
    assert marked_fact(told, actors=[far, wrong]) == told
    assert marked_fact(told, start=None, actors=[at(told, "They")]) == told


def test_of_marks_that_overlap_the_more_telling_stays():
    told = "The Artemis Accords signing took place."
    assert (
        marked_fact(told, trigger="signing", program=at(told, "Artemis Accords signing"))
        == "The Artemis Accords [signing|trigger] took place."
    )


def test_a_pronoun_tells_whom_it_stands_for():
    told = "It signed."
    evidence = {"sentence": told, "start": 100, "trigger": None}
    spans = [at(told, "It", name="Chad")]
    html = marked(told, marks(evidence, {"actors": spans}, fact("sign")))
    assert html == '<mark class="actor" title="Chad">It</mark> signed.'


def test_a_giant_sentence_is_shown_round_what_was_done():
    told = "x " * 5000 + "they signed it" + " y" * 5000
    start = told.index("signed")
    html = marked(told, [Mark(start, start + 6, "trigger")])
    assert '<mark class="trigger">signed</mark>' in html
    assert html[0] == html[-1] == "…"
    assert len(parsed(html).text) == LONGEST + 2


@given(st.text(max_size=40), st.text(max_size=10), st.integers(0, 30), st.integers(0, 10))
def test_any_sentence_with_any_span_keeps_its_words(sentence, name, start, length):
    span = {"text": sentence[start : start + length], "start": start, "end": start + length,
            "name": name}  # fmt: skip
    evidence = {"sentence": sentence, "start": 0, "trigger": name}
    html = marked(sentence, marks(evidence, {"actors": [span]}, fact("sign")))
    assert parsed(html).text == legible(sentence)
