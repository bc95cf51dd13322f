"""The test corpus: forty articles of our own on fifteen events, and records as if read from them.

``corpus/labels.json`` names the facts and says which article tells which; ``corpus/records.json``
holds, in short form, what an extractor would make of the articles, its usual faults included.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).parent / "corpus"

PARTIES = {
    "egsa": ("Egyptian Space Agency", "EgSA", "agency", "EGY"),
    "cnsa": ("China National Space Administration", "CNSA", "agency", "CHN"),
    "nasa": ("National Aeronautics and Space Administration", "NASA", "agency", "USA"),
    "isro": ("Indian Space Research Organisation", "ISRO", "agency", "IND"),
    "jaxa": ("Japan Aerospace Exploration Agency", "JAXA", "agency", "JPN"),
    "roscosmos": ("Roscosmos", None, "agency", "RUS"),
    "dlr": ("German Aerospace Center", "DLR", "agency", "DEU"),
    "abae": ("Bolivarian Agency for Space Activities", "ABAE", "agency", "VEN"),
    "mbrsc": ("Mohammed Bin Rashid Space Centre", "MBRSC", "agency", "ARE"),
    "blue-origin": ("Blue Origin", None, "company", "USA"),
}
PROGRAMS = {
    "aa": ("artemis-accords", "Artemis Accords", None, "framework"),
    "ilrs": ("ilrs", "International Lunar Research Station", "ILRS", "framework"),
    "chandrayaan-3": ("chandrayaan-3", "Chandrayaan-3", None, "mission"),
    "luna-25": ("luna-25", "Luna-25", None, "mission"),
    "slim": ("slim", "Smart Lander for Investigating Moon", "SLIM", "mission"),
    "hls": ("human-landing-system", "Human Landing System", "HLS", "programme"),
    "gateway": ("gateway", "Gateway", None, "station"),
}

SIGNATORIES = {
    "FRA": "2022",
    "NGA": "2022-12-13",
    "RWA": "2022-12-13",
    "ECU": "2023-06-21",
    "IND": "2023-06-21",
    "DEU": "2023-09-14",
    "NLD": "2023-11-01",
    "BGR": "2023-11-09",
    "AGO": "2023-11-30",
}
"""Who had signed the Artemis Accords by the end of 2023, as far as the corpus tells, and when."""


@lru_cache(maxsize=1)
def labels() -> dict[str, Any]:
    """The facts and, per article, its publication day, outlet and events."""
    found: dict[str, Any] = json.loads((CORPUS / "labels.json").read_text("utf-8"))
    return found


def records() -> list[dict[str, Any]]:
    """The records in full, and nothing in them of which fact they belong to."""
    return [_record(short) for short in _short()]


def truth() -> dict[str, str]:
    """The fact of each record."""
    return {short["id"]: short["fact"] for short in _short()}


def _short() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((CORPUS / "records.json").read_text("utf-8"))
    return found


def _record(short: dict[str, Any]) -> dict[str, Any]:
    name = short["article"]
    about = labels()["articles"][name]
    title = (CORPUS / name).read_text("utf-8").split("\n", 1)[0]
    return {
        "id": short["id"],
        "type": short["type"],
        "status": short["status"],
        "actors": [_party(code) for code in short["actors"]],
        "recipients": [_party(code) for code in short["recipients"]],
        "program": _program(short["program"]),
        "instrument": {"kind": short["instrument"]} if "instrument" in short else None,
        "date": None if short["date"] is None else {"edtf": short["date"]},
        "confidence": short["confidence"],
        "evidence": short["evidence"],
        "article": {
            "id": name,
            "path": name,
            "title": title,
            "source": about["source"],
            "published": about["published"],
        },
    }


def _party(code: str) -> dict[str, Any]:
    name, acronym, kind, country = PARTIES.get(code, (code, None, "country", code))
    return {
        "id": code.lower(),
        "name": name,
        "acronym": acronym,
        "kind": kind,
        "country": country,
    }


def _program(code: str | None) -> dict[str, Any] | None:
    if code is None:
        return None
    return dict(zip(("id", "name", "acronym", "kind"), PROGRAMS[code], strict=True))
