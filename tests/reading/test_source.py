"""Opening inputs: missing, binary, compressed, hostile."""

from __future__ import annotations

import gzip
import io
import os
import tracemalloc
import zipfile
from pathlib import Path

import pytest
import zstandard

from lunarwatch.errors import ReadingError
from lunarwatch.reading import Unreadable, read_articles, streams
from lunarwatch.reading import source as source_module
from lunarwatch.reading.source import suffix_of
from lunarwatch.records import Article

from .helpers import FIXTURES, articles, outcomes, unreadable, write

TEXT = "Egypt signed the accords with the agency of the kingdom on Wednesday."


def packed(**members: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "."), content)
    return stream.getvalue()


def test_missing_file() -> None:
    with pytest.raises(ReadingError, match=r"nowhere\.txt: no such file"):
        outcomes("nowhere.txt")


def test_folder(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="is a folder"):
        outcomes(tmp_path)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_forbidden_file(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", TEXT)
    path.chmod(0)
    with pytest.raises(ReadingError, match="permission"):
        outcomes(path)


def test_a_name_no_file_can_have() -> None:
    with pytest.raises(ReadingError, match="cannot be opened"):
        list(read_articles("a\0b.txt"))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\x7fELF\x02\x01\x01\x00" + bytes(50), "binary file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(50), r"\.doc.*save it as"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "picture"),
        (b"\xfd7zXZ\x00" + bytes(50), "xz"),
        (b"Rar!\x1a\x07" + bytes(50), "RAR"),
        (packed(**{"xl/workbook__xml": b"<workbook/>"}), r"not \.docx"),
    ],
)
def test_what_is_no_article(tmp_path: Path, content: bytes, words: str) -> None:
    with pytest.raises(ReadingError, match=words):
        outcomes(write(tmp_path, "a.txt", content))


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("a.TXT", ".txt"),
        ("a.jsonl.gz", ".jsonl"),
        ("a.gz", ".gz"),
        ("folder.d/a", ""),
        ("C:\\news\\a.Html", ".html"),
    ],
)
def test_suffix(name: str, suffix: str) -> None:
    assert suffix_of(name) == suffix


def test_content_decides_and_not_the_suffix(tmp_path: Path) -> None:
    page = (FIXTURES / "page.html").read_bytes()
    [article] = articles(write(tmp_path, "a.txt", page))
    assert article.meta.source == "Harbour News"
    [article] = articles(write(tmp_path, "a.html", '{"text": "Egypt joined."}'))
    assert article.body == "Egypt joined."


@pytest.mark.parametrize("suffix", ["pdf", "docx", "rtf", "warc", "zip", "gz", "eml"])
def test_a_text_is_a_text_under_any_suffix(tmp_path: Path, suffix: str) -> None:
    text = "“Egypt will join,” said the agency’s head on Monday.\n\nEgypt signed the accords."
    [article] = articles(write(tmp_path, f"a.{suffix}", text))
    assert article.body == text


@pytest.mark.parametrize("layers", [1, 2, 3])
def test_compressed_more_than_once(tmp_path: Path, layers: int) -> None:
    content = TEXT.encode()
    for _ in range(layers):
        content = gzip.compress(content)
    assert articles(write(tmp_path, "a.txt.gz", content))[0].body == TEXT


def test_compressed_too_often(tmp_path: Path) -> None:
    content = TEXT.encode()
    for _ in range(6):
        content = gzip.compress(content)
    with pytest.raises(ReadingError, match="times over"):
        outcomes(write(tmp_path, "a.txt.gz", content))


def test_zip_on_standard_input() -> None:
    found = outcomes("-", stdin=io.BytesIO(packed(a__txt=TEXT.encode())))
    assert [outcome.body for outcome in found if isinstance(outcome, Article)] == [TEXT]


def test_zip_in_zip_and_gzip_in_zip(tmp_path: Path) -> None:
    inner = packed(b__txt=TEXT.encode())
    content = packed(inner__zip=inner, c__txt__gz=gzip.compress(TEXT.encode()))
    path = write(tmp_path, "a.zip", content)
    assert [a.meta.path for a in articles(path)] == [
        f"{path}/inner.zip/b.txt",
        f"{path}/c.txt.gz",
    ]


def test_a_damaged_member_does_not_end_the_archive(tmp_path: Path) -> None:
    content = bytearray(packed(a__txt=os.urandom(3000).hex().encode(), b__txt=TEXT.encode()))
    content[200:260] = bytes(60)
    found = outcomes(write(tmp_path, "a.zip", bytes(content)))
    assert isinstance(found[0], Unreadable)
    assert not found[0].skipped
    assert isinstance(found[1], Article)


def test_empty_zip(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="without files"):
        outcomes(write(tmp_path, "a.zip", packed()))


def test_many_frames_and_members(tmp_path: Path) -> None:
    row = b'{"text": "Egypt joined."}\n'
    for name, compress in (("a.jsonl.gz", gzip.compress), ("a.jsonl.zst", zstandard.compress)):
        path = write(tmp_path, name, compress(row) + compress(row * 2))
        assert len(articles(path)) == 3


@pytest.mark.parametrize("kind", ["gz", "zst", "zip"])
def test_bombs_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    monkeypatch.setattr(streams, "FREE_EXPANSION", 1 << 20)
    zeros = b" " * (20 << 20)
    content = {
        "gz": lambda: gzip.compress(zeros),
        "zst": lambda: zstandard.compress(zeros),
        "zip": lambda: packed(a__txt=zeros),
    }[kind]()
    path = write(tmp_path, f"a.txt.{kind}", content)
    tracemalloc.start()
    if kind == "zip":
        reason = unreadable(path)[0].reason
    else:
        with pytest.raises(ReadingError) as caught:
            outcomes(path)
        reason = str(caught.value)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "decompression bomb" in reason
    assert peak < 60 << 20


def test_a_document_too_large_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source_module, "LARGEST_DOCUMENT", 1000)
    with pytest.raises(ReadingError, match="JSON lines"):
        outcomes(write(tmp_path, "a.txt", TEXT * 100))


def test_rows_are_streamed(tmp_path: Path) -> None:
    rows, text = 3_000, TEXT.encode() * 70
    row = b'{"text": "' + text + b'"}\n'
    for name, content in (
        ("a.jsonl", row * rows),
        ("a.json", b"[" + b",".join([row] * rows) + b"]"),
        ("a.csv", b"id,text\n" + (b"1," + text + b"\n") * rows),
    ):
        path = write(tmp_path, name, content)
        assert path.stat().st_size > 13_000_000
        tracemalloc.start()
        count = sum(1 for _ in read_articles(path, languages=None))
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert count == rows
        assert peak < 8 << 20, name


def test_small_bombs_in_one_archive_are_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streams, "FREE_EXPANSION", 100_000)
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for number in range(9):
            packed.writestr(f"{number}.txt", b"\n" * 80_000 + b"a")
    assert "bomb" in unreadable(path)[-1].reason
    assert len(articles(path)) < 9


def test_a_locked_archive_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("a.txt", "Egypt joined.")
    data = bytearray(path.read_bytes())
    for at in (6, data.find(b"PK\x01\x02") + 8):
        data[at] |= 1
    path.write_bytes(data)
    assert [f.reason for f in unreadable(path)] == ["is protected by a password: unpack it"]


def test_what_lies_beside_a_page_in_an_archive_is_no_article(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for name in ("style.css", "main.js", "README", "b.txt"):
            packed.writestr(name, "Egypt joined the accords.")
    assert [Path(a.meta.path or "").name for a in articles(path)] == ["README", "b.txt"]
    assert all(outcome.skipped for outcome in unreadable(path))
