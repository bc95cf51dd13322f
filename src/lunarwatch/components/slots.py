"""What stands in the slots of a trigger: subject, object, owner, "with", "between"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, cached_property

from spacy.tokens import Span, Token

from lunarwatch.components.clauses import (
    accused,
    attribute,
    clauses,
    complement,
    doer,
    governor,
    kept,
    maker,
    verdict,
    whose,
)
from lunarwatch.components.columns import words_within
from lunarwatch.components.listed import members_beside, members_by_verb
from lunarwatch.components.supporting import supporting_verb
from lunarwatch.components.syntax import (
    HYPHENS,
    MODIFIERS,
    OBJECTS,
    agents,
    children_of,
    coordinated,
    finite_passive,
    is_verb,
    objects,
    passive,
    prepositional,
    prepositional_within,
    subjects,
    subjects_by_copula,
)
from lunarwatch.patterns import Catalogue

_BY, _OF, _TO = frozenset({"by"}), frozenset({"of"}), frozenset({"to"})
_ABOARD = frozenset({"aboard", "on"})
_FOR, _WITH = frozenset({"for"}), frozenset({"with"})
_ON_WHAT = frozenset({"on", "for", "into"})
_CARRYING = frozenset({"carrying", "with"})
_PARTICIPLES = frozenset({"VBN", "VBD"})
_WHEN = frozenset({"prep", "npadvmod"})
CARRY = frozenset({"carry", "bear", "transport", "ferry", "haul"})
"""Verbs by which a rocket or craft is said to have a load."""


@cache
def prepositions_of(slot: str) -> frozenset[str]:
    """The words of which one must stand there for a slot to be filled; none for other slots."""
    names = frozenset(slot.split("/"))
    return names if names.isdisjoint(_NAMED) else frozenset()


class Slots:
    """The slots of one trigger, each a list of head tokens.

    Attributes:
        trigger: the verb or noun.
        verbal: whether it is a verb here.
        support: the verb that carries a noun: "hold talks", "a launch took place".
    """

    def __init__(self, trigger: Token, sentence: Span, catalogue: Catalogue) -> None:
        self.trigger = trigger
        self._sentence = sentence
        self.verbal = is_verb(trigger)
        self.support = None if self.verbal else supporting_verb(trigger, catalogue)
        self._catalogue = catalogue
        self._filled: dict[str, tuple[Token, ...]] = {}

    def fill(self, slot: str) -> tuple[Token, ...]:
        """The head tokens in a slot, coordinated ones included; "a/b" is either."""
        if slot not in self._filled:
            heads = [token for name in slot.split("/") for token in self._one(name)]
            each = [token for head in heads for token in coordinated(head)]
            self._filled[slot] = tuple({token.i: token for token in each}.values())
        return self._filled[slot]

    def _one(self, name: str) -> list[Token]:
        named = _NAMED.get(name)
        if named is not None:
            return named(self)
        return (
            self._prepositional(frozenset({name})) if name in words_within(self._sentence) else []
        )

    @cached_property
    def agentless(self) -> bool:
        """Whether a passive does not say who does it: "the engine was tested in May".

        It has an auxiliary of its own or shares one: not "work performed here".
        """
        return self.verbal and finite_passive(self.trigger) and not self.fill("subject")

    @cached_property
    def unsaid(self) -> bool:
        """Whether it is told of nobody: in such a passive, or of a thing: "published in May"."""
        dated = self.verbal and _is_dated(self.trigger) and not self.fill("subject")
        return dated or self.agentless

    @cached_property
    def _due(self) -> Token | None:
        """The adjective that says what is to come: "the probe, *due* for launch in 2028"."""
        word = self.trigger.head.head if self.trigger.dep_ == "pobj" else self.trigger
        return word if word.lower_ == "due" and word.dep_ == "amod" else None

    # --- named slots, in the order of the table at the foot -------------------------------------

    def _subject(self) -> list[Token]:
        """Who does it; of a noun its possessor, "by", or the subject of what carries it."""
        if self.verbal:
            return subjects(self.trigger)
        found = [c for c in children_of(self.trigger) if c.dep_ == "poss"]
        found += prepositional(self.trigger, _BY)
        if self.support is not None:
            if _first_of(self.trigger).dep_ in OBJECTS | {"attr", "pobj", "oprd", "xcomp", "conj"}:
                found += subjects(self.support)
                if passive(self.support) and self.trigger.dep_ == "pobj":
                    found += objects(self.support)  # "the satellite is slated for launch"
            elif passive(self.support):
                found += agents(self.support)
        if self.trigger.dep_ == "appos":
            found.append(self.trigger.head)
        if self._due is not None:
            found.append(self._due.head)
        found += subjects_by_copula(self.trigger)
        for child in children_of(self.trigger):  # "the pact that was signed by Egypt"
            if child.dep_ == "relcl" and child.lemma_ == "sign" and passive(child):
                found += agents(child)
        return found

    def _object(self) -> list[Token]:
        """What it is done to; of a noun "of", or a modifier."""
        if self.verbal:
            found = objects(self.trigger)
            return [*found, *self._documents_above(found)]
        nouns = [c for c in children_of(self.trigger) if c.dep_ in MODIFIERS - {"npadvmod"}]
        return [*prepositional(self.trigger, _OF), *nouns]

    def _documents_above(self, found: list[Token]) -> list[Token]:
        """The document that a relative clause is on, though the parse hangs it on a later noun.

        "The agreement on the uses of outer space which both signed".
        """
        words = self._catalogue.words("instrument")
        document: list[Token] = []
        for noun in found:
            if noun.i > self.trigger.i or noun.dep_ != "pobj" or noun.lemma_.lower() in words:
                continue
            above = noun.head.head
            while above.dep_ == "pobj" and above.lemma_.lower() not in words:
                above = above.head.head
            document += [above] if above.lemma_.lower() in words else []
        return document

    def _owner(self) -> list[Token]:
        own = [c for c in children_of(self.trigger) if c.dep_ in MODIFIERS]
        return [t for c in own for t in (*_joined_before(c), c)]

    def _copula(self) -> list[Token]:
        return subjects_by_copula(self.trigger)

    def _within(self) -> list[Token]:
        """All that stands in the trigger's phrase or clause, its subject included."""
        tops = [self.trigger, *(subjects(self.trigger) if self.verbal else ())]
        return [t for head in tops for t in head.subtree if t.i != self.trigger.i]

    def _behalf(self) -> list[Token]:
        """In "signed on behalf of Slovenia", "signed for Slovenia", who it is signed for."""
        found = list(prepositional(self.trigger, _FOR)) if self.verbal else []
        for head in (self.trigger, *self._object()):
            for token in head.subtree:
                if token.lower_ == "behalf" and token.head.lower_ == "on":
                    found += prepositional(token, _OF)
                    found += [c for c in children_of(token) if c.dep_ == "poss"]
        return found

    def _members(self) -> list[Token]:
        """Who is listed: "signatories include Japan", "the members are …", "such as"."""
        verbs = self._catalogue.cues("listing_verbs")
        return [*members_by_verb(self.trigger, verbs), *members_beside(self.trigger)]

    def _load(self) -> list[Token]:
        """What or whom the craft carries: "a rocket carrying three cosmonauts", "with a rover"."""
        heads = (*self._subject(), *self._object())
        found = [t for head in heads for t in prepositional(head, _CARRYING)]
        clauses = [c for head in heads for c in children_of(head) if c.dep_ in ("acl", "relcl")]
        # "blasted off on Tuesday carrying two satellites"
        clauses += [c for c in children_of(self.trigger) if c.dep_ == "advcl" and c.tag_ == "VBG"]
        for clause in (c for c in clauses if c.lemma_ in CARRY):
            found += [c for c in children_of(clause) if c.dep_ in OBJECTS]
        return found

    # --- prepositions ---------------------------------------------------------------------------

    def _prepositional(self, names: frozenset[str]) -> list[Token]:
        """The objects of a preposition at the trigger, or where the parse may hang it instead."""
        if not self.verbal:
            found = list(prepositional_within(self.trigger, names))
            found += [
                t
                for each in (self.support, self._due)
                if each is not None
                for t in prepositional(each, names)
            ]
            return found
        found = list(prepositional(self.trigger, names))
        if names & _WITH:  # "works on a rover with Japan", "entered into a contract with Axiom"
            for target in prepositional(self.trigger, _ON_WHAT):
                found += prepositional_within(target, names & _WITH)
        if names & _ABOARD:  # "flew to the Moon aboard Orion"
            for target in prepositional(self.trigger, _TO):
                found += prepositional(target, names)
        for target in self._object():
            if target.i != self.trigger.i:
                found += prepositional_within(target, names)
                for child in children_of(target):  # "a contract worth $65 million with Axiom Space"
                    if child.dep_ == "appos" or (child.dep_ == "amod" and child.i > target.i):
                        found += prepositional(child, names)  # "one, a detector, for NASA"
        for child in children_of(self.trigger):
            if child.dep_ in ("prt", "advmod", "oprd"):  # "leases the port to X": misread
                found += prepositional(child, names)
            elif child.dep_ == "acomp":  # "is ready to deepen its ties with China", "ready for it"
                found += prepositional(child, names)
                for clause in (c for c in children_of(child) if c.dep_ == "xcomp"):
                    found += prepositional(clause, names)
                    for target in objects(clause):
                        found += prepositional_within(target, names)
        return found


def _is_dated(verb: Token) -> bool:
    """Whether it is a participle behind its noun that says when: "the plan unveiled in 2021"."""
    if verb.dep_ != "acl" or verb.tag_ not in _PARTICIPLES or not passive(verb):
        return False
    return any(
        token.ent_type_ == "DATE"
        for child in children_of(verb)
        if child.i > verb.i and child.dep_ in _WHEN
        for token in (child, *children_of(child))
    )


def _first_of(noun: Token) -> Token:
    """The first of the nouns that are conjoined: in "a hard landing and a soft landing", that."""
    while noun.dep_ == "conj" and not is_verb(noun.head):
        noun = noun.head
    return noun


def _joined_before(modifier: Token) -> list[Token]:
    """The first of two names joined by a hyphen: "the US-Japan dialogue", "NASA–ESA"."""
    return [
        c
        for c in children_of(modifier)
        if c.dep_ in MODIFIERS and c.i + 2 == modifier.i and c.nbor().text in HYPHENS
    ]


def _at_trigger(found: Callable[[Token], list[Token]]) -> Callable[[Slots], list[Token]]:
    """A slot that depends on the trigger alone."""
    return lambda slots: found(slots.trigger)


# The slots that are no prepositions; patterns.checking knows the same names.
_NAMED: Mapping[str, Callable[[Slots], list[Token]]] = {
    "subject": Slots._subject,
    "object": Slots._object,
    "owner": Slots._owner,
    "clause": _at_trigger(clauses),
    "attribute": _at_trigger(attribute),
    "copula": Slots._copula,
    "whose": _at_trigger(whose),
    "kept": _at_trigger(kept),
    "accused": _at_trigger(accused),
    "verdict": _at_trigger(verdict),
    "complement": _at_trigger(complement),
    "governor": _at_trigger(governor),
    "maker": _at_trigger(maker),
    "doer": _at_trigger(doer),
    "within": Slots._within,
    "behalf": Slots._behalf,
    "load": Slots._load,
    "members": Slots._members,
    "anywhere": lambda slots: list(slots.trigger.sent),
}
