"""The page as text: what it is made of, what it holds, and that nothing in it can run."""

from __future__ import annotations

import json
import random
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lunarwatch.knowledge.facts import Fact
from lunarwatch.knowledge.merging import merge
from lunarwatch.knowledge.network import graph
from lunarwatch.knowledge.roster import roster
from lunarwatch.writing.report import facts as tables
from lunarwatch.writing.report import report, rosters
from lunarwatch.writing.report.document import asset, policy
from lunarwatch.writing.report.layout import Box, labels, places
from lunarwatch.writing.report.markup import digest, legible
from lunarwatch.writing.report.network import net
from lunarwatch.writing.report.view import view

from . import made

HOSTILE = (
    '<script>window.pwned = 1</script>',
    '</script><script>window.pwned = 2</script>',
    '"><img src=x onerror="window.pwned = 3">',
    "' onmouseover='window.pwned = 4",
    "<svg/onload=window.pwned=5>",
    "<!--",
    "]]><![CDATA[",
    "{{script}}",
    "&lt;b&gt;",
    "</style></title></textarea>",
    "a\u2028b\u2029c\x00\x1b[31m\u202egnp.exe",
    "javascript:window.pwned=6",
)  # fmt: skip


class Page(HTMLParser):
    """A page taken apart: its elements with their attributes, and the text in each script."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.inside: dict[str, list[str]] = {"script": [], "style": [], "blockquote": []}
        self._open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag in self.inside:
            self.inside[tag].append("")
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1] == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open:
            self.inside[self._open[-1]][-1] += data

    @property
    def data(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.inside["script"][0])
        return found

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def html_of(**inputs: Any) -> str:
    return "".join(report(**inputs))


def hostile_record(number: int, text: str) -> dict[str, Any]:
    """A record in which everything that may be text is this text."""
    return {
        "id": f"{number}{text}",
        "type": "sign" if number % 2 else text,
        "status": "occurred",
        "actors": [{"id": text, "name": text, "acronym": text, "kind": "agency", "country": text,
                    "text": text, "start": 10, "end": 10 + len(text)}],
        "recipients": [{"id": f"r{text}", "name": text, "kind": text, "country": None}],
        "persons": [{"name": text}],
        "program": {"id": text, "name": text, "acronym": text, "kind": text},
        "instrument": {"kind": text},
        "date": {"edtf": f"2024-01-{number + 1:02}", "precision": "day", "text": text},
        "confidence": 0.5,
        "evidence": {"sentence": f"{text} signed {text}.", "start": 10, "end": 20 + 2 * len(text),
                     "trigger": "signed", "rule": text},
        "article": {"id": f"a{number}", "title": text, "source": text, "url": text,
                    "path": text, "published": "2024-01-20"},
    }  # fmt: skip


def hostile_inputs() -> dict[str, Any]:
    """Facts of articles that try to be more than text."""
    records = [hostile_record(number, text) for number, text in enumerate(HOSTILE)]
    facts = merge(records)
    names = [text for text in HOSTILE if text != "<!--"][:2]
    return {
        "facts": facts,
        "records": records,
        "members": [roster(facts, name).as_json() for name in names],
        "graph": graph(facts).as_json(),
        "title": HOSTILE[1],
        "made": made.TODAY,
    }


@pytest.fixture(scope="module")
def small() -> tuple[dict[str, Any], str, Page]:
    inputs = made.inputs(160)
    html = html_of(**inputs)
    return inputs, html, Page(html)


ALLOWED = frozenset(
    "html head meta title link style body a header p span nav button main h1 h2 h3 dl div dt dd "
    "section ol ul li b i small figure figcaption svg g line rect circle text tspan path label "
    "output input table colgroup col thead tbody tr th td time form select optgroup option details "
    "summary blockquote mark cite footer script".split()
)


@pytest.fixture(scope="module")
def hostile() -> Page:
    return Page(html_of(**hostile_inputs()))


def test_hostile_text_makes_no_element_and_no_attribute(hostile):
    assert {tag for tag, _ in hostile.elements} <= ALLOWED
    names = {name for _, attributes in hostile.elements for name in attributes}
    assert [name for name in names if name.startswith("on")] == []
    assert "style" not in names
    assert "src" not in names
    assert len(hostile.all("script")) == 2


def test_hostile_text_is_still_there_as_text(hostile):
    quoted = " ".join(hostile.inside["blockquote"])
    for text in HOSTILE:
        assert legible(text) in quoted


def test_no_address_leads_anywhere_but_into_the_page_or_the_web(hostile, small):
    for page in (hostile, small[2]):
        hrefs = [attributes.get("href") or "" for attributes in page.all("a")]
        assert all(re.match(r"#|https?://", href) for href in hrefs)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.text(max_size=60))
def test_any_text_stays_text(text):
    page = Page(html_of(facts=merge([hostile_record(1, text)]), records=[hostile_record(1, text)]))
    assert {tag for tag, _ in page.elements} <= ALLOWED
    assert len(page.all("script")) == 2
    assert page.inside["blockquote"] == [legible(f"{text} signed {text}.")]
    assert len(page.data["facts"]) == 1


def test_the_policy_lets_run_only_this_style_and_this_script(small):
    _, _, page = small
    rules = dict(
        rule.split(" ", 1)
        for rule in page.all("meta")[1]["content"].split("; ")  # type: ignore[union-attr]
    )
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == f"'{digest(page.inside['script'][1])}'"
    assert rules["style-src"] == f"'{digest(page.inside['style'][0])}'"
    assert "unsafe" not in policy("", "")
    assert page.all("meta")[1]["http-equiv"] == "Content-Security-Policy"
    first_source = next(n for n, (tag, _) in enumerate(page.elements) if tag in ("style", "link"))
    assert page.elements.index(("meta", page.all("meta")[1])) < first_source


def test_nothing_is_fetched_from_anywhere(small):
    _, html, page = small
    assert [a for a in page.all("link") if not (a["href"] or "").startswith("data:")] == []
    assert not [
        a for _, a in page.elements if {"src", "srcset", "poster", "data", "action"} & set(a)
    ]
    style = page.inside["style"][0]
    assert "url(" not in style
    assert "@import" not in style
    assert not re.search(r"fetch\(|XMLHttpRequest|import\(|WebSocket|sendBeacon", html)
    assert not re.search(r"innerHTML|insertAdjacentHTML|document\.write|eval\(", html)


def test_every_fact_is_there_with_a_sentence_and_a_source(small):
    inputs, _, page = small
    facts = inputs["facts"]
    rows = [a["id"] for a in page.all("tr") if (a.get("id") or "").startswith("f-")]
    assert sorted(rows) == sorted(f"f-{fact.id}" for fact in facts)
    quoted = page.inside["blockquote"]
    for fact in facts:
        assert fact.evidence[0].sentence in quoted
    links = {a.get("href") for a in page.all("a")}
    assert {fact.evidence[0].article.url for fact in facts} <= links


def test_every_link_into_the_page_finds_its_place(small):
    _, _, page = small
    ids = [a["id"] for _, a in page.elements if "id" in a]
    assert len(ids) == len(set(ids))
    inner = {a["href"][1:] for a in page.all("a") if (a.get("href") or "").startswith("#")}
    assert inner <= set(ids)
    for name in ("for", "aria-labelledby", "aria-describedby"):
        assert {a[name] for _, a in page.elements if a.get(name)} <= set(ids)


def test_the_script_is_told_the_facts_in_the_order_of_the_rows(small):
    inputs, _, page = small
    data = page.data
    by_anchor = {f"f-{fact.id}": fact for fact in inputs["facts"]}
    rows = [a["id"] for a in page.all("tr") if (a.get("id") or "").startswith("f-")]
    for name, told in zip(rows, data["facts"], strict=True):
        fact = by_anchor[str(name)]
        assert data["types"][told[0]] == fact.type
        assert data["statuses"][told[1]] == fact.status
        assert len(told[2]) == len({party.key for party in fact.parties})
        assert (told[3] >= 0) == (fact.program is not None)
        first = fact.date.earliest if fact.date else None
        assert told[4] == (first and (first.toordinal() - 719163))  # 1970-01-01


def test_the_latest_fact_comes_first_and_those_without_a_date_last(small):
    days = [told[4] for told in small[2].data["facts"]]
    dated = [day for day in days if day is not None]
    assert dated == sorted(dated, reverse=True)
    assert days[: len(dated)] == dated
    assert len(dated) < len(days)


def test_the_same_facts_in_another_order_give_the_same_page(small):
    inputs, html, _ = small
    shuffled = random.Random(1).sample(inputs["facts"], len(inputs["facts"]))
    assert html_of(**{**inputs, "facts": shuffled}) == html


def test_a_page_of_nothing_is_a_page():
    page = Page(html_of(facts=[]))
    assert page.data["facts"] == []
    assert "hidden" in next(a for a in page.all("section") if a.get("id") == "network")
    assert "hidden" in next(a for a in page.all("section") if a.get("id") == "members")


def test_records_as_poor_as_can_be_make_a_page():
    poor = [{"type": "meet"}, {"type": "sign", "actors": ["China", "Egypt"], "date": "2023-12"}]
    page = Page(html_of(facts=merge(poor), records=poor))
    assert len(page.data["facts"]) == 2


def test_a_page_of_2000_facts_weighs_less_than_3_megabytes():
    assert len(html_of(**made.inputs(2000)).encode()) < 3_000_000


def long_told(count: int) -> Fact:
    press = made.Press(count)
    fact = press.fact(
        "join", [made.country("AGO")], about=made.program("artemis-accords"),
        date_=made.when("2023-11-30"), articles=8,
    )  # fmt: skip
    sentence = "Angola signed. " * 40
    evidence = [e.model_copy(update={"sentence": sentence}) for e in fact.evidence]
    return fact.model_copy(update={"id": str(count), "evidence": tuple(evidence)})


def test_where_there_is_too_much_each_fact_keeps_its_first_sentences():
    facts = [long_told(number).as_json() for number in range(1500)]
    shown = view(facts).facts
    assert tables.affordable(shown[:10]) == tables.MOST_SENTENCES
    assert tables.affordable(shown) == 1
    assert tables.affordable(()) == tables.MOST_SENTENCES


def test_members_are_counted_as_the_roster_has_them():
    inputs = made.inputs(160)
    accords, station = inputs["members"]
    assert rosters.members_now(accords) == 56
    assert rosters.members_now(station) == 13
    steps = rosters.steps(accords)
    assert steps[0] == (made.date(2020, 10, 13), 8)
    assert steps[-1] == (made.date(2025, 7, 24), 56)


def test_who_leaves_is_counted_off():
    def member(name: str, since: str, until: str | None = None) -> dict[str, Any]:
        return {
            "actor": {"id": name, "name": name, "country": None},
            "status": "left" if until else "member",
            "since": made.when(since),
            "until": made.when(until) if until else None,
            "facts": [],
        }

    told = {"members": [member("a", "2020-01-01"), member("b", "2021-05-01", "2022-06-01")]}
    assert [count for _, count in rosters.steps(told)] == [1, 2, 1]
    assert rosters.members_now(told) == 1


def test_each_member_stands_in_its_year_with_its_day(small):
    _, html, _ = small
    row = html[html.index('<tr><th scope="row">2023</th>') :]
    row = row[: row.index("</tr>")]
    accords, station = row.split("<td")[1:]
    assert re.search(r">Angola</a></span><time>30 Nov</time>", accords)
    assert re.search(r">Egypt</a></span><time>6 Dec</time>", station)
    assert ">Egypt</a>" not in accords


def test_the_network_draws_the_busiest_and_names_what_it_leaves_out():
    drawn = net(view([f.as_json() for f in made.facts(2000)[0]],
                     graph=made.inputs(2000)["graph"]))  # fmt: skip
    counts = [len(facts) for facts in drawn.facts]
    assert counts == sorted(counts, reverse=True)
    assert len(drawn.nodes) == 64
    assert drawn.left_out > 0
    for (one, other), facts in drawn.ties.items():
        assert set(facts) <= set(drawn.facts[one]) & set(drawn.facts[other])


@given(st.integers(0, 25), st.data())
@settings(max_examples=25, deadline=None)
def test_nodes_lie_within_the_figure_and_names_on_nothing(count, data):
    pairs = st.tuples(st.integers(0, max(0, count - 1)), st.integers(0, max(0, count - 1)))
    ties = {pair: 1.0 for pair in data.draw(st.lists(pairs, max_size=40)) if pair[0] < pair[1]}
    radii = [8.0] * count
    points = places(radii, ties, width=600, height=400)
    assert all(0 <= x <= 600 and 0 <= y <= 400 for x, y in points)
    assert points == places(radii, ties, width=600, height=400)
    names = labels(["Luxembourg"] * count, points, radii, width=600, height=400)
    boxes = []
    for placed in names:
        if placed:
            x, y, side = placed
            left = x - {"start": 0, "middle": 33.6, "end": 67.2}[side]
            boxes.append(Box(left, y - 10.2, 67.2, 13.2))
    assert all(not a.meets(b) for at, a in enumerate(boxes) for b in boxes[:at])


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def colours() -> dict[str, tuple[str, str]]:
    found = re.findall(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);", asset("report.css"))
    return {name: (light, dark) for name, light, dark in found}


@pytest.mark.parametrize("name", ["ink", "soft", "camp0", "camp1", "both", "link", "alarm"])
@pytest.mark.parametrize("ground", ["paper", "raised", "faint"])
@pytest.mark.parametrize("scheme", [0, 1])
def test_text_stands_out_from_its_ground(name, ground, scheme):
    assert contrast(colours()[name][scheme], colours()[ground][scheme]) >= 4.5


@pytest.mark.parametrize("scheme", [0, 1])
def test_marked_words_and_the_focus_stand_out(scheme):
    pairs = colours()
    assert contrast(pairs["ink"][scheme], pairs["gold"][scheme]) >= 4.5
    assert contrast(pairs["focus"][scheme], pairs["paper"][scheme]) >= 3
    assert contrast(pairs["disc"][scheme], pairs["paper"][scheme]) >= 3
