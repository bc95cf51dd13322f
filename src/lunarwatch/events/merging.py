"""Mentions of one occurrence become one event (codebook, decision 1)."""

from __future__ import annotations

from lunarwatch.components.refs import PartyRef
from lunarwatch.events.draft import Draft
from lunarwatch.records import Status

# Types of which an article seldom tells two with the same parties and programme.
_ONCE = frozenset(
    "sign join ratify endorse agree award invite reject withdraw restrict delay accuse meet cooperate provide".split()
)
_SETTLED = frozenset({Status.OCCURRED, Status.ONGOING, Status.FAILED})


def merge(drafts: list[Draft]) -> list[Draft]:
    """One draft per occurrence, in order of first telling."""
    kept: list[Draft] = []
    for draft in drafts:
        for other in kept:
            if _same(other, draft):
                _absorb(other, draft)
                break
        else:
            kept.append(draft)
    return kept


def _same(a: Draft, b: Draft) -> bool:
    if a.type != b.type or not _same_status(a, b) or not _same_date(a, b):
        return False
    if a.type == "state":
        return _same_speaker(a, b)
    if not _same_program(a, b):
        return False
    if a.type in ("launch", "land"):
        return _same_flight(a, b)
    if a.type == "milestone":
        return _same_step(a, b)
    return _same_parties(a, b)


def _same_status(a: Draft, b: Draft) -> bool:
    if a.status == b.status:
        return True
    return {a.status, b.status} <= {Status.OCCURRED, Status.ONGOING}


def _same_date(a: Draft, b: Draft) -> bool:
    if a.edtf is None or b.edtf is None or a.edtf == b.edtf:
        return True
    x, y = a.edtf.rstrip("~"), b.edtf.rstrip("~")
    return x.startswith(y) or y.startswith(x)


def _same_program(a: Draft, b: Draft) -> bool:
    if a.program is None or b.program is None:
        return True
    return a.program.id == b.program.id or "article" in (a.program_basis, b.program_basis)


def _same_parties(a: Draft, b: Draft) -> bool:
    if not a.parties or not b.parties:
        return a.program is not None and b.program is not None and a.program.id == b.program.id
    if a.keys <= b.keys or b.keys <= a.keys:
        return True
    if a.countries and b.countries:
        return a.countries <= b.countries or b.countries <= a.countries
    return False


def _same_flight(a: Draft, b: Draft) -> bool:
    if a.program is not None and b.program is not None and a.program.id == b.program.id:
        return True
    if a.program is not None and b.program is not None:
        return False
    return _same_parties(a, b)


def _same_step(a: Draft, b: Draft) -> bool:
    same_word = a.first.trigger.lemma_.lower() == b.first.trigger.lemma_.lower()
    return _same_parties(a, b) and (
        same_word or (a.edtf is not None and a.edtf == b.edtf and a.first.headline)
    )


def _same_speaker(a: Draft, b: Draft) -> bool:
    if a.persons and b.persons:
        return a.persons[0].name.split()[-1] == b.persons[0].name.split()[-1]
    if not a.persons and not b.persons:
        return a.keys == b.keys
    return False


def _without_their_countries(actors: list[PartyRef]) -> list[PartyRef]:
    """An agency counts for its country: "China" of the headline yields to CNSA of the lead."""
    bodies = {ref.country for ref in actors if ref.kind != "country" and ref.country}
    return [ref for ref in actors if ref.kind != "country" or ref.country not in bodies]


def _absorb(kept: Draft, other: Draft) -> None:
    """Add what the other telling knows; the more precise date wins, the fuller telling leads."""
    kept.tellings += other.tellings
    known = kept.keys
    if not kept.parties:
        kept.actors, kept.recipients = other.actors, other.recipients
    elif kept.type not in ("state",):
        extra = [
            ref
            for ref in other.actors
            if ref.id not in known
            and (not ref.country or ref.country not in kept.countries or ref.kind != "country")
        ]
        if kept.countries <= other.countries or not kept.countries:
            kept.actors = [*kept.actors, *extra]
            known = kept.keys
            kept.recipients = [
                *kept.recipients,
                *(r for r in other.recipients if r.id not in known),
            ]
        kept.actors = _without_their_countries(kept.actors)
    names = {p.name.split()[-1] for p in kept.persons}
    kept.persons = [*kept.persons, *(p for p in other.persons if p.name.split()[-1] not in names)]
    if kept.program is None or (
        kept.program_basis == "article" and other.program_basis not in ("article", "none")
    ):
        if other.program is not None:
            kept.program, kept.program_basis = other.program, other.program_basis
    if kept.instrument is None:
        kept.instrument = other.instrument
    if other.edtf is not None and (kept.edtf is None or len(other.edtf) > len(kept.edtf)):
        kept.edtf, kept.date = other.edtf, other.date
    if kept.first.headline and not other.first.headline and kept.status == other.status:
        kept.tellings = [*other.tellings, *(t for t in kept.tellings if t not in other.tellings)]
