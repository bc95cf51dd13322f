"""`lunarwatch report`: from files of records or of facts, or from a database, to a page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from lunarwatch.cli import add_command, make_app
from lunarwatch.knowledge.merging import merge
from lunarwatch.knowledge.store import open_store

from . import made
from .test_document import Page

RECORDS: list[dict[str, Any]] = made.facts(40)[1]


def report(*arguments: str, input: str | bytes | None = None) -> Result:
    app = make_app(only="report")
    add_command(app, "report", "report:report", "Draw up a page.")
    result = CliRunner().invoke(app, ["report", *arguments], input=input)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def lines(rows: list[dict[str, Any]]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "events.jsonl"
    path.write_text(lines(RECORDS), encoding="utf-8")
    return path


def facts_in(html: str) -> int:
    return len(Page(html).data["facts"])


def test_records_become_a_page_of_their_facts(records, tmp_path):
    output = tmp_path / "report.html"
    result = report(str(records), "-o", str(output), "--title", "Moon & more")
    assert result.exit_code == 0
    assert result.stdout == ""
    wanted = len(merge(RECORDS))
    assert f"{wanted} facts" in result.stderr
    html = output.read_text(encoding="utf-8")
    assert facts_in(html) == wanted
    assert "<h1>Moon &amp; more</h1>" in html
    assert b"\r" not in output.read_bytes()


def test_without_an_output_the_page_goes_to_standard_output(records):
    result = report(str(records))
    assert result.stdout.startswith("<!doctype html>")
    assert result.stdout.endswith("</html>\n")


def test_lines_an_array_facts_and_standard_input_come_to_the_same(records, tmp_path):
    array, facts = tmp_path / "events.json", tmp_path / "facts.jsonl"
    array.write_text(json.dumps(RECORDS), encoding="utf-8-sig")
    facts.write_text(lines([fact.as_json() for fact in merge(RECORDS)]), encoding="utf-8")
    day = ("--as-of", "2025-09-01")
    page = report(str(records), *day).stdout
    assert report(str(array), *day).stdout == page
    assert report("-", *day, input=lines(RECORDS)).stdout == page
    # Without the records a name may be marked at another of its places: the facts are the same.
    assert Page(report(str(facts), *day).stdout).data == Page(page).data


def test_a_database_becomes_a_page(tmp_path):
    db = tmp_path / "watch.db"
    with open_store(db) as store:
        store.add_records(RECORDS)
        store.refresh()
    assert facts_in(report("--db", str(db)).stdout) == len(merge(RECORDS))


def test_members_are_those_as_of_the_day(records):
    html = report(str(records), "--as-of", "2021-12-31").stdout
    assert "Made on 31 Dec 2021" in html
    assert "Australia" in html
    before = html[html.index('class="ledger"') :]
    assert '<th scope="row">2022</th>' not in before[: before.index("</table>")]


def test_other_programmes_can_be_compared(records):
    html = report(str(records), "--roster", "ilrs").stdout
    assert html.count('class="camp1"') == 0
    assert "Who belongs to the International Lunar Research Station" in html


def test_line_ends_within_a_string_do_not_end_a_line(tmp_path):
    record = {**RECORDS[0], "place": {"name": "a\u2028b\x85c"}}
    path = tmp_path / "events.jsonl"
    path.write_text(lines([record]), encoding="utf-8")
    assert facts_in(report(str(path)).stdout) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"type": "sign"}\n{oops}\n', "line 2: not JSON"),
        ("[1, 2]", "item 1: expected an object"),
        ('"sign"\n', "line 1: expected an object"),
        ('{"schema": "lunarwatch/fact/1", "type": "sign"}', "record 1: not a fact: id"),
        ("[" * 100_000, "is not a JSON array"),
        (b"\xff\xfe\x00", "is not UTF-8"),
        ('{"no": "type"}', "has no 'type'"),
    ],
)
def test_what_is_no_record_is_named_in_a_sentence(tmp_path, text, said):
    path = tmp_path / "events.jsonl"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    result = report(str(path))
    assert result.exit_code == 1
    assert said in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ([], 2, "Name files of records, or a database"),
        (["a.jsonl", "--db", "b.db"], 2, "not both"),
        (["missing.jsonl"], 1, "There is no file 'missing.jsonl'"),
        (["--db", "missing.db"], 1, "There is no database"),
        (["events.jsonl", "--as-of", "yesterday"], 2, "is not a date"),
        (["events.jsonl", "-o", "no/such/folder/a.html"], 1, "cannot be written"),
    ],
)
def test_a_mistake_is_told_in_a_sentence(records, monkeypatch, arguments, code, said):
    monkeypatch.chdir(records.parent)
    result = report(*arguments)
    assert result.exit_code == code
    assert said in result.stderr


def test_one_file_of_several_may_be_broken(records, tmp_path):
    broken = tmp_path / "broken.jsonl"
    broken.write_text('{"no": "type"}\n', encoding="utf-8")
    result = report(str(records), str(broken))
    assert result.exit_code == 3
    assert "broken.jsonl" in result.stderr
    assert facts_in(result.stdout) == len(merge(RECORDS))


def test_nothing_told_is_a_page_all_the_same(tmp_path):
    (tmp_path / "events.jsonl").touch()
    result = report(str(tmp_path / "events.jsonl"))
    assert result.exit_code == 0
    assert facts_in(result.stdout) == 0
