"""What flies: the rocket of an event, the flight of a type of vehicle, the craft nearby."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from lunarwatch.components.candidates import Candidate
from lunarwatch.components.programs import ProgramRef
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.slots import CARRY
from lunarwatch.components.syntax import SUBJECTS, children_of, is_verb, objects
from lunarwatch.components.topics import LEAD
from lunarwatch.events.fitting import fits
from lunarwatch.events.naming import names_inside, of_another_deed

_LOADS = frozenset({"satellite", "spacecraft", "probe", "orbiter"})


def is_vehicle(ref: ProgramRef, resolver: Resolver) -> bool:
    """Whether it is a type of vehicle, whose flights have names of their own: Dragon, Orion."""
    entity = resolver.catalogue.entities.get(ref.id)
    return entity is not None and entity.fleet


def flight_of(craft: ProgramRef, candidate: Candidate, resolver: Resolver) -> ProgramRef:
    """The mission that a vehicle flies: of "Dragon" in an article on Crew-8, Crew-8."""
    programs, sentence = resolver.programs, candidate.sentence
    near = _flights(programs.within(sentence.start, sentence.end))
    near = [ref for ref in near if _flies(craft, ref, resolver)]
    if near:
        return min(near, key=lambda ref: abs(ref.start - candidate.trigger.i))
    if candidate.type == "launch" and (carried := _carried(craft, candidate, resolver)):
        return carried
    main = programs.main
    if main is not None and _flights([main]) and _flies(craft, main, resolver):
        return main
    own = {ref.id: ref for ref in _flights(programs.refs) if _flies(craft, ref, resolver)}
    tells_first = candidate.sentence.start < LEAD  # the news is of the flight named first
    return next(iter(own.values())) if own and (len(own) == 1 or tells_first) else craft


def carrier_of(payload: ProgramRef, resolver: Resolver) -> ProgramRef:
    """The mission of others on which a payload flies: of a camera on Danuri, Danuri.

    Anything else is what it is.
    """
    entities = resolver.catalogue.entities
    entity = entities.get(payload.id)
    whole = entities.get(entity.parent or "") if entity is not None else None
    if entity is None or whole is None or whole.kind != "mission":
        return payload
    if not set(entity.operators).isdisjoint(whole.operators):
        return payload
    return ProgramRef.of(whole, resolver.doc[payload.start : payload.end])


def _carried(craft: ProgramRef, candidate: Candidate, resolver: Resolver) -> ProgramRef | None:
    """The craft that a vehicle, or the rocket of its name, puts up: "Soyuz … placed Kanopus-V"."""
    sentence = candidate.sentence
    crafts = (
        ref
        for ref in resolver.programs.within(sentence.start, sentence.end)
        if ref.craft
        and ref.kind != "station"
        and fits("launch", ref)
        and not is_vehicle(ref, resolver)
        and not _is_flown_apart(resolver.doc[ref.end - 1], candidate.trigger)
    )
    behind = next((ref for ref in crafts if ref.start > craft.start), None)
    told_of = (resolver.programs.meant_by(thing) for thing in objects(candidate.trigger))
    return behind or next((ref for ref in told_of if ref is not None and ref.id != craft.id), None)


def _is_flown_apart(name: Token, trigger: Token) -> bool:
    """Whether a craft is of another clause: "she flew on Dragon, while he arrived on MS-22"."""
    clauses = [t for t in (name, *name.ancestors) if is_verb(t) and trigger.is_ancestor(t)]
    return any(any(c.dep_ in SUBJECTS for c in children_of(verb)) for verb in clauses)


def _flights(refs: Iterable[ProgramRef]) -> list[ProgramRef]:
    return [ref for ref in refs if ref.kind == "mission" and fits("launch", ref)]


def _flies(craft: ProgramRef, mission: ProgramRef, resolver: Resolver) -> bool:
    """Whether who runs the vehicle runs the mission as well.

    An agency runs many missions: its vehicle flies those that are called by it ("Soyuz MS-10"), or
    belong to the same programme.
    """
    entities = resolver.catalogue.entities
    vehicle, flown = entities.get(craft.id), entities.get(mission.id)
    if vehicle is None or flown is None or not vehicle.operators:
        return False
    first = vehicle.operators[0]
    if first not in flown.operators:
        return False
    related = flown.parent is not None and flown.parent == vehicle.parent
    called = flown.name.split()[0] == vehicle.name.split()[0]
    return related or called or entities[first].kind == "company"


def rocket_among(candidate: Candidate, resolver: Resolver) -> ProgramRef | None:
    """The rocket that flies, is tested or put off by itself, without a mission that is named."""
    trigger = candidate.trigger
    told_of = [trigger.head] if trigger.dep_ == "relcl" else []  # "Nuri, which put 13 up"
    for token in (*candidate.arguments, *told_of):
        for each in (token, *names_inside(token)):
            programs = resolver.programs
            if rocket := programs.rocket_at(each) or programs.rocket_meant_by(each):
                return rocket
    return None


def load_of(candidate: Candidate, resolver: Resolver) -> ProgramRef | None:
    """What a rocket is said to carry, where that was named before: "carrying the satellite"."""
    things = list(candidate.arguments)
    carrying = [c for t in things for c in children_of(t) if c.dep_ in ("acl", "relcl")]
    carrying += [c for c in children_of(candidate.trigger) if c.dep_ == "advcl" and c.tag_ == "VBG"]
    loads = [o for verb in carrying if verb.lemma_ in CARRY for o in objects(verb)]
    meant = (resolver.programs.meant_by(load) for load in loads)
    return next((ref for ref in meant if ref is not None and fits("launch", ref)), None)


def load_named_later(candidate: Candidate, resolver: Resolver) -> ProgramRef | None:
    """The satellite of the news that is named further down, alone: "The satellite, X-1, is …"."""
    if candidate.type != "launch" or candidate.sentence.start >= LEAD:
        return None
    if not any(token.lemma_.lower() in _LOADS for token in candidate.arguments):
        return None
    crafts = (ref for ref in resolver.programs.refs if ref.craft and ref.kind != "station")
    flown = {ref.id: ref for ref in crafts if not is_vehicle(ref, resolver)}
    return next(iter(flown.values())) if len(flown) == 1 else None


def told_of_load(verb: Token, resolver: Resolver) -> ProgramRef | None:
    """What a relative clause says a rocket carried: "Nayif-1, the craft that a Soyuz sent up"."""
    if verb.dep_ != "relcl" or not any(
        c.dep_ == "dobj" and c.tag_ in ("WDT", "WP") for c in children_of(verb)
    ):
        return None
    head, opens = verb.head, verb.head.left_edge.i
    if head.dep_ == "appos" and opens > 1 and resolver.doc[opens - 1].text == ",":
        head = resolver.doc[opens - 2]  # whatever the parse hangs it on
    told = resolver.programs.at(head)
    flown = told is not None and told.craft and told.kind != "station"
    return told if flown and told is not None and not is_vehicle(told, resolver) else None


def rocket_in_clause(trigger: Token, resolver: Resolver) -> ProgramRef | None:
    """The rocket that is named first under a verb: "refused to pay for Ariane 6"."""
    for token in trigger.subtree:
        rocket = resolver.programs.rocket_at(token)
        if rocket is not None and not of_another_deed(rocket, trigger, resolver):
            return rocket
    apart = {t.i for c in children_of(trigger) if c.dep_ == "conj" for t in c.subtree}
    for token in trigger.subtree:
        if token.i not in apart and (meant := resolver.programs.rocket_meant_by(token)):
            return meant
    return None


def rocket_of_award(candidate: Candidate, resolver: Resolver) -> ProgramRef | None:
    """The rocket that a maker is chosen for: "the KSLV-III, for which KARI picked Hanwha"."""
    for token in candidate.trigger.subtree:
        if meant := resolver.programs.rocket_meant_by(token):
            return meant
    if candidate.trigger.dep_ != "relcl":
        return None
    before = candidate.trigger.doc[candidate.sentence.start : candidate.trigger.i]
    return next((ref for token in before if (ref := resolver.programs.rocket_at(token))), None)


def craft_near(candidate: Candidate, resolver: Resolver) -> ProgramRef | None:
    """The craft spoken of nearby, unless it is another country's than the one that acts."""
    craft = resolver.programs.craft_near(candidate.trigger)
    if craft is None:
        return None
    entities = resolver.catalogue.entities
    entity = entities.get(craft.id)
    if entity is None:
        return craft
    owners = {entities[id_].country for id_ in entity.operators} | set(entity.countries)
    own = {ref.country for ref in candidate.actors if ref.country}
    return craft if not own or not owners - {None} or own & owners else None
