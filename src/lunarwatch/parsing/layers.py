"""The layers of spaCy's transition models, by which parser and recogniser choose their moves."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from lunarwatch.parsing.features import PIECES
from lunarwatch.parsing.vectors import Floats, UnknownModelError


class Layers(NamedTuple):
    """The parts of a greedy transition model, in the order in which words go through them.

    Attributes:
        linear: weights (inputs × outputs) and biases.
    """

    moves: list[str]
    tok2vec: Any
    linear: tuple[Floats, Floats]
    lower: Any
    upper: Any


def layers_of(pipe: Any, *, features: int) -> Layers:
    """The layers of a component whose states are made of so many words.

    Raises:
        UnknownModelError: the component is of another make.
    """
    try:
        model, moves = pipe.model, list(pipe.move_names)
        tok2vec, to_list, linear = model.get_ref("tok2vec").layers
        lower, upper = model.get_ref("lower"), model.get_ref("upper")
        greedy = pipe.cfg["beam_width"] == 1
        unseen = model.attrs["unseen_classes"]
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise UnknownModelError from error
    sizes = lower.get_dim("nF"), lower.get_dim("nP")
    if not greedy or unseen or sizes != (features, PIECES):
        raise UnknownModelError
    if not to_list.name.startswith("list2array"):
        raise UnknownModelError
    weights = np.ascontiguousarray(linear.get_param("W").T), linear.get_param("b")
    return Layers(moves, tok2vec, weights, lower, upper)
