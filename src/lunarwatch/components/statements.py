"""Who says what: quoted and reported statements."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from lunarwatch.components.body import body_of, is_headline, text_of
from lunarwatch.components.columns import lemmas_of
from lunarwatch.components.descriptions import tells_of_whom
from lunarwatch.components.evidence import QUOTES, Evidence
from lunarwatch.components.refs import PartyRef, PersonRef, ids
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.speakers import (
    PARTS_SPEECH,
    follows_quotation,
    follows_up_quotation,
    goes_on_to_say,
    introduces_quotation,
    is_behind,
    leads_to_quotation,
    quoted_as,
    speaker_of,
)
from lunarwatch.components.syntax import (
    children_of,
    coordinated,
    infinitive,
    is_verb,
    prepositional,
)

_TO = frozenset({"to"})
_HE = frozenset({"he", "she", "him", "her"})  # "quoted him as saying"
_ANY = frozenset({"a", "an", "another", "one", "some"})
_CONTENT = frozenset({"ccomp", "xcomp", "dobj", "acomp", "advcl"})
_INSIDE_SPEECH = frozenset({"parataxis", "ccomp", "advcl"})  # "…, NASA says"
_EXPERTS = frozenset({"analyst", "expert", "observer", "commentator", "historian", "blogger"})
_OF_A_BODY = frozenset({"of", "at", "from", "with"})


@dataclass(frozen=True)
class Statement:
    """One act of speaking: the verb, who speaks, and the sentence."""

    verb: Token
    sentence: Span
    person: PersonRef | None
    parties: tuple[PartyRef, ...]
    quoted: bool
    formal: bool


def may_state(piece: Evidence, cues: Callable[[str], frozenset[str]]) -> bool:
    """Whether a piece may hold a statement, by its bare words."""
    if "according" in piece.words or not piece.lemmas.isdisjoint(cues("speech")):
        return True
    if piece.quoted and not PARTS_SPEECH.isdisjoint(piece.words):
        return True
    return ":" in piece.words and (piece.quoted or piece.following in QUOTES)


def statements(doc: Doc, resolver: Resolver) -> Iterator[Statement]:
    """The statements of a document, in order."""
    speech, weak = resolver.catalogue.cues("speech"), resolver.catalogue.cues("weak_speech")
    naming = resolver.catalogue.cues("naming_speech")
    lemmas = lemmas_of(doc)
    for sentence in doc.sents:
        for i in range(sentence.start, sentence.end):
            if lemmas[i] == "accord" and doc[i].lower_ == "according":
                yield from _according(doc[i], sentence, resolver)
            if lemmas[i] not in speech or not is_verb(doc[i]) or _is_spoken(doc[i]):
                continue
            if _is_bare(doc[i]):
                continue
            if lemmas[i] in naming and not _names_something(doc[i]):
                continue
            quoted = not QUOTES.isdisjoint(text_of(sentence))
            if not (quoted or _has_content(doc[i], resolver, weak=lemmas[i] in weak)):
                beside = follows_quotation(sentence) and not _adds_thing(doc[i], weak)
                quoted = beside or leads_to_quotation(sentence)
                if not quoted:
                    continue
            yield from _said(doc[i], sentence, resolver, quoted)
        for verb in (*introduces_quotation(sentence), *follows_up_quotation(sentence)):
            if lemmas[verb.i] not in speech:
                yield from _said(verb, sentence, resolver, quoted=True)


def _adds_thing(verb: Token, weak: Collection[str]) -> bool:
    """Whether it is no speech: "“We did it.” In May, NASA added funds to the contract"."""
    return verb.lemma_ in weak and any(c.dep_ == "dobj" for c in children_of(verb))


def _is_bare(verb: Token) -> bool:
    """Whether nobody has said it: "helps them respond", "will tell", but not "did say"."""
    if goes_on_to_say(verb):
        return False
    return verb.tag_ == "VB" and not any(
        c.dep_ == "aux" and c.lemma_ == "do" for c in children_of(verb)
    )


def _is_spoken(verb: Token) -> bool:
    """Whether the verb itself stands within quotation marks opened in its paragraph.

    What somebody quoted says of others is no statement of theirs.
    """
    body = body_of(verb.doc)
    before = body[body.rfind("\n", 0, verb.idx) + 1 : verb.idx]
    if "“" in before:
        return before.count("“") > before.count("”")
    if before.count('"') % 2 == 0:
        return False
    end = body.find("\n", verb.idx)
    return body.find('"', verb.idx, end if end >= 0 else None) >= 0


def _has_content(verb: Token, resolver: Resolver, *, weak: bool) -> bool:
    """Whether the verb says something: "said that", "said yes", but not "spoke".

    A weak one does by a clause alone: "announced that …", "expressed hope that …", not
    "announced a launch".
    """
    if weak:
        return _names_something(verb) or any(
            c.dep_ == "ccomp" or (c.dep_ == "dobj" and _has_clause(c)) for c in children_of(verb)
        )
    if verb.lemma_ == "tell" and _bids(verb):
        return False
    return (
        verb.dep_ in _INSIDE_SPEECH
        or is_behind(verb, resolver)
        or quoted_as(verb) is not None
        or any(c.dep_ in _CONTENT for c in children_of(verb))
        or any(noun.dep_ == "pobj" and _has_clause(noun) for noun in _beside(verb))
        or _is_swallowed(verb)
    )


def _bids(verb: Token) -> bool:
    """Whether it tells somebody what to do, and no more: "told the sides to talk"."""
    inner = [c for c in children_of(verb) if c.dep_ in ("ccomp", "xcomp")]
    return bool(inner) and all(c.dep_ == "xcomp" and infinitive(c) for c in inner)


def _is_swallowed(verb: Token) -> bool:
    """Whether the parse takes what is said for a relative clause: "said in Oslo that he means"."""
    nouns = (noun for noun in _beside(verb) if noun.dep_ == "pobj" and noun.i > verb.i)
    clauses = (c for noun in nouns for c in children_of(noun) if c.dep_ == "relcl")
    return any(t.lower_ == "that" and t.i < c.i for c in clauses for t in c.subtree)


def _beside(verb: Token) -> Iterator[Token]:
    return (target for c in children_of(verb) if c.dep_ == "prep" for target in children_of(c))


def _has_clause(noun: Token) -> bool:
    """In "said in a statement that …" the parse hangs the clause on the noun."""
    return any(
        c.dep_ in ("acl", "relcl") and any(t.dep_ == "mark" for t in children_of(c))
        for c in children_of(noun)
    )


def _names_something(verb: Token) -> bool:
    """Whether the verb says what somebody takes a thing for: "called it a step", "described as"."""
    thing = next((c for c in children_of(verb) if c.dep_ == "dobj"), None)
    if thing is None:
        return False
    taken_for = any(c.dep_ == "oprd" or c.lower_ == "as" for c in children_of(verb))
    return taken_for or any(t.text in QUOTES and t.i > thing.i for t in verb.subtree)


def _said(verb: Token, sentence: Span, resolver: Resolver, quoted: bool) -> Iterator[Statement]:
    """The statement of a verb whose subject is somebody."""
    speaker = speaker_of(verb, resolver)
    if speaker is None:
        return
    head = coordinated(speaker)[0]
    if head.lower_ in resolver.catalogue.cues("inside_quotes"):
        return  # "we wrote": told within what somebody else says
    person = next(iter(resolver.persons_in(head)), None)
    parties = resolver.parties(head, owners=False)
    described = head.lemma_.lower() in resolver.catalogue.cues("officials")
    determiners = {c.lower_ for c in children_of(head) if c.dep_ == "det"}
    of_others = not parties and tells_of_whom(head)  # "the head of the group", that nobody knows
    another = determiners & _ANY or (head.tag_ == "NNS" and not determiners) or of_others
    if person is None and described and not another:
        holder = resolver.holder_before(head)  # "the minister", though another was named since
        person = holder if not parties or _is_of(holder, parties) else None
    if person is None and (head.lower_ in _HE or (described and not parties and not another)):
        person = resolver.speaker_before(head)
        parties = list(person.parties) if person is not None else parties
    if person is not None and (_is_medium(person, resolver) or _is_bystander(person, head)):
        return
    if person is not None or (parties and _on_record(verb, head, resolver, quoted)):
        formal = _is_formal(verb, person, resolver)
        yield _statement(verb, sentence, person, parties, quoted=quoted, formal=formal)


def _is_of(person: PersonRef | None, parties: list[PartyRef]) -> bool:
    """Whether somebody is of those spoken for: no Omani minister of "the US minister said"."""
    return person is not None and not ids(person.parties).isdisjoint(ids(parties))


def _is_medium(person: PersonRef, resolver: Resolver) -> bool:
    """Whether what the model takes for a person is a paper: "the daily Rhein-Ruhr Kurier"."""
    titled = (person.title or "").lower().split()
    return titled[-1:] != [] and titled[-1] in resolver.catalogue.cues("media_nouns")


def _is_bystander(person: PersonRef, head: Token) -> bool:
    """Whether it is an expert of whom only the country is told: "Moscow-based analyst Egorov"."""
    titled = (person.title or "").lower().split()
    if _EXPERTS.isdisjoint(titled[-1:]) or {ref.kind for ref in person.parties} != {"country"}:
        return False
    return not any(body.pos_ == "PROPN" for body in prepositional(head, _OF_A_BODY))


def _on_record(verb: Token, speaker: Token, resolver: Resolver, quoted: bool) -> bool:
    """Whether a body, or an office, speaks as such: not "an official" without a name."""
    if speaker.lemma_.lower() in resolver.catalogue.cues("unnamed"):
        return False
    return quoted or not is_headline(verb.sent)


def _is_formal(verb: Token, person: PersonRef | None, resolver: Resolver) -> bool:
    """Whether it is a statement whatever else it reports: in a release, with stress, by name."""
    cues, lemma = resolver.catalogue.cues, verb.lemma_.lower()
    if lemma in cues("firm_speech"):
        return True
    if person is not None and person.parties and lemma not in cues("reporting_speech"):
        return True
    return any(t.lemma_.lower() in cues("formal_statements") for t in _beside(verb))


def _according(token: Token, sentence: Span, resolver: Resolver) -> Iterator[Statement]:
    """The statements of the persons behind "according to"."""
    for target in prepositional(token, _TO):
        persons = resolver.persons_in(target)
        if persons:
            parties = resolver.parties(target, owners=False)
            yield _statement(token, sentence, persons[0], parties, quoted=False, formal=False)


def _statement(
    verb: Token,
    sentence: Span,
    person: PersonRef | None,
    parties: list[PartyRef],
    *,
    quoted: bool,
    formal: bool,
) -> Statement:
    """A person speaks for whom they belong to, else for whoever is named beside them."""
    spoken_for = person.parties if person is not None else ()
    return Statement(verb, sentence, person, spoken_for or tuple(parties), quoted, formal)
