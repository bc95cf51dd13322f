"""Grammatical questions about a dependency parse: who is the subject, what is the object.

Pure functions over spaCy tokens, in the parse labels of the English models (ClearNLP).  They see
through what the surface hides: passives, relative and reduced-relative clauses, control and raising
("agreed to join"), conjoined verbs and copulas ("became the first country to sign").
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
OBJECTS = frozenset({"dobj", "obj"})
COPULAS = frozenset({"be", "become", "remain"})
RELATIVES = frozenset({"WDT", "WP", "WP$"})
# Verbs whose object, not subject, does what the infinitive says: "got Angola to support".
OBJECT_CONTROL = frozenset(
    "get ask invite urge allow help persuade see require order tell force permit enable make let "
    "lead encourage want expect cause select choose commission contract award push press task "
    "name tap pick hire require authorise authorize direct clear".split()
)


def is_verb(token: Token) -> bool:
    """Whether the token is used as a verb here; "to launch" is, whatever its tag says."""
    return token.pos_ in ("VERB", "AUX") or (
        token.dep_ in ("xcomp", "acl", "advcl", "relcl")
        and any(c.dep_ == "aux" and c.lower_ == "to" for c in token.children)
    ) or misread(token)


def misread(token: Token) -> bool:
    """Whether a verb was taken for a noun: "Danuri lifts off", "Crew-11 docks with the station".

    A plural "noun" with a particle, or at the root of a sentence without a verb, behind a name.
    """
    if token.tag_ not in ("NNS", "NN") or not token.lower_.endswith("s"):
        return False
    named = any(c.dep_ in ("compound", "poss", "nmod") and c.i < token.i for c in token.children)
    if not named:
        return False
    if any(c.dep_ == "prt" for c in token.children):
        return True
    return token.dep_ == "ROOT" and not any(t.pos_ in ("VERB", "AUX") for t in token.sent)


def passive(verb: Token) -> bool:
    """Whether the verb is in the passive: an auxiliary says so, or a reduced relative."""
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
        return True
    if verb.tag_ != "VBN":
        return False
    if any(c.dep_ == "aux" and c.lemma_ in ("have", "ve", "’ve", "'ve") for c in verb.children):
        return False
    if verb.dep_ == "conj" and is_verb(verb.head) and verb.head.tag_ == "VBN":
        return not any(c.dep_ in OBJECTS for c in verb.children) and passive(verb.head)
    nominal = verb.head.pos_ in ("NOUN", "PROPN", "NUM") and verb.dep_ == "xcomp"
    return nominal or verb.dep_ in ("acl", "advcl", "amod") or any(
        c.dep_ == "agent" for c in verb.children
    )


def surface_subjects(verb: Token, depth: int = 0) -> list[Token]:
    """The tokens that head the verb's subject, spelt out or understood."""
    if depth > 6:
        return []
    if misread(verb):
        return [c for c in verb.children if c.dep_ in ("compound", "nmod", "poss")][-1:]
    own = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
    if own:
        return [_antecedent(verb, own[0])]
    head, dep = verb.head, verb.dep_
    if dep == "conj" and is_verb(head):
        return surface_subjects(head, depth + 1)
    if dep == "conj" and not is_verb(head):
        return []
    if dep == "xcomp" and head.pos_ == "ADJ":  # "is due to fly", "is ready to sign"
        return surface_subjects(head.head, depth + 1) if is_verb(head.head) else [head.head]
    if dep in ("xcomp", "ccomp") and is_verb(head):
        objects = [c for c in head.children if c.dep_ in OBJECTS or c.dep_ == "dative"]
        if objects and head.lemma_ in OBJECT_CONTROL and not passive(head):
            return [objects[0]]
        if dep == "xcomp" or verb.tag_ in ("VB", "VBG"):
            return surface_subjects(head, depth + 1)
        return []
    if dep == "advcl" and is_verb(head):
        objects = [c for c in head.children if c.dep_ in OBJECTS]
        infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
        if infinitive and objects and head.lemma_ in OBJECT_CONTROL and not passive(head):
            return [objects[0]]
        return surface_subjects(head, depth + 1)
    if dep == "pcomp":
        governor = head.head
        if is_verb(governor):
            return surface_subjects(governor, depth + 1)
        return []
    if dep in ("acl", "relcl"):
        return _clause_on_noun(verb, depth)
    if dep in ("xcomp", "advcl") and head.pos_ in ("NOUN", "PROPN", "NUM"):
        return [head]  # the parse takes a participle after a name for a complement
    return []


def antecedent(relative: Token) -> Token | None:
    """The noun that a relative word inside a relative clause stands for ("whose satellite")."""
    for above in relative.ancestors:
        if above.dep_ == "relcl":
            return above.head
    return None


def _antecedent(verb: Token, subject: Token) -> Token:
    """A relative pronoun stands for the noun its clause hangs on."""
    if subject.tag_ not in RELATIVES and subject.lower_ not in ("which", "who", "that"):
        return subject
    clause = verb
    while clause.dep_ in ("conj", "xcomp", "ccomp") and is_verb(clause.head):
        clause = clause.head
    return clause.head if clause.dep_ == "relcl" else subject


def _clause_on_noun(verb: Token, depth: int) -> list[Token]:
    """The subject of a clause that modifies a noun: the noun, or who has it in mind."""
    noun = verb.head
    infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
    if verb.dep_ == "acl" and infinitive:
        owner = [c for c in noun.children if c.dep_ == "poss"]
        if owner and noun.pos_ == "NOUN":
            return [owner[0]]
        if noun.pos_ == "PROPN" or noun.dep_ in ("attr", "ROOT"):
            return [noun]
        governor = governing_verb(noun)
        if governor is not None and noun.dep_ in OBJECTS | {"pobj"}:
            return surface_subjects(governor, depth + 1) or [noun]
        return [noun]
    return [noun]


def agents(verb: Token) -> list[Token]:
    """Who does it in a passive: the objects of "by"."""
    found = []
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            found += [c for c in child.children if c.dep_ == "pobj"]
    return found


def subjects(verb: Token) -> list[Token]:
    """Who does it, in the active and in the passive alike."""
    return agents(verb) if passive(verb) else surface_subjects(verb)


def objects(verb: Token) -> list[Token]:
    """What it is done to, in the active and in the passive alike."""
    if passive(verb):
        found = surface_subjects(verb)
        return found + [c for c in verb.children if c.dep_ in OBJECTS or c.dep_ == "oprd"]
    found = [c for c in verb.children if c.dep_ in OBJECTS or c.dep_ == "dative"]
    found = [c for c in found if c.pos_ != "ADP"]
    if not found and verb.dep_ == "relcl" and _gap_is_object(verb):
        return [verb.head]
    if found:  # "signed a pact in May, and accords in June": the parse may miss the coordination
        found += [c for c in verb.children if c.dep_ == "conj" and c.pos_ in ("NOUN", "PROPN")]
    return [_relative_object(verb, token) for token in found]


def _relative_object(verb: Token, token: Token) -> Token:
    if token.tag_ not in RELATIVES:
        return token
    clause = verb
    while clause.dep_ in ("conj", "xcomp", "ccomp") and is_verb(clause.head):
        clause = clause.head
    return clause.head if clause.dep_ == "relcl" else token


def _gap_is_object(verb: Token) -> bool:
    """In "the deal (that) Egypt signed" the noun is what was signed."""
    own = [c for c in verb.children if c.dep_ == "nsubj"]
    return bool(own) and own[0].tag_ not in RELATIVES


def governing_verb(token: Token) -> Token | None:
    """The verb whose clause the token stands in, itself excluded; None at a verbless root."""
    current = token
    while current.head != current:
        current = current.head
        if is_verb(current):
            return current
    return None


def prepositional(token: Token, names: frozenset[str]) -> Iterator[Token]:
    """The objects of the token's prepositions of these names."""
    for child in token.children:
        if child.dep_ in ("prep", "agent", "dative") and _preposition(child) in names:
            yield from _objects_of(child)


def prepositional_within(noun: Token, names: frozenset[str], depth: int = 0) -> Iterator[Token]:
    """The objects of such prepositions in a noun phrase, however deep the parse hangs them.

    In "a memorandum of understanding with NASA" the parse may attach "with" to "understanding".
    """
    yield from prepositional(noun, names)
    if depth < 3:
        for child in noun.children:
            if child.dep_ == "prep" and child.lower_ not in names:
                for target in child.children:
                    if target.dep_ == "pobj":
                        yield from prepositional_within(target, names, depth + 1)


def prepositions(token: Token) -> Iterator[tuple[str, Token]]:
    """All prepositional objects of the token: (preposition, object)."""
    for child in token.children:
        if child.dep_ in ("prep", "agent", "dative") and child.pos_ in ("ADP", "SCONJ", "VERB"):
            for target in _objects_of(child):
                yield _preposition(child), target


def _objects_of(preposition: Token) -> Iterator[Token]:
    for child in preposition.children:
        if child.dep_ in ("pobj", "pcomp") and not is_verb(child):
            yield _relative_object(preposition.head, child)
        elif child.dep_ == "prep":  # "along with", "together with", "out of"
            yield from (c for c in child.children if c.dep_ == "pobj")


def _preposition(token: Token) -> str:
    inner = [c for c in token.children if c.dep_ == "prep"]
    return inner[0].lower_ if inner and not list(_direct(token)) else token.lower_


def _direct(token: Token) -> Iterator[Token]:
    return (c for c in token.children if c.dep_ == "pobj")


def coordinated(token: Token) -> list[Token]:
    """The token and what is conjoined with it: "Japan, the UK and India" → three."""
    found = [token]
    queue = [token]
    while queue:
        current = queue.pop()
        for child in current.children:
            if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "ADJ", "NUM", "X", "DET"):
                found.append(child)
                queue.append(child)
    return sorted(found, key=lambda t: t.i)


def complement_of_copula(token: Token) -> list[Token]:
    """In "Greece became the 35th country", "country" stands for the subject: it is returned."""
    head = token.head
    if token.dep_ in ("attr", "oprd", "acomp") and head.lemma_ in COPULAS:
        return surface_subjects(head)
    if token.dep_ == "pobj" and head.lower_ == "of" and head.head.dep_ == "attr":
        return complement_of_copula(head.head)  # "one of the first nations to sign"
    if token.dep_ == "pobj" and head.lower_ in ("as", "among") and is_verb(head.head):
        verb = head.head
        return surface_subjects(verb)
    return []


def particle(token: Token) -> frozenset[str]:
    """The particles and adverbs that make a phrasal verb of the token: "lift off" → {off}."""
    return frozenset(
        c.lower_ for c in token.children if c.dep_ in ("prt", "advmod", "prep", "acomp", "oprd")
    ) | ({token.nbor().lower_} if token.i + 1 < len(token.doc) and not token.nbor().is_punct else set())


def subtree_span(token: Token) -> tuple[int, int]:
    """First and last+1 token index of the token's subtree."""
    return token.left_edge.i, token.right_edge.i + 1
