"""Finds the catalogue's wordings in a text: plain string matching, one pass, no spaCy.

Every wording is filed under its first word.  The pass looks each word of the text up and compares
what follows with the few wordings that begin so; it costs less than a microsecond a word however
many wordings there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lunarwatch.patterns import Alias

CAPITALS = 5
"""A word of at least so many letters may stand in all capitals in a headline."""

_WORD = re.compile(r"[^\W_]+")
_KEY = 3  # characters behind the first word by which wordings are told apart
_REMEMBERED = 50_000  # words


class Spot(NamedTuple):
    """A wording in a text.  Character offsets, end exclusive."""

    start: int
    end: int
    alias: Alias


_Entry = tuple[str, Alias]
_Entries = dict[str, tuple[_Entry, ...]]
_Wordings = tuple[tuple[int, _Entries], ...]
_AS_WRITTEN, _LOWERED = 0, 1  # the spellings of a text


class Spotter:
    """Finds wordings; built once from the catalogue's aliases."""

    def __init__(self, aliases: Iterable[Alias]) -> None:
        # first word → (what follows it, alias); wordings of any case are filed in lower case
        exact: dict[str, list[_Entry]] = {}
        folded: dict[str, list[_Entry]] = {}
        for alias in aliases:
            table = folded if alias.any_case else exact
            for text in variants(alias):
                filed = lower(text) if alias.any_case else text
                first = _WORD.match(filed)
                if first is None:
                    continue  # no word begins it: nothing in a text would lead there
                entry = (filed[first.end() :], alias)
                entries = table.setdefault(first.group(), [])
                if entry not in entries:
                    entries.append(entry)
        self._beginnings = _Beginnings(exact, folded)

    def find(self, text: str) -> Iterator[Spot]:
        """Every wording in the text that begins and ends with a word, overlapping ones too."""
        beginnings = self._beginnings
        beginnings.forget()
        spellings = (text, lower(text))
        for word in _WORD.finditer(text):
            wordings = beginnings[word.group()]
            if not wordings:
                continue
            start, end = word.span()
            for spelling, entries in wordings:
                where = spellings[spelling]
                for rest, alias in entries.get(where[end : end + _KEY]) or entries[""]:
                    if where.startswith(rest, end):
                        stop = end + len(rest)
                        goes_on = stop < len(text) and where[stop].isalnum()
                        if not (goes_on and where[stop - 1].isalnum()):
                            yield Spot(start, stop, alias)


class _Beginnings(dict[str, _Wordings]):
    """Word → the wordings it begins, with the spelling of the text that they are compared with.

    What has been looked up is remembered: of the words of a text nearly all are not new.
    """

    def __init__(self, exact: dict[str, list[_Entry]], folded: dict[str, list[_Entry]]) -> None:
        super().__init__()
        self._exact = {word: _by_key(entries) for word, entries in exact.items()}
        self._folded = {word: _by_key(entries) for word, entries in folded.items()}

    def __missing__(self, word: str) -> _Wordings:
        filed = ((_AS_WRITTEN, self._exact.get(word)), (_LOWERED, self._folded.get(lower(word))))
        found = self[word] = tuple((spelling, each) for spelling, each in filed if each is not None)
        return found

    def forget(self) -> None:
        """Begin anew when many words are remembered."""
        if len(self) > _REMEMBERED:
            self.clear()


def _by_key(entries: list[_Entry]) -> _Entries:
    """The entries by the characters that follow the word; those too short to tell are in all."""
    keys = {rest[:_KEY] for rest, _ in entries if len(rest) >= _KEY}
    return {
        key: tuple(each for each in entries if len(each[0]) < _KEY or each[0].startswith(key))
        for key in keys
    } | {"": tuple(each for each in entries if len(each[0]) < _KEY)}


def variants(alias: Alias) -> list[str]:
    """The spellings of an alias: either apostrophe, and capitals as headlines have them."""
    texts = {alias.text, alias.text.replace("'", "’"), alias.text.replace("’", "'")}
    if not alias.any_case and len(alias.text) >= CAPITALS and not alias.ambiguous:
        texts |= {text.upper() for text in texts}
    return sorted(texts)


def lower(text: str) -> str:
    """The text in lower case, with every character in its place."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := c.lower()) == 1 else c for c in text)
