"""Further events of a verb that is not repeated: "Peru joined in June, and Chile in October"."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Span, Token

from lunarwatch.components.assertion.forms import finite
from lunarwatch.components.candidates import FLIGHTS, Candidate
from lunarwatch.components.classes import in_class
from lunarwatch.components.programs import ProgramRef
from lunarwatch.components.refs import ids
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.syntax import (
    OBJECTS,
    children_of,
    governing_verb,
    is_verb,
    subjects,
)
from lunarwatch.dates import FoundDate
from lunarwatch.events.carriers import ABOARD

# What country after country does: "China tested one in 2007 and India in 2019".
_BY_COUNTRIES = frozenset({"join", "ratify", "milestone", "endorse", "withdraw"})
MORE = frozenset({"and", ",", ";"})
_NEXT_DAY = MORE | {"in", "on", "for", "again", "then"}
_SPANS = frozenset({"by", "until", "since", "from", "before", "after", "through"})
_PLACED = frozenset({"in", "at"})
_LATELY = frozenset({"recently", "lately", "lastly", "finally", "latterly"})
_ASIDE = 3  # tokens before a name in which such a word stands
_BEFORE_NAMES = frozenset({"det", "compound"})


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
            if _shares_day(name, dates):
                continue
            ref = _craft_of(name, resolver)
            if ref is not None and ref.craft:
                found.append(Gap(replace(candidate, recipients=[]), date, ref))
            elif ref is None and in_class(name, "liftoff", resolver):
                found.append(Gap(replace(candidate, recipients=[]), date, None))
        elif candidate.type in _BY_COUNTRIES:
            named = resolver.parties(name)
            countries = [ref for ref in named if ref.kind == "country" and not ref.metonym]
            if countries and ids(countries).isdisjoint(ids(candidate.actors)):
                found.append(Gap(replace(candidate, actors=countries, persons=[]), date, None))
    return found


def _shares_day(name: Token, dates: list[tuple[FoundDate, Span]]) -> bool:
    """Whether it flies with the craft before it: "launched EOS-08 and SR-0 on Friday"."""
    joined = name.left_edge.i - 1
    if joined < 1 or name.doc[joined].lower_ != "and" or name.doc[joined - 1].text == ",":
        return False
    return not any(span.start < name.i for _, span in dates)


def _craft_of(name: Token, resolver: Resolver) -> ProgramRef | None:
    """The craft that a noun is part of the name of, or that stands before it: "the X-2 probe"."""
    called = resolver.programs.at(name)
    if called is not None or name.pos_ != "NOUN" or name.i == 0:
        return called
    return resolver.programs.at(name.nbor(-1))


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
    joined = not MORE.isdisjoint(between) and _NEXT_DAY.issuperset(between)
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
    put_in = start > 1 and doc[start - 1].text == "," and doc[start - 2].lower_ in MORE
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
    return any(t.lower_ in MORE for t in between) and not any(finite(t) for t in between)


def _is_next(name: Token, trigger: Token) -> bool:
    """Whether it begins anew what the verb it hangs on said: "joined it in 2022, Peru in 2020"."""
    if name.dep_ == "conj":
        return True
    before = name.left_edge.i - 1
    parted = before > trigger.i and name.doc[before].text in MORE
    told = (c for c in children_of(trigger) if trigger.i < c.i < before)
    return parted and any(c.dep_ in OBJECTS or c.dep_ == "prep" for c in told)
