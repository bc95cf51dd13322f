"""Which programme an event is about: among its arguments, in its clause, or the article's own."""

from __future__ import annotations

from spacy.tokens import Token

from lunarwatch.components.frames import Candidate
from lunarwatch.components.mentions import Resolver
from lunarwatch.components.programs import ProgramRef, Programs

_RANK = {"mission": 0, "spacecraft": 1, "programme": 2, "campaign": 2, "framework": 2, "treaty": 3, "station": 4}
_CRAFT_TYPES = frozenset({"launch", "land"})
_CRAFT_RANK = {"mission": 0, "spacecraft": 1, "campaign": 2, "programme": 3, "station": 4}


def choose_program(
    candidate: Candidate, programs: Programs, resolver: Resolver, mode: str
) -> tuple[ProgramRef | None, str]:
    """The programme of a candidate and where it was found: argument, clause, sentence, article."""
    type_ = candidate.type
    for token in [candidate.trigger, *candidate.arguments]:
        named = [programs.meant_by(t) for t in (token, *_modifiers(token))]
        fit = [ref for ref in named if ref is not None and _fits(type_, ref)]
        if fit:
            return min(fit, key=lambda ref: _rank(type_, ref)), "argument"
        antecedent = resolver.antecedents.get(token.i)
        if antecedent is not None:
            ref = programs.at(resolver.doc[antecedent])
            if ref is not None and _fits(type_, ref):
                return ref, "argument"
    start, end = candidate.trigger.left_edge.i, candidate.trigger.right_edge.i + 1
    clause = [ref for ref in programs.within(start, end) if _fits(type_, ref)]
    if clause:
        return min(clause, key=lambda r: (_rank(type_, r), abs(r.start - candidate.trigger.i))), "clause"
    if type_ in ("join", "ratify") and (known := programs.framework_before(candidate.trigger)):
        return known, "context"
    sentence = candidate.sentence
    if mode in ("sentence", "article"):
        near = [ref for ref in programs.within(sentence.start, sentence.end) if _fits(type_, ref)]
        if near:
            return min(near, key=lambda r: abs(r.start - candidate.trigger.i)), "sentence"
    if mode == "article" and programs.main is not None and _fits(type_, programs.main):
        return programs.main, "article"
    return None, "none"


def _modifiers(token: Token) -> list[Token]:
    return [t for t in token.subtree if abs(t.i - token.i) <= 6 and t.dep_ in ("compound", "nmod", "poss", "appos", "pobj")]


def _fits(type_: str, ref: ProgramRef) -> bool:
    if type_ in _CRAFT_TYPES:
        return ref.kind not in ("framework", "treaty")
    if type_ == "join":
        return ref.kind not in ("spacecraft", "rocket")
    return True


def _rank(type_: str, ref: ProgramRef) -> int:
    return (_CRAFT_RANK if type_ in _CRAFT_TYPES else _RANK).get(ref.kind, 5)
