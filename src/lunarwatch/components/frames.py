"""Matches the catalogue's frames on the parse: each match is a candidate event.

A frame names a trigger (verb or noun) and what must stand in its slots; whoever stands in the
actor and recipient slots takes part.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from lunarwatch.components.assertion import status_of
from lunarwatch.components.body import is_headline, points_elsewhere
from lunarwatch.components.candidates import Candidate
from lunarwatch.components.columns import lemmas_of, words_of
from lunarwatch.components.headlines import (
    HeadlineSlots,
    is_headline_verb,
    present_of,
    verb_lemma,
)
from lunarwatch.components.participants import participants, persons
from lunarwatch.components.refs import PartyRef
from lunarwatch.components.requirements import AGENT, arguments, asks_agent, instrument, ruled_out
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.slots import Slots
from lunarwatch.components.syntax import children_of, is_verb, particles
from lunarwatch.patterns import Catalogue, EventType, Frame
from lunarwatch.records import Status

# The type that ``components.statements`` finds; its frame is for those who read the patterns.
_BY_STATEMENTS = "state"
_FROM_WHEN = frozenset({"starting", "beginning", "ending"})
_AS_IT_WAS = frozenset({"opposed", "planned", "scheduled", "expected", "intended", "designed"})
_AT_WHICH = frozenset({"in", "from", "on", "with", "at"})


class Trigger(NamedTuple):
    """A lemma that can tell an event, with the words that have to stand beside it."""

    word: str
    others: tuple[str, ...]
    verbal: bool
    event: EventType
    frame: Frame


def triggers(catalogue: Catalogue) -> Iterator[Trigger]:
    """The triggers of all frames, in the order of the catalogue; verbs before nouns."""
    for event, frame in catalogue.frames.values():
        if event.type == _BY_STATEMENTS:
            continue
        for words in frame.verbs:
            verb, *rest = words.split()
            yield Trigger(verb, tuple(rest), True, event, frame)
        for words in frame.nouns:
            *before, noun = words.split()
            yield Trigger(noun, tuple(before), False, event, frame)


class FrameMatcher:
    """Finds candidate events by the catalogue's frames."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._verbs: dict[str, list[tuple[frozenset[str], EventType, Frame]]] = defaultdict(list)
        self._nouns: dict[str, list[tuple[str, EventType, Frame]]] = defaultdict(list)
        for word, others, verbal, event, frame in triggers(catalogue):
            if verbal:
                self._verbs[word].append((frozenset(others), event, frame))
            else:
                self._nouns[word].append((" ".join(others), event, frame))
        self._lemmas = self._verbs.keys() | self._nouns.keys()

    def match(self, doc: Doc, resolver: Resolver) -> Iterator[Candidate]:
        """The candidates of a document, in order of their triggers."""
        lemmas, words = lemmas_of(doc), words_of(doc)
        pieces = resolver.pieces
        for sentence in doc.sents:
            if points_elsewhere(sentence):
                continue
            headline, number = is_headline(sentence), pieces.number(sentence.start)
            for i, lemma in enumerate(lemmas[sentence.start : sentence.end], sentence.start):
                present = headline and present_of(words[i], self._verbs) is not None
                if present and is_headline_verb(doc[i], self.catalogue, self._verbs):
                    yield from self._at(doc[i], sentence, resolver, headline=True)
                elif lemma in self._lemmas and pieces.may_tell(number, lemma):
                    yield from self._at(doc[i], sentence, resolver)

    def _at(
        self, token: Token, sentence: Span, resolver: Resolver, *, headline: bool = False
    ) -> Iterator[Candidate]:
        """The candidates of one trigger: of each type, the first frame that fits.

        A frame whose agent goes unnamed comes after those that lack nothing.
        """
        slots: Slots | None = None
        taken: set[str] = set()
        spare: dict[str, Candidate] = {}
        bounds, number = resolver.pieces.bounds, resolver.pieces.number(token.i)
        triggered = self._in_headline(token) if headline else self._triggered(token, resolver)
        for event, frame in triggered:
            if event.type in taken:
                continue
            if bounds is not None and not headline and not bounds.may_fill(number, frame):
                continue
            slots = slots or (HeadlineSlots if headline else Slots)(token, sentence, self.catalogue)
            candidate = self._candidate(event, frame, slots, sentence, resolver)
            if candidate is None:
                continue
            if slots.agentless and asks_agent(frame, AGENT):
                spare.setdefault(event.type, candidate)
                continue
            taken.add(event.type)
            yield candidate
        yield from (spare[type_] for type_ in spare if type_ not in taken)

    def _triggered(self, token: Token, resolver: Resolver) -> Iterator[tuple[EventType, Frame]]:
        """The frames of which the token can be the trigger, in the order of the catalogue."""
        lemma = token.lemma_.lower()
        verbs, nouns = self._verbs.get(lemma), self._nouns.get(lemma)
        verbal = is_verb(token) or token.tag_.startswith("VB")
        if verbs and verbal and not _is_preposition(token):
            beside: frozenset[str] | None = None
            for rest, event, frame in verbs:
                if rest and beside is None:
                    beside = particles(token)
                if not rest or (beside is not None and rest <= beside):
                    yield event, frame
        if nouns and _may_trigger(token, resolver):
            below: frozenset[str] | None = None
            for before, event, frame in nouns:
                if before and below is None:
                    below = _modifiers(token)
                if not before or (below is not None and before in below):
                    yield event, frame

    def _in_headline(self, token: Token) -> Iterator[tuple[EventType, Frame]]:
        """The frames of a verb that the parse took for another part of speech."""
        following = token.nbor().lower_
        for rest, event, frame in self._verbs[verb_lemma(token, self._verbs) or ""]:
            if not rest or following in rest:
                yield event, frame

    def _candidate(
        self, event: EventType, frame: Frame, slots: Slots, sentence: Span, resolver: Resolver
    ) -> Candidate | None:
        """The event as the frame sees it, or None where the frame does not fit."""
        asked = arguments(frame, slots, resolver)
        if asked is None or ruled_out(frame, slots, resolver):
            return None
        actors, recipients = participants(event, frame, slots, asked, sentence, resolver)
        if len(actors) + len(recipients) < frame.parties:
            return None
        if frame.craft_owner and frame.parties > 1 and _one_state([*actors, *recipients]):
            return None
        status = self._status(event, slots)
        if frame.when and status not in frame.when:
            return None
        return Candidate(
            type=event.type,
            rule=f"{event.type}.{frame.id}",
            trigger=slots.trigger,
            status=frame.status or status,
            sentence=sentence,
            actors=actors,
            recipients=recipients,
            persons=persons(frame, slots, resolver),
            arguments=asked,
            instrument=instrument(slots, resolver),
            headline=is_headline(sentence),
        )

    def _status(self, event: EventType, slots: Slots) -> Status:
        if isinstance(slots, HeadlineSlots):
            return Status.OCCURRED
        return status_of(event.type, slots.trigger, self.catalogue, verbal=slots.verbal)


def _is_preposition(verb: Token) -> bool:
    """Whether a participle only says from when on: "five flights, starting in 2013".

    Likewise what is told "as opposed to" something else, or went "as planned".
    """
    if verb.lower_ in _AS_IT_WAS and verb.i and verb.nbor(-1).lower_ == "as":
        return True
    if verb.tag_ != "VBG" or verb.lower_ not in _FROM_WHEN or verb.i + 1 == len(verb.doc):
        return False
    alone = not any(c.dep_ in ("aux", "nsubj", "dobj") for c in children_of(verb))
    return alone and verb.nbor().lower_ in _AT_WHICH and verb.dep_ not in ("ROOT", "pcomp")


def _may_trigger(noun: Token, resolver: Resolver) -> bool:
    """Whether the noun can tell an event: not in "launch pad", not inside a name."""
    if noun.pos_ not in ("NOUN", "PROPN") and noun.tag_ not in ("NN", "NNS"):
        return False
    entity = resolver.entity(noun)
    if noun.i + 1 < len(noun.doc) and noun.nbor().text == "-":
        return False
    if noun.head.lower_ == "of" and noun.head.head.lower_ == "one":
        return noun.lemma_ not in resolver.catalogue.words("instrument")  # "one of five treaties"
    return noun.dep_ != "compound" and (entity is None or entity.kind == "instrument")


def _modifiers(noun: Token) -> frozenset[str]:
    """What stands below a noun: its words and lemmas."""
    return frozenset(word for c in children_of(noun) for word in (c.lower_, c.lemma_.lower()))


def _one_state(parties: list[PartyRef]) -> bool:
    """Whether all are a state and its bodies: a Russian camera on a Russian probe is no supply."""
    countries = {ref.country for ref in parties}
    return len(countries) == 1 and any(ref.kind == "country" for ref in parties)
