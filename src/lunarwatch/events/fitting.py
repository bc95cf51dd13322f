"""Whether an event can be about a programme, by what both are."""

from __future__ import annotations

from lunarwatch.components.candidates import FLIGHTS
from lunarwatch.components.programs import ProgramRef
from lunarwatch.components.resolver import Resolver

_RANK = {
    "mission": 0,
    "spacecraft": 1,
    "programme": 2,
    "campaign": 2,
    "framework": 2,
    "treaty": 3,
    "station": 4,
}
_STAYS = ("Expedition ",)  # names of the time that a crew spends on a station
_LAST = 5  # rank of the other kinds
# What is not done under a framework that one joins by signing it.
_NOT_UNDER_A_FRAMEWORK = frozenset(
    {"sign", "agree", "meet", "cooperate", "provide", "award", "milestone", "delay"}
)


def may_be_about(type_: str, ref: ProgramRef, resolver: Resolver) -> bool:
    """Whether an event can be about a programme that none of its words name.

    A framework that is joined by signature has nothing else done under it: an agreement, a supply
    or the test of a rover in an article on the Artemis Accords is not about the Accords.
    """
    entity = resolver.catalogue.entities.get(ref.id)
    signed = entity is not None and entity.is_framework and entity.instrument is not None
    return fits(type_, ref) and (not signed or type_ not in _NOT_UNDER_A_FRAMEWORK)


def fits(type_: str, ref: ProgramRef) -> bool:
    """Whether a kind of programme can be what such an event is about."""
    if type_ in FLIGHTS:
        return ref.kind not in ("framework", "treaty") and not ref.name.startswith(_STAYS)
    return type_ != "join" or ref.kind not in ("spacecraft", "rocket")


def rank(ref: ProgramRef) -> int:
    """How far a kind of programme stands behind others named beside it; 0 is nearest."""
    return _RANK.get(ref.kind, _LAST)


def whole(type_: str, ref: ProgramRef, resolver: Resolver) -> ProgramRef:
    """What is supplied is a part; the programme is the whole that the article also names."""
    entity = resolver.catalogue.entities.get(ref.id)
    if type_ == "provide" and entity is not None and entity.parent and ref.kind == "spacecraft":
        return resolver.programs.first(entity.parent) or ref
    return ref
