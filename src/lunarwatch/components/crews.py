"""Of whose crew somebody is: by the head of a list of names, and by what astronauts are called.

"NASA astronauts Ann Ley, Bo Krag and Cy Dorn" are all NASA's; a cosmonaut is of Russia, a taikonaut
of China.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from spacy.tokens import Span, Token

from lunarwatch.components.refs import PartyRef
from lunarwatch.patterns import Catalogue

_REACH = 40  # tokens from a name back to the head of its list
_BETWEEN = frozenset({",", "and", "&", "-", "mission", "specialist", "specialists"})
_CALLED: Mapping[str, str] = {
    "cosmonaut": "rus",
    "taikonaut": "chn",
    "gaganyatri": "ind",
}


def head_of_list(name: Span, persons: Collection[int], catalogue: Catalogue) -> Token | None:
    """The plural that tells what all in a list are: "astronauts" of "NASA astronauts A, B and C".

    Args:
        name: one of the persons.
        persons: the tokens of all persons' names.
        catalogue: lists the nouns for crew, and titles.
    """
    crew, titles = catalogue.words("crew"), catalogue.cues("affiliation_nouns")
    doc, first = name.doc, max(name.sent.start, name.start - _REACH)
    listed = False
    for at in range(name.start - 1, first - 1, -1):
        token = doc[at]
        lemma = token.lemma_.lower()
        if lemma in crew and token.lower_ != lemma:
            return token if listed else None
        if token.lower_ in _CALLED or lemma == "astronaut":
            return None
        listed |= at in persons
        if at not in persons and token.lower_ not in _BETWEEN and lemma not in titles:
            return None
    return None


def of_calling(called: str, name: Token, catalogue: Catalogue) -> list[PartyRef]:
    """The country of somebody who is called so: "Cosmonaut Ivan Ivanov"."""
    words = (word.strip(".,").removesuffix("s") for word in called.lower().split())
    ids = (_CALLED[word] for word in words if word in _CALLED)
    countries = (catalogue.entities.get(id_) for id_ in ids)
    found = next((each for each in countries if each is not None), None)
    return [PartyRef.behind(found, name.i, name.i + 1)] if found is not None else []
