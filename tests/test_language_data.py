"""The words of the rules: each list is asked for, and holds a word once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lunarwatch.components import slots
from lunarwatch.errors import PatternsError
from lunarwatch.patterns import Catalogue, load_catalogue
from lunarwatch.patterns.checking import ENTITY_CLASSES, SLOTS

SOURCES = Path(__file__).parents[1] / "src" / "lunarwatch"
LANGUAGE = load_catalogue().language


@pytest.mark.parametrize("name", [*LANGUAGE.cues, *LANGUAGE.classes])
def test_no_word_stands_twice_in_a_list(name: str) -> None:
    for lists in (LANGUAGE.cues, LANGUAGE.classes):
        words = lists.get(name, ())
        assert sorted(set(words)) == sorted(words)


def test_the_code_asks_for_every_list_of_cues_and_for_no_other() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES.rglob("*.py"))
    assert set(re.findall(r"cues\(\s*\"(\w+)\"\s*\)", code)) == set(LANGUAGE.cues)


def test_frames_ask_for_every_class_of_nouns(catalogue: Catalogue) -> None:
    code = (SOURCES / "components" / "classes.py").read_text(encoding="utf-8")
    by_code = set(re.findall(r"in_class\(\w+, \"(\w+)\"", code))
    asked = {
        name
        for _, frame in catalogue.frames.values()
        for classes in (*frame.require.values(), *frame.forbid.values())
        for name in classes
    }
    assert set(LANGUAGE.classes) <= asked | by_code | ENTITY_CLASSES


def test_the_slots_that_patterns_may_name_are_those_that_are_filled() -> None:
    assert set(slots._NAMED) == SLOTS


def test_a_missing_list_is_named(catalogue: Catalogue) -> None:
    with pytest.raises(PatternsError, match="no list 'planed'"):
        catalogue.cues("planed")
