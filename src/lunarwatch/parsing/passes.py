"""A model's passes over pieces: our own where its make is known, else spaCy's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, IS_SPACE, LEMMA, MORPH, POS, TAG

from lunarwatch.parsing.arrays import Table, read
from lunarwatch.parsing.dependencies import Dependencies
from lunarwatch.parsing.mending import Mender
from lunarwatch.parsing.recognizer import Recognizer
from lunarwatch.parsing.row import GIVEN, Row
from lunarwatch.parsing.tags import Tags
from lunarwatch.parsing.vectors import UnknownModelError, Vectors
from lunarwatch.parsing.words import Words

WRITTEN = [TAG, POS, MORPH, LEMMA, DEP, HEAD, ENT_IOB, ENT_TYPE]
"""What is found of each token."""

# The components of a pipeline that our passes stand for.
_MAKE = ["Tok2Vec", "Tagger", "DependencyParser", "AttributeRuler", "EnglishLemmatizer"]
_NAMES = "EntityRecognizer"


class Passes(Protocol):
    """What analyses pieces.

    Attributes:
        attributes: what has to be given of tokens, ``GIVEN`` first.
    """

    attributes: list[int]

    def __call__(self, row: Row, named: Sequence[bool]) -> Table:
        """Analyse pieces: tokens × ``WRITTEN``.

        Args:
            row: the pieces.
            named: of each piece, whether its names are to be looked for.
        """


class OwnPasses:
    """The passes of a model like en_core_web_sm on bare arrays.

    Raises:
        UnknownModelError: the model is of another make.
    """

    def __init__(self, parts: Sequence[Any]) -> None:
        if [type(part).__name__ for part in parts] != [*_MAKE, _NAMES]:
            raise UnknownModelError
        vectors, tagger, parser, ruler, lemmatizer, recognizer = parts
        self._vectors = Vectors(vectors.model)
        self._tags = Tags(tagger)
        self._dependencies = Dependencies(parser)
        self._mender = Mender(tagger.vocab.strings)
        self._words = Words(tagger.vocab, ruler, lemmatizer)
        self._recognizer = Recognizer(recognizer)
        asked = [*self._vectors.columns, *self._recognizer.vectors.columns, IS_SPACE]
        self.attributes = list(dict.fromkeys([*GIVEN, *asked]))

    def __call__(self, row: Row, named: Sequence[bool]) -> Table:
        """Tags and trees from the same vectors, mended; then lemmas, then names."""
        vectors = self._vectors(row)
        tags = self._tags(vectors)
        trees = self._dependencies(row, vectors)
        self._mender(row, tags, trees)
        found = np.zeros((len(tags), len(WRITTEN)), np.uint64)
        found[:, :5] = self._words(row, tags, trees)
        found[:, 5] = trees.heads.astype(np.uint64)
        if any(named):
            some, theirs = row.of(named)
            found[theirs, 6:] = self._recognizer(some, trees.starts[theirs])
        return found


class SpacysPasses:
    """The components of any model, each piece as a document; names are looked for everywhere."""

    attributes = GIVEN

    def __init__(self, parts: Sequence[Any]) -> None:
        self._parts = parts

    def __call__(self, row: Row, named: Sequence[bool]) -> Table:
        """Run the components in their order."""
        found = []
        for end, length in zip(row.ends.tolist(), row.lengths, strict=True):
            doc = row.doc(slice(end - length, end))
            for part in self._parts:
                doc = part(doc)
            found.append(read(doc, WRITTEN))
        return np.concatenate(found)


def passes_of(parts: Sequence[Any]) -> Passes:
    """How a model's components, in their order, are run."""
    try:
        return OwnPasses(parts)
    except UnknownModelError:
        return SpacysPasses(parts)
