"""In which country a body is that only the text knows, by the cities and regions beside its name.

"The University of Leicester", "Denver-based Lunar Widgets", "a laboratory in Greenbelt, Maryland".
"""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Doc, Span

from lunarwatch.patterns import Catalogue

_LONGEST = 4  # words of a place
_IN = frozenset({"in", "at", "of", "from", "near", "outside"})
_SEATED = frozenset({"based", "headquartered", "located", "situated"})
_ARTICLES = frozenset({"a", "an"})
_BEFORE = 8  # tokens back from a name to "Denver-based"


def country_by_place(name: Span, catalogue: Catalogue) -> str | None:
    """ISO 3166-1 alpha-3 code of the country that the places in and around a name are in.

    Args:
        name: the name of a body.
        catalogue: knows the places.
    """
    doc, end, places = name.doc, name.end, catalogue.places
    heads = catalogue.place_heads
    inside = (
        _place_at(doc, start, end, places)
        for start in range(name.start, end)
        if doc[start].text in heads
    )
    named = next((found for found in inside if found is not None), None)
    if named is not None:
        return named[1]
    return _behind(name, places) or _seat_before(name, places)


def _behind(name: Span, places: Mapping[str, str]) -> str | None:
    """What stands behind the name: "in Kentucky", ", based in Osaka", ", a Toronto company"."""
    doc, at, end = name.doc, name.end, name.sent.end
    comma = at < end and doc[at].text == ","
    at += comma
    if comma and at < end and doc[at].lower_ in _ARTICLES:
        found = _place_at(doc, at + 1, end, places)
        return found[1] if found is not None else None
    while at < end and doc[at].lower_ in _SEATED:
        at += 1
    return _largest(doc, at + 1, end, places) if at < end and doc[at].lower_ in _IN else None


def _largest(doc: Doc, start: int, end: int, places: Mapping[str, str]) -> str | None:
    """The country of the last of nested places: "Cambridge, Massachusetts"."""
    country: str | None = None
    found = _place_at(doc, start, end, places)
    while found is not None:
        stop, country = found
        nested = stop < end and doc[stop].text == ","
        found = _place_at(doc, stop + 1, end, places) if nested else None
    return country


def _seat_before(name: Span, places: Mapping[str, str]) -> str | None:
    """What stands before the name: "Denver-based Lunar Widgets", "the Pune-based firm Rovers"."""
    doc, first = name.doc, max(name.sent.start, name.start - _BEFORE)
    for at in range(name.start - 1, first + 1, -1):
        if doc[at].lower_ == "based" and doc[at - 1].text == "-":
            starts = range(max(first, at - 1 - _LONGEST), at - 1)
            countries = (places.get(doc[start : at - 1].text) for start in starts)
            return next((country for country in countries if country is not None), None)
        if doc[at].is_punct:
            return None
    return None


def _place_at(doc: Doc, start: int, end: int, places: Mapping[str, str]) -> tuple[int, str] | None:
    """Where the longest place that begins at a token ends, and its country."""
    for stop in range(min(end, start + _LONGEST), start, -1):
        country = places.get(doc[start:stop].text)
        if country is not None:
            return stop, country
    return None
