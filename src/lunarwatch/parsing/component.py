"""The model as one component of the pipeline: cut, analyse all pieces at once, write back."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import numpy as np
from spacy.attrs import DEP, ENT_IOB, HEAD, SENT_START
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab
from threadpoolctl import ThreadpoolController

from lunarwatch.components.pieces import Pieces
from lunarwatch.parsing.arrays import Table, read, write
from lunarwatch.parsing.dashes import as_commas
from lunarwatch.parsing.passes import WRITTEN, Passes, SpacysPasses, passes_of
from lunarwatch.parsing.row import GIVEN, Row

NAME = "lunarwatch_model"
BATCH = 16_000
"""Tokens that are analysed at once: bounds the memory that an article of megabytes takes.

The parser makes as many steps as the longest piece asks for: the more pieces share them, the less
they cost each.
"""
_KEPT = 5_000  # analysed pieces kept: news repeats itself, in agencies' copies and in footers
_O = 2  # of ENT_IOB: no name

Key = tuple[bytes, bool]
"""A piece's words, and whether its names are looked for."""
Batch = dict[Key, Table]
"""What is given of pieces: tokens × the attributes that the passes ask for."""


class Model:
    """Analyses documents with the components of a model.

    It works on the pieces of a document that are heard (``lunarwatch.components.pieces``), on all
    of them where the document is to be analysed whole; the names are looked for in fewer.  A piece
    that is left out is a sentence of bare words.
    """

    def __init__(self) -> None:
        self.passes: Passes = SpacysPasses([])
        self._known: dict[Key, Table] = {}
        self._threads = ThreadpoolController()

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
            write(doc, WRITTEN, np.concatenate(tables))

    def _asked(self, doc: Doc) -> Iterator[tuple[Key | None, Table]]:
        """What is given of the pieces of a document, with a key where they are to be analysed.

        The key tells a piece from others: its words, and whether its names are wanted.  Where the
        names of the same words are known they are given as well.
        """
        pieces = Pieces.of(doc)
        given = read(doc, self.passes.attributes)
        as_commas(doc, given, self.passes.attributes)
        given[[start for start, _ in pieces.spans], GIVEN.index(SENT_START)] = 1
        words = np.ascontiguousarray(given[:, : len(GIVEN)])
        for (start, end), heard, named in pieces.asked():
            piece = given[start:end]
            if heard:
                key = words[start:end].tobytes()
                yield (key, named or (key, True) in self._known), piece
            else:
                yield None, piece

    def _analysed(self, batch: Batch, vocab: Vocab) -> dict[Key, Table]:
        """The analysis of some pieces, by their keys."""
        pieces = list(batch.values())
        row = Row(vocab, self.passes.attributes, np.concatenate(pieces), [*map(len, pieces)])
        # one thread: a batch is too small for more, and where other processes want the processor
        # too, sharing it makes the products of matrices ten times slower
        with self._threads.limit(limits=1, user_api="blas"):
            table = self.passes(row, [named for _, named in batch])
        parts = np.split(table, row.ends[:-1])
        # copied, for a part that is kept would keep the whole table
        found = {key: part.copy() for key, part in zip(batch, parts, strict=True)}
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
    model.passes = passes_of([part for _, part in parts])
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


def _bare(tokens: int, relation: int) -> Table:
    """A piece that is not analysed: all words hang on the first, nothing is said of any.

    Args:
        tokens: how many it has.
        relation: the label of what has no relation; without one it would be no tree.
    """
    table: Table = np.zeros((tokens, len(WRITTEN)), np.uint64)
    table[:, WRITTEN.index(HEAD)] = (-np.arange(tokens)).astype(np.uint64)
    table[:, WRITTEN.index(DEP)] = relation
    table[:, WRITTEN.index(ENT_IOB)] = _O
    return table


@Language.factory(NAME)
def create_model(nlp: Language, name: str) -> Model:
    """Component that analyses documents piece by piece; ``in_units`` gives it a model."""
    return Model()
