"""The form a verb stands in: finite, in the past, in the habitual present, negated."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Token

from lunarwatch.components.syntax import (
    FINITE,
    OBJECTS,
    SUBJECTS,
    children_of,
    first_of_list,
    is_verb,
    passive,
)

_PRESENT = frozenset({"VBZ", "VBP"})
_BARE = frozenset({"VB", "VBP"})
_BEFORE = frozenset({"det", "preconj", "cc"})  # how "no" and "neither" hang on a noun
_AUXILIARIES = frozenset({"aux", "auxpass"})
_FROM_THEN = frozenset({"until", "till", "before"})
_OR = frozenset({"or", "nor"})
_NOTHING = frozenset({"nothing", "nobody", "none"})
# "no earlier than 2028" denies nothing
_BOUNDS = frozenset({"earlier", "later", "sooner", "more", "less", "fewer"})


def auxiliaries(verb: Token) -> list[Token]:
    """The verb's auxiliaries; a conjoined verb shares those of the one before it."""
    own = [c for c in children_of(verb) if c.dep_ in _AUXILIARIES]
    if not own and verb.dep_ == "conj" and is_verb(verb.head) and shares_auxiliaries(verb):
        return auxiliaries(verb.head)
    first = first_of_list(verb) if not own else None
    return auxiliaries(first) if first is not None else own


def shares_auxiliaries(verb: Token) -> bool:
    """Whether a conjoined verb shares subject and auxiliaries with the one before it."""
    return (
        verb.tag_ in ("VB", "VBN", "VBG")
        and verb.tag_ == verb.head.tag_
        and not any(c.dep_ in SUBJECTS | _AUXILIARIES for c in children_of(verb))
    )


def is_alternative(verb: Token) -> bool:
    """Whether a conjoined verb is denied with the one before it: "has not signed or joined".

    The parse often takes a participle that stands far from its auxiliary for a past tense.
    """
    if any(c.dep_ in SUBJECTS | _AUXILIARIES for c in children_of(verb)):
        return False
    or_else = any(
        c.dep_ == "cc" and c.lower_ in _OR and c.i < verb.i for c in children_of(verb.head)
    )
    return or_else and verb.tag_ in ("VBD", "VBN") and verb.head.tag_ == "VBN"


def finite(verb: Token) -> bool:
    """Whether the verb has a tense, in itself or in an auxiliary of its own."""
    helped = any(c.dep_ in _AUXILIARIES for c in children_of(verb))
    if verb.tag_ == "VBN" and verb.dep_ == "ccomp" and not helped:
        return any(c.dep_ == "nsubj" for c in children_of(verb))  # "said that it splashed down"
    return verb.tag_ in FINITE or any(
        c.dep_ in _AUXILIARIES and c.tag_ in FINITE | {"MD"} for c in children_of(verb)
    )


def in_present(verb: Token) -> bool:
    """Whether the verb, or the first of its auxiliaries, stands in the present: "is launched"."""
    first = next(iter(auxiliaries(verb)), verb)
    return first.tag_ in _PRESENT


def in_pluperfect(verb: Token) -> bool:
    """Whether the verb is told as past in the past: "had been scheduled"."""
    words = auxiliaries(verb)
    return any(c.lower_ in ("had", "'d", "’d") and c.dep_ == "aux" for c in words)


def is_reported(verb: Token, speech: Collection[str]) -> bool:
    """Whether the clause is what somebody said in the past: "said that it was in talks"."""
    teller = verb.head
    return verb.dep_ == "ccomp" and teller.lemma_.lower() in speech and is_past(teller)


def is_dropped(verb: Token, governor: Token, planning: Collection[str]) -> bool:
    """Whether a plan is told as one of old: "was to have flown", "had been scheduled to fly".

    Args:
        verb: an infinitive.
        governor: the verb that it hangs on.
        planning: lemmas of the verbs that plan.
    """
    if governor.lemma_ == "be":
        was = governor.lower_ in ("was", "were")
        return was and any(c.dep_ == "aux" and c.lower_ == "have" for c in children_of(verb))
    return governor.lemma_.lower() in planning and in_pluperfect(governor)


def is_past(verb: Token) -> bool:
    """Whether the verb's clause is told in the past."""
    words = auxiliaries(verb)
    if verb.tag_ == "VBD" or any(c.tag_ == "VBD" for c in words):
        return True
    if verb.tag_ != "VBN":
        return False
    return any(c.lemma_ == "have" for c in words) or (passive(verb) and not words)


def habitual(verb: Token) -> bool:
    """Whether the verb tells in the simple present what is done in general ("rockets launch …")."""
    first = verb
    while first.dep_ == "conj" and first.tag_ in _BARE and is_verb(first.head):
        if auxiliaries(first):
            return False
        first = first.head  # "build and launch them": the parse takes "launch" for an infinitive
    told = first.tag_ in _PRESENT or (first.tag_ == "VB" and first.dep_ == "ROOT")
    return told and not auxiliaries(first)


def negated(verb: Token, *, negations: frozenset[str], nobody: frozenset[str]) -> bool:
    """Whether the verb is denied: by "not", by "no" of its subject or object, by "yet to".

    Args:
        verb: the verb.
        negations: words that deny as adverbs or conjunctions.
        nobody: words that deny as subjects.
    """
    if not_until(verb):
        return False
    if _nor_did(verb):
        return True
    return any(_negates(child, negations, nobody) for child in children_of(verb)) or _yet_to(verb)


def _nor_did(verb: Token) -> bool:
    """Whether "nor" denies a clause of its own: "nor has it delayed the flight"."""
    first = verb.left_edge.i
    helped = any(c.dep_ in _AUXILIARIES for c in children_of(verb))
    return helped and first > 0 and verb.doc[first - 1].lower_ == "nor"


def not_until(verb: Token) -> bool:
    """In "will not launch until 2027" it is to be launched, and then."""
    if any(c.dep_ in _AUXILIARIES and c.lemma_ == "have" for c in children_of(verb)):
        return False
    bounds = (c for c in children_of(verb) if c.dep_ == "prep" and c.lower_ in _FROM_THEN)
    return any(token.ent_type_ == "DATE" for bound in bounds for token in bound.subtree)


def _negates(child: Token, negations: frozenset[str], nobody: frozenset[str]) -> bool:
    if child.lower_ == "no" and child.i + 1 < len(child.doc) and child.nbor().lower_ in _BOUNDS:
        return False
    if child.dep_ == "neg":
        return True
    if child.lower_ == "longer" and any(c.lower_ == "no" for c in children_of(child)):
        return True
    if child.dep_ in ("advmod", "preconj", "cc"):
        not_yet = child.lower_ == "yet" and any(c.dep_ == "neg" for c in children_of(child))
        return not_yet or child.lower_ in negations
    if child.dep_ in SUBJECTS and child.lower_ in nobody:
        return True
    if child.dep_ in OBJECTS and child.lower_ in _NOTHING:
        return True  # "has turned down nothing"
    return child.dep_ in SUBJECTS | OBJECTS and any(
        c.dep_ in _BEFORE and c.lower_ in ("no", "neither") for c in children_of(child)
    )


def _yet_to(verb: Token) -> bool:
    """In "has yet to sign" nothing is signed."""
    return (
        verb.dep_ == "xcomp"
        and verb.head.lemma_ in ("have", "be")
        and any(c.lower_ == "yet" for c in (*children_of(verb.head), *children_of(verb)))
    )
