"""RSS and Atom feeds: one article an entry, with as much of its text as the feed gives."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from lunarwatch.errors import ReadingError
from lunarwatch.reading.markup import plain_text
from lunarwatch.reading.outcomes import Draft, Unreadable
from lunarwatch.reading.source import Source

_ROOT = re.compile(
    r"(?:<\?xml.*?\?>|<!--.*?-->|<!DOCTYPE[^>]*>|<\?.*?\?>|\s)*<(rss|feed|rdf:RDF)\b", re.S
)


def looks_like_feed(source: Source) -> bool:
    """True if the root element is that of RSS or Atom."""
    return source.start.startswith("<") and _ROOT.match(source.start[:8000]) is not None


def read_feed(source: Source) -> Iterator[Draft | Unreadable]:
    """Each entry of a feed is one article: title, and its content or else its summary."""
    import feedparser

    # Bytes in a stream: given a string, feedparser would take it for an address and fetch it.
    feed: Any = feedparser.parse(io.BytesIO(source.read_bytes()))
    if not feed.entries:
        if not looks_like_feed(source):
            raise ReadingError(f"{source.path}: is neither a feed nor other XML that is known")
        why = f" ({feed.bozo_exception})" if feed.get("bozo") else ""
        raise ReadingError(f"{source.path}: this feed has no entries{why}")
    site = feed.feed.get("title")
    drafts = [
        _draft(source, entry, site, f"entry {number}")
        for number, entry in enumerate(feed.entries, 1)
    ]
    damage = _damage(feed)
    if damage and all(isinstance(draft, Unreadable) for draft in drafts):
        raise ReadingError(f"{source.path}: this feed is damaged ({damage})")
    yield from drafts
    if damage:
        reason = f"the feed is damaged after entry {len(drafts)} ({damage})"
        yield Unreadable(path=source.path, reason=reason)


def _damage(feed: Any) -> str | None:
    """What is wrong with a feed's XML; a wrongly declared encoding does not count."""
    error = feed.get("bozo_exception")
    return str(error.getMessage()) if hasattr(error, "getMessage") else None


def _draft(source: Source, entry: Any, site: str | None, where: str) -> Draft | Unreadable:
    contents = [content.get("value", "") for content in entry.get("content", [])]
    text = plain_text(max([*contents, entry.get("summary", "")], key=len))
    title = plain_text(entry.get("title", ""))
    if not text.strip():
        reason = f"{where} has no text, only the title {title!r}"
        return Unreadable(path=source.path, reason=reason)
    return Draft(
        text=text,
        title=title or None,
        source=plain_text(entry.get("source", {}).get("title") or site or "") or None,
        url=entry.get("link"),
        author=entry.get("author"),
        language=None,
        external_id=entry.get("id"),
        published=entry.get("published") or entry.get("updated"),
        path=source.path,
        where=where,
    )
