"""Finds, reads and checks the pattern files; the result is one immutable Catalogue."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from pydantic import ValidationError

from lunarwatch.errors import PatternsError
from lunarwatch.patterns.schema import (
    Alias,
    Block,
    Entity,
    EventType,
    Form,
    Frame,
    Language,
)

B = TypeVar("B", bound=Block)

SLOTS = frozenset(
    {
        "subject",
        "object",
        "owner",
        "clause",
        "anywhere",
        "attribute",
        "behalf",
        "members",
        "copula",
        "within",
    }
)
PREPOSITIONS = frozenset(
    "about against alongside among around as at before behind between by despite during for from "
    "in including into of off on onto out outside over through to toward towards under upon "
    "via with within without aboard beyond near past after since until up down round atop aboard carrying back and".split()
)


@dataclass(frozen=True)
class Catalogue:
    """All the patterns: immutable, checked, ready for the pipeline."""

    entities: Mapping[str, Entity]
    events: Mapping[str, EventType]
    language: Language

    @cached_property
    def aliases(self) -> tuple[Alias, ...]:
        """Every wording of every entity, with the way it has to be matched."""
        return tuple(a for entity in self.entities.values() for a in _aliases(entity))

    @cached_property
    def frames(self) -> Mapping[str, tuple[EventType, Frame]]:
        """Rule name (``type.frame``) → its type and frame."""
        return MappingProxyType(
            {f"{t.type}.{f.id}": (t, f) for t in self.events.values() for f in t.frame}
        )

    @cached_property
    def ambiguous(self) -> frozenset[tuple[str, str]]:
        """(entity id, wording in lower case) of the wordings that need a context."""
        return frozenset((a.entity, a.text.lower()) for a in self.aliases if a.ambiguous)

    def words(self, class_: str) -> frozenset[str]:
        """The noun lemmas of a semantic class; empty for the classes that entities make up."""
        return self._classes.get(class_, frozenset())

    def cues(self, name: str) -> frozenset[str]:
        """The words of a list of ``patterns/language/cues.toml``."""
        return self._cues[name]

    @cached_property
    def _classes(self) -> dict[str, frozenset[str]]:
        return {name: frozenset(words) for name, words in self.language.classes.items()}

    @cached_property
    def _cues(self) -> dict[str, frozenset[str]]:
        return {name: frozenset(words) for name, words in self.language.cues.items()}


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
    catalogue = Catalogue(MappingProxyType(entities), MappingProxyType(events), _language(root))
    _check_references(catalogue)
    _check_aliases(catalogue)
    _check_frames(catalogue)
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


def _events(root: Path) -> Iterator[tuple[str, EventType]]:
    for path in _files(root / "events"):
        event = _model(EventType, _toml(path), path, path.stem)
        if event.type != path.stem:
            raise PatternsError(f"{path.name}: type is {event.type!r}; name the file after it.")
        yield path.name, event


def _language(root: Path) -> Language:
    folder = root / "language"
    data = {name: _toml(folder / f"{name}.toml") for name in Language.model_fields}
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


def _aliases(entity: Entity) -> Iterator[Alias]:
    seen: set[str] = set()
    forms = (
        (Form.NAME, (entity.name,)),
        (Form.ACRONYM, (entity.acronym,) if entity.acronym else ()),
        (Form.NAME, entity.aliases),
        (Form.ADJECTIVE, entity.adjectives),
        (Form.METONYM, entity.metonyms),
    )
    for form, texts in forms:
        for text in texts:
            if text in seen:
                continue
            seen.add(text)
            yield Alias(
                text=text,
                entity=entity.id,
                form=Form.ACRONYM if form is Form.NAME and _is_acronym(text) else form,
                any_case=" " in text and form is not Form.ADJECTIVE and not entity.is_craft,
                ambiguous=text in entity.ambiguous,
            )


def _is_acronym(text: str) -> bool:
    return " " not in text and len(text) <= 8 and sum(c.isupper() for c in text) >= 2


def _check_references(catalogue: Catalogue) -> None:
    """Ids that entities point to exist; ambiguous wordings are wordings and have a context."""
    for entity in catalogue.entities.values():
        for field, ids in (("operators", entity.operators), ("parent", (entity.parent,))):
            for id_ in ids:
                if id_ is not None and id_ not in catalogue.entities:
                    raise PatternsError(f"entity {entity.id}: {field}: no entity {id_!r}.")
        if not entity.ambiguous:
            continue
        own = {alias.text for alias in _aliases(entity)}
        for text in entity.ambiguous:
            if text not in own:
                raise PatternsError(f"entity {entity.id}: ambiguous: {text!r} is no alias of it.")
        if not (entity.context or entity.unless):
            raise PatternsError(f"entity {entity.id}: ambiguous needs context or unless.")


def _check_aliases(catalogue: Catalogue) -> None:
    """No wording belongs to two entities, unless each has a context to tell them apart."""
    claimed: dict[str, Alias] = {}
    for alias in catalogue.aliases:
        key = alias.text.lower() if alias.any_case else alias.text
        other = claimed.setdefault(key, alias)
        if other.entity != alias.entity and not (other.ambiguous and alias.ambiguous):
            raise PatternsError(
                f"entities {other.entity} and {alias.entity}: alias {alias.text!r} is claimed twice."
            )


def _check_frames(catalogue: Catalogue) -> None:
    """Frames name known slots and classes, and have a trigger."""
    known = set(catalogue.language.classes) | ENTITY_CLASSES
    for rule, (_, frame) in catalogue.frames.items():
        if not (frame.verbs or frame.nouns or frame.adjectives):
            raise PatternsError(f"frame {rule}: it has no trigger.")
        slots = (*frame.require, *frame.forbid, *frame.without, *frame.actors, *frame.recipients)
        for slot in (part for slot in slots for part in slot.split("/")):
            if slot not in SLOTS | PREPOSITIONS:
                raise PatternsError(f"frame {rule}: unknown role {slot!r}.")
        for classes in (*frame.require.values(), *frame.forbid.values()):
            for class_ in classes:
                if class_ not in known:
                    raise PatternsError(f"frame {rule}: unknown class {class_!r}.")


# Classes that are made up of catalogue entities as well as of words.
ENTITY_CLASSES = frozenset(
    {
        "party",
        "country",
        "organisation",
        "company",
        "person",
        "program",
        "framework",
        "craft",
        "station",
        "instrument",
        "site",
        "any",
        "foreign_program",
        "date",
    }
)
