"""Companies that only the text knows, by the words that introduce them.

"The Danish firm Space Inventor", "Leap 71, an engineering company", "Tokyo-based Yspace": the small
model takes many such a name for a person's, for a thing's or for nothing.  Everything here goes by
the bare words and the catalogue's names, so that it is found whether the words are analysed or not.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from lunarwatch.components.columns import words_of
from lunarwatch.patterns import Catalogue

_LONGEST = 5  # words of a name
_BEFORE, _BETWEEN = 5, 6  # words of what is said before and behind a name
_ARTICLES = frozenset({"a", "an"})
_ENDS_PHRASE = frozenset(
    ", . ; : – — ( ) and or but of in by with to for from on at as is was has have had said which "
    "that who based whose led owned backed founded headquartered specialising specializing "
    "developing building working".split()
)
_DETERMINERS = frozenset({"the", "a", "an", "its", "their"})
_CHIEFS = frozenset({"ceo", "cfo", "coo", "cto"})
_KINDS_OF_CHIEF = frozenset(
    "former new interim acting deputy current incoming outgoing longtime chief president chairman "
    "founder co-founder regional global".split()
)
_VERBAL = ("s", "ed")  # "picks the", "picked startup"
_HYPHENS = frozenset({"-", "–"})
_OWNING = frozenset({"'s", "’s", "'", "’"})


class Firm(NamedTuple):
    """A name, and the words around it that say that it is a company's."""

    name: Span
    said: Span


def firms(doc: Doc, catalogue: Catalogue, taken: Collection[int]) -> Iterator[Firm]:
    """The names of companies that the text introduces, wherever they stand, in order.

    Args:
        doc: the document.
        catalogue: knows the nouns that mean companies.
        taken: the tokens of names that the catalogue knows.
    """
    words = words_of(doc)
    nouns = catalogue.cues("firm_nouns")
    introduced: dict[tuple[str, ...], Span] = {}
    for i, word in enumerate(words):
        if (word in nouns and doc[i].is_lower) or _is_start_up(words, i):
            found = _behind(doc, i, taken) or _before(doc, words, i, taken)
        elif word == "based" and i > 1 and words[i - 1] in _HYPHENS:
            found = _behind(doc, i, taken)
        elif word in _CHIEFS and doc[i].is_upper:
            found = _headed(doc, words, i, taken)
        else:
            continue
        if found is not None:
            introduced.setdefault(tuple(t.text for t in found.name), found.said)
    if introduced:
        yield from _everywhere(doc, introduced, taken)


def _is_start_up(words: Sequence[str], i: int) -> bool:
    """Whether "start-up", which is three words, ends there."""
    return words[i] == "up" and i > 1 and words[i - 2] == "start" and words[i - 1] in _HYPHENS


def _behind(doc: Doc, noun: int, taken: Collection[int]) -> Firm | None:
    """The name behind "the Danish firm", "Copenhagen-based"."""
    name = _run(doc, noun + 1, taken)
    if name is None or (name.end < len(doc) and doc[name.end].lower_ in ("'s", "’s")):
        return None
    start = noun
    while start > max(0, noun - _BEFORE) and not _begins_before(doc[start - 1], doc[start]):
        start -= 1
    return Firm(name, doc[start : noun + 1])


def _headed(doc: Doc, words: Sequence[str], chief: int, taken: Collection[int]) -> Firm | None:
    """The name of whom one is chief: "the Orbitalis CEO", "CEO of Orbitalis"."""
    if words[chief + 1 : chief + 2] == ["of"]:
        name = _run(doc, chief + 2, taken)
    else:
        name = _run_up_to(doc, chief - (words[chief - 1] in _OWNING), taken)
    if name is None or not _KINDS_OF_CHIEF.isdisjoint(words[name.start : name.end]):
        return None
    return Firm(name, doc[chief : chief + 1])


def _begins_before(word: Token, after: Token) -> bool:
    """Whether a phrase begins behind a word: an article is its first, and no verb is in it."""
    if after.lower_ in _DETERMINERS or word.lower_ in _ENDS_PHRASE:
        return True
    return word.is_lower and word.is_alpha and word.text.endswith(_VERBAL)


def _before(doc: Doc, words: Sequence[str], noun: int, taken: Collection[int]) -> Firm | None:
    """The name before ", a company": nothing that ends a phrase stands between."""
    if noun + 1 < len(doc) and words[noun + 1] not in _ENDS_PHRASE:
        return None  # "a company official"
    for article in range(noun - (3 if words[noun] == "up" else 1), max(1, noun - _BETWEEN), -1):
        if words[article] in _ARTICLES:
            name = _run_up_to(doc, article - 1, taken) if words[article - 1] == "," else None
            return Firm(name, doc[article : _end_of_place(words, noun)]) if name else None
        if words[article] in _ENDS_PHRASE:
            return None
    return None


def _end_of_place(words: Sequence[str], noun: int) -> int:
    """Where "based in Oslo" ends behind a noun."""
    based = noun + 2 < len(words) and words[noun + 1] in ("based", "headquartered", "in", "from")
    return min(len(words), noun + 4) if based else noun + 1


def _run(doc: Doc, start: int, taken: Collection[int]) -> Span | None:
    """The capitalised words from a place on, if they are a name that the catalogue lacks."""
    end = start
    while end < len(doc) and end - start < _LONGEST and _in_name(doc, end, start, taken):
        end += 1
    known = end < len(doc) and end in taken and end > start and doc[end].text[:1].isupper()
    return doc[start:end] if end > start and not known else None


def _run_up_to(doc: Doc, end: int, taken: Collection[int]) -> Span | None:
    """Likewise the words up to a place."""
    start = end
    while start > 0 and end - start < _LONGEST and _in_name(doc, start - 1, -1, taken):
        start -= 1
    while start < end and (doc[start].is_digit or doc[start].is_stop):
        start += 1
    before = start - 1
    known = before >= 0 and before in taken and doc[before].text[:1].isupper()
    return doc[start:end] if end > start and not known else None


def _in_name(doc: Doc, i: int, first: int, taken: Collection[int]) -> bool:
    token = doc[i]
    if token.text == "-" and 0 < i < len(doc) - 1 and i != first:
        return doc[i - 1].is_title and doc[i + 1].is_title  # "Lidax-Norte"
    if i in taken or not (token.is_alpha or token.is_digit):
        return False
    return token.text[0].isupper() or (token.is_digit and i != first)


def _everywhere(
    doc: Doc, introduced: dict[tuple[str, ...], Span], taken: Collection[int]
) -> Iterator[Firm]:
    """Each place where a name stands that was introduced somewhere, the longest first."""
    texts = [token.text for token in doc]
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(introduced, key=len, reverse=True):
        by_first.setdefault(name[0], []).append(name)
    for i, text in enumerate(texts):
        for name in by_first.get(text, ()):
            end = i + len(name)
            if tuple(texts[i:end]) == name and not any(j in taken for j in range(i, end)):
                yield Firm(doc[i:end], introduced[name])
                break
