"""A table for the eye: one block an event, readable at 80 columns, written as events come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lunarwatch.writing.page import Page, Row
from lunarwatch.writing.terminal import GAP, clean, padded, shortened, styled, wrapped

DATE, STATUS, WHAT = 10, 8, 9
"""Widths of the columns whose words are known; who and programme share what is left."""

EVIDENCE_LINES = 3
"""Lines of the sentence that are shown before it is cut off."""

STYLES = {"planned": "33", "possible": "33", "denied": "31", "failed": "31"}
"""ANSI colours of the statuses that have not come about."""


def table(rows: Iterable[Row], page: Page) -> Iterator[str]:
    """Yield a header and then one block per event: its columns, and the evidence beneath."""
    width = max(page.width, 60)
    article = None
    for row in rows:
        if article is None:
            yield header(width, page)
        here = (row["article"]["id"], row["article"]["path"])
        if article not in (None, here):
            yield "\n"
        if article != here:
            yield heading(row["article"], width, page)
        article = here
        yield block(row, width, page)


def header(width: int, page: Page) -> str:
    """The names of the columns, with what stands beneath them."""
    names = columns(["DATE", "STATUS", "WHO", "WHAT", "PROGRAMME"], width)
    return styled("\n".join([*names, " " * (DATE + len(GAP)) + "EVIDENCE"]), "1", page) + "\n"


def heading(article: Row, width: int, page: Page) -> str:
    """The line over the events of an article: its title and where it lies."""
    title, path = clean(article["title"] or ""), clean(article["path"] or "")
    text = f"{title} ({path})" if title and path else title or path or clean(article["id"])
    return styled(shortened("── " + text, width), "2", page) + "\n"


def block(row: Row, width: int, page: Page) -> str:
    """An event's columns, wrapped, and under them the sentence that tells it."""
    date = row["date"]["edtf"] if row["date"] else "–"
    values = [date, row["status"], who(row), row["type"], programme(row)]
    lines = columns([clean(value) for value in values], width)
    status = row["status"]
    if code := STYLES.get(row["status"]):
        at = DATE + len(GAP)
        lines[0] = lines[0][:at] + styled(status, code, page) + lines[0][at + len(status) :]
    margin = " " * (DATE + len(GAP))
    told = wrapped("“" + clean(row["evidence"]["sentence"]) + "”", width - len(margin))
    if len(told) > EVIDENCE_LINES:
        told = told[:EVIDENCE_LINES]
        told[-1] = shortened(told[-1] + " …", width - len(margin), always=True)
    lines += [margin + styled(line, "2", page) for line in told]
    return "\n".join(lines) + "\n"


def who(row: Row) -> str:
    """The parties in a few words: actors, an arrow, recipients; persons where there are none."""
    actors = ", ".join(map(party, row["actors"]))
    recipients = ", ".join(map(party, row["recipients"]))
    if not actors:
        actors = ", ".join(person["name"] for person in row["persons"])
    return " → ".join(filter(None, [actors or ("–" if recipients else ""), recipients])) or "–"


def party(value: Row) -> str:
    """A party's short name, with its country where the name is not the country's."""
    name: str = value["acronym"] or value["name"]
    country = value["country"]
    return name if value["kind"] == "country" or not country else f"{name} ({country})"


def programme(row: Row) -> str:
    """What the event is about: the programme, else the instrument."""
    about: Row | None = row["program"]
    name: str = "–"
    if about:
        name = about["acronym"] or about["name"]
    elif row["instrument"]:
        name = row["instrument"]["kind"]
    return name


def columns(values: list[str], width: int) -> list[str]:
    """Lay five values out side by side, wrapping each within its column."""
    left = width - DATE - STATUS - WHAT - 4 * len(GAP)
    widths = [DATE, STATUS, left * 3 // 5, WHAT, left - left * 3 // 5]
    stacks = [wrapped(value, room) for value, room in zip(values, widths, strict=True)]
    return [
        GAP.join(
            padded(stack[at] if at < len(stack) else "", room)
            for stack, room in zip(stacks, widths, strict=True)
        ).rstrip()
        for at in range(max(map(len, stacks)))
    ]
