"""The files that ``-o`` names."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from lunarwatch.errors import UsageError, unwritable


def check_output(path: Path) -> None:
    """Refuse an output that cannot be, before any work; a ``UsageError`` says why."""
    if path.is_dir():
        raise UsageError(f"The output {str(path)!r} is a folder; name a file.")
    if not path.absolute().parent.is_dir():
        raise UsageError(f"The folder of the output {str(path)!r} does not exist.")


def check_no_input(path: Path, inputs: Iterable[str], *, what: str = "output") -> None:
    """Refuse to write over a file that is to be read; a ``UsageError`` says so.

    Files in folders are not looked through: there the output of an earlier run may lie.
    """
    if not path.is_file():
        return
    for name in inputs:
        if not os.path.isdir(name) and any(_same(path, found) for found in _meant(name)):
            raise UsageError(
                f"The {what} {str(path)!r} is an input, too, and would be lost: name another file."
            )


def _meant(name: str) -> Iterator[str]:
    from lunarwatch.reading import ReadingError, expand

    with suppress(ReadingError):  # which is told when it is read
        yield from (found for found in expand([name]) if isinstance(found, str))


def _same(path: Path, name: str) -> bool:
    try:
        return os.path.samefile(path, name)
    except (OSError, ValueError):
        return False


@contextmanager
def output_file(path: Path) -> Iterator[TextIO]:
    """Open a file for text; a refusal of the system becomes a sentence."""
    try:
        with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            yield file
    except OSError as error:
        raise unwritable(path, error) from error
