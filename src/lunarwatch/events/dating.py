"""Which of a sentence's dates belongs to an event.

A date belongs to the trigger it hangs on in the parse.  A date that hangs on a verb of saying is
the day of the statement, not of what is said.
"""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from lunarwatch.components.candidates import Candidate
from lunarwatch.components.syntax import is_verb
from lunarwatch.dates import FoundDate
from lunarwatch.patterns import Catalogue

_FAR = 99.0
_ALONE = 50.0  # a date that opens the line: any in the sentence itself is nearer
_HEAD = 30  # characters of a date before the dash


def dates_in(doc: Doc, dates: list[FoundDate], sentence: Span) -> list[tuple[FoundDate, Span]]:
    """The resolved dates of a sentence with their tokens."""
    found = _dates_between(doc, dates, sentence)
    return found or _dates_between(doc, dates, _line_head(doc, sentence))


def _line_head(doc: Doc, sentence: Span) -> Span:
    """The date that opens a line of a chronicle ("August 4 - Danuri lifts off"), else nothing."""
    empty = doc[sentence.start : sentence.start]
    if sentence.start == 0:
        return empty
    head = doc[sentence.start - 1].sent
    text = head.text
    opens = head.start == 0 or "\n" in doc[head.start - 1].text
    short = len(text) <= _HEAD and "\n" not in text.strip("\n ") and text.rstrip()[-1:] in "-–—:"
    return head if opens and short and "\n" not in text else empty


def _dates_between(
    doc: Doc, dates: list[FoundDate], sentence: Span
) -> list[tuple[FoundDate, Span]]:
    found = []
    for each in dates:
        if (
            each.codebook_edtf is None
            or each.modifier
            or not (sentence.start_char <= each.start < sentence.end_char)
        ):
            continue
        span = doc.char_span(each.start, each.end, alignment_mode="expand")
        if span is not None and len(span):
            found.append((each, span))
    return found


def choose_date(
    candidate: Candidate,
    dates: list[tuple[FoundDate, Span]],
    triggers: frozenset[int],
    catalogue: Catalogue,
) -> FoundDate | None:
    """The date of a candidate event, or None when the sentence gives it none.

    Args:
        candidate: the event.
        dates: the sentence's dates with their tokens.
        triggers: token indices of the sentence's event triggers.
        catalogue: names the verbs of saying.
    """
    best: FoundDate | None = None
    best_distance = _FAR
    for each, span in dates:
        anchor = candidate.anchor or candidate.trigger
        intent = candidate.type == "agree"  # the day of stating an intent is its date
        distance = _distance(anchor, span, triggers, catalogue, intent)
        if span.sent.start != candidate.sentence.start:
            distance = _ALONE
        if distance < best_distance:
            best, best_distance = each, distance
    return best


def _distance(
    trigger: Token,
    span: Span,
    triggers: frozenset[int],
    catalogue: Catalogue,
    intent: bool,
) -> float:
    anchor = span.root
    path = [anchor, *anchor.ancestors]
    positions = {token.i: n for n, token in enumerate(path)}
    if trigger.i in positions:
        steps = positions[trigger.i]
        between = [t for t in path[:steps] if t.i in triggers and t.i != trigger.i]
        verbs = [t for t in path[1:steps] if is_verb(t)]
        if any(t.i in triggers for t in verbs):
            return _FAR
        return steps + 6 * len(between) + 1.5 * len(verbs)
    upward = [trigger, *trigger.ancestors]
    for climbed, token in enumerate(upward):
        if token.i not in positions:
            continue
        steps = positions[token.i]
        lower = path[:steps]
        if any(t.i in triggers for t in lower if t.i != trigger.i):
            return _FAR
        if not intent and _speaks(token, catalogue) and _in_complement(upward, climbed):
            return _FAR
        between = [t for t in upward[1 : climbed + 1] if t.i in triggers and is_verb(t)]
        if between and steps <= 3 and climbed > 0 and between[-1].i == token.i:
            return 8 + climbed + steps
        return 2 + climbed * 1.5 + steps
    return _FAR


def _speaks(token: Token, catalogue: Catalogue) -> bool:
    return is_verb(token) and token.lemma_.lower() in catalogue.cues("certain_speech")


def _in_complement(upward: list[Token], climbed: int) -> bool:
    return climbed > 0 and upward[climbed - 1].dep_ in ("ccomp", "xcomp")
