"""``lunarwatch explain``: how each record of an article was reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from lunarwatch.cli.articles import Articles, Paths, extractor
from lunarwatch.cli.options import Model, Patterns, Published
from lunarwatch.cli.screen import write
from lunarwatch.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lunarwatch.records import ArticleMeta
    from lunarwatch.writing import Row

INDENT = "  "


def explain(
    paths: Paths,
    event: Annotated[
        str | None,
        typer.Option(metavar="ID", help="Only this record; the beginning of its id is enough."),
    ] = None,
    published: Published = None,
    patterns: Patterns = None,
    model: Model = None,
) -> None:
    """Explain how each record of an article was reached.

    The rule that fired and its trigger, how each role, the date and the status were found, and
    what they rest on in the text; then the candidates that were dropped, and why.

    Example:
      lunarwatch explain article.txt --event 3f2a

    """
    articles = Articles(paths, published=published)
    analyst = extractor(model=model, patterns=patterns)
    found = False
    for article in articles:
        write("".join(f"{line}\n" for line in about_article(article.meta)), untrusted=True)
        records, dropped = analyst.explain(article)
        for record in records:
            if event is None or record.id.startswith(event):
                found = True
                lines = about_event(record.as_json())
                write("".join(f"{line}\n" for line in lines), untrusted=True)
        if event is None and dropped:
            lines = about_dropped([each.model_dump() for each in dropped])
            write("".join(f"{line}\n" for line in lines), untrusted=True)
    if event is not None and not found:
        raise UsageError(f"No record here has an id that begins with {event!r}.")
    articles.finish()


def about_article(meta: ArticleMeta) -> Iterator[str]:
    """What is known of the article, and where its date came from."""
    yield f"{meta.title or 'Untitled'} ({meta.path})"
    if meta.published:
        yield f"{INDENT}published {meta.published}, from the {meta.published_basis}"
    elif meta.published_basis:
        yield f"{INDENT}published in a year told by the {meta.published_basis}; the day is unknown"
    else:
        yield f"{INDENT}no publication date: words such as “Wednesday” have no value"


def about_event(row: Row) -> Iterator[str]:
    """Everything that one record rests on, a line each."""
    yield ""
    yield f"{row['id']}  {row['type']}, {row['status']}, confidence {row['confidence']:.2f}"
    for label, told in grounds(row):
        yield f"{INDENT}{label:<12}{told}"


def grounds(row: Row) -> Iterator[tuple[str, str]]:
    """Yield each part of a record by name, with the words that it was read from."""
    told, plover = row["evidence"], row["plover"]
    yield "rule", f"{told['rule']}, at the word {quoted(told['trigger'])}"
    yield "told by", f"{quoted(told['sentence'])} {place(told)}"
    for mention in row["mentions"]:
        yield "also", f"{quoted(mention['sentence'])} {place(mention)}, {mention['rule']}"
    for key, label in (("actors", "actor"), ("recipients", "recipient")):
        for party in row[key]:
            yield label, about_party(party)
    for person in row["persons"]:
        office = [person[key] for key in ("name", "title", "affiliation") if person[key]]
        yield "person", f"{', '.join(office)} {words(person)}"
    if program := row["program"]:
        yield "programme", f"{program['name']} ({program['kind']}) {words(program)}"
    if instrument := row["instrument"]:
        yield "instrument", f"{instrument['kind']} {words(instrument)}"
    yield "date", about_date(row["date"])
    if where := row["place"]:
        yield "place", f"{where['name']} {words(where)}"
    if source := row["attribution"]:
        yield "source", f"{source['source']} {words(source)}"
    yield "plover", " ".join(filter(None, (plover["event"], plover["mode"]))) or "none"


def about_dropped(rows: list[Row]) -> Iterator[str]:
    """The candidates that became no record, with the reason."""
    yield ""
    yield "dropped"
    for row in rows:
        told = f"{row['rule']}, at the word {quoted(row['trigger'])}"
        yield f"{INDENT}{row['type']:<12}{told} {place(row)}: {row['reason']}"


def about_party(party: Row) -> str:
    """Who it is, by which words, and whom a reference stands for."""
    country = f", {party['country']}" if party["country"] else ""
    told = f"{party['name']} ({party['kind']}{country}) {words(party)}"
    if via := party["via"]:
        told += f", which stands for {words(via)}"
    return told


def about_date(date: Row | None) -> str:
    """The value, the words, and what they were counted from."""
    if date is None:
        return "none: the text does not say when"
    return f"{date['edtf']} ({date['precision']}) {words(date)}, resolved against: {date['anchor']}"


def words(span: Row) -> str:
    """The words of a span and where they stand."""
    return f"by {quoted(span['text'])} {place(span)}"


def place(span: Row) -> str:
    """A span's offsets."""
    return f"[{span['start']}:{span['end']}]"


def quoted(text: str) -> str:
    """Text in quotation marks, on one line."""
    return f"“{' '.join(text.split())}”"
