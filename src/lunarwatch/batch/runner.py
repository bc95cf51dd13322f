"""Runs the extraction over items, in this process or in several, and yields outcomes in order."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator

from lunarwatch.batch.line import CHUNK_ARTICLES, CHUNK_CHARACTERS
from lunarwatch.batch.outcomes import Item, Outcome, Task
from lunarwatch.batch.recipe import Extracting, Recipe
from lunarwatch.batch.work import all_worked, seldom_collecting


def run(items: Iterable[Item], recipe: Recipe, *, jobs: int = 1) -> Generator[Outcome, None, None]:
    """Yield one outcome per item, in the order of the items.

    Args:
        items: Tasks; outcomes among them pass through in their place.
        recipe: How to build the extractor.
        jobs: Processes to extract in; with 1, it is done in this one.

    Raises:
        ModelError: The extractor cannot be built. What is wrong with one article is a ``Failed``.
    """
    if jobs > 1:
        from lunarwatch.batch.pool import Pool

        with Pool(recipe, jobs=jobs) as pool:
            yield from pool.run(items)
        return
    with seldom_collecting():
        yield from _run_here(items, recipe)


def _run_here(items: Iterable[Item], recipe: Recipe) -> Iterator[Outcome]:
    extractor: Extracting | None = None
    for group in grouped(items):
        tasks = [item for item in group if isinstance(item, Task)]
        if tasks and extractor is None:
            extractor = recipe.build()
        outcomes = all_worked(tasks, extractor) if extractor else iter(())
        for item in group:
            yield next(outcomes) if isinstance(item, Task) else item


def grouped(items: Iterable[Item]) -> Iterator[list[Item]]:
    """The items in order, as many together as are worth being analysed at once."""
    group: list[Item] = []
    characters = 0
    for item in items:
        group.append(item)
        characters += len(item.article.body) if isinstance(item, Task) else 0
        nothing_waits = not characters
        if nothing_waits or len(group) >= CHUNK_ARTICLES or characters >= CHUNK_CHARACTERS:
            yield group
            group, characters = [], 0
    if group:
        yield group
