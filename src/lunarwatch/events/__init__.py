"""From an analysed document to event records."""

from lunarwatch.events.build import events_of
from lunarwatch.events.explaining import dropped_of

__all__ = ["dropped_of", "events_of"]
