"""The model's tagger: one product of matrices."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from lunarwatch.parsing.vectors import Floats, UnknownModelError


class Tags:
    """The tag of each token, as a hash.

    Raises:
        UnknownModelError: the component is of another make.
    """

    def __init__(self, pipe: Any) -> None:
        try:
            listener, output = pipe.model.layers
            softmax = pipe.model.get_ref("softmax")
            weights, bias = softmax.get_param("W"), softmax.get_param("b")
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise UnknownModelError from error
        if "listener" not in listener.name or output.layers != [softmax]:
            raise UnknownModelError
        self._weights, self._bias = np.ascontiguousarray(weights.T), bias
        self._tags = np.array([pipe.vocab.strings.add(label) for label in pipe.labels], np.uint64)

    def __call__(self, vectors: Floats) -> NDArray[np.uint64]:
        """The most likely tag of each token; the softmax itself would not change which it is."""
        tags: NDArray[np.uint64] = self._tags[(vectors @ self._weights + self._bias).argmax(axis=1)]
        return tags
