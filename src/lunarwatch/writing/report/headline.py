"""A fact as one sentence: "Angola joined the Artemis Accords".

The sentence is a list of pieces, each with the role of its words, so that a page can set names
apart without looking for them in the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lunarwatch.writing.page import Row
from lunarwatch.writing.report.kinds import TYPES, Kind

Piece = tuple[str, str]
"""A role (``actor``, ``recipient``, ``program`` or none at all) and the words."""

MOST_NAMED = 4
"""Parties that are named; a longer list ends in "and 9 others"."""

_COMMON_NOUNS = frozenset(
    "accords agreement alliance campaign coalition committee convention council declaration forum "
    "framework group initiative mission network observatory organisation organization outpost "
    "partnership pact plan principles program programme project protocol reactor satellite service "
    "services station statement system telescope treaty union".split()
)


def headline(fact: Row) -> list[Piece]:
    """The sentence that tells a fact, by its type, status, parties and programme."""
    kind = TYPES.get(fact["type"])
    actors = _names(fact.get("actors") or ())
    if kind is None or not (actors or (kind.alone and fact.get("program"))):
        return [("", _plainly(fact))]
    return list(_told(fact, kind, actors) if actors else _alone(fact, kind))


def words(pieces: Sequence[Piece]) -> str:
    """The sentence as plain text."""
    return "".join(text for _, text in pieces)


def called(party: Row) -> str:
    """A party's name as readers know it: NASA, not its long form."""
    short = party.get("acronym") if party.get("kind") in ("agency", "igo") else None
    return str(short or party.get("name") or party.get("id") or "")


def with_article(program: Row) -> str:
    """A programme's name as it stands in a sentence: "the Artemis Accords", "Chandrayaan-3".

    >>> with_article({"name": "International Lunar Research Station", "kind": "station"})
    'the International Lunar Research Station'
    """
    name = str(program.get("name") or program.get("id") or "")
    last = name.split()[-1:] or [""]
    return f"the {name}" if last[0].casefold() in _COMMON_NOUNS else name


def _told(fact: Row, kind: Kind, actors: list[str]) -> Iterator[Piece]:
    recipients = _names(fact.get("recipients") or ())
    program, paper = fact.get("program"), _paper(fact)
    yield from _listed(actors, "actor")
    yield "", f" {_verb(kind, fact['status'], several=len(actors) > 1)}"
    if paper and not (program and not kind.about):
        yield "", f" {paper}"
    elif kind.what and not program and not recipients:
        yield "", f" {kind.what}"
    if recipients:
        yield "", f" {kind.to_whom} " if kind.to_whom else " "
        yield from _listed(recipients, "recipient")
    if program:
        # A programme that is the object itself can only follow recipients as their topic.
        about = kind.about or ("on" if recipients and not kind.to_whom else "")
        yield "", f" {about} " if about else " "
        yield "program", with_article(program)


def _alone(fact: Row, kind: Kind) -> Iterator[Piece]:
    """A programme's own sentence, where no actor is known."""
    said = {
        "occurred": kind.alone,
        "ongoing": kind.alone,
        "planned": f"is to {_passive(kind)}",
        "delayed": f"is to {_passive(kind)}",
        "possible": f"may {_passive(kind)}",
        "denied": f"did not {kind.base}",
        "failed": f"failed to {kind.base}",
    }
    text = with_article(fact["program"])
    yield "program", text[:1].upper() + text[1:]
    yield "", f" {said.get(fact['status'], kind.alone)}"


def _passive(kind: Kind) -> str:
    was, _, participle = (kind.alone or "").partition(" ")
    return f"be {participle}" if was == "was" else kind.base


def _verb(kind: Kind, status: str, *, several: bool) -> str:
    be = "are" if several else "is"
    return {
        "occurred": kind.past,
        "ongoing": f"{be} {kind.doing}",
        "planned": f"{be} to {kind.base}",
        "delayed": f"{be} to {kind.base}",
        "possible": f"may {kind.base}",
        "denied": f"did not {kind.base}",
        "failed": f"failed to {kind.base}",
    }.get(status, kind.past)


def _paper(fact: Row) -> str:
    """The document that is signed, with its article; empty where there is none to name."""
    if fact["type"] not in ("sign", "ratify"):
        return ""
    kind = str((fact.get("instrument") or {}).get("kind") or "")
    if not kind:
        return "an agreement" if fact["type"] == "sign" else ""
    return kind if kind.endswith("s") else f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _names(parties: Sequence[Row]) -> list[str]:
    return list(dict.fromkeys(name for party in parties if (name := called(party))))


def _listed(names: list[str], role: str) -> Iterator[Piece]:
    """The names with commas and an "and" between them."""
    shown = names if len(names) <= MOST_NAMED + 1 else names[:MOST_NAMED]
    for index, name in enumerate(shown):
        if index:
            last = index == len(shown) - 1 and len(shown) == len(names)
            yield "", " and " if last else ", "
        yield role, name
    if len(shown) < len(names):
        yield "", f" and {len(names) - len(shown)} others"


def _plainly(fact: Row) -> str:
    """A fact that fits no sentence: its title, else its type and programme."""
    if title := fact.get("title"):
        return str(title)
    program = fact.get("program")
    said = f"{fact['type']}, {fact['status']}"
    return f"{said}: {program.get('name')}" if program else said
