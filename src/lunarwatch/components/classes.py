"""Whether a phrase is of the class that a frame asks for.

A class is made up of nouns (``patterns/language/classes.toml``), of catalogue entities, and of what
stands for them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from spacy.tokens import Token

from lunarwatch.components.clause_classes import is_assertion, is_question, is_to_do
from lunarwatch.components.refs import PartyRef
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.syntax import (
    HYPHENS,
    NOMINALS,
    OBJECTS,
    SUBJECTS,
    children_of,
)
from lunarwatch.patterns import Entity

_REACH = 60  # tokens back to what "it" or "them" stands for
FOR_A_FRAMEWORK = frozenset({"them", "it"})
FOR_A_CRAFT = frozenset({"it", "which", "that", "they"})
FOR_A_THING = frozenset({"it", "them", "they", "first", "second", "third", "one", "ones", "latest"})
# "the other two were launched": of crafts alone, which are counted
FOR_CRAFTS = frozenset("fourth fifth another both two three four five pair others rest".split())
ANOTHER = frozenset({"one", "ones"})  # "signed one with India too": not the thing itself
_FURTHER = ANOTHER | {"another", "second", "third", "fourth", "fifth", "two", "three", "four"}
# Classes of what such a word can take up: "signed the treaty, and ratified it".
_YEAR = re.compile(r"(?:19|20)\d\d")
TAKEN_UP = frozenset(
    {"instrument", "craft", "hardware", "payload", "talks", "program", "treaty", "lunar_sample"}
)
_REACH_OF_THING = 45  # tokens
_ARGUMENTS = SUBJECTS | OBJECTS | {"pobj", "attr", "conj", "appos", "ROOT"}
_JOINED = 2  # tokens before the second of two names
_UNITS = frozenset({"day", "week", "month", "year", "decade"})
_TURNS = frozenset({"next", "last", "past", "coming", "this", "later", "ago", "within", "in"})
_MANY = frozenset({"NNS", "NNPS"})
# Classes that a programme known by its form alone belongs to.
_OF_CRAFTS = frozenset({"craft", "mission_name"})
PROGRAM_LIKE = frozenset({"program", "mission_name", "host_craft"})


def in_class(token: Token, name: str, resolver: Resolver) -> bool:
    """Whether the phrase headed by the token belongs to a semantic class; worked out once.

    To be asked when the references are resolved: they do not change any more.
    """
    if name == "any":
        return True
    key = token.i, name
    found = resolver.of_class.get(key)
    if found is None:
        found = resolver.of_class[key] = _is_of_class(token, name, resolver)
    return found


def _is_of_class(token: Token, name: str, resolver: Resolver) -> bool:
    if _is_word_of(token, resolver.catalogue.words(name)):
        return True
    if name in PARTY_CLASSES:
        return PARTY_CLASSES[name](token, resolver)
    entity = resolver.entity(token)
    if entity is not None:
        if name in ENTITY_CLASSES and ENTITY_CLASSES[name](entity):
            return True
        return entity.kind == "instrument" and _described_as(token, name, resolver)
    return _described_as(token, name, resolver) or _of_the_text_alone(token, name, resolver)


def is_foreign_program(token: Token, subjects: Iterable[Token], resolver: Resolver) -> bool:
    """Whether the phrase names a programme that is not the subjects' own."""
    entities = resolver.catalogue.entities
    entity = resolver.entity(token)
    if entity is None and (meant := resolver.programs.meant_by(token)) is not None:
        entity = entities.get(meant.id)
    if entity is None or not entity.is_program:
        return False
    own = {ref.country for head in subjects for ref in resolver.parties(head)}
    leads = {*entity.countries, *(entities[id_].country or id_ for id_ in entity.operators)}
    return bool(own) and own.isdisjoint(leads)


def _is_word_of(token: Token, words: frozenset[str]) -> bool:
    """Whether the class lists the noun, or the noun with the word before it."""
    if not words:
        return False
    lemma = token.lemma_.lower()
    if lemma in words or token.lower_ in words:
        return True
    if token.pos_ == "PROPN" and not words.isdisjoint(_singulars(lemma)):
        return True  # "NASA Awards Grants": in a headline any word can look like a name
    return token.i > 0 and f"{token.nbor(-1).lower_} {lemma}" in words


def _singulars(word: str) -> list[str]:
    """What a word may be the plural of."""
    if word.endswith("ies"):
        return [word[:-3] + "y"]
    return [word[:-1]] if word.endswith("s") and not word.endswith("ss") else []


def _described_as(token: Token, name: str, resolver: Resolver) -> bool:
    """Whether a description stands for a framework or programme named before."""
    if name not in ("framework", "program"):
        return False
    meant = resolver.programs.meant_by(token)
    return meant is not None and (meant.framework or name == "program")


def _of_the_text_alone(token: Token, name: str, resolver: Resolver) -> bool:
    """Whether a pronoun, or a name that only the text knows, is of the class."""
    if name == "framework" and token.lower_ in FOR_A_FRAMEWORK:
        last = resolver.programs.before(token)
        return last is not None and last.framework and token.i - last.start < _REACH
    if name == "craft" and token.lower_ in FOR_A_CRAFT:
        return _stands_for_craft(token, resolver)
    if name in TAKEN_UP and token.lower_ in FOR_A_THING and _takes_up(token, name, resolver):
        return True
    if name == "craft" and token.lower_ in FOR_CRAFTS and _takes_up(token, name, resolver):
        return True
    if name == "plan" and token.lower_ in ANOTHER and _takes_up(token, name, resolver):
        return True
    if name in _OF_CRAFTS and _is_called(token, resolver):
        return True
    named = resolver.programs.at(token)
    return named is not None and (named.craft if name == "craft" else name in PROGRAM_LIKE)


def _is_called(token: Token, resolver: Resolver) -> bool:
    """Whether it is the name behind what a craft is: "the capsule *Freedom*", "lander Athena"."""
    if token.pos_ != "PROPN" or token.i == token.sent.start:
        return False
    before = token.nbor(-1)
    is_craft = before.lower_ in resolver.catalogue.cues("craft_nouns")
    return is_craft and before.head.i == token.i and not resolver.is_person(token)


def _takes_up(token: Token, name: str, resolver: Resolver) -> bool:
    """Whether a pronoun can stand for a thing of the class: "signed the treaty and ratified it".

    What the verb asks for tells which of the things before is meant: one of the class.
    """
    if token.head.lower_ == "of":  # "many of them"
        return False
    pieces, many = resolver.pieces, token.lower_ != "it"
    other = token.lower_ in _FURTHER
    number = pieces.number(token.i)
    start = pieces.spans[number - (number > 0 and pieces.heard[number - 1])][0]
    return any(
        noun.dep_ in _ARGUMENTS
        and noun.pos_ in NOMINALS
        and (other or (noun.tag_ in _MANY) is many)
        and in_class(noun, name, resolver)
        for noun in token.doc[max(start, token.i - _REACH_OF_THING) : token.i]
    )


def _stands_for_craft(token: Token, resolver: Resolver) -> bool:
    at = resolver.antecedents.get(token.i, token.i)
    head = resolver.doc[at]
    if token.lower_ == "it" and token.dep_ in SUBJECTS and resolver.names_party(head):
        return resolver.programs.craft_near(token) is not None  # "Japan launched SLIM. It entered"
    each = [head, *(c for c in children_of(head) if c.dep_ == "appos" and at != token.i)]
    if head.dep_ in SUBJECTS and head.head.lemma_ == "be":
        each += [c for c in children_of(head.head) if c.dep_ == "attr"]
    return head.lower_ not in FOR_A_CRAFT and any(in_class(t, "craft", resolver) for t in each)


def _parties(token: Token, resolver: Resolver) -> list[PartyRef]:
    """The parties that a phrase stands for; worked out once for all classes."""
    found = resolver.of_phrase.get(token.i)
    if found is None:
        found = resolver.of_phrase[token.i] = resolver.parties(token, owners=False)
    return found


def _is_party(token: Token, resolver: Resolver) -> bool:
    return bool(_parties(token, resolver)) or resolver.is_person(token)


def _is_country(token: Token, resolver: Resolver) -> bool:
    return any(ref.kind == "country" for ref in _parties(token, resolver))


def _is_organisation(token: Token, resolver: Resolver) -> bool:
    refs = _parties(token, resolver)
    return any(ref.kind != "country" for ref in refs) or (bool(refs) and resolver.is_body(token))


def _is_company(token: Token, resolver: Resolver) -> bool:
    return any(ref.kind == "company" for ref in _parties(token, resolver))


def _is_person(token: Token, resolver: Resolver) -> bool:
    return resolver.is_person(token)


def _is_igo(token: Token, resolver: Resolver) -> bool:
    return any(ref.kind == "igo" for ref in _parties(token, resolver))


def _is_agency(token: Token, resolver: Resolver) -> bool:
    return any(ref.kind == "agency" for ref in _parties(token, resolver))


def _is_institution(token: Token, resolver: Resolver) -> bool:
    """Whether it is a body that is no firm: a university, an institute, a ministry."""
    return any(ref.kind == "body" for ref in _parties(token, resolver))


def _is_bloc(token: Token, resolver: Resolver) -> bool:
    """Whether it is a union of states that is no space agency: the EU, the UN, BRICS."""
    return any(
        ref.kind in ("igo", "group") and "space" not in ref.name.lower()
        for ref in _parties(token, resolver)
    )


def _is_joined(token: Token, resolver: Resolver) -> bool:
    """Whether a hyphen joins two parties there: "Indo-French", "NASA-ISRO"."""
    if token.i < _JOINED or token.nbor(-1).text not in HYPHENS:
        return False
    first, second = resolver.party_at(token.nbor(-2)), resolver.party_at(token)
    return first is not None and second is not None and first.id != second.id


def _is_name(token: Token, resolver: Resolver) -> bool:
    """Whether it is a name that neither the catalogue nor the model knows: that of a flyer."""
    named = token.tag_ == "NNP" and not resolver.names_party(token)
    return named and resolver.entity(token) is None and resolver.programs.at(token) is None


def _is_town(token: Token, resolver: Resolver) -> bool:
    """Whether it is a city or a region that is no state: "returned to Houston"."""
    return token.text in resolver.catalogue.places


def _is_date(token: Token, resolver: Resolver) -> bool:
    """Whether it tells a time; the model knows no year in "will follow around 2028"."""
    if _YEAR.fullmatch(token.text) is not None:
        return True
    return token.ent_type_ == "DATE" and not _is_length(token)


def _is_length(token: Token) -> bool:
    """Whether it is only how long something takes: "set for one year"."""
    words = {c.lower_ for c in children_of(token)}
    counted = any(c.dep_ == "nummod" for c in children_of(token))
    return counted and token.lemma_ in _UNITS and words.isdisjoint(_TURNS)


# Classes that whoever is meant decides, and the model's entities.
PARTY_CLASSES: Mapping[str, Callable[[Token, Resolver], bool]] = {
    "party": _is_party,
    "country": _is_country,
    "organisation": _is_organisation,
    "company": _is_company,
    "person": _is_person,
    "date": _is_date,
    "bloc": _is_bloc,
    "institution": _is_institution,
    "igo": _is_igo,
    "agency": _is_agency,
    "to_do": lambda token, _: is_to_do(token),
    "joined": _is_joined,
    "assertion": lambda token, _: is_assertion(token),
    "name": _is_name,
    "question": lambda token, _: is_question(token),
    "town": _is_town,
}

# Classes that catalogue entities belong to beside the nouns of classes.toml.
ENTITY_CLASSES: Mapping[str, Callable[[Entity], bool]] = {
    "program": lambda entity: entity.is_program,
    "plan": lambda entity: entity.is_program,
    "framework": lambda entity: entity.is_framework,
    "craft": lambda entity: entity.is_craft,
    "hardware": lambda entity: entity.is_craft,
    "milestone_object": lambda entity: entity.is_craft,
    "mission_name": lambda entity: entity.is_craft,
    "named_program": lambda entity: entity.is_program,
    "host_craft": lambda entity: entity.is_craft and entity.kind != "rocket",
    "station": lambda entity: entity.kind == "station",
    "orbit": lambda entity: entity.kind == "station",
    "instrument": lambda entity: entity.kind == "instrument" or entity.is_framework,
    "rocket": lambda entity: entity.kind == "rocket",
    "site": lambda entity: entity.kind == "site",
    "body": lambda entity: entity.kind == "site",
    "contract": lambda entity: entity.kind in ("mission", "programme"),
}
