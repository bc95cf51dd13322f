"""Of parties of a kind the one spoken of most often is meant, unless another is much nearer."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from lunarwatch.components.refs import PartyRef
from lunarwatch.components.salience import Salience

DOC = Doc(Vocab(), words=["said", "it"], heads=[0, 0], deps=["ROOT", "dobj"])
AGENCY = frozenset({"agency"})


def agency(name: str) -> PartyRef:
    return PartyRef(name.lower(), name, "agency", None, 1, 2)


@pytest.mark.parametrize(("times", "meant"), [(1, "ESA"), (5, "NASA")])
def test_a_description_keeps_to_what_the_article_keeps_to(times: int, meant: str) -> None:
    spoken_of = Salience()
    for _ in range(times):
        spoken_of.note(agency("NASA"), DOC[1], 0)
    spoken_of.note(agency("ESA"), DOC[1], 1)
    assert [ref.name for ref in spoken_of.description(AGENCY, 2)] == [meant]


def test_what_is_spoken_of_later_does_not_count() -> None:
    spoken_of = Salience()
    spoken_of.note(agency("NASA"), DOC[1], 0)
    spoken_of.note(agency("ESA"), DOC[1], 1)
    before = spoken_of.description(AGENCY, 2)
    for _ in range(5):
        spoken_of.note(agency("NASA"), DOC[1], 0)
    assert [ref.name for ref in before] == ["ESA"]
    assert [ref.name for ref in spoken_of.description(AGENCY, 2)] == ["NASA"]
