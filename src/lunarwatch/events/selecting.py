"""Which candidates stand for themselves, and which are part of another's telling.

"Agreed to support" is one endorsement, not an agreement too; the cooperation that a memorandum
provides for is part of the signing; what a plan is "to establish" describes the plan.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from spacy.tokens import Span, Token

from lunarwatch.components.candidates import Candidate
from lunarwatch.components.syntax import coordinated, is_verb, objects
from lunarwatch.patterns import Catalogue
from lunarwatch.records import Status

# What one commits to by agreeing is told by the inner verb.
_CARRIERS = frozenset({"agree"})
_DONE_BY_AGREEING = frozenset(
    {"endorse", "join", "sign", "reject", "withdraw", "ratify", "invite", "delay", "award"}
)
_PROMISED = frozenset({"provide", "cooperate", "milestone"})
_COMMITTED = frozenset({"endorse", "reject", "invite"})  # to agree to it is to do it
_ASKED_FOR = frozenset(
    {"join", "sign", "cooperate", "agree", "endorse", "provide", "ratify", "award", "invite"}
    | {"withdraw", "reject", "restrict", "delay"}
)
_CONTENT = frozenset({"cooperate", "agree", "sign", "endorse"})
_PACTS = frozenset({"sign"})
_DONE_IN_FLIGHT = frozenset({"launch", "land", "milestone"})
_ENDED = frozenset({"cooperate", "sign"})
_ENDS = frozenset({"withdraw", "restrict", "reject"})
_COMMITTED_TO = frozenset({"endorse", "agree"})
_SIGNATURES = frozenset({"join", "sign", "ratify"})
_MEANS = frozenset({"by", "in", "with", "through"})
_FOUNDING = frozenset({"launch", "establish", "create", "found", "form", "set", "inaugurate"})
_TIMING = frozenset({"before", "after", "during", "upon", "at", "on"})
_MEANT_FOR = frozenset({"for"})
_CLOSING = ' \n"”’'
_QUOTES = '"“‘'
_ABOUT = frozenset({"on", "over", "about", "regarding", "concerning"})
_TWO = 2
_OPENING = frozenset({"whether", "if"})
_BY_WORK = frozenset({"milestone.test"})
_POINTING = frozenset({"this", "it", "that"})
_RANKS = frozenset({"first", "second", "third", "latest", "last", "only"})
_DESCRIBING = frozenset({"milestone", "cooperate", "agree"})


def select(candidates: list[Candidate], catalogue: Catalogue) -> list[Candidate]:
    """The candidates of a document without those that only spell out another one."""
    by_sentence: dict[int, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        by_sentence[candidate.sentence.start].append(candidate)
    return [kept for group in by_sentence.values() for kept in _select(group, catalogue)]


def _select(group: list[Candidate], catalogue: Catalogue) -> list[Candidate]:
    kept = [
        _commitment(candidate, group)
        for candidate in group
        if not _carries_another(candidate, group)
        and not _is_promised(candidate, group)
        and not _is_asked_for(candidate, group)
        and not _spells_out(candidate, group)
        and not _describes(candidate, catalogue)
        and not _is_refused(candidate, group)
        and not _is_what_for(candidate, group)
        and not _dates_another(candidate, group)
        and not _is_done_by_signing(candidate, group)
        and not _is_left_open(candidate, catalogue)
        and not _is_step_of(candidate, group)
        and not _was_ahead(candidate)
        and not _counts_again(candidate)
        and not _is_helped(candidate, group)
        and not _is_tally(candidate)
        and not _is_what_is_reached(candidate, group)
        and not _is_topic(candidate)
        and not _is_ability(candidate, catalogue)
        and not _is_barred(candidate, group)
        and not _is_won(candidate, group)
    ]
    return [candidate for candidate in kept if not _yields(candidate, kept)]


def _carries_another(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether what is agreed to is the event, and not the agreeing."""
    if candidate.type not in _CARRIERS:
        return False
    inner = _complement_verbs(candidate.trigger)
    return any(other.trigger in inner and other.type in _DONE_BY_AGREEING for other in group)


def _is_promised(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is agreed to: then the promise is the event (codebook, choices)."""
    return candidate.type in _PROMISED and _carrier(candidate, group) is not None


def _is_asked_for(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is what somebody is invited to do: then the invitation is the event."""
    return candidate.type in _ASKED_FOR and any(
        other.type == "invite"
        and other is not candidate
        and candidate.trigger in _complement_verbs(other.trigger)
        for other in group
    )


def _commitment(candidate: Candidate, group: list[Candidate]) -> Candidate:
    """A support that is agreed to is given by agreeing."""
    if candidate.type not in _COMMITTED or candidate.status is not Status.PLANNED:
        return candidate
    carrier = _carrier(candidate, group)
    return replace(candidate, status=carrier.status) if carrier is not None else candidate


def _carrier(candidate: Candidate, group: list[Candidate]) -> Candidate | None:
    """The agreement in whose complement the candidate stands."""
    for other in group:
        if other.type in _CARRIERS and candidate.trigger in _complement_verbs(other.trigger):
            return other
    return None


def _complement_verbs(trigger: Token) -> list[Token]:
    """The verbs and nouns that say what is agreed: "to supply and launch", "on building"."""
    found: list[Token] = []
    for child in trigger.children:
        if child.dep_ in ("xcomp", "ccomp", "advcl", "acl") and is_verb(child):
            found.append(child)
        elif child.dep_ == "prep":
            found += [c for c in child.children if c.dep_ in ("pcomp", "pobj")]
        elif child.dep_ == "dobj":  # "expressed interest in joining", "its readiness to join"
            found += [each for each in _complement_verbs(child) if is_verb(each)]
    return found + [c for head in found for c in head.children if c.dep_ == "conj"]


def _spells_out(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it tells what a document signed in the same sentence provides for, or what ends."""
    if candidate.type in _ENDED and any(
        other.type in _ENDS and candidate.trigger in other.arguments for other in group
    ):
        return True
    return candidate.type in _CONTENT and any(
        _is_content_of(candidate, other)
        for other in group
        if other is not candidate and other.type in _PACTS
    )


def _is_content_of(candidate: Candidate, pact: Candidate) -> bool:
    trigger, document = candidate.trigger, pact.instrument
    if candidate.rule == "sign.instrument" and _is_document_of(trigger, pact.trigger):
        return True
    if document is not None and document in trigger.ancestors:
        return True
    purpose = trigger.dep_ == "advcl" and trigger.head == pact.trigger
    return purpose and trigger.i > pact.trigger.i and candidate.status is Status.PLANNED


def _is_document_of(noun: Token, verb: Token) -> bool:
    if not is_verb(verb):
        return False
    return any(noun.i == each.i for head in objects(verb) for each in coordinated(head))


def _is_what_for(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is what a meeting is held for: "met to discuss", "held talks to negotiate"."""
    if candidate.type != "meet" or candidate.trigger.dep_ not in ("advcl", "xcomp", "acl"):
        return False
    above, others = candidate.trigger.head, [o for o in group if o.trigger.i != candidate.trigger.i]
    carried = [o.trigger for o in others if o.type == "meet"]
    return any(
        above.i == meeting.i or (meeting.dep_ == "dobj" and above.i == meeting.head.i)
        for meeting in carried
    )


def _describes(candidate: Candidate, catalogue: Catalogue) -> bool:
    """Whether it is the purpose that defines a plan or framework, or what there are ways to do."""
    trigger = candidate.trigger
    host = trigger.head
    if trigger.dep_ in ("acl", "relcl") and host.lemma_.lower() in catalogue.cues("ways"):
        return True
    if candidate.type == "meet" and trigger.dep_ == "pobj" and host.lower_ == "of":
        return host.head.lemma_.lower() in catalogue.cues("occasions")
    if candidate.type in _DESCRIBING and trigger.dep_ == "pobj" and host.lower_ in _MEANT_FOR:
        return host.head.lemma_.lower() in catalogue.cues("plans_with_purpose")
    return (
        candidate.type in _DESCRIBING
        and candidate.status in (Status.PLANNED, Status.DENIED)
        and trigger.dep_ == "acl"
        and trigger.head.lemma_.lower() in catalogue.cues("plans_with_purpose")
    )


def _is_left_open(candidate: Candidate, catalogue: Catalogue) -> bool:
    """Whether it is only asked about, or a condition: "asked whether India had signed", "if …"."""
    verb = candidate.trigger
    if _is_question(candidate.sentence):
        return True
    if not is_verb(verb):
        return False
    if any(c.dep_ == "mark" and c.lower_ in _OPENING for c in verb.children):
        conditional = verb.dep_ == "advcl" and any(c.lower_ == "if" for c in verb.children)
        return conditional or verb.head.lemma_.lower() in catalogue.cues("asking")
    return False


def _is_topic(candidate: Candidate) -> bool:
    """Whether a supply is only what others talk or agree about: "a pact on its contribution"."""
    noun = candidate.trigger
    about = noun.dep_ == "pobj" and noun.head.lower_ in _ABOUT
    return candidate.rule == "provide.noun" and about and not is_verb(noun.head.head)


def _is_what_is_reached(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is the document that one agrees by: "reached agreements with both"."""
    return candidate.rule == "sign.instrument" and any(
        other.type == "agree" and other.trigger.i == candidate.trigger.head.i for other in group
    )


def _is_tally(candidate: Candidate) -> bool:
    """Whether it only counts what one party has signed: "has signed 140 agreements"."""
    document = candidate.instrument
    if candidate.type != "sign" or document is None or document.tag_ != "NNS":
        return False
    counted = any(c.dep_ == "nummod" for c in document.children)
    return counted and len({*candidate.actors, *candidate.recipients}) < _TWO


def _is_question(sentence: Span) -> bool:
    """Whether a whole sentence asks: "Who has criticised it?"."""
    text = sentence.text.rstrip(_CLOSING)
    return text.endswith("?") and sentence.text[:1] not in _QUOTES


def _is_refused(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is what another candidate tells the refusal of: "ruled out sending a crew"."""
    return (
        candidate.type in _DONE_IN_FLIGHT
        and candidate.status is Status.DENIED
        and any(
            other.type == "reject" and other.trigger in candidate.trigger.ancestors
            for other in group
        )
    )


def _dates_another(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether its noun only says when another of its kind was: "crashed before touchdown"."""
    noun = candidate.trigger
    if candidate.type not in _DONE_IN_FLIGHT or noun.dep_ != "pobj":
        return False
    return noun.head.lower_ in _TIMING and any(
        other.type == candidate.type and is_verb(other.trigger) and other.trigger in noun.ancestors
        for other in group
    )


def _is_done_by_signing(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether a signature is how it is done: "affirmed its commitment by signing the Accords"."""
    return candidate.type in _COMMITTED_TO and any(
        other.type in _SIGNATURES and _is_means_of(other.trigger, candidate.trigger)
        for other in group
    )


def _is_means_of(deed: Token, aim: Token) -> bool:
    preposition = deed.head
    if deed.dep_ != "pcomp" or preposition.lower_ not in _MEANS:
        return False
    return preposition.head == aim or aim in preposition.head.ancestors


def _is_step_of(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is part of another step: what is performed, what for, what is done along with it.

    "Perform a spacewalk to install a camera", "drilling and scooping up soil".
    """
    trigger = candidate.trigger
    if candidate.type != "milestone":
        return False
    above = (o for o in group if o.trigger.i == trigger.head.i and o.trigger.i < trigger.i)
    return any(_has_part(other, candidate) for other in above if is_verb(other.trigger))


def _has_part(step: Candidate, candidate: Candidate) -> bool:
    trigger = candidate.trigger
    if step.type in _DONE_IN_FLIGHT and _is_purpose(trigger):
        return True
    if step.type != candidate.type:
        return False
    along = trigger.dep_ == "conj" and {step.rule, candidate.rule} <= _BY_WORK
    return along or trigger.dep_ in ("dobj", "nsubjpass")


def _is_helped(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is what somebody helps another to do: then the help is the event."""
    trigger = candidate.trigger
    return trigger.dep_ in ("xcomp", "ccomp", "advcl") and any(
        other.rule == "provide.help" and other.trigger.i == trigger.head.i for other in group
    )


def _is_ability(candidate: Candidate, catalogue: Catalogue) -> bool:
    """Whether it is only what something allows, or is needed, for: "permission to land"."""
    verb = candidate.trigger
    if candidate.type not in _DONE_IN_FLIGHT or not is_verb(verb):
        return False
    while verb.dep_ == "conj" and is_verb(verb.head):
        verb = verb.head
    above = verb.head
    if verb.dep_ in ("acl", "relcl") and _is_open(verb):
        return above.lemma_.lower() in catalogue.cues("abilities")
    needed = verb.dep_ in ("xcomp", "advcl") and above.lemma_.lower() in catalogue.cues("needing")
    return needed and above.dep_ in ("acl", "relcl") and _is_open(verb)


def _is_open(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def _is_barred(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is what somebody is kept from: "barred NASA from cooperating with China"."""
    deed = candidate.trigger
    return (
        candidate.type in _ENDED
        and deed.dep_ == "pcomp"
        and any(o.type == "restrict" and o.trigger.i == deed.head.head.i for o in group)
    )


def _is_won(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether it is what several were chosen for, each by itself: "picked to build capsules"."""
    return candidate.type == "cooperate" and any(
        o.type == "award" and candidate.trigger in _complement_verbs(o.trigger) for o in group
    )


def _is_purpose(trigger: Token) -> bool:
    return trigger.dep_ == "advcl" and _is_open(trigger)


def _was_ahead(candidate: Candidate) -> bool:
    """Whether it only says what was not reached: "lost minutes before it was to land"."""
    verb = candidate.trigger
    while verb.dep_ in ("xcomp", "acomp") and not any(c.dep_ == "mark" for c in verb.children):
        verb = verb.head
    marked = any(c.dep_ == "mark" and c.lower_ == "before" for c in verb.children)
    was = verb.tag_ == "VBD" or any(c.tag_ == "VBD" for c in verb.children)
    open_ = candidate.status in (Status.PLANNED, Status.POSSIBLE)
    return candidate.type in _DONE_IN_FLIGHT and marked and was and open_


def _counts_again(candidate: Candidate) -> bool:
    """Whether it only ranks what is told elsewhere: "it was the 116th launch of an Ariane 5"."""
    token = candidate.trigger
    if candidate.type not in _DONE_IN_FLIGHT or candidate.status is not Status.OCCURRED:
        return False
    if token.dep_ in ("relcl", "acl", "ccomp") and token.head.lemma_ == "time":
        noun = token.head  # "it was the first time that a probe had docked"
    else:
        noun = token
    if noun.dep_ != "attr" or noun.head.lemma_ != "be" or is_verb(noun):
        return False
    pointing = any(
        c.dep_ in ("nsubj", "expl") and c.lower_ in _POINTING for c in noun.head.children
    )
    return pointing and any(
        c.ent_type_ == "ORDINAL" or c.lower_ in _RANKS or c.lower_[:1].isdigit()
        for c in noun.children
    )


def _yields(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether its trigger fits another type as well, and tells that one."""
    return any(
        _gives_way(candidate, rival) for rival in group if rival.trigger.i == candidate.trigger.i
    )


def _gives_way(candidate: Candidate, rival: Candidate) -> bool:
    if {candidate.type, rival.type} == {"provide", "launch"}:
        provision = candidate if candidate.type == "provide" else rival
        return (candidate is provision) is not _flown_for_another(provision)
    if (candidate.type, rival.rule) == ("cooperate", "milestone.found"):
        return candidate.trigger.lemma_.lower() in _FOUNDING
    if (candidate.rule, rival.rule) == ("milestone.build", "cooperate.jointly"):
        return True
    if candidate.rule == "provide.built" and rival.type == "cooperate":
        return True
    return (candidate.type, rival.type) in _YIELDS


def _flown_for_another(provision: Candidate) -> bool:
    """Whether a seat or a place is given to another: "NASA will fly a Korean payload"."""
    lemma = provision.trigger.lemma_.lower()
    if provision.rule in _GUESTS and lemma != "launch" and _is_of_two(provision):
        return True
    return lemma in ("fly", "take") and bool(provision.actors and provision.recipients)


def _is_of_two(provision: Candidate) -> bool:
    """Whether one party's payload is carried by another's craft."""
    parties = (*provision.actors, *provision.recipients)
    return len({ref.country or ref.id for ref in parties}) > 1


_GUESTS = frozenset({"provide.flown", "provide.passenger", "provide.hitch"})


# (type, to): where both fit the same trigger, the first yields to the second.
_YIELDS = frozenset(
    {
        ("agree", "endorse"),
        ("agree", "sign"),
        ("cooperate", "agree"),
        ("cooperate", "restrict"),
        ("delay", "withdraw"),
        ("invite", "award"),
        ("launch", "delay"),
        ("launch", "land"),
        ("milestone", "award"),
        ("milestone", "delay"),
        ("milestone", "join"),
        ("milestone", "land"),
        ("milestone", "launch"),
        ("milestone", "meet"),
        ("milestone", "sign"),
        ("milestone", "withdraw"),
        ("provide", "land"),
        ("ratify", "join"),
    }
)
