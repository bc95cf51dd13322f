"""Every event type shows what it means by examples, and the extraction agrees with each."""

from __future__ import annotations

import pytest

from lunarwatch.extraction import Extractor
from lunarwatch.patterns import EventType, load_catalogue
from lunarwatch.patterns.schema import Example
from lunarwatch.records import Status
from lunarwatch.rehearsal import shortfall, told

TYPES = tuple(load_catalogue().events.values())
FEWEST_EXAMPLES, FEWEST_COUNTEREXAMPLES = 8, 5


@pytest.mark.parametrize(
    ("event", "example"),
    [
        pytest.param(event, example, id=f"{event.type}-{number}")
        for event in TYPES
        for number, example in enumerate(event.example, start=1)
    ],
)
def test_an_example_gives_its_event(
    event: EventType, example: Example, extractor: Extractor
) -> None:
    found = extractor.extract(told(example.text))
    assert shortfall(event.type, example, found) is None, example.text


@pytest.mark.parametrize(
    ("event", "text"),
    [
        pytest.param(event, text, id=f"{event.type}-{number}")
        for event in TYPES
        for number, text in enumerate(event.counterexamples, start=1)
    ],
)
def test_a_counterexample_does_not(event: EventType, text: str, extractor: Extractor) -> None:
    rules = [e.evidence.rule for e in extractor.extract(told(text)) if e.type == event.type]
    assert rules == [], text


@pytest.mark.parametrize("event", TYPES, ids=lambda event: event.type)
def test_a_type_is_shown_from_all_sides(event: EventType) -> None:
    texts = [example.text for example in event.example]
    assert len(set(texts)) >= FEWEST_EXAMPLES
    assert len(set(event.counterexamples)) >= FEWEST_COUNTEREXAMPLES
    assert sum(bool(e.actors or e.recipients or e.program) for e in event.example) == len(texts)


@pytest.mark.parametrize(
    "event", [event for event in TYPES if event.type != "state"], ids=lambda event: event.type
)
def test_a_type_is_shown_denied_and_still_to_come(event: EventType) -> None:
    statuses = {example.status for example in event.example}
    assert Status.DENIED in statuses
    assert statuses & {Status.PLANNED, Status.POSSIBLE}
