"""Events told of others beside whom they are told of: "unlike Peru", "and that of Chile in May".

"Unlike" says the contrary of whom it names; "that of" stands for the noun that told it last.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from lunarwatch.components.candidates import Candidate
from lunarwatch.components.columns import words_of
from lunarwatch.components.refs import PartyRef, ids
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.syntax import children_of, is_verb
from lunarwatch.records import Status

_JOINING = "join"  # an accession told as one is not a ratification
_OF_STATES = frozenset({_JOINING, "ratify"})
_CONTRARY = {Status.OCCURRED: Status.DENIED, Status.DENIED: Status.OCCURRED}
_UNLIKE = frozenset({"unlike"})
_THAT = frozenset({"that", "those"})
_OF = frozenset({"of"})


def compared(doc: Doc, candidates: list[Candidate], resolver: Resolver) -> Iterator[Candidate]:
    """The candidates that a comparison tells, in order of the text.

    Args:
        doc: the document.
        candidates: what the frames found, in order of their triggers.
        resolver: who is meant.
    """
    told = [each for each in candidates if each.type in _OF_STATES and each.actors]
    if not told:
        return
    for i, word in enumerate(words_of(doc)):
        if word in _UNLIKE:
            found = _contrary(doc[i], told, resolver)
        elif word in _THAT:
            found = _that_of(doc[i], told, resolver)
        else:
            continue
        if found is not None:
            yield found


def _contrary(unlike: Token, told: list[Candidate], resolver: Resolver) -> Candidate | None:
    """What is not so of those whom somebody is unlike: "Peru, unlike Chile, has not signed"."""
    source = next((each for each in told if unlike in each.trigger.subtree), None)
    status = _CONTRARY.get(source.status) if source is not None else None
    target = next((c for c in children_of(unlike) if c.dep_ == "pobj"), None)
    if source is None or status is None or target is None or not is_verb(source.trigger):
        return None
    return _of_others(source, target, status, resolver, "unlike")


def _that_of(that: Token, told: list[Candidate], resolver: Resolver) -> Candidate | None:
    """What a noun told of somebody else: "Peru's accession was followed by that of Chile"."""
    of = next((c for c in children_of(that) if c.lower_ in _OF), None)
    target = next((c for c in children_of(of) if c.dep_ == "pobj"), None) if of else None
    before = [
        each
        for each in told
        if that.sent.start <= each.trigger.i < that.i and not is_verb(each.trigger)
    ]
    if target is None or not before:
        return None
    last = max(before, key=lambda each: (each.trigger.i, each.type == _JOINING))
    return _of_others(last, target, last.status, resolver, "that-of")


def _of_others(
    source: Candidate, target: Token, status: Status, resolver: Resolver, rule: str
) -> Candidate | None:
    others: list[PartyRef] = [r for r in resolver.parties(target) if r.kind == "country"]
    if not others or not ids(others).isdisjoint(ids(source.actors)):
        return None
    return replace(
        source,
        rule=f"{source.type}.{rule}",
        trigger=target,
        status=status,
        actors=others,
        persons=[],
        headline=False,
        anchor=None,
    )
