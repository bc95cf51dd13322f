"""From what the user typed to the files meant: folders, patterns, lists of files."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from lunarwatch.errors import ReadingError, UsageError
from lunarwatch.reading.outcomes import Unreadable
from lunarwatch.reading.registry import has_known_suffix, known_suffixes


def expand(inputs: Iterable[str]) -> Iterator[str | Unreadable]:
    """Yield the path of each file meant, as typed, in a stable order, as they are found.

    Folders give all files below them whose suffix is known; patterns (``news/**/*.txt``) give the
    files that match; ``-`` stays as it is.  A folder on the way that cannot be listed is an
    `Unreadable`, and the next one follows.

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


def is_found_in(folder: str, path: Path) -> bool:
    """Whether a file is one that a folder stands for: below it, not hidden, of a known suffix."""
    try:
        inside = path.resolve().relative_to(Path(folder).resolve()).parts
    except (OSError, ValueError):
        return False
    return has_known_suffix(path.name) and not any(part.startswith(".") for part in inside)


def _expand_one(name: str) -> Iterator[str | Unreadable]:
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


def _walk(folder: str) -> Iterator[str | Unreadable]:
    """The article files below a folder, sorted within each folder; hidden ones are left out.

    So are links to folders: one back to a folder above would lead round for ever.
    """
    try:
        with os.scandir(folder) as found:
            entries = sorted(
                (entry.name, entry.is_dir(follow_symlinks=False), _is_file(entry))
                for entry in found
            )
    except OSError as error:
        yield Unreadable(path=folder, reason=f"cannot be listed ({error.strerror})")
        return
    for name, is_folder, is_file in entries:
        path = os.path.join(folder, name)
        if name.startswith("."):
            continue
        if is_folder:
            yield from _walk(path)
        elif is_file and has_known_suffix(name):
            yield path


def _is_file(entry: os.DirEntry[str]) -> bool:
    """True for a file, told without a look at the file itself where the system allows it."""
    return entry.is_file(follow_symlinks=False) or _can_be_opened(entry.path)


def _can_be_opened(path: str) -> bool:
    """True for a file, and for a link that leads nowhere: opening it tells that.

    Not so for folders, nor for pipes and devices: opening those may wait for ever.
    """
    return os.path.isfile(path) or not os.path.exists(path)


def _matches(pattern: str) -> Iterator[str | Unreadable]:
    """The files a pattern matches; a folder it matches stands for the articles in it."""
    for path in sorted(_found(pattern)):
        if _can_be_opened(path):
            yield path
        elif os.path.isdir(path) and not pattern.endswith("**"):
            yield from _walk(path)


def _found(pattern: str) -> Iterator[str]:
    """All that a pattern matches; its ``**`` follows no links, as in a shell."""
    parts = pattern.split(os.sep)
    fixed = next(number for number, part in enumerate(parts) if glob.has_magic(part))
    if "**" not in parts:
        yield from glob.iglob(pattern)
        return
    # A star that is not alone means one star; a last "**" means the files, not the folders alone.
    rest = [part if part == "**" else re.sub(r"\*+", "*", part) for part in parts[fixed:]]
    rest += ["*"] if rest[-1] == "**" else []
    root = os.sep.join(parts[:fixed]) or (os.sep if fixed else "")
    for path in Path(root or ".").glob(os.sep.join(rest)):
        inside = path.relative_to(root or ".").parts
        hidden = any(part.startswith(".") and part not in rest for part in inside)
        if not hidden:
            yield os.path.join(root, *inside)


def _or_complain(paths: Iterator[str | Unreadable], complaint: str) -> Iterator[str | Unreadable]:
    empty = True
    for path in paths:
        empty = False
        yield path
    if empty:
        raise ReadingError(complaint)


def _suffixes() -> str:
    return " ".join(sorted(known_suffixes()))
