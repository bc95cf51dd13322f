"""Matches the catalogue's frames on the parse: each match is a candidate event.

A frame names a trigger (verb or noun) and what must stand in its slots; whoever stands in the
actor and recipient slots takes part.  Candidates hold tokens and party references, no records yet.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from lunarwatch.components.assertion import noun_status, verb_status
from lunarwatch.components.body import body_of
from lunarwatch.components.mentions import PartyRef, PersonRef, Resolver, unique
from lunarwatch.components.slots import Slots, in_class, is_foreign_program
from lunarwatch.components.syntax import coordinated, is_verb, particle
from lunarwatch.patterns import Catalogue, EventType, Frame
from lunarwatch.records import Status

# A place is not a party: "signed in Washington", "launched from China".
_TEMPORAL = frozenset({"after", "following", "since", "before", "until", "during", "ahead"})
_PLACE_PREPOSITIONS = frozenset({"in", "at", "from", "near", "outside", "across", "over"})


@dataclass
class Candidate:
    """An event as one frame sees it in one sentence."""

    type: str
    rule: str
    trigger: Token
    status: Status
    sentence: Span
    actors: list[PartyRef] = field(default_factory=list)
    recipients: list[PartyRef] = field(default_factory=list)
    persons: list[PersonRef] = field(default_factory=list)
    arguments: list[Token] = field(default_factory=list)
    instrument: Token | None = None
    instrument_kind: str | None = None
    headline: bool = False
    anchor: Token | None = None  # what dates hang on, where it is not the trigger

    @property
    def parties(self) -> list[PartyRef]:
        """Actors, then recipients."""
        return [*self.actors, *self.recipients]


class FrameMatcher:
    """Finds candidate events by the catalogue's frames."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._verbs: dict[str, list[tuple[frozenset[str], EventType, Frame]]] = defaultdict(list)
        self._nouns: dict[str, list[tuple[str, EventType, Frame]]] = defaultdict(list)
        for event, frame in catalogue.frames.values():
            for words in frame.verbs:
                head, *rest = words.split()
                self._verbs[head].append((frozenset(rest), event, frame))
            for words in frame.nouns:
                *rest, head = words.split()
                self._nouns[head].append((" ".join(rest), event, frame))

    def match(self, doc: Doc, resolver: Resolver) -> Iterator[Candidate]:
        """The candidates of a document, in order of their triggers."""
        for sentence in doc.sents:
            headline = is_headline(sentence)
            for token in sentence:
                yield from self._at(token, sentence, resolver, headline)

    def _at(
        self, token: Token, sentence: Span, resolver: Resolver, headline: bool
    ) -> Iterator[Candidate]:
        lemma = token.lemma_.lower()
        taken: set[str] = set()
        if is_verb(token) or token.tag_.startswith("VB"):
            for rest, event, frame in self._verbs.get(lemma, ()):
                if event.type in taken or not (rest <= particle(token)):
                    continue
                candidate = self._try(token, sentence, resolver, event, frame, headline)
                if candidate is not None:
                    taken.add(event.type)
                    yield candidate
        if token.pos_ in ("NOUN", "PROPN") or token.tag_ in ("NN", "NNS"):
            for rest, event, frame in self._nouns.get(lemma, ()):
                if event.type in taken or not _has_modifier(token, rest):
                    continue
                if token.dep_ == "compound":
                    continue  # "launch pad", "landing gear"
                entity = resolver.entity(token)
                if entity is not None and entity.kind != "instrument":
                    continue  # part of a name: "China Launch Corporation"
                candidate = self._try(token, sentence, resolver, event, frame, headline)
                if candidate is not None:
                    taken.add(event.type)
                    yield candidate

    def _try(
        self,
        token: Token,
        sentence: Span,
        resolver: Resolver,
        event: EventType,
        frame: Frame,
        headline: bool,
    ) -> Candidate | None:
        slots = Slots(token, resolver)
        arguments: list[Token] = []
        for slot, classes in frame.require.items():
            fits = [t for t in slots.fill(slot) if _fits(t, classes, slots, resolver)]
            if not fits:
                return None
            if slot not in ("anywhere", "within") and classes != ("date",):
                arguments += fits
        for slot, classes in frame.forbid.items():
            if any(in_class(t, c, resolver) for t in slots.fill(slot) for c in classes):
                return None
        if any(slots.fill(slot) for slot in frame.without):
            return None
        if frame.leading and not _leads(token):
            return None
        if frame.context and not _in_context(token, frame.context, resolver):
            return None
        crafts = {t.i for t in arguments} if frame.craft_owner else set()
        actors = self._parties(slots, frame.actors, resolver, crafts)
        recipients = self._parties(slots, frame.recipients, resolver, set())
        if not recipients and frame.recipients:
            recipients = _within(slots, frame.recipients, resolver) or _missions_of(
                slots, frame.recipients, resolver
            )
        known = {ref.key for ref in actors}
        recipients = [ref for ref in recipients if ref.key not in known]
        if frame.pair and not actors and not recipients:
            actors = list(resolver.pairs.get(sentence.start, ()))
        if event.reciprocal:
            actors, recipients = unique([*actors, *recipients]), []
        if len(actors) + len(recipients) < frame.parties:
            return None
        status = self._status(token, slots, headline, event, frame)
        if frame.when is not None and status is not frame.when:
            return None
        status = frame.status or status
        return Candidate(
            type=event.type,
            rule=f"{event.type}.{frame.id}",
            trigger=token,
            status=status,
            sentence=sentence,
            actors=actors,
            recipients=recipients,
            persons=self._persons(slots, (*frame.actors, *frame.recipients), resolver),
            arguments=arguments,
            instrument=_instrument(slots, token, resolver),
            instrument_kind=frame.instrument,
            headline=headline,
        )

    def _status(
        self, token: Token, slots: Slots, headline: bool, event: EventType, frame: Frame
    ) -> Status:
        if slots.verbal:
            return verb_status(token, self.catalogue, headline=headline)
        default = Status.ONGOING if event.type in ("cooperate",) else Status.OCCURRED
        return noun_status(token, self.catalogue, default, headline=headline)

    def _parties(
        self, slots: Slots, names: tuple[str, ...], resolver: Resolver, crafts: set[int]
    ) -> list[PartyRef]:
        """The parties in the slots; a token in ``crafts`` stands for whoever owns the craft."""
        found: list[PartyRef] = []
        for name in names:
            for token in slots.fill(name):
                if token.i in crafts and not resolver.names_party(token):
                    refs = resolver.owners(token) or resolver.craft_owner(token)
                else:
                    refs = resolver.parties(token)
                if not refs and name == "owner":
                    refs = resolver.modifier(token)
                if name in _PLACE_PREPOSITIONS:
                    refs = [ref for ref in refs if not ref.metonym]
                found += refs
        return unique(found)

    def _persons(
        self, slots: Slots, names: tuple[str, ...], resolver: Resolver
    ) -> list[PersonRef]:
        found: dict[str, PersonRef] = {}
        for name in names:
            for token in slots.fill(name):
                for person in resolver.persons_in(token):
                    found.setdefault(person.name, person)
        return list(found.values())


def is_headline(sentence: Span) -> bool:
    """Whether the sentence is a headline: a line of its own that ends without a stop."""
    text = sentence.text.strip()
    if not text or text[-1] in ".!?”\":;,)" or len(text) > 160:
        return False
    body = body_of(sentence.doc)
    start, end = sentence.start_char, sentence.start_char + len(sentence.text.rstrip())
    while start and body[start - 1] == " ":
        start -= 1
    while end < len(body) and body[end] == " ":
        end += 1
    return (not start or body[start - 1] == "\n") and (end >= len(body) or body[end] == "\n")


def _leads(noun: Token) -> bool:
    """Whether the clause is about what the noun tells, or dates something by it."""
    if noun.dep_ in ("nsubj", "nsubjpass"):
        return True
    return noun.dep_ == "pobj" and noun.head.lower_ in _TEMPORAL


def _in_context(token: Token, context: str, resolver: Resolver) -> bool:
    """Whether a framework (or any programme) was named before the trigger or is the topic."""
    programs = resolver.programs
    if programs is None:
        return False
    if context == "program":
        return programs.before(token) is not None
    if context == "craft":
        return programs.craft_near(token) is not None
    return programs.framework_before(token) is not None


def _within(slots: Slots, names: tuple[str, ...], resolver: Resolver) -> list[PartyRef]:
    """Parties named inside a recipient's phrase: "a decision by NASA" → NASA."""
    found: list[PartyRef] = []
    for name in names:
        for token in slots.fill(name):
            for sub in token.subtree:
                span = resolver.mention(sub)
                if span is None or sub.i != span.root.i or sub.dep_ not in ("poss", "pobj", "amod", "compound"):
                    continue
                if resolver.catalogue.entities[span.id_].is_party:
                    found.append(resolver.ref(span))
    return unique(found)


def _missions_of(slots: Slots, names: tuple[str, ...], resolver: Resolver) -> list[PartyRef]:
    """Who flies the mission that something is meant for: "a monitor for Chang'e-7" → CNSA."""
    found: list[PartyRef] = []
    for name in names:
        for token in slots.fill(name):
            entity = resolver.entity(token)
            if entity is not None and entity.kind == "mission":
                found += resolver.craft_owner(token)
    return unique(found)


def _fits(token: Token, classes: tuple[str, ...], slots: Slots, resolver: Resolver) -> bool:
    apposed = [c for c in token.children if c.dep_ == "appos"]
    if apposed and any(_fits(c, classes, slots, resolver) for c in apposed):
        return True
    for name in classes:
        if name == "foreign_program":
            if is_foreign_program(token, slots.fill("subject"), resolver):
                return True
        elif in_class(token, name, resolver):
            return True
    return False


def _has_modifier(noun: Token, words: str) -> bool:
    if not words:
        return True
    return words in {c.lower_ for c in noun.children} | {c.lemma_.lower() for c in noun.children}


def _instrument(slots: Slots, trigger: Token, resolver: Resolver) -> Token | None:
    """The token that names the document: the object, "of", or the trigger itself."""
    pool = [trigger, *slots.fill("object"), *slots.fill("of"), *slots.fill("under/through/via/in/to/on/for/with")]
    for token in pool:
        entity = resolver.entity(token)
        if entity is not None and (entity.kind == "instrument" or entity.instrument):
            return token
    for token in pool:
        if in_class(token, "instrument", resolver):
            return token
    return None


def clause_tokens(token: Token) -> list[Token]:
    """The tokens of the clause around a trigger, without clauses hanging deeper."""
    top = token
    while not is_verb(top) and top.head != top:
        top = top.head
    return [t for t in top.subtree if t.i >= 0]


def conjoined_objects(token: Token) -> list[Token]:
    """The coordinated heads of a phrase, for callers outside this module."""
    return coordinated(token)
