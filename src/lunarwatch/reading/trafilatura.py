"""What trafilatura writes as XML and TEI; its JSON and tables are rows like others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lunarwatch.errors import ReadingError
from lunarwatch.reading.outcomes import Draft, Unreadable
from lunarwatch.reading.source import Source

_DECLARATION = re.compile(r"<\?xml[^>]*\?>")
_OWN = re.compile(r"\s*<doc\b[^>]*>\s*<main\b", re.IGNORECASE)
_TEI = re.compile(r"\s*<TEI\b")
# Elements that are a paragraph of their own, whatever lies in them.
_BLOCKS = frozenset(["p", "head", "ab", "item", "quote", "row", "code", "fw"])


def looks_like_xml(source: Source) -> bool:
    """True for the root element of trafilatura's XML, and for TEI that bears its name."""
    start = _DECLARATION.sub("", source.start[:20_000], count=1)
    return bool(_OWN.match(start) or (_TEI.match(start) and 'ident="Trafilatura"' in start))


def read_xml(source: Source) -> Iterator[Draft | Unreadable]:
    """Each document is one article; its command writes many of them into one file."""
    from lxml import etree

    # No entities, no network: the file comes from anywhere.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    text = _DECLARATION.sub("", source.read_text().lstrip("\ufeff"))
    try:
        tree = etree.fromstring(f"<all>{text}</all>".encode(), parser)
    except etree.XMLSyntaxError as error:
        raise ReadingError(f"{source.path}: is damaged XML ({error.msg})") from None
    for number, document in enumerate(tree, 1):
        where = f"article {number}"
        draft = _tei(document) if _name(document) == "TEI" else _own(document)
        draft.path, draft.where = source.path, where
        if draft.text:
            yield draft
        else:
            yield Unreadable(path=source.path, reason=f"{where} has no text")


def _own(document: Any) -> Draft:
    """A document of its own XML: what is known of it stands in attributes."""
    told = document.attrib
    return Draft(
        text=_text(_first(document, "main")),
        title=told.get("title"),
        source=told.get("sitename") or told.get("hostname"),
        url=told.get("url") or told.get("source"),
        author=told.get("author"),
        language=told.get("language"),
        external_id=told.get("id"),
        published=told.get("date"),
    )


def _tei(document: Any) -> Draft:
    """A document of TEI: what is known of it stands in the full description of its source."""
    told = _first(document, "biblFull")
    address = _first(told, "ptr")
    publisher = _line(_first(told, "publisher"))
    return Draft(
        text=_text(_first(_first(document, "body"), "div")),
        title=_line(_first(told, "title")),
        source=re.sub(r" \([^()]*\)$", "", publisher) if publisher else None,
        url=address.get("target") if address is not None else None,
        author=_line(_first(told, "author")),
        published=_line(_first(told, "date")),
    )


def _text(element: Any) -> str:
    """The words of an element, a blank line between its paragraphs."""
    if element is None:
        return ""
    for line_break in element.iter("{*}lb"):
        line_break.tail = f"\n{line_break.tail or ''}"
    blocks = [
        inner
        for inner in element.iter("{*}*")
        if _name(inner) in _BLOCKS and not any(_name(a) in _BLOCKS for a in inner.iterancestors())
    ]
    return "\n\n".join(filter(None, map(_line, blocks or [element])))


def _line(element: Any) -> str | None:
    return None if element is None else " ".join("".join(element.itertext()).split()) or None


def _first(element: Any, name: str) -> Any:
    return None if element is None else next(element.iter(f"{{*}}{name}"), None)


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
