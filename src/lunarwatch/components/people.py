"""Whose names stand in a document: those the model marks, and those their titles give away.

The small model takes many a name from Asia, Africa or the Arab world for a company or for nothing;
"Minister Mehmet Fatih Kacır" and "Casey Swails, deputy administrator of NASA" leave no doubt.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from spacy.tokens import Doc, Span, Token

from lunarwatch.components.columns import entities_of, tags_of, words_of
from lunarwatch.components.syntax import SUBJECTS, children_of
from lunarwatch.patterns import Catalogue

_NAME_TAGS = frozenset({"NNP", "NNPS"})
_COMMAS = frozenset({",", "(", "—", "–"})
_SHORTEST, _LONGEST = 2, 5  # words of a name that only its title gives away
_WORDS_OF_TITLE = 6
_FROM = frozenset({"of", "from", "at"})
_WORDS_OF_OFFICE = 8
_OF_OFFICES = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "CCONJ", "DET"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})
_WITH_FIELD = frozenset({"of", "for"})
_INITIAL = 2  # characters of "V" and "V."


def people(doc: Doc, catalogue: Catalogue, mentioned: Collection[int]) -> Iterator[Span]:
    """The names of persons, each once, in order.

    Args:
        doc: a document that the model has gone over.
        catalogue: says which nouns are titles.
        mentioned: the tokens of the catalogue's names, which are no persons'.
    """
    marked: dict[int, Span] = {}
    for ent in entities_of(doc):
        if ent.label_ == "PERSON" and _may_be_person(ent, mentioned):
            span = _with_second_half(_with_initials(_bare(ent)))
            marked |= dict.fromkeys(range(span.start, span.end), span)
    for run in _capitalised_runs(doc, catalogue, mentioned):
        known = marked.get(run.end - 1)
        longer = known is not None and run.start < known.start and run.end == known.end
        free = marked.keys().isdisjoint(range(run.start, run.end))
        if (longer or free) and _is_titled(run, catalogue):
            marked |= dict.fromkeys(range(run.start, run.end), run)
    yield from sorted({s.start: s for s in marked.values()}.values(), key=lambda span: span.start)


def _may_be_person(ent: Span, mentioned: Collection[int]) -> bool:
    """The model takes names of the catalogue, "’s" and "the Moon" for a person now and then."""
    if len(ent) == 1 and ent.start and ent.doc[ent.start - 1].lower_ == "the":
        return False
    return any(t.is_alpha for t in ent) and not any(t.i in mentioned for t in ent)


def _bare(ent: Span) -> Span:
    """The name without the stop of the title before it: of "Col. Ann Ley" not ". Ann Ley"."""
    start = next(t.i for t in ent if t.is_alpha)
    return ent.doc[start : ent.end] if start > ent.start else ent


def _with_initials(ent: Span) -> Span:
    """The name with the initials before it, which the model leaves out: "V. Narayanan"."""
    start = ent.start
    while start > 0 and _is_initial(ent.doc[start - 1]):
        start -= 1
    return ent.doc[start : ent.end] if start < ent.start else ent


def _with_second_half(name: Span) -> Span:
    """The name with what a hyphen joins to it, which the model leaves out: "Bakare-Obi"."""
    doc, end = name.doc, name.end
    joined = end + 1 < len(doc) and doc[end].text == "-" and not doc[end - 1].whitespace_
    if joined and not doc[end].whitespace_ and doc[end + 1].tag_ in _NAME_TAGS:
        return doc[name.start : end + 2]
    return name


def _is_initial(token: Token) -> bool:
    return len(token.text) <= _INITIAL and token.text[0].isupper() and token.text[1:] in ("", ".")


def _capitalised_runs(doc: Doc, catalogue: Catalogue, mentioned: Collection[int]) -> Iterator[Span]:
    """The stretches of proper nouns, without the titles that they begin with."""
    particles, titles = catalogue.cues("name_particles"), catalogue.cues("titles_of_persons")
    tags, words = tags_of(doc), words_of(doc)
    names = [
        i
        for i, tag in enumerate(tags)
        if tag in _NAME_TAGS and i not in mentioned and doc[i].text[0].isupper()
    ]
    are_names, done = frozenset(names), 0
    for begin in names:
        if begin < done:
            continue
        start, end = begin, _behind_hyphen(doc, begin + 1, mentioned)
        while end in are_names or (
            end < len(words) and words[end] in particles and end not in mentioned
        ):
            end = _behind_hyphen(doc, end + 1, mentioned)
        done = end + 1
        for at in range(start, end):  # behind the last title: "Chief Executive Officer Jane Doe"
            if words[at].strip(".") in titles or words[at] == ".":  # "Col."
                start = at + 1
        shortest = 1 if _may_be_surname(doc[end - 1]) else _SHORTEST
        is_name = tags[end - 1] in _NAME_TAGS or words[end - 2] == "-"
        if is_name and shortest <= end - start <= _LONGEST:
            yield doc[start:end]


def _behind_hyphen(doc: Doc, end: int, mentioned: Collection[int]) -> int:
    """Where the name ends that ended there but for a hyphen: "Kyung-hoon", "Jean-Luc"."""
    joined = end + 1 < len(doc) and doc[end].text == "-" and not doc[end - 1].whitespace_
    if not joined or doc[end].whitespace_ or end + 1 in mentioned or not doc[end + 1].is_alpha:
        return end
    return _behind_hyphen(doc, end + 2, mentioned)


def _may_be_surname(name: Token) -> bool:
    """Whether a title stands behind a single name: "Borisov, the head of the agency, said"."""
    if name.dep_ not in SUBJECTS or name.ent_type_ in ("GPE", "LOC", "NORP", "DATE"):
        return False
    return any(c.dep_ == "appos" for c in children_of(name))


def _is_titled(name: Span, catalogue: Catalogue) -> bool:
    """Whether a title stands before the name, or beside it between commas."""
    doc, titles = name.doc, catalogue.cues("titles_of_persons")
    before = doc[name.start - 1] if name.start else None
    if before is not None and before.lower_.strip(".") in titles:
        return True
    if _is_whom_one_tells_of(name):
        return True
    spoken = before is not None and before.lemma_.lower() in catalogue.cues("speech")
    if spoken and (_is_followed_by_title(name, titles) or _is_of_somewhere(name)):
        return True
    head = name.root
    if any(
        c.dep_ == "appos" and c.i >= name.end and _has_title(c, titles) for c in children_of(head)
    ):
        return doc[name.end].text in _COMMAS if name.end < len(doc) else False
    if before is None or before.text != ",":
        return False
    apposed = head.dep_ == "appos" and head.head.i < name.start
    return (apposed and _has_title(head.head, titles)) or _is_behind_office(name, titles)


def _is_behind_office(name: Span, titles: Collection[str]) -> bool:
    """Whether an office with its field stands before: "the minister for science, Jane Doe, said".

    Of "Jane Doe, head of strategy, Acme Rockets" the office has its holder before it.
    """
    doc, at = name.doc, name.start - 2
    while at > 0 and name.start - at <= _WORDS_OF_OFFICE and not _has_title(doc[at], titles):
        if doc[at].pos_ not in _OF_OFFICES:
            return False
        at -= 1
    fielded = doc[at].nbor().lower_ in _WITH_FIELD and _has_title(doc[at], titles)
    while at > 0 and doc[at].pos_ in _NOMINAL:
        at -= 1
    return fielded and not doc[at].is_punct and name.end < len(doc) and doc[name.end].text == ","


def _is_followed_by_title(name: Span, titles: Collection[str]) -> bool:
    """Whether a title stands behind the name and a comma, however that is parsed."""
    doc = name.doc
    if name.end >= len(doc) or doc[name.end].text != ",":
        return False
    behind = doc[name.end + 1 : name.end + 1 + _WORDS_OF_TITLE]
    ends = next((t.i for t in behind if t.is_punct or t.pos_ == "ADP"), behind.end)
    return any(_has_title(token, titles) for token in doc[behind.start : ends])


def _is_whom_one_tells_of(name: Span) -> bool:
    """Whether "who" follows it, as it follows no firm: "Tomohiro Usui, who heads the group"."""
    doc, end = name.doc, name.end
    return end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].lower_ == "who"


def _is_of_somewhere(name: Span) -> bool:
    """Whether it is said where who is called so comes from: "said Ana Reyes of the university"."""
    follows = name.doc[name.end].lower_ if name.end < len(name.doc) else ""
    return follows in _FROM and not name[0].ent_type_


def _has_title(noun: Token, titles: Collection[str]) -> bool:
    return noun.lemma_.lower() in titles or noun.lower_ in titles
