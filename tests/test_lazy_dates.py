"""Dates are looked for only where an event asks for them."""

from __future__ import annotations

from datetime import date

import pytest

from lunarwatch import pipeline
from lunarwatch.components.analysis import Analysis
from lunarwatch.dates import FoundDate
from lunarwatch.extraction import Extractor
from lunarwatch.records import Article

PUBLISHED = date(2024, 3, 1)
EVENT = "Ghana signed the Artemis Accords on 27 February 2024 at NASA Headquarters."
NO_EVENT = "In 2023 the NASA satellite was as bright as Venus in the sky over the Moon."


@pytest.mark.parametrize(("text", "sought"), [(EVENT, 1), (NO_EVENT, 0)])
def test_dates_are_sought_once_or_not_at_all(
    text: str, sought: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []
    find = pipeline.dates_of

    def counted(doc: object, catalogue: object) -> list[FoundDate]:
        calls.append(str(doc))
        return find(doc, catalogue)  # type: ignore[arg-type]  # as it is called

    monkeypatch.setattr(pipeline, "dates_of", counted)
    events = Extractor().extract(Article.of(text, published=PUBLISHED))
    assert (len(events), len(calls)) == (sought, sought)


def test_a_document_without_events_has_its_dates_all_the_same() -> None:
    doc = Extractor().analyse(Article.of(NO_EVENT, published=PUBLISHED))
    analysis: Analysis = doc._.lunarwatch
    assert [found.text for found in analysis.dates] == ["In 2023"]
