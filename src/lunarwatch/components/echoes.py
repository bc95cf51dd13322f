"""Events told by a verb that stands for another: "… in November, and Canada did so in March".

"Do so", "do the same", "so did", "as did" and "follow (suit)" tell again, of others, what was told
last.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from lunarwatch.components.assertion import verb_status
from lunarwatch.components.candidates import FLIGHTS, Candidate
from lunarwatch.components.columns import lemmas_of
from lunarwatch.components.evidence import Evidence
from lunarwatch.components.refs import PartyRef, ids, unique
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.syntax import (
    OBJECTS,
    SUBJECTS,
    children_of,
    is_verb,
    passive,
    surface_subjects,
)
from lunarwatch.patterns import Catalogue

_ECHOED = frozenset(
    {"accuse", "agree", "endorse", "join", "land", "launch", "ratify", "reject", "sign", "withdraw"}
)
_REACH = 2  # sentences back to what is told again
_AS = frozenset({"as", "so"})
_SAME = frozenset({"so", "same", "likewise"})
_AFTER = frozenset({"after", "before", "once"})  # "after Finland did in January"
VERBS = frozenset({"do", "follow"})
"""Lemmas of the verbs that can stand for another."""

_SUIT = frozenset({"suit", "path", "example", "lead"})


def may_echo(piece: Evidence) -> bool:
    """Whether a piece may tell again what was told before it, by its bare words."""
    if "follow" in piece.lemmas:
        return True
    if "do" not in piece.lemmas:
        return False
    return piece.following in _SAME or not piece.words.isdisjoint(_AS | _SAME | _AFTER)


def echoes(
    doc: Doc, candidates: list[Candidate], resolver: Resolver, catalogue: Catalogue
) -> Iterator[Candidate]:
    """The candidates that a pro-verb tells, in order of the text.

    Args:
        doc: the document.
        candidates: what the frames found, in order of their triggers.
        resolver: who is meant.
        catalogue: the words that status is read from.
    """
    told = [candidate for candidate in candidates if candidate.type in _ECHOED]
    taken = {candidate.trigger.i for candidate in candidates}
    lemmas = lemmas_of(doc)
    for i, lemma in enumerate(lemmas):
        if lemma not in VERBS or i in taken or not told or told[0].trigger.i > i:
            continue
        verb = doc[i]
        if _stands_for_another(verb) and (source := _told_last(verb, told)) is not None:
            found = _retold(verb, source, resolver, catalogue)
            if found is not None:
                told.append(found)  # "The US did so first, Canada followed"
                yield found


def _stands_for_another(verb: Token) -> bool:
    if not is_verb(verb) or passive(verb):
        return False
    children = children_of(verb)
    if verb.lemma_ == "follow":
        objects = [c for c in children if c.dep_ in OBJECTS]
        return all(c.lower_ in _SUIT for c in objects) and verb.dep_ != "relcl"
    if any(c.lower_ in _SAME for c in children) or _next_word(verb) == "so":
        return True
    marks = {c.lower_ for c in children if c.dep_ == "mark"}
    if ("as" in marks and verb.tag_ == "VBN") or not marks.isdisjoint(_AFTER):
        return not any(c.dep_ in OBJECTS for c in children)  # "as Angola and Nigeria have done"
    inverted = any(c.dep_ in SUBJECTS and c.i > verb.i for c in children)
    return inverted and verb.i > 0 and verb.nbor(-1).lower_ in _AS


def _next_word(token: Token) -> str:
    return token.nbor().lower_ if token.i + 1 < len(token.doc) else ""


def _told_last(verb: Token, told: list[Candidate]) -> Candidate | None:
    """What was told last before the verb, in its sentence or shortly before."""
    start = verb.sent.start
    for _ in range(_REACH - 1):
        start = verb.doc[start - 1].sent.start if start > 0 else start
    before = [each for each in told if start <= each.trigger.i < verb.i]
    return max(before, key=lambda each: each.trigger.i, default=None)


def _retold(
    verb: Token, source: Candidate, resolver: Resolver, catalogue: Catalogue
) -> Candidate | None:
    """The source with who does it now; None where nobody else does."""
    heads = [*surface_subjects(verb), *_inverted(verb)]
    doers = unique(ref for head in heads for ref in resolver.parties(head, owners=False))
    if verb.head.lemma_ == "member":  # "the first ESA member to do so"
        doers = [ref for ref in doers if ref.country is not None]
    crafts = [head for head in heads if resolver.entity(head) is not None and not doers]
    if source.type in FLIGHTS:  # "Israel's Beresheet did the same"
        doers = doers or unique(ref for head in crafts for ref in resolver.craft_owner(head))
    if verb.nbor(-1).lower_ == "to" and verb.i > 1:
        ranked = verb.nbor(-2).lemma_.lower() in catalogue.cues("both_countries")
        doers = [ref for ref in doers if ref.kind == "country" or not ranked]  # "country to do so"
    if not doers or not ids(doers).isdisjoint(ids(source.actors)):
        return None
    with_whom: list[PartyRef] = source.actors[1:] if source.type == "sign" else []
    return replace(
        source,
        rule=f"{source.type}.echo",
        trigger=verb,
        sentence=verb.sent,
        status=verb_status(verb, catalogue),
        actors=[*doers, *with_whom],
        persons=[],
        arguments=crafts or source.arguments,
        headline=False,
        anchor=None,
    )


def _inverted(verb: Token) -> list[Token]:
    return [c for c in children_of(verb) if c.dep_ in SUBJECTS and c.i > verb.i]
