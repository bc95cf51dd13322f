"""Every gold file of gold/ and samples/ is well formed and says only what its text can bear."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from codebook import INSTRUMENTS

ROOT = Path(__file__).parents[1]
GOLD = sorted([*ROOT.glob("gold/*/*.json"), *ROOT.glob("samples/*.json")])
SECOND = sorted(ROOT.glob("gold/second/*/*.json"))


def words(text: str) -> frozenset[str]:
    """The blank-separated words of a text, as a closed list."""
    return frozenset(text.split())


TYPES = words(
    "sign join ratify endorse agree meet cooperate provide award invite accuse reject withdraw "
    "restrict launch land milestone delay state"
)
STATUSES = words("occurred planned ongoing possible denied failed")
INSTRUMENT_TYPES = frozenset({"sign", "join", "ratify"})
ARTICLE_KEYS = frozenset({"published", "title", "negative", "style", "events"})
EVENT_KEYS = words(
    "type status countries orgs persons program instrument date date_text sentence salience"
)

# ISO 3166-1 alpha-3, whole: gold may name any country, and a typing slip must not pass for one.
ISO3 = words(
    """
    ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR
    BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG
    COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH
    FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY
    HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM
    KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL
    MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR
    NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU
    SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA
    TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB
    VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE
    """
)

# The part of EDTF (ISO 8601-2) level 0/1 that the codebook uses.
_POINT = r"(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?~?|\d{3}X)"
EDTF = re.compile(rf"(?:{_POINT}|{_POINT}/(?:{_POINT}|\.\.)|\.\./{_POINT})")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def squeeze(text: str) -> str:
    """Whitespace runs as one blank, so that a line break never hides a match."""
    return re.sub(r"\s+", " ", text)


def problems(record: dict[str, Any], text: str) -> Iterator[str]:
    """What is wrong with one gold record against its article, in words."""
    flat = squeeze(text)
    if set(record) != ARTICLE_KEYS:
        yield f"keys {sorted(record)}"
        return
    if record["published"] is not None and not DAY.fullmatch(record["published"]):
        yield f"published {record['published']!r}"
    if record["title"] is not None and squeeze(record["title"]) not in flat:
        yield f"title {record['title']!r} is not in the text"
    if not record["style"]:
        yield "no style"
    if record["negative"] is not (record["events"] == []):
        yield "negative must mean: no events"
    for number, event in enumerate(record["events"]):
        for problem in _event_problems(event, flat):
            yield f"event {number}: {problem}"


def _event_problems(event: dict[str, Any], flat: str) -> Iterator[str]:
    if set(event) != EVENT_KEYS:
        yield f"keys {sorted(event)}"
        return
    if event["type"] not in TYPES:
        yield f"type {event['type']!r}"
    if event["status"] not in STATUSES:
        yield f"status {event['status']!r}"
    if event["salience"] not in {"core", "minor"}:
        yield f"salience {event['salience']!r}"
    if unknown := set(event["countries"]) - ISO3:
        yield f"countries {sorted(unknown)}"
    for key in ("countries", "orgs", "persons"):
        if len(set(event[key])) != len(event[key]):
            yield f"{key} named twice"
    if event["instrument"] is not None:
        if event["instrument"] not in INSTRUMENTS:
            yield f"instrument {event['instrument']!r}"
        if event["type"] not in INSTRUMENT_TYPES:
            yield f"instrument on {event['type']}"
    if event["date"] is not None:
        if not EDTF.fullmatch(event["date"]):
            yield f"date {event['date']!r} is not EDTF"
        if not event["date_text"]:
            yield "a date needs the words it came from"
    if event["date_text"] is not None and squeeze(event["date_text"]) not in flat:
        yield f"date_text {event['date_text']!r} is not in the text"
    for person in event["persons"]:
        if person not in flat:
            yield f"person {person!r} is not in the text"
    if not event["sentence"] or squeeze(event["sentence"]) not in flat:
        yield f"sentence {event['sentence']!r} is not in the text"


@pytest.mark.parametrize("path", GOLD, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_gold_file_is_well_formed(path: Path) -> None:
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    assert list(problems(json.loads(path.read_text(encoding="utf-8")), text)) == []


@pytest.mark.parametrize("path", SECOND, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_second_annotation_is_well_formed(path: Path) -> None:
    first = ROOT / "gold" / path.parent.name / path.name
    text = first.with_suffix(".txt").read_text(encoding="utf-8")
    record = json.loads(path.read_text(encoding="utf-8"))
    assert list(problems(record, text)) == []
    about = json.loads(first.read_text(encoding="utf-8"))
    assert all(record[key] == about[key] for key in ("published", "title", "style"))


@pytest.mark.parametrize("folder", ["samples", "gold/dev"])
def test_every_article_has_gold_beside_it(folder: str) -> None:
    texts = {p.stem for p in (ROOT / folder).glob("*.txt")}
    assert texts
    assert texts == {p.stem for p in (ROOT / folder).glob("*.json")}


GOOD_TEXT = "Angola signed the Artemis Accords on Monday."
GOOD_EVENT = {
    "type": "join",
    "status": "occurred",
    "countries": ["AGO"],
    "orgs": [],
    "persons": [],
    "program": "Artemis Accords",
    "instrument": "accords",
    "date": "2023-11-27",
    "date_text": "on Monday",
    "sentence": "Angola signed the Artemis Accords on Monday.",
    "salience": "core",
}
GOOD = {
    "published": "2023-11-30",
    "title": None,
    "style": "wire",
    "negative": False,
    "events": [GOOD_EVENT],
}


def test_a_good_record_has_no_problem() -> None:
    assert list(problems(GOOD, GOOD_TEXT)) == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("type", "befriend"),
        ("status", "rumoured"),
        ("countries", ["ANG"]),
        ("countries", ["AGO", "AGO"]),
        ("instrument", "handshake"),
        ("date", "2023-13"),
        ("date", "soon"),
        ("date_text", "on Tuesday"),
        ("date_text", None),
        ("persons", ["Nobody Here"]),
        ("sentence", "Zambia signed the Artemis Accords"),
        ("salience", "big"),
    ],
)
def test_a_wrong_field_is_found(field: str, value: object) -> None:
    record = {**GOOD, "events": [{**GOOD_EVENT, field: value}]}
    assert list(problems(record, GOOD_TEXT)) != []


@pytest.mark.parametrize(
    "date",
    ["2023", "2023-12", "2030~", "2023-11-29~", "203X", "2024/2025", "2025/..", "../2024"],
)
def test_the_codebooks_dates_are_edtf(date: str) -> None:
    assert EDTF.fullmatch(date)
