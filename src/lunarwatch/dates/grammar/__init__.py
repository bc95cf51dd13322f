"""The grammar of dates: rules in layers, each building on the phrases of those before it.

A rule is a regular expression over the symbols of `symbols` and a small function that says what the
words mean.  Layers run in order and, inside a layer, so do the rules: longer readings come first.
To teach the engine a new way of writing a date, add one line to a layer's table.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from lunarwatch.dates.cascade import Node, codes_of, reduce
from lunarwatch.dates.grammar.amounts import AMOUNTS, COUNTED, RELATED
from lunarwatch.dates.grammar.days import DAYS, SHARED
from lunarwatch.dates.grammar.near import NEAR, NTH
from lunarwatch.dates.grammar.parts import PARTS
from lunarwatch.dates.grammar.placed import EDGES, PARTS_PLACED, PLACED
from lunarwatch.dates.grammar.ranges import RANGES, SIDES


def parse(nodes: Sequence[Node]) -> list[Node]:
    """The nodes with every date phrase made one node; what is no date stays as it was."""
    codes = codes_of(nodes)
    for number, layer in enumerate(LAYERS):
        if _applies(number, codes):
            nodes = reduce(nodes, layer)
            codes = codes_of(nodes)
    return list(nodes)


@lru_cache(maxsize=20_000)
def _applies(number: int, codes: str) -> bool:
    """Whether a rule of a layer (its number) matches the symbols; the same ones come back often."""
    return any(rule.pattern.search(codes) for rule in LAYERS[number])


LAYERS: Final = (
    SHARED,  # July 13 to 15
    DAYS,  # Thursday, May 2, 2024
    PARTS,  # the third quarter of 2024
    AMOUNTS,  # two weeks
    NTH,  # the first week of October
    NEAR,  # last week, the next two months
    COUNTED,  # two weeks ago, a year later
    PARTS_PLACED,  # the first half of this year
    PLACED,  # Friday next week
    EDGES,  # the end of the year
    RELATED,  # two days before X, in two weeks
    RANGES,  # from X to Y
    SIDES,  # since X, around X
)
