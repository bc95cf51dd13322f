"""Nexis Uni and LexisNexis exports, in both layouts.

Of today (.docx, .rtf): headline, publication and date on a line each, then ``Length: 512 words``,
``Body``, the text, ``Classification``, ``Load-Date: …``, ``End of Document``.
Of old (.txt): ``3 of 10 DOCUMENTS``, publication and date centred, the headline, ``BYLINE: …``,
``LENGTH: …``, the text in lines of 78 characters, ``LOAD-DATE: …``, the copyright.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lunarwatch.reading.days import MONTH, parse_day
from lunarwatch.reading.outcomes import Draft, Unreadable

_OLD_HEAD = re.compile(r"^[ \t]*\d+ of \d+ DOCUMENTS?[ \t]*$", re.MULTILINE)
_NEW_END = re.compile(r"^[ \t]*End of Document[ \t]*$", re.MULTILINE)
_BODY = re.compile(r"^[ \t]*Body[ \t]*$", re.MULTILINE)
_LENGTH = re.compile(r"^[ \t]*Length:\s*[\d,]+ words", re.MULTILINE | re.IGNORECASE)
_FIELD = re.compile(r"(?P<name>[A-Za-z][A-Za-z /-]{2,30}):[ \t]*(?P<value>.*)", re.DOTALL)
_DATE = re.compile(
    rf"(?:{MONTH}\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\s+{MONTH}\s+\d{{4}})\b.{{0,60}}", re.I
)
_COVER = re.compile(r"(?:Date and Time|Job Number|User Name|Documents? \(\d+\)|Client/Matter)\b")

_HEADER_FIELDS = frozenset(
    ["byline", "section", "length", "dateline", "highlight", "headline", "series", "edition"]
) | {"distribution", "body", "url"}
_TRAILING_FIELDS = frozenset(
    [
        *("load-date", "language", "publication-type", "subject", "graphic", "journal-code", "url"),
        *("document-type", "organization", "person", "geographic", "company", "ticker", "industry"),
        *("country", "city", "state", "type", "correction", "correction-date", "notes", "product"),
        *("pub-type", "issn", "isbn", "acc-no", "copyright"),
    ]
)
_TRAILING_HEADS = ("Graphic", "Classification", "Load-Date", "Notes", "Correction")


def is_export(text: str) -> bool:
    """True for the text of a Nexis export in either layout."""
    if not any(word in text for word in ("DOCUMENT", "Length:", "LENGTH:")):
        return False  # quicker than the patterns, for the many texts that are none
    if _OLD_HEAD.search(text) and re.search(r"^(?:LENGTH|LOAD-DATE|BYLINE):", text, re.MULTILINE):
        return True
    return bool(_LENGTH.search(text) and (_BODY.search(text) or _NEW_END.search(text)))


def split(text: str, path: str | None) -> Iterator[Draft | Unreadable]:
    """The articles of an export, each with the metadata that Nexis gives."""
    if _OLD_HEAD.search(text):
        chunks, read = _OLD_HEAD.split(text)[1:], _old_article
    else:
        chunks, read = [chunk for chunk in _NEW_END.split(text) if chunk.strip()], _new_article
    for number, chunk in enumerate(chunks, 1):
        draft = read(chunk)
        if draft is None:
            reason = f"document {number} has no text"
            yield Unreadable(path=path, reason=reason)
            continue
        draft.path, draft.where = path, f"document {number}"
        yield draft


def _new_article(chunk: str) -> Draft | None:
    """An article of today's layout, from the lines up to its ``End of Document``."""
    lines = [line.strip() for line in chunk.split("\n") if line.strip()]
    start = _body_start(lines)
    if start is None:
        return None
    head, rest = lines[:start], lines[start:]
    end = next((i for i, line in enumerate(rest) if _is_trailing(line)), len(rest))
    fields = _fields([*head, *rest[end:]])
    title, publication, day = _masthead(head)
    return _draft(fields, title, publication, day, "\n\n".join(rest[:end]))


def _body_start(lines: list[str]) -> int | None:
    """Where the text begins: after ``Body``, else after the last field of the header."""
    for number, line in enumerate(lines):
        if line == "Body":
            return number + 1
    fields = [number for number, line in enumerate(lines[:40]) if _name(line) in _HEADER_FIELDS]
    return fields[-1] + 1 if fields else None


def _masthead(head: list[str]) -> tuple[str | None, str | None, str | None]:
    """Headline, publication and date: the three lines that no field name stands before."""
    for number, line in enumerate(head):
        is_date = _DATE.match(line) and number > 0
        if is_date and not any(_COVER.match(before) for before in head[number - 1 : number]):
            titles = head[max(0, number - 2) : number - 1]
            if not any(map(_COVER.match, head[:number])):
                titles = head[: number - 1]
            return " ".join(titles) or None, head[number - 1], line
    plain = [line for line in head if not _name(line) and not _COVER.match(line)]
    return (plain[0] if plain else None), None, None


def _old_article(chunk: str) -> Draft | None:
    """An article of the old layout, from the text after its ``3 of 10 DOCUMENTS``."""
    blocks = [" ".join(block.split()) for block in re.split(r"\n[ \t]*\n", chunk) if block.strip()]
    dated = next((i for i, block in enumerate(blocks[:8]) if _DATE.match(block)), None)
    if dated is None:
        return None
    names = [block for block in blocks[:dated] if not block.lower().startswith("copyright")]
    rest = blocks[dated + 1 :]
    heads = 0
    title = None
    if rest and _name(rest[0]) not in _HEADER_FIELDS:
        title, heads = rest[0], 1
    while heads < len(rest) and _name(rest[heads]) in _HEADER_FIELDS - {"body"}:
        heads += 1
    if heads < len(rest) and (match := re.match(r"BODY:\s*", rest[heads])):
        rest[heads] = rest[heads][match.end() :]
    body = rest[heads:]
    end = next((i for i, block in enumerate(body) if _is_trailing(block)), len(body))
    fields = _fields([*rest[:heads], *body[end:]])
    text = "\n\n".join(filter(None, body[:end]))
    source = names[-1] if names else None
    return _draft(fields, title or fields.get("headline"), source, blocks[dated], text)


def _draft(
    fields: dict[str, str], title: str | None, source: str | None, day: str | None, text: str
) -> Draft | None:
    if not text.strip():
        return None
    author = re.sub(r"^by\s+", "", fields.get("byline", ""), flags=re.IGNORECASE)
    return Draft(
        text=text,
        title=title,
        source=source,
        author=author or None,
        url=fields.get("url"),
        language=fields.get("language"),
        published=parse_day(day) or parse_day(fields.get("load-date")),
    )


def _fields(lines: list[str]) -> dict[str, str]:
    """The ``Name: value`` lines among some lines, names in small letters."""
    found: dict[str, str] = {}
    for line in lines:
        match = _FIELD.match(line)
        if match:
            found.setdefault(match["name"].lower(), match["value"].strip())
    return found


def _name(line: str) -> str:
    match = _FIELD.match(line)
    return match["name"].lower() if match else ""


def _is_trailing(line: str) -> bool:
    """True for a line that ends the text: a heading or a field of the classification."""
    if line in _TRAILING_HEADS:
        return True
    match = _FIELD.match(line)
    if not match or match["name"].lower() not in _TRAILING_FIELDS:
        return bool(re.match(r"Copyright \d{4} ", line)) and len(line) < 120
    # In running text ("Subject: to be agreed") only Nexis' own spelling of a field counts.
    if match["name"] == "Language":
        return match["value"].isupper()
    return match["name"].isupper() or match["name"] in ("Load-Date", "Publication-Type")
