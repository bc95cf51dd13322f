"""Runs the extraction over items, in this process or in several, and yields outcomes in order."""

from __future__ import annotations

from collections.abc import Generator, Iterable

from lunarwatch.batch.outcomes import Item, Outcome, Task
from lunarwatch.batch.recipe import Extracting, Recipe
from lunarwatch.batch.work import worked


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
    extractor: Extracting | None = None
    for item in items:
        if not isinstance(item, Task):
            yield item
            continue
        extractor = extractor or recipe.build()
        yield worked(item, extractor)
