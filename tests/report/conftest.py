"""One browser for all tests that need one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lunarwatch.writing.report import report

from . import made
from .browser import Browser, find_chromium, started


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A running browser; without one the test is skipped."""
    path = find_chromium()
    if path is None:
        pytest.skip("no Chromium is installed (Debian: apt-get install chromium)")
    with started(path) as browser:
        yield browser


@pytest.fixture
def browser(chromium: Browser) -> Browser:
    """The browser with a window of a desk's size and light colours."""
    chromium.scripts(allowed=True)
    chromium.window()
    return chromium


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for pages."""
    return tmp_path_factory.mktemp("pages")


@pytest.fixture(scope="session")
def small(pages: Path) -> Path:
    """A page of 160 facts."""
    return saved(pages / "small.html", made.inputs(160))


@pytest.fixture(scope="session")
def big(pages: Path) -> Path:
    """A page of 2,000 facts."""
    return saved(pages / "big.html", made.inputs(2000))


def saved(path: Path, inputs: dict[str, Any]) -> Path:
    """The page of some facts in a file."""
    path.write_text("".join(report(**inputs)), encoding="utf-8", newline="\n")
    return path
