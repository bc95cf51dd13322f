"""Which programme an article is about: the one its headline, its lead and its words keep to.

Names weigh by where they stand and by what they name; "the lander" and "the mission" weigh for what
was named last.  Only words count, no parse.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from spacy.tokens import Doc

from lunarwatch.components.body import body_of, is_caption
from lunarwatch.components.columns import words_of
from lunarwatch.components.described import DEFINITE
from lunarwatch.patterns import Catalogue

if TYPE_CHECKING:
    from lunarwatch.components.programs import ProgramRef

LEAD = 120  # tokens: the first paragraphs
_IN_HEADLINE, _IN_LEAD, _BELOW = 5.0, 2.0, 1.0
_NAMED_FIRST = 2.0  # more for what the article names before all else
_REPEATED = 0.3  # of its weight, for a name that the paragraph has had already
_DESCRIBED = 0.3  # "the lander", "the mission"
_OF_WHOLE = 0.1  # of a part's weight, for the whole it belongs to
_ASIDE = 0.5  # "aboard Transporter-7"
_IN_CAPTION = 0.2  # pictures are of what was at hand
_BEFORE = 4  # words
_ENOUGH = 3.0  # a name in the lead alone is an aside
_ENOUGH_NEW = 2.0  # of what no catalogue has: it is named first, in the lead

# What is named in passing weighs less: where one flies to, on what, under which treaty.
_WEIGHTS = {"rocket": 0.0, "treaty": 0.5, "station": 0.5}
_FLEET = 0.15  # a type of vehicle
_UNCATALOGUED = 0.5


def topic(refs: Sequence[ProgramRef], doc: Doc, catalogue: Catalogue) -> ProgramRef | None:
    """The first mention of the programme that the document is about, or None.

    Args:
        refs: the mentions of programmes, in order.
        doc: the document.
        catalogue: knows kinds, parts and wholes.
    """
    weights = _named(refs, doc, catalogue)
    for id_, more in _described(refs, doc, catalogue):
        weights[id_] += more
    for id_, weight in list(weights.items()):
        entity = catalogue.entities.get(id_)
        if entity is not None and entity.parent:
            weights[entity.parent] += weight * _OF_WHOLE
    first = {ref.id: ref for ref in reversed(refs)}
    _to_its_flight(weights, first, catalogue)
    best = max(first, key=lambda id_: weights[id_], default=None)
    if best is None or weights[best] < (_ENOUGH if first[best].catalogued else _ENOUGH_NEW):
        return None
    return first[best]


def _to_its_flight(
    weights: defaultdict[str, float], first: dict[str, ProgramRef], catalogue: Catalogue
) -> None:
    """Give a type of vehicle's weight to its flight that is named first: Soyuz to Soyuz MS-10."""
    for id_ in first:
        entity = catalogue.entities.get(id_)
        if entity is None or not entity.fleet:
            continue
        word = entity.name.split()[0]
        flights = (ref for ref in first.values() if ref.id != id_ and ref.name.startswith(word))
        flight = min(flights, key=lambda ref: ref.start, default=None)
        if flight is not None:
            weights[flight.id] += weights.pop(id_)


def _named(refs: Sequence[ProgramRef], doc: Doc, catalogue: Catalogue) -> defaultdict[str, float]:
    """What each programme weighs by its names."""
    body, weights, seen = body_of(doc), defaultdict[str, float](float), set[tuple[str, int]]()
    end_of_headline = body.find("\n")
    breaks, at, is_first = 0, 0, True
    for ref in refs:
        start = doc[ref.start].idx
        breaks, at = breaks + body.count("\n\n", at, start), start
        if start < end_of_headline:
            points = _IN_HEADLINE
        else:
            points = _IN_LEAD if ref.start < LEAD else _BELOW
        if (ref.id, breaks) in seen:
            points *= _REPEATED
        seen.add((ref.id, breaks))
        weight = _weight(ref, catalogue) * _share(ref, doc)
        if is_caption(body, start):
            weight *= _IN_CAPTION
        elif is_first and ref.start < LEAD:
            points += _NAMED_FIRST
            is_first = weight == 0
        weights[ref.id] += points * weight
    return weights


def _share(ref: ProgramRef, doc: Doc) -> float:
    """A part for what is named for what flies aboard it."""
    before = words_of(doc)[max(0, ref.start - _BEFORE) : ref.start]
    return _ASIDE if "aboard" in before or "atop" in before else 1.0


def _weight(ref: ProgramRef, catalogue: Catalogue) -> float:
    entity = catalogue.entities.get(ref.id)
    if entity is None:
        return _UNCATALOGUED
    return _WEIGHTS.get(entity.kind, 1.0) * (_FLEET if entity.fleet else 1.0)


def _described(
    refs: Sequence[ProgramRef], doc: Doc, catalogue: Catalogue
) -> Iterator[tuple[str, float]]:
    """What programmes weigh by the descriptions that stand for them."""
    words, cues = words_of(doc), catalogue.cues
    crafts, programs = cues("craft_nouns"), {noun.lower() for noun in cues("program_nouns")}
    neutral = cues("neutral_of_crafts")
    taken = {i for ref in refs for i in range(ref.start, ref.end)}
    behind = [(ref.start, ref) for ref in refs]
    last: dict[bool, ProgramRef] = {}
    for i, (before, word) in enumerate(pairwise(words), 1):
        while behind and behind[0][0] <= i:
            ref = behind.pop(0)[1]
            last[ref.craft] = ref
        if i in taken or (word not in crafts and word not in programs):
            continue
        if before in DEFINITE or (before in neutral and i > 1 and words[i - 2] in DEFINITE):
            meant = last.get(True) if word in crafts else None
            if meant is None and word in programs:
                meant = last.get(False)
            if meant is not None:
                yield meant.id, _DESCRIBED
