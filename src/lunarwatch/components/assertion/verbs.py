"""Did it happen?  The status of what a verb tells: from negation, modality, governors and tense.

The words are data (``patterns/language/cues.toml``); this module holds the order in which they are
asked.  Scope is the parse: a cue counts when it governs the verb, not when it stands nearby.
"""

from __future__ import annotations

from functools import partial

from spacy.tokens import Token

from lunarwatch.components.assertion.forms import (
    auxiliaries,
    finite,
    in_present,
    is_alternative,
    is_dropped,
    negated,
    not_until,
    shares_auxiliaries,
)
from lunarwatch.components.assertion.governors import ranked_before
from lunarwatch.components.assertion.hosts import (
    Read,
    under_adjective,
    under_noun,
    under_preposition,
)
from lunarwatch.components.assertion.mood import (
    by_hearsay,
    by_modal,
    by_tense,
    in_doubt,
    tells_when,
)
from lunarwatch.components.syntax import children_of, infinitive, is_verb
from lunarwatch.patterns import Catalogue
from lunarwatch.records import Status

_DEEPEST = 8  # clauses to climb
_UNCERTAIN = frozenset({Status.PLANNED, Status.POSSIBLE})
_ARE_TO = frozenset({"be", "remain", "stay", "have"})  # "is to sign", "remains to be signed"


def verb_status(verb: Token, catalogue: Catalogue) -> Status:
    """The status of what a verb tells."""
    return _Reader(catalogue).status(verb)


def decision_status(verb: Token, catalogue: Catalogue) -> Status | None:
    """The status of what is done by deciding it: "decided to postpone", "proposed to cancel".

    None where the verb is the complement of no such verb.
    """
    if any(c.dep_ == "neg" for c in children_of(verb)):
        return None
    words = {c.lower_ for c in auxiliaries(verb)}
    if "would" in words and any(
        c.dep_ == "nsubj" and c.lemma_.lower() in catalogue.cues("proposals")
        for c in children_of(verb)
    ):
        return Status.POSSIBLE
    head = verb.head
    while head.dep_ == "prep" and verb.dep_ == "pcomp":
        verb, head = head, head.head
    if verb.dep_ == "acl" and head.lemma_.lower() == "decision":
        known = any(c.dep_ == "poss" or c.lower_ == "the" for c in children_of(head))
        return Status.OCCURRED if known else None  # "NASA's decision to cancel it"
    if verb.dep_ not in ("xcomp", "ccomp", "prep") or not is_verb(head):
        return None
    lemma = head.lemma_.lower()
    if lemma in catalogue.cues("deciding"):
        return verb_status(head, catalogue)
    if lemma in catalogue.cues("certain_speech") and words & {"would", "will"}:
        return verb_status(head, catalogue)
    return Status.POSSIBLE if lemma in catalogue.cues("proposing") else None


class _Reader:
    """Reads the status of a verb off the clauses above it, as far up as they bear on it."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.cues = catalogue.cues

    def status(self, verb: Token, depth: int = 0) -> Status:
        """Local negation and auxiliaries first, then whoever governs, then the tense."""
        if depth > _DEEPEST:
            return Status.OCCURRED
        if in_doubt(verb, self.cues):
            return Status.POSSIBLE
        if by_hearsay(verb, self.cues):
            return Status.OCCURRED
        if verb.dep_ == "acl" and any(c.lower_ == "being" for c in auxiliaries(verb)):
            return Status.ONGOING  # "will supply a rover being developed by Toyota"
        above = self._above(verb, depth + 1)
        if above is Status.DENIED and not_until(verb):  # "does not expect to land before 2028"
            return Status.PLANNED
        if self._negated(verb):
            return Status.OCCURRED if above is Status.DENIED else Status.DENIED
        modal = by_modal(verb, self.cues)
        if modal is not None and above is not Status.DENIED:
            return modal
        return above or by_tense(verb)

    def _negated(self, verb: Token) -> bool:
        cues = self.cues
        return negated(verb, negations=cues("negations"), nobody=cues("negating_subjects"))

    def _above(self, verb: Token, depth: int) -> Status | None:
        """What the governing clause says about this one; None when it says nothing."""
        head, read = verb.head, partial(self.status, depth=depth)
        match verb.dep_:
            case "xcomp" if head.pos_ == "ADJ":
                return under_adjective(head, self.cues, read)
            case "pobj" if is_verb(verb):  # "is due to land", read as a noun
                return self._under_misread_to(head.head, read)
            case "conj" if is_verb(head):
                shared = shares_auxiliaries(verb) or is_alternative(verb)
                own_tense = finite(verb) and not shared
                return None if own_tense else self.status(head, depth)
            case "ccomp" if is_verb(head) and finite(verb):
                return self._in_reported_clause(verb, head)
            case "advcl" if is_verb(head) and not infinitive(verb):
                return self._in_adverbial_clause(verb, head, depth)
            case "advcl" if head.pos_ == "ADV" and is_verb(head.head):  # "as soon as it lands"
                return self._in_adverbial_clause(verb, head.head, depth)
            case "xcomp" | "ccomp" | "advcl" if is_verb(head):
                return self._under_verb(verb, head, depth)
            case "pcomp":
                return under_preposition(head, self.cues, read)
            case "acl" | "relcl" if infinitive(verb):
                return under_noun(head, self.cues, read)
            case "relcl" if self._is_left_out(head):
                return Status.DENIED
        return None

    def _is_left_out(self, noun: Token) -> bool:
        """Whether somebody "is not among the states that have signed"."""
        among = noun.head
        if noun.dep_ != "pobj" or among.lower_ not in ("among", "amongst"):
            return False
        return among.head.lemma_ == "be" and self._negated(among.head)

    def _under_misread_to(self, host: Token, read: Read) -> Status | None:
        if is_verb(host):
            return Status.PLANNED
        if host.pos_ == "ADJ":
            return under_adjective(host, self.cues, read)
        return under_noun(host, self.cues, read)

    def _in_reported_clause(self, verb: Token, head: Token) -> Status | None:
        lemma = head.lemma_.lower()
        if lemma == "deny":
            return Status.DENIED
        if lemma in self.cues("expecting") and verb.tag_ in ("VBZ", "VBP", "VB"):
            return Status.PLANNED
        return None

    def _in_adverbial_clause(self, verb: Token, head: Token, depth: int) -> Status | None:
        """A clause of time in the present, or a participle, is as open as its main clause.

        "Once it reaches orbit, it will unfold its panels"; "it will fly by, testing its sensors".
        """
        if finite(verb):
            if not (in_present(verb) and tells_when(verb)):
                return None
            return Status.PLANNED if self.status(head, depth) in _UNCERTAIN else None
        if verb.tag_ != "VBG":
            return None
        status = self.status(head, depth)
        return status if status in _UNCERTAIN else None

    def _under_verb(self, verb: Token, head: Token, depth: int) -> Status | None:
        """The status of a complement: "failed to land", "agreed to join", "managed to dock"."""
        lemma, cues = head.lemma_.lower(), self.cues
        if lemma in cues("failed"):
            return self._tried(head, depth)
        if lemma in cues("denied"):
            undone = self.status(head, depth) is Status.DENIED
            return Status.OCCURRED if undone else Status.DENIED
        fronted = verb.dep_ == "advcl" and verb.i < head.i  # "to be launched soon, it will explore"
        if lemma in cues("possible") and not fronted:
            return Status.POSSIBLE
        if ranked_before(verb, head, self.cues("ranks")):  # "was the ninth country to sign"
            return self.status(head, depth)
        if infinitive(verb) and is_dropped(verb, head, cues("noun_planned")):
            return Status.DENIED
        if self._came_for(verb, head):
            return self.status(head, depth)
        if lemma in _ARE_TO and infinitive(verb):
            undone = self.status(head, depth) is Status.DENIED
            return Status.DENIED if undone else Status.PLANNED
        if lemma in cues("entailing") and verb.tag_ == "VBG" and in_present(head):
            return self._in_view(head, depth)  # "the plan involves landing there"
        if lemma in cues("achieved"):
            return self.status(head, depth)
        if lemma in cues("planned") or infinitive(verb):
            status = self.status(head, depth)
            if status is Status.POSSIBLE and lemma in cues("planned"):
                return Status.PLANNED
            return status if status in (Status.DENIED, Status.POSSIBLE) else Status.PLANNED
        return self.status(head, depth) if verb.tag_ == "VBG" else None

    def _in_view(self, head: Token, depth: int) -> Status:
        """What a plan that is spoken of now holds is still to be done, if it is not denied."""
        status = self.status(head, depth)
        return Status.PLANNED if status is Status.OCCURRED else status

    def _came_for(self, verb: Token, head: Token) -> bool:
        """Whether it is what somebody came for: "was in Delhi to meet the minister"."""
        comes = head.lemma_.lower() in self.cues("arriving") and verb.dep_ == "advcl"
        placed = any(
            c.dep_ in ("prep", "dobj", "advmod") and c.i < verb.i for c in children_of(head)
        )
        return comes and placed and verb.lemma_ in self.cues("talking")

    def _tried(self, verb: Token, depth: int) -> Status:
        """Whether what was tried failed; "did not fail to land" has landed."""
        status = self.status(verb, depth)
        if verb.lemma_.lower() == "fail":
            return Status.OCCURRED if status is Status.DENIED else Status.FAILED
        told = status is Status.OCCURRED and verb.tag_ in ("VBD", "VBN")
        return Status.FAILED if told else Status.PLANNED
