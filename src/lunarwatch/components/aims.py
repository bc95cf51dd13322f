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
from lunarwatch.components.syntax import SUBJECTS, children_of, governing_verb

_NAMING = SUBJECTS | {"poss", "amod", "compound", "pobj", "dobj", "agent"}
_ON = frozenset({"on", "against", "over"})


def aimed_at(
    type_: str, slots: Slots, actors: Sequence[PartyRef], resolver: Resolver
) -> list[PartyRef]:
    """Who an act is aimed at, by what it is done to; none of the actors' sides.

    Args:
        type_: of event.
        slots: the slots of its trigger.
        actors: who does it.
        resolver: who is meant by a phrase.
    """
    seeks = _SEEKS.get(type_)
    if seeks is None:
        return []
    sides = {ref.side for ref in actors}
    return [ref for ref in unique(seeks(slots, resolver)) if ref.side not in sides]


def _done_by(slots: Slots, resolver: Resolver) -> Iterator[PartyRef]:
    """Who did the act that is condemned, or made the law; a programme is nobody's act."""
    for token in slots.fill("object"):
        if resolver.entity(token) is not None:
            yield from (ref for ref in resolver.craft_owner(token) if ref.kind == "body")
            continue
        for clause in _clauses_of(token, slots.trigger):
            for child in children_of(clause):
                if child.dep_ in SUBJECTS:
                    yield from resolver.parties(child, owners=False)


def _clauses_of(token: Token, trigger: Token) -> Iterator[Token]:
    """The clauses that tell an act: "a test that Russia made", "Russia did it, an act that …"."""
    for child in children_of(token):
        if child.dep_ in ("relcl", "acl") and child.i != trigger.i:
            yield child
    told = governing_verb(token) if token.dep_ == "appos" else None
    if told is not None and told.i < token.i:
        yield told


def _kept_out(slots: Slots, resolver: Resolver) -> Iterator[PartyRef]:
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


def _belonging_to(slots: Slots, resolver: Resolver) -> Iterator[PartyRef]:
    """Whose the thing is that somebody supplies a part of: "its camera, provided by NASA"."""
    for token in slots.fill("object"):
        for child in children_of(token):
            if child.dep_ == "poss":
                yield from resolver.modifier(child)


_SEEKS: Mapping[str, Callable[[Slots, Resolver], Iterator[PartyRef]]] = {
    "accuse": _done_by,
    "restrict": _kept_out,
    "provide": _belonging_to,
}
