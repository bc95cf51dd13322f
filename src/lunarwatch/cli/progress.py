"""How a run is getting on: counted always, shown on standard error."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from lunarwatch.batch import Done, Failed, Ledger, Outcome, Passed, outcomes
from lunarwatch.cli.screen import redirect, restore, say
from lunarwatch.writing.page import counted

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

EVERY = 500
"""Articles between two lines of progress where there is no terminal for a bar."""


@dataclass
class Counts:
    """What became of the articles so far."""

    articles: int = 0
    events: int = 0
    failed: int = 0
    skipped: int = 0
    copies: int = 0
    passed: int = 0
    paths: int = 0
    path: str | None = None

    def add(self, outcome: Outcome) -> None:
        """Count one outcome."""
        if outcome.path != self.path:
            self.paths, self.path = self.paths + 1, outcome.path
        match outcome:
            case Done():
                self.articles += 1
                self.events += len(outcome.rows)
                self.copies += outcome.copy_of is not None
            case Failed(skipped=True):
                self.skipped += 1
            case Failed():
                self.failed += 1
            case Passed():
                self.passed += 1

    def sentence(self) -> str:
        """All counts that are worth a word."""
        parts = [f"{counted(self.events, 'event')} in {counted(self.articles, 'article')}"]
        if self.passed:
            parts.append(f"{counted(self.passed, 'article')} done before")
        if self.copies:
            parts.append(
                counted(self.copies, "copy of an earlier article", "copies of earlier ones")
            )
        if self.skipped:
            parts.append(f"{self.skipped:,} skipped")
        if self.failed:
            parts.append(f"{self.failed:,} failed")
        return ", ".join(parts)


NO_ARTICLE = "holds no article and is left out, like all such files of a folder (-v names them)"


def _sentence(failed: Failed) -> str:
    """What failed, and why."""
    path = "standard input" if failed.path == "-" else failed.path
    return f"{path}: {failed.reason}" if path else failed.reason


class Progress:
    """Watches a run: counts, names what failed, and shows a bar or a line now and then.

    Args:
        ledger: Where failures are written down.
        quiet: Say only what failed.
        verbose: Name what was skipped or is a copy, and show where the program itself failed.
        bar: Counts the paths there will be; None where no bar is to be shown.
    """

    def __init__(
        self,
        *,
        ledger: Ledger | None = None,
        quiet: bool = False,
        verbose: bool = False,
        bar: Callable[[], int | None] | None = None,
    ) -> None:
        self.counts = Counts()
        self._told_of_asides = False
        self.ledger = ledger
        self.quiet = quiet
        self.verbose = verbose
        self._count_paths = None if quiet else bar
        self._bar: Bar | None = None
        self._task: TaskID | None = None
        self._begun = time.monotonic()

    def tell(self, outcome: Outcome) -> None:
        """Take note of an outcome whose records are written."""
        self.counts.add(outcome)
        match outcome:
            case Failed(skipped=False):
                say(_sentence(outcome))
                if self.verbose and outcome.detail:
                    sys.stderr.write(outcome.detail)
                if self.ledger:
                    self.ledger.add(outcome)
            case Failed() if self.verbose:
                say(_sentence(outcome))
            case Failed(stage=outcomes.ASIDE) if not self.quiet and not self._told_of_asides:
                self._told_of_asides = True
                say(f"{outcome.path} {NO_ARTICLE}")
            case Done(copy_of=str()) if self.verbose:
                say(f"{outcome.path}: a copy of article {outcome.copy_of}")
            case Done() if self.verbose:
                say(f"{outcome.path}: {counted(len(outcome.rows), 'event')}")
        self._show()

    def _show(self) -> None:
        counts = self.counts
        seen = counts.articles + counts.passed + counts.skipped + counts.failed
        if self._count_paths and not self._bar and seen > 1:
            self._start_bar(self._count_paths())
        if self._bar and self._task is not None:
            self._bar.update(self._task, completed=counts.paths, told=counts.sentence())
        elif not self.quiet and not self._count_paths and seen % EVERY == 0:
            rate = seen / max(time.monotonic() - self._begun, 1e-6)
            say(f"{counts.sentence()} ({rate:,.0f} articles a second)")

    def _start_bar(self, total: int | None) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
        from rich.text import Text

        self._bar = Progress(
            BarColumn(bar_width=20),
            TimeElapsedColumn(),
            TextColumn("{task.fields[told]}", markup=False),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._bar.add_task("", total=total, told="")
        console = self._bar.console
        redirect(lambda line: console.print(Text(line), soft_wrap=True))
        self._bar.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar:
            self._bar.stop()
            restore()
