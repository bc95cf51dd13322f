"""What articles mention that the patterns lack: verbs no frame knows, names no entry has.

A verb counts where it stands beside a name of the domain (an agency, a programme, a craft) as its
subject or object; a name counts where the model takes it for an organisation, a product or a law,
and it or its neighbours speak of space.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from lunarwatch.patterns import Catalogue

SPANS = "lunarwatch_entities"
PEOPLE = "lunarwatch_people"
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "attr"})
NAMES = frozenset({"ORG", "PRODUCT", "LAW", "FAC", "WORK_OF_ART"})
MOST_EXAMPLES = 3


@dataclass(slots=True)
class Gap:
    """Something the patterns lack.

    Attributes:
        kind: ``verb`` or ``name``.
        words: The verb's lemma, or the name.
        count: How many sentences have it.
        examples: Some of these sentences.
    """

    kind: str
    words: str
    count: int = 0
    examples: list[str] = field(default_factory=list)

    def add(self, sentence: str) -> None:
        """Count one more sentence."""
        self.count += 1
        text = " ".join(sentence.split())
        if len(self.examples) < MOST_EXAMPLES and text not in self.examples:
            self.examples.append(text)


def find_gaps(docs: Iterable[Doc], catalogue: Catalogue) -> list[Gap]:
    """The gaps in analysed documents, the most frequent first.

    Args:
        docs: Documents as the pipeline leaves them.
        catalogue: The patterns that the pipeline was built with.
    """
    known = known_verbs(catalogue)
    space = catalogue.cues("space_words")
    gaps: dict[tuple[str, str], Gap] = {}
    for doc in docs:
        domain = domain_tokens(doc, catalogue)
        for sentence in doc.sents:
            found = {("verb", lemma) for lemma in verbs(sentence, domain, known)}
            found |= {("name", name) for name in names(sentence, domain, space)}
            for key in found:
                gaps.setdefault(key, Gap(*key)).add(sentence.text)
    return sorted(gaps.values(), key=lambda gap: (-gap.count, gap.kind, gap.words))


def known_verbs(catalogue: Catalogue) -> frozenset[str]:
    """The lemmas of all verbs that are a trigger, or that the cues give another meaning to."""
    triggers = {words.split()[0] for _, frame in catalogue.frames.values() for words in frame.verbs}
    cues = {words.split()[0] for listed in catalogue.language.cues.values() for words in listed}
    return frozenset(triggers | cues)


def domain_tokens(doc: Doc, catalogue: Catalogue) -> dict[int, Span]:
    """Token → the mention it is part of, for mentions that are of the domain by themselves."""
    found = {}
    for span in doc.spans.get(SPANS, ()):
        entity = catalogue.entities[span.id_]
        if entity.kind == "agency" or entity.is_program:
            found.update({token.i: span for token in span})
    return found


def verbs(sentence: Span, domain: dict[int, Span], known: frozenset[str]) -> Iterator[str]:
    """Yield the lemmas of verbs that no frame knows beside a name of the domain."""
    for token in sentence:
        lemma = token.lemma_.lower()
        if token.pos_ != "VERB" or not lemma.isalpha() or lemma in known:
            continue
        if any(argument.i in domain for argument in arguments(token)):
            yield lemma


def arguments(verb: Token) -> Iterator[Token]:
    """Yield the heads of a verb's subjects and objects, those of its agent too."""
    for child in verb.children:
        if child.dep_ in ARGUMENTS:
            yield child
        elif child.dep_ == "agent":
            yield from child.children


def names(sentence: Span, domain: dict[int, Span], space: frozenset[str]) -> Iterator[str]:
    """Yield the names in a sentence about space that the catalogue does not have."""
    spans = sentence.doc.spans
    taken = {t.i for key in (SPANS, PEOPLE) for span in spans.get(key, ()) for t in span}
    about_space = any(token.i in domain or token.lower_ in space for token in sentence)
    for ent in sentence.ents:
        if ent.label_ in NAMES and about_space and not any(token.i in taken for token in ent):
            text = ent.text.removeprefix("the ").removeprefix("The ").strip()
            if text[:1].isupper() and len(text) > 2:
                yield " ".join(text.split()).removesuffix("'s").removesuffix("’s")
