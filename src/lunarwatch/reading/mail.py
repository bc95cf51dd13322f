"""E-mail messages: newsletters and press releases as they were sent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lunarwatch.errors import ReadingError
from lunarwatch.reading.cleaning import decode_declared
from lunarwatch.reading.markup import plain_text
from lunarwatch.reading.outcomes import Draft
from lunarwatch.reading.source import Source

if TYPE_CHECKING:
    from email.message import EmailMessage

_HEADER = re.compile(r"[A-Za-z][A-Za-z0-9-]{1,60}:[ \t]?.*$", re.MULTILINE)
_TELLING = re.compile(
    r"^(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version|DKIM-Signature"
    r"|Content-Type|Content-Transfer-Encoding):",
    re.IGNORECASE | re.MULTILINE,
)
_SENDER = re.compile(r"^(?:From|Subject|Date):", re.IGNORECASE | re.MULTILINE)
_SAVED_PAGE = re.compile(r"^Content-Type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_REPLY = re.compile(r"^(?:(?:re|fwd?|aw|wg)\s*:\s*)+", re.IGNORECASE)


def looks_like_mail(source: Source) -> bool:
    """True if the text opens with a block of mail headers, the technical ones among them."""
    block = re.split(r"\r?\n[ \t]*\r?\n", source.start, maxsplit=1)[0]
    is_headers = _HEADER.match(block) is not None
    return is_headers and bool(_TELLING.search(block)) and len(_SENDER.findall(block)) > 1


def looks_like_saved_page(source: Source) -> bool:
    """True for the headers of a page that a browser saved as one file."""
    block = re.split(r"\r?\n[ \t]*\r?\n", source.start, maxsplit=1)[0]
    return _HEADER.match(block) is not None and bool(_SAVED_PAGE.search(block))


def read_mail(source: Source) -> Iterator[Draft]:
    """A message is one article: its subject is the headline, its date the publication date."""
    from email import message_from_bytes, policy

    message = message_from_bytes(source.read_bytes(), policy=policy.default)
    text = body_text(message)
    if not text.strip():
        raise ReadingError(f"{source.path}: this message holds no text")
    yield Draft(
        text=text,
        title=_REPLY.sub("", _header(message, "Subject") or "") or None,
        source=_sender(message),
        author=None,
        published=_header(message, "Date"),
        external_id=(_header(message, "Message-ID") or "").strip("<> ") or None,
        path=source.path,
    )


def body_text(message: EmailMessage) -> str:
    """The text of a message: its plain part, else its HTML part as paragraphs."""
    parts = {part.get_content_type(): part for part in reversed(list(message.walk()))}
    for kind in ("text/plain", "text/html"):
        part = parts.get(kind)
        if part is None or part.get_content_disposition() == "attachment":
            continue
        content = part.get_payload(decode=True)
        text = _decoded(content if isinstance(content, bytes) else b"", part)
        if text.strip():
            return plain_text(text) if kind == "text/html" else text
    return ""


def _decoded(content: bytes, part: EmailMessage) -> str:
    return decode_declared(content, str(part.get_content_charset() or "utf-8"))


def _header(message: EmailMessage, name: str) -> str | None:
    """A header as text; one that breaks the rules of mail is taken raw or not at all."""
    try:
        value = message.get(name)
    except Exception:  # the standard library's header parser fails in many ways on broken ones
        return None
    return str(value) if value else None


def _sender(message: EmailMessage) -> str | None:
    from email.utils import parseaddr

    name, address = parseaddr(_header(message, "From") or "")
    return name or address or None
