"""Which of a sentence's dates belongs to an event.

A date belongs to the trigger it hangs on in the parse.  A date that hangs on a verb of saying is
the day of the statement, not of what is said.
"""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from lunarwatch.components.assertion.forms import auxiliaries
from lunarwatch.components.body import body_of, text_of
from lunarwatch.components.candidates import Candidate
from lunarwatch.components.pieces import Pieces
from lunarwatch.components.syntax import children_of, is_verb
from lunarwatch.dates import FoundDate
from lunarwatch.events.date_distance import FAR, LASTING, distance
from lunarwatch.events.measures import is_compared, is_measure, is_of_report
from lunarwatch.patterns import Catalogue
from lunarwatch.records import Status

_ALONE = 50.0  # a date that opens the line: any in the sentence itself is nearer
_HEAD = 30  # characters of a date before the dash
_DASHES = "-–—:"
_UNDATED = frozenset(
    {
        "join.alongside",  # "joining France": France joined before
        "join.after",  # "after Norway": so did Norway
        "award.announced",  # only the announcement has a day
        "delay.after",  # "flew on Sunday after a delay": the flight was then
    }
)
_WORK = frozenset({"cooperate", "provide"})
_LENGTHS = frozenset({"year", "decade", "generation", "century"})
_STANDING = frozenset({"restrict.law"})  # what a law does, until it is changed
# What a speaker calls the day of speaking, which the report dates itself
_DAYS_OF_SPEECH = frozenset({"today", "tonight", "this morning", "this evening", "this afternoon"})
# How what was said reached the public: "said in remarks broadcast on Sunday".
_MADE_KNOWN = frozenset("published broadcast aired posted released carried given made".split())
_ADVERBIAL = frozenset({"npadvmod", "pobj", "prep", "advmod", "dobj", "tmod"})
# What begins on the day that "since" names: "a member since 2021" joined in 2021.
_BEGINNINGS = frozenset({"join", "ratify", "sign"})


def dates_in(
    doc: Doc, dates: list[FoundDate], sentence: Span, trigger: Token
) -> list[tuple[FoundDate, Span]]:
    """The resolved dates of a sentence with their tokens.

    A date that modifies a noun counts only for what that noun tells: "its 2028 launch".
    The date that opens a line is of what no date of the sentence itself belongs to.
    """
    found = _dates_between(doc, dates, sentence, trigger)
    head = _line_head(doc, sentence)
    # in "SEOUL, Aug. 4 --" it is the day of the report
    opening = _dates_between(doc, dates, head, trigger)
    return found + [at for at in opening if at[1].start == head.start]


def _line_head(doc: Doc, sentence: Span) -> Span:
    """The date that opens a line of a chronicle ("August 4 - Danuri lifts off"), else nothing."""
    empty = doc[sentence.start : sentence.start]
    if sentence.start == 0:
        return empty
    pieces = Pieces.of(doc)
    number = pieces.number(sentence.start)
    if sentence.start > pieces.spans[number][0]:
        head = doc[sentence.start - 1].sent
    else:
        start, end = pieces.spans[number - 1]
        head = doc[start:end]
    text = text_of(head)
    opens = head.start == 0 or "\n" in doc[head.start - 1].text
    short = len(text) <= _HEAD and "\n" not in text and text.rstrip()[-1:] in _DASHES
    return head if opens and short else empty


def _dates_between(
    doc: Doc, dates: list[FoundDate], sentence: Span, trigger: Token
) -> list[tuple[FoundDate, Span]]:
    found = []
    for each in dates:
        if each.codebook_edtf is None:
            continue
        if sentence.start_char <= each.start < sentence.end_char:
            span = doc.char_span(each.start, each.end, alignment_mode="expand")
            if span is not None and len(span):
                if each.text.lower() in _DAYS_OF_SPEECH and _is_quoted(doc, each.start):
                    continue
                if _is_byline(doc, each):
                    continue
                if each.side == "since" and is_compared(doc, sentence.start, span.start):
                    continue
                if is_measure(doc, sentence.start, span.start):
                    continue
                if is_of_report(doc, sentence.start, span.start):
                    continue
                if each.modifier and not (span.root.head == trigger and span.end <= trigger.i):
                    continue
                found.append((each, span))
    return found


def _is_byline(doc: Doc, date: FoundDate) -> bool:
    """Whether it is the day of the report, in brackets at the head of it: "(13.05.2022) The …"."""
    body = body_of(doc)
    bracketed = body[date.start - 1 : date.start] == "(" and body[date.end : date.end + 1] == ")"
    return bracketed and not body[body.rfind("\n", 0, date.start) + 1 : date.start - 1].strip()


def _is_quoted(doc: Doc, offset: int) -> bool:
    """Whether quotation marks are open before an offset of the body in its paragraph."""
    body = body_of(doc)
    before = body[body.rfind("\n", 0, offset) + 1 : offset]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def as_told(type_: str, status: Status, found: FoundDate | None) -> FoundDate | None:
    """The date as an event's: what lasts goes on since then, what happens is of then.

    Likewise what is done "through January" or put off "until April" is told by that month.
    """
    if found is None or found.side not in ("since", "until"):
        return found
    after = found.text.lower() == "since then" and status is Status.OCCURRED
    if after and type_ not in LASTING:
        return None  # some time after it
    begun = found.side == "since" and (type_ in _BEGINNINGS or _is_step(type_, status))
    lasting = type_ in LASTING or status is Status.ONGOING
    return found if lasting and not begun else found.bare()


def goes_on_since(candidate: Candidate, found: FoundDate | None) -> bool:
    """Whether something told in the perfect still goes on: "has worked with it since 2013".

    Likewise work that has been done "for three decades".
    """
    since = found is not None and found.side == "since"
    so_long = candidate.type == "cooperate" and _for_so_long(candidate.trigger)
    if not (since or so_long) or candidate.status is not Status.OCCURRED:
        return False
    lasts = candidate.type in _WORK or candidate.rule in _STANDING
    return lasts and any(
        c.lemma_ == "have" and c.tag_ != "VBD" for c in auxiliaries(candidate.trigger)
    )


def _for_so_long(verb: Token) -> bool:
    lengths = (c for c in children_of(verb) if c.dep_ == "prep" and c.lower_ == "for")
    return any(t.lemma_ in _LENGTHS for c in lengths for t in children_of(c))


def is_still_to_do(candidate: Candidate) -> bool:
    """Whether it is denied so far alone: "has yet to be approved", "has not signed yet"."""
    verb = candidate.trigger
    near = (verb, verb.head) if verb.dep_ == "xcomp" else (verb,)
    yet = any(c.lower_ == "yet" for token in near for c in children_of(token))
    return candidate.status is Status.DENIED and yet


def _is_step(type_: str, status: Status) -> bool:
    """Whether it is the step into what lasts: "has barred visitors since May"."""
    return type_ == "restrict" and status is Status.OCCURRED


def date_of_saying(verb: Token, dates: list[tuple[FoundDate, Span]]) -> FoundDate | None:
    """The day on which something is said: "said on Monday", "said in a statement on Monday"."""
    for found, span in dates:
        token = span.root
        while token.dep_ in _ADVERBIAL and token.head.i != verb.i:
            made_known = token.head.dep_ == "acl" and token.head.lower_ in _MADE_KNOWN
            if is_verb(token.head) and not made_known:
                break
            token = token.head.head if made_known else token.head
        if token.dep_ in _ADVERBIAL and token.head.i == verb.i:
            return found
    return None


def date_of_promise(verb: Token, past: list[tuple[FoundDate, Span]]) -> FoundDate | None:
    """The past day below what is promised: one "committed to supplying it in May", in May."""
    below = [found for found, span in past if _is_promised(span.root, verb)]
    return below[0] if len(below) == 1 else None


def _is_promised(date: Token, verb: Token) -> bool:
    """Whether a date hangs on an infinitive or gerund that a verb takes, with no clause between."""
    for above in date.ancestors:
        if is_verb(above):
            taken = above.dep_ in ("xcomp", "pcomp") and verb.is_ancestor(above)
            return taken and verb.i < above.i
    return False


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
        catalogue: names the verbs of saying, and the types whose date is the day of saying so.
    """
    if candidate.rule in _UNDATED:
        return None
    best: FoundDate | None = None
    nearest = FAR
    for each, span in dates:
        if span.sent.start == candidate.sentence.start:
            apart = distance(candidate, span.root, triggers, catalogue)
        else:
            apart = _ALONE
        if apart < nearest:
            best, nearest = each, apart
    return best
