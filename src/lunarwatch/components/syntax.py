"""Grammatical questions about a dependency parse: who is the subject, what is the object.

Pure functions over spaCy tokens, in the parse labels of the English models (ClearNLP).  They see
through what the surface hides: passives, relative and reduced-relative clauses, control and raising
("agreed to join"), conjoined verbs and copulas ("became the first country to sign").

The words of this module are those of the grammar, not of the subject, and so not among the cues.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTS = frozenset({"dobj", "obj"})
OBJECTS_OR_RECIPIENTS = OBJECTS | {"dative"}
MODIFIERS = frozenset({"poss", "compound", "amod", "nmod", "npadvmod"})
NOMINALS = frozenset({"NOUN", "PROPN", "NUM"})
RELATIVES = frozenset({"WDT", "WP", "WP$"})
COPULAS = frozenset({"be", "become", "remain"})

_RELATIVE_WORDS = frozenset({"which", "who", "that"})
_PREPOSITIONAL = frozenset({"prep", "agent", "dative"})
_OWNERS = frozenset({"compound", "nmod", "poss"})
_JOINED = frozenset({"conj", "prep"})
_LISTED = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM", "X", "DET"})
# "according to NASA", "thanks to China", "due to": nothing is done to what follows
_GROUNDS = frozenset({"according", "thanks", "due", "owing", "prior", "contrary"})
_DASHES = frozenset({"-", "--", "–", "—", ":"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_HAVE = frozenset({"have", "having", "ve", "’ve", "'ve"})
# Verbs whose object, not subject, does what the infinitive says: "got Angola to support".
_OBJECT_CONTROL = frozenset(
    "get ask invite urge allow help persuade see require order tell force permit enable make let "
    "lead encourage want expect cause select choose commission contract award push press task "
    "name tap pick hire require authorise authorize direct clear".split()
)
_WITH_GERUNDS = frozenset({"by", "after", "before", "without", "for", "of"})
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "prep", "agent", "dative", "npadvmod", "acomp", "prt"})
_MISPLACED_NAMES = frozenset({"nsubj", "npadvmod", "dep", "nmod"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NAMES = frozenset({"NNP", "NNPS"})
_DATED = frozenset({"on", "in"})
_TIMES = frozenset({"DATE", "TIME"})
# Verbs that the parse takes for nouns after "to"; the latter are nouns too ("from pad to orbit").
_TO_LAND = frozenset({"land", "splash"})
_TO_FLY = frozenset({"launch", "orbit", "dock", "return", "fly", "test"})
_DUE = frozenset({"due", "set", "ready", "scheduled", "slated", "able", "likely", "about"})
_DEEPEST = 6  # clauses to climb for a subject
_OFFICES_LIKE_VERBS = frozenset({"head", "heads", "chair", "lead", "chief"})
_NESTED = 3  # prepositions to follow into a noun phrase


# --- verbs --------------------------------------------------------------------------------------


def is_verb(token: Token) -> bool:
    """Whether the token is used as a verb here; "to launch" is, whatever its tag says."""
    return (
        token.pos_ in ("VERB", "AUX")
        or (token.dep_ in ("xcomp", "acl", "advcl", "relcl") and infinitive(token))
        or misread(token)
    )


def infinitive(verb: Token) -> bool:
    """Whether "to" stands before the verb."""
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def misread(token: Token) -> bool:
    """Whether a verb was taken for a noun: "Danuri lifts off", "Crew-11 docks with the station".

    A plural "noun" with a particle, or at the root of a sentence without a verb, behind a name.
    """
    if _misread_infinitive(token):
        return True
    if token.tag_ not in ("NNS", "NN"):
        return False
    if token.dep_ == "ROOT" and any(c.dep_ in SUBJECTS for c in token.children):
        return True  # "Vietnam and the US vow closer ties"
    if not token.lower_.endswith("s"):
        return False
    if not any(c.dep_ in _OWNERS and c.i < token.i for c in token.children):
        return False
    if any(c.dep_ == "prt" for c in token.children):
        return True
    return token.dep_ == "ROOT" and not any(t.pos_ in ("VERB", "AUX") for t in token.sent)


def _misread_infinitive(token: Token) -> bool:
    """Whether "to land" was taken for "to" and a noun: "is due to land", "a mission to land"."""
    if token.tag_ not in ("NN", "VB") or token.dep_ != "pobj" or token.i == 0:
        return False
    to = token.nbor(-1)
    if to.lower_ != "to" or to.i != token.head.i:
        return False
    return token.lower_ in _TO_LAND or (token.lower_ in _TO_FLY and to.head.lemma_ in _DUE)


def passive(verb: Token) -> bool:
    """Whether the verb is in the passive: an auxiliary says so, or a reduced relative."""
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
        return True
    if verb.tag_ != "VBN":
        return False
    if any(c.dep_ == "aux" and c.lemma_ in _HAVE for c in verb.children):
        return False
    if verb.dep_ == "conj" and is_verb(verb.head) and verb.head.tag_ == "VBN":
        return not any(c.dep_ in OBJECTS for c in verb.children) and passive(verb.head)
    return (
        verb.dep_ in ("acl", "advcl", "amod")
        or (verb.dep_ == "xcomp" and verb.head.pos_ in NOMINALS)
        or any(c.dep_ == "agent" for c in verb.children)
    )


def governing_verb(token: Token) -> Token | None:
    """The verb whose clause the token stands in, itself excluded; None at a verbless root."""
    return next((above for above in token.ancestors if is_verb(above)), None)


def particles(token: Token) -> frozenset[str]:
    """What can make a phrasal verb of the token: "lift off" → {off}; the next word is one too."""
    own = {c.lower_ for c in token.children if c.dep_ in ("prt", "advmod", "prep", "acomp", "oprd")}
    if token.i + 1 < len(token.doc) and not token.nbor().is_punct:
        own.add(token.nbor().lower_)
    if token.i > 1 and token.nbor(-1).text == "-":  # "crash-landed", "soft-landed"
        own.add(token.nbor(-2).lower_)
    return frozenset(own)


# --- subjects -----------------------------------------------------------------------------------


def subjects(verb: Token) -> list[Token]:
    """Who does it, in the active and in the passive alike."""
    return agents(verb) if passive(verb) else surface_subjects(verb)


def agents(verb: Token) -> list[Token]:
    """Who does it in a passive: the objects of "by".

    In "was invited to join the station by China" the parse hangs "by" on the inner verb.
    """
    found = _objects_of_by(verb)
    if not found:
        inner = (c for c in verb.children if c.dep_ == "xcomp" and infinitive(c))
        found = [
            target for clause in inner if not passive(clause) for target in _objects_of_by(clause)
        ]
    if not found:  # "was awarded a grant by NASA"
        found = [target for c in verb.children if c.dep_ in OBJECTS for target in _objects_of_by(c)]
    return found


def _objects_of_by(verb: Token) -> list[Token]:
    return [
        target
        for child in verb.children
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by")
        for target in child.children
        if target.dep_ == "pobj"
    ]


def surface_subjects(verb: Token, depth: int = 0) -> list[Token]:
    """The tokens that head the verb's subject, spelt out or understood."""
    if depth > _DEEPEST:
        return []
    if misread(verb) and not any(c.dep_ in SUBJECTS for c in verb.children):
        return [c for c in verb.children if c.dep_ in _OWNERS][-1:]
    own = _own_subject(verb)
    if own is not None:
        relative = own.tag_ in RELATIVES or own.lower_ in _RELATIVE_WORDS
        if relative:
            return [_noun_of_relative_clause(verb) or own]
        return [*_listed_before(verb, own), own]
    return _understood_subjects(verb, depth) or _misplaced_subject(verb)


def _misplaced_subject(verb: Token) -> list[Token]:
    """The name before a finite verb that the parse takes for something else than its subject.

    "Washington, for its part, accused Moscow"; in "On 24 April Russia vetoed" part of the date.
    """
    if verb.tag_ not in _FINITE or passive(verb):
        return []
    before = [c for c in verb.children if c.i < verb.i]
    names = [c for c in before if c.tag_ in _NAMES and c.dep_ in _MISPLACED_NAMES]
    for child in before:
        if child.dep_ == "prep" and child.lower_ in _DATED and child.right_edge.i == verb.i - 1:
            names += [c for c in child.children if c.tag_ in _NAMES and _is_dated(c)]
    return [name for name in names if name.ent_type_ not in _TIMES][-1:]


def _is_dated(name: Token) -> bool:
    return any(c.i < name.i and c.ent_type_ == "DATE" for c in name.children)


def first_of_list(verb: Token) -> Token | None:
    """The verb that opens a list which the parse hangs on its last: "will build, land and leave".

    The one before the bare verb is read as what the latter says; it has subject and auxiliary.
    """
    if verb.tag_ != "VB" or any(c.dep_ in SUBJECTS or c.dep_ == "aux" for c in verb.children):
        return None
    before = (c for c in verb.children if c.dep_ == "ccomp" and c.i < verb.i and c.tag_ == "VB")
    return next(before, None)


def _own_subject(verb: Token) -> Token | None:
    """The verb's subject, and not the place of a dateline before it: "SEOUL -- South Korea has"."""
    own = [c for c in verb.children if c.dep_ in SUBJECTS]
    if len(own) > 1 and own[1].i < verb.i and _is_dateline(own[0], own[1]):
        return own[1]
    return next(iter(own), None)


def _is_dateline(place: Token, subject: Token) -> bool:
    between = place.doc[place.i + 1 : subject.left_edge.i]
    return len(between) > 0 and between[-1].text in _DASHES and place.pos_ == "PROPN"


def _listed_before(verb: Token, subject: Token) -> list[Token]:
    """Names that a comma joins to the subject where the parse does not: "US, Japan agree to …"."""
    return [
        c
        for c in verb.children
        if c.i < verb.i and c.i != subject.i and c.pos_ == "PROPN" and c.dep_ in _MISPLACED_NAMES
        if _divided_by_comma(*sorted((c, subject), key=lambda each: each.i))
    ]


def _divided_by_comma(first: Token, second: Token) -> bool:
    return first.nbor().text == "," and first.i + 2 == second.left_edge.i


def _understood_subjects(verb: Token, depth: int) -> list[Token]:
    """The subject that a verb without one shares with what governs it."""
    head = verb.head
    if (first := first_of_list(verb)) is not None:
        return surface_subjects(first, depth + 1)
    match verb.dep_:
        case "conj":
            if (taken := _subject_taken_for_object(verb)) is not None:
                return [taken]
            return surface_subjects(head, depth + 1) if is_verb(head) else []
        case "ccomp" if (holder := headed_by(verb)) is not None:
            return [holder]
        case "xcomp" if head.pos_ == "ADJ":  # "is due to fly", "is ready to sign"
            return surface_subjects(head.head, depth + 1) if is_verb(head.head) else [head.head]
        case "xcomp" | "ccomp" if is_verb(head):
            return _subjects_of_complement(verb, depth)
        case "advcl" if is_verb(head):
            controlled = _controlled(head, OBJECTS) if infinitive(verb) else []
            return controlled or surface_subjects(head, depth + 1)
        case "acomp" if is_verb(head):  # "is committed to flying"
            return surface_subjects(head, depth + 1)
        case "pobj" if _misread_infinitive(verb):
            return _subjects_of_misread(head.head, depth)
        case "pcomp" if is_verb(head.head):
            return surface_subjects(head.head, depth + 1)
        case "pcomp" if head.lower_ in ("of", "at", "in", "to"):
            return _subjects_of_gerund(head.head, depth)
        case "acl" | "relcl":
            return _subjects_of_clause_on_noun(verb, depth)
        case "amod" if (governor := gerund_before(verb)) is not None:
            return surface_subjects(governor, depth + 1)
        case "xcomp" | "advcl" if head.pos_ in NOMINALS:
            return [head]  # the parse takes a participle after a name for a complement
    return []


def _subject_taken_for_object(verb: Token) -> Token | None:
    """The subject that the parse hangs on the object before: "joined X and the agencies have …"."""
    first = min([verb.i, *(c.i for c in verb.children if c.dep_ in ("aux", "auxpass"))])
    finite = verb.doc[first].tag_ in _FINITE
    if not finite or first == 0 or not is_verb(verb.head) or first - 1 <= verb.head.i:
        return None
    token = verb.doc[first - 1]
    while token.dep_ not in ("conj", "ROOT") and not is_verb(token):
        token = token.head
    fits = token.dep_ == "conj" and token.pos_ in NOMINALS and token.right_edge.i == first - 1
    return token if fits else None


def _subjects_of_misread(host: Token, depth: int) -> list[Token]:
    """The subject of "to land" below what it hangs on: an adjective, a verb or a noun."""
    if host.pos_ == "ADJ" and is_verb(host.head):
        return surface_subjects(host.head, depth + 1)
    return surface_subjects(host, depth + 1) if is_verb(host) else [host]


def _subjects_of_gerund(noun: Token, depth: int) -> list[Token]:
    """Who lands in "its goal of landing" and in "set a goal of landing"."""
    owner = [c for c in noun.children if c.dep_ == "poss"]
    if owner or noun.dep_ not in OBJECTS | {"attr"} or not is_verb(noun.head):
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
    return [c for c in verb.children if c.dep_ in labels][:1]


def _subjects_of_clause_on_noun(verb: Token, depth: int) -> list[Token]:
    """The subject of a clause that modifies a noun: the noun, or who has it in mind."""
    noun = verb.head
    if verb.dep_ != "acl" or not infinitive(verb):
        return [noun]
    owner = [c for c in noun.children if c.dep_ == "poss"]
    if owner and noun.pos_ == "NOUN":
        return owner[:1]
    if noun.pos_ == "NOUN" and (by := _objects_of_by(noun)):  # "a decision by Japan to leave"
        return by
    if noun.pos_ == "PROPN" or noun.dep_ in ("attr", "ROOT"):
        return [noun]
    governor = governing_verb(noun)
    if governor is not None and noun.dep_ in OBJECTS | {"pobj"}:
        return surface_subjects(governor, depth + 1) or [noun]
    return [noun]


def headed_by(verb: Token) -> Token | None:
    """Who speaks in "Roscosmos head X said", where the parse takes "head" for the verb."""
    office = verb.head
    if verb.dep_ != "ccomp" or office.lower_ not in _OFFICES_LIKE_VERBS or office.i > verb.i:
        return None
    return next((c for c in office.children if c.dep_ in OBJECTS and c.i < verb.i), None)


def office_holder(person: Token) -> Token | None:
    """Whose head a person is where the parse takes the office for a verb."""
    office = person.head
    if person.dep_ not in OBJECTS or office.lower_ not in _OFFICES_LIKE_VERBS:
        return None
    return next((c for c in office.children if c.dep_ in SUBJECTS and c.i == office.i - 1), None)


def subjects_by_copula(token: Token) -> list[Token]:
    """Of whom the token is said: in "Greece became the 35th country", "country" gives Greece."""
    head = token.head
    if token.dep_ in ("attr", "oprd", "acomp") and head.lemma_ in COPULAS:
        return surface_subjects(head)
    if token.dep_ != "pobj":
        return []
    if head.lower_ == "of" and head.head.dep_ == "attr":
        return subjects_by_copula(head.head)  # "one of the first nations to sign"
    if head.lower_ in ("as", "among") and is_verb(head.head):
        if head.lower_ == "as" and not passive(head.head) and (named := objects(head.head)):
            return named  # "NASA welcomed Slovenia as a signatory"
        return surface_subjects(head.head)
    return []


# --- objects ------------------------------------------------------------------------------------


def objects(verb: Token) -> list[Token]:
    """What it is done to, in the active and in the passive alike."""
    if passive(verb):
        retained = [c for c in verb.children if c.dep_ in OBJECTS or c.dep_ == "oprd"]
        return surface_subjects(verb) + retained
    found = [c for c in verb.children if c.dep_ in OBJECTS_OR_RECIPIENTS and c.pos_ != "ADP"]
    if not found and gerund_before(verb) is not None:
        return [verb.head]
    if not found and verb.dep_ == "relcl" and _gap_is_object(verb):
        return [verb.head]
    if not found:
        found = _shared_objects(verb)
    if found:  # "signed a pact in May, and accords in June": the parse may miss the coordination
        found += [c for c in verb.children if c.dep_ == "conj" and c.pos_ in ("NOUN", "PROPN")]
    return [_seen_through_relative(verb, token) for token in found]


def gerund_before(word: Token) -> Token | None:
    """The verb that "by halting supplies" says more of, where the parse has an adjective there."""
    noun = word.head
    if word.tag_ != "VBG" or word.dep_ != "amod" or noun.dep_ != "pobj" or noun.i < word.i:
        return None
    preposition = noun.head
    opens = preposition.i == word.i - 1 and preposition.lower_ in _WITH_GERUNDS
    return preposition.head if opens and is_verb(preposition.head) else None


def _shared_objects(verb: Token) -> list[Token]:
    """The object that a verb shares with the next one: "signed but never ratified the treaty"."""
    if any(c.dep_ in _COMPLEMENTS for c in verb.children):
        return []
    for other in verb.children:
        if other.dep_ == "conj" and is_verb(other) and other.tag_ == verb.tag_:
            own_subject = any(c.dep_ in SUBJECTS for c in other.children)
            if not own_subject and not passive(other):
                return [c for c in other.children if c.dep_ in OBJECTS]
    return []


def _gap_is_object(verb: Token) -> bool:
    """In "the deal (that) Egypt signed" the noun is what was signed."""
    own = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    return own is not None and own.tag_ not in RELATIVES


def prepositional(token: Token, names: frozenset[str]) -> Iterator[Token]:
    """The objects of the token's prepositions of these names."""
    for child in token.children:
        if child.dep_ not in _PREPOSITIONAL or child.lower_ in _GROUNDS:
            continue
        if _name_of_preposition(child) in names:
            yield from _objects_of_preposition(child)
        for inner in child.children:  # "from Chang'e-5 to France": one hangs on the other
            if inner.dep_ == "prep" and inner.lower_ in names and _has_object_before(child, inner):
                yield from _objects_of_preposition(inner)


def prepositional_within(noun: Token, names: frozenset[str], depth: int = 0) -> Iterator[Token]:
    """The objects of such prepositions in a noun phrase, however deep the parse hangs them.

    In "a memorandum of understanding with NASA" the parse may attach "with" to "understanding".
    """
    yield from prepositional(noun, names)
    if depth >= _NESTED:
        return
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ not in names:
            for target in child.children:
                if target.dep_ == "pobj":
                    yield from prepositional_within(target, names, depth + 1)


def _has_object_before(preposition: Token, inner: Token) -> bool:
    return any(c.dep_ == "pobj" and c.i < inner.i for c in preposition.children)


def _objects_of_preposition(preposition: Token) -> Iterator[Token]:
    for child in preposition.children:
        predicate = child.dep_ in ("amod", "acomp") and preposition.lower_ == "as"
        if predicate or (child.dep_ in ("pobj", "pcomp") and not is_verb(child)):
            yield _seen_through_relative(preposition.head, child)
        elif child.dep_ == "prep":  # "along with", "together with", "out of"
            yield from (c for c in child.children if c.dep_ == "pobj")


def _name_of_preposition(token: Token) -> str:
    """Its word; of "along with" and "out of" the one that has the object."""
    inner = next((c for c in token.children if c.dep_ == "prep"), None)
    if inner is None or any(c.dep_ == "pobj" for c in token.children):
        return token.lower_
    return inner.lower_


# --- relative clauses and coordination ----------------------------------------------------------


def antecedent(relative: Token) -> Token | None:
    """The noun that a relative word inside a relative clause stands for ("whose satellite")."""
    return next((above.head for above in relative.ancestors if above.dep_ == "relcl"), None)


def _seen_through_relative(verb: Token, token: Token) -> Token:
    """The token, or the noun it stands for when it is a relative pronoun."""
    if token.tag_ not in RELATIVES:
        return token
    return _noun_of_relative_clause(verb) or token


def _noun_of_relative_clause(verb: Token) -> Token | None:
    """The noun that the relative clause of the verb hangs on."""
    clause = verb
    while clause.dep_ in ("conj", "xcomp", "ccomp") and is_verb(clause.head):
        clause = clause.head
    return clause.head if clause.dep_ == "relcl" else None


def coordinated(token: Token) -> list[Token]:
    """The token and what is conjoined with it, in order: "Japan, the UK and India" → three."""
    found = [token]
    for current in found:
        children = [c for c in current.children if c.dep_ in _JOINED]
        found += [c for c in children if c.dep_ == "conj" and c.pos_ in _LISTED]
        found += _along_with(children)
    return sorted(found, key=lambda t: t.i) if len(found) > 1 else found


def _along_with(children: list[Token]) -> list[Token]:
    """Who else: "Egypt, along with Kenya", "Egypt, together with Kenya"."""
    outer = (c for c in children if c.dep_ == "prep" and c.lower_ in ("along", "together"))
    inner = (c for each in outer for c in each.children if c.lower_ == "with")
    return [c for each in inner for c in each.children if c.dep_ == "pobj"]
