"""Who speaks a verb of saying, where the parse has it and where it has lost it."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from lunarwatch.components.body import body_of
from lunarwatch.components.columns import words_of
from lunarwatch.components.evidence import QUOTES
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.syntax import FINITE, SUBJECTS, children_of, headed_by, is_verb, objects

_RELATIVES = frozenset({"WDT", "WP"})
_OPENING, _CLOSING = '“"«', '”"»'
_CITES = frozenset({"quote", "cite"})  # who does has not said it
_COMES_TO = frozenset({"go", "like", "love", "continue", "hasten", "rush", "proceed"})
_NAME = 4  # words of what is quoted because it is called so
PARTS_SPEECH = frozenset({",", "!", "?"})  # beside the end of what is quoted
_SPACES = " \t\u00a0"


def speaker_of(verb: Token, resolver: Resolver) -> Token | None:
    """The head of whoever speaks."""
    own = _subject(verb) or headed_by(verb) or quoted_as(verb)
    if own is None and goes_on_to_say(verb):
        own = _subject(verb.head)
    if own is None:
        return _name_before(verb, resolver) or _who_does_it_saying(verb, resolver)
    if own.tag_ in _RELATIVES and verb.dep_ == "relcl":
        return verb.head
    return own


def _subject(verb: Token) -> Token | None:
    """The verb's subject; not what is quoted before it: "“Lot of data,” Musk wrote"."""
    own = [c for c in children_of(verb) if c.dep_ == "nsubj"]
    words = words_of(verb.doc)
    told = (c for c in own if QUOTES.isdisjoint(words[c.i : verb.i]))
    return next(told, None) or next(iter(own), None)


def _name_before(verb: Token, resolver: Resolver) -> Token | None:
    """In "…, Minister X said" the parse hangs X on what stands before the comma."""
    if verb.tag_ not in FINITE or verb.i == verb.sent.start:
        return None
    person = resolver.person_span(verb.doc[verb.i - 1])
    if person is None or person.root.dep_ not in ("appos", "conj", "dobj", "pobj", "dep"):
        return None
    return person.root


def _who_does_it_saying(verb: Token, resolver: Resolver) -> Token | None:
    """Who "congratulated the team, saying that …", or "welcomed the deal and said that …"."""
    does, cues = verb.head, resolver.catalogue.cues
    joined = verb.dep_ == "conj" and verb.tag_ in FINITE and is_verb(does)
    if not (joined or (verb.tag_ == "VBG" and verb.dep_ == "advcl")) or verb.i < does.i:
        return None
    if does.lemma_.lower() in cues("speech") - cues("weak_speech"):
        return None  # "said …, adding that": heard already
    return _subject(does)


def goes_on_to_say(verb: Token) -> bool:
    """Whether the verb above only says how one comes to say it: "went on to say"."""
    above = verb.head
    return verb.dep_ == "xcomp" and above.lemma_ in _COMES_TO and above.tag_ in FINITE


def quoted_as(verb: Token) -> Token | None:
    """Who is "quoted as saying", or whom the paper "quoted as saying"."""
    above = verb.head
    if verb.tag_ != "VBG" or above.lower_ != "as" or above.head.lemma_ not in _CITES:
        return None
    return next(iter(objects(above.head)), None)


def is_behind(verb: Token, resolver: Resolver) -> bool:
    """Whether the verb and its subject follow what was said: "…, a spokesman said by e-mail".

    The parse takes it for one more thing that the first subject did.
    """
    if verb.dep_ != "conj" or any(c.dep_ == "dobj" for c in children_of(verb)):
        return False
    speaker = _subject(verb)
    if speaker is None:
        return _name_before(verb, resolver) is not None
    start = speaker.left_edge.i
    return start > verb.sent.start and words_of(verb.doc)[start - 1] == ","


def follows_quotation(sentence: Span) -> bool:
    """Whether a quotation has ended just before the sentence: "“We did it!” she said"."""
    before = body_of(sentence.doc)[: sentence.start_char].rstrip(_SPACES)
    return before.endswith(tuple(_CLOSING)) and len(before) < sentence.start_char


def leads_to_quotation(sentence: Span) -> bool:
    """Whether it ends in a colon and a quotation begins the next line: "X said:"."""
    body = body_of(sentence.doc)
    told = body[: sentence.end_char].rstrip()
    return told.endswith(":") and body[len(told) :].lstrip().startswith(tuple(_OPENING))


def introduces_quotation(sentence: Span) -> Iterator[Token]:
    """The verb before a colon and a quotation: "welcomed the step: “…”"."""
    doc, words = sentence.doc, words_of(sentence.doc)
    for i in range(sentence.start + 1, min(sentence.end, len(doc) - 1)):
        if words[i] == ":" and words[i + 1][0] in _OPENING and words[i + 1] in QUOTES:
            verbs = (t for t in doc[sentence.start : i] if is_verb(t) and _has_subject(t))
            yield from (t for t in verbs if t.head == t or t.head.i > i)
            return


def follows_up_quotation(sentence: Span) -> Iterator[Token]:
    """The verb, whatever it is, of who said what is quoted before: "“We did it,” X rejoiced".

    A quotation ends in a comma or an exclamation there, and is more than a name.
    """
    doc, words, start = sentence.doc, words_of(sentence.doc), sentence.start
    if words[start][0] not in _OPENING:
        return
    closing = (i for i in range(start + _NAME + 1, sentence.end) if words[i] in QUOTES)
    end = next(closing, None)
    if end is None or PARTS_SPEECH.isdisjoint(words[end - 1 : end + 2]):
        return
    verbs = (doc[i] for i in range(end + 1, sentence.end) if doc[i].tag_ in FINITE)
    verb = next((t for t in verbs if is_verb(t)), None)
    if verb is None or (verb.head != verb and verb.head.i > end) or verb.lemma_ in _CITES:
        return
    if any(c.dep_ in SUBJECTS and c.i > end for c in children_of(verb)):
        yield verb


def _has_subject(verb: Token) -> bool:
    return verb.tag_ in FINITE and any(c.dep_ in SUBJECTS for c in children_of(verb))
