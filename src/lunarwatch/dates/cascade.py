"""Rules over strings of symbols: what turns date words into date phrases.

A cascade: each rule reads the nodes left by the rules before it and replaces what it matches by one
node, so that later rules are built on whole phrases.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lunarwatch.dates.symbols import SYMBOLS, spell


@dataclass(slots=True)  # not frozen: that would double the time to make one, and there are many
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
        """The named node; None where the match has none of that name."""
        if name not in self.match.re.groupindex:
            return None
        index = self.match.start(name)
        return None if index < 0 else self.nodes[index]

    def word(self, name: str) -> str:
        """The named node's words in lower case; empty where the rule left it out."""
        node = self.node(name)
        return "" if node is None else node.word

    @property
    def words(self) -> list[str]:
        """The words of the match, in lower case."""
        return [node.word for node in self.all]

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
    return Rule(SYMBOLS[symbol], re.compile(spell(pattern)), build)


def reduce(nodes: Sequence[Node], rules: Sequence[Rule]) -> list[Node]:
    """Apply the rules in order, each from left to right; a match is replaced by its phrase.

    Every pattern is bounded in length, so the time taken is linear in the number of nodes.
    """
    current = list(nodes)
    codes = codes_of(current)
    for each in rules:
        if each.pattern.search(codes):
            current = list(_applied(current, codes, each))
            codes = codes_of(current)
    return current


def codes_of(nodes: Sequence[Node]) -> str:
    """The symbols of the nodes: what the rules' patterns are matched with."""
    return "".join([node.symbol for node in nodes])


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
