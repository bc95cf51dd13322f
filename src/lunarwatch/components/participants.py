"""Who takes part in an event: the parties and persons in a frame's slots."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Sequence

from spacy.tokens import Span, Token

from lunarwatch.components.aims import aimed_at
from lunarwatch.components.candidates import FLIGHTS
from lunarwatch.components.listed import listed_behind
from lunarwatch.components.partners import (
    announcing,
    customers,
    home_side,
    other_side,
    pair_above,
    states_along,
)
from lunarwatch.components.refs import PartyRef, PersonRef, ids, unique
from lunarwatch.components.requirements import AGENT
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.slots import Slots
from lunarwatch.components.syntax import (
    SUBJECTS,
    agents,
    children_of,
    subjects,
)
from lunarwatch.patterns import Catalogue, EventType, Frame

# A place is not a party: "signed in Washington", "launched from China".
_PLACE_PREPOSITIONS = frozenset({"in", "at", "from", "near", "outside", "across", "over"})
_CHOOSING, _SIGNING = "award", "sign"
_COOPERATING = "cooperate"  # "cooperation with NASA is barred": that of anybody
_JOINING = "join"  # a body of states is joined there: it does not join itself
_SAID_BY = frozenset({"statement", "letter", "communique", "declaration"})  # "one by France"
_LOAD = "load"
_CLAUSES = frozenset({"relcl", "acl", "ccomp"})
_OWNERS_ALONE = (("owner",), ("owner", "of"))  # of what belongs to two, both are named
_PLACES = frozenset({"site", "town"})
_DESTINATION = "to"
# Slots that hold modifiers, which name parties as adjectives too: "a Chinese contract".
_WHOSE = "whose"
_BY_MODIFIERS = frozenset({"owner", _WHOSE})


def takes_pair(event: EventType, frame: Frame) -> bool:
    """Whether an event may have the two parties spoken of together before it."""
    return frame.pair or event.reciprocal


def pairing(catalogue: Catalogue) -> frozenset[str]:
    """The triggers of frames whose parties may be the two spoken of before."""
    return frozenset(
        word
        for event, frame in catalogue.frames.values()
        if takes_pair(event, frame)
        for phrase in (*frame.verbs, *frame.nouns)
        for word in phrase.split()
    )


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
    if crafts and event.type in FLIGHTS:  # "the Nuri rocket placed 13 satellites in orbit"
        crafts |= {t.i for t in slots.fill("subject") if _is_rocket(t, resolver)}
        crafts |= {t.i for t in slots.fill(_LOAD)}  # "a rocket carrying KOMPSAT-7": Korea's
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
        actors = unique([*actors, *states_along(slots, resolver)])
    acting = ids(actors) if event.type != _CHOOSING else ()  # whom one chooses acts in no slot
    recipients = _recipients(slots, frame.recipients, resolver, acting)
    if frame.craft_owner:
        recipients = unique([*recipients, *_missions_of(slots, frame.recipients, resolver)])
    if event.type == _CHOOSING:
        if _WHOSE in frame.actors:  # "won its first order": not its own
            actors = [ref for ref in actors if ref.id not in ids(recipients)]
        actors = actors or _choosing(slots, recipients, resolver)
    recipients = [ref for ref in recipients if ref.id not in ids(actors)]
    if actors and not recipients:
        recipients = aimed_at(event.type, slots, actors, resolver, names=frame.recipients)
    if frame.pair and not actors and not recipients:
        actors = pair_above(slots.trigger, resolver) or list(resolver.pairs.get(sentence.start, ()))
    if event.reciprocal:
        together = unique([*actors, *recipients])
        if len(together) == 1 and event.type == _SIGNING:
            together = unique([*together, *customers(slots, resolver)])
        if len(together) == 1 and frame.actors not in _OWNERS_ALONE and together[0].kind != "group":
            together += other_side(slots, together[0], sentence, resolver)
            if len(together) == 1 and (slots.verbal or event.type != _COOPERATING):
                together += home_side(slots, together[0], resolver)
        return together, []
    return actors, recipients


def _choosing(slots: Slots, chosen: Sequence[PartyRef], resolver: Resolver) -> list[PartyRef]:
    """Who has chosen where no slot says so: for whom the work is, or whoever announces it."""
    if slots.agentless:
        return announcing(slots.trigger, list(chosen), resolver)
    return [ref for ref in customers(slots, resolver) if ref.id not in ids(chosen)]


def _names_of_actors(frame: Frame) -> tuple[str, ...]:
    """The slots of the actors; where nobody is said to do it, whose the thing is acts."""
    return (*frame.actors, "object") if frame.unsaid else frame.actors


def persons(frame: Frame, slots: Slots, resolver: Resolver) -> list[PersonRef]:
    """The persons in the slots of actors and recipients."""
    found: dict[str, PersonRef] = {}
    for token in _fillers(slots, (*frame.actors, *frame.recipients)):
        for person in resolver.persons_in(token):
            found.setdefault(person.name, person)
    return list(found.values())


def _fillers(slots: Slots, names: Sequence[str]) -> list[Token]:
    return [token for name in names for token in slots.fill(name)]


def _is_rocket(token: Token, resolver: Resolver) -> bool:
    entity = resolver.entity(token)
    return token.lemma_ == "rocket" or (entity is not None and entity.kind == "rocket")


def _is_of_many(token: Token, resolver: Resolver) -> bool:
    """Whether it names a station of several states, whither one flies with any of them."""
    entity = resolver.entity(token)
    return entity is not None and entity.kind == "station" and len(entity.countries) > 1


def _in_slots(
    slots: Slots, names: Sequence[str], resolver: Resolver, crafts: Collection[int]
) -> list[PartyRef]:
    """The parties in the slots; a token in ``crafts`` stands for whoever owns the craft."""
    found: list[PartyRef] = []
    for name in names:
        for token in slots.fill(name):
            if name == _DESTINATION and _is_of_many(token, resolver):
                continue
            stands_for_craft = token.i in crafts and resolver.stands_for_craft(token)
            if stands_for_craft or (token.i in crafts and not resolver.names_party(token)):
                refs = _owners_of_craft(token, resolver)
            else:
                refs = resolver.parties(token)
            if not refs and name in _BY_MODIFIERS:
                refs = resolver.modifier(token)
            if not refs and token.lemma_ in _SAID_BY:
                refs = resolver.owners(token)
            if not refs and name == AGENT:
                refs = resolver.parties_of_all(listed_behind(slots.trigger))
            place = name in _PLACE_PREPOSITIONS and not _is_source(token)
            found += [ref for ref in refs if not (place and ref.metonym)]
    return unique(found)


def _is_source(token: Token) -> bool:
    """Whether something comes from there, not somebody: "an offer from Moscow"."""
    preposition = token.head
    noun = preposition.head
    return preposition.lower_ == "from" and noun.pos_ == "NOUN" and noun.i < preposition.i


def _hosts(
    slots: Slots, frame: Frame, resolver: Resolver, known: Sequence[PartyRef]
) -> list[PartyRef]:
    """Whose the place is that a frame asks for: "visited NASA Headquarters" → the United States.

    A guest who is at home there visits nobody.
    """
    asked = (s for s, classes in frame.require.items() if not _PLACES.isdisjoint(classes))
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
    found = (flown[:1] if owners else flown) or owners or _makers(each, resolver)
    if found:
        return found
    beside = (c for c in children_of(token) if c.dep_ == "nmod")  # "the Ariane 6 European rocket"
    return [ref for one in beside for ref in resolver.craft_owner(one)]


def _makers(things: Sequence[Token], resolver: Resolver) -> list[PartyRef]:
    """Who runs or made a craft, where a verb says so.

    "A satellite operated by Eutelsat", "has built a satellite that will be launched".
    """
    making = resolver.catalogue.cues("making_verbs")
    told = [c for thing in things for c in children_of(thing) if c.dep_ == "acl"]
    verbs = [c for c in told if c.lemma_.lower() in making]
    makers = [agent for verb in verbs for agent in agents(verb)]
    above = [t.head for t in things if t.dep_ == "dobj" and t.head.lemma_.lower() in making]
    return resolver.parties_of_all([*makers, *(who for verb in above for who in subjects(verb))])


def _recipients(
    slots: Slots, names: Sequence[str], resolver: Resolver, acting: Collection[str]
) -> list[PartyRef]:
    """The parties in the slots, else inside their phrases, else those whose mission it is for.

    Whoever acts receives nothing: "India's test was criticised by NASA".
    """
    direct = [ref for ref in _in_slots(slots, names, resolver, ()) if ref.id not in acting]
    return direct or _inside(slots, names, resolver) or _missions_of(slots, names, resolver)


def _inside(slots: Slots, names: Sequence[str], resolver: Resolver) -> list[PartyRef]:
    """Parties named inside a recipient's phrase: "a decision by NASA" → NASA."""
    found: list[PartyRef] = []
    for token in _fillers(slots, names):
        for sub in token.subtree:
            if sub.dep_ not in ("poss", "pobj", "amod", "compound"):
                continue
            span, named = resolver.mention(sub), resolver.party_at(sub)
            if span is None or named is None or sub.i != span.root.i:
                continue
            if not _is_in_clause(sub, token):
                found.append(named)
    return unique(found)


def _is_in_clause(token: Token, head: Token) -> bool:
    """Whether a clause between says more of the head: "a text *that Japan drafted*"."""
    between = itertools.takewhile(lambda above: above.i != head.i, token.ancestors)
    return any(above.dep_ in _CLAUSES and _has_subject(above) for above in between)


def _has_subject(clause: Token) -> bool:
    return any(c.dep_ in SUBJECTS for c in children_of(clause))


def _missions_of(slots: Slots, names: Sequence[str], resolver: Resolver) -> list[PartyRef]:
    """Who flies the mission that something is meant for: "a monitor for Chang'e-7" → CNSA.

    Whoever supplies a part of a mission that several run together gives it to none of them.
    """
    found: list[PartyRef] = []
    for token in _fillers(slots, names):
        entity = resolver.entity(token)
        owners = resolver.craft_owner(token) if entity is not None else []
        if entity is not None and entity.kind == "mission" and len(owners) == 1:
            found += owners
    return unique(found)
