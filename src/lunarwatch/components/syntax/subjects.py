"""Subjects: who does what a verb tells, spelt out or understood."""

from __future__ import annotations

from spacy.tokens import Token

from lunarwatch.components.syntax.agents import agents, objects_of_by
from lunarwatch.components.syntax.children import children_of
from lunarwatch.components.syntax.coordination import counted_among, noun_of_relative_clause
from lunarwatch.components.syntax.labels import (
    NOMINALS,
    OBJECTS,
    OBJECTS_OR_RECIPIENTS,
    OWNERS,
    RELATIVES,
    SUBJECTS,
)
from lunarwatch.components.syntax.offices import headed_by
from lunarwatch.components.syntax.spelt_out import (
    first_of_list,
    listed_before,
    misplaced_subject,
    own_subject,
    subject_taken_for_object,
)
from lunarwatch.components.syntax.verbs import (
    gerund_before,
    governing_verb,
    infinitive,
    is_verb,
    misread,
    misread_infinitive,
    passive,
)

_RELATIVE_WORDS = frozenset({"which", "who", "that"})
# Verbs whose object, not subject, does what the infinitive says: "got Angola to support".
_OBJECT_CONTROL = frozenset(
    "get ask invite urge allow help persuade see require order tell force permit enable make let "
    "lead encourage want expect cause select choose commission contract award push press task "
    "name tap pick hire require authorise authorize direct clear "
    "prompt drive spur compel oblige pressure recruit enlist convince induce instruct engage book "
    "pay entrust designate appoint coax lure".split()
)
# What is given to whoever does what the infinitive says: "a contract to Astrobotic to land it".
_CHARGES = frozenset(
    "selection choice appointment invitation request order contract award licence license "
    "permission call appeal".split()
)
_TO_WHOM = frozenset({"of", "to", "with", "for", "on"})
# Verbs that name whose deed follows: "accused Russia of testing", "criticised it for barring".
_BLAMING = frozenset(
    "accuse suspect criticise criticize condemn denounce blame fault chide sue punish sanction "
    "praise thank commend applaud congratulate hail".split()
)
_OBJECTING = frozenset({"oppose", "opposed", "object", "opposition", "objection"})
_FOR_WHAT = frozenset({"of", "for", "over"})
_UNDERTAKINGS = frozenset(
    "project programme program plan mission bid effort campaign goal ambition drive push".split()
)
# What somebody sends or makes known: who does that says what stands in it.
_PAPERS = frozenset(
    "statement letter complaint petition lawsuit suit note protest post tweet message report "
    "filing brief memo declaration appeal objection".split()
)
_ADDRESSING = frozenset({"with", "to", "at", "before"})
_RANKING = frozenset({"JJ", "JJS", "RB", "CD"})
_DEEPEST = 6  # clauses to climb for a subject


def subjects(verb: Token) -> list[Token]:
    """Who does it, in the active and in the passive alike."""
    return agents(verb) if passive(verb) else surface_subjects(verb)


def surface_subjects(verb: Token, depth: int = 0) -> list[Token]:
    """The tokens that head the verb's subject, spelt out or understood."""
    if depth > _DEEPEST:
        return []
    if misread(verb) and not any(c.dep_ in SUBJECTS for c in children_of(verb)):
        return [c for c in children_of(verb) if c.dep_ in OWNERS][-1:]
    own = own_subject(verb)
    if own is not None:
        relative = own.tag_ in RELATIVES or own.lower_ in _RELATIVE_WORDS
        if relative:
            noun = noun_of_relative_clause(verb) or own
            return counted_among(noun) or [noun]
        return [*listed_before(verb, own), own]
    return _understood_subjects(verb, depth) or misplaced_subject(verb)


def _understood_subjects(verb: Token, depth: int) -> list[Token]:
    """The subject that a verb without one shares with what governs it."""
    head = verb.head
    if (first := first_of_list(verb)) is not None:
        return surface_subjects(first, depth + 1)
    if (charged := _charged(verb)) is not None:
        return [charged]
    match verb.dep_:
        case "conj":
            if (taken := subject_taken_for_object(verb)) is not None:
                return [taken]
            return surface_subjects(head, depth + 1) if is_verb(head) else []
        case "ccomp" if (holder := headed_by(verb)) is not None:
            return [holder]
        case "xcomp" if head.pos_ == "ADJ":  # "is due to fly", "is ready to sign"
            return surface_subjects(head.head, depth + 1) if is_verb(head.head) else [head.head]
        case "xcomp" if infinitive(verb) and passive(verb) and head.pos_ in NOMINALS:
            return [head]  # a headline: "Peruvian cubesat to be carried by Chang'e-8"
        case "xcomp" | "ccomp" if is_verb(head):
            return _subjects_of_complement(verb, depth)
        case "advcl" if is_verb(head) and (owner := _owner_of_undertaking(verb)) is not None:
            return [owner]
        case "advcl" | "advmod" if (opposed := _opposed(verb)) is not None:
            return [opposed]
        case "advcl" if is_verb(head):
            controlled = _controlled(head, OBJECTS) if infinitive(verb) else []
            return controlled or surface_subjects(head, depth + 1)
        case "acomp" if is_verb(head):  # "is committed to flying"
            return surface_subjects(head, depth + 1)
        case "pobj" if misread_infinitive(verb):
            return _subjects_of_misread(head.head, depth)
        case "pcomp" if is_verb(head.head):
            if head.head.lemma_ in _BLAMING and head.lower_ in _FOR_WHAT:
                return _blamed(head.head, depth)
            return surface_subjects(head.head, depth + 1)
        case "pcomp" if head.lower_ in ("of", "at", "in", "to"):
            return _subjects_of_gerund(head.head, depth)
        case "acl" | "relcl":
            return _subjects_of_clause_on_noun(verb, depth)
        case "xcomp" if head.pos_ == "NOUN" and infinitive(verb):
            return _subjects_of_clause_on_noun(verb, depth)  # "revealed plans to send a probe"
        case "amod" if (governor := gerund_before(verb)) is not None:
            return surface_subjects(governor, depth + 1)
        case "xcomp" | "advcl" if head.pos_ in NOMINALS:
            return [head]  # the parse takes a participle after a name for a complement
    return []


def _owner_of_undertaking(verb: Token) -> Token | None:
    """Whose project it is to do it: "take part in Korea's project to land a probe".

    The parse hangs the infinitive on the verb before the project.
    """
    if not infinitive(verb) or verb.left_edge.i == 0:
        return None
    noun = verb.doc[verb.left_edge.i - 1]
    if noun.lemma_.lower() not in _UNDERTAKINGS or noun.dep_ != "pobj":
        return None
    return next((c for c in children_of(noun) if c.dep_ == "poss"), None)


def _opposed(verb: Token) -> Token | None:
    """Who does what another objects to: "is opposed to India building it"."""
    if verb.tag_ != "VBG" or verb.left_edge.i == 0:
        return None
    doer = verb.doc[verb.left_edge.i - 1]
    to = doer.head
    objected = doer.dep_ == "pobj" and to.lower_ == "to" and to.head.lemma_ in _OBJECTING
    return doer if objected else None


def _charged(verb: Token) -> Token | None:
    """Who is to do it, being chosen or asked: "the selection of Astrobotic to land the rover"."""
    if not infinitive(verb) or verb.left_edge.i == 0:
        return None
    named = verb.doc[verb.left_edge.i - 1]
    while named.dep_ == "conj":
        named = named.head
    given = named.head
    if named.dep_ != "pobj" or given.lower_ not in _TO_WHOM:
        return None
    what = [given.head, *(c for c in children_of(given.head) if c.dep_ in OBJECTS)]
    charge = any(noun.lemma_.lower() in _CHARGES and noun.i < given.i for noun in what)
    return named if charge else None


def _blamed(verb: Token, depth: int) -> list[Token]:
    """Whose deed is meant in "accused Russia of testing", "was praised for landing"."""
    if passive(verb):
        return surface_subjects(verb, depth + 1)
    return [c for c in children_of(verb) if c.dep_ in OBJECTS][:1]


def _subjects_of_misread(host: Token, depth: int) -> list[Token]:
    """The subject of "to land" below what it hangs on: an adjective, a verb or a noun."""
    if host.pos_ == "ADJ" and is_verb(host.head):
        return surface_subjects(host.head, depth + 1)
    return surface_subjects(host, depth + 1) if is_verb(host) else [host]


def _subjects_of_gerund(noun: Token, depth: int) -> list[Token]:
    """Who lands in "its goal of landing" and in "set a goal of landing"."""
    owner = [c for c in children_of(noun) if c.dep_ == "poss"]
    if owner or noun.dep_ not in OBJECTS | {"attr", "acomp"} or not is_verb(noun.head):
        return owner[:1]
    return surface_subjects(noun.head, depth + 1)


def _subjects_of_complement(verb: Token, depth: int) -> list[Token]:
    """Who signs in "agreed to sign" and in "got Angola to sign"."""
    controlled = _controlled(verb.head, OBJECTS_OR_RECIPIENTS)
    if controlled:
        return controlled
    if verb.dep_ == "xcomp" or verb.tag_ in ("VB", "VBG"):
        return surface_subjects(verb.head, depth + 1)
    return []


def _controlled(verb: Token, labels: frozenset[str]) -> list[Token]:
    """The object of a verb that makes it do what an infinitive says, else nothing."""
    if verb.lemma_ not in _OBJECT_CONTROL or passive(verb):
        return []
    return [c for c in children_of(verb) if c.dep_ in labels][:1]


def _said_to_be_first(rank: Token) -> list[Token]:
    """Who "was the first to sign"; nothing where a noun says first of what."""
    if rank.tag_ not in _RANKING or rank.dep_ != "attr" or rank.head.lemma_ != "be":
        return []
    return [c for c in children_of(rank.head) if c.dep_ == "nsubj"]


def _writers(verb: Token, depth: int) -> list[Token]:
    """Who says it in writing: "sent a letter to NASA accusing it", "issued a note urging talks".

    The parse hangs the participle on the paper, or on whom it is addressed to.
    """
    if verb.tag_ != "VBG" or verb.dep_ != "acl":
        return []
    noun = verb.head
    if noun.dep_ == "pobj" and noun.head.lower_ in _ADDRESSING:
        above = noun.head.head
        papers = [above, *(c for c in children_of(above) if c.dep_ in OBJECTS)]
    else:
        papers = [noun]
    for paper in papers:
        if paper.lemma_ in _PAPERS and paper.dep_ in OBJECTS and is_verb(paper.head):
            return surface_subjects(paper.head, depth + 1)
    return []


def _subjects_of_clause_on_noun(verb: Token, depth: int) -> list[Token]:
    """The subject of a clause that modifies a noun: the noun, or who has it in mind."""
    noun = verb.head
    if infinitive(verb) and (said := _said_to_be_first(noun)):
        return said
    if verb.dep_ == "relcl" or not infinitive(verb):
        return _writers(verb, depth) or [noun]
    owner = [c for c in children_of(noun) if c.dep_ == "poss"]
    if owner and noun.pos_ == "NOUN":
        return owner[:1]
    if noun.pos_ == "NOUN" and (by := objects_of_by(noun)):  # "a decision by Japan to leave"
        return by
    if noun.pos_ == "PROPN" or noun.dep_ in ("attr", "ROOT"):
        return [noun]
    governor = governing_verb(noun)
    if governor is not None and noun.dep_ in OBJECTS | {"pobj"}:
        return surface_subjects(governor, depth + 1) or [noun]
    return [noun]
