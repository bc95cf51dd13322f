"""An article with its events marked in it: for a terminal, for a file of text, or as HTML.

Marks may overlap (a name inside a sentence, a country inside a programme's name), so the text is
cut at every mark's ends and each piece knows all the marks that cover it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from lunarwatch.writing.page import Page, Row
from lunarwatch.writing.terminal import harmless


@dataclass(frozen=True, slots=True)
class Mark:
    """Some words of the body and what they are.

    Attributes:
        start: First character.
        end: Behind the last character.
        kind: A key of ``KINDS``.
        note: What they stand for, in a few words.
    """

    start: int
    end: int
    kind: str
    note: str


@dataclass(frozen=True, slots=True)
class Kind:
    """How marks of a kind look: an ANSI style, and an HTML colour (hue in degrees)."""

    ansi: str
    hue: int


def marks_of(row: Row) -> Iterator[Mark]:
    """Yield the marks of one event: its sentences, its trigger, everyone and everything named."""
    told = f"{row['type']}, {row['status']}"
    for mention in [row["evidence"], *row["mentions"]]:
        yield Mark(mention["start"], mention["end"], "event", told)
        if found := re.search(rf"\b{re.escape(mention['trigger'])}\b", mention["sentence"]):
            start = mention["start"] + found.start()
            yield Mark(start, mention["start"] + found.end(), "trigger", mention["rule"])
    for key, kind in (("actors", "actor"), ("recipients", "recipient"), ("persons", "person")):
        for party in row[key]:
            yield from _mark(party, kind, party["name"])
            if via := party.get("via"):
                yield from _mark(via, kind, party["name"])
    for kind, label in (("program", "name"), ("instrument", "kind"), ("date", "edtf")):
        if row[kind]:
            yield from _mark(row[kind], kind, row[kind][label])
    for kind, label in (("place", "name"), ("attribution", "source")):
        if row[kind]:
            yield from _mark(row[kind], kind, row[kind][label])


def pieces(body: str, marks: Iterable[Mark]) -> Iterator[tuple[str, list[Mark]]]:
    """Yield the body in pieces, each with the marks that cover it, the widest first."""
    spans = sorted(set(marks), key=lambda mark: (mark.start, -mark.end, mark.kind, mark.note))
    spans = [mark for mark in spans if 0 <= mark.start < mark.end <= len(body)]
    cuts = sorted({0, len(body), *(m.start for m in spans), *(m.end for m in spans)})
    open_marks: list[Mark] = []
    following = iter([*spans, None])
    ahead = next(following)
    for start, end in pairwise(cuts):
        while ahead and ahead.start <= start:
            open_marks.append(ahead)
            ahead = next(following)
        open_marks = [mark for mark in open_marks if mark.end > start]
        yield body[start:end], list(open_marks)


def text(body: str, rows: Iterable[Row], page: Page) -> str:
    """The article for a terminal: colours where there are any, brackets where there are none."""
    marks = [mark for row in rows for mark in marks_of(row)]
    return (_coloured if page.colour else _bracketed)(body, marks)


def html(articles: Iterable[tuple[Row, str, list[Row]]]) -> Iterator[str]:
    """Yield one HTML page: each article (metadata, body, records) with its events beside it."""
    yield HEAD + legend()
    for meta, body, rows in articles:
        yield from _section(meta, body, rows)
    yield "</body>\n</html>\n"


def legend() -> str:
    """A line that shows each kind of mark in its colour."""
    shown = (f'<span class="{kind}">{kind}</span>' for kind in KINDS)
    return f"<p>{' '.join(shown)}</p>\n"


def _mark(span: Row, kind: str, note: str) -> Iterator[Mark]:
    yield Mark(span["start"], span["end"], kind, note)


def _coloured(body: str, marks: list[Mark]) -> str:
    out = []
    for words, over in pieces(body, marks):
        inner = [mark for mark in over if mark.kind != "event"]
        shown = inner or over
        style = KINDS[shown[-1].kind].ansi if shown else OUTSIDE
        out.append(f"\x1b[{style}m{harmless(words)}\x1b[0m")
    return "".join(out)


def _bracketed(body: str, marks: list[Mark]) -> str:
    """The body with ``[words|kind: note; …]`` round what is named; of nested names the widest."""
    out, at = [], 0
    named: dict[tuple[int, int], list[str]] = {}
    for mark in sorted(set(marks), key=lambda mark: (mark.start, -mark.end, mark.kind, mark.note)):
        if mark.kind != "event":
            named.setdefault((mark.start, mark.end), []).append(f"{mark.kind}: {mark.note}")
    for (start, end), notes in named.items():
        if at <= start < end <= len(body):
            out.append(f"{body[at:start]}[{body[start:end]}|{'; '.join(notes)}]")
            at = end
    return "".join(out) + body[at:]


def _section(meta: Row, body: str, rows: list[Row]) -> Iterator[str]:
    about = " · ".join(
        escape(str(value)) for value in (meta["source"], meta["published"], meta["path"]) if value
    )
    title = escape(meta["title"] or "Untitled")
    yield f"<section>\n<header><h1>{title}</h1><p>{about}</p></header>\n"
    yield '<article lang="en">'
    for words, over in pieces(body, (mark for row in rows for mark in marks_of(row))):
        opening = "".join(
            f'<span class="{mark.kind}" title="{escape(mark.kind)}: {escape(mark.note)}">'
            for mark in over
        )
        yield opening + escape(words) + "</span>" * len(over)
    yield "</article>\n<ol>\n"
    for row in rows:
        yield f"<li>{_card(row)}</li>\n"
    yield "</ol>\n" if rows else "</ol>\n<p>No events.</p>\n"
    yield "</section>\n"


def _card(row: Row) -> str:
    """What one record says, as lines of HTML."""
    lines = [f"<b>{escape(row['type'])}</b> {escape(row['status'])}"]
    for kind, label in (("date", "edtf"), ("program", "name"), ("instrument", "kind")):
        if row[kind]:
            lines.append(f'<span class="{kind}">{escape(row[kind][label])}</span>')
    for key, kind in (("actors", "actor"), ("recipients", "recipient"), ("persons", "person")):
        for party in row[key]:
            lines.append(f'<span class="{kind}">{escape(party["name"])}</span>')
    lines.append(f"<small>{escape(row['evidence']['rule'])} · {row['confidence']:.2f}</small>")
    return " ".join(lines)


KINDS: dict[str, Kind] = {
    "event": Kind("0", 50),
    "trigger": Kind("1;4", 0),
    "actor": Kind("1;32", 130),
    "recipient": Kind("1;36", 185),
    "person": Kind("34", 215),
    "program": Kind("1;35", 290),
    "instrument": Kind("33", 30),
    "date": Kind("31", 345),
    "place": Kind("34", 240),
    "attribution": Kind("2;3", 80),
}

OUTSIDE = "2"
"""The ANSI style of what no event is told by."""

HEAD = (
    """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>lunarwatch</title>
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.6 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
section { display: grid; grid-template-columns: minmax(0, 2fr) minmax(14rem, 1fr); gap: 0 2rem; }
header { grid-column: 1 / -1; } h1 { font-size: 1.4rem; margin: 0; } header p { opacity: .7; }
article { white-space: pre-wrap; overflow-wrap: anywhere; }
ol { padding-left: 1.2rem; margin: 0; } li { margin-bottom: .8rem; }
span { border-radius: .2em; }
.trigger { text-decoration: underline; font-weight: 600; }
@media (max-width: 45rem) { section { display: block; } }
"""
    + "\n".join(
        f".{name} {{ background: hsl({kind.hue} 80% 50% / {0.10 if name == 'event' else 0.28}); }}"
        for name, kind in KINDS.items()
    )
    + "\n</style>\n</head>\n<body>\n"
)
