"""Records into a database as a run gives them, one transaction an article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from lunarwatch.batch import Done, Task
from lunarwatch.cli.screen import say
from lunarwatch.knowledge import open_store

if TYPE_CHECKING:
    from lunarwatch.batch import Item, Outcome
    from lunarwatch.knowledge import Store
    from lunarwatch.records import ArticleMeta


class Keeping:
    """What stands at both ends of a run: hears of the articles, and stores what comes of them.

    An article is stored before its records are written anywhere else, so that a run which is gone
    on with finds in the database at least what is in the output.
    """

    def __init__(self, store: Store, *, whole: bool) -> None:
        self.store = store
        self.whole = whole
        self._articles: dict[str, ArticleMeta] = {}

    def heard(self, items: Iterable[Item]) -> Iterator[Item]:
        """Yield the items, remembering what is known of each article till its outcome comes."""
        for item in items:
            if isinstance(item, Task):
                self._articles[item.article.meta.id] = item.article.meta
            yield item

    def kept(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """Yield the outcomes, each article stored with its records before it goes on."""
        for outcome in outcomes:
            if isinstance(outcome, Done):
                self._keep(outcome)
            yield outcome

    def _keep(self, done: Done) -> None:
        article = self._articles.pop(done.article_id, None)
        if done.copy_of == done.article_id:
            return  # the same text once more: what came of the first stays
        if self.whole and article is not None:
            self.store.add(article, done.rows)
        else:
            self.store.add_records(done.rows)


@contextmanager
def keeping(db: Path, *, whole: bool, quiet: bool = False) -> Iterator[Keeping]:
    """Keep records in a database; when that ends, for whatever reason, merge them into facts.

    Args:
        db: The file; made if it is not there.
        whole: The records are all that an article has: others that are stored of it, from earlier
            patterns, are removed.  Not so if only some are wanted.
        quiet: Do not tell what the merging changed.
    """
    with open_store(db) as store:
        try:
            yield Keeping(store, whole=whole)
        finally:
            counts: Counter[str] = Counter(change.kind for change in store.refresh().changes)
            if not quiet:
                kinds = ("new", "changed", "withdrawn")
                told = ", ".join(f"{counts[kind]:,} {kind}" for kind in kinds if counts[kind])
                things = "fact" if sum(counts.values()) == 1 else "facts"
                say(f"{db}: {told} {things}." if told else f"{db}: no new facts.")
