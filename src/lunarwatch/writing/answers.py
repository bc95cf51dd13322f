"""Facts, rosters, profiles, changes and graphs for the eye, readable at 80 columns.

The functions take the answers as plain JSON, as ``lunarwatch.knowledge`` makes it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from lunarwatch.writing import grid
from lunarwatch.writing.as_table import STYLES, party, programme
from lunarwatch.writing.grid import DATE, Column
from lunarwatch.writing.page import Page, Row, counted
from lunarwatch.writing.terminal import clean, shortened, styled

MARGIN = DATE + 2
MOST_NAMED = 8
MOST_PARTNERS = 20


def facts(rows: Iterable[Row], page: Page) -> Iterator[str]:
    """Yield a header and then one block a fact: its columns, a sentence that tells it, who does."""
    first = True
    for fact in rows:
        if first:
            yield grid.head(FACT, page) + "\n"
        first = False
        yield fact_block(fact, page)


def fact_block(fact: Row, page: Page) -> str:
    """A fact's columns and, under them, its evidence, its articles and what they disagree on."""
    values = (_edtf(fact["date"]), fact["status"], _who(fact), fact["type"], programme(fact))
    lines = [grid.row(FACT, values, page, styles=_styles(fact["status"]))]
    if fact["evidence"]:
        lines.append(_quoted(fact["evidence"][0]["sentence"], page, MARGIN))
    lines.append(grid.beneath(_told(fact), page, margin=MARGIN, most=2))
    for conflict in fact["conflicts"]:
        values_ = ", ".join(f"{v['value']} ({v['articles']})" for v in conflict["values"])
        told = f"They disagree on {conflict['field']}: {values_}"
        lines.append(grid.beneath(told, page, margin=MARGIN, most=2))
    return "\n".join(lines) + "\n"


def roster(found: Row, page: Page) -> Iterator[str]:
    """Yield a heading that counts the members, and one block a member."""
    name = found["program"]["name"] if found["program"] else "–"
    counts = Counter(member["status"] for member in found["members"])
    told = ", ".join(f"{count} {_plural(what, count)}" for what, count in counts.items())
    when = f" as of {found['as_of']}" if found["as_of"] else ""
    yield _heading(f"{name}{when}: {told or 'no members known'}", page)
    if found["members"]:
        yield grid.head(MEMBER, page) + "\n"
    for member in found["members"]:
        since = _edtf(member["since"]) or ("listed" if member["listed"] else None)
        if member["until"]:
            since = f"{since or '?'} until {_edtf(member['until'])}"
        who = party(member["actor"])
        values = (who, member["status"], since, member["by"], member["articles"])
        yield grid.row(MEMBER, values, page, styles=_styles(member["status"])) + "\n"
        if member["evidence"]:
            yield _quoted(member["evidence"]["sentence"], page, 2) + "\n"


def profile(found: Row, page: Page) -> Iterator[str]:
    """Yield who an actor is: names, programmes, partners, and then its facts."""
    if found["actor"] is None:
        return
    yield _heading(party(found["actor"]), page)
    others = [name for name in found["names"] if name != found["actor"]["name"]]
    if others:
        yield grid.beneath(f"also {', '.join(others)}", page, margin=0) + "\n"
    if found["programs"]:
        yield "\n" + grid.head(INVOLVED, page) + "\n"
    for involved in found["programs"]:
        member = involved["membership"]
        status, since = (member["status"], _edtf(member["since"])) if member else (None, None)
        values = (involved["program"]["name"], status, since, involved["facts"])
        yield grid.row(INVOLVED, values, page) + "\n"
    if found["partners"]:
        yield "\n" + grid.head(PARTNER, page) + "\n"
    for partner in found["partners"][:MOST_PARTNERS]:
        told = ", ".join(f"{name} {count}" for name, count in partner["types"].items())
        yield grid.row(PARTNER, (party(partner["actor"]), partner["facts"], told), page) + "\n"
    if len(found["partners"]) > MOST_PARTNERS:
        yield f"and {len(found['partners']) - MOST_PARTNERS} more\n"
    yield "\n"
    yield from facts(found["facts"], page)


def changes(rows: Iterable[Row], page: Page) -> Iterator[str]:
    """Yield new, changed and withdrawn facts under a heading each."""
    kind = None
    for change in rows:
        if change["kind"] != kind:
            gap = "" if kind is None else "\n"
            kind = change["kind"]
            yield gap + _heading(f"{kind.capitalize()} facts", page) + grid.head(FACT, page) + "\n"
        yield fact_block(change["fact"], page)
        for field in change["fields"]:
            told = f"{field['field']}: {field['before'] or '–'} → {field['after'] or '–'}"
            yield " " * MARGIN + styled(shortened(clean(told), page.width - MARGIN), "1", page)
            yield "\n"


def graph(found: Row, page: Page) -> Iterator[str]:
    """Yield one line an edge, in the order of time."""
    labels = {node["id"]: node["label"] for node in found["nodes"]}
    if found["edges"]:
        yield grid.head(EDGE, page) + "\n"
    for edge in found["edges"]:
        arrow = "→ " if edge["directed"] else "– "
        ends = labels[edge["source"]], arrow + labels[edge["target"]]
        values = (edge["date"], edge["status"], *ends, edge["type"])
        yield grid.row(EDGE, values, page, styles=_styles(edge["status"])) + "\n"


def _told(fact: Row) -> str:
    """How many articles tell a fact, and whose."""
    told = counted(fact["articles"], "article")
    return f"{told}: {_few(fact['sources'])}" if fact["sources"] else told


def _who(fact: Row) -> str:
    """The parties in a few words; persons where there are none."""
    actors, recipients = (_few([party(p) for p in fact[role]]) for role in ("actors", "recipients"))
    actors = actors or _few(fact["persons"])
    return " → ".join(filter(None, [actors or ("–" if recipients else ""), recipients])) or "–"


def _few(names: Sequence[str]) -> str:
    if len(names) <= MOST_NAMED:
        return ", ".join(names)
    return f"{', '.join(names[:MOST_NAMED])} and {len(names) - MOST_NAMED} more"


def _heading(text: str, page: Page) -> str:
    return styled(shortened(clean(text), max(page.width, grid.NARROWEST)), "1", page) + "\n"


def _quoted(sentence: str, page: Page, margin: int) -> str:
    return grid.beneath(f"“{sentence}”", page, margin=margin)


def _edtf(date: Row | None) -> str | None:
    return date["edtf"] if date else None


def _styles(status: str) -> dict[str, str]:
    code = STYLES.get(status) or _MORE_STYLES.get(status)
    return {"STATUS": code} if code else {}


def _plural(status: str, count: int) -> str:
    return f"{status}s" if status == "member" and count != 1 else status


_MORE_STYLES = {"delayed": "33", "disputed": "31", "left": "31"}

FACT = (
    Column("DATE", DATE),
    Column("STATUS", 8),
    Column("WHO", share=3),
    Column("WHAT", 9),
    Column("PROGRAMME", share=2),
)
MEMBER = (
    Column("MEMBER"),
    Column("STATUS", 8),
    Column("SINCE", DATE),
    Column("BY", 8),
    Column("ARTICLES", 8),
)
INVOLVED = (
    Column("PROGRAMME"),
    Column("STATUS", 8),
    Column("SINCE", DATE),
    Column("FACTS", 5),
)
PARTNER = (Column("PARTNER", share=3), Column("FACTS", 5), Column("THROUGH", share=4))
EDGE = (
    Column("DATE", DATE),
    Column("STATUS", 8),
    Column("FROM"),
    Column("TO"),
    Column("WHAT", 9),
)
