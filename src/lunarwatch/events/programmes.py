"""Which programme an event is about: among its arguments, in its clause, or the article's own."""

from __future__ import annotations

from spacy.tokens import Span, Token

from lunarwatch.components.candidates import FLIGHTS, OF_A_MISSION, Candidate
from lunarwatch.components.classes import in_class
from lunarwatch.components.pieces import Pieces
from lunarwatch.components.programs import ProgramRef
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.syntax import children_of, is_verb
from lunarwatch.components.topics import LEAD
from lunarwatch.events.bodies_joined import OF_BODIES, body_joined, body_spoken_of, founded_by
from lunarwatch.events.fitting import may_be_about
from lunarwatch.events.flights import (
    INDEFINITE,
    is_definite,
    is_of_another,
    is_of_some_crew,
    is_of_the_crew,
    is_one_of_many,
)
from lunarwatch.events.naming import (
    among_arguments,
    beside,
    described_in,
    in_clause,
    stood_for_in,
)
from lunarwatch.events.vehicles import (
    craft_near,
    flight_of,
    is_vehicle,
    load_named_later,
    load_of,
    rocket_among,
    rocket_in_clause,
    rocket_of_award,
    told_of_load,
)
from lunarwatch.records import Status

# A body that is founded is no step of the mission that the article tells of beside it.
_FOUNDINGS = frozenset({"milestone.found", "milestone.founded", "milestone.opens"})
# A weapon that is tried out, on whatever, is no step of another mission.
_ARMS = frozenset({"milestone.shot-down", "milestone.weapon"})
_FOUNDING = frozenset({"establishment", "creation", "foundation"})
_OF_VEHICLES = frozenset({"milestone", "delay"})  # a rocket is tested, or put off, for itself
# A rocket is developed, backed or given up like a programme; one signs for flights on it.
_ON_A_ROCKET = frozenset({"agree", "endorse", "reject", "withdraw", "accuse", "restrict", "invite"})
# What a sentence speaks of in passing is not what these are about.
_OF_PARTIES = OF_A_MISSION | {"meet", "restrict"}
_UNDER_A_FRAMEWORK = frozenset({"join", "ratify"})
_ON = frozenset({"on", "for", "about", "regarding", "concerning", "covering"})
_OF_MANY_FLIGHTS = frozenset({"programme", "campaign"})
_CARRIED = frozenset({"satellite", "spacecraft", "probe", "lander", "orbiter", "rover"})
_NOT_DONE = frozenset({Status.PLANNED, Status.POSSIBLE, Status.DENIED})
_MAIDEN = frozenset({"launch.maiden", "launch.debut"})  # a rocket flies for itself
_KEEPS = 6  # sentences that an article keeps to its topic without naming it


def choose_program(
    candidate: Candidate, resolver: Resolver, mode: str
) -> tuple[ProgramRef | None, str]:
    """The programme of a candidate and where it was found.

    Args:
        candidate: the event.
        resolver: knows the document's programmes, and what pronouns stand for.
        mode: how far to look: the event's own words (``argument``), or the ``article``.

    Returns:
        The programme, or None, and one of argument, clause, description, context, vehicle,
        station, sentence, article, none.
    """
    found, basis = _chosen(candidate, resolver, mode)
    if found is not None and basis == "vehicle" and candidate.rule not in _MAIDEN:
        flown = beside(candidate, resolver)  # "IM-1, whose launch on a Falcon 9 has slid"
        if flown is not None and flown.kind == "mission" and flown.start < found.start:
            return flown, "sentence"
        if load := load_named_later(candidate, resolver):
            return load, "article"
    if found is not None and candidate.type in OF_A_MISSION and is_vehicle(found, resolver):
        return flight_of(found, candidate, resolver), basis
    if found is not None and candidate.type in _UNDER_A_FRAMEWORK:
        return founded_by(found, resolver), basis
    return found, basis


def _chosen(candidate: Candidate, resolver: Resolver, mode: str) -> tuple[ProgramRef | None, str]:
    """The programme named next to the event, however far its mode lets one look."""
    type_, trigger, programs = candidate.type, candidate.trigger, resolver.programs
    if type_ == "launch" and (load := told_of_load(trigger, resolver)):
        return load, "argument"
    if found := among_arguments(candidate, resolver):
        if type_ not in FLIGHTS or found.kind != "station":
            return found, "argument"
        flown = _flight_to(found, candidate, resolver)
        return flown, "station" if flown.kind == "station" else "argument"
    if type_ in _UNDER_A_FRAMEWORK and (body := body_joined(candidate, resolver)):
        return body, "argument"
    if type_ in _OF_VEHICLES and (rocket := rocket_among(candidate, resolver)):
        return rocket, "vehicle"
    own, near = in_clause(candidate, resolver)
    of_many = type_ in FLIGHTS and own is not None and own.kind in _OF_MANY_FLIGHTS
    if of_many and (rocket := rocket_among(candidate, resolver)):
        return rocket, "vehicle"
    if own and candidate.rule not in _ARMS:
        return own, "clause"
    if candidate.instrument is not None and (topic := _topic_of(candidate.instrument)):
        stated = stood_for_in(topic, candidate, resolver)
        return stated, "description" if stated else "none"
    if candidate.rule in _ARMS:
        return None, "none"
    if candidate.rule in _FOUNDINGS or _is_of_something_new(candidate):
        beside_it = near is not None and _is_joined(near, trigger, resolver)
        return (None, "none") if near is None or beside_it else (near, "clause")
    main = programs.main
    about_main = mode == "article" and _may_be_topic(main, candidate, resolver)
    if near and (near.framework or not (about_main and type_ not in OF_A_MISSION)):
        return near, "clause"
    if not near and type_ not in _OF_PARTIES and (found := described_in(candidate, resolver)):
        return found, "description"
    if type_ in _ON_A_ROCKET and (rocket := rocket_in_clause(candidate.trigger, resolver)):
        return rocket, "vehicle"
    if type_ == "award" and (rocket := rocket_of_award(candidate, resolver)):
        return rocket, "vehicle"
    if type_ in _UNDER_A_FRAMEWORK and candidate.rule in OF_BODIES:
        return body_spoken_of(candidate, resolver), "context"
    if type_ in _UNDER_A_FRAMEWORK and (framework := programs.framework_before(trigger)):
        return framework, "context"
    if type_ in _UNDER_A_FRAMEWORK and (body := body_spoken_of(candidate, resolver)):
        return body, "context"
    described = type_ == "launch" and _is_described_payload(candidate)
    unflown = type_ == "launch" and candidate.status in _NOT_DONE | {Status.FAILED}
    if unflown and not described and (rocket := rocket_among(candidate, resolver)):
        return rocket, "vehicle"
    if type_ in FLIGHTS and is_of_another(candidate, resolver):
        return None, "none"
    if type_ in FLIGHTS and is_of_some_crew(candidate, resolver):
        named = beside(candidate, resolver)
        known = named is not None and named.kind == "mission"
        return (named, "context") if known else (None, "none")
    mission = main if main is not None and main.kind == "mission" else None
    lead = _is_news(candidate) and candidate.status is Status.OCCURRED and mission is not None
    if type_ in FLIGHTS and is_of_the_crew(candidate, resolver, anybody=lead):
        return (mission, "article") if mission is not None else (None, "none")
    if candidate.rule in _MAIDEN and (rocket := rocket_among(candidate, resolver)):
        return rocket, "vehicle"
    if type_ == "launch" and (load := load_of(candidate, resolver)):
        return load, "argument"
    if type_ == "launch" and is_one_of_many(candidate, main, resolver):
        return main, "article"
    if type_ in OF_A_MISSION and (craft := craft_near(candidate, resolver)):
        return craft, "context"
    if type_ in OF_A_MISSION and (rocket := rocket_among(candidate, resolver)):
        return rocket, "vehicle"
    if type_ in OF_A_MISSION and main is not None and _is_described_craft(candidate, resolver):
        return main, "article"
    found = beside(candidate, resolver) if mode == "article" else None
    if found and not (type_ == "sign" and _is_told_apart(found, trigger, resolver)):
        return found, "sentence"
    supplied = type_ == "provide" or (type_ == "award" and _is_of_the_payload(candidate, resolver))
    if supplied and (found := _just_named(candidate, resolver)):
        return found, "sentence"
    return (main, "article") if about_main else (None, "none")


def _is_joined(ref: ProgramRef, trigger: Token, resolver: Resolver) -> bool:
    """Whether a programme is named in another clause: "set up the agency and flew on Crew-9"."""
    named = resolver.doc[ref.end - 1]
    between = (above for above in named.ancestors if trigger.is_ancestor(above))
    return any(above.dep_ == "conj" and is_verb(above) for above in between)


def _is_told_apart(ref: ProgramRef, trigger: Token, resolver: Resolver) -> bool:
    """Whether an event is told in a clause of its own: "launched it, and in May signed a pact"."""
    named = resolver.doc[ref.end - 1]
    clauses = (above for above in (trigger, *trigger.ancestors) if above.dep_ == "conj")
    return any(is_verb(above) and not above.is_ancestor(named) for above in clauses)


def _just_named(candidate: Candidate, resolver: Resolver) -> ProgramRef | None:
    """The craft that the sentence before names alone: what is supplied now is supplied for it."""
    pieces = Pieces.of(resolver.doc)
    number = pieces.number(candidate.sentence.start)
    if number == 0:
        return None
    named = resolver.programs.within(*pieces.spans[number - 1])
    fit = {ref.id: ref for ref in named if ref.craft}
    return next(iter(fit.values())) if len(fit) == 1 else None


def _is_of_the_payload(candidate: Candidate, resolver: Resolver) -> bool:
    """Whether what is chosen was told of before: "selected the instrument"."""
    return any(
        is_definite(token) and in_class(token, "payload", resolver) for token in candidate.arguments
    )


def _flight_to(station: ProgramRef, candidate: Candidate, resolver: Resolver) -> ProgramRef:
    """The craft that goes to a station, where the clause or the article's topic names it."""
    if not any(
        token.dep_ == "pobj" and resolver.programs.meant_by(token) == station
        for token in candidate.arguments
    ):
        return station
    own, _ = in_clause(candidate, resolver)
    main = resolver.programs.main
    if own is not None and own.craft:
        return own
    flown = main is not None and main.craft and main.kind == "mission"
    topic = flown and main is not None and _may_be_topic(main, candidate, resolver)
    return main if topic and main is not None and _is_news(candidate) else station


def _is_news(candidate: Candidate) -> bool:
    """Whether the lead tells it."""
    return candidate.sentence.start < LEAD


def _is_spoken_of(main: ProgramRef, sentence: Span, resolver: Resolver) -> bool:
    """Whether the article still keeps to its topic: it was named nearby, or is yet to be named."""
    here = sentence.end
    behind = [at for at, ref in resolver.programs.spoken_of if ref.id == main.id and at < here]
    pieces = Pieces.of(resolver.doc)
    return not behind or pieces.number(sentence.start) - pieces.number(behind[-1]) <= _KEEPS


def _is_described_payload(candidate: Candidate) -> bool:
    """Whether what a rocket carries was told of before: "the radar satellite is to fly on it"."""
    return any(t.lemma_.lower() in _CARRIED and is_definite(t) for t in candidate.arguments)


def _is_described_craft(candidate: Candidate, resolver: Resolver) -> bool:
    """Whether the step is that of "the lander" or "it": the one that the article is about."""
    return any(
        token.lower_ == "it"
        or (
            token.lemma_.lower() in resolver.catalogue.cues("craft_nouns")
            and any(c.dep_ == "det" and c.lower_ == "the" for c in children_of(token))
        )
        for token in candidate.arguments
    )


def _is_of_something_new(candidate: Candidate) -> bool:
    """Whether a paper is published, or a body set up, that was not told of before: "a roadmap"."""
    about = candidate.rule == "milestone.publish" or (
        candidate.trigger.lemma_.lower() in _FOUNDING and candidate.type == "milestone"
    )
    return about and any(
        c.dep_ == "det" and c.lower_ in INDEFINITE
        for t in candidate.arguments
        for c in children_of(t)
    )


def _topic_of(document: Token) -> Token | None:
    """What the text says a document is on: "an agreement on swapping seats"."""
    words = (c for c in children_of(document) if c.dep_ == "prep" and c.lower_ in _ON)
    return next((target for word in words for target in children_of(word)), None)


def _may_be_topic(main: ProgramRef | None, candidate: Candidate, resolver: Resolver) -> bool:
    """Whether the article's main programme can be what an event is about that does not name it."""
    return (
        main is not None
        and may_be_about(candidate.type, main, resolver)
        and _is_spoken_of(main, candidate.sentence, resolver)
        and (
            candidate.type in OF_A_MISSION | _UNDER_A_FRAMEWORK
            or (
                main.catalogued
                and leads_article(main)
                and _is_spoken_of_last(main, candidate.sentence, resolver)
            )
        )
    )


def _is_spoken_of_last(main: ProgramRef, sentence: Span, resolver: Resolver) -> bool:
    """Whether no other programme has been spoken of since the article's topic, or a part of it."""
    before = [ref for at, ref in resolver.programs.spoken_of if at < sentence.end]
    here = resolver.programs.within(sentence.start, sentence.end)
    if not before or any(ref.id == main.id for ref in (before[-1], *here)):
        return True
    entities = resolver.catalogue.entities
    last, topic = entities.get(before[-1].id), entities.get(main.id)
    part = last is not None and last.parent == main.id
    return part or (topic is not None and topic.parent == before[-1].id)


def leads_article(main: ProgramRef) -> bool:
    """Whether the article is about a programme from its start.

    One that is first named further down is an example of what the article is about.
    """
    return main.start < LEAD
