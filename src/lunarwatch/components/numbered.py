"""The number behind the name of a fleet, which makes it one flight's: "Koreasat 5", "PSLV-C42"."""

from __future__ import annotations

import re

from spacy.tokens import Span

from lunarwatch.components.body import body_of
from lunarwatch.patterns import Entity

# "Koreasat 5", "Türksat 5A", "Optus D1", but not "Intelsat 36 satellites", "Eutelsat 2023"
_NUMBER = re.compile(
    r"(?: |-)(?:[A-Z]{0,3}[0-9]{1,3}[A-Za-z]{0,2}|(?<=-)[A-Z]|I{1,3}|IV|VI{0,3})(?![\w-])"
    r"(?![.,:][0-9]| (?:[a-z-]*(?:satellites|spacecraft)|million|billion|percent|times|years)\b)"
)


def numbered(span: Span) -> Span | None:
    """The name of a fleet with its number, if one stands behind it."""
    number = _NUMBER.match(body_of(span.doc), span.end_char)
    if number is None:
        return None
    return span.doc.char_span(span.start_char, number.end(), span.label_, span_id=span.id_)


def is_flight(span: Span, entity: Entity) -> bool:
    """Whether the name of a rocket has the number of a flight: "PSLV-C42"."""
    if not entity.fleet or entity.kind != "rocket":
        return False
    return span.text not in (entity.name, entity.acronym, *entity.aliases)
