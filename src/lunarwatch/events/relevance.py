"""Is it about space?  A candidate counts only when its words, or its article, say so."""

from __future__ import annotations

from spacy.tokens import Doc, Span

from lunarwatch.components.candidates import Candidate
from lunarwatch.components.entities import SPANS
from lunarwatch.components.programs import Programs
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.statements import Statement
from lunarwatch.subject import is_space_body, on_space

_DENSE = 2.4  # marks of space in a hundred words: the article keeps to the subject
# Types whose frames already ask for a craft or a framework.
_SELF_EVIDENT = frozenset({"launch", "land", "join", "ratify", "delay"})
_SPEAKERS = frozenset({"agency", "country", "igo", "company", "group"})


class Relevance:
    """Answers for one document whether a candidate is about space.

    Marks are words of spaceflight, names of programmes and crafts, and space bodies.  An article
    counts when it names a space body and keeps to the subject, or when marks are dense: the Moon
    in a proverb or one aside on the Accords do not make it news of space.
    """

    def __init__(self, doc: Doc, resolver: Resolver, programs: Programs) -> None:
        self.doc = doc
        self.programs = programs
        words = resolver.catalogue.cues("space_words")
        spoken = [t.i for t in doc if t.lower_ in words or t.lemma_.lower() in words]
        bodies = [span.start for span, entity in resolver.party_mentions() if is_space_body(entity)]
        clear = any(
            span.id_ in resolver.catalogue.entities
            and resolver.catalogue.entities[span.id_].is_program
            and (span.id_, span.text.lower()) not in resolver.catalogue.ambiguous
            for span in doc.spans.get(SPANS, ())
        )
        self._marks = sorted({*spoken, *bodies, *(ref.start for ref in programs.refs)})
        size = max(1, sum(t.is_alpha for t in doc))
        self._dense = 100 * len(self._marks) / size >= _DENSE
        self.space_article = on_space(len(self._marks), size, program=clear, body=bool(bodies))

    def holds(self, candidate: Candidate) -> bool:
        """Whether a candidate is about space."""
        if candidate.type in _SELF_EVIDENT:
            return self.space_article
        return self.space_article and self._near(candidate.sentence, 2)

    def statement(self, statement: Statement) -> bool:
        """Whether a statement is an official's or body's on the subject of the article."""
        if not self.space_article:
            return False
        kinds = {ref.kind for ref in statement.parties}
        if self.programs.main is None and not kinds & _SPEAKERS and not self._dense:
            return False
        return statement.person is not None or statement.quoted or kinds != {"country"}

    def _near(self, sentence: Span, before: int) -> bool:
        start = sentence.start
        for _ in range(before):
            if start > 0:
                start = self.doc[start - 1].sent.start
        return any(start <= i < sentence.end for i in self._marks)
