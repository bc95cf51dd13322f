"""A table for the eye: one block an event, readable at 80 columns, written as events come.

News text is not trusted: whatever could steer a terminal is shown as a replacement character.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from lunarwatch.writing.page import Page, Row

GAP = "  "
DATE, STATUS, WHAT = 10, 8, 9
"""Widths of the columns whose words are known; who and programme share what is left."""

EVIDENCE_LINES = 3
"""Lines of the sentence that are shown before it is cut off."""

INSTEAD = "\ufffd"

# C0 and C1 controls, half surrogates, and marks that reorder or hide text.
STEERING = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)

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


def wrapped(text: str, width: int) -> list[str]:
    """Break text into lines of at most ``width`` columns, between words where it can."""
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if columns_of(joined) <= width:
            lines[-1] = joined
            continue
        if lines[-1]:
            lines.append("")
        while columns_of(word) > width:
            head = cut(word, width)
            lines[-1] = head
            lines.append("")
            word = word[len(head) :]
        lines[-1] = word
    return lines


def shortened(text: str, width: int, *, always: bool = False) -> str:
    """Cut text to a width, with an ellipsis at the end if anything was cut (or always)."""
    if columns_of(text) <= width and not (always and not text.endswith("…")):
        return text
    return cut(text, width - 1).rstrip() + "…"


def padded(text: str, width: int) -> str:
    """Fill text up with spaces to a width."""
    return text + " " * max(0, width - columns_of(text))


def cut(text: str, width: int) -> str:
    """The longest beginning of a text that fits a width; at least one character."""
    used = 0
    for at, character in enumerate(text):
        used += columns_of(character)
        if used > width:
            return text[: max(at, 1)]
    return text


def columns_of(text: str) -> int:
    """How many columns a terminal gives to a text: wide characters two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.combining(character)
        else 2
        if unicodedata.east_asian_width(character) in "WF"
        else 1
        for character in text
    )


def clean(text: str) -> str:
    """Make text fit for a terminal: one line, and nothing in it that the terminal would obey."""
    return STEERING.sub(INSTEAD, re.sub(r"[ \t\r\n\f\v\u2028\u2029\x85]+", " ", text)).strip()


def harmless(text: str) -> str:
    """Text with its lines and tabs, but without anything else that a terminal would obey."""
    return re.sub(r"(?![\t\n])" + STEERING.pattern, INSTEAD, text)


def styled(text: str, code: str, page: Page) -> str:
    """Wrap text in an ANSI style where colour is understood."""
    return f"\x1b[{code}m{text}\x1b[0m" if page.colour and text else text
