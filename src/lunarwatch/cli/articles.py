"""Articles for the commands that look at them one by one."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lunarwatch.cli import options
from lunarwatch.cli.exits import SOME_FAILED
from lunarwatch.cli.screen import say

if TYPE_CHECKING:
    from lunarwatch.batch.recipe import Extracting
    from lunarwatch.records import Article

Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH…", help="Files, folders or patterns; - is standard input."),
]


class Articles:
    """The articles in some paths, read as they are asked for.

    What cannot be read is named on standard error and counted in ``failed``.
    """

    def __init__(self, paths: Iterable[str], *, published: str | None = None) -> None:
        self.paths = list(paths)
        self.published = options.day(published)
        self.failed = 0

    def __iter__(self) -> Iterator[Article]:
        from lunarwatch import batch

        items = batch.read(
            batch.paths(self.paths),
            today=options.today(),
            published=self.published,
            stdin=sys.stdin.buffer,
        )
        for item in items:
            if isinstance(item, batch.Task):
                yield item.article
            elif isinstance(item, batch.Failed) and item.stage != batch.ASIDE:
                say(f"{item.path}: {item.reason}" if item.path else item.reason)
                self.failed += not item.skipped

    def finish(self) -> None:
        """End with the exit code that says so if any input failed."""
        if self.failed:
            raise typer.Exit(SOME_FAILED)


def extractor(*, model: str | None = None, patterns: Path | None = None) -> Extracting:
    """The extractor that the options ask for."""
    from lunarwatch.batch import Recipe

    return Recipe(options.EXTRACTOR, {"model": model, "patterns": patterns}).build()
