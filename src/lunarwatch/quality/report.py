"""The figures: counts, precision, recall, slots and calibration over many annotated articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from lunarwatch.errors import RecordsError
from lunarwatch.quality.calibration import Bin, calibration_error, reliability
from lunarwatch.quality.gold import GoldArticle, RawRecord
from lunarwatch.quality.matching import (
    Matching,
    Pair,
    Predicted,
    Told,
    annotated_of,
    match,
    predicted_of,
    same_sentence,
    told_of,
)
from lunarwatch.records import Article, Event


@dataclass(frozen=True)
class Counts:
    """Gold events, predicted records and matches, and the rates they make."""

    gold: int = 0
    predicted: int = 0
    matched: int = 0

    @property
    def precision(self) -> float:
        """Share of records that match."""
        return self.matched / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of gold events that are matched."""
        return self.matched / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def as_json(self) -> dict[str, Any]:
        """Counts and rates, rounded as they are printed."""
        rates = {"precision": self.precision, "recall": self.recall, "f1": self.f1}
        counts = {"gold": self.gold, "predicted": self.predicted, "matched": self.matched}
        return counts | {name: round(rate, 3) for name, rate in rates.items()}


@dataclass(frozen=True)
class Scored:
    """One annotated article and how its records did."""

    article: GoldArticle
    matching: Matching

    def hint(self, told: Told) -> Predicted | None:
        """A spurious record from the sentence of a missed event: most likely what became of it."""
        return next((r for r in self.matching.spurious if same_sentence(told, r)), None)


@dataclass(frozen=True)
class Report:
    """All figures of one evaluation, computed from the scored articles."""

    articles: Sequence[Scored] = field(default_factory=tuple)

    @property
    def pairs(self) -> list[Pair]:
        """Every match of every article."""
        return [pair for scored in self.articles for pair in scored.matching.pairs]

    @property
    def total(self) -> Counts:
        """Counts over all types."""
        counts = self.by_type().values()
        return Counts(
            gold=sum(c.gold for c in counts),
            predicted=sum(c.predicted for c in counts),
            matched=sum(c.matched for c in counts),
        )

    @property
    def strict(self) -> Counts:
        """Counts where a match must have countries, programme, status and date all exact."""
        exact = sum(all(pair.slots().values()) for pair in self.pairs)
        return Counts(self.total.gold, self.total.predicted, exact)

    @property
    def core_recall(self) -> float | None:
        """Recall of the events an article is about; None where gold has none."""
        hits = sum(pair.told.core for pair in self.pairs)
        misses = sum(told.core for s in self.articles for told in s.matching.missed)
        return hits / (hits + misses) if hits + misses else None

    @property
    def events_in_negatives(self) -> int:
        """Records in articles that are marked as telling no event."""
        return sum(
            len(s.matching.pairs) + len(s.matching.spurious)
            for s in self.articles
            if s.article.negative
        )

    def by_type(self) -> dict[str, Counts]:
        """Counts of each type, the most frequent in gold first."""
        gold: Counter[str] = Counter()
        predicted: Counter[str] = Counter()
        matched = Counter(pair.told.type for pair in self.pairs)
        for scored in self.articles:
            gold.update(told.type for told in scored.matching.missed)
            predicted.update(record.type for record in scored.matching.spurious)
        gold += matched
        predicted += matched
        types = sorted(gold.keys() | predicted.keys(), key=lambda t: (-gold[t], t))
        return {t: Counts(gold[t], predicted[t], matched[t]) for t in types}

    def slots(self) -> dict[str, float]:
        """Share of matches with the field exact; `instrument`, `date_given` where gold has one."""
        right: Counter[str] = Counter()
        asked: Counter[str] = Counter()
        for pair in self.pairs:
            for slot, exact in (pair.slots() | pair.optional_slots()).items():
                right[slot] += exact
                asked[slot] += 1
        return {slot: right[slot] / asked[slot] for slot in asked}

    def reliability(self) -> list[Bin]:
        """Confidence against share right, by bin; a record is right when it matches gold."""
        found = [(pair.predicted, True) for pair in self.pairs]
        found += [(record, False) for s in self.articles for record in s.matching.spurious]
        return reliability(
            (record.confidence, right) for record, right in found if record.confidence is not None
        )

    def as_json(self) -> dict[str, Any]:
        """The figures as plain JSON values, rounded to three digits."""
        ece = calibration_error(self.reliability())
        core = self.core_recall
        return self.total.as_json() | {
            "core_recall": None if core is None else round(core, 3),
            "strict_f1": round(self.strict.f1, 3),
            "slots": {slot: round(share, 3) for slot, share in self.slots().items()},
            "events_in_negatives": self.events_in_negatives,
            "ece": None if ece is None else round(ece, 3),
            "articles": len(self.articles),
            "negative_articles": sum(s.article.negative for s in self.articles),
            "types": {name: counts.as_json() for name, counts in self.by_type().items()},
            "calibration": [
                {
                    "lower": b.lower,
                    "upper": b.upper,
                    "records": b.records,
                    "confidence": round(b.confidence, 3),
                    "right": round(b.right, 3),
                }
                for b in self.reliability()
            ],
        }


def score(
    answers: Iterable[tuple[GoldArticle, Iterable[RawRecord]]],
    *,
    types: Collection[str] = (),
) -> Report:
    """Compare records that exist already, as JSON values, with the gold of their articles.

    With `types`, events and records of other types are left out on both sides.
    """
    return Report(tuple(_scored(article, records, types) for article, records in answers))


def evaluate(
    gold: Iterable[GoldArticle],
    predict: Callable[[Article], Sequence[Event]],
    *,
    types: Collection[str] = (),
) -> Report:
    """Read each annotated article, extract its events and compare them with gold."""
    return score(
        ((annotated, [e.as_json() for e in predict(annotated.article())]) for annotated in gold),
        types=types,
    )


def agreement(
    gold: Iterable[GoldArticle], second: Iterable[GoldArticle], *, types: Collection[str] = ()
) -> Report:
    """Compare two annotations of the same articles, told apart by folder and file name.

    Precision and recall change places with the annotators; F1 does not.

    Args:
        gold: the first annotation.
        second: the second; its articles need no text beside them.
        types: the types that are compared; none for all.

    Raises:
        RecordsError: an article of one annotation has no counterpart in the other.
    """
    first, other = list(gold), {article.key: article for article in second}
    alone = {article.key for article in first} ^ other.keys()
    if alone:
        raise RecordsError(f"Only one of the two annotated {', '.join(sorted(alone)[:5])}.")
    return Report(
        tuple(
            _compared(article, map(annotated_of, other[article.key].events), types)
            for article in first
        )
    )


def _scored(article: GoldArticle, records: Iterable[RawRecord], types: Collection[str]) -> Scored:
    return _compared(article, map(predicted_of, records), types)


def _compared(
    article: GoldArticle, predicted: Iterable[Predicted], types: Collection[str]
) -> Scored:
    told = [told_of(e) for e in article.events if not types or e.type in types]
    return Scored(article, match(told, [p for p in predicted if not types or p.type in types]))
