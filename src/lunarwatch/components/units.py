"""Where a sentence certainly begins, by the bare text."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A stop, closing marks, white space, and what a sentence begins with; or the end of a line.
_END = re.compile(
    # it begins with one class of characters: the places where it can match are found fast
    r"[.!?…\n](?:(?<=\n)\s*|"
    r"(?<!\n)(?P<more>[.!?…]*)[\"”’'»)\]]*[ \t\u00a0]+(?=[\"“‘'«(\[]?[A-Z0-9]))"
)
# Words that end in a stop which ends no sentence, and single letters ("J. Smith", "U.S. Army").
_SHORT = frozenset(
    "adm amb art assoc ave brig capt cf cmdr co col corp cpl dept dr ed eds eg est etc fig figs fr "
    "ft gen gov hon ie inc jan feb mar apr jun jul aug sep sept oct nov dec jr lt ltd maj messrs "
    "min mr mrs ms mt nat no nos op pp pres prof pvt rep rev rt sec sen sgt sq sr st supt univ "
    "viz vol vs".split()
)
_WORD_BEFORE = re.compile(r"[^\s(\[\"“‘«/-]+$")
_INITIALS = re.compile(r"[^\W\d_]|(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")  # "J", "U.S", "Ph.D"
_REACH = 24  # characters back in which the word before a stop is looked for


def sentence_starts(text: str) -> Iterator[int]:
    """Offsets at which a sentence certainly begins, after the first; in order.

    Where it is not certain (after an abbreviation, or before a small letter), there is none: the
    parser decides.
    """
    for end in _END.finditer(text):
        at = end.end()
        single = text[end.start()] == "." and not end["more"]
        if 0 < at < len(text) and not (single and _abbreviated(text, end.start())):
            yield at


def _abbreviated(text: str, stop: int) -> bool:
    """Whether the word before a single stop may be cut short."""
    found = _WORD_BEFORE.search(text, max(0, stop - _REACH), stop)
    if found is None:
        return True
    word = found.group()
    if len(word) == 1 and found.start() and text[found.start() - 1] == "-":
        return False  # "Kanopus-V." is a name
    return bool(_INITIALS.fullmatch(word)) or word.lower() in _SHORT
