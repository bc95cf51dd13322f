"""Which country a report is at home in: that of its dateline, or the one it speaks of most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from spacy.tokens import Doc, Span

from lunarwatch.components.body import is_in_dateline, places_of_datelines
from lunarwatch.patterns import Entity

_ABROAD = 2  # times as often spoken of as the country of the dateline


class Home(NamedTuple):
    """Where a report comes from.

    Attributes:
        country: what a ministry without more is of: where it is reported from, if enough is said
            of that country, else the one spoken of most.
        reported_from: the country of the place in the dateline, where the report speaks of it
            besides.  News from abroad speaks far more of another: "PARIS - Britain and France
            condemned Iran".
        dateline: where the report begins behind its dateline, and the country of the place there.
    """

    country: str | None
    reported_from: str | None
    dateline: tuple[int, str] | None

    @classmethod
    def of(
        cls, parties: Iterable[tuple[Span, Entity]], doc: Doc, places: Mapping[str, str]
    ) -> Home:
        """The home of the report that mentions these parties, in order.

        Args:
            parties: the mentions.
            doc: the report.
            places: city or region → country, for a dateline that is no capital's.
        """
        spoken_of = [
            (span, entity.country)
            for span, entity in parties
            if entity.country and entity.kind in ("country", "agency")
        ]
        counts = Counter(country for _, country in spoken_of)
        if not counts:
            return cls(None, None, None)
        [(most, often)] = counts.most_common(1)
        dateline = _dateline(spoken_of, counts) or _other_dateline(doc, places, counts)
        there = dateline[1] if dateline is not None else None
        reported_from = there if there and counts[there] * _ABROAD >= often else None
        return cls(reported_from or most, reported_from, dateline)


def _dateline(spoken_of: list[tuple[Span, str]], counts: Counter[str]) -> tuple[int, str] | None:
    for span, country in spoken_of:
        if counts[country] > 1 and is_in_dateline(span):
            return span.end, country
    return None


def _other_dateline(
    doc: Doc, places: Mapping[str, str], counts: Counter[str]
) -> tuple[int, str] | None:
    """Likewise where it is a city that stands for no country: "MUMBAI:"."""
    for place in places_of_datelines(doc):
        country = places.get(place.text) or places.get(place.text.title())
        if country is not None and counts[country]:
            return place.end, country
    return None
