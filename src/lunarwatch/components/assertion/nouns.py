"""Did it happen?  The status of what a noun tells: "the planned signing", "talks were held"."""

from __future__ import annotations

from spacy.tokens import Token

from lunarwatch.components.assertion.forms import is_reported
from lunarwatch.components.assertion.verbs import verb_status
from lunarwatch.components.syntax import (
    OBJECTS,
    SUBJECTS,
    children_of,
    governing_verb,
    infinitive,
    is_verb,
)
from lunarwatch.patterns import Catalogue
from lunarwatch.records import Status

_ARGUMENTS = SUBJECTS | OBJECTS | {"attr", "oprd", "ROOT"}
_DONE_BEFORE = frozenset({"after", "following", "since", "upon"})
_UNTIL = frozenset({"until", "till"})  # "work until launch"
_AHEAD = frozenset({("ahead", "of"), ("prior", "to")})
_STILL_TO_COME = frozenset({"before", "ahead", "until", "till"})


# "a mission in partnership with ESA" is no plan.
_FLOWN = frozenset({"mission", "programme", "program", "project", "spacecraft", "lander"})
_PRESENT = frozenset({"VBZ", "VBP"})
_BEING = frozenset({"be", "remain", "stay"})
_TALKS = frozenset({"talk", "negotiation", "discussion", "consultation"})
_SETTING_IN = frozenset({"begin", "start", "open", "commence", "launch"})
_COLLAPSING = frozenset({"collapse", "founder", "stall", "falter"})
_FALLING_APART = (
    ("break", frozenset({"down", "off", "up"})),
    ("fall", frozenset({"apart", "through"})),
    ("come", frozenset({"nothing"})),
)
_GOING_ON = frozenset({"underway", "ongoing", "continuing"})
_IN_COURSE = frozenset({("under", "way"), ("in", "progress"), ("in", "train")})
_ADVANCING = frozenset({"continue", "progress", "proceed", "advance"})
_STAGES = frozenset({"stage", "phase", "point"})
_PUT = frozenset({"put", "call", "wave", "hold", "set", "move", "knock"})
_OFF = frozenset({"off", "back", "up"})


def noun_status(noun: Token, catalogue: Catalogue, default: Status) -> Status:
    """The status of what a noun tells.

    Args:
        noun: the noun.
        catalogue: holds the cues.
        default: the status where nothing speaks for another one.
    """
    return _by_modifiers(noun, catalogue) or _by_governor(noun, catalogue, default)


def _by_modifiers(noun: Token, catalogue: Catalogue) -> Status | None:
    adjectives = [c for c in children_of(noun) if c.dep_ in ("amod", "compound", "nmod")]
    adverbs = [c for c in children_of(noun) if c.dep_ == "advmod"]
    words = {c.lemma_.lower() for c in adjectives + adverbs} | {c.lower_ for c in adjectives}
    if words & catalogue.cues("failure_words"):
        return Status.FAILED
    if any(c.dep_ == "det" and c.lower_ == "no" for c in children_of(noun)):
        return Status.DENIED
    return Status.PLANNED if words & catalogue.cues("planned_words") else None


def _by_governor(noun: Token, catalogue: Catalogue, default: Status) -> Status:
    governor, dep = noun.head, noun.dep_
    if governor == noun:
        return default
    if dep == "pobj" and governor.dep_ in ("prep", "agent"):
        return _after_preposition(governor, catalogue, default)
    lemma = governor.lemma_.lower()
    if dep == "compound" and lemma in catalogue.cues("planned_nouns"):
        return Status.PLANNED if lemma in catalogue.cues("plans") else default
    if is_verb(governor):
        return _under_verb(noun, governor, catalogue, default)
    if dep == "conj":
        return noun_status(governor, catalogue, default)
    return default


def _after_preposition(preposition: Token, catalogue: Catalogue, default: Status) -> Status:
    """The status of "the launch" in "preparing for the launch", "after the launch"."""
    host, word = preposition.head, preposition.lower_
    if (host.lower_, word) in _AHEAD:
        host, word = governing_verb(host) or host, "before"
    lemma, cues = host.lemma_.lower(), catalogue.cues
    if word in _DONE_BEFORE:
        ahead = is_verb(host) and not any(t.ent_type_ == "DATE" for t in preposition.subtree)
        if ahead and verb_status(host, catalogue) is Status.PLANNED:
            return Status.PLANNED
        return Status.OCCURRED
    if not is_verb(host):
        planned = word in ("for", "of", "to", "on", "in") and lemma in cues("planned_nouns")
        planned = planned and not (word == "in" and lemma in _FLOWN)
        return Status.PLANNED if planned or word in _UNTIL else default
    if word == "in" and default is Status.OCCURRED and _is_now(host, cues("speech")):
        now = verb_status(host, catalogue)
        return Status.ONGOING if now is Status.OCCURRED else now  # "is in talks"
    if word in ("for", "to") and lemma in cues("noun_prepared_for"):
        return Status.PLANNED
    status = verb_status(host, catalogue)
    if word == "during" and status is Status.PLANNED:
        status = _when_told(host, catalogue)  # "was invited to join during a visit"
    if word == "with" and lemma in cues("achieved"):
        return status
    if word in _UNTIL and host.tag_ in _PRESENT:
        return Status.PLANNED
    if word in _STILL_TO_COME:
        if host.tag_ in _PRESENT and default is Status.OCCURRED:
            return Status.PLANNED  # "arrives in Florida ahead of the launch"
        return default if status is Status.OCCURRED else Status.PLANNED
    return status if status in (Status.PLANNED, Status.POSSIBLE) else default


def _is_now(verb: Token, speech: frozenset[str]) -> bool:
    """Whether it is so by now: "is in talks", "remains in talks", "said it was in talks"."""
    if verb.lemma_ not in _BEING:
        return False
    return verb.tag_ in _PRESENT or (verb.tag_ == "VBD" and is_reported(verb, speech))


def _when_told(verb: Token, catalogue: Catalogue) -> Status:
    """The status of the clause that an infinitive is part of."""
    while verb.dep_ == "xcomp" and infinitive(verb) and is_verb(verb.head):
        verb = verb.head
    return verb_status(verb, catalogue)


def _under_verb(noun: Token, verb: Token, catalogue: Catalogue, default: Status) -> Status:
    """The status of "the launch" in "they delayed the launch", "the launch failed"."""
    lemma, cues = verb.lemma_.lower(), catalogue.cues
    if lemma == "be" and noun.dep_ in SUBJECTS and verb.tag_ in _PRESENT and _goes_on(verb):
        return Status.ONGOING
    if lemma == "be" and noun.dep_ in SUBJECTS:  # "a delay is likely"
        said_of = {c.lemma_.lower() for c in children_of(verb) if c.dep_ == "acomp"}
        if said_of & (cues("possible_adjectives") - {"free", "eligible"}):
            return Status.POSSIBLE
    own = verb_status(verb, catalogue)
    if noun.lemma_.lower() in cues("addressed") and lemma in cues("answering"):
        return Status.OCCURRED  # "is weighing an invitation": there is one
    if noun.lemma_.lower() in _TALKS and lemma in _SETTING_IN and own is Status.OCCURRED:
        begun = any(c.lemma_ == "have" for c in children_of(verb))
        return Status.ONGOING if begun else own  # "talks have begun", "has begun talks"
    if noun.lemma_.lower() in _TALKS and noun.dep_ in SUBJECTS and _advances(verb):
        return Status.ONGOING if own is Status.OCCURRED else own
    if noun.dep_ in SUBJECTS and lemma in cues("noun_failed"):
        return Status.FAILED
    if noun.lemma_.lower() in _TALKS and noun.dep_ in SUBJECTS and _breaks_down(verb):
        return Status.FAILED if own is Status.OCCURRED else own
    if noun.dep_ in _ARGUMENTS:
        if lemma in cues("noun_planned") and not _is_set_up(verb):
            return Status.DENIED if own is Status.DENIED else Status.PLANNED
        if lemma in cues("noun_considered"):
            return Status.POSSIBLE
        if lemma in cues("noun_attempted"):
            return Status.FAILED if own is Status.OCCURRED else own
        if lemma in cues("noun_refused"):
            return Status.PLANNED if own is Status.PLANNED else Status.DENIED
        if lemma == "rule" and "out" in _particles(verb):
            return Status.POSSIBLE if own is Status.DENIED else Status.DENIED
        if lemma in cues("noun_delayed") and noun.dep_ != "nsubj":  # not what delays something
            return Status.PLANNED
        put = lemma in _PUT and noun.dep_ in OBJECTS and not _is_set_up(verb)
        if put and _particles(verb) & _OFF:
            return Status.DENIED if own is Status.DENIED else Status.PLANNED  # "put off the launch"
    acts = noun.dep_ in SUBJECTS and lemma not in cues("support_verbs") | cues("occurrence_verbs")
    if acts and default is Status.ONGOING:
        return default  # "the cooperation does not bind them": it is, whatever it does
    if own in (Status.PLANNED, Status.POSSIBLE, Status.DENIED):
        return own
    return own if default is Status.OCCURRED else default


def _is_set_up(verb: Token) -> bool:
    """Whether it is founded, not put on the calendar: "have set up a joint venture"."""
    return verb.lemma_ == "set" and "up" in _particles(verb)


def _particles(verb: Token) -> set[str]:
    """What the parse takes for the second word of the verb: "ruled *out*", "set *up*"."""
    return {c.lower_ for c in children_of(verb) if c.dep_ == "prt"}


def _breaks_down(verb: Token) -> bool:
    """Whether talks "collapsed", "broke down", "fell apart", "came to nothing"."""
    beside = {c.lower_ for c in children_of(verb)}
    return verb.lemma_ in _COLLAPSING or any(
        verb.lemma_ == lemma and not beside.isdisjoint(words) for lemma, words in _FALLING_APART
    )


def _advances(verb: Token) -> bool:
    """Whether talks "have reached an advanced stage", or "continue"."""
    if verb.lemma_ in _ADVANCING:
        return True
    return verb.lemma_ == "reach" and any(
        c.lemma_ in _STAGES and c.dep_ in OBJECTS for c in children_of(verb)
    )


def _goes_on(verb: Token) -> bool:
    """Whether something "is under way", "is ongoing", "is in progress"."""
    said = {c.lower_ for c in children_of(verb) if c.dep_ in ("acomp", "advmod", "attr", "ccomp")}
    inside = ((c.lower_, t.lower_) for c in children_of(verb) for t in children_of(c))
    return bool(said & _GOING_ON) or not _IN_COURSE.isdisjoint(inside)
