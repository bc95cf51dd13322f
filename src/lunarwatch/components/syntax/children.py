"""The children of a token, kept: the questions of grammar look at the same few again and again."""

from __future__ import annotations

from spacy.tokens import Token

_KEY = "lunarwatch_children"


def children_of(token: Token) -> tuple[Token, ...]:
    """The children of a token, in order; for use behind the parser.

    ``token.children`` passes over all that hangs on the token, and makes new tokens, at each look.
    """
    kept = token.doc.user_data
    known: dict[int, tuple[Token, ...]] | None = kept.get(_KEY)
    if known is None:
        known = kept[_KEY] = {}
    found = known.get(token.i)
    if found is None:
        found = known[token.i] = tuple(token.children)
    return found
