"""Who belongs to a programme, since when, by which act, on what evidence.

Membership is counted by country; companies, universities and international organisations count for
themselves.  It comes of joining, ratifying or signing, and ends with withdrawing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any, Literal

from pydantic import Field

from lunarwatch.knowledge.choosing import is_program
from lunarwatch.knowledge.facts import Fact, FactDate, FactEvidence, FactParty, FactProgram
from lunarwatch.records import Record

MemberStatus = Literal["member", "planned", "left", "disputed"]


class Member(Record):
    """A party and its membership."""

    actor: FactParty
    country: str | None
    status: MemberStatus
    since: FactDate | None = Field(description="when it became a member, or is to become one")
    until: FactDate | None = Field(default=None, description="when it left")
    by: str | None = Field(description="the type of the act: join, ratify, sign")
    facts: tuple[str, ...]
    sources: int = Field(description="distinct outlets")
    articles: int
    listed: bool = Field(description="known only from lists of members, which give no date")
    evidence: FactEvidence | None


class Roster(Record):
    """The members of a programme as of a day."""

    program: FactProgram | None
    as_of: date | None
    members: tuple[Member, ...]

    def as_json(self) -> dict[str, Any]:
        """The roster as plain JSON values."""
        return self.model_dump(mode="json")


def roster(facts: Iterable[Fact], program: str, *, as_of: date | None = None) -> Roster:
    """The members of a programme.

    Args:
        facts: What is known.
        program: Its id, name or acronym.
        as_of: Count only what had happened, or what had been told, by the end of this day.
    """
    about = [f for f in facts if _act(f) in _ACTS and is_program(f.program, program)]
    acts: dict[str, list[Fact]] = defaultdict(list)
    for fact in sorted(about, key=lambda fact: fact.sort_key):
        for party in _subjects(fact):
            acts[party.key].append(fact)
    members = [m for key in acts if (m := _member(key, acts[key], as_of)) is not None]
    return Roster(
        program=_best_program(about),
        as_of=as_of,
        members=tuple(sorted(members, key=_by_time)),
    )


def _act(fact: Fact) -> str:
    """What it was for its parties: an act that most articles call backing may still be joining."""
    return next((name for name in ("join", "ratify") if name in fact.types), fact.type)


def _subjects(fact: Fact) -> tuple[FactParty, ...]:
    """Whose membership it changes; who withdraws from a partner, leaves the partner in."""
    return fact.parties if _act(fact) == "sign" else fact.actors


def _member(key: str, facts: list[Fact], as_of: date | None) -> Member | None:
    """The membership of one party; None if there was nothing to it by then."""
    entries = [f for f in facts if f.type != "withdraw" and _came(f, as_of)]
    plans = [f for f in facts if f.type != "withdraw" and f not in entries and _foreseen(f, as_of)]
    exits = [f for f in facts if f.type == "withdraw" and _came(f, as_of)]
    if not entries:
        return _made(key, "planned", plans, None) if plans else None
    entry = min(entries, key=_entry_rank)
    left = [f for f in exits if not _before(f, entry)]
    again = [f for f in entries if left and _before(left[-1], f)]
    if left and not again:
        return _made(key, "left", entries, entry, until=left)
    status: MemberStatus = "disputed" if all(_disputed(f) for f in entries) else "member"
    return _made(key, status, [*entries, *left], min(again, key=_entry_rank) if again else entry)


def _made(
    key: str,
    status: MemberStatus,
    facts: list[Fact],
    entry: Fact | None,
    *,
    until: Iterable[Fact] = (),
) -> Member:
    exits = list(until)
    every = [*facts, *exits]
    act = entry or min(facts, key=_entry_rank)
    parties = [p for f in every for p in f.parties if p.key == key]
    actor = min(parties, key=lambda party: party.rank)
    return Member(
        actor=actor,
        country=actor.country,
        status=status,
        since=act.date,
        until=exits[-1].date if exits else None,
        by=_act(act),
        facts=tuple(f.id for f in every),
        sources=len({name for f in every for name in f.sources}),
        articles=sum(f.articles for f in every),
        listed=act.date is None and len(act.actors) > 2,
        evidence=act.evidence[0] if act.evidence else None,
    )


def _came(fact: Fact, as_of: date | None) -> bool:
    """Whether the act had come about by then, as far as the articles say."""
    if fact.status not in ("occurred", "ongoing"):
        return False
    if as_of is None:
        return True
    if fact.date is not None and fact.date.latest is not None and fact.date.latest <= as_of:
        return True
    if fact.date is not None and fact.date.earliest is not None and fact.date.earliest > as_of:
        return False
    # Undated or vaguely dated: it had come about if an article of that time tells it as past.
    return any(
        s.status in ("occurred", "ongoing") and s.seen and s.seen <= as_of for s in fact.history
    )


def _foreseen(fact: Fact, as_of: date | None) -> bool:
    """Whether it was planned then; what came about later was planned if articles had said so."""
    if as_of is None:
        return fact.status in ("planned", "possible")
    return any(
        s.status in ("planned", "possible") and s.seen and s.seen <= as_of for s in fact.history
    )


def _disputed(fact: Fact) -> bool:
    """Whether articles deny it."""
    return any(
        value.value in ("denied", "failed")
        for conflict in fact.conflicts
        if conflict.field == "status"
        for value in conflict.values
    )


def _entry_rank(fact: Fact) -> tuple[bool, bool, date, str]:
    """A dated act of its own before a list, joining before signing, the earliest of them."""
    known = (fact.date and (fact.date.latest or fact.date.earliest)) or date.max
    return (fact.date is None, _act(fact) == "sign", known, fact.id)


def _before(one: Fact, other: Fact) -> bool:
    """Whether one act was surely over before the other; an undated one never is."""
    if one.date is None or other.date is None or one.date.latest is None:
        return False
    return other.date.earliest is not None and one.date.latest < other.date.earliest


def _by_time(member: Member) -> tuple[int, date, str]:
    since = member.since and (member.since.earliest or member.since.latest)
    return (_ORDER.index(member.status), since or date.max, member.actor.name)


def _best_program(facts: Iterable[Fact]) -> FactProgram | None:
    """The programme as most facts call it."""
    counts: dict[FactProgram, int] = defaultdict(int)
    for fact in facts:
        if fact.program is not None:
            counts[fact.program] += fact.articles
    return min(counts, key=lambda p: (-counts[p], p.id, p.name), default=None)


_ACTS = frozenset({"join", "ratify", "sign", "withdraw"})
_ORDER: tuple[MemberStatus, ...] = ("member", "disputed", "planned", "left")
