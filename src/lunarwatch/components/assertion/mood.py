"""The mood and tense of a verb: what it says itself of whether it happened."""

from __future__ import annotations

from collections.abc import Callable, Set

from spacy.tokens import Token

from lunarwatch.components.assertion.forms import auxiliaries
from lunarwatch.components.syntax import SUBJECTS, children_of, infinitive, is_verb
from lunarwatch.records import Status

Cues = Callable[[str], Set[str]]
"""The words of a cue of the catalogue, by its name."""

_HAVE = frozenset({"have", "has", "had", "ve", "’ve", "'ve", "’s", "'s"})
_UNREAL = frozenset({"should", "ought", "would"})
_BE_NOW = frozenset({"is", "are", "am", "be", "been", "’s", "'s", "’re", "'re"})
_BE_THEN = frozenset({"was", "were"})
_WHEN = frozenset({"when", "once", "after", "before", "until", "till", "as", "while"})


def in_doubt(verb: Token, cues: Cues) -> bool:
    """Whether it is what "a risk that" is of."""
    return verb.dep_ in ("acl", "ccomp") and verb.head.lemma_.lower() in cues("doubt_nouns")


def by_hearsay(verb: Token, cues: Cues) -> bool:
    """Whether it is "believed to have" happened."""
    perfect = infinitive(verb) and any(
        c.dep_ == "aux" and c.lower_ == "have" for c in children_of(verb)
    )
    return perfect and is_verb(verb.head) and verb.head.lemma_ in cues("hearsay")


def by_modal(verb: Token, cues: Cues) -> Status | None:
    """The status that its auxiliary, an if or an adverb gives it; None without any."""
    words = {c.lower_ for c in auxiliaries(verb)}
    if words & cues("future_aux"):
        return Status.PLANNED
    if words & _UNREAL and words & _HAVE:
        return Status.DENIED  # "should have returned in June", "would have flown"
    if words & cues("possible_aux"):
        in_view = "would" in words and not words & _HAVE and not _is_proposed(verb, cues)
        return Status.PLANNED if in_view else Status.POSSIBLE
    doubted = any(
        (c.dep_ == "mark" and c.lower_ in ("if", "unless", "whether"))
        or (c.dep_ == "advmod" and c.lower_ in cues("possible_adverbs"))
        for c in children_of(verb)
    )
    return Status.POSSIBLE if doubted else None


def _is_proposed(verb: Token, cues: Cues) -> bool:
    """Whether it is what a bill or a budget would do."""
    doers = [c for c in children_of(verb) if c.dep_ in SUBJECTS]
    if verb.dep_ == "relcl" and any(c.lower_ in ("that", "which") for c in doers):
        doers = [verb.head]
    return any(c.lemma_.lower() in cues("proposals") for c in doers)


def is_next(host: Token, cues: Cues) -> bool:
    """Whether what comes first is still to come: "after landing, the rover will drive off".

    Those who have a name may have done so long ago: "after landing in 2023, India will …".
    """
    if by_modal(host, cues) is not Status.PLANNED:
        return False
    return any(c.dep_ in SUBJECTS and c.pos_ in ("NOUN", "PRON") for c in children_of(host))


def tells_when(verb: Token) -> bool:
    """Whether the clause of the verb says when, not why: "when it lands", "once landed"."""
    return any(c.dep_ in ("mark", "advmod") and c.lower_ in _WHEN for c in children_of(verb))


def by_tense(verb: Token) -> Status:
    """The status that its form alone gives it: under way, to be done, else done."""
    words = {c.lower_ for c in auxiliaries(verb)}
    under_way = verb.tag_ == "VBG" or "being" in words  # "is building", "is being built"
    if under_way and words & _BE_NOW and not words & _BE_THEN:
        return Status.ONGOING
    if verb.tag_ == "VB" and infinitive(verb):
        return Status.PLANNED
    return Status.OCCURRED
