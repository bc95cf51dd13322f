"""Whatever the bytes: articles, an `Unreadable` or a `ReadingError`, and never anything else."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lunarwatch.errors import ReadingError
from lunarwatch.reading import READERS, Unreadable, read_articles
from lunarwatch.reading.cleaning import clean
from lunarwatch.records import Article, body_id

from .helpers import FIXTURES

SUFFIXES = sorted({suffix for reader in READERS.values() for suffix in reader.suffixes})
SEEDS = sorted(path for path in FIXTURES.iterdir() if path.stat().st_size < 40_000)
relaxed = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=60,
    deadline=None,
)


def check(path: Path) -> None:
    """Read a file and check what every outcome promises."""
    outcomes: list[Article | Unreadable] = []
    message = f"{path}: nothing came out, and no error"
    try:
        outcomes.extend(read_articles(path, languages=None))
    except ReadingError as error:
        message = str(error)
    assert outcomes or (message.startswith(f"{path}: ") and "\n" not in message)
    assert outcomes or "nothing came out" not in message
    for outcome in outcomes:
        if isinstance(outcome, Unreadable):
            assert outcome.reason
            assert "\n" not in outcome.reason
            continue
        assert outcome.body.strip()
        assert outcome.body == clean(outcome.body)
        assert outcome.meta.id == body_id(outcome.body)
        outcome.model_dump_json().encode("utf-8")


@relaxed
@given(st.binary(max_size=2000), st.sampled_from(SUFFIXES))
def test_any_bytes(tmp_path: Path, data: bytes, suffix: str) -> None:
    path = tmp_path / f"any{suffix}"
    path.write_bytes(data)
    check(path)


@relaxed
@given(st.text(max_size=2000), st.sampled_from(SUFFIXES))
def test_any_text(tmp_path: Path, text: str, suffix: str) -> None:
    path = tmp_path / f"any{suffix}"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    check(path)


@pytest.mark.parametrize("seed", SEEDS, ids=[path.name for path in SEEDS])
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=8,
    deadline=None,
)
@given(data=st.data())
def test_damaged_fixtures(tmp_path: Path, seed: Path, data: st.DataObject) -> None:
    content = bytearray(seed.read_bytes())
    start = data.draw(st.integers(0, max(0, len(content) - 1)))
    length = data.draw(st.integers(0, 200))
    content[start : start + length] = data.draw(st.binary(max_size=60))
    path = tmp_path / seed.name
    path.write_bytes(bytes(content))
    check(path)
