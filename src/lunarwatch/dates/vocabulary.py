"""The words that dates are made of, read once from ``patterns/language/dates.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lunarwatch.errors import PatternsError
from lunarwatch.patterns import patterns_dir
from lunarwatch.records import Precision

_FILE = Path("language") / "dates.toml"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every word list of the date engine; all words are lower case."""

    months: dict[str, int]
    weekdays: dict[str, int]
    seasons: dict[str, int]
    units: dict[str, Precision]
    abbreviations: frozenset[str]
    ambiguous: frozenset[str]
    capital_suffices: frozenset[str]
    given_names: frozenset[str]
    holidays: dict[str, str]
    vague: tuple[str, ...]
    quantities: frozenset[str]
    dated: frozenset[str]
    put_off: tuple[str, ...]
    values: tuple[str, ...]
    past: frozenset[str]
    not_verbs: frozenset[str]
    future: frozenset[str]
    only_before: dict[str, frozenset[str]]
    past_infinitives: frozenset[str]
    open_infinitives: frozenset[str]
    present: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The word lists; raises PatternsError where the file is missing or not well formed."""
    path = patterns_dir() / _FILE
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return _vocabulary(data)
    except OSError as error:
        raise PatternsError(
            f"cannot read {path}: {error.strerror}; reinstall lunarwatch"
        ) from error
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise PatternsError(f"{path} is not well formed: {error}") from error


def words(text: str) -> frozenset[str]:
    """The words of a text as a set: word lists are easier to read as prose."""
    return frozenset(text.split())


def _vocabulary(data: dict[str, Any]) -> Vocabulary:
    tense = data["tense"]
    numbered = {key: _numbered(data[key]) for key in ("months", "weekdays", "seasons")}
    return Vocabulary(
        **numbered,
        units={word: Precision(unit) for unit, names in data["units"].items() for word in names},
        abbreviations=frozenset(
            name
            for key in ("months", "weekdays")
            for names in data[key].values()
            for name in names[1:]
        )
        | {"yr", "yrs", "wk", "wks", "qtr", "qtrs"},
        ambiguous=frozenset(data["ambiguous"]["words"]),
        capital_suffices=frozenset(data["ambiguous"]["capital_suffices"]),
        given_names=frozenset(data["ambiguous"]["given_names"]),
        holidays=dict(data["holidays"]),
        vague=tuple(data["vague"]["phrases"]),
        quantities=frozenset(data["quantities"]["words"]),
        dated=frozenset(data["dated"]["words"]),
        put_off=tuple(data["change"]["put_off"]),
        values=tuple(data["change"]["values"]),
        past=frozenset(tense["past"]["words"]),
        not_verbs=frozenset(tense["past"]["not_verbs"]),
        future=frozenset(tense["future"]["words"]),
        only_before={
            word: frozenset(after) for word, after in tense["future"]["only_before"].items()
        },
        past_infinitives=frozenset(tense["future"]["past_infinitives"]),
        open_infinitives=frozenset(tense["future"]["open_infinitives"]),
        present=frozenset(tense["present"]["words"]),
    )


def _numbered(table: dict[str, list[str]]) -> dict[str, int]:
    return {name: int(number) for number, names in table.items() for name in names}
