"""Programmes and actors as users name them: by id, name, acronym or alias."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from lunarwatch.errors import UsageError

if TYPE_CHECKING:
    from lunarwatch.knowledge import Fact
    from lunarwatch.patterns import Entity

NEAREST = 3

ALIKE = 0.6
"""From which share of common letters on a name is taken for what was meant."""


def program_named(said: str, facts: Sequence[Fact]) -> tuple[str, Entity | None]:
    """The name under which the facts have a programme, and what the catalogue knows of it.

    Raises:
        UsageError: Neither knows it; lists the nearest names.
    """
    from lunarwatch.knowledge.choosing import is_program

    programs = {fact.program for fact in facts if fact.program}
    found = {name for p in programs for name in (p.name, p.acronym) if name}

    def has(name: str) -> bool:
        return any(is_program(program, name) for program in programs)

    return _named(said, "programme", has, lambda entity: entity.is_program, found)


def actor_named(said: str, facts: Sequence[Fact]) -> tuple[str, Entity | None]:
    """The name under which the facts have an actor, likewise."""
    from lunarwatch.knowledge.choosing import is_actor

    parties = {party for fact in facts for party in fact.parties}
    found = {name for p in parties for name in (p.name, p.acronym) if name}

    def has(name: str) -> bool:
        return any(is_actor(party, name) for party in parties)

    return _named(said, "actor", has, lambda entity: entity.is_party, found)


def _named(
    said: str,
    what: str,
    has: Callable[[str], bool],
    fits: Callable[[Entity], bool],
    found: Iterable[str],
) -> tuple[str, Entity | None]:
    from lunarwatch.knowledge.spelling import plain

    if plain(said) and has(said):
        return said, None
    from lunarwatch.patterns import load_catalogue

    entities = [entity for entity in load_catalogue().entities.values() if fits(entity)]
    entity = next((e for e in entities if plain(said) in map(plain, _names(e))), None)
    if entity is not None:
        return next(filter(has, _names(entity)), entity.id), entity
    listed = (name for e in entities for name in (e.name, e.acronym) if name)
    near = _near(said, found, listed)
    hint = f"did you mean {' or '.join(near)}?" if near else ""
    raise UsageError(
        f"There is no {what} {said!r} among what is known; "
        + (hint or "'lunarwatch patterns list' shows what is.")
    )


def _near(said: str, found: Iterable[str], listed: Iterable[str]) -> list[str]:
    """The names spelled most like what was said, those of the facts a little before the others."""
    scores: dict[str, float] = {}
    matcher = SequenceMatcher(b=said.casefold())
    for names, bonus in ((found, 0.1), (listed, 0.0)):
        for name in names:
            matcher.set_seq1(name.casefold())
            if matcher.quick_ratio() >= ALIKE and (ratio := matcher.ratio()) >= ALIKE:
                scores[name] = max(ratio + bonus, scores.get(name, 0.0))
    return sorted(scores, key=lambda name: (-scores[name], name))[:NEAREST]


def _names(entity: Entity) -> list[str]:
    """What an entity goes by, its id first."""
    names = (entity.id, entity.name, entity.acronym, *entity.aliases)
    return [name for name in (*names, *entity.adjectives, *entity.metonyms) if name]
