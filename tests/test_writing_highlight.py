"""Articles with their events marked: every word is still there, and nothing in it is obeyed."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given, settings
from hypothesis import strategies as st

from event_strategies import HOSTILE
from lunarwatch.records import Instrument, Mention
from lunarwatch.writing import Page
from lunarwatch.writing.highlight import KINDS, Mark, html, pieces, text
from test_writing import BODY, signing

marks = st.lists(
    st.builds(
        Mark, st.integers(0, 45), st.integers(0, 45), st.sampled_from(list(KINDS)), st.text()
    ),
    max_size=8,
)


@given(st.text(max_size=40), marks)
@settings(deadline=None)
def test_pieces_are_the_body_and_know_exactly_what_covers_them(
    body: str, spans: list[Mark]
) -> None:
    at = 0
    for words, over in pieces(body, spans):
        assert body[at : at + len(words)] == words
        inside = {m for m in spans if m.start <= at and at + len(words) <= m.end <= len(body)}
        assert set(over) == {m for m in inside if m.start < m.end}
        at += len(words)
    assert at == len(body)


def test_brackets_tell_who_is_who() -> None:
    assert text(BODY, [signing().as_json()], Page()) == (
        "[On Wednesday|date: 2023-12-06] [China|actor: China] and [Egypt|actor: Egypt] "
        "[signed|trigger: sign.verb] a "
        "[memorandum of understanding|instrument: memorandum of understanding] on the "
        "[ILRS|program: International Lunar Research Station] in Cairo."
    )


def test_names_with_the_same_words_are_told_together() -> None:
    start = BODY.index("ILRS")
    other = Instrument(kind="agreement", text="ILRS", start=start, end=start + 4)
    shown = text(BODY, [signing(instrument=other).as_json()], Page())
    assert "[ILRS|instrument: agreement; program: International Lunar Research Station]" in shown


def test_colours_stand_for_kinds() -> None:
    shown = text(BODY, [signing().as_json()], Page(colour=True))
    assert "\x1b[1;32mChina\x1b[0m" in shown
    assert re.sub(r"\x1b\[[0-9;]*m", "", shown) == BODY


def test_a_trigger_is_marked_where_it_is_a_word() -> None:
    body = "Assigned staff sign it."
    told = Mention(sentence=body, start=0, end=len(body), trigger="sign", rule="sign.verb")
    row = signing(evidence=told, actors=(), program=None, instrument=None, date=None).as_json()
    assert text(body, [row], Page()) == "Assigned staff [sign|trigger: sign.verb] it."


@given(st.lists(st.sampled_from(HOSTILE) | st.text(max_size=5)), marks)
@settings(max_examples=40, deadline=None)
def test_html_shows_the_body_and_holds_no_markup_of_it(words: list[str], spans: list[Mark]) -> None:
    body = "".join(words)
    row = signing(actors=(), program=None, instrument=None, date=None).as_json()
    row["mentions"] = [
        {"sentence": "", "start": m.start, "end": m.end, "trigger": m.note, "rule": m.note}
        for m in spans
    ]
    meta = row["article"] | {"title": body, "source": body, "path": body}
    page = "".join(html([(meta, body, [row])]))
    shown = page.split('<article lang="en">')[1].split("</article>")[0]
    assert unescape(re.sub(r'<span class="\w+" title="[^"<>]*">|</span>', "", shown)) == body
    assert "<script" not in page
    tags = set(re.findall(r"</?(\w+)", page.split("<body>")[1]))
    assert tags <= {"section", "header", "h1", "p", "article", "span", "ol", "li", "b", "small",
                    "body", "html"}  # fmt: skip


def test_colours_cannot_be_forged_by_the_article() -> None:
    body = "\x1b]0;owned\x07 China \x9b31m signed."
    row = signing(actors=(), program=None, instrument=None, date=None).as_json()
    shown = text(body, [row], Page(colour=True))
    assert not re.search(r"\x1b(?!\[[0-9;]*m)|[\x07\x9b]", shown)
