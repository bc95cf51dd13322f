"""What has to hold between the blocks of the pattern files, checked once when they are loaded."""

from __future__ import annotations

from lunarwatch.errors import PatternsError
from lunarwatch.patterns.catalogue import Catalogue, aliases_of
from lunarwatch.patterns.schema import Alias, Entity, Form, Frame, Person


def check(catalogue: Catalogue) -> None:
    """See that names point to something and that no wording is claimed twice.

    Raises:
        PatternsError: names the entry and the field.
    """
    for entity in catalogue.entities.values():
        _check_references(entity, catalogue)
        _check_ambiguous(entity)
    for person in catalogue.people.values():
        _check_person(person, catalogue)
    _check_aliases(catalogue)
    for rule, (_, frame) in catalogue.frames.items():
        _check_frame(rule, frame, catalogue)


def _check_references(entity: Entity, catalogue: Catalogue) -> None:
    """Ids that an entity points to exist."""
    for field, ids in (
        ("operators", entity.operators),
        ("parent", (entity.parent,)),
        ("namesake", (entity.namesake,)),
    ):
        for id_ in ids:
            if id_ is not None and id_ not in catalogue.entities:
                raise PatternsError(f"entity {entity.id}: {field}: no entity {id_!r}.")


def _check_person(person: Person, catalogue: Catalogue) -> None:
    """The country and the bodies of a person exist, and can take part in events."""
    for field, id_ in (
        ("country", person.country.lower()),
        *(("offices", office.body) for office in person.offices),
    ):
        entity = catalogue.entities.get(id_)
        if entity is None or not entity.is_party:
            raise PatternsError(f"person {person.name}: {field}: no party {id_!r}.")


def _check_ambiguous(entity: Entity) -> None:
    """Ambiguous wordings are wordings of the entity, and have a context."""
    if not entity.ambiguous:
        return
    own = {alias.text for alias in aliases_of(entity)}
    for text in entity.ambiguous:
        if text not in own:
            raise PatternsError(f"entity {entity.id}: ambiguous: {text!r} is no alias of it.")
    if not (entity.context or entity.unless):
        raise PatternsError(f"entity {entity.id}: ambiguous needs context or unless.")


def _check_aliases(catalogue: Catalogue) -> None:
    """No wording belongs to two entities, unless each has a context to tell them apart."""
    claimed: dict[str, Alias] = {}
    for alias in catalogue.aliases:
        if alias.form is Form.TITLED:
            continue  # "President Bush" is one or the other by the day of the article
        key = alias.text.lower() if alias.any_case else alias.text
        other = claimed.setdefault(key, alias)
        if other.entity != alias.entity and not (other.ambiguous and alias.ambiguous):
            raise PatternsError(
                f"entries {other.entity} and {alias.entity}: alias {alias.text!r} is claimed twice."
            )


def _check_frame(rule: str, frame: Frame, catalogue: Catalogue) -> None:
    """A frame has a trigger, and names known slots and classes."""
    if not (frame.verbs or frame.nouns):
        raise PatternsError(f"frame {rule}: it has no trigger.")
    named = (*frame.require, *frame.forbid, *frame.without, *frame.actors, *frame.recipients)
    for slot in (part for slots in named for part in slots.split("/")):
        if slot not in SLOTS | PREPOSITIONS:
            raise PatternsError(f"frame {rule}: unknown role {slot!r}.")
    for classes in (*frame.require.values(), *frame.forbid.values()):
        for class_ in classes:
            if class_ not in catalogue.language.classes and class_ not in ENTITY_CLASSES:
                raise PatternsError(f"frame {rule}: unknown class {class_!r}.")


# The slots that are no prepositions; components.slots fills the same ones.
SLOTS = frozenset(
    "subject object owner clause attribute copula complement maker within behalf load members "
    "governor anywhere whose kept accused verdict doer".split()
)

# What a slot may be named after: prepositions, and words that the parse takes for such.
PREPOSITIONS = frozenset(
    "aboard about after against along alongside among and around as at atop back before behind "
    "between beyond by carrying despite down during for from in including into near of off on onto "
    "out outside over past round since through to toward towards under until up upon via with "
    "within without".split()
)

# Classes that catalogue entities belong to; a list of classes.toml may add words to them.
ENTITY_CLASSES = frozenset(
    "any party country organisation company person program foreign_program framework craft "
    "mission_name named_program host_craft station instrument site date bloc igo agency "
    "institution to_do joined name assertion question town".split()
)
