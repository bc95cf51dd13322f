"""Reading: whatever the user has → articles with a body and the metadata that can be told."""

from lunarwatch.errors import ReadingError
from lunarwatch.reading.inputs import expand, is_found_in, listed
from lunarwatch.reading.outcomes import Unreadable
from lunarwatch.reading.registry import READERS, Reader, read_articles, read_text
from lunarwatch.reading.source import Source

__all__ = [
    "READERS",
    "Reader",
    "ReadingError",
    "Source",
    "Unreadable",
    "expand",
    "is_found_in",
    "listed",
    "read_articles",
    "read_text",
]
