"""One verb, several events: "a pact with A in May, and accords with B and C in June"."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Span, Token

from lunarwatch.components.assertion.forms import finite
from lunarwatch.components.candidates import FLIGHTS, Candidate
from lunarwatch.components.classes import in_class
from lunarwatch.components.programs import ProgramRef
from lunarwatch.components.refs import PartyRef, ids
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.syntax import (
    NOMINALS,
    OBJECTS,
    children_of,
    coordinated,
    governing_verb,
    is_verb,
    objects,
    prepositional,
    prepositional_within,
    subjects,
)
from lunarwatch.dates import FoundDate
from lunarwatch.events.carriers import ABOARD

# What country after country does: "China tested one in 2007 and India in 2019".
_BY_COUNTRIES = frozenset({"join", "ratify", "milestone", "endorse", "withdraw"})
_MORE = frozenset({"and", ",", ";"})
_NEXT_DAY = _MORE | {"in", "on", "for", "again", "then"}
_SPANS = frozenset({"by", "until", "since", "from", "before", "after", "through"})
_FROM = frozenset({"from", "of", "by"})
_LONGEST_ITEM = 10  # tokens of a thing in a list, with whom it is from
_WITH = frozenset({"with", "between"})
# Rules of which what others give goes on without a verb, and what it is.
_GIVING = frozenset({"provide.verb", "provide.given-to", "provide.built-share", "provide.part"})
_GIVEN = ("hardware", "payload", "supply", "craft")
_OPENING = frozenset({"DT", "PRP$", "CD"})
_PLACED = frozenset({"in", "at"})
_PLURALS = frozenset({"NNS", "NNPS"})
_LATELY = frozenset({"recently", "lately", "lastly", "finally", "latterly"})
_ASIDE = 3  # tokens before a name in which such a word stands
_BEFORE_NAMES = frozenset({"det", "compound"})


def split(candidate: Candidate, resolver: Resolver) -> list[Candidate]:
    """The candidate, or one per document and counterpart, or per giver, where there are several.

    Each document of a coordination has its own counterparts; a plural document ("accords with
    Azerbaijan, Belarus and Pakistan") is one event per counterpart (codebook, decision 1).
    """
    if candidate.type == "provide":
        givers = _listed_givers(candidate, resolver)
        parts = [replace(candidate, actors=[giver]) for giver in givers]
        return parts if len(parts) > 1 else _each_its_own(candidate, resolver)
    if candidate.type != "sign" or not is_verb(candidate.trigger):
        return [candidate]
    signers = resolver.parties_of_all(subjects(candidate.trigger))
    if not signers:
        return [candidate]
    parts = [
        replace(candidate, actors=[*some, *group], instrument=document, anchor=document)
        for document, counterparts in _signed(candidate.trigger, signers, resolver)
        for group in _groups(document, counterparts)
        for some in _signing(document, signers, group)
    ]
    return parts if len(parts) > 1 else [candidate]


def _listed_givers(candidate: Candidate, resolver: Resolver) -> list[PartyRef]:
    """Who each of several things is from: "a detector from France, a mirror from Italy and …".

    Each party stands behind a preposition of its own; "instruments from France and Italy" are from
    both together.
    """
    trigger, sentence = candidate.trigger, candidate.sentence
    found: list[PartyRef] = []
    last = trigger.i
    for span, _ in resolver.party_mentions():
        if not trigger.i < span.start < sentence.end:
            continue
        between = list(sentence.doc[last + 1 : span.start])
        words = [token.lower_ for token in between if token.dep_ != "det"]
        if not words or words[-1] not in _FROM:
            continue
        apart = not found or _MORE & set(words)
        if not apart or len(between) > _LONGEST_ITEM or any(finite(t) for t in between):
            break
        party = resolver.party_at(span.root)
        if party is not None and party.id not in ids(found):
            found.append(party)
        last = span.end - 1
    return found


def _each_its_own(candidate: Candidate, resolver: Resolver) -> list[Candidate]:
    """The supply, and those of others that go on without the verb: "A gives a camera, B the arm".

    Of such another a name stands right before what it gives, with no preposition or verb.
    """
    verb, doc = candidate.trigger, candidate.trigger.doc
    if not is_verb(verb) or candidate.rule not in _GIVING:
        return [candidate]
    found: list[Candidate] = []
    for span, _ in resolver.party_mentions():
        if not verb.i + 1 < span.start < candidate.sentence.end - 2:
            continue
        if any(finite(token) for token in doc[verb.i + 1 : span.end]):
            break
        thing = _thing_behind(span, resolver)
        party = resolver.party_at(span.root)
        if doc[span.start - 1].lower_ not in _MORE or thing is None or party is None:
            continue
        if party.side not in {ref.side for ref in candidate.actors}:
            found.append(replace(candidate, actors=[party], recipients=[], arguments=[thing]))
    others = {part.actors[0].id for part in found}
    given = [ref for ref in candidate.recipients if ref.id not in others]
    return [replace(candidate, recipients=given), *found] if found else [candidate]


def _thing_behind(span: Span, resolver: Resolver) -> Token | None:
    """The thing that an article begins right behind a name: "Canada *the* ultraviolet imager"."""
    doc = span.doc
    if span.end >= len(doc) or doc[span.end].tag_ not in _OPENING:
        return None
    for token in doc[span.end + 1 : span.end + _LONGEST_ITEM]:
        last = token.i + 1 == len(doc) or doc[token.i + 1].pos_ not in NOMINALS
        if token.pos_ in NOMINALS and last:
            asked = any(in_class(token, name, resolver) for name in _GIVEN)
            return token if asked else None
        if token.pos_ not in NOMINALS and token.pos_ not in ("ADJ", "PUNCT", "ADV", "VERB"):
            return None
    return None


def _signed(
    verb: Token, signers: list[PartyRef], resolver: Resolver
) -> list[tuple[Token, list[PartyRef]]]:
    """The documents that are signed, and with whom: named beside them or, of one, at the verb."""
    documents = [
        token
        for head in objects(verb)
        for token in coordinated(head)
        if in_class(token, "instrument", resolver)
    ]
    found = []
    for document in documents:
        others = resolver.parties_of_all(prepositional_within(document, _WITH))
        others = [ref for ref in others if ref.id not in ids(signers)]
        if not others and len(documents) == 1:
            others = resolver.parties_of_all(prepositional(verb, _WITH))
            others = [ref for ref in others if ref.id not in ids(signers)]
        found.append((document, others))
    return found


def _is_plural(document: Token) -> bool:
    return document.tag_ in _PLURALS or document.lower_ == "memoranda"


def _groups(document: Token, counterparts: list[PartyRef]) -> list[list[PartyRef]]:
    """Who signs together: all, or each alone where the document is a plural."""
    if _is_plural(document):
        return [[ref] for ref in counterparts]
    return [counterparts] if counterparts else []


def _signing(
    document: Token, signers: list[PartyRef], group: list[PartyRef]
) -> list[list[PartyRef]]:
    """Who signs with a counterpart: together, or each its own of several documents."""
    each = _is_plural(document) and len(group) == 1 and len(signers) > 1
    return [[signer] for signer in signers] if each else [signers]


class Gap(NamedTuple):
    """A further event of a verb that is not repeated."""

    candidate: Candidate
    date: FoundDate
    program: ProgramRef | None


def gapped(
    candidate: Candidate, dates: list[tuple[FoundDate, Span]], resolver: Resolver
) -> list[Gap]:
    """Further events of the same verb: "Chang'e-7 is to fly in 2026, and Chang'e-8 in 2029".

    A craft (for a launch or landing) or a country (for a joining and its like) that stands right
    before a date of its own, behind the trigger and with no verb between, repeats what the verb
    tells.
    """
    found: list[Gap] = []
    for date, span in dates:
        if candidate.type == "sign":
            found += _signed_too(candidate, date, span, dates, resolver)
            continue
        name = _name_before(span)
        if name is None or not _repeats(name, candidate.trigger):
            continue
        if candidate.type in FLIGHTS:
            ref = resolver.programs.at(name)
            if ref is not None and ref.craft:
                found.append(Gap(replace(candidate, recipients=[]), date, ref))
        elif candidate.type in _BY_COUNTRIES:
            named = resolver.parties(name)
            countries = [ref for ref in named if ref.kind == "country" and not ref.metonym]
            if countries and ids(countries).isdisjoint(ids(candidate.actors)):
                found.append(Gap(replace(candidate, actors=countries, persons=[]), date, None))
    return found


def on_other_days(
    candidate: Candidate, date: FoundDate | None, dates: list[tuple[FoundDate, Span]]
) -> list[FoundDate]:
    """The further days of flights told by one word: "two launches are set for 2026 and 2027"."""
    found: list[FoundDate] = []
    last = next((span for each, span in dates if each is date), None)
    if candidate.type not in FLIGHTS or last is None:
        return found
    verb, trigger = governing_verb(last.root), candidate.trigger
    if verb not in (trigger, governing_verb(trigger)):  # "launched …, and served in 2012 and 2013"
        return found
    for each, span in dates:
        if span.start > last.end and _goes_on(last, span):
            found.append(each)
            last = span
    return found


def _goes_on(date: Span, other: Span) -> bool:
    """Whether a day is named in one breath with another: "in June and in August", no range."""
    between = [token.lower_ for token in date.doc[date.end : other.start]]
    joined = not _MORE.isdisjoint(between) and _NEXT_DAY.issuperset(between)
    heads = {*range(date.start, date.end), date.root.head.i}
    linked = any(t.dep_ == "conj" and t.head.i in heads for t in (other.root, other.root.head))
    ranged = date[0].lower_ == "between" or date.root.head.lower_ == "between"
    return joined and linked and not ranged and other[0].lower_ not in _SPANS


def _signed_too(
    candidate: Candidate,
    date: FoundDate,
    span: Span,
    dates: list[tuple[FoundDate, Span]],
    resolver: Resolver,
) -> list[Gap]:
    """The signing with the one of several counterparts that has a date of its own.

    "Pacts with Peru, Chile and, in 2022, Malta"; "with Peru in 2021 and Malta in 2022".
    """
    trigger = candidate.trigger
    name = _name_before(span)
    if name is None or not (_repeats(name, trigger) and _stands_apart(name, candidate, dates)):
        name = _name_behind(span)
    if name is None or name.i < trigger.i or not is_verb(trigger):
        return []
    document = candidate.instrument
    start = document.i if document is not None else trigger.i
    if any(in_class(t, "instrument", resolver) for t in name.doc[start + 1 : name.i]):
        return []  # the next document has counterparts of its own
    signers = resolver.parties_of_all(subjects(trigger))
    with_whom = resolver.parties(name)
    known = ids(candidate.actors)
    if not signers or not with_whom or not ids(with_whom).isdisjoint(known):
        return []
    return [Gap(replace(candidate, actors=[*signers, *with_whom]), date, None)]


def _stands_apart(name: Token, candidate: Candidate, dates: list[tuple[FoundDate, Span]]) -> bool:
    """Whether those listed before a name have another date, or it is the last in time."""
    document = candidate.instrument
    start = max(candidate.trigger.i, document.i if document is not None else 0)
    dated = any(start < span.start < name.i for _, span in dates)
    before = name.doc[max(start + 1, name.i - _ASIDE) : name.i]
    return dated or any(token.lower_ in _LATELY for token in before)


def _name_behind(span: Span) -> Token | None:
    """The noun behind a date that is put in: "and, in 2022, Malta"."""
    doc, start, end = span.doc, span.start, span.end
    if doc[start - 1].dep_ == "prep":
        start -= 1
    put_in = start > 1 and doc[start - 1].text == "," and doc[start - 2].lower_ in _MORE
    if not put_in or end + 1 >= len(doc) or doc[end].text != ",":
        return None
    noun = next((t for t in doc[end + 1 : span.sent.end] if t.dep_ not in _BEFORE_NAMES), None)
    return noun if noun is not None and noun.pos_ == "PROPN" else None


def _name_before(span: Span) -> Token | None:
    """The noun right before a date, over commas and prepositions."""
    for token in reversed(span.doc[: span.start]):
        if not token.is_punct and token.dep_ != "prep":
            return token if token.pos_ in ("PROPN", "NUM", "NOUN") else None
    return None


def _repeats(name: Token, trigger: Token) -> bool:
    """Whether a name continues the list that the trigger began."""
    if name.i <= trigger.i or (name.head == trigger and not _is_next(name, trigger)):
        return False
    # "signed in Paris in 2021", "sent up on a Soyuz in 2012"
    if name.dep_ == "pobj" and name.head.lower_ in _PLACED | ABOARD:
        return False
    between = list(name.doc[trigger.i + 1 : name.i])
    return any(t.lower_ in _MORE for t in between) and not any(finite(t) for t in between)


def _is_next(name: Token, trigger: Token) -> bool:
    """Whether it begins anew what the verb it hangs on said: "joined it in 2022, Peru in 2020"."""
    if name.dep_ == "conj":
        return True
    before = name.left_edge.i - 1
    parted = before > trigger.i and name.doc[before].text in _MORE
    told = (c for c in children_of(trigger) if trigger.i < c.i < before)
    return parted and any(c.dep_ in OBJECTS or c.dep_ == "prep" for c in told)
