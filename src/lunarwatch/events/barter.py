"""What is given for something in return: who gives a thing for seats is given them by the other.

"Canada is to supply an arm in return for two flights": whoever leads the programme that it is for
gives the flights, and receives the arm.
"""

from __future__ import annotations

from collections.abc import Sequence

from lunarwatch.components.refs import PartyRef
from lunarwatch.components.resolver import Resolver
from lunarwatch.events.draft import Draft
from lunarwatch.patterns import Entity

_IN_RETURN = "provide.seats-in-return"


def name_both_sides(drafts: Sequence[Draft], resolver: Resolver) -> None:
    """Give what is exchanged in one sentence its other side.

    Args:
        drafts: of the document; the parties of supplies are filled in.
        resolver: knows who leads a programme.
    """
    for seats in drafts:
        if seats.first.rule != _IN_RETURN or not seats.recipients:
            continue
        given = [d for d in drafts if _is_for(d, seats)]
        if not seats.actors:
            others = (ref for each in given for ref in each.recipients)
            seats.actors = list(others) or _leaders(seats, resolver)
        for each in given:
            each.recipients = each.recipients or [
                ref for ref in seats.actors if ref.side not in {one.side for one in each.actors}
            ]


def _is_for(draft: Draft, seats: Draft) -> bool:
    """Whether it is what whoever receives the seats gives for them, in the same sentence."""
    if draft is seats or draft.type != "provide":
        return False
    if draft.first.sentence.start != seats.first.sentence.start:
        return False
    receiving = {ref.side for ref in seats.recipients}
    return any(ref.side in receiving for ref in draft.actors)


def _leaders(seats: Draft, resolver: Resolver) -> list[PartyRef]:
    """Who leads the programme that what is given is a part of, where not who receives.

    A side that the text never names is left open.
    """
    entities = resolver.catalogue.entities
    part = entities.get(seats.program.id) if seats.program is not None else None
    if part is None or seats.program is None:
        return []
    whole: Entity = part
    while whole.parent is not None and whole.parent in entities:
        whole = entities[whole.parent]
    receiving = {ref.side for ref in seats.recipients}
    leader = next((entities[id_] for id_ in whole.operators[:1]), None)
    if leader is None or (leader.country or leader.id) in receiving:
        return []
    if all(named.country != leader.country for _, named in resolver.party_mentions()):
        return []
    start, end = seats.program.start, seats.program.end
    return [PartyRef.behind(leader, start, end)]
