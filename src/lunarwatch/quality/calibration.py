"""Whether `confidence` means what it says: of the records at 0.9, nine in ten are right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

BINS = 10


@dataclass(frozen=True)
class Bin:
    """The records whose confidence lies from `lower` up to `upper`."""

    lower: float
    upper: float
    records: int
    confidence: float
    right: float


def reliability(outcomes: Iterable[tuple[float, bool]], *, bins: int = BINS) -> list[Bin]:
    """Sort (confidence, right) outcomes into equal bins; empty bins are left out.

    A record at exactly 1.0 belongs to the last bin.
    """
    filled: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in outcomes:
        # Rounding first: 0.7 * 10 is 6.999… in binary, and 0.7 belongs to the bin that it opens.
        index = min(int(round(confidence * bins, 9)), bins - 1)
        filled.setdefault(index, []).append((confidence, right))
    return [
        Bin(
            lower=index / bins,
            upper=(index + 1) / bins,
            records=len(inside),
            confidence=sum(confidence for confidence, _ in inside) / len(inside),
            right=sum(right for _, right in inside) / len(inside),
        )
        for index, inside in sorted(filled.items())
    ]


def calibration_error(bins: Iterable[Bin]) -> float | None:
    """Expected calibration error: the mean gap of a bin, weighted by records; None without any."""
    bins = list(bins)
    total = sum(b.records for b in bins)
    if not total:
        return None
    return sum(b.records * abs(b.confidence - b.right) for b in bins) / total
