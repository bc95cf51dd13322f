"""Writes the fixtures that are not text: run it to renew them (``python build_fixtures.py``)."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

FIXTURES = Path(__file__).parent / "fixtures"

TITLE = "Kenya and Portugal agree to share lunar survey data"
FIRST = (
    "Kenya and Portugal signed a memorandum of understanding on Tuesday to share maps of the lunar "
    "south pole."
)
SECOND = "The Kenya Space Agency said that the two sides will meet again in Lisbon in June."
THIRD = (
    "Portugal will host a meeting on lunar maps in Lisbon, the ministry of science said on Monday."
)


def pdf(pages: list[list[str]]) -> bytes:
    """A minimal PDF with one line of text below the other."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    kids = []
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for lines in pages:
        shown = b"".join(
            b"(" + line.encode("latin-1").replace(b"(", b"\\(").replace(b")", b"\\)") + b") Tj T*\n"
            for line in lines
        )
        stream = b"BT /F1 11 Tf 14 TL 72 760 Td\n" + shown + b"ET"
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        content = len(objects)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % content
        )
        kids.append(len(objects))
    references = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (references, len(kids))
    data, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return data + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        start,
    )


def word(paragraphs: list[tuple[str, str]]) -> bytes:
    """A Word document of paragraphs, each with its style."""
    from docx import Document

    document = Document()
    for style, text in paragraphs:
        document.add_paragraph(text, style=style)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def nexis_word() -> bytes:
    """A Nexis Uni export of two articles behind its cover page."""
    cover = [
        "User Name: = reader@example.org",
        "Date and Time: = Friday, July 5, 2024 10:00:00 AM CEST",
        "Job Number: = 123456789",
        "Documents (2)",
        f"1. {TITLE}",
        "Client/Matter: -None-",
        "Search Terms: lunar and Kenya",
        "2. Portugal to host lunar data meeting",
        "Client/Matter: -None-",
        "Search Terms: lunar and Kenya",
    ]
    first = [
        TITLE,
        "Harbour News (Nairobi)",
        "March 12, 2024 Tuesday",
        "Copyright 2024 Harbour News Limited All Rights Reserved",
        "Section:\u00a0NEWS; Pg. 4",
        "Length:\u00a057 words",
        "Byline:\u00a0Amara Field",
        "Dateline:\u00a0NAIROBI",
        "Body",
        FIRST,
        SECOND,
        "Graphic",
        "The ministers at the ceremony.",
        "Classification",
        "Language:\u00a0ENGLISH",
        "Publication-Type:\u00a0Newspaper",
        "Subject:\u00a0MOON (90%); SPACE COOPERATION (78%)",
        "Load-Date:\u00a0March 13, 2024",
        "End of Document",
    ]
    second = [
        "Portugal to host lunar data meeting",
        "The Lisbon Bee",
        "June 3, 2024 Monday 9:00 AM GMT",
        "Copyright 2024 The Bee All Rights Reserved",
        "Length:\u00a016 words",
        "Body",
        THIRD,
        "Load-Date:\u00a0June 3, 2024",
        "End of Document",
    ]
    return word([("Normal", text) for text in [*cover, *first, *second]])


def warc() -> bytes:
    """A web archive: a page, a picture, a page without an article."""
    page = (FIXTURES / "page.html").read_bytes()
    empty = (FIXTURES / "page_without_article.html").read_bytes()
    records = [b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n"]
    for url, kind, content in (
        (b"https://harbour.example/2024/03/12/lunar-data", b"text/html; charset=utf-8", page),
        (b"https://harbour.example/map.png", b"image/png", b"\x89PNG"),
        (b"https://harbour.example/login", b"text/html", empty),
    ):
        http = b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\n\r\n%s" % (kind, content)
        records.append(
            b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\n"
            b"WARC-Date: 2024-07-05T10:00:00Z\r\n"
            b"Content-Type: application/http; msgtype=response\r\n"
            b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (url, len(http), http)
        )
    return b"".join(records)


def archive() -> bytes:
    """A zip archive of a text, rows, a picture, and what macOS leaves behind."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in (
            ("news/plain.txt", (FIXTURES / "plain.txt").read_bytes()),
            ("news/rows.jsonl", (FIXTURES / "rows.jsonl").read_bytes()),
            ("news/map.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"),
            ("__MACOSX/news/._plain.txt", b"\x00\x05\x16\x07"),
            ("news/empty.txt", b""),
        ):
            packed.writestr(zipfile.ZipInfo(name, (2024, 7, 5, 10, 0, 0)), content)
    return stream.getvalue()


def build() -> dict[str, bytes]:
    """Every fixture that is not text, by its file name."""
    import zstandard

    plain = (FIXTURES / "plain.txt").read_bytes()
    lines = [
        TITLE,
        "By Amara Field | March 12, 2024",
        "",
        "Kenya and Portugal signed a memorandum of understanding on Tuesday to share maps of the",
        "lunar south pole. The first of them are to be ex-",
        "changed this year, officials of the two countries said at a ceremony in the capital.",
    ]
    printed = pdf(
        [
            ["Harbour News", *lines, "1"],
            ["Harbour News", SECOND, "2"],
            ["Harbour News", "Details are to follow.", "3"],
        ]
    )
    document = word(
        [
            ("Title", TITLE),
            ("Normal", "By Amara Field | March 12, 2024"),
            ("Normal", FIRST),
            ("Normal", SECOND),
        ]
    )
    nexis = nexis_word()
    web = warc()
    compressed = gzip.compress(plain, mtime=0)
    return {
        "document.pdf": printed,
        "broken.pdf": b"%PDF-1.4\nthis is where it ends",
        "scanned.pdf": pdf([[]]),
        "document.docx": document,
        "broken.docx": document[: len(document) // 2],
        "nexis.docx": nexis,
        "pages.warc": web,
        "pages.warc.gz": gzip.compress(web, mtime=0),
        "broken.warc": b"WARC/1.0\r\nthis is no header\r\n" + b"\x00\xff" * 50,
        "plain.txt.gz": compressed,
        "broken.txt.gz": compressed[: len(compressed) - 20],
        "rows.jsonl.zst": zstandard.compress((FIXTURES / "rows.jsonl").read_bytes()),
        "broken.jsonl.zst": zstandard.compress((FIXTURES / "rows.jsonl").read_bytes())[:60],
        "news.zip": archive(),
        "broken.zip": archive()[:200],
    }


if __name__ == "__main__":
    for name, content in build().items():
        (FIXTURES / name).write_bytes(content)
