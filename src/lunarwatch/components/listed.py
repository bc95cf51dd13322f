"""Who is listed behind a noun of members: "the signatories include Japan and Peru"."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Token

from lunarwatch.components.syntax import children_of

_LISTING = frozenset({"including", "like", "as", "namely"})


def members_by_verb(noun: Token, listing_verbs: Collection[str]) -> list[Token]:
    """Those whom a verb lists: "signatories include Japan", "the members are …"."""
    if noun.head.lower_ == "of" and noun.head.head.lemma_ in ("list", "number"):
        noun = noun.head.head  # "the list of signatories includes …"
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.lemma_ not in listing_verbs:
        return []
    children = children_of(verb)
    found = [c for c in children if c.dep_ in ("dobj", "attr", "appos")]
    found += [c for c in children if c.dep_ == "conj" and c.pos_ in ("NOUN", "PROPN")]
    listed = [c for c in children if c.dep_ == "dobj"]
    return found + [c for head in listed for c in children_of(head) if c.dep_ == "appos"]


def members_beside(noun: Token) -> list[Token]:
    """Those who stand beside it: "members such as Japan"."""
    found: list[Token] = []
    for child in children_of(noun):
        if child.dep_ == "appos":
            found.append(child)
        elif child.dep_ == "prep" and child.lower_ in _LISTING:
            found += [c for c in children_of(child) if c.dep_ == "pobj"]
    return found
