"""Choosing facts by what was asked: programme, actor, type, status, time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lunarwatch.knowledge.facts import Fact, FactParty, FactProgram
from lunarwatch.knowledge.spelling import plain


@dataclass(frozen=True, slots=True)
class Choice:
    """What a question is about; what is left None is not asked.

    Attributes:
        program: A programme's id, name or acronym.
        actor: A party's id, name or acronym, or an ISO 3166-1 alpha-3 country.
        type: An event type.
        status: A status, ``delayed`` among them.
        since: Facts that may have happened on this day or later.
        until: Facts that may have happened on this day or before.
    """

    program: str | None = None
    actor: str | None = None
    type: str | None = None
    status: str | None = None
    since: date | None = None
    until: date | None = None


def choose(facts: Iterable[Fact], choice: Choice) -> list[Fact]:
    """The facts asked for, in the order of time."""
    return sorted((f for f in facts if _is_asked(f, choice)), key=lambda fact: fact.sort_key)


def is_program(program: FactProgram | None, name: str) -> bool:
    """Whether a programme goes by this id, name or acronym, whatever the case and the signs."""
    if program is None:
        return False
    said = plain(name)
    return said in {plain(program.id), plain(program.name), plain(program.acronym or "")} - {""}


def is_actor(party: FactParty, name: str) -> bool:
    """Whether a party, its country or an agency of it that articles name, goes by this name."""
    said = plain(name)
    called = (party.id, party.name, party.acronym or "", party.country or "", *party.also)
    return said in {plain(word) for word in called} - {""}


def time_of(fact: Fact) -> tuple[date | None, date | None]:
    """First and last day on which it can have happened; by its first article if it is undated."""
    if fact.date is not None:
        return fact.date.earliest, fact.date.latest
    return fact.first_seen, fact.first_seen


def _is_asked(fact: Fact, choice: Choice) -> bool:
    if choice.type is not None and fact.type != choice.type:
        return False
    if choice.status is not None and fact.status != choice.status:
        return False
    if choice.program is not None and not is_program(fact.program, choice.program):
        return False
    if choice.actor is not None and not any(is_actor(p, choice.actor) for p in fact.parties):
        return False
    first, last = time_of(fact)
    if (first, last) == (None, None):
        return choice.since is None and choice.until is None
    if choice.since is not None and last is not None and last < choice.since:
        return False
    return not (choice.until is not None and first is not None and first > choice.until)
