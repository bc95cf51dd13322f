"""The model's token vectors, worked out in few large steps.

The forward pass of spaCy's ``Tok2Vec`` (hashed embeddings, then convolutions over a window of
three) on bare arrays.  A word's embedding depends on its form alone and is kept; the first
convolution multiplies each form once, the others run over blocks that fit the processor's cache.
The vectors equal thinc's up to rounding.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IDS

from lunarwatch.parsing.arrays import MOST_COLUMNS, Table, mixed, with_rows
from lunarwatch.parsing.row import Row

Floats = NDArray[np.float32]

_BLOCK = 512  # rows: a block's windows take 0.6 MB
_KEPT = 30_000  # embeddings kept before they are dropped and begun anew: 12 MB


class UnknownModelError(Exception):
    """The model is not built as this module expects; spaCy runs it as it is."""


@dataclass(frozen=True, slots=True)
class _Layer:
    """Weights (inputs + 1, pieces × width), and the norm's two.

    The last row of the weights are the biases: the last of the inputs is always one.
    """

    weights: Floats
    scale: Floats
    shift: Floats


class Vectors:
    """Token vectors of a ``Tok2Vec`` model with hashed embeddings and a window encoder.

    Attributes:
        columns: what they depend on: attributes of tokens.

    Raises:
        UnknownModelError: the model is of another make.
    """

    def __init__(self, model: Any) -> None:
        try:
            embed, encode = model.layers
            extract, _, self._hashes, mix, _ = embed.layers
            self.columns = [IDS[name] for name in extract.attrs["columns"]]
            self._pad: int = encode.attrs["pad"]
            self._mix = _layer(mix)
            self._layers = [_convolution(residual) for residual in encode.layers[0].layers]
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise UnknownModelError from error
        if not self._layers or len(self.columns) > MOST_COLUMNS:
            raise UnknownModelError
        self._width = len(self._layers[0].scale)
        self._known: dict[int, int] = {}
        self._table: Floats = np.zeros((1, self._width), np.float32)  # first, that of nothing

    def __call__(self, row: Row) -> Floats:
        """The vectors of all tokens: tokens × width."""
        lengths = row.lengths
        # Rows of nothing part the pieces, so many that no window reaches into the next; one
        # more at each end.
        rows = sum(lengths) + self._pad * (len(lengths) + 1)
        inside = np.zeros(rows + 2, bool)
        at = 1 + self._pad
        for length in lengths:
            inside[at : at + length] = True
            at += length + self._pad
        features = row.columns(self.columns)
        keys, at_first, number = np.unique(mixed(features), return_index=True, return_inverse=True)
        form = np.zeros(rows + 2, np.intp)  # the first is that of nothing
        form[inside] = number + 1
        first, *others = self._layers
        hidden = _convolved_forms(self._embedded(keys.tolist(), features[at_first]), form, first)
        for layer in others:
            hidden = _convolved(hidden, layer)
        vectors: Floats = hidden[inside]
        return vectors

    def _embedded(self, keys: list[int], features: Table) -> Floats:
        """The embeddings of forms, from memory where they are known; first, that of nothing.

        Args:
            keys: a number for each form.
            features: forms × columns.
        """
        if len(self._known) > _KEPT:
            self._known.clear()
        new = [at for at, key in enumerate(keys) if key not in self._known]
        if new:
            made = _mixed(self._hashes.predict(features[new]), self._mix)
            first = len(self._known) + 1
            self._table = with_rows(self._table, first, made)
            self._known.update((keys[at], first + i) for i, at in enumerate(new))
        return self._table[[0, *(self._known[key] for key in keys)]]


def _convolution(residual: Any) -> _Layer:
    """The layer of ``residual(expand_window >> maxout >> layernorm)``."""
    (inner,) = residual.layers
    (window,) = (node for node in inner.walk() if node.name == "expand_window")
    if window.attrs["window_size"] != 1:
        raise UnknownModelError
    return _layer(inner, "expand_window")


def _layer(model: Any, *others: str) -> _Layer:
    """The weights of ``maxout >> layernorm``, piece by piece.

    Args:
        model: what holds the two.
        others: what else it holds, which has no weights.
    """
    nodes = {node.name: node for node in model.walk() if not node.layers}
    if set(nodes) - {"dropout"} != {"maxout", "layernorm", *others}:
        raise UnknownModelError
    weights = nodes["maxout"].get_param("W")  # width × pieces × inputs
    width, pieces, inputs = weights.shape
    by_piece = weights.transpose(1, 0, 2).reshape(pieces * width, inputs).T
    return _Layer(
        np.concatenate((by_piece, nodes["maxout"].get_param("b").T.reshape(1, -1))),
        nodes["layernorm"].get_param("G"),
        nodes["layernorm"].get_param("b"),
    )


class _Room:
    """Memory for the sums over one block, made once for all layers.

    Arrays of such a size numpy would get from the system anew for every block, page by page, which
    takes a good part of the time of the sums; and these stay in the processor's cache.
    """

    def __init__(self, layer: _Layer) -> None:
        inputs, outputs = layer.weights.shape
        self.inputs = np.ones((_BLOCK, inputs), np.float32)
        self.scores = np.empty((_BLOCK, outputs), np.float32)
        self.more = np.empty((_BLOCK, outputs), np.float32)
        self.best = np.empty((_BLOCK, len(layer.scale)), np.float32)

    def summed(self, rows: int, layer: _Layer) -> Floats:
        """What the layer makes of the inputs; to be used before the next block.

        Args:
            rows: how many rows of inputs there are.
            layer: the layer.
        """
        np.matmul(self.inputs[:rows], layer.weights, out=self.scores[:rows])
        return self.activated(rows, layer)

    def activated(self, rows: int, layer: _Layer) -> Floats:
        """Of each unit the greatest piece of the scores, normed; to be used before the next block.

        Args:
            rows: how many rows have scores.
            layer: the layer.
        """
        scores, best, width = self.scores[:rows], self.best[:rows], len(layer.scale)
        np.maximum(scores[:, :width], scores[:, -width:], out=best)
        for start in range(width, scores.shape[1] - width, width):
            np.maximum(best, scores[:, start : start + width], out=best)
        _norm(best, layer)
        return best


def _mixed(rows: Floats, layer: _Layer) -> Floats:
    """The embeddings of forms, of which each row holds those of its parts."""
    out, room = np.empty((len(rows), len(layer.scale)), np.float32), _Room(layer)
    for start, end in _blocks(0, len(rows)):
        room.inputs[: end - start, :-1] = rows[start:end]
        out[start:end] = room.summed(end - start, layer)
    return out


def _convolved_forms(embedded: Floats, form: NDArray[np.intp], layer: _Layer) -> Floats:
    """The first layer, over rows that are given by form; the first and the last stay nothing.

    A batch has three times as many tokens as forms: what a form adds to a window in each of the
    three places is worked out once, and summed up for each row.

    Args:
        embedded: the vectors of the forms.
        form: the number of each row's form.
        layer: the layer.
    """
    width = embedded.shape[1]
    before, own, behind = (
        embedded @ layer.weights[at : at + width] for at in (0, width, 2 * width)
    )
    own += layer.weights[-1]
    out, room = _framed(len(form), width), _Room(layer)
    for start, end in _blocks(1, len(form) - 1):
        rows = end - start
        scores, more = room.scores[:rows], room.more[:rows]
        _rows(own, form[start:end], scores)
        scores += _rows(before, form[start - 1 : end - 1], more)
        scores += _rows(behind, form[start + 1 : end + 1], more)
        _rows(embedded, form[start:end], out[start:end])
        out[start:end] += room.activated(rows, layer)
    return out


def _convolved(hidden: Floats, layer: _Layer) -> Floats:
    """A further layer over all rows; the first and the last row stay nothing."""
    out, room = _framed(*hidden.shape), _Room(layer)
    for start, end in _blocks(1, len(hidden) - 1):
        each = (hidden[start - 1 : end - 1], hidden[start:end], hidden[start + 1 : end + 1])
        np.concatenate(each, axis=1, out=room.inputs[: end - start, :-1])
        np.add(room.summed(end - start, layer), hidden[start:end], out=out[start:end])
    return out


def _framed(rows: int, width: int) -> Floats:
    """Room for rows; the first and the last are nothing."""
    framed: Floats = np.empty((rows, width), np.float32)
    framed[0] = framed[-1] = 0
    return framed


def _blocks(first: int, last: int) -> Iterator[tuple[int, int]]:
    """The rows from one to another, end exclusive, in blocks."""
    return ((start, min(start + _BLOCK, last)) for start in range(first, last, _BLOCK))


def _rows(table: Floats, numbers: NDArray[np.intp], out: Floats) -> Floats:
    """Some rows of a table, written to ``out``."""
    # all are in range: "clip" only spares numpy the copy by which it would make sure
    return np.take(table, numbers, axis=0, out=out, mode="clip")


def _norm(rows: Floats, layer: _Layer) -> None:
    """Make rows of mean nought and variance one, scaled and shifted as the model learnt."""
    share = np.full(rows.shape[1], 1 / rows.shape[1], np.float32)
    rows -= (rows @ share)[:, None]  # far faster than rows.mean(axis=1)
    variance = np.einsum("ij,ij->i", rows, rows) * share[0]
    rows *= (1 / np.sqrt(variance + np.float32(1e-8)))[:, None]
    rows *= layer.scale
    rows += layer.shift
