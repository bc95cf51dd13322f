"""Relative clauses and coordination."""

from __future__ import annotations

from spacy.tokens import Token

from lunarwatch.components.syntax.added import added_to
from lunarwatch.components.syntax.children import children_of
from lunarwatch.components.syntax.labels import RELATIVES
from lunarwatch.components.syntax.verbs import is_verb

_JOINED = frozenset({"conj", "prep"})
_LISTED = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM", "X", "DET"})
_BEFORE_COMMA = 2  # tokens back from a relative word to the noun before its comma


def antecedent(relative: Token) -> Token | None:
    """The noun that a relative word inside a relative clause stands for ("whose satellite").

    Where the parse makes a clause of its own of it, what stands before the comma.
    """
    noun = next((above.head for above in relative.ancestors if above.dep_ == "relcl"), None)
    if noun is not None or relative.i < _BEFORE_COMMA or relative.nbor(-1).text != ",":
        return noun
    before = relative.nbor(-_BEFORE_COMMA)
    return before.head if before.dep_ == "nummod" else before


def seen_through_relative(verb: Token, token: Token) -> Token:
    """The token, or the noun it stands for when it is a relative pronoun.

    In "the mission, the launch of which is due" it stands for what is before the comma.
    """
    if token.tag_ not in RELATIVES and not _is_misread(verb, token):
        return token
    return noun_of_relative_clause(verb) or _before_comma(verb) or token


def _is_misread(verb: Token, token: Token) -> bool:
    """Whether "that" opens a clause which the parse takes for a participle: "a pact that A signed".

    Such a clause has a subject of its own.
    """
    opens = token.lower_ == "that" and verb.dep_ == "acl" and token.i < verb.i
    return opens and any(c.dep_ == "nsubj" and c.i > token.i for c in children_of(verb))


def _before_comma(noun: Token) -> Token | None:
    """The head of the phrase that ends at the comma right before a noun's phrase."""
    comma = noun.left_edge.i - 1
    if is_verb(noun) or comma < 1 or noun.doc[comma].text != ",":
        return None
    head = noun.doc[comma - 1]
    while head.dep_ not in ("ROOT", "pobj", "dobj", "nsubj", "attr") and head.head.i != head.i:
        head = head.head
    return head if head.pos_ in ("NOUN", "PROPN") else None


def noun_of_relative_clause(verb: Token) -> Token | None:
    """The noun that the relative clause of the verb hangs on."""
    clause = verb
    while clause.dep_ in ("conj", "xcomp", "ccomp") and is_verb(clause.head):
        clause = clause.head
    opened = clause.dep_ == "acl" and any(_is_misread(clause, c) for c in children_of(clause))
    return clause.head if clause.dep_ == "relcl" or opened else None


def coordinated(token: Token) -> list[Token]:
    """The token and what is conjoined with it, in order: "Japan, the UK and India" → three."""
    found, added = [token], added_to(token.doc)
    for current in found:
        children = [c for c in children_of(current) if c.i > current.i and c.dep_ in _JOINED]
        others = [c for c in children if c.dep_ == "conj" and c.pos_ in _LISTED]
        others += [*_along_with(children), *added.get(current.i, ())]
        found += [other for other in others if other not in found]
    return sorted(found, key=lambda t: t.i) if len(found) > 1 else found


def _along_with(children: list[Token]) -> list[Token]:
    """Who else by the parse: "a satellite along with two others"."""
    outer = (c for c in children if c.dep_ == "prep" and c.lower_ in ("along", "together"))
    inner = (c for each in outer for c in children_of(each) if c.lower_ == "with")
    return [c for each in inner for c in children_of(each) if c.dep_ == "pobj"]


def counted_among(noun: Token) -> list[Token]:
    """Who "was among those who voted", "is one of the countries that signed"."""
    prep = noun.head
    if noun.dep_ != "pobj" or prep.dep_ != "prep":
        return []
    above = prep.head
    if prep.lower_ == "of" and above.lower_ == "one" and above.dep_ == "attr":
        above = above.head
    elif prep.lower_ != "among":
        return []
    if above.lemma_ != "be" or noun.i < above.i:
        return []
    return [c for c in children_of(above) if c.dep_ == "nsubj" and c.tag_ not in RELATIVES]
