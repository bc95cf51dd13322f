"""Names beside a noun that gives them away: "the GeoXO programme", "Harmattan, a rover"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from lunarwatch.finding import around, found, matches, places
from lunarwatch.forms.form import CALLED, Form
from lunarwatch.subject import FLIGHT_CODE, PROGRAM_HEADS

# The patterns begin with a class of characters, not with what must stand before it: the places
# where they can match are then found several times as fast.

# "GeoXO program", "OSAM-1 project", "NROL-123 mission": a name in capitals before such a word.
# No two of the words that it may go on with begin alike, or each would be tried as each of them.
_NAME = r"(?:[A-Z][\w-]*+(?:(?<= No)\. ?[0-9]++)?|[0-9][A-Z0-9-]*+(?:\.[0-9]\b)?)"
_FIRST_NAME = r"[A-Z0-9](?<![\w-].)(?:(?<=[A-Z])[\w-]*+|[A-Z0-9-]++)"  # likewise, behind no letter
_BEFORE_HEAD = re.compile(
    rf"(?P<name>{_FIRST_NAME}(?: (?:{_NAME}|of|for|and|to|in)){{0,9}})"
    r"(?<! of)(?<! for)(?<! and)(?<! to)(?<! in)"  # "picked by the Ministry for satellite studies"
    rf"(?: \((?P<short>[A-Z][\w-]{{1,12}})\))? (?P<head>{PROGRAM_HEADS})\b(?! (?:engine|motor)s?\b)"
)
_ARTICLE = re.compile(r"(?:The|An?) ")

_CRAFT = (
    "satellite|nanosatellite|microsatellite|cubesat|CubeSat|rover|lander|orbiter|probe|spacecraft|"
    "telescope|capsule|spaceship|spaceplane"
)
_ROCKET = "rocket|launcher|launch vehicle"
_MADE = r"(?: (?:built|made|developed|designed)(?: [\w’'-]+){1,4})?"
_CAPITAL_BEHIND = re.compile(rf"s?{_MADE},? (?:the )?[A-Z0-9]")
_ORDINAL = (
    r"['’]s|[Tt]he|[Ii]ts|[Tt]heir|[Tt]wo|[Bb]oth|first|second|third|fourth|new|newest|latest|next"
)
# One name of a craft: capitalised words and numbers.
_WORD = r"[A-Z][\w-]*\w"
_NUMBER = r"No\. ?[0-9]{1,3}|[0-9]{1,3}(?:\.[0-9])?[A-Z]?(?!\w)|I{1,3}|IV|V"
_PROPER = rf"{_WORD}(?: (?:{_NUMBER}|{_WORD}))*"
# One that is spelt out: "the Desert Unit for Dune Assessment".
_SPELT_OUT = rf"{_WORD}(?: (?:{_NUMBER}|(?:(?:of|for|on) )?{_WORD}))*"
# One that no other name looks like: "EOS-09", "KhalifaSat", "NEMO-HD", "TRISAT".
_CODED = r"(?=[\w-]*(?:[0-9]|[A-Z][\w-]*[A-Z]))(?:[A-Z]|[0-9](?=[A-Z]{2}))[\w-]*\w"
# What a craft is for: "the Westar communications satellite"; the name stands before.
_FOR = (
    r"(?:(?:tele)?communications?|reconnaissance|spy|weather|meteorological|navigation|"
    r"(?:[Ee]arth[- ])?observation|remote[- ]sensing|imaging|radar|optical|science|research|relay|"
    r"broadcast|surveillance|military|cargo|crew|lunar|moon|Moon|Mars|Martian|asteroid|space|solar|"
    r"robotic|laboratory|astronomy|infrared|X-ray|climate|orbital|commercial|small|supply|resupply)"
)
_USE = (
    rf"{_FOR} (?P<head>satellite|nanosatellite|cubesat|spacecraft|probe|module|capsule|craft|ship|"
    rf"lander|rover|orbiter|telescope|observatory|{_ROCKET})\b"
)
_USED = re.compile(rf" {_USE}")
_BEFORE_USE = re.compile(
    rf"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Tt]wo|[Aa]nd|aboard|['’]s|s['’]|[Aa]n?(?= {_CODED} [a-z]))) "
    rf"(?P<name>{_PROPER})(?<! Earth)(?: (?:data|[Ee]arth|{_FOR}))? {_USE}"
)
# What opens a clause behind a noun: "the rover Sahara built".
_DONE_TO = (
    r"(?:built|made|developed|designed|launched|bought|sold|operates?|built|owns|plans|wants|hopes|"
    r"said|says|is (?:build|mak|develop|plan|work|design)\w*ing|(?:has|had|will) (?:(?!be)\w+ )?"
    r"(?:built|build|made|make|developed|develop|designed|design|launched|bought|buy))\b"
)
_AFTER_HEAD = tuple(
    re.compile(pattern)
    for pattern in (
        # "the satellite Zanko-2", "two satellites, NEMO-HD and TRISAT"
        rf"\b(?P<head>{_CRAFT}|{_ROCKET})s?,? "
        rf"(?P<name>{_CODED})(?: and (?P<more>{_CODED}))?(?![\w’'])",
        # "a rover named Harmattan", "a mission, dubbed Nightjar"
        rf"\b(?P<head>{_CRAFT}|{_ROCKET}|mission|programme|program|project|constellation|module|"
        rf"station|network|body|team|forum|initiative|campaign|framework|agreement|accord|pact|treaty)"
        rf"(?: (?:on|for|of)(?: [a-z-]+){{1,4}})?,? (?:\w+ ){{0,2}}(?:{CALLED}) "
        rf"(?:the )?[\"“'‘]?(?P<name>{_PROPER})(?!\w)",
        # "the country's first satellite, Harmattan, …"
        rf"(?:{_ORDINAL})(?: [\w-]+){{0,4}} (?P<head>{_CRAFT}|{_ROCKET})s?"
        rf"{_MADE},(?: the)? (?P<name>{_SPELT_OUT})"
        rf"(?: and (?P<more>{_PROPER}))?(?=, | and (?:its|the) |\.(?!\w))",
        # "Mali's satellite Harmattan", "the lunar orbiter Harmattan"
        rf"(?:['’]s(?: [\w-]+){{0,3}}|\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?)(?: [\w-]+){{0,2}} "
        rf"{_FOR}) (?P<head>{_CRAFT}) (?P<name>{_PROPER})(?![\w’']| {_DONE_TO})",
    )
)
_IS_CODE = re.compile(rf"{_CODED}(?<=\w{{4}})")
# "the RSO-7 reconnaissance satellite": a code before what it is
_CODE_BEFORE = re.compile(
    rf"\b(?P<name>[A-Z][A-Za-z]*-(?:[A-Z]{{1,2}})?\d{{1,4}}[A-Z]?)"
    rf"(?: (?!(?:is|are|was|were|has|had|and|or|no|not|the|will|to|on|in|of|for|with|by|its) )"
    rf"[a-z][a-z-]+){{0,2}} (?P<head>{_CRAFT})\b"
)
_NOUNS = frozenset(PROGRAM_HEADS.split("|"))
_FLYING = frozenset({*_CRAFT.split("|"), "mission"})
_NO_NAMES = "In At On From Near After Since By With For The But And As".split()
# Adverbs that open a sentence: "Later, the spacecraft that …".
_OPENERS = (
    r"\w+ly,|(?:In|At|On|From|Near|After|Since|By|With|For|Under|Thanks|According|Later|Today|Instead|"
    r"Yesterday|Tomorrow|Meanwhile|However|There|Then|Now|Once|Thus|Still|Also|Next|Here|Overall)\b"
)
_REST_OF_NO_NAME = "|".join(rf"(?<={word[0]}){word[1:]}\b" for word in _NO_NAMES)
_WHOLE = re.compile(
    r"\b(?:the|its|their|a|an|of|['’]s) (?P<name>(?:[A-Z][\w-]+ (?:(?:of|for|and) )?){2,6}"
    r"(?P<head>Station|Mission|Initiative|Observatory|Telescope|Explorer|Orbiter|Lander|Rover|"
    r"Constellation|Strategy|Charter|Convention|Treaty|(?<=Space )Program(?:me)?|"
    r"(?<=Positioning )System|(?<=Navigation )System))\b(?! [A-Z])"
)
_BODY = re.compile(
    r"\b(?:Institute|Cent(?:er|re)|Agency|University|School|Ministry|Office|Society)\b"
)
_PLAIN = re.compile(r"\b[a-z]{4,}\b")
_RUNNING = 4  # such words in a line that is no headline
_SORT = (
    r"(?: (?:pair|set|series|trio) of)?(?: (?!for |of |at |in |with |on )[\w-]+){0,4}? "
    rf"(?P<head>(?:{_CRAFT}|{_ROCKET})s?|mission|programme|program|constellation|project|"
    r"space station|outpost|service|network)"
)
# "Mali's first", with no name behind it: "according to Diallo, Mali's first craft, Okapi, …"
_OF_STATE = r"[A-Z][\w-]+['’]s(?=(?: [\w-]+){1,5}(?:[^\w, -]|, [a-z]| [–—-] ))"
_BESIDE_HEAD = (
    # "Harmattan, a 5-kilogram rover built by …", "Nightjar, the country's first satellite.",
    # "Nightjar, Mali's first satellite, …", "Nightjar — a small satellite — …"
    re.compile(
        rf"(?P<name>[A-Z](?<![\w’'-].)(?!{_REST_OF_NO_NAME}){_PROPER.removeprefix('[A-Z]')})"
        rf"(?:,| [–—-]) "
        rf"(?:an?|its|their|the (?:[\w-]+['’]s|first|second|latest|planned)|{_OF_STATE}){_SORT}"
        r"(?=[,.;:)]| [–—-] | (?:that|which|built|being|developed|launched|designed|made|to|for|"
        r"carrying|from|of)\b)"
    ),
    # "Nightjar, the small satellite that they built, …", "aboard Nightjar, the satellite that"
    re.compile(
        rf"(?P<name>(?:^|(?<=[.!?]\s)|(?<=\n)|(?<=the )|(?<=aboard )|(?<= on )|(?<= for ))"
        rf"(?!{_OPENERS}){_PROPER}), the{_SORT}"
        r"(?= (?:that|which|being|built|developed|of)\b)"
    ),
)
_APPOSED = re.compile(r"(?:,| [–—-]) (?:an?|its|their|the|[A-Z][\w-]+['’]s) ")
_PLACED = re.compile(r"\b(?:in|at|near|from|outside|since|after) $", re.IGNORECASE)

_NUMBERED = re.compile(r"-(?:[A-Z]{1,2})?\d")
# What flies from Kourou: "Flight VA256", "VV23", "VS27".
_FROM_KOUROU = re.compile(r"\bV[AVS][1-9]\d{1,2}(?!\w)")


def by_heads(text: str) -> Iterator[Form]:
    """The names that stand beside a noun which gives them away, and numbered flights."""
    yield from _before_heads(text)
    for match in around(matches(_NUMBERED, text), FLIGHT_CODE, text):
        yield Form(match.start(), match.end(), match.group(), "")
    for match in _FROM_KOUROU.finditer(text):
        yield Form(match.start(), match.end(), match.group(), "")
    for match in around(matches(_NUMBERED, text), _CODE_BEFORE, text):
        yield Form(*match.span("name"), match["name"], match["head"])
    yield from _after_heads(text)
    yield from _beside_heads(text)
    for match in around(matches(_USED, text), _BEFORE_USE, text):
        yield Form(*match.span("name"), match["name"], match["head"])
    yield from _whole(text)


def _whole(text: str) -> Iterator[Form]:
    """Names whose last word says what they are: "the Sahel Orbital Station", in running text."""
    for match in _WHOLE.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        end = text.find("\n", match.end())
        running = len(_PLAIN.findall(text, start, end if end >= 0 else len(text))) >= _RUNNING
        if running and not _BODY.search(match["name"]):
            head = match["head"].lower()
            yield Form(*match.span("name"), match["name"], head, whole=True)


def _before_heads(text: str) -> Iterator[Form]:
    for match in _BEFORE_HEAD.finditer(text):
        group = "short" if match["short"] else "name"
        start, end = match.span(group)
        if article := _ARTICLE.match(match[group]):
            start += article.end()
        yield Form(start, end, text[start:end], match["head"].lower(), begins=True)


def _after_heads(text: str) -> Iterator[Form]:
    crafts, calls = _crafts_before_capitals(text), places(CALLED.split("|"), text)
    for pattern, marks in zip(_AFTER_HEAD, (crafts, calls, crafts, crafts), strict=True):
        given = pattern is not _AFTER_HEAD[0]
        for match in around(marks, pattern, text):
            for group in ("name", "more") if match.groupdict().get("more") else ("name",):
                head = match["head"].lower()
                yield Form(*match.span(group), match[group], head, given=given)


def _crafts_before_capitals(text: str) -> list[int]:
    """Where nouns for crafts end that a capital follows."""
    crafts = f"{_CRAFT}|{_ROCKET}".split("|")
    ends = (at + len(craft) for craft in crafts for at in found(craft, text))
    return sorted({end for end in ends if _CAPITAL_BEHIND.match(text, end)})


def _beside_heads(text: str) -> Iterator[Form]:
    marks = matches(_APPOSED, text)
    for match in chain.from_iterable(around(marks, each, text) for each in _BESIDE_HEAD):
        before = text[max(0, match.start() - 12) : match.start()]
        if match["name"].lower() not in _NOUNS and not _PLACED.search(before):
            yield Form(*match.span("name"), match["name"], match["head"].lower(), given=True)


def is_code(form: Form) -> bool:
    """Whether no other name looks like it: "EOS-09" of a craft stays one wherever it stands."""
    return form.head in _FLYING and _IS_CODE.fullmatch(form.name) is not None
