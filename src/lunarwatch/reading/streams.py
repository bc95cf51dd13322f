"""Streams over streams: counted, put back together, unpacked, and guarded against harm."""

from __future__ import annotations

import io
import zlib
from typing import Any, BinaryIO, Protocol, cast

from lunarwatch.errors import ReadingError

MOST_EXPANSION = 500
"""Text shrinks to a tenth, rarely to a fiftieth; what grows a thousandfold is made to do harm."""

FREE_EXPANSION = 64 * 1024 * 1024
"""Bytes that any stream may expand to, however little it is unpacked from."""

DAMAGE = (EOFError, OSError, zlib.error)
"""What unpacking raises where the data is damaged."""


def guarded(path: str, inner: Readable, counted: Counted) -> BinaryIO:
    """The content of a packed stream, read with care; ``counted`` is what it is unpacked from."""
    return cast(BinaryIO, io.BufferedReader(_Guarded(path, inner, counted), 1 << 16))


def rewound(head: bytes, stream: BinaryIO) -> BinaryIO:
    """A stream that cannot be rewound, with the bytes already taken from it put back in front."""
    return cast(BinaryIO, io.BufferedReader(_Rewound(head, stream), 1 << 16))


class Readable(Protocol):
    """Anything that bytes can be read from."""

    def read(self, size: int = ..., /) -> bytes:
        """Read up to so many bytes; none at the end."""


class Counted:
    """A file that knows how many bytes were taken from it, and how many they became."""

    mode = "rb"

    def __init__(self, stream: BinaryIO | None) -> None:
        self.stream, self.taken, self.given = stream, 0, 0

    def read(self, size: int = -1) -> bytes:
        """Read up to so many bytes; none at the end."""
        data = self.stream.read(size) if self.stream else b""
        self.taken += len(data)
        return data


class ZstdFrames:
    """The content of Zstandard frames; unlike zstandard's own reader it notices a cut-off one."""

    # So little at a time, because a few bytes may stand for megabytes.
    STEP = 512

    def __init__(self, packed: Readable) -> None:
        import zstandard

        self._packed, self._pending = packed, b""
        self._new = zstandard.ZstdDecompressor(max_window_size=2**27).decompressobj
        self._frame = self._new()
        self._begun = False

    def read(self, size: int = -1, /) -> bytes:
        """Read up to so many bytes of the content; ``EOFError`` where it is cut off."""
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
    """Some bytes, then those of a stream."""

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


class _Guarded(io.RawIOBase):
    """A decompressed stream that stops at damage and at an expansion beyond all reason."""

    def __init__(self, path: str, inner: Readable, counted: Counted) -> None:
        self._path, self._inner, self._counted = path, inner, counted

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            data = self._inner.read(len(buffer))
        except DAMAGE as error:
            raise ReadingError(f"{self._path}: its compressed data is damaged ({error})") from None
        except Exception as error:
            if type(error).__name__ != "ZstdError":  # zstandard is loaded only when needed
                raise
            raise ReadingError(f"{self._path}: its compressed data is damaged ({error})") from None
        self._counted.given += len(data)
        if self._counted.given > FREE_EXPANSION + MOST_EXPANSION * self._counted.taken:
            raise ReadingError(
                f"{self._path}: expands more than {MOST_EXPANSION}-fold, which no text does: "
                "it looks like a decompression bomb and was not read"
            )
        buffer[: len(data)] = data
        return len(data)
