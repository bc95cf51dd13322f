"""Slots in the clauses around a trigger: what it governs, what governs it, and who is in them."""

from __future__ import annotations

from spacy.tokens import Token

from lunarwatch.components.syntax import (
    MODIFIERS,
    OBJECTS,
    SUBJECTS,
    children_of,
    governing_verb,
    is_verb,
    objects,
    passive,
    prepositional,
    prepositional_within,
    subjects,
)

_DEALT_WITH = frozenset({"with", "to", "on", "from", "aboard"})
_FOR_OR_ON = frozenset({"for", "on"})
_AS = frozenset({"as"})
_QUALITIES = frozenset({"amod", "compound"})
_PREDICATES = frozenset({"attr", "acomp", "oprd"})
_WITH = frozenset({"with"})
_CIRCUMSTANCES = frozenset(
    "after although as because before once since though unless until whereas while".split()
)


def whose(trigger: Token) -> list[Token]:
    """Whose the object is: "a NASA contract"."""
    things = objects(trigger) if is_verb(trigger) else ()
    return [
        c
        for thing in things
        for c in children_of(thing)
        if c.dep_ in MODIFIERS or (thing.dep_ == "ccomp" and c.dep_ == "nsubj")
    ]


def kept(trigger: Token) -> list[Token]:
    """Whom somebody is kept from dealing with: "barred from working with China"."""
    found: list[Token] = []
    inner = [c for c in children_of(trigger) if c.dep_ in ("xcomp", "advcl", "ccomp")]
    for child in children_of(trigger):
        if child.dep_ == "prep" and child.lower_ in ("from", "on", "against"):
            inner += [c for c in children_of(child) if c.dep_ == "pcomp"]
    for clause in inner:  # grows: "from using its funds to work with China"
        found += prepositional(clause, _DEALT_WITH)
        things = [c for c in children_of(clause) if c.dep_ in OBJECTS]
        found += things
        for thing in (*things, *prepositional(clause, _FOR_OR_ON)):  # "on work with China"
            found += prepositional_within(thing, _WITH)
        inner += [c for c in children_of(clause) if c.dep_ in ("xcomp", "advcl", "conj")]
    return found


def accused(trigger: Token) -> list[Token]:
    """Of whom something is said: "alleged that Russia …"."""
    said = [c for c in children_of(trigger) if c.dep_ == "ccomp"]
    if not is_verb(trigger):  # "an accusation that Russia …"
        said += [t for t in trigger.subtree if t.dep_ in ("acl", "relcl", "ccomp")]
    return [c for clause in said for c in children_of(clause) if c.dep_ in SUBJECTS]


def verdict(trigger: Token) -> list[Token]:
    """What something is said to be: "said the launch was a reckless act", "called it that"."""
    judging = [trigger, *(c for c in children_of(trigger) if c.dep_ == "ccomp")]
    said = [c for verb in judging for c in children_of(verb) if c.dep_ in _PREDICATES]
    said += prepositional(trigger, _AS)
    return said + [c for head in said for c in children_of(head) if c.dep_ in _QUALITIES]


def clauses(trigger: Token) -> list[Token]:
    """The clauses that say what: "agreed to fly", "committed to flying"."""
    found = [
        c
        for c in children_of(trigger)
        if c.dep_ in ("ccomp", "xcomp", "advcl") and not _is_circumstance(c)
    ]
    to = (c for c in children_of(trigger) if c.dep_ == "prep" and c.lower_ == "to")
    return found + [c for each in to for c in children_of(each) if c.dep_ == "pcomp"]


def _is_circumstance(clause: Token) -> bool:
    """Whether it says when or why, and not what: "when they met, they agreed to fly".

    What a semicolon parts from the verb stands for itself.
    """
    trigger = clause.head
    if clause.dep_ == "ccomp" and clause.i < trigger.i:
        return any(c.text == ";" for c in children_of(trigger) if clause.i < c.i < trigger.i)
    if clause.dep_ != "advcl":
        return False
    marks = (c.lower_ for c in children_of(clause) if c.dep_ == "mark")
    return clause.i < trigger.i or any(mark in _CIRCUMSTANCES for mark in marks)


def complement(trigger: Token) -> list[Token]:
    """Who is to do it: in "proposed that India build", "called for India to join", India."""
    return [
        subject
        for clause in clauses(trigger)
        if is_verb(clause)
        for subject in subjects(clause)
        if subject.i > trigger.i
    ]


def attribute(trigger: Token) -> list[Token]:
    """What something is said to be or to become: "is ready", "became a member"."""
    return [c for c in children_of(trigger) if c.dep_ in _PREDICATES]


def governor(trigger: Token) -> list[Token]:
    """What it hangs on, by a preposition too: "a ban on cooperation", "plan to build"."""
    head = trigger.head
    return [head, head.head] if head.dep_ == "prep" else [head]


def maker(trigger: Token) -> list[Token]:
    """In "Parliament passed a law ratifying it", "China said it is open", Parliament, China."""
    if trigger.dep_ not in ("acl", "relcl", "ccomp"):
        return []
    governor = governing_verb(trigger)
    return subjects(governor) if governor is not None else []


def doer(trigger: Token) -> list[Token]:
    """Who does what it is part of: in "will build it in return for two seats" who builds.

    Where nobody is said to do it, what it is done to: "the probe was launched after a delay".
    """
    verb = governing_verb(trigger)
    while verb is not None:
        if found := subjects(verb) or (objects(verb) if passive(verb) else []):
            return list(found)
        verb = governing_verb(verb)
    return []
