"""Tables of wordings, a text a line and what must be found in it, and the tests that they make.

``status; parties; programme; date; text``, where parties are ISO codes of countries and, with a
plus, ids of the catalogue; ``?`` stands for whatever, ``-`` for none.  Texts appeared on
Wednesday, 15 May 2024, on a page that is about space.  A table of several types of event has the
type in a column before.

``status | parties | programme | date | text | published`` is a text that stands alone and tells
one event of the type, no more.  It appeared on Thursday, 20 June 2024, or on the day behind it.

Tables of texts that tell nothing of the type hold the text alone.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

import pytest

from lunarwatch.extraction import Extractor
from lunarwatch.records import Article, Event

_ANY = "?"
_NONE = "-"
_PUBLISHED = date(2024, 5, 15)
_PUBLISHED_ALONE = "2024-06-20"
_LEAD = "This is a page of news about space, satellites and the moon.\n\n"
_STOPS = '."'


class Wording(NamedTuple):
    """What a text tells; None is whatever."""

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
            "program": self.program is None or self.program == (program.id if program else _NONE),
            "date": self.date is None or self.date == (day.edtf if day else _NONE),
        }
        return [name for name, right in checks.items() if not right]


def told(table: str, type_: str | None = None) -> Callable[..., None]:
    """The test that each text tells an event as its row says, of the type or of the row's own."""

    @pytest.mark.parametrize(("type_", "row"), _typed(table, type_))
    def test(extractor: Extractor, type_: str, row: str) -> None:
        *columns, text = row.split("; ", 4)
        wording = _wording(*columns)
        assert [] in [wording.misses(event) for event in events_in(extractor, text, type_)]

    return test


def not_told(table: str, type_: str | None = None) -> Callable[..., None]:
    """The test that no text tells an event of the type, or of the row's own."""

    @pytest.mark.parametrize(("type_", "text"), _typed(table, type_))
    def test(extractor: Extractor, type_: str, text: str) -> None:
        assert not events_in(extractor, text, type_)

    return test


def told_alone(table: str, type_: str) -> Callable[..., None]:
    """The test that each text, standing alone, tells one event of the type, as its row says."""

    @pytest.mark.parametrize("row", table.strip().splitlines())
    def test(extractor: Extractor, row: str) -> None:
        status, parties, program, day, *page = row.split(" | ")
        wording = _wording(status, parties, program, day)
        assert [wording.misses(event) for event in _events_alone(extractor, type_, *page)] == [[]]

    return test


def not_told_alone(table: str, type_: str) -> Callable[..., None]:
    """The test that no text of a table, standing alone, tells an event of the type."""

    @pytest.mark.parametrize("text", table.strip().splitlines())
    def test(extractor: Extractor, text: str) -> None:
        assert not _events_alone(extractor, type_, text)

    return test


def events_in(extractor: Extractor, text: str, type_: str) -> list[Event]:
    """The events of a type that a text tells; a text without a stop is a headline."""
    body = _LEAD + text if text.endswith(tuple(_STOPS)) else text
    found = extractor.extract(Article.of(body, path="wording.txt", published=_PUBLISHED))
    return [event for event in found if event.type == type_]


def _events_alone(
    extractor: Extractor, type_: str, text: str, published: str = _PUBLISHED_ALONE
) -> list[Event]:
    article = Article.of(text, path="wording.txt", published=date.fromisoformat(published))
    return [event for event in extractor.extract(article) if event.type == type_]


def _typed(table: str, type_: str | None) -> list[tuple[str, str]]:
    """The rows of a table, each behind its type."""
    rows = table.strip().splitlines()
    if type_ is not None:
        return [(type_, row) for row in rows]
    return [(own, rest) for own, _, rest in (row.partition("; ") for row in rows)]


def _wording(status: str, parties: str, program: str, day: str) -> Wording:
    return Wording(
        status,
        None if parties == _ANY else frozenset(parties.split()) - {_NONE},
        None if program == _ANY else program,
        None if day == _ANY else day,
    )
