"""Whether a phrase is of the class that a frame asks for.

A class is made up of nouns (``patterns/language/classes.toml``), of catalogue entities, and of what
stands for them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache

from spacy.tokens import Token

from lunarwatch.components.evidence import Evidence
from lunarwatch.components.referring import Cues, refers
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.syntax import SUBJECTS, infinitive, is_verb
from lunarwatch.patterns import Catalogue, Entity

_REACH = 60  # tokens back to what "it" or "them" stands for
_FOR_A_FRAMEWORK = frozenset({"them", "it"})
_FOR_A_CRAFT = frozenset({"it", "which", "that", "they"})
# Classes that a programme known by its form alone belongs to.
_PROGRAM_LIKE = frozenset({"program", "mission_name", "host_craft"})


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
    if name in _PARTY_CLASSES:
        return _PARTY_CLASSES[name](token, resolver)
    entity = resolver.entity(token)
    if entity is not None:
        if name in _ENTITY_CLASSES and _ENTITY_CLASSES[name](entity):
            return True
        return entity.kind == "instrument" and _described_as(token, name, resolver)
    return _described_as(token, name, resolver) or _of_the_text_alone(token, name, resolver)


def may_be_in_class(name: str, piece: Evidence, catalogue: Catalogue) -> bool:
    """Whether any phrase of a piece may be of a class, by the piece's bare words.

    It has to allow whatever ``in_class`` and ``is_foreign_program`` would.
    """
    single, double = _parted(catalogue.words(name))
    if name == "any" or not single.isdisjoint(piece.lemmas):
        return True
    for before, last in double:
        if last in piece.lemmas and before <= piece.words:
            return True
    if name in _SHOWN_BY_PARTIES:
        return piece.names_party or refers(piece, catalogue.cues)
    if name in _PARTY_CLASSES:
        return True  # what shows it is in the analysis alone
    fits = _ENTITY_CLASSES.get("program" if name == "foreign_program" else name)
    if fits is not None and any(map(fits, piece.entities)):
        return True
    if name in ("framework", "program", "foreign_program") and _describes(piece, catalogue):
        return True
    if name == "framework" and not _FOR_A_FRAMEWORK.isdisjoint(piece.words):
        return True
    if name == "craft" and not _FOR_A_CRAFT.isdisjoint(piece.words):
        return True
    return piece.by_form and (name == "craft" or name in _PROGRAM_LIKE)


@cache
def _parted(words: frozenset[str]) -> tuple[frozenset[str], tuple[tuple[frozenset[str], str], ...]]:
    """The single words; and of the wordings of more, what comes before the last word, and that."""
    single = frozenset(word for word in words if " " not in word)
    parts = (wording.split() for wording in sorted(words - single))
    return single, tuple((frozenset(before), last) for *before, last in parts)


def names_thing(piece: Evidence, catalogue: Catalogue) -> bool:
    """Whether a piece may name, or stand for, a programme or craft."""
    return (
        piece.by_form
        or any(entity.is_program for entity in piece.entities)
        or _describes(piece, catalogue)
    )


def _describes(piece: Evidence, catalogue: Catalogue) -> bool:
    """Whether a noun stands there that can mean a programme named before."""
    return not _nouns_of_programmes(catalogue.cues).isdisjoint(piece.lemmas)


@lru_cache(maxsize=4)
def _nouns_of_programmes(cues: Cues) -> frozenset[str]:
    return frozenset(noun.lower() for noun in cues("program_nouns") | cues("craft_nouns"))


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
    if name == "framework" and token.lower_ in _FOR_A_FRAMEWORK:
        last = resolver.programs.before(token)
        return last is not None and last.framework and token.i - last.start < _REACH
    if name == "craft" and token.lower_ in _FOR_A_CRAFT:
        return _stands_for_craft(token, resolver)
    named = resolver.programs.at(token)
    return named is not None and (named.craft if name == "craft" else name in _PROGRAM_LIKE)


def _stands_for_craft(token: Token, resolver: Resolver) -> bool:
    at = resolver.antecedents.get(token.i, token.i)
    head = resolver.doc[at]
    if token.lower_ == "it" and token.dep_ in SUBJECTS and resolver.names_party(head):
        return resolver.programs.craft_near(token) is not None  # "Japan launched SLIM. It entered"
    each = [head, *(c for c in head.children if c.dep_ == "appos" and at != token.i)]
    return head.lower_ not in _FOR_A_CRAFT and any(in_class(t, "craft", resolver) for t in each)


def _is_party(token: Token, resolver: Resolver) -> bool:
    return bool(resolver.parties(token, owners=False)) or resolver.is_person(token)


def _is_country(token: Token, resolver: Resolver) -> bool:
    return any(ref.kind == "country" for ref in resolver.parties(token, owners=False))


def _is_organisation(token: Token, resolver: Resolver) -> bool:
    return any(ref.kind != "country" for ref in resolver.parties(token, owners=False))


def _is_company(token: Token, resolver: Resolver) -> bool:
    return any(ref.kind == "company" for ref in resolver.parties(token, owners=False))


def _is_person(token: Token, resolver: Resolver) -> bool:
    return resolver.is_person(token)


def _is_igo(token: Token, resolver: Resolver) -> bool:
    return any(ref.kind == "igo" for ref in resolver.parties(token, owners=False))


def _is_agency(token: Token, resolver: Resolver) -> bool:
    return any(ref.kind == "agency" for ref in resolver.parties(token, owners=False))


def _is_bloc(token: Token, resolver: Resolver) -> bool:
    """Whether it is a union of states that is no space agency: the EU, the UN, BRICS."""
    return any(
        ref.kind in ("igo", "group") and "space" not in ref.name.lower()
        for ref in resolver.parties(token, owners=False)
    )


def _is_to_do(token: Token, resolver: Resolver) -> bool:
    """Whether it is a clause that says what is to be done: "to join"."""
    return is_verb(token) and infinitive(token)


def _is_assertion(token: Token, resolver: Resolver) -> bool:
    """Whether it is a clause that says what is so: "that the Moon is dry"."""
    modal = any(c.dep_ == "aux" and c.tag_ in ("MD", "TO") for c in token.children)
    return token.tag_ in ("VBZ", "VBP", "VBD") and not modal


def _is_name(token: Token, resolver: Resolver) -> bool:
    """Whether it is a name that neither the catalogue nor the model knows: that of a flyer."""
    named = token.tag_ == "NNP" and not resolver.names_party(token)
    return named and resolver.entity(token) is None and resolver.programs.at(token) is None


def _is_question(token: Token, resolver: Resolver) -> bool:
    """Whether it is a clause that asks: "whether it had survived", "what comes next"."""
    return any(
        c.tag_ in ("WP", "WRB", "WDT") or c.lower_ in ("whether", "if") for c in token.children
    )


def _is_date(token: Token, resolver: Resolver) -> bool:
    return token.ent_type_ == "DATE"


# Classes that whoever is meant decides, and the model's entities.
_PARTY_CLASSES: Mapping[str, Callable[[Token, Resolver], bool]] = {
    "party": _is_party,
    "country": _is_country,
    "organisation": _is_organisation,
    "company": _is_company,
    "person": _is_person,
    "date": _is_date,
    "bloc": _is_bloc,
    "igo": _is_igo,
    "agency": _is_agency,
    "to_do": _is_to_do,
    "assertion": _is_assertion,
    "name": _is_name,
    "question": _is_question,
}

# Of these, the ones that only a party named or referred to is of.
_SHOWN_BY_PARTIES = frozenset(
    {"party", "country", "organisation", "company", "person", "bloc", "igo", "agency"}
)

# Classes that catalogue entities belong to beside the nouns of classes.toml.
_ENTITY_CLASSES: Mapping[str, Callable[[Entity], bool]] = {
    "program": lambda entity: entity.is_program,
    "plan": lambda entity: entity.is_program,
    "framework": lambda entity: entity.is_framework,
    "craft": lambda entity: entity.is_craft,
    "hardware": lambda entity: entity.is_craft,
    "milestone_object": lambda entity: entity.is_craft,
    "mission_name": lambda entity: entity.is_craft,
    "host_craft": lambda entity: entity.is_craft and entity.kind != "rocket",
    "station": lambda entity: entity.kind == "station",
    "orbit": lambda entity: entity.kind == "station",
    "instrument": lambda entity: entity.kind == "instrument" or entity.is_framework,
    "rocket": lambda entity: entity.kind == "rocket",
    "site": lambda entity: entity.kind == "site",
    "body": lambda entity: entity.kind == "site",
    "contract": lambda entity: entity.kind in ("mission", "programme"),
}
