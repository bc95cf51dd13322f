"""Finds the catalogue's wordings in a text: plain string matching, one pass, no spaCy.

Every wording is filed under its first word.  The pass looks each word of the text up and compares
what follows with the few wordings that begin so; it costs about a microsecond a word however many
wordings there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lunarwatch.patterns import Alias

CAPITALS = 5
"""A word of at least so many letters may stand in all capitals in a headline."""

_WORD = re.compile(r"[^\W_]+")


class Spot(NamedTuple):
    """A wording in a text.  Character offsets, end exclusive."""

    start: int
    end: int
    alias: Alias


class Spotter:
    """Finds wordings; built once from the catalogue's aliases."""

    def __init__(self, aliases: Iterable[Alias]) -> None:
        # first word → (what follows it, alias); wordings of any case are filed in lower case
        self._exact: dict[str, list[tuple[str, Alias]]] = {}
        self._folded: dict[str, list[tuple[str, Alias]]] = {}
        for alias in aliases:
            table = self._folded if alias.any_case else self._exact
            for text in variants(alias):
                filed = lower(text) if alias.any_case else text
                first = _WORD.match(filed)
                if first is None:
                    continue  # no word begins it: nothing in a text would lead there
                entry = (filed[first.end() :], alias)
                entries = table.setdefault(first.group(), [])
                if entry not in entries:
                    entries.append(entry)

    def find(self, text: str) -> Iterator[Spot]:
        """Every wording in the text that begins and ends with a word, overlapping ones too."""
        exact, folded = self._exact, self._folded
        lowered = lower(text)
        for word in _WORD.finditer(text):
            start, end = word.span()
            if entries := exact.get(text[start:end]):
                yield from _following(text, start, end, entries)
            if entries := folded.get(lowered[start:end]):
                yield from _following(lowered, start, end, entries)


def _following(text: str, start: int, end: int, entries: list[tuple[str, Alias]]) -> Iterator[Spot]:
    for rest, alias in entries:
        if text.startswith(rest, end):
            stop = end + len(rest)
            if stop == len(text) or not (text[stop].isalnum() and text[stop - 1].isalnum()):
                yield Spot(start, stop, alias)


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
