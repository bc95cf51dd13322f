"""How sure a record is: the share of records like it that are right on gold.

A logistic model over what a record shows of itself; its weights are fitted on the development gold
by ``tools/fit_confidence.py`` and stand in ``patterns/language/confidence.toml``.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

_FLOOR, _CEILING = 0.02, 0.98


def features(
    *,
    type_: str,
    rule: str,
    status: str,
    parties: int,
    dated: bool,
    program: bool,
    mentions: int,
) -> tuple[str, ...]:
    """What of a record bears on its being right, as names of yes-or-no features."""
    found = ["bias", f"type:{type_}", f"rule:{rule}"]
    if status != "occurred":
        found.append(f"status:{status}")
    found.append(f"parties:{min(parties, 3)}")
    if dated:
        found.append("dated")
    if program:
        found.append("program")
    if mentions:
        found.append("mentioned again")
    return tuple(found)


def confidence(names: tuple[str, ...], weights: Mapping[str, float]) -> float:
    """The estimated probability that a record with these features matches a true event."""
    score = sum(weights.get(name, 0.0) for name in names)
    return round(min(_CEILING, max(_FLOOR, 1 / (1 + math.exp(-score)))), 2)
