"""The command line: the only part of lunarwatch that prints, asks the terminal or exits.

One module per command, each a coat over library functions.  A command's module is imported when
that command is asked for, and what is heavy (pydantic, spaCy) only inside it: ``--help`` and
``--version`` cost little more than the import of typer.

To add a command, write its function in a module of its own and give it a row in ``COMMANDS``.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from inspect import getdoc
from typing import Annotated, Any

import typer

from lunarwatch.cli.exits import FATAL, USAGE, guarded, usage_sentence
from lunarwatch.cli.screen import say

SUMMARY = "News about the Moon and space diplomacy in, dated and sourced event records out."
EXAMPLES = """
Examples:
  lunarwatch extract article.txt
  lunarwatch extract article.txt --published 2023-12-07 --format csv
  lunarwatch extract news/ -o events.jsonl --jobs 4
  lunarwatch extract --help
"""


def main() -> None:
    """Run the command line and exit."""
    # Processes are this program's way to use more cores; threads of the numeric library only
    # get in their way.  It reads this when it is first imported.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    words = sys.argv[1:] or ["--help"]
    asked = next((word for word in words if not word.startswith("-")), None)
    try:
        code = make_app(only=asked or "")(args=words, prog_name="lunarwatch", standalone_mode=False)
    except Exception as error:
        sentence = usage_sentence(error)
        if sentence is None and os.environ.get("LUNARWATCH_TRACEBACK"):
            raise
        say(
            sentence
            or f"Something broke inside lunarwatch ({type(error).__name__}: {error}). "
            "LUNARWATCH_TRACEBACK=1 shows where; please report it."
        )
        code = USAGE if sentence else FATAL
    sys.exit(code)


def make_app(*, only: str | None = None) -> typer.Typer:
    """The typer application.

    Args:
        only: Import the module of this command alone; of the others only name and summary are
            known then, which is all that the help of the whole shows.
    """
    app = typer.Typer(
        name="lunarwatch",
        help=laid_out(f"{SUMMARY}\n{EXAMPLES}"),
        add_completion=False,
        rich_markup_mode="rich" if sys.stdout.isatty() else None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    app.callback()(root)
    for name, (where, summary) in COMMANDS.items():
        if only in (None, name):
            add_command(app, name, where, summary)
        else:
            app.command(name, short_help=summary)(unasked)
    return app


def add_command(app: typer.Typer, name: str, where: str, summary: str) -> None:
    """Import a command and add it, or the group of commands that goes by its name."""
    module, _, attribute = where.partition(":")
    found: Any = getattr(import_module(f"lunarwatch.cli.{module}"), attribute)
    if callable(found):
        add_function(app, name, found, summary)
        return
    group = typer.Typer(name=name, help=summary)
    for part, (function, meaning) in found.items():
        add_function(group, part, function, meaning)
    app.add_typer(group, name=name, short_help=summary)


def add_function(app: typer.Typer, name: str, function: Any, summary: str) -> None:
    """Add a command; its docstring is its help."""
    help_ = laid_out(getdoc(function) or summary)
    app.command(name, help=help_, short_help=summary)(guarded(function))


def laid_out(text: str) -> str:
    """A docstring as help: its example lines stay lines, where typer would make a paragraph."""
    prose: list[str] = []
    examples: list[str] = []
    for line in text.splitlines():
        (examples if line.startswith("  ") else prose).append(line)
    help_ = "\n".join(prose).strip()
    return f"{help_}\n\n\b\n" + "\n".join(examples) if examples else help_


def unasked() -> None:
    """Stand in the help for a command that was not asked for."""


def print_versions(wanted: bool) -> None:
    """Answer ``--version``, and end."""
    if wanted:
        from lunarwatch.installation import versions

        for part, number in versions().items():
            typer.echo(f"{part:<12}{number}")
        raise typer.Exit


def root(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            help="Print the versions of tool, schema, patterns and model.",
            is_eager=True,
            callback=print_versions,
        ),
    ] = False,
) -> None:
    """Hold the options that belong to no command."""


def __getattr__(name: str) -> typer.Typer:
    if name == "app":  # whole, for whoever lists the commands; made when it is asked for
        return make_app()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


COMMANDS: dict[str, tuple[str, str]] = {
    "extract": ("extract:extract", "Extract the events that articles tell."),
    "read": ("read:read", "Print an article as it is read: its text, or its metadata as JSON."),
    "show": ("show:show", "Show an article with its events and names highlighted."),
    "explain": ("explain:explain", "Explain how each record of an article was reached."),
    "dates": ("dates:dates", "Print every date that an article names, as JSON lines."),
    "evaluate": (
        "evaluate:evaluate",
        "Measure the extraction against gold: precision, recall, calibration.",
    ),
    "report": ("report:report", "Draw up what many articles tell as one page of HTML."),
    "merge": ("merge:merge", "Merge records of many articles into facts."),
    "roster": ("roster:roster", "Tell who belongs to a programme, since when."),
    "timeline": ("timeline:timeline", "List the facts in the order of time."),
    "who": ("who:who", "Tell what is known of an actor."),
    "diff": ("diff:diff", "Tell which facts are new, changed or withdrawn."),
    "graph": ("graph:graph", "Draw up who acts with whom: a network."),
    "patterns": ("patterns:COMMANDS", "List, check and test what the program knows."),
    "schema": ("schema:schema", "Print the JSON Schema of the records."),
    "doctor": ("doctor:doctor", "Check what is installed and whether it is intact."),
}
