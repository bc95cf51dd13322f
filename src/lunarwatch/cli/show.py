"""``lunarwatch show``: the article with its events and names highlighted."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lunarwatch.cli.articles import Articles, Paths, extractor
from lunarwatch.cli.options import Model, Patterns, Published
from lunarwatch.cli.outputs import output_file
from lunarwatch.cli.screen import page, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lunarwatch.batch.recipe import Extracting
    from lunarwatch.writing import Row


def show(
    paths: Paths,
    html: Annotated[bool, typer.Option("--html", help="Print a page of HTML.")] = False,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write here; .html is a page of HTML."),
    ] = None,
    published: Published = None,
    patterns: Patterns = None,
    model: Model = None,
) -> None:
    """Show an article with its events and names highlighted.

    In a terminal, colours tell who is who, and a table of the events follows. In a pipe the same
    is said with brackets.

    Examples:
      lunarwatch show article.txt

      lunarwatch show article.txt -o article.html

    """
    articles = Articles(paths, published=published)
    analyst = extractor(model=model, patterns=patterns)
    if html or (output and output.suffix.lower() in (".html", ".htm")):
        from lunarwatch.writing.highlight import html as as_html

        text = as_html(_analysed(articles, analyst))
    else:
        text = _shown(articles, analyst)
    if output:
        with output_file(output) as file:
            file.writelines(text)
    else:
        for piece in text:
            write(piece)
    articles.finish()


def _analysed(articles: Articles, analyst: Extracting) -> Iterator[tuple[Row, str, list[Row]]]:
    for article in articles:
        rows = [event.as_json() for event in analyst.extract(article)]
        yield article.meta.model_dump(mode="json"), article.body, rows


def _shown(articles: Articles, analyst: Extracting) -> Iterator[str]:
    from lunarwatch.writing.as_table import table
    from lunarwatch.writing.highlight import text
    from lunarwatch.writing.terminal import harmless

    surface = page(sys.stdout)
    for _, body, rows in _analysed(articles, analyst):
        marked = text(body, rows, surface)
        yield (marked if surface.colour else harmless(marked)).rstrip("\n") + "\n\n"
        yield from table(rows, surface) if rows else ["No events.\n"]
