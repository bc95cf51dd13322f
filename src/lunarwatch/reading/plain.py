"""Plain text and Markdown, with or without front matter."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

from lunarwatch.errors import ReadingError
from lunarwatch.reading.cleaning import clean
from lunarwatch.reading.outcomes import Draft
from lunarwatch.reading.published import looks_like_byline
from lunarwatch.reading.source import Source
from lunarwatch.reading.wrapping import unwrapped

LONGEST_HEADLINE = 180
_FRONT_MATTER = re.compile(
    r"\A\ufeff?(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<fields>.*?)\r?\n(?:(?P=fence)|\.\.\.)"
    r"[ \t]*(?:\r?\n|\Z)",
    re.DOTALL,
)
_COMMENT = re.compile(r"(?:^|\s)#\s[^\"']*$")  # behind a value, not in a quoted one
_FIELD = re.compile(r"(?P<name>[A-Za-z][\w -]{0,40}?)\s*:\s*(?P<value>.*)")

# Front-matter names of static-site generators and of trafilatura's text output.
FRONT_MATTER_FIELDS = {
    "title": ("title", "headline"),
    "published": ("date", "published", "pubdate", "publishdate", "publicationdate", "created"),
    "source": ("source", "sitename", "publisher", "outlet", "publication", "hostname"),
    "url": ("url", "link", "canonical", "permalink", "sourceurl"),
    "author": ("author", "authors", "byline", "by"),
    "language": ("language", "lang"),
    "external_id": ("id", "guid"),
}


def read_plain(source: Source) -> Iterator[Draft]:
    """A text file is one article; front matter is taken off as metadata."""
    yield draft_of(_text(source), path=source.path)


def read_markdown(source: Source) -> Iterator[Draft]:
    """A Markdown file is one article; its marks are taken off, its words stay."""
    fields, text = split_front_matter(clean(_text(source)))
    draft = Draft(text=strip_markdown(text), path=source.path, **fields)
    heading = re.search(r"^#[ \t]+(?P<title>\S.*)$", text, re.MULTILINE)
    if heading and draft.title is None:
        draft.title = strip_markdown(heading["title"].rstrip(" #"))
    draft.title = draft.title or headline_of(draft.text)
    yield draft


def _text(source: Source) -> str:
    text = source.read_text()
    if not text.strip("\ufeff \t\r\n\0"):
        raise ReadingError(f"{source.path}: is empty")
    return text


def draft_of(text: str, *, path: str | None = None) -> Draft:
    """The draft of a plain text: its body, its headline if it has one, its front matter."""
    fields, body = split_front_matter(clean(text))
    draft = Draft(text=body, path=path, **fields)
    draft.title = draft.title or headline_of(body)
    return draft


def split_front_matter(text: str) -> tuple[dict[str, str], str]:
    """The metadata in a text's front matter (YAML or TOML) by our names, and the text after it."""
    match = _FRONT_MATTER.match(text)
    if not match:
        return {}, text
    raw = _toml(match["fields"]) if match["fence"] == "+++" else _yaml(match["fields"])
    if not raw:
        return {}, text
    found: dict[str, str] = {}
    for ours, theirs in FRONT_MATTER_FIELDS.items():
        value = next((raw[name] for name in theirs if raw.get(name)), None)
        if value:
            found[ours] = value
    return found, text[match.end() :].lstrip("\r\n")


def headline_of(text: str) -> str | None:
    """The first line, if it looks like a headline: short, unfinished, and set off from the text.

    A line broken at a column counts whole.
    """
    lines = unwrapped(text).lstrip().split("\n", 2)
    first = lines[0].strip()
    if not first or len(first) > LONGEST_HEADLINE or len(lines) < 2:
        return None
    if first.endswith((".", ",", ";", ":")) and not first.endswith("..."):
        return None
    if not any(char.isalpha() for char in first) or looks_like_byline(first):
        return None
    second = lines[1].strip()
    # Hard-wrapped prose has a second line as long as its first; a paragraph is far longer.
    set_off = not second or looks_like_byline(second) or len(second) > 2 * len(first) + 60
    return (
        first if set_off and not re.search(r"[.!?][”\"']?\s+[A-Z][a-z]+ [a-z]+ ", first) else None
    )


def strip_markdown(text: str) -> str:
    """The words of a Markdown text without its marks; paragraphs and lists keep their lines."""
    text = _drop_comments(text)
    for pattern, replacement in _MARKS:
        text = pattern.sub(replacement, text)
    return text


def _yaml(text: str) -> dict[str, str]:
    """The scalars of a flat YAML block, and lists of them joined: all that front matter needs."""
    found: dict[str, str] = {}
    name = ""
    for line in text.splitlines():
        if match := _FIELD.fullmatch(line.rstrip()):
            name = _key(match["name"])
            value = _COMMENT.sub("", match["value"]).strip()
            items = (
                value[1:-1].split(",") if value.startswith("[") and value.endswith("]") else [value]
            )
            found[name] = ", ".join(filter(None, map(_unquoted, items)))
        elif name and line.lstrip().startswith("- "):
            item = _unquoted(line.lstrip()[2:])
            found[name] = f"{found[name]}, {item}" if found[name] else item
    return found


def _toml(text: str) -> dict[str, str]:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return {}
    return {
        _key(name): ", ".join(map(str, value)) if isinstance(value, list) else str(value)
        for name, value in table.items()
    }


def _key(name: str) -> str:
    return re.sub(r"[\s_-]", "", name.lower())


def _unquoted(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _drop_comments(text: str) -> str:
    """The text without ``<!-- … -->``; by hand, as a pattern takes for ever on hostile text."""
    kept, position = [], 0
    while (start := text.find("<!--", position)) >= 0 and (end := text.find("-->", start)) >= 0:
        kept.append(text[position:start])
        position = end + 3
    return "".join([*kept, text[position:]])


# Every pattern stops at the next character of its own kind, so that none goes back and forth over
# a long line: the time stays in proportion to the text, whatever the text.
_TARGET = r"\((?:[^()\n]|\([^()\n]*\))*\)"
_MARKS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^[ \t]*(?:```|~~~).*$\n?", re.MULTILINE), ""),
    (re.compile(rf"!\[[^\[\]\n]*\]{_TARGET}"), ""),
    (re.compile(rf"\[([^\[\]\n]*)\]{_TARGET}"), r"\1"),
    (re.compile(r"\[([^\[\]\n]+)\]\[[^\[\]\n]*\]"), r"\1"),
    (re.compile(r"^\[[^\[\]\n]+\]:[ \t]+\S.*$\n?", re.MULTILINE), ""),
    (re.compile(r"<(https?://[^<>\s]+)>"), r"\1"),
    (re.compile(r"</?[a-zA-Z][^<>\n]*>"), ""),
    (re.compile(r"^ {0,3}#{1,6}[ \t]+(.*[^ \t#\n])[ \t#]*$", re.MULTILINE), r"\1"),
    (re.compile(r"^(?:=+|-{3,}|\*{3,}|_{3,})[ \t]*$\n?", re.MULTILINE), ""),
    (re.compile(r"^ {0,3}> ?", re.MULTILINE), ""),
    (re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+)(?<=[^\s*])\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])_(?=[^\s_])([^_\n]+)(?<=[^\s_])_(?![\w_])"), r"\1"),
    (re.compile(r"\*\*(?=[^\s*])([^*\n]+)(?<=[^\s*])\*\*"), r"\1"),
    (re.compile(r"__(?=[^\s_])([^_\n]+)(?<=[^\s_])__"), r"\1"),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])"), r"\1"),
    (re.compile(r"\n{3,}"), "\n\n"),
)
