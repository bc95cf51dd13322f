"""Verbs that only carry a noun which tells the event: "hold talks", "a launch took place"."""

from __future__ import annotations

from spacy.tokens import Token

from lunarwatch.components.syntax import OBJECTS, SUBJECTS, children_of, is_verb
from lunarwatch.patterns import Catalogue

_CARRIED = SUBJECTS | OBJECTS | {"oprd", "xcomp"}  # "has begun work", misread


def supporting_verb(noun: Token, catalogue: Catalogue) -> Token | None:
    """The verb that carries a noun, by itself or with a preposition: "take part in talks"."""
    cues = catalogue.cues
    token, head = noun, noun.head
    if token.dep_ == "conj" and not is_verb(head):
        token, head = head, head.head
    if token.dep_ == "attr" and is_verb(head):
        return head
    # "envisages a landing in 2026 and one more landing": the parse may miss the coordination
    listed = token.dep_ == "conj" and any(
        c.dep_ in OBJECTS and c.i < token.i for c in children_of(head)
    )
    if (token.dep_ in _CARRIED or listed) and is_verb(head):
        lemma = head.lemma_.lower()
        carries = lemma in cues("support_verbs") or lemma in cues("occurrence_verbs")
        return head if carries else None
    verb = head.head
    if token.dep_ == "pobj" and head.dep_ == "prep" and is_verb(verb):
        phrase = f"{verb.lemma_.lower()} {head.lower_}"
        return verb if phrase in cues("support_phrases") else None
    return None
