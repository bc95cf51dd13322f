"""An analysed document → its event records.  Pure: the same document gives the same records."""

from __future__ import annotations

from datetime import date

from spacy.tokens import Doc, Span, Token

from lunarwatch.components.analysis import Analysis
from lunarwatch.components.assertion import habitual
from lunarwatch.components.body import is_headline
from lunarwatch.components.candidates import Candidate
from lunarwatch.components.programs import ProgramRef, Programs
from lunarwatch.components.refs import PartyRef, PersonRef
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.statements import Statement, attribution_of, statements
from lunarwatch.dates import FoundDate
from lunarwatch.events.confidence import confidence, features
from lunarwatch.events.dating import choose_date, dates_in
from lunarwatch.events.draft import Draft, Telling
from lunarwatch.events.merging import merge
from lunarwatch.events.postponed import new_date, rescheduled
from lunarwatch.events.programmes import choose_program
from lunarwatch.events.relative import date_by_relation
from lunarwatch.events.relevance import Relevance
from lunarwatch.events.selecting import select
from lunarwatch.events.splitting import gapped, split
from lunarwatch.patterns import Catalogue
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
from lunarwatch.records import Span as TextSpan

# Types that a mission does by itself: its operator is the party where none is named.
_OCCASIONS = frozenset({"launch", "land", "provide", "award"})
_LEAD = 300  # characters: captions and leads tell occurrences in the present
# Types that say the whole of a statement (codebook, decision 8).
_SAY_IT_ALL = frozenset({"accuse", "reject", "invite", "endorse"})
_OF_A_MISSION = frozenset({"launch", "land", "milestone", "delay"})


def events_of(doc: Doc, meta: ArticleMeta) -> list[Event]:
    """The events that an analysed document tells, in order of their evidence.

    Args:
        doc: a document that the pipeline of ``lunarwatch.pipeline.load`` has gone over.
        meta: the article's metadata, copied to each record.
    """
    analysis: Analysis = doc._.lunarwatch
    drafts = merge(drafts_of(doc, analysis))
    date_by_relation(doc, analysis.dates, drafts)
    records = [_record(draft, doc, analysis, meta) for draft in drafts]
    return sorted(records, key=lambda e: (e.evidence.start, e.type, e.id))


def drafts_of(doc: Doc, analysis: Analysis) -> list[Draft]:
    """One draft for each candidate that is about space, before mentions merge."""
    resolver, programs = analysis.resolver, analysis.programs
    assert resolver is not None and programs is not None, "the references component has not run"
    relevance = Relevance(doc, resolver, programs)
    candidates = [
        part
        for candidate in select([c for c in analysis.candidates if c.type != "state"])
        for part in split(candidate, resolver)
    ]
    by_sentence: dict[int, frozenset[int]] = {}
    for candidate in candidates:
        start = candidate.sentence.start
        marks = {candidate.trigger.i} | ({candidate.anchor.i} if candidate.anchor else set())
        by_sentence[start] = by_sentence.get(start, frozenset()) | marks
    drafts = [
        draft
        for candidate in candidates
        if relevance.holds(candidate)
        for draft in _drafts(
            candidate, doc, analysis, resolver, programs, by_sentence[candidate.sentence.start]
        )
        if (draft.parties or draft.program) and not _in_general(candidate, draft)
    ]
    spoken = [
        _state(statement, analysis, programs)
        for statement in statements(doc, resolver)
        if relevance.statement(statement) and not _only_reports(statement, candidates)
    ]
    spoken = [draft for draft in spoken if draft.parties or draft.program]
    return sorted([*drafts, *spoken], key=lambda d: d.first.trigger.i)


def _drafts(
    candidate: Candidate,
    doc: Doc,
    analysis: Analysis,
    resolver: Resolver,
    programs: Programs,
    triggers: frozenset[int],
) -> list[Draft]:
    """The draft of a candidate; a delay with a new date adds what is now planned."""
    dates = dates_in(doc, analysis.dates, candidate.sentence)
    if candidate.type != "delay":
        more = gapped(candidate, dates, programs, resolver)
        taken = [date for _, date, _ in more]
        rest = [pair for pair in dates if pair[0] not in taken]
        found = choose_date(candidate, rest, triggers, analysis.catalogue)
        drafts = [_draft(candidate, found, analysis, resolver, programs)]
        for other, date, program in more:
            draft = _draft(other, date, analysis, resolver, programs)
            if program is not None:
                draft.program, draft.program_basis = program, "argument"
            drafts.append(draft)
        return drafts
    later = new_date(candidate, dates)
    rest = [pair for pair in dates if later is None or pair[0] is not later[0]]
    found = choose_date(candidate, rest, triggers, analysis.catalogue)
    drafts = [_draft(candidate, found, analysis, resolver, programs)]
    if later is not None:
        drafts.append(_draft(rescheduled(candidate), later[0], analysis, resolver, programs))
    return drafts


def _draft(
    candidate: Candidate,
    found: FoundDate | None,
    analysis: Analysis,
    resolver: Resolver,
    programs: Programs,
) -> Draft:
    event = analysis.catalogue.events[candidate.type]
    program, basis = choose_program(candidate, programs, resolver, event.program)
    status = candidate.status
    if status is Status.OCCURRED and _future(found, analysis.published):
        status = Status.PLANNED
    draft = Draft(
        type=candidate.type,
        status=status,
        tellings=[
            Telling(candidate.sentence, candidate.trigger, candidate.rule, candidate.headline)
        ],
        actors=candidate.actors or _owners(candidate, program, resolver, analysis.catalogue),
        recipients=candidate.recipients,
        persons=candidate.persons,
        program=program,
        program_basis=basis,
        date=found,
        edtf=found.codebook_edtf if found is not None else None,
    )
    draft.instrument = _instrument(candidate, resolver, program, analysis.catalogue)
    return draft


def _in_general(candidate: Candidate, draft: Draft) -> bool:
    """Whether a step is told as what is done in general: no occurrence, no date."""
    return (
        candidate.type in _OCCASIONS
        and draft.edtf is None
        and not candidate.headline
        and habitual(candidate.trigger)
        and candidate.sentence.start_char > _LEAD
    )


def _only_reports(statement: Statement, candidates: list[Candidate]) -> bool:
    """Whether all that is said, without quoting it, is an event of its own (decision 8)."""
    inside = [c for c in candidates if c.sentence.start == statement.sentence.start]
    if statement.quoted:
        keys = {ref.id for ref in statement.parties}
        return any(c.type in _SAY_IT_ALL and keys & {r.id for r in c.actors} for c in inside)
    return bool(inside)


def _owners(
    candidate: Candidate, program: ProgramRef | None, resolver: Resolver, catalogue: Catalogue
) -> list[PartyRef]:
    """Who runs the mission, where a step of it names nobody."""
    if program is None or candidate.recipients or candidate.type not in _OF_A_MISSION:
        return []
    return resolver.craft_owner(resolver.doc[program.start])


def _future(found: FoundDate | None, published: date | None) -> bool:
    return (
        found is not None
        and published is not None
        and found.earliest is not None
        and found.earliest > published
    )


def _instrument(
    candidate: Candidate, resolver: Resolver, program: ProgramRef | None, catalogue: Catalogue
) -> tuple[str, Token] | None:
    if candidate.type not in ("sign", "join", "ratify"):
        return None
    if program is not None and candidate.type in ("join", "ratify"):
        entity = catalogue.entities.get(program.id)
        if entity is not None and entity.instrument:
            return entity.instrument, resolver.doc[program.start]
    token = candidate.instrument
    if token is None:
        return None
    entity = resolver.entity(token)
    if entity is not None and entity.kind == "instrument":
        return entity.name, token
    if entity is not None and entity.instrument:
        return entity.instrument, token
    lemma = token.lemma_.lower()
    return {
        "accord": "accords",
        "deal": "agreement",
        "pact": "agreement",
        "mou": "memorandum of understanding",
        "memorandum": "memorandum of understanding",
    }.get(lemma, lemma), token


def _state(statement: Statement, analysis: Analysis, programs: Programs) -> Draft:
    inside = programs.within(statement.sentence.start, statement.sentence.end)
    main = programs.main
    program = main or (inside[0] if inside else None)
    basis = "article" if main is not None else "sentence" if inside else "none"
    return Draft(
        type="state",
        status=Status.OCCURRED,
        tellings=[
            Telling(
                statement.sentence,
                statement.verb,
                "state.quoted" if statement.quoted else "state.reported",
                is_headline(statement.sentence),
            )
        ],
        actors=list(statement.parties),
        persons=[statement.person] if statement.person else [],
        program=program,
        program_basis=basis,
    )


# --- drafts → records ---------------------------------------------------------------------------


def _record(draft: Draft, doc: Doc, analysis: Analysis, meta: ArticleMeta) -> Event:
    resolver = analysis.resolver
    assert resolver is not None
    event = analysis.catalogue.events[draft.type]
    first = draft.first
    planned = draft.status in (Status.PLANNED, Status.POSSIBLE)
    mapping = event.plover
    evidence = _mention(first)
    return Event(
        id=event_id(
            meta.id,
            draft.type,
            evidence.start,
            evidence.trigger,
            first.trigger.idx,
            *sorted(draft.keys),
        ),
        type=draft.type,
        status=draft.status,
        actors=tuple(_party(ref, doc) for ref in draft.actors),
        recipients=tuple(_party(ref, doc) for ref in draft.recipients),
        persons=tuple(_person(ref, doc) for ref in draft.persons),
        program=_program(draft.program, doc),
        instrument=_document(draft.instrument, doc),
        date=_date(draft, analysis),
        place=_place(first.sentence, resolver, analysis.catalogue),
        attribution=_attribution(first.sentence, resolver) if draft.type != "state" else None,
        plover=Plover(
            event=mapping.planned if planned else mapping.event,
            mode=mapping.mode,
            context=mapping.context,
            quad=mapping.quad,
            cameo=mapping.cameo,
        ),
        confidence=_confidence(draft, analysis.catalogue),
        evidence=evidence,
        mentions=tuple(_mention(t) for t in _distinct(draft)),
        article=meta,
    )


def _confidence(draft: Draft, catalogue: Catalogue) -> float:
    names = features(
        type_=draft.type,
        rule=draft.first.rule,
        status=draft.status.value,
        parties=len(draft.parties),
        dated=draft.edtf is not None,
        program=draft.program is not None,
        mentions=len(_distinct(draft)),
    )
    return confidence(names, catalogue.language.confidence)


def _distinct(draft: Draft) -> list[Telling]:
    seen = {draft.first.sentence.start}
    others = []
    for telling in draft.tellings[1:]:
        if telling.sentence.start not in seen:
            seen.add(telling.sentence.start)
            others.append(telling)
    return others


def _mention(telling: Telling) -> Mention:
    span = trimmed(telling.sentence)
    return Mention(
        sentence=span.text,
        start=span.start,
        end=span.end,
        trigger=telling.trigger.text,
        rule=telling.rule,
    )


def trimmed(span: Span) -> TextSpan:
    """The words of a span without white space at its ends."""
    text = span.text
    left = len(text) - len(text.lstrip())
    stripped = text.strip()
    return TextSpan(
        text=stripped, start=span.start_char + left, end=span.start_char + left + len(stripped)
    )


def _words(doc: Doc, start: int, end: int) -> dict[str, object]:
    span = trimmed(doc[start:end])
    return {"text": span.text, "start": span.start, "end": span.end}


def _party(ref: PartyRef, doc: Doc) -> Party:
    return Party(
        **_words(doc, ref.start, ref.end),  # type: ignore[arg-type]  # the three keys of a Span
        id=ref.id,
        name=ref.name,
        acronym=ref.acronym,
        kind=PartyKind(ref.kind),
        country=ref.country,
        via=trimmed(doc[ref.via[0] : ref.via[1]]) if ref.via else None,
    )


def _person(ref: PersonRef, doc: Doc) -> Person:
    return Person(
        **_words(doc, ref.start, ref.end),  # type: ignore[arg-type]  # the three keys of a Span
        name=ref.name,
        title=ref.title,
        affiliation=ref.affiliation,
    )


def _program(ref: ProgramRef | None, doc: Doc) -> Program | None:
    if ref is None:
        return None
    return Program(
        **_words(doc, ref.start, ref.end),  # type: ignore[arg-type]  # the three keys of a Span
        id=ref.id,
        name=ref.name,
        acronym=ref.acronym,
        kind=ref.kind,
    )


def _document(instrument: tuple[str, Token] | None, doc: Doc) -> Instrument | None:
    if instrument is None:
        return None
    kind, token = instrument
    return Instrument(text=token.text, start=token.idx, end=token.idx + len(token.text), kind=kind)


def _date(draft: Draft, analysis: Analysis) -> EventDate | None:
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


def _place(sentence: Span, resolver: Resolver, catalogue: Catalogue) -> Place | None:
    for token in sentence:
        span = resolver.mention(token)
        if span is not None and catalogue.entities[span.id_].kind == "site":
            entity = catalogue.entities[span.id_]
            words = trimmed(span)
            return Place(
                name=entity.name,
                country=entity.country,
                text=words.text,
                start=words.start,
                end=words.end,
            )
    return None


def _attribution(sentence: Span, resolver: Resolver) -> Attribution | None:
    found = attribution_of(sentence, resolver)
    if found is None:
        return None
    source, start, end = found
    words = trimmed(sentence.doc[start:end])
    return Attribution(source=source, text=words.text, start=words.start, end=words.end)
