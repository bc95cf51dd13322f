"""Exports: each is read back by the program it is made for, or by that program's own library."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator
from datetime import date
from html.parser import HTMLParser
from typing import Any, Literal
from xml.etree import ElementTree

import icalendar
import networkx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field

from event_strategies import HOSTILE, events
from knowledge import articles
from knowledge.synthetic import party, program, record
from lunarwatch.errors import UsageError
from lunarwatch.knowledge import diff, graph, merge
from lunarwatch.writing.as_markdown import markdown
from lunarwatch.writing.atom import atom
from lunarwatch.writing.graphs import GRAPH_WRITERS
from lunarwatch.writing.ical import folded, ical
from lunarwatch.writing.page import Page
from lunarwatch.writing.parquet import parquet
from lunarwatch.writing.plover import plover
from lunarwatch.writing.timelinejs import timelinejs

PAGE = Page()
ATOM = "{http://www.w3.org/2005/Atom}"


def corpus_facts() -> list[dict[str, Any]]:
    return [fact.as_json() for fact in merge(articles.records())]


def hostile_facts() -> Iterator[dict[str, Any]]:
    """Facts, each with another hostile text in all its words."""
    for number, text in enumerate(HOSTILE):
        told = record(
            f"r{number}",
            type="sign",
            actors=[{**party("CHN"), "name": text or "x"}, {**party("EGY"), "name": "y" + text}],
            program={**program("Lunar", "station"), "name": text or "z", "id": f"p{number}"},
            when=f"2024-0{1 + number % 9}-{1 + number:02d}",
            status="planned",
            published="2023-12-01",
            source=text or None,
            sentence=text or None,
        )
        told["article"]["url"] = f"javascript:{text}" if number % 2 else f"https://x.example/{text}"
        (fact,) = merge([told])
        yield fact.as_json()


def text_of(pieces: Iterable[str]) -> str:
    text = "".join(pieces)
    text.encode()  # nothing that UTF-8 cannot hold
    return text


# -- PLOVER --------------------------------------------------------------------------------------


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Entity(Strict):
    """The manual's "Information object for entities"."""

    code: str | None = Field(default=None, pattern="^[A-Z]{3}$")
    sector: str = Field(pattern="^[A-Z]{3}([A-Z]{3})?$")
    entity_text: str
    identifier_id: str
    identifier_text: str
    office: str | None = None


class TextInfo(Strict):
    start: int
    end: int


class CiteInfo(Strict):
    citation: str
    url: str | None = None
    title: str | None = None
    language: str | None = None
    publication: str | None = None
    coder: str
    codebook: str


class Location(Strict):
    extracted_place: str
    country_code: str | None = None


DAY = r"^\d{4}-\d\d-\d\d$"


class PloverEvent(Strict):
    """The manual's table "PLOVER JSON"; required there: id, date, actor, event."""

    id: str
    has_event: Literal[True]
    date: str = Field(pattern=DAY)
    enddate: str | None = Field(default=None, pattern=DAY)
    actor: list[Entity]
    recipient: list[Entity]
    event: list[str] = Field(min_length=1)
    event_loc: Location | None = None
    event_text: list[str]
    quad_code: int | None = Field(default=None, ge=1, le=4)
    mode: list[str]
    context: list[str]
    text_info: TextInfo
    cite_info: CiteInfo
    coder: str
    comment: str


def full(row: dict[str, Any], event: str | None = "SUPPORT") -> dict[str, Any]:
    """A short test record with the fields that the pipeline's have."""
    spans = {"text": "words", "start": 0, "end": 5}
    empty = {"title": None, "url": None, "language": "en", "source": None, "published": None}
    plain = {"event": event, "mode": None, "context": ["diplomatic"], "quad": 1, "codebook": "c"}
    return {
        **row,
        "actors": [{**p, **spans} for p in row["actors"]],
        "recipients": [{**p, **spans} for p in row["recipients"]],
        "persons": [],
        "place": None,
        "date": row["date"] and {**row["date"], "earliest": row["date"]["edtf"], "latest": None},
        "evidence": {"sentence": "They signed.", "start": 0, "end": 12, "trigger": "signed"},
        "plover": plain,
        "confidence": 0.9,
        "article": {**empty, **row["article"]},
    }


def plover_of(*rows: dict[str, Any]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text_of(plover(rows, PAGE)).splitlines()]


@settings(max_examples=60, deadline=None)
@given(st.lists(events, max_size=4))
def test_plover_follows_the_manuals_table(told: list[Any]) -> None:
    rows = [event.as_json() for event in told]
    lines = text_of(plover(rows, PAGE)).split("\n")[:-1]
    written = [PloverEvent.model_validate_json(line) for line in lines]
    due = [row["id"] for row in rows if row["plover"]["event"] and _dated(row)]
    assert [event.id for event in written] == due


def _dated(row: dict[str, Any]) -> bool:
    day = row["date"] or {}
    return bool(day.get("earliest") or day.get("latest") or row["article"]["published"])


@pytest.mark.parametrize(
    ("category", "status", "written", "mode"),
    [
        ("SUPPORT", "occurred", "SUPPORT", []),
        ("SUPPORT", "planned", "AGREE", []),
        ("CONSULT", "planned", "AGREE", []),
        ("COOPERATE", "planned", "AGREE", []),
        ("REQUEST", "planned", "REQUEST", ["future"]),
        ("COOPERATE", "possible", "COOPERATE", ["hypothetical"]),
        ("SUPPORT", "denied", "SUPPORT", ["negation"]),
    ],
)
def test_plover_categories(category: str, status: str, written: str, mode: list[str]) -> None:
    row = record("1", type="sign", actors=[party("CHN")], when="2023-12-06", status=status)
    (event,) = plover_of(full(row, category))
    assert (event["event"], event["mode"]) == ([written], mode)


def test_plover_leaves_out_what_it_cannot_say() -> None:
    launch = record("1", type="launch", actors=[party("CHN")], when="2023-12-06")
    undated = record("2", type="sign", actors=[party("CHN")])
    told = record("3", type="sign", actors=[party("CHN")], published="2023-12-07")
    found = plover_of(full(launch, None), full(undated), full(told))
    assert [(event["id"], event["date"]) for event in found] == [("3", "2023-12-07")]
    assert "date is that of publication" in found[0]["comment"]


def test_plover_entities() -> None:
    actors = [party("CHN", agency=True), party("spacex")]
    esa = {"id": "esa", "name": "European Space Agency", "kind": "igo", "country": None}
    un = {"id": "un", "name": "United Nations", "kind": "igo", "country": None}
    row = record("1", type="sign", actors=actors, recipients=[esa, un], when="2024-01-01")
    (event,) = plover_of(full(row))
    assert [(e["code"], e["sector"]) for e in event["actor"]] == [("CHN", "GOV"), ("MNC", "BUS")]
    assert [(e["code"], e["sector"]) for e in event["recipient"]] == [
        ("IGO", "GOV"),
        ("UNO", "GOV"),
    ]


# -- TimelineJS ----------------------------------------------------------------------------------


class Tags(HTMLParser):
    """Collects the tags and links of a piece of HTML."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name == "href"]
        assert {name for name, _ in attrs} <= {"href", "rel"}


def test_timelinejs_shows_what_is_dated() -> None:
    facts = corpus_facts()
    shown = json.loads(text_of(timelinejs(facts, PAGE)))["events"]
    assert [slide["unique_id"] for slide in shown] == [f["id"] for f in facts if f["date"]]
    by_date = {slide["display_date"]: slide for slide in shown}
    assert by_date["2023-12-06"]["start_date"] == {"year": 2023, "month": 12, "day": 6}
    assert by_date["2022"]["start_date"] == {"year": 2022}
    assert "end_date" not in by_date["2022"]
    assert json.loads(text_of(timelinejs([], PAGE)))["events"] == []


def test_timelinejs_takes_no_markup_from_articles() -> None:
    for slide in json.loads(text_of(timelinejs(hostile_facts(), PAGE)))["events"]:
        for text in (slide["text"]["headline"], slide["text"]["text"], slide["group"]):
            tags = Tags(text)
            assert tags.tags <= {"p", "a"}
            assert all(link.startswith("https://x.example/") for link in tags.links)


# -- iCalendar -----------------------------------------------------------------------------------


def plan(when: str, status: str = "planned") -> dict[str, Any]:
    told = record(
        "1", type="launch", actors=[party("JPN")], when=when, status=status, published="2023-01-01"
    )
    return merge([told])[0].as_json()


def calendar(rows: Iterable[dict[str, Any]]) -> list[Any]:
    text = text_of(ical(rows, PAGE))
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))


@pytest.mark.parametrize(
    ("when", "status", "days"),
    [
        ("2024-09-07", "planned", ("2024-09-07", "2024-09-08")),
        ("2024-09-07", "possible", ("2024-09-07", "2024-09-08")),
        ("2024-02", "planned", ("2024-02-01", "2024-03-01")),
        ("2024-09-07", "occurred", None),
        ("2024", "planned", None),
        ("2024-09/..", "planned", None),
    ],
)
def test_calendar_of_dated_plans(when: str, status: str, days: tuple[str, str] | None) -> None:
    found = [(str(e["DTSTART"].dt), str(e["DTEND"].dt)) for e in calendar([plan(when, status)])]
    assert found == ([days] if days else [])


def test_calendar_keeps_hostile_text_as_text() -> None:
    facts = list(hostile_facts())
    shown = calendar(facts)
    assert len(shown) == len(facts)
    assert {str(e["UID"]) for e in shown} == {f"{fact['id']}@lunarwatch" for fact in facts}
    told = {str(e["SUMMARY"]) for e in shown}
    assert any('say "hi", then' in summary for summary in told)
    assert any("x; y" in summary for summary in told)
    assert all(set(e) <= CALENDAR_FIELDS for e in shown)


CALENDAR_FIELDS = {
    *("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "CATEGORIES"),
    *("STATUS", "TRANSP"),
}


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300))
def test_folding_can_be_undone(line: str) -> None:
    pieces = "".join(folded(line))
    assert pieces.removesuffix("\r\n").replace("\r\n ", "") == line
    assert all(len(piece.encode()) <= 75 for piece in pieces.split("\r\n"))


# -- graphs --------------------------------------------------------------------------------------


def graph_text(form: str, rows: list[dict[str, Any]]) -> str:
    from lunarwatch.knowledge import Fact

    made = graph(Fact.model_validate(row) for row in rows).as_json()
    return text_of(GRAPH_WRITERS[form](made))


@pytest.mark.parametrize("form", ["gexf", "graphml"])
def test_graphs_load_in_networkx(form: str) -> None:
    facts = corpus_facts()
    read = {
        "gexf": lambda text: networkx.read_gexf(io.BytesIO(text.encode()), version="1.3"),
        "graphml": lambda text: networkx.parse_graphml(text, force_multigraph=True),
    }[form]
    found = read(graph_text(form, facts))
    assert found.is_directed()
    assert found.nodes["actor:EGY"]["label"]
    assert found.nodes["program:ilrs"]["kind"] == "framework"
    edges = found.get_edge_data("actor:EGY", "program:ilrs")
    edge = edges if "type" in edges else next(iter(edges.values()))
    assert (edge["type"], edge["date"], edge["reciprocal"]) == ("sign", "2023-12-06", False)
    assert edge["start"] == "2023-12-06"
    between = found.get_edge_data("actor:CHN", "actor:EGY")
    between = between if "type" in between else next(iter(between.values()))
    assert between["reciprocal"] is True


@pytest.mark.parametrize("form", GRAPH_WRITERS)
def test_graphs_of_hostile_texts(form: str) -> None:
    text = graph_text(form, list(hostile_facts()))
    if form in ("gexf", "graphml"):
        root = ElementTree.fromstring(text)
        labels = {e.get("label") for e in root.iter()} | {e.text for e in root.iter()}
        assert any("<script>alert(1)</script>" in (label or "") for label in labels)
        assert not [e for e in root.iter() if e.tag.endswith("script")]
    else:
        assert text.count("{") == 1  # no text closes a string and opens anything


def test_graphs_of_nothing() -> None:
    for form in GRAPH_WRITERS:
        assert graph_text(form, [])


# -- Atom ----------------------------------------------------------------------------------------


def feed(old: list[Any], new: list[Any]) -> ElementTree.Element:
    changes = [change.as_json() for change in diff(old, new)]
    return ElementTree.fromstring(text_of(atom(changes, updated="2024-01-02T06:00:00Z")))


def test_feed_of_changes() -> None:
    first = record("1", type="sign", actors=[party("CHN"), party("EGY")], when="2023-12")
    second = record("2", type="sign", actors=[party("CHN"), party("EGY")], when="2023-12-06")
    root = feed(merge([first]), merge([first, second]))
    (entry,) = root.findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == "Changed: CHN, EGY: sign"
    assert "date: 2023-12 → 2023-12-06" in (entry.findtext(f"{ATOM}summary") or "")
    for part in (root, entry):  # what RFC 4287 requires of both
        assert all(part.findtext(f"{ATOM}{tag}") for tag in ("id", "title", "updated"))


def test_feed_links_only_to_the_web_and_holds_no_markup() -> None:
    from lunarwatch.knowledge import Fact

    root = feed([], [Fact.model_validate(row) for row in hostile_facts()])
    links = [link.get("href", "") for link in root.iter(f"{ATOM}link")]
    assert links
    assert all(link.startswith("https://x.example/") for link in links)
    known = "feed title id updated author name entry category link summary"
    assert {e.tag.removeprefix(ATOM) for e in root.iter()} == set(known.split())


# -- Markdown ------------------------------------------------------------------------------------


def test_markdown_rows_stay_rows() -> None:
    lines = text_of(markdown(("a", "b"), [(text, None) for text in HOSTILE])).splitlines()
    assert len(lines) == 2 + len(HOSTILE)
    for line in lines:
        bare = line.replace("\\\\", "").replace("\\|", "")
        assert bare.count("|") == 3
        assert "<" not in line


# -- Parquet -------------------------------------------------------------------------------------


@settings(max_examples=15, deadline=None)
@given(st.lists(events, max_size=3))
def test_parquet_of_records(told: list[Any]) -> None:
    rows = [event.as_json() for event in told]
    table = read_parquet(rows)
    assert [row["id"] for row in table] == [row["id"] for row in rows]
    assert [json.loads(row["json"]) for row in table] == rows
    for row, event in zip(table, told, strict=True):
        assert row["date_earliest"] == (event.date.earliest if event.date else None)
        assert row["actors"] == [p.name for p in event.actors if p.name]


def test_parquet_of_facts() -> None:
    facts = corpus_facts()
    table = read_parquet(facts)
    angola = next(row for row in table if row["actor_countries"] == ["AGO"])
    assert angola["date_earliest"] == date(2023, 11, 30)
    assert angola["articles"] == 5
    assert "Atlantic Post" in angola["sources"]
    assert angola["program"] == "Artemis Accords"


def read_parquet(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    pq = pytest.importorskip("pyarrow.parquet", reason="the extra lunarwatch[parquet]")
    file = io.BytesIO()
    parquet(rows, file)
    found: list[dict[str, Any]] = pq.read_table(io.BytesIO(file.getvalue())).to_pylist()
    return found


def test_parquet_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r"lunarwatch\[parquet\]"):
        parquet([], io.BytesIO())


# -- hostile records all the way -----------------------------------------------------------------


@settings(max_examples=40, deadline=None)
@given(st.lists(events, max_size=6))
def test_any_events_can_be_merged_and_written(told: list[Any]) -> None:
    facts = [fact.as_json() for fact in merge(told)]
    for write in (timelinejs, ical):
        text_of(write(facts, PAGE))
        text_of(write([event.as_json() for event in told], PAGE))
    for form in GRAPH_WRITERS:
        graph_text(form, facts)
