"""The head of the report: what it holds in figures and sentences, and what stands out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lunarwatch.records import day_of
from lunarwatch.writing.page import counted
from lunarwatch.writing.report.days import day_in_words, in_words
from lunarwatch.writing.report.facts import sentence_html
from lunarwatch.writing.report.markup import esc
from lunarwatch.writing.report.rosters import members_now, name
from lunarwatch.writing.report.view import Shown, View

LONGEST_LIST = 5
"""Facts in each list of what stands out."""

AHEAD = ("planned", "possible", "delayed")


def standfirst(view: View) -> str:
    """Two sentences on what the report holds, as HTML."""
    articles = view.articles()
    days = [day for a in articles.values() if (day := day_of(a.get("published")))]
    outlets = len(outlets_of(view))
    told = counted(len(view.facts), "fact") + " told in " + counted(len(articles), "article")
    if outlets:
        told += " of " + counted(outlets, "outlet")
    if days:
        first, last = day_in_words(min(days)), day_in_words(max(days))
        told += f", published on {first}" if first == last else f", published {first} to {last}"
    members = [
        f'<b class="camp{index}">{counted(members_now(roster), "member")}</b> '
        f"of the {esc(name(roster))}"
        for index, roster in enumerate(view.rosters)
        if roster["members"]
    ]
    second = f" They name {' and '.join(members)}." if members else ""
    return f"{told}.{second}"


def numbers(view: View) -> list[tuple[int, str]]:
    """The headline figures, each with what it counts."""
    countries = {
        party["country"]
        for shown in view.facts
        for role in ("actors", "recipients")
        for party in shown.row.get(role) or ()
        if party.get("country")
    }
    found = [
        (len(view.facts), "facts"),
        (len(view.articles()), "articles"),
        (len(outlets_of(view)), "outlets"),
        (len(countries), "countries"),
        (sum(f.row["status"] in ("planned", "delayed") for f in view.facts), "still planned"),
        (sum(bool(f.row.get("conflicts")) for f in view.facts), "disputed"),
    ]
    return [(number, label) for number, label in found if number]


def outlets_of(view: View) -> set[str]:
    """All outlets that tell any of the facts."""
    return {str(name) for shown in view.facts for name in shown.row.get("sources") or ()}


def lists(view: View) -> Iterator[tuple[str, list[str]]]:
    """Yield what stands out: a heading and its facts as HTML."""
    told = sorted(view.facts, key=lambda f: -(f.row.get("articles") or 0))
    told = [f for f in told if (f.row.get("articles") or 0) > 1]
    yield "Most told", [_line(f, counted(f.row["articles"], "article")) for f in _some(told)]
    ahead = [f for f in reversed(view.facts) if f.row["status"] in AHEAD and _to_come(f, view)]
    yield "Ahead", [_line(f, in_words(f.row["date"]["edtf"])) for f in _some(ahead)]
    disputed = [f for f in told if f.row.get("conflicts")]
    yield "In dispute", [_line(f, _on(f)) for f in _some(disputed)]


def _to_come(fact: Shown, view: View) -> bool:
    if fact.day is None or view.made is None:
        return False
    return fact.day >= view.made or (fact.last is not None and fact.last >= view.made)


def _on(fact: Shown) -> str:
    fields = dict.fromkeys(str(conflict["field"]) for conflict in fact.row["conflicts"])
    return "on the " + " and ".join(fields)


def _line(fact: Shown, note: str) -> str:
    return f'<a href="#{fact.anchor}">{sentence_html(fact)}</a> <small>{esc(note)}</small>'


def _some(facts: Iterable[Shown]) -> list[Shown]:
    return list(facts)[:LONGEST_LIST]
