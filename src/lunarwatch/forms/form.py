"""What a text gives away as the name of a programme or a craft, and by which noun."""

from __future__ import annotations

from typing import NamedTuple

CALLED = (
    "named|called|dubbed|nicknamed|christened|codenamed|code-named|renamed|rechristened|known as|"
    "it calls|it named"
)
"""What stands between a noun and the name that is given with it."""


class Form(NamedTuple):
    """A name and the noun that gives it away.  Character offsets, end exclusive.

    Attributes:
        name: what it is called.
        head: the noun, in lower case; empty for the code of a flight.
        begins: whether the name may begin with a word that is only the sentence's first.
        acronym: its acronym, where the text gives one.
        given: whether the text says that it is called so.
        whole: whether the noun is its last word: then a country's name may be another.
    """

    start: int
    end: int
    name: str
    head: str
    begins: bool = False
    acronym: str | None = None
    given: bool = False
    whole: bool = False
