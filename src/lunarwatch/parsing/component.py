"""The model as one component of the pipeline: cut, analyse all pieces at once, write back."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from spacy.attrs import (
    DEP,
    ENT_IOB,
    ENT_TYPE,
    HEAD,
    LEMMA,
    MORPH,
    NORM,
    ORTH,
    POS,
    SENT_START,
    SPACY,
    TAG,
)
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab
from threadpoolctl import ThreadpoolController

from lunarwatch.components.pieces import Pieces
from lunarwatch.parsing.arrays import Table, read, write
from lunarwatch.parsing.dependencies import Dependencies
from lunarwatch.parsing.recognizer import Recognizer
from lunarwatch.parsing.vectors import UnknownModelError, Vectors
from lunarwatch.parsing.words import ATTRIBUTES, Words

NAME = "lunarwatch_model"
BATCH = 8_000
"""Tokens that are analysed at once: bounds the memory that an article of megabytes takes."""
_KEPT = 5_000  # analysed pieces kept: news repeats itself, in agencies' copies and in footers
_GIVEN = [ORTH, SPACY, NORM, SENT_START]
_WRITTEN = [TAG, POS, MORPH, LEMMA, DEP, HEAD, ENT_IOB, ENT_TYPE]
_B, _I, _O = 3, 1, 2  # of Doc.to_array("ENT_IOB")

Step = Callable[[list[Doc]], None]
Key = tuple[bytes, bool]
"""A piece's words, and whether its names are looked for."""
Batch = dict[Key, Table]
"""What is given of pieces: tokens × ``_GIVEN``."""


class Model:
    """Analyses documents with the components of a model.

    It works on the pieces of a document that are heard (``lunarwatch.components.pieces``), on all
    of them where the document is to be analysed whole; the names are looked for in fewer.  A piece
    that is left out is a sentence of bare words.
    """

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._naming: list[Step] = []
        self._known: dict[Key, Table] = {}
        self._threads = ThreadpoolController()

    def take(self, nlp: Language, parts: list[tuple[str, Any]]) -> None:
        """Take over a model's components, in their order."""
        names = [name for name, _ in parts]
        found = dict(parts)
        as_one = names[names.index("attribute_ruler") :][:2] if "attribute_ruler" in names else []
        for name, part in parts:
            if as_one == ["attribute_ruler", "lemmatizer"] and name in as_one:
                if name == "attribute_ruler":
                    self._steps.append(_words(Words(nlp.vocab, part, found["lemmatizer"])))
            elif name == names[-1] and type(part).__name__ == "EntityRecognizer":
                self._naming.append(_step(part))
            else:
                self._steps.append(_step(part))

    def __call__(self, doc: Doc) -> Doc:
        """Analyse a document in place."""
        self.over([doc])
        return doc

    def over(self, docs: list[Doc]) -> None:
        """Analyse documents in place, their pieces together."""
        docs = [doc for doc in docs if len(doc)]
        asked = [list(self._asked(doc)) for doc in docs]
        keys = {key for each in asked for key, _ in each if key is not None}
        found = {key: self._known[key] for key in keys if key in self._known}
        new = {
            key: given
            for each in asked
            for key, given in each
            if key is not None and key not in found
        }
        for batch in batches(new):
            found |= self._analysed(batch, docs[0].vocab)
        for doc, each in zip(docs, asked, strict=True):
            relation = doc.vocab.strings["dep"]
            tables = [
                found[key] if key is not None else _bare(len(given), relation)
                for key, given in each
            ]
            write(doc, _WRITTEN, np.concatenate(tables))

    def _asked(self, doc: Doc) -> Iterator[tuple[Key | None, Table]]:
        """What is given of the pieces of a document, with a key where they are to be analysed.

        The key tells a piece from others: its words, and whether its names are wanted.  Where the
        names of the same words are known they are given as well.
        """
        pieces = Pieces.of(doc)
        given = read(doc, _GIVEN)
        given[[start for start, _ in pieces.spans], -1] = 1  # a piece begins a sentence
        for (start, end), heard, named in pieces.asked():
            piece = given[start:end]
            if heard:
                words = piece.tobytes()
                yield (words, named or (words, True) in self._known), piece
            else:
                yield None, piece

    def _analysed(self, batch: Batch, vocab: Vocab) -> dict[Key, Table]:
        """The analysis of some pieces, by their keys."""
        docs = [piece_of(vocab, given) for given in batch.values()]
        named = [piece for piece, (_, named) in zip(docs, batch, strict=True) if named]
        # one thread: a batch is too small for more, and where other processes want the processor
        # too, sharing it makes the products of matrices ten times slower
        with self._threads.limit(limits=1, user_api="blas"):
            for step in self._steps:
                step(docs)
            for step in self._naming if named else ():
                step(named)
        found = {key: read(piece, _WRITTEN) for key, piece in zip(batch, docs, strict=True)}
        self._known |= found
        while len(self._known) > _KEPT:
            del self._known[next(iter(self._known))]  # the one kept longest
        return found

    # spaCy asks these of a component that is to be saved: the model is found anew on load.
    def to_disk(self, path: Any, *, exclude: Any = ()) -> None:
        """Save nothing: the model is a package of its own."""

    def from_disk(self, path: Any, *, exclude: Any = ()) -> Model:
        """Nothing to load."""
        return self


def in_units(nlp: Language) -> None:
    """Put all the pipeline's components behind one that works sentence by sentence."""
    parts = list(nlp.pipeline)
    for name, _ in parts:
        nlp.remove_pipe(name)
    model = nlp.add_pipe(NAME)
    assert isinstance(model, Model)
    model.take(nlp, parts)
    nlp.max_length = sys.maxsize  # spaCy's limit is for a model that takes a text whole


def batches(pieces: Batch) -> Iterator[Batch]:
    """The pieces in groups of at most ``BATCH`` tokens."""
    batch: Batch = {}
    tokens = 0
    for key, given in pieces.items():
        if batch and tokens + len(given) > BATCH:
            yield batch
            batch, tokens = {}, 0
        batch[key] = given
        tokens += len(given)
    if batch:
        yield batch


def piece_of(vocab: Vocab, given: Table) -> Doc:
    """A piece as a document of its own, with what its tokens are known to be."""
    words = [vocab.strings[orth] for orth in given[:, _GIVEN.index(ORTH)].tolist()]
    piece = Doc(vocab, words=words, spaces=given[:, _GIVEN.index(SPACY)].astype(bool).tolist())
    write(piece, [NORM, SENT_START], given[:, 2:])
    return piece


def _bare(tokens: int, relation: int) -> Table:
    """A piece that is not analysed: all words hang on the first, nothing is said of any.

    Args:
        tokens: how many it has.
        relation: the label of what has no relation; without one it would be no tree.
    """
    table: Table = np.zeros((tokens, len(_WRITTEN)), np.uint64)
    table[:, _WRITTEN.index(HEAD)] = (-np.arange(tokens)).astype(np.uint64)
    table[:, _WRITTEN.index(DEP)] = relation
    table[:, _WRITTEN.index(ENT_IOB)] = _O
    return table


def _step(part: Any) -> Step:
    """How a component of the model is run: our own way where its make is known, else spaCy's."""
    kind = type(part).__name__
    try:
        if kind == "Tok2Vec":
            return _vectors(Vectors(part.model))
        if kind == "DependencyParser":
            return Dependencies(part)
        if kind == "EntityRecognizer":
            return _entities(Recognizer(part))
    except UnknownModelError:
        pass
    if hasattr(part, "predict") and hasattr(part, "set_annotations"):
        return lambda docs: part.set_annotations(docs, part.predict(docs))
    return _each(part)


def _each(part: Any) -> Step:
    def step(docs: list[Doc]) -> None:
        for doc in docs:
            part(doc)

    return step


def _vectors(vectors: Vectors) -> Step:
    def step(docs: list[Doc]) -> None:
        for doc, found in zip(docs, vectors(docs), strict=True):
            doc.tensor = found  # type: ignore[assignment]  # the stubs say float64

    return step


def _words(words: Words) -> Step:
    def step(docs: list[Doc]) -> None:
        for doc, found in zip(docs, words(docs), strict=True):
            write(doc, ATTRIBUTES, found)

    return step


def _entities(recognizer: Recognizer) -> Step:
    def step(docs: list[Doc]) -> None:
        for doc, entities in zip(docs, recognizer(docs), strict=True):
            marks = np.zeros((len(doc), 2), np.uint64)
            marks[:, 0] = _O
            for start, end, label in entities:
                marks[start:end] = (_I, doc.vocab.strings.add(label))
                marks[start, 0] = _B
            write(doc, [ENT_IOB, ENT_TYPE], marks)

    return step


@Language.factory(NAME)
def create_model(nlp: Language, name: str) -> Model:
    """Component that analyses documents piece by piece; ``in_units`` gives it a model."""
    return Model()
