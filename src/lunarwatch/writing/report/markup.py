"""Untrusted text as HTML: everything that comes from the news passes through here.

A page is built of plain strings.  Text is escaped by ``esc`` where it enters one, addresses become
links only if ``web_address`` lets them, and data for the script goes through ``island``.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from typing import Any
from urllib.parse import urlsplit

#: Characters that no article means: controls, lone surrogates, and what is not a character.
_NO_TEXT = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
#: Marks that turn the direction of what follows; a reader would see words in an order of theirs.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_IN_SCRIPT = {
    "<": "\\u003c",
    ">": "\\u003e",
    "&": "\\u0026",
    "\u2028": "\\u2028",
    "\u2029": "\\u2029",
}


def esc(value: object) -> str:
    """Any value as text that is only text, in an element or between double quotes.

    >>> esc('<b onclick="x()">')
    '&lt;b onclick=&quot;x()&quot;&gt;'
    """
    return html.escape(legible(str(value)), quote=True)


def legible(text: str) -> str:
    """The text without the characters that are none, or that would turn it round."""
    return _TURNING.sub("", _NO_TEXT.sub("\ufffd", text))


def web_address(url: str | None) -> str | None:
    """The address if it is one of the web; ``javascript:`` and the like are none.

    >>> web_address("https://example.org/a?b=1")
    'https://example.org/a?b=1'
    >>> web_address(" javascript:alert(1)") is None
    True
    """
    if not url or url != legible(url) or any(c.isspace() for c in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None


def island(value: Any) -> str:
    """Plain values as JSON that may stand inside a ``<script>`` element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    text = _NO_TEXT.sub("\ufffd", text)
    for sign, code in _IN_SCRIPT.items():
        text = text.replace(sign, code)
    return text


def digest(source: str) -> str:
    """What a content security policy calls an inline script or style of this source."""
    return "sha256-" + base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()


def anchor(prefix: str, name: str) -> str:
    """A name as an element's id."""
    return f"{prefix}-{re.sub(r'[^A-Za-z0-9_-]', '-', name)}"
