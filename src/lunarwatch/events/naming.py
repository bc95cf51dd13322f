"""The programme that an event's own words name: its arguments, its clause, its sentence."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from lunarwatch.components.candidates import FLIGHTS, OF_A_MISSION, Candidate
from lunarwatch.components.classes import in_class
from lunarwatch.components.programs import ProgramRef
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.syntax import SUBJECTS, antecedent, children_of, governing_verb, is_verb
from lunarwatch.events.fitting import fits, may_be_about, rank, whole
from lunarwatch.events.measures import is_measure

_PLACES_AND_TIMES = frozenset({"DATE", "GPE", "LOC", "NORP"})
_OF_SIGNATORIES = frozenset({"family", "community", "club"})  # "the Artemis family"
_WHEN = frozenset({"before", "after", "while", "since", "until"})
_REACH = 6  # tokens from the head of a phrase to a name in it
_INSIDE = frozenset({"amod", "compound", "nmod", "poss", "appos", "pobj", "npadvmod"})
_NO_NAMES = ("craft", "flight_noun", "touchdown_noun")
_LEAVING = frozenset({"milestone", "launch"})
_RELEASING = frozenset({"release", "eject", "jettison"})
_PART_OF = frozenset({"of", "on", "in", "aboard"})
_FRONTED = frozenset({"under", "with", "through", "in", "during", "on", "as"})


def among_arguments(candidate: Candidate, resolver: Resolver) -> ProgramRef | None:
    """The programme that an argument names, modifies, or stands for."""
    type_, trigger = candidate.type, candidate.trigger
    tokens = candidate.arguments if is_verb(trigger) else [trigger, *candidate.arguments]
    signing = trigger.lemma_.lower() in resolver.catalogue.cues("signing")
    place: ProgramRef | None = None  # the station where it happens
    for token in tokens:
        called = [resolver.programs.at(t) for t in (token, *names_inside(token))]
        stands = [resolver.programs.meant_by(t) for t in (token, *names_inside(token))]
        told_apart = any(ref is not None and fits(type_, ref) and ref.craft for ref in called)
        named = called if told_apart else stands
        fit = [ref for ref in named if ref is not None and fits(type_, ref)]
        if type_ == "join" and (signing or token.lemma_.lower() in _OF_SIGNATORIES):
            fit = [_signed(ref, resolver) for ref in fit]
        if fit:
            best = whole(type_, min(fit, key=rank), resolver)
            if best.kind != "station" or type_ != "milestone":
                return best
            place = place or best
        meant = _stood_for(token, resolver) or _beside_name(token, resolver)
        if meant is None and type_ not in OF_A_MISSION:
            meant = resolver.programs.rocket_meant_by(token)
        if meant is not None and fits(type_, meant):
            return meant
    if place is not None:
        return place
    if type_ in FLIGHTS:
        flown = (token for token in tokens if token.i != trigger.i)
        return next((ref for token in flown if (ref := _by_name(token, resolver))), None)
    return None


def in_clause(
    candidate: Candidate, resolver: Resolver
) -> tuple[ProgramRef | None, ProgramRef | None]:
    """The programme that the event's own clause names beside its arguments; one in a clause below.

    What only describes a party is left out: "Angola, an Artemis Accords signatory, agreed …".
    """
    type_, trigger = candidate.type, candidate.trigger
    clause = resolver.programs.within(trigger.left_edge.i, trigger.right_edge.i + 1)
    fit = [ref for ref in clause if may_be_about(type_, ref, resolver)]
    fit = [ref for ref in fit if not _describes_party(ref, trigger, resolver)]
    start = candidate.sentence.start
    fit = [ref for ref in fit if not is_measure(resolver.doc, start, ref.start)]
    if type_ in _LEAVING:
        fit = [ref for ref in fit if not _is_left(ref, candidate, resolver)]
    if type_ in FLIGHTS:  # a station is where one flies to
        fit = [ref for ref in fit if ref.kind != "station"]
    verb = _clause_of(trigger)
    own = [ref for ref in fit if _clause_of(resolver.doc[ref.end - 1]) == verb]
    own = own or [ref for ref in _fronted(trigger, resolver) if may_be_about(type_, ref, resolver)]
    if not own and (told := _told_of(trigger, type_, resolver)):
        return told, told
    below = [] if type_ == "meet" else [r for r in fit if not of_another_deed(r, trigger, resolver)]
    best, near = (
        min(refs, key=lambda ref: (rank(ref), abs(ref.start - trigger.i)), default=None)
        for refs in (own, below)
    )
    return best and whole(type_, best, resolver), near and whole(type_, near, resolver)


def _fronted(trigger: Token, resolver: Resolver) -> list[ProgramRef]:
    """What opens the sentence for all its verbs: "Under Artemis, NASA will build … and land …"."""
    verb = trigger
    while verb.dep_ == "conj" and verb.head.i < verb.i:
        verb = verb.head
    if verb.i == trigger.i or not is_verb(verb):
        return []
    subject = next((c.i for c in children_of(verb) if c.dep_ in SUBJECTS), verb.i)
    return [
        ref
        for word in children_of(verb)
        if word.dep_ == "prep" and word.i < subject and word.lower_ in _FRONTED
        for ref in resolver.programs.within(word.i, word.right_edge.i + 1)
    ]


def of_another_deed(ref: ProgramRef, trigger: Token, resolver: Resolver) -> bool:
    """Whether a clause that only dates the event, or stands beside it, does something with it."""
    token = resolver.doc[ref.end - 1]
    while token.i != trigger.i and token.head.i != token.i:
        if is_verb(token):
            dates = token.dep_ == "advcl" and any(c.lower_ in _WHEN for c in children_of(token))
            if dates or token.dep_ == "conj":
                return True
        token = token.head
    return False


def _is_left(ref: ProgramRef, candidate: Candidate, resolver: Resolver) -> bool:
    """Whether it is what something else leaves: "was released from (the airlock of) Kibo"."""
    if ref.kind == "station" and candidate.trigger.lemma_.lower() in _RELEASING:
        return True
    token = resolver.doc[ref.end - 1]
    while token.dep_ == "pobj" and token.head.lower_ in _PART_OF:
        token = token.head.head
    return token.dep_ == "pobj" and token.head.lower_ == "from" and ref.kind != "mission"


def _told_of(trigger: Token, type_: str, resolver: Resolver) -> ProgramRef | None:
    """What a relative clause is about: "Crew-12, which will take three astronauts up"."""
    head = resolver.programs.meant_by(trigger.head) if trigger.dep_ == "relcl" else None
    return head if head is not None and may_be_about(type_, head, resolver) else None


def _describes_party(ref: ProgramRef, trigger: Token, resolver: Resolver) -> bool:
    token = resolver.doc[ref.end - 1]
    while token.i != trigger.i and token.head.i != token.i:
        if token.dep_ == "appos" and resolver.names_party(token.head):
            return True
        token = token.head
    return False


def _clause_of(token: Token) -> int:
    """The verb whose clause a token stands in, a verb in its own; the root where there is none."""
    verb = token if is_verb(token) else governing_verb(token)
    return verb.i if verb is not None else token.sent.root.i


def beside(candidate: Candidate, resolver: Resolver) -> ProgramRef | None:
    """The one programme that the sentence names outside the event's clause."""
    sentence = candidate.sentence
    near = resolver.programs.within(sentence.start, sentence.end)
    fit = {ref.id: ref for ref in near if may_be_about(candidate.type, ref, resolver)}
    if candidate.type in _LEAVING:
        fit = {id_: ref for id_, ref in fit.items() if not _is_left(ref, candidate, resolver)}
    if len(fit) != 1:
        return None
    (named,) = fit.values()
    return None if _is_of_others(named, candidate.trigger, resolver) else named


def _is_of_others(ref: ProgramRef, trigger: Token, resolver: Resolver) -> bool:
    """Whether a joined clause tells of it, with a doer of its own.

    "India launched Nayif-1, and in 2016 the two countries signed an agreement".
    """
    named = resolver.doc[ref.end - 1]
    mine, its = ({t.i, *(a.i for a in t.ancestors)} for t in (trigger, named))
    apart = [resolver.doc[i] for i in mine ^ its]
    return any(
        verb.dep_ == "conj"
        and is_verb(verb)
        and verb.head.dep_ != "relcl"
        and any(c.dep_ in SUBJECTS and c.pos_ != "PRON" for c in children_of(verb))
        for verb in apart
    )


def names_inside(token: Token) -> list[Token]:
    """The parts of a phrase that can name what its head is of: "the launch of *Luna-25*".

    "Whose" stands for what its clause says more of: "*Luna-25*, whose launch".
    """
    return [
        (antecedent(t) or t) if t.tag_ == "WP$" else t
        for t in token.subtree
        if abs(t.i - token.i) <= _REACH and t.dep_ in _INSIDE and not _told_apart(t, token)
    ]


def _told_apart(token: Token, head: Token) -> bool:
    """Whether a relative clause between tells of it: "Kenya, which signed the Accords, bought"."""
    while token.i != head.i:
        if token.dep_ == "relcl":
            return True
        token = token.head
    return False


def _beside_name(token: Token, resolver: Resolver) -> ProgramRef | None:
    """The programme that an apposition says more of: "the Accords, *a set* of principles"."""
    return resolver.programs.meant_by(token.head) if token.dep_ == "appos" else None


def _stood_for(token: Token, resolver: Resolver) -> ProgramRef | None:
    antecedent = resolver.antecedents.get(token.i)
    return resolver.programs.meant_by(resolver.doc[antecedent]) if antecedent is not None else None


def _signed(ref: ProgramRef, resolver: Resolver) -> ProgramRef:
    """The framework of a programme's name: "Artemis signatories" have signed the Accords."""
    if ref.framework:
        return ref
    first = ref.name.split()[0]
    frameworks = (each for each in resolver.programs.refs if each.framework)
    return next((each for each in frameworks if each.name.startswith(first)), ref)


def _by_name(token: Token, resolver: Resolver) -> ProgramRef | None:
    """A craft that only the article knows: the proper name that heads the argument."""
    if token.pos_ != "PROPN" or resolver.mention(token) is not None or resolver.is_person(token):
        return None
    if token.ent_type_ in _PLACES_AND_TIMES or in_class(token, "body", resolver):
        return None
    if resolver.programs.rocket_at(token) is not None:
        return None
    parts = (c for c in children_of(token) if c.dep_ == "compound" and not c.text[0].islower())
    start = min([token.i, *(c.i for c in parts)])
    if any(resolver.mention(t) is not None for t in resolver.doc[start : token.i]):
        return None
    if start == token.i and _is_common(token, resolver):
        return None
    name = resolver.doc[start : token.i + 1].text
    if not resolver.programs.is_name(name) or resolver.said_of_firm(token) is not None:
        return None
    return ProgramRef.uncatalogued(name, "mission", start, token.i + 1)


def _is_common(token: Token, resolver: Resolver) -> bool:
    """Whether it is no name: "launched a CubeSat", "Launch is set", "suffered an anomaly"."""
    written_small = token.text.islower() and any(c.dep_ == "det" for c in children_of(token))
    return written_small or any(in_class(token, name, resolver) for name in _NO_NAMES)


def described_in(candidate: Candidate, resolver: Resolver) -> ProgramRef | None:
    """The one programme that a noun of the event's sentence stands for: "uses of the vehicle"."""
    sentence = candidate.sentence
    nouns = resolver.programs.described_within(sentence.start, sentence.end)
    return _only((ref for _, ref in nouns), candidate, resolver)


def stood_for_in(phrase: Token, candidate: Candidate, resolver: Resolver) -> ProgramRef | None:
    """The one programme that a phrase stands for: "an agreement on the station", "on it"."""
    if phrase.lower_ == "it":
        return resolver.programs.spoken_of_before(phrase)
    meant = (
        resolver.programs.meant_by(token) or _stood_for(token, resolver) for token in phrase.subtree
    )
    return _only((ref for ref in meant if ref is not None), candidate, resolver)


def _only(
    refs: Iterable[ProgramRef], candidate: Candidate, resolver: Resolver
) -> ProgramRef | None:
    """The programme that the event may be about, where there is one alone."""
    fit = {ref.id: ref for ref in refs if may_be_about(candidate.type, ref, resolver)}
    return next(iter(fit.values())) if len(fit) == 1 else None
