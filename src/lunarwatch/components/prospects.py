"""Which pieces of an article can tell an event, by their bare words.

A frame can match only where its trigger may stand and where what it asks for may be.  Both are read
off the catalogue's frames, with the questions that the matching itself asks of words; so a frame
added to the patterns is heeded here too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lunarwatch.components.echoes import may_echo
from lunarwatch.components.evidence import Evidence
from lunarwatch.components.frames import triggers
from lunarwatch.components.mentions import is_space_body
from lunarwatch.components.participants import takes_pair
from lunarwatch.components.possible import Asked, Possible
from lunarwatch.components.referring import refers
from lunarwatch.components.statements import may_state
from lunarwatch.patterns import Catalogue, Frame
from lunarwatch.subject import AHEAD, NEAR, SELF_EVIDENT, TOLD_FIRST
from lunarwatch.wordforms import forms_of_all


class Prospect(NamedTuple):
    """What a piece can tell.

    Attributes:
        tells: anything at all.
        pairs: something of the two parties spoken of before it.
        bits: what may be in it of what frames ask for (``components.possible``).
    """

    tells: bool
    pairs: bool
    bits: int


class _Trigger(NamedTuple):
    """What a trigger needs: other words beside it, a context, and what its frame asks for."""

    others: tuple[str, ...]
    context: str | None
    self_evident: bool
    told_first: bool
    asked: Asked

    def may_match(self, piece: Evidence, bits: int) -> bool:
        """Whether a piece has what must stand beside the trigger, and what its frame asks for."""
        for word in self.others:
            if word not in piece.words and word not in piece.lemmas and word != piece.following:
                return False
        return _may_fill(self.asked, bits)


class Prospects:
    """Answers which pieces can tell an event; built once from the catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._space = forms_of_all(catalogue.cues("space_words"))
        self._possible = Possible(catalogue)
        # by their lemma; first those that take parties from before
        self._pairing: dict[str, list[_Trigger]] = defaultdict(list)
        self._telling: dict[str, list[_Trigger]] = defaultdict(list)
        for each in triggers(catalogue):
            filed = self._pairing if takes_pair(each.event, each.frame) else self._telling
            self_evident = each.event.type in SELF_EVIDENT
            asked = self._possible.asked(each.frame)
            first = each.event.type in TOLD_FIRST
            trigger = _Trigger(each.others, each.frame.context, self_evident, first, asked)
            filed[each.word].append(trigger)

    def bounds(self, evidence: Sequence[Evidence], prospects: Sequence[Prospect]) -> EvidentBounds:
        """What can be in each piece of an article."""
        return EvidentBounds(self, evidence, [prospect.bits for prospect in prospects])

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
            ahead = any(marked[number + 1 : number + AHEAD + 1])
            # the article's framework may be named later on
            known = {"body": body, "program": named, "craft": named, "framework": framework}
            bits = self._possible.of(piece)
            pairs = self._may_match(self._pairing, piece, bits, near=near, ahead=ahead, known=known)
            tells = (
                pairs
                or self._may_match(self._telling, piece, bits, near=near, ahead=ahead, known=known)
                or (may_echo(piece) and number > 0 and found[-1].tells)
                or self._is_statement(piece)
            )
            found.append(Prospect(tells, pairs, bits))
        return found

    @staticmethod
    def _may_match(
        triggers: Mapping[str, Sequence[_Trigger]],
        piece: Evidence,
        bits: int,
        *,
        near: bool,
        ahead: bool,
        known: Mapping[str, bool],
    ) -> bool:
        """Whether any of some triggers can match in a piece.

        Args:
            triggers: by their lemma.
            piece: what its words show.
            bits: what may be in it.
            near: whether a mark of space may stand near.
            ahead: whether one may follow soon.
            known: context → whether it may hold.
        """
        for word in triggers.keys() & piece.lemmas:
            for trigger in triggers[word]:
                if (
                    (near or trigger.self_evident or (ahead and trigger.told_first))
                    and (trigger.context is None or known[trigger.context])
                    and trigger.may_match(piece, bits)
                ):
                    return True
        return False

    def may_tell(self, lemma: str, piece: Evidence, bits: int) -> bool:
        """Whether a word of this lemma may be the trigger of any frame in a piece."""
        return any(
            trigger.may_match(piece, bits)
            for filed in (self._pairing, self._telling)
            for trigger in filed.get(lemma, ())
        )

    def may_fill(self, frame: Frame, bits: int) -> bool:
        """Whether what a frame asks for may be in a piece."""
        return _may_fill(self._possible.asked(frame), bits)

    def _is_statement(self, piece: Evidence) -> bool:
        cues = self._catalogue.cues
        if not may_state(piece, cues):
            return False
        return piece.names_party or refers(piece, cues)


class EvidentBounds:
    """What can be in each piece of one article; see ``pieces.Bounds``."""

    def __init__(
        self, prospects: Prospects, evidence: Sequence[Evidence], bits: Sequence[int]
    ) -> None:
        self._prospects, self._evidence, self._bits = prospects, evidence, bits

    def may_tell(self, number: int, lemma: str) -> bool:
        """Whether a word of this lemma may be the trigger of an event in a piece."""
        return self._prospects.may_tell(lemma, self._evidence[number], self._bits[number])

    def may_fill(self, number: int, frame: Frame) -> bool:
        """Whether what a frame asks for may be in a piece."""
        return self._prospects.may_fill(frame, self._bits[number])


def _may_fill(asked: Asked, bits: int) -> bool:
    for bit in asked:  # noqa: SIM110  # asked so often that a generator costs more than it tells
        if not bit & bits:
            return False
    return True
