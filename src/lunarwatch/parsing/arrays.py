"""A document's annotation as one table, read and written: spaCy's calls with their true types."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

Table = NDArray[np.uint64]
"""Tokens × attributes; a negative number stands as its two's complement."""


def read(doc: Doc, attributes: Sequence[int | str]) -> Table:
    """The attributes of all tokens: tokens × attributes."""
    found: Any = doc.to_array(list(attributes))  # spaCy's stubs call it an array of floats
    table: Table = found.reshape(len(doc), len(attributes))
    return table


def column(docs: Sequence[Doc], attribute: int | str) -> NDArray[np.uint64]:
    """One attribute of all tokens of several documents, in a row."""
    return np.concatenate([read(doc, [attribute])[:, 0] for doc in docs])


def write(doc: Doc, attributes: Sequence[int | str], table: Table) -> None:
    """Set the attributes of all tokens."""
    given: Any = table
    doc.from_array(list(attributes), given)
