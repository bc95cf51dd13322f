"""What a verb is completed by: "agreed to sign and to share" is completed by two verbs."""

from __future__ import annotations

from spacy.tokens import Token

from lunarwatch.components.clause_classes import comes_along
from lunarwatch.components.syntax import children_of, infinitive, is_verb

_PHASES = frozenset({"resume", "continue", "start", "begin", "keep"})


def complement_verbs(trigger: Token) -> list[Token]:
    """The verbs and nouns that say what is agreed: "to supply and launch", "on building"."""
    found: list[Token] = []
    for child in children_of(trigger):
        if child.dep_ in ("xcomp", "ccomp", "advcl", "acl") and is_verb(child):
            found += [] if comes_along(child) else [child]
        elif child.dep_ == "prep":
            found += [c for c in children_of(child) if c.dep_ in ("pcomp", "pobj")]
        elif child.dep_ == "acomp":  # "Europe is welcome to take part"
            found += complement_verbs(child)
        elif child.dep_ == "dobj":  # "expressed interest in joining", "its readiness to join"
            found += [each for each in complement_verbs(child) if is_verb(each)]
    resumed = [c for head in found if head.lemma_ in _PHASES for c in children_of(head)]
    found += [c for c in resumed if c.dep_ == "xcomp"]  # "agreed to resume flying"
    return found + [c for head in found for c in children_of(head) if c.dep_ == "conj"]


def is_purpose(trigger: Token) -> bool:
    """Whether the clause tells what something is done for: "flew to the Moon to land there"."""
    return trigger.dep_ == "advcl" and infinitive(trigger)
