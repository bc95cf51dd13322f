"""How a process builds its extractor: named, not handed over, so that any process can."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from lunarwatch.records import Article, Dropped, Event


class Extracting(Protocol):
    """What a run asks of an extractor."""

    def prepare(self, articles: Sequence[Article]) -> None:
        """Do what can be done for several articles at once before they are extracted from."""

    def extract(self, article: Article) -> Sequence[Event]:
        """Return the events that an article tells."""

    def explain(self, article: Article) -> tuple[Sequence[Event], Sequence[Dropped]]:
        """Return the events, and the candidates that became none with the reason."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """The dotted name of an extractor's class and the options it is built with; picklable."""

    target: str
    options: Mapping[str, Any] = field(default_factory=dict)

    def build(self) -> Extracting:
        """Import the class and build one."""
        module, _, name = self.target.partition(":")
        extractor: Extracting = getattr(import_module(module), name)(**self.options)
        return extractor
