"""Figures that a sentence gives of its event: "the 33rd country", "$3.4 billion".

Records do not hold them, but articles contradict each other in them, and a fact says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# fmt: off
_UNITS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth",
)
_TENS = ("twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet")
# fmt: on

_WORDS = {word: number for number, word in enumerate(_UNITS, start=1)}
_WORDS.update({f"{stem}ieth": 10 * tens for tens, stem in enumerate(_TENS, start=2)})
_WORDS.update(
    {
        f"{stem}y-{unit}": 10 * tens + number
        for tens, stem in enumerate(_TENS, start=2)
        for number, unit in enumerate(_UNITS[:9], start=1)
    }
)

# "the third African country" counts others: nothing may stand between the number and the noun.
_WHO = "country|nation|state|signatory|member|partner"
_RANK = re.compile(
    rf"\b(?:(\d{{1,3}})(?:st|nd|rd|th)|({'|'.join(sorted(_WORDS, key=len, reverse=True))}))"
    rf"[ -](?:{_WHO})\b",
    re.IGNORECASE,
)

_RANKED_NOUN = re.compile(rf"(?:t|d|h)[ -](?:{_WHO})\b", re.IGNORECASE)

_MONEY = re.compile(
    r"(US\$|A\$|C\$|[$€£¥₹])\s?(\d+(?:,\d{3})*(?:\.\d+)?)(?:\s?|-)(million|billion|m|bn|b)?\b",
    re.IGNORECASE,
)
_SCALE = {"million": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9, "b": 10**9}

_BIG = 10_000_000
"""An amount below is seldom the contract's: a ticket, a fine, a price per kilogram."""


def figures(sentence: str, type_: str) -> Iterator[tuple[str, str]]:
    """Yield what is counted and the figure, in one spelling.

    >>> list(figures("Angola became the thirty-third country to sign.", "join"))
    [('rank', '33')]
    >>> list(figures("The agency picked a bid worth US$3.4bn.", "award"))
    [('amount', '$3400 million')]
    """
    # Most sentences hold no such noun behind a number; to see that takes a tenth of the time.
    if type_ in _RANKED and _RANKED_NOUN.search(sentence):
        for found in _RANK.finditer(sentence):
            digits, word = found.groups()
            yield "rank", digits or str(_WORDS[word.lower()])
    if type_ in _PAID:
        for found in _MONEY.finditer(sentence):
            sign, number, scale = found.groups()
            amount = float(number.replace(",", "")) * _SCALE.get((scale or "").lower(), 1)
            if amount >= _BIG:
                yield "amount", f"{sign.upper().removeprefix('US')}{amount / 10**6:g} million"


_RANKED = frozenset({"join", "sign", "ratify", "endorse"})
_PAID = frozenset({"award", "provide"})
