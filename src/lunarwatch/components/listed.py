"""Who is listed behind a noun of members: "the signatories include Japan and Peru"."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Token

from lunarwatch.components.syntax import children_of, head_from

_NAMES = frozenset({"NOUN", "PROPN"})
_MANY = frozenset({"NNS", "NNPS"})
_WHOM = frozenset({"them", "which", "whom"})
_AMONG_THEM = 3  # tokens of ", among them"
_LAST = frozenset({"latest", "last", "recent", "newest", "first"})
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


def listed_behind(verb: Token) -> list[Token]:
    """Whom a clause goes on to name: "50 countries have signed, among them Japan".

    Likewise the last of them: "the latest being Peru", "most recently Peru".
    """
    found: list[Token] = []
    for token in verb.subtree:
        if token.i < verb.i:
            continue
        children = children_of(token)
        if token.lower_ == "among" and token.head.i == verb.i:
            found += [c for t in children for c in children_of(t) if c.dep_ == "appos"]
        elif token.lower_ == "being" and token.head.lower_ in _LAST:
            found += [c for c in children if c.dep_ in ("attr", "acomp")]
        elif token.pos_ in _NAMES and any(
            c.i < token.i
            and ((c.lower_ == "among" and token.head.i == verb.i) or c.lower_ == "recently")
            for c in children
        ):
            found.append(token)
    return found


def among_them(noun: Token) -> Token | None:
    """Whom the words right behind a noun name of it: "18 states, among them Japan, have signed".

    The parse hangs them on the verb.
    """
    doc, at = noun.doc, noun.i + 1
    if noun.tag_ not in _MANY or at + _AMONG_THEM >= len(doc) or doc[at].text != ",":
        return None
    if doc[at + 1].lower_ != "among" or doc[at + 2].lower_ not in _WHOM:
        return None
    first = head_from(doc[at + _AMONG_THEM])
    return first if first.pos_ in _NAMES else None
