"""Who takes part in an event though no slot of its frame names them.

"Oslo announced a pact with Bern" has both; "JAXA announced that a team had been selected"
has JAXA; in news from Dhaka "talks with Airbus were shelved" are those of Bangladesh.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Span, Token

from lunarwatch.components.refs import PartyRef, ids, unique
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.slots import Slots
from lunarwatch.components.syntax import (
    children_of,
    governing_verb,
    infinitive,
    objects,
    prepositional,
    prepositional_within,
    subjects,
    surface_subjects,
)

_ALONG = frozenset({"together", "along", "alongside"})
_CHOOSERS = frozenset({"agency", "igo", "body", "group", "country"})
_CUSTOMERS = frozenset({"to", "for"})
_FOR, _WITH = frozenset({"for"}), frozenset({"with"})
_OWN_WORK = "contracting"  # class of verbs: what one is contracted for


def states_along(slots: Slots, resolver: Resolver) -> list[PartyRef]:
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


def announcing(trigger: Token, chosen: list[PartyRef], resolver: Resolver) -> list[PartyRef]:
    """Who chose what they announce: "ESA announced that two cameras had been selected".

    Of a firm whoever says so has chosen it: "Airbus has been picked, the ministry said".
    """
    verb = governing_verb(trigger) if trigger.dep_ == "ccomp" else None
    firm = any(ref.kind == "company" for ref in chosen)
    telling = "speech" if firm else "reporting_speech"
    if verb is None or verb.lemma_ not in resolver.catalogue.cues(telling):
        return []
    told_by = resolver.parties_of_all(subjects(verb))
    return [ref for ref in told_by if ref.kind in _CHOOSERS and ref.id not in ids(chosen)]


def customers(slots: Slots, resolver: Resolver) -> list[PartyRef]:
    """For whom the work is that a contract is on: "signed a deal to supply engines to Boeing".

    Likewise whose a contract is that is extended: "prolonged Boeing's contract".
    """
    work = resolver.catalogue.words(_OWN_WORK)
    heads = (slots.trigger, *slots.fill("object"))
    clauses = (c for head in heads for c in children_of(head) if c.dep_ in ("acl", "advcl"))
    found = [c for head in heads for c in children_of(head) if c.dep_ == "poss"]
    for clause in clauses:
        if infinitive(clause) and clause.lemma_ in work:
            found += prepositional(clause, _CUSTOMERS)
            for thing in objects(clause):
                found += prepositional_within(thing, _CUSTOMERS)
    named = [ref for each in found for ref in resolver.parties(each, owners=False)]
    return named or [ref for head in heads for ref in _owners_of_wares(head, resolver)]


def _owners_of_wares(contract: Token, resolver: Resolver) -> list[PartyRef]:
    """Whose the things are that a contract is for: "a contract for German radar satellites"."""
    return [ref for thing in prepositional(contract, _FOR) for ref in resolver.owners(thing)]


def _with_objects(verb: Token) -> list[Token]:
    """With whom a thing is done that the parse hangs on the thing: "shares spectrum with X"."""
    return [each for thing in objects(verb) for each in prepositional_within(thing, _WITH)]


def pair_above(trigger: Token, resolver: Resolver) -> list[PartyRef]:
    """Who does together what is done under a document: "A and B build it under a pact signed"."""
    verb = governing_verb(trigger)
    while verb is not None:
        together = resolver.parties_of_all(subjects(verb))
        if together:
            beside = (*prepositional(verb, _WITH), *_with_objects(verb))
            return unique([*together, *resolver.parties_of_all(beside)])
        verb = governing_verb(verb)
    return []


def other_side(slots: Slots, known: PartyRef, sentence: Span, resolver: Resolver) -> list[PartyRef]:
    """The other side of what one party is named for: whoever announces, or says, "a pact with X".

    A clause that names its subject has nobody implied.
    """
    if any(ref.id == known.id for head in slots.fill("subject") for ref in resolver.parties(head)):
        return []
    verb = governing_verb(slots.trigger)
    while verb is not None:
        told_by = resolver.parties_of_all(subjects(verb) or surface_subjects(verb))
        others = [ref for ref in told_by if ref.id != known.id and _is_foreign(ref, known)]
        if others:
            return others
        verb = governing_verb(verb)
    pair = resolver.pairs.get(sentence.start, ())
    if any(ref.country == known.country or ref.id == known.id for ref in pair):
        return [ref for ref in pair if ref.id != known.id and ref.country != known.country]
    return []


def _is_foreign(party: PartyRef, other: PartyRef) -> bool:
    """Whether two parties are of different countries, as far as these are known."""
    return party.country is None or party.country != other.country


def home_side(slots: Slots, known: PartyRef, resolver: Resolver) -> list[PartyRef]:
    """The other side where nobody names it: "talks with Airbus were shelved" in news from Dhaka."""
    if known.country in (None, resolver.home_country) or slots.fill("subject"):
        return []
    return home_of(resolver)


def home_of(resolver: Resolver) -> list[PartyRef]:
    """The country that the report is about, as it is named first."""
    country = resolver.catalogue.entities.get((resolver.home_country or "").lower())
    span = next((span for span, entity in resolver.party_mentions() if entity == country), None)
    if country is None or span is None:
        return []
    return [replace(PartyRef.of(country, span), via=(span.start, span.end), metonym=False)]
