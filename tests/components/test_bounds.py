"""What the words of a piece allow is asked before a trigger is looked at."""

from __future__ import annotations

from datetime import date

import pytest

from lunarwatch.components.pieces import Pieces
from lunarwatch.extraction import Extractor
from lunarwatch.records import Article

TEXT = (
    "Ghana signed the Artemis Accords at NASA Headquarters.\n\n"
    "Two singers laughed and ratified nothing.\n\n"
    "NASA will launch the Artemis II rocket in April."
)


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    article = Article.of(TEXT, published=date(2024, 3, 1))
    return Pieces.of(Extractor().analyse(article, gated=True))


@pytest.mark.parametrize(
    ("piece", "lemma", "may"),
    [
        (0, "sign", True),
        (1, "ratify", False),  # no document stands there
        (0, "poster", False),  # tells no event anywhere
    ],
)
def test_a_lemma_may_tell_where_its_frames_can_be_filled(
    pieces: Pieces, piece: int, lemma: str, may: bool
) -> None:
    assert pieces.may_tell(piece, lemma) is may


def test_without_the_gate_everything_is_tried() -> None:
    pieces = Pieces.of(Extractor().analyse(Article.of(TEXT)))
    assert pieces.bounds is None
    assert pieces.may_tell(1, "sign")
