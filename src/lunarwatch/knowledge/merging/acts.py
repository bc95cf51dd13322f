"""What merging knows of the event types: which are kin, which have a direction, which happen once.

Types outside these tables (another codebook's) are kin to themselves alone and have no direction.
"""

from __future__ import annotations

ACCORD = "accord"
WORK = "work"

FAMILIES = {
    # One outlet's "joined" is another's "signed" and a third's "backed".  Ratifying is not: it
    # follows the signature, often years later.
    "sign": ACCORD,
    "join": ACCORD,
    "agree": ACCORD,
    "endorse": ACCORD,
    "cooperate": WORK,
    "provide": WORK,
    "award": WORK,
}

RECIPROCAL = frozenset({"sign", "join", "ratify", "agree", "meet", "cooperate"})
"""All who take part are actors: a fact names each of them, and a subset is one told in part."""

DIRECTED = frozenset(
    {"provide", "award", "invite", "accuse", "reject", "restrict", "withdraw"}
    | {"AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST"}
    | {"SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}
)
"""Told the other way round, these are other events: who accuses whom matters."""

MISSION_ACTS = frozenset({"launch", "land", "milestone", "delay"})
"""Named by the mission rather than by the parties, of whom each outlet names another."""

MEMBERSHIP = frozenset({"join", "ratify"})
"""An actor does these to a programme once (till it leaves)."""

SPECIFIC = {"sign": 1, "join": 2, "ratify": 3}
"""Of kin types told equally often, the one that says most names the fact."""


def family(type_: str) -> str:
    """The family of an event type; a type that has none is its own."""
    return FAMILIES.get(type_, type_)
