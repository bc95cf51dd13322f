"""Which programme an event is about: among its arguments, in its clause, or the article's own."""

from __future__ import annotations

from spacy.tokens import Token

from lunarwatch.components.candidates import Candidate
from lunarwatch.components.classes import in_class
from lunarwatch.components.programs import ProgramRef
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.syntax import is_verb

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
_CRAFT_TYPES = frozenset({"launch", "land"})
_STEPS = _CRAFT_TYPES | {"milestone", "delay"}
_OF_VEHICLES = frozenset({"milestone", "delay"})  # a rocket is tested, or put off, for itself
_UNDER_A_FRAMEWORK = frozenset({"join", "ratify"})
# What is done about a framework beside joining it.
_ABOUT_A_FRAMEWORK = frozenset({"invite", "endorse", "reject", "milestone"})
_PLACES_AND_TIMES = frozenset({"DATE", "GPE", "LOC", "NORP"})
_ON = frozenset({"on", "for", "about", "regarding", "concerning", "covering"})
_REACH = 6  # tokens from the head of a phrase to a name in it
_INSIDE = frozenset({"compound", "nmod", "poss", "appos", "pobj"})


def choose_program(
    candidate: Candidate, resolver: Resolver, mode: str
) -> tuple[ProgramRef | None, str]:
    """The programme of a candidate and where it was found.

    Args:
        candidate: the event.
        resolver: knows the document's programmes, and what pronouns stand for.
        mode: how far to look: ``argument``, ``sentence`` or ``article``.

    Returns:
        The programme, or None, and one of argument, clause, context, vehicle, sentence, article,
        none.
    """
    found, basis = _chosen(candidate, resolver, mode)
    if found is not None and candidate.type in _STEPS and _is_vehicle(found, resolver):
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
        return found, "argument"
    if type_ in _OF_VEHICLES and (rocket := _rocket_among(candidate, resolver)):
        return rocket, "vehicle"
    clause = programs.within(trigger.left_edge.i, trigger.right_edge.i + 1)
    if clause := [ref for ref in clause if _fits(type_, ref)]:
        return min(clause, key=lambda ref: (_rank(ref), abs(ref.start - trigger.i))), "clause"
    if type_ in _UNDER_A_FRAMEWORK and (framework := programs.framework_before(trigger)):
        return framework, "context"
    if type_ in _STEPS and (craft := programs.craft_near(trigger)):
        return craft, "context"
    if type_ in _STEPS and (rocket := _rocket_among(candidate, resolver)):
        return rocket, "vehicle"
    if mode == "sentence":
        near = programs.within(candidate.sentence.start, candidate.sentence.end)
        if near := [ref for ref in near if _fits(type_, ref)]:
            return min(near, key=lambda ref: abs(ref.start - trigger.i)), "sentence"
    if type_ in _STEPS and programs.main is not None and _is_described_craft(candidate, resolver):
        return programs.main, "article"
    if candidate.instrument is not None and _has_topic(candidate.instrument):
        return None, "none"
    if mode == "article" and programs.main is not None and _may_be_topic(type_, resolver):
        return programs.main, "article"
    return None, "none"


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
    if type_ in _CRAFT_TYPES:
        return next((ref for token in tokens if (ref := _by_name(token, resolver))), None)
    return None


def _rocket_among(candidate: Candidate, resolver: Resolver) -> ProgramRef | None:
    """The rocket that flies, is tested or put off by itself, without a mission that is named."""
    for token in candidate.arguments:
        for each in (token, *_names_inside(token)):
            span, entity = resolver.mention(each), resolver.entity(each)
            if span is not None and entity is not None and entity.kind == "rocket":
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


def _has_topic(document: Token) -> bool:
    """Whether the text says what a document is on: "an agreement on swapping seats"."""
    return any(c.dep_ == "prep" and c.lower_ in _ON for c in document.children)


def _may_be_topic(type_: str, resolver: Resolver) -> bool:
    """Whether the article's main programme can be what an event is about that does not name it.

    A framework that is joined by signature has nothing else done under it: an agreement, an award
    or a supply in an article on the Artemis Accords is not about the Accords.
    """
    main = resolver.programs.main
    if main is None or not _fits(type_, main):
        return False
    entity = resolver.catalogue.entities.get(main.id)
    signed = entity is not None and entity.is_framework and entity.instrument is not None
    return not signed or type_ in _ABOUT_A_FRAMEWORK


def _fits(type_: str, ref: ProgramRef) -> bool:
    """Whether a kind of programme can be what such an event is about."""
    if type_ in _CRAFT_TYPES:
        return ref.kind not in ("framework", "treaty")
    return type_ != "join" or ref.kind not in ("spacecraft", "rocket")


def _rank(ref: ProgramRef) -> int:
    return _RANK.get(ref.kind, _LAST)
