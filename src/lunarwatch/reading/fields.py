"""Rows: what the fields of an article are called in the outputs of the tools people use.

One table says under which names each of our fields may stand; a row of any tool becomes a draft
by it.  Names are compared without regard to case, blanks, underscores and hyphens.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from lunarwatch.errors import UsageError
from lunarwatch.reading.outcomes import Draft, Unreadable

Row = Mapping[str, Any]

_TRUNCATED = re.compile(r"(?:…|\.\.\.)?\s*\[\+\d+ chars\]\s*$")


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
    found = {ours: pick(fields, ours, mapping) for ours in FIELDS}
    text = _TRUNCATED.sub("…", as_text(found["text"]) or "")
    if not text.strip():
        return Unreadable(path=path, reason=f"{where} {why_no_text(fields, mapping)}")
    url, source = found["url"], found["source"]
    if isinstance(source, str) and re.match(r"https?://", source):
        # trafilatura calls the address "source" and the site "source-hostname".
        url, source = url or source, pick(fields, "site", {})
    return Draft(
        text=text,
        title=as_text(found["title"]),
        source=as_text(source) or as_text(pick(fields, "site", {})),
        url=as_text(url),
        author=as_text(found["author"]),
        language=as_text(found["language"]),
        external_id=as_text(found["id"]),
        published=as_text(found["published"]),
        path=path,
        where=where,
    )


def pick(fields: Row, ours: str, mapping: Mapping[str, str]) -> Any:
    """The value of our field in a row with normalised names; dots in a mapping reach inside."""
    if ours in mapping:
        return _dig(fields, mapping[ours])
    names = _SITE if ours == "site" else FIELDS[ours]
    return next(
        (fields[name] for name in names if fields.get(name) not in (None, "", [], {})), None
    )


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
        f"it has {', '.join(list(fields)[:8]) or 'no fields'}); name it with --map text=FIELD"
    )


def has_text_field(names: list[str]) -> bool:
    """True if one of a table's column names is one that articles' texts are known by."""
    return not set(FIELDS["text"]).isdisjoint(map(key, names))


def key(name: object) -> str:
    """A field name without case, blanks, underscores and hyphens."""
    return re.sub(r"[\s_-]", "", str(name).strip("\ufeff").lower())


def as_text(value: object) -> str | None:
    """A value as text: objects by their name, lists joined."""
    if value is None or value == "":
        return None
    if isinstance(value, Mapping):
        fields = {key(name): inner for name, inner in value.items()}
        return next((as_text(fields[name]) for name in _NAMES if fields.get(name)), None)
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, map(as_text, value))) or None
    return str(value)


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
_SITE = ("sourcehostname", "sitename", "hostname", "sourcedomain", "domain", "medianame")

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
        "outlet", "newspaper", "sourcename", "sourcedomain", "domain", "hostname",
    ),
    "url": ("url", "link", "canonicallink", "sourceurl", "weburl"),
    "author": ("author", "authors", "byline", "creator"),
    "language": ("language", "lang", "metalang"),
    "id": ("id", "externalid", "uri", "storiesid", "storyid", "docid", "guid", "articleid"),
}  # fmt: skip

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
