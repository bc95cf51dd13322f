"""Who flies a rocket of several states: Arianespace sells the flights of ESA's Ariane."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lunarwatch.components.analysis import Analysis
from lunarwatch.components.candidates import OF_A_MISSION
from lunarwatch.components.refs import PartyRef
from lunarwatch.events.draft import Draft
from lunarwatch.patterns import Entity


def name_sellers(drafts: Sequence[Draft], analysis: Analysis) -> None:
    """Add to what befalls a rocket of ESA the company that flies it, where the article names it.

    It brings no country of its own to what is Europe's.

    Args:
        drafts: the document's, merged; actors are filled in.
        analysis: the document's.
    """
    entities = analysis.catalogue.entities
    for draft in drafts:
        rocket = entities.get(draft.program.id) if draft.program is not None else None
        if rocket is None or rocket.kind != "rocket" or draft.type not in OF_A_MISSION:
            continue
        lead = entities[rocket.operators[0]] if rocket.operators else None
        if lead is not None and lead.country is None and any(r.id == lead.id for r in draft.actors):
            draft.actors = [*draft.actors, *_sellers(rocket, draft, analysis)]


def _sellers(rocket: Entity, draft: Draft, analysis: Analysis) -> list[PartyRef]:
    entities = analysis.catalogue.entities
    named = {entity.id: span for span, entity in analysis.resolver.party_mentions()}
    firms = [
        id_ for id_ in rocket.operators[1:] if id_ in named and entities[id_].kind == "company"
    ]
    if not draft.ids.isdisjoint(firms):
        return []
    return [replace(PartyRef.of(entities[id_], named[id_]), country=None) for id_ in firms[:1]]
