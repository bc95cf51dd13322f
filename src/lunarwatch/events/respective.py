"""One verb, and each of a list on its own day: "A and B joined in 2021 and 2023, respectively"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span

from lunarwatch.components.candidates import FLIGHTS, Candidate
from lunarwatch.components.columns import words_of, words_within
from lunarwatch.components.programs import ProgramRef
from lunarwatch.components.refs import PartyRef, ids
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.syntax import prepositional_within, subjects
from lunarwatch.dates import FoundDate
from lunarwatch.events.gapped import MORE, Gap

_RESPECTIVELY = "respectively"
_NEAR = 2  # tokens between the days and the word
_BETWEEN = MORE | {"on", "in"}
_WITH = frozenset({"with"})


def in_turn(
    candidate: Candidate, dates: list[tuple[FoundDate, Span]], resolver: Resolver
) -> list[Gap]:
    """The events of those listed, each with its day, if as many days as they are named in turn."""
    if _RESPECTIVELY not in words_within(candidate.sentence):
        return []
    days = _days(candidate.sentence, dates)
    if candidate.type in FLIGHTS:
        crafts = _crafts(candidate, resolver)
        pairs = zip(crafts, days, strict=True) if len(crafts) == len(days) else ()
        return [Gap(replace(candidate), day, craft) for craft, day in pairs]
    for listed in _lists(candidate, resolver):
        if len(listed) == len(days) > 1:
            return [
                Gap(replace(candidate, actors=_without_others(candidate, ref, listed)), day, None)
                for ref, day in zip(listed, days, strict=True)
                if ref.id in ids(candidate.actors)
            ]
    return []


def _days(sentence: Span, dates: list[tuple[FoundDate, Span]]) -> list[FoundDate]:
    """The days named in one breath before "respectively", or right behind it."""
    words = words_of(sentence.doc)
    at = words.index(_RESPECTIVELY, sentence.start, sentence.end)
    found: list[FoundDate] = []
    edge = at
    for date, span in sorted(dates, key=lambda each: -each[1].start):
        between = words[span.end : edge]
        if span.end <= edge and len(between) <= _NEAR and _BETWEEN.issuperset(between):
            found.insert(0, date)
            edge = span.start
    return found


def _lists(candidate: Candidate, resolver: Resolver) -> list[Sequence[PartyRef]]:
    """Who can be meant one by one: those who act; of signers, or of whom they sign with."""
    if candidate.type != "sign":
        return [candidate.actors]
    document = candidate.instrument
    signers = resolver.parties_of_all(subjects(candidate.trigger))
    heads = [each for each in (candidate.trigger, document) if each is not None]
    others = [token for head in heads for token in prepositional_within(head, _WITH)]
    return [signers, [r for r in resolver.parties_of_all(others) if r.id not in ids(signers)]]


def _without_others(
    candidate: Candidate, ref: PartyRef, listed: Sequence[PartyRef]
) -> list[PartyRef]:
    others = ids(listed) - {ref.id}
    return [each for each in candidate.actors if each.id not in others]


def _crafts(candidate: Candidate, resolver: Resolver) -> list[ProgramRef]:
    """The craft named in the sentence, each once, in order."""
    named = resolver.programs.within(candidate.sentence.start, candidate.sentence.end)
    return list({ref.id: ref for ref in named if ref.craft}.values())
