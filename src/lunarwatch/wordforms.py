"""The written forms of an English word: what may stand in a text where a lemma is asked for.

The inverse of the endings that the English models' lemmatizer takes off, so that a search for the
forms of a lemma misses nothing that the lemmatizer would bring back to it.
"""

from __future__ import annotations

from functools import cache

# (ending in the text, ending of the lemma), of verbs, nouns and adjectives
_ENDINGS = (
    ("s", ""),
    ("es", "e"),
    ("es", ""),
    ("ed", "e"),
    ("ed", ""),
    ("ing", "e"),
    ("ing", ""),
    ("ies", "y"),
    ("ses", "s"),
    ("ves", "f"),
    ("xes", "x"),
    ("zes", "z"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("men", "man"),
    ("er", ""),
    ("est", ""),
    ("er", "e"),
    ("est", "e"),
)


def forms(lemma: str) -> frozenset[str]:
    """The lemma and its regular forms, lower case: "orbit" → orbits, orbited, orbiting, …."""
    bare = lemma.lower()
    made = {bare[: len(bare) - len(end)] + text for text, end in _ENDINGS if bare.endswith(end)}
    return frozenset({bare, *made})


@cache
def forms_of_all(lemmas: frozenset[str]) -> frozenset[str]:
    """The forms of several lemmas."""
    return frozenset(form for lemma in lemmas for form in forms(lemma))
