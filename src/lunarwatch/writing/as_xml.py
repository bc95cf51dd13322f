"""XML: whole documents, and text that one may hold."""

from __future__ import annotations

import re
from xml.etree import ElementTree


def document(root: ElementTree.Element) -> str:
    """An indented document, its declaration first."""
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def clean(text: str) -> str:
    """Text without what no XML document may hold."""
    return _NOT_XML.sub("\ufffd", text)


_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
