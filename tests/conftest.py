"""What many tests share: the pipeline takes a second to build, and one serves them all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lunarwatch.extraction import Extractor
from lunarwatch.patterns import Catalogue, load_catalogue
from lunarwatch.records import Article, Event
from lunarwatch.rehearsal import told

pytest.register_assert_rewrite("wording")  # its asserts speak as those of the tests


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    return Extractor()


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.fixture(scope="session")
def events(extractor: Extractor) -> Callable[[str], list[Event]]:
    """Text → its events, the text taken for an article of Sunday, 15 June 2025."""

    def of(text: str | Article) -> list[Event]:
        return extractor.extract(told(text) if isinstance(text, str) else text)

    return of
