"""Reads tables of wordings: a text a line, before it what must be found in it.

``status; parties; programme; date; text``, where parties are ISO codes of countries and, with a
plus, ids of the catalogue; ``?`` stands for whatever, ``-`` for none.  Texts appeared on
Wednesday, 15 May 2024, on a page that is about space.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from lunarwatch.extraction import Extractor
from lunarwatch.records import Article, Event

_ANY = "?"
_PUBLISHED = date(2024, 5, 15)
_LEAD = "This is a page of news about space, satellites and the moon.\n\n"
_STOPS = '."'


class Wording(NamedTuple):
    """A text and what it tells; None is whatever."""

    text: str
    status: str
    parties: frozenset[str] | None
    program: str | None
    date: str | None

    def misses(self, event: Event) -> list[str]:
        """What an event has otherwise than the wording says."""
        parties = (*event.actors, *event.recipients)
        found = {p.country for p in parties if p.country} | {"+" + p.id for p in parties}
        countries = {name for name in found if not name.startswith("+")}
        wanted = self.parties
        program, day = event.program, event.date
        checks = {
            "status": self.status == event.status,
            "parties": wanted is None
            or (wanted <= found and countries <= {p for p in wanted if p[0] != "+"}),
            "program": self.program is None or self.program == (program.id if program else "-"),
            "date": self.date is None or self.date == (day.edtf if day else "-"),
        }
        return [name for name, right in checks.items() if not right]


def wordings(table: str) -> list[Wording]:
    """The rows of a table."""
    return [_wording(line) for line in table.strip().splitlines()]


def events_in(extractor: Extractor, text: str, type_: str) -> Sequence[Event]:
    """The events of a type that a text tells; a text without a stop is a headline."""
    body = _LEAD + text if text.endswith(tuple(_STOPS)) else text
    found = extractor.extract(Article.of(body, path="wording.txt", published=_PUBLISHED))
    return [event for event in found if event.type == type_]


def _wording(line: str) -> Wording:
    status, parties, program, day, text = (part.strip() for part in line.split(";", 4))
    return Wording(
        text,
        status,
        None if parties == _ANY else frozenset(parties.split()),
        None if program == _ANY else program,
        None if day == _ANY else day,
    )
