"""Verbs: what is one, its form, what governs it, its particles."""

from __future__ import annotations

from spacy.tokens import Token

from lunarwatch.components.syntax.children import children_of
from lunarwatch.components.syntax.labels import NOMINALS, OBJECTS, OWNERS, SUBJECTS

_HAVE = frozenset({"have", "having", "ve", "’ve", "'ve"})
_WITH_GERUNDS = frozenset({"by", "after", "before", "without", "for", "of"})
# Verbs that the parse takes for nouns after "to"; the latter are nouns too ("from pad to orbit").
_TO_LAND = frozenset({"land", "splash"})
_TO_FLY = frozenset({"launch", "orbit", "dock", "return", "fly", "test"})
_DUE = frozenset({"due", "set", "ready", "scheduled", "slated", "able", "likely", "about"})


def is_verb(token: Token) -> bool:
    """Whether the token is used as a verb here; "to launch" is, whatever its tag says."""
    return (
        token.pos_ in ("VERB", "AUX")
        or (token.dep_ in ("xcomp", "acl", "advcl", "relcl") and infinitive(token))
        or misread(token)
    )


def infinitive(verb: Token) -> bool:
    """Whether "to" stands before the verb."""
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in children_of(verb))


def misread(token: Token) -> bool:
    """Whether a verb was taken for a noun: "Danuri lifts off", "Crew-11 docks with the station".

    A plural "noun" with a particle, or at the root of a sentence without a verb, behind a name.
    """
    if misread_infinitive(token):
        return True
    if token.tag_ not in ("NNS", "NN"):
        return False
    if token.dep_ == "ROOT" and any(c.dep_ in SUBJECTS for c in children_of(token)):
        return True  # "Vietnam and the US vow closer ties"
    if not token.lower_.endswith("s"):
        return False
    if not any(c.dep_ in OWNERS and c.i < token.i for c in children_of(token)):
        return False
    if any(c.dep_ == "prt" for c in children_of(token)):
        return True
    return token.dep_ == "ROOT" and not any(t.pos_ in ("VERB", "AUX") for t in token.sent)


def misread_infinitive(token: Token) -> bool:
    """Whether "to land" was taken for "to" and a noun: "is due to land", "a mission to land"."""
    if token.tag_ not in ("NN", "VB") or token.dep_ != "pobj" or token.i == 0:
        return False
    to = token.nbor(-1)
    if to.lower_ != "to" or to.i != token.head.i:
        return False
    return token.lower_ in _TO_LAND or (token.lower_ in _TO_FLY and to.head.lemma_ in _DUE)


def passive(verb: Token) -> bool:
    """Whether the verb is in the passive: an auxiliary says so, or a reduced relative."""
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in children_of(verb)):
        return True
    if verb.tag_ == "VBD" and verb.dep_ == "acl":  # "the document, inked in Moscow, lays"
        return verb.head.dep_ != "ROOT" and not any(
            c.dep_ in SUBJECTS | {"aux"} | OBJECTS for c in children_of(verb)
        )
    if verb.tag_ != "VBN":
        return False
    if any(c.dep_ == "aux" and c.lemma_ in _HAVE for c in children_of(verb)):
        return False
    if verb.dep_ == "conj" and is_verb(verb.head) and verb.head.tag_ == "VBN":
        return not any(c.dep_ in OBJECTS for c in children_of(verb)) and passive(verb.head)
    if verb.dep_ == "ROOT" and not any(c.dep_ in OBJECTS | {"aux"} for c in children_of(verb)):
        return True  # a headline: "Orbex chosen to launch a satellite"
    return (
        verb.dep_ in ("acl", "advcl", "amod")
        or (verb.dep_ == "xcomp" and verb.head.pos_ in NOMINALS)
        or any(c.dep_ == "agent" for c in children_of(verb))
    )


def finite_passive(verb: Token) -> bool:
    """Whether a passive has an auxiliary, or shares one: not "work performed here"."""
    while verb.dep_ == "conj" and is_verb(verb.head) and not _has_auxiliary(verb):
        verb = verb.head
    return passive(verb) and _has_auxiliary(verb)


def _has_auxiliary(verb: Token) -> bool:
    return any(c.dep_ in ("auxpass", "nsubjpass", "aux") for c in children_of(verb))


def governing_verb(token: Token) -> Token | None:
    """The verb whose clause the token stands in, itself excluded; None at a verbless root."""
    return next((above for above in token.ancestors if is_verb(above)), None)


def particles(token: Token) -> frozenset[str]:
    """What can make a phrasal verb of the token: "lift off" → {off}; the next word is one too."""
    own = {
        c.lower_ for c in children_of(token) if c.dep_ in ("prt", "advmod", "prep", "acomp", "oprd")
    }
    if token.i + 1 < len(token.doc) and not token.nbor().is_punct:
        own.add(token.nbor().lower_)
    if token.i > 1 and token.nbor(-1).text == "-":  # "crash-landed", "soft-landed"
        own.add(token.nbor(-2).lower_)
    return frozenset(own)


def gerund_before(word: Token) -> Token | None:
    """The verb that "by halting supplies" says more of, where the parse has an adjective there."""
    noun = word.head
    if word.tag_ != "VBG" or word.dep_ != "amod" or noun.dep_ != "pobj" or noun.i < word.i:
        return None
    preposition = noun.head
    opens = preposition.i == word.i - 1 and preposition.lower_ in _WITH_GERUNDS
    return preposition.head if opens and is_verb(preposition.head) else None
