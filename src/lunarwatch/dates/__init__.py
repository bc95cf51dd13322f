"""Dates in text: found by a small grammar, resolved honestly, written as EDTF.

    lexer      text → stretches of date words
    grammar    date words → expressions (what the words say)
    context    is it a date here at all?
    tense      past or future, where no parser says so
    resolve    expression + publication date + tense → a value, or none
    find       all of it together

Nothing here needs spaCy; the time taken is linear in the length of the text.
"""

from lunarwatch.dates.context import copyright_year
from lunarwatch.dates.find import find_dates
from lunarwatch.dates.found import FoundDate, shift
from lunarwatch.dates.given import given_day
from lunarwatch.dates.resolving import Tense

__all__ = ["FoundDate", "Tense", "copyright_year", "find_dates", "given_day", "shift"]
