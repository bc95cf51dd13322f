"""Which of a sentence's dates belongs to an event.

A date belongs to the trigger it hangs on in the parse.  A date that hangs on a verb of saying is
the day of the statement, not of what is said.
"""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from lunarwatch.components.body import body_of, text_of
from lunarwatch.components.candidates import Candidate
from lunarwatch.components.pieces import Pieces
from lunarwatch.components.syntax import is_verb
from lunarwatch.dates import FoundDate
from lunarwatch.patterns import Catalogue
from lunarwatch.records import Status

_FAR = 99.0
_ALONE = 50.0  # a date that opens the line: any in the sentence itself is nearer
_SHARED = 8  # a date that hangs on another event's verb, over this one
_SHARED_REACH = 3  # steps from such a date to the verb
_HEAD = 30  # characters of a date before the dash
_DASHES = "-–—:"
_FINITE, _AUX = frozenset({"VBD", "VBZ", "VBP"}), frozenset({"aux", "auxpass"})
_SETTING = frozenset({"since", "although", "though", "because", "whereas"})
# What a speaker calls the day of speaking, which the report dates itself
_DAYS_OF_SPEECH = frozenset({"today", "tonight", "this morning", "this evening", "this afternoon"})
_ADVERBIAL = frozenset({"npadvmod", "pobj", "prep", "advmod", "dobj", "tmod"})
# Types that are about something to be done, which has dates of its own.
_OF_WHAT_IS_TO_BE = frozenset({"agree", "endorse", "invite"})
# What begins on the day that "since" names: "a member since 2021" joined in 2021.
_BEGINNINGS = frozenset({"join", "ratify", "sign"})
# Types that go on: "has cooperated since 2019"; the others happened then.
_LASTING = frozenset({"agree", "cooperate", "meet", "provide", "restrict"})


def dates_in(
    doc: Doc, dates: list[FoundDate], sentence: Span, trigger: Token
) -> list[tuple[FoundDate, Span]]:
    """The resolved dates of a sentence with their tokens.

    A date that modifies a noun counts only for what that noun tells: "its 2028 launch".
    """
    found = _dates_between(doc, dates, sentence, trigger)
    if found:
        return found
    head = _line_head(doc, sentence)
    # in "SEOUL, Aug. 4 --" it is the day of the report
    return [at for at in _dates_between(doc, dates, head, trigger) if at[1].start == head.start]


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
                if each.modifier and not (span.root.head == trigger and span.end <= trigger.i):
                    continue
                found.append((each, span))
    return found


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
    begun = found.side == "since" and type_ in _BEGINNINGS
    lasting = type_ in _LASTING or status is Status.ONGOING
    return found if lasting and not begun else found.bare()


def date_of_saying(verb: Token, dates: list[tuple[FoundDate, Span]]) -> FoundDate | None:
    """The day on which something is said: "said on Monday", "said in a statement on Monday"."""
    for found, span in dates:
        token = span.root
        while token.dep_ in _ADVERBIAL and token.head.i != verb.i and not is_verb(token.head):
            token = token.head
        if token.dep_ in _ADVERBIAL and token.head.i == verb.i:
            return found
    return None


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
    best: FoundDate | None = None
    nearest = _FAR
    for each, span in dates:
        if span.sent.start == candidate.sentence.start:
            distance = _distance(candidate, span.root, triggers, catalogue)
        else:
            distance = _ALONE
        if distance < nearest:
            best, nearest = each, distance
    return best


def _distance(
    candidate: Candidate, date: Token, triggers: frozenset[int], catalogue: Catalogue
) -> float:
    """How far a date hangs from the event in the parse; ``_FAR`` where it is not the event's."""
    trigger = candidate.anchor or candidate.trigger
    path = [date, *date.ancestors]
    steps_to = {token.i: n for n, token in enumerate(path)}
    if trigger.i in steps_to:
        path = path[: steps_to[trigger.i]]
        if candidate.type in _OF_WHAT_IS_TO_BE and any(_is_content(step) for step in path):
            return _FAR
        if candidate.type not in _LASTING and any(map(_is_background, path)):
            return _FAR
        if candidate.status is Status.OCCURRED and any(map(_is_outlook, path)):
            return _FAR
        return _distance_below(path, triggers)
    below = trigger
    for climbed, above in enumerate(trigger.ancestors, 1):
        if _stands_apart(below) and not _is_inside(date, above):
            return _FAR
        if above.i in steps_to:
            steps = steps_to[above.i]
            if any(token.i in triggers for token in path[:steps]):
                return _FAR
            happening = catalogue.events[candidate.type].date == "happening"
            if happening and _is_said(below, above, catalogue):
                return _FAR
            if above.i in triggers and steps <= _SHARED_REACH and is_verb(above):
                return _SHARED + climbed + steps
            return 2 + climbed * 1.5 + steps
        below = above
    return _FAR


def _stands_apart(token: Token) -> bool:
    """Whether it only says more of a noun: "India, the 27th signatory", "which signed in May"."""
    reduced = token.dep_ == "acl" and token.tag_ == "VBN"  # "the samples returned by the probe"
    told_apart = token.dep_ == "relcl" and _is_told_apart(token)
    return token.dep_ == "appos" or told_apart or reduced


def _is_told_apart(verb: Token) -> bool:
    """Whether a relative clause has a tense of its own, and is no "when" that shares the date."""
    if verb.tag_ in _FINITE:
        return True
    own = {c.tag_ for c in verb.children if c.dep_ in _AUX}
    shared = any(c.tag_ == "WRB" for c in verb.children)
    return verb.tag_ == "VBN" and not own.isdisjoint(_FINITE) and not shared


def _is_outlook(token: Token) -> bool:
    """Whether it is a relative clause on what is to come: "a pact which will run until 2030"."""
    return token.dep_ == "relcl" and any(
        c.dep_ == "aux" and c.lower_ in ("will", "would", "shall") for c in token.children
    )


def _is_background(token: Token) -> bool:
    """Whether it is a clause that only sets the scene: "since the work began in 2015, …"."""
    return token.dep_ == "advcl" and any(
        c.dep_ == "mark" and c.lower_ in _SETTING for c in token.children
    )


def _is_inside(date: Token, noun: Token) -> bool:
    return date.i == noun.i or noun.is_ancestor(date)


def _is_content(token: Token) -> bool:
    """Whether the token heads a clause that says what is agreed or asked for."""
    return token.dep_ in ("xcomp", "ccomp", "pcomp") and is_verb(token)


def _distance_below(path: list[Token], triggers: frozenset[int]) -> float:
    """The distance of a date that hangs on the event itself, over the tokens of the path."""
    between = [token for token in path if token.i in triggers]
    verbs = [token for token in path[1:] if is_verb(token)]
    if any(verb.i in triggers for verb in verbs):
        return _FAR
    return len(path) + 6 * len(between) + 1.5 * len(verbs)


def _is_said(complement: Token, verb: Token, catalogue: Catalogue) -> bool:
    """Whether the clause tells what is said by the verb, which has its own day."""
    return (
        complement.dep_ in ("ccomp", "xcomp", "dobj")
        and is_verb(verb)
        and verb.lemma_.lower() in catalogue.cues("certain_speech")
    )
