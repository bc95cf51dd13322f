"""Print gold/floors.toml anew from what is measured now, a little below it.

To raise floors, or after the gold has changed: run it, compare with the file, copy what is meant.
It writes nothing, so that a lower floor is always an edit that somebody made.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from lunarwatch import quality
from lunarwatch.extraction import Extractor

SLACK = 0.01
SLOT_SLACK = 0.03  # events found for the first time are the harder ones, also in their fields
AT_LEAST = ("f1", "core_recall", "strict_f1")
SLOTS = ("countries", "date_given")
AT_MOST = ("events_in_negatives", "ece")


def main() -> None:
    """Measure each set named on the command line and print its table."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folders", nargs="+", type=Path, metavar="NAME", help="samples gold/dev …")
    extractor = Extractor()
    for folder in options.parse_args().folders:
        gold = quality.read_gold([folder])
        figures = quality.evaluate(gold, extractor.extract).as_json()
        slots = {f"{slot}_exact": figures["slots"][slot] for slot in SLOTS}
        rates = {name: figures[name] for name in AT_LEAST}
        print(f'\n[{folder.name}]\ndigest = "{quality.gold_digest(gold)}"')
        print(f"at_least = {{ {pairs(rates, -SLACK)}, {pairs(slots, -SLOT_SLACK)} }}")
        print(f"at_most = {{ {pairs({name: figures[name] for name in AT_MOST}, SLACK)} }}")


def pairs(figures: dict[str, float], slack: float) -> str:
    """TOML pairs; counts stay as they are, rates get the slack."""
    return ", ".join(
        f"{name} = {value}" if isinstance(value, int) else f"{name} = {value + slack:.3f}"
        for name, value in figures.items()
    )


if __name__ == "__main__":
    main()
