"""Whom a reference cannot stand for: who is named beside it in the same clause.

In "the agency will sign a pact with NASA", the agency is another than NASA; likewise in "NASA will
sign a pact with the agency".
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from lunarwatch.components.mentions import Mentions
from lunarwatch.components.syntax import SUBJECTS, children_of, coordinated

_ACROSS = frozenset({"with", "to", "for", "against", "between", "from"})
_TOWARDS = _ACROSS | {"on", "upon", "by"}
_DEALING = frozenset(
    "accuse urge ask invite tell sue blame criticise criticize warn persuade force order oblige "
    "pay thank".split()
)
_OBJECTS = frozenset({"dobj", "dative", "agent", "prep", "xcomp"})


def beside(token: Token, names: Mentions) -> frozenset[str]:
    """The ids of the parties that the clause of a subject, or of whom it deals with, names besides.

    Whose something is may be the subject's: "Kenya signed *its* pact".
    """
    others = _others(token.head) if token.dep_ in SUBJECTS else _subjects_above(token)
    named = (names.mention(other) for other in others)
    return frozenset(span.id_ for span in named if span is not None)


def _subjects_above(token: Token) -> Iterator[Token]:
    """Who does it to somebody: China in "China works with it", "China lodged a protest with it".

    "It" as an object is a thing as often as not.
    """
    if token.lower_ == "it" and token.head.lower_ != "with" and not _is_somebody(token):
        return
    holder = token
    if token.dep_ == "pobj" and token.head.lower_ in _TOWARDS:
        holder = token.head
        if holder.head.dep_ == "dobj":
            holder = holder.head
    elif token.dep_ not in ("dobj", "dative"):
        return
    for child in children_of(holder.head):
        if child.dep_ in SUBJECTS and child.i < token.i:
            yield from coordinated(child)


def _is_somebody(token: Token) -> bool:
    """Whether "it" is one with whom somebody deals, no thing: "accused it of spying"."""
    return token.dep_ in ("dobj", "dative") and token.head.lemma_ in _DEALING


def _others(head: Token) -> Iterator[Token]:
    """What stands in a clause beside its subject: objects, and who is dealt with."""
    for child in children_of(head):
        if child.dep_ not in _OBJECTS:
            continue
        if child.dep_ == "prep" or child.dep_ == "agent":
            if child.lower_ in _ACROSS or child.dep_ == "agent":
                targets = (c for c in children_of(child) if c.dep_ == "pobj")
                yield from (each for target in targets for each in coordinated(target))
            continue
        if child.dep_ != "xcomp":
            yield from coordinated(child)
        yield from _others(child)
