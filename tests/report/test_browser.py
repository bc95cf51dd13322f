"""The page in a real browser: it renders, filters, finds, obeys the keys, and stays by itself."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from . import made
from .browser import Browser, BrowserError
from .conftest import saved
from .test_document import hostile_inputs

SHOWN = "[...document.querySelectorAll('.facts tbody tr')].filter((row) => row.checkVisibility())"
RESULT = "document.getElementById('result').textContent"
TITLES = f"{SHOWN}.map((row) => row.querySelector('summary').textContent.trim())"
COUNT = f"{SHOWN}.length"
LOADED = (
    "performance.getEntriesByType('navigation')[0].loadEventEnd > 0"
    " && performance.getEntriesByName('first-contentful-paint').length > 0"
)


def opened(browser: Browser, page: Path, fragment: str = "") -> None:
    browser.open(page, fragment)
    browser.wait_for("document.documentElement.dataset.ready")
    browser.run("document.documentElement.style.scrollBehavior = 'auto'")


def choose(browser: Browser, name: str, label: str) -> None:
    """Choose the option that begins with this label, as a reader would."""
    browser.run(
        f"""(() => {{
            const field = document.getElementById({json.dumps(name)});
            const starts = ({{ text }}) => text.startsWith({json.dumps(label)});
            field.value = [...field.options].find(starts).value;
            field.dispatchEvent(new Event('input', {{ bubbles: true }}));
        }})()"""
    )


def search(browser: Browser, words: str) -> None:
    before = browser.run("location.hash")
    browser.run("document.getElementById('q').focus(); document.getElementById('q').select()")
    browser.type(words)
    browser.wait_for(f"location.hash !== {json.dumps(before)}")


def expected(count: int, fits: Callable[[Any], bool]) -> int:
    return sum(bool(fits(fact)) for fact in made.facts(count)[0])


def test_it_opens_without_a_complaint_and_without_a_request(browser, small):
    opened(browser, small)
    assert browser.problems() == []
    assert browser.requests() == [small.as_uri()]
    assert browser.run(COUNT) == 160
    assert browser.run(RESULT) == "160 facts"
    assert browser.run("document.querySelectorAll('#lanes path').length") > 3
    assert browser.run("document.querySelectorAll('svg.net .node').length") == 64


def test_the_policy_stops_what_is_not_of_the_page(browser, small):
    opened(browser, small)
    browser.run(
        """(() => {
            const script = document.createElement('script');
            script.append('window.pwned = 1');
            document.body.append(script);
            const image = new Image();
            image.src = 'https://example.org/a.png';
            document.body.append(image);
            document.body.setAttribute('style', 'display: none');
        })()"""
    )
    browser.wait_for("window.refused.some((text) => text.startsWith('img-src'))")
    refused = " ".join(browser.run("window.refused"))
    assert "require-trusted-types-for" in refused
    assert "style-src" in refused
    assert browser.run("window.pwned") is None
    for injection in (
        "document.body.innerHTML = '<b>x</b>'",
        "document.body.setAttribute('onclick', 'window.pwned = 2')",
        "document.querySelector('script').text = 'window.pwned = 3'",
    ):
        with pytest.raises(BrowserError, match="Trusted"):
            browser.run(injection)


@pytest.mark.parametrize(
    ("name", "label", "fits"),
    [
        ("type", "join", lambda f: f.type == "join"),
        ("type", "Friction, all",
         lambda f: f.type in ("accuse", "reject", "withdraw", "restrict")),
        ("status", "planned", lambda f: f.status == "planned"),
        ("program", "Artemis Accords", lambda f: f.program and f.program.id == "artemis-accords"),
        ("actor", "India", lambda f: any(p.key == "IND" for p in f.parties)),
    ],
)  # fmt: skip
def test_each_filter_leaves_the_facts_that_fit(browser, small, name, label, fits):
    opened(browser, small)
    choose(browser, name, label)
    wanted = expected(160, fits)
    assert 0 < wanted < 160
    assert browser.run(COUNT) == wanted
    assert browser.run(RESULT) == f"{wanted} of 160 facts"
    drawn = browser.run(
        "[...document.querySelectorAll('.lane-name tspan')].reduce((n, s) => n + +s.textContent, 0)"
    )
    assert 0 < drawn <= wanted  # those without a date, or out of the first view, are not drawn


def test_filters_add_up_and_can_be_cleared(browser, small):
    opened(browser, small)
    choose(browser, "type", "join")
    choose(browser, "program", "International Lunar Research Station")
    both = expected(160, lambda f: f.type == "join" and f.program and f.program.id == "ilrs")
    assert browser.run(COUNT) == both
    years = "[...document.querySelectorAll('.jumps a')].filter((a) => a.checkVisibility())"
    assert browser.run(f"{years}.map((a) => a.textContent)") == ["2024", "2023", "2021"]
    assert browser.run("document.querySelectorAll('.tie.off').length") > 0
    browser.click("#clear-all")
    assert browser.run(COUNT) == 160
    assert browser.run("document.querySelectorAll('.tie.off').length") == 0
    assert "=" not in browser.run("location.hash")


def test_search_finds_words_in_facts_sentences_and_sources(browser, small):
    opened(browser, small)
    facts = made.facts(160)[0]

    def holds(fact: Any, *words: str) -> bool:
        told = [fact.evidence, fact.sources, [p.name for p in fact.parties]]
        return all(word in str(told).lower() for word in words)

    search(browser, "spokesman ANGOLA")
    found = browser.run(TITLES)
    assert len(found) == sum(holds(fact, "spokesman", "angola") for fact in facts) > 0
    search(browser, '"joined the artemis accords"')
    joined = [f for f in facts if f.type == "join" and f.status == "occurred"]
    assert browser.run(COUNT) == sum(f.program.id == "artemis-accords" for f in joined)
    search(browser, "cote d'etudes zzz")
    assert browser.run(COUNT) == 0
    assert browser.run("document.getElementById('nothing').checkVisibility()")
    browser.click("#clear-too")
    assert browser.run(COUNT) == 160


def test_search_does_not_mind_accents_and_marks_what_it_found(browser, small):
    opened(browser, small)
    search(browser, "d’etudes")
    assert browser.run(COUNT) == expected(160, lambda f: "d’Études" in str(f.parties)) > 0
    assert browser.run("CSS.highlights.get('search').size") > 0


def test_the_address_keeps_what_is_asked(browser, small):
    opened(browser, small)
    choose(browser, "type", "join")
    search(browser, "angola")
    address, count = browser.run("location.hash"), browser.run(COUNT)
    opened(browser, small, address)
    assert browser.run(COUNT) == count > 0
    assert browser.run("document.getElementById('type').value") == "type:join"
    opened(browser, small, "#type=nonsense&actor=99999&from=x&to=1")
    assert browser.run(COUNT) == 160
    assert browser.problems() == []


def test_the_timeline_zooms_moves_and_filters_the_table(browser, small):
    opened(browser, small)
    browser.click("#zoom-in")
    browser.wait_for("document.querySelector('#window').checkVisibility()")
    zoomed = browser.run(COUNT)
    assert 0 < zoomed < 160
    x, y = browser.middle("#lanes")
    before = browser.run("document.querySelector('#window').textContent")
    browser.drag((x, y), (x - 250, y))
    browser.wait_for(f"document.querySelector('#window').textContent !== {json.dumps(before)}")
    browser.click("#window")
    assert browser.run(COUNT) == 160
    x, y = browser.middle("#overview")
    browser.drag((x - 100, y), (x, y))
    browser.wait_for("document.querySelector('#window').checkVisibility()")
    assert 0 < browser.run(COUNT) < 160
    browser.click("#zoom-all")
    assert browser.run(COUNT) == 160
    assert browser.problems() == []


def test_a_disc_tells_its_fact_and_opens_it(browser, small):
    opened(browser, small)
    choose(browser, "actor", "Angola")
    browser.run("document.getElementById('zoom-all').click()")
    joined = [title.startswith("Angola joined") for title in browser.run(TITLES)].index(True)
    at = browser.run(
        """(() => {
            document.getElementById('lanes').scrollIntoView({ block: 'center' });
            const box = document.getElementById('lanes').getBoundingClientRect();
            const path = document.querySelector('#lanes .disc.dot0').getBBox();
            return [box.x + path.x + path.width / 2, box.y + path.y + path.height / 2];
        })()"""
    )
    browser.call("Input.dispatchMouseEvent", type="mouseMoved", x=at[0], y=at[1])
    tip = browser.run("document.getElementById('tip').textContent")
    assert tip == "Angola joined the Artemis Accordsjoin · occurred · 30 Nov 2023"
    browser.mouse(*at)
    assert browser.run(f"{SHOWN}[{joined}].querySelector('details').open")
    assert browser.run(f"{SHOWN}[{joined}].querySelector('blockquote').checkVisibility()")


@pytest.mark.parametrize("rows", ["programmes", "actors", "status"])
def test_the_rows_of_the_timeline_can_be_other_things(browser, small, rows):
    opened(browser, small)
    browser.run(
        f"""(() => {{
            const field = document.getElementById('rows');
            field.value = [...field.options].find(({{ text }}) => text === '{rows}').value;
            field.dispatchEvent(new Event('change', {{ bubbles: true }}));
        }})()"""
    )
    names = browser.run(
        "[...document.querySelectorAll('.lane-name')].map((t) => t.firstChild.data.trim())"
    )
    some = {"programmes": "Artemis Accords", "actors": "China", "status": "planned"}[rows]
    assert some in names
    assert browser.problems() == []


def test_the_timeline_obeys_the_keys(browser, small):
    opened(browser, small)
    browser.run("document.getElementById('lanes').focus()")
    browser.press("Home")
    first = browser.run("document.getElementById('spoken').textContent")
    browser.press("ArrowRight")
    second = browser.run("document.getElementById('spoken').textContent")
    browser.press("ArrowLeft")
    assert first
    assert browser.run("document.getElementById('spoken').textContent") == first != second
    assert browser.run("document.getElementById('tip').checkVisibility()")
    browser.press("Enter")
    assert browser.run("document.activeElement.closest('details').open")
    told = browser.run("document.activeElement.textContent.trim()")
    assert first.startswith(told.removesuffix(" disputed"))
    browser.press("ArrowDown")
    assert browser.run("document.activeElement.tagName") == "SUMMARY"
    assert browser.run("document.activeElement.textContent.trim()") != told
    browser.run("document.getElementById('lanes').focus()")
    browser.press("+")
    browser.wait_for("document.querySelector('#window').checkVisibility()")
    browser.press("0")
    assert browser.run(COUNT) == 160


def test_the_network_obeys_the_keys_and_filters(browser, small):
    opened(browser, small)
    browser.run("document.querySelector('.node[tabindex=\"0\"]').focus()")
    start = browser.run("document.activeElement.getAttribute('aria-label')")
    for key in ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"):
        browser.press(key)
    assert browser.run("document.activeElement.classList.contains('node')")
    assert browser.run("document.querySelectorAll('.node[tabindex=\"0\"]').length") == 1
    assert browser.run("document.querySelectorAll('.tie.near').length") > 0
    assert start
    label = browser.run("document.activeElement.getAttribute('aria-label')")
    browser.press("Enter")
    assert browser.run("document.activeElement.getAttribute('aria-pressed')") == "true"
    assert 0 < browser.run(COUNT) < 160
    chosen = browser.run(
        "['actor', 'program'].map((n) => document.getElementById(n).selectedOptions[0].text)"
    )
    assert any(text.startswith(label.rsplit(", ", 1)[0]) for text in chosen)
    browser.press("Enter")
    assert browser.run(COUNT) == 160


def test_the_first_tab_stop_skips_to_the_report_and_a_slash_searches(browser, small):
    opened(browser, small)
    browser.press("Tab")
    assert browser.run("document.activeElement.textContent") == "Skip to the report"
    style = "getComputedStyle(document.activeElement)"
    assert browser.run(f"{style}.outlineStyle") == "solid"
    browser.press("Enter")
    assert browser.run("document.activeElement.id") == "main"
    browser.press("/")
    assert browser.run("document.activeElement.id") == "q"
    assert browser.run("document.getElementById('q').value") == ""


def test_everything_that_can_be_worked_can_be_reached_and_is_named(browser, small):
    opened(browser, small)
    nodes = browser.call("Accessibility.getFullAXTree")["nodes"]
    roles = {"button", "combobox", "searchbox", "slider", "link", "application"}
    nameless = [
        node["role"]["value"]
        for node in nodes
        if not node.get("ignored")
        and node.get("role", {}).get("value") in roles
        and not node.get("name", {}).get("value")
    ]
    assert nameless == []


def test_members_are_seen_as_of_a_day(browser, small):
    opened(browser, small)
    counts = "[...document.querySelectorAll('.ledger output')].map((o) => o.textContent)"
    assert browser.run(counts) == ["56 members", "13 members"]
    browser.run(
        """(() => {
            const slider = document.getElementById('asof');
            slider.value = Date.UTC(2023, 11, 31) / 86400000;
            slider.dispatchEvent(new Event('input', { bubbles: true }));
        })()"""
    )
    # 33 had signed the Artemis Accords by the end of 2023; the station had eight partners.
    assert browser.run(counts) == ["33 members", "8 members"]
    assert browser.run("document.getElementById('asof-day').textContent") == "31 Dec 2023"
    later = "[...document.querySelectorAll('.ledger li.later')].map((li) => li.textContent)"
    assert any("Belgium" in name for name in browser.run(later))


def test_a_link_to_a_fact_opens_it(browser, small):
    name = made.facts(160)[0][20].id
    opened(browser, small, f"#f-{name}")
    row = f"document.getElementById('f-{name}')"
    assert browser.run(f"{row}.querySelector('details').open")
    top = f"{row}.getBoundingClientRect().top"
    browser.wait_for(f"{top} >= 0 && {top} < innerHeight")
    browser.click(".lists a")
    assert browser.run("document.activeElement.tagName") == "SUMMARY"
    assert browser.run("document.activeElement.closest('details').open")


def test_the_order_and_the_evidence_are_switched_for_all(browser, small):
    opened(browser, small)
    first = browser.run(TITLES)
    browser.click("#order")
    turned = browser.run(TITLES)
    assert sorted(turned) == sorted(first)
    assert turned[-1] == first[0]
    choose(browser, "type", "join")
    browser.click("#open-all")
    assert browser.run(f"{SHOWN}.every((row) => row.querySelector('details').open)")
    browser.click("#open-all")
    assert not browser.run(f"{SHOWN}.some((row) => row.querySelector('details').open)")


def test_evidence_is_marked_in_its_sentence(browser, small):
    opened(browser, small)
    choose(browser, "actor", "Angola")
    browser.run(f"{SHOWN}.forEach((row) => {{ row.querySelector('details').open = true; }})")
    marks = browser.run(
        "[...document.querySelectorAll('#years mark')].filter((mark) => mark.checkVisibility())"
        ".map((mark) => [mark.className, mark.textContent])"
    )
    assert ["actor", "Angola"] in marks
    assert ["trigger", "signed up to"] in marks
    assert ["program", "Artemis Accords"] in marks


BODY = "getComputedStyle(document.body).backgroundColor"


def test_colours_follow_the_reader_and_the_switch(browser, small):
    opened(browser, small)
    light = browser.run(BODY)
    browser.window(dark=True)
    dark = browser.run(BODY)
    assert light != dark
    browser.click("#theme")
    assert browser.run(BODY) == light
    browser.click("#theme")
    assert browser.run(BODY) == dark
    browser.run("localStorage.clear()")


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_page_is_wider_than_its_window(browser, small, width):
    browser.window(width, 780, mobile=width < 700)
    opened(browser, small)
    assert browser.run("document.documentElement.scrollWidth") <= width
    wide = browser.run(
        "[...document.querySelectorAll('body *')].filter((one) => one.checkVisibility()"
        " && !one.closest('.scroll, .vh, svg, .skip')"
        " && one.getBoundingClientRect().right > innerWidth + 1)"
        ".map((one) => one.outerHTML.slice(0, 80))"
    )
    assert wide == []


def test_without_scripts_everything_stands_in_tables(browser, small):
    browser.scripts(allowed=False)
    browser.open(small)
    browser.scripts(allowed=True)  # for the questions below; the page's own has not run
    assert browser.run("document.documentElement.dataset.ready") is None
    assert browser.run(COUNT) == 160
    for gone in ("#filters", "#chart", "#theme", ".asof", "#order"):
        assert not browser.run(f"document.querySelector('{gone}').checkVisibility()")
    assert browser.run("document.querySelectorAll('.ledger tbody tr').length") >= 6
    assert browser.run("document.querySelectorAll('#timeline table tbody tr').length") > 3
    assert browser.run("document.querySelectorAll('#network table tbody tr').length") > 3
    assert browser.run("document.querySelector('#timeline table').checkVisibility()")
    assert browser.run("document.querySelector('#network table').checkVisibility()")
    # The evidence opens by itself: no script is needed for a disclosure.
    browser.click(".facts summary")
    assert browser.run("document.querySelector('.facts blockquote').checkVisibility()")


def test_on_paper_the_evidence_is_open_and_the_controls_are_gone(browser, small):
    opened(browser, small)
    browser.call("Emulation.setEmulatedMedia", media="print")
    assert not browser.run("document.getElementById('q').checkVisibility()")
    assert (
        browser.run("document.querySelector('.facts blockquote').getBoundingClientRect().height")
        > 5
    )
    assert browser.run("document.getElementById('lanes').checkVisibility()")


def test_a_hostile_article_stays_text(browser, pages):
    page = saved(pages / "hostile.html", hostile_inputs())
    opened(browser, page)
    browser.run("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    browser.run("document.querySelectorAll('#lanes, .node, .facts tr').forEach((one) => "
                "one.dispatchEvent(new MouseEvent('mouseover', { bubbles: true })))")  # fmt: skip
    browser.press("Tab")
    assert browser.run("window.pwned") is None
    assert browser.run("document.scripts.length") == 2
    assert browser.run("document.images.length") == 0
    assert browser.problems() == []
    assert browser.requests() == [page.as_uri()]
    quoted = browser.run(
        "[...document.querySelectorAll('blockquote')].map((one) => one.textContent).join('|')"
    )
    assert "<script>window.pwned = 1</script>" in quoted
    assert "</script><script>window.pwned = 2</script>" in quoted
    assert '"><img src=x onerror="window.pwned = 3">' in quoted
    schemes = set(browser.run("[...document.querySelectorAll('a')].map((link) => link.protocol)"))
    assert schemes <= {"file:", "http:", "https:"}
    # The names reach the filters, the tip and the network as text, too.
    choose(browser, "actor", "<script>window.pwned = 1</script>")
    assert 0 < browser.run(COUNT) < len(browser.run("[...document.querySelectorAll('.facts tr')]"))
    browser.run("document.getElementById('lanes').focus()")
    browser.press("Home")
    assert "<script>" in browser.run("document.getElementById('tip').textContent")
    assert browser.run("window.pwned") is None
    assert browser.problems() == []


def test_2000_facts_open_in_less_than_two_seconds(browser, big):
    times = []
    for _ in range(3):  # the machine may be busy with something else
        browser.open(big)
        browser.wait_for(LOADED)
        times.append(
            browser.run(
                "Math.max(performance.getEntriesByType('navigation')[0].loadEventEnd,"
                " performance.getEntriesByName('first-contentful-paint')[0].startTime)"
            )
        )
        if times[-1] < 2000:
            break
    assert min(times) < 2000
    assert browser.run("document.documentElement.dataset.ready") == "true"
    assert browser.run(RESULT) == "2,000 facts"
    assert browser.problems() == []


def test_2000_facts_are_filtered_without_waiting(browser, big):
    opened(browser, big)
    browser.run("window.began = performance.now()")
    choose(browser, "status", "planned")
    assert browser.run("document.body.offsetHeight, performance.now() - window.began") < 1000
    assert browser.run(COUNT) == expected(2000, lambda f: f.status == "planned")
