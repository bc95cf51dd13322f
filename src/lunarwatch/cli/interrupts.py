"""Ctrl-C, heard only where nothing is half written."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterable, Iterator
from types import FrameType
from typing import Any, Self, TypeVar

T = TypeVar("T")


class Interrupts:
    """While this is entered, the first Ctrl-C stops only the making of the next outcome.

    One that comes while an outcome is being written waits until that is done; the second one
    stops the program wherever it is.
    """

    def __init__(self) -> None:
        self.heard = False
        self._listening = False
        self._before: Any = None

    def between(self, items: Iterable[T]) -> Iterator[T]:
        """Yield the items; ``KeyboardInterrupt`` is raised only while the next one is made."""
        source = iter(items)
        while True:
            self._listening = True
            try:
                if self.heard:
                    raise KeyboardInterrupt
                try:
                    item = next(source)
                except StopIteration:
                    return
            finally:
                self._listening = False
            yield item

    def _hear(self, number: int, frame: FrameType | None) -> None:
        again, self.heard = self.heard, True
        if self._listening or again:
            raise KeyboardInterrupt

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGINT, self._hear)
        return self

    def __exit__(self, *_: object) -> None:
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)
