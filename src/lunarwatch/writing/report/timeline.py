"""The facts over time as a table: what the drawn timeline says to those who do not see it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lunarwatch.writing.page import counted
from lunarwatch.writing.report.kinds import FAMILIES
from lunarwatch.writing.report.markup import esc
from lunarwatch.writing.report.view import View


def table(view: View) -> Iterator[str]:
    """Yield the number of facts by year and family, the latest year first."""
    counts = Counter((shown.day.year, shown.family) for shown in view.facts if shown.day)
    families = [family for family in FAMILIES if any(f == family for _, f in counts)]
    yield '<table class="plain"><thead><tr><th scope="col">Year</th>'
    yield from (f'<th scope="col" class="n">{esc(FAMILIES[family])}</th>' for family in families)
    yield '<th scope="col" class="n">All</th></tr></thead>\n<tbody>\n'
    for year in sorted({year for year, _ in counts}, reverse=True):
        yield f'<tr><th scope="row"><a href="#y{year}">{year}</a></th>'
        yield from (f'<td class="n">{counts[year, family] or "–"}</td>' for family in families)
        yield f'<td class="n">{sum(counts[year, f] for f in families)}</td></tr>\n'
    yield "</tbody></table>\n"


def note(view: View) -> str:
    """What the timeline leaves out, in a sentence; empty if it leaves out nothing."""
    undated = sum(shown.day is None for shown in view.facts)
    if not undated:
        return ""
    be = "is" if undated == 1 else "are"
    return f"{counted(undated, 'fact')} without a date {be} only in the list below."
