"""What is new since last time: the difference between two sets of facts.

Facts are recognised by the records they share, not by their ids or their words, so that one whose
date was corrected is a changed fact and not one lost and one gained.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Literal

from lunarwatch.knowledge.facts import Fact
from lunarwatch.records import Record

ChangeKind = Literal["new", "changed", "withdrawn"]


class FieldChange(Record):
    """A field's value before and after, as text; None where there was or is none."""

    field: str
    before: str | None
    after: str | None


class Change(Record):
    """A fact that came, changed or went."""

    kind: ChangeKind
    fact: Fact
    before: Fact | None = None
    fields: tuple[FieldChange, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The change as plain JSON values."""
        return self.model_dump(mode="json", by_alias=True)


def diff(old: Iterable[Fact], new: Iterable[Fact], *, support: bool = False) -> list[Change]:
    """The changes from one set of facts to another, in the order of time within each kind.

    Args:
        old: What was known.
        new: What is known now.
        support: Also report facts of which nothing changed but how many articles tell them.
    """
    before, after = list(old), list(new)
    matched = _matches(before, after)
    changes = []
    for index, fact in enumerate(after):
        earlier = before[matched[index]] if index in matched else None
        if earlier is None:
            changes.append(Change(kind="new", fact=fact))
            continue
        fields = _differences(earlier, fact, support=support)
        if fields:
            changes.append(Change(kind="changed", fact=fact, before=earlier, fields=fields))
    kept = set(matched.values())
    changes += [
        Change(kind="withdrawn", fact=fact) for i, fact in enumerate(before) if i not in kept
    ]
    return sorted(changes, key=lambda c: (_KINDS.index(c.kind), c.fact.sort_key))


def _matches(before: list[Fact], after: list[Fact]) -> dict[int, int]:
    """Index of the new fact → index of the old one; one to one, most records in common first."""
    owner = {record: index for index, fact in enumerate(before) for record in fact.records}
    shared: dict[tuple[int, int], int] = {}
    for index, fact in enumerate(after):
        for record in fact.records:
            if record in owner:
                pair = (index, owner[record])
                shared[pair] = shared.get(pair, 0) + 1
    ranked = sorted(shared, key=lambda p: (-shared[p], after[p[0]].id, before[p[1]].id))
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for now, then in ranked:
        if now not in matched and then not in taken:
            matched[now] = then
            taken.add(then)
    return matched


def _differences(before: Fact, after: Fact, *, support: bool) -> tuple[FieldChange, ...]:
    found = []
    for name, value in FIELDS.items():
        was, now = value(before), value(after)
        if was != now and (support or name not in _SUPPORT):
            found.append(FieldChange(field=name, before=was, after=now))
    return tuple(found)


def _names(fact: Fact, role: str) -> str | None:
    return "; ".join(sorted(party.name for party in getattr(fact, role))) or None


def _conflicts(fact: Fact) -> str | None:
    return "; ".join(conflict.line for conflict in fact.conflicts) or None


FIELDS: dict[str, Callable[[Fact], str | None]] = {
    "type": lambda f: f.type,
    "status": lambda f: f.status,
    "date": lambda f: f.date.edtf if f.date else None,
    "actors": lambda f: _names(f, "actors"),
    "recipients": lambda f: _names(f, "recipients"),
    "program": lambda f: f.program.name if f.program else None,
    "instrument": lambda f: f.instrument.kind if f.instrument else None,
    "conflicts": _conflicts,
    "articles": lambda f: str(f.articles),
}
"""What is compared, in the order in which it is reported."""

_SUPPORT = frozenset({"articles"})
_KINDS: tuple[ChangeKind, ...] = ("new", "changed", "withdrawn")
