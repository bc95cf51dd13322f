"""The catalogue: all the patterns in one immutable object, and the wordings that name entities."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from lunarwatch.errors import PatternsError
from lunarwatch.patterns.schema import Alias, Entity, EventType, Form, Frame, Language, Words

_LONGEST_ACRONYM = 8  # letters
_WORD = re.compile(r"\w+|[^\w\s]")  # as the tokeniser cuts a name


@dataclass(frozen=True)
class Catalogue:
    """All the patterns: immutable, checked, ready for the pipeline."""

    entities: Mapping[str, Entity]
    events: Mapping[str, EventType]
    language: Language

    @cached_property
    def aliases(self) -> tuple[Alias, ...]:
        """Every wording of every entity, with the way it has to be matched."""
        return tuple(alias for entity in self.entities.values() for alias in aliases_of(entity))

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
        """The words of a list of ``patterns/language/cues.toml``.

        Raises:
            PatternsError: the patterns have no such list.
        """
        try:
            return self._cues[name]
        except KeyError:
            raise PatternsError(
                f"language/cues.toml has no list {name!r}; copy it from the built-in patterns."
            ) from None

    @cached_property
    def people_by_first_word(self) -> Mapping[str, tuple[Words, ...]]:
        """First word → the names of ``patterns/language/people.toml``, in words, longest first."""
        found: dict[str, list[Words]] = {}
        for name in self.language.people:
            words = tuple(_WORD.findall(name))
            found.setdefault(words[0], []).append(words)
        return {
            first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()
        }

    @cached_property
    def _classes(self) -> dict[str, frozenset[str]]:
        return {name: frozenset(words) for name, words in self.language.classes.items()}

    @cached_property
    def _cues(self) -> dict[str, frozenset[str]]:
        return {name: frozenset(words) for name, words in self.language.cues.items()}


def aliases_of(entity: Entity) -> Iterator[Alias]:
    """The wordings of an entity, each once, in the order of its block.

    Wordings of several words match in any case, save adjectives and the names of crafts.
    """
    forms = (
        (Form.NAME, (entity.name,)),
        (Form.ACRONYM, (entity.acronym,) if entity.acronym else ()),
        (Form.NAME, entity.aliases),
        (Form.ADJECTIVE, entity.adjectives),
        (Form.METONYM, entity.metonyms),
    )
    seen: set[str] = set()
    for form, texts in forms:
        for text in texts:
            if text not in seen:
                seen.add(text)
                yield Alias(
                    text=text,
                    entity=entity.id,
                    form=Form.ACRONYM if form is Form.NAME and _is_acronym(text) else form,
                    any_case=" " in text and form is not Form.ADJECTIVE and not entity.is_craft,
                    ambiguous=text in entity.ambiguous,
                )


def _is_acronym(text: str) -> bool:
    return " " not in text and len(text) <= _LONGEST_ACRONYM and sum(c.isupper() for c in text) >= 2
