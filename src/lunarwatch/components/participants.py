"""Who takes part in an event: the parties and persons in a frame's slots."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from spacy.tokens import Span, Token

from lunarwatch.components.aims import aimed_at
from lunarwatch.components.candidates import FLIGHTS
from lunarwatch.components.refs import PartyRef, PersonRef, ids, unique
from lunarwatch.components.requirements import AGENT
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.slots import Slots
from lunarwatch.components.syntax import (
    agents,
    children_of,
    governing_verb,
    subjects,
    surface_subjects,
)
from lunarwatch.patterns import EventType, Frame

# A place is not a party: "signed in Washington", "launched from China".
_PLACE_PREPOSITIONS = frozenset({"in", "at", "from", "near", "outside", "across", "over"})


def takes_pair(event: EventType, frame: Frame) -> bool:
    """Whether an event may have the two parties spoken of together before it."""
    return frame.pair or event.reciprocal


_CHOOSING = "award"
_CHOOSERS = frozenset({"agency", "igo", "body", "group"})
_JOINING = "join"  # a body of states is joined there: it does not join itself
_ALONG = frozenset({"together", "along", "alongside"})
# Of what belongs to two, both are named.
_DESTINATION = "to"
_OWNERS_ALONE = ("owner",)
# Slots that hold modifiers, which name parties as adjectives too: "a Chinese contract".
_DESTINATION = "to"
_BY_MODIFIERS = frozenset({"owner", "whose"})


def participants(
    event: EventType,
    frame: Frame,
    slots: Slots,
    arguments: Sequence[Token],
    sentence: Span,
    resolver: Resolver,
) -> tuple[list[PartyRef], list[PartyRef]]:
    """The actors and the recipients of an event, no party twice.

    Args:
        event: its type; parties of a reciprocal one are all actors.
        frame: the frame that matched; names the slots.
        slots: the slots of the trigger.
        arguments: what the frame asks for; a craft among them can stand for its owner.
        sentence: the trigger's sentence.
        resolver: who is meant by a phrase.
    """
    crafts = {token.i for token in arguments} if frame.craft_owner else set()
    names = _names_of_actors(frame)
    # who leads the station of many that one flies to takes part only where nobody else is named
    flies = event.type in FLIGHTS and crafts
    aims = {t.i for t in slots.fill(_DESTINATION) if _is_of_many(t, resolver)} if flies else set()
    actors = _in_slots(slots, names, resolver, crafts - aims)
    if aims and not actors:
        actors = _in_slots(slots, names, resolver, crafts)
    actors = unique([*actors, *_hosts(slots, frame, resolver, actors)])
    if event.type == _JOINING:
        joined = ids(ref for each in arguments for ref in resolver.parties(each, owners=False))
        actors = [ref for ref in actors if ref.kind != "igo" or ref.id not in joined]
    if actors and not event.reciprocal and frame.actors[:1] == ("subject",):
        actors = unique([*actors, *_states_along(slots, resolver)])
    recipients = _recipients(slots, frame.recipients, resolver)
    if frame.craft_owner:
        recipients = unique([*recipients, *_missions_of(slots, frame.recipients, resolver)])
    if event.type == _CHOOSING and not actors and slots.agentless:
        actors = _announcing(slots.trigger, recipients, resolver)
    recipients = [ref for ref in recipients if ref.id not in ids(actors)]
    if actors and not recipients:
        recipients = aimed_at(event.type, slots, actors, resolver)
    if frame.pair and not actors and not recipients:
        actors = _pair_above(slots.trigger, resolver) or list(
            resolver.pairs.get(sentence.start, ())
        )
    if event.reciprocal:
        together = unique([*actors, *recipients])
        if len(together) == 1 and frame.actors != _OWNERS_ALONE and together[0].kind != "group":
            together += _implied(slots, together[0], sentence, resolver)
        return together, []
    return actors, recipients


def _announcing(trigger: Token, chosen: list[PartyRef], resolver: Resolver) -> list[PartyRef]:
    """Who chose what they announce: "ESA announced that two cameras had been selected"."""
    verb = governing_verb(trigger) if trigger.dep_ == "ccomp" else None
    if verb is None or verb.lemma_ not in resolver.catalogue.cues("reporting_speech"):
        return []
    told_by = resolver.parties_of_all(subjects(verb))
    return [ref for ref in told_by if ref.kind in _CHOOSERS and ref.id not in ids(chosen)]


def _states_along(slots: Slots, resolver: Resolver) -> list[PartyRef]:
    """The states that do it too: "signed the Accords together with Rwanda", "alongside Kenya"."""
    found: list[PartyRef] = []
    for head in (slots.trigger, *slots.fill("object")) if slots.verbal else ():
        for child in children_of(head):
            together = child.lower_ == "with" and child.i and child.nbor(-1).lower_ in _ALONG
            if together or child.lower_ in _ALONG:
                inner = [c for c in children_of(child) if c.lower_ == "with"]
                targets = [t for c in (child, *inner) for t in children_of(c) if t.dep_ == "pobj"]
                found += resolver.parties_of_all(t for t in targets if resolver.party_at(t))
    return [ref for ref in found if ref.kind == "country"]


def _names_of_actors(frame: Frame) -> tuple[str, ...]:
    """The slots of the actors; where nobody is said to do it, whose the thing is acts."""
    return (*frame.actors, "object") if frame.unsaid else frame.actors


def _pair_above(trigger: Token, resolver: Resolver) -> list[PartyRef]:
    """Who does together what is done under a document: "A and B build it under a pact signed"."""
    verb = governing_verb(trigger)
    while verb is not None:
        together = resolver.parties_of_all(subjects(verb))
        if together:
            return together
        verb = governing_verb(verb)
    return []


def _implied(slots: Slots, known: PartyRef, sentence: Span, resolver: Resolver) -> list[PartyRef]:
    """The other side of what one party is named for: whoever announces, or says, "a pact with X".

    A clause that names its subject has nobody implied.
    """
    if any(ref.id == known.id for head in slots.fill("subject") for ref in resolver.parties(head)):
        return []
    verb = governing_verb(slots.trigger)
    while verb is not None:
        told_by = resolver.parties_of_all(subjects(verb) or surface_subjects(verb))
        others = [ref for ref in told_by if ref.id != known.id and ref.country != known.country]
        if others:
            return others
        verb = governing_verb(verb)
    pair = resolver.pairs.get(sentence.start, ())
    if any(ref.country == known.country or ref.id == known.id for ref in pair):
        return [ref for ref in pair if ref.id != known.id and ref.country != known.country]
    return []


def persons(frame: Frame, slots: Slots, resolver: Resolver) -> list[PersonRef]:
    """The persons in the slots of actors and recipients."""
    found: dict[str, PersonRef] = {}
    for token in _fillers(slots, (*frame.actors, *frame.recipients)):
        for person in resolver.persons_in(token):
            found.setdefault(person.name, person)
    return list(found.values())


def _fillers(slots: Slots, names: Sequence[str]) -> list[Token]:
    return [token for name in names for token in slots.fill(name)]


def _is_of_many(token: Token, resolver: Resolver) -> bool:
    """Whether it names a station that several states run together."""
    entity = resolver.entity(token)
    return entity is not None and entity.kind == "station" and len(entity.countries) > 1


def _in_slots(
    slots: Slots, names: Sequence[str], resolver: Resolver, crafts: Collection[int]
) -> list[PartyRef]:
    """The parties in the slots; a token in ``crafts`` stands for whoever owns the craft."""
    found: list[PartyRef] = []
    for name in names:
        for token in slots.fill(name):
            if name == _DESTINATION and _is_joint_station(token, resolver):
                continue
            stands_for_craft = token.i in crafts and resolver.stands_for_craft(token)
            if stands_for_craft or (token.i in crafts and not resolver.names_party(token)):
                refs = _owners_of_craft(token, resolver)
            else:
                refs = resolver.parties(token)
            if not refs and name in _BY_MODIFIERS:
                refs = resolver.modifier(token)
            if not refs and name == AGENT:
                refs = resolver.parties_of_all(_listed_behind(slots.trigger))
            place = name in _PLACE_PREPOSITIONS
            found += [ref for ref in refs if not (place and ref.metonym)]
    return unique(found)


def _listed_behind(verb: Token) -> list[Token]:
    """Whom a clause goes on to name: "50 countries have signed, among them Japan"."""
    behind = (c for c in children_of(verb) if c.i > verb.i and c.pos_ in ("NOUN", "PROPN"))
    return [c for c in behind if any(t.lower_ == "among" and t.i < c.i for t in children_of(c))]


def _is_joint_station(token: Token, resolver: Resolver) -> bool:
    """Whether it names a station of several states, whither one flies with any of them."""
    entity = resolver.entity(token)
    return entity is not None and entity.kind == "station" and len(entity.countries) > 1


def _hosts(
    slots: Slots, frame: Frame, resolver: Resolver, known: Sequence[PartyRef]
) -> list[PartyRef]:
    """Whose the place is that a frame asks for: "visited NASA Headquarters" → the United States.

    A guest who is at home there visits nobody.
    """
    asked = (slot for slot, classes in frame.require.items() if "site" in classes)
    return [
        ref
        for slot in asked
        if slot in frame.actors
        for token in slots.fill(slot)
        for ref in resolver.hosts(token)
        if known and ref.country not in {each.country for each in known}
    ]


def _owners_of_craft(token: Token, resolver: Resolver) -> list[PartyRef]:
    """Whose the craft is: as the phrase names them, by the catalogue, or as "its" has it."""
    owners = resolver.owners(token)
    named = [ref for ref in owners if ref.via is None]
    if named:
        return named
    each = [token, *(c for c in children_of(token) if c.dep_ in ("appos", "compound"))]
    flown = [ref for one in each for ref in resolver.craft_owner(one)]
    return (flown[:1] if owners else flown) or owners or _makers(each, resolver)


def _makers(things: Sequence[Token], resolver: Resolver) -> list[PartyRef]:
    """Who runs or made a craft, where a participle says so: "a satellite operated by Eutelsat"."""
    told = [c for thing in things for c in children_of(thing) if c.dep_ == "acl"]
    verbs = [c for c in told if c.lemma_.lower() in resolver.catalogue.cues("making_verbs")]
    return resolver.parties_of_all(agent for verb in verbs for agent in agents(verb))


def _recipients(slots: Slots, names: Sequence[str], resolver: Resolver) -> list[PartyRef]:
    """The parties in the slots, else inside their phrases, else those whose mission it is for."""
    return (
        _in_slots(slots, names, resolver, ())
        or _inside(slots, names, resolver)
        or _missions_of(slots, names, resolver)
    )


def _inside(slots: Slots, names: Sequence[str], resolver: Resolver) -> list[PartyRef]:
    """Parties named inside a recipient's phrase: "a decision by NASA" → NASA."""
    found: list[PartyRef] = []
    for token in _fillers(slots, names):
        for sub in token.subtree:
            if sub.dep_ not in ("poss", "pobj", "amod", "compound"):
                continue
            span, named = resolver.mention(sub), resolver.party_at(sub)
            if span is not None and named is not None and sub.i == span.root.i:
                found.append(named)
    return unique(found)


def _missions_of(slots: Slots, names: Sequence[str], resolver: Resolver) -> list[PartyRef]:
    """Who flies the mission that something is meant for: "a monitor for Chang'e-7" → CNSA."""
    found: list[PartyRef] = []
    for token in _fillers(slots, names):
        entity = resolver.entity(token)
        if entity is not None and entity.kind == "mission":
            found += resolver.craft_owner(token)
    return unique(found)
