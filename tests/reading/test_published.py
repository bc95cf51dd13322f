"""Publication dates: each text says in its marks which day, and by what, must come out."""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path

import pytest

from lunarwatch.reading import read_articles, read_text
from lunarwatch.reading.published import copyright_year, filename_day, url_day
from lunarwatch.records import PublishedBasis

from .helpers import TODAY, write

# A headline stands before each; the answer is the basis and the day.
BYLINES = [
    ("By Jane Doe | March 3, 2024", "2024-03-03"),
    ("Published: 12 March 2025", "2025-03-12"),
    ("By Jane Doe, Reuters – Updated 5:30 PM EST, Wed March 6, 2024", "2024-03-06"),
    ("Updated March 5, 2024\nPublished March 3, 2024", "2024-03-03"),
    ("Thursday, 15 February 2024 10:30 GMT", "2024-02-15"),
    ("Andrew Field October 8, 2023", "2023-10-08"),
    ("Reuters\nMarch 3, 20249:15 PM GMT+1Updated 2 days ago", "2024-03-03"),
    ("By Jeff Field\nOctober 8, 2023 at 5:33 pm", "2023-10-08"),
    ("NEWS RELEASE | Feb 15, 2024", "2024-02-15"),
    ("Feb. 15, 2024\n\nRELEASE: J24-010", "2024-02-15"),
    ("2024-03-12", "2024-03-12"),
    ("25/12/2023", "2023-12-25"),
    ("Date: 2024-03-12T10:00:00Z", "2024-03-12"),
    ("Published 10:44 am Tuesday, March 5, 2024", "2024-03-05"),
    ("For Immediate Release: March 7, 2024", "2024-03-07"),
    ("Updated: March 5, 2024 | By A. Field", "2024-03-05"),
    ("Posted By Staff on March 5, 2024", "2024-03-05"),
    ("Jan 5, 2024, 11:01am EST", "2024-01-05"),
    ("By JANE DOE, Associated Press, Feb. 3, 2024, 5:06 PM ET", "2024-02-03"),
    ("Source: Xinhua   2023-12-07 10:22:33", "2023-12-07"),
    ("Xinhua | Updated: 2023-12-07 10:22", "2023-12-07"),
    ("By Zhao Lei | China Daily | Updated: 2023-12-07 09:19", "2023-12-07"),
    ("Thu 7 Dec 2023 12.00 GMT", "2023-12-07"),
    ("May 3, 2024 by John Smith", "2024-05-03"),
    ("[December 07, 2023]", "2023-12-07"),
    ("7 DECEMBER 2023 | CAIRO", "2023-12-07"),
    ("February 15, 2024 · 4 min read", "2024-02-15"),
    ("By Jane Doe\nPublished 15 Feb 2024, 10:00 GMT, Updated 16 Feb 2024", "2024-02-15"),
    ("An interview with A. Field, who heads the institute. Published 16 June 2023.", "2023-06-16"),
]
DATELINES = [
    ("BEIJING, Dec. 7 (Xinhua) -- China said so on Thursday.\n\n© 2023 Xinhua", "2023-12-07"),
    ("WASHINGTON, March 12, 2024 (AFP) — The agency said so on Tuesday.", "2024-03-12"),
    ("CAIRO, 6 December 2023 /PRNewswire/ -- Egypt will join the plan.", "2023-12-06"),
    ("MOSCOW, December 7. /TASS/. The corporation said so. Copyright 2023", "2023-12-07"),
    ("London, 5 March 2024: The agency of the kingdom said so in a statement.", "2024-03-05"),
    ("Washington, D.C. (December 7, 2023) – The company said so today.", "2023-12-07"),
    ("WASHINGTON, Sept 5 - The United States said so.\n\n(c) 2022 Agency", "2022-09-05"),
    ("PARIS, France – 12 March 2024 – The agency said in a statement so.", "2024-03-12"),
]
NEITHER = [
    "BEIJING, Dec. 7 (Xinhua) -- China said so: no year is anywhere to be found.",
    "Image taken on March 3, 2024, by the agency",
    "Editor's note: This release was updated April 16, 2024, to correct the date.",
    "UPDATE, March 5, 2024: Engineers have made progress.",
    "In Paris, March 3, 2024 - a Sunday - the ministers met.",
    "JERUSALEM (AP) — Israel signed the accords.",
    "12/03/2024",
    "Published on 3 March 2024 in a journal, the paper says that the ice is old.",
    "The deal was signed on March 3, 2024",
    "Dec. 7, 1972: The crew lifts off.",
    "Date: Thursday, December 14th, 2023\n\nTime: 12:00pm – 1:00pm ET",
    "Open Date: March 5, 2024",
    "ISS032-E-011701 (4 Aug. 2012) — An astronaut exercises.",
    "3 January 2019 – Probe One lands.\n\n11 April 2019 – Probe Two crashes.",
    "3 January 2019 – One lands\n11 April 2019 – Two crashes\n7 September 2019 – Three crashes",
    "December 7, 2023 – Egypt signed the accords in Cairo today with all of its friends",
]


def dated(text: str) -> tuple[str | None, str | None]:
    meta = read_text(text, today=date(2025, 6, 1)).meta
    return (
        str(meta.published) if meta.published else None,
        str(meta.published_basis) if meta.published_basis else None,
    )


@pytest.mark.parametrize(("line", "day"), BYLINES)
def test_byline(line: str, day: str) -> None:
    text = f"Egypt joins the lunar station\n\n{line}\n\nEgypt joined on Wednesday."
    assert dated(text) == (day, "byline")


@pytest.mark.parametrize(("line", "day"), DATELINES)
def test_dateline(line: str, day: str) -> None:
    filler = " The officials spoke for an hour, and others will speak after them tomorrow." * 2
    first, _, rest = line.partition("\n\n")
    text = f"Egypt joins the lunar station\n\n{first}{filler}\n\n{rest}"
    assert dated(text) == (day, "dateline")


@pytest.mark.parametrize("line", NEITHER)
def test_no_day_is_made_up(line: str) -> None:
    text = f"Egypt joins the lunar station\n\n{line}\n\nEgypt joined on Wednesday."
    assert dated(text) == (None, None)


def test_a_headline_that_names_a_day_is_no_byline() -> None:
    assert dated("Apollo July 20, 1969\n\nThe mission is remembered.") == (None, None)


def test_a_date_far_down_is_no_byline() -> None:
    body = "\n".join(f"Line {number} of the story." for number in range(30))
    assert dated(f"{body}\nMarch 3, 2024\n") == (None, None)


def test_copyright_alone_leaves_the_day_open() -> None:
    assert dated("Egypt joined on Wednesday.\n\n©2023 Harbour News L.P.") == (None, "copyright")


@pytest.mark.parametrize(
    ("notice", "year"),
    [
        ("©2023 Harbour", 2023),
        ("Copyright 2024 Harbour", 2024),
        ("Copyright © 2019-2024 Harbour", 2024),
        ("(c) 2012 Company", 2012),
        ("Copyright (c) 2021, Company", 2021),
        ("in 2023 copyright law changed", None),
    ],
)
def test_copyright_year(notice: str, year: int | None) -> None:
    assert copyright_year(f"Text.\n\n{notice}") == year


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://harbour.example/2024/03/12/lunar", date(2024, 3, 12)),
        ("https://harbour.example/2024/mar/12/lunar", date(2024, 3, 12)),
        ("https://harbour.example/news-20240312.html", date(2024, 3, 12)),
        ("https://harbour.example/2024-03-12/lunar", date(2024, 3, 12)),
        ("https://harbour.example/2024/13/40/lunar", None),
        ("https://harbour.example/article/12345678", None),
        (None, None),
    ],
)
def test_url_day(url: str | None, day: date | None) -> None:
    assert url_day(url) == day


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("news/2024-03-12-lunar.txt", date(2024, 3, 12)),
        ("news/lunar_20240312.txt", date(2024, 3, 12)),
        ("2024-03-12/lunar.txt", None),
        ("99999999.txt", None),
        ("120240312.txt", None),
    ],
)
def test_filename_day(path: str, day: date | None) -> None:
    assert filename_day(path) == day


def test_the_order_of_evidence(tmp_path: Path) -> None:
    byline, dateline = "By A. Field | March 3, 2024", "CAIRO, March 2, 2024 (AFP) -- Egypt joined."
    for text, given, expected in (
        (f"---\ndate: 2024-03-04\n---\n{byline}\n\n{dateline}", date(2024, 3, 5), "option"),
        (f"---\ndate: 2024-03-04\n---\n{byline}\n\n{dateline}", None, "metadata"),
        (f"{byline}\n\n{dateline}", None, "byline"),
        (dateline, None, "dateline"),
        ("---\nurl: https://h.example/2024/03/01/x\n---\nEgypt joined.", None, "url"),
        ("Egypt joined.", None, "filename"),
    ):
        path = write(tmp_path, "2024-02-29-egypt.txt", text)
        [article] = read_articles(path, published=given, today=TODAY)
        assert article.meta.published_basis == PublishedBasis(expected)  # type: ignore[union-attr]


def test_a_day_in_the_future_is_refused_with_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="lunarwatch.reading"):
        meta = read_text("---\ndate: 2099-01-01\n---\nEgypt joined.", path="a.txt").meta
    assert (meta.published, meta.published_basis) == (None, None)
    assert "a.txt" in caplog.text
    assert "2099-01-01" in caplog.text
    assert "future" in caplog.text


def test_the_day_itself_is_not_the_future() -> None:
    meta = read_text("Egypt joined.", published=TODAY, today=TODAY).meta
    assert (meta.published, meta.published_basis) == (TODAY, "option")


def test_weaker_evidence_stands_in_for_a_future_day() -> None:
    text = "---\ndate: 2099-01-01\n---\nEgypt joins\n\nBy A. Field | March 3, 2024\n\nEgypt joined."
    assert dated(text) == ("2024-03-03", "byline")
