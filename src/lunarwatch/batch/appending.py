"""Files that grow by whole pieces, and belong to one run at a time."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from io import FileIO
from pathlib import Path

if sys.platform != "win32":
    import fcntl


class TakenError(Exception):
    """Another run is writing the file."""


def opened(path: Path, *, ours: bool = False) -> FileIO:
    """Open a file at its end, or make it; nothing waits in a buffer.

    Args:
        path: the file.
        ours: take it for this run alone, until it is closed.

    Raises:
        TakenError: it is to be ours and another run has it.
        OSError: the system refuses.
    """
    file = path.open("ab", buffering=0)
    if ours:
        try:
            _take(file)
        except BlockingIOError:
            file.close()
            raise TakenError from None
    return file


def append(file: FileIO, piece: bytes) -> None:
    """Add a piece whole; if the system refuses, nothing of it stays behind.

    Raises:
        OSError: the system refuses, as on a full disk.
    """
    end = os.fstat(file.fileno()).st_size
    rest = memoryview(piece)
    try:
        while rest:
            rest = rest[file.write(rest) :]
    except OSError:
        with suppress(OSError):
            file.truncate(end)
        raise


def _take(file: FileIO) -> None:
    """Lock a file until it is closed; where the system has no locks, nothing is done."""
    if sys.platform != "win32":
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise
        except OSError:  # a file system without locks
            return
