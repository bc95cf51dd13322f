"""The text of a document, joined once: spaCy's ``doc.text`` joins all tokens anew at each look."""

from __future__ import annotations

from spacy.tokens import Doc

_KEY = "lunarwatch_body"


def body_of(doc: Doc) -> str:
    """The text of the document, the same as ``doc.text``."""
    text: str | None = doc.user_data.get(_KEY)
    if text is None:
        text = doc.user_data[_KEY] = doc.text
    return text
