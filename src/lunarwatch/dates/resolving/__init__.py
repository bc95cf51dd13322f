"""When a date's words mean: an expression, given publication, tense and the dates told before.

`resolve` never invents: it gives None where the words are vague or need an anchor that is missing.
Each module registers what it can resolve with `value_of`.
"""

from lunarwatch.dates.expressions import Expression
from lunarwatch.dates.resolving import composed, counted, fields
from lunarwatch.dates.resolving.setting import Setting, Tense, UnresolvedError, value_of
from lunarwatch.dates.times import OutOfRangeError, Time

__all__ = ["Setting", "Tense", "composed", "counted", "fields", "resolve"]


def resolve(expression: Expression, setting: Setting) -> Time | None:
    """The value of an expression, or None where it has none that can be known."""
    try:
        return value_of(expression, setting)
    except (UnresolvedError, OutOfRangeError):
        return None
