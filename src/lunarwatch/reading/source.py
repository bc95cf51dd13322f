"""One input as its reader sees it: a name, the first bytes to sniff at, and a stream."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import BinaryIO

from lunarwatch.errors import ReadingError
from lunarwatch.reading.cleaning import decode

HEAD = 64 * 1024
"""Bytes at the beginning of an input by which its format is told."""

LARGEST_DOCUMENT = 256 * 1024 * 1024
"""Bytes that a format which must be read whole (a page, a PDF, an export) may have, unpacked."""

LONGEST_ROW = 64 * 1024 * 1024
"""Bytes of a row, which holds one article; a longer one is damage (a quote or a line end lost)."""

PACKED_SUFFIXES = (".gz", ".zst", ".zip")


@dataclass
class Source:
    """An opened input.

    `path` is the input as the user named it (an archive's member: ``archive.zip/member.txt``),
    `head` its first 64 KB, `stream` the whole of it from the first byte.
    """

    path: str
    head: bytes
    stream: BinaryIO
    mapping: Mapping[str, str] = field(default_factory=dict)
    is_member: bool = False

    @property
    def suffix(self) -> str:
        """The suffix in small letters, compression left aside: ``a.jsonl.gz`` → ``.jsonl``."""
        return suffix_of(self.path)

    @cached_property
    def start(self) -> str:
        """The decoded beginning without leading blanks, for sniffing."""
        cut = self.head
        if len(cut) == HEAD:  # not in the middle of a character
            cut = cut[: cut.rfind(b"\n") + 1] or cut
        return decode(cut).lstrip("\ufeff \t\r\n")

    def read_bytes(self) -> bytes:
        """All bytes; an input that is too large to be one document is an error."""
        pieces, size = [], 0
        while piece := self.stream.read(1 << 20):
            pieces.append(piece)
            size += len(piece)
            if size > LARGEST_DOCUMENT:
                limit = LARGEST_DOCUMENT // 2**20
                raise ReadingError(
                    f"{self.path}: larger than {limit} MB, too large for one document: split it, "
                    "or give many articles as JSON lines, which are streamed"
                )
        return b"".join(pieces)

    def read_text(self) -> str:
        """All of it, decoded."""
        return decode(self.read_bytes())


def suffix_of(name: str) -> str:
    """The suffix of a file name in small letters; of two, the one before the compression's."""
    stem, suffix = posixpath.splitext(name.replace("\\", "/").lower())
    if suffix in PACKED_SUFFIXES:
        return posixpath.splitext(stem)[1] or suffix
    return suffix
