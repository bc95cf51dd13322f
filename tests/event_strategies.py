"""Hypothesis strategies for event records, hostile texts included."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from lunarwatch.records import (
    ArticleMeta,
    Attribution,
    Event,
    EventDate,
    Instrument,
    Mention,
    Party,
    PartyKind,
    Person,
    Place,
    Plover,
    Precision,
    Program,
    PublishedBasis,
    Span,
    Status,
)

HOSTILE = [
    '=HYPERLINK("http://x.example","click")',
    "+1+1",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "a\rb",
    "x; y",
    'say "hi", then',
    "line\nbreak",
    "\x1b[31mred\x1b[0m",
    "\x1b]0;title\x07",
    "\x9b31m",
    "[bold]not markup[/bold]",
    "<script>alert(1)</script>",
    "\u202egnp.exe",
    "\u2028",
    "\x85",
    "中国国家航天局",
    "e\u0301",
    "\ufeffmark",
    "",
    " ",
]
words = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=6))
maybe = st.none() | words
offsets = st.integers(0, 10**6)
spans = {"text": words, "start": offsets, "end": offsets}
countries = st.none() | st.sampled_from(["CHN", "USA", "RUS", "ARE"])
parties = st.builds(
    Party,
    id=words,
    name=words,
    acronym=maybe,
    kind=st.sampled_from(PartyKind),
    country=countries,
    via=st.none() | st.builds(Span, **spans),
    **spans,
)
days = st.none() | st.dates(date(1950, 1, 1), date(2100, 1, 1))
mentions = st.builds(Mention, sentence=words, start=offsets, end=offsets, trigger=words, rule=words)
events = st.builds(
    Event,
    id=words,
    type=st.sampled_from(["sign", "join", "land"]),
    status=st.sampled_from(Status),
    actors=st.lists(parties, max_size=2).map(tuple),
    recipients=st.lists(parties, max_size=1).map(tuple),
    persons=st.lists(
        st.builds(Person, name=words, title=maybe, affiliation=maybe, **spans), max_size=1
    ).map(tuple),
    program=st.none()
    | st.builds(Program, id=words, name=words, acronym=maybe, kind=words, **spans),
    instrument=st.none() | st.builds(Instrument, kind=words, **spans),
    date=st.none()
    | st.builds(
        EventDate,
        edtf=st.sampled_from(["2023-12-06", "203X", "2024/.."]),
        earliest=days,
        latest=days,
        precision=st.sampled_from(Precision),
        anchor=words,
        **spans,
    ),
    place=st.none() | st.builds(Place, name=words, country=countries, **spans),
    attribution=st.none() | st.builds(Attribution, source=words, **spans),
    plover=st.builds(Plover, event=maybe, mode=maybe, quad=st.none() | st.integers(1, 4)),
    confidence=st.floats(0, 1),
    evidence=mentions,
    mentions=st.lists(mentions, max_size=1).map(tuple),
    article=st.builds(
        ArticleMeta,
        id=words,
        external_id=maybe,
        path=maybe,
        title=maybe,
        source=maybe,
        url=maybe,
        author=maybe,
        language=maybe,
        published=days,
        published_basis=st.none() | st.sampled_from(PublishedBasis),
    ),
)
