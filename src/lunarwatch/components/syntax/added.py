"""Who is added to a name by more than "and": "Egypt, along with Kenya", "Peru as well as Chad".

The parse hangs them on the verb, or takes two subjects, so that the words themselves are asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc, Token

from lunarwatch.components.columns import words_of
from lunarwatch.components.syntax.labels import NOMINALS, SUBJECTS

_KEY = "lunarwatch_added"
_NOBODY: Mapping[int, list[Token]] = {}
# first word → what follows it in such a conjunction
_WORDS = {
    "along": ("with",),
    "together": ("with",),
    "as": ("well", "as"),
    "but": ("also",),
}
_WITHIN = frozenset({"det", "poss", "compound", "amod", "nmod", "nummod", "case"})


def added_to(doc: Doc) -> Mapping[int, list[Token]]:
    """Head of a name → the heads of those that such words add to it; worked out once."""
    kept = doc.user_data
    known: Mapping[int, list[Token]] | None = kept.get(_KEY)
    if known is None:
        found: dict[int, list[Token]] = {}
        for first, second in _pairs(doc):
            found.setdefault(first.i, []).append(second)
        known = kept[_KEY] = found or _NOBODY
    return known


def _pairs(doc: Doc) -> Iterator[tuple[Token, Token]]:
    """The two sides of each such conjunction, the one first that the parse knows the place of."""
    for start, end in _conjunctions(doc):
        before, behind = _name_before(doc, start), head_from(doc[end])
        if before is None or behind.i == before.i or not _are_alike(before, behind):
            continue
        misplaced = behind.dep_ in SUBJECTS and before.dep_ not in SUBJECTS
        yield (behind, before) if misplaced else (before, behind)


def _conjunctions(doc: Doc) -> Iterator[tuple[int, int]]:
    """Where such words begin, and where they end."""
    words = words_of(doc)
    for start, word in enumerate(words):
        rest = _WORDS.get(word)
        if rest is not None:
            end = start + 1 + len(rest)
            if start > 0 and end < len(words) and tuple(words[start + 1 : end]) == rest:
                yield start, end


def _name_before(doc: Doc, end: int) -> Token | None:
    """The head of the name that ends there; a comma or an acronym in brackets may follow it."""
    at = end - 1
    if doc[at].text == ",":
        at -= 1
    if at > 0 and doc[at].text == ")":
        while at > 0 and doc[at].text != "(":
            at -= 1
        at -= 1
    return head_from(doc[at]) if at >= 0 and doc[at].pos_ in NOMINALS else None


def head_from(token: Token) -> Token:
    """The head of the phrase that begins with a token."""
    while token.dep_ in _WITHIN and token.head.i > token.i:
        token = token.head
    return token


def _are_alike(first: Token, second: Token) -> bool:
    """Whether a name is added to another, or to one of whom is told: "the agency, with NASA,"."""
    one = first.pos_ == "PROPN" or (first.dep_ in SUBJECTS and first.tag_ == "NN")
    return one and second.pos_ == "PROPN"
