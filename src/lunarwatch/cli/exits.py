"""From exceptions to exit codes: 0 ran, 1 fatal, 2 usage, 3 some inputs failed, 130 interrupted."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import typer

from lunarwatch.cli.screen import hear_warnings, say
from lunarwatch.errors import LunarwatchError, UsageError

FATAL, USAGE, SOME_FAILED, INTERRUPTED = 1, 2, 3, 130

P = ParamSpec("P")


def guarded(command: Callable[P, None]) -> Callable[P, None]:
    """Wrap a command so that what it raises ends in one sentence and the right exit code."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        hear_warnings()
        try:
            command(*args, **kwargs)
            sys.stdout.flush()
        except LunarwatchError as error:
            say(str(error))
            raise typer.Exit(USAGE if isinstance(error, UsageError) else FATAL) from None
        except BrokenPipeError:
            silence_stdout()
            raise typer.Exit(0) from None
        except KeyboardInterrupt:
            raise typer.Exit(INTERRUPTED) from None
        except OSError as error:  # a full disk, say; the library words those that it expects
            silence_stdout()
            say(f"{error.filename or 'The output'}: {error.strerror or error}.")
            raise typer.Exit(FATAL) from None

    return run


def silence_stdout() -> None:
    """Point standard output nowhere: its reader is gone, and Python flushes it once more."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # not a real file, as under a test runner
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115 - lives as long as the process


def usage_sentence(error: Exception) -> str | None:
    """One sentence for an option the parser refused; None if the error is another.

    The parser's exceptions are told by their method: typer has moved their classes about.
    """
    format_message = getattr(error, "format_message", None)
    if format_message is None:
        return None
    message = str(format_message()).strip() or "Nothing was asked."
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "lunarwatch"
    return f"{message.rstrip('.')}. See: {command} --help"
