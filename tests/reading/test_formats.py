"""Every format: its fixture gives the article that it holds, its broken one a clear sentence."""

from __future__ import annotations

import gzip
from datetime import date
from pathlib import Path

import pytest

from lunarwatch.errors import ReadingError
from lunarwatch.reading import READERS, Unreadable
from lunarwatch.reading.registry import choose
from lunarwatch.reading.source import Source
from lunarwatch.reading.unpacking import open_source

from .build_fixtures import FIRST, SECOND, THIRD, TITLE, build
from .helpers import FIXTURES, articles, outcomes, unreadable, write

MARCH = date(2024, 3, 12)

# fixture, the reader that must be chosen, what says the date, parts of the metadata
FORMATS = [
    ("plain.txt", "text", "dateline", {}),
    (
        "markdown.md",
        "markdown",
        "metadata",
        {"author": "Amara Field", "source": "Harbour News"},
    ),
    (
        "page.html",
        "html",
        "metadata",
        {
            "author": "Amara Field",
            "source": "Harbour News",
            "url": "https://harbour.example/world/lunar-data",
        },
    ),
    ("saved.mhtml", "mhtml", "url", {"url": "https://harbour.example/2024/03/12/lunar-data"}),
    (
        "message.eml",
        "eml",
        "metadata",
        {"source": "Harbour News", "external_id": "20240312.lunar@harbour.example"},
    ),
    ("document.pdf", "pdf", "byline", {}),
    ("document.docx", "docx", "byline", {}),
    ("document.rtf", "rtf", "byline", {}),
    (
        "feed.rss",
        "feed",
        "metadata",
        {"author": "Amara Field", "external_id": "harbour-1", "source": "Harbour News: Space"},
    ),
    ("feed.atom", "feed", "metadata", {"external_id": "urn:harbour:1"}),
    ("rows.jsonl", "jsonl", "metadata", {"external_id": "a-1", "source": "Harbour News"}),
    ("rows.json", "json", "metadata", {"external_id": "1"}),
    (
        "trafilatura.json",
        "json",
        "metadata",
        {"source": "Harbour News", "url": "https://harbour.example/world/lunar-data"},
    ),
    *(
        (name, reader, "metadata", {"url": "https://harbour.example/world/lunar-data"})
        for name, reader in (
            ("trafilatura.csv", "csv"),
            ("trafilatura.xml", "trafilatura-xml"),
            ("trafilatura_tei.xml", "trafilatura-xml"),
        )
    ),
    ("newspaper4k.json", "json", "metadata", {"author": "Amara Field, Joao Mar"}),
    ("newsapi.json", "json", "metadata", {"source": "Harbour News"}),
    (
        "eventregistry.json",
        "json",
        "metadata",
        {"source": "Harbour News", "external_id": "8012345678", "author": "Amara Field"},
    ),
    ("mediacloud.jsonl", "jsonl", "metadata", {"source": "harbour.example"}),
    ("ngec.jsonl", "jsonl", "metadata", {"source": "harbour"}),
    ("rows.csv", "csv", "metadata", {"source": "Harbour News"}),
    ("pages.warc", "warc", "metadata", {"url": "https://harbour.example/2024/03/12/lunar-data"}),
    ("nexis.docx", "docx", "metadata", {"source": "Harbour News (Nairobi)"}),
    ("nexis_old.txt", "export", "metadata", {"source": "Harbour News (Nairobi)"}),
    (
        "factiva_indexed.html",
        "factiva-html",
        "metadata",
        {"source": "Harbour News", "external_id": "HARB000020240312ek3c00001"},
    ),
    ("factiva_printed.html", "factiva-html", "metadata", {"source": "Harbour News"}),
    ("factiva.xml", "factiva-xml", "metadata", {"source": "Harbour News"}),
    ("factiva_indexed.txt", "export", "metadata", {"source": "Harbour News"}),
    ("factiva_printed.rtf", "rtf", "metadata", {"source": "Harbour News"}),
    (
        "proquest.txt",
        "export",
        "metadata",
        {"source": "Harbour News", "external_id": "1234567890", "author": "Field, Amara"},
    ),
    ("plain.txt.gz", "text", "dateline", {}),
    ("rows.jsonl.zst", "jsonl", "metadata", {"external_id": "a-1"}),
    ("pages.warc.gz", "warc", "metadata", {"source": "Harbour News"}),
]

# fixture, words of the one sentence that says what is wrong with the whole of it
BROKEN = [
    ("broken.csv", "--map text=FIELD"),
    ("broken.docx", "damaged Word document"),
    ("broken.eml", "holds no text"),
    ("broken.json", "not valid JSON"),
    ("broken.jsonl.zst", "compressed data is damaged"),
    ("broken.mhtml", "no article text"),
    ("broken.pdf", "damaged PDF"),
    ("scanned.pdf", "run OCR"),
    ("broken.rss", "feed is damaged"),
    ("broken.rtf", "no text or is damaged"),
    ("broken.txt.gz", "compressed data is damaged"),
    ("broken.txt", "binary file"),
    ("empty.txt", "is empty"),
    ("trafilatura_broken.xml", "damaged XML"),
    ("broken.warc", "web archive is damaged"),
    ("broken.zip", "damaged zip archive"),
    ("factiva_broken.html", "no articles"),
    ("factiva_broken.xml", "damaged XML"),
    ("page_without_article.html", "no article text"),
    ("gdelt.json", "GDELT, which lists addresses of articles and not their text"),
]

# fixture, words of the reason given for each article in it that cannot be read
BAD_INSIDE = [
    ("broken.jsonl", ["line 1 is not valid JSON", "line 2 is not valid JSON"]),
    ("broken.md", ["the article has no text"]),
    ("nexis_broken.txt", ["document 1 has no text"]),
    ("proquest_broken.txt", ["only its abstract"]),
    ("mediacloud.jsonl", ["line 2 comes from Media Cloud"]),
    ("feed.rss", ["entry 3 has no text"]),
    ("factiva.xml", ["article 2 has no text"]),
    ("rows.csv", ["row 2 has an empty text"]),
    ("rows.jsonl", ["line 2 is not valid JSON", "line 5 has no text", "another language (fr)"]),
]


@pytest.mark.parametrize(("name", "reader", "basis", "meta"), FORMATS, ids=[f[0] for f in FORMATS])
def test_format(name: str, reader: str, basis: str, meta: dict[str, str]) -> None:
    source = next(iter(open_source(str(FIXTURES / name))))
    assert isinstance(source, Source)
    assert choose(source) is READERS[reader]
    article = articles(name)[0]
    assert article.body.startswith(TITLE)
    assert "Kenya and Portugal signed a" in article.body
    assert article.meta.title is not None
    assert article.meta.title.startswith(TITLE)
    assert (article.meta.published, article.meta.published_basis) == (MARCH, basis)
    assert article.meta.language == "en"
    assert {name: getattr(article.meta, name) for name in meta} == meta


@pytest.mark.parametrize(("name", "words"), BROKEN)
def test_broken_whole(name: str, words: str) -> None:
    with pytest.raises(ReadingError, match=words.replace("(", r"\(")) as caught:
        outcomes(name)
    message = str(caught.value)
    assert message.startswith(str(FIXTURES / name))
    assert "\n" not in message


@pytest.mark.parametrize(("name", "reasons"), BAD_INSIDE)
def test_broken_inside(name: str, reasons: list[str]) -> None:
    found = unreadable(name)
    assert len(found) == len(reasons)
    for failure, reason in zip(found, reasons, strict=True):
        assert reason in failure.reason
        assert failure.stage == "read"
        assert failure.path == str(FIXTURES / name)


def test_every_reader_has_a_fixture() -> None:
    assert {reader for _, reader, _, _ in FORMATS} == set(READERS)


def test_fixtures_that_are_not_text_are_as_their_builder_makes_them() -> None:
    made = build()
    # Word stamps the day into its archives, so those are compared by what is read from them.
    for name in made:
        assert (FIXTURES / name).exists()
        if "docx" not in name:
            assert (FIXTURES / name).read_bytes() == made[name], name


@pytest.mark.parametrize(
    "name",
    [
        *("nexis.docx", "nexis_old.txt", "proquest.txt"),
        *("factiva_indexed.html", "factiva_indexed.txt", "factiva_printed.rtf"),
    ],
)
def test_exports_hold_two_articles(name: str) -> None:
    first, second = articles(name)
    assert first.body.split("\n\n")[1:3] == [FIRST, first.body.split("\n\n")[2]]
    assert SECOND in first.body
    assert second.body == f"Portugal to host lunar data meeting\n\n{THIRD}"
    assert second.meta.source == "The Lisbon Bee"
    assert second.meta.published == date(2024, 6, 3)


def test_exports_leave_the_apparatus_out() -> None:
    for name in ("nexis.docx", "nexis_old.txt", "factiva_indexed.txt", "proquest.txt"):
        for article in articles(name):
            for word in ("Load-Date", "LOAD-DATE", "Copyright", "Document HARB", "gsci", "Credit:"):
                assert word not in article.body


def test_words_that_look_like_fields_stay_in_the_text() -> None:
    assert "IN addition to maps, the sides will share radio data." in (
        articles("factiva_indexed.txt")[0].body
    )
    assert "Subject: to be agreed by both sides" in articles("nexis_old.txt")[0].body
    assert "Location: still to be found" in articles("proquest.txt")[0].body


def test_nexis_of_old_joins_its_short_lines() -> None:
    article = articles("nexis_old.txt")[0]
    assert FIRST in article.body
    assert article.meta.title == f"{TITLE}, and promise more of it in the years to come"
    assert article.meta.author == "AMARA FIELD"


def test_pdf_joins_lines_and_drops_what_every_page_repeats() -> None:
    body = articles("document.pdf")[0].body
    assert "to be exchanged this year, officials" in body
    assert "Harbour News" not in body
    assert body.endswith("Details are to follow.")


def test_pages_lose_menus_scripts_and_footers() -> None:
    body = articles("page.html")[0].body
    for word in ("Subscribe", "advertisement", "Cookies"):
        assert word not in body


def test_warc_passes_over_what_is_no_article() -> None:
    found = outcomes("pages.warc")
    assert len(found) == 2
    assert found[1].skipped  # type: ignore[union-attr]  # the second is no article


def test_feed_scripts_are_gone() -> None:
    assert "alert" not in articles("feed.rss")[0].body


def test_newsapi_says_where_it_cuts() -> None:
    assert articles("newsapi.json")[0].body.endswith("officials said…")


def test_zip_reads_its_members_and_leaves_clutter() -> None:
    found = outcomes("news.zip")
    paths = [getattr(outcome, "path", None) or outcome.meta.path for outcome in found]  # type: ignore[union-attr]
    root = str(FIXTURES / "news.zip")
    assert paths[0] == f"{root}/news/plain.txt"
    assert not any("MACOSX" in path for path in paths)
    failures = {failure.path: failure for failure in unreadable("news.zip")}
    assert failures[f"{root}/news/map.png"].skipped
    assert failures[f"{root}/news/empty.txt"].reason == "is empty"
    assert not failures[f"{root}/news/empty.txt"].skipped


def test_title_of_the_body_is_its_first_line() -> None:
    for name, *_ in FORMATS:
        for article in articles(name):
            if article.meta.title:
                first = " ".join(article.body.split("\n")[0].split())
                assert first == article.meta.title, name


def test_a_broken_record_does_not_end_a_web_archive(tmp_path: Path) -> None:
    page = (FIXTURES / "page.html").read_bytes()
    records = []
    for number, (kind, content) in enumerate(
        [(b"gzip", gzip.compress(page)), (b"br", b"junk"), (b"gzip", b"\x1f\x8bjunk"), (b"", page)]
    ):
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
        http += (b"Content-Encoding: " + kind + b"\r\n" if kind else b"") + b"\r\n" + content
        records.append(
            b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://h.example/%d\r\n"
            b"Content-Type: application/http; msgtype=response\r\n"
            b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (number, len(http), http)
        )
    path = write(tmp_path, "a.warc", b"".join(records))
    assert [a.meta.url for a in articles(path)] == ["https://h.example/0", "https://h.example/3"]
    assert len(unreadable(path)) == 2


def test_a_reason_stays_on_one_line() -> None:
    failure = Unreadable(path="a", reason="record 1 (A title\n\nover lines\x1b[31m) has no text")
    assert failure.reason == "record 1 (A title over lines) has no text"


@pytest.mark.parametrize("name", ["a.html", "a.eml"])
def test_quotation_marks_of_windows_in_what_calls_itself_latin_1(tmp_path: Path, name: str) -> None:
    quoted = "“The maps belong to all of us,” said the agency’s head in Málaga on Monday."
    head = {
        "a.html": '<html><head><meta charset="iso-8859-1"></head><body><p>',
        "a.eml": "MIME-Version: 1.0\nFrom: a@h.example\nSubject: Maps\n"
        "Content-Type: text/plain; charset=ISO-8859-1\nContent-Transfer-Encoding: 8bit\n\n",
    }[name]
    [article] = articles(write(tmp_path, name, f"{head}{quoted}\n".encode("cp1252")))
    assert quoted in article.body


def test_a_web_archive_cut_short_is_told(tmp_path: Path) -> None:
    data = (FIXTURES / "pages.warc").read_bytes()
    path = write(tmp_path, "a.warc", data[: data.rindex(b"</")])
    assert "cut short in record" in unreadable(path)[-1].reason


def test_words_that_only_look_like_the_end_of_a_text(tmp_path: Path) -> None:
    text = (FIXTURES / "proquest.txt").read_text()
    for label in ("Location", "Source", "Title"):
        inserted = f"{FIRST}\n\n{label}: to be told by both sides.\n\nBoth will meet again."
        [article, *_] = articles(write(tmp_path, "a.txt", text.replace(FIRST, inserted, 1)))
        assert "Both will meet again." in article.body
        assert SECOND in article.body
        assert "ProQuest" not in article.body


def test_several_documents_in_one_file_of_trafilatura(tmp_path: Path) -> None:
    text = (FIXTURES / "trafilatura.xml").read_text()
    broken = text.replace("<p>Kenya", "<p>Kenya<lb/>Kenya")
    path = write(tmp_path, "a.xml", f'<?xml version="1.0"?>\n{text}{broken}')
    assert len(articles(path)) == 2


def test_xml_of_another_kind_is_one_sentence(tmp_path: Path) -> None:
    path = write(tmp_path, "a.xml", "<urlset><url><loc>https://h.example</loc></url></urlset>")
    with pytest.raises(ReadingError, match="neither a feed nor other XML"):
        outcomes(path)
