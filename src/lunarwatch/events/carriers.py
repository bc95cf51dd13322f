"""Whose rocket carries another's craft: a launch is also the launcher's."""

from __future__ import annotations

from lunarwatch.components.candidates import Candidate
from lunarwatch.components.refs import PartyRef, unique
from lunarwatch.components.resolver import Resolver

_REACH = 25  # tokens from the launch to the name of the rocket


def carriers(candidate: Candidate, actors: list[PartyRef], resolver: Resolver) -> list[PartyRef]:
    """Who owns the rocket named in the clause, where its country is not among the actors'.

    Args:
        candidate: a launch.
        actors: its parties so far.
        resolver: knows whose rocket it is.
    """
    countries = {ref.country for ref in actors}
    found: list[PartyRef] = []
    for token in candidate.trigger.subtree:
        entity, span = resolver.entity(token), resolver.mention(token)
        if entity is None or span is None or entity.kind != "rocket" or token.i != span.start:
            continue
        if abs(token.i - candidate.trigger.i) <= _REACH:
            found += [ref for ref in resolver.craft_owner(token) if ref.country not in countries]
    return unique(found)
