"""The nouns that a verb's infinitive hangs on: one of a row, or a plan that came to nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from spacy.tokens import Token

from lunarwatch.components.syntax import OBJECTS, children_of, is_verb

_ORDINAL = ("th", "rd", "nd", "st")
_MEMBERS = frozenset({"one", "some", "many", "two", "three", "part"})  # "one of the first states"
_ALONE = frozenset({"JJ", "JJS", "RB"})
_AMONG = frozenset({"of", "among", "amongst"})


def is_ranked(noun: Token, ranks: Collection[str]) -> bool:
    """Whether the noun is one of a row: "the 35th country", "the latest", "the only one"."""
    if noun.tag_ in _ALONE and (noun.lower_ in ranks or noun.ent_type_ == "ORDINAL"):
        return True  # "was the first to sign"
    return any(
        c.tag_ == "JJS"
        or c.ent_type_ == "ORDINAL"
        or c.lower_ in ranks
        or c.lower_.endswith(_ORDINAL)
        for c in children_of(noun)
        if c.dep_ in ("amod", "nummod", "advmod", "compound")
    )


def ranked_before(verb: Token, governor: Token, ranks: Collection[str]) -> bool:
    """Whether the governor says which one it is: "was the ninth country", "is among the first"."""
    return any(is_ranked(noun, ranks) and noun.i < verb.i for noun in _predicates(governor))


def _predicates(verb: Token) -> Iterator[Token]:
    """What the verb says that something is, and what it says it is one of."""
    for child in children_of(verb):
        if child.dep_ == "attr":
            yield child
            if child.lower_ in _MEMBERS:
                yield from _among(child)
    if verb.lemma_ == "be":
        yield from _among(verb)


def _among(token: Token) -> Iterator[Token]:
    for child in children_of(token):
        if child.dep_ == "prep" and child.lower_ in _AMONG:
            yield from (c for c in children_of(child) if c.dep_ == "pobj")


def is_given_up(noun: Token, refusing: Collection[str]) -> bool:
    """Whether a plan came to nothing: "the plan to fly it was blocked", "has gone nowhere"."""
    verb = noun.head
    if not is_verb(verb):
        return False
    if noun.dep_ == "nsubjpass" or noun.dep_ in OBJECTS:
        return verb.lemma_.lower() in refusing
    nowhere = any(c.lower_ == "nowhere" for c in children_of(verb))
    return noun.dep_ == "nsubj" and verb.lemma_ in ("go", "lead") and nowhere
