"""News about the Moon and space diplomacy in, dated and sourced event records out."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from spacy.language import Language

    from lunarwatch.extraction import Extractor
    from lunarwatch.records import Event, EventDate

__all__ = ["extract", "find_dates", "load"]


def extract(
    text: str, published: date | str | None = None, *, model: str | None = None
) -> list[Event]:
    """The events that an article tells, in order of their evidence.

    Args:
        text: the article's body; one without words gives no events.  Offsets in the records count
            its characters as ``lunarwatch.reading.read_text`` leaves them: line ends are single,
            lines broken at a column are paragraphs; control characters, soft hyphens and front
            matter are off.
        published: the day the article appeared, as a date or an ISO string; when None it is looked
            for in the text, and dates told as "Wednesday" stay open if it is not there.
        model: an installed spaCy pipeline to use in place of the embedded one.

    Raises:
        ValueError: ``published`` names no day in full.
        ModelError: the model is not installed.
    """
    from lunarwatch.errors import ReadingError
    from lunarwatch.extraction import as_date
    from lunarwatch.reading import read_text

    try:
        article = read_text(text, published=as_date(published))
    except ReadingError:  # its one reason: there is no text
        return []
    return _extractor(model).extract(article)


def find_dates(text: str, published: date | str | None = None) -> list[EventDate]:
    """Every date in a text that has a value, shaped as the ``date`` of a record.

    Args:
        text: any text.
        published: what relative dates count from; without it only absolute ones have a value.

    Raises:
        ValueError: ``published`` names no day in full.
    """
    from lunarwatch.extraction import dates

    return dates(text, published)


def load(model: str | None = None) -> Language:
    """The spaCy pipeline with lunarwatch's components.

    Raises:
        ModelError: the model is not installed.
    """
    from lunarwatch.pipeline import load as load_pipeline

    return load_pipeline(model)


@lru_cache(maxsize=2)
def _extractor(model: str | None) -> Extractor:
    from lunarwatch.extraction import Extractor

    return Extractor(model=model)
