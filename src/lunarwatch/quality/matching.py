"""Which predicted record tells which gold event of the same article.

A pair matches when the type is the same and the two share a party (a country or an organisation)
or, where one side names no party, the programme.  Matching is one to one, best overlap first.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from lunarwatch.quality.gold import GoldEvent, RawRecord

_FILLER = re.compile(
    r"\b(the|mission|programme|program|project|campaign|spacecraft|probe|lander)\b"
)
_SENTENCE_HEAD = 40  # gold cites the first words of a sentence only


@dataclass(frozen=True)
class Told:
    """What is compared of a gold event: names in normal form, sets where order means nothing."""

    type: str
    status: str
    countries: frozenset[str]
    orgs: frozenset[str]
    program: str | None
    instrument: str | None
    date: str | None
    core: bool
    sentence: str
    gold: GoldEvent


@dataclass(frozen=True)
class Predicted:
    """What is compared of a record; a party or programme counts under each of its names."""

    type: str
    status: str
    countries: frozenset[str]
    orgs: frozenset[str]
    programs: frozenset[str]
    program: str | None
    instrument: str | None
    date: str | None
    confidence: float | None
    sentence: str
    rule: str | None


@dataclass(frozen=True)
class Pair:
    """A gold event and the record that tells it."""

    told: Told
    predicted: Predicted

    def slots(self) -> dict[str, bool]:
        """Whether each field that strict scoring asks for is exactly right."""
        told, predicted = self.told, self.predicted
        return {
            "countries": told.countries == predicted.countries,
            "program": _same_program(told, predicted),
            "status": told.status == predicted.status,
            "date": told.date == predicted.date,
        }

    def optional_slots(self) -> dict[str, bool]:
        """The same for fields that count only where gold has a value."""
        told, predicted = self.told, self.predicted
        found = {}
        if told.instrument:
            found["instrument"] = told.instrument == predicted.instrument
        if told.date:
            found["date_given"] = told.date == predicted.date
        return found


@dataclass(frozen=True)
class Matching:
    """One article's outcome: what was found, what was missed, what was made up."""

    pairs: tuple[Pair, ...]
    missed: tuple[Told, ...]
    spurious: tuple[Predicted, ...]


def match(told: Sequence[Told], predicted: Sequence[Predicted]) -> Matching:
    """Pair the gold events of one article with its records, best overlap first.

    Ties go to the earlier gold event, then to the earlier record, so the outcome is fixed.
    """
    ranked = sorted(
        (-affinity(gold, record), i, j)
        for i, gold in enumerate(told)
        for j, record in enumerate(predicted)
    )
    record_of: dict[int, int] = {}
    used: set[int] = set()
    for negative, i, j in ranked:
        if negative < 0 and i not in record_of and j not in used:
            record_of[i] = j
            used.add(j)
    return Matching(
        pairs=tuple(Pair(told[i], predicted[j]) for i, j in record_of.items()),
        missed=tuple(gold for i, gold in enumerate(told) if i not in record_of),
        spurious=tuple(record for j, record in enumerate(predicted) if j not in used),
    )


def affinity(told: Told, predicted: Predicted) -> float:
    """How much a gold event and a record have in common; 0 when they cannot be the same."""
    if told.type != predicted.type:
        return 0.0
    shared_countries = told.countries & predicted.countries
    shared = len(shared_countries) + len(told.orgs & predicted.orgs)
    same_program = told.program is not None and told.program in predicted.programs
    one_names_no_party = not (told.countries | told.orgs) or not (
        predicted.countries | predicted.orgs
    )
    if not shared and not (same_program and one_names_no_party):
        return 0.0
    total = 1 + shared / max(1, len(told.countries | predicted.countries))
    total += same_program
    total += told.date is not None and told.date == predicted.date
    total += 0.5 * (told.status == predicted.status)
    return total + same_sentence(told, predicted)


def same_sentence(told: Told, predicted: Predicted) -> bool:
    """Whether a record's evidence begins with the words that gold cites."""
    words = _words(told.sentence)
    return bool(words) and _words(predicted.sentence[:90]).startswith(words[:_SENTENCE_HEAD])


def told_of(event: GoldEvent) -> Told:
    """Put a gold event into the form that is compared."""
    return Told(
        type=event.type,
        status=event.status.value,
        countries=frozenset(event.countries),
        orgs=_normal_set(event.orgs),
        program=normal(event.program),
        instrument=event.instrument,
        date=event.date,
        core=event.salience == "core",
        sentence=event.sentence,
        gold=event,
    )


def predicted_of(record: RawRecord) -> Predicted:
    """Put a record, as JSON values, into the form that is compared."""
    parties = [*(record.get("actors") or ()), *(record.get("recipients") or ())]
    program = record.get("program") or {}
    evidence = record.get("evidence") or {}
    orgs = (p for p in parties if p.get("kind") not in ("country", "person"))
    return Predicted(
        type=record["type"],
        status=record["status"],
        countries=frozenset(p["country"] for p in parties if p.get("country")),
        orgs=_normal_set(name for party in orgs for name in _names(party)),
        programs=_normal_set(_names(program)),
        program=program.get("name"),
        instrument=(record.get("instrument") or {}).get("kind"),
        date=(record.get("date") or {}).get("edtf"),
        confidence=record.get("confidence"),
        sentence=evidence.get("sentence") or "",
        rule=evidence.get("rule"),
    )


def annotated_of(event: GoldEvent) -> Predicted:
    """Put another annotator's event into the form of a record, to be compared with gold."""
    told = told_of(event)
    return Predicted(
        type=told.type,
        status=told.status,
        countries=told.countries,
        orgs=told.orgs,
        programs=frozenset({told.program} if told.program else ()),
        program=event.program,
        instrument=told.instrument,
        date=told.date,
        confidence=None,
        sentence=told.sentence,
        rule=None,
    )


def normal(name: str | None) -> str | None:
    """A name reduced to what tells it apart: plain letters and digits, one spelling an alias."""
    if not name:
        return None
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    key = re.sub(r"[^a-z0-9]+", "", _FILLER.sub(" ", plain))
    return ALIASES.get(key, key) or None


def _names(entity: RawRecord) -> tuple[Any, ...]:
    return tuple(entity.get(field) for field in ("id", "name", "text", "acronym"))


def _normal_set(names: Iterable[str | None]) -> frozenset[str]:
    return frozenset(key for key in map(normal, names) if key)


def _same_program(told: Told, predicted: Predicted) -> bool:
    return told.program in predicted.programs if told.program else not predicted.programs


def _words(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()


# Names that annotators use for one thing.  Kept apart from the catalogue on purpose: a change of
# the catalogue must not change what counts as right.
ALIASES = {
    "1967outerspacetreaty": "outerspacetreaty",
    "artemis1": "artemisi",
    "artemis2": "artemisii",
    "artemis3": "artemisiii",
    "artemis4": "artemisiv",
    "artemisaccord": "artemisaccords",
    "artemismission": "artemis",
    "commerciallunarpayloadservices": "clps",
    "exomars2022": "exomars",
    "humanlandingsystem": "hls",
    "internationallunarresearchstation": "ilrs",
    "internationalscientificlunarstation": "ilrs",
    "internationalspacestation": "iss",
    "lunargateway": "gateway",
    "ost": "outerspacetreaty",
}
