"""Who does what a passive tells: the objects of "by"."""

from __future__ import annotations

from spacy.tokens import Token

from lunarwatch.components.syntax.children import children_of
from lunarwatch.components.syntax.labels import (
    OBJECTS,
)
from lunarwatch.components.syntax.verbs import (
    infinitive,
    is_verb,
    passive,
)

_TIMES = frozenset({"DATE", "TIME"})
_PARTS_OF_TIME = frozenset("end start beginning middle year month decade then now time".split())

_BY_NOBODY = frozenset({"PROPN", "NUM"})  # what is named, or counted, is itself done by nobody


def agents(verb: Token) -> list[Token]:
    """Who does it in a passive: the objects of "by".

    In "was invited to join the station by China" the parse hangs "by" on the inner verb.
    """
    found = objects_of_by(verb)
    if not found:
        inner = (c for c in children_of(verb) if c.dep_ == "xcomp" and infinitive(c))
        found = [
            target for clause in inner if not passive(clause) for target in objects_of_by(clause)
        ]
    if not found:  # "was awarded a grant by NASA"
        found = [
            target for c in children_of(verb) if c.dep_ in OBJECTS for target in objects_of_by(c)
        ]
    return found or _strayed(verb)


def _strayed(verb: Token) -> list[Token]:
    """Who does it where "by" hangs on a place or a day: "signed in Oslo on 3 May by NASA"."""
    found: list[Token] = []
    nouns = [c for c in children_of(verb) if c.i > verb.i and not is_verb(c)]
    for noun in nouns:  # grows: "signed during his visit to Oslo by NASA"
        nouns += [c for c in children_of(noun) if c.i > noun.i and not is_verb(c)]
        owned = any(c.dep_ == "poss" for c in children_of(noun))
        if noun.pos_ in _BY_NOBODY or owned or noun.lower_ == "worth":
            found += [target for target in objects_of_by(noun) if target.pos_ == "PROPN"]
    return found


def objects_of_by(verb: Token) -> list[Token]:
    """Who stands behind "by" there, and not until when: "by the end of the year"."""
    return [
        target
        for child in children_of(verb)
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by")
        for target in children_of(child)
        if target.dep_ == "pobj" and not _is_deadline(target)
    ]


def _is_deadline(target: Token) -> bool:
    """Whether "by" says until when: "by 2035", "by the end of the year", "by July"."""
    return (
        target.ent_type_ in _TIMES
        or target.pos_ == "NUM"
        or target.lemma_.lower() in _PARTS_OF_TIME
    )
