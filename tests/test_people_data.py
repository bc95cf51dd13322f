"""The people of the catalogue as data: sound, and without claims that contradict."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from lunarwatch.errors import PatternsError
from lunarwatch.patterns import Catalogue, Office, Person, load_catalogue, patterns_dir

BLOCK = """
[[person]]
name = "Ada Example"
country = "{country}"
offices = [{{ titles = ["Director"], body = "{body}", when = "{when}" }}]
"""


def folder_with(block: str, tmp_path: Path) -> Path:
    shutil.copytree(patterns_dir(), tmp_path / "patterns")
    (tmp_path / "patterns" / "people" / "mine.toml").write_text(block, encoding="utf-8")
    return tmp_path / "patterns"


def test_there_are_people_of_many_countries(catalogue: Catalogue) -> None:
    assert len(catalogue.people) > 300
    assert len({person.country for person in catalogue.people.values()}) > 40


def test_a_name_is_tidy(catalogue: Catalogue) -> None:
    names = [n for p in catalogue.people.values() for n in (p.name, p.called, *p.aliases)]
    assert [n for n in names if n != " ".join(n.split()) or "’" in n or not n] == []
    assert all(" " in person.name for person in catalogue.people.values())


def test_a_surname_is_part_of_the_name(catalogue: Catalogue) -> None:
    assert [p.name for p in catalogue.people.values() if p.called not in p.name] == []


def test_terms_run_forward(catalogue: Catalogue) -> None:
    offices = [o for p in catalogue.people.values() for o in p.offices]
    terms = [office.when.split("/") for office in offices]
    assert [term for term in terms if term[1] != ".." and term[0][:4] > term[1][:4]] == []


def test_offices_of_a_state_are_held_for_ones_own(catalogue: Catalogue) -> None:
    foreign = [
        (person.name, office.body)
        for person in catalogue.people.values()
        for office in person.offices
        if (body := catalogue.entities[office.body]).kind == "country"
        and body.country != person.country
    ]
    assert foreign == []


@pytest.mark.parametrize(
    ("when", "day", "held"),
    [
        ("2021-05/2025-01", "2021-05-01", True),
        ("2021-05/2025-01", "2021-04-30", False),
        ("2021-05/2025-01", "2025-01-31", True),
        ("2021-05/2025-01", "2025-02-01", False),
        ("2019/2021", "2021-12-31", True),
        ("2019/2021", "2022-01-01", False),
        ("2019/..", "2040-01-01", True),
    ],
)
def test_a_term_counts_its_first_and_last_month_in_full(when: str, day: str, held: bool) -> None:
    assert Office(body="nasa", when=when).held_on(date.fromisoformat(day)) is held


def test_the_first_office_that_holds_is_the_one_served() -> None:
    offices = (Office(body="a", when="2001/2005"), Office(body="b", when="2004/.."))
    person = Person(name="Ada Example", country="USA", offices=offices)
    assert person.serving(date(2005, 1, 1)) == "a"
    assert person.serving(date(2006, 1, 1)) == "b"
    assert person.serving(date(1999, 1, 1)) == person.serving(None) == "usa"


@pytest.mark.parametrize(
    ("block", "problem"),
    [
        (BLOCK.format(country="USA", body="nasa", when="2021"), r"mine.toml, Ada Example: offices"),
        (BLOCK.format(country="USA", body="nasa", when="2021-13/.."), "Ada Example: offices"),
        (BLOCK.format(country="USA", body="nobody", when="2021/.."), "offices: no party 'nobody'"),
        (BLOCK.format(country="USA", body="ilrs", when="2021/.."), "offices: no party 'ilrs'"),
        (BLOCK.format(country="QQQ", body="nasa", when="2021/.."), "country: no party 'qqq'"),
        ('[[person]]\nname = "Bill Nelson"\ncountry = "USA"', "used twice"),
        ('[[person]]\nname = "A B"\naliases = ["Pam Melroy"]\ncountry = "USA"', "claimed twice"),
        ('[[person]]\nname = "A B"\naliases = ["Chandrayaan-3"]\ncountry = "USA"', "claimed twice"),
        ('[[person]]\nname = "A B"\nage = 3\ncountry = "USA"', "A B: age"),
        ('[[human]]\nname = "A B"', "unknown key 'human'"),
    ],
)
def test_a_wrong_block_is_refused(block: str, problem: str, tmp_path: Path) -> None:
    with pytest.raises(PatternsError, match=problem):
        load_catalogue(folder_with(block, tmp_path))


def test_patterns_without_people_are_whole(tmp_path: Path) -> None:
    folder = folder_with("", tmp_path)
    shutil.rmtree(folder / "people")
    assert load_catalogue(folder).people == {}
