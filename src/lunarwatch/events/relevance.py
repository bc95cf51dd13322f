"""Is it about space?  A candidate counts only when its words, or its article, say so."""

from __future__ import annotations

from spacy.tokens import Doc, Span

from lunarwatch.components.frames import Candidate
from lunarwatch.components.mentions import Resolver
from lunarwatch.components.programs import Programs
from lunarwatch.components.statements import Statement

# Types whose frames already ask for a craft or a space programme.
_SELF_EVIDENT = frozenset({"launch", "land", "join"})


class Relevance:
    """Answers for one document whether a candidate is about space."""

    def __init__(self, doc: Doc, resolver: Resolver, programs: Programs) -> None:
        self.doc = doc
        self.resolver = resolver
        self.programs = programs
        words = resolver.catalogue.cues("space_words")
        self._space = [t.i for t in doc if t.lower_ in words or t.lemma_.lower() in words]
        agencies = [
            span.start
            for span, entity in resolver.party_mentions()
            if entity.kind in ("agency",) or "space" in entity.name.lower()
        ]
        self._marks = sorted({*self._space, *agencies, *(ref.start for ref in programs.refs)})
        self.space_article = len(self._marks) >= max(3, len(doc) // 120)

    def holds(self, candidate: Candidate) -> bool:
        """Whether a candidate is about space."""
        if candidate.type in _SELF_EVIDENT and self._marks:
            return True
        return self.space_article and self._near(candidate.sentence, 1)

    def statement(self, statement: Statement) -> bool:
        """Whether a statement is made in an article about space."""
        if not self.space_article:
            return False
        kinds = {ref.kind for ref in statement.parties}
        return statement.person is not None or statement.quoted or kinds != {"country"}

    def _near(self, sentence: Span, before: int) -> bool:
        start = sentence.start
        for _ in range(before):
            if start > 0:
                start = self.doc[start - 1].sent.start
        return any(start <= i < sentence.end for i in self._marks)
