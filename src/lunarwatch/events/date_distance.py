"""How far a date hangs from an event in the parse, and whether it is the event's at all."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from lunarwatch.components.candidates import Candidate
from lunarwatch.components.syntax import children_of, infinitive, is_verb
from lunarwatch.events import date_clauses as clauses
from lunarwatch.patterns import Catalogue
from lunarwatch.records import Status

FAR = 99.0
"""The distance of a date that is not the event's."""

LASTING = frozenset({"agree", "cooperate", "meet", "provide", "restrict"})
"""Types that go on: "has cooperated since 2019"; the others happened then."""

_SHARED = 8  # a date that hangs on another event's verb, over this one
_SHARED_REACH = 3  # steps from such a date to the verb
_AHEAD = frozenset({Status.PLANNED, Status.POSSIBLE})
# Types that are about something to be done, which has dates of its own.
_OF_WHAT_IS_TO_BE = frozenset({"agree", "endorse", "invite"})
# Verbs in a clause on a party or a document that tell the event itself
_SIGNING = frozenset({"sign", "conclude", "ink", "finalise", "finalize"})
_LAWMAKING = frozenset({"pass", "adopt", "enact", "vote", "approve", "impose"})
_TREATIES = frozenset({"treaty", "convention", "charter", "agreement", "accords"})
_SPEECH_ACTS = frozenset({"endorse", "invite", "reject", "accuse"})
_REACTIONS = frozenset({"accuse", "reject", "endorse"})
_DUE = frozenset("due suppose schedule plan expect mean intend slate set target".split())
_ACTS_OF = {
    "sign": _SIGNING,
    "join": _SIGNING,
    "agree": _SIGNING,
    "ratify": _LAWMAKING,
    "restrict": _LAWMAKING,
}


def distance(
    candidate: Candidate, date: Token, triggers: frozenset[int], catalogue: Catalogue
) -> float:
    """How far a date hangs from the event in the parse; ``FAR`` where it is not the event's.

    Args:
        candidate: the event.
        date: the root of the date's words.
        triggers: token indices of the sentence's event triggers.
        catalogue: names the verbs of saying, and the types whose date is the day of saying so.
    """
    trigger = candidate.anchor or candidate.trigger
    if _is_of_a_document(date, candidate) or _is_of_a_cause(date, candidate):
        return FAR
    if candidate.type == "delay" and _is_old_target(date, trigger):
        return FAR
    path = [date, *date.ancestors]
    steps_to = {token.i: n for n, token in enumerate(path)}
    if trigger.i in steps_to:
        path = path[: steps_to[trigger.i]]
        return FAR if _is_of_a_clause(candidate, trigger, path) else _below(path, triggers)
    climbed = _to_common(candidate, trigger, date, steps_to, catalogue)
    if climbed is None:
        return FAR
    height, above = climbed
    steps = steps_to[above.i]
    if any(token.i in triggers for token in path[:steps]):
        return FAR
    if above.i in triggers and steps <= _SHARED_REACH and is_verb(above):
        return _SHARED + height + steps
    return 2 + height * 1.5 + steps


def _is_of_a_clause(candidate: Candidate, trigger: Token, path: Sequence[Token]) -> bool:
    """Whether a date below the event belongs to a clause on the way (the path from the date)."""
    if candidate.type in _OF_WHAT_IS_TO_BE and any(map(clauses.is_content, path)):
        return True
    if candidate.type not in LASTING and any(map(clauses.is_background, path)):
        return True
    if candidate.status is Status.OCCURRED and any(map(clauses.is_outlook, path)):
        return True
    acts = _ACTS_OF.get(candidate.type, frozenset())
    if any(step.lemma_.lower() in acts and not _is_adopted(step) for step in path):
        return False
    return any(
        clauses.is_aim(step)
        or clauses.is_set_against(step)
        or clauses.tells_of_other(step, trigger, path[0])
        for step in path
    )


def _is_of_a_document(date: Token, candidate: Candidate) -> bool:
    """Whether it tells which document is meant: "signed an addendum to the agreement of 2019"."""
    preposition = date.head
    if date.dep_ != "pobj" or preposition.lower_ != "of" or candidate.instrument is None:
        return False
    noun = preposition.head
    amended = noun.dep_ == "pobj" and not is_verb(noun.head.head)
    other = amended or noun.i not in (candidate.instrument.i, candidate.trigger.i)
    return other and noun.lemma_.lower() in _TREATIES


def _is_of_a_cause(date: Token, candidate: Candidate) -> bool:
    """Whether it dates what somebody reacts to: "condemned the test of November 2021"."""
    if candidate.type not in _REACTIONS or date.dep_ != "pobj" or date.head.lower_ != "of":
        return False
    noun = date.head.head
    return noun.pos_ in ("NOUN", "PROPN") and noun.i != candidate.trigger.i


def _is_said(candidate: Candidate, catalogue: Catalogue) -> bool:
    """Whether saying it is doing it: "told a hearing in April that he agreed with the ban"."""
    trigger = candidate.trigger
    perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for c in children_of(trigger))
    told = trigger.dep_ == "ccomp" and trigger.head.lemma_ in catalogue.cues("speech")
    return candidate.type in _SPEECH_ACTS and told and not perfect


def _is_old_target(date: Token, delay: Token) -> bool:
    """Whether a flight was due then: "was to fly last year but has been put back", "from May"."""
    for above in (date, *date.ancestors):
        if above.i == delay.i:
            return False
        if above.lower_ == "from":
            return True
        beside = [c for c in children_of(above) if c.dep_ in ("acomp", "xcomp", "oprd")]
        if any(word.lemma_ in _DUE and word.pos_ != "NOUN" for word in (above, *beside)):
            return above.i < delay.i
        if is_verb(above) and infinitive(above) and above.head.lemma_ == "be":
            return above.i < delay.i
    return False


def _is_adopted(step: Token) -> bool:
    """Whether states have adopted a treaty together, which each ratifies by itself."""
    return step.lemma_ == "adopt" and step.head.lemma_.lower() in _TREATIES


def _below(path: Sequence[Token], triggers: frozenset[int]) -> float:
    """The distance of a date that hangs on the event itself, over the tokens of the path."""
    between = [token for token in path if token.i in triggers]
    verbs = [token for token in path[1:] if is_verb(token)]
    if any(verb.i in triggers for verb in verbs):
        return FAR
    return len(path) + 6 * len(between) + 1.5 * len(verbs)


def _to_common(
    candidate: Candidate,
    trigger: Token,
    date: Token,
    steps_to: dict[int, int],
    catalogue: Catalogue,
) -> tuple[int, Token] | None:
    """How high above the event the first word is that the date hangs on too, and the word.

    None where a clause between them is of another time, or says what is only announced then.
    """
    announced = catalogue.events[candidate.type].date == "announcement"
    announced |= _is_said(candidate, catalogue)
    ahead = candidate.status in _AHEAD
    below = trigger
    for height, above in enumerate(trigger.ancestors, 1):
        if not (announced and ahead) and clauses.stands_apart(below, above, date):
            return None
        if clauses.is_under_which(below) or clauses.is_counted_from(below, date):
            return None
        said_so = announced and below.dep_ == "ccomp"  # the day of saying so is the event's
        if not said_so and clauses.has_its_own_time(below, above, date):
            return None
        if not is_verb(trigger) and clauses.is_anothers(below, above, date, catalogue):
            return None
        if above.i in steps_to:
            if not announced and clauses.is_said(below, above, catalogue):
                return None
            if not announced and ahead and clauses.is_meant(below, above, date):
                return None
            return height, above
        below = above
    return None
