"""Files of records and facts."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from lunarwatch.errors import RecordsError
from lunarwatch.knowledge import merge, read_facts, read_rows

from . import articles

ROWS = [{"id": "1", "type": "meet"}, {"id": "2", "type": "sign"}]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(map(json.dumps, ROWS)),
        "\n\n" + "\r\n\r\n".join(map(json.dumps, ROWS)) + "\n\n",
        json.dumps(ROWS),
        json.dumps(ROWS, indent=2),
        "\ufeff" + json.dumps(ROWS),
    ],
    ids=["lines", "blank lines", "array", "indented array", "byte order mark"],
)
def test_lines_and_arrays(tmp_path: Path, text: str) -> None:
    path = tmp_path / "records.json"
    path.write_text(text, encoding="utf-8")
    assert list(read_rows([path])) == ROWS


def test_an_open_stream() -> None:
    assert list(read_rows([io.StringIO('{"id": "1", "type": "meet"}\n')])) == ROWS[:1]
    assert list(read_rows([io.StringIO("")])) == []


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b'{"type": "sign"}\nnot json\n', "line 2: not JSON"),
        (b'{"type": "sign"}\n[1]\n', "line 2: expected an object"),
        (b"[1, 2]", "item 1: expected an object"),
        (b'[{"type": "sign"}', "is not a JSON array"),
        (b"\xff\xfe\x00", "is not UTF-8"),
        (b"[" * 200_000, "is not a JSON array"),
    ],
)
def test_a_broken_file_is_named_with_the_place(
    tmp_path: Path, content: bytes, message: str
) -> None:
    path = tmp_path / "broken.jsonl"
    path.write_bytes(content)
    with pytest.raises(RecordsError, match=message) as caught:
        list(read_rows([path]))
    assert "broken.jsonl" in str(caught.value)


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(RecordsError, match="There is no file"):
        list(read_rows([tmp_path / "none.jsonl"]))
    with pytest.raises(RecordsError, match="is a folder"):
        list(read_rows([tmp_path]))


def test_facts_are_read_and_records_merged(tmp_path: Path) -> None:
    facts = merge(articles.records())
    as_facts, as_records = tmp_path / "facts.jsonl", tmp_path / "records.jsonl"
    as_facts.write_text("\n".join(json.dumps(f.as_json()) for f in facts))
    as_records.write_text("\n".join(json.dumps(r) for r in articles.records()))
    assert read_facts([as_facts]) == facts
    assert read_facts([as_records]) == facts
    assert read_facts([]) == []
    for mixed in ([as_facts, as_records], [as_records, as_facts]):
        with pytest.raises(RecordsError, match="mixed"):
            read_facts(mixed)


def test_a_malformed_fact_is_named(tmp_path: Path) -> None:
    row = merge(articles.records())[0].as_json() | {"status": "perhaps"}
    path = tmp_path / "facts.jsonl"
    path.write_text(json.dumps(row))
    with pytest.raises(RecordsError, match=f"{row['id']}.*status"):
        read_facts([path])
