"""Who an actor is, by what it does: its programmes, its partners, its facts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from typing import Any, TypeVar

from lunarwatch.knowledge.choosing import Choice, choose, is_actor, is_program
from lunarwatch.knowledge.facts import Fact, FactParty, FactProgram
from lunarwatch.knowledge.network import MOST_PAIRED
from lunarwatch.knowledge.roster import Member, roster
from lunarwatch.records import Record

_V = TypeVar("_V", bound=Hashable)


class Partner(Record):
    """Another actor, and how often it takes part in the same facts."""

    actor: FactParty
    facts: int
    types: dict[str, int]


class Involvement(Record):
    """A programme, the actor's membership in it if any, and the number of its facts about it."""

    program: FactProgram
    membership: Member | None
    facts: int


class Profile(Record):
    """What is known of an actor."""

    actor: FactParty | None
    names: tuple[str, ...]
    programs: tuple[Involvement, ...]
    partners: tuple[Partner, ...]
    types: dict[str, int]
    facts: tuple[Fact, ...]

    def as_json(self) -> dict[str, Any]:
        """The profile as plain JSON values."""
        return self.model_dump(mode="json", by_alias=True)


def who(facts: Sequence[Fact], actor: str) -> Profile:
    """What is known of an actor.

    Args:
        facts: What is known of everyone.
        actor: Its id, name or acronym, or a country's ISO 3166-1 alpha-3 code, which stands for
            the country and its agencies.
    """
    named = [p for f in facts for p in f.parties if is_actor(p, actor)]
    country = next((p.country for p in named if p.country and p.kind == "country"), None)
    own = choose(facts, Choice(actor=country or actor))
    self_keys = {p.key for p in named}
    mine = [p for f in own for p in f.parties if p.key in self_keys]
    return Profile(
        actor=_shown(mine),
        names=tuple(sorted({p.name for p in mine})),
        programs=_programs(facts, own, self_keys),
        partners=_partners(own, self_keys),
        types=_counts(f.type for f in own),
        facts=tuple(own),
    )


def _programs(
    facts: Sequence[Fact], own: Sequence[Fact], keys: set[str]
) -> tuple[Involvement, ...]:
    counts = _counts(f.program for f in own if f.program is not None)
    found = []
    for program, count in sorted(counts.items(), key=lambda item: (-item[1], item[0].id)):
        about = [f for f in facts if is_program(f.program, program.id)]
        members = (m for m in roster(about, program.id).members if m.actor.key in keys)
        found.append(Involvement(program=program, membership=next(members, None), facts=count))
    return tuple(found)


def _partners(own: Sequence[Fact], keys: set[str]) -> tuple[Partner, ...]:
    """Those who take part in the same facts; members of one long list are not yet partners."""
    together: dict[str, list[tuple[FactParty, Fact]]] = defaultdict(list)
    for fact in own:
        if len(fact.actors) > MOST_PAIRED:
            continue
        for party in fact.parties:
            if party.key not in keys:
                together[party.key].append((party, fact))
    partners = []
    for pairs in together.values():
        shown = _shown([party for party, _ in pairs])
        if shown is not None:
            types = _counts(fact.type for _, fact in pairs)
            partners.append(Partner(actor=shown, facts=len(pairs), types=types))
    return tuple(sorted(partners, key=lambda p: (-p.facts, p.actor.name, p.actor.id)))


def _shown(parties: Sequence[FactParty]) -> FactParty | None:
    return min(parties, key=lambda party: party.rank, default=None)


def _counts(values: Iterable[_V]) -> dict[_V, int]:
    """How often each value comes, the most frequent first."""
    return dict(sorted(Counter(values).items(), key=lambda item: (-item[1], str(item[0]))))
