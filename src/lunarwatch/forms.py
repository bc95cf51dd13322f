"""Names of programmes and crafts that the catalogue lacks, by their form alone.

"the GeoXO programme", "the satellite Zanko-2", "Harmattan, a small rover", "Sahel Observation
Network (SON)" and then "SON": plain string matching, no spaCy, so that the gate can count what the
analysis will find.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from lunarwatch.finding import around, found, matches, places, uses
from lunarwatch.subject import FLIGHT_CODE, PROGRAM_HEADS


class Form(NamedTuple):
    """A name and the noun that gives it away.  Character offsets, end exclusive.

    Attributes:
        name: what it is called.
        head: the noun, in lower case; empty for the code of a flight.
        begins: whether the name may begin with a word that is only the sentence's first.
        acronym: its acronym, where the text gives one.
        given: whether the text says that it is called so.
    """

    start: int
    end: int
    name: str
    head: str
    begins: bool = False
    acronym: str | None = None
    given: bool = False


# The patterns begin with a class of characters, not with what must stand before it: the places
# where they can match are then found several times as fast.

# "GeoXO program", "OSAM-1 project", "NROL-123 mission": a name in capitals before such a word.
# No two of the words that it may go on with begin alike, or each would be tried as each of them.
_NAME = r"(?:[A-Z][\w-]*+|[0-9][A-Z0-9-]*+)"
_FIRST_NAME = r"[A-Z0-9](?<![\w-].)(?:(?<=[A-Z])[\w-]*+|[A-Z0-9-]++)"  # likewise, behind no letter
_BEFORE_HEAD = re.compile(
    rf"(?P<name>{_FIRST_NAME}(?: (?:{_NAME}|of|for|and|to|in)){{0,9}})"
    rf"(?: \((?P<short>[A-Z][\w-]{{1,12}})\))? (?P<head>{PROGRAM_HEADS})\b"
)
_ARTICLE = "The "

_CRAFT = (
    "satellite|nanosatellite|microsatellite|cubesat|CubeSat|rover|lander|orbiter|probe|spacecraft|"
    "telescope|capsule|spaceship|spaceplane"
)
_CAPITAL_BEHIND = re.compile(r"s?,? [A-Z]")
_CALLED = "named|called|dubbed|nicknamed|christened|codenamed|known as"
_ORDINAL = r"['’]s|[Ii]ts|[Tt]heir|first|second|third|fourth|new|newest|latest|next"
# One name of a craft: capitalised words and numbers.
_PROPER = r"[A-Z][\w-]*\w(?: (?:[A-Z][\w-]*\w|[0-9]{1,3}[A-Z]?|I{1,3}|IV|V))*"
# One that no other name looks like: "EOS-09", "KhalifaSat", "NEMO-HD", "TRISAT".
_CODED = r"(?=[\w-]*(?:[0-9]|[A-Z][\w-]*[A-Z]))[A-Z][\w-]*\w"
# What a craft is for: "the Westar communications satellite"; the name stands before.
_USE = (
    r"(?:(?:tele)?communications?|reconnaissance|spy|weather|meteorological|navigation|observation|"
    r"remote[- ]sensing|imaging|radar|optical|science|research|relay|broadcast|surveillance|"
    r"military|cargo|crew) "
    r"(?P<head>satellite|nanosatellite|cubesat|spacecraft|probe|module|capsule|craft|ship)\b"
)
_USED = re.compile(rf" {_USE}")
_BEFORE_USE = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir|['’]s) (?P<name>{_PROPER})(?: (?:data|[Ee]arth))? {_USE}"
)
_AFTER_HEAD = tuple(
    re.compile(pattern)
    for pattern in (
        # "the satellite Zanko-2", "two satellites, NEMO-HD and TRISAT"
        rf"\b(?P<head>{_CRAFT})s?,? (?P<name>{_CODED})(?: and (?P<more>{_CODED}))?(?![\w’'])",
        # "a rover named Harmattan", "a mission, dubbed Nightjar"
        rf"\b(?P<head>{_CRAFT}|mission|programme|program|project|constellation|module|station|network|"
        rf"body|team|forum)(?: (?:on|for|of)(?: [a-z-]+){{1,4}})?,? "
        rf"(?:\w+ )?(?:{_CALLED}) (?:the )?[\"“'‘]?(?P<name>{_PROPER})(?!\w)",
        # "the country's first satellite, Harmattan, …"
        rf"(?:{_ORDINAL})(?: [a-z][\w-]*){{0,4}} (?P<head>{_CRAFT}), (?P<name>{_PROPER})"
        r"(?=, | and (?:its|the) |\. |\.\n)",
    )
)
_IS_CODE = re.compile(rf"{_CODED}(?<=\w{{4}})")
# "the RSO-7 reconnaissance satellite": a code before what it is
_CODE_BEFORE = re.compile(
    rf"\b(?P<name>[A-Z][A-Za-z]*-(?:[A-Z]{{1,2}})?\d{{1,4}}[A-Z]?)"
    rf"(?: (?!(?:is|are|was|were|has|had|and|or|no|not|the|will|to|on|in|of|for|with|by|its) )"
    rf"[a-z][a-z-]+){{0,2}} (?P<head>{_CRAFT})\b"
)
_HEADS = frozenset(PROGRAM_HEADS.split("|"))
_FLYING = frozenset({*_CRAFT.split("|"), "mission"})
_NO_NAMES = "In At On From Near After Since By With For The But And As".split()
# Adverbs that open a sentence: "Later, the spacecraft that …".
_OPENERS = (
    r"\w+ly,|(?:In|At|On|From|Near|After|Since|By|With|For|Under|Thanks|According|Later|Today|Instead|"
    r"Yesterday|Tomorrow|Meanwhile|However|There|Then|Now|Once|Thus|Still|Also|Next|Here|Overall)\b"
)
_REST_OF_NO_NAME = "|".join(rf"(?<={word[0]}){word[1:]}\b" for word in _NO_NAMES)
_WHOLE = re.compile(
    r"\b(?:the|its|their|a|an|of|['’]s) (?P<name>(?:[A-Z][\w-]+ (?:(?:of|for|and) )?){2,5}"
    r"(?P<head>Station|Mission|Initiative|Observatory|Telescope|Explorer|Orbiter|Lander|Rover|"
    r"Constellation|Strategy|Charter|Convention|Treaty|(?<=Space )Program(?:me)?))\b(?! [A-Z])"
)
_PLAIN = re.compile(r"\b[a-z]{4,}\b")
_RUNNING = 4  # such words in a line that is no headline
_SORT = (
    rf"(?: (?!for |of |at |in |with |on )[\w-]+){{0,4}}? (?P<head>{_CRAFT}|mission|programme|"
    rf"program|constellation|project|space station|outpost|service|network)"
)
_BESIDE_HEAD = (
    # "Harmattan, a 5-kilogram rover built by …", "Nightjar, the country's first satellite."
    re.compile(
        rf"(?P<name>[A-Z](?<![\w’'-].)(?!{_REST_OF_NO_NAME}){_PROPER.removeprefix('[A-Z]')}), "
        rf"(?:an?|its|their|the (?:[\w-]+['’]s|first|second|latest|planned)){_SORT}"
        r"(?=[,.;:)]| (?:that|which|built|being|developed|launched|designed|made|to|for|carrying|"
        r"from|of)\b)"
    ),
    # "Nightjar, the small satellite that they built, …", "aboard Nightjar, the satellite that"
    re.compile(
        rf"(?P<name>(?:^|(?<=[.!?]\s)|(?<=\n)|(?<=the )|(?<=aboard )|(?<= on )|(?<= for ))"
        rf"(?!{_OPENERS}){_PROPER}), the{_SORT}"
        r"(?= (?:that|which|being|built|developed|of)\b)"
    ),
)
_APPOSED = re.compile(r", (?:an?|its|their|the) ")
_PLACED = re.compile(r"\b(?:in|at|near|from|outside|since|after) $", re.IGNORECASE)

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
        re.compile(rf", (?:{_CALLED}) (?:by the acronym )?(?:the )?[\"“'‘]?[A-Z][\w-]{{1,11}}"),
        re.compile(rf"{_FULL}, (?:{_CALLED}) (?:the )?[\"“'‘]?{_SHORT}(?![\w-])"),
    ),
    # "SON (Sahel Observation Network)"
    (
        "(",
        re.compile(r"[A-Z]{2}[\w-]* \([A-Z][a-z]"),
        re.compile(rf"(?<![\w-]){_SHORT} \({_FULL}\)"),
    ),
)
_CAPITALS = 2  # letters of an acronym that are capitals, at least
_NUMBERED = re.compile(r"-(?:[A-Z]{1,2})?\d")
_TREATIES = frozenset({"convention", "treaty", "charter"})


def names_by_form(text: str) -> Iterator[Form]:
    """The names in a text that their form alone gives away; the surest forms first.

    They may overlap each other, and names that the catalogue has.
    """
    defined = list(_defined(text))
    full = {form.acronym: form.name for form in defined}
    known: dict[str, Form] = {}  # names of crafts that stay names wherever they stand
    for form in _by_heads(text):
        if form.name in full:
            yield form._replace(name=full[form.name], acronym=form.name)
            continue
        yield form
        coded = _IS_CODE.fullmatch(form.name) is not None
        if form.given or (coded and form.head in _FLYING):
            known.setdefault(form.name, form._replace(begins=not coded))
    yield from defined
    for name, form in known.items():
        for start in uses(name, text):
            yield form._replace(start=start, end=start + len(name))


def is_treaty(head: str) -> bool:
    """Whether what such a noun names is signed or ratified."""
    return head in _TREATIES


def _by_heads(text: str) -> Iterator[Form]:
    """The names that stand beside a noun which gives them away, and numbered flights."""
    yield from _before_heads(text)
    for match in around(matches(_NUMBERED, text), FLIGHT_CODE, text):
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
        if len(_PLAIN.findall(text, start, end if end >= 0 else len(text))) >= _RUNNING:
            yield Form(*match.span("name"), match["name"], match["head"].lower())


def _before_heads(text: str) -> Iterator[Form]:
    for match in _BEFORE_HEAD.finditer(text):
        group = "short" if match["short"] else "name"
        start, end = match.span(group)
        start += len(_ARTICLE) if match[group].startswith(_ARTICLE) else 0
        yield Form(start, end, text[start:end], match["head"].lower(), begins=True)


def _after_heads(text: str) -> Iterator[Form]:
    crafts, calls = _crafts_before_capitals(text), places(_CALLED.split("|"), text)
    for pattern, marks in zip(_AFTER_HEAD, (crafts, calls, crafts), strict=True):
        given = pattern is not _AFTER_HEAD[0]
        for match in around(marks, pattern, text):
            for group in ("name", "more") if match.groupdict().get("more") else ("name",):
                head = match["head"].lower()
                yield Form(*match.span(group), match[group], head, given=given)


def _crafts_before_capitals(text: str) -> list[int]:
    """Where nouns for crafts end that a capital follows."""
    ends = (at + len(craft) for craft in _CRAFT.split("|") for at in found(craft, text))
    return sorted({end for end in ends if _CAPITAL_BEHIND.match(text, end)})


def _beside_heads(text: str) -> Iterator[Form]:
    marks = matches(_APPOSED, text)
    for match in chain.from_iterable(around(marks, each, text) for each in _BESIDE_HEAD):
        before = text[max(0, match.start() - 12) : match.start()]
        if match["name"].lower() not in _HEADS and not _PLACED.search(before):
            yield Form(*match.span("name"), match["name"], match["head"].lower(), given=True)


def _defined(text: str) -> Iterator[Form]:
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
