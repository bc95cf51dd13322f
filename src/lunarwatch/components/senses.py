"""Words that tell an event elsewhere, and something else here: a study that "concludes that …"."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from lunarwatch.components.syntax import SUBJECTS, children_of
from lunarwatch.patterns import Frame, Sense

_ONESELF = frozenset({"we", "us", "i", "one", "humanity", "mankind", "people"})
_WELL = frozenset({"well", "best", "better", "uniquely", "ideally", "perfectly", "strategically"})
_MAY = frozenset({"can", "could", "may", "might"})


def in_another_sense(frame: Frame, trigger: Token) -> bool:
    """Whether the words around a trigger give it a sense of which the frame says it tells nothing.

    The names are explained where pattern files are: in ``patterns/README.md``.
    """
    return any(_SENSES[name](trigger) for name in frame.unless)


def _clears(verb: Token) -> bool:
    """Whether the misdeed is what somebody does not do: "said it will not violate the treaty"."""
    said = [c for c in children_of(verb) if c.dep_ == "ccomp"]
    return bool(said) and all(any(c.dep_ == "neg" for c in children_of(s)) for s in said)


def _finds(verb: Token) -> bool:
    """Whether a study is not over, but found something: "concluded that"."""
    return verb.lemma_ == "conclude" and any(c.dep_ == "ccomp" for c in children_of(verb))


def _advises_oneself(verb: Token) -> bool:
    """Whether nobody else is asked to do it: "suggests we must look to space"."""
    return any(
        subject.lower_ in _ONESELF
        for clause in children_of(verb)
        if clause.dep_ == "ccomp"
        for subject in children_of(clause)
        if subject.dep_ in SUBJECTS
    )


def _may_be(verb: Token) -> bool:
    """Whether it says what such things are like: "missions that can be as small as a cup"."""
    return any(c.dep_ == "aux" and c.lower_ in _MAY for c in children_of(verb))


def _is_apt(verb: Token) -> bool:
    """Whether something only stands so that it can: "is uniquely placed to scan asteroids"."""
    fit = any(c.dep_ == "advmod" and c.lower_ in _WELL for c in children_of(verb))
    return verb.tag_ == "VBN" and fit


_SENSES: dict[Sense, Callable[[Token], bool]] = {
    "clears": _clears,
    "finds": _finds,
    "advises-oneself": _advises_oneself,
    "may-be": _may_be,
    "is-apt": _is_apt,
}
