"""The text of a document, joined once, and what stands as a line of its own in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span

_POINTER = re.compile(
    r"[ \t]*(?:read (?:more|also|next)|also read|see also|related(?: \w+)?|more on this|watch|"
    r"listen)[ \t]*[:|–—-]",
    re.IGNORECASE,
)
# Above the headlines of other articles, at the end of a page or in its middle.
_LINKS = re.compile(
    r"[ \t]*(?:(?:read )?more (?:from|on|in|about|like this|stories|news)\b[^.!?\n]{0,40}|"
    r"related(?: \w+){0,2}|most (?:read|popular|viewed|shared)|trending(?: now)?|in other news|"
    r"recommended(?: for you| reading| stories)?|you (?:may|might) (?:also )?(?:like|enjoy)|"
    r"(?:latest|top|other) (?:news|stories|headlines|articles)|further reading|don['’]t miss|"
    r"(?:read|see|watch|what to read) (?:also|next|more)|editor[s'’]* (?:picks?|choice))"
    r"[ \t]*:?[ \t]*",
    re.IGNORECASE,
)
_LIST = 15  # lines under such a heading, empty ones too
# What stands under or over a picture.
_CAPTION = re.compile(
    r"[ \t]*[\[(]?(?:file )?(?:photo|image|picture|illustration|video|graphic|caption)\b"
    r"[^.\n]{0,30}[:|]|[ \t]*file (?:photo|image)",
    re.IGNORECASE,
)
# Behind the place that opens a report: ", Nov. 4 (Agency) --", ":", " —", ", 4 May. /Agency/",
# "(One Agency / Another - 4th May, 2024)"
_BEHIND_PLACE = re.compile(
    r"(?:, [^\n:—–]{0,40}?)?"
    r"(?:[ \t]*\((?:[^()\n]{2,20}|[^()\n]{2,50} \d{4})\)|\.? /[^/\n]{2,20}/|"
    r"[ \t]*(?:--|[—–]|- |:)|[ \t]*$)",
    re.MULTILINE,
)
_PLACE = re.compile(r"^[ \t]*([A-Z][\w.’' -]{2,30}?)(?=,| ?[-–—:(])", re.MULTILINE)
_OPENING = 600  # characters in which a report says where it comes from
_KEY = "lunarwatch_body"
_LONGEST_HEADLINE = 160  # characters
_STOPS = '.!?”":;,)'
# Where an item of a digest ends: "… was signed on Monday. [Some Outlet]"
_SOURCED = re.compile(r"[.!?][”\"]? [\[(][^\[\]()\n]{2,40}[\])]$")


def body_of(doc: Doc) -> str:
    """The text of the document; ``doc.text`` joins all tokens anew at each look."""
    text: str | None = doc.user_data.get(_KEY)
    if text is None:
        text = doc.user_data[_KEY] = doc.text
    return text


def keep_body(doc: Doc, text: str) -> None:
    """Tell the text of a document that was made from it."""
    doc.user_data[_KEY] = text


def text_of(span: Span) -> str:
    """The text of a span; ``span.text`` joins its tokens anew at each look."""
    return body_of(span.doc)[span.start_char : span.end_char]


def points_elsewhere(sentence: Span) -> bool:
    """Whether the sentence stands on a line that only points to other articles ("Read more: …")."""
    body = body_of(sentence.doc)
    line_start = body.rfind("\n", 0, sentence.start_char) + 1
    return _POINTER.match(body, line_start) is not None or _is_linked(body, line_start)


def is_caption(body: str, at: int) -> bool:
    """Whether a place is in a line that says what a picture shows ("File photo: …")."""
    return _CAPTION.match(body, body.rfind("\n", 0, at) + 1) is not None


def _is_linked(body: str, line_start: int) -> bool:
    """Whether a line is one of several without a stop, under "More from …"."""
    line_end = body.find("\n", line_start)
    for _ in range(_LIST):
        line = body[line_start : line_end if line_end >= 0 else None].rstrip()
        if _LINKS.fullmatch(line):
            return True
        if line and (line[-1] in _STOPS or len(line) > _LONGEST_HEADLINE or _SOURCED.search(line)):
            return False
        if line_start == 0:
            return False
        line_end = line_start - 1
        line_start = body.rfind("\n", 0, line_end) + 1
    return False


def is_in_dateline(place: Span) -> bool:
    """Whether a name is where the report comes from: "SEOUL, March 12 (Agency) -- The …"."""
    body = body_of(place.doc)
    start, end = place.start_char, place.end_char
    opens = start <= _OPENING and not body[body.rfind("\n", 0, start) + 1 : start].strip()
    return opens and _BEHIND_PLACE.match(body, end) is not None


def places_of_datelines(doc: Doc) -> Iterator[Span]:
    """What may be where a report comes from, in its opening: "MUMBAI:"."""
    body = body_of(doc)
    for found in _PLACE.finditer(body, 0, _OPENING):
        place = doc.char_span(*found.span(1)) if _BEHIND_PLACE.match(body, found.end(1)) else None
        if place is not None:
            yield place


def is_headline(sentence: Span) -> bool:
    """Whether the sentence is a headline: a line of its own that ends without a stop."""
    words = text_of(sentence).rstrip()
    text = words.lstrip()
    if not text or text[-1] in _STOPS or len(text) > _LONGEST_HEADLINE:
        return False
    body = body_of(sentence.doc)
    start, end = sentence.start_char, sentence.start_char + len(words)
    line_start = body.rfind("\n", 0, start) + 1
    line_end = body.find("\n", end)
    behind = body[end:] if line_end < 0 else body[end:line_end]
    return not body[line_start:start].strip(" ") and not behind.strip(" ")
