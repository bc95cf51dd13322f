"""The files that ``-o`` names."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
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


def check_no_input(
    path: Path,
    inputs: Iterable[str],
    *,
    what: str = "output",
    mapping: Mapping[str, str] | None = None,
) -> None:
    """Refuse to write over a file that is to be read; a ``UsageError`` says so.

    In a folder the output of an earlier run may lie: records are no articles and may be replaced.

    Args:
        path: what is to be written.
        inputs: what is to be read, as it was named.
        what: how a message calls it.
        mapping: names of a table's columns for the fields of an article.
    """
    if not path.is_file():
        return
    for name in inputs:
        read = _is_read_in(name, path, mapping) if os.path.isdir(name) else _is_meant(name, path)
        if read:
            raise UsageError(
                f"The {what} {str(path)!r} is an input, too, and would be lost: name another file."
            )


def _is_meant(name: str, path: Path) -> bool:
    """Whether a file is an input, named or matched by a pattern."""
    from lunarwatch.reading import ReadingError, expand

    with suppress(ReadingError):  # which is told when it is read
        return any(_same(path, found) for found in expand([name]) if isinstance(found, str))
    return False


def _is_read_in(folder: str, path: Path, mapping: Mapping[str, str] | None) -> bool:
    """Whether a file is found in a folder, and articles in it."""
    from lunarwatch.reading import ReadingError, is_found_in, read_articles

    if not is_found_in(folder, path):
        return False
    with suppress(ReadingError):
        return next(read_articles(path, mapping=mapping), None) is not None
    return False


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
