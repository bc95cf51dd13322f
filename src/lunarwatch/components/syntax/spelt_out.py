"""Subjects before their verb: that of the parse, those listed with it, those it misplaces."""

from __future__ import annotations

from spacy.tokens import Token

from lunarwatch.components.syntax.children import children_of
from lunarwatch.components.syntax.labels import (
    FINITE,
    NOMINALS,
    SUBJECTS,
)
from lunarwatch.components.syntax.verbs import (
    is_verb,
    passive,
)

_DASHES = frozenset({"-", "--", "–", "—", ":"})
_MISPLACED_NAMES = frozenset({"nsubj", "npadvmod", "dep", "nmod"})
_NAMES = frozenset({"NNP", "NNPS"})
_DATED = frozenset({"on", "in"})
_TIMES = frozenset({"DATE", "TIME"})
_FINITE_AUX = FINITE | {"MD"}


def misplaced_subject(verb: Token) -> list[Token]:
    """The name before a finite verb that the parse takes for something else than its subject.

    "Washington, for its part, has accused Moscow"; in "On 24 April Russia vetoed" part of the date.
    """
    if not _is_finite(verb) or passive(verb):
        return []
    before = [c for c in children_of(verb) if c.i < verb.i]
    names = [c for c in before if c.tag_ in _NAMES and c.dep_ in _MISPLACED_NAMES]
    for child in before:
        if child.dep_ == "prep" and child.lower_ in _DATED and child.right_edge.i == verb.i - 1:
            names += [c for c in children_of(child) if c.tag_ in _NAMES and _is_dated(c)]
    return [name for name in names if name.ent_type_ not in _TIMES][-1:]


def _is_finite(verb: Token) -> bool:
    """Whether the verb or an auxiliary before it is finite."""
    return verb.tag_ in FINITE or any(
        c.dep_ == "aux" and c.tag_ in _FINITE_AUX for c in children_of(verb) if c.i < verb.i
    )


def _is_dated(name: Token) -> bool:
    return any(c.i < name.i and c.ent_type_ == "DATE" for c in children_of(name))


def first_of_list(verb: Token) -> Token | None:
    """The verb that opens a list which the parse hangs on its last: "will build, land and leave".

    The one before the bare verb is read as what the latter says; it has subject and auxiliary.
    """
    if verb.tag_ != "VB" or any(c.dep_ in SUBJECTS or c.dep_ == "aux" for c in children_of(verb)):
        return None
    before = (c for c in children_of(verb) if c.dep_ == "ccomp" and c.i < verb.i and c.tag_ == "VB")
    return next(before, None)


def own_subject(verb: Token) -> Token | None:
    """The verb's subject, and not the place of a dateline before it: "SEOUL -- South Korea has"."""
    own = [c for c in children_of(verb) if c.dep_ in SUBJECTS]
    if len(own) > 1 and own[1].i < verb.i and _is_dateline(own[0], own[1]):
        return own[1]
    if len(own) > 1 and own[1].i < verb.i and " " in own[0].text:
        return own[1]  # the fields of a ministry, before who heads it
    return next(iter(own), None)


def _is_dateline(place: Token, subject: Token) -> bool:
    between = place.doc[place.i + 1 : subject.left_edge.i]
    return len(between) > 0 and between[-1].text in _DASHES and place.pos_ == "PROPN"


def listed_before(verb: Token, subject: Token) -> list[Token]:
    """Names that are joined to the subject where the parse does not: "US, Japan agree to …".

    Likewise behind what is said of the first: "Vyoma, a start-up, and ISRO built it".

    The last may be of people: "NASA, JAXA chiefs meet".
    """
    return [
        c
        for c in children_of(verb)
        if c.i < verb.i and c.i != subject.i and c.dep_ in _MISPLACED_NAMES
        if c.pos_ == "PROPN" or (c.tag_ == "NNS" and c.dep_ == subject.dep_ == "nsubj")
        if _are_listed(*sorted((c, subject), key=lambda each: each.i))
    ]


def _are_listed(first: Token, second: Token) -> bool:
    """Whether a comma parts them, or an "and" that the parse leaves with the first."""
    between = first.doc[first.i + 1 : second.left_edge.i]
    if len(between) == 1 and between[0].text == ",":
        return True
    return len(between) > 0 and between[-1].dep_ == "cc" and between[-1].head.i == first.i


def subject_taken_for_object(verb: Token) -> Token | None:
    """The subject that the parse hangs on the object before: "joined X and the agencies have …"."""
    first = min([verb.i, *(c.i for c in children_of(verb) if c.dep_ in ("aux", "auxpass"))])
    finite = verb.doc[first].tag_ in FINITE
    if not finite or first == 0 or not is_verb(verb.head) or first - 1 <= verb.head.i:
        return None
    token = verb.doc[first - 1]
    while token.dep_ not in ("conj", "ROOT") and not is_verb(token):
        token = token.head
    fits = token.dep_ == "conj" and token.pos_ in NOMINALS and token.right_edge.i == first - 1
    return token if fits else None
