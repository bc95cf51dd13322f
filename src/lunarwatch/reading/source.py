"""One input as its reader sees it: a name, the first bytes to sniff at, and a stream.

Compressed inputs are unpacked on the way, streaming, with a limit on how far they may expand.
"""

from __future__ import annotations

import gzip
import io
import posixpath
import re
import shutil
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO, Protocol, cast

from lunarwatch.errors import ReadingError
from lunarwatch.reading.cleaning import clean, decode
from lunarwatch.reading.outcomes import Unreadable

HEAD = 64 * 1024
# A format that must be read whole (a page, a PDF, an export) may be this large, unpacked.
LARGEST_DOCUMENT = 256 * 1024 * 1024
# Text shrinks to a tenth, rarely to a fiftieth; what grows a thousandfold is made to do harm.
MOST_EXPANSION = 500
FREE_EXPANSION = 64 * 1024 * 1024
DEEPEST = 3

_GZIP, _ZSTD, _ZIP = b"\x1f\x8b", b"\x28\xb5\x2f\xfd", b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
PACKED_SUFFIXES = (".gz", ".zst", ".zip")
# Word, spreadsheet, OpenDocument and e-book files are zip archives by build, not by purpose.
_OFFICE = re.compile(
    rb"PK\x03\x04.{26}(?:\[Content_Types\]|word/|xl/|ppt/|_rels/|docProps/|mimetype)", re.DOTALL
)
_DAMAGE = (EOFError, OSError, zlib.error)


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


def open_source(
    path: str, *, stdin: BinaryIO | None = None, mapping: Mapping[str, str] | None = None
) -> Iterator[Source | Unreadable]:
    """Yield the sources in an input: one, or one for each member of a zip archive.

    Raises:
        ReadingError: if the file is missing, a folder, damaged or empty.
    """
    with _standard_input(stdin) if path == "-" else _file(path) as stream:
        yield from _unpack(Source(path, b"", stream, mapping or {}))


def _standard_input(stdin: BinaryIO | None) -> BinaryIO:
    return _Rewound(b"", stdin or sys.stdin.buffer).buffered()


def _file(path: str) -> BinaryIO:
    try:
        return Path(path).open("rb")
    except FileNotFoundError:
        raise ReadingError(f"{path}: no such file") from None
    except IsADirectoryError:
        raise ReadingError(f"{path}: is a folder, not a file") from None
    except PermissionError:
        raise ReadingError(f"{path}: there is no permission to read it") from None
    except (OSError, ValueError) as error:
        raise ReadingError(f"{path}: cannot be opened ({error})") from None


def _unpack(packed: Source, depth: int = 0) -> Iterator[Source | Unreadable]:
    """The sources inside a stream, through as many layers of compression as it has."""
    source = _with_head(packed)
    if not source.head:
        raise ReadingError(f"{source.path}: is empty")
    if depth > DEEPEST:
        raise ReadingError(f"{source.path}: compressed more than {DEEPEST} times over, unpack it")
    if source.head.startswith(_GZIP):
        counted = _Counted(source.stream)
        inner = gzip.GzipFile(fileobj=cast(BinaryIO, counted))
        yield from _unpack(replace(source, stream=_guarded(source.path, inner, counted)), depth + 1)
    elif source.head.startswith(_ZSTD):
        counted = _Counted(source.stream)
        frames = _ZstdFrames(counted)
        yield from _unpack(
            replace(source, stream=_guarded(source.path, frames, counted)), depth + 1
        )
    elif source.head.startswith((_ZIP, _EMPTY_ZIP)) and not _OFFICE.search(source.head):
        yield from _members(source, depth)
    else:
        yield source


def _members(archive: Source, depth: int) -> Iterator[Source | Unreadable]:
    """The files in a zip archive, in its order; a damaged one is told and passed over."""
    with _seekable(archive) as stream:
        try:
            packed = zipfile.ZipFile(stream)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise ReadingError(f"{archive.path}: is a damaged zip archive ({error})") from None
        with packed:
            infos = [info for info in packed.infolist() if not _is_clutter(info)]
            if not infos:
                raise ReadingError(f"{archive.path}: is an archive without files")
            for info in infos:
                path = f"{archive.path}/{clean(info.filename)}"
                try:
                    member = packed.open(info)
                    counted = _Counted(None, info.compress_size)
                    opened = _guarded(path, member, counted)
                    yield from _unpack(
                        replace(archive, path=path, stream=opened, is_member=True), depth + 1
                    )
                except (ReadingError, *_DAMAGE, zipfile.BadZipFile, RuntimeError) as error:
                    text = str(error).removeprefix(f"{path}: ")
                    yield Unreadable(path=path, reason=text or "is damaged")


def _is_clutter(info: zipfile.ZipInfo) -> bool:
    """Folders, and what macOS and Windows leave in archives."""
    name = PurePosixPath(info.filename)
    return info.is_dir() or name.parts[:1] == ("__MACOSX",) or name.name.startswith(".")


def _with_head(source: Source) -> Source:
    """The source with its first bytes read, its stream still at the first."""
    head = source.stream.read(HEAD) or b""
    if source.stream.seekable():
        source.stream.seek(0)
        return replace(source, head=head)
    return replace(source, head=head, stream=_Rewound(head, source.stream).buffered())


def _seekable(source: Source) -> BinaryIO:
    """The stream itself if one can move about in it, else a copy that lives on disk if large."""
    if source.stream.seekable():
        return source.stream
    copy = cast(BinaryIO, tempfile.SpooledTemporaryFile(FREE_EXPANSION))  # noqa: SIM115 (handed on)
    shutil.copyfileobj(source.stream, copy, 1 << 20)
    copy.seek(0)
    return copy


def _guarded(path: str, inner: _Readable, counted: _Counted) -> BinaryIO:
    return cast(BinaryIO, io.BufferedReader(_Guarded(path, inner, counted), 1 << 16))


class _Readable(Protocol):
    """Anything that bytes can be read from."""

    def read(self, size: int = ..., /) -> bytes: ...


class _Counted:
    """A file that knows how many bytes were taken from it."""

    mode = "rb"

    def __init__(self, stream: BinaryIO | None, taken: int = 0) -> None:
        self.stream, self.taken = stream, taken

    def read(self, size: int = -1) -> bytes:
        data = self.stream.read(size) if self.stream else b""
        self.taken += len(data)
        return data


class _ZstdFrames:
    """The content of Zstandard frames; unlike zstandard's own reader it notices a cut-off one."""

    # So little at a time, because a few bytes may stand for megabytes.
    STEP = 512

    def __init__(self, packed: _Readable) -> None:
        import zstandard

        self._packed, self._pending = packed, b""
        self._new = zstandard.ZstdDecompressor(max_window_size=2**27).decompressobj
        self._frame = self._new()
        self._begun = False

    def read(self, size: int = -1, /) -> bytes:
        while len(self._pending) < size:
            data = self._frame.unused_data if self._frame.eof else b""
            if self._frame.eof:
                self._frame, self._begun = self._new(), False
            data = data or self._packed.read(self.STEP)
            if not data:
                if self._begun:
                    raise EOFError("it ends in the middle")
                break
            self._begun = True
            self._pending += self._frame.decompress(data)
        data, self._pending = self._pending[:size], self._pending[size:]
        return data


class _Rewound(io.RawIOBase):
    """A stream that cannot be rewound, with the bytes already taken from it put back in front."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head, self._stream = head, stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if self._head:
            data, self._head = self._head[: len(buffer)], self._head[len(buffer) :]
        else:
            data = self._stream.read(len(buffer)) or b""
        buffer[: len(data)] = data
        return len(data)

    def buffered(self) -> BinaryIO:
        return cast(BinaryIO, io.BufferedReader(self, 1 << 16))


class _Guarded(io.RawIOBase):
    """A decompressed stream that stops at damage and at an expansion beyond all reason."""

    def __init__(self, path: str, inner: _Readable, counted: _Counted) -> None:
        self._path, self._inner, self._counted, self._given = path, inner, counted, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            data = self._inner.read(len(buffer))
        except _DAMAGE as error:
            raise ReadingError(f"{self._path}: its compressed data is damaged ({error})") from None
        except Exception as error:
            if type(error).__name__ != "ZstdError":  # zstandard is loaded only when needed
                raise
            raise ReadingError(f"{self._path}: its compressed data is damaged ({error})") from None
        self._given += len(data)
        if self._given > FREE_EXPANSION + MOST_EXPANSION * self._counted.taken:
            raise ReadingError(
                f"{self._path}: expands more than {MOST_EXPANSION}-fold, which no text does: "
                "it looks like a decompression bomb and was not read"
            )
        buffer[: len(data)] = data
        return len(data)
