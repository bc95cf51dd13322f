"""The facts as tables, a year each: when, what, on what evidence, from which sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from lunarwatch.records import day_of
from lunarwatch.writing.page import Row, counted
from lunarwatch.writing.report.days import day_in_words, in_words, within
from lunarwatch.writing.report.evidence import marked, marks
from lunarwatch.writing.report.markup import esc, web_address
from lunarwatch.writing.report.view import Shown, View

MOST_SENTENCES = 8
"""Sentences shown of a fact, each from another outlet."""

BUDGET = 1_500_000
"""Characters that the sentences of all facts may fill together: a page has to open fast."""

MARKUP = 250
"""Characters that a sentence costs beside its own and its address."""

MOST_OUTLETS = 12
"""Outlets named that tell a fact beside those quoted."""

FIELDS = {"rank": "the number of members", "amount": "the amount", "program": "the programme"}
"""How a field is called in a sentence, where its name will not do."""


def tables(view: View) -> Iterator[str]:
    """Yield the facts as HTML, the latest year first."""
    most = affordable(view.facts)
    for year, group in groupby(view.facts, key=_year):
        shown = list(group)
        yield (
            f'<section class="year" id="y{year or 0}">'
            f'<h3 id="h{year or 0}">{year or "No date given"}'
            f' <span class="count">{len(shown):,}</span></h3>\n'
            f'<table class="facts" aria-labelledby="h{year or 0}">'
            '<colgroup><col class="when"><col><col class="many"></colgroup>'
            '<thead class="vh"><tr><th scope="col">When</th><th scope="col">What</th>'
            '<th scope="col">Articles</th></tr></thead>\n<tbody>\n'
        )
        for fact in shown:
            yield _fact(fact, view, year, most)
        yield "</tbody></table></section>\n"


def jumps(view: View) -> str:
    """Links to the years, as HTML."""
    years = list(dict.fromkeys(_year(fact) for fact in view.facts))
    return " ".join(f'<a href="#y{year or 0}">{year or "no date"}</a>' for year in years)


def affordable(facts: Iterable[Shown]) -> int:
    """How many sentences of each fact can be shown within the budget; at least one."""
    costs = [0] * MOST_SENTENCES
    for fact in facts:
        for index, evidence in enumerate((fact.row.get("evidence") or ())[:MOST_SENTENCES]):
            url = evidence["article"].get("url") or ""
            costs[index] += MARKUP + len(evidence["sentence"]) + len(url)
    spent, most = costs[0], 1
    for cost in costs[1:]:
        spent += cost
        if spent > BUDGET:
            break
        most += 1
    return most


def sentence_html(fact: Shown) -> str:
    """The sentence that tells a fact, its names set apart."""
    tags = {"actor": "b", "recipient": "b", "program": "i"}
    return "".join(
        f"<{tag}>{esc(text)}</{tag}>" if (tag := tags.get(role)) else esc(text)
        for role, text in fact.pieces
    )


def _fact(fact: Shown, view: View, year: int | None, most: int) -> str:
    row = fact.row
    camp = view.camps.get(str(row["program"]["id"])) if row.get("program") else None
    colour = "" if camp is None else f" camp{camp}"
    notes = "" if row["status"] == "occurred" else _note("state", row["status"])
    notes += _note("dispute", "disputed") if row.get("conflicts") else ""
    return (
        f'<tr id="{fact.anchor}" class="{esc(row["status"])}{colour}">'
        f'<th scope="row">{_when(fact, year)}</th>'
        f"<td><details><summary>{sentence_html(fact)}{notes}</summary>"
        f"{_evidence(fact, view, most)}</details></td>"
        f'<td class="n">{counted(row.get("articles") or 0, "article")}</td></tr>\n'
    )


def _note(kind: str, text: str) -> str:
    return f' <small class="{kind}">{esc(text)}</small>'


def _year(fact: Shown) -> int | None:
    return fact.day.year if fact.day else None


def _when(fact: Shown, year: int | None) -> str:
    value = fact.row.get("date")
    if not value or year is None:
        seen = f"<small>told {esc(day_in_words(fact.seen))}</small>" if fact.seen else "–"
        return _in_words(value) or seen
    return f'<time datetime="{esc(value["edtf"])}">{esc(within(value["edtf"], year))}</time>'


def _in_words(value: Row | None) -> str:
    """A date as HTML, empty where there is none."""
    return esc(in_words(value["edtf"])) if value else ""


def _evidence(fact: Shown, view: View, most: int) -> str:
    quoted = (fact.row.get("evidence") or ())[:most]
    parts = [_quotation(evidence, fact, view) for evidence in quoted]
    parts.append(_others(fact.row, quoted))
    parts += [_conflict(conflict) for conflict in fact.row.get("conflicts") or ()]
    parts.append(_history(fact.row.get("history") or ()))
    parts.append(_about(fact))
    return f'<div class="evidence">{"".join(parts)}</div>'


def _quotation(evidence: Row, fact: Shown, view: View) -> str:
    record = view.records.get(str(evidence.get("record")))
    found = marks(evidence, record, fact.row)
    return (
        f'<figure><blockquote dir="auto">{marked(evidence["sentence"], found)}</blockquote>'
        f"<figcaption>{source(evidence['article'])}</figcaption></figure>"
    )


def source(article: Row) -> str:
    """Where a sentence is from: outlet, title with its address, day; all that is known of it."""
    outlet = article.get("source")
    title = article.get("title") or article.get("path") or ("" if outlet else "unnamed article")
    url = web_address(article.get("url"))
    day = day_of(article.get("published"))
    parts = [f"<b>{esc(outlet)}</b>"] if outlet else []
    if url:
        parts.append(f'<a href="{esc(url)}" rel="noopener noreferrer">{esc(title or url)}</a>')
    elif title:
        parts.append(f"<cite>{esc(title)}</cite>")
    if day:
        parts.append(f"<time datetime={day.isoformat()}>{day_in_words(day)}</time>")
    return ", ".join(parts)


def _others(row: Row, quoted: Iterable[Row]) -> str:
    """The outlets that tell it too and are not quoted."""
    named = {evidence["article"].get("source") for evidence in quoted}
    others = [name for name in row.get("sources") or () if name not in named]
    if not others:
        return ""
    shown = ", ".join(esc(name) for name in others[:MOST_OUTLETS])
    more = len(others) - MOST_OUTLETS
    return f"<p>Also in {shown}{f' and {more} more' if more > 0 else ''}.</p>"


def _conflict(conflict: Row) -> str:
    name = str(conflict["field"])
    values = "".join(f"<li>{_claim(name, value)}</li>" for value in conflict["values"])
    return (
        f'<div class="conflict"><p>Articles disagree on {esc(FIELDS.get(name, f"the {name}"))}:</p>'
        f"<ul>{values}</ul></div>"
    )


def _claim(name: str, value: Row) -> str:
    said = in_words(value["value"]) if name == "date" else value["value"]
    named = list(dict.fromkeys(value.get("sources") or ()))
    outlets = ", ".join(esc(outlet) for outlet in named[:MOST_OUTLETS])
    told = counted(value["articles"], "article")
    return f"<b>{esc(said)}</b> in {told}{f' ({outlets})' if outlets else ''}"


def _history(steps: Iterable[Row]) -> str:
    """How what was known of it went on, where its status changed."""
    turns: list[str] = []
    last = None
    for step in steps:
        if step["status"] != last:
            last = step["status"]
            day = day_of(step.get("seen"))
            turns.append(esc(last) + (f" ({day_in_words(day)})" if day else ""))
    return f"<p>As told over time: {' → '.join(turns)}.</p>" if len(turns) > 1 else ""


def _about(fact: Shown) -> str:
    row = fact.row
    parts = [esc(row["type"]), esc(row["status"])]
    if row.get("date"):
        parts.append(esc(in_words(row["date"]["edtf"])))
    if row.get("program"):
        parts.append(esc(row["program"].get("name") or row["program"]["id"]))
    parts += [esc(name) for name in (row.get("persons") or ())[:4]]
    if row.get("confidence") is not None:
        parts.append(f"confidence {row['confidence']:.2f}")
    return f'<p class="about">{" · ".join(parts)} · <a href="#{fact.anchor}">link</a></p>'
