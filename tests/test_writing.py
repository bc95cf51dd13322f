"""The formats: what is written can be read again, and hostile text stays text."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path, PurePath

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from event_strategies import events
from lunarwatch.errors import UsageError
from lunarwatch.records import (
    Article,
    Event,
    EventDate,
    Instrument,
    Mention,
    Party,
    Plover,
    Program,
    Status,
)
from lunarwatch.writing import WRITERS, Page, format_for, format_named, write
from lunarwatch.writing.as_csv import COLUMNS, harmless
from lunarwatch.writing.terminal import columns_of, wrapped

BODY = "On Wednesday China and Egypt signed a memorandum of understanding on the ILRS in Cairo."
TEXTS = {"csv", "excel"}


def span(text: str) -> dict[str, object]:
    start = BODY.index(text)
    return {"text": text, "start": start, "end": start + len(text)}


def party(text: str, code: str) -> Party:
    return Party(id=code.lower(), name=text, kind="country", country=code, **span(text))


def signing(**changes: object) -> Event:
    fields: dict[str, object] = {
        "id": "e1",
        "type": "sign",
        "status": Status.OCCURRED,
        "actors": (party("China", "CHN"), party("Egypt", "EGY")),
        "program": Program(
            id="ilrs",
            name="International Lunar Research Station",
            acronym="ILRS",
            kind="station",
            **span("ILRS"),
        ),
        "instrument": Instrument(
            kind="memorandum of understanding", **span("memorandum of understanding")
        ),
        "date": EventDate(
            edtf="2023-12-06",
            earliest="2023-12-06",
            latest="2023-12-06",
            precision="day",
            anchor="published",
            **span("On Wednesday"),
        ),
        "plover": Plover(event="SUPPORT", context=("diplomatic", "technology"), quad=1),
        "confidence": 0.93,
        "evidence": Mention(
            sentence=BODY, start=0, end=len(BODY), trigger="signed", rule="sign.verb"
        ),
        "article": Article.of(BODY, path="cairo.txt", title="Pact in Cairo").meta,
    }
    return Event(**(fields | changes))


def written(*records: Event, format: str, page: Page | None = None) -> str:
    text = io.StringIO(newline="")
    write(records, text, format=format, page=page)
    return text.getvalue()


def cells_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


@given(st.lists(events, max_size=2))
@settings(max_examples=60, deadline=None)
def test_json_gives_the_same_records_back(records: list[Event]) -> None:
    again = json.loads(written(*records, format="json").encode("utf-8"))
    assert [Event.model_validate(row) for row in again] == records


@given(st.lists(events, max_size=2))
@settings(max_examples=60, deadline=None)
def test_json_lines_give_the_same_records_back_whatever_splits_the_lines(
    records: list[Event],
) -> None:
    text = written(*records, format="jsonl")
    for lines in (text.split("\n")[:-1], text.splitlines()):
        assert [Event.model_validate_json(line) for line in lines] == records


@given(st.lists(events, max_size=2))
@settings(max_examples=60, deadline=None)
def test_csv_gives_the_same_values_back(records: list[Event]) -> None:
    table = cells_of(written(*records, format="csv"))
    assert len(table) == len(records)
    for cells, event in zip(table, records, strict=True):
        assert cells["type"] == event.type
        assert cells["sentence"] == event.evidence.sentence
        assert cells["title"] == (event.article.title or "")
        assert cells["date"] == (event.date.edtf if event.date else "")
        assert float(cells["confidence"]) == event.confidence
        names = [party.name.replace(";", ",") for party in event.actors if party.name]
        assert cells["actors"] == "; ".join(names)


@given(st.lists(events, max_size=2))
@settings(max_examples=60, deadline=None)
def test_no_excel_cell_starts_a_formula(records: list[Event]) -> None:
    text = written(*records, format="excel")
    assert text.startswith("\ufeffid,type,")
    for cells in cells_of(text):
        assert not [c for c in cells.values() if c.lstrip(" \xa0")[:1] in set("=+-@\t\r\n＝＋－＠")]


@given(st.lists(events, min_size=1, max_size=2), st.integers(60, 140))
@settings(max_examples=60, deadline=None)
def test_table_lines_fit_and_cannot_steer_a_terminal(records: list[Event], width: int) -> None:
    text = written(*records, format="table", page=Page(width=width))
    assert max(columns_of(line) for line in text.split("\n")) <= width
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202a-\u202e]", text)


@pytest.mark.parametrize("name", [name for name, form in WRITERS.items() if not form.binary])
def test_every_format_writes_no_records_as_a_whole_file(name: str) -> None:
    text = written(format=name)
    if name in TEXTS:
        assert text.removeprefix("\ufeff") == ",".join(COLUMNS) + "\n"
    elif name == "timelinejs":
        assert json.loads(text) == {"scale": "human", "events": []}
    elif name == "ical":
        assert len(icalendar.Calendar.from_ical(text).walk()) == 1
    else:
        assert text == {"json": "[]\n", "jsonl": "", "table": "", "plover": ""}[name]


def test_a_format_that_is_no_text_is_not_written_as_text() -> None:
    with pytest.raises(UsageError, match="binary file"):
        written(signing(), format="parquet")


@pytest.mark.parametrize("name", [name for name, form in WRITERS.items() if form.grows])
def test_a_growing_format_is_its_head_and_then_its_parts(name: str) -> None:
    one, two = signing(), signing(id="e2")
    rows = [one.as_json(), two.as_json()]
    form = WRITERS[name]
    parts = [form.head, *("".join(form.write([row], Page())) for row in rows)]
    assert "".join(parts) == written(one, two, format=name)


def test_csv_row() -> None:
    (cells,) = cells_of(written(signing(), format="csv"))
    assert (
        cells
        | {
            "actors": "China; Egypt",
            "actor_ids": "chn; egy",
            "actor_countries": "CHN; EGY",
            "recipients": "",
            "program": "International Lunar Research Station",
            "instrument": "memorandum of understanding",
            "date": "2023-12-06",
            "date_precision": "day",
            "plover_context": "diplomatic; technology",
            "confidence": "0.93",
            "mentions": "0",
            "path": "cairo.txt",
            "published": "",
        }
        == cells
    )


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("=1+1", "'=1+1"),
        (" @SUM(A1)", "' @SUM(A1)"),
        ("-5", "'-5"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        ("China; Egypt", "China; Egypt"),
        ("2023-12-06", "2023-12-06"),
        ("", ""),
    ],
)
def test_excel_cells(cell: str, shown: str) -> None:
    assert harmless(cell) == shown


def test_table_at_80_columns() -> None:
    assert written(signing(), format="table", page=Page(width=80)) == (
        "DATE        STATUS    WHO                          WHAT       PROGRAMME\n"
        "            EVIDENCE\n"
        "── Pact in Cairo (cairo.txt)\n"
        "2023-12-06  occurred  China, Egypt                 sign       ILRS\n"
        "            “On Wednesday China and Egypt signed a memorandum of understanding\n"
        "            on the ILRS in Cairo.”\n"
    )


def test_table_tells_who_does_it_to_whom() -> None:
    row = signing(
        actors=(Party(id="nasa", name="NASA", kind="agency", country="USA", **span("China")),),
        recipients=(party("Egypt", "EGY"),),
    )
    assert "NASA (USA) → Egypt" in written(row, format="table")


def test_table_has_colours_only_where_they_are_understood() -> None:
    planned = signing(status=Status.PLANNED)
    assert "\x1b[33mplanned\x1b[0m" in written(planned, format="table", page=Page(colour=True))
    assert "\x1b" not in written(planned, format="table")


def test_table_cuts_off_long_evidence() -> None:
    told = Mention(sentence="word " * 200, start=0, end=1, trigger="word", rule="r")
    lines = written(signing(evidence=told), format="table").splitlines()
    assert len(lines) == 7
    assert lines[-1].endswith("…")


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("a abcdefgh", 4, ["a", "abcd", "efgh"]),
        ("中国国家航天局", 6, ["中国国", "家航天", "局"]),
        ("", 5, [""]),
    ],
)
def test_wrapping(text: str, width: int, lines: list[str]) -> None:
    assert wrapped(text, width) == lines


def test_unknown_format_lists_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"no output format 'xml'.*jsonl"):
        format_named("xml")


def test_suffix_chooses_the_format() -> None:
    assert format_for(PurePath("a/b.JSONL")) == "jsonl"
    assert format_for(PurePath("a.csv")) == "csv"
    with pytest.raises(UsageError, match="--format"):
        format_for(PurePath("a.xyz"))


def test_every_format_and_column_is_documented() -> None:
    page = (Path(__file__).parents[1] / "docs" / "output.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([^`]+)`", page))
    assert set(WRITERS) <= named
    assert {suffix for form in WRITERS.values() for suffix in form.suffixes} <= named
    assert set(COLUMNS) <= named
