"""The catalogue: all the patterns in one immutable object, and the wordings that name entities."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from lunarwatch.errors import PatternsError
from lunarwatch.patterns.schema import (
    Alias,
    Entity,
    EventType,
    Form,
    Frame,
    Language,
    Person,
)

_LONGEST_ACRONYM = 8  # letters


@dataclass(frozen=True)
class Catalogue:
    """All the patterns: immutable, checked, ready for the pipeline."""

    entities: Mapping[str, Entity]
    events: Mapping[str, EventType]
    language: Language
    people: Mapping[str, Person] = field(default_factory=dict)

    @cached_property
    def aliases(self) -> tuple[Alias, ...]:
        """Every wording of every entity and person, with the way it has to be matched."""
        entities, people = self.entities.values(), self.people.values()
        return (
            *(alias for entity in entities for alias in aliases_of(entity)),
            *(alias for person in people for alias in aliases_of_person(person)),
        )

    @cached_property
    def frames(self) -> Mapping[str, tuple[EventType, Frame]]:
        """Rule name (``type.frame``) → its type and frame."""
        return MappingProxyType(
            {f"{t.type}.{f.id}": (t, f) for t in self.events.values() for f in t.frame}
        )

    @cached_property
    def namesakes(self) -> Mapping[str, Entity]:
        """A party's id → the programme that goes by its name: OneWeb's satellites are OneWeb."""
        return {e.namesake: e for e in self.entities.values() if e.namesake is not None}

    @cached_property
    def fleets(self) -> Mapping[str, Entity]:
        """Wording in lower case → the fleet, or the programme, whose flights it numbers."""
        fleets = [e for e in self.entities.values() if e.fleet or e.kind == "programme"]
        return {text.lower(): fleet for fleet in fleets for text in (fleet.name, *fleet.aliases)}

    @cached_property
    def places(self) -> Mapping[str, str]:
        """Country, seat of government, region or city → ISO 3166-1 alpha-3 code of its country."""
        states = {
            name: entity.country
            for entity in self.entities.values()
            if entity.kind == "country" and entity.country
            for name in (entity.name, *entity.metonyms)
            if name not in entity.ambiguous
        }
        return states | {name: iso for iso, names in self.language.places.items() for name in names}

    @cached_property
    def place_heads(self) -> frozenset[str]:
        """What places begin with: the first word, whole and as far as a token may reach."""
        words = [name.split()[0] for name in self.places]
        return frozenset(words) | {re.split(r"[.\-'’]", word)[0] for word in words}

    @cached_property
    def place_words(self) -> frozenset[str]:
        """The places of one word, in lower case."""
        return frozenset(name.lower() for name in self.places if " " not in name)

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


def aliases_of_person(person: Person) -> Iterator[Alias]:
    """The names of a person, and the surname behind each title they bore: "President Xi"."""
    titles = dict.fromkeys(title for office in person.offices for title in office.titles)
    titled = (f"{title} {person.called}" for title in titles if person.called != person.name)
    forms = ((Form.PERSON, (person.name, *person.aliases)), (Form.TITLED, titled))
    for form, texts in forms:
        for text in texts:
            yield Alias(text, person.name, form, any_case=False, ambiguous=False)


def _is_acronym(text: str) -> bool:
    return " " not in text and len(text) <= _LONGEST_ACRONYM and sum(c.isupper() for c in text) >= 2
