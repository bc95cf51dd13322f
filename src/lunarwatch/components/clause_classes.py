"""What a clause says: what is to be done, what is so, what is asked."""

from __future__ import annotations

from spacy.tokens import Token

from lunarwatch.components.syntax import (
    FINITE,
    children_of,
    infinitive,
    is_verb,
)


def is_to_do(token: Token) -> bool:
    """Whether it is a clause that says what is to be done: "to join"."""
    return is_verb(token) and infinitive(token)


def is_assertion(token: Token) -> bool:
    """Whether it is a clause that says what is so: "that the Moon is dry"."""
    helping = [c for c in children_of(token) if c.dep_ in ("aux", "auxpass")]
    if any(c.tag_ in ("MD", "TO") for c in helping):
        return False
    return not comes_along(token) and any(t.tag_ in FINITE for t in (token, *helping))


def is_question(token: Token) -> bool:
    """Whether it is a clause that asks: "whether it had survived", "what comes next"."""
    return any(
        c.tag_ in ("WP", "WRB", "WDT") or c.lower_ in ("whether", "if") for c in children_of(token)
    )


def comes_along(clause: Token) -> bool:
    """Whether it only tells what comes along: "agreed on it, with the launch moved to May"."""
    return clause.dep_ == "advcl" and any(
        c.dep_ == "mark" and c.lower_ == "with" for c in children_of(clause) if c.i < clause.i
    )
