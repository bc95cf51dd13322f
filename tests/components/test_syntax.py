"""Who does it and to what, through what the surface of a sentence hides."""

from __future__ import annotations

import pytest
from spacy.tokens import Token

from lunarwatch.components.syntax import agents, coordinated, objects, passive, subjects
from lunarwatch.extraction import Extractor


def verb(text: str, extractor: Extractor) -> Token:
    """The word in brackets."""
    start = text.index("[")
    doc = extractor.nlp(text.replace("[", "").replace("]", ""))
    return next(token for token in doc if token.idx == start)


def words(tokens: list[Token]) -> str:
    return " ".join(each.text for token in tokens for each in coordinated(token))


@pytest.mark.parametrize(
    ("text", "subject", "object_"),
    [
        ("Angola [signed] the accords.", "Angola", "accords"),
        ("The accords were [signed] by Angola.", "Angola", "accords"),
        ("Angola, which [signed] the accords, was praised.", "Angola", "accords"),
        ("The accords, which Angola [signed], are short.", "Angola", "accords"),
        ("The accords [signed] by Angola are short.", "Angola", "accords"),
        ("Angola agreed to [sign] the accords.", "Angola", "accords"),
        ("Angola seems to have [signed] the accords.", "Angola", "accords"),
        ("NASA urged Angola to [sign] the accords.", "Angola", "accords"),
        ("NASA promised Angola to [sign] the accords.", "NASA", "accords"),
        ("NASA enlisted Angola to [sign] the accords.", "Angola", "accords"),
        ("NASA announced the selection of Angola to [sign] the accords.", "Angola", "accords"),
        ("NASA extended an invitation to Chad to [sign] the accords.", "Chad", "accords"),
        ("Angola praised and [signed] the accords.", "Angola", "accords"),
        ("Angola and Chad [signed] the accords and the pact.", "Angola Chad", "accords pact"),
        ("Angola was the first country to [sign] the accords.", "country", "accords"),
        ("By [signing] the accords, Angola made history.", "Angola", "accords"),
        ("The accords are expected to be [signed] by Angola.", "Angola", "accords"),
    ],
)
def test_subject_and_object(text: str, subject: str, object_: str, extractor: Extractor) -> None:
    token = verb(text, extractor)
    assert (words(subjects(token)), words(objects(token))) == (subject, object_)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The accords were [signed] by Angola.", True),
        ("The accords [signed] by Angola are short.", True),
        ("The accords are to be [signed].", True),
        ("The accords have been [signed].", True),
        ("Angola has [signed] the accords.", False),
        ("Angola [signed] the accords.", False),
        ("Angola was [signing] the accords.", False),
    ],
)
def test_passive(text: str, expected: bool, extractor: Extractor) -> None:
    assert passive(verb(text, extractor)) is expected


def test_agents_are_behind_by(extractor: Extractor) -> None:
    assert (
        words(agents(verb("The pact was [signed] by Angola and Chad.", extractor))) == "Angola Chad"
    )
    assert agents(verb("Angola [signed] the pact in Luanda.", extractor)) == []
