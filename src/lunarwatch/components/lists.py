"""Who stands in a list of names, however the parse hangs them.

"Peru, Chad and Oman" where it loses a comma; "ISRO and Peru's ministry", "the Institute of Optics
and India" where it joins one to what is only part of another's name.
"""

from __future__ import annotations

from abc import ABC
from collections.abc import Iterator
from functools import cached_property

from spacy.tokens import Span, Token

from lunarwatch.components.affiliations import Affiliations
from lunarwatch.components.refs import PartyRef
from lunarwatch.components.syntax import children_of, coordinated

_SHORTEST_LIST, _LIST_GAP = 3, 4  # names; tokens between two of them
_UNDER = frozenset({"nmod", "compound"})
_MANY = frozenset({"NNS", "NNPS"})
_LIST_WORDS = frozenset({",", ";", "and", "&", "or", "the", "(", ")"})


class Lists(Affiliations, ABC):
    """Answers who is named together with whom, for one document."""

    def _listed(self, heads: list[Token]) -> list[Token]:
        """The heads, and the rest of a list of names whose commas the parse took otherwise."""
        found = {head.i: head for head in heads}
        for head in heads:
            besides = (self._under, self._joined_within, self._beside_holder)
            found |= {each.i: each for beside in besides for each in beside(head)}
        for head in heads:
            if head.i in self._lists:
                for name in self._lists[head.i]:
                    strayed = name.dep_ in ("conj", "appos") and name.i > head.i
                    above = (each for each in name.ancestors if each.i in self._lists)
                    if strayed or any(each.i in found for each in above):
                        found.setdefault(name.i, name)
        return sorted(found.values(), key=lambda token: token.i)

    def _under(self, head: Token) -> list[Token]:
        """The names that the parse hangs on the last of a list: "ISRO and agency CNES signed"."""
        span = self._span_of_body(head)
        if span is None:
            return []
        below = [c for c in children_of(head) if c.dep_ in _UNDER]
        below += [c for each in below for c in children_of(each) if c.dep_ in _UNDER]
        return [child for child in below if self._is_listed_under(child, span)]

    def _is_listed_under(self, name: Token, span: Span) -> bool:
        """Whether a body is named before "and", and behind it the one of a span or whose it is."""
        named = self.party_at(name)
        if named is None or named.kind == "country" or name.i >= span.start:
            return False
        joined = any(c.dep_ == "cc" for c in children_of(name))
        return joined and any(c.dep_ == "conj" and c.i < span.end for c in children_of(name))

    def _joined_within(self, head: Token) -> list[Token]:
        """Who is joined to the last word of a name: "the Institute of Optics and India signed".

        "The space agency of Peru and ISRO", "Foreign Minister Ann Ley of Malta and India".
        """
        if head.tag_ in _MANY or not (self.is_person(head) or self._span_of_body(head)):
            return []
        inner = [head]
        for each in inner:
            for child in children_of(each):
                if child.dep_ == "prep" and child.lower_ == "of" and child.i > head.i:
                    inner += [c for c in children_of(child) if c.dep_ == "pobj"]
        own = self.mention(head)
        joined = (other for each in inner[1:] for other in coordinated(each) if other.i > each.i)
        return [
            other
            for other in joined
            if self.names_party(other) or self._span_of_body(other) is not None
            if own is None or not own.start <= other.i < own.end
        ]

    def _span_of_body(self, head: Token) -> Span | None:
        """The name or the description of a body that the token heads."""
        named = self.mention(head) or self.organisation(head)
        return named or (self.doc[head.i : head.i + 1] if self.is_body(head) else None)

    def is_body(self, token: Token) -> bool:
        """Whether the noun describes a body of a state: "Peru's space agency", "the ministry"."""
        return token.tag_ == "NN" and token.lemma_.lower() in self._nouns_of_bodies

    @cached_property
    def _nouns_of_bodies(self) -> frozenset[str]:
        return self.catalogue.cues("agency_nouns") | self.catalogue.cues("state_bodies")

    def modifier(self, token: Token) -> list[PartyRef]:
        """The parties that a modifier names; of "ISRO and Peru's ministry" only Peru."""
        span = self._span_of_body(token.head) if token.dep_ in _UNDER else None
        if span is None or not self._is_listed_under(token, span):
            return super().modifier(token)
        found: list[PartyRef] = []
        for owner in (c for c in children_of(token) if c.dep_ == "conj"):
            found += super().modifier(owner) or self._of_noun(owner)
        return found

    def _beside_holder(self, title: Token) -> list[Token]:
        """Who acts with the holder of an office: "minister Lex Delles and NASA officials"."""
        if not self.is_title(title):
            return []
        names = (c for c in children_of(title) if c.dep_ == "appos" and self.is_person(c))
        return [each for name in names for each in coordinated(name) if each.i > name.i]

    @cached_property
    def _lists(self) -> dict[int, list[Token]]:
        """Token → the heads of the list of three parties or more that it is one of."""
        lists = [[each.root for each in run] for run in self._runs() if len(run) >= _SHORTEST_LIST]
        return {head.i: heads for heads in lists for head in heads}

    def _runs(self) -> Iterator[list[Span]]:
        """The names of parties between which only commas and the like stand."""
        run: list[Span] = []
        for span, _ in self.party_mentions():
            between = self.doc[run[-1].end : span.start] if run else None
            if between is None or not 0 < len(between) <= _LIST_GAP or not _parts_list(between):
                yield run
                run = []
            run.append(span)
        yield run


def _parts_list(between: Span) -> bool:
    return all(token.lower_ in _LIST_WORDS for token in between)
