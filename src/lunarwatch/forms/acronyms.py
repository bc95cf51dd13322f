"""Acronyms given with a name: "Sahel Observation Network (SON)", and then "SON"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lunarwatch.finding import around, matches, uses
from lunarwatch.forms.form import CALLED, Form

# A name that can be given an acronym, which from then on is the name too.
_DEFINABLE = (
    r"programme|program|project|mission|initiative|campaign|framework|constellation|network|"
    r"satellite|satellites|rover|lander|orbiter|probe|observatory|telescope|explorer|experiment|"
    r"strategy|architecture|team|convention|treaty|charter|act|station|investigation|demonstration|"
    r"demonstrator"
)
_WORDS = r"(?<!\w)[A-Z][\w’'/-]+(?: (?:[A-Z][\w’'/-]+|of|for|and|the|in|on|to|at))*?"
_FULL = rf"(?P<full>{_WORDS} (?i:(?P<head>{_DEFINABLE})))"
_SHORT = r"(?P<short>[A-Z][\w-]{1,11})"
_SHORT_IN_BRACKETS = re.compile(r"\([\"“]?[A-Z][\w-]{1,11}[\"”]?\)")
# What every such definition has, what shows that there may be one, and its pattern.
_DEFINING = (
    # "Sahel Observation Network (SON)"
    (
        "(",
        _SHORT_IN_BRACKETS,
        re.compile(rf"{_FULL} \([\"“]?{_SHORT}[\"”]?\)"),
    ),
    # "Sahel Observations (SO) project"
    (
        "(",
        _SHORT_IN_BRACKETS,
        re.compile(rf"(?P<full>{_WORDS}) \({_SHORT}\) (?:[a-z]+ ){{0,2}}(?P<head>{_DEFINABLE})\b"),
    ),
    # "Sahel Observation Network, or SON, …"
    (
        ", or ",
        re.compile(r", or [A-Z][\w-]{1,11}[,.;:)—]"),
        re.compile(rf"{_FULL}, or {_SHORT}(?=[,.;:)—])"),
    ),
    # "Sahel Observation Network, known as SON"
    (
        ", ",
        re.compile(rf", (?:{CALLED}) (?:by the acronym )?(?:the )?[\"“'‘]?[A-Z][\w-]{{1,11}}"),
        re.compile(rf"{_FULL}, (?:{CALLED}) (?:the )?[\"“'‘]?{_SHORT}(?![\w-])"),
    ),
    # "SON (Sahel Observation Network)"
    (
        "(",
        re.compile(r"[A-Z]{2}[\w-]* \([A-Z][a-z]"),
        re.compile(rf"(?<![\w-]){_SHORT} \({_FULL}\)"),
    ),
)
_CAPITALS = 2  # letters of an acronym that are capitals, at least


def defined(text: str) -> Iterator[Form]:
    """Acronyms given with a name: the name, and the acronym from there on."""
    for match in _definitions(text):
        short, head = match["short"], match["head"].lower()
        start = _beginning(match["full"], short)
        if start is None or sum(c.isupper() for c in short) < _CAPITALS:
            continue
        name = match["full"][start:]
        yield Form(match.start("full") + start, match.end("full"), name, head, acronym=short)
        for use in uses(short, text, match.start("short")):
            yield Form(use, use + len(short), name, head, acronym=short)


def _definitions(text: str) -> Iterator[re.Match[str]]:
    """The places where an acronym is given."""
    for sign, mark, pattern in _DEFINING:
        if sign in text:
            yield from around(matches(mark, text), pattern, text)


def _beginning(full: str, short: str) -> int | None:
    """Where the name begins that the acronym is short for: "Under the Sahel Network (SN)"."""
    words = re.finditer(r"[A-Z][\w’'-]*", full)
    return next((word.start() for word in words if word.group()[0] == short[0]), None)
