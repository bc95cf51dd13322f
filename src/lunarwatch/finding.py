"""Where words stand in a text, and what a pattern matches around them.

A long pattern that may match anywhere is tried at every character.  What marks that it can match is
found many times as soon, and is seldom there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_LONGEST = 120  # characters of a match before and behind its mark


def uses(name: str, text: str, since: int = 0) -> Iterator[int]:
    """Where a name stands as a whole, from a place on; no pattern finds it as soon."""
    at = text.find(name, since)
    while at >= 0:
        end = at + len(name)
        whole = not (_goes_on(text[at - 1 : at]) or _goes_on(text[end : end + 1]))
        if whole:
            yield at
        at = text.find(name, end if whole else at + 1)


def _goes_on(character: str) -> bool:
    """Whether a name goes on with a character; none stands at the ends of the text."""
    return character.isalnum() or character in ("-", "_")


def places(words: Iterable[str], text: str) -> list[int]:
    """Where any of some words stands."""
    return sorted({at for word in words for at in found(word, text)})


def found(word: str, text: str) -> Iterator[int]:
    """Where a word stands, as a word or in one: far sooner known than what pattern matches."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def matches(mark: re.Pattern[str], text: str) -> list[int]:
    """Where a pattern matches."""
    return [each.start() for each in mark.finditer(text)]


def around(marks: Iterable[int], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern, looked for around what marks that there may be one."""
    done = 0
    for mark in marks:
        start = max(done, mark - _LONGEST)
        for part in pattern.finditer(text, start, mark + _LONGEST):
            # once more in all of the text: what was matched may have been cut off
            if part.start() >= done and (match := pattern.match(text, part.start())) is not None:
                yield match
                done = match.end()
