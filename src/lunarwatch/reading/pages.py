"""Web pages: HTML, saved pages (MHTML) and web archives (WARC)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from lunarwatch.errors import ReadingError
from lunarwatch.reading import markup
from lunarwatch.reading.cleaning import clean, decode, decode_declared
from lunarwatch.reading.days import parse_day
from lunarwatch.reading.outcomes import Draft, Unreadable, quiet
from lunarwatch.reading.plain import draft_of
from lunarwatch.reading.published import url_day
from lunarwatch.reading.source import Source

LARGEST_PAGE = 32 * 1024 * 1024
SHORTEST_ARTICLE = 40
_TAG = re.compile(r"<(?:!doctype|html|head|body|article|main|div|p|h1|meta|title)\b", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)


def looks_like_html(source: Source) -> bool:
    """True if the text opens with a tag of a page, comments and declarations aside."""
    if not source.start.startswith("<"):
        return False
    start = re.sub(r"^(?:\s*<(?:\?xml[^>]*\?|!--.*?--)>)+\s*", "", source.start[:8000], flags=re.S)
    return _TAG.match(start) is not None


def read_html(source: Source) -> Iterator[Draft]:
    """A web page is one article: its text without menus, its title, date, author and site."""
    draft = page_draft(decode_page(source.read_bytes()), path=source.path)
    if draft is None:
        raise ReadingError(f"{source.path}: no article text was found in this page")
    yield draft


def read_mhtml(source: Source) -> Iterator[Draft]:
    """A page saved as one file (MHTML) is one article: its first HTML part."""
    from email import message_from_bytes, policy

    message = message_from_bytes(source.read_bytes(), policy=policy.compat32)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            url = message.get("Snapshot-Content-Location") or part.get("Content-Location")
            content = part.get_payload(decode=True)
            text = decode_page(content if isinstance(content, bytes) else b"")
            draft = page_draft(text, path=source.path, url=str(url) if url else None)
            if draft is not None:
                yield draft
                return
    raise ReadingError(f"{source.path}: no article text was found in this saved page")


def looks_like_warc(source: Source) -> bool:
    """True for the first line of a WARC record."""
    return source.head.startswith(b"WARC/")


def read_warc(source: Source) -> Iterator[Draft | Unreadable]:
    """A web archive holds many pages; read as a stream, pages without an article passed over."""
    from warcio.archiveiterator import ArchiveIterator

    records = ArchiveIterator(source.stream)
    records.INC_RECORD = ""  # what it would write to standard error about a wrong length
    with quiet("warcio"):
        for number, record in enumerate(records, 1):
            where = f"record {number}"
            if not record.rec_headers.get_header("WARC-Type"):
                raise ReadingError(f"{source.path}: this web archive is damaged at {where}")
            if record.rec_type in ("response", "resource"):
                yield from _guarded(_page_record, source, record, where)
            elif record.rec_type == "conversion":
                yield _text_record(source, record, where)
            if _is_cut_short(record):
                reason = f"the web archive is cut short in {where}"
                yield Unreadable(path=source.path, reason=reason)
    if records.err_count:
        reason = f"the web archive is damaged: {records.err_count} records have a wrong length"
        yield Unreadable(path=source.path, reason=reason)


def page_draft(text: str, *, path: str | None, url: str | None = None) -> Draft | None:
    """The draft of a page, or None if it holds no article."""
    from trafilatura import bare_extraction

    tree = markup.parse_html(clean(text))
    if tree is None:
        return None
    url = url or markup.canonical_url(tree)
    published, language, words = markup.published_in(tree), tree.get("lang"), markup.main_text(tree)
    with quiet("trafilatura"), quiet("htmldate"):
        found: Any = bare_extraction(
            tree,
            url=url,
            with_metadata=True,
            include_comments=False,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    body = (found.text or "").replace("\n", "\n\n") if found else ""
    # A page of two sentences is too little for trafilatura, and enough for an event.
    if len(body) < SHORTEST_ARTICLE < len(words):
        body = words
    if len(body.strip()) < SHORTEST_ARTICLE:
        return None
    if found and parse_day(published) is None and parse_day(found.date) != url_day(url):
        published = found.date
    return Draft(
        text=body,
        title=found.title if found else None,
        source=(found.sitename or found.hostname) if found else None,
        url=url or (found.url if found else None),
        author=found.author if found else None,
        language=language,
        published=published,
        path=path,
    )


def decode_page(data: bytes, *, declared: str | None = None) -> str:
    """A page's text, by its byte-order mark, UTF-8, or the encoding that it declares."""
    named = _CHARSET.search(data[:4096])
    name = named[1].decode("ascii") if named else declared
    return decode_declared(data, name)


def _is_cut_short(record: Any) -> bool:
    """True if the archive ends before a record does."""
    while record.raw_stream.read(1 << 16):
        pass
    return bool(getattr(record.raw_stream, "limit", 0) > 0)


def _guarded(
    read: Callable[[Source, Any, str], Iterator[Draft | Unreadable]],
    source: Source,
    record: Any,
    where: str,
) -> Iterator[Draft | Unreadable]:
    """What a record holds; whatever its bytes do to a parser, the archive is read on."""
    try:
        yield from read(source, record, where)
    except Exception as error:
        told = f"{where} cannot be read ({type(error).__name__}: {error})"
        yield Unreadable(path=source.path, reason=told)


def _page_record(source: Source, record: Any, where: str) -> Iterator[Draft | Unreadable]:
    url = record.rec_headers.get_header("WARC-Target-URI")
    headers = record.http_headers
    kind = (headers.get_header("Content-Type") if headers else record.content_type) or ""
    if "html" not in kind.lower():
        return
    if headers and headers.get_statuscode() not in ("200", "203", None, ""):
        return
    content = record.content_stream().read(LARGEST_PAGE)
    declared = re.search(r"charset=[\"']?([\w-]+)", kind, re.IGNORECASE)
    text = decode_page(content, declared=declared[1] if declared else None)
    draft = page_draft(text, path=source.path, url=url)
    if draft is None:
        reason = f"{where} ({url}) holds no article"
        yield Unreadable(path=source.path, reason=reason, skipped=True)
        return
    draft.where = f"{where} ({url})"
    yield draft


def _text_record(source: Source, record: Any, where: str) -> Draft:
    """A record of a WET file: the page's text, made by the archive."""
    draft = draft_of(decode(record.content_stream().read(LARGEST_PAGE)), path=source.path)
    draft.url = record.rec_headers.get_header("WARC-Target-URI")
    draft.where = f"{where} ({draft.url})"
    return draft
