"""Days that are another's: what an event is measured by, or when somebody told of it."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from lunarwatch.components.syntax import is_verb

_OF_A_ROW = frozenset({"first", "only", "latest", "last"})


def _ranks(token: Token) -> bool:
    """Whether a word says which of a row something is: "the first", "the longest"."""
    return token.lower_ in _OF_A_ROW or token.tag_ == "JJS"


def is_compared(doc: Doc, sentence_start: int, start: int) -> bool:
    """Whether something is "the first since 1972": the year is of another, long before.

    Args:
        doc: the document.
        sentence_start: where the sentence begins.
        start: where what is compared with begins, at "since" or behind it.
    """
    for token in reversed(doc[sentence_start:start]):
        if token.is_punct:
            return False
        if _ranks(token):
            return True
    return False


def is_measure(doc: Doc, sentence_start: int, start: int) -> bool:
    """Whether a name or day stands in what is compared with: "since Apollo 17 in 1972"."""
    for token in reversed(doc[sentence_start:start]):
        if token.is_punct or is_verb(token):
            return False
        if token.lower_ == "since":
            return is_compared(doc, sentence_start, token.i)
    return False


def is_of_report(doc: Doc, sentence_start: int, start: int) -> bool:
    """Whether a day is that of those who tell of it: "signed it, according to officials Tuesday".

    "According to officials, on Tuesday both signed it" has the day of the signing.
    """
    if doc[start].lower_ == "on":
        return False
    for token in reversed(doc[sentence_start:start]):
        if token.lower_ == "according":
            return token.i > sentence_start
        if is_verb(token):
            return False
    return False
