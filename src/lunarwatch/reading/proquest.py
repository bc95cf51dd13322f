"""ProQuest text exports: records parted by lines of underscores, fields as ``Name: value``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lunarwatch.reading.days import parse_day
from lunarwatch.reading.outcomes import Draft, Unreadable

_RULE = re.compile(r"^_{50,}[ \t]*$", re.MULTILINE)
_NAMES = (
    "Abstract|Accession number|Author|Classification|Column|Company / organization"
    "|Company|Copyright|Correspondence author|Country of publication|Credit|Database"
    "|Dateline|Document feature|Document type|Document URL|Edition|First page"
    "|Full text|Identifier / keyword|Illustration|ISSN|Issue|Language of publication"
    "|Language|Last updated|Links|Location|Number of pages|Pages|People"
    "|Place of publication|ProQuest document ID|Publication date|Publication info"
    "|Publication subject|Publication title|Publication type|Publication year"
    "|Publisher|Section|Source attribution|Source type|Source|Start page|Subject"
    "|Sub title|Supplement|Title|Volume|Word count|Year|DOI"
)
_FIELD = re.compile(rf"^(?P<name>{_NAMES}):[ \t]*(?P<value>.*)$", re.MULTILINE | re.IGNORECASE)
# What ends a text wherever it stands; the other names are words that a text may use, too.
_ENDS = re.compile(r"Illustration|Credit|Subject|Publication |ProQuest |Company /", re.IGNORECASE)
_BLANKS = re.compile(r"\s*(?=\S)")
_INFO = re.compile(
    r"^(?P<source>.+?)(?:\s*,[^;]*)?;.*?(?P<day>\d{1,2} [A-Z][a-z]{2} \d{4})", re.DOTALL
)


def is_export(text: str) -> bool:
    """True for underscore rules and the fields that only ProQuest has."""
    return "_" * 50 in text and bool(
        _RULE.search(text)
        and re.search(r"^(?:Full text|Abstract):", text, re.MULTILINE | re.IGNORECASE)
        and re.search(
            r"^(?:ProQuest document ID|Publication (?:title|info|date)):", text, re.MULTILINE
        )
    )


def split(text: str, path: str | None) -> Iterator[Draft | Unreadable]:
    """The articles of an export; a record that is no article (the foot of the file) is left out."""
    number = 0
    for chunk in _RULE.split(text):
        fields = _fields(chunk)
        if "title" not in fields and "full text" not in fields:
            continue
        number += 1
        where = f"record {number}"
        body = fields.get("full text", "")
        if not body or re.match(r"(?:Not available|None available)\b", body):
            title = fields.get("title", "untitled")
            reason = f"{where} ({title[:80]}) has no full text: ProQuest gives only its abstract"
            yield Unreadable(path=path, reason=reason)
            continue
        yield _draft(fields, body, path, where)


def _draft(fields: dict[str, str], body: str, path: str | None, where: str) -> Draft:
    info = _INFO.match(fields.get("publication info", ""))
    day = parse_day(fields.get("publication date")) or (parse_day(info["day"]) if info else None)
    return Draft(
        text=body,
        title=fields.get("title"),
        source=fields.get("publication title") or (info["source"] if info else None),
        author=fields.get("author"),
        url=fields.get("document url"),
        language=fields.get("language of publication") or fields.get("language"),
        external_id=fields.get("proquest document id"),
        published=day,
        path=path,
        where=where,
    )


def _fields(chunk: str) -> dict[str, str]:
    """The fields of a record; the full text runs over lines, up to the fields behind it."""
    found: dict[str, str] = {}
    matches: list[re.Match[str]] = []
    for match in _FIELD.finditer(chunk):
        in_text = bool(matches) and matches[-1]["name"].lower() == "full text"
        if not in_text or _ends_text(chunk, match):
            matches.append(match)
    ends = [match.start() for match in matches[1:]] + [len(chunk)]
    for match, end in zip(matches, ends, strict=False):
        value = chunk[match.start("value") : end].strip()
        found.setdefault(match["name"].lower(), _paragraphs(value))
    return found


def _ends_text(chunk: str, match: re.Match[str]) -> bool:
    """True if a field is none of the running text ("Location: to be agreed").

    It stands after a blank line, and more fields follow it, if it is not of those that need none.
    """
    start = match.start()
    if not chunk[max(0, start - 80) : start].rstrip(" \t").endswith("\n\n"):
        return False
    if _ENDS.match(match["name"]):
        return True
    following = _BLANKS.match(chunk, match.end())
    return following is None or bool(_FIELD.match(chunk, following.end()))


def _paragraphs(value: str) -> str:
    lines = (" ".join(line.split()) for line in value.split("\n"))
    return "\n\n".join(filter(None, lines))
