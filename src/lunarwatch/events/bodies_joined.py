"""Bodies of states that are joined: they stand where a framework would."""

from __future__ import annotations

from dataclasses import replace

from lunarwatch.components.candidates import Candidate
from lunarwatch.components.programs import ProgramRef
from lunarwatch.components.refs import PartyRef, ids
from lunarwatch.components.resolver import Resolver

_ASKED = frozenset({"join.asked-for", "join.bid-for"})
OF_BODIES = _ASKED | {"join.member-of-body"}


def body_joined(candidate: Candidate, resolver: Resolver) -> ProgramRef | None:
    """The organisation of states that is joined: it stands where a framework would.

    A document that is ratified may say whose it is: "the Convention establishing the agency".
    """
    actors = ids(candidate.actors)
    heads = candidate.arguments
    if candidate.type == "ratify":
        heads = [*heads, *(t for head in heads for t in head.subtree if t.i > head.i)]
    for token in heads:
        for ref in resolver.parties(token, owners=False):
            named = ref.via or (ref.start, ref.end)  # "the committee": where it was named
            span = resolver.mention(resolver.doc[named[0]])
            entity = resolver.catalogue.entities.get(ref.id)
            if span is None or entity is None or ref.id != span.id_ or ref.id in actors:
                continue
            if entity.kind == "igo":
                return replace(ProgramRef.of(entity, span), kind="organisation")
    return None


def joiners(actors: list[PartyRef], framework: ProgramRef, resolver: Resolver) -> list[PartyRef]:
    """Who joins: not the agency whose framework it is, which signs beside them as the host."""
    entity = resolver.catalogue.entities.get(framework.id)
    hosts = entity.operators if entity is not None else ()
    guests = [ref for ref in actors if ref.id not in hosts]
    return guests or actors


def founded_by(treaty: ProgramRef, resolver: Resolver) -> ProgramRef:
    """The body that a convention set up: whoever ratifies the ESA Convention joins ESA."""
    entities = resolver.catalogue.entities
    entity = entities.get(treaty.id)
    if entity is None or entity.kind != "treaty" or not entity.operators:
        return treaty
    body = entities[entity.operators[0]]
    if body.kind != "igo" or body.name not in entity.name:
        return treaty
    span = resolver.doc[treaty.start : treaty.end]
    return replace(ProgramRef.of(body, span), kind="organisation")


def body_spoken_of(candidate: Candidate, resolver: Resolver) -> ProgramRef | None:
    """The body of states for space that was named last: "has been a full member since 2011"."""
    if candidate.type != "ratify" and candidate.rule not in OF_BODIES:
        return None
    asked = candidate.rule in _ASKED  # the body stands behind: "asked ESA for"
    at = candidate.sentence[-1] if asked else candidate.trigger
    span = resolver.space_body_before(at)
    if span is None or span.id_ in ids(candidate.actors):
        return None
    entity = resolver.catalogue.entities[span.id_]
    return replace(ProgramRef.of(entity, span), kind="organisation")
