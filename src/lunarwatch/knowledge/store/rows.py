"""Records and facts as rows of the store's tables, and back."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from lunarwatch.errors import RecordsError
from lunarwatch.knowledge.changes import Change
from lunarwatch.knowledge.facts import Fact, FactParty
from lunarwatch.knowledge.merging.cells import gather, signature
from lunarwatch.knowledge.merging.slots import Slot, slots
from lunarwatch.knowledge.merging.teller import JsonRecord, Teller
from lunarwatch.knowledge.merging.tellings import Part, Telling
from lunarwatch.knowledge.merging.windows import ALWAYS
from lunarwatch.records import Event


class Given(NamedTuple):
    """A record to be stored: as plain JSON with its ids, as text, and as merging sees it."""

    record: dict[str, Any]
    text: str
    telling: Telling


def given(event: Event | JsonRecord) -> Given:
    """A record ready for the store, with the ids that a poor one lacks.

    Raises:
        RecordsError: It has no type or no article, or is no record at all.
    """
    row = event.as_json() if isinstance(event, Event) else dict(event)
    telling = Teller().tell(row)
    article = row.get("article")
    if isinstance(article, str):
        article = {"id": article}
    if not isinstance(article, Mapping) or not telling.source.id:
        raise RecordsError(
            f"The record {telling.id} names no article; a database needs one for each record."
        )
    record = {**row, "id": telling.id, "article": {**article, "id": telling.source.id}}
    return Given(record, dumps(record), telling)


def article_row(meta: Mapping[str, Any]) -> dict[str, Any]:
    """A row of ``articles``."""
    return {name: _cell(meta.get(name)) for name in _ARTICLE}


def record_row(new: Given) -> dict[str, Any]:
    """A row of ``records``."""
    record, text, told = new
    return {
        "id": told.id,
        "article": told.source.id,
        "type": told.type,
        "status": told.status,
        "date": told.day.edtf if told.day else None,
        "earliest": _iso(record, "earliest"),
        "latest": _iso(record, "latest"),
        "program": told.topic.name if told.topic else None,
        "countries": dumps(_countries(p.who.country for p in (*told.actors, *told.recipients))),
        "actors": dumps(_names(told.actors)),
        "recipients": dumps(_names(told.recipients)),
        "instrument": told.instrument,
        "confidence": told.confidence,
        "json": text,
    }


def evidence_rows(record: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the rows of ``evidence``: the sentence that tells it, then its other mentions."""
    article = record["article"]["id"]
    for mention in (record.get("evidence"), *(record.get("mentions") or ())):
        if isinstance(mention, Mapping) and mention.get("sentence"):
            yield {
                "record": record["id"],
                "article": article,
                **{name: _cell(mention.get(name)) for name in _EVIDENCE},
            }


def slot_rows(telling: Telling, number: int) -> list[tuple[int, int, int, int]]:
    """The rows of ``_slots``: where merging looks for what this record could be one with."""
    cell = gather([telling])[0]
    alike = Slot(("alike", repr(signature(telling))), *ALWAYS)
    return [(bucket(slot), slot.low, slot.high, number) for slot in (alike, *slots(cell))]


def bucket(slot: Slot) -> int:
    """A bucket as a 64-bit number; those that belong together whole are odd, the others even."""
    digest = hashlib.blake2b("\x1f".join(slot.bucket).encode("utf-8", "replace"), digest_size=8)
    number = int.from_bytes(digest.digest(), "big", signed=True)
    return number | 1 if slot.whole else number & ~1


def fact_row(fact: Fact, component: int) -> dict[str, Any]:
    """A row of ``facts``."""
    return {
        "id": fact.id,
        "title": fact.title,
        "type": fact.type,
        "status": fact.status,
        "date": fact.date.edtf if fact.date else None,
        "earliest": _cell(fact.date.earliest) if fact.date else None,
        "latest": _cell(fact.date.latest) if fact.date else None,
        "precision": fact.date.precision if fact.date else None,
        "program": fact.program.name if fact.program else None,
        "countries": dumps(_countries(party.country for party in fact.parties)),
        "actors": dumps([party.name for party in fact.actors]),
        "recipients": dumps([party.name for party in fact.recipients]),
        "instrument": fact.instrument.kind if fact.instrument else None,
        "articles": fact.articles,
        "sources": dumps(list(fact.sources)),
        "conflicts": dumps([conflict.field for conflict in fact.conflicts]),
        "first_seen": _cell(fact.first_seen),
        "last_seen": _cell(fact.last_seen),
        "confidence": fact.confidence,
        "sentence": fact.evidence[0].sentence if fact.evidence else None,
        "json": fact.model_dump_json(by_alias=True),
        "_component": component,
    }


def actor_row(party: FactParty) -> dict[str, Any]:
    """A row of ``actors``."""
    return party.model_dump(include={"id", "name", "acronym", "kind", "country"})


def change_row(change: Change, run: int) -> dict[str, Any]:
    """A row of ``changes``."""
    before = change.fact if change.kind == "withdrawn" else change.before
    after = None if change.kind == "withdrawn" else change.fact
    return {
        "run": run,
        "kind": change.kind,
        "fact": change.fact.id,
        "title": change.fact.title,
        "fields": dumps([field.field for field in change.fields]),
        "before": before.model_dump_json(by_alias=True) if before else None,
        "after": after.model_dump_json(by_alias=True) if after else None,
    }


def dumps(value: object) -> str:
    """Compact JSON, the same for the same value; half surrogates are escaped."""
    text = _ENCODER.encode(value)
    return text if text.isascii() else _HALVES.sub(lambda half: f"\\u{ord(half[0]):04x}", text)


def _cell(value: Any) -> Any:
    """A value as SQLite takes it: dates as ISO text, half surrogates replaced."""
    if value is None or isinstance(value, float):
        return value
    if isinstance(value, int):
        return value if abs(value) < 1 << 63 else None
    return str(value).encode("utf-8", "replace").decode()


def _iso(record: Mapping[str, Any], end: str) -> str | None:
    day = record.get("date")
    value = day.get(end) if isinstance(day, Mapping) else None
    return value if isinstance(value, str) else None


def _countries(codes: Iterable[str | None]) -> list[str]:
    return sorted({code for code in codes if code})


def _names(parts: Iterable[Part]) -> list[str]:
    return [part.who.name for part in parts]


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))

_HALVES = re.compile("[\ud800-\udfff]")

_ARTICLE = (
    "id",
    "title",
    "source",
    "published",
    "published_basis",
    "url",
    "author",
    "language",
    "external_id",
    "path",
    "duplicate_of",
)
_EVIDENCE = ("sentence", "start", "end", "trigger", "rule")
