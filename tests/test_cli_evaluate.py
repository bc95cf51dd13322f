"""`lunarwatch evaluate` as its user sees it: tables, one JSON line, lists of errors, exit codes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from lunarwatch.cli import make_app

CHINA = {"id": "chn", "name": "China", "text": "China", "kind": "country", "country": "CHN"}
SIGN = {"type": "sign", "status": "occurred", "countries": ["CHN", "EGY"], "program": "ILRS",
        "sentence": "China and Egypt signed"}  # fmt: skip
LAND = {"type": "land", "status": "failed", "countries": ["RUS"], "date": "2023-08-19",
        "sentence": "Luna-25 crashed"}  # fmt: skip


@pytest.fixture
def gold(tmp_path) -> Path:
    """Two articles, the second negative, and records for both beside them."""
    folder = tmp_path / "set"
    folder.mkdir()
    for name, events, negative in (("1", [SIGN, LAND], False), ("2", [], True)):
        (folder / f"{name}.txt").write_text("China and Egypt signed.", encoding="utf-8")
        article = {"events": events, "negative": negative}
        (folder / f"{name}.json").write_text(json.dumps(article), encoding="utf-8")
    records = [
        record("1", "sign", "China and Egypt signed a pact.", "sign.verb"),
        record("2", "meet", "Talks \x1b[31mred\x1b[0m were held.", "meet.noun"),
    ]
    lines = "".join(json.dumps(r) + "\n" for r in records)
    (tmp_path / "records.jsonl").write_text(lines, encoding="utf-8")
    return folder


def record(article: str, type_: str, sentence: str, rule: str) -> dict[str, Any]:
    return {
        "type": type_, "status": "occurred", "actors": [CHINA], "confidence": 0.8,
        "evidence": {"sentence": sentence, "rule": rule}, "article": {"id": article},
    }  # fmt: skip


def run(gold: Path, *options: str) -> Any:
    records = str(gold.parent / "records.jsonl")
    command = ["evaluate", str(gold), "--predictions", records, *options]
    return CliRunner().invoke(make_app(), command)


def test_the_tables_give_each_type_the_fields_and_the_calibration(gold):
    printed = run(gold).stdout.splitlines()
    rows = {line.split()[0]: line.split()[1:] for line in printed if line.strip()}
    assert rows["sign"] == ["1", "1", "1", "1.000", "1.000", "1.000"]
    assert rows["land"] == ["1", "0", "0", "0.000", "0.000", "0.000"]
    assert rows["meet"] == ["0", "1", "0", "0.000", "0.000", "0.000"]
    assert rows["all"] == ["2", "2", "1", "0.500", "0.500", "0.500"]
    assert rows["records"][:3] == ["in", "negatives", "1"]
    assert rows["0.8"] == ["to", "0.9", "2", "0.800", "0.500"]


def test_json_is_one_line_with_the_figures_and_the_digest_of_the_gold(gold):
    (line,) = run(gold, "--json").stdout.splitlines()
    figures = json.loads(line)
    assert (figures["gold"], figures["predicted"], figures["matched"]) == (2, 2, 1)
    assert figures["slots"] == {"countries": 0.0, "program": 0.0, "status": 1.0, "date": 1.0}
    assert figures["ece"] == 0.3
    assert len(figures["digest"]) == 64


def test_errors_name_each_miss_each_spurious_record_and_each_wrong_field(gold):
    printed = run(gold, "--errors").stdout.splitlines()
    errors = [line.split("  ") for line in printed if line[:4] in ("MISS", "SPUR", "WRON")]
    assert errors == [
        ["MISS", "set-1", "core", "land", "failed", "RUS", "-", "2023-08-19", "“Luna-25 crashed”"],
        ["WRONG", "set-1", "sign.verb", "sign",
         "countries: gold CHN,EGY, got CHN; program: gold ILRS, got -", "“China and Egypt signed”"],
        ["SPURIOUS", "set-2", "meet.noun", "meet", "occurred", "CHN", "-", "-",
         "“Talks �[31mred�[0m were held.”"],
    ]  # fmt: skip


def test_the_terminal_is_not_steered_by_the_text(gold):
    assert "\x1b" not in run(gold, "--errors").stdout


def test_a_type_narrows_both_sides_and_an_unknown_one_is_a_usage_error(gold):
    assert json.loads(run(gold, "--json", "--type", "sign").stdout)["f1"] == 1.0
    refused = run(gold, "--type", "signature")
    assert refused.exit_code == 2
    assert "signature" in refused.stderr


def test_gold_that_is_not_there_is_fatal_and_said_in_one_sentence(gold):
    refused = run(gold / "nowhere")
    assert refused.exit_code == 1
    assert refused.stdout == ""
    assert refused.stderr.count("\n") == 1
    assert "nowhere" in refused.stderr


def test_a_second_annotation_is_compared_instead_of_records(gold, tmp_path):
    second = tmp_path / "again" / "set"
    second.mkdir(parents=True)
    for name, events in (("1", [SIGN]), ("2", [])):
        (second / f"{name}.json").write_text(json.dumps({"events": events}), encoding="utf-8")
    command = ["evaluate", str(gold), "--second", str(second)]
    result = CliRunner().invoke(make_app(), [*command, "--json"])
    figures = json.loads(result.stdout)
    assert [figures[key] for key in ("gold", "predicted", "matched")] == [2, 1, 1]
    both = CliRunner().invoke(make_app(), [*command, "--predictions", "records.jsonl"])
    assert both.exit_code == 2
    assert "either --predictions or --second" in both.stderr
