"""The words and lemmas of a document as plain lists.

Passing over all tokens costs spaCy a new ``Token`` object each time, which is more than what most
passes then do.  They look at these lists, and at the few tokens that matter.
"""

from __future__ import annotations

from spacy.strings import StringStore
from spacy.tokens import Doc, Span

_KEY = "lunarwatch_{}"
_ENTITIES = "lunarwatch_ents"
_WITHIN = "lunarwatch_within"
_REMEMBERED = 100_000  # words


def lemmas_of(doc: Doc) -> list[str]:
    """The lemma of each token, in lower case; for use behind the lemmatizer."""
    return _column(doc, "LEMMA")


def words_of(doc: Doc) -> list[str]:
    """Each token in lower case."""
    return _column(doc, "LOWER")


def words_within(sentence: Span) -> frozenset[str]:
    """The words of a sentence; each of its triggers asks for them."""
    kept = sentence.doc.user_data.setdefault(_WITHIN, {})
    found: frozenset[str] | None = kept.get(sentence.start)
    if found is None:
        words = words_of(sentence.doc)[sentence.start : sentence.end]
        found = kept[sentence.start] = frozenset(words)
    return found


def tags_of(doc: Doc) -> list[str]:
    """The tag of each token; for use behind the tagger."""
    return _column(doc, "TAG", as_written=True)


def entities_of(doc: Doc) -> tuple[Span, ...]:
    """The names that the model finds; for use behind it.  ``doc.ents`` makes them at each look."""
    found: tuple[Span, ...] | None = doc.user_data.get(_ENTITIES)
    if found is None:
        found = doc.user_data[_ENTITIES] = tuple(doc.ents)
    return found


def _column(doc: Doc, attribute: str, *, as_written: bool = False) -> list[str]:
    key = _KEY.format(attribute)
    column: list[str] | None = doc.user_data.get(key)
    if column is None:
        texts = _TEXTS[as_written]
        texts.begin(doc)
        hashes = doc.to_array(attribute).tolist()
        column = doc.user_data[key] = list(map(texts.__getitem__, hashes))
    return column


class _Texts(dict[int, str]):
    """Hash → text; a hash stands for the same text in every document."""

    def __init__(self, *, as_written: bool) -> None:
        super().__init__()
        self._as_written = as_written
        self._strings: StringStore = StringStore()

    def begin(self, doc: Doc) -> None:
        """Take what is not remembered from a document; begin anew when there is much."""
        self._strings = doc.vocab.strings
        if len(self) > _REMEMBERED:
            self.clear()

    def __missing__(self, key: int) -> str:
        text: str = self._strings[key]
        self[key] = text = text if self._as_written else text.lower()
        return text


_TEXTS = {as_written: _Texts(as_written=as_written) for as_written in (True, False)}
