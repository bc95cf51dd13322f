"""Whether what a frame asks for stands in the slots of its trigger, and what rules it out."""

from __future__ import annotations

from spacy.tokens import Token

from lunarwatch.components.classes import in_class, is_foreign_program
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.senses import in_another_sense
from lunarwatch.components.slots import Slots
from lunarwatch.components.syntax import SUBJECTS, children_of, coordinated, prepositional
from lunarwatch.patterns import Frame

_TEMPORAL = frozenset({"after", "following", "since", "before", "until", "during", "ahead"})
# Slots that are searched for a word, not filled by what the event is about.
_SEARCHED = frozenset({"anywhere", "within"})
AGENT = "subject"
"""The slot for who does it."""
_OF = frozenset({"of"})
_BY_DOCUMENT = "under/through/via/in/to/on/for/with"


def arguments(frame: Frame, slots: Slots, resolver: Resolver) -> list[Token] | None:
    """The heads of what the frame asks for; None where a slot has nothing of its classes."""
    found: list[Token] = []
    for slot, classes in frame.require.items():
        fits = [token for token in slots.fill(slot) if _fits(token, classes, slots, resolver)]
        if not fits:
            if asks_agent(frame, slot) and slots.agentless:
                continue
            return None
        if slot not in _SEARCHED and classes != ("date",):
            found += fits
    return found or (list(slots.fill("object")) if frame.craft_owner else found)


def asks_agent(frame: Frame, slot: str) -> bool:
    """Whether a slot is for who does it, who in the passive may go unnamed."""
    return slot == AGENT and slot in frame.require and "object" in frame.require


def _fits(token: Token, classes: tuple[str, ...], slots: Slots, resolver: Resolver) -> bool:
    """Whether a phrase, or what stands beside it in apposition, is of one of the classes."""
    for name in classes:
        if name == "foreign_program":
            if is_foreign_program(token, slots.fill("subject"), resolver):
                return True
        elif in_class(token, name, resolver):
            return True
    return any(_fits(each, classes, slots, resolver) for each in _beside(token, resolver))


def _beside(token: Token, resolver: Resolver) -> list[Token]:
    """What says what a phrase is: what stands in apposition, and of a measure what it measures."""
    beside = resolver.beside.get(token.i)
    if beside is None:
        beside = [c for c in children_of(token) if c.dep_ == "appos"]
        if token.lemma_.lower() in resolver.catalogue.cues("measures"):
            beside += prepositional(token, _OF)
        resolver.beside[token.i] = beside
    return beside


def ruled_out(frame: Frame, slots: Slots, resolver: Resolver) -> bool:
    """Whether a condition of the frame other than its arguments does not hold."""
    return (
        any(_is_barred(frame, slot, slots, resolver) for slot in frame.forbid)
        or any(_filled(slot, slots, resolver) for slot in frame.without)
        or (frame.unsaid and not slots.unsaid)
        or (frame.leading and not _leads(slots.trigger))
        or in_another_sense(frame, slots.trigger)
        or (frame.context is not None and not _in_context(slots.trigger, frame.context, resolver))
    )


def _is_barred(frame: Frame, slot: str, slots: Slots, resolver: Resolver) -> bool:
    """Whether a slot holds what the frame forbids.

    A word of which the frame asks for another sense is none beside what can only be meant:
    "supplied the platform and two instruments".
    """
    heads, asked = _filled(slot, slots, resolver), frame.require.get(slot, ())
    barred = [t for t in heads if any(in_class(t, n, resolver) for n in frame.forbid[slot])]
    if not barred or len(barred) == len(heads):
        return bool(barred)
    joined = {token.i for token in coordinated(heads[0])}
    return not all(t.i in joined and _fits(t, asked, slots, resolver) for t in heads)


def _filled(slot: str, slots: Slots, resolver: Resolver) -> list[Token]:
    """What stands in a slot, but no day that is read as an object: "will set off around 2028"."""
    heads = slots.fill(slot)
    return [t for t in heads if slot != "object" or not in_class(t, "date", resolver)]


def _leads(noun: Token) -> bool:
    """Whether the clause is about what the noun tells, or dates something by it."""
    return noun.dep_ in SUBJECTS or (noun.dep_ == "pobj" and noun.head.lower_ in _TEMPORAL)


def _in_context(token: Token, context: str, resolver: Resolver) -> bool:
    """Whether a programme, craft or framework was named before the trigger or is the topic."""
    programs = resolver.programs
    match context:
        case "program":
            return programs.before(token) is not None
        case "craft":
            return programs.craft_near(token) is not None
        case "body":
            return resolver.space_body_before(token) is not None
        case _:
            return programs.framework_before(token) is not None


def instrument(slots: Slots, resolver: Resolver) -> Token | None:
    """The token that names the document: the object, "of", "into", or the trigger itself."""
    pool = [
        slots.trigger,
        *slots.fill("object"),
        *slots.fill("of/into"),
        *slots.fill(_BY_DOCUMENT),
    ]
    for token in pool:
        entity = resolver.entity(token)
        if entity is not None and (entity.kind == "instrument" or entity.instrument):
            return token
    return next((token for token in pool if in_class(token, "instrument", resolver)), None)
