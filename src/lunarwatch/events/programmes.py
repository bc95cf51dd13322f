"""Which programme an event is about: among its arguments, in its clause, or the article's own."""

from __future__ import annotations

from spacy.tokens import Token

from lunarwatch.components.candidates import Candidate
from lunarwatch.components.classes import in_class
from lunarwatch.components.names import slug
from lunarwatch.components.programs import ProgramRef, Programs
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.syntax import is_verb

_RANK = {
    "mission": 0,
    "spacecraft": 1,
    "programme": 2,
    "campaign": 2,
    "framework": 2,
    "treaty": 3,
    "station": 4,
}
_CRAFT_TYPES = frozenset({"launch", "land"})
_STEPS = frozenset({"launch", "land", "milestone", "delay"})
_PLACES_AND_TIMES = frozenset({"DATE", "GPE", "LOC", "NORP"})
_SIGNING = frozenset({"sign", "signatory", "signing", "signature", "ink"})
_REACH = 6  # tokens from the head of a phrase to a name in it
_INSIDE = frozenset({"compound", "nmod", "poss", "appos", "pobj"})


def choose_program(
    candidate: Candidate, programs: Programs, resolver: Resolver, mode: str
) -> tuple[ProgramRef | None, str]:
    """The programme of a candidate and where it was found.

    Args:
        candidate: the event.
        programs: the document's programmes.
        resolver: knows what pronouns stand for.
        mode: how far to look: ``argument``, ``sentence`` or ``article``.

    Returns:
        The programme, or None, and one of argument, clause, context, sentence, article, none.
    """
    type_ = candidate.type
    found = _among_arguments(candidate, programs, resolver)
    if found is not None:
        return found, "argument"
    start, end = candidate.trigger.left_edge.i, candidate.trigger.right_edge.i + 1
    clause = [ref for ref in programs.within(start, end) if _fits(type_, ref)]
    if clause:
        nearest = min(clause, key=lambda r: (_rank(r), abs(r.start - candidate.trigger.i)))
        return nearest, "clause"
    if type_ in ("join", "ratify") and (known := programs.framework_before(candidate.trigger)):
        return known, "context"
    if type_ in _STEPS and (craft := programs.craft_near(candidate.trigger)):
        return craft, "context"
    if mode == "sentence":
        sentence = candidate.sentence
        near = [ref for ref in programs.within(sentence.start, sentence.end) if _fits(type_, ref)]
        if near:
            return min(near, key=lambda r: abs(r.start - candidate.trigger.i)), "sentence"
    if mode == "article" and programs.main is not None and _may_be_topic(type_, programs, resolver):
        return programs.main, "article"
    return None, "none"


def _among_arguments(
    candidate: Candidate, programs: Programs, resolver: Resolver
) -> ProgramRef | None:
    tokens = candidate.arguments
    if not is_verb(candidate.trigger):
        tokens = [candidate.trigger, *tokens]
    signing = candidate.trigger.lemma_.lower() in _SIGNING
    for token in tokens:
        named = [programs.meant_by(t) for t in (token, *_modifiers(token))]
        fit = [ref for ref in named if ref is not None and _fits(candidate.type, ref)]
        if candidate.type == "join" and signing:
            fit = [_signed(ref, programs) for ref in fit]
        if fit:
            return _whole(candidate.type, min(fit, key=_rank), programs, resolver)
        antecedent = resolver.antecedents.get(token.i)
        if antecedent is not None:
            ref = programs.meant_by(resolver.doc[antecedent])
            if ref is not None and _fits(candidate.type, ref):
                return ref
    if candidate.type in _CRAFT_TYPES:
        return next((ref for t in tokens if (ref := _by_name(t, resolver))), None)
    return None


def _signed(ref: ProgramRef, programs: Programs) -> ProgramRef:
    """ "Artemis signatories" have signed the Accords: the framework of the programme's name."""
    if ref.framework:
        return ref
    first = ref.name.split()[0]
    return next((r for r in programs.refs if r.framework and r.name.startswith(first)), ref)


def _whole(type_: str, ref: ProgramRef, programs: Programs, resolver: Resolver) -> ProgramRef:
    """What is supplied is a part; the programme is the whole that the article also names."""
    entity = resolver.catalogue.entities.get(ref.id)
    if type_ == "provide" and entity is not None and entity.parent and ref.kind == "spacecraft":
        return programs.first(entity.parent) or ref
    return ref


def _by_name(token: Token, resolver: Resolver) -> ProgramRef | None:
    """A craft that only the article knows: the proper name that heads the argument."""
    if token.pos_ != "PROPN" or resolver.mention(token) is not None or resolver.is_person(token):
        return None
    if token.ent_type_ in _PLACES_AND_TIMES or in_class(token, "body", resolver):
        return None
    start = min([token.i, *(c.i for c in token.children if c.dep_ == "compound")])
    doc = token.doc
    if any(resolver.mention(t) is not None for t in doc[start : token.i]):
        return None
    name = doc[start : token.i + 1].text
    return ProgramRef(slug(name), name, "mission", start, token.i + 1, craft=True, catalogued=False)


def _may_be_topic(type_: str, programs: Programs, resolver: Resolver) -> bool:
    """Whether the article's main programme can be what an event is about that does not name it.

    A framework that is joined by signature has nothing else done under it: an agreement, an award
    or a supply in an article on the Artemis Accords is not about the Accords.
    """
    main = programs.main
    if main is None or not _fits(type_, main):
        return False
    entity = resolver.catalogue.entities.get(main.id)
    signed = entity is not None and entity.is_framework and entity.instrument is not None
    return not signed or type_ in ("invite", "endorse", "reject", "milestone")


def _modifiers(token: Token) -> list[Token]:
    return [t for t in token.subtree if abs(t.i - token.i) <= _REACH and t.dep_ in _INSIDE]


def _fits(type_: str, ref: ProgramRef) -> bool:
    if type_ in _CRAFT_TYPES:
        return ref.kind not in ("framework", "treaty")
    if type_ == "join":
        return ref.kind not in ("spacecraft", "rocket")
    return True


def _rank(ref: ProgramRef) -> int:
    return _RANK.get(ref.kind, 5)
