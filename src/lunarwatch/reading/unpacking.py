"""From a path to its sources: opened, unpacked on the way, an archive's members one by one.

Compressed inputs are unpacked streaming, with a limit on how far they may expand.
"""

from __future__ import annotations

import gzip
import re
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from lunarwatch.errors import ReadingError
from lunarwatch.reading.cleaning import clean
from lunarwatch.reading.outcomes import Unreadable
from lunarwatch.reading.source import HEAD, Source
from lunarwatch.reading.streams import DAMAGE, Counted, Readable, ZstdFrames, guarded, rewound

DEEPEST = 3
"""How many layers of compression an input may have."""

_IN_MEMORY = 64 * 1024 * 1024  # bytes of a copied archive; what is more lies on disk
_LOCKED = 1  # among the flags of a member
_ZIPS = (b"PK\x03\x04", b"PK\x05\x06")  # with members, and empty
# Word, spreadsheet, OpenDocument and e-book files are zip archives by build, not by purpose.
_OFFICE = re.compile(
    rb"PK\x03\x04.{26}(?:\[Content_Types\]|word/|xl/|ppt/|_rels/|docProps/|mimetype)", re.DOTALL
)


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
    return rewound(b"", stdin or sys.stdin.buffer)


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
    unpacked = next((of for magic, of in _UNPACKED.items() if source.head.startswith(magic)), None)
    if unpacked:
        counted = Counted(source.stream)
        stream = guarded(source.path, unpacked(counted), counted)
        yield from _unpack(replace(source, stream=stream), depth + 1)
    elif source.head.startswith(_ZIPS) and not _OFFICE.search(source.head):
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
            counted = Counted(None)  # one for all: a thousand small bombs are one, too
            for info in infos:
                path = f"{archive.path}/{clean(info.filename)}"
                try:
                    if info.flag_bits & _LOCKED:
                        raise ReadingError("is protected by a password: unpack it")
                    member = packed.open(info)
                    counted.taken += info.compress_size
                    opened = guarded(path, member, counted)
                    yield from _unpack(
                        replace(archive, path=path, stream=opened, is_member=True), depth + 1
                    )
                except (ReadingError, *DAMAGE, zipfile.BadZipFile, RuntimeError) as error:
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
    return replace(source, head=head, stream=rewound(head, source.stream))


def _seekable(source: Source) -> BinaryIO:
    """The stream itself if one can move about in it, else a copy that lives on disk if large."""
    if source.stream.seekable():
        return source.stream
    copy = cast(BinaryIO, tempfile.SpooledTemporaryFile(_IN_MEMORY))  # noqa: SIM115 (handed on)
    shutil.copyfileobj(source.stream, copy, 1 << 20)
    copy.seek(0)
    return copy


def _gunzipped(packed: Counted) -> Readable:
    return gzip.GzipFile(fileobj=cast(BinaryIO, packed))


_UNPACKED: dict[bytes, Callable[[Counted], Readable]] = {
    b"\x1f\x8b": _gunzipped,
    b"\x28\xb5\x2f\xfd": ZstdFrames,
}
"""First bytes of a compressed stream → what reads its content."""
