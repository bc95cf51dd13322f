"""One verb, several events: "a pact with A in May, and accords with B and C in June"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Span, Token

from lunarwatch.components.assertion.forms import finite
from lunarwatch.components.candidates import Candidate
from lunarwatch.components.classes import in_class
from lunarwatch.components.refs import PartyRef, ids
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.syntax import (
    NOMINALS,
    coordinated,
    is_verb,
    objects,
    prepositional,
    prepositional_within,
    subjects,
)
from lunarwatch.events.gapped import MORE

_FROM = frozenset({"from", "of", "by"})
_LONGEST_ITEM = 10  # tokens of a thing in a list, with whom it is from
_WITH = frozenset({"with", "between"})
# Rules of which what others give goes on without a verb, and what it is.
_GIVING = frozenset({"provide.verb", "provide.given-to", "provide.built-share", "provide.part"})
_GIVEN = ("hardware", "payload", "supply", "craft")
_OPENING = frozenset({"DT", "PRP$", "CD"})
_PLURALS = frozenset({"NNS", "NNPS"})


def split(candidate: Candidate, resolver: Resolver) -> list[Candidate]:
    """The candidate, or one per document and counterpart, or per giver, where there are several.

    Each document of a coordination has its own counterparts; a plural document ("accords with
    Azerbaijan, Belarus and Pakistan") is one event per counterpart (codebook, decision 1).
    """
    if candidate.type == "provide":
        givers = _listed_givers(candidate, resolver)
        parts = [replace(candidate, actors=[giver]) for giver in givers]
        return parts if len(parts) > 1 else _each_its_own(candidate, resolver)
    if candidate.type != "sign" or not is_verb(candidate.trigger):
        return [candidate]
    signers = resolver.parties_of_all(subjects(candidate.trigger))
    if not signers:
        return [candidate]
    parts = [
        replace(candidate, actors=[*some, *group], instrument=document, anchor=document)
        for document, counterparts in _signed(candidate.trigger, signers, resolver)
        for group in _groups(document, counterparts)
        for some in _signing(document, signers, group)
    ]
    return parts if len(parts) > 1 else [candidate]


def _listed_givers(candidate: Candidate, resolver: Resolver) -> list[PartyRef]:
    """Who each of several things is from: "a detector from France, a mirror from Italy and …".

    Each party stands behind a preposition of its own; "instruments from France and Italy" are from
    both together.  Where somebody is said to give, nobody behind the verb does.
    """
    trigger, sentence = candidate.trigger, candidate.sentence
    if is_verb(trigger) and any(ref.end <= trigger.i for ref in candidate.actors):
        return []
    found: list[PartyRef] = []
    last = trigger.i
    for span, _ in resolver.party_mentions():
        if not trigger.i < span.start < sentence.end:
            continue
        between = list(sentence.doc[last + 1 : span.start])
        words = [token.lower_ for token in between if token.dep_ != "det"]
        if not words or words[-1] not in _FROM:
            continue
        apart = not found or MORE & set(words)
        if not apart or len(between) > _LONGEST_ITEM or any(finite(t) for t in between):
            break
        party = resolver.party_at(span.root)
        if party is not None and party.id not in ids(found):
            found.append(party)
        last = span.end - 1
    return found


def _each_its_own(candidate: Candidate, resolver: Resolver) -> list[Candidate]:
    """The supply, and those of others that go on without the verb: "A gives a camera, B the arm".

    Of such another a name stands right before what it gives, with no preposition or verb.
    """
    verb, doc = candidate.trigger, candidate.trigger.doc
    if not is_verb(verb) or candidate.rule not in _GIVING:
        return [candidate]
    found: list[Candidate] = []
    for span, _ in resolver.party_mentions():
        if not verb.i + 1 < span.start < candidate.sentence.end - 2:
            continue
        if any(finite(token) for token in doc[verb.i + 1 : span.end]):
            break
        thing = _thing_behind(span, resolver)
        party = resolver.party_at(span.root)
        if doc[span.start - 1].lower_ not in MORE or thing is None or party is None:
            continue
        if party.side not in {ref.side for ref in candidate.actors}:
            found.append(replace(candidate, actors=[party], recipients=[], arguments=[thing]))
    others = {part.actors[0].id for part in found}
    given = [ref for ref in candidate.recipients if ref.id not in others]
    return [replace(candidate, recipients=given), *found] if found else [candidate]


def _thing_behind(span: Span, resolver: Resolver) -> Token | None:
    """The thing that an article begins right behind a name: "Canada *the* ultraviolet imager"."""
    doc = span.doc
    if span.end >= len(doc) or doc[span.end].tag_ not in _OPENING:
        return None
    for token in doc[span.end + 1 : span.end + _LONGEST_ITEM]:
        last = token.i + 1 == len(doc) or doc[token.i + 1].pos_ not in NOMINALS
        if token.pos_ in NOMINALS and last:
            asked = any(in_class(token, name, resolver) for name in _GIVEN)
            return token if asked else None
        if token.pos_ not in NOMINALS and token.pos_ not in ("ADJ", "PUNCT", "ADV", "VERB"):
            return None
    return None


def _signed(
    verb: Token, signers: list[PartyRef], resolver: Resolver
) -> list[tuple[Token, list[PartyRef]]]:
    """The documents that are signed, and with whom: named beside them or, of one, at the verb."""
    documents = [
        token
        for head in objects(verb)
        for token in coordinated(head)
        if in_class(token, "instrument", resolver)
    ]
    found = []
    for document in documents:
        others = resolver.parties_of_all(prepositional_within(document, _WITH))
        others = [ref for ref in others if ref.id not in ids(signers)]
        if not others and len(documents) == 1:
            others = resolver.parties_of_all(prepositional(verb, _WITH))
            others = [ref for ref in others if ref.id not in ids(signers)]
        found.append((document, others))
    return found


def _is_plural(document: Token) -> bool:
    return document.tag_ in _PLURALS or document.lower_ == "memoranda"


def _groups(document: Token, counterparts: list[PartyRef]) -> list[list[PartyRef]]:
    """Who signs together: all, or each alone where the document is a plural."""
    if _is_plural(document):
        return [[ref] for ref in counterparts]
    return [counterparts] if counterparts else []


def _signing(
    document: Token, signers: list[PartyRef], group: list[PartyRef]
) -> list[list[PartyRef]]:
    """Who signs with a counterpart: together, or each its own of several documents."""
    each = _is_plural(document) and len(group) == 1 and len(signers) > 1
    return [[signer] for signer in signers] if each else [signers]
