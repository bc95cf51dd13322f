"""Which reader reads what, and the way from an input to its articles.

`READERS` at the foot is the one table: the choice by content, the choice by suffix, the files taken
from a folder and the list in the documentation all derive from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import BinaryIO

from lunarwatch.errors import LunarwatchError, ReadingError, UsageError
from lunarwatch.reading import (
    documents,
    factiva,
    feeds,
    mail,
    pages,
    plain,
    rows,
    tables,
    trafilatura,
)
from lunarwatch.reading.cleaning import clean, is_binary
from lunarwatch.reading.exports import EXPORTS, split_export
from lunarwatch.reading.outcomes import Draft, Unreadable, Wanted, finish
from lunarwatch.reading.source import PACKED_SUFFIXES, Source, suffix_of
from lunarwatch.reading.unpacking import open_source
from lunarwatch.records import Article

ENGLISH = frozenset({"en"})


@dataclass(frozen=True)
class Reader:
    """One input format: its suffixes, how its content is known, the function that reads it.

    `is_marked`: every file of the format begins with its mark; the suffix alone makes none.
    """

    suffixes: tuple[str, ...]
    sniff: Callable[[Source], bool]
    read: Callable[[Source], Iterable[Draft | Unreadable]]
    description: str
    is_marked: bool = False


def read_text(
    text: str, *, path: str | None = None, published: date | None = None, today: date | None = None
) -> Article:
    """The article that a plain text is: front matter taken off, date and headline found.

    Raises:
        ReadingError: if there is no text.
    """
    draft = plain.draft_of(text, path=path)
    outcome = finish(draft, Wanted(published, today or _today(), None))
    if isinstance(outcome, Unreadable):
        raise ReadingError(f"{path or 'the text'}: is empty")
    return outcome


def read_articles(
    path: str | Path,
    *,
    published: date | None = None,
    mapping: Mapping[str, str] | None = None,
    stdin: BinaryIO | None = None,
    today: date | None = None,
    languages: frozenset[str] | None = ENGLISH,
) -> Iterator[Article | Unreadable]:
    """Yield the articles of one input as they are read, with an `Unreadable` for each bad one.

    Args:
        path: a file in any known format, or ``-`` for standard input.
        published: the publication date of every article; wins over what the articles say.
        mapping: our field names to the input's, for rows: ``{"text": "content"}``.
        stdin: what to read for ``-``.
        today: publication dates after this day are refused with a warning.
        languages: articles in other languages are skipped; None keeps all.

    Raises:
        ReadingError: if the input as a whole cannot be read; the message is one clear sentence.
    """
    wanted = Wanted(published, today or _today(), languages)
    try:
        for source in open_source(str(path), stdin=stdin, mapping=mapping):
            if isinstance(source, Unreadable):
                yield source
            else:
                yield from _outcomes(source, wanted)
    except ReadingError as error:
        if path == "-":
            raise ReadingError(f"standard input: {str(error).removeprefix('-: ')}") from None
        raise


def choose(source: Source) -> Reader:
    """The reader for a source: its content decides, then its suffix.

    Raises:
        ReadingError: if it is neither a known format nor text.
    """
    for reader in READERS.values():
        if reader.sniff(source):
            return reader
    for magic, name in _FOREIGN:
        if source.head.startswith(magic):
            raise ReadingError(f"{source.path}: is {name}")
    if is_binary(source.head):
        raise ReadingError(f"{source.path}: is a binary file, not an article")
    named = _by_suffix().get(source.suffix)
    return READERS["text"] if named is None or named.is_marked else named


@cache
def known_suffixes() -> frozenset[str]:
    """The suffixes of files that are taken from a folder, those of compressed files included."""
    return frozenset({*_by_suffix(), *PACKED_SUFFIXES})


def has_known_suffix(name: str) -> bool:
    """True for a file name whose suffix, compression left aside, belongs to a reader."""
    return suffix_of(name) in known_suffixes()


def _outcomes(source: Source, wanted: Wanted) -> Iterator[Article | Unreadable]:
    """The outcomes of one source; an error after the first of them does not undo them."""
    begun = False
    try:
        reader = choose(source)
        if source.is_member and reader is READERS["text"] and not _may_be_text(source):
            raise ReadingError(f"{source.path}: is no article by its name")
        for draft in reader.read(source):
            begun = True
            yield draft if isinstance(draft, Unreadable) else finish(draft, wanted)
        if not begun:
            raise ReadingError(f"{source.path}: holds no articles")
    except UsageError:
        raise
    except Exception as error:  # whatever a parser makes of bytes from anywhere
        failure = _as_reading_error(source, error)
        if not begun and not source.is_member:
            raise failure from None
        reason = str(failure).removeprefix(f"{source.path}: ")
        skipped = source.is_member and not has_known_suffix(source.path)
        yield Unreadable(path=source.path, reason=reason, skipped=skipped)


def _may_be_text(source: Source) -> bool:
    """False for scripts, style sheets and the like that lie beside pages in an archive."""
    return not source.suffix or source.suffix in known_suffixes()


def _as_reading_error(source: Source, error: Exception) -> LunarwatchError:
    told = " ".join(clean(str(error)).split())
    if isinstance(error, LunarwatchError):
        return error if str(error) == told else type(error)(told)
    return ReadingError(f"{source.path}: cannot be read ({type(error).__name__}: {told})")


def _by_suffix() -> dict[str, Reader]:
    return {suffix: reader for reader in READERS.values() for suffix in reader.suffixes}


def _today() -> date:
    return datetime.now(UTC).astimezone().date()


def _spaced(source: Source) -> str:
    """The beginning of a source, its hard blanks softened."""
    return source.start.replace("\r\n", "\n").replace("\u00a0", " ")


def _read_export(source: Source) -> Iterator[Draft | Unreadable]:
    """A press archive's export as text."""
    return split_export(source.read_text(), path=source.path) or plain.read_plain(source)


def _never(source: Source) -> bool:
    """For formats that have no mark of their own: only the suffix tells them."""
    return False


# Files that people have and we cannot read, with what to do about it.
_FOREIGN: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0", "an old Office file (.doc, .xls): save it as .docx or .txt"),
    (b"PK\x03\x04", "an Office or e-book file that is not .docx: save it as .docx or .txt"),
    (b"\xfd7zXZ", "compressed with xz: unpack it, or use .gz, .zst or .zip"),
    (b"BZh", "compressed with bzip2: unpack it, or use .gz, .zst or .zip"),
    (b"7z\xbc\xaf", "a 7z archive: unpack it, or use .zip"),
    (b"Rar!", "a RAR archive: unpack it, or use .zip"),
    (b"\x89PNG", "a picture, not an article"),
    (b"\xff\xd8\xff", "a picture, not an article"),
    (b"GIF8", "a picture, not an article"),
    (b"SQLite format 3", "a database, not an article"),
    (b"PAR1", "a Parquet file: export it as JSON lines or CSV"),
)

# The first reader whose `sniff` recognises the content reads it; failing all, the suffix decides.
READERS: dict[str, Reader] = {
    "pdf": Reader(
        (".pdf",),
        documents.looks_like_pdf,
        documents.read_pdf,
        "PDF with text (no scans)",
        is_marked=True,
    ),
    "docx": Reader(
        (".docx",),
        documents.looks_like_word,
        documents.read_word,
        "Word, and the many articles of a Nexis Uni or LexisNexis export in it",
        is_marked=True,
    ),
    "rtf": Reader(
        (".rtf",),
        documents.looks_like_rtf,
        documents.read_rtf,
        "RTF, and the many articles of a Factiva or Nexis export in it",
        is_marked=True,
    ),
    "warc": Reader(
        (".warc", ".wet"),
        pages.looks_like_warc,
        pages.read_warc,
        "web archives (WARC, WET), as of Common Crawl News, streamed",
        is_marked=True,
    ),
    "mhtml": Reader(
        (".mhtml", ".mht"),
        mail.looks_like_saved_page,
        pages.read_mhtml,
        "a web page saved as one file",
    ),
    "eml": Reader((".eml",), mail.looks_like_mail, mail.read_mail, "an e-mail message"),
    "factiva-html": Reader(
        (), factiva.looks_like_page, factiva.read_page, "Factiva exports in HTML (.html)"
    ),
    "factiva-xml": Reader(
        (), factiva.looks_like_xml, factiva.read_xml, "Factiva exports in XML (.xml)"
    ),
    "trafilatura-xml": Reader(
        (),
        trafilatura.looks_like_xml,
        trafilatura.read_xml,
        "XML and TEI that trafilatura wrote (.xml)",
    ),
    "feed": Reader(
        (".rss", ".atom", ".xml"), feeds.looks_like_feed, feeds.read_feed, "RSS and Atom feeds"
    ),
    "html": Reader(
        (".html", ".htm", ".xhtml"),
        pages.looks_like_html,
        pages.read_html,
        "a web page: its text, title, date, author and site",
    ),
    "export": Reader(
        (),
        lambda source: any(export.is_export(_spaced(source)) for export in EXPORTS.values()),
        _read_export,
        "LexisNexis, Factiva and ProQuest exports as text (.txt), many articles a file",
    ),
    "jsonl": Reader(
        (".jsonl", ".ndjson"),
        rows.looks_like_json_lines,
        rows.read_json_lines,
        "JSON lines, one article a line",
    ),
    "json": Reader(
        (".json",),
        rows.looks_like_json,
        rows.read_json,
        "a JSON array of articles, one article, or the answer of a news interface",
    ),
    "csv": Reader(
        (".csv", ".tsv", ".tab"),
        tables.looks_like_table,
        tables.read_table,
        "CSV or TSV with a header, one article a row",
    ),
    "markdown": Reader(
        (".md", ".markdown"), _never, plain.read_markdown, "Markdown, with or without front matter"
    ),
    "text": Reader(
        (".txt", ".text"), _never, plain.read_plain, "plain text, with or without front matter"
    ),
}
