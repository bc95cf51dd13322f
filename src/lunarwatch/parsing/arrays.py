"""A document's annotation as one table, read and written: spaCy's calls with their true types."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

Table = NDArray[np.uint64]
"""Tokens × attributes; a negative number stands as its two's complement."""

_ODD = np.array(
    [
        0x9E3779B97F4A7C15,
        0xC2B2AE3D27D4EB4F,
        0x165667B19E3779F9,
        0xD6E8FEB86659FD93,
        0xFF51AFD7ED558CCD,
        0xC4CEB9FE1A85EC53,
    ],
    dtype=np.uint64,
)
MOST_COLUMNS = len(_ODD)
"""So many attributes can be made one number."""

Number = TypeVar("Number", bound=np.generic)


def read(doc: Doc, attributes: Sequence[int | str]) -> Table:
    """The attributes of all tokens: tokens × attributes."""
    found: Any = doc.to_array(list(attributes))  # spaCy's stubs call it an array of floats
    table: Table = found.reshape(len(doc), len(attributes))
    return table


def write(doc: Doc, attributes: Sequence[int | str], table: Table) -> None:
    """Set the attributes of all tokens."""
    given: Any = table
    doc.from_array(list(attributes), given)


def mixed(table: Table) -> NDArray[np.uint64]:
    """One number for each row: the same for equal rows, and as good as never for others."""
    return table @ _ODD[: table.shape[1]]


def with_rows(table: NDArray[Number], first: int, rows: NDArray[Number]) -> NDArray[Number]:
    """The table with rows written from ``first`` on; another one, twice as long, if it is full."""
    if first + len(rows) > len(table):
        longer = np.zeros((max(first + len(rows), 2 * len(table)), table.shape[1]), table.dtype)
        longer[:first] = table[:first]
        table = longer
    table[first : first + len(rows)] = rows
    return table
