"""Which candidates stand for themselves, and which are part of another's telling.

"Agreed to support" is one endorsement, not an agreement too; the cooperation that a memorandum
provides for is part of the signing; what a plan is "to establish" describes the plan.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from lunarwatch.components.candidates import Candidate
from lunarwatch.events.partial import carrier, is_part
from lunarwatch.events.signatures import is_term, joined
from lunarwatch.events.untold import is_untold
from lunarwatch.patterns import Catalogue
from lunarwatch.records import Status

_COMMITTED = frozenset({"endorse", "reject", "invite"})  # to agree to it is to do it
_FOUNDING = frozenset(
    {
        "launch",
        "establish",
        "create",
        "found",
        "form",
        "set",
        "inaugurate",
        "draw",
        "draft",
        "write",
    }
)


def select(candidates: list[Candidate], catalogue: Catalogue) -> list[Candidate]:
    """The candidates of a document without those that only spell out another one."""
    by_sentence: dict[int, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        by_sentence[candidate.sentence.start].append(candidate)
    kept = [each for group in by_sentence.values() for each in _select(group, catalogue)]
    if not any(each.type == "sign" and each.status is not Status.DENIED for each in kept):
        return kept
    return [each for each in kept if not is_term(each, catalogue)]


def _select(group: list[Candidate], catalogue: Catalogue) -> list[Candidate]:
    kept = [
        joined(_commitment(candidate, group), group)
        for candidate in group
        if not is_part(candidate, group)
        and not is_untold(candidate, catalogue)
        and not _is_cargo(candidate)
    ]
    return [candidate for candidate in kept if not _yields(candidate, kept)]


def _commitment(candidate: Candidate, group: list[Candidate]) -> Candidate:
    """A support that is agreed to is given by agreeing."""
    if candidate.type not in _COMMITTED or candidate.status is not Status.PLANNED:
        return candidate
    promise = carrier(candidate, group)
    return replace(candidate, status=promise.status) if promise is not None else candidate


def _yields(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether its trigger fits another type as well, and tells that one."""
    return any(
        _gives_way(candidate, rival) for rival in group if rival.trigger.i == candidate.trigger.i
    )


def _gives_way(candidate: Candidate, rival: Candidate) -> bool:
    if {candidate.type, rival.type} == {"provide", "launch"}:
        provision = candidate if candidate.type == "provide" else rival
        return (candidate is provision) is not _flown_for_another(provision)
    if "launch" in (candidate.type, rival.type) and _ON_THE_GROUND & {candidate.rule, rival.rule}:
        return candidate.type == "launch"
    if (candidate.type, rival.rule) == ("cooperate", "milestone.found"):
        return candidate.trigger.lemma_.lower() in _FOUNDING
    if candidate.rule in _DONE_BY_ONE and rival.rule in _DONE_TOGETHER:
        return True
    if candidate.rule == "provide.money" and rival.type == "agree":
        return True  # what is pledged is not yet given
    if candidate.rule == "provide.built" and rival.type == "cooperate":
        return True
    if candidate.type == "cooperate" and rival.rule == "provide.share":
        return True  # samples are given, data are exchanged
    return (candidate.type, rival.type) in _YIELDS


def _flown_for_another(provision: Candidate) -> bool:
    """Whether a seat or a place is given to another: "NASA will fly a Korean payload"."""
    lemma = provision.trigger.lemma_.lower()
    if provision.rule in _GUESTS and lemma != "launch" and _is_of_two(provision):
        return True
    return lemma in ("fly", "take") and bool(provision.actors and provision.recipients)


def _is_cargo(candidate: Candidate) -> bool:
    """Whether a payload flies with a firm of its own country: an agency hired the lander."""
    flown = candidate.rule in ("provide.flown", "provide.passenger")
    hired = any(ref.kind == "company" for ref in candidate.recipients)
    return flown and hired and not _is_of_two(candidate)


def _is_of_two(provision: Candidate) -> bool:
    """Whether one party's payload is carried by another's craft."""
    parties = (*provision.actors, *provision.recipients)
    return len({ref.country or ref.id for ref in parties}) > 1


# "will conduct joint tests": what is done together is no step of either
_DONE_BY_ONE = frozenset({"milestone.build", "milestone.complete"})
_DONE_TOGETHER = frozenset({"cooperate.joint", "cooperate.jointly"})
# "exploded during a test", "was flown to the spaceport": before any launch
_ON_THE_GROUND = frozenset({"milestone.taken-to", "milestone.test-failed"})
_GUESTS = frozenset({"provide.flown", "provide.passenger", "provide.hitch"})


# (type, to): where both fit the same trigger, the first yields to the second.
_YIELDS = frozenset(
    {
        ("accuse", "reject"),
        ("agree", "endorse"),
        ("agree", "sign"),
        ("cooperate", "agree"),
        ("cooperate", "restrict"),
        ("delay", "withdraw"),
        ("invite", "award"),
        ("invite", "join"),
        ("launch", "delay"),
        ("launch", "land"),
        ("milestone", "agree"),
        ("milestone", "award"),
        ("milestone", "delay"),
        ("milestone", "join"),
        ("milestone", "land"),
        ("milestone", "launch"),
        ("milestone", "meet"),
        ("milestone", "ratify"),
        ("milestone", "sign"),
        ("milestone", "withdraw"),
        ("provide", "award"),
        ("provide", "land"),
        ("ratify", "join"),
        ("reject", "restrict"),
        ("restrict", "withdraw"),
        ("sign", "withdraw"),
    }
)
