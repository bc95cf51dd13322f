"""Which programme an event is about: among its arguments, in its clause, or the article's own."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Span, Token

from lunarwatch.components.candidates import FLIGHTS, OF_A_MISSION, Candidate
from lunarwatch.components.classes import in_class
from lunarwatch.components.entities import SPANS
from lunarwatch.components.pieces import Pieces
from lunarwatch.components.programs import ProgramRef
from lunarwatch.components.refs import ids
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.syntax import governing_verb, is_verb, objects
from lunarwatch.records import Status

_RANK = {
    "mission": 0,
    "spacecraft": 1,
    "programme": 2,
    "campaign": 2,
    "framework": 2,
    "treaty": 3,
    "station": 4,
}
_LAST = 5  # rank of the other kinds
# A body that is founded is no step of the mission that the article tells of beside it.
_FOUNDINGS = frozenset({"milestone.found", "milestone.founded", "milestone.opens"})
_OF_VEHICLES = frozenset({"milestone", "delay"})  # a rocket is tested, or put off, for itself
_UNDER_A_FRAMEWORK = frozenset({"join", "ratify"})
# What is not done under a framework that one joins by signing it.
_NOT_UNDER_A_FRAMEWORK = frozenset({"sign", "agree", "meet", "cooperate", "provide", "award"})
_PLACES_AND_TIMES = frozenset({"DATE", "GPE", "LOC", "NORP"})
_ON = frozenset({"on", "for", "about", "regarding", "concerning", "covering"})
_LEAD = 120  # tokens: the first paragraphs
_INDEFINITE = frozenset({"a", "an", "another"})
_AHEAD = frozenset({Status.PLANNED, Status.POSSIBLE})
_THE_ROCKET = frozenset({"rocket", "launcher", "booster"})
_NOT_DONE = _AHEAD | {Status.DENIED}
_KEEPS = 6  # sentences that an article keeps to its topic without naming it
_REACH = 6  # tokens from the head of a phrase to a name in it
_INSIDE = frozenset({"compound", "nmod", "poss", "appos", "pobj"})


def choose_program(
    candidate: Candidate, resolver: Resolver, mode: str
) -> tuple[ProgramRef | None, str]:
    """The programme of a candidate and where it was found.

    Args:
        candidate: the event.
        resolver: knows the document's programmes, and what pronouns stand for.
        mode: how far to look: the event's own words (``argument``), or the ``article``.

    Returns:
        The programme, or None, and one of argument, clause, context, vehicle, sentence, article,
        none.
    """
    found, basis = _chosen(candidate, resolver, mode)
    if found is not None and candidate.type in OF_A_MISSION and _is_vehicle(found, resolver):
        return _flight_of(found, candidate, resolver), basis
    return found, basis


def _is_vehicle(ref: ProgramRef, resolver: Resolver) -> bool:
    """Whether it is a type of vehicle, whose flights have names of their own: Dragon, Orion."""
    entity = resolver.catalogue.entities.get(ref.id)
    return entity is not None and entity.fleet


def _flight_of(craft: ProgramRef, candidate: Candidate, resolver: Resolver) -> ProgramRef:
    """The mission that a vehicle flies: of "Dragon" in an article on Crew-8, Crew-8."""
    programs, sentence = resolver.programs, candidate.sentence
    near = [ref for ref in programs.within(sentence.start, sentence.end) if ref.kind == "mission"]
    if near:
        return min(near, key=lambda ref: abs(ref.start - candidate.trigger.i))
    main = programs.main
    return main if main is not None and main.kind == "mission" else craft


def _chosen(candidate: Candidate, resolver: Resolver, mode: str) -> tuple[ProgramRef | None, str]:
    """The programme named next to the event, however far its mode lets one look."""
    type_, trigger, programs = candidate.type, candidate.trigger, resolver.programs
    if found := _among_arguments(candidate, resolver):
        if type_ not in FLIGHTS or found.kind != "station":
            return found, "argument"
        flown = _flight_to(found, candidate, resolver)
        return flown, "station" if flown.kind == "station" else "argument"
    if type_ in _UNDER_A_FRAMEWORK and (body := _body_joined(candidate, resolver)):
        return body, "argument"
    if type_ in _OF_VEHICLES and (rocket := _rocket_among(candidate, resolver)):
        return rocket, "vehicle"
    in_clause, near = _in_clause(candidate, resolver)
    if in_clause:
        return in_clause, "clause"
    if candidate.instrument is not None and _has_topic(candidate.instrument):
        return None, "none"
    if candidate.rule in _FOUNDINGS:
        return near, "clause" if near else "none"
    main = programs.main
    about_main = mode == "article" and _may_be_topic(main, candidate, resolver)
    if near and (near.framework or not (about_main and type_ not in OF_A_MISSION)):
        return near, "clause"
    if type_ in _UNDER_A_FRAMEWORK and (framework := programs.framework_before(trigger)):
        return framework, "context"
    unflown = type_ == "launch" and candidate.status in _NOT_DONE
    if unflown and (rocket := _rocket_among(candidate, resolver)):
        return rocket, "vehicle"
    if type_ in FLIGHTS and _is_of_another(candidate, resolver):
        return None, "none"
    if type_ in OF_A_MISSION and (craft := _craft_near(candidate, resolver)):
        return craft, "context"
    if type_ in OF_A_MISSION and (rocket := _rocket_among(candidate, resolver)):
        return rocket, "vehicle"
    if type_ in OF_A_MISSION and main is not None and _is_described_craft(candidate, resolver):
        return main, "article"
    if mode == "article" and (found := _beside(candidate, resolver)):
        return found, "sentence"
    if type_ == "provide" and (found := _just_named(candidate, resolver)):
        return found, "sentence"
    return (main, "article") if about_main else (None, "none")


def _just_named(candidate: Candidate, resolver: Resolver) -> ProgramRef | None:
    """The craft that the sentence before names alone: what is supplied now is supplied for it."""
    pieces = Pieces.of(resolver.doc)
    number = pieces.number(candidate.sentence.start)
    if number == 0:
        return None
    named = resolver.programs.within(*pieces.spans[number - 1])
    fit = {ref.id: ref for ref in named if ref.craft}
    return next(iter(fit.values())) if len(fit) == 1 else None


def _flight_to(station: ProgramRef, candidate: Candidate, resolver: Resolver) -> ProgramRef:
    """The craft that goes to a station, where the clause or the article's topic names it."""
    if not any(
        token.dep_ == "pobj" and resolver.programs.meant_by(token) == station
        for token in candidate.arguments
    ):
        return station
    own, _ = _in_clause(candidate, resolver)
    main = resolver.programs.main
    if own is not None and own.craft:
        return own
    flown = main is not None and main.craft and main.kind == "mission"
    topic = flown and main is not None and _may_be_topic(main, candidate, resolver)
    return main if topic and main is not None and _is_news(candidate) else station


def _is_news(candidate: Candidate) -> bool:
    """Whether the lead tells it."""
    return candidate.sentence.start < _LEAD


def _in_clause(
    candidate: Candidate, resolver: Resolver
) -> tuple[ProgramRef | None, ProgramRef | None]:
    """The programme that the event's own clause names beside its arguments; one in a clause below.

    What only describes a party is left out: "Angola, an Artemis Accords signatory, agreed …".
    """
    type_, trigger = candidate.type, candidate.trigger
    clause = resolver.programs.within(trigger.left_edge.i, trigger.right_edge.i + 1)
    fit = [ref for ref in clause if _may_be_about(type_, ref, resolver)]
    fit = [ref for ref in fit if not _describes_party(ref, trigger, resolver)]
    if type_ in FLIGHTS:  # a station is where one flies to
        fit = [ref for ref in fit if ref.kind != "station"]
    verb = _clause_of(trigger)
    own = [ref for ref in fit if _clause_of(resolver.doc[ref.end - 1]) == verb]
    below = [] if type_ == "meet" else fit
    best, near = (
        min(refs, key=lambda ref: (_rank(ref), abs(ref.start - trigger.i)), default=None)
        for refs in (own, below)
    )
    return best and _whole(type_, best, resolver), near and _whole(type_, near, resolver)


def _describes_party(ref: ProgramRef, trigger: Token, resolver: Resolver) -> bool:
    token = resolver.doc[ref.end - 1]
    while token.i != trigger.i and token.head.i != token.i:
        if token.dep_ == "appos" and resolver.names_party(token.head):
            return True
        token = token.head
    return False


def _clause_of(token: Token) -> int:
    """The verb whose clause a token stands in, a verb in its own; the root where there is none."""
    verb = token if is_verb(token) else governing_verb(token)
    return verb.i if verb is not None else token.sent.root.i


def _craft_near(candidate: Candidate, resolver: Resolver) -> ProgramRef | None:
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


def _beside(candidate: Candidate, resolver: Resolver) -> ProgramRef | None:
    """The one programme that the sentence names outside the event's clause."""
    sentence = candidate.sentence
    near = resolver.programs.within(sentence.start, sentence.end)
    fit = {ref.id: ref for ref in near if _may_be_about(candidate.type, ref, resolver)}
    return next(iter(fit.values())) if len(fit) == 1 else None


def _is_spoken_of(main: ProgramRef, sentence: Span, resolver: Resolver) -> bool:
    """Whether the article still keeps to its topic: it was named nearby, or is yet to be named."""
    here = sentence.end
    behind = [at for at, ref in resolver.programs.spoken_of if ref.id == main.id and at < here]
    pieces = Pieces.of(resolver.doc)
    return not behind or pieces.number(sentence.start) - pieces.number(behind[-1]) <= _KEEPS


def _among_arguments(candidate: Candidate, resolver: Resolver) -> ProgramRef | None:
    """The programme that an argument names, modifies, or stands for."""
    type_, trigger = candidate.type, candidate.trigger
    tokens = candidate.arguments if is_verb(trigger) else [trigger, *candidate.arguments]
    signing = trigger.lemma_.lower() in resolver.catalogue.cues("signing")
    for token in tokens:
        named = [resolver.programs.meant_by(t) for t in (token, *_names_inside(token))]
        fit = [ref for ref in named if ref is not None and _fits(type_, ref)]
        if type_ == "join" and signing:
            fit = [_signed(ref, resolver) for ref in fit]
        if fit:
            return _whole(type_, min(fit, key=_rank), resolver)
        meant = _stood_for(token, resolver)
        if meant is not None and _fits(type_, meant):
            return meant
    if type_ in FLIGHTS:
        return next((ref for token in tokens if (ref := _by_name(token, resolver))), None)
    return None


def _body_joined(candidate: Candidate, resolver: Resolver) -> ProgramRef | None:
    """The organisation of states that is joined: it stands where a framework would."""
    actors = ids(candidate.actors)
    for token in candidate.arguments:
        for ref in resolver.parties(token, owners=False):
            entity, span = resolver.entity(token), resolver.mention(token)
            if span is None or entity is None or ref.id != entity.id or ref.id in actors:
                continue
            if entity.kind == "igo":
                return replace(ProgramRef.of(entity, span), kind="organisation")
    return None


def _rocket_among(candidate: Candidate, resolver: Resolver) -> ProgramRef | None:
    """The rocket that flies, is tested or put off by itself, without a mission that is named."""
    for token in candidate.arguments:
        for each in (token, *_names_inside(token)):
            span, entity = resolver.mention(each), resolver.entity(each)
            if span is not None and entity is not None and entity.kind == "rocket":
                return ProgramRef.of(entity, span)
        if token.lemma_.lower() in _THE_ROCKET and any(c.lower_ == "the" for c in token.children):
            return _rocket_before(token, resolver)
    return None


def _rocket_before(token: Token, resolver: Resolver) -> ProgramRef | None:
    """The rocket that was named last: "the rocket"."""
    spans = resolver.doc.spans.get(SPANS, ())
    for span in sorted(spans, key=lambda each: each.start, reverse=True):
        entity = resolver.catalogue.entities[span.id_]
        if span.end <= token.i and entity.kind == "rocket":
            return ProgramRef.of(entity, span)
    return None


def _names_inside(token: Token) -> list[Token]:
    return [t for t in token.subtree if abs(t.i - token.i) <= _REACH and t.dep_ in _INSIDE]


def _stood_for(token: Token, resolver: Resolver) -> ProgramRef | None:
    antecedent = resolver.antecedents.get(token.i)
    return resolver.programs.meant_by(resolver.doc[antecedent]) if antecedent is not None else None


def _signed(ref: ProgramRef, resolver: Resolver) -> ProgramRef:
    """The framework of a programme's name: "Artemis signatories" have signed the Accords."""
    if ref.framework:
        return ref
    first = ref.name.split()[0]
    frameworks = (each for each in resolver.programs.refs if each.framework)
    return next((each for each in frameworks if each.name.startswith(first)), ref)


def _whole(type_: str, ref: ProgramRef, resolver: Resolver) -> ProgramRef:
    """What is supplied is a part; the programme is the whole that the article also names."""
    entity = resolver.catalogue.entities.get(ref.id)
    if type_ == "provide" and entity is not None and entity.parent and ref.kind == "spacecraft":
        return resolver.programs.first(entity.parent) or ref
    return ref


def _by_name(token: Token, resolver: Resolver) -> ProgramRef | None:
    """A craft that only the article knows: the proper name that heads the argument."""
    if token.pos_ != "PROPN" or resolver.mention(token) is not None or resolver.is_person(token):
        return None
    if token.ent_type_ in _PLACES_AND_TIMES or in_class(token, "body", resolver):
        return None
    start = min([token.i, *(c.i for c in token.children if c.dep_ == "compound")])
    if any(resolver.mention(t) is not None for t in resolver.doc[start : token.i]):
        return None
    name = resolver.doc[start : token.i + 1].text
    return ProgramRef.uncatalogued(name, "mission", start, token.i + 1)


def _is_described_craft(candidate: Candidate, resolver: Resolver) -> bool:
    """Whether the step is that of "the lander" or "it": the one that the article is about."""
    return any(
        token.lower_ == "it"
        or (
            token.lemma_.lower() in resolver.catalogue.cues("craft_nouns")
            and any(c.dep_ == "det" and c.lower_ == "the" for c in token.children)
        )
        for token in candidate.arguments
    )


def _is_of_another(candidate: Candidate, resolver: Resolver) -> bool:
    """Whether it is the flight of a craft not named yet: "to land a probe", "a second mission"."""
    crafts = [
        token
        for token in (*candidate.arguments, *objects(candidate.trigger))
        if token.lemma_.lower() in resolver.catalogue.cues("craft_nouns")
    ]
    if any(token.dep_ == "appos" for token in crafts):  # "Ramses, a probe to be launched"
        return False
    return (
        bool(crafts)
        and candidate.status in _AHEAD
        and all(
            any(c.dep_ == "det" and c.lower_ in _INDEFINITE for c in token.children)
            for token in crafts
        )
    )


def _has_topic(document: Token) -> bool:
    """Whether the text says what a document is on: "an agreement on swapping seats"."""
    return any(c.dep_ == "prep" and c.lower_ in _ON for c in document.children)


def _may_be_topic(main: ProgramRef | None, candidate: Candidate, resolver: Resolver) -> bool:
    """Whether the article's main programme can be what an event is about that does not name it."""
    return (
        main is not None
        and _may_be_about(candidate.type, main, resolver)
        and _is_spoken_of(main, candidate.sentence, resolver)
        and (candidate.type in OF_A_MISSION | _UNDER_A_FRAMEWORK or leads_article(main))
    )


def leads_article(main: ProgramRef) -> bool:
    """Whether the article is about a programme from its start.

    One that is first named further down is an example of what the article is about.
    """
    return main.start < _LEAD


def _may_be_about(type_: str, ref: ProgramRef, resolver: Resolver) -> bool:
    """Whether an event can be about a programme that none of its words name.

    A framework that is joined by signature has nothing else done under it: an agreement, an award
    or a supply in an article on the Artemis Accords is not about the Accords.
    """
    entity = resolver.catalogue.entities.get(ref.id)
    signed = entity is not None and entity.is_framework and entity.instrument is not None
    return _fits(type_, ref) and (not signed or type_ not in _NOT_UNDER_A_FRAMEWORK)


def _fits(type_: str, ref: ProgramRef) -> bool:
    """Whether a kind of programme can be what such an event is about."""
    if type_ in FLIGHTS:
        return ref.kind not in ("framework", "treaty")
    return type_ != "join" or ref.kind not in ("spacecraft", "rocket")


def _rank(ref: ProgramRef) -> int:
    return _RANK.get(ref.kind, _LAST)
