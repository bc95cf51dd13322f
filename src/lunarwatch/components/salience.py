"""What was spoken of, and which of it a reference takes: the most salient that fits.

Deterministic: subjects before others, near before far.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from spacy.tokens import Token

from lunarwatch.components.refs import PartyRef, unique
from lunarwatch.components.syntax import SUBJECTS

_BEFORE_NOUN = frozenset({"amod", "compound", "nmod", "npadvmod"})
_COUNTRY = frozenset({"country"})
REACH_OF_PRONOUN = 3
"""Pieces back in which those may have been spoken of whom "it" stands for."""
REACH_OF_GROUP = 6
"""Likewise of "they" and "the two countries"."""
REACH_OF_DESCRIPTION = 12
"""Likewise of "the agency"."""

_REACH_OF_TOGETHER = 4  # pieces back to parties that were spoken of in one piece
_PAIR = 2  # parties: the fewest that are spoken of together
_MOST = 9  # parties that "they" can stand for
_OFTEN, _MANY = 0.5, 5  # for each time that a party was spoken of, up to so many
_NONE: Mapping[str, float] = {}
_PLACED = frozenset({"in", "at", "near", "off", "outside", "over", "from", "across"})
_TIE = 0.001  # of two alike, the later one
_TOO_NEAR = 3  # tokens between a pronoun and what it stands for, unless that is a subject


@dataclass(frozen=True)
class _Weights:
    """How far a reference reaches, and what counts for and against a candidate."""

    reach: int
    distance: float
    subject: float
    modifier: float
    main: float


_PRONOUN = _Weights(reach=REACH_OF_PRONOUN, distance=3.0, subject=4.0, modifier=2.5, main=1.0)
_DESCRIPTION = _Weights(
    reach=REACH_OF_DESCRIPTION, distance=1.0, subject=1.0, modifier=1.0, main=0.0
)


class _Seen(NamedTuple):
    ref: PartyRef
    order: int
    sentence: int
    token: int
    subject: bool
    modifier: bool
    leading: bool
    owner: bool
    main: bool = False


class Salience:
    """The parties spoken of so far.  A sentence is told by the number of its piece."""

    def __init__(self) -> None:
        self._seen: list[_Seen] = []
        self._often = Counter[str]()
        self._in_sentence: dict[int, list[_Seen]] = defaultdict(list)
        self._by_person: dict[int, list[_Seen]] = defaultdict(list)

    def note_person(self, ref: PartyRef, token: Token, sentence: int) -> None:
        """Somebody is named who serves a party: "they" may be the sides that two persons are of."""
        subject = token.dep_ in SUBJECTS
        leading = subject or _joins_subject(token)
        seen = _Seen(ref, len(self._seen), sentence, token.i, subject, False, leading, False)
        self._by_person[sentence].append(seen)

    def note(self, ref: PartyRef, token: Token, sentence: int) -> None:
        """A party is spoken of, by the phrase that the token heads."""
        subject = token.dep_ in SUBJECTS or token.dep_ == "ROOT"
        modifier = token.dep_ in _BEFORE_NOUN or ref.kind == "media"
        leading = subject or _joins_subject(token)
        owner = token.dep_ == "poss" or (token.dep_ == "pobj" and token.head.lower_ in _PLACED)
        main = subject and token.head.dep_ == "ROOT"
        seen = _Seen(
            ref, len(self._seen), sentence, token.i, subject, modifier, leading, owner, main
        )
        self._seen.append(seen)
        self._often[ref.id] += 1
        self._in_sentence[sentence].append(seen)

    def _all_in(self, sentence: int) -> list[_Seen]:
        """Whom a sentence speaks of, by their names and by those who serve them."""
        return [*self._in_sentence.get(sentence, ()), *self._by_person.get(sentence, ())]

    def _since(self, first: int, last: int) -> Iterator[_Seen]:
        """What was spoken of from one sentence to another, in order of the text."""
        for number in range(first, last + 1):
            yield from self._in_sentence.get(number, ())

    def pronoun(
        self, token: Token, sentence: int, *, without: Collection[str] = ()
    ) -> list[PartyRef]:
        """The party that a pronoun in the singular stands for, if any.

        Args:
            token: the pronoun.
            sentence: where it stands.
            without: the ids of parties that it cannot stand for.
        """
        return _best(
            (
                seen
                for seen in self._since(sentence - _PRONOUN.reach, sentence)
                if seen.subject or seen.sentence != sentence or seen.token <= token.i - _TOO_NEAR
                if seen.ref.id not in without
            ),
            sentence,
            _PRONOUN,
        )

    def description(
        self,
        kinds: frozenset[str],
        sentence: int,
        *,
        called: Callable[[PartyRef], bool] | None = None,
        without: Collection[str] = (),
    ) -> list[PartyRef]:
        """The party of these kinds that a description stands for, if any: "the agency".

        Args:
            kinds: what kinds of parties are meant.
            sentence: where the description stands.
            called: whether the description has a word of a party's name; such a one goes before
                others: "the commission" is the European Commission.
            without: the ids of parties that are not meant.
        """
        near = self._since(sentence - _DESCRIPTION.reach, sentence)
        fit = [seen for seen in near if seen.ref.kind in kinds and seen.ref.id not in without]
        so_called = [seen for seen in fit if called is not None and called(seen.ref)]
        if so_called:
            return _best(so_called, sentence, _DESCRIPTION)
        ids = {seen.ref.id for seen in fit}
        bonus = {id_: _OFTEN * min(self._often[id_], _MANY) for id_ in ids}
        return _best(fit, sentence, _DESCRIPTION, bonus)

    def group(
        self, sentence: int, *, at_most: int = _MOST, kinds: frozenset[str] | None = None
    ) -> list[PartyRef]:
        """Two parties or more that were spoken of together, else the last two.

        Args:
            sentence: where "they" or "the two countries" stands.
            at_most: how many parties are meant.
            kinds: what kinds of parties are meant; an agency counts for its country.
        """
        near = range(sentence - REACH_OF_GROUP, sentence + 1)
        if sum(len(self._all_in(number)) for number in near) < _PAIR:
            return []
        countries = kinds == _COUNTRY
        of_one_country: list[PartyRef] = []
        for number in range(sentence, sentence - _REACH_OF_TOGETHER - 1, -1):
            spoken_of = self._all_in(number)
            if len(spoken_of) < _PAIR:
                continue
            together = [
                seen
                for seen in spoken_of
                if kinds is None or seen.ref.kind in kinds or (countries and _is_of_state(seen.ref))
                if countries or kinds is None or not seen.modifier  # "the NASA-led project"
            ]
            together.sort(key=lambda seen: (not seen.subject, seen.modifier, seen.token))
            leading = unique(seen.ref for seen in together if seen.leading)
            refs = leading if len(leading) > 1 else unique(seen.ref for seen in together)
            refs = one_a_country(refs) if countries else refs
            if at_most == _PAIR and len(refs) > 1:  # "the two agencies" are of two countries
                different = _of_different_sides(refs) or _of_different_sides(
                    unique(seen.ref for seen in together)
                )
                if not different:
                    of_one_country = of_one_country or refs
                    continue
                refs = different
            if len(refs) > 1:
                return refs[:at_most]
        if of_one_country:
            return of_one_country[:at_most]
        recent = [
            seen.ref
            for seen in self._since(sentence - REACH_OF_GROUP, sentence)
            if seen.ref.kind != "media"
            and (kinds is None or seen.ref.kind in kinds or (countries and _is_of_state(seen.ref)))
        ]
        recent.reverse()
        refs = one_a_country(recent) if countries else unique(recent)
        return refs[1::-1] if len(refs) > 1 else []

    def last_of(self, country: str) -> list[PartyRef]:
        """The country itself as it was spoken of last, if it was."""
        for seen in reversed(self._seen):
            if seen.ref.kind == "country" and seen.ref.country == country:
                return [seen.ref]
        return []

    def employer(
        self, kinds: frozenset[str], *, since: int = 0, home: str | None = None
    ) -> list[PartyRef]:
        """The body or country spoken of last, for whom somebody with a bare title speaks.

        Args:
            kinds: of party.
            since: the first token that counts.
            home: the country that goes before others spoken of in the same sentence.
        """
        for seen in reversed(self._seen):
            if seen.token < since:
                break
            named = seen.ref.kind != "country" or not (seen.modifier or seen.owner)
            if seen.ref.kind in kinds and named:
                beside = (each.ref for each in self._in_sentence[seen.sentence])
                own = (ref for ref in beside if ref.kind == "country" and ref.country == home)
                return [next(own, seen.ref) if seen.ref.kind == "country" else seen.ref]
        return []


def _is_of_state(ref: PartyRef) -> bool:
    """Whether it stands for its country: an agency does, a company does not."""
    return ref.country is not None and ref.kind != "company"


def _joins_subject(token: Token) -> bool:
    """Whether it is conjoined with a subject: Russia in "China and Russia signed"."""
    while token.dep_ == "conj":
        token = token.head
    return token.dep_ in SUBJECTS


def _best(
    seen: Iterable[_Seen], sentence: int, weights: _Weights, bonus: Mapping[str, float] = _NONE
) -> list[PartyRef]:
    """The most salient one, seen from a sentence; with a bonus for what an article keeps to."""

    def score(each: _Seen) -> float:
        return (
            -weights.distance * (sentence - each.sentence)
            + weights.subject * each.subject
            + weights.main * (each.main and each.sentence != sentence)
            - weights.modifier * each.modifier
            + each.order * _TIE
            + bonus.get(each.ref.id, 0.0)
        )

    best = max(seen, key=score, default=None)
    return [best.ref] if best is not None else []


def one_a_country(refs: list[PartyRef]) -> list[PartyRef]:
    """The first reference for each country."""
    found: dict[str, PartyRef] = {}
    for ref in refs:
        if ref.country:
            found.setdefault(ref.country, ref)
    return list(found.values())


def _of_different_sides(refs: list[PartyRef]) -> list[PartyRef]:
    """The first reference for each country or union; none where all are of one."""
    found = {ref.side: ref for ref in reversed(refs)}
    different = [ref for ref in refs if found[ref.side] is ref]
    return different if len(different) > 1 else []
