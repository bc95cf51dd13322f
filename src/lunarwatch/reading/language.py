"""Which language an article is in: a glance at its small words first, py3langid only in doubt."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

GLANCE = 600
SAMPLE = 3_000
_CERTAIN = 0.80
_FEWEST_WORDS = 8

# English words that no other European language writes in the same way and often.
_SMALL_WORDS = (
    "the of and to that with from which this have been were their said will its by are has "
    "would he they at it be not"
)
_ENGLISH = frozenset(_SMALL_WORDS.split())
# So many different ones, and such a share of all words, that English names in a text of another
# language ("the Office of …") do not reach it.
_ENOUGH = ((4, 0.08), (3, 0.2))
_WORD = re.compile(r"[^\W\d_]+")


def detect(text: str, *, declared: str | None = None) -> str | None:
    """The ISO 639-1 code of the text's language, or None where it cannot be told.

    `declared` is what the source says of itself; it counts only where the text is too short or
    too mixed to tell.
    """
    if is_plainly_english(text[:GLANCE].split()):
        return "en"
    sample = text[:SAMPLE]
    words = _WORD.findall(sample)
    if is_plainly_english(words):
        return "en"
    is_foreign_script = _in_foreign_script(words)
    if len(words) < _FEWEST_WORDS and not is_foreign_script:
        return code(declared)
    found, probability = _identifier().classify(sample)
    # Between the languages of one script the model may waver; that it is not English is certain.
    return str(found) if probability >= _CERTAIN or is_foreign_script else code(declared)


def is_plainly_english(words: list[str]) -> bool:
    """True if English function words are so frequent that no model need be asked."""
    small = [word for word in map(str.lower, words) if word in _ENGLISH]
    return any(
        len(set(small)) >= distinct and len(small) >= share * len(words)
        for distinct, share in _ENOUGH
    )


def _in_foreign_script(words: list[str]) -> bool:
    """True if most letters are of another script than the Latin."""
    letters = "".join(words)
    return sum(letter > "\u024f" for letter in letters) > len(letters) / 2


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
