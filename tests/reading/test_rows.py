"""JSON, JSON lines and tables."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lunarwatch.errors import ReadingError, UsageError
from lunarwatch.reading.cleaning import clean
from lunarwatch.reading.fields import FIELDS
from lunarwatch.reading.rows import elements
from lunarwatch.records import Article

from .helpers import articles, outcomes, unreadable, write

TEXT = "Egypt signed the accords with the agency of the kingdom on Wednesday, it said."


def test_mapping_names_the_fields() -> None:
    mapping = {"text": "story", "published": "when", "source": "paper", "id": "nr"}
    [article] = articles("mapped.tsv", mapping=mapping)
    assert article.body.startswith("Kenya and Portugal signed")
    assert str(article.meta.published) == "2024-03-12"
    assert (article.meta.source, article.meta.external_id) == ("Harbour News", "1")


def test_mapping_reaches_inside_objects(tmp_path: Path) -> None:
    row = {"doc": {"content": TEXT, "when": "2024-03-12"}}
    path = write(tmp_path, "a.jsonl", json.dumps(row))
    [article] = articles(path, mapping={"text": "doc.content", "published": "doc.when"})
    assert article.body == TEXT
    assert str(article.meta.published) == "2024-03-12"


def test_a_wrong_mapping_says_so(tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", f"a,b\n{TEXT!r},c\n")
    with pytest.raises(UsageError, match="unknown field 'body'"):
        outcomes(path, mapping={"body": "a"})
    with pytest.raises(ReadingError, match="has no column 'z'; its columns are a, b"):
        outcomes(path, mapping={"text": "z"})


@pytest.mark.parametrize("name", FIELDS["text"])
def test_every_name_of_the_text_is_known(tmp_path: Path, name: str) -> None:
    path = write(tmp_path, "a.jsonl", json.dumps({name.upper(): TEXT, "id": 7}))
    [article] = articles(path)
    assert (article.body, article.meta.external_id) == (TEXT, "7")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters(tmp_path: Path, delimiter: str) -> None:
    path = write(tmp_path, "a.csv", f"id{delimiter}Full Text\n1{delimiter}Egypt joined.\n")
    [article] = articles(path)
    assert (article.body, article.meta.external_id) == ("Egypt joined.", "1")


def test_a_table_is_known_without_its_suffix(tmp_path: Path) -> None:
    [article] = articles(write(tmp_path, "a.txt", f'title,content,date\nA,"{TEXT}",2024-03-12\n'))
    assert article.body == f"A\n\n{TEXT}"


def test_prose_with_commas_is_no_table(tmp_path: Path) -> None:
    text = "The text, the title, the date and the author were missing.\n\nSo was the rest."
    [article] = articles(write(tmp_path, "a.txt", text))
    assert article.body == text


def test_json_lines_are_known_by_any_suffix(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps({"text": TEXT, "id": number}) for number in range(3))
    for name in ("a.json", "a.txt", "a"):
        assert [a.meta.external_id for a in articles(write(tmp_path, name, lines))] == list("012")


def test_a_first_line_longer_than_what_is_sniffed_at(tmp_path: Path) -> None:
    long = {"text": TEXT * 2000, "id": 1}
    path = write(tmp_path, "a.json", json.dumps(long) + "\n" + json.dumps({"text": TEXT}))
    assert [len(a.body) for a in articles(path)] == [len(TEXT) * 2000, len(TEXT)]


def test_lines_of_different_encodings(tmp_path: Path) -> None:
    text = "The café in Málaga was closed, the agency of the country said on Friday."
    row = json.dumps({"text": text}, ensure_ascii=False)
    path = write(tmp_path, "a.jsonl", row.encode() + b"\n" + row.encode("cp1252"))
    assert [a.body for a in articles(path)] == [text, text]


def test_wide_json_lines(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", (json.dumps({"text": TEXT}) + "\n").encode("utf-16") * 1)
    assert [a.body for a in articles(path)] == [TEXT]


def test_a_line_too_long_is_told_and_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lunarwatch.reading.rows.LONGEST_ROW", 1000)
    lines = [json.dumps({"text": "x" * size}) for size in (10, 5000, 20)]
    path = write(tmp_path, "a.jsonl", "\n".join(lines))
    found = outcomes(path)
    assert [isinstance(outcome, Article) for outcome in found] == [True, False, True]
    assert "line 2 is longer" in unreadable(path)[0].reason


def test_damage_after_some_rows_keeps_them(tmp_path: Path) -> None:
    text = json.dumps([{"text": TEXT}] * 3)[:-1] + ', {"text": "cut'
    path = write(tmp_path, "a.json", text)
    assert len(articles(path)) == 3
    assert "damaged after row 3" in unreadable(path)[0].reason


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("[]", "empty list"),
        ("[1, 2]", "something other than objects"),
        ('{"articles": []}', "empty list"),
        ("{}", "has no text"),
        ('{"a": ' + "[" * 100_000, "nested too deeply"),
        ('{"text": null}', "empty text"),
    ],
)
def test_useless_json(tmp_path: Path, content: str, reason: str) -> None:
    with pytest.raises(ReadingError, match=reason):
        outcomes(write(tmp_path, "a.json", content))


def test_a_header_alone(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="header but no rows"):
        outcomes(write(tmp_path, "a.csv", "id,text\n"))


def test_the_title_is_put_before_the_text_once(tmp_path: Path) -> None:
    rows = [
        {"title": "Egypt joins", "text": TEXT},
        {"title": "Egypt joins", "text": f"Egypt joins\n{TEXT}"},
    ]
    bodies = [a.body for a in articles(write(tmp_path, "a.json", json.dumps(rows)))]
    assert bodies == [f"Egypt joins\n\n{TEXT}", f"Egypt joins\n{TEXT}"]


json_rows = st.lists(
    st.fixed_dictionaries(
        {"text": st.text(min_size=1), "id": st.integers(0)}, optional={"x": st.text()}
    ),
    min_size=1,
    max_size=6,
)


@given(json_rows, st.integers(1, 40), st.booleans())
def test_elements_are_found_however_the_text_is_cut(
    rows: list[dict[str, object]], size: int, indent: bool
) -> None:
    text = json.dumps(rows, indent=2 if indent else None, ensure_ascii=False)
    chunks = [text[start : start + size] for start in range(0, len(text), size)]
    assert [json.loads(element) for element in elements(chunks)] == rows


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(json_rows)
def test_rows_come_back(tmp_path: Path, rows: list[dict[str, object]]) -> None:
    lines = "\n".join(json.dumps(row) for row in rows)
    array = json.dumps(rows)
    expected = [
        (clean(str(row["text"])), str(row["id"])) for row in rows if clean(str(row["text"])).strip()
    ]
    for name, content in (("a.jsonl", lines), ("a.json", array)):
        found = (
            [
                (a.body, a.meta.external_id)
                for a in articles(write(tmp_path, name, content), languages=None)
            ]
            if expected
            else []
        )
        assert found == expected


def test_lists_that_follow_one_another_lose_nothing(tmp_path: Path) -> None:
    one, two = (json.dumps({"text": TEXT, "id": number}, indent=1) for number in "12")
    for name, content in {
        "cat.json": f"[{one}]\n[{two}]\n",
        "newspaper4k.json": f"[{one},\n]{two}]",
        "jq.json": f"{one}\n{two}\n",
        "jq.jsonl": f"{one}\n{two}\n",
        "commas.jsonl": "".join(f"{json.dumps(json.loads(row))},\n" for row in (one, two)),
    }.items():
        assert [a.meta.external_id for a in articles(write(tmp_path, name, content))] == ["1", "2"]


def test_what_stands_behind_a_list_is_not_lost_in_silence(tmp_path: Path) -> None:
    path = write(tmp_path, "a.json", json.dumps([{"text": TEXT}]) + ' and "more"')
    assert len(articles(path)) == 1
    assert "damaged after row 1" in unreadable(path)[0].reason


def test_a_broken_object_in_a_list_is_passed_over(tmp_path: Path) -> None:
    rows = f'[{{"text": "{TEXT}"}}, {{"text": nothing}}, {{"text": "{TEXT}"}}]'
    path = write(tmp_path, "a.json", rows)
    assert len(articles(path)) == 2
    assert "row 2 is not valid JSON" in unreadable(path)[0].reason


def test_answers_of_an_interface_one_a_line(tmp_path: Path) -> None:
    answer = json.dumps({"status": "ok", "articles": [{"content": TEXT}, {"content": ""}]})
    path = write(tmp_path, "a.jsonl", f"{answer}\n{answer}\n")
    assert len(articles(path)) == 2
    assert "line 2, article 2 has an empty text" in unreadable(path)[1].reason


def test_an_article_that_was_taken_back_is_no_article(tmp_path: Path) -> None:
    path = write(tmp_path, "a.json", json.dumps([{"content": "[Removed]"}]))
    [outcome] = unreadable(path)
    assert outcome.skipped


def test_a_text_in_paragraphs_stays_in_paragraphs(tmp_path: Path) -> None:
    path = write(tmp_path, "a.json", json.dumps([{"text": [TEXT, TEXT]}, {"text": float("nan")}]))
    assert [a.body for a in articles(path)] == [f"{TEXT}\n\n{TEXT}"]
    assert "empty text" in unreadable(path)[0].reason


def test_authors_as_python_prints_them(tmp_path: Path) -> None:
    names = str(["Ana O'Hara", "Joao Mar"]).replace('"', '""')
    path = write(tmp_path, "a.csv", f'text,authors\n"{TEXT}","{names}"\n"{TEXT}",[]\n')
    assert [a.meta.author for a in articles(path)] == ["Ana O'Hara, Joao Mar", None]


@pytest.mark.parametrize("head", ["", "\n\n", "sep=;\n", '\ufeff"sep=;"\r\n'])
def test_lines_before_the_header(tmp_path: Path, head: str) -> None:
    path = write(tmp_path, "a.csv", f"{head}id;text;when, where\n1;{TEXT};\n")
    [article] = articles(path)
    assert (article.body, article.meta.external_id) == (TEXT, "1")


def test_a_column_that_was_named_makes_a_table_of_any_input(tmp_path: Path) -> None:
    content = f'Where,Story\nCairo,"{TEXT}"\n'
    for name in ("a.txt", "a"):
        [article] = articles(write(tmp_path, name, content), mapping={"text": "story"})
        assert article.body == TEXT
    stream = io.BytesIO(content.encode())
    [article] = articles("-", stdin=stream, mapping={"text": "story", "source": "where"})
    assert (article.body, article.meta.source) == (TEXT, "Cairo")


def test_every_column_that_was_named_must_be_there(tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", f'story,day\n"{TEXT}",2024-03-12\n')
    with pytest.raises(ReadingError, match="has no column 'dya'; its columns are story, day"):
        outcomes(path, mapping={"text": "story", "published": "dya"})


def test_a_quotation_never_closed_is_told(tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", f'id,text\n1,"{TEXT}"\n2,"{TEXT}\n3,{TEXT}\n')
    assert [a.meta.external_id for a in articles(path)] == ["1"]
    assert "row 2 has a quotation that is never closed" in unreadable(path)[0].reason


def test_a_table_without_an_end_of_line_is_whole(tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", f'id,text\n1,"{TEXT}"')
    assert [a.meta.external_id for a in articles(path)] == ["1"]


def test_no_message_is_as_long_as_an_article(tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", f'"{TEXT * 50}",b\nc,d\n')
    with pytest.raises(ReadingError, match="name it with --map") as caught:
        outcomes(path)
    assert len(str(caught.value)) < len(str(path)) + 250


def test_a_tab_within_a_string_is_no_damage(tmp_path: Path) -> None:
    line = f'{{"text": "{TEXT}\tSo it was."}}\n'
    for name, content in {"a.jsonl": line, "a.json": f"[{line}]", "b.json": line * 2}.items():
        found = articles(write(tmp_path, name, content))
        assert {a.body for a in found} == {f"{TEXT}\tSo it was."}
