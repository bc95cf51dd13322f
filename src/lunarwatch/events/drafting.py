"""Candidates and statements that count → drafts of events, before mentions merge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator

from spacy.tokens import Span

from lunarwatch.components.analysis import Analysis
from lunarwatch.components.assertion import is_past
from lunarwatch.components.candidates import OF_A_MISSION, STEPS, Candidate
from lunarwatch.components.partners import home_of
from lunarwatch.components.programs import ProgramRef
from lunarwatch.components.refs import PartyRef, one_for_each
from lunarwatch.components.syntax import infinitive, is_verb
from lunarwatch.dates import FoundDate
from lunarwatch.events.barter import name_both_sides
from lunarwatch.events.bodies import tell_of_bodies
from lunarwatch.events.bodies_joined import joiners
from lunarwatch.events.carriers import carriers, crew, flyers, host, spaceport
from lunarwatch.events.dating import (
    as_told,
    choose_date,
    date_of_promise,
    dates_in,
    goes_on_since,
    is_still_to_do,
)
from lunarwatch.events.deeds import aim_at_doers
from lunarwatch.events.documents import document_of
from lunarwatch.events.draft import Draft, Telling
from lunarwatch.events.elliptic import take_up
from lunarwatch.events.gapped import gapped, on_other_days
from lunarwatch.events.general import in_general
from lunarwatch.events.postponed import new_date, rescheduled
from lunarwatch.events.programmes import choose_program
from lunarwatch.events.relevance import Relevance
from lunarwatch.events.respective import in_turn
from lunarwatch.events.selecting import select
from lunarwatch.events.splitting import split
from lunarwatch.events.spoken import spoken
from lunarwatch.events.targets import old_targets, put_off, still_held
from lunarwatch.events.vehicles import carrier_of
from lunarwatch.records import Status

_MADE = frozenset({"provide.built", "provide.x-built"})
# What only says what a thing is: "a Chinese-built satellite" has no day of its own.
_TIMELESS = frozenset({"provide.x-built"})
_BOOKED = "award.ordered"  # whoever flies the mission that a place was booked on has the order
_LET_GO = "milestone.lets-go"
# Who calls for proposals is who runs what they are for, where nobody is named.
_BY_ITS_OWNER = frozenset({"invite.open-call"})

Triggers = dict[int, frozenset[int]]
"""Start of a sentence → the tokens in it that tell an event."""


def drafts_of(analysis: Analysis) -> list[Draft]:
    """One draft for each candidate and statement that is about space, in order of the text."""
    relevance = Relevance(analysis)
    selected = select(analysis.candidates, analysis.catalogue)
    targets = old_targets(selected, analysis.catalogue)
    given_up = {i for at, verb in targets.items() for i in (at, verb.i)}
    candidates = [
        part
        for candidate in selected
        if candidate.trigger.i not in targets
        for part in split(candidate, analysis.resolver)
    ]
    triggers, postponed = _triggers(candidates), put_off(candidates)
    told = [
        draft
        for candidate in candidates
        if relevance.holds(candidate) and candidate.trigger.i not in postponed
        for draft in _drafts(candidate, analysis, triggers, given_up)
        if not in_general(candidate, draft, analysis.catalogue)
        and not _is_own_craft(draft, analysis)
    ]
    drafts = [*told, *spoken(analysis, relevance, candidates)]
    drafts.sort(key=lambda draft: draft.first.trigger.i)
    tell_of_bodies(drafts, analysis)
    take_up(drafts, analysis)
    drafts = [draft for draft in drafts if _is_somebodys(draft)]
    aim_at_doers(drafts, analysis.resolver)
    name_both_sides(drafts, analysis.resolver)
    return drafts


def _triggers(candidates: list[Candidate]) -> Triggers:
    found: dict[int, set[int]] = defaultdict(set)
    for candidate in candidates:
        found[candidate.sentence.start].add(candidate.trigger.i)
        if candidate.anchor is not None:
            found[candidate.sentence.start].add(candidate.anchor.i)
    return {start: frozenset(tokens) for start, tokens in found.items()}


def _drafts(
    candidate: Candidate, analysis: Analysis, triggers: Triggers, given_up: Collection[int]
) -> Iterator[Draft]:
    """The draft of a candidate, and of what the same verb tells beside it."""
    dates = dates_in(analysis.doc, analysis.dates, candidate.sentence, candidate.trigger)
    dates = still_held(dates, given_up)
    if candidate.type == "delay":
        yield from _delay(candidate, dates, analysis, triggers)
        return
    each = in_turn(candidate, dates, analysis.resolver)
    own = [gap.date for gap in each]
    others = gapped(candidate, dates, analysis.resolver)
    more = [*each, *(gap for gap in others if gap.date not in own)]
    taken = [gap.date for gap in more]
    rest = [(found, span) for found, span in dates if found not in taken]
    if not each:
        date = _date(candidate, rest, analysis, triggers)
        yield _draft(candidate, date, analysis)
        for day in on_other_days(candidate, date, rest):
            yield _draft(candidate, day, analysis)
    for gap in more:
        draft = _draft(gap.candidate, gap.date, analysis)
        draft.gapped = True
        if gap.program is not None:
            draft.program, draft.program_basis = gap.program, "argument"
        yield draft


def _delay(
    candidate: Candidate,
    dates: list[tuple[FoundDate, Span]],
    analysis: Analysis,
    triggers: Triggers,
) -> Iterator[Draft]:
    """A delay, and what is now planned where it has a new date."""
    later = new_date(candidate, dates)
    rest = [
        (found, span)
        for found, span in dates
        if found is not later
        and not (later is not None and span.root.head.lower_ == "from")
        and not _too_late(found, candidate, analysis)
    ]
    yield _draft(candidate, _date(candidate, rest, analysis, triggers), analysis)
    if later is not None:
        flight = rescheduled(candidate, analysis.catalogue)
        yield _draft(flight, as_told(flight.type, flight.status, later), analysis)


def _too_late(found: FoundDate, candidate: Candidate, analysis: Analysis) -> bool:
    """Whether a date still to come cannot be the day of what has happened already."""
    if candidate.status is not Status.OCCURRED:
        return False
    published = analysis.published
    return published is not None and found.earliest is not None and found.earliest > published


def _date(
    candidate: Candidate,
    dates: list[tuple[FoundDate, Span]],
    analysis: Analysis,
    triggers: Triggers,
) -> FoundDate | None:
    if any(span.sent.start < candidate.sentence.start for _, span in dates):  # "May 4: Peru signed"
        dates = [each for each in dates if not _too_late(each[0], candidate, analysis)]
    ahead = [each for each in dates if not _is_past_plan(candidate, each[0], analysis)]
    dates = ahead or dates  # "had been planned for May": of none but that day
    found = choose_date(candidate, dates, triggers[candidate.sentence.start], analysis.catalogue)
    if found is None and candidate.type == "agree" and candidate.status is Status.OCCURRED:
        past = [each for each in dates if _is_over(each[0], analysis)]
        found = date_of_promise(candidate.trigger, past)
    if goes_on_since(candidate, found):
        candidate.status = Status.ONGOING
    return as_told(candidate.type, candidate.status, found)


def _is_past_plan(candidate: Candidate, date: FoundDate, analysis: Analysis) -> bool:
    """Whether a day is past on which what lies ahead cannot be: "set May 4 for it on Tuesday"."""
    if candidate.status is not Status.PLANNED or candidate.type not in STEPS:
        return False
    return _is_over(date, analysis)


def _own(candidate: Candidate, date: FoundDate | None, analysis: Analysis) -> FoundDate | None:
    """The date, if it can be the event's: a day to come is not when something told as done was.

    In "agreed to fly until 2030" and "pledged funds by 2028" the date is that of what is promised.
    """
    if date is None or candidate.rule in _TIMELESS:
        return None
    day, published = date.earliest or date.latest, analysis.published
    to_come = day is not None and published is not None and day > published
    if candidate.type == "meet" and candidate.status is Status.ONGOING:
        return None if to_come else date  # "are negotiating a flight in 2027"
    if not is_verb(candidate.trigger):
        return date
    if candidate.status is Status.PLANNED and infinitive(candidate.trigger):
        return None if _is_over(date, analysis) else date  # "won a contract in May to land …"
    promised = candidate.type == "agree"
    if candidate.status is not Status.OCCURRED and not (
        promised and candidate.status is Status.DENIED
    ):
        return date
    if promised and published is not None and date.latest is not None:
        to_come |= date.latest.year > published.year  # "two billion over the next three years"
    return None if to_come and (promised or is_past(candidate.trigger)) else date


def _is_over(date: FoundDate, analysis: Analysis) -> bool:
    """Whether the date was past on the day of the article."""
    published, last = analysis.published, date.latest
    return published is not None and last is not None and last < published


def _draft(candidate: Candidate, date: FoundDate | None, analysis: Analysis) -> Draft:
    date = _own(candidate, date, analysis)
    mode = analysis.catalogue.events[candidate.type].program
    program, basis = choose_program(candidate, analysis.resolver, mode)
    if program is not None and (candidate.type == "provide" or program.kind == "spacecraft"):
        program = carrier_of(program, analysis.resolver)
    actors = candidate.actors
    of_mission = candidate.type in OF_A_MISSION or candidate.rule in _BY_ITS_OWNER
    if not actors and not candidate.recipients and of_mission and program:
        actors = analysis.resolver.craft_owner(analysis.doc[program.start])
        actors = actors or _home_of(program, analysis)
    if candidate.type == "join" and program is not None:
        actors = joiners(actors, program, analysis.resolver)
    if candidate.type == "launch":
        actors = [*actors, *carriers(candidate, actors, analysis.resolver)]
        actors = [*actors, *flyers(candidate, program, basis, actors, analysis.resolver)]
        actors = [*actors, *spaceport(candidate, actors, analysis.resolver)]
    if candidate.rule == _LET_GO:  # the rocket's, and whose the satellite is
        actors = [*actors, *flyers(candidate, program, basis, actors, analysis.resolver)]
    if candidate.type in STEPS:
        actors = [*actors, *crew(candidate, actors, analysis.resolver)]
    recipients = candidate.recipients
    supplied = candidate.type == "provide" or candidate.rule == _BOOKED
    if supplied and not recipients and program is not None:
        recipients = host(program, actors, analysis.resolver)
    if candidate.type == "provide" and recipients and not actors and program is not None:
        actors = host(program, recipients, analysis.resolver)  # "has three seats on Artemis"
    return Draft(
        type=candidate.type,
        status=_status(candidate, date, analysis),
        tellings=[Telling.of(candidate)],
        actors=one_for_each(actors),
        recipients=recipients,
        persons=candidate.persons,
        program=program,
        program_basis=basis,
        instrument=document_of(candidate, program, analysis.resolver),
        date=date,
    )


def _home_of(program: ProgramRef, analysis: Analysis) -> list[PartyRef]:
    """Whose a craft is that only the article knows, and is on: the country that it is about."""
    main, resolver = analysis.programs.main, analysis.resolver
    if program.catalogued or main is None or main.id != program.id:
        return []
    return home_of(resolver)


def _is_somebodys(draft: Draft) -> bool:
    """Whether it names who, or what, it is of; words need a speaker."""
    spoken_by_nobody = draft.type == "state" and not draft.persons
    return bool(draft.parties or (draft.program and not spoken_by_nobody))


def _is_own_craft(draft: Draft, analysis: Analysis) -> bool:
    """Whether somebody only built what they fly themselves (codebook, rule 13)."""
    if draft.first.rule not in _MADE or draft.recipients or draft.program is None:
        return False
    if draft.first.rule in _TIMELESS and draft.program_basis != "argument":
        return False  # "a Chinese-built antenna" beside the name of a station that is Chinese too
    makers = {ref.country or ref.id for ref in draft.actors}
    programs = (draft.program, analysis.programs.main)
    flyers = {
        ref.country or ref.id
        for program in programs
        if program is not None
        for ref in analysis.resolver.craft_owner(analysis.doc[program.start])
    }
    return bool(makers) and makers <= flyers


def _status(candidate: Candidate, date: FoundDate | None, analysis: Analysis) -> Status:
    """What is told as done with a day to come is planned: "NASA launches Crew-9 on Saturday"."""
    day, published = date.earliest if date is not None else None, analysis.published
    to_come = day is not None and published is not None and day > published
    open_ = candidate.status is Status.OCCURRED or is_still_to_do(candidate)
    return Status.PLANNED if to_come and open_ else candidate.status
