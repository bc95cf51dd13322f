"""The layer that makes a parser's states of words: what a word adds to one, by its place in it."""

from __future__ import annotations

from typing import Any

import numpy as np

from lunarwatch.parsing.vectors import Floats

PIECES = 2
"""Of so many numbers a unit of the hidden layer takes the greatest."""


def by_feature(lower: Any) -> tuple[Floats, Floats, Floats]:
    """The weights by which words add to a state, what no word adds, and what is always added.

    Shapes: inputs × (features · 2·hidden), features · 2·hidden, 2·hidden.  The first pieces of all
    units come before the second ones: ``greatest`` then compares two halves, not many pairs.
    """
    weights, bias, nobody = (lower.get_param(name) for name in ("W", "b", "pad"))
    features, hidden, pieces, inputs = weights.shape
    by_piece = weights.transpose(3, 0, 2, 1).reshape(inputs, features * pieces * hidden)
    return (
        np.ascontiguousarray(by_piece),
        np.ascontiguousarray(nobody[0].transpose(0, 2, 1)).reshape(-1),
        np.ascontiguousarray(bias.T).reshape(-1),
    )


def greatest(sums: Floats) -> Floats:
    """The hidden layer of states: of each unit the greater piece."""
    hidden = sums.shape[1] // PIECES
    units: Floats = np.maximum(sums[:, :hidden], sums[:, hidden:])
    return units
