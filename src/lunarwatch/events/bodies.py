"""Bodies of states that stand where a programme would: the ESA that a country joins or leaves.

An article on an accession has the body for its topic: its statements are about that, and so is the
accession agreement that is signed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lunarwatch.components.analysis import Analysis
from lunarwatch.components.programs import ProgramRef
from lunarwatch.components.refs import PartyRef
from lunarwatch.components.syntax import children_of
from lunarwatch.components.topics import LEAD
from lunarwatch.events.draft import Draft

_ENTRANCES = frozenset({"accession", "association", "membership", "constitutive", "founding"})
_LEAVING = frozenset({"withdraw.leave-body"})


def tell_of_bodies(drafts: Sequence[Draft], analysis: Analysis) -> None:
    """Give drafts that name no programme the body that they, or the article, are about.

    Args:
        drafts: the document's, in order; programmes are filled in.
        analysis: the document's.
    """
    for draft in drafts:
        if draft.program is None and (draft.first.rule in _LEAVING or _is_entrance(draft)):
            draft.program = _body_among([*draft.recipients, *draft.actors], analysis)
            draft.program_basis = "argument" if draft.program else "none"
    topic = _topic(drafts, analysis)
    for draft in drafts:
        if draft.type == "state" and draft.program is None and topic is not None:
            draft.program, draft.program_basis = topic, "article"


def _is_entrance(draft: Draft) -> bool:
    """Whether a document makes its signer a member: "the accession agreement"."""
    if draft.type != "sign" or draft.instrument is None:
        return False
    return any(c.lower_ in _ENTRANCES for c in children_of(draft.instrument.token))


def _body_among(parties: Sequence[PartyRef], analysis: Analysis) -> ProgramRef | None:
    """The body of states among the parties, as a programme."""
    entities, spans = analysis.catalogue.entities, analysis.resolver
    for party in parties:
        entity = entities.get(party.id)
        if entity is not None and entity.kind == "igo":
            start, end = party.via or (party.start, party.end)
            named = spans.mention(analysis.doc[start]) or analysis.doc[start:end]
            return replace(ProgramRef.of(entity, named), kind="organisation")
    return None


def _topic(drafts: Sequence[Draft], analysis: Analysis) -> ProgramRef | None:
    """The body that the news has joined, ratified or left, where the article has no programme."""
    if analysis.programs.main is not None:
        return None
    news = (d for d in drafts if d.first.sentence.start < LEAD and d.program is not None)
    first = next(news, None)
    named = first.program if first is not None else None
    return named if named is not None and named.kind == "organisation" else None
