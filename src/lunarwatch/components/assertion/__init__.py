"""Did it happen?  From the clause around a verb or noun to a status."""

from lunarwatch.components.assertion.forms import habitual, is_past
from lunarwatch.components.assertion.kinds import status_of
from lunarwatch.components.assertion.nouns import noun_status
from lunarwatch.components.assertion.verbs import verb_status

__all__ = ["habitual", "is_past", "noun_status", "status_of", "verb_status"]
