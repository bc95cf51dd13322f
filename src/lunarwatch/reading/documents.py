"""Office documents: PDF, Word and RTF; the press archives' exports in them are told apart."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from typing import Any

from lunarwatch.errors import ReadingError
from lunarwatch.reading.exports import split_export
from lunarwatch.reading.outcomes import Draft, Unreadable, quiet
from lunarwatch.reading.plain import headline_of
from lunarwatch.reading.source import LARGEST_DOCUMENT, Source

_WORD = re.compile(rb"PK\x03\x04.{26}(?:word/|\[Content_Types\]|_rels/|docProps/)", re.DOTALL)
_PAGE_NUMBER = re.compile(
    r"(?:page\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|[-–—]\s*\d{1,4}\s*[-–—]", re.I
)


def looks_like_pdf(source: Source) -> bool:
    """True if a PDF header stands near the start."""
    return b"%PDF-" in source.head[:1024]


def looks_like_word(source: Source) -> bool:
    """True for a zip archive that holds a Word document."""
    return (_WORD.match(source.head) is not None and b"xl/" not in source.head[:4096]) and (
        b"word/" in source.head or source.suffix == ".docx"
    )


def looks_like_rtf(source: Source) -> bool:
    """True for the opening of an RTF document."""
    return source.start.startswith("{\\rtf")


def read_pdf(source: Source) -> Iterator[Draft | Unreadable]:
    """A PDF with text is one article, or the articles of a press archive's export."""
    from pypdf import PdfReader
    from pypdf.errors import FileNotDecryptedError, PyPdfError

    try:
        with quiet("pypdf"):
            reader = PdfReader(io.BytesIO(source.read_bytes()))
            if reader.is_encrypted and not reader.decrypt(""):
                raise FileNotDecryptedError
            pages = [page.extract_text() or "" for page in reader.pages]
            title = reader.metadata.title if reader.metadata else None
    except FileNotDecryptedError:
        raise ReadingError(f"{source.path}: is protected by a password: save it without") from None
    except PyPdfError as error:
        raise ReadingError(f"{source.path}: is a damaged PDF ({error})") from None
    text = join_pages(pages)
    if not text.strip():
        raise ReadingError(
            f"{source.path}: this PDF holds pictures of text and no text: run OCR on it first"
        )
    yield from _articles(source, text, title if title and title in text[:2000] else None)


def read_word(source: Source) -> Iterator[Draft | Unreadable]:
    """A Word document is one article, or the many of a Nexis export."""
    data = source.read_bytes()
    _check_size(source, data)
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = Document(io.BytesIO(data))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise ReadingError(f"{source.path}: is a damaged Word document ({error})") from None
    text = "\n\n".join(_paragraphs(document))
    if not text.strip():
        raise ReadingError(f"{source.path}: this Word document holds no text")
    yield from _articles(source, text, _styled_title(document))


def read_rtf(source: Source) -> Iterator[Draft | Unreadable]:
    """An RTF document is one article, or the many of a Factiva or Nexis export."""
    from striprtf.striprtf import rtf_to_text

    text = str(rtf_to_text(source.read_bytes().decode("latin-1"), errors="ignore"))  # type: ignore[no-untyped-call]
    if not text.strip():
        raise ReadingError(f"{source.path}: this RTF document holds no text or is damaged")
    paragraphs = (line.strip("| \t") for line in text.split("\n"))
    yield from _articles(source, "\n\n".join(filter(None, paragraphs)), None)


def join_pages(pages: list[str]) -> str:
    """The text of printed pages in paragraphs, without running heads and page numbers."""
    lines_of = [[line.strip() for line in page.split("\n")] for page in pages]
    edges = Counter(
        line for lines in lines_of for line in {*lines[:2], *lines[-2:]} if 0 < len(line) < 120
    )
    running = {line for line, count in edges.items() if len(pages) > 2 and count > len(pages) / 2}
    kept = [
        line
        for lines in lines_of
        for line in lines
        if line not in running and not _PAGE_NUMBER.fullmatch(line)
    ]
    return "\n\n".join(join_lines(kept))


def join_lines(lines: list[str]) -> Iterator[str]:
    """The paragraphs that lines of print make up.

    A paragraph ends at a blank line, or at a line clearly shorter than the column if the next does
    not go on in small letters; a hyphen at a line's end is taken off before a small letter.
    """
    width = max((len(line) for line in lines), default=0)
    paragraph, is_short = "", False
    for line in lines:
        if not line:
            if paragraph:
                yield paragraph
            paragraph = ""
            continue
        if is_short and paragraph and not line[0].islower():
            yield paragraph
            paragraph = ""
        if paragraph.endswith("-") and line[0].islower():
            paragraph = paragraph[:-1] + line
        else:
            paragraph = f"{paragraph} {line}" if paragraph else line
        is_short = len(line) < 0.7 * width
    if paragraph:
        yield paragraph


def _articles(source: Source, text: str, title: str | None) -> Iterator[Draft | Unreadable]:
    export = split_export(text, path=source.path)
    if export is not None:
        yield from export
    else:
        yield Draft(text=text, title=title or headline_of(text), path=source.path)


def _paragraphs(document: Any) -> Iterator[str]:
    """The paragraphs of a Word document in order, those in tables too."""
    for item in document.iter_inner_content():
        if hasattr(item, "rows"):
            for row in item.rows:
                cells = dict.fromkeys(cell.text.strip() for cell in row.cells)
                yield "\t".join(filter(None, cells))
        elif item.text.strip():
            yield from filter(None, (line.strip() for line in item.text.split("\n")))


def _styled_title(document: Any) -> str | None:
    """The text of the first paragraph that has the style of a title."""
    for paragraph in document.paragraphs[:10]:
        style = paragraph.style.name if paragraph.style is not None else ""
        if style in ("Title", "Heading 1") and paragraph.text.strip():
            return str(paragraph.text.strip())
    return None


def _check_size(source: Source, data: bytes) -> None:
    """Refuse a Word document that unpacks to more than any document needs."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            size = sum(info.file_size for info in packed.infolist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise ReadingError(f"{source.path}: is a damaged Word document ({error})") from None
    if size > LARGEST_DOCUMENT:
        limit = LARGEST_DOCUMENT // 2**20
        raise ReadingError(f"{source.path}: unpacks to more than {limit} MB and was not read")
