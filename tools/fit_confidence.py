"""Fit the weights of ``confidence`` on annotated articles and write them to the patterns.

usage: python tools/fit_confidence.py GOLD_FOLDER...

Logistic regression with a ridge, by gradient descent; the label of a record is whether it matches a
gold event.  Use development gold only: the test half is for reporting.  The weights in the patterns
are fitted on ``gold/dev``, ``samples`` and some 400 further annotated articles that are not in this
repository: on the few that the rules were made with they would be too sure of themselves.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from lunarwatch.events.confidence import features
from lunarwatch.extraction import Extractor
from lunarwatch.patterns import patterns_dir
from lunarwatch.quality import read_gold
from lunarwatch.quality.matching import match, predicted_of, told_of
from lunarwatch.records import Event

_RIDGE = 0.02
_STEPS = 3000
_RATE = 0.5


def names(event: Event) -> tuple[str, ...]:
    """The features of a record."""
    return features(
        type_=event.type,
        rule=event.evidence.rule,
        status=event.status,
        parties=len(event.actors) + len(event.recipients),
        dated=event.date is not None,
        program=event.program is not None,
        mentions=len(event.mentions),
    )


def main(folders: list[str]) -> None:
    """Extract, label, fit, write."""
    extractor = Extractor()
    rows: list[tuple[str, ...]] = []
    labels: list[float] = []
    for gold in read_gold([Path(folder) for folder in folders]):
        events = extractor.extract(gold.article())
        records = [predicted_of(event.as_json()) for event in events]
        matching = match([told_of(event) for event in gold.events], records)
        right = {id(pair.predicted) for pair in matching.pairs}
        for event, record in zip(events, records, strict=True):
            rows.append(names(event))
            labels.append(float(id(record) in right))
    vocabulary = sorted({name for row in rows for name in row})
    index = {name: n for n, name in enumerate(vocabulary)}
    matrix = np.zeros((len(rows), len(vocabulary)))
    for r, row in enumerate(rows):
        matrix[r, [index[name] for name in row]] = 1
    target = np.array(labels)
    weights = np.zeros(len(vocabulary))
    ridge = np.full(len(vocabulary), _RIDGE)
    ridge[index["bias"]] = 0
    for _ in range(_STEPS):
        guess = 1 / (1 + np.exp(-matrix @ weights))
        weights -= _RATE * (matrix.T @ (guess - target) / len(target) + ridge * weights)
    write(dict(zip(vocabulary, weights, strict=True)), len(rows), target.mean())
    print(f"{len(rows)} records, {target.mean():.2f} right")


def write(weights: dict[str, float], records: int, share: float) -> None:
    """Write the weights as TOML."""
    lines = [
        "# Weights of a record's confidence, fitted by tools/fit_confidence.py on development gold",
        f"# ({records} records, {share:.2f} of them right). Not written by hand.",
        "",
        *(f'"{name}" = {value:.3f}' for name, value in weights.items() if abs(value) >= 0.005),
    ]
    path = patterns_dir() / "language" / "confidence.toml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
