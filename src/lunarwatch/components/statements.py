"""Who says what: quoted and reported statements, and the sources a report names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from lunarwatch.components.mentions import PartyRef, PersonRef, Resolver
from lunarwatch.components.syntax import coordinated, is_verb, prepositional

_QUOTES = "“\"”«»"
_ACCORDING = frozenset({"to"})


@dataclass(frozen=True)
class Statement:
    """One act of speaking: the verb, who speaks, and the sentence."""

    verb: Token
    sentence: Span
    speaker: Token
    person: PersonRef | None
    parties: tuple[PartyRef, ...]
    quoted: bool


def statements(doc: Doc, resolver: Resolver) -> Iterator[Statement]:
    """The statements of a document, in order."""
    speech = resolver.catalogue.cues("speech")
    weak = resolver.catalogue.cues("weak_speech")
    for sentence in doc.sents:
        for token in sentence:
            lemma = token.lemma_.lower()
            if lemma == "accord" and token.lower_ == "according":
                yield from _according(token, sentence, resolver)
                continue
            if not is_verb(token) or lemma not in speech:
                continue
            quoted = any(c in sentence.text for c in _QUOTES)
            if lemma in weak and not quoted:
                continue
            if not quoted and not _has_content(token):
                continue
            for speaker in _speakers(token):
                yield from _statement(token, sentence, speaker, resolver, quoted)


def _speakers(verb: Token) -> list[Token]:
    own = [c for c in verb.children if c.dep_ == "nsubj"]
    return own[:1]


def _has_content(verb: Token) -> bool:
    return any(c.dep_ in ("ccomp", "xcomp", "dobj", "acomp") for c in verb.children) or (
        verb.dep_ == "parataxis"
    ) or verb.dep_ in ("ccomp", "advcl") or any(c.dep_ == "advcl" for c in verb.children)


def _statement(
    verb: Token, sentence: Span, speaker: Token, resolver: Resolver, quoted: bool
) -> Iterator[Statement]:
    if speaker.tag_ in ("WDT", "WP"):
        speaker = verb.head if verb.dep_ == "relcl" else speaker
    for head in coordinated(speaker)[:1]:
        persons = resolver.persons_in(head)
        parties = resolver.parties(head, owners=False)
        person = persons[0] if persons else None
        described = head.lemma_.lower() in resolver.catalogue.cues("officials")
        if person is None and (head.lower_ in ("he", "she") or (described and not parties)):
            person = resolver.speaker_before(head)
            if person is not None:
                parties = list(person.parties)
        if person is None and not parties:
            return
        yield Statement(verb, sentence, head, person, tuple(person.parties if person and person.parties else parties), quoted)


def _according(token: Token, sentence: Span, resolver: Resolver) -> Iterator[Statement]:
    for target in prepositional(token, _ACCORDING):
        persons = resolver.persons_in(target)
        parties = resolver.parties(target, owners=False)
        if persons:
            yield Statement(token, sentence, target, persons[0], tuple(persons[0].parties or parties), False)


def attribution_of(sentence: Span, resolver: Resolver) -> tuple[str, int, int] | None:
    """The source a sentence names for what it tells: (source, start token, end token)."""
    speech = resolver.catalogue.cues("speech")
    for token in sentence:
        if token.lower_ == "according":
            targets = list(prepositional(token, _ACCORDING)) or [
                t for c in token.children for t in c.children if t.dep_ == "pobj"
            ]
            if targets:
                source = _source_name(targets[0], resolver)
                return source, token.i, token.right_edge.i + 1
    for token in sentence:
        if is_verb(token) and token.lemma_.lower() in speech:
            for child in token.children:
                if child.dep_ == "nsubj" and child.tag_ not in ("WDT", "WP"):
                    left, right = child.left_edge.i, child.right_edge.i + 1
                    return _source_name(child, resolver), left, right
    return None


def _source_name(token: Token, resolver: Resolver) -> str:
    """The name of a source: a catalogue name or a person in the phrase, else its words."""
    for sub in token.subtree:
        entity = resolver.entity(sub)
        if entity is not None and entity.kind == "media":
            return entity.name
    for person in resolver.persons_in(token):
        return person.name
    entity = resolver.entity(token)
    if entity is not None:
        return entity.acronym or entity.name
    last = [t for t in token.subtree if t.pos_ == "PROPN"]
    if last and token.pos_ != "PROPN":
        return " ".join(t.text for t in last if t.head.i == last[-1].i or t.i == last[-1].i)
    doc = token.doc
    return doc[token.left_edge.i : token.right_edge.i + 1].text[:80]
