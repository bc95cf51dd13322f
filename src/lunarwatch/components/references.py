"""Pronouns and descriptions: "it", "the two countries", "the agency", "his country".

One pass in reading order keeps what was spoken of; a reference takes what is most salient of it.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Span, Token

from lunarwatch.components.binding import beside
from lunarwatch.components.body import text_of
from lunarwatch.components.columns import lemmas_of, words_of
from lunarwatch.components.descriptions import DETERMINERS, Descriptions
from lunarwatch.components.introductions import Introductions
from lunarwatch.components.pieces import Pieces
from lunarwatch.components.referring import (
    HE,
    IT,
    PRONOUNS,
    THEY,
    TWO,
    WE,
    describing,
)
from lunarwatch.components.refs import PartyRef, PersonRef
from lunarwatch.components.resolver import Resolver
from lunarwatch.components.salience import Salience
from lunarwatch.components.syntax import SUBJECTS, children_of, is_verb

_DASHES = frozenset("-–—")
_LONGEST_DATELINE = 70  # characters
_PLACED = frozenset({"in", "at", "near", "outside", "from"})
_ARGUMENTS = SUBJECTS | {"pobj", "dobj"}
_DO = frozenset({"nsubj", "pobj", "dobj"})  # crafts are launched: "the pair was launched"
_MANY = frozenset({"NNS", "NNPS"})
_ONE_THING = frozenset({"NN", "NNP"})
_OF_NAME = frozenset({"compound", "appos", "nmod"})


def resolve_references(resolver: Resolver, pairs: frozenset[str]) -> None:
    """Fill the resolver's ``references``, ``antecedents``, ``people`` and ``pairs``.

    Args:
        resolver: who is meant.
        pairs: the words in whose sentences a pair is looked for: ``pairing`` of the catalogue.
    """
    _Pass(resolver, pairs).run()


class _Pass:
    def __init__(self, resolver: Resolver, pairs: frozenset[str]) -> None:
        self.resolver = resolver
        self.cues = resolver.catalogue.cues
        self.words, self.lemmas = words_of(resolver.doc), lemmas_of(resolver.doc)
        self.nouns = describing(self.cues)
        self.pieces = Pieces.of(resolver.doc)
        self.pairing = pairs
        self.spoken_of = Salience()
        self.persons = Introductions(resolver, self.spoken_of)
        self.descriptions = Descriptions(resolver, self.spoken_of)
        self.heard = self.names_heard = True  # whether other pieces may know this one
        self.topic: Token | None = None  # head of the last sentence subject, party or thing

    def run(self) -> None:
        doc, named, pieces = self.resolver.doc, self.resolver.named(), self.pieces
        for sentence in doc.sents:
            number = pieces.number(sentence.start)
            self.heard, self.names_heard = pieces.heard[number], pieces.named[number]
            start, end = sentence.start, sentence.end
            words, lemmas = self.words[start:end], self.lemmas[start:end]
            if not self.pairing.isdisjoint(lemmas):
                opens = sentence.start == pieces.spans[number][0]
                pair = self.spoken_of.group(number - opens, at_most=2)
                self.resolver.pairs[sentence.start] = tuple(pair)
            if _is_dateline(sentence):  # names a place, not whom the news is about
                self._close(sentence)
                continue
            for i, word, lemma in zip(range(start, end), words, lemmas, strict=True):
                if i in named or word in PRONOUNS or lemma in self.nouns:
                    self._token(doc[i], number)
            self._close(sentence)

    def _token(self, token: Token, number: int) -> None:
        mention = self.resolver.mention(token)
        if mention is not None:
            party = self.resolver.party_at(token) if token.i == mention.start else None
            if party is not None and not _is_place(party, mention):
                self._note(party, mention.root, number)
        elif self.resolver.is_person(token):
            if self.names_heard:
                self._note_person(token, number)
        elif (firm := self.resolver.firm_named_from(token)) is not None:
            self._note(firm, token, number)
        elif self.resolver.said_of_firm(token) is None:
            self._note_reference(token, self._stands_for(token, number), number)

    def _note_reference(self, token: Token, refs: list[PartyRef], number: int) -> None:
        self._refer(token, refs)
        if refs and token.lower_ not in THEY and len(refs) == 1:
            self._note(replace(refs[0], metonym=False), token, number)

    def _refer(self, token: Token, refs: list[PartyRef]) -> None:
        if refs:
            start, end = _extent(token)
            self.resolver.references[token.i] = tuple(ref.seen_at(start, end) for ref in refs)

    def _note(self, party: PartyRef, token: Token, number: int) -> None:
        """A party is spoken of, where the other pieces may know it."""
        if self.heard:
            self.spoken_of.note(party, token, number)

    # --- references -----------------------------------------------------------------------------

    def _stands_for(self, token: Token, number: int) -> list[PartyRef]:
        """The parties that a word refers to; none where it refers to nobody."""
        word = token.lower_
        if word in IT:
            if (told := self._told_of_own(token)) is not None:
                return self.resolver.parties(told, owners=False)
            return self.spoken_of.pronoun(token, number, without=beside(token, self.resolver))
        if word in THEY:
            if (teller := self._teller(token)) is not None:
                return self.resolver.parties(teller)
            if self._follows_nameless_plural(token):
                return []
            return self._group_told_of(token) or self.spoken_of.group(number)
        if word == "both" and token.dep_ in _ARGUMENTS:
            return self.spoken_of.group(number, at_most=2)
        if word in TWO and token.dep_ in _DO and _are_two(token):
            return self.spoken_of.group(number, at_most=2)
        if word in HE and (last := self.persons.last) is not None:
            meant = self.resolver.bound(token) or (
                self.resolver.leading(last) if self._comes_later(token, last) else last
            )
            return list(meant.parties)
        if word in WE:
            return self._speaker(token)
        if token.pos_ in ("NOUN", "PROPN"):
            return self.descriptions.meant_by(token, number, self.persons.titled(token))
        return []

    def _comes_later(self, token: Token, person: PersonRef) -> bool:
        """Whether the pronoun is a subject in a sentence behind the person's."""
        return token.dep_ in SUBJECTS and person.end <= token.sent.start

    def _group_told_of(self, token: Token) -> list[PartyRef]:
        """The union of states that the sentence before was about: "the BRICS states … They"."""
        if self.topic is None or token.dep_ not in SUBJECTS or token.i < self.topic.i:
            return []
        refs = self.resolver.parties(self.topic)
        return refs if [ref.kind for ref in refs] == ["group"] else []

    def _teller(self, token: Token) -> Token | None:
        """Who says what "they" do: in "the Guards said they had launched it", the Guards."""
        clause = token.head
        if token.dep_ not in SUBJECTS or clause.dep_ != "ccomp":
            return None
        told_by = (c for c in children_of(clause.head) if c.dep_ in SUBJECTS and c.i < token.i)
        return next((c for c in told_by if c.tag_ in _MANY), None)

    def _told_of_own(self, token: Token) -> Token | None:
        """Of whom their own speaker tells: Ispace in "Ispace will fly in May, *its* chief said".

        None where the speaker's words do not come first, or are of nobody.
        """
        holder = token.head
        while holder.dep_ in _OF_NAME:
            holder = holder.head
        verb = holder.head
        if token.dep_ != "poss" or holder.dep_ not in SUBJECTS:
            return None
        if verb.lemma_.lower() not in self.cues("speech"):
            return None
        clauses = (c for c in children_of(verb) if c.dep_ == "ccomp" and c.i < token.i)
        told = (c for clause in clauses for c in children_of(clause) if c.dep_ in SUBJECTS)
        first = next(told, None)
        one = (
            first is not None
            and first.tag_ in _ONE_THING
            and self.resolver.parties(first, owners=False)
        )
        return first if one else None

    def _follows_nameless_plural(self, token: Token) -> bool:
        """Whether the nearer plural names nobody: "a handful of countries said they …"."""
        for before in reversed(token.doc[token.sent.start : token.i]):
            many = before.tag_ == "NNS" or before.lemma_ in self.cues("quantities")
            if many and before.pos_ == "NOUN" and before.dep_ in SUBJECTS:
                return not self.resolver.parties(before)
        return False

    def _speaker(self, token: Token) -> list[PartyRef]:
        """Whom the speaker of the sentence speaks for, if it names none, the one before: "we"."""
        speech, sentence, named = self.cues("speech"), token.sent, False
        for i in range(sentence.start, sentence.end):
            if self.lemmas[i] in speech and (verb := token.doc[i]).pos_ == "VERB":
                for child in children_of(verb):
                    if child.dep_ == "nsubj" and child.i != token.i:
                        refs = self.resolver.parties(child, owners=False)
                        if refs:
                            return refs
                        named = named or self.resolver.is_person(child)
        last = self.persons.last
        return list(last.parties) if last is not None and not named else []

    # --- persons --------------------------------------------------------------------------------

    def _note_person(self, token: Token, number: int) -> None:
        """Add what the text has said of a person before, or what their title alone tells."""
        person = self.resolver.person_span(token)
        if person is None or token.i != person.start:
            return
        self._hear_title_of(person, number)
        self.persons.note(token, number)
        named = self.resolver.people.get(person.start)
        for party in named.parties[:1] if named is not None and self.heard else ():
            self.spoken_of.note_person(party, person.root, number)

    def _hear_title_of(self, person: Span, number: int) -> None:
        """Resolve what the title behind a name refers to: "a spokeswoman for the commission"."""
        for token in self.resolver.office_behind(person):
            described = self.lemmas[token.i] in self.nouns and token.i > person.end
            if described and not self.resolver.is_person(token):
                self._refer(token, self._stands_for(token, number))

    def _main_verb(self, sentence: Span) -> Token:
        """What a sentence tells: of "the probe took off, state media said", "took off"."""
        root = sentence.root
        if root.lemma_.lower() in self.cues("certain_speech"):
            told = (c for c in children_of(root) if c.dep_ == "ccomp" and c.i < root.i)
            return next(told, root)
        return root

    # --- topics ---------------------------------------------------------------------------------

    def _close(self, sentence: Span) -> None:
        """Keep the sentence's subject as the topic.

        "It" as the main subject stands for the topic before; as another subject, for this one.
        """
        refers = not IT.isdisjoint(self.words[sentence.start : sentence.end])
        if not (self.heard or refers):
            return
        subjects = [c for c in children_of(self._main_verb(sentence)) if c.dep_ in SUBJECTS]
        before = self.topic
        if self.heard:
            self.topic = next((c for c in reversed(subjects) if c.lower_ not in IT), before)
        if not refers:
            return
        for i in range(sentence.start, sentence.end):
            token = sentence.doc[i] if self.words[i] in IT else None
            if token is not None and token.dep_ in SUBJECTS:
                topic = before if token in subjects else _topic_above(token) or self.topic
                if topic is not None:
                    self.resolver.antecedents[i] = topic.i


def _topic_above(pronoun: Token) -> Token | None:
    """The subject of the clause above: "the crater that the probe made when *it* hit the Moon"."""
    clause = pronoun.head
    if clause.dep_ != "advcl" or not is_verb(clause.head):
        return None
    above = [c for c in children_of(clause.head) if c.dep_ in SUBJECTS and c.i < pronoun.i]
    return next((c for c in above if c.tag_ in _ONE_THING), None)


def _are_two(token: Token) -> bool:
    """Whether it stands alone behind "the": "the two agreed", not "the two of a kind"."""
    below = children_of(token)
    return any(c.lower_ == "the" and c.dep_ == "det" for c in below) and not any(
        c.dep_ in ("prep", "amod", "compound", "relcl") for c in below
    )


def _is_dateline(sentence: Span) -> bool:
    """Whether it is only where an article was written: "RIYADH, Saudi Arabia –"."""
    text = text_of(sentence).rstrip()
    return text[-1:] in _DASHES and len(text) < _LONGEST_DATELINE and text[:1].isupper()


def _is_place(party: PartyRef, mention: Span) -> bool:
    """Whether a capital is where something happens, and stands for nobody: "signed in Paris"."""
    first = mention.root
    while first.dep_ == "conj":  # "in Paris and Washington"
        first = first.head
    return party.metonym and first.dep_ == "pobj" and first.head.lower_ in _PLACED


def _extent(token: Token) -> tuple[int, int]:
    """The words of the reference: a determiner before the noun belongs to it."""
    if token.pos_ in ("PRON", "DET"):
        return token.i, token.i + 1
    left = [
        c.i for c in children_of(token) if c.i < token.i and c.dep_ in DETERMINERS | {"compound"}
    ]
    return min([token.i, *left]), token.i + 1
