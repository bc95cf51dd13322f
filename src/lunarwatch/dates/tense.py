"""The tense of the clause around a date, guessed from its words alone.

A stand-in for a parser: the nearest verb in the same clause decides, the one before the date
sooner than the one after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from lunarwatch.dates.resolving import Tense
from lunarwatch.dates.vocabulary import vocabulary, words

_REACH: Final = 260
_WORD: Final = re.compile(
    r"['’](?:ll|re|ve|s)\b|[^\W\d_]+(?:-[^\W\d_]+)*(?:['’]t)?|\d[\d.,]*|[,;:()\"“”]|[-–—]{2}|—"
)
_STOP: Final = re.compile(r"[.!?][\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])|\n\s*\n")
_ABBREVIATED: Final = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gen|Gov|Lt|Col|Prof|Inc|Corp|Co|Ltd|St|U\.S|a\.m|p\.m|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|vs|No))$"
)


def tense_around(text: str, start: int, end: int) -> Tense:
    """The tense of the clause that holds ``text[start:end]``."""
    before, after = text[sentence_start(text, start) : start], _right(text, end)
    own, *further = _clauses(before)[::-1] or [[]]
    own_after, *further_after = _clauses(after) or [[]]
    return (
        _nearest(own, backwards=True)
        or _nearest(own_after, backwards=False)
        or _first(_nearest(clause, backwards=False) for clause in further_after)
        or _first(_nearest(clause, backwards=True) for clause in further)
        or Tense.UNKNOWN
    )


def _first(found: Iterable[Tense | None]) -> Tense | None:
    return next((tense for tense in found if tense is not None), None)


def sentence_start(text: str, place: int) -> int:
    """Where the sentence that holds a place begins, or as far back as is looked for a verb."""
    first = max(0, place - _REACH)
    part = text[first:place]
    for match in _STOP.finditer(part):
        if _ends_sentence(part, match):
            first = place - len(part) + match.end()
    return first


def _ends_sentence(part: str, stop: re.Match[str]) -> bool:
    """Whether a full stop is more than the mark of an abbreviation."""
    place = stop.start()
    return part[place] != "." or not _ABBREVIATED.search(part, max(0, place - 8), place)


def _right(text: str, end: int) -> str:
    part = text[end : end + _REACH]
    for match in _STOP.finditer(part):
        if _ends_sentence(part, match):
            return part[: match.start()]
    return part


def _clauses(part: str) -> list[list[str]]:
    """The words of each stretch between commas and the like."""
    clauses: list[list[str]] = [[]]
    for match in _WORD.finditer(part):
        word = match[0]
        if word[0] in ',;:()"“”—-–':
            clauses.append([])
        else:
            clauses[-1].append(word.replace("’", "'"))
    return clauses


def _nearest(words: Sequence[str], *, backwards: bool) -> Tense | None:
    """The tense of the verb next to the date among the words of one clause.

    A bare infinitive ("to launch") says little by itself: what it hangs on decides.
    """
    order = range(len(words) - 1, -1, -1) if backwards else range(len(words))
    weak = None
    for index in order:
        word = words[index].lower()
        if backwards and word in _BREAKS:
            break
        if word == "to":
            if _is_infinitive(words, index):
                tense = _infinitive(words, index)
                if tense is not None:
                    return tense
                weak = Tense.FUTURE
            continue
        adjacent = backwards and index == len(words) - 1
        after = words[index + 1 :]
        tense = _verb(word, after[0].lower() if after else "" if adjacent else "?")
        if tense is not Tense.FUTURE and _is_subordinate(words, index):
            continue
        if tense is Tense.PRESENT and adjacent and word in _BE:
            return Tense.FUTURE  # "the funeral is Saturday"
        if tense is not None:
            return tense
    return weak


def _is_infinitive(words: Sequence[str], index: int) -> bool:
    """Whether "to" comes before a verb: "to launch", not "to Chicago", "to 12", "to the Moon"."""
    if index + 1 >= len(words):
        return False
    verb = words[index + 1]
    return verb[0].islower() and verb not in _NO_VERBS and not _is_noun_like(verb)


def _infinitive(words: Sequence[str], index: int) -> Tense | None:
    """What an infinitive hangs on: "expected to", "first … to", "agreed to"."""
    before = [word.lower() for word in words[max(0, index - 5) : index]]
    lexicon = vocabulary()
    for word in reversed(before):
        if word in lexicon.past_infinitives:
            return Tense.PAST
        tense = _verb(word, "to")
        if tense is Tense.FUTURE:
            return Tense.FUTURE
        if tense is Tense.PAST:
            ordered = word == before[-1] and word in lexicon.open_infinitives
            return Tense.UNKNOWN if ordered else Tense.PAST
        if tense is Tense.PRESENT:
            return Tense.FUTURE
    return None


def _is_subordinate(words: Sequence[str], index: int) -> bool:
    """Whether a verb only completes another: "to hit", "will be sentenced", "remain closed"."""
    place = index - 1
    while place >= 0 and (words[place].endswith("ly") or words[place].lower() in _ADVERBS):
        place -= 1
    return place >= 0 and words[place].lower() in _AUXILIARIES


def _is_noun_like(word: str) -> bool:
    return word.endswith(("tion", "ment", "ness", "ity", "ing", "s")) and word not in _S_VERBS


@cache
def _verb(word: str, nearby: str) -> Tense | None:
    """The tense that a word shows; `nearby` is the word behind it, empty for the date itself."""
    lexicon = vocabulary()
    if word in lexicon.future:
        required = lexicon.only_before.get(word)
        if required is None or nearby in required or not nearby:
            return Tense.FUTURE
        return None
    if word in lexicon.past:
        return Tense.PAST
    if word.endswith("ed") and len(word) > 3 and word not in lexicon.not_verbs:
        return Tense.PAST
    if word in lexicon.present:
        return Tense.PRESENT
    return None


_BREAKS: Final = words("that which who while whereas but because although and if when where")
_BE: Final = words("is are 's 're")
_ADVERBS: Final = words("not also again never still now n't")
_AUXILIARIES: Final = words(
    "to will would shall should could can may might must 'll be being do did does don't didn't "
    "doesn't won't wouldn't couldn't remain remains stay stays get gets become becomes let's"
)
_S_VERBS: Final = words("pass discuss miss press cross assess address focus process access")
_NO_VERBS: Final = words(
    "the a an its his her their this that these those earth mars orbit all any some date him them "
    "it us me you now our my each every more less about around"
)
