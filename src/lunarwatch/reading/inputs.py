"""From what the user typed to the files meant: folders, patterns, lists of files."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator

from lunarwatch.errors import ReadingError, UsageError
from lunarwatch.reading.registry import has_known_suffix, known_suffixes


def expand(inputs: Iterable[str]) -> Iterator[str]:
    """Yield the path of each file meant, as typed, in a stable order, as they are found.

    Folders give all files below them whose suffix is known; patterns (``news/**/*.txt``) give the
    files that match; ``-`` stays as it is.

    Raises:
        ReadingError: for a missing file or folder, a folder or pattern without articles.
    """
    for name in inputs:
        yield from _expand_one(name)


def listed(files_from: str) -> Iterator[str]:
    """Yield the inputs named in a list of files: one a line, blank lines and # comments left out.

    Args:
        files_from: The list; ``-`` is standard input.

    Raises:
        UsageError: It cannot be read.
    """
    try:
        with open(
            0 if files_from == "-" else files_from,
            encoding="utf-8-sig",
            errors="surrogateescape",
            closefd=files_from != "-",
        ) as lines:
            for line in lines:
                name = line.rstrip("\r\n")
                if name.strip() and not name.startswith("#"):
                    yield name
    except OSError as error:
        raise UsageError(
            f"The list of files {files_from!r} cannot be read: {error.strerror}."
        ) from error


def _expand_one(name: str) -> Iterator[str]:
    if name == "-":
        yield name
    elif os.path.isdir(name):
        yield from _or_complain(_walk(name), f"{name}: a folder without articles ({_suffixes()})")
    elif glob.has_magic(name) and not os.path.exists(name):
        yield from _or_complain(_matches(name), f"{name}: no file matches this pattern")
    elif os.path.exists(name):
        yield name
    else:
        raise ReadingError(f"{name}: no such file or folder")


def _walk(folder: str) -> Iterator[str]:
    """The article files below a folder, sorted within each folder; hidden ones are left out."""
    try:
        with os.scandir(folder) as found:
            entries = sorted((entry.name, entry.is_dir()) for entry in found)
    except OSError as error:
        raise ReadingError(f"{folder}: cannot be listed ({error.strerror})") from None
    for name, is_folder in entries:
        path = os.path.join(folder, name)
        if name.startswith("."):
            continue
        if is_folder:
            # A link back to a folder above would lead round for ever.
            if not os.path.islink(path):
                yield from _walk(path)
        elif has_known_suffix(name):
            yield path


def _matches(pattern: str) -> Iterator[str]:
    """The files a pattern matches; a folder it matches stands for the articles in it."""
    for path in sorted(glob.glob(pattern, recursive=True)):
        if not os.path.isdir(path):
            yield path
        elif not pattern.endswith("**"):
            yield from _walk(path)


def _or_complain(paths: Iterator[str], complaint: str) -> Iterator[str]:
    empty = True
    for path in paths:
        empty = False
        yield path
    if empty:
        raise ReadingError(complaint)


def _suffixes() -> str:
    return " ".join(sorted(known_suffixes()))
