"""``lunarwatch read``: the article as it is read."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from lunarwatch.cli.articles import Articles, Paths
from lunarwatch.cli.options import Published
from lunarwatch.cli.screen import write

BETWEEN = "\f\n"
"""What parts the bodies of two articles: a line with a form feed, which no body holds."""


def read(
    paths: Paths,
    meta: Annotated[
        bool, typer.Option("--meta", "--json", help="Print the metadata, one JSON object a line.")
    ] = False,
    published: Published = None,
) -> None:
    """Print an article as it is read: its text, or its metadata as JSON.

    The text is what all offsets of the records count in.

    Examples:
      lunarwatch read article.html

      lunarwatch read news/ --meta

    """
    from lunarwatch.writing.as_json import dumps

    articles = Articles(paths, published=published)
    first = True
    for article in articles:
        if meta:
            write(dumps(article.meta.model_dump(mode="json")) + "\n")
            continue
        if not first:
            write(BETWEEN)
        first = False
        body = article.body
        write(body if body.endswith("\n") else body + "\n", untrusted=True)
    sys.stdout.flush()
    articles.finish()
