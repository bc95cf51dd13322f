"""What the commands know of the terminal: messages to standard error, width, colour."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from lunarwatch.writing import Page

Printer = Callable[[str], None]


def _to_stderr(line: str) -> None:
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


_printers: list[Printer] = [_to_stderr]
"""Where messages go; a progress bar puts itself on top while it is shown."""


def say(text: str) -> None:
    """Print one message to standard error; text from news or file names cannot steer there."""
    from lunarwatch.writing.terminal import clean

    _printers[-1]("lunarwatch: " + clean(text))


def hear_warnings() -> None:
    """Have what the library logs as a warning said like any other message."""
    import logging

    class Sayer(logging.Handler):
        """A handler of log records that says them."""

        def emit(self, record: logging.LogRecord) -> None:
            say(record.getMessage())

    logger = logging.getLogger("lunarwatch")
    logger.handlers = [Sayer(logging.WARNING)]
    logger.propagate = False


def redirect(printer: Printer) -> None:
    """Send messages through a progress bar, so that they do not tear it."""
    _printers.append(printer)


def restore() -> None:
    """Send messages where they went before."""
    _printers.pop()


def page(stream: TextIO) -> Page:
    """The surface a stream shows: the terminal's width, and colours if it has them."""
    from lunarwatch.writing import Page

    colour = stream.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    return Page(width=shutil.get_terminal_size((80, 24)).columns, colour=colour)


def write(text: str, *, untrusted: bool = False) -> None:
    """Write data to standard output as UTF-8, exactly, whatever the system's line ends.

    Args:
        text: What to write.
        untrusted: It is not JSON but an article's own words: a terminal is shown them without
            the characters that would steer it. A pipe gets them as they are.
    """
    if untrusted and sys.stdout.isatty():
        from lunarwatch.writing.terminal import harmless

        text = harmless(text)
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
