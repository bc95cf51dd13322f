"""What stands for a programme that was named before: "the lander", "the accords", "the project"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from spacy.tokens import Doc, Token

from lunarwatch.components.columns import lemmas_of, words_of
from lunarwatch.components.syntax import children_of
from lunarwatch.patterns import Catalogue

if TYPE_CHECKING:
    from lunarwatch.components.programs import ProgramRef

DEFINITE = frozenset({"the", "this", "its", "that"})
ROCKETS = frozenset({"rocket", "launcher", "booster"})
"""Nouns for what carries a craft up."""
_NARROWING = frozenset({"amod", "compound", "nummod", "relcl"})
# Nouns that stand for what is called or is so, whatever was named since.
_OF_ONE_KIND = {
    "accords": "accords",
    "accord": "accords",
    "agreement": "agreement",
    "treaty": "treaty",
    "convention": "convention",
    "charter": "charter",
    "station": "station",
    "outpost": "station",
}
_DOCUMENTS = frozenset({"treaty", "convention", "charter"})
# What no treaty, law or set of principles is called, and the words by which one knows these.
_UNDERTAKINGS = frozenset(
    "programme program mission project campaign effort station base outpost".split()
)
_TEXTS = frozenset(
    "accords act agreement amendment charter code compact convention declaration directive "
    "guidelines law pact principles regulation regulations resolution statement treaty".split()
)
_PAPERS = frozenset({"document", "pact", "accord"})  # no station or project is called so
_DEALS = frozenset({"agreement", "deal"})  # nor so, but another can be meant
_SAYING_WHAT = frozenset({"appos", "attr", "compound"})
_SINGULAR = frozenset({"NN", "NNP"})
_PLURAL = frozenset({"NNS", "NNPS"})

# What a craft is, where its name is joined to one of them: "the Zvezda module", "Rashid Rover".
_SORTS = frozenset(
    {"lander", "rover", "orbiter", "module", "capsule", "telescope", "satellite", "hopper"}
)
# What no ship is that takes others up.
_CARGO = frozenset({"lander", "rover", "orbiter", "telescope", "satellite", "probe"})
_FLOWN = "flown"
# What any craft can be called, the part that it carried least of all.
_ANY_CRAFT = frozenset({"probe", "spacecraft", "craft", "mission"})
_KEPT = 150  # tokens back to the article's craft that "the spacecraft" still is
_JUST_NAMED = 12  # tokens
_ABOARD = frozenset({"aboard", "atop"})
_BEFORE = 4  # words between "aboard" and a name: "aboard the company's new …"
_NEXT_TO = 2  # words between a name and what it is called
_INTO = frozenset({"of", "to", "with", "from", "at"})


def descriptions(
    doc: Doc,
    catalogue: Catalogue,
    at: Mapping[int, ProgramRef],
    main: ProgramRef | None,
    rocket: int,
) -> Iterator[tuple[int, ProgramRef]]:
    """The tokens that stand for a programme: for the one that was named last and fits them.

    Args:
        doc: the document.
        catalogue: knows the nouns.
        at: the programme that a token is part of the name of.
        main: the programme that the document is about.
        rocket: where a rocket is named first; from there on "the rocket" is a rocket.
    """
    cues = catalogue.cues
    nouns = cues("craft_nouns") | {noun.lower() for noun in cues("program_nouns")}
    last: dict[bool, ProgramRef] = {}  # whether it is a craft → the one named last
    named: dict[str, ProgramRef] = {}  # noun of a name → the last one with such a name
    sorts: dict[str, set[str]] = defaultdict(set)  # craft → what it is called
    topic_at, new_deal = -_KEPT, False
    words, lemmas = words_of(doc), lemmas_of(doc)
    if not at:
        return
    for i in [
        i
        for i, (lemma, word) in enumerate(zip(lemmas, words, strict=True))
        if lemma in nouns or word in nouns or i in at
    ]:
        ref = at.get(i)
        new_deal = new_deal or (ref is None and words[i] in _DEALS and _is_new(doc[i]))
        if ref is not None:
            if not (ref.craft and ref.craft in last and _carries(ref, words)):
                last[ref.craft] = ref
            if ref.craft and not _is_ferry(ref, catalogue):
                named[_FLOWN] = ref
            named.update(dict.fromkeys(_nouns_of(ref), ref))
            if i == ref.start:
                sorts[ref.id] |= _note_sort(ref, words, named)
            if main is not None and ref.id == main.id:
                topic_at = i
        elif last and not (lemmas[i] in ROCKETS and i > rocket):
            meant = _described_by(doc[i], last, named, catalogue)
            if meant is not None and words[i] == "station" and _is_topic(main, topic_at, meant, i):
                meant = main
            if meant is not None and lemmas[i] in _ANY_CRAFT and sorts[meant.id]:
                near = main is not None and main.craft and i - topic_at < _KEPT
                meant = main if near and main is not None else meant
            if words[i] in _DEALS and doc[i].text == words[i]:
                meant = None if new_deal or not _is_subject(meant, main) else meant
            if meant is not None:
                yield i, meant


def _is_subject(meant: ProgramRef | None, main: ProgramRef | None) -> bool:
    """Whether it is the text that the article is on: "the agreement" of any other can be new."""
    return meant is not None and main is not None and meant.id == main.id and _is_text(meant)


def _is_new(deal: Token) -> bool:
    """Whether an agreement of its own comes in: "signed an agreement", but not "it is a deal"."""
    definite = any(c.lower_ in DEFINITE for c in children_of(deal))
    return not definite and deal.dep_ not in _SAYING_WHAT


def _is_topic(main: ProgramRef | None, topic_at: int, meant: ProgramRef, i: int) -> bool:
    """Whether "the station" is the one that the article is on, not another just named."""
    known = main is not None and main.kind == "station" and 0 <= topic_at < i
    return known and i - meant.end > _JUST_NAMED


def _carries(ref: ProgramRef, words: Sequence[str]) -> bool:
    """Whether it is only named for what flies on it: "Taifa-1 flew aboard Transporter-7"."""
    return not _ABOARD.isdisjoint(words[max(0, ref.start - _BEFORE) : ref.start])


def _note_sort(ref: ProgramRef, words: Sequence[str], named: dict[str, ProgramRef]) -> set[str]:
    """Keep what a craft is called; where one only docks with another, it stays the module."""
    behind = words[ref.end : ref.end + _NEXT_TO + 1]
    called = {*words[max(0, ref.start - 1) : ref.end], *behind} & _SORTS
    goal = not _INTO.isdisjoint(words[max(0, ref.start - 2) : ref.start])
    for sort in called:
        if ref.craft and not (goal and sort in named):
            named[sort] = ref
    return called


def _described_by(
    token: Token, last: dict[bool, ProgramRef], named: dict[str, ProgramRef], catalogue: Catalogue
) -> ProgramRef | None:
    """The programme named last that a noun stands for, if it stands for one."""
    lemma, nouns = token.lemma_.lower(), catalogue.cues("program_nouns")
    is_craft = lemma in catalogue.cues("craft_nouns")
    is_program = not nouns.isdisjoint((lemma, token.lower_, token.text))
    if not (is_craft or is_program) or not _is_description(token, catalogue):
        return None
    noun = lemma if lemma in _SORTS else _OF_ONE_KIND.get(token.lower_)
    meant = named.get(noun) if noun is not None else None
    if meant is None and noun not in _DOCUMENTS:
        meant = last.get(is_craft)
        if lemma == "project":  # a station can be one
            both = [ref for ref in (meant, named.get("station")) if ref is not None]
            meant = max(both, key=lambda ref: ref.start, default=None)
        if meant is None and lemma in nouns:
            meant = last.get(False)
        if meant is not None and lemma in _CARGO and _is_ferry(meant, catalogue):
            meant = named.get(_FLOWN)  # "the satellite" is not the ship that took it up
        text = meant is not None and _is_text(meant)
        if (lemma in _UNDERTAKINGS and text) or (lemma in _PAPERS and not text):
            meant = None
    fits = meant is not None and (token.tag_ in _SINGULAR or (noun is not None and meant.framework))
    return meant if fits else None


def _is_ferry(ref: ProgramRef, catalogue: Catalogue) -> bool:
    """Whether it only takes crew and cargo to a station, or is one."""
    ferries = catalogue.cues("ferries")
    return ref.kind == "station" or any(
        word.split("-")[0] in ferries for word in ref.name.lower().split()
    )


def _is_text(ref: ProgramRef) -> bool:
    return ref.kind == "treaty" or not _TEXTS.isdisjoint(ref.name.lower().split())


def _is_description(token: Token, catalogue: Catalogue) -> bool:
    """Whether a noun stands for what was named: "the lander", but not "the second lander"."""
    if token.tag_ not in _SINGULAR | _PLURAL:
        return False
    neutral = catalogue.cues("neutral_of_crafts")
    children = children_of(token)
    definite = any(c.lower_ in DEFINITE and c.dep_ in ("det", "poss") for c in children)
    return definite and all(
        c.lower_ in neutral or c.dep_ not in _NARROWING or _is_told_apart(c) for c in children
    )


def is_the(noun: Token) -> bool:
    """Whether a noun stands for one thing that was named: "the rocket", but not "the first"."""
    children = children_of(noun)
    return noun.tag_ in _SINGULAR and (
        any(c.lower_ in ("the", "this") and c.dep_ == "det" for c in children)
        and not any(c.dep_ in _NARROWING for c in children)
    )


def _is_told_apart(child: Token) -> bool:
    """Whether a relative clause only says more of it: "the treaty, which …"."""
    return child.dep_ == "relcl" and child.left_edge.i > 0 and child.left_edge.nbor(-1).text == ","


def _nouns_of(ref: ProgramRef) -> Iterator[str]:
    """The nouns of one kind that can stand for a programme."""
    words = {_OF_ONE_KIND.get(word) for word in ref.name.lower().split()}
    yield from (noun for noun in words if noun is not None)
    if ref.kind in ("treaty", "station"):
        yield ref.kind
