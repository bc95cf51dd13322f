"""Numbers in words, as far as dates hold them: "twenty-first", "two thousand and thirty two"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lunarwatch.dates.cascade import Node, join
from lunarwatch.dates.expressions import Fields
from lunarwatch.dates.symbols import SYMBOLS

_WORD = SYMBOLS["NUMWORD"]
_ORDINAL = SYMBOLS["ORD"]
_DASH = SYMBOLS["DASH"]
_AND = SYMBOLS["AND"]


def join_numerals(nodes: Sequence[Node]) -> list[Node]:
    """The nodes with every spelled number made one node: a day, year, count or ordinal."""
    if not any(node.symbol == _WORD for node in nodes):
        return list(nodes)
    made: list[Node] = []
    index = 0
    while index < len(nodes):
        if nodes[index].symbol != _WORD:
            made.append(nodes[index])
            index += 1
            continue
        node, index = _numeral(nodes, index)
        made.append(node)
    return made


def _numeral(nodes: Sequence[Node], index: int) -> tuple[Node, int]:
    """The longest number that begins at an index, and the index after it."""
    for read in (_thousands, _paired):
        year, end = read(nodes, index)
        if 1000 <= year <= 2999:
            return join(SYMBOLS["YEAR"], nodes[index:end], Fields(year=year)), end
    number, end = _below_hundred(nodes, index)
    last = _after_dash(nodes, end)
    if number % 10 == 0 and number >= 20 and last < len(nodes):
        ordinal = nodes[last]
        if ordinal.symbol == _ORDINAL and ordinal.value < 10:
            return join(_ORDINAL, nodes[index : last + 1], number + ordinal.value), last + 1
    symbol = "NUM" if 1 <= number <= 31 else "TWO" if number < 100 else "INT"
    return join(SYMBOLS[symbol], nodes[index:end], number), end


def _thousands(nodes: Sequence[Node], index: int) -> tuple[int, int]:
    """Two thousand (and) thirty two."""
    if not _is(nodes, index, 1, 9) or not _is(nodes, index + 1, 1000, 1000):
        return 0, index
    thousands, end = nodes[index].value * 1000, index + 2
    start = end + 1 if end < len(nodes) and nodes[end].symbol == _AND else end
    if _is(nodes, start, 1, 99):
        rest, end = _below_hundred(nodes, start)
        return thousands + rest, end
    return thousands, end


def _paired(nodes: Sequence[Node], index: int) -> tuple[int, int]:
    """Nineteen eighty six, nineteen zero one, twenty twenty-four."""
    if not _is(nodes, index, 17, 20):
        return 0, index
    century, start = nodes[index].value * 100, _after_dash(nodes, index + 1)
    if _is(nodes, start, 0, 0) and _is(nodes, start + 1, 1, 9):
        return century + nodes[start + 1].value, start + 2
    if _is(nodes, start, 10, 99):
        rest, end = _below_hundred(nodes, start)
        return century + rest, end
    return 0, index


def _below_hundred(nodes: Sequence[Node], index: int) -> tuple[int, int]:
    number, end = nodes[index].value, index + 1
    if number >= 20 and number % 10 == 0 and number < 100:
        last = _after_dash(nodes, end)
        if _is(nodes, last, 1, 9):
            return number + nodes[last].value, last + 1
    return number, end


def _after_dash(nodes: Sequence[Node], index: int) -> int:
    return index + 1 if index < len(nodes) and nodes[index].symbol == _DASH else index


def _is(nodes: Sequence[Node], index: int, least: int, most: int) -> bool:
    if index >= len(nodes):
        return False
    node = nodes[index]
    return node.symbol == _WORD and least <= node.value <= most


SMALL_NUMBERS: Final = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
} | {
    "oh": 0,
    "dozen": 12,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
    "thousand": 1000,
}
ORDINAL_WORDS: Final = {
    word: number
    for number, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        start=1,
    )
} | {"thirtieth": 30, "final": -1}
