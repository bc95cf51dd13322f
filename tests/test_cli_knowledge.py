"""The commands that merge and ask: streams, sentences, exit codes, shapes, what people see."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import icalendar
import networkx
import pytest
from typer.testing import CliRunner, Result

from knowledge import articles
from knowledge.articles import records
from lunarwatch.cli import make_app, options
from lunarwatch.knowledge import Fact
from lunarwatch.writing.terminal import columns_of

LUNARWATCH = [sys.executable, "-c", "from lunarwatch.cli import main; main()"]

FACT_KEYS = {
    "id", "type", "status", "actors", "recipients", "program", "instrument", "date", "records",
    "articles", "sources", "conflicts",
}  # fmt: skip
DATE_KEYS = {"edtf", "earliest", "latest", "precision", "text", "start", "end", "anchor"}
QUESTIONS = {
    "timeline": ["timeline", "events.jsonl"],
    "roster": ["roster", "Artemis Accords", "events.jsonl"],
    "who": ["who", "India", "events.jsonl"],
    "diff": ["diff", "first.jsonl", "events.jsonl"],
    "graph": ["graph", "events.jsonl"],
}
ALL = {"merge": ["merge", "events.jsonl"], **QUESTIONS}

STEERING = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202a-\u202e\u2066-\u2069]")


def lines(rows: list[dict[str, Any]]) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the records of the corpus, whole and in part, and things that are none."""
    rows = records()
    (tmp_path / "events.jsonl").write_text(lines(rows))
    (tmp_path / "events.json").write_text(json.dumps(rows))
    (tmp_path / "first.jsonl").write_text(lines(rows[:20]))
    (tmp_path / "empty.jsonl").touch()
    (tmp_path / "none.json").write_text("[]\n")
    (tmp_path / "broken.jsonl").write_text(lines(rows[:2]) + '{"type": "sign", \n')
    (tmp_path / "numbers.jsonl").write_text("1\n")
    (tmp_path / "typeless.jsonl").write_text('{"id": "1"}\n')
    (tmp_path / "latin.jsonl").write_bytes('{"type": "Zürich"}\n'.encode("latin-1"))
    (tmp_path / "folder").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(options, "EXTRACTOR", "fake_extractors:OneEventPerSign")
    return tmp_path


def lunarwatch(*arguments: str, input: str | None = None) -> Result:
    """Run a command in this process, on a page of 80 columns."""
    app = make_app(only=arguments[0])
    result = CliRunner(env={"COLUMNS": "80"}).invoke(app, list(arguments), input=input)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def process(*arguments: str, **more: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*LUNARWATCH, *arguments],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        **more,
    )


# merge


def test_records_in_a_pipe_give_one_fact_a_line(here: Path) -> None:
    done = process("merge", "-", input=(here / "events.jsonl").read_text())
    assert done.returncode == 0
    facts = [json.loads(line) for line in done.stdout.splitlines()]
    assert all(facts[0].keys() >= FACT_KEYS and Fact.model_validate(fact) for fact in facts)
    told = [record for fact in facts for record in fact["records"]]
    assert sorted(told) == sorted(row["id"] for row in records())
    assert done.stderr == f"lunarwatch: {len(told)} records, {len(facts)} facts.\n"


def test_json_array_and_lines_give_the_same_facts(here: Path) -> None:
    array = lunarwatch("merge", "events.json", "--format", "json")
    one_a_line = lunarwatch("merge", "events.jsonl", "--format", "jsonl")
    assert json.loads(array.stdout) == [json.loads(row) for row in one_a_line.stdout.splitlines()]


def test_several_files_are_merged_as_one(here: Path) -> None:
    rest = lines(records()[20:])
    parts = lunarwatch("merge", "first.jsonl", "-", "--format", "jsonl", input=rest)
    assert parts.stdout == lunarwatch("merge", "events.jsonl", "--format", "jsonl").stdout


def test_standard_input_is_utf_8_whatever_the_locale() -> None:
    row = {"type": "sign", "actors": [{"name": "Türkiye"}], "article": {"id": "1"}}
    told = json.dumps(row, ensure_ascii=False)
    done = process("merge", "-", input=told, env={"LC_ALL": "C", "PYTHONUTF8": "0"})
    assert json.loads(done.stdout)["actors"][0]["name"] == "Türkiye"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("missing.jsonl", r"There is no file 'missing.jsonl'"),
        ("folder", r"'folder' is a folder"),
        ("empty.jsonl", r"'empty.jsonl' is empty; expected records"),
        ("broken.jsonl", r"'broken.jsonl', line 3: not JSON"),
        ("numbers.jsonl", r"'numbers.jsonl', line 1: expected an object"),
        ("typeless.jsonl", r"'typeless.jsonl', record 1: A record has no 'type'"),
        ("latin.jsonl", r"'latin.jsonl' is not UTF-8"),
    ],
)
def test_what_cannot_be_read(here: Path, name: str, told: str) -> None:
    alone = lunarwatch("merge", name)
    assert (alone.exit_code, alone.stdout) == (1, "")
    assert re.match(f"lunarwatch: {told}.*\n$", alone.stderr)
    assert alone.stderr.count("\n") == 1
    among = lunarwatch("merge", name, "events.jsonl", "--format", "jsonl")
    assert among.exit_code == 3
    assert among.stderr.startswith(alone.stderr)
    assert among.stdout == lunarwatch("merge", "events.jsonl", "--format", "jsonl").stdout
    asked = lunarwatch("timeline", name, "events.jsonl")
    assert (asked.exit_code, asked.stderr) == (3, alone.stderr)


def test_two_files_that_cannot_be_read_are_each_named(here: Path) -> None:
    result = lunarwatch("merge", "missing.jsonl", "latin.jsonl")
    assert result.exit_code == 1
    assert [name in result.stderr for name in ("missing.jsonl", "latin.jsonl")] == [True, True]


def test_standard_input_that_is_no_json(here: Path) -> None:
    result = lunarwatch("merge", "-", input="Angola signed.\n")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("lunarwatch: 'standard input', line 1: not JSON")


@pytest.mark.parametrize("path", ["none.json", "-"])
def test_no_records_are_no_facts_and_no_failure(here: Path, path: str) -> None:
    result = lunarwatch("merge", path, "--format", "jsonl", input="")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "lunarwatch: 0 records, 0 facts.\n"


def test_facts_are_asked_of_but_not_merged_again(here: Path) -> None:
    lunarwatch("merge", "events.jsonl", "-o", "facts.jsonl")
    result = lunarwatch("merge", "facts.jsonl")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "it is a fact already" in result.stderr
    asked = [lunarwatch("timeline", name).stdout for name in ("facts.jsonl", "events.jsonl")]
    assert asked[0] == asked[1]
    mixed = lunarwatch("timeline", "facts.jsonl", "events.jsonl")
    assert (mixed.exit_code, "mixed" in mixed.stderr) == (1, True)


def test_a_malformed_fact_is_named(here: Path) -> None:
    (here / "facts.jsonl").write_text('{"schema": "lunarwatch/fact/1", "id": "f"}\n')
    result = lunarwatch("timeline", "facts.jsonl")
    assert result.exit_code == 1
    assert "'facts.jsonl', record 1: not a fact: type: Field required." in result.stderr


# formats


@pytest.mark.parametrize("command", ALL)
def test_json_is_what_a_pipe_gets(here: Path, command: str) -> None:
    result = lunarwatch(*ALL[command])
    assert result.exit_code == 0
    for text in result.stdout.splitlines() if command == "merge" else [result.stdout]:
        assert json.loads(text)


@pytest.mark.parametrize("command", ALL)
def test_csv_and_markdown_have_a_row_for_each(here: Path, command: str) -> None:
    head, *rows = csv.reader(io.StringIO(lunarwatch(*ALL[command], "--format", "csv").stdout))
    assert rows
    assert {len(row) for row in rows} == {len(head)}
    titles, rule, *told = lunarwatch(*ALL[command], "-f", "markdown").stdout.splitlines()
    assert titles == f"| {' | '.join(head)} |"
    assert set(rule) == set("| -")
    assert len(told) == len(rows)


@pytest.mark.parametrize("command", ALL)
def test_tables_fit_80_columns(here: Path, command: str) -> None:
    shown = lunarwatch(*ALL[command], "--format", "table").stdout
    assert len(shown.splitlines()) > 5
    assert max(map(columns_of, shown.splitlines())) <= 80


@pytest.mark.parametrize("command", ALL)
def test_an_output_file_has_the_format_of_its_suffix(here: Path, command: str) -> None:
    result = lunarwatch(*ALL[command], "-o", "out.csv")
    assert (result.exit_code, result.stdout) == (0, "")
    assert (here / "out.csv").read_text() == lunarwatch(*ALL[command], "-f", "csv").stdout


@pytest.mark.parametrize("command", ALL)
@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (["--format", "xml"], "There is no output format 'xml' here; choose one of: auto, table"),
        (["-o", "out.xyz"], "The suffix of 'out.xyz' does not say which format"),
        (["-o", "folder"], "The output 'folder' is a folder"),
        (["-o", "nowhere/out.json"], "The folder of the output 'nowhere/out.json' does not exist"),
    ],
)
def test_an_output_that_cannot_be(here: Path, command: str, wrong: list[str], told: str) -> None:
    result = lunarwatch(*ALL[command], *wrong)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"lunarwatch: {told}")


@pytest.mark.parametrize("command", ["merge", "timeline"])
def test_facts_as_calendar_timeline_and_parquet(here: Path, command: str) -> None:
    from pyarrow import parquet

    count = len(json.loads(lunarwatch(*ALL[command], "-f", "json").stdout))
    slides = json.loads(lunarwatch(*ALL[command], "-f", "timelinejs").stdout)["events"]
    assert 0 < len(slides) <= count
    plans = icalendar.Calendar.from_ical(lunarwatch(*ALL[command], "-f", "ical").stdout)
    assert all(plan["status"] == "TENTATIVE" for plan in plans.walk("VEVENT"))
    assert lunarwatch(*ALL[command], "-o", "facts.parquet").exit_code == 0
    assert parquet.read_table(here / "facts.parquet").num_rows == count
    piped = subprocess.run([*LUNARWATCH, *ALL[command], "-f", "parquet"], capture_output=True)
    assert parquet.read_table(io.BytesIO(piped.stdout)).num_rows == count


@pytest.mark.parametrize(
    ("form", "read"), [("gexf", networkx.read_gexf), ("graphml", networkx.read_graphml)]
)
def test_graphs_load(here: Path, form: str, read: Any) -> None:
    lunarwatch("graph", "events.jsonl", "-o", f"moon.{form}")
    loaded = read(here / f"moon.{form}")
    made = json.loads(lunarwatch("graph", "events.jsonl", "--format", "json").stdout)
    assert loaded.number_of_nodes() == len(made["nodes"])
    assert "program:artemis-accords" in loaded
    lunarwatch("graph", "events.jsonl", "--actors-only", "-o", f"moon.{form}")
    assert not any(name.startswith("program:") for name in read(here / f"moon.{form}"))


def test_a_reader_that_leaves_early_is_no_error(here: Path) -> None:
    with (here / "many.jsonl").open("w") as file:
        for number in range(3000):
            row = {"type": "sign", "actors": [{"name": f"Party {number}"}], "article": {"id": "a"}}
            file.write(json.dumps(row) + "\n")
    done = subprocess.run(
        f"set -o pipefail; {sys.executable} -c 'from lunarwatch.cli import main; main()' "
        "merge many.jsonl --quiet | head -1",
        shell=True,
        executable="/bin/bash",
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)


HOSTILE = "\x1b[31mred\x1b]0;owned\x07 [bold]loud[/bold] \u202eback =1+1"


def hostile_row() -> dict[str, Any]:
    party = {"name": HOSTILE, "acronym": HOSTILE, "kind": "group"}
    return {
        "id": "h1",
        "type": "join",
        "actors": [party],
        "recipients": [{**party, "name": "=cmd|x"}],
        "program": {"name": HOSTILE, "id": "hostile"},
        "date": {"edtf": "2023-12-06"},
        "evidence": {"sentence": HOSTILE},
        "article": {"id": "a", "source": HOSTILE, "title": HOSTILE},
    }


@pytest.mark.parametrize(
    "command",
    [
        ["merge", "h.jsonl"],
        ["roster", "hostile", "h.jsonl"],
        ["timeline", "h.jsonl"],
        ["who", "=cmd|x", "h.jsonl"],
        ["graph", "h.jsonl"],
        ["diff", "none.json", "h.jsonl"],
    ],
    ids=lambda command: command[0],
)
def test_a_table_cannot_steer_the_terminal(here: Path, command: list[str]) -> None:
    (here / "h.jsonl").write_text(json.dumps(hostile_row()) + "\n")
    shown = lunarwatch(*command, "--format", "table").stdout
    assert "[bold]loud" in shown
    assert not STEERING.search(shown)
    assert max(map(columns_of, shown.splitlines())) <= 80
    for cell in csv.reader(io.StringIO(lunarwatch(*command, "-f", "excel").stdout[1:])):
        assert not any(value.startswith("=") for value in cell)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("form", ["auto", "csv", "markdown", "jsonl", "ical"])
def test_nothing_steers_a_real_terminal(here: Path, form: str) -> None:
    import os
    import pty

    (here / "h.jsonl").write_text(json.dumps(hostile_row() | {"status": "planned"}) + "\n")
    ours, theirs = pty.openpty()
    done = subprocess.Popen(
        [*LUNARWATCH, "timeline", "h.jsonl", "--format", form],
        stdout=theirs,
        stderr=subprocess.PIPE,
        env=os.environ | {"NO_COLOR": "1"},
    )
    os.close(theirs)
    seen = b""
    try:
        while piece := os.read(ours, 4096):
            seen += piece
    except OSError:  # how a pseudo-terminal ends
        pass
    assert done.wait(timeout=30) == 0
    shown = seen.decode().replace("\r\n", "\n").replace("\r", "\n")
    assert "loud" in shown
    assert not STEERING.search(shown)


# what is asked for


@pytest.mark.parametrize("command", QUESTIONS)
def test_files_or_a_database(here: Path, command: str) -> None:
    lunarwatch("merge", "events.jsonl", "--db", "watch.db")
    named = [word for word in QUESTIONS[command] if not word.endswith(".jsonl")]
    assert lunarwatch(*named).exit_code == 2
    assert lunarwatch(*QUESTIONS[command], "--db", "watch.db").exit_code == 2
    asked = lunarwatch(*named, "--db", "watch.db")
    assert asked.exit_code == 0
    if command != "diff":
        assert asked.stdout == lunarwatch(*QUESTIONS[command]).stdout


def test_merge_of_nothing_is_a_usage_error(here: Path) -> None:
    result = lunarwatch("merge")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "- for standard input" in result.stderr


@pytest.mark.parametrize(
    "name", ["Artemis Accords", "artemis-accords", "ARTEMIS ACCORDS", "Accords"]
)
def test_a_programme_goes_by_all_its_names(here: Path, name: str) -> None:
    found = json.loads(lunarwatch("roster", name, "events.jsonl", "--as-of", "2023-12").stdout)
    assert found["program"]["name"] == "Artemis Accords"
    assert found["as_of"] == "2023-12-31"
    assert {m["country"]: m["since"]["edtf"] for m in found["members"]} == articles.SIGNATORIES


def test_a_roster_has_the_shape_of_the_contract(here: Path) -> None:
    found = json.loads(lunarwatch("roster", "Artemis Accords", "events.jsonl").stdout)
    assert found["as_of"] is None
    assert found["program"].keys() >= {"id", "name", "acronym", "kind"}
    for member in found["members"]:
        assert member.keys() >= {"actor", "country", "status", "since", "facts", "sources"}
        assert member["status"] in {"member", "planned", "left", "disputed"}
        assert member["since"] is None or member["since"].keys() >= DATE_KEYS
        assert isinstance(member["sources"], int)
        assert member["facts"]


def test_a_programme_that_nobody_is_known_to_have_joined(here: Path) -> None:
    found = json.loads(lunarwatch("roster", "Outer Space Treaty", "events.jsonl").stdout)
    assert found["program"]["id"] == "outer-space-treaty"
    assert found["members"] == []
    shown = lunarwatch("roster", "Outer Space Treaty", "events.jsonl", "-f", "table").stdout
    assert shown.endswith(": no members known\n")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["roster", "Artmis Acords", "events.jsonl"], "'Artmis Acords'.*mean Artemis Accords"),
        (["roster", "?!", "events.jsonl"], "There is no programme '\\?!'"),
        (["who", "Angolla", "events.jsonl"], "There is no actor 'Angolla'.*mean Angola"),
        (["timeline", "events.jsonl", "--actor", "Egipt"], "mean Egypt"),
        (["timeline", "events.jsonl", "--program", "ILSR"], "mean ILRS"),
        (["timeline", "events.jsonl", "--type", "signs"], "--type 'signs' is unknown.*sign,"),
        (["timeline", "events.jsonl", "--status", "done"], "--status 'done' is unknown.*delayed"),
        (["timeline", "events.jsonl", "--since", "May"], "--since 'May' is not a date"),
        (["roster", "ILRS", "events.jsonl", "--as-of", "2023-13-01"], "--as-of '2023-13-01'"),
        (["diff", "events.jsonl"], "Name two files"),
        (["diff", "-", "-"], "Only one of OLD and NEW"),
        (["diff", "events.jsonl", "events.jsonl", "--since-run", "1"], "add --db"),
    ],
)
def test_what_is_not_known_is_a_usage_error(here: Path, arguments: list[str], told: str) -> None:
    result = lunarwatch(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert re.match(f"lunarwatch: .*{told}", result.stderr)
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("wanted", "keeps"),
    [
        (["--type", "land"], lambda f: f["type"] == "land"),
        (["--type", "land,launch"], lambda f: f["type"] in {"land", "launch"}),
        (["--status", "failed"], lambda f: f["status"] == "failed"),
        (["--program", "ILRS"], lambda f: f["program"] and f["program"]["id"] == "ilrs"),
        (
            ["--actor", "Chinese space agency"],
            lambda f: "CHN" in {p["country"] for p in [*f["actors"], *f["recipients"]]},
        ),
        (
            ["--since", "2023-08", "--until", "2023-08"],
            lambda f: f["date"]["earliest"] <= "2023-08-31" and f["date"]["latest"] >= "2023-08-01",
        ),
    ],
)
def test_a_timeline_holds_what_was_asked_for(here: Path, wanted: list[str], keeps: Any) -> None:
    found = json.loads(lunarwatch("timeline", "events.jsonl", *wanted).stdout)
    assert found
    assert all(map(keeps, found))
    days = [f["date"]["earliest"] for f in found if f["date"]]
    assert days == sorted(days)


def test_who_tells_programmes_and_partners(here: Path) -> None:
    found = json.loads(lunarwatch("who", "Egyptian", "events.jsonl").stdout)
    assert found["actor"]["country"] == "EGY"
    assert "ilrs" in {part["program"]["id"] for part in found["programs"]}
    assert "CHN" in {partner["actor"]["country"] for partner in found["partners"]}
    known = json.loads(lunarwatch("who", "Fiji", "events.jsonl").stdout)
    assert (known["actor"]["country"], known["facts"]) == ("FJI", [])


def test_diff_of_two_files(here: Path) -> None:
    before = json.loads(lunarwatch("merge", "first.jsonl", "-f", "json").stdout)
    after = json.loads(lunarwatch("merge", "events.jsonl", "-f", "json").stdout)
    changes = json.loads(lunarwatch("diff", "first.jsonl", "events.jsonl").stdout)
    kinds = [change["kind"] for change in changes]
    assert kinds.count("new") - kinds.count("withdrawn") == len(after) - len(before)
    assert lunarwatch("diff", "events.jsonl", "events.json").stdout == "[]\n"
    supported = json.loads(lunarwatch("diff", "first.jsonl", "events.jsonl", "--support").stdout)
    assert len(supported) >= len(changes)


def test_diff_as_a_feed(here: Path) -> None:
    text = lunarwatch("diff", "first.jsonl", "events.jsonl", "--format", "atom").stdout
    feed = ElementTree.fromstring(text)
    name = "{http://www.w3.org/2005/Atom}"
    newest = max(row["article"]["published"] for row in records())
    assert feed.findtext(f"{name}updated") == f"{newest}T00:00:00+00:00"
    changes = json.loads(lunarwatch("diff", "first.jsonl", "events.jsonl").stdout)
    assert len(feed.findall(f"{name}entry")) == len(changes)


# the database


def test_a_database_tells_what_came_with_each_run(here: Path) -> None:
    lunarwatch("merge", "first.jsonl", "--db", "watch.db")
    second = lunarwatch("merge", "events.jsonl", "--db", "watch.db", "--format", "jsonl")
    assert second.stdout == lunarwatch("merge", "events.jsonl", "--format", "jsonl").stdout
    assert second.stderr.startswith(f"lunarwatch: {len(records()) - 20} new records, ")
    last = lunarwatch("diff", "--db", "watch.db").stdout
    assert last == lunarwatch("diff", "--db", "watch.db", "--since-run", "1").stdout
    assert json.loads(last)
    every = json.loads(lunarwatch("diff", "--db", "watch.db", "--since-run", "0").stdout)
    assert {change["kind"] for change in every} == {"new"}
    assert lunarwatch("diff", "--db", "watch.db", "--since-run", "2").stdout == "[]\n"
    assert lunarwatch("diff", "--db", "watch.db", "--since-run", "3").exit_code == 1


def test_a_database_that_cannot_be_asked(here: Path) -> None:
    missing = lunarwatch("timeline", "--db", "missing.db")
    assert (missing.exit_code, missing.stdout) == (1, "")
    assert "There is no database 'missing.db'" in missing.stderr
    assert not (here / "missing.db").exists()
    (here / "text.db").write_text("not a database, but longer than a header would have to be")
    assert lunarwatch("timeline", "--db", "text.db").exit_code == 1
    lunarwatch("merge", "first.jsonl", "--db", "newer.db")
    with sqlite3.connect(here / "newer.db") as db:
        db.execute("PRAGMA user_version = 999")
    db.close()
    newer = lunarwatch("merge", "first.jsonl", "--db", "newer.db")
    assert (newer.exit_code, "made by a newer lunarwatch" in newer.stderr) == (1, True)


def rows_of(db: Path, query: str) -> list[Any]:
    connection = sqlite3.connect(db)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


@pytest.fixture
def news(here: Path) -> Path:
    (here / "news").mkdir()
    (here / "news" / "talks.txt").write_text("They met in Geneva, and on Friday they signed it.\n")
    (here / "news" / "again.txt").write_text("They met in Geneva, and on Friday they signed it.\n")
    (here / "news" / "none.txt").write_text("They met in Geneva to talk and all went home again.\n")
    return here


def test_extract_keeps_articles_and_records_and_merges_them(news: Path) -> None:
    result = lunarwatch("extract", "news", "--db", "watch.db")
    assert (result.exit_code, len(result.stdout.splitlines())) == (0, 2)
    assert "watch.db: 1 new fact." in result.stderr
    assert rows_of(news / "watch.db", "SELECT count(*) FROM articles") == [(2,)]
    assert rows_of(news / "watch.db", "SELECT type FROM records") == [("sign",)]
    found = json.loads(lunarwatch("timeline", "--db", "watch.db").stdout)
    assert [fact["type"] for fact in found] == ["sign"]


def test_extracting_again_changes_nothing(news: Path) -> None:
    lunarwatch("extract", "news", "--db", "watch.db")
    before = rows_of(news / "watch.db", "SELECT * FROM records")
    again = lunarwatch("extract", "news", "--db", "watch.db")
    assert "watch.db: no new facts." in again.stderr
    assert rows_of(news / "watch.db", "SELECT * FROM records") == before
    assert rows_of(news / "watch.db", "SELECT count(*) FROM runs") == [(1,)]


def test_a_filter_keeps_out_but_removes_nothing(news: Path) -> None:
    lunarwatch("extract", "news", "--db", "watch.db")
    lunarwatch("extract", "news", "--db", "watch.db", "--type", "land")
    assert rows_of(news / "watch.db", "SELECT type FROM records") == [("sign",)]
    lunarwatch("extract", "news", "--db", "other.db", "--type", "land")
    assert rows_of(news / "other.db", "SELECT type FROM records") == []


def test_an_article_that_fails_leaves_the_others_stored(news: Path) -> None:
    (news / "news" / "aa.txt").write_text("They met in Geneva and BREAK what was signed there.\n")
    assert lunarwatch("extract", "news", "--db", "watch.db").exit_code == 3
    assert rows_of(news / "watch.db", "SELECT type FROM records") == [("sign",)]
    assert len(json.loads(lunarwatch("timeline", "--db", "watch.db").stdout)) == 1


def test_real_articles_become_a_roster() -> None:
    """From the text: extract, pipe, merge, ask; dates resolved by the day of publication."""
    rows = [
        {"text": "Angola signed the Artemis Accords on Thursday.", "date": "2023-12-01"},
        {"text": "Angola has joined the Artemis Accords, officials said.", "date": "2023-12-02"},
        {"text": "Belgium will sign the Artemis Accords next week.", "date": "2024-01-18"},
    ]
    extracted = process("extract", "-", "--format", "jsonl", input=lines(rows))
    assert extracted.returncode == 0
    merged = process("merge", "-", input=extracted.stdout)
    assert [json.loads(line)["articles"] for line in merged.stdout.splitlines()] == [2, 1]
    found = json.loads(process("roster", "Accords", "-", input=merged.stdout).stdout)
    angola, belgium = found["members"]
    assert (angola["country"], angola["status"]) == ("AGO", "member")
    assert angola["since"]["edtf"] == "2023-11-30"
    assert (belgium["country"], belgium["status"]) == ("BEL", "planned")


def test_a_killed_run_goes_on_and_the_database_with_it(here: Path) -> None:
    (here / "news").mkdir()
    for number in range(30):
        (here / "news" / f"{number:02}.txt").write_text(f"On Friday {number} men signed a pact.\n")
    command = [sys.executable, str(Path(__file__).parent / "fake_cli.py"), "OneEventPerSign/0.05"]
    command += ["extract", "news", "-o", "killed.jsonl", "--db", "killed.db"]
    running = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    while not ((here / "killed.jsonl").exists() and (here / "killed.jsonl").stat().st_size):
        assert running.poll() is None
        time.sleep(0.02)
    running.kill()
    running.wait()
    written = len((here / "killed.jsonl").read_text().split("\n")) - 1
    ((stored,),) = rows_of(here / "killed.db", "SELECT count(*) FROM records")
    assert 0 < written <= stored < 30
    subprocess.run([*command, "--resume"], check=True, stderr=subprocess.DEVNULL)
    lunarwatch("extract", "news", "-o", "whole.jsonl", "--db", "whole.db")
    assert (here / "killed.jsonl").read_text() == (here / "whole.jsonl").read_text()
    asked = [lunarwatch("timeline", "--db", f"{name}.db").stdout for name in ("killed", "whole")]
    assert asked[0] == asked[1]
    assert len(json.loads(asked[0])) == len(
        json.loads(lunarwatch("merge", "whole.jsonl", "-f", "json").stdout)
    )
