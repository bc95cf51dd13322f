"""The alphabet of the date grammar: one character for each kind of word or finished phrase.

A stretch of text becomes a string over this alphabet, and the rules of `grammar` are regular
expressions over such strings, written with the names below.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final


@dataclass(frozen=True, slots=True)
class Node:
    """A word, or a phrase already recognised, with its place in the text and what it means."""

    symbol: str
    start: int
    end: int
    value: Any
    word: str
    parts: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A rule's match: the nodes by the names that the rule gives them."""

    nodes: Sequence[Node]
    match: re.Match[str]

    def __getitem__(self, name: str) -> Any:
        """The value of the named node; None where the rule left it out."""
        node = self.node(name)
        return None if node is None else node.value

    def node(self, name: str) -> Node | None:
        """The named node; None where the rule left it out."""
        index = self.match.start(name)
        return None if index < 0 else self.nodes[index]

    def word(self, name: str) -> str:
        """The named node's words in lower case; empty where the rule left it out."""
        node = self.node(name)
        return "" if node is None else node.word

    @property
    def all(self) -> Sequence[Node]:
        """Every node of the match, in order."""
        return self.nodes[self.match.start() : self.match.end()]

    @property
    def before(self) -> Node | None:
        """The node just before the match, in the same stretch of words."""
        index = self.match.start()
        return self.nodes[index - 1] if index else None

    @property
    def after(self) -> Node | None:
        """The node just after the match, in the same stretch of words."""
        index = self.match.end()
        return self.nodes[index] if index < len(self.nodes) else None


#: A builder gives the phrase's meaning, or None where the words do not mean it after all.
Builder = Callable[[Found], Any]


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the grammar: words that match the pattern become one node of the symbol."""

    symbol: str
    pattern: re.Pattern[str]
    build: Builder


def rule(symbol: str, pattern: str, build: Builder) -> Rule:
    """A rule from its readable form, such as ``"m:MONTH COMMA? d:DAY"``."""
    return Rule(SYMBOLS[symbol], re.compile(_spell(pattern)), build)


def reduce(nodes: Sequence[Node], rules: Sequence[Rule]) -> list[Node]:
    """Apply the rules in order, each from left to right; a match is replaced by its phrase.

    Every pattern is bounded in length, so the time taken is linear in the number of nodes.
    """
    current = list(nodes)
    for each in rules:
        codes = "".join([node.symbol for node in current])
        if each.pattern.search(codes):
            current = list(_applied(current, codes, each))
    return current


def _applied(nodes: list[Node], codes: str, each: Rule) -> Iterator[Node]:
    done = position = 0
    while (match := each.pattern.search(codes, position)) is not None:
        value = each.build(Found(nodes, match))
        if value is None:
            position = match.start() + 1
            continue
        first, last = match.span()
        yield from nodes[done:first]
        if isinstance(value, Replacement):
            yield from value.nodes
        else:
            yield join(each.symbol, nodes[first:last], value)
        done = position = last
    yield from nodes[done:]


@dataclass(frozen=True, slots=True)
class Replacement:
    """What a builder gives when a match becomes several nodes instead of one."""

    nodes: tuple[Node, ...]


def join(symbol: str, nodes: Sequence[Node], value: Any) -> Node:
    """One node in place of some neighbours."""
    word = " ".join(node.word for node in nodes)
    return Node(symbol, nodes[0].start, nodes[-1].end, value, word, tuple(nodes))


def _spell(pattern: str) -> str:
    """The regular expression over symbols that a readable pattern stands for."""

    def one(match: re.Match[str]) -> str:
        name, word = match["name"], match["word"]
        letters = CLASSES[word]
        return f"(?P<{name}>{letters})" if name else letters

    named = re.sub(r"([a-z]\w*):\(\?:", r"(?P<\1>", pattern)
    return re.sub(r"(?:\b(?P<name>[a-z]\w*):)?(?P<word>[A-Z]{2,})", one, named).replace(" ", "")


SYMBOLS: Final = {
    # words
    "MONTH": "M",
    "WEEKDAY": "W",
    "WEEKDAYS": "w",
    "NUM": "D",  # 1 to 31
    "YEAR": "Y",
    "TWO": "T",  # 00, 32 to 99
    "INT": "N",
    "NUMWORD": "c",
    "ORD": "o",
    "FEW": "V",
    "AN": "a",
    "THE": "t",
    "UNIT": "u",
    "HALF": "h",
    "SEASON": "z",
    "REL": "r",
    "SAME": "m",
    "DEICTIC": "d",
    "DAYPART": "k",
    "EARLY": "e",
    "EDGE": "E",
    "LATER": "l",
    "AGO": "g",
    "OF": "f",
    "IN": "i",
    "ON": "n",
    "BY": "b",
    "SINCE": "s",
    "FROM": "F",
    "TO": "U",
    "DASH": "-",
    "BETWEEN": "B",
    "AND": "&",
    "BEFORE": "p",
    "AFTER": "A",
    "ABOUT": "q",
    "NO": "!",
    "AS": "=",
    "THAN": ">",
    "NET": "j",
    "FISCAL": "v",
    "OWN": "'",
    "COMMA": ",",
    "SLASH": "/",
    "OPENING": "(",
    "CLOSING": ")",
    "ERA": "Z",
    "HOLIDAY": "L",
    "QUARTERMARK": "Q",
    "CLOCK": "H",
    "THEN": "K",
    "VAGUE": "?",
    "OTHER": "x",
    # phrases
    "DATE": "1",  # a day of a month
    "MONTHLY": "2",  # a month, or a part of a year
    "RELATIVE": "3",  # this week, last year
    "AMOUNT": "4",
    "POINTED": "5",  # anything else that is a date
    "PHRASE": "6",  # a date with its preposition: finished
}
_UNIONS: Final = {
    "DAY": ("NUM", "ORD"),
    "COUNT": ("NUM", "TWO", "INT", "YEAR"),
    "POINT": (
        "DATE",
        "MONTHLY",
        "RELATIVE",
        "POINTED",
        "YEAR",
        "WEEKDAY",
        "DEICTIC",
        "ERA",
        "HOLIDAY",
        "MONTH",
    ),
    "LOOSE": ("OF", "IN", "COMMA"),
    "JOINT": ("TO", "DASH"),
}

CLASSES: Final = {
    **{name: re.escape(letter) for name, letter in SYMBOLS.items()},
    **{
        name: "[" + "".join(re.escape(SYMBOLS[member]) for member in members) + "]"
        for name, members in _UNIONS.items()
    },
}
