"""The tense of the clause around a date, guessed from its words alone.

A stand-in for a parser: the nearest verb in the same clause decides, the one before the date
sooner than the one after it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from lunarwatch.dates.resolving import Tense
from lunarwatch.dates.vocabulary import vocabulary, words

_REACH: Final = 260
_WORD: Final = re.compile(
    r"['’](?:ll|re|ve|s)\b|[^\W\d_]+(?:-[^\W\d_]+)*(?:['’]t)?|[,;:()\"“”]|[-–—]{2}|—"
)
_STOP: Final = re.compile(r"[.!?][\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])|\n\s*\n")
_ABBREVIATED: Final = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gen|Gov|Lt|Col|Prof|Inc|Corp|Co|Ltd|St|U\.S|a\.m|p\.m|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|vs|No))$"
)


def tense_around(text: str, start: int, end: int) -> Tense:
    """The tense of the clause that holds ``text[start:end]``."""
    before, after = _left(text, start), _right(text, end)
    own, *further = _clauses(before)[::-1] or [[]]
    own_after, *further_after = _clauses(after) or [[]]
    return (
        _nearest(own, own_after, backwards=True)
        or _nearest(own_after, (), backwards=False)
        or _first(_nearest(c, (), backwards=False) for c in further_after)
        or _first(_nearest(c, (), backwards=True) for c in further)
        or Tense.UNKNOWN
    )


def _first(found: object) -> Tense | None:
    for tense in found:  # type: ignore[attr-defined]
        if tense is not None:
            return tense  # type: ignore[no-any-return]
    return None


def _left(text: str, start: int) -> str:
    part = text[max(0, start - _REACH) : start]
    cut = 0
    for match in _STOP.finditer(part):
        if match[0][0] != "." or not _ABBREVIATED.search(part[: match.start()]):
            cut = match.end()
    return part[cut:]


def _right(text: str, end: int) -> str:
    part = text[end : end + _REACH]
    for match in _STOP.finditer(part):
        if match[0][0] != "." or not _ABBREVIATED.search(part[: match.start()]):
            return part[: match.start()]
    return part


def _clauses(part: str) -> list[list[str]]:
    """The words of each stretch between commas and the like, in lower case."""
    clauses: list[list[str]] = [[]]
    for match in _WORD.finditer(part):
        word = match[0]
        if word[0] in ',;:()"“”—-–':
            clauses.append([])
        else:
            clauses[-1].append(word.lower().replace("’", "'"))
    return clauses


def _nearest(words: Sequence[str], following: Sequence[str], *, backwards: bool) -> Tense | None:
    """The tense of the verb next to the date among the words of one clause."""
    order = range(len(words) - 1, -1, -1) if backwards else range(len(words))
    for index in order:
        word = words[index]
        if backwards and word in _BREAKS:
            return None
        nearby = words[index + 1] if index + 1 < len(words) else (following[0] if following else "")
        tense = _infinitive(words, index) if word == "to" else _verb(word, nearby)
        if tense is not None:
            return tense
    return None


def _infinitive(words: Sequence[str], index: int) -> Tense | None:
    """To launch: future, unless what it hangs on is past ("failed to land", "first to land")."""
    if index + 1 >= len(words) or words[index + 1] in _NO_VERBS or _is_noun_like(words[index + 1]):
        return None
    lexicon = vocabulary()
    for word in reversed(words[max(0, index - 5) : index]):
        if word in lexicon.past_infinitives:
            return Tense.PAST
        if _verb(word, "to") is Tense.FUTURE:
            return Tense.FUTURE
    return Tense.FUTURE


def _is_noun_like(word: str) -> bool:
    return word.endswith(("tion", "ment", "ness", "ity", "ing", "s")) and word not in {
        "pass",
        "discuss",
    }


@cache
def _verb(word: str, nearby: str) -> Tense | None:
    lexicon = vocabulary()
    if word in lexicon.future:
        required = lexicon.only_before.get(word)
        if required is None or nearby in required:
            return Tense.FUTURE
        return None
    if word in lexicon.past:
        return Tense.PAST
    if word.endswith("ed") and len(word) > 3 and word not in lexicon.not_verbs:
        return Tense.PAST
    if word in lexicon.present:
        return Tense.PRESENT
    return None


_BREAKS: Final = frozenset(
    {"that", "which", "who", "while", "whereas", "but", "because", "although"}
)
_NO_VERBS: Final = words(
    "the a an its his her their this that these those earth mars moon space orbit nasa all any "
    "some date him them it us me you now"
)
