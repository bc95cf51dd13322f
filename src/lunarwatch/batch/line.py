"""The queue of a run: items in, chunks of work out, outcomes back in the order of the items.

Whoever does the work (processes here, a cluster elsewhere) takes chunks, fills their slots in any
order, and yields what is ready.  The queue reads only a window ahead, so one slow article holds up
the output without filling the memory.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lunarwatch.batch.outcomes import Failed, Item, Outcome, Task

CHUNK_ARTICLES = 16
CHUNK_CHARACTERS = 80_000
WINDOW = 128
"""Items per worker that may be between the input and the output."""


@dataclass(eq=False, slots=True)
class Slot:
    """A place in the order of the output, and what is to stand there."""

    task: Task | None
    outcome: Outcome | None = None

    def fail(self, reason: str) -> None:
        """Give up on the article that is to stand here."""
        path = self.task.article.meta.path if self.task else None
        self.outcome = Failed(path, "extract", reason)


Chunk = list[Slot]


class Line:
    """Items on their way through workers.

    Args:
        items: Tasks, and outcomes that only keep their place among them.
        workers: How many will work; the window grows with them.
    """

    def __init__(self, items: Iterable[Item], *, workers: int) -> None:
        self._source = iter(items)
        self._slots: deque[Slot] = deque()
        self._limit = WINDOW * workers
        self.more = True

    def __bool__(self) -> bool:
        """Whether anything is still to be read or to be yielded."""
        return self.more or bool(self._slots)

    @property
    def waiting(self) -> bool:
        """Whether something that was read has no outcome yet."""
        return bool(self._slots)

    @property
    def open(self) -> bool:
        """Whether more may be read now."""
        return self.more and len(self._slots) < self._limit

    def chunk(self) -> Chunk:
        """Read the next chunk; it may be empty where nothing but outcomes was read."""
        chunk: Chunk = []
        characters = 0
        while self.open and len(chunk) < CHUNK_ARTICLES and characters < CHUNK_CHARACTERS:
            item = next(self._source, None)
            if item is None:
                self.more = False
            elif isinstance(item, Task):
                slot = Slot(item)
                self._slots.append(slot)
                chunk.append(slot)
                characters += len(item.article.body)
            else:
                self._slots.append(Slot(None, item))
                if len(self._slots) == 1:
                    break  # it is at the head, so it can be yielded at once
        return chunk

    def ready(self) -> Iterator[Outcome]:
        """Yield the outcomes at the head, as far as they are there."""
        while self._slots and (outcome := self._slots[0].outcome):
            self._slots.popleft()
            yield outcome
