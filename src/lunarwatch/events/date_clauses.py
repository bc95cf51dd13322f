"""Whose time a clause tells: questions on the clauses between an event and a date.

An event has the date that hangs on it in the parse, unless a clause between the two is of another
time: a relative clause on one of its parties, what came before it, what is agreed in it.
"""

from __future__ import annotations

from spacy.tokens import Token

from lunarwatch.components.assertion.forms import finite, in_present, is_past
from lunarwatch.components.syntax import SUBJECTS, children_of, infinitive, is_verb
from lunarwatch.patterns import Catalogue

_AT_ONCE = 2  # tokens from a participle to the date behind it: "signed in June", "signed June 6"
_NAMING = frozenset({"name", "call", "dub", "know", "christen"})
_SETTING = frozenset({"since", "although", "though", "because", "whereas"})
_COUNTED = frozenset({"after", "before"})
_DESPITE = frozenset({"despite", "notwithstanding"})
_LATER = frozenset({"since", "later", "subsequently", "eventually", "meanwhile"})
_CONTRASTING = frozenset({"while", "whereas", "although", "though"})
_ANOTHER_TIME = frozenset(
    {"while", "although", "though", "whereas", "after", "before", "since", "until"}
)
# "a meeting at which they signed": what is done on an occasion is done on its day
_WHEN = frozenset({"at", "during"})
# "the two leaders agreed": of those just spoken of
_THE_SAME = frozenset({"the", "both", "their", "its", "these", "those"})


def tells_of_other(step: Token, trigger: Token, date: Token) -> bool:
    """Whether a clause below the event has its own subject or noun, and so its own day.

    "ratified it, and it entered into force in 2006"; "backed a bill, introduced in January".
    Behind a participle and more ("carrying two probes on Monday") the date may be the event's.
    """
    if step.lower_ == "due" and step.head.i != trigger.i and step.dep_ in ("amod", "acl", "appos"):
        return True  # "could hold up the probe, due for liftoff in 2026"
    if not is_verb(step):
        return False
    if step.dep_ in ("conj", "ccomp"):
        own = any(c.dep_ in SUBJECTS for c in children_of(step))
        return own and is_verb(step.head) and (step.dep_ == "conj" or finite(step))
    if step.dep_ == "advcl":  # "asked it to join, as Australia did in May"
        own = finite(step) and any(c.dep_ in SUBJECTS for c in children_of(step))
        if own and step.i > trigger.i and any(c.lower_ in _CONTRASTING for c in children_of(step)):
            return True  # "made a deal, while Turkey is to fly in May"
        if step.lemma_ == "do" and any(c.lower_ == "as" for c in children_of(step)):
            return True
        return _sets_scene(step, trigger, date)
    if step.dep_ not in ("acl", "relcl") or not is_verb(trigger) or step.head == trigger:
        return False
    if step.tag_ == "VBN" and step.lemma_ in _NAMING:  # "launch a probe named Nightjar in May"
        return False
    at_once = date.left_edge.i - step.i <= _AT_ONCE
    return step.dep_ == "relcl" or at_once or (step.i > 0 and step.nbor(-1).text == ",")


def _sets_scene(clause: Token, trigger: Token, date: Token) -> bool:
    """Whether an adverbial clause with the date is of what came first.

    "Built in 2019, the probe will fly"; "after it had joined in 2021, Peru …".
    """
    marks = {c.lower_ for c in children_of(clause) if c.dep_ == "mark"}
    if marks & _COUNTED:
        if clause.i > trigger.i:
            return "after" in marks and date.i > clause.i
        # "after they met on Monday, they signed" is of one day
        return date.i > clause.i and any(token.is_digit for token in date.subtree)
    bare = clause.tag_ == "VBN" and not marks and clause.left_edge.i == clause.i
    return bare and clause.i < trigger.i and date.left_edge.i - clause.i <= _AT_ONCE


def has_its_own_time(clause: Token, above: Token, date: Token) -> bool:
    """Whether a clause is of another time than the one above it, which has the date.

    "became a member in April, while another's application is pending"; "won it after losing one";
    "joined in 2021, and it shares data now".  A date before the first of two verbs is of both.
    """
    if clause.dep_ == "pcomp":  # "after landing"; "ratified a pact on setting up a base"
        return is_verb(clause) and (above.lower_ in _ANOTHER_TIME or not is_verb(above.head))
    if clause.dep_ == "advcl":
        marks = {c.lower_ for c in children_of(clause) if c.dep_ == "mark"}
        going_on = clause.tag_ == "VBG" or any(c.lower_ == "being" for c in children_of(clause))
        at_once = "while" in marks and going_on and not in_present(clause)
        return bool(marks & _ANOTHER_TIME) and not at_once
    if clause.dep_ == "ccomp" and is_verb(above) and finite(clause):
        own = any(c.dep_ in SUBJECTS for c in children_of(clause))
        return own and not above.i < clause.i < date.i
    if clause.dep_ == "conj" and is_verb(clause) and is_verb(above):
        if any(c.dep_ == "advmod" and c.lower_ in _LATER for c in children_of(clause)):
            return above.i < date.i < clause.i  # "joined in 2021 and has since signed a deal"
        subject = next((c for c in children_of(clause) if c.dep_ in SUBJECTS), None)
        if subject is None:
            return False
        goes_on = subject.pos_ == "PRON" or subject.left_edge.lower_ in _THE_SAME
        another = above.i < date.i and not goes_on
        return another or in_present(clause) is not in_present(above)
    return False


def is_anothers(below: Token, verb: Token, date: Token, catalogue: Catalogue) -> bool:
    """Whether a date at a verb is not that of an event which a noun of its clause tells.

    What is put off is not on the day of putting it off; nor is one party of "Friday's launch
    crowned years of talks" dated by the other.
    """
    if not is_verb(verb):
        return False
    if verb.lemma_.lower() in catalogue.cues("noun_delayed"):
        return True
    subject = next((c for c in children_of(verb) if c.dep_ in SUBJECTS), None)
    return subject is not None and subject.i != below.i and subject.is_ancestor(date)


def is_meant(infinitive_: Token, above: Token, date: Token) -> bool:
    """Whether the date is of a past step towards it: "applied in April to join"."""
    return (
        infinitive_.dep_ in ("xcomp", "advcl", "acl")
        and infinitive(infinitive_)
        and is_verb(above)
        and is_past(above)
        and above.i < date.i < infinitive_.i
    )


def is_counted_from(phrase: Token, date: Token) -> bool:
    """Whether it is what something is counted from: "four days after its launch"."""
    counts = any(c.dep_ == "npadvmod" for c in children_of(phrase))
    counted = phrase.dep_ == "prep" and phrase.lower_ in _COUNTED and counts
    return counted and not _is_inside(date, phrase)


def is_under_which(clause: Token) -> bool:
    """Whether it is a clause on what a document provides: "a pact under which they will fly"."""
    return clause.dep_ == "relcl" and finite(clause) and bool(_before_which(clause) - _WHEN)


def at_which(clause: Token) -> bool:
    """Whether a clause tells what was done there and then: "talks at which they signed"."""
    return bool(_before_which(clause) & _WHEN)


def _before_which(clause: Token) -> frozenset[str]:
    """The prepositions of a clause that "which" stands behind."""
    return frozenset(
        c.lower_
        for c in children_of(clause)
        if c.dep_ == "prep" and any(word.lower_ == "which" for word in children_of(c))
    )


def stands_apart(token: Token, above: Token, date: Token) -> bool:
    """Whether it only says more of a noun that has not the date.

    "India, the 27th signatory"; "which signed in May"; "the samples returned by the probe".
    """
    reduced = token.dep_ == "acl" and token.tag_ == "VBN"
    told_apart = token.dep_ == "relcl" and _is_told_apart(token)
    return (token.dep_ == "appos" or told_apart or reduced) and not _is_inside(date, above)


def _is_told_apart(verb: Token) -> bool:
    """Whether a relative clause has a tense of its own, and shares no date: "talks, at which"."""
    return finite(verb) and not (
        any(c.lower_ == "when" for c in children_of(verb)) or at_which(verb)
    )


def is_outlook(token: Token) -> bool:
    """Whether it is a relative clause on what is to come: "a pact which will run until 2030"."""
    return token.dep_ == "relcl" and any(
        c.dep_ == "aux" and c.lower_ in ("will", "would", "shall") for c in children_of(token)
    )


def is_background(token: Token) -> bool:
    """Whether it is a clause that only sets the scene: "since the work began in 2015, …"."""
    return token.dep_ == "advcl" and any(
        c.dep_ == "mark" and c.lower_ in _SETTING for c in children_of(token)
    )


def is_set_against(token: Token) -> bool:
    """Whether it opens a phrase on what did not hinder it: "despite a failure last year"."""
    return token.dep_ == "prep" and token.lower_ in _DESPITE


def is_content(token: Token) -> bool:
    """Whether the token heads a clause that says what is agreed or asked for."""
    return token.dep_ in ("xcomp", "ccomp", "pcomp") and is_verb(token)


def is_aim(token: Token) -> bool:
    """Whether it is an infinitive that a date below belongs to: "on how to fly until 2030"."""
    return token.dep_ == "pcomp" and infinitive(token)


def is_said(complement: Token, verb: Token, catalogue: Catalogue) -> bool:
    """Whether the clause tells what is said by the verb, which has its own day."""
    return (
        complement.dep_ in ("ccomp", "xcomp", "dobj")
        and is_verb(verb)
        and verb.lemma_.lower() in catalogue.cues("certain_speech")
    )


def _is_inside(date: Token, noun: Token) -> bool:
    return date.i == noun.i or noun.is_ancestor(date)
