"""The words and lemmas of a document as plain lists.

Passing over all tokens costs spaCy a new ``Token`` object each time, which is more than what most
passes then do.  They look at these lists, and at the few tokens that matter.
"""

from __future__ import annotations

from spacy.tokens import Doc

_KEY = "lunarwatch_{}"


def lemmas_of(doc: Doc) -> list[str]:
    """The lemma of each token, in lower case; for use behind the lemmatizer."""
    return _column(doc, "LEMMA")


def words_of(doc: Doc) -> list[str]:
    """Each token in lower case."""
    return _column(doc, "LOWER")


def texts_of(doc: Doc) -> list[str]:
    """Each token as it is written."""
    return _column(doc, "ORTH", as_written=True)


def tags_of(doc: Doc) -> list[str]:
    """The tag of each token; for use behind the tagger."""
    return _column(doc, "TAG", as_written=True)


def _column(doc: Doc, attribute: str, *, as_written: bool = False) -> list[str]:
    key = _KEY.format(attribute)
    column: list[str] | None = doc.user_data.get(key)
    if column is None:
        strings = doc.vocab.strings
        hashes = doc.to_array(attribute).tolist()
        texts = {each: strings[each] for each in set(hashes)}
        if not as_written:
            texts = {each: text.lower() for each, text in texts.items()}
        column = doc.user_data[key] = [texts[each] for each in hashes]
    return column
