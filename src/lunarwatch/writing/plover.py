"""PLOVER: one event a line, in the fields of the PLOVER manual (chapter "Data Fields").

What the manual decides is followed: reciprocal acts have all parties as actors and no recipient,
SUPPORT, CONSULT and COOPERATE that are only planned are AGREE, and the article's text is left out,
since whoever exports it seldom holds the rights.  Launches, landings and the like have no category
in PLOVER and are left out; so are events without any date, which the manual requires: the event's
own, or else the day of publication, which the ``comment`` then says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from lunarwatch.writing.as_json import dumps
from lunarwatch.writing.page import Page, Row

CODER = "lunarwatch"


def plover(rows: Iterable[Row], page: Page) -> Iterator[str]:
    """Yield one line of JSON for each event record that PLOVER has a category and a day for."""
    for row in rows:
        event = plover_event(row)
        if event is not None:
            yield dumps(event) + "\n"


def plover_event(row: Row) -> dict[str, Any] | None:
    """The PLOVER event of a record; None if there is no such thing."""
    category, mode = _category(row)
    day = row["date"] or {}
    published = row["article"]["published"]
    start = day.get("earliest") or day.get("latest")
    if not category or not (start or published):
        return None
    end = day.get("latest")
    evidence, article = row["evidence"], row["article"]
    event = {
        "id": row["id"],
        "has_event": True,
        "date": start or published,
        "enddate": end if start and end != start else None,
        "actor": [_entity(party, row) for party in row["actors"]],
        "recipient": [_entity(party, row) for party in row["recipients"]],
        "event": [category],
        "event_loc": _place(row["place"]),
        "event_text": [evidence["trigger"]],
        "quad_code": QUADS.get(category),
        "mode": [mode] if mode else [],
        "context": list(row["plover"]["context"]),
        "text_info": {"start": evidence["start"], "end": evidence["end"]},
        "cite_info": _present(
            {
                "citation": article["id"],
                "url": article["url"],
                "title": article["title"],
                "language": article["language"],
                "publication": article["source"],
                "coder": f"{CODER} {_version()}",
                "codebook": row["plover"]["codebook"],
            }
        ),
        "coder": CODER,
        "comment": _comment(row, dated=bool(start)),
    }
    return _present(event)


@lru_cache(maxsize=1)
def _version() -> str:
    from importlib.metadata import version  # slow to import, and slow to ask

    return version(CODER)


def _category(row: Row) -> tuple[str | None, str | None]:
    """Category and mode; a plan of cooperation is AGREE, all else unreal has an auxiliary mode."""
    category, mode, status = row["plover"]["event"], row["plover"]["mode"], row["status"]
    if status == "planned" and category in _AGREED_WHEN_PLANNED:
        return "AGREE", None
    return category, AUXILIARY_MODES.get(status, mode)


def _entity(party: Mapping[str, Any], row: Row) -> dict[str, Any]:
    kind, country = party["kind"], party["country"]
    return _present(
        {
            "code": country or _NON_STATES.get(party["id"]) or _KIND_CODES.get(kind),
            "sector": _SECTORS.get(kind, "UNK"),
            "entity_text": party["text"],
            "identifier_id": f"{CODER}:{party['id']}",
            "identifier_text": party["name"],
            "office": next(
                (p["title"] for p in row["persons"] if p["name"] == party["name"]), None
            ),
        }
    )


def _place(place: Mapping[str, Any] | None) -> dict[str, Any] | None:
    if place is None:
        return None
    return _present({"extracted_place": place["text"], "country_code": place["country"]})


def _comment(row: Row, *, dated: bool) -> str:
    """What PLOVER has no field for: our type and status, and where the date is from."""
    told = f"type {row['type']}; status {row['status']}; confidence {row['confidence']:g}"
    if not dated:
        return f"{told}; date is that of publication"
    return f"{told}; date {row['date']['edtf']}"


def _present(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values that are there; the manual's own records leave the others out."""
    return {name: value for name, value in values.items() if value is not None}


QUADS = {
    "AGREE": 1,
    "CONSULT": 1,
    "SUPPORT": 1,
    "CONCEDE": 1,
    "COOPERATE": 2,
    "AID": 2,
    "RETREAT": 2,
    "REQUEST": 3,
    "ACCUSE": 3,
    "REJECT": 3,
    "THREATEN": 3,
    "PROTEST": 4,
    "SANCTION": 4,
    "MOBILIZE": 4,
    "COERCE": 4,
    "ASSAULT": 4,
}
"""Verbal and material cooperation, verbal and material conflict.

The manual counts SANCTION as material in its summary and its own section, as verbal in one table.
"""

AUXILIARY_MODES = {"planned": "future", "possible": "hypothetical", "denied": "negation"}

_AGREED_WHEN_PLANNED = frozenset({"SUPPORT", "CONSULT", "COOPERATE"})

_NON_STATES = {"un": "UNO", "united-nations": "UNO", "eu": "EUR", "european-union": "EUR"}
_KIND_CODES = {"igo": "IGO", "company": "MNC"}
_SECTORS = {"country": "GOV", "agency": "GOV", "body": "GOV", "igo": "GOV", "company": "BUS"}
