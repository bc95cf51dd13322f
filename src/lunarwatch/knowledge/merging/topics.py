"""The programmes that tellings are about: what they are called, and how two of them relate."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

from lunarwatch.knowledge.merging.tellings import Topic
from lunarwatch.knowledge.spelling import plain, words


class Relation(Enum):
    """How two programmes relate."""

    SAME = "same"
    HALF = "one of the two is not said"
    UNSAID = "neither is said"
    RELATED = "one name may be short for the other: Artemis, Artemis II"
    OTHER = "two programmes"


def relation(a: Topic | None, b: Topic | None) -> Relation:
    """How two programmes relate, by id, name, acronym and the words of their names."""
    if a is b:
        return Relation.UNSAID if a is None else Relation.SAME
    if a is None or b is None:
        return Relation.HALF
    return _named_alike(a, b)


@lru_cache(maxsize=1 << 16)
def _named_alike(a: Topic, b: Topic) -> Relation:
    if a.id == b.id or names(a) & names(b):
        return Relation.SAME
    first, second = telling_words(a), telling_words(b)
    if first and second and (first < second or second < first):
        return Relation.RELATED
    return Relation.OTHER


def flies_once(topic: Topic) -> bool:
    """Whether the programme is one flight, launched once: Chandrayaan-3, but not Orion."""
    if topic.kind in _ONCE_KINDS:
        return True
    last = (words(topic.name) or [""])[-1]
    return topic.kind in _CRAFT_KINDS and (last.isdigit() or last in _ROMAN)


@lru_cache(maxsize=1 << 14)
def names(topic: Topic) -> frozenset[str]:
    """All that a programme is called, spelt without case and signs."""
    called = (topic.id, topic.name, topic.acronym or "")
    return frozenset(map(plain, called)) - {""}


@lru_cache(maxsize=1 << 14)
def telling_words(topic: Topic) -> frozenset[str]:
    """The words of a programme's name that are not said of any programme."""
    return frozenset(words(topic.name)) - _GENERIC


_GENERIC = frozenset({"program", "programme", "project", "mission", "campaign", "the"})

_ONCE_KINDS = frozenset({"mission"})
_CRAFT_KINDS = frozenset({None, "spacecraft", "lander", "rover", "orbiter", "probe", "craft"})
_ROMAN = frozenset({"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"})
