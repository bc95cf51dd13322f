"""Whom a subject cannot stand for: who is named beside it in the same clause.

In "the agency will sign a pact with NASA", the agency is another than NASA.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from lunarwatch.components.mentions import Mentions
from lunarwatch.components.syntax import SUBJECTS, children_of, coordinated

_ACROSS = frozenset({"with", "to", "for", "against", "between", "from"})
_OBJECTS = frozenset({"dobj", "dative", "agent", "prep", "xcomp"})


def beside(subject: Token, names: Mentions) -> frozenset[str]:
    """The ids of the parties that the clause of a subject names otherwise."""
    if subject.dep_ not in SUBJECTS:
        return frozenset()
    named = (names.mention(token) for token in _others(subject.head))
    return frozenset(span.id_ for span in named if span is not None)


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
