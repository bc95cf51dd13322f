"""The command line: the only part of lunarwatch that prints, asks the terminal or exits.

One module per command, each a coat over library functions.  Nothing heavy is imported before a
command needs it: ``--help`` and ``--version`` answer without spaCy and pydantic.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from lunarwatch.cli.evaluate import evaluate
from lunarwatch.cli.exits import guarded, usage_sentence
from lunarwatch.cli.extract import extract
from lunarwatch.cli.screen import say

COMMANDS = (extract, evaluate)
"""The commands, in the order of the help; a command's name is its function's."""


def make_app() -> typer.Typer:
    """The typer application; its help is plain text unless a terminal reads it."""
    app = typer.Typer(
        name="lunarwatch",
        help="News about the Moon and space diplomacy in, dated and sourced event records out.",
        epilog="Example: lunarwatch extract article.txt",
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode="rich" if sys.stdout.isatty() else None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    app.callback()(root)
    for command in COMMANDS:
        app.command()(guarded(command))
    return app


def root(
    version: Annotated[
        bool, typer.Option("--version", help="Print the versions of tool, schema and model.")
    ] = False,
) -> None:
    """News about the Moon and space diplomacy in, dated and sourced event records out."""


def main() -> None:
    """Run the command line and exit."""
    try:
        code = make_app()(prog_name="lunarwatch", standalone_mode=False)
    except Exception as error:
        sentence = usage_sentence(error)
        if sentence is None:
            raise
        say(sentence)
        code = 2
    sys.exit(code)


app = make_app()
