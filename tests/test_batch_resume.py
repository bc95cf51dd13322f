"""A run that is stopped, in whatever way, and gone on with ends as one that was not."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from lunarwatch.batch import Journal, Passed, Task, journal_path
from lunarwatch.cli import make_app, options
from lunarwatch.errors import UsageError
from lunarwatch.records import Article

COMMAND = [sys.executable, str(Path(__file__).with_name("fake_cli.py"))]
ARTICLES = 60
SLOW = "OneEventPerSign/0.01"

posix = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Articles with none to three events, two of them the same, one of them broken."""
    folder = tmp_path_factory.mktemp("news")
    for n in range(ARTICLES):
        body = f"Report {n} from the lunar talks in Geneva. " + "They signed it. " * (n % 4)
        (folder / f"{n:03}.txt").write_text(body + "\n")
    (folder / "040.txt").write_text((folder / "003.txt").read_text())
    (folder / "050.txt").write_text("BREAK here, please, in the middle of the talks.\n")
    return folder


@pytest.fixture(scope="module")
def undisturbed(news: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What a run that nothing stops writes, by suffix."""
    whole = {}
    for suffix in (".jsonl", ".csv"):
        output = tmp_path_factory.mktemp("whole") / f"events{suffix}"
        assert extract(news, output).returncode == 3
        whole[suffix] = output.read_bytes()
        assert not journal_path(output).exists()
    return whole


@dataclass
class Ended:
    """How a command ended, and what it said."""

    returncode: int
    stderr: str


def extract(news: Path, output: Path, *more: str) -> Ended:
    """Run the command here, in this process, with a fast extractor."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(options, "EXTRACTOR", "fake_extractors:OneEventPerSign")
        arguments = ["extract", str(news), "-o", str(output), *more]
        result = CliRunner().invoke(make_app(only="extract"), arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return Ended(result.exit_code, result.stderr)


def stopped(news: Path, output: Path, *more: str, at: float, by: int, whole: bytes) -> str:
    """Start a slow run, send it a signal when a share of the output is there, return its words."""
    command = [*COMMAND, SLOW, "extract", str(news), "-o", str(output), *more]
    process = subprocess.Popen(
        command, stderr=subprocess.PIPE, encoding="utf-8", start_new_session=True
    )
    deadline = time.monotonic() + 30
    while not output.exists() or output.stat().st_size < at * len(whole):
        assert process.poll() is None, "it ended before it was stopped"
        assert time.monotonic() < deadline
        time.sleep(0.002)
    if by == signal.SIGINT:  # Ctrl-C reaches every process of the terminal
        os.killpg(process.pid, by)
    else:
        process.kill()
    told = process.communicate(timeout=30)[1]
    assert process.returncode == (130 if by == signal.SIGINT else -by)
    return told


@posix
@pytest.mark.parametrize(("at", "jobs"), [(0.05, "1"), (0.5, "1"), (0.9, "1"), (0.4, "2")])
def test_killed_and_resumed(
    at: float, jobs: str, news: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    output, whole = tmp_path / "events.jsonl", undisturbed[".jsonl"]
    stopped(news, output, "--jobs", jobs, at=at, by=signal.SIGKILL, whole=whole)
    assert 0 < output.stat().st_size < len(whole)
    ledger = tmp_path / "failures.jsonl"
    done = extract(news, output, "--resume", "--failures", str(ledger))
    assert done.returncode == 3
    assert "done before" in done.stderr
    assert output.read_bytes() == whole
    assert [Path(json.loads(line)["path"]).name for line in ledger.open()] == ["050.txt"]


@posix
@pytest.mark.parametrize(("suffix", "jobs"), [(".jsonl", "1"), (".csv", "2")])
def test_interrupted_and_resumed(
    suffix: str, jobs: str, news: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    output, whole = tmp_path / f"events{suffix}", undisturbed[suffix]
    told = stopped(news, output, "--jobs", jobs, at=0.3, by=signal.SIGINT, whole=whole)
    assert "--resume" in told
    assert "Traceback" not in told
    partial = output.read_bytes()
    assert whole.startswith(partial)
    assert partial.endswith(b"\n")
    assert extract(news, output, "--resume").returncode == 3
    assert output.read_bytes() == whole


@posix
def test_an_interrupted_json_array_is_closed(
    news: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    output = tmp_path / "events.json"
    process = subprocess.Popen(
        [*COMMAND, "OneEventPerSign/0.05", "extract", str(news), "-o", str(output), "-v"],
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stderr
    for _ in range(5):
        process.stderr.readline()
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=30)
    assert process.returncode == 130
    whole = [json.loads(line) for line in undisturbed[".jsonl"].splitlines()]
    records = json.loads(output.read_text())
    assert 0 < len(records) < len(whole)
    assert records == whole[: len(records)]
    assert [path.name for path in tmp_path.iterdir()] == ["events.json"]


def interrupted_copy(tmp_path: Path, news: Path, whole: bytes) -> Path:
    """An output and a journal as a kill half way leaves them, made without the waiting."""
    output = tmp_path / "events.jsonl"
    extract(news, output, "--resume")  # keeps its journal
    notes = journal_path(output)
    lines = notes.read_bytes().splitlines(keepends=True)
    kept = lines[: ARTICLES // 2]
    size = sum(int(line.split()[1]) for line in kept[1:])
    notes.write_bytes(b"".join(kept))
    output.write_bytes(whole[:size])
    return output


@pytest.mark.parametrize("damage", ["output longer", "output shorter", "output zeroed",
                                    "journal torn", "journal garbage", "journal gone",
                                    "output gone", "journal empty"])  # fmt: skip
def test_what_a_loss_of_power_can_leave_is_mended(
    damage: str, news: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    whole = undisturbed[".jsonl"]
    output = interrupted_copy(tmp_path, news, whole)
    notes = journal_path(output)
    text, note = output.read_bytes(), notes.read_bytes()
    match damage:
        case "output longer":
            output.write_bytes(text + b'{"half a line')
        case "output shorter":
            output.write_bytes(text[:-100])
        case "output zeroed":
            output.write_bytes(text[:-300] + b"\0" * 300)
        case "journal torn":
            notes.write_bytes(note[:-20])
        case "journal garbage":
            notes.write_bytes(note[:-20] + b"\0" * 100)
        case "journal gone":
            notes.unlink()
        case "journal empty":
            notes.write_bytes(b"")
        case "output gone":
            output.unlink()
    assert extract(news, output, "--resume").returncode == 3
    assert output.read_bytes() == whole


def test_a_finished_run_takes_only_what_is_new(news: Path, tmp_path: Path) -> None:
    folder, output = tmp_path / "news", tmp_path / "events.jsonl"
    folder.mkdir()
    for n in (1, 3):
        (folder / f"{n}.txt").write_text(f"They met {n} times and signed in Geneva.\n")
    assert extract(folder, output, "--resume").returncode == 0
    first = output.read_bytes()
    (folder / "2.txt").write_text("They met again and signed in Geneva.\n")
    again = extract(folder, output, "--resume")
    assert "1 event in 1 article, 2 articles done before" in again.stderr
    assert output.read_bytes().startswith(first)
    assert len(output.read_bytes().splitlines()) == 3


def test_an_unfinished_run_is_not_overwritten_by_chance(
    news: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    output = interrupted_copy(tmp_path, news, undisturbed[".jsonl"])
    before = output.read_bytes()
    refused = extract(news, output)
    assert refused.returncode == 2
    assert "--resume" in refused.stderr
    assert output.read_bytes() == before
    journal_path(output).unlink()
    assert extract(news, output).returncode == 3


def test_other_settings_cannot_be_resumed_with(
    news: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    output = interrupted_copy(tmp_path, news, undisturbed[".jsonl"])
    refused = extract(news, output, "--resume", "--type", "sign")
    assert refused.returncode == 2
    assert "types" in refused.stderr


def test_copies_are_counted_when_a_run_is_resumed(tmp_path: Path) -> None:
    """The second copy of a text is a task of its own: done once, it is not done before."""
    output = tmp_path / "events.jsonl"
    article = Article.of("They signed.")
    with Journal.begin(output, head="", settings={}) as journal:
        journal.add(article.meta.id, b"{}\n")
    with Journal.resume(output, head="", settings={}) as journal:
        kinds = [type(item) for item in journal.pending([Task(article), Task(article)])]
    assert kinds == [Passed, Task]


def test_a_journal_is_of_its_settings(tmp_path: Path) -> None:
    output = tmp_path / "events.csv"
    with Journal.begin(output, head="a,b\n", settings={"shard": (1, 2)}) as journal:
        journal.add("0" * 64, b"1,2\n")
    with Journal.resume(output, head="a,b\n", settings={"shard": (1, 2)}) as journal:
        assert journal.finished_before == 1
    with pytest.raises(UsageError, match="shard"):
        Journal.resume(output, head="a,b\n", settings={"shard": (2, 2)})


def test_an_output_belongs_to_one_run(tmp_path: Path) -> None:
    output = tmp_path / "events.jsonl"
    with Journal.begin(output, head="", settings={}) as journal:
        journal.add("a" * 64, b"{}\n")
        for begin in (Journal.begin, Journal.resume):
            with pytest.raises(UsageError, match="another run"):
                begin(output, head="", settings={})
    assert output.read_bytes() == b"{}\n"
    with Journal.resume(output, head="", settings={}) as journal:
        assert journal.finished_before == 1


@pytest.mark.skipif(os.name != "posix", reason="limits of POSIX")
def test_what_does_not_fit_leaves_no_half_record(tmp_path: Path) -> None:
    """A disk that fills in the middle of a record: the records before it stay as they are."""
    output = tmp_path / "events.jsonl"
    full = (
        "import resource, sys; from pathlib import Path; from lunarwatch.batch import Journal\n"
        "journal = Journal.begin(Path(sys.argv[1]), head='', settings={})\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (400, 400))\n"
        "journal.add('a' * 64, b'{}\\n' * 100)\n"
        "journal.add('b' * 64, b'{}\\n' * 100)\n"
    )
    ended = subprocess.run([sys.executable, "-c", full, str(output)], capture_output=True)
    assert b"File too large" in ended.stderr
    assert output.read_bytes() == b"{}\n" * 100
    with Journal.resume(output, head="", settings={}) as journal:
        assert journal.finished_before == 1
