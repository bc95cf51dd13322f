"""How sure a record is: the share of records like it that are right on gold."""

from __future__ import annotations

from lunarwatch.events.draft import Draft
from lunarwatch.patterns import EventType


def confidence(draft: Draft, event: EventType) -> float:
    """The estimated probability that the record matches a true event."""
    return round(event.prior, 2)
