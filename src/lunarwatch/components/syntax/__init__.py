"""Grammatical questions about a dependency parse: who is the subject, what is the object.

Pure functions over spaCy tokens, in the parse labels of the English models (ClearNLP).  They see
through what the surface hides: passives, relative and reduced-relative clauses, control and raising
("agreed to join"), conjoined verbs and copulas ("became the first country to sign").

The words of this module are those of the grammar, not of the subject, and so not among the cues.
"""

from lunarwatch.components.syntax.added import head_from
from lunarwatch.components.syntax.agents import agents
from lunarwatch.components.syntax.children import children_of
from lunarwatch.components.syntax.coordination import antecedent, coordinated
from lunarwatch.components.syntax.labels import (
    COPULAS,
    FINITE,
    HYPHENS,
    MODIFIERS,
    NOMINALS,
    OBJECTS,
    OBJECTS_OR_RECIPIENTS,
    PREMODIFIERS,
    RELATIVES,
    SUBJECTS,
)
from lunarwatch.components.syntax.objects import objects, prepositional, prepositional_within
from lunarwatch.components.syntax.offices import headed_by, is_others, office_holder
from lunarwatch.components.syntax.predicates import subjects_by_copula
from lunarwatch.components.syntax.spelt_out import first_of_list
from lunarwatch.components.syntax.subjects import subjects, surface_subjects
from lunarwatch.components.syntax.verbs import (
    finite_passive,
    gerund_before,
    governing_verb,
    infinitive,
    is_verb,
    misread,
    particles,
    passive,
)

__all__ = [
    "COPULAS",
    "FINITE",
    "HYPHENS",
    "MODIFIERS",
    "NOMINALS",
    "OBJECTS",
    "OBJECTS_OR_RECIPIENTS",
    "PREMODIFIERS",
    "RELATIVES",
    "SUBJECTS",
    "agents",
    "antecedent",
    "children_of",
    "coordinated",
    "finite_passive",
    "first_of_list",
    "gerund_before",
    "governing_verb",
    "head_from",
    "headed_by",
    "infinitive",
    "is_others",
    "is_verb",
    "misread",
    "objects",
    "office_holder",
    "particles",
    "passive",
    "prepositional",
    "prepositional_within",
    "subjects",
    "subjects_by_copula",
    "surface_subjects",
]
