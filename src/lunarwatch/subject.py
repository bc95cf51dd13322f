"""What makes an article one about space, in numbers.

The events count the marks of an analysed article; the gate bounds the same numbers from the bare
text, before anything is analysed.  Both ask ``on_space``, so the gate cannot fall out of step: more
marks, fewer words, or more of what is named never make the answer no.
"""

from __future__ import annotations

import re

from lunarwatch.patterns import Entity

_DENSE = 4.2  # marks of space in a hundred words: enough where a programme is named
_SPARSE = 1.2  # enough where a space agency or body is named
_SHORT = 80  # words; a brief is about space when anything in it is

NEAR = 4
"""Pieces back to a mark of space that an event can be near."""
AHEAD = 3
"""Pieces on to a mark of space that an event told first can be near."""
TOLD_FIRST = frozenset({"meet"})
"""Types that are told before what they were about: who met, then of what they spoke."""
SELF_EVIDENT = frozenset({"launch", "land", "join", "ratify", "delay"})
"""Types whose frames already ask for a craft or a framework."""

# Words that make a programme of the name before them: "GeoXO program", "OSAM-1 project".
PROGRAM_HEADS = (
    "mission|program|programme|project|initiative|campaign|lander|rover|orbiter|probe|spacecraft|"
    "satellite|satellites|nanosatellite|cubesat|telescope|observatory|station|module|capsule|"
    "spaceplane|constellation|rocket|launcher"
)
# "Badr-1", "NROL-123": how missions and satellites are numbered.  Prefixes of two and three letters
# are also those of engines, aircraft and missiles; only series that fly to space count.
FLIGHT_CODE = re.compile(
    r"\b(?:(?![Cc][Oo][Vv][Ii][Dd]|Class|Boeing|Airbus|Article|Phase|Level|Complex|Building)"
    r"[A-Z](?:[A-Za-zÀ-ɏ]{3,}|[a-z]{2,}['’][a-z]+)-(?:\d{1,3}|(?!19|20)\d{4})[A-Z]?"
    r"|(?:STS|EOS|NVS|CMS|PSLV|GSLV|SSLV|USSF|QZS|ETS|OTV|SES|CRS|NG|FY|GF|ZY|HY|SJ|TJS|YG)"
    r"-(?:[A-Z]{1,2})?\d{1,4}[A-Z]?)\b(?! (?:channel|TV|television|news|newspaper|radio)\b)"
)

# What diplomacy on arms in space, and quarrels over satellites, are known by, where they name no
# agency and no treaty.  Each pattern begins with the word that all of its wordings have: where that
# stands is found far sooner than where one of many wordings begins.
_WEAPONS = ("weapon", "weapons", "arm", "arms", "missile", "missiles")
_IN_SPACE = "|".join(rf"(?<=\b{weapons} in space)" for weapons in _WEAPONS)
_ARMED = ("spy", "military", "reconnaissance", "inspector", "surveillance")
_ARMED_SATELLITE = "|".join(rf"(?<=\b{kind} satellite)" for kind in _ARMED)
_OF_SATELLITES = "jamming|interference|navigation|operators?|networks?|launch(?:es)?"
_ARMS_IN_SPACE = (
    re.compile(
        rf"space(?:(?:(?<=\bouter space)|{_IN_SPACE})\b"
        r"|(?<!\wspace) (?:weapon|arm|security|defen[cs]e|command|force)s?\b)"
    ),
    re.compile(
        rf"satellite(?:(?:(?<=\bantisatellite)|(?<=\banti-satellite))\b|(?:{_ARMED_SATELLITE})s?\b"
        rf"|(?<!\wsatellite) (?:{_OF_SATELLITES})\b)"
    ),
)


def on_arms_in_space(text: str) -> bool:
    """Whether a text names outer space, or weapons there: it marks as a body does."""
    lowered = text.lower()
    return any(pattern.search(lowered) for pattern in _ARMS_IN_SPACE)


def on_space(marks: int, words: int, *, program: bool, body: bool) -> bool:
    """Whether an article is about space.

    Args:
        marks: words of spaceflight, names of programmes and crafts, and space bodies.
        words: all words of the article.
        program: whether it names a programme or craft by an unmistakable name or form.
        body: whether it names a space agency or body, a treaty on space, or arms there.
    """
    if not marks:
        return False
    if words < _SHORT:
        return True
    density = 100 * marks / words
    return (program and density >= _DENSE) or (body and density >= _SPARSE)


def is_space_body(entity: Entity) -> bool:
    """Whether a party is a space agency or body."""
    return entity.is_party and (entity.kind == "agency" or "space" in entity.name.lower())


def is_law_of_space(entity: Entity) -> bool:
    """Whether it is a treaty or framework on space by its very name: it marks as a body does."""
    named = {"space", "moon", "lunar"} & set(entity.name.lower().split())
    return entity.is_framework and bool(named)
