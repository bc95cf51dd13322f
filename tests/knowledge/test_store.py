"""The store: adding is idempotent and safe, and merging bit by bit gives what merging all gives."""

from __future__ import annotations

import asyncio
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette
from hypothesis import given, settings
from hypothesis import strategies as st

from lunarwatch.errors import RecordsError, StoreError
from lunarwatch.knowledge import Store, merge, open_store
from lunarwatch.knowledge.store.schema import VERSION

from . import articles
from .strategies import record_lists
from .synthetic import corpus, crowd, party, program, record

HERE = Path(__file__).parent


def rows(path: Path, query: str) -> list[tuple[Any, ...]]:
    """What another program that opens the file would see."""
    with sqlite3.connect(path) as db:
        return db.execute(query).fetchall()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "watch.db"


# -- adding --------------------------------------------------------------------------------------


def test_adding_the_same_again_changes_nothing(path: Path) -> None:
    with open_store(path) as store:
        first = store.add_records(articles.records())
        store.refresh()
        before = list(store._db.iterdump())
        again = store.add_records(articles.records())
        assert (first.articles, first.records) == (40, 54)
        assert (again.articles, again.records) == (0, 0)
        assert store.refresh().run is None
        assert list(store._db.iterdump()) == before


def test_an_article_without_events_is_remembered(path: Path) -> None:
    with open_store(path) as store:
        assert store.add({"id": "quiet", "title": "Nothing happens"}, []).articles == 1
        assert store.has_article("quiet")
        assert not store.has_article("unknown")
        assert store.refresh().run is None


def test_records_that_an_article_no_longer_gives_are_removed(path: Path) -> None:
    both = [party("USA"), party("CHN")]
    one = record("r1", type="meet", actors=both, when="2024-01-01", article="a", sentence="Met.")
    two = record("r2", type="sign", actors=both, when="2024-01-01", article="a", sentence="Signed.")
    with open_store(path) as store:
        store.add(one["article"], [one, two])
        store.refresh()
        store.add(one["article"], [two])
        changes = store.refresh().changes
        assert [(c.kind, c.fact.type) for c in changes] == [("withdrawn", "meet")]
        assert [fact.type for fact in store.facts()] == ["sign"]
        assert store.search("met") == []
        assert [row["record"] for row in store.search("signed")] == ["r2"]


def test_a_record_without_article_is_refused(path: Path) -> None:
    with open_store(path) as store, pytest.raises(RecordsError, match="names no article"):
        store.add_records([{"type": "sign", "id": "r1"}])


def test_a_bad_record_costs_at_most_the_batch_in_work(path: Path) -> None:
    good = [told for _, told in corpus(30)]
    with open_store(path) as store:
        with pytest.raises(RecordsError):
            store.add_records([*good, {"id": "no type"}], batch=10)
        assert len(list(store.records())) == 20


# -- merging bit by bit --------------------------------------------------------------------------


def in_runs(path: Path, portions: list[list[dict[str, Any]]]) -> Store:
    """A store to which the portions came one run after the other."""
    for portion in portions:
        with open_store(path) as store:
            store.add_records(portion)
            store.refresh()
    return store


@pytest.mark.parametrize("runs", [1, 2, 10])
def test_one_run_or_many_give_the_same_facts(path: Path, runs: int) -> None:
    records = articles.records()
    random.Random(runs).shuffle(records)
    in_runs(path, [records[i::runs] for i in range(runs)])
    with open_store(path) as store:
        assert store.facts() == merge(records)


def test_many_records_in_runs_of_unequal_size(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lunarwatch.knowledge.store.reach.AFRESH", 2.0)  # never merge all afresh
    records = [told for _, told in corpus(1500, seed=11, per_event=12)]
    cuts = [0, 900, 905, 1300, 1301, 1500]
    in_runs(path, [records[a:b] for a, b in pairwise(cuts)])
    with open_store(path) as store:
        assert store.facts() == merge(records)


@settings(max_examples=25, deadline=None)
@given(
    records=record_lists(),
    parts=st.integers(1, 4),
    dense=st.sampled_from((1, 2, 12)),
    rng=st.randoms(use_true_random=False),
)
def test_any_records_in_any_runs(
    tmp_path_factory: pytest.TempPathFactory,
    records: list[dict[str, Any]],
    parts: int,
    dense: int,
    rng: random.Random,
) -> None:
    path = tmp_path_factory.mktemp("store") / "watch.db"
    shuffled = rng.sample(records, len(records))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("lunarwatch.knowledge.store.reach.AFRESH", 2.0)
        patch.setattr("lunarwatch.knowledge.merging.pairs.DENSE", dense)
        in_runs(path, [shuffled[i::parts] for i in range(parts)])
        with open_store(path) as store:
            assert store.facts() == merge(records)


@pytest.mark.parametrize("seed", [1, 36, 39])
def test_crowded_buckets_in_runs(path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    """Everything is told of one country in one month, so that all is compared with all."""
    monkeypatch.setattr("lunarwatch.knowledge.store.reach.AFRESH", 2.0)
    monkeypatch.setattr("lunarwatch.knowledge.merging.pairs.DENSE", 1 + seed % 3)
    monkeypatch.setattr("lunarwatch.knowledge.merging.edges.MOST_EDGES", 1 + seed % 2)
    records = list(crowd(120, seed=seed))
    in_runs(path, [records[i::4] for i in range(4)])
    with open_store(path) as store:
        assert store.facts() == merge(records)


def test_what_crowds_out_a_comparison_belongs_together(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The plan stands between the two others of Japan, so that they are not compared."""
    monkeypatch.setattr("lunarwatch.knowledge.store.reach.AFRESH", 2.0)
    monkeypatch.setattr("lunarwatch.knowledge.merging.pairs.DENSE", 1)

    def delay(id_: str, who: str, when: str | None, published: str, **more: Any) -> dict[str, Any]:
        actors = [party(code.strip("a"), agency=code.endswith("a")) for code in who.split()]
        about = {"when": when, "published": published, "sentence": f"Delayed, says {id_}.", **more}
        return record(id_, type="delay", actors=actors, **about)

    paper = {"kind": "agreement"}
    first = [
        delay("1", "CHNa IND USA", "2022-01-18", "2022-01-20", instrument=paper),
        delay("2", "JPN CHN", None, "2022-01-17"),
        delay("3", "JPNa", None, "2022-01-18"),
        delay("4", "JPNa FRA", None, "2022-01-20", status="planned", instrument=paper),
    ]
    topic = program("Artemis program", "programme")
    later = [delay("0", "INDa CHN", "2022-01-15", "2022-01-17", program=topic, instrument=paper)]
    in_runs(path, [first, later])
    with open_store(path) as store:
        assert store.facts() == merge(first + later)


@settings(max_examples=15, deadline=None)
@given(records=record_lists(), gone=st.integers(0, 7))
def test_taking_an_article_away_leaves_the_facts_of_the_rest(
    tmp_path_factory: pytest.TempPathFactory, records: list[dict[str, Any]], gone: int
) -> None:
    path = tmp_path_factory.mktemp("store") / "watch.db"
    name = f"article-{gone}"
    with open_store(path) as store:
        store.add_records(records)
        store.refresh()
        store.add({"id": name}, [])
        store.refresh()
        assert store.facts() == merge(r for r in records if r["article"]["id"] != name)


# -- runs and changes ----------------------------------------------------------------------------


def test_changes_since_a_run(path: Path) -> None:
    day = [party("CHN"), party("EGY")]
    first = record("r1", type="sign", actors=day, when="2023-12", published="2023-12-07")
    second = record("r2", type="sign", actors=day, when="2023-12-06", published="2023-12-08")
    third = record("r3", type="meet", actors=day, when="2024-02-01", published="2024-02-02")
    with open_store(path) as store:
        for number, told in enumerate((first, second, third)):
            store.add_records([told])
            assert store.refresh(at=datetime(2024, 1, 1 + number, tzinfo=UTC)).run == number + 1
        assert [(c.kind, c.fact.type) for c in store.changes_since(0)] == [
            ("new", "sign"),
            ("new", "meet"),
        ]
        assert [(c.kind, c.fact.type) for c in store.changes_since(1)] == [
            ("new", "meet"),
            ("changed", "sign"),
        ]
        changed = store.changes_since(1)[1]
        assert [(f.field, f.before, f.after) for f in changed.fields] == [
            ("date", "2023-12", "2023-12-06")
        ]
        assert store.changes_since(3) == []
        assert [(run["started"][:10], run["articles"], run["records"]) for run in store.runs()] == [
            ("2024-01-01", 1, 1),
            ("2024-01-02", 1, 1),
            ("2024-01-03", 1, 1),
        ]
        with pytest.raises(StoreError, match="no run 9; the last one was 3"):
            store.changes_since(9)


def test_search_finds_sentences_whatever_is_typed(path: Path) -> None:
    with open_store(path) as store:
        store.add_records(articles.records())
        store.refresh()
        found = store.search("angola 33rd")
        assert [row["record"] for row in found] == ["05-1"]
        assert found[0]["fact"] in {fact.id for fact in store.facts()}
        for typed in ('"', "AND", "a*b", "NEAR(", "sentence:x", "'; DROP TABLE facts"):
            assert isinstance(store.search(typed), list)


# -- the file ------------------------------------------------------------------------------------


def test_a_newer_version_is_refused(path: Path) -> None:
    with open_store(path):
        pass
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA user_version = {VERSION + 1}")
    with (
        pytest.raises(StoreError, match=rf"version {VERSION + 1}, made by a newer lunarwatch"),
        open_store(path),
    ):
        pass
    assert rows(path, "PRAGMA user_version") == [(VERSION + 1,)]


def test_another_programs_database_is_left_alone(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE theirs (x)")
    with pytest.raises(StoreError, match="of another program"), open_store(path):
        pass
    assert rows(path, "SELECT name FROM sqlite_master") == [("theirs",)]


@pytest.mark.parametrize(
    "content",
    [b"no database, just text, and more of it" * 40, b"SQLite format 3\0" + b"\xff" * 900],
)
def test_a_file_that_is_no_database(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(StoreError, match="cannot be used as a database"), open_store(path):
        pass
    assert path.read_bytes() == content


def test_a_folder_or_a_missing_folder(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "nowhere" / "watch.db"):
        with pytest.raises(StoreError, match=r"cannot be (opened|used)"), open_store(place):
            pass


def test_asking_a_database_that_is_not_there_makes_none(path: Path) -> None:
    with pytest.raises(StoreError, match="There is no database"), open_store(path, create=False):
        pass
    assert not path.exists()


def test_what_is_stored_can_be_joined(path: Path) -> None:
    with open_store(path) as store:
        store.add_records(articles.records())
        store.refresh()
    query = """
        SELECT actors.name, articles.title FROM facts
        JOIN fact_actors ON fact_actors.fact = facts.id JOIN actors ON actors.id = fact_actors.actor
        JOIN fact_records ON fact_records.fact = facts.id
        JOIN records ON records.id = fact_records.record
        JOIN articles ON articles.id = records.article
        WHERE facts.program = 'Gateway' AND actors.country = 'ARE' ORDER BY articles.published
    """
    assert [title for _, title in rows(path, query)] == [
        "UAE to build Gateway's airlock",
        "A door for the Gateway",
    ]
    assert rows(path, "PRAGMA foreign_key_check") == []
    assert rows(path, "PRAGMA integrity_check") == [("ok",)]


def test_datasette_shows_the_tables_and_their_facets(path: Path) -> None:
    with open_store(path) as store:
        store.add_records(articles.records())
        store.refresh()
    asked = "_facet=type&_facet=status&_facet_array=countries&_facet_array=sources"
    facts = datasette(path, f"/watch/facts.json?{asked}")
    counts = {
        name: {value["value"]: value["count"] for value in facet["results"]}
        for name, facet in facts["facet_results"].items()
    }
    assert counts["type"]["join"] == 11
    assert counts["status"]["failed"] == 1
    assert counts["countries"]["IND"] == 3
    assert counts["sources"]["Volga Press"] == 1
    plain = datasette(path, "/watch/facts.json")
    suggested = {facet["name"] for facet in plain["suggested_facets"]}
    assert {"type", "status", "countries", "sources"} <= suggested
    link = datasette(path, "/watch/fact_actors.json?_labels=on&_size=1&_shape=objects")["rows"][0]
    assert link["fact"]["label"]
    assert link["actor"]["label"]
    found = datasette(path, "/watch/evidence.json?_search=angola")
    assert found["filtered_table_rows_count"] == 5


def datasette(path: Path, address: str) -> dict[str, Any]:
    """What Datasette answers, without a server."""
    app = Datasette([str(path)], settings={"num_sql_threads": 0})
    answer = asyncio.run(app.client.get(address))
    assert answer.status_code == 200, address
    found: dict[str, Any] = answer.json()
    return found


# -- two processes, and dead ones ----------------------------------------------------------------

WRITER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from knowledge.synthetic import corpus
from lunarwatch.knowledge import open_store
part = int(sys.argv[3])
for _, told in corpus(120, seed=5)[part::2]:
    with open_store(Path(sys.argv[2])) as store:
        store.add(told["article"], [told])
        if told["id"][-1] in "05":
            store.refresh()
        print(told["id"], flush=True)
"""


def writer(path: Path, part: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(HERE.parent), str(path), str(part)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_two_processes_write_at_once(path: Path) -> None:
    processes = [writer(path, part) for part in (0, 1)]
    for process in processes:
        _, errors = process.communicate(timeout=120)
        assert process.returncode == 0, errors
    with open_store(path) as store:
        store.refresh()
        assert store.facts() == merge(told for _, told in corpus(120, seed=5))


@pytest.mark.skipif(os.name != "posix", reason="there is no SIGKILL elsewhere")
@pytest.mark.parametrize("finished", [1, 7, 23])
def test_a_killed_process_loses_at_most_its_article(path: Path, finished: int) -> None:
    process = writer(path, 0)
    assert process.stdout is not None
    done = [process.stdout.readline().strip() for _ in range(finished)]
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=60)
    with open_store(path) as store:
        stored = {told["id"] for told in store.records()}
        assert set(done) <= stored
        assert rows(path, "PRAGMA integrity_check") == [("ok",)]
        store.add_records(told for _, told in corpus(120, seed=5))
        store.refresh()
        assert store.facts() == merge(told for _, told in corpus(120, seed=5))


def test_records_come_back_as_they_went_in(path: Path) -> None:
    records = articles.records()
    with open_store(path) as store:
        store.add_records(records)
        back = {told["id"]: told for told in store.records()}
    assert back == {told["id"]: told for told in json.loads(json.dumps(records))}
