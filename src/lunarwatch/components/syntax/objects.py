"""Objects: what it is done to, and what stands behind prepositions."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from lunarwatch.components.syntax.children import children_of
from lunarwatch.components.syntax.coordination import seen_through_relative
from lunarwatch.components.syntax.labels import OBJECTS, OBJECTS_OR_RECIPIENTS, RELATIVES, SUBJECTS
from lunarwatch.components.syntax.subjects import surface_subjects
from lunarwatch.components.syntax.verbs import gerund_before, is_verb, passive

_PAST = frozenset({"past"})
_PREPOSITIONAL = frozenset({"prep", "agent", "dative"})
# "according to NASA", "thanks to China", "due to": nothing is done to what follows
_GROUNDS = frozenset({"according", "thanks", "due", "owing", "prior", "contrary"})
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "prep", "agent", "dative", "npadvmod", "acomp", "prt"})
_COMMON = frozenset({"NN", "NNS"})
_MISREAD = frozenset({"VB", "VBG"})  # "deal", "funding"
_GAINING = frozenset(
    {"get", "win", "land", "secure", "clinch", "bag", "sign", "ink", "seek", "eye"}
)
_MONTHS = frozenset(
    "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july "
    "august september october november december".split()
)
_RUN_IN = frozenset({"compound", "nmod"})
_NESTED = 3  # prepositions to follow into a noun phrase


def objects(verb: Token) -> list[Token]:
    """What it is done to, in the active and in the passive alike."""
    if passive(verb):
        retained = [c for c in children_of(verb) if c.dep_ in OBJECTS or c.dep_ == "oprd"]
        return surface_subjects(verb) + retained
    found = [c for c in children_of(verb) if c.dep_ in OBJECTS_OR_RECIPIENTS and c.pos_ != "ADP"]
    found = [c for c in found if not _is_afterthought(verb, c)]
    if not found and gerund_before(verb) is not None:
        return [verb.head]
    if not found and verb.dep_ == "relcl" and _gap_is_object(verb):
        return [verb.head]
    if not found:
        found = _behind_verdict(verb) or _shared_objects(verb) or _nouns_for_clauses(verb)
        found = found or _names_behind(verb)
    if found:  # "signed a pact in May, and accords in June": the parse may miss the coordination
        found += [c for c in children_of(verb) if c.dep_ == "conj" and c.pos_ in ("NOUN", "PROPN")]
    return [seen_through_relative(verb, _dated(token)) for token in found]


def _names_behind(verb: Token) -> list[Token]:
    """The name behind the verb of a headline, for an apposition of it: "ESA picks Orbex for"."""
    return [
        c for c in children_of(verb) if c.dep_ == "appos" and c.i > verb.i and c.pos_ == "PROPN"
    ]


def _behind_verdict(verb: Token) -> list[Token]:
    """The object that stands last: "dismissed as baseless a claim by Norway"."""
    for preposition in children_of(verb):
        if preposition.dep_ != "prep" or preposition.lower_ != "as" or preposition.i < verb.i:
            continue
        for noun in children_of(preposition):
            article = next((c.i for c in children_of(noun) if c.dep_ == "det"), 0)
            if noun.dep_ == "pobj" and article > preposition.i + 1:
                between = verb.doc[preposition.i + 1 : article]
                if not any(t.tag_ == "DT" or t.text == "," or t.pos_ == "ADP" for t in between):
                    return [noun]
    return []


def _dated(token: Token) -> Token:
    """The thing whose name the parse runs into a date: "to sign the Artemis Accords Jan. 21"."""
    if token.lower_.rstrip(".") not in _MONTHS or token.i + 1 == len(token.doc):
        return token
    if not token.nbor().text[:1].isdigit():
        return token
    names = [c for c in children_of(token) if c.dep_ in _RUN_IN and c.i < token.i]
    return names[-1] if names else token


def _is_afterthought(verb: Token, noun: Token) -> bool:
    """Whether it only says what the deed was: "the rocket took off, its first flight since May"."""
    start = noun.left_edge.i
    off = any(c.dep_ == "prt" and c.lower_ == "off" for c in children_of(verb))
    return off and start > verb.i + 2 and verb.doc[start - 1].text == ","


def _shared_objects(verb: Token) -> list[Token]:
    """The object that a verb shares with the next one: "signed but never ratified the treaty"."""
    if any(c.dep_ in _COMPLEMENTS and c.i > verb.i for c in children_of(verb)):
        return []
    for other in children_of(verb):
        if other.dep_ == "conj" and is_verb(other) and other.tag_ == verb.tag_:
            own_subject = any(c.dep_ in SUBJECTS for c in children_of(other))
            if not own_subject and not passive(other):
                own = [c for c in children_of(other) if c.dep_ in OBJECTS]
                return own or _shared_objects(other)  # "design, build and operate a rover"
    return []


def _nouns_for_clauses(verb: Token) -> list[Token]:
    """The object that was read as a clause: "Firefly gets NASA contract", "wins NASA deal".

    A clause has a verb, and one that hangs on what is gained would have an auxiliary.
    """
    return [
        c
        for c in children_of(verb)
        if c.dep_ == "ccomp"
        and c.i > verb.i
        and not any(t.dep_ in ("aux", "cop", "mark") and t.i < c.i for t in children_of(c))
        and (c.tag_ in _COMMON or (c.tag_ in _MISREAD and verb.lemma_ in _GAINING))
    ]


def _gap_is_object(verb: Token) -> bool:
    """In "the deal (that) Egypt signed" the noun is what was signed."""
    own = next((c for c in children_of(verb) if c.dep_ == "nsubj"), None)
    return own is not None and own.tag_ not in RELATIVES


def prepositional(token: Token, names: frozenset[str]) -> Iterator[Token]:
    """The objects of the token's prepositions of these names."""
    for child in children_of(token):
        misread = child.dep_ == "advmod" and child.lower_ in _PAST  # "flew past Mars"
        if not (child.dep_ in _PREPOSITIONAL or misread) or child.lower_ in _GROUNDS:
            continue
        if _name_of_preposition(child) in names:
            yield from _objects_of_preposition(child)
        for inner in children_of(child):  # "from Chang'e-5 to France": one hangs on the other
            if inner.dep_ == "prep" and inner.lower_ in names and _has_object_before(child, inner):
                yield from _objects_of_preposition(inner)


def prepositional_within(noun: Token, names: frozenset[str], depth: int = 0) -> Iterator[Token]:
    """The objects of such prepositions in a noun phrase, however deep the parse hangs them.

    In "a memorandum of understanding with NASA" the parse may attach "with" to "understanding".
    """
    yield from prepositional(noun, names)
    if depth >= _NESTED:
        return
    for child in children_of(noun):
        if child.dep_ == "prep" and child.lower_ not in names:
            for target in children_of(child):
                if target.dep_ == "pobj":
                    yield from prepositional_within(target, names, depth + 1)


def _has_object_before(preposition: Token, inner: Token) -> bool:
    return any(c.dep_ == "pobj" and c.i < inner.i for c in children_of(preposition))


def _objects_of_preposition(preposition: Token) -> Iterator[Token]:
    for child in children_of(preposition):
        predicate = child.dep_ in ("amod", "acomp") and preposition.lower_ == "as"
        if predicate or (child.dep_ in ("pobj", "pcomp") and not is_verb(child)):
            yield seen_through_relative(preposition.head, child)
        elif child.dep_ == "prep":  # "along with", "together with", "out of"
            yield from (c for c in children_of(child) if c.dep_ == "pobj")


def _name_of_preposition(token: Token) -> str:
    """Its word; of "along with" and "out of" the one that has the object."""
    inner = next((c for c in children_of(token) if c.dep_ == "prep"), None)
    if inner is None or any(c.dep_ == "pobj" for c in children_of(token)):
        return token.lower_
    return inner.lower_
