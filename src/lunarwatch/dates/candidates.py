"""The phrases of a text that are dates where they stand, each with where its preposition begins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from lunarwatch.dates.cascade import Node
from lunarwatch.dates.context import is_change, is_copyright, is_date, not_earlier
from lunarwatch.dates.expressions import Fields, Near, Offset, Open, Side, Span
from lunarwatch.dates.grammar import parse
from lunarwatch.dates.lexer import islands
from lunarwatch.dates.symbols import SYMBOLS


def candidates(text: str) -> Iterator[tuple[Node, int]]:
    """Each date phrase that is one in its context, with where its preposition begins."""
    for stretch in islands(text):
        nodes = parse(stretch)
        for index, node in enumerate(nodes):
            if node.symbol not in _POINTS:
                continue
            yield from _accepted(text, _lead(nodes, index), node)


def _lead(nodes: list[Node], index: int) -> int:
    """Where the words that lead in to a date begin: one preposition, "about" and "the"."""
    node, first = nodes[index], index
    if node.parts and node.parts[0].symbol in _PREPOSITIONS:
        return node.start
    while first and nodes[first - 1].symbol in _LEADS:
        before = nodes[first - 1]
        if before.word in _NOT_BEFORE_DAYS and node.symbol in _DAYS:
            break  # "sworn in Monday"
        first -= 1
        if before.symbol in _PREPOSITIONS:
            break
    return nodes[first].start


def _accepted(text: str, start: int, node: Node) -> Iterator[tuple[Node, int]]:
    expression = node.value
    if isinstance(expression, Span) and _is_move(text, start, node):
        ends = [part for part in node.parts if part.symbol in _POINTS]
        for part, value in zip(ends, (expression.first, expression.last), strict=False):
            yield replace(part, value=value), part.start
        return
    lead = " ".join(text[start : node.start].lower().split())
    if isinstance(expression, Fields | Span) and is_copyright(text, node.start):
        return
    first = core_start(node) if isinstance(expression, Fields) else node.start
    if is_date(text, first, node.end, expression, lead):
        yield _settled(text, node), start


def _is_move(text: str, start: int, node: Node) -> bool:
    """Whether "from May to June" tells that something was moved, not how long it lasts."""
    words = [part.word for part in node.parts]
    return "from" in words[:1] and "to" in words and is_change(text, start)


def _settled(text: str, node: Node) -> Node:
    """Settle what the words around decide: "not before", and where "the day before" begins."""
    expression = node.value
    if isinstance(expression, Open) and expression.side is Side.BEFORE:
        return replace(node, value=expression.of) if not_earlier(text, node.start) else node
    if not isinstance(expression, Offset) or expression.base != "event":
        return node
    behind = text[node.end : node.end + 2].strip()
    if behind and (behind[0].isalnum() or behind[0] in "\"'“‘("):
        return node
    if node.word.startswith("the "):
        unit = expression.amount.finest
        near = Near(unit, expression.direction, "the " + unit, told=True, strict=True)
        return replace(node, value=near)
    return replace(node, value=replace(expression, base="told"))


def core_start(node: Node) -> int:
    """Where the date begins, behind "since", "no earlier than" and the like."""
    while node.parts and node.parts[0].symbol in _FRONTS:
        bound = node.parts[0].symbol in _BOUNDS
        rest = [part for part in node.parts if part.symbol not in _FRONTS]
        rest = rest[-1:] if bound else rest
        if not rest:
            break
        if len(rest) > 1:
            return rest[0].start
        node = rest[0]
    return node.start


_POINTS: Final = frozenset(
    SYMBOLS[name]
    for name in (
        "DATE", "MONTHLY", "RELATIVE", "POINTED", "YEAR", "WEEKDAY", "DEICTIC", "ERA", "HOLIDAY",
        "MONTH", "QUARTERMARK", "VAGUE",
    )
)  # fmt: skip
_DAYS: Final = frozenset(SYMBOLS[name] for name in ("DATE", "WEEKDAY", "DEICTIC"))
_NOT_BEFORE_DAYS: Final = frozenset({"in", "into", "over"})
_FRONTS: Final = frozenset(
    SYMBOLS[name]
    for name in (
        "IN", "ON", "BY", "FROM", "ABOUT", "SINCE", "TO", "BEFORE", "AFTER", "BETWEEN", "NO", "AS",
        "THAN", "NET", "THE", "CLOCK", "COMMA",
    )
)  # fmt: skip
#: "No earlier than", "as soon as": what is between is no part of the date either.
_BOUNDS: Final = frozenset(SYMBOLS[name] for name in ("NO", "AS"))
_PREPOSITIONS: Final = frozenset(SYMBOLS[name] for name in ("IN", "ON", "BY", "FROM"))
_LEADS: Final = _PREPOSITIONS | {SYMBOLS["THE"], SYMBOLS["ABOUT"]}
