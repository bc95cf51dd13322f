"""What travels through a run: a task on the way in, an outcome on the way out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lunarwatch.writing import Row

if TYPE_CHECKING:
    from lunarwatch.records import Article


@dataclass(frozen=True, slots=True)
class Task:
    """An article to be worked on.

    Attributes:
        article: The article as read.
        copy_of: The id of an earlier article of this run with the same, or nearly the same, text.
    """

    article: Article = field(repr=False)
    copy_of: str | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """An article that was worked on, and the records it gave (there may be none)."""

    path: str | None
    article_id: str
    rows: tuple[Row, ...] = field(repr=False)
    copy_of: str | None = None


ASIDE = "aside"
"""Stage of a file in a folder of articles that is evidently something else."""


@dataclass(frozen=True, slots=True)
class Failed:
    """An input that gave no article, or an article that broke the extraction.

    Attributes:
        path: The input as the user named it.
        stage: Where it broke: ``read`` or ``extract``; ``aside`` where nothing did.
        reason: One sentence fit to be shown.
        skipped: Left out on purpose (another language, say): counted, but not a failure.
        detail: The traceback, where the fault is the program's own.
    """

    path: str | None
    stage: str
    reason: str
    skipped: bool = False
    detail: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Passed:
    """An article that an earlier run, now resumed, had finished."""

    path: str | None
    article_id: str


Outcome = Done | Failed | Passed
Item = Task | Outcome
