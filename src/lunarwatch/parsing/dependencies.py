"""The model's dependency parser, taking all pieces through their transitions side by side.

spaCy's parser takes one state after the other through its C code; here the states of a whole batch
are rows of arrays, and a step is some forty operations on all of them.  The moves and their
conditions are those of spaCy's arc-eager system (Nivre's, made non-monotonic: a word without a
head may go back to the buffer, and a word may be given another head).  The trees are the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, HEAD, SENT_START
from spacy.tokens import Doc

from lunarwatch.parsing.arrays import read, write
from lunarwatch.parsing.features import by_feature, greatest
from lunarwatch.parsing.layers import layers_of
from lunarwatch.parsing.row import Row
from lunarwatch.parsing.vectors import Floats, UnknownModelError

Ints = NDArray[np.intp]

_FEATURES = 8  # words of a state that its vector is made of
_MANY = 128  # states
_SHIFT, _REDUCE, _LEFT, _RIGHT, _BREAK = range(5)
_KINDS = "SDLRB"
_DECORATED = "||"  # in the label of an arc that the tree has elsewhere


class Dependencies:
    """Heads and labels of a greedy arc-eager parser.

    Raises:
        UnknownModelError: the component is of another make.
    """

    def __init__(self, pipe: Any) -> None:
        names, listener, linear, lower, upper = layers_of(pipe, features=_FEATURES)
        root = next((name for name in names if name.startswith("B-")), None)
        joins = pipe.cfg.get("learn_tokens", True)
        if joins or root != "B-ROOT" or "listener" not in listener.name:
            raise UnknownModelError
        self._kinds: Ints = np.array([_KINDS.index(name[0]) for name in names])
        strings = pipe.vocab.strings
        self._labels = np.array([strings.add(name[2:]) for name in names], np.uint64)
        self._decorated = np.array([_DECORATED in name for name in names])
        self._root = strings.add("ROOT")
        self._postprocess = list(pipe.postprocesses)
        self._linear = linear
        weights, nobody, self._always = by_feature(lower)
        self._lower = np.ascontiguousarray(np.stack(np.split(weights, _FEATURES, axis=1)))
        self._nobody = nobody.reshape(_FEATURES, -1)
        self._upper = np.ascontiguousarray(upper.get_param("W").T)
        self._bias = _barred(self._kinds) + upper.get_param("b")  # by the set of possible moves
        self._room: Floats = np.empty(0, np.float32)

    def __call__(self, row: Row, vectors: Floats) -> Trees:
        """Parse pieces; their certain sentence starts must be given.

        Args:
            row: the pieces.
            vectors: of their tokens.
        """
        states = _States(row)
        table = self._features(vectors)
        while states.go_on():
            sums = _summed(table, states.words())
            sums += self._always
            scores = greatest(sums) @ self._upper
            scores += self._bias[states.possible()]
            moves = scores.argmax(axis=1)
            states.take(moves, self._kinds[moves])
        return self._trees(row, states)

    def _features(self, vectors: Floats) -> Floats:
        """What each word adds to a state in each place (place × word × …); last, no word."""
        weights, bias = self._linear
        vectors = vectors @ weights
        vectors += bias
        count = len(vectors) + 1
        size = count * self._nobody.size
        if len(self._room) < size:  # kept: new memory of such a size costs as much as the sums
            self._room = np.empty(size, np.float32)
        table = self._room[:size].reshape(_FEATURES, count, -1)
        for place in range(_FEATURES):
            np.matmul(vectors, self._lower[place], out=table[place, :-1])
        table[:, -1] = self._nobody
        return table

    def _trees(self, row: Row, states: _States) -> Trees:
        count = states.none
        own = states.head[:count] < 0
        heads = np.where(own, 0, states.head[:count] - np.arange(count))
        labels = np.where(own, np.uint64(self._root), self._labels[states.move[:count]])
        trees = Trees(heads, labels, _sentence_starts(heads))
        for piece in row.pieces_of(self._decorated[states.move[:count]] & ~own):
            doc = row.doc(piece)
            trees.to(doc, piece)
            for hook in self._postprocess:
                hook(doc)
            trees.take(doc, piece)
        return trees


@dataclass
class Trees:
    """The trees of a row of pieces, by token.

    Attributes:
        heads: how many tokens away the head is; nought at a root.
        labels: hashes.
        starts: whether a sentence begins.
    """

    heads: Ints
    labels: NDArray[np.uint64]
    starts: NDArray[np.bool_]

    def to(self, doc: Doc, piece: slice) -> None:
        """Give a piece its trees."""
        heads = self.heads[piece].astype(np.uint64)
        write(doc, [HEAD, DEP], np.stack((heads, self.labels[piece]), axis=1))

    def take(self, doc: Doc, piece: slice) -> None:
        """Take over the trees of a piece."""
        found = read(doc, [HEAD, DEP, SENT_START])
        self.heads[piece] = found[:, 0].astype(np.int64)
        self.labels[piece], self.starts[piece] = found[:, 1], found[:, 2] == 1


def _sentence_starts(heads: Ints) -> NDArray[np.bool_]:
    """Whether a token is the first of all that hang on one root."""
    numbers = np.arange(len(heads))
    root = numbers + heads
    while not np.array_equal(root, above := root[root]):
        root = above
    first = numbers.copy()
    first[root[::-1]] = numbers[::-1]  # of those under a root the first one is written last
    starts = np.zeros(len(heads), bool)
    starts[first[root]] = True
    return starts


class _States:
    """The states of all pieces that are not done, and what is known of their words.

    Words are numbered through all pieces; the number behind the last stands for none.  A stack
    is a chain of words: each knows the one below it.
    """

    def __init__(self, row: Row) -> None:
        ends = row.ends
        self.none = none = int(ends[-1])
        marks = np.append(row.column(SENT_START), np.uint64(0)).astype(np.int64)
        self.starts, self.cannot_start = marks == 1, marks == -1
        self.head: Ints = np.full(none + 1, -1)
        self.move: Ints = np.zeros(none + 1, np.intp)  # that gave the word its head
        self.below: Ints = np.full(none + 1, none)
        self.behind: Ints = np.full(none + 1, none)  # in the chain of words that went back
        self.left: Ints = np.full(none + 1, none)  # the child on the left that came last
        self.right: Ints = np.full(none + 1, none)
        self.before: Ints = np.full(none + 1, none)  # the child on the right that came before
        self.stuck = np.zeros(none + 1, bool)  # words that went back and must not be shifted
        nothing = np.zeros_like(ends)
        # top of the stack, its depth, the last word that went back, how many, next word, end
        self.rows: Ints = np.stack(
            [nothing + none, nothing, nothing + none, nothing, ends - row.lengths, ends]
        )

    def go_on(self) -> bool:
        """Drop the states that are done; whether any is left."""
        _, depth, _, returned, place, end = self.rows
        done = (depth == 0) & (returned == 0) & (place >= end)
        if len(_places(done)):
            self.rows = self.rows[:, ~done]
        return bool(self.rows.shape[1])

    def words(self) -> tuple[Ints, ...]:
        """The words that make up each state's vector; keeps the ones that the moves are about."""
        top, _, last, returned, place, end = self.rows
        none = self.none
        following = np.where(place < end, place, none)
        self.first = np.where(returned > 0, last, following)
        self.second = np.where(place + 1 < end, place + 1, none)
        back = _places(returned > 0)
        if len(back):
            more = returned[back] > 1
            self.second[back] = np.where(more, self.behind[last[back]], following[back])
        self.under = self.below[top]
        return (
            self.first,
            self.second,
            top,
            self.under,
            self.below[self.under],
            self.left[self.first],
            self.left[top],
            self.right[top],
        )

    def possible(self) -> Ints:
        """Which moves each state allows, as the number of a set of kinds."""
        _, depth, _, returned, place, end = self.rows
        first, second = self.first, self.second
        waiting = end - place + returned  # words in the buffer
        filled = depth > 0
        bound = filled & self.starts[first]
        two = waiting > 1
        shift = ~filled | (two & ~bound & ~self.stuck[first])
        reduce = filled & ((depth > 1) | ~self.cannot_start[first] | (waiting == 0))
        arcs = filled & (waiting > 0) & ~bound
        breaks = two & (second == first + 1) & ~(self.starts | self.cannot_start)[second]
        allowed: Ints = shift + 2 * reduce + 4 * arcs + 8 * breaks.astype(np.intp)
        return allowed

    def take(self, moves: Ints, kinds: Ints) -> None:
        """Make one move in each state."""
        top, depth, last, returned, place, _ = self.rows
        first, under = self.first, self.under
        to_left, to_right = _places(kinds == _LEFT), _places(kinds == _RIGHT)
        if len(to_left):
            self._attach_left(first[to_left], top[to_left], moves[to_left])
        if len(to_right):
            child, head = first[to_right], top[to_right]
            self.head[child], self.move[child] = head, moves[to_right]
            self.before[child], self.right[head] = self.right[head], child
        reduced = kinds == _REDUCE
        goes_back = _places(reduced & (self.head[top] < 0) & (depth > 1))
        pushes = (kinds == _SHIFT) | (kinds == _RIGHT)
        pops = reduced | (kinds == _LEFT)
        again = _places(pushes & (returned > 0))
        place += pushes
        if len(again):
            place[again] -= 1
            last[again] = self.behind[last[again]]
            returned[again] -= 1
        if len(goes_back):
            word = top[goes_back]
            self.stuck[word] = True
            self.behind[word] = last[goes_back]
            last[goes_back] = word
            returned[goes_back] += 1
        self.below[first[pushes]] = top[pushes]
        depth += pushes
        depth -= pops
        top[:] = np.where(pushes, first, np.where(pops, under, top))
        self.starts[self.second[_places(kinds == _BREAK)]] = True

    def _attach_left(self, head: Ints, child: Ints, moves: Ints) -> None:
        """Give words the head on their right; one that they had before loses its last child."""
        had = _places(self.head[child] >= 0)
        if len(had):
            self.right[self.head[child[had]]] = self.before[child[had]]
        self.head[child], self.move[child] = head, moves
        self.left[head] = child
        self.stuck[head] = False


def _summed(table: Floats, words: Sequence[Ints]) -> Floats:
    """What the words of each state add up to, in the order of their places.

    Args:
        table: what each word adds, place × word × ….
        words: place × state.
    """
    if len(words[0]) < _MANY:
        rows = np.concatenate(words).reshape(_FEATURES, -1)
        rows += np.arange(0, _FEATURES * table.shape[1], table.shape[1])[:, None]
        each = table.reshape(-1, table.shape[2]).take(rows.ravel(), axis=0)
        found: Floats = np.add.reduce(each.reshape(*rows.shape, -1))
        return found
    # place by place: all together would not fit the processor's cache
    sums: Floats = table[0].take(words[0], axis=0)
    for place in range(1, _FEATURES):
        sums += table[place].take(words[place], axis=0)
    return sums


def _places(true: NDArray[np.bool_]) -> Ints:
    """Where something is true: for a few hundred states sooner known than by numpy's functions."""
    return true.nonzero()[0]


def _barred(kinds: Ints) -> Floats:
    """For each set of possible moves: nought for those in it, minus infinity for the others."""
    sets = np.arange(16)[:, None]
    bits = np.array([1, 2, 4, 4, 8])[kinds]
    barred: Floats = np.where(sets & bits, 0, -np.inf).astype(np.float32)
    return barred
