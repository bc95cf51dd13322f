"""What calendars, timelines and tables show of a record or of a fact: both in one shape."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from lunarwatch.writing.page import Row


@dataclass(frozen=True, slots=True)
class Entry:
    """A record or a fact, for a format that has room for the main things only."""

    id: str
    title: str
    type: str
    status: str
    edtf: str | None
    first: date | None
    last: date | None
    seen: date | None
    program: str | None
    sentence: str | None
    links: tuple[tuple[str, str | None], ...]
    conflicts: tuple[str, ...]


def entry(row: Row) -> Entry:
    """The entry of a record's or a fact's plain JSON."""
    day = row["date"] or {}
    told = _evidence(row)
    return Entry(
        id=row["id"],
        title=row.get("title") or _title(row),
        type=row["type"],
        status=row["status"],
        edtf=day.get("edtf"),
        first=_date(day.get("earliest")),
        last=_date(day.get("latest")),
        seen=_date(row.get("last_seen") or told[0]["article"]["published"] if told else None),
        program=row["program"]["name"] if row["program"] else None,
        sentence=told[0]["sentence"] if told else None,
        links=tuple(dict.fromkeys(_link(evidence["article"]) for evidence in told)),
        conflicts=tuple(
            f"{c['field']}: {' or '.join(v['value'] for v in c['values'])}"
            for c in row.get("conflicts", ())
        ),
    )


def _evidence(row: Row) -> list[Mapping[str, Any]]:
    """Evidence of a fact, which is a list; or of a record, which has one and one article."""
    evidence = row["evidence"]
    if isinstance(evidence, Mapping):
        return [{**evidence, "article": row["article"]}]
    return list(evidence)


def _title(row: Row) -> str:
    actors = ", ".join(party["name"] for party in row["actors"])
    about = [party["name"] for party in row["recipients"]]
    if row["program"]:
        about.append(row["program"]["name"])
    told = " – ".join([row["type"], *about])
    return f"{actors}: {told}" if actors else told


def _link(article: Mapping[str, Any]) -> tuple[str, str | None]:
    """What an article is called, and its address if that is one of the web."""
    name = article["source"] or article["title"] or article["path"] or article["id"]
    url = article["url"]
    return str(name), url if is_web(url) else None


def is_web(url: str | None) -> bool:
    """Whether an address is one of the web, so that a reader may be sent there."""
    return bool(url) and str(url).lower().startswith(("http://", "https://"))


def _date(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
