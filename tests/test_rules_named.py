"""Rules that the code speaks of by name are rules of the pattern files."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import lunarwatch
from lunarwatch.patterns import load_catalogue

SOURCE = Path(lunarwatch.__file__).parent
CATALOGUE = load_catalogue()
SPOKEN = {"state.quoted", "state.reported"}  # statements are found without frames


def _named() -> set[tuple[str, str]]:
    """The rules that modules name, ``type.frame``, and the module of each."""
    found = set()
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
                continue
            type_, dot, frame = node.value.partition(".")
            if dot and type_ in CATALOGUE.events and frame.replace("-", "").isalpha():
                found.add((str(path.relative_to(SOURCE)), node.value))
    return found


@pytest.mark.parametrize(("module", "rule"), sorted(_named()))
def test_a_rule_that_code_names_exists(module: str, rule: str) -> None:
    assert rule in CATALOGUE.frames or rule in SPOKEN, f"{module} names {rule}"


def test_rules_are_found_in_code() -> None:
    assert ("events/drafting.py", "milestone.lets-go") in _named()
