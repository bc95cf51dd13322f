"""Which country a report is at home in: that of its dateline, or the one it speaks of most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from spacy.tokens import Span

from lunarwatch.components.body import is_in_dateline
from lunarwatch.patterns import Entity

_ABROAD = 2  # times as often spoken of as the country of the dateline


class Home(NamedTuple):
    """Where a report comes from.

    Attributes:
        country: what a ministry without more is of: where it is reported from, if enough is said
            of that country, else the one spoken of most.
        reported_from: the country of the capital in the dateline, where the report speaks of it
            besides.  News from abroad speaks far more of another: "PARIS - Britain and France
            condemned Iran".
        dateline: where the report begins behind its dateline, and the country of the capital there.
    """

    country: str | None
    reported_from: str | None
    dateline: tuple[int, str] | None

    @classmethod
    def of(cls, parties: Iterable[tuple[Span, Entity]]) -> Home:
        """The home of the report that mentions these parties, in order."""
        spoken_of = [
            (span, entity.country)
            for span, entity in parties
            if entity.country and entity.kind in ("country", "agency")
        ]
        counts = Counter(country for _, country in spoken_of)
        if not counts:
            return cls(None, None, None)
        [(most, often)] = counts.most_common(1)
        dateline = _dateline(spoken_of, counts)
        there = dateline[1] if dateline is not None else None
        reported_from = there if there and counts[there] * _ABROAD >= often else None
        return cls(reported_from or most, reported_from, dateline)


def _dateline(spoken_of: list[tuple[Span, str]], counts: Counter[str]) -> tuple[int, str] | None:
    for span, country in spoken_of:
        if counts[country] > 1 and is_in_dateline(span):
            return span.end, country
    return None
