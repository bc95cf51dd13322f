"""How good the extraction is: records against gold, matched, counted and calibrated.

`read_gold` reads annotated articles, `evaluate` runs an extractor over them, `score` compares
records that exist already, `agreement` compares two annotators, and `Report` holds the figures.
"""

from lunarwatch.quality.gold import GoldArticle, GoldEvent, Predictions, gold_digest, read_gold
from lunarwatch.quality.report import Report, agreement, evaluate, score

__all__ = [
    "GoldArticle",
    "GoldEvent",
    "Predictions",
    "Report",
    "agreement",
    "evaluate",
    "gold_digest",
    "read_gold",
    "score",
]
