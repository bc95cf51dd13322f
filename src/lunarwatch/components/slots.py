"""What stands in a frame's slots, and whether it is of the class the frame asks for."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from lunarwatch.components.mentions import Resolver
from lunarwatch.components.syntax import (
    OBJECTS,
    agents,
    complement_of_copula,
    coordinated,
    is_verb,
    objects,
    passive,
    prepositional,
    prepositional_within,
    subjects,
    surface_subjects,
)

_LISTING = frozenset({"including", "like", "as", "namely"})
_MODIFIERS = frozenset({"poss", "compound", "amod", "nmod", "npadvmod"})


class Slots:
    """The slots of one trigger, each a list of head tokens."""

    def __init__(self, trigger: Token, resolver: Resolver, support: Token | None = None) -> None:
        self.trigger = trigger
        self.resolver = resolver
        self.verbal = is_verb(trigger)
        self.support = support if support is not None else self._support()

    def fill(self, slot: str) -> list[Token]:
        """The head tokens in a slot, coordinated ones included; "a/b" is either."""
        found: list[Token] = []
        for name in slot.split("/"):
            for token in self._one(name):
                found += [t for t in coordinated(token) if t not in found]
        return found

    def _one(self, name: str) -> list[Token]:
        match name:
            case "subject":
                return self._subjects()
            case "object":
                return self._objects()
            case "owner":
                return [c for c in self.trigger.children if c.dep_ in _MODIFIERS]
            case "clause":
                return [c for c in self.trigger.children if c.dep_ in ("ccomp", "xcomp", "advcl")]
            case "attribute":
                return [c for c in self.trigger.children if c.dep_ in ("attr", "acomp", "oprd")]
            case "copula":
                return complement_of_copula(self.trigger)
            case "within":
                return self._within()
            case "behalf":
                return self._behalf()
            case "members":
                return self._members()
            case "anywhere":
                return list(self.trigger.sent)
            case _:
                return list(self._prepositional(frozenset({name})))

    def _subjects(self) -> list[Token]:
        if self.verbal:
            return subjects(self.trigger)
        found = [c for c in self.trigger.children if c.dep_ == "poss"]
        found += list(prepositional(self.trigger, frozenset({"by"})))
        if self.support is not None:
            if self.trigger.dep_ in (*OBJECTS, "attr", "pobj", "oprd"):
                found += subjects(self.support) or (
                    [] if passive(self.support) else surface_subjects(self.support)
                )
            elif passive(self.support):
                found += agents(self.support)
        if self.trigger.dep_ == "appos":
            found.append(self.trigger.head)
        found += [t for t in complement_of_copula(self.trigger) if t not in found]
        for child in self.trigger.children:
            if child.dep_ == "relcl" and any(t.lemma_ == "sign" for t in (child,)):
                found += agents(child) if passive(child) else []
        return found

    def _members(self) -> list[Token]:
        """Who is listed: "signatories include Japan", "the members are …", "such as"."""
        head = self.trigger.head
        found: list[Token] = []
        if self.trigger.dep_ == "nsubj" and head.lemma_ in ("include", "be", "count", "comprise"):
            found += [c for c in head.children if c.dep_ in ("dobj", "attr", "appos")]
            found += [c for c in head.children if c.dep_ == "conj" and c.pos_ in ("NOUN", "PROPN")]
            for child in head.children:
                if child.dep_ == "dobj":
                    found += [c for c in child.children if c.dep_ == "appos"]
        for child in self.trigger.children:
            if child.dep_ == "appos" or (child.dep_ == "prep" and child.lower_ in _LISTING):
                found += [child] if child.dep_ == "appos" else [
                    c for c in child.children if c.dep_ == "pobj"
                ]
        return found

    def _within(self) -> list[Token]:
        """All that stands in the trigger's phrase or clause, its subject included."""
        top = [self.trigger, *(subjects(self.trigger) if self.verbal else ())]
        return [t for head in top for t in head.subtree if t.i != self.trigger.i]

    def _behalf(self) -> list[Token]:
        """In "signed on behalf of Slovenia", who it is signed for."""
        found: list[Token] = []
        for token in (self.trigger, *self._objects()):
            for child in token.subtree:
                if child.lower_ == "behalf" and child.head.lower_ == "on":
                    found += list(prepositional(child, frozenset({"of"})))
                    found += [c for c in child.children if c.dep_ == "poss"]
        return found

    def _objects(self) -> list[Token]:
        if self.verbal:
            return objects(self.trigger)
        found = list(prepositional(self.trigger, frozenset({"of"})))
        return found + [c for c in self.trigger.children if c.dep_ in ("compound", "poss", "amod", "nmod")]

    def _prepositional(self, names: frozenset[str]) -> Iterator[Token]:
        if self.verbal:
            yield from prepositional(self.trigger, names)
            for target in objects(self.trigger):
                if target.i != self.trigger.i:
                    yield from prepositional_within(target, names)
            for child in self.trigger.children:
                if child.dep_ in ("prt", "advmod"):
                    yield from prepositional(child, names)
            return
        yield from prepositional_within(self.trigger, names)
        if self.support is not None:
            yield from prepositional(self.support, names)

    def _support(self) -> Token | None:
        """The verb that carries a noun: "hold talks", "a launch took place"."""
        if self.verbal:
            return None
        token, head = self.trigger, self.trigger.head
        cues = self.resolver.catalogue.cues
        if token.dep_ == "conj" and not is_verb(head):
            token, head = head, head.head
        if token.dep_ == "attr" and is_verb(head):
            return head
        if token.dep_ in (*OBJECTS, "nsubjpass", "nsubj", "oprd") and is_verb(head):
            return head if head.lemma_.lower() in cues("support_verbs") | cues("occurrence_verbs") else None
        if token.dep_ == "pobj" and head.dep_ == "prep" and is_verb(head.head):
            verb = head.head
            pairs = {("be", "in"), ("carry", "out"), ("engage", "in"), ("take", "part"), ("meet", "for"), ("go", "on"), ("participate", "in"), ("enter", "into"), ("work", "on"), ("gather", "for"), ("serve", "as"), ("join", "as"), ("succeed", "in"), ("list", "as"), ("name", "as"), ("kick", "off"), ("set", "off"), ("arrive", "for"), ("agree", "on"), ("call", "for")}
            if (verb.lemma_.lower(), head.lower_) in pairs:
                return verb
        return None


def in_class(token: Token, name: str, resolver: Resolver) -> bool:
    """Whether the phrase headed by the token belongs to a semantic class."""
    if name == "any":
        return True
    words = resolver.catalogue.words(name)
    lemma = token.lemma_.lower()
    if words and (lemma in words or token.lower_ in words or _two_words(token) in words):
        return True
    entity = resolver.entity(token)
    if name in ("framework", "program") and entity is None and resolver.programs is not None:
        described = resolver.programs.meant_by(token)
        if described is not None and (described.framework or name == "program"):
            return True
    match name:
        case "party":
            return bool(resolver.parties(token, owners=False)) or resolver.is_person(token)
        case "country":
            return any(ref.kind == "country" for ref in resolver.parties(token, owners=False))
        case "organisation":
            return any(ref.kind != "country" for ref in resolver.parties(token, owners=False))
        case "company":
            return any(ref.kind == "company" for ref in resolver.parties(token, owners=False))
        case "date":
            return token.ent_type_ == "DATE"
        case "person":
            return resolver.is_person(token) or resolver.person(token) is not None
    if entity is None:
        if name == "framework" and token.lower_ in ("them", "it") and resolver.programs is not None:
            return _last_named_is_framework(token, resolver)
        if name == "craft" and token.lower_ in ("it", "which", "that", "they"):
            return _stands_for_craft(token, resolver)
        named = resolver.programs.at(token) if resolver.programs is not None else None
        return named is not None and (named.craft if name == "craft" else name in _PROGRAM_LIKE)
    match name:
        case "program" | "plan":
            return entity.is_program
        case "framework":
            return entity.is_framework
        case "craft" | "hardware" | "milestone_object" | "mission_name":
            return entity.is_craft
        case "station" | "orbit":
            return entity.kind == "station"
        case "instrument":
            return entity.kind == "instrument" or entity.is_framework
        case "site" | "body":
            return entity.kind == "site"
        case "contract":
            return entity.kind in ("mission", "programme")
    return False


# Classes that a programme known by its form alone belongs to.
_PROGRAM_LIKE = frozenset({"program", "mission_name"})


def _last_named_is_framework(token: Token, resolver: Resolver) -> bool:
    """Whether "them" or "it" follows a framework: "the Accords … has not signed them"."""
    last = resolver.programs.before(token) if resolver.programs is not None else None
    return last is not None and last.framework and token.i - last.start < 60


def _stands_for_craft(token: Token, resolver: Resolver) -> bool:
    at = resolver.antecedents.get(token.i)
    if at is None or at == token.i:
        return False
    head = resolver.doc[at]
    if head.lower_ in ("it", "which", "that", "they"):
        return False
    return in_class(head, "craft", resolver)


def _two_words(token: Token) -> str:
    if token.i == 0:
        return ""
    return f"{token.nbor(-1).lower_} {token.lemma_.lower()}"


def is_foreign_program(token: Token, subject: list[Token], resolver: Resolver) -> bool:
    """Whether the phrase names a programme that is not the subject's own."""
    entity = resolver.entity(token)
    if entity is None and resolver.programs is not None:
        meant = resolver.programs.meant_by(token)
        entity = resolver.catalogue.entities.get(meant.id) if meant is not None else None
    if entity is None or not entity.is_program:
        return False
    own = {ref.country for head in subject for ref in resolver.parties(head)}
    leads = set(entity.countries)
    for id_ in entity.operators:
        leads.add(resolver.catalogue.entities[id_].country or id_)
    return bool(own) and not (own & leads)
