"""One article in, its event records out: gate, pipeline and events in a row.

Importing this module does not import spaCy; an ``Extractor`` does when it first needs the model.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from lunarwatch.gate import Gate
from lunarwatch.patterns import load_catalogue
from lunarwatch.records import Article, Dropped, Event, EventDate

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_VOCABULARY = 50_000  # words: some 4,000 articles


class Extractor:
    """Extracts events from articles; builds the pipeline once, on first use.

    Args:
        model: name of an installed spaCy pipeline; default the embedded one.
        patterns: a folder to use in place of the built-in patterns.
        gate: whether articles that cannot hold an event are left out before anything is parsed.
    """

    def __init__(
        self, *, model: str | None = None, patterns: Path | None = None, gate: bool = True
    ) -> None:
        self.model = model
        self.patterns = patterns
        self.gate = gate

    @cached_property
    def nlp(self) -> Language:
        """The pipeline.

        Raises:
            ModelError: the model is not installed.
            PatternsError: the patterns are not well formed.
        """
        from lunarwatch.pipeline import load

        return load(self.model, self.patterns)

    @cached_property
    def _gate(self) -> Gate:
        return Gate(load_catalogue(self.patterns))

    def admits(self, article: Article) -> bool:
        """Whether the article can hold an event; without the gate, any can.  Needs no spaCy.

        Raises:
            PatternsError: the patterns are not well formed.
        """
        return not self.gate or self._gate.admits(article.body)

    def analyse(self, article: Article, *, gated: bool = False) -> Doc:
        """The article as an analysed spaCy document.

        Args:
            article: the article.
            gated: whether the parts of it that can hold no event are left as bare words.
        """
        doc = self.nlp.make_doc(article.body)
        doc._.lunarwatch_gated = gated
        doc._.published = article.meta.published
        return self.nlp(doc)

    def extract(self, article: Article) -> list[Event]:
        """The article's events, in order of their evidence."""
        if not article.body.strip() or not self.admits(article):
            return []
        from lunarwatch.events import events_of

        if len(self.nlp.vocab) > _VOCABULARY:
            del self.nlp  # spaCy keeps every word it meets: begin again, in bounded memory
        return events_of(self.analyse(article, gated=self.gate), article.meta)

    def explain(self, article: Article) -> tuple[list[Event], list[Dropped]]:
        """The article's events, and the candidates that became none with the reason; ungated."""
        from lunarwatch.events import dropped_of, events_of

        doc = self.analyse(article)
        return events_of(doc, article.meta), dropped_of(doc)


def as_date(published: date | str | None) -> date | None:
    """A publication date as given to the public functions.

    Raises:
        ValueError: a string that names no day in full.
    """
    if not isinstance(published, str):
        return published
    from lunarwatch.dates import given_day

    found = given_day(published)
    if found is None:
        raise ValueError(f"{published!r} is not a day such as 2023-12-07.")
    return found


def dates(text: str, published: date | str | None = None) -> list[EventDate]:
    """Every date in a text that has a value, shaped as a record's ``date``."""
    from lunarwatch.dates import copyright_year, find_dates

    found = find_dates(text, as_date(published), copyright_year=copyright_year(text))
    return [
        EventDate(
            text=each.text,
            start=each.start,
            end=each.end,
            edtf=each.edtf,
            earliest=each.earliest,
            latest=each.latest,
            precision=each.precision,
            anchor=each.anchor,
        )
        for each in (f.bare() if f.side in ("since", "until") else f for f in found)
        if each.edtf is not None and each.precision is not None
    ]
