"""Options that several commands share, and their values as the library wants them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

from lunarwatch.errors import UsageError

EXTRACTOR = "lunarwatch.extraction:Extractor"
"""The class that extracts, by name: importing it can wait, and a process can be told of it."""

Published = Annotated[
    str | None,
    typer.Option(
        "--published",
        metavar="DATE",
        help="The day the articles were published (2023-12-07); wins over what they say.",
    ),
]
Model = Annotated[
    str | None,
    typer.Option(
        "--model",
        metavar="NAME",
        envvar="LUNARWATCH_MODEL",
        help="Another installed spaCy pipeline (en_core_web_md, en_core_web_trf, …).",
    ),
]
Patterns = Annotated[
    Path | None,
    typer.Option("--patterns", metavar="DIR", help="Use the patterns in this folder instead."),
]
NoGate = Annotated[
    bool, typer.Option("--no-gate", help="Parse every sentence, promising or not (slow).")
]


def day(text: str | None) -> date | None:
    """The day an option names, as YYYY-MM-DD or in words ("7 December 2023")."""
    if text is None:
        return None
    from lunarwatch.dates import given_day

    found = given_day(text)
    if found is None:
        raise UsageError(
            f"--published {text!r} is not a day: write it as year-month-day, such as 2023-12-07."
        )
    return found


def today() -> date:
    """The day it is where the user is."""
    return datetime.now(UTC).astimezone().date()


def names(values: Iterable[str] | None) -> list[str]:
    """The values of an option that may be repeated or hold a comma-separated list."""
    return [name.strip() for value in values or () for name in value.split(",") if name.strip()]


def chosen(option: str, values: Iterable[str] | None, known: Iterable[str]) -> frozenset[str]:
    """The values of an option, each one of a known list; an unknown one is a ``UsageError``."""
    valid = sorted(known)
    picked = [name.lower() for name in names(values)]
    for name in picked:
        if name not in valid:
            raise UsageError(f"{option} {name!r} is unknown; choose from: {', '.join(valid)}.")
    return frozenset(picked)


def event_types(patterns: Path | None) -> list[str]:
    """The event types there are: one file each in the patterns."""
    from lunarwatch.patterns import patterns_dir

    return [path.stem for path in ((patterns or patterns_dir()) / "events").glob("*.toml")]


def country_codes(values: Iterable[str] | None, patterns: Path | None) -> frozenset[str]:
    """ISO 3166-1 alpha-3 codes for countries named by code or by any of their names."""
    wanted = names(values)
    if not wanted:
        return frozenset()
    from lunarwatch.patterns import load_catalogue

    known: dict[str, str] = {}
    for entity in load_catalogue(patterns).entities.values():
        if entity.kind == "country" and entity.country:
            for name in (entity.country, entity.name, entity.acronym, *entity.aliases):
                if name:
                    known[name.casefold()] = entity.country
    codes = set()
    for name in wanted:
        if not (code := known.get(name.casefold())):
            raise UsageError(
                f"--country {name!r} is unknown: give its name or its three-letter code "
                "(ISO 3166-1 alpha-3), such as CHN."
            )
        codes.add(code)
    return frozenset(codes)


def shard(text: str | None) -> tuple[int, int] | None:
    """The number and the count of shards that ``3/16`` means."""
    if text is None:
        return None
    number, _, count = text.partition("/")
    if number.isdecimal() and count.isdecimal() and 1 <= int(number) <= int(count):
        return int(number), int(count)
    raise UsageError(f"--shard {text!r} is not a shard: write 3/16 for the third of sixteen.")


def mapping(values: Iterable[str] | None) -> dict[str, str]:
    """Our field names to the columns of a table, from ``text=content,published=date``."""
    pairs = {}
    for pair in names(values):
        ours, equals, theirs = pair.partition("=")
        if not (ours.strip() and equals and theirs.strip()):
            raise UsageError(f"--map {pair!r} is not a pair: write text=content,published=date.")
        pairs[ours.strip()] = theirs.strip()
    return pairs
