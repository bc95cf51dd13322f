"""What the documentation shows is true: generated parts are current, commands exist and run."""

from __future__ import annotations

import importlib.util
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from lunarwatch.patterns import Frame

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md",
         ROOT / "patterns" / "README.md", *sorted((ROOT / "docs").glob("*.md"))]  # fmt: skip


def tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def shell_examples() -> list[str]:
    """Every `$ lunarwatch …` line of the README's console blocks."""
    blocks = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
    lines = [line[2:] for block in blocks for line in block.splitlines() if line.startswith("$ ")]
    return [line for line in lines if "lunarwatch" in line]


def python_examples() -> list[str]:
    return re.findall(r"```python\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize("part", ["run", "commands", "types", "inputs", "outputs"])
def test_the_generated_parts_of_the_readme_are_current(part):
    assert tool("readme").stale_parts(part) == [], "run make docs"


def test_every_command_and_option_group_has_a_help_text():
    helps = dict(tool("readme").command_helps())
    assert {"extract", "read", "schema", "evaluate"} <= helps.keys()
    assert [name for name, text in helps.items() if not text] == []


def test_the_readme_gives_the_two_commands_that_do_everything():
    assert "make demo" in README
    assert "make test" in README


def test_every_make_target_that_is_named_exists():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    for page in PAGES:
        named = set(re.findall(r"(?:`|^\s*\$?\s*)make ([a-z]+)", page.read_text("utf-8"), re.M))
        assert named <= targets, page.name


@pytest.mark.parametrize("command", shell_examples())
def test_a_shell_example_of_the_readme_runs(command, tmp_path):
    """Run in a copy of the samples; a command that writes a file writes it there."""
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    (tmp_path / "gold").symlink_to(ROOT / "gold")
    for sample in ("article.txt", "a.txt"):
        (tmp_path / sample).write_bytes((ROOT / "samples" / "thailand-ilrs.txt").read_bytes())
    bin_ = Path(sys.executable).parent
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; PATH={shlex.quote(str(bin_))}:$PATH; {command}"],
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("code", python_examples())
def test_a_python_example_of_the_readme_runs_and_shows_what_it_says(code):
    """A comment at a line's end is what the line's value prints as."""
    names: dict[str, Any] = {}
    shown = 0
    for line in code.splitlines():
        expression, _, expected = line.partition("  # ")
        if expected:
            assert str(eval(expression, names)) == expected, line
            shown += 1
        else:
            exec(line, names)
    assert shown, "the example shows nothing"


def test_the_readme_has_examples_to_run():
    assert len(shell_examples()) >= 3
    assert len(python_examples()) >= 1


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page):
    for target in re.findall(r"\]\((?!https?://|#|mailto:)([^)#\s]+)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_the_changelog_has_a_place_for_what_comes_next():
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## \[(.+?)\]", changelog, re.MULTILINE)
    assert headings[0] == "Unreleased"


# --- patterns/README.md -----------------------------------------------------------------------


@pytest.fixture(scope="module")
def patterns_with_examples(tmp_path_factory) -> Path:
    """A copy of the patterns with all that patterns/README.md adds to them."""
    folder = tmp_path_factory.mktemp("patterns") / "patterns"
    shutil.copytree(ROOT / "patterns", folder)
    for block in toml_blocks():
        if block.startswith("[[entity]]"):
            append(folder / "entities" / "agencies.toml", block)
        elif block.startswith("type"):
            name = tomllib.loads(block)["type"]
            (folder / "events" / f"{name}.toml").write_text(block, encoding="utf-8")
    return folder


def toml_blocks() -> list[str]:
    text = (ROOT / "patterns" / "README.md").read_text(encoding="utf-8")
    return re.findall(r"```toml\n(.*?)```", text, re.DOTALL)


def append(path: Path, block: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + "\n" + block, encoding="utf-8")


def extracted(text: str, folder: Path) -> list[Any]:
    from lunarwatch.extraction import Extractor
    from lunarwatch.records import Article

    return Extractor(patterns=folder).extract(Article.of(text))


def test_the_agency_that_is_added_by_example_is_found(patterns_with_examples):
    text = "The Maldivian space agency signed an agreement with NASA on Tuesday."
    (event,) = extracted(text, patterns_with_examples)
    assert {actor.id for actor in event.actors} == {"msro", "nasa"}
    assert {actor.country for actor in event.actors} == {"MDV", "USA"}


def test_the_event_type_that_is_added_by_example_is_found(patterns_with_examples):
    (block,) = (b for b in toml_blocks() if b.startswith("type"))
    event_type = tomllib.loads(block)
    assert len(event_type["example"]) == 2
    for example in event_type["example"]:
        found = extracted(example["text"], patterns_with_examples)
        (event,) = (e for e in found if e.type == event_type["type"])
        assert event.status == example.get("status", "occurred")
        assert {a.name for a in event.actors} >= set(example["actors"])
        assert [r.name for r in event.recipients] == example.get("recipients", [])


def test_the_frame_that_is_shown_is_well_formed():
    (block,) = (b for b in toml_blocks() if b.startswith("[[frame]]"))
    (frame,) = tomllib.loads(block)["frame"]
    assert Frame.model_validate(frame).verbs
