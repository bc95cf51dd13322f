"""Did it happen?  The status of what a verb tells: from negation, modality, governors and tense.

The words are data (``patterns/language/cues.toml``); this module holds the order in which they are
asked.  Scope is the parse: a cue counts when it governs the verb, not when it stands nearby.
"""

from __future__ import annotations

from spacy.tokens import Token

from lunarwatch.components.assertion.forms import (
    auxiliaries,
    finite,
    in_pluperfect,
    in_present,
    is_dropped,
    negated,
    not_until,
    shares_auxiliaries,
)
from lunarwatch.components.assertion.governors import is_given_up, is_ranked, ranked_before
from lunarwatch.components.syntax import SUBJECTS, children_of, infinitive, is_verb
from lunarwatch.patterns import Catalogue
from lunarwatch.records import Status

_DEEPEST = 8  # clauses to climb
_UNCERTAIN = frozenset({Status.PLANNED, Status.POSSIBLE})
_HAVE = frozenset({"have", "has", "had", "ve", "’ve", "'ve", "’s", "'s"})
_BE_NOW = frozenset({"is", "are", "am", "be", "been", "’s", "'s", "’re", "'re"})
_BE_THEN = frozenset({"was", "were"})
_WHEN = frozenset({"when", "once", "after", "before", "until", "till", "as", "while"})
_DUE = frozenset({"due", "ready", "set"})
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
        if self._in_doubt(verb):
            return Status.POSSIBLE
        if self._by_hearsay(verb):
            return Status.OCCURRED
        if verb.dep_ == "acl" and any(c.lower_ == "being" for c in auxiliaries(verb)):
            return Status.ONGOING  # "will supply a rover being developed by Toyota"
        above = self._above(verb, depth + 1)
        if above is Status.DENIED and not_until(verb):  # "does not expect to land before 2028"
            return Status.PLANNED
        if self._negated(verb):
            return Status.OCCURRED if above is Status.DENIED else Status.DENIED
        modal = self._modal(verb)
        if modal is not None and above is not Status.DENIED:
            return modal
        return above or _tense(verb)

    def _in_doubt(self, verb: Token) -> bool:
        """Whether it is what "a risk that" is of."""
        return verb.dep_ in ("acl", "ccomp") and verb.head.lemma_.lower() in self.cues(
            "doubt_nouns"
        )

    def _by_hearsay(self, verb: Token) -> bool:
        """Whether it is "believed to have" happened."""
        perfect = infinitive(verb) and any(
            c.dep_ == "aux" and c.lower_ == "have" for c in children_of(verb)
        )
        return perfect and is_verb(verb.head) and verb.head.lemma_ in self.cues("hearsay")

    def _negated(self, verb: Token) -> bool:
        cues = self.cues
        return negated(verb, negations=cues("negations"), nobody=cues("negating_subjects"))

    def _modal(self, verb: Token) -> Status | None:
        words = {c.lower_ for c in auxiliaries(verb)}
        if words & self.cues("future_aux"):
            return Status.PLANNED
        if words & self.cues("possible_aux"):
            in_view = "would" in words and not words & _HAVE and not self._is_proposed(verb)
            return Status.PLANNED if in_view else Status.POSSIBLE
        doubted = any(
            (c.dep_ == "mark" and c.lower_ in ("if", "unless", "whether"))
            or (c.dep_ == "advmod" and c.lower_ in self.cues("possible_adverbs"))
            for c in children_of(verb)
        )
        return Status.POSSIBLE if doubted else None

    def _is_proposed(self, verb: Token) -> bool:
        """Whether it is what a bill or a budget would do."""
        doers = [c for c in children_of(verb) if c.dep_ in SUBJECTS]
        if verb.dep_ == "relcl" and any(c.lower_ in ("that", "which") for c in doers):
            doers = [verb.head]
        return any(c.lemma_.lower() in self.cues("proposals") for c in doers)

    def _above(self, verb: Token, depth: int) -> Status | None:
        """What the governing clause says about this one; None when it says nothing."""
        head = verb.head
        match verb.dep_:
            case "xcomp" if head.pos_ == "ADJ":
                return self._under_adjective(head, depth)
            case "pobj" if is_verb(verb):  # "is due to land", read as a noun
                return self._under_misread_to(head.head, depth)
            case "conj" if is_verb(head):
                own_tense = finite(verb) and not shares_auxiliaries(verb)
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
                return self._under_preposition(head, depth)
            case "acl" | "relcl" if infinitive(verb):
                return self._under_noun(head, depth)
            case "relcl" if self._is_left_out(head):
                return Status.DENIED
        return None

    def _is_left_out(self, noun: Token) -> bool:
        """Whether somebody "is not among the states that have signed"."""
        among = noun.head
        if noun.dep_ != "pobj" or among.lower_ not in ("among", "amongst"):
            return False
        return among.head.lemma_ == "be" and self._negated(among.head)

    def _under_misread_to(self, host: Token, depth: int) -> Status | None:
        if is_verb(host):
            return Status.PLANNED
        if host.pos_ == "ADJ":
            return self._under_adjective(host, depth)
        return self._under_noun(host, depth)

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
            if not (in_present(verb) and _tells_when(verb)):
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
        if lemma in cues("possible"):
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
        if lemma in cues("achieved"):
            return self.status(head, depth)
        if lemma in cues("planned") or infinitive(verb):
            status = self.status(head, depth)
            if status is Status.POSSIBLE and lemma in cues("planned"):
                return Status.PLANNED
            return status if status in (Status.DENIED, Status.POSSIBLE) else Status.PLANNED
        return self.status(head, depth) if verb.tag_ == "VBG" else None

    def _came_for(self, verb: Token, head: Token) -> bool:
        """Whether it is what somebody came for: "was in Delhi to meet the minister"."""
        comes = head.lemma_.lower() in self.cues("arriving") and verb.dep_ == "advcl"
        placed = any(
            c.dep_ in ("prep", "dobj", "advmod") and c.i < verb.i for c in children_of(head)
        )
        return comes and placed and verb.lemma_ in self.cues("talking")

    def _is_next(self, host: Token) -> bool:
        """Whether what comes first is still to come: "after landing, the rover will drive off".

        Those who have a name may have done so long ago: "after landing in 2023, India will …".
        """
        if self._modal(host) is not Status.PLANNED:
            return False
        return any(c.dep_ in SUBJECTS and c.pos_ in ("NOUN", "PRON") for c in children_of(host))

    def _tried(self, verb: Token, depth: int) -> Status:
        """Whether what was tried failed; "did not fail to land" has landed."""
        status = self.status(verb, depth)
        if verb.lemma_.lower() == "fail":
            return Status.OCCURRED if status is Status.DENIED else Status.FAILED
        told = status is Status.OCCURRED and verb.tag_ in ("VBD", "VBN")
        return Status.FAILED if told else Status.PLANNED

    def _under_adjective(self, adjective: Token, depth: int) -> Status | None:
        """Being proud to welcome tells what happened; being ready to sign what is to come."""
        lemma = adjective.lemma_.lower()
        if lemma in self.cues("feelings"):
            copula = adjective.head
            return self.status(copula, depth) if is_verb(copula) else Status.OCCURRED
        if lemma in self.cues("denying_adjectives"):
            return Status.DENIED
        if lemma in self.cues("possible_adjectives"):
            return Status.POSSIBLE
        if lemma in _DUE and in_pluperfect(adjective.head):
            return Status.DENIED  # "had been due to fly"
        return None if lemma == "able" else Status.PLANNED

    def _under_preposition(self, preposition: Token, depth: int) -> Status | None:
        """The status of a gerund: "after landing", "without signing", "plans for building"."""
        host, word = preposition.head, preposition.lower_
        lemma, cues = host.lemma_.lower(), self.cues
        if lemma in cues("possible_nouns") and not is_verb(host):
            return Status.POSSIBLE
        match word:
            case "without" | "instead" | "rather":
                return Status.DENIED
            case "of" if lemma == "short":  # "stopped short of condemning"
                return Status.DENIED
            case "by" | "with" if is_verb(host):
                return self.status(host, depth)
            case "after" | "upon" if is_verb(host) and self._is_next(host):
                return Status.PLANNED
            case "after" | "since" | "by" | "upon" | "in" | "with":
                return Status.OCCURRED
            case "of" | "for" | "to" | "at" | "on" | "about":
                if any(c.dep_ == "det" and c.lower_ == "no" for c in children_of(host)):
                    return Status.DENIED  # "has no intention of signing"
                if lemma in cues("planned_nouns") or lemma in cues("planned"):
                    return Status.PLANNED
                if lemma in cues("possible"):
                    return Status.POSSIBLE
                return Status.OCCURRED if lemma in cues("crediting") else None
            case "out" if lemma in cues("denied"):  # "ruled out sending"
                return Status.DENIED
            case "from":
                return Status.DENIED if lemma in cues("denied") else None
            case "before" | "until":
                return self.status(host, depth) if is_verb(host) else None
        return None

    def _under_noun(self, noun: Token, depth: int) -> Status | None:
        """The status of an infinitive: "the first country to sign", "an attempt to land"."""
        lemma = noun.lemma_.lower()
        if any(c.dep_ == "det" and c.lower_ == "no" for c in children_of(noun)):
            return Status.DENIED  # "has no plans to leave"
        if lemma in self.cues("possible_nouns"):
            return Status.POSSIBLE
        if is_given_up(noun, self.cues("noun_refused")):
            return Status.DENIED
        ranked = is_ranked(noun, self.cues("ranks"))
        predicate = noun.dep_ == "attr" or (
            noun.dep_ in ("oprd", "pobj") and lemma in self.cues("generic_parties")
        )
        if ranked and predicate:
            governor = noun.head if noun.dep_ != "pobj" else noun.head.head
            while not is_verb(governor) and governor.head != governor:
                governor = governor.head
            return self.status(governor, depth) if is_verb(governor) else None
        if lemma in self.cues("failed_nouns"):
            within = noun.dep_ == "pobj" and noun.head.lower_ == "in"  # "failed in its bid to land"
            host = noun.head.head if within else noun.head
            ended = is_verb(host) and host.lemma_ in self.cues("failing_ends")
            return Status.FAILED if ended else Status.PLANNED
        return Status.OCCURRED if ranked else Status.PLANNED


def _tells_when(verb: Token) -> bool:
    """Whether the clause of the verb says when, not why: "when it lands", "once landed"."""
    return any(c.dep_ in ("mark", "advmod") and c.lower_ in _WHEN for c in children_of(verb))


def _tense(verb: Token) -> Status:
    words = {c.lower_ for c in auxiliaries(verb)}
    under_way = verb.tag_ == "VBG" or "being" in words  # "is building", "is being built"
    if under_way and words & _BE_NOW and not words & _BE_THEN:
        return Status.ONGOING
    if verb.tag_ == "VB" and infinitive(verb):
        return Status.PLANNED
    return Status.OCCURRED
