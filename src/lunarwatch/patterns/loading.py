"""Finds, reads and checks the pattern files; the result is one immutable Catalogue."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from pydantic import ValidationError

from lunarwatch.errors import PatternsError
from lunarwatch.patterns.catalogue import Catalogue
from lunarwatch.patterns.checking import check
from lunarwatch.patterns.schema import Block, Entity, EventType, Language, Person

B = TypeVar("B", bound=Block)


def patterns_dir() -> Path:
    """The folder of the pattern files: inside the installed package, else in the checkout."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "_patterns", package.parent.parent / "patterns"):
        if (folder / "entities").is_dir():
            return folder
    raise PatternsError("The pattern files are missing from this installation; install it again.")


@lru_cache(maxsize=4)
def load_catalogue(folder: Path | None = None) -> Catalogue:
    """Read and check the pattern files.

    Args:
        folder: a folder laid out like ``patterns/``; it is used in place of the built-in one.

    Raises:
        PatternsError: a file is missing or not well formed; names file, entry and field.
    """
    root = folder or patterns_dir()
    if not root.is_dir():
        raise PatternsError(f"There is no patterns folder at {root}.")
    entities = _unique(_entities(root), "id")
    events = _unique(_events(root), "type")
    people = _unique(_people(root), "name")
    catalogue = Catalogue(
        MappingProxyType(entities),
        MappingProxyType(events),
        _language(root),
        MappingProxyType(people),
    )
    check(catalogue)
    return catalogue


def _entities(root: Path) -> Iterator[tuple[str, Entity]]:
    for path in _files(root / "entities"):
        data = _toml(path)
        default = {k: data.pop(k) for k in ("kind",) if k in data}
        blocks = data.pop("entity", [])
        _refuse_rest(path, data)
        for n, block in enumerate(blocks, 1):
            entry = block.get("id", f"entity {n}")
            yield f"{path.name}, {entry}", _model(Entity, default | block, path, entry)


def _people(root: Path) -> Iterator[tuple[str, Person]]:
    """The persons; patterns may do without any."""
    for path in sorted((root / "people").glob("*.toml")):
        data = _toml(path)
        blocks = data.pop("person", [])
        _refuse_rest(path, data)
        for n, block in enumerate(blocks, 1):
            entry = block.get("name", f"person {n}")
            yield f"{path.name}, {entry}", _model(Person, block, path, entry)


def _events(root: Path) -> Iterator[tuple[str, EventType]]:
    for path in _files(root / "events"):
        event = _model(EventType, _toml(path), path, path.stem)
        if event.type != path.stem:
            raise PatternsError(f"{path.name}: type is {event.type!r}; name the file after it.")
        yield path.name, event


def _language(root: Path) -> Language:
    folder = root / "language"
    files = {name: folder / f"{name}.toml" for name in Language.model_fields}
    data = {
        name: _toml(path)
        for name, path in files.items()
        if Language.model_fields[name].is_required() or path.exists()
    }
    return _model(Language, data, folder, "language")


def _files(folder: Path) -> list[Path]:
    files = sorted(folder.glob("*.toml"))
    if not files:
        raise PatternsError(f"{folder} holds no pattern files (*.toml).")
    return files


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise PatternsError(f"The pattern file {path} is missing.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PatternsError(f"{path.name} is not valid TOML: {error}.") from None


def _refuse_rest(path: Path, data: dict[str, Any]) -> None:
    if data:
        raise PatternsError(f"{path.name}: unknown key {sorted(data)[0]!r}.")


def _model(model: type[B], data: dict[str, Any], path: Path, entry: str) -> B:
    try:
        return model.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        raise PatternsError(f"{path.name}, {entry}: {field}: {first['msg']}.") from None


def _unique(items: Iterator[tuple[str, B]], key: str) -> dict[str, B]:
    found: dict[str, B] = {}
    for where, item in items:
        name = getattr(item, key)
        if name in found:
            raise PatternsError(f"{where}: {key} {name!r} is used twice.")
        found[name] = item
    return found
