"""Bytes into clean text: encodings, line ends, and no character that drives a terminal."""

from __future__ import annotations

import codecs
import re
from html import unescape

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_LINE_END = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# A whole terminal sequence goes, not only its ESC: "[31m" left behind would be noise in the text.
_TERMINAL = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # colours and cursor movement
    r"|\x1b\][^\x07\x1b]{0,2000}(?:\x07|\x1b\\)"  # window titles, links
)
# Control characters, invisible ones that split words (soft hyphen, zero-width space, word joiner,
# stray byte-order marks), and those that reverse the order in which a line is shown.
_CONTROLS = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
# Names of characters, as pages write them, that got into the text; "&amp;rsquo;" if written twice.
_NAMED = re.compile(
    r"&(?:amp;|#38;|#[xX]26;)*(?:amp|quot|apos|nbsp|hellip|euro|pound|deg|[mn]dash|[lr][sd]quo"
    r"|[a-zA-Z](?:acute|grave|circ|tilde|uml|cedil|ring|caron|slash)|#\d{2,5}|#[xX][\da-fA-F]{2,4});"
)
# A dash where a hyphen is meant ("Luna\u201325"), hyphens that do not break, letters set as one.
_DASHES = "\u2012\u2013\u2212"
_DASH = re.compile(rf"(?<=[^\W\d_])[{_DASHES}](?=\d)")
_LETTERS = {
    ord(char): plain
    for char, plain in zip(
        "\u2010\u2011\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06",
        ["-", "-", "ff", "fi", "fl", "ffi", "ffl", "st", "st"],
        strict=True,
    )
}
_DIRTY = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff"
    "\ud800-\udfff\u2010\u2011\ufb00-\ufb06&]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")

# Encodings that are declared out of habit.
_SAYING_LITTLE = ("utf-8", "iso8859-1", "ascii")
_USUAL = ("cp1252", "mac_iceland", "cp1250")  # mac_iceland: Mac Roman with six letters more

# All bytes but the control characters that text does not hold.
_TEXT_BYTES = bytes([8, 9, 10, 11, 12, 13, 27, *range(32, 256)])

SAMPLE_BYTES = 256 * 1024


def clean(text: str) -> str:
    r"""Return `text` with ``\n`` line ends and without control or direction characters.

    What stands for a plain character becomes that: ``&rsquo;``, the hyphen that does not break and
    the dash in its place, letters set as one.  Other letters, spaces and punctuation stay.
    """
    if any(dash in text for dash in _DASHES):
        text = _DASH.sub("-", text)
    if not _DIRTY.search(text):  # one look at most texts instead of many passes
        return text
    text = _NAMED.sub(_character, text).translate(_LETTERS)
    text = _LINE_END.sub("\n", text)
    text = _TERMINAL.sub("", text)
    text = _CONTROLS.sub("", text)
    return _SURROGATE.sub("\ufffd", text)


def _character(name: re.Match[str]) -> str:
    """The character that a name stands for; a name written twice is undone twice."""
    return unescape(
        "&" + name.group().rpartition("&")[2].rpartition(";")[0].rpartition(";")[2] + ";"
    )


def decode(data: bytes) -> str:
    """Decode bytes of unknown encoding; never fails.

    A byte-order mark decides, then UTF-8, then what charset-normalizer thinks of the first part.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data.decode(name, "replace").lstrip("\ufeff")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(guess_encoding(data), "replace")


def decode_declared(data: bytes, name: str | None) -> str:
    """Decode bytes that say of themselves which encoding they are in; never fails.

    Bytes that are UTF-8 are read as such, whatever they say.  What calls itself Latin-1 or ASCII is
    read as Windows-1252, as browsers do: there its quotation marks are, which Latin-1 lacks.
    """
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        try:
            codec = codecs.lookup(name or "utf-8").name
        except (LookupError, ValueError):
            codec = "utf-8"
        if codec not in _SAYING_LITTLE:
            return data.decode(codec, "replace")
        if codec in ("iso8859-1", "ascii"):
            return data.decode("cp1252", "replace")
    return decode(data)


def encoding_of(head: bytes) -> str:
    """The encoding to read a stream in, told by its first bytes."""
    for mark, name in _BOMS:
        if head.startswith(mark):
            return "utf-8-sig" if name == "utf-8" else name
    return guess_encoding(head)


def guess_encoding(data: bytes) -> str:
    """The most likely encoding of bytes that have no byte-order mark."""
    sample = data[:SAMPLE_BYTES]
    if _is_mostly_utf8(sample):
        return "utf-8"
    if wide := _unmarked_utf16(sample):
        return wide
    from charset_normalizer import from_bytes

    matches = list(from_bytes(sample))
    if not matches:
        return _USUAL[0]
    # A few accents fit many encodings equally well: of those, English news is in the usual ones.
    fitting = {match.encoding for match in matches if match.chaos <= matches[0].chaos + 0.02}
    return next((name for name in _USUAL if name in fitting), matches[0].encoding)


def _is_mostly_utf8(sample: bytes) -> bool:
    """True if the bytes are UTF-8 but for a few damaged ones (a cut character at the end, say)."""
    decoded = sample.decode("utf-8", "replace")
    damaged = decoded.count("\ufffd")
    intact = sum(1 for char in decoded if char > "\x7f") - damaged
    # In other encodings whole sequences come about by chance, and seldom.
    return damaged == 0 or intact > damaged


def _unmarked_utf16(sample: bytes) -> str | None:
    """The name of the UTF-16 flavour of English text without a mark: every other byte is NUL."""
    half = len(sample) // 2
    if half < 4:
        return None
    if sample[1::2].count(0) > 0.8 * half and sample[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.8 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def is_binary(head: bytes) -> bool:
    """True if the first bytes of an input cannot be text in any encoding we read."""
    if any(head.startswith(mark) for mark, _ in _BOMS) or _unmarked_utf16(head):
        return False
    if b"\x00" in head:
        return True
    start = head[:4096]
    return len(start.translate(None, _TEXT_BYTES)) > 0.05 * max(1, len(start))
