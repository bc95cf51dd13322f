"""Where sentences begin by the lines of a text, told to the parser before it runs."""

from __future__ import annotations

import re
from itertools import pairwise

from spacy.attrs import SENT_START
from spacy.tokens import Doc

from lunarwatch.components.body import body_of

# What stands before the sentence proper at the start of a line.
_BULLET = r"[*•·▪◦+>-]{1,3}[ \t]+(?=\S)"
_LABEL = r"(?:[A-Z][\w.]*(?: [A-Z][\w.]*){0,2}|[QA]):[ \t]+(?=[A-Z“\"‘])"  # "Q:", "Brussels:"
_DATE = r"\d{4}|[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]{2,8}(?: \d{4})?"
_DATED = rf"(?:{_DATE}):[ \t]+(?=[A-Z“\"])"  # "2021:", "August 23:"
# "BEIJING, Dec. 7 (Xinhua) --", "August 23 -"
_DATELINE = (
    r"[^\n.!?]{0,60}?(?:\d{1,2}|\d{4}|[A-Z]{3,}|\))[ \t]*"
    r"(?:--|[–—]|-(?=[ \t]))[ \t]*(?=[A-Z“\"])"
)
_LINE_HEAD = re.compile(
    rf"^[ \t]*{_BULLET}|^[ \t]*{_LABEL}|^{_DATELINE}|^[ \t]*{_DATED}", re.MULTILINE
)

# An initial that is a Roman number too, behind a title or before a further initial.
_INITIAL = re.compile(
    r"(?:[Cc]hair(?:man|woman|person)?|[Cc]hief|[Hh]ead|[Dd]irector|[Ss]ecretary|[Mm]inister|"
    r"[Ss]cientist|[Pp]resident|[Dd]r\.?|[Mm]rs?\.?|[Ms]s\.?|Shri|and|with|by|,|“|\n)"
    r"[ \n]([IV]\.)(?= [A-Z])"
)
# "co-operation", which the tokeniser splits
_CO_OPERATE = re.compile(r"\b([Cc]o-operat\w+)")
_BEGINS, _GOES_ON = 1, 2**64 - 1  # -1 among the unsigned numbers of Doc.to_array
_STOPS = '.!?…”")'


def mark_paragraphs(doc: Doc) -> Doc:
    """A new line begins a new sentence; nothing else does but the words after a stop.

    Headlines and captions so stand alone, and the parser does not cut a sentence in two after a
    capital letter.
    """
    _mend_words(doc)
    heads = {match.end() for match in _LINE_HEAD.finditer(body_of(doc))}
    starts = doc.to_array([SENT_START])  # token.is_sent_start = … looks at the whole document
    for before, token in pairwise(doc):
        if (before.is_space and "\n" in before.text) or token.idx in heads:
            starts[token.i] = _BEGINS
        elif not (before.is_punct or before.is_space or before.text[-1] in _STOPS):
            starts[token.i] = _GOES_ON
    doc.from_array([SENT_START], starts)  # type: ignore[arg-type]  # numbers of any width will do
    return doc


def _mend_words(doc: Doc) -> None:
    """Put together again what is one word: "V." in "chairman V. Narayanan", "co-operation"."""
    wordings = (_INITIAL, _CO_OPERATE)
    found = (match for each in wordings for match in each.finditer(body_of(doc)))
    spans = [doc.char_span(*match.span(1)) for match in found]
    with doc.retokenize() as retokenizer:
        for span in spans:
            if span is not None and len(span) > 1:
                retokenizer.merge(span)
