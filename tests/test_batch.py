"""Runs over many articles: order, failures, dead workers, copies, shards, selection."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from itertools import chain
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lunarwatch.batch import (
    Done,
    Failed,
    Item,
    Ledger,
    Outcome,
    Passed,
    Recipe,
    Selection,
    Task,
    marked,
    paths,
    read,
    run,
    selected,
    shard_of,
    sharded,
)
from lunarwatch.batch.copies import likeness, signature
from lunarwatch.batch.line import Line
from lunarwatch.batch.tally import Tally
from lunarwatch.batch.work import mark
from lunarwatch.errors import LunarwatchError, ModelError, UsageError
from lunarwatch.records import Article

FAKE = Recipe("fake_extractors:OneEventPerSign")
TODAY = date(2025, 1, 1)


def tasks(*bodies: str) -> list[Item]:
    return [Task(Article.of(body, path=f"{n}.txt")) for n, body in enumerate(bodies)]


def told(outcomes: Iterable[Outcome]) -> list[tuple[str | None, object]]:
    """Each outcome in brief: its path and its number of records, or the stage where it failed."""
    return [
        (o.path, len(o.rows) if isinstance(o, Done) else o.stage if isinstance(o, Failed) else "-")
        for o in outcomes
    ]


# running


@pytest.mark.parametrize("jobs", [1, 2])
def test_outcomes_come_in_the_order_of_the_input(jobs: int) -> None:
    # Chunks of very different length finish in another order than they began.
    bodies = [f"{n} " + "signed " * (n % 3) + "x" * (30_000 * (n % 7 == 0)) for n in range(60)]
    assert told(run(tasks(*bodies), FAKE, jobs=jobs)) == [(f"{n}.txt", n % 3) for n in range(60)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_broken_article_stops_nothing(jobs: int) -> None:
    outcomes = list(run(tasks("signed 1", "BREAK", "signed 2"), FAKE, jobs=jobs))
    assert told(outcomes) == [("0.txt", 1), ("1.txt", "extract"), ("2.txt", 1)]
    broken = outcomes[1]
    assert isinstance(broken, Failed)
    assert "asked to break" in broken.reason
    assert "Traceback" in str(broken.detail)


def test_an_article_that_kills_its_worker_fails_alone() -> None:
    bodies = [f"signed {n}" for n in range(40)]
    bodies[3] = "DIE"
    outcomes = list(run(tasks(*bodies), FAKE, jobs=2))
    assert told(outcomes) == [(f"{n}.txt", "extract" if n == 3 else 1) for n in range(40)]
    assert isinstance(outcomes[3], Failed)
    assert "killed (signal 9)" in outcomes[3].reason


def test_an_article_that_kills_its_worker_while_many_are_begun_together_fails_alone() -> None:
    bodies = [f"signed {n}" for n in range(40)]
    bodies[21] = "FATAL"
    outcomes = list(run(tasks(*bodies), FAKE, jobs=2))
    assert told(outcomes) == [(f"{n}.txt", "extract" if n == 21 else 1) for n in range(40)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_articles_that_cannot_be_begun_together_are_worked_on_one_by_one(jobs: int) -> None:
    bodies = ["signed 1", "signed TOGETHER", "signed signed"]
    assert [n for _, n in told(run(tasks(*bodies), FAKE, jobs=jobs))] == [1, 1, 2]


def test_outcomes_among_the_items_keep_their_place() -> None:
    items = tasks("signed 1", "signed 2")
    items.insert(1, Failed("bad", "read", "is empty"))
    items.append(Passed("old", "id"))
    for jobs in (1, 2):
        assert told(run(items, FAKE, jobs=jobs)) == [
            ("0.txt", 1), ("bad", "read"), ("1.txt", 1), ("old", "-"),
        ]  # fmt: skip


def test_many_items_that_need_no_work_pass_through_a_pool() -> None:
    items: list[Item] = [Passed(str(n), "id") for n in range(2000)]
    assert len(list(run(items, FAKE, jobs=2))) == 2000


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_extractor_that_cannot_be_built_is_fatal(jobs: int) -> None:
    with pytest.raises(ModelError, match="no model here"):
        list(run(tasks("one", "two"), Recipe("fake_extractors:NoModel"), jobs=jobs))


def test_a_worker_that_dies_before_it_is_ready_is_fatal() -> None:
    with pytest.raises(ModelError, match="exit code 7"):
        list(run(tasks("one", "two"), Recipe("fake_extractors:CrashesWhenBuilt"), jobs=2))


def test_a_pool_reads_only_a_window_ahead() -> None:
    read_so_far = 0

    def endless() -> Iterable[Item]:
        nonlocal read_so_far
        while True:
            read_so_far += 1
            yield Task(Article.of(f"signed {read_so_far}"))

    outcomes = run(endless(), FAKE, jobs=2)
    for _ in range(10):
        next(outcomes)
    outcomes.close()
    assert read_so_far < 400


@given(st.lists(st.booleans(), max_size=40), st.integers(0, 999))
def test_the_line_gives_outcomes_in_order_however_they_come(kinds: list[bool], seed: int) -> None:
    random = Random(seed)
    items: list[Item] = [
        Task(Article.of(str(n))) if needs_work else Passed(str(n), "id")
        for n, needs_work in enumerate(kinds)
    ]
    line, owed, given_out = Line(items, workers=1), [], []
    while line:
        owed += line.chunk()
        random.shuffle(owed)
        for slot in owed[: random.randint(0, 3)]:
            assert slot.task
            slot.outcome = Done(None, slot.task.article.body, ())
        owed = [slot for slot in owed if not slot.outcome]
        given_out += line.ready()
    assert [getattr(o, "path", None) or o.article_id for o in given_out] == [
        str(n) for n in range(len(kinds))
    ]


# reading


def test_inputs_that_cannot_be_read_become_failures(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text("China and Egypt signed an agreement on the lunar station in Cairo.\n")
    empty = tmp_path / "empty.txt"
    empty.touch()
    (tmp_path / "none").mkdir()
    inputs = [str(tmp_path / name) for name in ("missing.txt", "empty.txt", "none", "good.txt")]
    found = list(read(paths(inputs), today=TODAY))
    assert [item.path if isinstance(item, Failed) else "good" for item in found] == [
        *inputs[:3],
        "good",
    ]
    for failed, words in zip(found, ["no such file", "empty", "without articles"], strict=False):
        assert isinstance(failed, Failed)
        assert words in failed.reason
        assert not failed.reason.startswith(str(tmp_path))


def test_files_from_a_list(tmp_path: Path) -> None:
    names = [str(tmp_path / name) for name in ("a.txt", "b.txt")]
    for name in names:
        Path(name).write_text("x")
    listing = tmp_path / "list"
    listing.write_text(f"# all of them\n{names[0]}\n\nmissing.txt\n{names[1]}\n")
    found = list(paths([], files_from=str(listing)))
    assert found[::2] == names
    assert isinstance(found[1], Failed)
    with pytest.raises(UsageError, match="cannot be read"):
        list(paths([], files_from=str(tmp_path / "no list")))


# shards


@given(st.lists(st.text(max_size=5)), st.integers(1, 9))
def test_shards_part_the_articles_by_content(bodies: list[str], of: int) -> None:
    items = tasks(*bodies)
    parts = [list(sharded(items, number=number, of=of)) for number in range(1, of + 1)]
    assert sorted(map(id, chain(*parts))) == sorted(map(id, items))
    for number, part in enumerate(parts, 1):
        for item in part:
            assert isinstance(item, Task)
            assert shard_of(Article.of(item.article.body).meta.id, of) == number


def test_only_the_first_shard_reports_what_cannot_be_read() -> None:
    bad = [Failed("bad", "read", "is empty")]
    assert list(sharded(bad, number=1, of=3)) == bad
    assert list(sharded(bad, number=2, of=3)) == []


# copies


def test_the_same_text_twice_is_marked() -> None:
    items = tasks("one", "two", "one")
    copies = [item.copy_of for item in marked(items) if isinstance(item, Task)]
    assert copies == [None, None, Article.of("one").meta.id]


def test_the_records_of_a_copy_say_so() -> None:
    rows = ({"article": {"id": "b", "duplicate_of": None}},)
    assert mark(rows, "a")[0]["article"]["duplicate_of"] == "a"
    assert mark(({"article": {"id": "b"}},), "a")[0]["article"] == {"id": "b"}


ARTICLE = " ".join(
    f"Sentence {n} of the article tells what delegate {n * 7 % 31} said of mission {n * 13 % 17}."
    for n in range(30)
)
OTHER = " ".join(
    f"On day {n} the probe measured {n * 11 % 29} craters while engineer {n * 5 % 23} kept watch."
    for n in range(30)
)


@pytest.mark.parametrize(
    ("copy", "alike"),
    [
        (ARTICLE + " (Reporting by the wire; editing by the desk)", True),
        ("LUNAR NEWS\n\n" + ARTICLE.replace("delegate 7 ", "delegate seven "), True),
        (ARTICLE[200:], True),
        (ARTICLE[: len(ARTICLE) // 3] + OTHER, False),
        (OTHER, False),
    ],
)
def test_near_copies_are_marked_if_asked_for(copy: str, alike: bool) -> None:
    items = tasks(ARTICLE, copy)
    first, second = (item for item in marked(items, near=True) if isinstance(item, Task))
    assert first.copy_of is None
    assert second.copy_of == (first.article.meta.id if alike else None)
    assert [item.copy_of for item in marked(items) if isinstance(item, Task)] == [None, None]


def test_short_texts_are_not_compared() -> None:
    assert signature("Nothing much happened on the Moon today.") is None


def test_likeness_is_about_the_share_of_common_runs() -> None:
    whole, half = signature(ARTICLE), signature(ARTICLE[: len(ARTICLE) // 2])
    assert whole
    assert half
    assert likeness(whole, whole) == 1
    assert 0.3 < likeness(whole, half) < 0.7


@given(st.lists(st.sampled_from("abc")))
def test_a_tally_counts_like_a_counter(letters: list[str]) -> None:
    tally, ids = Tally(), {letter: Article.of(letter).meta.id for letter in "abc"}
    for at, letter in enumerate(letters):
        assert tally.add(ids[letter]) == letters[: at + 1].count(letter)
    for letter in "abc":
        taken = 0
        while tally.take(ids[letter]):
            taken += 1
        assert taken == letters.count(letter)


# selection

CHINA = {"id": "chn", "name": "China", "acronym": None, "country": "CHN"}
NASA = {"id": "nasa", "name": "National Aeronautics and Space Administration", "acronym": "NASA",
        "country": "USA"}  # fmt: skip
ROW = {
    "type": "sign",
    "status": "planned",
    "actors": [CHINA],
    "recipients": [NASA],
    "program": {"id": "ilrs", "name": "International Lunar Research Station", "acronym": "ILRS"},
    "confidence": 0.6,
}


@pytest.mark.parametrize(
    ("selection", "kept"),
    [
        (Selection(), True),
        (Selection(types=frozenset({"sign", "join"})), True),
        (Selection(types=frozenset({"join"})), False),
        (Selection(statuses=frozenset({"occurred"})), False),
        (Selection(programs=frozenset({"Ilrs"})), True),
        (Selection(programs=frozenset({"artemis-accords"})), False),
        (Selection(countries=frozenset({"USA"})), True),
        (Selection(countries=frozenset({"RUS"})), False),
        (Selection(actors=frozenset({"nasa"})), True),
        (Selection(actors=frozenset({"ESA"})), False),
        (Selection(min_confidence=0.6), True),
        (Selection(min_confidence=0.61), False),
        (Selection(types=frozenset({"sign"}), countries=frozenset({"RUS"})), False),
    ],
)
def test_selection(selection: Selection, kept: bool) -> None:
    assert selection.keeps(ROW) is kept
    (outcome,) = selected([Done("a", "id", (ROW,))], selection)
    assert isinstance(outcome, Done)
    assert len(outcome.rows) == kept


def test_a_record_without_a_program_is_about_none() -> None:
    assert not Selection(programs=frozenset({"ilrs"})).keeps(ROW | {"program": None})


# ledger


def test_the_ledger_holds_a_line_per_failure(tmp_path: Path) -> None:
    path = tmp_path / "failures.jsonl"
    with Ledger(path) as ledger:
        ledger.add(Failed("a.txt", "read", "is empty"))
        ledger.add(Failed("b.txt", "extract", "broke\u2028here"))
    assert [json.loads(line) for line in path.read_text().splitlines()] == [
        {"path": "a.txt", "stage": "read", "reason": "is empty"},
        {"path": "b.txt", "stage": "extract", "reason": "broke\u2028here"},
    ]
    with pytest.raises(LunarwatchError, match="cannot be written"):
        Ledger(tmp_path / "no" / "failures.jsonl")


@pytest.mark.parametrize(
    "content",
    [
        '{"title": "Gold", "events": []}',
        '[{"type": "sign"}, {"type": "join"}]',
        '{"type": "sign"}\n{"type": "join"}\n',
    ],
)
def test_what_is_no_article_is_left_aside_in_a_folder_and_fails_by_name(
    tmp_path: Path, content: str
) -> None:
    (tmp_path / "a.txt").write_text("Peru signed the pact on Monday in Lima.")
    other = tmp_path / "b.json"
    other.write_text(content)
    today = date(2025, 6, 15)
    in_folder = list(read(paths([str(tmp_path)]), today=today))
    assert isinstance(in_folder[0], Task)
    assert [(f.stage, f.skipped) for f in in_folder[1:] if isinstance(f, Failed)] == [
        ("aside", True)
    ]
    named = list(read(paths([str(other)]), today=today))
    assert [(f.stage, f.skipped) for f in named if isinstance(f, Failed)] == [("read", False)]


def test_a_damaged_row_file_in_a_folder_fails(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"title": "cut sho')
    (tmp_path / "b.json").write_text('[{"title": "no text"}, {"text": ""}]')
    found = list(read(paths([str(tmp_path)]), today=date(2025, 6, 15)))
    assert found
    assert all(isinstance(f, Failed) and not f.skipped for f in found)
