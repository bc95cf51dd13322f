"""The model's named entities, decoded for all tokens at once.

spaCy's recogniser steps through a text token by token, and asks at each step which of its 74
actions are allowed.  Outside an entity its state is the token alone, so those steps are one matrix
product; only tokens inside entities are taken in turn, all entities side by side.  The entities
are the same.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import ENT_IOB, ENT_TYPE, IS_SPACE

from lunarwatch.parsing.arrays import Table
from lunarwatch.parsing.features import by_feature, greatest
from lunarwatch.parsing.layers import layers_of
from lunarwatch.parsing.row import Row
from lunarwatch.parsing.vectors import Floats, UnknownModelError, Vectors

ATTRIBUTES = [ENT_IOB, ENT_TYPE]
"""What the columns of an answer are."""

_B, _I, _O = 3, 1, 2  # of ENT_IOB
_FEATURES = 3  # the token, the first token of the open entity, the token before


class Recognizer:
    """Entities of a greedy BILUO transition model.

    Raises:
        UnknownModelError: the component is of another make.
    """

    def __init__(self, pipe: Any) -> None:
        names, tok2vec, linear, lower, upper = layers_of(pipe, features=_FEATURES)
        labels = [name[2:] for name in names if name.startswith("B-")]
        count = len(labels)
        expected = [f"{action}-{label}" for action in "BILU" for label in labels]
        # move_names leaves out an action of its own that stands before "O"
        if names != [*expected, "O"] or pipe.moves.n_moves != len(names) + 1:
            raise UnknownModelError
        self.vectors = Vectors(tok2vec)
        self._labels = [pipe.vocab.strings.add(label) for label in labels]
        self._linear = linear
        weights, nobody, always = by_feature(lower)
        self._token, self._first, self._before = np.split(weights, _FEATURES, axis=1)
        self._bias = always
        self._outside = always + nobody.reshape(_FEATURES, -1)[1:].sum(axis=0)  # no entity is open
        weights, bias = upper.get_param("W"), upper.get_param("b")
        begin, inside, last, unit = (slice(n * count, (n + 1) * count) for n in range(4))
        outside = slice(pipe.moves.n_moves - 1, None)
        closed, own = _picked(weights, bias, begin, unit, outside)
        self._closed = np.ascontiguousarray(closed.T), own
        self._inside = _picked(weights, bias, inside)
        self._last = _picked(weights, bias, last)

    def __call__(self, row: Row, starts: NDArray[np.bool_]) -> Table:
        """The entities of pieces: tokens × ``ATTRIBUTES``.

        Args:
            row: the pieces.
            starts: whether a sentence begins at a token.
        """
        count = len(self._labels)
        weights, bias = self._linear
        vectors: Floats = self.vectors(row) @ weights
        vectors += bias
        own: Floats = vectors @ self._token
        space, stops = row.column(IS_SPACE).astype(bool), np.append(starts[1:], True)
        stops[row.ends - 1] = True
        weights, bias = self._closed
        scores = greatest(own + self._outside) @ weights
        scores += bias
        scores[stops | space, :count] = -np.inf  # no entity begins here and goes on
        scores[space, count:-1] = -np.inf
        action = scores.argmax(axis=1)
        own += self._bias
        last = self._last_tokens(vectors, own, np.flatnonzero(action < count), action, stops)
        return self._walked(action, last)

    def _last_tokens(
        self,
        vectors: Floats,
        own: Floats,
        first: NDArray[np.intp],
        action: NDArray[np.intp],
        stops: NDArray[np.bool_],
    ) -> NDArray[np.intp]:
        """For each token at which an entity would begin: where it would end.

        Args:
            vectors: of the tokens.
            own: what each adds to a state as its token, with what is always added.
            first: the tokens where one would begin.
            action: what is done at each token outside of an entity.
            stops: behind which tokens no entity goes on.
        """
        last = np.zeros(len(action), np.intp)
        token, label, opened = first + 1, action[first], vectors[first] @ self._first
        while len(first):
            hidden = greatest(own[token] + opened + vectors[token - 1] @ self._before)
            inside = _own(hidden, self._inside, label)
            goes_on = (inside >= _own(hidden, self._last, label)) & ~stops[token]
            last[first[~goes_on]] = token[~goes_on]
            first, token, label = first[goes_on], token[goes_on] + 1, label[goes_on]
            opened = opened[goes_on]
        return last

    def _walked(self, action: NDArray[np.intp], last: NDArray[np.intp]) -> Table:
        """The entities that a walk from left to right meets."""
        found = np.zeros((len(action), 2), np.uint64)
        found[:, 0] = _O
        count = len(self._labels)
        free = 0
        for token in np.flatnonzero(action < 2 * count).tolist():
            if token < free:
                continue  # inside an entity that began before
            which = int(action[token])
            free = (token if which >= count else int(last[token])) + 1
            found[token:free] = _I, self._labels[which % count]
            found[token, 0] = _B
        return found


def _picked(weights: Floats, bias: Floats, *parts: slice) -> tuple[Floats, Floats]:
    return (
        np.ascontiguousarray(np.concatenate([weights[part] for part in parts])),
        np.concatenate([bias[part] for part in parts]),
    )


def _own(hidden: Floats, layer: tuple[Floats, Floats], label: NDArray[np.intp]) -> Floats:
    """The score of each row for its own label."""
    scores: Floats = np.einsum("ij,ij->i", hidden, layer[0][label]) + layer[1][label]
    return scores
