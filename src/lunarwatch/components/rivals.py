"""Programmes that are named only for what competes with them: "a rival to Starlink".

Only words count, no parse.
"""

from __future__ import annotations

import re

_BACK, _ON = 100, 20  # characters around a name
# "competes with bigger providers like", "an alternative to SpaceX's", "unlike"
_BEFORE = re.compile(
    r"\b(?:compet(?:e|es|ed|ing|ition)(?: directly)? (?:with|against|from)|"
    r"(?:rivals?|competitors?|alternatives?|challengers?) (?:to|such as|like|including)|"
    r"rivall?ing|[Uu]nlike)"
    r"(?: (?:the|its|their|other|larger|bigger|established|players|companies|firms|operators|"
    r"providers|services|networks|such as|like|including|[A-Z][\w.-]*['’]s?))* $"
)
_BEHIND = re.compile(r"(?:['’]s?)? (?:competitor|rival|challenger)s?\b")


def is_rival(text: str, start: int, end: int) -> bool:
    """Whether the name between two offsets is only that of what something competes with."""
    if _BEHIND.match(text, end, end + _ON):
        return True
    return _BEFORE.search(text[max(0, start - _BACK) : start]) is not None
