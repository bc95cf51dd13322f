"""The sentences that tell a fact, with what was read out of them marked in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lunarwatch.writing.page import Row
from lunarwatch.writing.report.markup import esc

LONGEST = 600
"""Characters of a sentence that are shown, round the words that tell the event."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Some words of a sentence and their role; offsets count from its first character.

    Attributes:
        start: First character.
        end: Behind the last.
        role: ``trigger``, or a value of ``ROLES``.
        name: Whom or what they stand for, where they do not say it themselves ("It").
    """

    start: int
    end: int
    role: str
    name: str = ""


def marked(sentence: str, marks: Sequence[Mark]) -> str:
    """The sentence as HTML; what it has too much is cut off at its ends.

    Marks may not overlap.

    >>> marked("Angola <signed>.", [Mark(8, 14, "trigger")])
    'Angola &lt;<mark class="trigger">signed</mark>&gt;.'
    """
    first, last = _shown(sentence, marks)
    out, at = ["…" if first else ""], first
    for mark in marks:
        if at <= mark.start and mark.end <= last:
            out.append(esc(sentence[at : mark.start]))
            words = esc(sentence[mark.start : mark.end])
            title = f' title="{esc(mark.name)}"' if mark.name else ""
            out.append(f'<mark class="{mark.role}"{title}>{words}</mark>')
            at = mark.end
    out += [esc(sentence[at:last]), "…" if last < len(sentence) else ""]
    return "".join(out)


def marks(evidence: Row, record: Row | None, fact: Row) -> list[Mark]:
    """What to mark in a sentence of a fact, in its order.

    Args:
        evidence: A sentence of the fact.
        record: The record that it is from; without one, names are looked for in the sentence.
        fact: What it tells.
    """
    sentence = evidence["sentence"]
    found: list[Mark] = []
    for mark in _by_importance(evidence, record, fact):
        if all(mark.end <= other.start or other.end <= mark.start for other in found):
            found.append(mark)
    return sorted((m for m in found if m.end <= len(sentence)), key=lambda mark: mark.start)


def _by_importance(evidence: Row, record: Row | None, fact: Row) -> Iterator[Mark]:
    sentence = evidence["sentence"]
    yield from _searched(sentence, [evidence.get("trigger")], "trigger")
    for key, role in ROLES.items():
        spans = _spans((record or {}).get(key))
        placed = [mark for span in spans if (mark := _placed(span, evidence, role))]
        yield from placed or _searched(sentence, list(_called(fact.get(key))), role)


def _placed(span: Row, evidence: Row, role: str) -> Mark | None:
    """A span of the article as one of the sentence; None if it is not in it."""
    start, base = span.get("start"), evidence.get("start")
    if not isinstance(start, int) or not isinstance(base, int) or not span.get("text"):
        return None
    at = start - base
    if at < 0 or not evidence["sentence"].startswith(span["text"], at):
        return None
    known = {span.get("name"), span.get("acronym")}
    name = span.get("name") or ""
    return Mark(at, at + len(span["text"]), role, "" if span["text"] in known else name)


def _searched(sentence: str, names: Sequence[str | None], role: str) -> Iterator[Mark]:
    for name in names:
        if name and (found := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", sentence)):
            yield Mark(found.start(), found.end(), role)


def _called(value: object) -> Iterator[str]:
    """All that something of a fact may go by in a sentence."""
    for part in _spans(value):
        for key in ("name", "acronym", "kind" if "name" not in part else "text"):
            if isinstance(part.get(key), str):
                yield part[key]


def _spans(value: object) -> list[Row]:
    """One span, several, or none, as a list."""
    values = value if isinstance(value, list | tuple) else [value]
    return [dict(one) for one in values if isinstance(one, Mapping)]


def _shown(sentence: str, marks: Sequence[Mark]) -> tuple[int, int]:
    """The part of a sentence that is shown: all of it, or what is round the trigger."""
    if len(sentence) <= LONGEST:
        return 0, len(sentence)
    centre = next((m.start for m in marks if m.role == "trigger"), 0)
    first = max(0, min(centre - LONGEST // 2, len(sentence) - LONGEST))
    return first, first + LONGEST


#: What is marked after the trigger, the most telling first, and how it is called in the page.
ROLES = {
    "actors": "actor",
    "recipients": "recipient",
    "date": "date",
    "program": "program",
    "instrument": "instrument",
}
