"""Accuracy does not fall below its floors, and the README claims no more than is measured."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from lunarwatch import quality
from lunarwatch.extraction import Extractor

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
FLOORS = tomllib.loads((ROOT / "gold" / "floors.toml").read_text(encoding="utf-8"))
SETS = {
    "samples": ROOT / "samples",
    "dev": ROOT / "gold" / "dev",
    "test": ROOT / "gold" / "test",
    "seed": SHARED / "gold" / "seed",
    "nasa": SHARED / "gold" / "nasa",
}
ROUNDING = 0.0051  # the README gives two digits


@pytest.fixture(scope="module")
def measured() -> Callable[[str], dict[str, Any]]:
    """The figures of a gold set, extracted once however often they are asked for."""
    extractor = Extractor()

    @cache
    def measure(name: str) -> dict[str, Any]:
        if not SETS[name].is_dir():
            pytest.skip(f"the gold set {name} is not here")
        gold = quality.read_gold([SETS[name]])
        figures = quality.evaluate(gold, extractor.extract).as_json()
        figures |= {f"{slot}_exact": share for slot, share in figures["slots"].items()}
        figures |= {f"{t}_precision": counts["precision"] for t, counts in figures["types"].items()}
        return figures | {"digest": quality.gold_digest(gold)}

    return measure


@pytest.mark.parametrize("name", FLOORS)
def test_accuracy_does_not_fall_below_its_floor(name, measured):
    """Lowering a floor is an edit of gold/floors.toml, which says how that is done."""
    figures, floors = measured(name), FLOORS[name]
    assert figures["digest"] == floors["digest"], (
        f"the gold of {name} has changed: measure again, renew its digest and floors"
    )
    low = {k: (figures[k], v) for k, v in floors["at_least"].items() if figures[k] < v}
    high = {k: (figures[k], v) for k, v in floors["at_most"].items() if figures[k] > v}
    assert not low | high, "measured, floor"


def test_every_public_set_has_a_floor():
    public = {name for name, folder in SETS.items() if folder.is_relative_to(ROOT)}
    assert public <= FLOORS.keys() <= SETS.keys()
    for name, floors in FLOORS.items():
        assert floors["at_least"].keys() >= {"f1", "core_recall", "strict_f1"}, name
        assert all(value > 0 for value in floors["at_least"].values()), name


@pytest.mark.parametrize("name", ["dev", "test"])
def test_the_readme_claims_no_more_than_is_measured(name, measured):
    half = {"dev": "development half", "test": "test half"}[name]
    row = re.search(rf"^\| {half} \|(.*)\|$", (ROOT / "README.md").read_text("utf-8"), re.M)
    assert row, "run make docs"
    articles, events, *claimed = row[1].split("|")
    figures = measured(name)
    assert (int(articles), int(events)) == (figures["articles"], figures["gold"])
    rates = ["precision", "recall", "f1", "core_recall", "strict_f1"]
    for rate, value in zip(rates, claimed, strict=True):
        assert float(value) <= figures[rate] + ROUNDING, rate
