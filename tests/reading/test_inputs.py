"""From what the user typed to the files meant."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lunarwatch.errors import ReadingError, UsageError
from lunarwatch.reading import Unreadable, expand, listed

from .helpers import write


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("b.txt", "a.md", "sub/c.jsonl.gz", "sub/d.html", "x.png", ".hidden.txt", "e.TXT"):
        write(tmp_path, f"news/{name}", "text")
    write(tmp_path, "news/.git/f.txt", "text")
    (tmp_path / "news/empty").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def paths(*names: str) -> list[str]:
    return [name.replace("/", os.sep) for name in names]


def test_folder(news: Path) -> None:
    expected = paths(
        "news/a.md", "news/b.txt", "news/e.TXT", "news/sub/c.jsonl.gz", "news/sub/d.html"
    )
    assert list(expand(["news"])) == expected


def test_paths_stay_as_typed_and_in_order(news: Path) -> None:
    inputs = ["news/x.png", str(news / "news/b.txt"), "-", "news/a.md"]
    assert list(expand(inputs)) == inputs


def test_patterns(news: Path) -> None:
    assert list(expand(["news/*.txt"])) == ["news/b.txt"]
    assert list(expand(["news/**/*.html"])) == paths("news/sub/d.html")
    assert list(expand(["news/**.txt", "n*s/**/e*"])) == paths("news/b.txt", "news/e.TXT")
    every = ["a.md", "b.txt", "e.TXT", "sub/c.jsonl.gz", "sub/d.html", "x.png"]
    assert list(expand(["news/**"])) == paths(*(f"news/{name}" for name in every))


def test_a_file_whose_name_looks_like_a_pattern(news: Path) -> None:
    write(news, "[1].txt", "text")
    assert list(expand(["[1].txt"])) == ["[1].txt"]


def test_list_of_files(news: Path) -> None:
    write(news, "list", "# comment\n\nnews/b.txt\r\nnews/sub\n-\n")
    assert list(listed("list")) == ["news/b.txt", "news/sub", "-"]


def test_links_that_lead_round(news: Path) -> None:
    (news / "news/sub/up").symlink_to(news / "news", target_is_directory=True)
    assert len(list(expand(["news"]))) == 5
    assert list(expand(["news/**/*.html"])) == paths("news/sub/d.html")


def test_a_link_to_itself_and_one_to_nowhere(news: Path) -> None:
    (news / "news/c").symlink_to("c")
    (news / "news/c.txt").symlink_to("nowhere")
    found = ["news/a.md", "news/b.txt", "news/c.txt", "news/e.TXT", "news/sub/c.jsonl.gz"]
    assert list(expand(["news"]))[:5] == paths(*found)


def test_a_pipe_in_a_folder_is_not_waited_for(news: Path) -> None:
    os.mkfifo(news / "news/c.txt")
    assert paths("news/c.txt")[0] not in list(expand(["news", "news/*.txt"]))


def test_a_folder_that_cannot_be_listed_stops_nothing(
    news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def scandir(folder: str) -> object:
        if folder.endswith("sub"):
            raise PermissionError(13, "Permission denied")
        return scan(folder)

    write(news, "news/tub/g.txt", "text")
    scan = os.scandir
    monkeypatch.setattr("lunarwatch.reading.inputs.os.scandir", scandir)
    *_, failed, last = expand(["news"])
    assert isinstance(failed, Unreadable)
    assert (failed.path, failed.reason) == (
        paths("news/sub")[0],
        "cannot be listed (Permission denied)",
    )
    assert last == paths("news/tub/g.txt")[0]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("nowhere", "no such file or folder"),
        ("nowhere/*.txt", "no file matches"),
        ("news/empty", "a folder without articles"),
    ],
)
def test_nothing_found(news: Path, name: str, words: str) -> None:
    with pytest.raises(ReadingError, match=f"^{name.replace('*', '.')}: {words}"):
        list(expand([name]))


def test_missing_list(news: Path) -> None:
    with pytest.raises(UsageError, match="list of files 'nowhere' cannot be read"):
        list(listed("nowhere"))


def test_files_come_before_the_folder_is_read_to_its_end(news: Path) -> None:
    found = expand(["news", "nowhere"])
    assert next(found) == paths("news/a.md")[0]
