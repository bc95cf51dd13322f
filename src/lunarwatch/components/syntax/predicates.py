"""Predicates: of whom a noun is said by a copula."""

from __future__ import annotations

from spacy.tokens import Token

from lunarwatch.components.syntax.labels import COPULAS
from lunarwatch.components.syntax.objects import objects
from lunarwatch.components.syntax.subjects import surface_subjects
from lunarwatch.components.syntax.verbs import is_verb, passive


def subjects_by_copula(token: Token) -> list[Token]:
    """Of whom the token is said: in "Greece became the 35th country", "country" gives Greece."""
    head = token.head
    if token.dep_ in ("attr", "oprd", "acomp") and head.lemma_ in COPULAS:
        return surface_subjects(head)
    if token.dep_ != "pobj":
        return []
    if head.lower_ == "of" and head.head.dep_ == "attr":
        return subjects_by_copula(head.head)  # "one of the first nations to sign"
    if head.lower_ == "of" and head.head.dep_ == "appos" and head.head.lower_ == "one":
        return [head.head.head]  # "Britain, one of the founding signatories"
    if head.lower_ in ("as", "among") and is_verb(head.head):
        if head.lower_ == "as" and not passive(head.head) and (named := objects(head.head)):
            return named  # "NASA welcomed Slovenia as a signatory"
        return surface_subjects(head.head)
    return []
