"""Pronouns and descriptions: "it", "the two countries", "the agency", "his country".

One pass in reading order keeps what was spoken of, most recent last; a reference takes the most
salient candidate that fits it.  Deterministic: subjects before others, near before far.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

from lunarwatch.components.mentions import PartyRef, PersonRef, Resolver, unique

_IT = frozenset({"it", "its", "itself"})
_THEY = frozenset({"they", "their", "them", "themselves"})
_BOTH = frozenset({"both", "two", "pair", "duo", "respective"})
_HE = frozenset({"he", "she", "his", "her", "him"})
_WE = frozenset({"we", "our", "us", "my", "i"})
_OFFICES = frozenset("administrator director chief ceo executive chairman chairwoman spokesman spokeswoman spokesperson manager head founder".split())
_OFFICES_OF_STATE = frozenset("president minister ambassador premier senator secretary lawmaker king".split())
_QUANTITIES = frozenset({"handful", "number", "majority", "group", "team", "crew", "dozen"})
_REACH = 3  # sentences back


@dataclass(frozen=True)
class _Seen:
    ref: PartyRef
    sentence: int
    token: int
    subject: bool
    modifier: bool


def resolve_references(doc: Doc, resolver: Resolver) -> None:
    """Fill ``resolver.references``, ``antecedents`` and ``speakers`` for the whole document."""
    _Pass(doc, resolver).run()


class _Pass:
    def __init__(self, doc: Doc, resolver: Resolver) -> None:
        self.doc = doc
        self.resolver = resolver
        self.cues = resolver.catalogue.cues
        self.seen: list[_Seen] = []
        self.person: PersonRef | None = None
        self.named: dict[str, PersonRef] = {}
        self.topic: Token | None = None  # head of the last sentence subject, party or thing

    def run(self) -> None:
        for number, sentence in enumerate(self.doc.sents):
            self.resolver.pairs[sentence.start] = tuple(self._several(number - 1, at_most=2))
            for token in sentence:
                self._token(token, number)
            self._close(sentence)

    def _token(self, token: Token, number: int) -> None:
        mention = self.resolver.mention(token)
        if mention is not None:
            if token.i == mention.start and self.resolver.catalogue.entities[mention.id_].is_party:
                self._note(self.resolver.ref(mention), mention.root, number)
            return
        if self.resolver.is_person(token):
            self._note_person(token)
            return
        refs = self._refers(token, number)
        if refs:
            start, end = _extent(token)
            found = tuple(
                replace(ref, start=start, end=end, via=ref.via or (ref.start, ref.end), metonym=False)
                for ref in refs
            )
            self.resolver.references[token.i] = found
            if token.lower_ not in _THEY and len(found) == 1:
                origin = replace(found[0], start=refs[0].start, end=refs[0].end, via=refs[0].via)
                self._note(origin, token, number)

    def _refers(self, token: Token, number: int) -> list[PartyRef]:
        low, lemma = token.lower_, token.lemma_.lower()
        if low in _IT:
            return self._single(number, token)
        if low in _THEY:
            if self._plural_noun_before(token):
                return []
            pair = self._several(number)
            return pair if len(pair) > 1 else self._plural_of_one(number, token)
        if low == "both" and token.dep_ in ("nsubj", "nsubjpass", "pobj", "dobj"):
            return self._several(number, at_most=2)
        if low in _HE and self.person is not None:
            return list(self.person.parties)
        if low in ("we", "us", "our"):
            return self._speaker(token)
        if token.pos_ not in ("NOUN", "PROPN"):
            return []
        determiners = {c.lower_ for c in token.children if c.dep_ in ("det", "nummod", "predet", "poss", "amod")}
        if determiners & _BOTH and lemma in self.cues("both_nouns"):
            kinds = self._kinds(lemma)
            return self._several(number, at_most=2, kinds=kinds)
        if not determiners & {"the", "this", "that"} and not determiners & (_HE | _WE):
            return []
        if any(c.dep_ in ("amod", "compound", "prep", "relcl", "nummod") and c.lower_ not in ("space", "whole", "entire", "asian", "african", "european", "gulf", "island", "south", "american", "latin", "federal") for c in token.children):
            return []
        if lemma in self.cues("officials") and self.person is not None and "the" in determiners:
            return list(self.person.parties)
        if lemma in self.cues("agency_nouns") and token.tag_ in ("NN", "NNP"):
            return self._single(number, token, kinds={"agency", "igo", "body"})
        if lemma in self.cues("company_nouns") and token.tag_ in ("NN", "NNP"):
            return self._single(number, token, kinds={"company"})
        if lemma in self.cues("country_nouns") and token.tag_ in ("NN", "NNP"):
            if determiners & _HE and self.person is not None:
                return [r for r in self.person.parties if r.kind == "country"][:1] or list(self.person.parties[:1])
            return self._single(number, token, kinds={"country"})
        return []

    def _speaker(self, token: Token) -> list[PartyRef]:
        """"We" is whom the speaker of the sentence speaks for, else the speaker before."""
        for verb in token.sent:
            if verb.lemma_.lower() in self.cues("speech") and verb.pos_ == "VERB":
                for child in verb.children:
                    if child.dep_ == "nsubj" and child.i != token.i:
                        refs = self.resolver.parties(child, owners=False)
                        if refs:
                            return refs
        return list(self.person.parties) if self.person is not None else []

    def _plural_noun_before(self, token: Token) -> bool:
        """"A handful of countries said they …": a nearer plural that names nobody."""
        for before in reversed(token.doc[token.sent.start : token.i]):
            many = before.tag_ == "NNS" or before.lemma_ in _QUANTITIES
            if before.dep_ in ("nsubj", "nsubjpass") and before.pos_ == "NOUN" and many:
                return not self.resolver.parties(before)
        return False

    def _kinds(self, lemma: str) -> set[str] | None:
        if lemma in ("country", "nation", "state", "neighbour", "power", "superpower", "government"):
            return {"country"}
        if lemma in ("agency", "organisation", "organization"):
            return {"agency", "igo", "body"}
        if lemma == "company":
            return {"company"}
        return None

    def _single(self, number: int, token: Token, kinds: set[str] | None = None) -> list[PartyRef]:
        best: _Seen | None = None
        best_score = -99.0
        for order, seen in enumerate(self.seen):
            if number - seen.sentence > (_REACH if kinds is None else 12):
                continue
            if kinds is not None and seen.ref.kind not in kinds:
                continue
            score = -3.0 * (number - seen.sentence) + 4.0 * seen.subject - 2.5 * seen.modifier + order * 0.001
            if kinds is not None:
                score = -1.0 * (number - seen.sentence) + 1.0 * seen.subject - 1.0 * seen.modifier + order * 0.001
            if seen.sentence == number and not seen.subject and kinds is None and seen.token > token.i - 3:
                continue
            if score > best_score:
                best, best_score = seen, score
        return [best.ref] if best is not None else []

    def _several(self, number: int, at_most: int = 9, kinds: set[str] | None = None) -> list[PartyRef]:
        for back in range(0, _REACH + 2):
            refs = unique(
                [
                    s.ref
                    for s in sorted(self.seen, key=lambda s: (not s.subject, s.modifier, s.token))
                    if s.sentence == number - back and (kinds is None or s.ref.kind in kinds or (kinds == {"country"} and s.ref.country))
                ]
            )
            if kinds == {"country"}:
                refs = _one_a_country(refs)
            if len(refs) >= 2:
                return refs[:at_most]
        recent = [s.ref for s in reversed(self.seen) if number - s.sentence <= 2 * _REACH]
        recent = [r for r in recent if (kinds is None or r.kind in kinds) and r.kind != "media"]
        found = _one_a_country(recent) if kinds == {"country"} else unique(recent)
        return found[:2][::-1] if len(found) >= 2 else []

    def _plural_of_one(self, number: int, token: Token) -> list[PartyRef]:
        return []

    def _note(self, ref: PartyRef, token: Token, number: int) -> None:
        self.seen.append(
            _Seen(
                ref,
                number,
                token.i,
                subject=token.dep_ in ("nsubj", "nsubjpass") or token.dep_ == "ROOT",
                modifier=token.dep_ in ("amod", "compound", "nmod", "npadvmod") or ref.kind == "media",
            )
        )

    def _note_person(self, token: Token) -> None:
        person = self.resolver.person(token)
        if person is None or token.i != person.start:
            return
        surname = person.name.split()[-1]
        known = self.named.get(surname)
        if known is not None and not person.parties and len(person.name.split()) <= len(known.name.split()):
            person = replace(known, start=person.start, end=person.end)
        elif known is not None and not person.parties:
            person = replace(person, parties=known.parties, title=person.title or known.title, affiliation=known.affiliation)
        if not person.parties and person.title:
            person = replace(person, parties=tuple(self._employer(person.title)))
        if " " in person.name or known is None:
            self.named[surname] = person
        self.resolver.people[person.start] = person
        self.person = person

    def _employer(self, title: str) -> list[PartyRef]:
        """Whose a bare title is ("Administrator Bill Nelson"): the body spoken of last."""
        words = {word.lower().strip(",.") for word in title.split()}
        if words & _OFFICES_OF_STATE:
            kinds = {"country"}
        elif words & _OFFICES:
            kinds = {"agency", "company", "igo"}
        else:
            return []
        for seen in reversed(self.seen):
            if seen.ref.kind in kinds and not (seen.modifier and kinds == {"country"}):
                return [replace(seen.ref, via=(seen.ref.start, seen.ref.end))]
        return []

    def _close(self, sentence: Span) -> None:
        root = sentence.root
        for child in root.children:
            if child.dep_ in ("nsubj", "nsubjpass"):
                self.topic = child
        for token in sentence:
            if token.lower_ in _IT and token.dep_ in ("nsubj", "nsubjpass") and self.topic is not None:
                self.resolver.antecedents.setdefault(token.i, self.topic.i)


def _one_a_country(refs: list[PartyRef]) -> list[PartyRef]:
    found: dict[str, PartyRef] = {}
    for ref in refs:
        if ref.country:
            found.setdefault(ref.country, ref)
    return list(found.values())


def _extent(token: Token) -> tuple[int, int]:
    """The words of the reference: a determiner before the noun belongs to it."""
    if token.pos_ in ("PRON", "DET"):
        return token.i, token.i + 1
    left = [c.i for c in token.children if c.i < token.i and c.dep_ in ("det", "nummod", "poss", "predet", "amod", "compound")]
    return min([token.i, *left]), token.i + 1
