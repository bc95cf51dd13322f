"""The same batch on a Ray cluster: actors hold the extractor, records stream back in order.

Needs the extra ``lunarwatch[ray]``, on this machine and on every node of the cluster.  Reading,
the marking of copies, the journal and the output stay here, so a run on a cluster fails, resumes
and writes as one on this machine does.
"""

from __future__ import annotations

import logging
import os
import re
import socket
from collections import deque
from collections.abc import Generator, Iterable
from typing import Any

from lunarwatch.batch.line import Chunk, Line
from lunarwatch.batch.outcomes import Item, Outcome, Task
from lunarwatch.batch.recipe import Extracting, Recipe
from lunarwatch.batch.work import all_worked
from lunarwatch.errors import LunarwatchError, ModelError, UsageError

MOST_DEATHS = 5
"""Actors that may die before any of them has answered; then it is not an article's fault."""

KNOCK_SECONDS = 10.0
_PLACE = re.compile(r"(?:ray://)?(?P<host>[^:/@]+):(?P<port>\d{1,5})")


class Analyst:
    """The actor: builds its extractor at the first chunk, then works chunk after chunk."""

    def __init__(self, recipe: Recipe) -> None:
        self.recipe = recipe
        self.extractor: Extracting | None = None

    def work(self, tasks: list[Task]) -> list[Outcome]:
        """Return one outcome per task."""
        self.extractor = self.extractor or self.recipe.build()
        return list(all_worked(tasks, self.extractor))


def run(
    items: Iterable[Item], recipe: Recipe, *, workers: int, address: str | None = None
) -> Generator[Outcome, None, None]:
    """Yield one outcome per item, in the order of the items.

    Args:
        items: Tasks; outcomes among them pass through in their place.
        recipe: How an actor builds its extractor.
        workers: Actors to work with, of one CPU each.
        address: The cluster (``ray://host:10001``, ``auto``); None starts one on this machine.

    Raises:
        UsageError: Ray is not installed, or there is no cluster at the address.
        ModelError: The extractor cannot be built on the cluster.
    """
    ray = connect(address, workers)
    try:
        yield from Cluster(ray, recipe, workers).run(items)
    finally:
        ray.shutdown()


def connect(address: str | None, workers: int) -> Any:
    """Join a cluster, or start one here; return the ray module."""
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # news is read here, nothing reported
    try:
        import ray
    except ImportError:
        raise UsageError(
            "--engine ray needs Ray: install it with pip install 'lunarwatch[ray]'."
        ) from None
    if address and (place := _PLACE.fullmatch(address)):
        _knock(address, place["host"], int(place["port"]))
    size: dict[str, Any] = {} if address else {"num_cpus": workers, "include_dashboard": False}
    try:
        ray.init(address=address, logging_level=logging.ERROR, log_to_driver=False, **size)
    except Exception as error:  # Ray has no one class for all the ways this fails
        raise _no_cluster(address, error) from error
    return ray


def _knock(address: str, host: str, port: int) -> None:
    """Fail at once where nobody answers: Ray itself would go on asking for minutes."""
    try:
        socket.create_connection((host, port), timeout=KNOCK_SECONDS).close()
    except OSError as error:
        raise _no_cluster(address, error) from error


def _no_cluster(address: str | None, error: Exception) -> UsageError:
    where = f"at {address!r}" if address else "on this machine"
    reason = " ".join(str(error).split())[:200]
    return UsageError(f"There is no Ray cluster {where} ({reason}).")


class Cluster:
    """A run on the actors of a cluster that was joined."""

    def __init__(self, ray: Any, recipe: Recipe, workers: int) -> None:
        self.ray = ray
        self.recipe = recipe
        self.workers = workers
        self.make = ray.remote(num_cpus=1)(Analyst)
        self.idle: deque[Any] = deque(self.make.remote(recipe) for _ in range(workers))
        self.chunks: deque[Chunk] = deque()
        self.busy: dict[Any, tuple[Any, Chunk]] = {}
        self.deaths_before_an_answer: int | None = 0

    def run(self, items: Iterable[Item]) -> Generator[Outcome, None, None]:
        """Yield one outcome per item, in the order of the items."""
        line = Line(items, workers=self.workers)
        while line:
            reading = line.open and len(self.chunks) < self.workers
            if reading and (chunk := line.chunk()):
                self.chunks.append(chunk)
            while self.idle and self.chunks:
                actor, chunk = self.idle.popleft(), self.chunks.popleft()
                answer = actor.work.remote([slot.task for slot in chunk])
                self.busy[answer] = (actor, chunk)
            yield from line.ready()
            if self.busy:
                done, _ = self.ray.wait(list(self.busy), timeout=0 if reading else None)
                for answer in done:
                    self._take(answer)

    def _take(self, answer: Any) -> None:
        """Put what an actor gave into its slots; replace the actor if it died."""
        actor, chunk = self.busy.pop(answer)
        try:
            outcomes = self.ray.get(answer)
        except self.ray.exceptions.RayActorError as error:
            self._bury(chunk, str(error))
        except self.ray.exceptions.RayTaskError as error:
            cause = error.cause
            raise cause if isinstance(cause, LunarwatchError) else ModelError(str(cause)) from error
        else:
            self.deaths_before_an_answer = None
            self.idle.append(actor)
            for slot, outcome in zip(chunk, outcomes, strict=True):
                slot.outcome = outcome

    def _bury(self, chunk: Chunk, reason: str) -> None:
        """An actor died: the articles of its chunk are tried one by one, to find which did it."""
        if self.deaths_before_an_answer is not None:
            self.deaths_before_an_answer += 1
            if self.deaths_before_an_answer > MOST_DEATHS:
                raise ModelError(f"The processes on the cluster die before they answer: {reason}")
        if len(chunk) == 1:
            chunk[0].fail("the process that worked on it died on the cluster")
        else:
            self.chunks.extendleft([slot] for slot in reversed(chunk))
        self.idle.append(self.make.remote(self.recipe))
