"""Institutions that only the text knows, by the form of their names: "Institute of Optics"."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Span, Token

from lunarwatch.patterns import Catalogue

_IN_NAMES = frozenset({"of", "for", "on"})


def institution_at(token: Token, persons: Collection[int], catalogue: Catalogue) -> Span | None:
    """The name that a capitalised "Institute", "University" or the like heads.

    Args:
        token: the noun.
        persons: the tokens of names of persons, which no such name holds.
        catalogue: lists the nouns.
    """
    if token.lower_ not in catalogue.cues("institutions") or not token.text.istitle():
        return None
    doc, start, end = token.doc, token.i, token.i + 1
    while start > 0 and _in_name(doc[start - 1], persons):
        start -= 1
    while end + 1 < len(doc) and doc[end].lower_ in _IN_NAMES:
        after = end + 1
        while after < len(doc) and _in_name(doc[after], persons):
            after += 1
        if after == end + 1:
            break
        end = after
    return doc[start:end] if end - start > 1 else None


def _in_name(token: Token, persons: Collection[int]) -> bool:
    """Whether it is a capitalised word that is no name by itself."""
    return token.text.istitle() and token.i not in persons and token.tag_ != "DT"
