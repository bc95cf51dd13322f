"""Where sentences begin by the lines of a text, told to the parser before it runs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

import numpy as np
from spacy.attrs import IDX, ORTH, SENT_START
from spacy.lexeme import Lexeme
from spacy.tokens import Doc

from lunarwatch.components.body import body_of

# What stands before the sentence proper at the start of a line.
_BULLET = r"[*•·▪◦+>-]{1,3}[ \t]+(?=\S)"
_LABEL = r"(?:[A-Z][\w.]*(?: [A-Z][\w.]*){0,2}|[QA]):[ \t]+(?=[A-Z“\"‘])"  # "Q:", "Brussels:"
_DATE = r"\d{4}|[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]{2,8}(?: \d{4})?"
_DATED = rf"(?:{_DATE}):[ \t]+(?=[A-Z“\"])"  # "2021:", "August 23:"
# "Bengaluru, Jan 16:", "SRIHARIKOTA (Andhra Pradesh), Aug. 23:"
_PLACE = r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,2}(?: \([A-Z][\w ]+\))?"
_PLACED = rf"{_PLACE}(?:, (?:{_DATE}))?:[ \t]+(?=[A-Z“\"])"
# "BEIJING, Dec. 7 (Xinhua) --", "August 23 -"; without a dash, "New Delhi, Aug 23 (PTI)"
_DATELINE = (
    r"(?:[^\n.!?]|\b[A-Z][a-z]{2,4}\.(?= )){0,60}?"
    r"(?:(?:\d{1,2}|\d{4}|[A-Z]{3,}|(?<=, )[A-Z]{2}|\)|\b[A-Z][a-z]{1,4}\.)[ \t]*"
    r"(?:--|[–—]|-(?=[ \t]))[ \t]*|(?<=\d )\([A-Z][\w ]{1,20}\)[ \t]+)(?=[A-Z“\"])"
)
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+"
# "BAKU, Azerbaijan —", "Vienna, Austria –"
_NAMED = (
    rf"(?:{_CAPITALS}(?: {_CAPITALS})*(?:, (?:[Tt]he )?[A-Z][\w.]*(?: [A-Z][\w.]*){{0,2}})?"
    r"|[A-Z][a-z]+(?: [A-Z][a-z]+)?, [A-Z][\w.]+)"
    r"[ \t]*(?:--|[–—]|-(?=[ \t]))[ \t]*(?=[A-Z“\"])"
)
# "ISLAMABAD, Mar 1 (APP):", "MOSCOW, June 17. /TASS/.", "BRASILIA /Brazil/, April 28. /TASS/."
_AGENCY = (
    r"[A-Z][^\n!?()/]{2,45}?(?:/[A-Z][^\n/]{2,30}/,? [A-Z][a-z]+\.? )?\d{1,2}(?:,? \d{4})?"
    r"[ \t.]*(?:\([A-Z][^()\n]{1,30}\)|/[A-Z]{2,}/)[ \t.:]*(?:--|[–—-])?[ \t]*(?=[A-Z“\"])"
)
_LINE_HEAD = re.compile(
    rf"^[ \t]*{_BULLET}|^[ \t]*{_LABEL}|^{_DATELINE}|^{_NAMED}|^{_AGENCY}|^[ \t]*{_DATED}"
    rf"|^{_PLACED}",
    re.MULTILINE,
)
# Bullets of a list that stands in one line: "They agreed: - Kenya will build it; - Peru flies it."
_BULLET_WITHIN = re.compile(r"(?<=[.;:!?”] )[ \t]*[-–•·▪◦][ \t]+(?=[A-Z“])")

# An initial that is a Roman number too, behind a title or before a further initial.
_INITIAL = re.compile(
    r"(?:[Cc]hair(?:man|woman|person)?|[Cc]hief|[Hh]ead|[Dd]irector|[Ss]ecretary|[Mm]inister|"
    r"[Ss]cientist|[Pp]resident|[Dd]r\.?|[Mm]rs?\.?|[Ms]s\.?|Shri|and|with|by|,|“|\n)"
    r"[ \n]([IV]\.)(?= [A-Z])"
)
# "co-operation", "co-developing", which the tokeniser splits
_CO_OPERATE = re.compile(
    r"\b([Cc]o-(?:operat|develop|design|fund|manag|produc|host|build|built)\w*)"
)
# The fields of a ministry, which the parse would take for parties: "Japan's Education, Culture,
# Sports, Science and Technology Minister", "Minister of Digital Development and Aerospace Industry"
_FIELD = (
    r"(?:Advanced|Aerospace|Affairs|Agriculture|Arts?|Business|Climate|Commerce|Communications?|"
    r"Competition|Culture|Cooperation|Defen[cs]e|Development|Digital|Digitali[sz]ation|Economic|"
    r"Economy|Education|Employment|Energy|Enterprise|Environment(?:al)?|European|Finance|Foreign|"
    r"Growth|Higher|ICT|Industr(?:y|ies|ial)|Information|Infrastructure|Innovations?|Integration|"
    r"International|Investment|Labou?r|Media|Mining|Natural|Planning|Public|Regional|Research|"
    r"Resources|Science|Scientific|Security|Space|Sports?|Technolog(?:y|ies|ical)|"
    r"Telecommunications|Tourism|Trade|Transport|Transportation|Universities|Youth)"
)
# bounded, or a page of such words would take for ever
_ITEM = rf"{_FIELD}(?: {_FIELD}){{0,2}}"
_FIELDS = rf"{_ITEM}(?:(?:, and|,| and| &) (?:the )?{_ITEM}){{1,6}}"
_PORTFOLIO = re.compile(
    rf"(?:\b(?:Minister|minister|Ministry|ministry|Secretary|secretary|Department) (?:of|for) "
    rf"(?:the )?|\b(?={_FIELDS} (?:[Mm]inist(?:er|ry)|[Ss]ecretary)))"
    rf"({_FIELDS})(?! (?:of|{_FIELD})\b)"
)
# What is put together → strings of which each match has one: looking for them is much faster.
_MENDED = {
    _INITIAL: (" I. ", "\nI. ", " V. ", "\nV. "),
    _CO_OPERATE: (" co-", "Co-", "\nco-"),
    _PORTFOLIO: ("inister", "inistry", "ecretary", "Department"),
}
_LEFT_OPEN = 0
_BEGINS, _GOES_ON = 1, 2**64 - 1  # -1 among the unsigned numbers of Doc.to_array
_STOPS = '.!?…”")'
# Hash of a word → what the place behind it is marked as: the same in every document.
_BEHIND: dict[int, int] = {}
_REMEMBERED = 50_000  # words


def mark_paragraphs(doc: Doc) -> Doc:
    """A new line begins a new sentence; nothing else does but the words after a stop.

    Headlines and captions so stand alone, and the parser does not cut a sentence in two after a
    capital letter.
    """
    _mend_words(doc)
    heads = set(_heads_of_lines(body_of(doc)))
    table: Any = doc.to_array([ORTH, IDX, SENT_START])  # spaCy's stubs call it an array of floats
    starts = table[:, 2].copy()  # token.is_sent_start = … would look at the whole document
    orths = table[:, 0].tolist()
    if len(_BEHIND) > _REMEMBERED:
        _BEHIND.clear()
    for orth in set(orths).difference(_BEHIND):
        _BEHIND[orth] = _behind(doc.vocab[orth])
    marks = np.array([_BEHIND[orth] for orth in orths[:-1]], np.uint64)
    starts[1:] = np.where(marks == _LEFT_OPEN, starts[1:], marks)
    if heads:
        offsets = table[:, 1].tolist()
        for head in heads:
            i = bisect_left(offsets, head, 1)
            if i < len(offsets) and offsets[i] == head:
                starts[i] = _BEGINS
    doc.from_array([SENT_START], starts)
    return doc


def _heads_of_lines(text: str) -> Iterator[int]:
    """Where what stands before a sentence proper ends: of lines that begin so, behind bullets."""
    start = 0
    while True:  # line by line: the pattern by itself would try every character
        if (match := _LINE_HEAD.match(text, start)) is not None:
            yield match.end()
        start = text.find("\n", start if match is None else match.end()) + 1
        if not start:
            break
    for bullet in _BULLET_WITHIN.finditer(text):
        yield bullet.end()


def head_end(body: str, line_start: int) -> int:
    """Where the sentence proper begins in a line: behind its dateline, label or bullet."""
    head = _LINE_HEAD.match(body, line_start)
    return head.end() if head is not None else line_start


def _behind(word: Lexeme) -> int:
    """What the place behind a word is marked as, wherever the word stands."""
    if word.is_space:
        return _BEGINS if "\n" in word.text else _LEFT_OPEN
    return _LEFT_OPEN if word.is_punct or word.text[-1] in _STOPS else _GOES_ON


def _mend_words(doc: Doc) -> None:
    """Put together again what is one word: "V." in "chairman V. Narayanan", "co-operation"."""
    body = body_of(doc)
    wordings = [each for each, signs in _MENDED.items() if any(sign in body for sign in signs)]
    found = (match for each in wordings for match in each.finditer(body))
    spans = [doc.char_span(*match.span(1)) for match in found]
    if parted := [span for span in spans if span is not None and len(span) > 1]:
        with doc.retokenize() as retokenizer:
            for span in parted:
                retokenizer.merge(span)
