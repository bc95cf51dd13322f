"""Which language an article is in: a glance at its small words first, py3langid only in doubt."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

SAMPLE = 3_000
_CERTAIN = 0.80
_FEWEST_WORDS = 8

# English words that no other European language writes in the same way and often.
_SMALL_WORDS = (
    "the of and to that with from which this have been were their said will its by are has "
    "would he they at it be not"
)
_ENGLISH = frozenset(_SMALL_WORDS.split())
_FEWEST_DISTINCT = 4
_LEAST_SHARE = 0.12
_WORD = re.compile(r"[^\W\d_]+")


def detect(text: str, *, declared: str | None = None) -> str | None:
    """The ISO 639-1 code of the text's language, or None where it cannot be told.

    `declared` is what the source says of itself; it counts only where the text is too short or
    too mixed to tell.
    """
    words = _WORD.findall(text[:SAMPLE])
    if is_plainly_english(words):
        return "en"
    fallback = code(declared)
    if len(words) < _FEWEST_WORDS and text[:SAMPLE].isascii():
        return fallback
    found, probability = _identifier().classify(text[:SAMPLE])
    return str(found) if probability >= _CERTAIN else fallback


def is_plainly_english(words: list[str]) -> bool:
    """True if English function words are so frequent that no model need be asked."""
    small = [word for word in map(str.lower, words) if word in _ENGLISH]
    return len(set(small)) >= _FEWEST_DISTINCT and len(small) >= _LEAST_SHARE * len(words)


def code(name: str | None) -> str | None:
    """The two-letter code of a declared language: "en-GB", "eng", "English" → "en"."""
    if not name:
        return None
    key = re.split(r"[-_;, ]", name.strip().lower())[0]
    return _CODES.get(key) or (key if len(key) == 2 and key.isalpha() else None)


@cache
def _identifier() -> Any:
    """The py3langid model; loading it takes most of a second, so only in doubt and once."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


# The names and three-letter codes that exports use for languages news is written in.
_CODES = {
    name: short
    for short, names in {
        "en": "eng english",
        "fr": "fra fre french français",
        "de": "deu ger german deutsch",
        "es": "spa spanish español",
        "pt": "por portuguese português",
        "it": "ita italian italiano",
        "nl": "nld dut dutch nederlands",
        "ru": "rus russian",
        "zh": "zho chi chinese zhcn zhtw",
        "ja": "jpn japanese",
        "ko": "kor korean",
        "ar": "ara arabic",
        "tr": "tur turkish",
        "pl": "pol polish",
        "hi": "hin hindi",
        "id": "ind indonesian",
        "sv": "swe swedish",
        "uk": "ukr ukrainian",
    }.items()
    for name in names.split()
}
