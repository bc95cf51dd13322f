"""Dates of a document: the date engine with the tense that the parse shows."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from lunarwatch.components.assertion import is_past, verb_status
from lunarwatch.components.assertion.forms import auxiliaries, in_pluperfect
from lunarwatch.components.body import body_of, is_headline
from lunarwatch.components.pieces import Pieces
from lunarwatch.components.syntax import children_of, governing_verb, infinitive, is_verb, passive
from lunarwatch.dates import FoundDate, Tense, copyright_year, find_dates
from lunarwatch.patterns import Catalogue
from lunarwatch.records import Status

_TRYING = frozenset({"attempt", "try"})


def dates_of(doc: Doc, catalogue: Catalogue) -> list[FoundDate]:
    """The dates that the document names, resolved against its publication date."""
    pieces = Pieces.of(doc)

    def tense(start: int, end: int) -> Tense:
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is None or not len(span) or not pieces.are_heard(span.start):
            return Tense.UNKNOWN
        return tense_at(span.root, catalogue)

    return find_dates(
        body_of(doc),
        doc._.published,
        tense=tense,
        copyright_year=copyright_year(body_of(doc)),
    )


def _is_scheduled(verb: Token, catalogue: Catalogue) -> bool:
    """Whether a participle tells what is to come: "now planned for May", "expected in June"."""
    past = any(c.lower_ in ("was", "were", "had", "been") for c in children_of(verb))
    return (
        verb.tag_ == "VBN"
        and not past
        and verb.lemma_.lower() in catalogue.cues("noun_planned")
        and (passive(verb) or verb.dep_ == "acl")
    )


def _was_scheduled(verb: Token) -> bool:
    """Whether it tells what was once to come: "had been due to lift off in September"."""
    governor = verb.head if verb.head.pos_ != "ADJ" else verb.head.head
    return infinitive(verb) and is_verb(governor) and in_pluperfect(governor)


def tense_at(token: Token, catalogue: Catalogue) -> Tense:
    """The tense of the clause that a token stands in."""
    verb = token if is_verb(token) else governing_verb(token)
    if verb is None:
        return Tense.UNKNOWN
    if infinitive(verb) and is_verb(verb.head) and verb.head.lemma_ in _TRYING:
        return tense_at(verb.head, catalogue)  # "crashed while attempting to land on Friday"
    status = verb_status(verb, catalogue)
    if status in (Status.PLANNED, Status.POSSIBLE) or _was_scheduled(verb):
        return Tense.FUTURE
    if _is_scheduled(verb, catalogue):
        return Tense.FUTURE
    if (
        verb.dep_ == "advcl"
        and verb.tag_ == "VBN"
        and not any(c.dep_ in ("aux", "auxpass", "mark") for c in children_of(verb))
    ):
        return tense_at(verb.head, catalogue)  # "…, followed by another in June"
    if is_past(verb) or any(c.lemma_ == "have" for c in auxiliaries(verb)):
        return Tense.PAST
    if status is Status.ONGOING:
        return Tense.FUTURE if verb.tag_ == "VBG" else Tense.PRESENT
    if verb.tag_ in ("VBG", "VB"):
        head = verb.head
        return tense_at(head, catalogue) if head != verb and is_verb(head) else Tense.UNKNOWN
    return Tense.PAST if is_headline(token.sent) else Tense.PRESENT
