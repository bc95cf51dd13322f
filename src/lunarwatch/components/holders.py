"""Whose a mission is that the catalogue lacks: as the text says beside its name, wherever it does.

"Egypt's NExSat-1", "the Saudi satellite Badr-9", "Sahel-2, a Nigerien cubesat"; a number of a fleet
that the catalogue knows is the fleet's: "Yaogan-99".  It goes by words and catalogue names alone,
so that no sentence has to be analysed for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from spacy.tokens import Doc, Span

from lunarwatch.components.columns import words_of
from lunarwatch.components.programs import ProgramRef
from lunarwatch.components.refs import PartyRef, unique
from lunarwatch.patterns import Catalogue, Entity

_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_ARTICLES = frozenset({"a", "an", "the"})
_RANKS = frozenset(
    "first second third fourth fifth new newest latest next own lunar moon space small".split()
)
_INSIDE = frozenset({"-", "Earth", "Moon", "Mars"})  # "Earth-observation satellite"
_BETWEEN = 4  # words between a party and the name
_FARTHEST = 8  # tokens back to the party
_NUMBER = re.compile(r"[ -]?\d")

Mentioned = Callable[[int], Span | None]
"""Token index → the catalogue mention there."""


def holders(
    refs: Iterable[ProgramRef], doc: Doc, catalogue: Catalogue, mentioned: Mentioned
) -> dict[str, list[PartyRef]]:
    """Id of an uncatalogued mission → whose the text says that it is, at the first place.

    Args:
        refs: the mentions of programmes, in order.
        doc: the document.
        catalogue: knows the parties, and the nouns for crafts.
        mentioned: the catalogue mention at a token.
    """
    found: dict[str, list[PartyRef]] = {}
    for ref in refs:
        if ref.catalogued or not ref.craft or ref.id in found:
            continue
        spans = (*_before(ref, doc, catalogue, mentioned), *_behind(ref, doc, catalogue, mentioned))
        parties = unique(PartyRef.of(catalogue.entities[span.id_], span) for span in spans)
        if parties:
            found[ref.id] = parties[:1]
    return found


def fleet_of(name: str, catalogue: Catalogue) -> Entity | None:
    """The fleet of which a numbered name is one: "Yaogan-99" of Yaogan."""
    number = _NUMBER.search(name)
    return catalogue.fleets.get(name[: number.start()].lower()) if number is not None else None


def _before(
    ref: ProgramRef, doc: Doc, catalogue: Catalogue, mentioned: Mentioned
) -> Iterator[Span]:
    """Who stands before the name: "NASA's balloon mission GUSTO", "the Saudi satellite Badr-9"."""
    words = words_of(doc)
    for i in range(ref.start - 1, max(-1, ref.start - _FARTHEST - 1), -1):
        span = mentioned(i)
        if span is not None:
            between = words[span.end : ref.start]
            if _may_hold(span, catalogue) and _joins(between, doc, ref.start, catalogue):
                yield span
            return


def _joins(between: list[str], doc: Doc, end: int, catalogue: Catalogue) -> bool:
    """Whether what stands between a party and a name leaves the name the party's."""
    nouns = _crafts(catalogue)
    if between[-1:] == [","] and between[-2:-1] and between[-2] in nouns:
        between, end = between[:-1], end - 1  # "Kenya's second satellite, Taifa-2"
    if between and between[0] in _POSSESSIVE:
        rest = doc[end - len(between) + 1 : end]
        names = _RANKS | _INSIDE
        return all(t.text in names or (t.is_lower and not t.is_stop) for t in rest)
    return len(between) <= _BETWEEN and all(word in nouns or word in _RANKS for word in between)


def _behind(
    ref: ProgramRef, doc: Doc, catalogue: Catalogue, mentioned: Mentioned
) -> Iterator[Span]:
    """Who stands behind the name in what it is described as: "Sahel-2, a Nigerien cubesat"."""
    words = words_of(doc)
    comma, article = (*words[ref.end : ref.end + 2], "", "")[:2]
    at = ref.end + 1 + (article in _ARTICLES)
    span = mentioned(at) if comma == "," else None
    if span is None or span.start != at or not _may_hold(span, catalogue):
        return
    if not _crafts(catalogue).isdisjoint(words[span.end : span.end + _BETWEEN]):
        yield span


def _crafts(catalogue: Catalogue) -> frozenset[str]:
    return catalogue.cues("craft_nouns") | catalogue.words("craft")


def _may_hold(span: Span, catalogue: Catalogue) -> bool:
    return catalogue.entities[span.id_].is_party
