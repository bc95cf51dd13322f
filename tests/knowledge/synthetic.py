"""Records of invented articles on invented events, with the truth beside them.

Every event is told by many articles, each of which leaves things out or gets them wrong the way
extraction and newsrooms do: no date or a vague one, the day of the report, one party of two, the
agency for the country, no programme, roles the other way round, a kin type.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

COUNTRIES = (
    "USA CHN RUS JPN IND FRA DEU ITA GBR CAN ARE SAU EGY AGO NGA RWA KEN ZAF BRA ARG CHL PER MEX "
    "COL ECU VEN BOL ESP PRT NLD BEL LUX AUT CHE POL CZE SVK SVN HUN ROU BGR GRC CYP TUR ISR IRN "
    "PAK BGD THA VNM MYS IDN SGP PHL KOR AUS NZL NOR SWE FIN DNK ISL EST LVA LTU UKR BLR KAZ AZE"
).split()
FRAMEWORKS = ("Artemis Accords", "International Lunar Research Station")
PROGRAMMES = ("Artemis program", "Gateway", "Lunar Trailway", "Moonlight", "Space Weather Watch")
COMPANIES = ("spacex", "blue-origin", "ispace", "astrobotic", "intuitive-machines", "firefly")
BILATERAL = ("sign", "agree", "meet", "cooperate")


def party(code: str, *, agency: bool = False) -> dict[str, Any]:
    """A country, or the space agency of it, or a company."""
    if code in COMPANIES:
        return {"id": code, "name": code.title(), "kind": "company", "country": None}
    if agency:
        name = f"{code} Space Agency"
        return {"id": f"{code.lower()}-sa", "name": name, "kind": "agency", "country": code}
    return {"id": code.lower(), "name": code, "kind": "country", "country": code}


def program(name: str, kind: str) -> dict[str, Any]:
    return {"id": name.lower().replace(" ", "-"), "name": name, "acronym": None, "kind": kind}


def events(count: int, rng: random.Random) -> Iterator[dict[str, Any]]:
    """Yield true events; memberships and launches each only once."""
    joined = [(who, what) for who in COUNTRIES for what in FRAMEWORKS]
    rng.shuffle(joined)
    for number in range(count):
        day = date(2018, 1, 1) + timedelta(days=rng.randrange(2900))
        draw = rng.random()
        event: dict[str, Any] = {"label": number, "day": day, "recipients": [], "program": None}
        if draw < 0.12 and joined:
            who, what = joined.pop()
            event |= {"type": "join", "actors": [who], "program": program(what, "framework")}
        elif draw < 0.55:
            event |= {"type": rng.choice(BILATERAL), "actors": rng.sample(COUNTRIES, 2)}
            if rng.random() < 0.5:
                event["program"] = program(rng.choice(PROGRAMMES), "programme")
        elif draw < 0.75:
            mission = program(f"Probe {number}", "mission")
            event |= {"type": rng.choice(("launch", "land")), "program": mission}
            event["actors"] = [rng.choice(COUNTRIES)]
        else:
            event |= {"type": rng.choice(("award", "provide", "accuse", "invite"))}
            event["actors"] = [rng.choice(COUNTRIES)]
            other = COMPANIES if event["type"] == "award" else COUNTRIES
            event["recipients"] = [rng.choice([c for c in other if c not in event["actors"]])]
            if rng.random() < 0.4:
                event["program"] = program(rng.choice(PROGRAMMES), "programme")
        yield event


def told(event: dict[str, Any], number: int, rng: random.Random) -> dict[str, Any]:
    """One article's record of an event, with its faults."""
    late = min(int(rng.expovariate(0.6)), 9)
    published = event["day"] + timedelta(days=late)
    actors = [party(code, agency=rng.random() < 0.4) for code in event["actors"]]
    recipients = [party(code) for code in event["recipients"]]
    if len(actors) > 1 and rng.random() < 0.12:
        actors = [rng.choice(actors)]
    rng.shuffle(actors)
    kind, draw = event["type"], rng.random()
    when: str | None = event["day"].isoformat()
    if draw < 0.15:
        when = None
    elif draw < 0.20:
        when = event["day"].strftime("%Y-%m")
    elif draw < 0.25:
        when = (event["day"] + timedelta(days=rng.choice((-1, 1)))).isoformat()
    if event["type"] == "sign" and rng.random() < 0.1:
        kind = "agree"
    named = event["program"] is not None and (
        event["type"] in ("join", "launch", "land") or rng.random() < 0.85
    )
    return record(
        f"r{number:07d}",
        type=kind,
        actors=actors,
        recipients=recipients,
        program=event["program"] if named else None,
        when=when,
        published=published.isoformat(),
        source=f"Outlet {rng.randrange(80)}",
        sentence=f"Sentence {number} tells it.",
    )


def record(
    id_: str,
    *,
    type: str,
    actors: list[dict[str, Any]],
    recipients: list[dict[str, Any]] | None = None,
    program: dict[str, Any] | None = None,
    when: str | None = None,
    published: str | None = None,
    source: str | None = None,
    status: str = "occurred",
    article: str | None = None,
    sentence: str | None = None,
    **more: Any,
) -> dict[str, Any]:
    """A record with as much as merging looks at."""
    return {
        "id": id_,
        "type": type,
        "status": status,
        "actors": actors,
        "recipients": recipients or [],
        "program": program,
        "date": None if when is None else {"edtf": when},
        "evidence": None if sentence is None else {"sentence": sentence},
        "article": {"id": article or f"article-of-{id_}", "source": source, "published": published},
        **more,
    }


def corpus(records: int, *, seed: int = 7, per_event: int = 40) -> list[tuple[int, dict[str, Any]]]:
    """Records with the label of their event, shuffled; few events are told by most articles."""
    rng = random.Random(seed)
    truth = list(events(max(1, records // per_event), rng))
    weights = [1 / (1 + rank) ** 0.6 for rank in range(len(truth))]
    chosen = rng.choices(truth, weights, k=records)
    return [(event["label"], told(event, n, rng)) for n, event in enumerate(chosen)]


def crowd(count: int, *, seed: int) -> Iterator[dict[str, Any]]:
    """Yield records of one country's doings in one month: many that might be any of many events."""
    rng = random.Random(seed)
    topics = (program("Artemis program", "programme"), program("Gateway", "station"), None)
    for number in range(count):
        day = date(2023, 5, 1) + timedelta(days=rng.randrange(30))
        others = rng.sample(("JPN", "IND", "FRA"), rng.choice((0, 0, 1, 1, 2)))
        when = rng.choice((None, None, day.isoformat(), day.isoformat(), "2023-05", "2023"))
        yield record(
            f"c{number:04d}",
            type=rng.choice(("sign", "agree", "meet", "provide", "launch", "join")),
            status=rng.choice(("occurred", "occurred", "occurred", "planned")),
            actors=[party(code, agency=rng.random() < 0.5) for code in ("USA", *others)],
            program=rng.choice(topics),
            when=when,
            published=(day + timedelta(days=rng.randrange(4))).isoformat(),
            article=f"article-{number // 2}",
            source=f"Outlet {number % 9}",
            sentence=f"Sentence {number}.",
        )
