"""The command line as people use it: streams, exit codes, sentences."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from lunarwatch import errors, installation
from lunarwatch.cli import COMMANDS, laid_out, make_app, options
from lunarwatch.cli.interrupts import Interrupts

HERE = Path(__file__).parent
LUNARWATCH = [sys.executable, "-m", "lunarwatch"]
FAKE = [sys.executable, str(HERE / "fake_cli.py"), "OneEventPerSign/0"]

TALKS = "They met in Geneva to talk about the Moon. On Friday they signed the agreement.\n"
NOTHING = "They met in Geneva to talk about the Moon, and then they all went home again.\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of articles to work in, with the fake extractor in place of the real one."""
    (tmp_path / "talks.txt").write_text(TALKS)
    (tmp_path / "nothing.txt").write_text(NOTHING)
    (tmp_path / "empty.txt").touch()
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "list").write_text("nothing.txt\ntalks.txt\n")
    (tmp_path / "folder").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(options, "EXTRACTOR", "fake_extractors:OneEventPerSign")
    return tmp_path


def lunarwatch(*arguments: str, input: str | bytes | None = None) -> Result:
    """Run a command in this process."""
    result = CliRunner().invoke(make_app(only=arguments[0]), list(arguments), input=input)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def process(*arguments: str, fake: bool = False, **more: Any) -> subprocess.CompletedProcess[str]:
    """Run a command in a process of its own."""
    command = [*(FAKE if fake else LUNARWATCH), *arguments]
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", timeout=60, check=False, **more
    )


# what it writes where


def test_records_beside_articles_are_left_out_with_one_notice(here: Path) -> None:
    (here / "folder" / "talks.txt").write_text(TALKS)
    for name in ("gold", "records"):
        (here / "folder" / f"{name}.json").write_text('{"title": "Talks", "events": []}')
    result = lunarwatch("extract", "folder", "-o", "events.jsonl")
    assert result.exit_code == 0
    assert result.stderr.count("holds no article") == 1
    assert "2 skipped" in result.stderr
    told = lunarwatch("extract", "folder", "-o", "events.jsonl", "-v").stderr
    assert "gold.json: holds no article" in told
    assert "records.json: holds no article" in told
    assert "holds no article" not in lunarwatch("extract", "folder", "--quiet").stderr
    assert lunarwatch("extract", "folder/gold.json").exit_code == 3


def test_one_article_in_a_pipe_gives_an_array(here: Path) -> None:
    result = lunarwatch("extract", "talks.txt")
    assert result.exit_code == 0
    assert result.stderr == ""
    (record,) = json.loads(result.stdout)
    assert TALKS[record["evidence"]["start"] : record["evidence"]["end"]] == "signed"
    assert record["article"]["path"] == "talks.txt"


def test_several_articles_in_a_pipe_give_lines(here: Path) -> None:
    result = lunarwatch("extract", "talks.txt", "nothing.txt", "talks.txt")
    assert [json.loads(line)["type"] for line in result.stdout.splitlines()] == ["sign", "sign"]
    assert result.stderr.startswith("lunarwatch: 2 events in 3 articles, 1 copy of an earlier")


def test_an_article_without_events_gives_an_empty_array(here: Path) -> None:
    result = lunarwatch("extract", "nothing.txt")
    assert (result.exit_code, result.stdout) == (0, "[]\n")
    assert result.stderr == "lunarwatch: 0 events in 1 article.\n"


def test_standard_input_as_csv(here: Path) -> None:
    result = lunarwatch("extract", "-", "--format", "csv", input=TALKS)
    (cells,) = csv.DictReader(io.StringIO(result.stdout))
    assert (cells["type"], cells["path"]) == ("sign", "-")


@pytest.mark.parametrize("suffix", [".json", ".jsonl", ".ndjson", ".csv"])
def test_the_suffix_of_the_output_is_its_format(here: Path, suffix: str) -> None:
    result = lunarwatch("extract", "talks.txt", "-o", f"events{suffix}")
    assert (result.exit_code, result.stdout) == (0, "")
    text = (here / f"events{suffix}").read_text()
    if suffix == ".csv":
        assert [row["type"] for row in csv.DictReader(io.StringIO(text))] == ["sign"]
    elif suffix == ".json":
        assert [row["type"] for row in json.loads(text)] == ["sign"]
    else:
        assert json.loads(text)["type"] == "sign"
    assert sorted(path.name for path in here.glob("*events*")) == [f"events{suffix}"]


def test_excel_is_a_format_too(here: Path) -> None:
    assert lunarwatch("extract", "talks.txt", "--excel").stdout.startswith("\ufeffid,")


def test_table_if_asked_for(here: Path) -> None:
    lines = lunarwatch("extract", "talks.txt", "--format", "table").stdout.splitlines()
    assert lines[0].split() == ["DATE", "STATUS", "WHO", "WHAT", "PROGRAMME"]
    assert lines[1].split() == ["EVIDENCE"]


def test_a_file_of_its_own_is_not_harmed_by_what_fails(here: Path) -> None:
    output = here / "events.json"
    output.write_text("[]\n")
    assert lunarwatch("extract", "empty.txt", "-o", "events.json").exit_code == 3
    assert output.read_text() == "[]\n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_a_named_pipe_as_output_is_written_into_and_not_replaced(here: Path, form: str) -> None:
    pipe = here / "pipe"
    os.mkfifo(pipe)
    running = subprocess.Popen([*FAKE, "extract", "talks.txt", "-o", "pipe", "-f", form])
    assert json.loads(pipe.read_text())
    assert running.wait(timeout=30) == 0
    assert pipe.is_fifo()
    assert sorted(path.name for path in here.glob("*pipe*")) == ["pipe"]


def test_of_a_link_the_file_it_leads_to_is_written(here: Path) -> None:
    (here / "folder" / "events.json").write_text("old")
    (here / "link.json").symlink_to(here / "folder" / "events.json")
    lunarwatch("extract", "talks.txt", "-o", "link.json")
    assert (here / "link.json").is_symlink()
    assert json.loads((here / "folder" / "events.json").read_text())


def test_an_output_in_the_folder_is_no_article_the_next_time(here: Path) -> None:
    (here / "folder" / "talks.txt").write_text(TALKS)
    arguments = ("extract", "folder", "-o", "folder/events.jsonl", "--failures", "folder/f.jsonl")
    first = lunarwatch(*arguments)
    records = (here / "folder" / "events.jsonl").read_bytes()
    again = lunarwatch(*arguments)
    assert first.exit_code == again.exit_code == 0
    assert first.stderr == again.stderr
    assert (here / "folder" / "events.jsonl").read_bytes() == records != b""


def test_a_table_of_articles_in_the_folder_is_not_written_over(here: Path) -> None:
    """Its articles are known by the columns that the user names."""
    table = here / "folder" / "a.csv"
    table.write_text('id,story\n1,"They signed it in Geneva, and all went home."\n')
    refused = lunarwatch("extract", "folder", "--map", "text=story", "-o", "folder/a.csv")
    assert refused.exit_code == 2
    assert "is an input, too" in refused.stderr
    assert table.read_text().startswith("id,story")


# what fails, and how


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["missing.txt"], 3, "missing.txt: no such file"),
        (["empty.txt"], 3, "empty.txt: .*empty"),
        (["binary.txt"], 3, "binary.txt: .*binary"),
        (["folder"], 3, "folder: .*without articles"),
        (["*.html"], 3, r"\*.html: no file"),
        ([], 2, "Nothing to read"),
        (["talks.txt", "--published", "Wednesday"], 2, "'Wednesday' is not a day"),
        (["talks.txt", "--published", "2023-13-01"], 2, "'2023-13-01' is not a day"),
        (["talks.txt", "--type", "signing"], 2, "'signing' is unknown.*join, .*sign"),
        (["talks.txt", "--status", "done"], 2, "'done' is unknown.*occurred"),
        (["talks.txt", "--country", "Atlantis"], 2, "'Atlantis' is unknown"),
        (["talks.txt", "--format", "xml"], 2, "'xml'.*auto, .*jsonl"),
        (["talks.txt", "-o", "events.xyz"], 2, "'events.xyz'.*--format"),
        (["talks.txt", "-o", "nowhere/events.json"], 2, "folder of the output"),
        (["talks.txt", "-o", "folder", "--format", "json"], 2, "is a folder"),
        (["talks.txt", "-o", "talks.txt", "--format", "csv"], 2, "output 'talks.txt' is an input"),
        (["t*s.txt", "--failures", "talks.txt"], 2, "ledger 'talks.txt' is an input, too"),
        (["--files-from", "list", "-o", "./talks.txt", "-f", "json"], 2, "is an input, too"),
        ([".", "-o", "talks.txt", "-f", "json"], 2, "output 'talks.txt' is an input, too"),
        (["talks.txt", "-o", "e.csv", "--failures", "./e.csv"], 2, "are one file"),
        (["talks.txt", "--resume"], 2, "--resume needs -o"),
        (["talks.txt", "-o", "events.json", "--resume"], 2, "jsonl, csv"),
        (["talks.txt", "--shard", "4/3"], 2, "3/16"),
        (["talks.txt", "--map", "text"], 2, "text=content"),
        (["talks.txt", "--failures", "nowhere/f.jsonl"], 1, "cannot be written"),
    ],
)
def test_one_clear_sentence_and_the_right_code(
    here: Path, arguments: list[str], code: int, words: str
) -> None:
    result = lunarwatch("extract", *arguments)
    assert result.exit_code == code
    assert result.stdout == "" or (code == 3 and result.stdout == "[]\n")
    lines = result.stderr.splitlines()
    assert len(lines) == 1, lines
    assert re.search(words, lines[0])
    assert lines[0].startswith("lunarwatch: ")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["extract", "a.txt", "--jobs", "0"], "--jobs"),
        (["extract", "a.txt", "--jobs", "many"], "--jobs"),
        (["extract", "a.txt", "--min-confidence", "2"], "--min-confidence"),
        (["extract", "a.txt", "--colour", "red"], "--colour"),
        (["read"], "PATH"),
        (["abstract", "a.txt"], "abstract"),
    ],
)
def test_what_the_parser_refuses_is_one_sentence_too(arguments: list[str], words: str) -> None:
    ended = process(*arguments)
    assert ended.returncode == 2
    assert ended.stdout == ""
    (line,) = ended.stderr.splitlines()
    assert words in line
    assert re.search(r"See: lunarwatch.* --help$", line)


def test_what_fails_is_named_and_the_rest_goes_on(here: Path) -> None:
    (here / "broken.txt").write_text("BREAK here, in the middle of a report about the Moon.\n")
    inputs = ["missing.txt", "talks.txt", "empty.txt", "broken.txt", "nothing.txt"]
    result = lunarwatch("extract", *inputs, "--failures", "failures.jsonl")
    assert result.exit_code == 3
    assert [json.loads(line)["type"] for line in result.stdout.splitlines()] == ["sign"]
    ledger = [json.loads(line) for line in (here / "failures.jsonl").read_text().splitlines()]
    assert [(row["path"], row["stage"]) for row in ledger] == [
        ("missing.txt", "read"),
        ("empty.txt", "read"),
        ("broken.txt", "extract"),
    ]
    *named, summary = result.stderr.splitlines()
    assert [line.split(": ")[1] for line in named] == ["missing.txt", "empty.txt", "broken.txt"]
    assert summary == "lunarwatch: 1 event in 2 articles, 3 failed."


def test_quiet_names_only_what_failed(here: Path) -> None:
    result = lunarwatch("extract", "talks.txt", "empty.txt", "talks.txt", "--quiet")
    assert len(result.stderr.splitlines()) == 1
    assert "empty.txt" in result.stderr


def test_verbose_names_every_article_and_shows_where_the_program_failed(here: Path) -> None:
    (here / "broken.txt").write_text("BREAK here, in the middle of a report about the Moon.\n")
    told = lunarwatch("extract", "talks.txt", "broken.txt", "talks.txt", "--verbose").stderr
    assert "talks.txt: 1 event" in told
    assert "a copy of article" in told
    assert "Traceback" in told


def test_a_reader_that_leaves_is_no_error(here: Path) -> None:
    (here / "many").mkdir()
    for n in range(300):
        (here / "many" / f"{n}.txt").write_text(f"{n} " + TALKS)
    running = subprocess.Popen(
        [*FAKE, "extract", "many"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert running.stdout
    assert running.stderr
    assert json.loads(running.stdout.readline())["type"] == "sign"
    running.stdout.close()
    told = running.stderr.read()
    assert (running.wait(timeout=30), told) == (0, b"")


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_with_130_and_no_traceback(here: Path, jobs: str) -> None:
    for n in range(30):
        (here / f"talks{n}.txt").write_text(f"{n} " + TALKS)
    slow = [*FAKE[:2], "OneEventPerSign/0.2", "extract", str(here), "--jobs", jobs]
    running = subprocess.Popen(
        slow, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    assert running.stdout
    first = running.stdout.readline()
    os.killpg(running.pid, signal.SIGINT)
    rest, told = running.communicate(timeout=30)
    assert running.returncode == 130
    assert b"Traceback" not in told
    assert b"Interrupted after" in told
    assert [json.loads(line)["type"] for line in (first + rest).splitlines()]


def test_messages_cannot_steer_the_terminal(here: Path) -> None:
    result = lunarwatch("extract", "\x1b]0;owned\x07.txt")
    assert "\x1b" not in result.stderr
    assert "\x07" not in result.stderr


# which records


@pytest.mark.parametrize(
    ("arguments", "count"),
    [
        ([], 1),
        (["--type", "sign"], 1),
        (["--type", "join,sign"], 1),
        (["--type", "join", "--type", "land"], 0),
        (["--status", "Occurred"], 1),
        (["--status", "planned"], 0),
        (["--country", "China"], 0),
        (["--min-confidence", "0.95"], 0),
        (["--shard", "1/1"], 1),
    ],
)
def test_filters(here: Path, arguments: list[str], count: int) -> None:
    assert len(json.loads(lunarwatch("extract", "talks.txt", *arguments).stdout)) == count


def test_shards_together_are_the_whole(here: Path) -> None:
    for n in range(20):
        (here / f"{n}.txt").write_text(f"{n} " + TALKS)
    names = [f"{n}.txt" for n in range(20)]
    lines = [
        set(lunarwatch("extract", *names, "-f", "jsonl", *more).stdout.splitlines())
        for more in ([], ["--shard", "1/3"], ["--shard", "2/3"], ["--shard", "3/3"])
    ]
    assert lines[0] == lines[1] | lines[2] | lines[3]
    assert len(lines[0]) == sum(map(len, lines[1:]))


def test_standard_input_is_called_so(here: Path) -> None:
    result = lunarwatch("extract", "-", "--failures", "f.jsonl", input="")
    assert result.stderr == "lunarwatch: standard input: is empty\n"
    assert json.loads((here / "f.jsonl").read_text())["path"] == "-"


def test_published_is_told_to_the_reader(here: Path) -> None:
    (record,) = json.loads(lunarwatch("extract", "talks.txt", "--published", "2023-12-07").stdout)
    assert record["article"]["published"] == "2023-12-07"
    assert record["article"]["published_basis"] == "option"


# the other commands


def test_read_prints_the_body_that_offsets_count_in(here: Path) -> None:
    record = json.loads(lunarwatch("extract", "talks.txt").stdout)[0]
    body = lunarwatch("read", "talks.txt").stdout
    told = record["evidence"]
    assert body[told["start"] : told["end"]] == told["sentence"]


def test_read_prints_metadata_as_json_lines(here: Path) -> None:
    result = lunarwatch("read", "talks.txt", "empty.txt", "nothing.txt", "--meta")
    assert result.exit_code == 3
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [row["path"] for row in rows] == ["talks.txt", "nothing.txt"]
    assert set(rows[0]) >= {"id", "title", "published", "published_basis", "language"}


def test_read_parts_several_bodies(here: Path) -> None:
    assert lunarwatch("read", "talks.txt", "nothing.txt").stdout == f"{TALKS}\f\n{NOTHING}"


def test_dates_as_json_lines(here: Path) -> None:
    (here / "dated.txt").write_text("On Friday they met. The lander flies on 4 May 2027.\n")
    result = lunarwatch("dates", "dated.txt", "--published", "2024-04-08")
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(row["text"], row["edtf"]) for row in rows] == [
        ("On Friday", "2024-04-05"),
        ("on 4 May 2027", "2027-05-04"),
    ]
    text = (here / "dated.txt").read_text()
    assert all(text[row["start"] : row["end"]] == row["text"] for row in rows)


def test_schema_is_draft_2020_12_and_fits_the_records(here: Path) -> None:
    schema = json.loads(lunarwatch("schema").stdout)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    (record,) = json.loads(lunarwatch("extract", "talks.txt").stdout)
    assert set(schema["required"]) == set(schema["properties"]) == set(record)


def test_versions_come_without_spacy() -> None:
    code = (
        "import sys, lunarwatch.cli as c; sys.argv[1:] = ['--version']\n"
        "try: c.main()\n"
        "finally: print(sorted({'spacy', 'numpy', 'thinc'} & set(sys.modules)))"
    )
    lines = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    ).stdout.splitlines()
    assert lines.pop() == "[]"
    assert [line.split()[0] for line in lines] == [
        "lunarwatch", "schema", "patterns", "model", "spacy", "python",
    ]  # fmt: skip
    assert lines[0].split()[1] == installation.version_of("lunarwatch")
    assert "3.8.0" in lines[3]


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys, lunarwatch.cli as c; sys.argv[1:] = ['--help']\n"
        "try: c.main()\n"
        "finally: print(sorted({'spacy', 'numpy', 'pydantic', 'sqlite3'} & set(sys.modules)))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    assert ended.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_summary_and_help(name: str) -> None:
    listed = CliRunner().invoke(make_app(only=""), ["--help"]).stdout
    assert COMMANDS[name][1] in re.sub(r"\n {12}", " ", listed)
    shown = lunarwatch(name, "--help").stdout
    assert f" {name} " in shown.splitlines()[0]
    assert len(shown.splitlines()) > 5


def test_help_is_plain_text_in_a_pipe_with_examples_as_lines() -> None:
    shown = process("extract", "--help").stdout
    assert "\x1b" not in shown
    assert "╭" not in shown
    assert "\n    cat article.txt | lunarwatch extract - --format csv\n" in shown


def test_examples_stay_lines() -> None:
    doc = "Do it.\n\nMore of it.\n\nExamples:\n  one\n\n  two\n\n"
    assert laid_out(doc) == "Do it.\n\nMore of it.\n\nExamples:\n\n\b\n  one\n  two"


def test_show_marks_names_in_text_and_html(here: Path) -> None:
    shown = lunarwatch("show", "talks.txt").stdout
    assert "On Friday they [signed|trigger: sign.x] the agreement." in shown
    assert "“signed”" in shown
    page = lunarwatch("show", "talks.txt", "--html").stdout
    assert page.startswith("<!doctype html>")
    assert 'title="trigger: sign.x">signed</span>' in page
    assert lunarwatch("show", "talks.txt", "-o", "talks.html").stdout == ""
    assert (here / "talks.html").read_text() == page


def test_explain_says_what_a_record_rests_on(here: Path) -> None:
    told = lunarwatch("explain", "talks.txt").stdout
    assert "  rule        sign.x, at the word “signed”\n" in told
    assert f"  told by     “signed” [{TALKS.index('signed')}:" in told
    assert "  date        none: the text does not say when\n" in told
    found = re.search(r"^(\w{20})  sign, occurred", told, re.MULTILINE)
    assert found
    assert found[1] in lunarwatch("explain", "talks.txt", "--event", found[1][:6]).stdout
    refused = lunarwatch("explain", "talks.txt", "--event", "no such")
    assert refused.exit_code == 2


# doctor


def test_doctor_finds_this_installation_in_order() -> None:
    result = lunarwatch("doctor", "--quick", "--json")
    report = json.loads(result.stdout)
    assert [finding["check"] for finding in report["findings"] if not finding["ok"]] == []
    assert (result.exit_code, report["ok"]) == (0, True)


def test_the_digests_are_of_the_files_that_matter() -> None:
    digests = installation.official_digests()
    assert len(digests) == 24
    assert {"parser/model", "ner/model", "tok2vec/model", "vocab/strings.json"} <= set(digests)
    assert all(re.fullmatch("[0-9a-f]{64}", digest) for digest in digests.values())


def test_doctor_finds_a_damaged_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in installation.official_digests():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"not a model")
    monkeypatch.setattr(installation, "model_folder", lambda: tmp_path)
    result = lunarwatch("doctor", "--quick")
    assert result.exit_code == 1
    assert "BAD  model" in result.stdout
    assert "parser/model" in result.stdout


def test_doctor_finds_a_model_that_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installation, "MODEL", "no_such_model_here")
    findings = {finding.check: finding for finding in installation.examine(trial=False)}
    assert not findings["model"].ok
    assert "not installed" in findings["model"].detail


# small parts


@pytest.mark.parametrize(
    ("values", "codes"),
    [(["CHN"], {"CHN"}), (["China,egypt"], {"CHN", "EGY"}), (["usa"], {"USA"}), (None, set())],
)
def test_country_codes(values: list[str] | None, codes: set[str]) -> None:
    assert options.country_codes(values, None) == codes


@given(st.integers(1, 99), st.integers(1, 99))
def test_shards_are_read_as_written(number: int, of: int) -> None:
    if number <= of:
        assert options.shard(f"{number}/{of}") == (number, of)
    else:
        with pytest.raises(errors.UsageError):
            options.shard(f"{number}/{of}")


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_an_interrupt_waits_until_an_item_is_dealt_with() -> None:
    dealt_with: list[int] = []

    def deal(n: int) -> None:
        if n == 3:
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(0.01)
        dealt_with.append(n)

    with Interrupts() as interrupts, pytest.raises(KeyboardInterrupt):
        any(deal(n) for n in interrupts.between(range(10)))
    assert dealt_with == [0, 1, 2, 3]


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_an_interrupt_stops_the_making_of_an_item() -> None:
    def slow() -> Iterator[int]:
        yield 1
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(5)
        yield 2

    begun = time.monotonic()
    with Interrupts() as interrupts, pytest.raises(KeyboardInterrupt):
        assert list(interrupts.between(slow()))
    assert time.monotonic() - begun < 4


# patterns


def test_patterns_list_names_types_and_entities() -> None:
    lines = lunarwatch("patterns", "list").stdout.splitlines()
    assert {"sign", "join", "launch"} <= {line.split()[0] for line in lines}
    told = lunarwatch("patterns", "list", "agency", "--json").stdout
    rows = [json.loads(line) for line in told.splitlines()]
    assert {"id": "nasa", "acronym": "NASA", "country": "USA"}.items() <= next(
        row for row in rows if row["id"] == "nasa"
    ).items()
    refused = lunarwatch("patterns", "list", "colours")
    assert refused.exit_code == 2
    assert "agency" in refused.stderr


def test_patterns_check(here: Path) -> None:
    assert "all well formed" in lunarwatch("patterns", "check").stdout
    for folder in ("entities", "events", "language"):
        (here / "mine" / folder).mkdir(parents=True)
    (here / "mine" / "entities" / "agencies.toml").write_text('[[entity]]\nid = "x"\nnmae = "X"\n')
    refused = lunarwatch("patterns", "check", "mine")
    assert refused.exit_code == 1
    assert re.search(r"agencies\.toml.*x", refused.stderr)
    assert lunarwatch("patterns", "check", "nowhere").exit_code == 1


# what the system does to it


def test_warnings_of_the_library_are_said(here: Path) -> None:
    told = lunarwatch("extract", "talks.txt", "--published", "2999-01-01").stderr
    assert told.startswith("lunarwatch: talks.txt: ")
    assert "2999-01-01" in told


@pytest.mark.skipif(not Path("/dev/fd").is_dir(), reason="needs files by their number")
def test_the_bar_takes_nothing_from_a_list_that_comes_through_a_pipe(here: Path) -> None:
    import pty

    ours, terminal = pty.openpty()
    listing, writing = os.pipe()
    os.write(writing, b"nothing.txt\n" * 3000)  # more than is read ahead, less than a pipe holds
    os.close(writing)
    arguments = ["extract", "--files-from", f"/dev/fd/{listing}", "-o", "events.jsonl"]
    with subprocess.Popen([*FAKE, *arguments], stderr=terminal, pass_fds=[listing]) as running:
        os.close(terminal)
        os.close(listing)
        shown = b""
        with suppress(OSError):  # how Linux says that the terminal's other side is closed
            while piece := os.read(ours, 1 << 16):
                shown += piece
        os.close(ours)
    assert running.returncode == 0
    assert b"0 events in 3,000 articles" in shown.splitlines()[-1]


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="needs a device that is full")
def test_a_full_disk_is_one_sentence(here: Path) -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [*FAKE, "extract", "talks.txt"], stdout=full, stderr=subprocess.PIPE, encoding="utf-8"
        )
    assert ended.returncode == 1
    assert ended.stderr == "lunarwatch: The output: No space left on device.\n"


@pytest.mark.skipif(os.name != "posix", reason="limits of POSIX")
@pytest.mark.parametrize("name", ["events.json", "events.jsonl"])
def test_a_file_that_cannot_grow_is_one_sentence(here: Path, name: str) -> None:
    import resource

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))

    command = [*FAKE, "extract", "talks.txt", "-o", name]
    ended = subprocess.run(command, capture_output=True, encoding="utf-8", preexec_fn=limit)
    assert ended.returncode == 1
    (line,) = ended.stderr.splitlines()
    assert re.search(rf"{name}' cannot be written: File too large", line)
    kept = here / name
    assert not kept.exists() or kept.read_bytes() == b""  # no half record
