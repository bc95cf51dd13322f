"""Worker processes: each builds its extractor once; articles go in, plain records come out.

Not ``concurrent.futures``: there one worker that dies (a native crash, a killed process, no
memory) takes the whole pool with it.  Here every worker has a pipe of its own and answers article
by article, so the one article that killed it is found; it becomes a ``Failed``, the worker is
replaced, and the run goes on.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Self

from lunarwatch.batch.line import Chunk, Line, Slot
from lunarwatch.batch.outcomes import Item, Outcome
from lunarwatch.batch.recipe import Recipe
from lunarwatch.batch.work import all_worked, seldom_collecting
from lunarwatch.errors import LunarwatchError, ModelError

SPAWN = multiprocessing.get_context("spawn")


@dataclass(eq=False, slots=True)
class Worker:
    """A process, the pipe to it, and the slots it still owes."""

    process: SpawnProcess
    pipe: Connection
    ready: bool = False
    silent: bool = True  # since it was given the chunk that it works on
    owed: deque[Slot] = field(default_factory=deque)


class Pool:
    """Worker processes for one run; leaving the ``with`` block ends them."""

    def __init__(self, recipe: Recipe, *, jobs: int) -> None:
        self.recipe = recipe
        self.jobs = jobs
        self.workers: list[Worker] = []
        self.chunks: deque[Chunk] = deque()

    def run(self, items: Iterable[Item]) -> Iterator[Outcome]:
        """Yield one outcome per item, in the order of the items."""
        line = Line(items, workers=self.jobs)
        while line:
            # While the workers work, the next chunks are read; then there is nothing but to wait.
            reading = line.open and len(self.chunks) < self.jobs
            if reading and (chunk := line.chunk()):
                self.chunks.append(chunk)
            self._hand_out()
            yield from line.ready()
            if line.waiting:
                self._listen(wait_for_one=not reading)

    def _hand_out(self) -> None:
        """Give each idle worker a chunk, starting workers while there are fewer than allowed."""
        while self.chunks:
            worker = next((worker for worker in self.workers if not worker.owed), None)
            if worker is None:
                if len(self.workers) >= self.jobs:
                    return
                worker = start(self.recipe)
                self.workers.append(worker)
            worker.owed.extend(self.chunks.popleft())
            worker.silent = True
            try:
                worker.pipe.send([slot.task for slot in worker.owed])
            except OSError:  # it died while it had nothing to do: no article is to blame
                if worker.ready:
                    self.chunks.appendleft(list(worker.owed))
                    worker.owed.clear()
                self._replace(worker)

    def _listen(self, *, wait_for_one: bool) -> None:
        """Take what the workers have to say, waiting until one says something if asked to."""
        pipes = {worker.pipe: worker for worker in self.workers}
        for pipe in wait(list(pipes), timeout=None if wait_for_one else 0):
            worker = pipes[pipe]  # type: ignore[index]  # only what was given comes back
            try:
                answer = worker.pipe.recv()
            except (EOFError, OSError):
                self._replace(worker)
                continue
            if isinstance(answer, LunarwatchError):
                raise answer
            if answer is None:
                worker.ready = True
            else:
                worker.owed.popleft().outcome = answer
                worker.silent = False

    def _replace(self, worker: Worker) -> None:
        """Bury a worker that died; its article has failed, the rest of its chunk goes to others.

        A chunk is begun together: where nothing came back of it, its articles go on one by one.
        """
        self.workers.remove(worker)
        worker.pipe.close()
        worker.process.join()
        died = how(worker.process.exitcode)
        if not worker.ready and worker.owed:
            raise ModelError(
                f"A worker process {died} while it loaded the model; run with --jobs 1 to see why."
            )
        if worker.silent and len(worker.owed) > 1:
            self.chunks.extendleft([slot] for slot in reversed(worker.owed))
            return
        if worker.owed:
            worker.owed.popleft().fail(f"the process that worked on it {died}")
        if worker.owed:
            self.chunks.appendleft(list(worker.owed))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self.workers:
            worker.pipe.close()  # an idle worker ends by itself
            if worker.owed:
                worker.process.terminate()
        for worker in self.workers:
            worker.process.join(timeout=5)
            if worker.process.is_alive():
                worker.process.kill()
                worker.process.join()


def start(recipe: Recipe) -> Worker:
    """Start a worker process; it does not hear Ctrl-C, which is its parent's to handle."""
    ours, theirs = SPAWN.Pipe()
    process = SPAWN.Process(target=serve, args=(theirs, recipe), daemon=True)
    with interrupts_ignored():
        process.start()
    theirs.close()  # or the pipe would not end with the worker
    return Worker(process, ours)


def serve(pipe: Connection, recipe: Recipe) -> None:
    """A worker's life: build the extractor, then answer chunk after chunk until the pipe ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for library in ("OPENBLAS", "OMP", "MKL", "BLIS"):
        # One process a core is all there is to gain; threads under each would only fight for it.
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    sys.stdout = sys.stderr  # the output is the parent's: a chatty library must not write into it
    try:
        extractor = recipe.build()
        pipe.send(None)
        with seldom_collecting():
            while True:
                for outcome in all_worked(pipe.recv(), extractor):
                    pipe.send(outcome)
    except (EOFError, OSError):
        return  # the parent is gone, or done
    except LunarwatchError as error:
        pipe.send(error)


@contextmanager
def interrupts_ignored() -> Iterator[None]:
    """Ignore Ctrl-C while a process is started, which inherits this before it can say so itself."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def how(code: int | None) -> str:
    """How a process ended, from its exit code: ``was killed (signal 9)``."""
    if code is not None and code < 0:
        return f"was killed (signal {-code})"
    return f"ended (exit code {code})"
