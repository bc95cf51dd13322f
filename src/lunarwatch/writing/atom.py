"""Atom (RFC 4287): the changes since last time, as a feed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from xml.etree import ElementTree

from lunarwatch.writing.as_xml import clean, document
from lunarwatch.writing.entries import is_web

_ATOM = "http://www.w3.org/2005/Atom"


def atom(
    changes: Iterable[Mapping[str, Any]], *, updated: str, title: str = "lunarwatch"
) -> Iterator[str]:
    """Yield a feed with an entry for each change.

    Args:
        changes: As plain JSON, as ``lunarwatch.knowledge`` makes them.
        updated: When they were found, as an RFC 3339 time: "2023-12-07T06:00:00Z".
        title: Name of the feed.
    """
    feed = ElementTree.Element("feed", {"xmlns": _ATOM})
    _text(feed, "title", title)
    _text(feed, "id", "urn:lunarwatch:changes")
    _text(feed, "updated", updated)
    _text(ElementTree.SubElement(feed, "author"), "name", "lunarwatch")
    for change in changes:
        _entry(feed, change, updated)
    yield document(feed)


def _entry(feed: ElementTree.Element, change: Mapping[str, Any], updated: str) -> None:
    fact = change["fact"]
    item = ElementTree.SubElement(feed, "entry")
    _text(item, "title", f"{change['kind'].capitalize()}: {fact['title']}")
    # The same fact changed again is another entry.
    _text(item, "id", f"urn:lunarwatch:{change['kind']}:{fact['id']}:{updated}")
    _text(item, "updated", updated)
    ElementTree.SubElement(item, "category", {"term": clean(fact["type"])})
    url = next((url for e in fact["evidence"] if is_web(url := e["article"]["url"])), None)
    if url:
        ElementTree.SubElement(item, "link", {"rel": "alternate", "href": clean(url)})
    _text(item, "summary", "\n".join(_lines(change)), type="text")


def _lines(change: Mapping[str, Any]) -> Iterator[str]:
    fact = change["fact"]
    date = fact["date"]["edtf"] if fact["date"] else "no date"
    yield f"{fact['status']}, {date}, {fact['articles']} articles"
    for field in change["fields"]:
        yield f"{field['field']}: {field['before'] or '–'} → {field['after'] or '–'}"
    for evidence in fact["evidence"][:3]:
        source = evidence["article"]["source"]
        yield f"“{evidence['sentence']}”" + (f" ({source})" if source else "")


def _text(parent: ElementTree.Element, tag: str, text: str, **about: str) -> None:
    ElementTree.SubElement(parent, tag, about).text = clean(text)
