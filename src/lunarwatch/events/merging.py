"""Mentions of one occurrence become one event."""

from __future__ import annotations

from lunarwatch.components.candidates import FLIGHTS
from lunarwatch.components.refs import PartyRef, one_for_each
from lunarwatch.events.documents import exacter
from lunarwatch.events.draft import Draft
from lunarwatch.events.sameness import (
    UNDER_WAY,
    WEAK,
    is_done_once,
    is_named_beside,
    is_only_named,
    only_headline,
    same,
    same_date,
)
from lunarwatch.records import Status

# How headlines call what the report tells more exactly, and what it is then.
_LOOSE = frozenset({"agree", "sign", "cooperate"})
_EXACT = frozenset({"sign", "agree"})


def merge(drafts: list[Draft]) -> list[Draft]:
    """One draft per occurrence, in order of first telling."""
    kept: list[Draft] = []
    for draft in drafts:
        known = next((other for other in kept if same(other, draft)), None)
        if known is None:
            kept.append(draft)
        else:
            absorb(known, draft)
    kept = [draft for draft in kept if not _is_entry(draft, kept)]
    return [draft for draft in kept if not _is_headed(draft, kept)]


def _is_entry(draft: Draft, others: list[Draft]) -> bool:
    """Whether it is the signature by which somebody joined what the document is on.

    "Signed a memorandum on the station", and "the document marks its entry": one joining, which
    has the day and the document of the signature (codebook, choices).
    """
    if draft.type != "sign" or draft.program is None or draft.status is not Status.OCCURRED:
        return False
    if any(_is_yet_to_join(other, draft) for other in others):
        return False
    for other in others:
        entered = other.type == "join" and other.status is Status.OCCURRED
        alone = len(other.countries) == 1 and other.countries <= draft.countries
        about = other.program is not None and other.program.id == draft.program.id
        if entered and alone and about and same_date(draft, other):
            other.date = other.date or draft.date
            other.instrument = other.instrument or draft.instrument
            return True
    return False


def _is_yet_to_join(other: Draft, signed: Draft) -> bool:
    """Whether a signer is to join what is signed on a day to come: then signing is not joining."""
    return (
        other.type == "join"
        and other.status is Status.PLANNED
        and other.date is not None
        and other.program is not None
        and signed.program is not None
        and other.program.id == signed.program.id
        and bool(other.countries & signed.countries)
    )


def _is_headed(draft: Draft, others: list[Draft]) -> bool:
    """Whether it is a headline's word for what the report tells more exactly.

    "Agree" above a deal that is signed; "signs accords" above a joining.
    """
    if draft.type not in _LOOSE or not only_headline(draft) or not draft.countries:
        return False
    if draft.type == "sign":
        return any(
            other.type == "join"
            and other.instrument is not None
            and other.countries
            and (other.status in UNDER_WAY or other.status is draft.status)
            and other.countries <= draft.countries
            for other in others
        )
    return any(
        other.type in _EXACT
        and other.type != draft.type
        and other.status in UNDER_WAY
        and draft.countries <= other.countries
        for other in others
    )


def absorb(kept: Draft, other: Draft) -> None:
    """Add what the other telling knows; the more precise date wins, the fuller telling leads."""
    if is_done_once(kept, other):
        done = kept if kept.status is Status.OCCURRED else other
        kept.status, kept.date = done.status, done.date
    if only_headline(kept) or is_only_named(kept, other):
        kept.status = other.status
    if is_named_beside(kept, other):
        named = kept if kept.program is not None else other
        kept.date = named.date or kept.date
    if kept.type in FLIGHTS and other.status is Status.FAILED:
        kept.status = other.status
    kept.tellings += other.tellings
    _add_parties(kept, other)
    surnames = {person.name.split()[-1] for person in kept.persons}
    new = [person for person in other.persons if person.name.split()[-1] not in surnames]
    kept.persons = [*kept.persons, *new]
    _take_program(kept, other)
    kept.instrument = exacter(kept.instrument, other.instrument)
    if other.edtf is not None and (kept.edtf is None or len(other.edtf) > len(kept.edtf)):
        kept.date = other.date
    if kept.first.headline and not other.first.headline and kept.status == other.status:
        kept.tellings = [*other.tellings, *(t for t in kept.tellings if t not in other.tellings)]


def _add_parties(kept: Draft, other: Draft) -> None:
    """Add the other's parties, unless it leaves out a country that is known to take part."""
    if not kept.parties:
        kept.actors, kept.recipients = other.actors, other.recipients
    elif kept.type != "state":
        if kept.countries <= other.countries or not kept.countries:
            kept.actors = [*kept.actors, *(ref for ref in other.actors if _adds(kept, ref))]
            known = kept.ids
            kept.recipients = [
                *kept.recipients,
                *(r for r in other.recipients if r.id not in known),
            ]
        kept.actors = _without_wholes(one_for_each(kept.actors))


def _without_wholes(refs: list[PartyRef]) -> list[PartyRef]:
    """The parties without bodies of which a part is named besides: COPUOS, not the UN."""
    wholes = {ref.part_of for ref in refs}
    return [ref for ref in refs if ref.id not in wholes]


def _adds(kept: Draft, ref: PartyRef) -> bool:
    """Whether a party is new to the draft; a country is not where its agency takes part."""
    return ref.id not in kept.ids and not (ref.kind == "country" and ref.country in kept.countries)


def _take_program(kept: Draft, other: Draft) -> None:
    """A programme that a telling names itself wins over that of the article."""
    if other.program is None:
        return
    guessed = kept.program_basis in WEAK | {"station"} and other.program_basis not in WEAK | {
        "none"
    }
    if kept.program is None or guessed:
        kept.program, kept.program_basis = other.program, other.program_basis
