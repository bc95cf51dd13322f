"""HTML into plain paragraphs, and what a page's head says of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_BLOCK_NAMES = (
    "address article aside blockquote body br dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6"
    " header hr li main ol p pre section table tbody td th thead tr ul"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_SILENT_NAMES = (
    "button footer form head iframe nav noscript object script select style svg template"
)
_SILENT = frozenset(_SILENT_NAMES.split())
_DATE_NAMES = (
    "article:published_time",
    "datepublished",
    "og:article:published_time",
    "parsely-pub-date",
    "sailthru.date",
    "publish-date",
    "publishdate",
    "pubdate",
    "publication_date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "cxenseparse:recs:publishtime",
    "article.published",
    "citation_publication_date",
    "date",
)
_JSON_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')


def parse_html(text: str) -> Any:
    """The element tree of a page or fragment, or None if there is no markup to speak of."""
    from lxml import etree, html

    # lxml refuses text that both is decoded and declares an encoding.
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    try:
        return html.document_fromstring(text, parser=html.HTMLParser(huge_tree=False))
    except (etree.ParserError, ValueError, AssertionError):
        return None


def plain_text(markup: str) -> str:
    """The words of an HTML fragment, a blank line between its blocks."""
    if "<" not in markup and "&" not in markup:
        return markup.strip()
    tree = parse_html(markup)
    return "" if tree is None else text_of(tree)


def text_of(tree: Any) -> str:
    """The words of an element, a blank line between its blocks; no menus, forms or scripts."""
    pieces = "".join(_pieces(tree)).split("\n\n")
    return "\n\n".join(filter(None, (" ".join(piece.split()) for piece in pieces)))


def main_text(tree: Any) -> str:
    """The words of the part of a page that calls itself the article, else of all of it."""
    for path in ("//article", "//main", "//*[@role='main']", "//body"):
        if found := tree.xpath(path):
            return max((text_of(element) for element in found), key=len)
    return text_of(tree)


def published_in(tree: Any) -> str | None:
    """The publication date that a page's head, its linked data or its <time> states."""
    stated = {
        (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower(): meta
        for meta in reversed(tree.xpath("//meta[@content]"))
    }
    for name in _DATE_NAMES:
        if name in stated:
            return str(stated[name].get("content"))
    for script in tree.xpath("//script[@type='application/ld+json']"):
        if match := _JSON_DATE.search(script.text or ""):
            return match[1]
    times = tree.xpath("//time[@pubdate or @itemprop='datePublished']/@datetime")
    times += tree.xpath("//time[contains(@class, 'publish') or contains(@class, 'date')]/@datetime")
    times += tree.xpath("//article//header//time/@datetime")
    return str(times[0]) if times else None


def canonical_url(tree: Any) -> str | None:
    """The address that a page calls its own."""
    found = tree.xpath("//link[@rel='canonical']/@href | //meta[@property='og:url']/@content")
    return str(found[0]) if found and str(found[0]).startswith("http") else None


def _pieces(tree: Any) -> Iterator[str]:
    """The text of a tree in order, blocks set off by blank lines; iterative, as pages nest deep."""
    from lxml import etree

    silent = 0
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        tag = element.tag
        if event in ("comment", "pi"):
            if not silent:
                yield element.tail or ""
            continue
        if event == "start":
            silent += tag in _SILENT
            if not silent:
                yield "\n\n" if tag in _BLOCKS else ""
                yield (element.text or "").replace("\n", " ")
            continue
        silent -= tag in _SILENT
        if not silent:
            yield "\n\n" if tag in _BLOCKS else ""
            yield (element.tail or "").replace("\n", " ") if element is not tree else ""
