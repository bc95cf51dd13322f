"""What is shipped and how it is installed: locks, wheel contents, entry points."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUN, DEVELOP = ROOT / "requirements.lock", ROOT / "requirements-dev.lock"


def locked(lock: Path) -> dict[str, list[str]]:
    """Package → the versions that a lock holds of it (one a Python version at most)."""
    found: dict[str, list[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", lock.read_text("utf-8"), re.M):
        found.setdefault(canonicalize_name(name), []).append(version)
    return found


def extras() -> list[str]:
    groups = PROJECT["project"].get("optional-dependencies", {})
    return [r for requirements in groups.values() for r in requirements]


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        (RUN, PROJECT["project"]["dependencies"]),
        (DEVELOP, PROJECT["project"]["dependencies"]),
        (DEVELOP, PROJECT["dependency-groups"]["dev"]),
        (DEVELOP, PROJECT["build-system"]["requires"]),
        (DEVELOP, extras()),
    ],
)
def test_the_lock_holds_every_dependency_at_a_version_that_is_allowed(lock, wanted):
    versions = locked(lock)
    for requirement in map(Requirement, wanted):
        name = canonicalize_name(requirement.name)
        if name == "lunarwatch":  # an extra that gathers others
            continue
        assert name in versions, f"{name} is missing from {lock.name}: run make lock"
        assert all(v in requirement.specifier for v in versions[name]), (name, versions[name])


def test_both_locks_hold_the_same_versions():
    develop = locked(DEVELOP)
    assert {name: develop.get(name) for name in locked(RUN)} == locked(RUN)


@pytest.mark.parametrize("lock", [RUN, DEVELOP], ids=lambda path: path.name)
def test_a_lock_pins_by_hash_and_names_no_host(lock):
    text = lock.read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", text.strip())
    assert len(entries) > 30
    for entry in entries:
        assert re.match(r"[\w.-]+==\S+", entry), entry
        assert "--hash=sha256:" in entry, entry
    assert not re.search(r"://|^-|@|/", text, re.M)


def test_the_catalogue_is_shipped_in_the_wheel():
    wheel = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["force-include"] == {"patterns": "lunarwatch/_patterns"}
    assert list((ROOT / "patterns").rglob("*.toml"))


def test_every_entry_point_leads_somewhere():
    points = importlib.metadata.distribution("lunarwatch").entry_points
    assert [p.value for p in points.select(group="console_scripts")] == ["lunarwatch.cli:main"]
    for point in points:
        assert callable(point.load()), point


def test_the_installed_version_is_the_one_of_the_project():
    assert importlib.metadata.version("lunarwatch") == PROJECT["project"]["version"]


def imported() -> dict[str, Path]:
    """Every top-level module that code and tests import → a file that does."""
    found: dict[str, Path] = {}
    for folder in ("src", "tests", "tools"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    names = [alias.name for alias in node.names]
                elif isinstance(node, ast.ImportFrom) and not node.level:
                    names = [node.module or ""]
                else:
                    continue
                found |= {name.partition(".")[0]: path for name in names}
    return found


def test_everything_that_is_imported_comes_from_the_lock():
    own = {path.stem for path in (ROOT / "tests").rglob("*")} | {"lunarwatch"}
    versions, packages = locked(DEVELOP), importlib.metadata.packages_distributions()
    for module, path in imported().items():
        if module not in sys.stdlib_module_names | own:
            assert module in packages, f"{module}, imported by {path.name}, is not installed"
            names = {canonicalize_name(name) for name in packages[module]}
            assert names & versions.keys(), f"{names}, used by {path.name}: add it to pyproject"
