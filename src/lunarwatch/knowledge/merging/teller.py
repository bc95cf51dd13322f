"""Records to tellings, lenient about what is missing.

A record of the pipeline is full; one made by other means may hold a type, actors, a date and an
article and nothing else.  Both become a ``Telling``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, TypeAlias, TypeVar

from lunarwatch.errors import RecordsError
from lunarwatch.knowledge.edtf import bounds
from lunarwatch.knowledge.merging.tellings import Day, Name, Part, Source, Telling, Topic
from lunarwatch.knowledge.spelling import words
from lunarwatch.records import Event, Status, day_of

JsonRecord: TypeAlias = Mapping[str, Any]
_T = TypeVar("_T")

_STATUSES = sorted(Status)


class Teller:
    """Makes tellings, keeping one object of what is equal."""

    def __init__(self) -> None:
        self._kept: dict[Any, Any] = {}  # each value under itself

    def tell(self, record: Event | JsonRecord) -> Telling:
        """One record as a telling; ``RecordsError`` if it has no type."""
        row = record.as_json() if isinstance(record, Event) else record
        if not isinstance(row, Mapping) or not isinstance(row.get("type"), str) or not row["type"]:
            raise RecordsError("A record has no 'type'; expected event records as JSON objects.")
        status = row.get("status") or "occurred"
        if status not in _STATUSES:
            raise RecordsError(
                f"A record has the status {status!r}; known are: {', '.join(_STATUSES)}."
            )
        evidence = _mapping(row.get("evidence"))
        instrument, place = _mapping(row.get("instrument")), _mapping(row.get("place"))
        return Telling(
            id=_text(row.get("id")) or _digest(row),
            type=self._once(row["type"]),
            status=self._once(status),
            actors=self._parts(row.get("actors")),
            recipients=self._parts(row.get("recipients")),
            persons=tuple(_names(row.get("persons"))),
            topic=self._topic(row.get("program")),
            instrument=self._once(_text(instrument.get("kind")) or _text(row.get("instrument"))),
            day=self._day(row.get("date")),
            place=self._once(_text(place.get("name")) or _text(row.get("place"))),
            confidence=_share(row.get("confidence")),
            sentence=_text(evidence.get("sentence")),
            start=_number(evidence.get("start")),
            end=_number(evidence.get("end")),
            trigger=self._once(_text(evidence.get("trigger"))),
            source=self._source(row.get("article")),
        )

    def _once(self, value: _T) -> _T:
        return self._kept.setdefault(value, value)  # type: ignore[no-any-return]  # equal, so alike

    def _parts(self, values: Any) -> tuple[Part, ...]:
        return tuple(self._part(value) for value in _listed(values) if value)

    def _part(self, value: Any) -> Part:
        row = _mapping(value)
        name = _text(row.get("name")) or _text(row.get("id")) or _text(value) or ""
        who = Name(
            id=_text(row.get("id")) or _slug(name),
            name=name,
            acronym=_text(row.get("acronym")),
            kind=_text(row.get("kind")) or "group",
            country=_text(row.get("country")),
        )
        text = self._once(_text(row.get("text")))
        return Part(self._once(who), text, _number(row.get("start")), _number(row.get("end")))

    def _topic(self, value: Any) -> Topic | None:
        row = _mapping(value)
        name = _text(row.get("name")) or _text(row.get("id")) or _text(value)
        if name is None:
            return None
        topic = Topic(
            id=_text(row.get("id")) or _slug(name),
            name=name,
            acronym=_text(row.get("acronym")),
            kind=_text(row.get("kind")),
        )
        return self._once(topic)

    def _day(self, value: Any) -> Day | None:
        row = _mapping(value)
        edtf = _text(row.get("edtf")) or _text(value)
        if edtf is None:
            return None
        read = bounds(edtf)
        first, last = (None, None) if read is None else map(_ordinal, read)
        first, last = (
            _ordinal(day_of(row.get("earliest"))) or first,
            _ordinal(day_of(row.get("latest"))) or last,
        )
        if first is None and last is None:
            return None
        day = Day(
            edtf=edtf,
            first=first,
            last=last,
            precision=_text(row.get("precision")) or ("day" if first == last else None),
            text=_text(row.get("text")),
            start=_number(row.get("start")),
            end=_number(row.get("end")),
            anchor=_text(row.get("anchor")),
        )
        return self._once(day)

    def _source(self, value: Any) -> Source:
        row = _mapping(value)
        key = _text(row.get("id")) or _text(value) or (_digest(row) if row else "")
        found = Source(
            id=key,
            title=_text(row.get("title")),
            outlet=_text(row.get("source")),
            url=_text(row.get("url")),
            path=_text(row.get("path")),
            published=_ordinal(day_of(row.get("published"))),
            text=_text(row.get("duplicate_of")) or key,
        )
        return self._once(found)


def tellings(records: Iterable[Event | JsonRecord]) -> Iterator[Telling]:
    """Yield the records as tellings; ``RecordsError`` names the first that is none."""
    teller = Teller()
    for number, record in enumerate(records, start=1):
        try:
            yield teller.tell(record)
        except RecordsError as wrong:
            raise RecordsError(f"Record {number}: {wrong}") from None


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _listed(values: Any) -> Iterable[Any]:
    """A list as it is, a single value as a list of it."""
    return values if isinstance(values, list | tuple) else [values] if values else ()


def _names(values: Any) -> Iterator[str]:
    """Names of persons, given as objects or as plain text."""
    for value in _listed(values):
        name = _text(_mapping(value).get("name")) or _text(value)
        if name:
            yield name


def _text(value: Any) -> str | None:
    """Text that is there; half a surrogate pair, which JSON can hold, becomes a question mark."""
    if not isinstance(value, str) or not value:
        return None
    return value if value.isascii() else value.encode("utf-8", "replace").decode()


def _number(value: Any) -> int | None:
    return value if isinstance(value, int) and 0 <= value < 1 << 63 else None


def _share(value: Any) -> float | None:
    """A number between 0 and 1."""
    return float(value) if isinstance(value, int | float) and 0 <= value <= 1 else None


def _ordinal(value: date | None) -> int | None:
    return value.toordinal() if value else None


def _slug(name: str) -> str:
    return "-".join(words(name)) or "unnamed"


def _digest(row: Mapping[str, Any]) -> str:
    """An id for a record that came without one, made of all it says."""
    text = json.dumps(row, sort_keys=True, ensure_ascii=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:20]
