"""From an analysed document to event records."""

from lunarwatch.events.build import events_of

__all__ = ["events_of"]
