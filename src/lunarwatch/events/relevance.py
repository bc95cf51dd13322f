"""Is it about space?  A candidate counts only when its words, or its article, say so."""

from __future__ import annotations

from bisect import bisect_left

from spacy.tokens import Doc, Span

from lunarwatch.components.analysis import Analysis
from lunarwatch.components.body import body_of
from lunarwatch.components.candidates import Candidate
from lunarwatch.components.columns import words_of
from lunarwatch.components.entities import SPANS
from lunarwatch.components.pieces import Pieces
from lunarwatch.components.statements import Statement
from lunarwatch.patterns import Catalogue
from lunarwatch.subject import (
    AHEAD,
    NEAR,
    SELF_EVIDENT,
    TOLD_FIRST,
    is_law_of_space,
    is_space_body,
    on_arms_in_space,
    on_space,
)
from lunarwatch.wordforms import forms_of_all

_DENSE = 2.4  # marks of space in a hundred words: the article keeps to the subject
_SPEAKERS = frozenset({"agency", "country", "igo", "company", "group", "body"})


class Relevance:
    """Answers for one document whether a candidate is about space.

    Marks are words of spaceflight, names of programmes and crafts, and space bodies.  An article
    counts when it names a space body and keeps to the subject, or when marks are dense: the Moon
    in a proverb or one aside on the Accords do not make it news of space.
    """

    def __init__(self, analysis: Analysis) -> None:
        doc, self._programs = analysis.doc, analysis.programs
        self._pieces = Pieces.of(doc)
        mentions = analysis.resolver.party_mentions()
        bodies = [span.start for span, entity in mentions if is_space_body(entity)]
        programs = [ref.start for ref in self._programs.refs]
        cues = analysis.catalogue.cues
        spoken = _places_of(doc, cues("space_words"))
        self._marks = sorted({*spoken, *bodies, *programs})
        # where a body of states is meant: "the committee", "it"
        self._meant = sorted({*self._marks, *_references(analysis)})
        words = max(1, int(doc.to_array("IS_ALPHA").sum()))
        self._elsewhere = sorted(_places_of(doc, cues("other_fields")))
        self._dense = 100 * len(self._marks) / words >= _DENSE
        self._space_article = on_space(
            len(self._marks),
            words,
            program=_names_program(doc, analysis.catalogue) or self._names_by_form(),
            body=bool(bodies)
            or _names_law(doc, analysis.catalogue)
            or on_arms_in_space(body_of(doc)),
        )

    def _names_by_form(self) -> bool:
        """Whether a programme or craft is named that its form alone gives away."""
        programs = self._programs
        return any(not ref.catalogued for ref in (*programs.refs, *programs.rockets))

    def holds(self, candidate: Candidate) -> bool:
        """Whether a candidate is about space."""
        if not self._space_article:
            return False
        if candidate.type in SELF_EVIDENT:
            return True
        ahead = AHEAD if candidate.type in TOLD_FIRST else 0
        sentence = candidate.sentence
        return self._is_near(sentence, ahead) and not self._is_elsewhere(sentence)

    def statement(self, statement: Statement) -> bool:
        """Whether a statement is an official's or body's on the subject of the article."""
        if not self._space_article or self._is_elsewhere(statement.sentence):
            return False
        kinds = {ref.kind for ref in statement.parties}
        if self._programs.main is None and not kinds & _SPEAKERS and not self._dense:
            return False
        return statement.person is not None or statement.quoted or kinds != {"country"}

    def _is_near(self, sentence: Span, ahead: int) -> bool:
        """Whether a mark stands in the piece of the sentence, in those before, or some ahead."""
        number, spans = self._pieces.number(sentence.start), self._pieces.spans
        begin = spans[max(0, number - NEAR)][0]
        end = spans[min(len(spans) - 1, number + ahead)][1] if ahead else sentence.end
        return _stands_in(self._meant, begin, end)

    def _is_elsewhere(self, sentence: Span) -> bool:
        """Whether a sentence names another field of politics, and nothing of space."""
        within = sentence.start, sentence.end
        return _stands_in(self._elsewhere, *within) and not _stands_in(self._marks, *within)


def _references(analysis: Analysis) -> set[int]:
    """The words that stand for a body of states for space."""
    entities = analysis.catalogue.entities
    return {
        i
        for i, refs in analysis.resolver.references.items()
        if any(ref.kind == "igo" and is_space_body(entities[ref.id]) for ref in refs)
    }


def _stands_in(places: list[int], begin: int, end: int) -> bool:
    """Whether any of some places, in order, is in a stretch of tokens."""
    at = bisect_left(places, begin)
    return at < len(places) and places[at] < end


def _places_of(doc: Doc, lemmas: frozenset[str]) -> list[int]:
    """Where some words stand, in any form."""
    forms = forms_of_all(lemmas)
    return [i for i, word in enumerate(words_of(doc)) if word in forms]


def _names_law(doc: Doc, catalogue: Catalogue) -> bool:
    """Whether a treaty or framework on space is named."""
    return any(is_law_of_space(catalogue.entities[span.id_]) for span in doc.spans.get(SPANS, ()))


def _names_program(doc: Doc, catalogue: Catalogue) -> bool:
    """Whether a programme or craft is named by an unmistakable name."""
    return any(
        catalogue.entities[span.id_].is_program
        and (span.id_, span.text.lower()) not in catalogue.ambiguous
        for span in doc.spans.get(SPANS, ())
    )
