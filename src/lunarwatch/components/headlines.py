"""Verbs that the parse takes for nouns in headlines: "Italy and Saudi Arabia ink deal".

A headline has no articles and no auxiliaries, and the small model often reads it as one long noun
phrase.  Its word order is plain, though: who, what is done, to what, and prepositions.
"""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Span, Token

from lunarwatch.components.slots import Slots
from lunarwatch.components.syntax import PREMODIFIERS, is_verb
from lunarwatch.patterns import Catalogue

_NAMES = frozenset({"PROPN", "NOUN"})
_JOINING = frozenset({",", "and", "&", ";"})
_STOPS = frozenset({":", "|", "–", "—", "-", "?", "!"})
_FINITE = frozenset({"VBD", "VBZ", "VBN", "MD"})
# What stands between the names of a list and the verb: "lower house ratifies".
_PHRASE = frozenset({"PROPN", "NOUN", "ADJ", "NUM", "DET"})


def is_headline_verb(token: Token, catalogue: Catalogue, verbs: Collection[str]) -> bool:
    """Whether a word of a headline that was taken for another part of speech is its verb.

    It agrees with what stands before it: "China signs", "China and Egypt sign".

    Args:
        token: a token of a headline.
        catalogue: knows the names.
        verbs: the lemmas that can be a trigger.
    """
    lemma = verb_lemma(token, verbs)
    read = is_verb(token) and token.dep_ not in PREMODIFIERS
    if lemma is None or read or token.i == token.sent.start:
        return False
    if token.i + 1 >= token.sent.end or _ends_phrase(token.nbor()):
        return False
    before = token.doc[token.sent.start : token.i]
    if any(is_verb(t) and t.tag_ != "VBN" for t in before) or any(t.text in _STOPS for t in before):
        return False
    if before[-1].pos_ not in _NAMES or before[-1].tag_ == "POS":
        return False
    plural = any(t.lower_ in _JOINING for t in before) or before[-1].tag_ == "NNS"
    return plural != (token.lower_ != lemma)


def _ends_phrase(token: Token) -> bool:
    return token.is_punct or token.is_space or token.tag_ in _FINITE


def verb_lemma(token: Token, verbs: Collection[str]) -> str | None:
    """The verb of which the word is a form of the present, if it is one of these."""
    return present_of(token.lower_, verbs)


def present_of(word: str, verbs: Collection[str]) -> str | None:
    """The verb of which a word in lower case is a form of the present."""
    forms = [word]
    if word.endswith("ies"):
        forms.append(word[:-3] + "y")
    if word.endswith("es"):
        forms.append(word[:-2])
    if word.endswith("s"):
        forms.append(word[:-1])
    return next((form for form in forms if form in verbs), None)


class HeadlineSlots(Slots):
    """The slots of a verb in a headline, read off the order of the words."""

    def __init__(self, trigger: Token, sentence: Span, catalogue: Catalogue) -> None:
        super().__init__(trigger, sentence, catalogue)
        self.verbal, self.support = True, None

    def fill(self, slot: str) -> tuple[Token, ...]:
        """The head tokens in a slot; "a/b" is either."""
        found = [token for name in slot.split("/") for token in self._in_order(name)]
        return tuple({token.i: token for token in found}.values())

    def _in_order(self, name: str) -> list[Token]:
        sentence = self.trigger.sent
        match name:
            case "subject":
                return _heads(list(self.trigger.doc[sentence.start : self.trigger.i]))
            case "object":
                return _heads(self._run(self.trigger.i + 1))
            case "anywhere" | "within":
                return [t for t in sentence if t.i != self.trigger.i]
        return [
            head
            for t in self.trigger.doc[self.trigger.i + 1 : sentence.end]
            if t.lower_ == name
            for head in _heads(self._run(t.i + 1))
        ]

    def _run(self, start: int) -> list[Token]:
        """The tokens from here to the next preposition, verb or stop."""
        found: list[Token] = []
        for token in self.trigger.doc[start : self.trigger.sent.end]:
            phrase = token.pos_ in _PHRASE or token.tag_ == "POS" or token.lower_ in _JOINING
            if not phrase and found and token.pos_ in ("ADP", "SCONJ", "PART", "AUX", "PUNCT"):
                break
            found.append(token)
        return found


def _heads(tokens: list[Token]) -> list[Token]:
    """The last word of each member of a list: in "Italy, Saudi Arabia" Italy and Arabia."""
    found: list[Token] = []
    for i, token in enumerate(tokens):
        last = i + 1 == len(tokens) or tokens[i + 1].lower_ in _JOINING
        if last and token.lower_ not in _JOINING and not token.is_punct:
            found.append(token)
    return found
