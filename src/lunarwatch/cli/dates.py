"""``lunarwatch dates``: every date an article names."""

from __future__ import annotations

from lunarwatch.cli.articles import Articles, Paths
from lunarwatch.cli.options import Published
from lunarwatch.cli.screen import write


def dates(paths: Paths, published: Published = None) -> None:
    """Print every date that an article names, as JSON lines.

    Each with its words and offsets, its value in EDTF (ISO 8601-2), the first and the last day it
    can mean, and what it was resolved against.

    Example:
      lunarwatch dates article.txt --published 2023-12-07

    """
    from lunarwatch import find_dates
    from lunarwatch.writing.as_json import dumps

    articles = Articles(paths, published=published)
    for article in articles:
        for found in find_dates(article.body, article.meta.published):
            write(dumps({"path": article.meta.path, **found.model_dump(mode="json")}) + "\n")
    articles.finish()
