"""The words of a record: spans of the text without white space at their ends."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from lunarwatch.components.body import text_of
from lunarwatch.records import Span


def trimmed(tokens: Tokens) -> Span:
    """The words of the tokens, with their character offsets."""
    text = text_of(tokens)
    words = text.strip()
    start = tokens.start_char + len(text) - len(text.lstrip())
    return Span(text=words, start=start, end=start + len(words))


def words_of(doc: Doc, start: int, end: int) -> Span:
    """The words between two token offsets."""
    return trimmed(doc[start:end])
