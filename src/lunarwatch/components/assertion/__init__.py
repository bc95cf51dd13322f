"""Did it happen?  From the clause around a verb or noun to a status."""

from lunarwatch.components.assertion.forms import habitual, is_past
from lunarwatch.components.assertion.nouns import noun_status
from lunarwatch.components.assertion.verbs import decision_status, verb_status

__all__ = ["decision_status", "habitual", "is_past", "noun_status", "verb_status"]
