"""The children of a token, kept."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.vocab import Vocab

from lunarwatch.components.syntax import children_of


def test_children_are_those_of_the_parse_and_looked_up_once() -> None:
    words = "Japan and India signed it .".split()
    doc = Doc(Vocab(), words=words, heads=[3, 0, 0, 3, 3, 3], deps=["dep"] * len(words))
    for token in doc:
        assert list(children_of(token)) == list(token.children)
    assert [child.text for child in children_of(doc[3])] == ["Japan", "it", "."]
    assert children_of(doc[3]) is children_of(doc[3])


def test_documents_have_children_of_their_own() -> None:
    first = Doc(Vocab(), words=["it", "landed"], heads=[1, 1], deps=["nsubj", "ROOT"])
    other = Doc(Vocab(), words=["it", "landed"], heads=[0, 0], deps=["ROOT", "dep"])
    assert [child.i for child in children_of(first[1])] == [0]
    assert children_of(other[1]) == ()
