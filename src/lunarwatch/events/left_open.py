"""Candidates that are only asked about, or on which something depends: "if the landing fails"."""

from __future__ import annotations

from spacy.tokens import Span, Token

from lunarwatch.components.candidates import Candidate
from lunarwatch.components.syntax import SUBJECTS, children_of, governing_verb, is_verb
from lunarwatch.patterns import Catalogue

_CLOSING = ' \n"”’'
_QUOTES = '"“‘'
_CONDITIONS = frozenset({"if", "unless"})
_OPENING = _CONDITIONS | {"whether"}
_WHOM = frozenset({"who", "whom"})
_MAKING_KNOWN = frozenset({"say", "tell", "announce", "confirm", "inform", "notify", "disclose"})
_SUCCEEDING = frozenset({"succeed", "fail", "go", "be"})


def is_left_open(candidate: Candidate, catalogue: Catalogue) -> bool:
    """Whether it is only asked about, or a condition: "asked whether India had signed", "if …"."""
    verb = candidate.trigger
    if _is_question(candidate.sentence) or _depends(verb):
        return True
    if not is_verb(verb):
        return False
    if _is_measured(verb) or _is_unreal(verb) or _is_unsaid(verb):
        return True
    if any(c.dep_ == "mark" and c.lower_ in _OPENING for c in children_of(verb)):
        conditional = verb.dep_ == "advcl" and any(
            c.lower_ in _CONDITIONS for c in children_of(verb)
        )
        return conditional or verb.head.lemma_.lower() in catalogue.cues("asking")
    if verb.dep_ in ("ccomp", "pcomp") and any(c.lower_ in _WHOM for c in verb.subtree):
        return verb.head.lemma_.lower() in catalogue.cues("asking")
    return False


def _is_unsaid(verb: Token) -> bool:
    """Whether somebody is said not to have said it: "has not confirmed that it will join"."""
    while verb.dep_ == "xcomp" and is_verb(verb.head):
        verb = verb.head
    saying = verb.head
    return (
        verb.dep_ == "ccomp"
        and saying.lemma_ in _MAKING_KNOWN
        and any(c.dep_ == "neg" for c in children_of(saying))
    )


def _is_measured(verb: Token) -> bool:
    """Whether it is only asked or told how much of it there was: "never said how much it paid"."""
    if verb.dep_ not in ("ccomp", "pcomp"):
        return False
    before = verb.doc[verb.left_edge.i : verb.i]
    return any(t.lower_ == "how" and t.nbor().lower_ in ("much", "many") for t in before)


def _is_unreal(verb: Token) -> bool:
    """Whether it is what did not come about: "it would have landed if all had gone well"."""
    words = {c.lower_ for c in children_of(verb) if c.dep_ == "aux"}
    if not {"would", "have"} <= words:
        return False
    marks = (c for clause in children_of(verb) for c in children_of(clause) if c.dep_ == "mark")
    return any(c.lower_ in _CONDITIONS and c.head.dep_ == "advcl" for c in marks)


def _depends(trigger: Token) -> bool:
    """Whether a condition is of it: "if the landing goes awry", "if it succeeds in landing"."""
    if is_verb(trigger) and trigger.dep_ != "pcomp":
        return False
    if not is_verb(trigger) and trigger.dep_ not in SUBJECTS:
        return False
    verb = governing_verb(trigger)
    if verb is None or verb.dep_ != "advcl" or verb.lemma_ not in _SUCCEEDING:
        return False
    return any(c.dep_ == "mark" and c.lower_ in _CONDITIONS for c in children_of(verb))


def _is_question(sentence: Span) -> bool:
    """Whether a whole sentence asks: "Who has criticised it?"."""
    last = next((t.text for t in reversed(sentence) if t.text.strip(_CLOSING)), "")
    return last.endswith("?") and sentence[0].text[:1] not in _QUOTES
