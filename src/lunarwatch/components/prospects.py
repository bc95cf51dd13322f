"""Which pieces of an article can tell an event, by their bare words.

A frame can match only where its trigger may stand and where what it asks for may be.  Both are read
off the catalogue's frames, with the questions that the matching itself asks of words; so a frame
added to the patterns is heeded here too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from lunarwatch.components.echoes import may_echo
from lunarwatch.components.evidence import Evidence
from lunarwatch.components.frames import Trigger, triggers
from lunarwatch.components.mentions import is_space_body
from lunarwatch.components.participants import takes_pair
from lunarwatch.components.possible import may_be_in_class
from lunarwatch.components.referring import refers
from lunarwatch.components.requirements import asks_agent
from lunarwatch.components.slots import prepositions_of
from lunarwatch.components.statements import may_state
from lunarwatch.patterns import Catalogue, Frame
from lunarwatch.subject import NEAR, SELF_EVIDENT
from lunarwatch.wordforms import forms_of_all

# One of them stands in every passive that has a subject.
_PASSIVE = frozenset(
    {"be", "been", "being", "is", "are", "was", "were", "'s", "get", "got", "gets"}
)


class Asked(NamedTuple):
    """What a frame asks for in one slot.

    Attributes:
        prepositions: words of which one must be there; none for a slot that is no preposition.
        classes: what may fill it.
        unnamed: whether nothing need fill it in the passive.
    """

    prepositions: frozenset[str]
    classes: tuple[str, ...]
    unnamed: bool


class Prospect(NamedTuple):
    """What a piece can tell: anything at all, and of the two parties spoken of before it."""

    tells: bool
    pairs: bool


class Prospects:
    """Answers which pieces can tell an event; built once from the catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._space = forms_of_all(catalogue.cues("space_words"))
        # by their lemma, with whether they take parties from before
        self._triggers: dict[str, list[tuple[Trigger, bool]]] = defaultdict(list)
        for trigger in triggers(catalogue):
            pairs = takes_pair(trigger.event, trigger.frame)
            self._triggers[trigger.word].append((trigger, pairs))
        self._asked = {id(f): _soonest_first(_asked(f)) for _, f in catalogue.frames.values()}

    def bounds(self, evidence: Sequence[Evidence]) -> EvidentBounds:
        """What can be in each piece of an article."""
        return EvidentBounds(self, evidence)

    def of(self, evidence: Sequence[Evidence]) -> list[Prospect]:
        """The prospects of each piece of an article."""
        marked = [e.marks_space or not self._space.isdisjoint(e.words) for e in evidence]
        found: list[Prospect] = []
        named = False  # whether a programme may have been named up to here
        framework = any(entity.is_framework for e in evidence for entity in e.entities)
        body = any(is_space_body(entity) for e in evidence for entity in e.entities)
        for number, piece in enumerate(evidence):
            named |= piece.by_form or any(entity.is_program for entity in piece.entities)
            near = any(marked[max(0, number - NEAR) : number + 1])
            known = {
                "body": body,
                "program": named,
                "craft": named,
                "framework": framework,
                None: True,
            }
            told = self._told(piece, near=near, known=known)
            again = may_echo(piece) and number > 0 and found[-1].tells
            tells = told.tells or again or self._is_statement(piece)
            found.append(Prospect(tells, told.pairs))
        return found

    def _told(self, piece: Evidence, *, near: bool, known: Mapping[str | None, bool]) -> Prospect:
        """What the frames that can match in a piece tell.

        Args:
            piece: what its words show.
            near: whether a mark of space may stand near.
            known: context → whether it may hold; the article's framework may be named later on.
        """
        tells = False
        for word in piece.lemmas & self._triggers.keys():
            for trigger, pairs in self._triggers[word]:
                if (
                    (pairs or not tells)
                    and (near or trigger.event.type in SELF_EVIDENT)
                    and known[trigger.frame.context]
                    and self.may_match(trigger, piece)
                ):
                    if pairs:
                        return Prospect(tells=True, pairs=True)
                    tells = True
        return Prospect(tells, pairs=False)

    def may_tell(self, lemma: str, piece: Evidence) -> bool:
        """Whether a word of this lemma may be the trigger of any frame in a piece."""
        return any(self.may_match(trigger, piece) for trigger, _ in self._triggers.get(lemma, ()))

    def may_match(self, trigger: Trigger, piece: Evidence) -> bool:
        """Whether a piece has what a trigger needs beside it, and what its frame asks for."""
        for word in trigger.others:
            if word not in piece.words and word not in piece.lemmas and word != piece.following:
                return False
        return self.may_fill(trigger.frame, piece)

    def may_fill(self, frame: Frame, piece: Evidence) -> bool:
        """Whether what a frame asks for may be in a piece; worked out once."""
        found = piece.may_fill.get(id(frame))  # the catalogue keeps the frames
        if found is None:
            found = piece.may_fill[id(frame)] = self._fills(frame, piece)
        return found

    def _fills(self, frame: Frame, piece: Evidence) -> bool:
        possible = piece.may_be
        for prepositions, classes, unnamed in self._asked[id(frame)]:
            if prepositions and prepositions.isdisjoint(piece.words):
                return False
            if unnamed and not _PASSIVE.isdisjoint(piece.words):
                continue
            for name in classes:
                may_be = possible.get(name)
                if may_be is None:
                    may_be = possible[name] = may_be_in_class(name, piece, self._catalogue)
                if may_be:
                    break
            else:
                return False
        return True

    def _is_statement(self, piece: Evidence) -> bool:
        cues = self._catalogue.cues
        if not may_state(piece, cues):
            return False
        return piece.names_party or refers(piece, cues)


class EvidentBounds:
    """What can be in each piece of one article; see ``pieces.Bounds``."""

    def __init__(self, prospects: Prospects, evidence: Sequence[Evidence]) -> None:
        self._prospects, self._evidence = prospects, evidence

    def may_tell(self, number: int, lemma: str) -> bool:
        """Whether a word of this lemma may be the trigger of an event in a piece."""
        return self._prospects.may_tell(lemma, self._evidence[number])

    def may_fill(self, number: int, frame: Frame) -> bool:
        """Whether what a frame asks for may be in a piece."""
        return self._prospects.may_fill(frame, self._evidence[number])


def _asked(frame: Frame) -> Iterator[Asked]:
    for slot, classes in frame.require.items():
        yield Asked(prepositions_of(slot), classes, asks_agent(frame, slot))


def _soonest_first(asked: Iterable[Asked]) -> tuple[Asked, ...]:
    """What is asked for, the words before the classes: whether they are there is sooner known."""
    return tuple(sorted(asked, key=lambda each: not each.prepositions))
