"""Rows: what the fields of an article are called in the outputs of the tools people use.

One table says under which names each of our fields may stand; a row of any tool becomes a draft
by it.  Names are compared without regard to case, blanks, underscores and hyphens.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from lunarwatch.errors import UsageError
from lunarwatch.reading.outcomes import Draft, Unreadable

Row = Mapping[str, Any]

# What NewsAPI gives of an article that was taken back.
_REMOVED = "[Removed]"
# How NewsAPI ends the 200 characters that it gives of an article.
_TRUNCATED = re.compile(r"(?:…|\.\.\.)?\s*\[\+\d+ chars\]$")


def check_mapping(mapping: Mapping[str, str]) -> None:
    """Raise UsageError for a field name on the left of ``--map`` that we do not know."""
    for ours in mapping:
        if ours not in FIELDS:
            known = ", ".join(FIELDS)
            raise UsageError(
                f"--map {ours}={mapping[ours]}: unknown field {ours!r}; known: {known}"
            )


def draft_row(
    row: object, *, where: str, path: str | None, mapping: Mapping[str, str]
) -> Draft | Unreadable:
    """The draft of one row, or the reason why it is none."""
    if not isinstance(row, Mapping):
        reason = f"{where} is no article: an object with a text was expected"
        return Unreadable(path=path, reason=reason)
    fields = {key(name): value for name, value in row.items()}
    found = recognise(fields) | {ours: _dig(fields, name) for ours, name in mapping.items()}
    text = as_body(found.get("text"))
    if text.strip() == _REMOVED:
        return Unreadable(path=path, reason=f"{where} was removed by its publisher", skipped=True)
    if text.endswith("chars]"):
        text = _TRUNCATED.sub("…", text)
    if not text.strip():
        return Unreadable(path=path, reason=f"{where} {why_no_text(fields, mapping)}")
    url, source, site = found.get("url"), found.get("source"), found.get("site")
    if isinstance(source, str) and re.match(r"https?://", source):
        # trafilatura calls the address "source" and the site "source-hostname".
        url, source = url or source, site
    return Draft(
        text=text,
        title=as_text(found.get("title")),
        source=as_text(source) or as_text(site),
        url=as_text(url),
        author=as_text(_unprinted(found.get("author"))),
        language=as_text(found.get("language")),
        external_id=as_text(found.get("id")),
        published=as_text(found.get("published")),
        path=path,
        where=where,
    )


def recognise(fields: Row) -> dict[str, Any]:
    """The values of a row with normalised names by our names, the best of each kept."""
    found: dict[str, tuple[int, Any]] = {}
    for name, value in fields.items():
        if value in _NOTHING:
            continue
        for ours, rank in _RANKS.get(name, ()):
            if ours not in found or rank < found[ours][0]:
                found[ours] = (rank, value)
    return {ours: value for ours, (_, value) in found.items()}


def why_no_text(fields: Row, mapping: Mapping[str, str]) -> str:
    """Why a row has no text, in words that say what to do."""
    if "text" in mapping:
        return f"has nothing in its field {mapping['text']!r}, which --map names as the text"
    if not set(FIELDS["text"]).isdisjoint(fields):
        return "has an empty text"
    for names, reason in WITHOUT_TEXT:
        if names <= fields.keys():
            return reason
    return (
        f"has no text (looked for {', '.join(FIELDS['text'][:4])} …; "
        f"it has {', '.join(name[:40] for name in list(fields)[:8]) or 'no fields'}); "
        "name it with --map text=FIELD"
    )


def has_text_field(names: list[str]) -> bool:
    """True if one of a table's column names is one that articles' texts are known by."""
    return not set(FIELDS["text"]).isdisjoint(map(key, names))


def key(name: object) -> str:
    """A field name without case, blanks, underscores and hyphens."""
    return re.sub(r"[\s_-]", "", str(name).strip("\ufeff").lower())


def as_text(value: object) -> str | None:
    """A value as text: objects by their name, lists joined."""
    if value is None or value == "" or value != value:  # NaN, as pandas writes it
        return None
    if isinstance(value, Mapping):
        fields = {key(name): inner for name, inner in value.items()}
        return next((as_text(fields[name]) for name in _NAMES if fields.get(name)), None)
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, map(as_text, value))) or None
    return str(value)


def as_body(value: object) -> str:
    """An article's text; a list of paragraphs is put together as such."""
    if isinstance(value, list | tuple):
        return "\n\n".join(filter(None, map(as_text, value)))
    return as_text(value) or ""


def _unprinted(value: object) -> object:
    """A list that Python has printed into a table, as newspaper4k's command does, as a list."""
    if isinstance(value, str) and re.fullmatch(r"\[(?:['\"].*['\"])?\]", value, re.DOTALL):
        with suppress(ValueError, SyntaxError, RecursionError, MemoryError):
            return ast.literal_eval(value)
    return value


def _dig(fields: Row, name: str) -> Any:
    if key(name) in fields:
        return fields[key(name)]
    value: Any = fields
    for part in name.split("."):
        if not isinstance(value, Mapping):
            return None
        value = {key(inner): item for inner, item in value.items()}.get(key(part))
    return value


# How an object inside a row says its name: {"id": null, "name": "Space Gazette"}.
_NAMES = ("name", "title", "text", "value", "uri", "id")
_NOTHING: tuple[object, ...] = (None, "", [], {})

# Our fields, and the names they go by, best first.  In this order:
# contract, trafilatura, newspaper4k, NewsAPI, Event Registry, GDELT, Media Cloud, NGEC, others.
FIELDS: dict[str, tuple[str, ...]] = {
    "text": (
        "text", "body", "content", "fulltext", "maintext", "articletext", "articlebody",
        "eventtext", "storytext", "rawtext", "cleanedtext", "description",
    ),
    "title": ("title", "headline", "heading", "articletitle"),
    "published": (
        "published", "pubdate", "date", "publishedat", "publishdate", "datepublish",
        "datepublished", "publicationdate", "publisheddate", "datetimepub", "datetime", "seendate",
        "timestamp",
    ),
    "source": (
        "source", "medianame", "publisher", "sitename", "publication", "publicationtitle",
        "outlet", "newspaper", "sourcename", "metasitename", "sourcedomain", "domain", "hostname",
    ),
    "url": ("url", "link", "canonicallink", "sourceurl", "weburl"),
    "author": ("author", "authors", "byline", "creator"),
    "language": ("language", "lang", "metalang"),
    "id": ("id", "externalid", "uri", "storiesid", "storyid", "docid", "guid", "articleid"),
}  # fmt: skip
# The site, for where "source" is an address or missing.
_SITE = ("sourcehostname", "sitename", "hostname", "sourcedomain", "domain", "medianame")
# The same by their names: which of our fields each may be, and how good it is at that.
_RANKS: dict[str, list[tuple[str, int]]] = {}
for _ours, _names in [*FIELDS.items(), ("site", _SITE)]:
    for _rank, _name in enumerate(_names):
        _RANKS.setdefault(_name, []).append((_ours, _rank))

# Rows that never carry the article: told apart by fields that only they have.
WITHOUT_TEXT: tuple[tuple[frozenset[str], str], ...] = (
    (
        frozenset({"seendate", "sourcecountry"}),
        "comes from GDELT, which lists addresses of articles and not their text: save the pages "
        "and give those",
    ),
    (
        frozenset({"mobileurl", "title"}),
        "comes from GDELT, which lists addresses of articles and not their text: save the pages "
        "and give those",
    ),
    (
        frozenset({"storiesid", "medianame"}),
        "comes from Media Cloud, which gives out addresses and not texts: save the pages and "
        "give those",
    ),
    (
        frozenset({"medianame", "mediaurl"}),
        "comes from Media Cloud, which gives out addresses and not texts: save the pages and "
        "give those",
    ),
)
