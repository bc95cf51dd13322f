"""What is given: two supplies of one party are two where what they give differs."""

from __future__ import annotations

from spacy.tokens import Token

from lunarwatch.components.syntax import coordinated, is_verb, objects
from lunarwatch.events.draft import Draft

_COMMON = frozenset({"NOUN", "NUM", "SYM"})
# Words that may stand for whatever else is named.
_ANYTHING = frozenset(
    "contribution hardware equipment support help assistance aid part share component payload "
    "instrument element device system technology item thing package experiment service "
    "it this that these those they them which one ones craft spacecraft".split()
)


def gives_another_thing(a: Draft, b: Draft) -> bool:
    """Whether two supplies are of different things: "provides the rocket", "provides a camera"."""
    some, others = _things(a.first.trigger), _things(b.first.trigger)
    return bool(some and others) and some.isdisjoint(others)


def _things(verb: Token) -> frozenset[str]:
    """The common nouns for what a verb says is given; nothing where one may be any thing."""
    if not is_verb(verb):
        return frozenset()
    heads = [each for head in objects(verb) for each in coordinated(head)]
    words = frozenset(head.lemma_.lower() for head in heads)
    named = any(head.pos_ not in _COMMON for head in heads)
    return frozenset() if named or words & _ANYTHING else words
