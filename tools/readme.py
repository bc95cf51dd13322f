"""The generated parts of README.md: one run, commands, formats, event types, figures.

A part stands between ``<!-- name -->`` and ``<!-- /name -->``.  With ``--write`` the parts are
renewed; without, the names of those that are out of date are printed and the exit code is 1.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
LUNARWATCH = Path(sys.executable).with_name("lunarwatch")
SAMPLE = "samples/thailand-ilrs.txt"
GOLD = {"development half": "gold/dev", "test half": "gold/test"}


def run() -> str:
    """The demo's command and what it prints on an 80-column terminal."""
    arguments = ["extract", SAMPLE, "--format", "table"]
    printed = subprocess.run(
        [LUNARWATCH, *arguments],
        cwd=ROOT,
        env=os.environ | {"COLUMNS": "80", "NO_COLOR": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout
    lines = "\n".join(line.rstrip() for line in printed.splitlines())
    return f"```console\n$ lunarwatch {' '.join(arguments)}\n{lines}\n```"


def commands() -> str:
    """A row for each command: its name and the first sentence of its help."""
    return "\n".join(
        ["| command | does |", "|---|---|"]
        + [f"| `lunarwatch {name}` | {help_} |" for name, help_ in command_helps()]
    )


def command_helps() -> Iterator[tuple[str, str]]:
    """Each command with the first line of its help, groups spelled out."""
    import typer

    from lunarwatch.cli import app

    def walk(group: object, prefix: str) -> Iterator[tuple[str, str]]:
        for name, command in sorted(getattr(group, "commands", {}).items()):
            if getattr(command, "commands", None):
                yield from walk(command, f"{prefix}{name} ")
            elif not command.hidden:
                yield prefix + name, first_line(command.help)

    yield from walk(typer.main.get_command(app), "")


def first_line(text: str | None) -> str:
    """The first paragraph of a help text on one line, safe inside a table."""
    paragraph = re.split(r"\n\s*\n", (text or "").strip(), maxsplit=1)[0]
    return " ".join(paragraph.split()).replace("|", r"\|")


def types() -> str:
    """A row for each event type: what it means and its PLOVER category."""
    from lunarwatch.patterns import load_catalogue

    return "\n".join(
        ["| type | meaning | PLOVER |", "|---|---|---|"]
        + [
            f"| {event.type} | {event.meaning} | {event.plover.event or '–'} |"
            for event in sorted(load_catalogue().events.values(), key=lambda e: e.type)
        ]
    )


def inputs() -> str:
    """A row for each input format: its suffixes and what it is."""
    from lunarwatch.reading import READERS

    rows = [
        f"| {' '.join(f'`{suffix}`' for suffix in reader.suffixes) or 'known by content'} "
        f"| {reader.description} |"
        for reader in READERS.values()
    ]
    return "\n".join(["| suffix | format |", "|---|---|", *rows])


def outputs() -> str:
    """A row for each output format: its name and what it gives."""
    from lunarwatch.writing import WRITERS

    rows = [f"| `{name}` | {writer.meaning} |" for name, writer in WRITERS.items()]
    return "\n".join(["| `--format` | gives |", "|---|---|", *rows])


def accuracy() -> str:
    """A row for each half of the gold set, measured now, and how far two annotators agree."""
    from lunarwatch import quality
    from lunarwatch.extraction import Extractor

    extractor = Extractor()
    rows = [
        "| gold | articles | events | precision | recall | F1 | core recall | all-exact F1 |",
        "|---|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for name, folder in GOLD.items():
        gold = quality.read_gold([ROOT / folder])
        rows.append(_row(name, quality.evaluate(gold, extractor.extract).as_json()))
    for name, folder in GOLD.items():
        gold, second = ROOT / folder, ROOT / "gold" / "second" / Path(folder).name
        both = quality.agreement(
            quality.read_gold([gold]), quality.read_gold([second], texts=False)
        )
        rows.append(_row(f"a second annotator, {name}", both.as_json()))
    return "\n".join(rows)


def _row(name: str, figures: dict[str, Any]) -> str:
    cells = [figures[k] for k in ("precision", "recall", "f1", "core_recall", "strict_f1")]
    rates = " | ".join(f"{cell:.2f}" for cell in cells)
    return f"| {name} | {figures['articles']} | {figures['gold']} | {rates} |"


def renewed(text: str, *, parts: dict[str, Callable[[], str]]) -> str:
    """The text with each of the parts made anew."""
    for name, make in parts.items():
        marks = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
        if not marks.search(text):
            raise SystemExit(f"README.md has no part between <!-- {name} --> and <!-- /{name} -->.")
        made = make()
        text = marks.sub(lambda m, made=made: f"{m[1]}{made}\n{m[2]}", text)
    return text


def stale_parts(*names: str) -> list[str]:
    """Those of the named parts that README.md does not hold as they would be made now."""
    text = README.read_text(encoding="utf-8")
    return [name for name in names or PARTS if renewed(text, parts={name: PARTS[name]}) != text]


def main() -> None:
    """Write the parts anew, or say which are stale."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--write", action="store_true", help="renew them in place")
    options.add_argument("parts", nargs="*", choices=[*PARTS, []], help="only these")
    chosen = options.parse_args()
    if chosen.write:
        names = chosen.parts or list(PARTS)
        text = README.read_text(encoding="utf-8")
        README.write_text(renewed(text, parts={n: PARTS[n] for n in names}), encoding="utf-8")
    elif stale := stale_parts(*chosen.parts):
        sys.exit(f"out of date in README.md: {', '.join(stale)}; run make docs")


PARTS: dict[str, Callable[[], str]] = {
    "run": run,
    "commands": commands,
    "types": types,
    "inputs": inputs,
    "outputs": outputs,
    "accuracy": accuracy,
}

if __name__ == "__main__":
    main()
