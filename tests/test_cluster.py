"""The batch on a Ray cluster of two workers, started here: as the local run, failures included."""

from __future__ import annotations

import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from lunarwatch import cluster
from lunarwatch.batch import Failed, Recipe, run
from lunarwatch.cluster import Cluster, connect
from lunarwatch.errors import ModelError, UsageError
from test_batch import tasks, told

FAKE = Recipe("fake_extractors:OneEventPerSign")


def test_without_ray_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(UsageError, match=r"lunarwatch\[ray\]"):
        list(cluster.run([], FAKE, workers=2))


def test_a_cluster_that_is_not_there_is_one_sentence() -> None:
    pytest.importorskip("ray")
    with pytest.raises(UsageError, match="no Ray cluster at 'auto'"):
        list(cluster.run([], FAKE, workers=1, address="auto"))


@pytest.mark.parametrize("scheme", ["ray://", ""])
def test_an_address_where_nobody_answers_is_told_at_once(scheme: str) -> None:
    pytest.importorskip("ray")
    with socket.socket() as unheard:
        unheard.bind(("127.0.0.1", 0))  # taken by this test, and not listened at
        address = f"{scheme}127.0.0.1:{unheard.getsockname()[1]}"
        began = time.monotonic()
        with pytest.raises(UsageError, match=rf"no Ray cluster at '{address}' \(.*refused"):
            list(cluster.run([], FAKE, workers=1, address=address))
    assert time.monotonic() - began < 5


@pytest.fixture(scope="module")
def ray() -> Iterator[object]:
    pytest.importorskip("ray")
    with pytest.MonkeyPatch.context() as patch:
        # The actors import the fake extractors as the tests do.
        patch.setenv("PYTHONPATH", str(Path(__file__).parent))
        module = connect(None, 2)
        yield module
        module.shutdown()


def test_records_are_those_of_the_local_run(ray: object) -> None:
    bodies = [f"{n} " + "signed " * (n % 3) + "x" * (30_000 * (n % 7 == 0)) for n in range(60)]
    bodies[5] = "BREAK"
    items = tasks(*bodies)
    items.insert(10, Failed("bad", "read", "is empty"))
    theirs = list(Cluster(ray, FAKE, 2).run(items))
    ours = list(run(items, FAKE))
    assert told(theirs) == told(ours)
    assert [getattr(o, "rows", None) for o in theirs] == [getattr(o, "rows", None) for o in ours]


def test_an_article_that_kills_its_worker_fails_alone(ray: object) -> None:
    bodies = [f"signed {n}" for n in range(20)]
    bodies[3] = "DIE"
    outcomes = list(Cluster(ray, FAKE, 2).run(tasks(*bodies)))
    assert told(outcomes) == [(f"{n}.txt", "extract" if n == 3 else 1) for n in range(20)]


def test_an_extractor_that_cannot_be_built_is_fatal(ray: object) -> None:
    with pytest.raises(ModelError, match="no model here"):
        list(Cluster(ray, Recipe("fake_extractors:NoModel"), 2).run(tasks("one", "two")))


def test_workers_that_die_before_they_answer_are_fatal(
    ray: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "MOST_DEATHS", 0)
    with pytest.raises(ModelError, match="die before they answer"):
        list(Cluster(ray, Recipe("fake_extractors:CrashesWhenBuilt"), 2).run(tasks(*"abcdef")))
