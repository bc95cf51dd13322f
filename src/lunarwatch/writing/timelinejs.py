"""TimelineJS: the JSON that Knight Lab's TimelineJS shows; only what is dated can stand on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from html import escape

from lunarwatch.writing.as_json import dumps
from lunarwatch.writing.entries import Entry, entry
from lunarwatch.writing.page import Page, Row


def timelinejs(rows: Iterable[Row], page: Page) -> Iterator[str]:
    """Yield one JSON object with a slide for each dated record or fact."""
    before = '{"scale": "human", "events": [\n'
    for row in rows:
        slide = _slide(entry(row))
        if slide is not None:
            yield before + dumps(slide)
            before = ",\n"
    yield "\n]}\n" if before == ",\n" else before + "]}\n"


def _slide(shown: Entry) -> dict[str, object] | None:
    """A slide, whose texts TimelineJS takes for HTML; None if there is no first day."""
    start = shown.first or shown.last
    if start is None:
        return None
    whole_year = shown.edtf is not None and shown.edtf[:4].isdigit() and len(shown.edtf) == 4
    slide: dict[str, object] = {
        "unique_id": shown.id,
        "start_date": {"year": start.year} if whole_year else _day(start),
        "display_date": escape(shown.edtf or ""),
        "group": escape(shown.type),
        "text": {"headline": escape(shown.title), "text": _text(shown)},
    }
    if shown.last is not None and shown.last != start and not whole_year:
        slide["end_date"] = _day(shown.last)
    return slide


def _text(shown: Entry) -> str:
    parts = [f"<p>{escape(shown.sentence)}</p>"] if shown.sentence else []
    if shown.status != "occurred":
        parts.append(f"<p>Status: {escape(shown.status)}</p>")
    parts += [f"<p>Sources disagree on {escape(conflict)}</p>" for conflict in shown.conflicts]
    links = [
        f'<a href="{escape(url)}" rel="noopener">{escape(name)}</a>' if url else escape(name)
        for name, url in shown.links
    ]
    return "".join(parts) + (f"<p>{', '.join(links)}</p>" if links else "")


def _day(day: date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}
