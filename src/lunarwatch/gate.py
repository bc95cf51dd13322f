"""Which articles can hold an event at all, decided before spaCy is imported.

Every event needs an article about space (``lunarwatch.subject``).  Whether a text can be one shows
in its words and in the catalogue's wordings, found by plain string matching.  The gate counts
generously: each of its numbers bounds what an analysis of the article could count, so an article
that it turns away would have given no record.
"""

from __future__ import annotations

import re

from lunarwatch.forms import names_by_form
from lunarwatch.patterns import Alias, Catalogue
from lunarwatch.spotting import Spotter, lower
from lunarwatch.subject import is_law_of_space, is_space_body, on_arms_in_space, on_space
from lunarwatch.wordforms import forms_of_all

_WORD = re.compile(r"[^\W_]+")


class Gate:
    """Turns away articles that cannot hold an event; built once from the catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        entities = catalogue.entities
        self._bodies = frozenset(
            e.id for e in entities.values() if is_space_body(e) or is_law_of_space(e)
        )
        self._programs = frozenset(e.id for e in entities.values() if e.is_program)
        marking = self._bodies | self._programs
        self._spotter = Spotter(alias for alias in catalogue.aliases if alias.entity in marking)
        self._words = forms_of_all(catalogue.cues("space_words"))

    def admits(self, text: str) -> bool:
        """Whether an article with this text can hold an event."""
        words = fewest_words(text)
        starts: set[int] = set()
        body = program = False
        for spot in self._spotter.find(text):
            starts.add(spot.start)
            body = body or spot.alias.entity in self._bodies
            program = program or self._unmistakable(spot.alias)
            if on_space(len(starts), words, program=program, body=body):
                return True  # more of the text can only add to it
        body = body or on_arms_in_space(text)
        program = program or next(names_by_form(text), None) is not None
        if not on_space(words + 1, words, program=program, body=body):
            return False  # whatever the number of marks
        marks = len(starts)
        for more in (self._spoken, _by_form):  # the longer one takes, the later it is sought
            if on_space(marks, words, program=program, body=body):
                return True
            marks += more(text)
        return on_space(marks, words, program=program, body=body)

    def _unmistakable(self, alias: Alias) -> bool:
        return alias.entity in self._programs and not alias.ambiguous

    def _spoken(self, text: str) -> int:
        """How many words of spaceflight the text has, at most."""
        return sum(word in self._words for word in _WORD.findall(lower(text)))


def _by_form(text: str) -> int:
    """How many names the text has that their form gives away."""
    return sum(1 for _ in names_by_form(text))


def fewest_words(text: str) -> int:
    """At least so many words of letters alone are in the text, however it is cut into tokens."""
    return sum(map(str.isalpha, text.split()))
