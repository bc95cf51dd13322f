"""Plain text and Markdown."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lunarwatch.errors import ReadingError
from lunarwatch.reading import read_text
from lunarwatch.reading.cleaning import clean
from lunarwatch.reading.plain import headline_of, split_front_matter, strip_markdown

from .helpers import articles, outcomes, write


def test_body_of_a_text_is_the_text_as_it_is(tmp_path: Path) -> None:
    text = "\n  Egypt joins \n\nEgypt joined  on Wednesday.\n\n\n"
    [article] = articles(write(tmp_path, "a.txt", text))
    assert article.body == text


def test_path_stays_as_it_was_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "a.txt", "Egypt joined.")
    monkeypatch.chdir(tmp_path)
    [article] = articles(Path("a.txt"))
    assert article.meta.path == "a.txt"


def test_standard_input() -> None:
    [article] = outcomes("-", stdin=io.BytesIO(b"Egypt joined the station on Wednesday."))
    assert article.body == "Egypt joined the station on Wednesday."  # type: ignore[union-attr]
    assert article.meta.path == "-"  # type: ignore[union-attr]


def test_rows_on_standard_input() -> None:
    rows = b'{"text": "Egypt joined."}\n{"text": "Chad joined."}\n'
    bodies = [found.body for found in outcomes("-", stdin=io.BytesIO(rows))]  # type: ignore[union-attr]
    assert bodies == ["Egypt joined.", "Chad joined."]


@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"\n\n\n"])
def test_an_empty_file_is_an_error(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(ReadingError, match="is empty"):
        outcomes(write(tmp_path, "a.txt", content))


def test_empty_standard_input_is_called_by_its_name() -> None:
    with pytest.raises(ReadingError, match=r"^standard input: is empty$"):
        outcomes("-", stdin=io.BytesIO(b""))


@pytest.mark.parametrize("text", ["", "  \n", "\x00"])
def test_empty_text_is_an_error(text: str) -> None:
    with pytest.raises(ReadingError, match="is empty"):
        read_text(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Egypt joins the station\n\nEgypt joined.", "Egypt joins the station"),
        ("Egypt joins the station\nBy A. Field\n\nEgypt joined.", "Egypt joins the station"),
        ("Egypt joins the station \n Credit: Agency\n\nEgypt.", "Egypt joins the station"),
        ("Will Egypt join?\n\nIt will.", "Will Egypt join?"),
        ("Egypt joined the station on Wednesday.\n\nMore.", None),
        ("Egypt joined the station on\nWednesday, officials said\nin Cairo.", None),
        ("Egypt joined", None),
        ("March 3, 2024\n\nEgypt joined.", None),
        ("By A. Field\n\nEgypt joined.", None),
        ("word " * 60 + "\n\nEgypt joined.", None),
        ("* * *\n\nEgypt joined.", None),
        ("(Bloomberg) -- Egypt joined, with China agreeing to back it.\n\nMore.", None),
    ],
)
def test_headline(text: str, title: str | None) -> None:
    assert headline_of(text) == title


def test_front_matter_of_both_kinds() -> None:
    yaml = '---\ntitle: "A: b"\ndate: 2024-03-12\nauthors:\n  - A. Field\n  - J. Mar\n---\n\nBody.'
    fields, body = split_front_matter(yaml)
    expected = {"title": "A: b", "published": "2024-03-12", "author": "A. Field, J. Mar"}
    assert (fields, body) == (expected, "Body.")
    fields, body = split_front_matter('+++\ntitle = "A"\ndate = 2024-03-12\n+++\nBody.')
    assert (fields, body) == ({"title": "A", "published": "2024-03-12"}, "Body.")


@pytest.mark.parametrize(
    "text", ["--- \nno end", "---\n---\nBody", "+++\nnot toml\n+++\nBody", "Body\n---\na: b\n---\n"]
)
def test_what_is_no_front_matter_stays(text: str) -> None:
    assert split_front_matter(text) == ({}, text)


def test_front_matter_without_body_is_an_article_without_text() -> None:
    with pytest.raises(ReadingError, match="is empty"):
        read_text("---\ntitle: A\n---\n")


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("# Head #\n\nText", "Head\n\nText"),
        ("a **bold *and* b** _c_ `d`", "a bold and b c d"),
        ("[text](http://x.example/a_(b)) ![i](j.png)", "text "),
        ("[![i](j.png)](http://x.example)", ""),
        ("> quoted\n\n---\n\n* item", "quoted\n\n* item"),
        ("snake_case_name 2*3*4 R&D", "snake_case_name 2*3*4 R&D"),
        ("<!-- gone --><b>kept</b>", "kept"),
        ("```\ncode\n```", "code\n"),
        ("[a]: http://x.example\n[text][a]", "text"),
        ("C\\*", "C*"),
    ],
)
def test_markdown(marked: str, plain: str) -> None:
    assert strip_markdown(marked) == plain


@example("Egypt joins\rEgypt joined the accords.\n")
@given(st.text().filter(lambda text: clean(text).strip()))
def test_any_text_is_its_own_body(text: str) -> None:
    fields, _ = split_front_matter(text)
    if not fields:
        assert read_text(text).body == clean(text)


def test_five_megabytes() -> None:
    text = "Egypt signed the accords with the agency of the kingdom on Wednesday. " * 75_000
    assert len(text) > 5_000_000
    assert read_text(text).body == text


def test_a_heading_is_the_title_without_its_mark(tmp_path: Path) -> None:
    [article] = articles(
        write(tmp_path, "a.md", "# Egypt *joins* #\n\nEgypt joined the accords.\n")
    )
    assert article.meta.title == "Egypt joins"
    assert article.body == "Egypt joins\n\nEgypt joined the accords.\n"


def test_comments_in_front_matter(tmp_path: Path) -> None:
    head = 'title: "Egypt # joins"\ndate: 2024-03-12 # a Tuesday\nauthor: A. Field # staff\n'
    for end in ("---", "..."):
        [article] = articles(write(tmp_path, "a.md", f"---\n{head}{end}\nEgypt joined.\n"))
        assert article.body == "Egypt # joins\n\nEgypt joined.\n"
        assert (str(article.meta.published), article.meta.author) == ("2024-03-12", "A. Field")
