"""Text for a terminal: measured in its columns, wrapped, cut, coloured, and made harmless.

News text is not trusted: whatever could steer a terminal is shown as a replacement character.
"""

from __future__ import annotations

import re
import unicodedata

from lunarwatch.writing.page import Page

GAP = "  "
"""What parts two columns of a table."""

INSTEAD = "\ufffd"

# C0 and C1 controls, half surrogates, and marks that reorder or hide text.
STEERING = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


def wrapped(text: str, width: int) -> list[str]:
    """Break text into lines of at most ``width`` columns, between words where it can."""
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if columns_of(joined) <= width:
            lines[-1] = joined
            continue
        if lines[-1]:
            lines.append("")
        while columns_of(word) > width:
            head = cut(word, width)
            lines[-1] = head
            lines.append("")
            word = word[len(head) :]
        lines[-1] = word
    return lines


def shortened(text: str, width: int, *, always: bool = False) -> str:
    """Cut text to a width, with an ellipsis at the end if anything was cut (or always)."""
    if columns_of(text) <= width and not (always and not text.endswith("…")):
        return text
    return cut(text, width - 1).rstrip() + "…"


def padded(text: str, width: int) -> str:
    """Fill text up with spaces to a width."""
    return text + " " * max(0, width - columns_of(text))


def cut(text: str, width: int) -> str:
    """The longest beginning of a text that fits a width; at least one character."""
    used = 0
    for at, character in enumerate(text):
        used += columns_of(character)
        if used > width:
            return text[: max(at, 1)]
    return text


def columns_of(text: str) -> int:
    """How many columns a terminal gives to a text: wide characters two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.combining(character)
        else 2
        if unicodedata.east_asian_width(character) in "WF"
        else 1
        for character in text
    )


def clean(text: str) -> str:
    """Make text fit for a terminal: one line, and nothing in it that the terminal would obey."""
    return STEERING.sub(INSTEAD, re.sub(r"[ \t\r\n\f\v\u2028\u2029\x85]+", " ", text)).strip()


def harmless(text: str) -> str:
    """Text with its lines and tabs, but without anything else that a terminal would obey."""
    return re.sub(r"(?![\t\n])" + STEERING.pattern, INSTEAD, text)


def styled(text: str, code: str, page: Page) -> str:
    """Wrap text in an ANSI style where colour is understood."""
    return f"\x1b[{code}m{text}\x1b[0m" if page.colour and text else text
