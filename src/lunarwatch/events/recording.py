"""Drafts → records: references become words with offsets, kinds become PLOVER's terms."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from lunarwatch.components.analysis import Analysis
from lunarwatch.components.programs import ProgramRef
from lunarwatch.components.refs import PartyRef, PersonRef
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.sources import attribution_of
from lunarwatch.events.confidence import confidence, features
from lunarwatch.events.draft import Document, Draft, Telling
from lunarwatch.events.words import trimmed, words_of
from lunarwatch.patterns import Catalogue, EventType
from lunarwatch.records import (
    ArticleMeta,
    Attribution,
    Event,
    EventDate,
    Instrument,
    Mention,
    Party,
    PartyKind,
    Person,
    Place,
    Plover,
    Program,
    Status,
    event_id,
)

_NOT_YET = frozenset({Status.PLANNED, Status.POSSIBLE})


def record(draft: Draft, analysis: Analysis, meta: ArticleMeta) -> Event:
    """The record of a draft.

    Args:
        draft: the event.
        analysis: the document's.
        meta: the article's metadata, copied to the record.
    """
    doc, resolver, first = analysis.doc, analysis.resolver, draft.first
    evidence = mention_of(first)
    return Event(
        id=_id(draft, meta),
        type=draft.type,
        status=draft.status,
        actors=tuple(_party(ref, doc) for ref in draft.actors),
        recipients=tuple(_party(ref, doc) for ref in draft.recipients),
        persons=tuple(_person(ref, doc) for ref in draft.persons),
        program=_program(draft.program, doc) if draft.program else None,
        instrument=_instrument(draft.instrument) if draft.instrument else None,
        date=_date(draft),
        place=_place(first.sentence, resolver),
        attribution=_attribution(first.sentence, resolver) if draft.type != "state" else None,
        plover=_plover(analysis.catalogue.events[draft.type], draft.status),
        confidence=_confidence(draft, analysis.catalogue),
        evidence=evidence,
        mentions=tuple(mention_of(telling) for telling in draft.others),
        article=meta,
    )


def _id(draft: Draft, meta: ArticleMeta) -> str:
    """What tells the record from the article's others: words, parties, and what has no verb."""
    evidence, trigger = mention_of(draft.first), draft.first.trigger
    parts = [evidence.start, evidence.trigger, trigger.idx, *sorted(draft.ids)]
    if draft.gapped:
        parts += [draft.program.id if draft.program else "", draft.edtf or ""]
    return event_id(meta.id, draft.type, *parts)


def mention_of(telling: Telling) -> Mention:
    """The sentence of a telling, and what recognised it."""
    words = trimmed(telling.sentence)
    return Mention(
        sentence=words.text,
        start=words.start,
        end=words.end,
        trigger=telling.trigger.text,
        rule=telling.rule,
    )


def _confidence(draft: Draft, catalogue: Catalogue) -> float:
    names = features(
        type_=draft.type,
        rule=draft.first.rule,
        status=draft.status.value,
        parties=len(draft.parties),
        dated=draft.edtf is not None,
        program=draft.program is not None,
        mentions=len(draft.others),
    )
    return confidence(names, catalogue.language.confidence)


def _plover(event: EventType, status: Status) -> Plover:
    mapping = event.plover
    return Plover(
        event=mapping.planned if status in _NOT_YET else mapping.event,
        mode=mapping.mode,
        context=mapping.context,
        quad=mapping.quad,
        cameo=mapping.cameo,
    )


def _party(ref: PartyRef, doc: Doc) -> Party:
    words = words_of(doc, ref.start, ref.end)
    return Party(
        text=words.text,
        start=words.start,
        end=words.end,
        id=ref.id,
        name=ref.name,
        acronym=ref.acronym,
        kind=PartyKind(ref.kind),
        country=ref.country,
        via=words_of(doc, *ref.via) if ref.via else None,
    )


def _person(ref: PersonRef, doc: Doc) -> Person:
    words = words_of(doc, ref.start, ref.end)
    return Person(
        text=words.text,
        start=words.start,
        end=words.end,
        name=ref.name,
        title=ref.title,
        affiliation=ref.affiliation,
    )


def _program(ref: ProgramRef, doc: Doc) -> Program:
    words = words_of(doc, ref.start, ref.end)
    return Program(
        text=words.text,
        start=words.start,
        end=words.end,
        id=ref.id,
        name=ref.name,
        acronym=ref.acronym,
        kind=ref.kind,
    )


def _instrument(document: Document) -> Instrument:
    token = document.token
    end = token.idx + len(token.text)
    return Instrument(text=token.text, start=token.idx, end=end, kind=document.kind)


def _date(draft: Draft) -> EventDate | None:
    found = draft.date
    if found is None or draft.edtf is None or found.precision is None:
        return None
    return EventDate(
        text=found.text,
        start=found.start,
        end=found.end,
        edtf=draft.edtf,
        earliest=found.earliest,
        latest=found.latest,
        precision=found.precision,
        anchor=found.anchor,
    )


def _place(sentence: Tokens, resolver: Resolver) -> Place | None:
    """The first site that the sentence names."""
    for span in resolver.mentions_between(sentence.start, sentence.end):
        entity = resolver.catalogue.entities[span.id_]
        if entity.kind == "site":
            words = trimmed(span)
            return Place(
                text=words.text,
                start=words.start,
                end=words.end,
                name=entity.name,
                country=entity.country,
            )
    return None


def _attribution(sentence: Tokens, resolver: Resolver) -> Attribution | None:
    source = attribution_of(sentence, resolver)
    if source is None:
        return None
    words = words_of(sentence.doc, source.start, source.end)
    return Attribution(text=words.text, start=words.start, end=words.end, source=source.name)
