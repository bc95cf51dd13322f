"""The files that ``-o`` names."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from lunarwatch.errors import UsageError, unwritable


def check_output(path: Path) -> None:
    """Refuse an output that cannot be, before any work; a ``UsageError`` says why."""
    if path.is_dir():
        raise UsageError(f"The output {str(path)!r} is a folder; name a file.")
    if not path.absolute().parent.is_dir():
        raise UsageError(f"The folder of the output {str(path)!r} does not exist.")


@contextmanager
def output_file(path: Path) -> Iterator[TextIO]:
    """Open a file for text; a refusal of the system becomes a sentence."""
    try:
        with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            yield file
    except OSError as error:
        raise unwritable(path, error) from error
