"""Facts and their records for the report's tests: a small set, and as many as are asked for.

Who joined what, and when, is as it was; all other events, all sentences, outlets and addresses are
invented.  The same number always gives the same facts.
"""

from __future__ import annotations

import random
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from lunarwatch.knowledge.facts import Fact
from lunarwatch.knowledge.network import graph
from lunarwatch.knowledge.roster import roster

Row = dict[str, Any]

TODAY = date(2025, 9, 1)

COUNTRIES = {
    line[:3]: line[4:]
    for line in """
AGO Angola
ARE United Arab Emirates
ARG Argentina
ARM Armenia
AUS Australia
AUT Austria
AZE Azerbaijan
BEL Belgium
BGD Bangladesh
BGR Bulgaria
BHR Bahrain
BLR Belarus
BRA Brazil
CAN Canada
CHE Switzerland
CHL Chile
CHN China
COL Colombia
CYP Cyprus
CZE Czechia
DEU Germany
DNK Denmark
DOM Dominican Republic
ECU Ecuador
EGY Egypt
ESP Spain
EST Estonia
FIN Finland
FRA France
GBR United Kingdom
GRC Greece
IND India
ISL Iceland
ISR Israel
ITA Italy
JPN Japan
KAZ Kazakhstan
KOR South Korea
LIE Liechtenstein
LTU Lithuania
LUX Luxembourg
MEX Mexico
NGA Nigeria
NIC Nicaragua
NLD Netherlands
NOR Norway
NZL New Zealand
PAK Pakistan
PAN Panama
PER Peru
POL Poland
ROU Romania
RUS Russia
RWA Rwanda
SAU Saudi Arabia
SEN Senegal
SGP Singapore
SRB Serbia
SVK Slovakia
SVN Slovenia
SWE Sweden
THA Thailand
UKR Ukraine
URY Uruguay
USA United States
VEN Venezuela
ZAF South Africa
""".strip().splitlines()
}

ACCORDS = """
2020-10-13 AUS CAN ITA JPN LUX ARE GBR USA|2020-11-12 UKR|2021-05-24 KOR|2021-05-31 NZL
2021-06-15 BRA|2021-10-26 POL|2021-12-09 MEX|2022-01-26 ISR|2022-03-01 ROU|2022-03-02 BHR
2022-03-28 SGP|2022-05-10 COL|2022-06-07 FRA|2022-07-14 SAU|2022-12-13 NGA RWA|2023-05-03 CZE
2023-05-30 ESP|2023-06-21 ECU|2023-06-21 IND|2023-07-27 ARG|2023-09-14 DEU|2023-10-10 ISL
2023-11-01 NLD|2023-11-09 BGR|2023-11-30 AGO|2024-01-23 BEL|2024-02-09 GRC|2024-02-15 URY
2024-04-15 CHE|2024-04-16 SWE|2024-04-19 SVN|2024-05-15 LTU|2024-05-30 PER|2024-05-30 SVK
2024-06-12 ARM|2024-10-04 DOM|2024-10-13 EST|2024-10-23 CYP|2024-10-25 CHL|2024-11-13 DNK
2024-12-11 PAN AUT|2024-12-16 THA|2024-12-20 LIE|2025-01-21 FIN|2025-04-08 BGD|2025-05-15 NOR
2025-07-24 SEN
"""
STATION = """
2021-03-09 CHN RUS|2023-07-17 VEN|2023-09 ZAF|2023-10-03 AZE|2023-10-18 PAK BLR|2023-12-06 EGY
2024-04-05 THA|2024-04-24 NIC|2024-05-09 SRB|2024-07-03 KAZ|2024-09-05 SEN
"""

AGENCIES = {
    "cnsa": ("China National Space Administration", "CNSA", "CHN"),
    "nasa": ("National Aeronautics and Space Administration", "NASA", "USA"),
    "isro": ("Indian Space Research Organisation", "ISRO", "IND"),
    "jaxa": ("Japan Aerospace Exploration Agency", "JAXA", "JPN"),
    "roscosmos": ("Roscosmos", None, "RUS"),
    "csa": ("Canadian Space Agency", "CSA", "CAN"),
    "asi": ("Italian Space Agency", "ASI", "ITA"),
    "dlr": ("German Aerospace Center", "DLR", "DEU"),
    "cnes": ("Centre National d’Études Spatiales", "CNES", "FRA"),
    "kari": ("Korea Aerospace Research Institute", "KARI", "KOR"),
}
OTHERS = {
    "esa": ("European Space Agency", "ESA", "igo", None),
    "spacex": ("SpaceX", None, "company", "USA"),
    "blue-origin": ("Blue Origin", None, "company", "USA"),
    "ispace": ("ispace", None, "company", "JPN"),
    "intuitive-machines": ("Intuitive Machines", None, "company", "USA"),
    "astrobotic": ("Astrobotic", None, "company", "USA"),
    "astroscale": ("Astroscale", None, "company", "JPN"),
    "thales-alenia-space": ("Thales Alenia Space", None, "company", None),
}
PROGRAMS = {
    "artemis-accords": ("Artemis Accords", None, "framework"),
    "ilrs": ("International Lunar Research Station", "ILRS", "station"),
    "artemis-program": ("Artemis program", None, "programme"),
    "gateway": ("Gateway", None, "station"),
    "clps": ("Commercial Lunar Payload Services", "CLPS", "programme"),
    "chandrayaan-3": ("Chandrayaan-3", None, "mission"),
    "chang-e-6": ("Chang’e-6", None, "mission"),
    "chang-e-7": ("Chang’e-7", None, "mission"),
    "slim": ("Smart Lander for Investigating Moon", "SLIM", "mission"),
    "luna-25": ("Luna-25", None, "mission"),
    "artemis-ii": ("Artemis II", None, "mission"),
    "lupex": ("LUPEX", None, "mission"),
    "moonlight": ("Moonlight", None, "programme"),
    "outer-space-treaty": ("Outer Space Treaty", None, "treaty"),
}
OUTLETS = (
    "Orbital Dispatch", "The Lunar Ledger", "Pacific Wire", "Harbour Post", "Kosmos Digest",
    "Tranquillity Times", "Capital Courier", "Meridian News", "Atlas Press", "The Evening Orbit",
    "Delta Bulletin", "Perigee", "Northern Gazette", "Apogee Weekly", "Signal & Sky",
)  # fmt: skip
OTHER_TYPES = (
    "sign", "sign", "sign", "agree", "agree", "meet", "meet", "meet", "cooperate", "provide",
    "award", "award", "invite", "accuse", "reject", "endorse", "launch", "launch", "land",
    "milestone", "milestone", "delay", "state", "state", "restrict", "withdraw", "ratify",
)  # fmt: skip
VERBS = {
    "sign": "signed", "join": "signed up to", "agree": "agreed on", "meet": "met",
    "award": "picked", "cooperate": "works with", "provide": "supplies", "invite": "invited",
    "accuse": "accused",
    "reject": "turned down", "endorse": "backed", "launch": "launched", "land": "landed",
    "milestone": "completed a test of", "delay": "postponed", "state": "spoke about",
    "restrict": "barred", "withdraw": "left", "ratify": "ratified",
}  # fmt: skip
TAILS = (
    "officials of both sides said at a ceremony in the capital.",
    "according to a notice that the ministry put on its website in the evening.",
    "a step that had been expected since the talks of last spring.",
    "the third such move within a year, and the first in the region.",
    "said a spokesman, who gave no further details and took no questions.",
    "ending months of talks about crews, cargo and who pays for the power station.",
)


def country(code: str) -> Row:
    name = COUNTRIES[code]
    return {"id": code.lower(), "name": name, "acronym": None, "kind": "country", "country": code}


def organisation(name: str) -> Row:
    if name in AGENCIES:
        full, short, code = AGENCIES[name]
        return {"id": name, "name": full, "acronym": short, "kind": "agency", "country": code}
    full, short, kind, where = OTHERS[name]
    return {"id": name, "name": full, "acronym": short, "kind": kind, "country": where}


def program(name: str) -> Row:
    full, short, kind = PROGRAMS[name]
    return {"id": name, "name": full, "acronym": short, "kind": kind}


def when(edtf: str) -> Row:
    """A date of day, month or year precision, as a record has it."""
    year, month, day = (int(part) for part in (edtf + "-00-00")[:10].split("-"))
    first = date(year, month or 1, day or 1)
    if day:
        last = first
    elif month:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    else:
        last = date(year, 12, 31)
    precision = "day" if day else "month" if month else "year"
    return {"edtf": edtf, "earliest": first, "latest": last, "precision": precision}


class Press:
    """Invents the articles that tell a fact."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.records: list[Row] = []

    def fact(
        self,
        type_: str,
        actors: list[Row],
        *,
        recipients: tuple[Row, ...] = (),
        about: Row | None = None,
        date_: Row | None = None,
        status: str = "occurred",
        articles: int = 1,
        day: date | None = None,
    ) -> Fact:
        """A fact, its records kept in ``records``."""
        told = day or (date_ and date_["earliest"]) or TODAY
        told = min(told, TODAY)
        own = [
            self._record(type_, actors, recipients, about, date_, status, told + timedelta(days=n))
            for n in range(articles)
        ]
        evidence = [
            {"record": r["id"],
             **{key: r["evidence"][key] for key in ("sentence", "start", "end", "trigger")},
             "article": {key: r["article"][key]
                         for key in ("id", "title", "source", "url", "path", "published")}}
            for r in own[:8]
        ]  # fmt: skip
        conflicts = []
        if articles > 4 and date_ and self.rng.random() < 0.3:
            off = (date_["earliest"] + timedelta(days=1)).isoformat()
            values = [(date_["edtf"], own[:-1]), (off, own[-1:])]
            conflicts = [
                {"field": "date", "values": [
                    {"value": value, "articles": len(those), "records": [r["id"] for r in those],
                     "sources": [r["article"]["source"] for r in those]}
                    for value, those in values]}
            ]  # fmt: skip
        return Fact(
            id=f"fact-{own[0]['id']}",
            type=type_,
            status=status,  # type: ignore[arg-type]
            actors=[{**a, "articles": articles} for a in actors],  # type: ignore[arg-type]
            recipients=[{**r, "articles": articles} for r in recipients],  # type: ignore[arg-type]
            program=about,  # type: ignore[arg-type]
            instrument={"kind": "memorandum of understanding"} if type_ == "sign" else None,  # type: ignore[arg-type]
            date=date_ and {**date_, "record": own[0]["id"], "articles": articles},  # type: ignore[arg-type]
            records=tuple(r["id"] for r in own),
            articles=articles,
            sources=tuple(dict.fromkeys(r["article"]["source"] for r in own)),
            conflicts=conflicts,  # type: ignore[arg-type]
            types={type_: articles},
            confidence=round(self.rng.uniform(0.6, 0.99), 2),
            first_seen=told,
            last_seen=told + timedelta(days=articles - 1),
            evidence=evidence,  # type: ignore[arg-type]
        )

    def _record(
        self,
        type_: str,
        actors: list[Row],
        recipients: tuple[Row, ...],
        about: Row | None,
        date_: Row | None,
        status: str,
        published: date,
    ) -> Row:
        number = len(self.records)
        outlet = self.rng.choice(OUTLETS)
        sentence, start = "", 40 + number % 700
        spans: dict[str, list[Row]] = {"actors": [], "recipients": []}
        for party in actors[:9]:
            sentence += ", " if spans["actors"] else ""
            spans["actors"].append(self._span(party, party["name"], start + len(sentence)))
            sentence += party["name"]
        sentence += f" {VERBS[type_]}"
        for party in recipients:
            sentence += " "
            spans["recipients"].append(self._span(party, party["name"], start + len(sentence)))
            sentence += party["name"]
        topic = None
        if about:
            sentence += " the "
            topic = self._span(about, about["name"], start + len(sentence))
            sentence += about["name"]
        sentence += f", {self.rng.choice(TAILS)}"
        record = {
            "id": f"{number:05}",
            "type": type_,
            "status": status,
            **spans,
            "program": topic,
            "date": None,
            "instrument": None,
            "evidence": {
                "sentence": sentence, "start": start, "end": start + len(sentence),
                "trigger": VERBS[type_], "rule": f"{type_}.active",
            },
            "article": {
                "id": f"article-{number}",
                "title": f"{actors[0]['name']} and the Moon: what {VERBS[type_]} means",
                "source": outlet,
                "url": f"https://news.example/{outlet.lower().replace(' ', '-')}/{number:05}",
                "path": f"news/{number:05}.txt",
                "published": published.isoformat(),
            },
        }  # fmt: skip
        self.records.append(record)
        return record

    def _span(self, what: Row, text: str, start: int) -> Row:
        return {**what, "text": text, "start": start, "end": start + len(text)}


def memberships(press: Press) -> list[Fact]:
    """Who joined the two programmes."""
    found = []
    for name, lines in (("artemis-accords", ACCORDS), ("ilrs", STATION)):
        for entry in lines.replace("\n", "|").split("|"):
            if entry.strip():
                day, *codes = entry.split()
                found.append(
                    press.fact(
                        "join", [country(code) for code in codes], about=program(name),
                        date_=when(day), articles=press.rng.choice((1, 2, 3, 5, 7, 11)),
                    )
                )  # fmt: skip
    found.append(
        press.fact(
            "join", [country("KAZ")],
            about=program("artemis-accords"), date_=when("2026"), status="planned", articles=2,
        )
    )  # fmt: skip
    return found


def other_facts(press: Press, count: int) -> list[Fact]:
    """Invented events, thicker towards today, a tenth of them ahead."""
    rng = press.rng
    found = []
    codes, firms = list(COUNTRIES), [name for name in OTHERS if name != "esa"]
    big = ["USA", "CHN", "RUS", "JPN", "IND", "FRA", "ARE", "DEU", "ITA", "KOR"]
    for _ in range(count):
        type_ = rng.choice(OTHER_TYPES)
        who: list[Row] = [country(rng.choice(big if rng.random() < 0.6 else codes))]
        if rng.random() < 0.35:
            who = [organisation(rng.choice([*AGENCIES, "esa"]))]
        taken = {who[0]["country"]}
        other = country(rng.choice([c for c in codes if c not in taken]))
        recipients: tuple[Row, ...] = ()
        if type_ in ("sign", "agree", "meet", "cooperate"):
            who.append(other)
        elif type_ == "award":
            recipients = (organisation(rng.choice(firms)),)
        elif type_ in ("provide", "invite", "accuse", "restrict"):
            recipients = (other,)
        flight = type_ in ("launch", "land", "milestone", "delay")
        names = list(PROGRAMS)[5:12] if flight else list(PROGRAMS)
        if type_ in ("sign", "ratify", "withdraw"):
            names = ["gateway", "artemis-program", "moonlight", "lupex"]  # no one's membership
        about: Row | None = program(rng.choice(names))
        if not flight and rng.random() < 0.3:
            about = None
        ahead = rng.random() < 0.1
        days = int(rng.expovariate(1 / 900))
        day = TODAY + timedelta(days=days) if ahead else TODAY - timedelta(days=days % 2900)
        draw = rng.random()
        edtf = day.isoformat() if draw < 0.75 else f"{day:%Y-%m}" if draw < 0.9 else f"{day:%Y}"
        status = "occurred"
        if ahead:
            status = rng.choice(("planned", "possible", "delayed") if flight else ("planned",))
        if not ahead and rng.random() < 0.12:
            status = rng.choice(("ongoing", "denied", "failed"))
        found.append(
            press.fact(
                type_, who, recipients=recipients, about=about, status=status,
                date_=None if rng.random() < 0.05 else when(edtf),
                articles=rng.choice((1, 1, 1, 2, 2, 3, 4, 9)), day=None if ahead else day,
            )
        )  # fmt: skip
    return found


@lru_cache(maxsize=4)
def facts(count: int) -> tuple[list[Fact], list[Row]]:
    """So many facts, and all their records."""
    press = Press(count)
    found = memberships(press)
    found += other_facts(press, count - len(found))
    return found, press.records


def inputs(count: int) -> dict[str, Any]:
    """What ``report`` takes, for so many facts."""
    found, records = facts(count)
    names = ("Artemis Accords", "International Lunar Research Station")
    return {
        "facts": found,
        "records": records,
        "members": [roster(found, name).as_json() for name in names],
        "graph": graph(found).as_json(),
        "made": TODAY,
    }
