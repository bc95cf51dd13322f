"""One article in, its event records out: gate, pipeline and events in a row.

Importing this module does not import spaCy; an ``Extractor`` does when it first needs the model.
"""

from __future__ import annotations

from collections.abc import Sequence
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
        # by the article's identity; no document where it was turned away
        self._prepared: dict[int, tuple[Article, Doc | None]] = {}

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

    def prepare(self, articles: Sequence[Article]) -> None:
        """Analyse several articles at once: less work than one by one, to the same end.

        What is found is kept until they are extracted from, or others are prepared.
        """
        self._prepared.clear()
        admitted = [article for article in articles if self._may_tell(article)]
        docs: list[Doc] = []
        if admitted:
            from lunarwatch.pipeline import begin

            self._forget()
            docs = [self._made(article, gated=self.gate) for article in admitted]
            begin(self.nlp, docs)
        self._prepared.update((id(article), (article, None)) for article in articles)
        for article, doc in zip(admitted, docs, strict=True):
            self._prepared[id(article)] = article, doc

    def analyse(self, article: Article, *, gated: bool = False) -> Doc:
        """The article as an analysed spaCy document.

        Args:
            article: the article.
            gated: whether the parts of it that can hold no event are left as bare words.
        """
        return self.nlp(self._made(article, gated=gated))

    def extract(self, article: Article) -> list[Event]:
        """The article's events, in order of their evidence."""
        prepared = self._prepared.pop(id(article), None)
        if prepared is None:
            if not self._may_tell(article):
                return []
            self._forget()
            doc = self.analyse(article, gated=self.gate)
        elif prepared[1] is None:
            return []  # turned away
        else:
            from lunarwatch.pipeline import finish

            doc = finish(self.nlp, prepared[1])
        from lunarwatch.events import events_of

        events = events_of(doc, article.meta)
        # The analysis leads back to its document.  Parted, both are gone at once; else they stay
        # until Python looks for garbage, which takes longer the more there is of it.
        doc.user_data.clear()
        return events

    def _may_tell(self, article: Article) -> bool:
        return bool(article.body.strip()) and self.admits(article)

    def _made(self, article: Article, *, gated: bool) -> Doc:
        """The article as tokens, with what the pipeline has to know."""
        from lunarwatch.components.body import keep_body

        doc = self.nlp.make_doc(article.body)
        keep_body(doc, article.body)
        doc._.lunarwatch_gated = gated
        doc._.published = article.meta.published
        return doc

    def _forget(self) -> None:
        """Begin again with a new pipeline when many words are known: spaCy keeps every one."""
        if not self._prepared and len(self.nlp.vocab) > _VOCABULARY:
            del self.nlp

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
