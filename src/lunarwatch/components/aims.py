"""At whom an act is aimed where none of its own slots says so.

"Condemned a test that Russia carried out" is aimed at Russia, "its camera, provided by NASA" is for
whoever "its" means, "criticised the Wolf Amendment" at whose law that is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from spacy.tokens import Token

from lunarwatch.components.refs import PartyRef, unique
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.slots import Slots
from lunarwatch.components.syntax import SUBJECTS, children_of, governing_verb, subjects

CHARGES = frozenset(
    "accusation allegation charge claim criticism finding suggestion assertion complaint".split()
)
"""What an accuser says, and the accused denies."""
_NAMING = SUBJECTS | {"poss", "amod", "compound", "pobj", "dobj", "agent"}
_ABOARD = frozenset({"on", "aboard", "atop"})
_NEAR = 15  # tokens from a clause to the noun that sums it up
_ON = frozenset({"on", "against", "over"})


def aimed_at(
    type_: str,
    slots: Slots,
    actors: Sequence[PartyRef],
    resolver: Resolver,
    *,
    names: Sequence[str] = (),
) -> list[PartyRef]:
    """Who an act is aimed at, by what it is done to; none of the actors' sides.

    Args:
        type_: of event.
        slots: the slots of its trigger.
        actors: who does it.
        resolver: who is meant by a phrase.
        names: the slots of whom it is done to.
    """
    seeks = _SEEKS.get(type_)
    if seeks is None:
        return []
    sides = {ref.side for ref in actors}
    return [ref for ref in unique(seeks(slots, names, resolver)) if ref.side not in sides]


def _done_by(slots: Slots, names: Sequence[str], resolver: Resolver) -> Iterator[PartyRef]:
    """Who did the act that is condemned, or made the law; a programme is nobody's act."""
    for token in (t for name in dict.fromkeys(("object", *names)) for t in slots.fill(name)):
        if token.lemma_.lower() in CHARGES:
            continue
        if resolver.entity(token) is not None:
            yield from (ref for ref in resolver.craft_owner(token) if ref.kind == "body")
            continue
        for clause in _clauses_of(token, slots.trigger):
            for subject in subjects(clause):
                yield from resolver.parties(subject, owners=False)


def _clauses_of(token: Token, trigger: Token) -> Iterator[Token]:
    """The clauses that tell an act: "a test that Russia made", "Russia did it, an act that …"."""
    for child in children_of(token):
        if child.dep_ in ("relcl", "acl") and child.i != trigger.i:
            yield child
    told = _summed_up(token)
    if told is not None and told.i < token.i:
        yield told


def _summed_up(noun: Token) -> Token | None:
    """The verb of the clause that a noun sums up: "put it in orbit, a launch that drew"."""
    if noun.dep_ == "appos":
        return governing_verb(noun)
    start = noun.left_edge.i
    if noun.dep_ not in ("npadvmod", "dobj") or noun.doc[start - 1].text != ",":
        return None
    before = noun.doc[max(noun.sent.start, start - _NEAR) : start]
    return next((t for t in reversed(before) if t.pos_ == "VERB" and subjects(t)), None)


def _kept_out(slots: Slots, names: Sequence[str], resolver: Resolver) -> Iterator[PartyRef]:
    """Who is named in what is banned: "a ban on buying Russian engines"."""
    for head in (slots.trigger, *slots.fill("object")):
        for child in children_of(head):
            if child.i > head.i and child.dep_ == "prep" and child.lower_ in _ON:
                yield from _named_below(child, resolver)


def _named_below(head: Token, resolver: Resolver) -> Iterator[PartyRef]:
    for token in head.subtree:
        span = resolver.mention(token)
        if span is None or token.i != span.root.i or token.dep_ not in _NAMING:
            continue
        party = resolver.party_at(token)
        if party is not None:
            yield party


def _belonging_to(slots: Slots, names: Sequence[str], resolver: Resolver) -> Iterator[PartyRef]:
    """Whose the thing is that somebody supplies a part of: "its camera, provided by NASA"."""
    for token in slots.fill("object"):
        for child in children_of(token):
            if child.dep_ == "poss":
                yield from resolver.modifier(child)


def _left(slots: Slots, names: Sequence[str], resolver: Resolver) -> Iterator[PartyRef]:
    """Whose mission, or with whom the work, is left: "its part in Luna-25", "a mission with Japan".

    A station, a programme or a treaty is nobody's alone.
    """
    for head in (t for name in ("object", "from", "of", "in") for t in slots.fill(name)):
        for token in (head, *(t for t in head.subtree if t.i > head.i)):
            entity = resolver.entity(token)
            if entity is not None and entity.kind == "mission":
                yield from resolver.craft_owner(token)
            elif token.dep_ == "pobj" and token.head.lower_ == "with":
                yield from resolver.parties(token, owners=False)


def _flown_with(slots: Slots, names: Sequence[str], resolver: Resolver) -> Iterator[PartyRef]:
    """Whose the rocket or craft is on which a place is booked: "a slot on SpaceX's Dragon"."""
    for head in slots.fill("object"):
        for token in (t for t in head.subtree if t.dep_ == "pobj" and t.head.lower_ in _ABOARD):
            yield from resolver.owners(token) or resolver.craft_owner(token)


_SEEKS: Mapping[str, Callable[[Slots, Sequence[str], Resolver], Iterator[PartyRef]]] = {
    "accuse": _done_by,
    "restrict": _kept_out,
    "award": _flown_with,
    "provide": _belonging_to,
    "withdraw": _left,
}
