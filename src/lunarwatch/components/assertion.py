"""Did it happen?  From negation, modality, governing verbs and tense to a status.

The words are data (``patterns/language/cues.toml``); this module holds the order in which they are
asked.  Scope is the parse: a cue counts when it governs the trigger, not when it stands nearby.
"""

from __future__ import annotations

from spacy.tokens import Token

from lunarwatch.components.syntax import is_verb, passive
from lunarwatch.patterns import Catalogue
from lunarwatch.records import Status

_BOUNDS = frozenset({"earlier", "later", "sooner", "more", "less", "fewer"})
_CLAUSE = frozenset({"xcomp", "ccomp", "advcl", "acl", "relcl", "pcomp", "conj"})
_HAVE = frozenset({"have", "’ve", "'ve", "ve", "’s", "'s", "has", "had"})


def verb_status(verb: Token, catalogue: Catalogue, *, headline: bool = False) -> Status:
    """The status of what a verb tells."""
    return _Verb(catalogue, headline).status(verb, 0)


def noun_status(
    noun: Token, catalogue: Catalogue, default: Status, *, headline: bool = False
) -> Status:
    """The status of what a noun tells ("the planned signing", "talks were held")."""
    cues = catalogue.cues
    modifiers = {c.lemma_.lower() for c in noun.children if c.dep_ in ("amod", "compound", "advmod", "nmod")} | {
        c.lower_ for c in noun.children if c.dep_ in ("amod", "compound", "nmod")
    }
    if modifiers & cues("failure_words"):
        return Status.FAILED
    if any(c.dep_ == "det" and c.lower_ == "no" for c in noun.children):
        return Status.DENIED
    if modifiers & cues("planned_words"):
        return Status.PLANNED
    governor = noun.head
    reader = _Verb(catalogue, headline)
    if noun.dep_ == "pobj" and governor.dep_ in ("prep", "agent"):
        return _after_preposition(noun, governor, reader, default)
    if noun.dep_ == "compound" and governor.lemma_.lower() in cues("planned_nouns"):
        return Status.PLANNED if governor.lemma_.lower() in ("plan", "goal", "bid", "target", "window", "date", "countdown") else default
    if noun.dep_ == "conj" and not is_verb(governor) and governor != noun:
        return noun_status(governor, catalogue, default, headline=headline)
    if is_verb(governor) and governor != noun:
        return _governed(noun, governor, reader, default)
    return default


def _after_preposition(noun: Token, preposition: Token, reader: _Verb, default: Status) -> Status:
    host = preposition.head
    word = preposition.lower_
    if word in ("after", "following", "since", "upon"):
        return Status.OCCURRED
    if not is_verb(host):
        lemma = host.lemma_.lower()
        if word in ("for", "of", "to", "on", "in") and lemma in reader.catalogue.cues("planned_nouns"):
            return Status.PLANNED
        return default
    lemma = host.lemma_.lower()
    if word in ("for", "on", "with", "to", "toward", "towards", "in", "at"):
        if word in ("for", "to") and lemma in ("prepare", "plan", "schedule", "aim", "target", "ready", "push", "call", "slate", "hope", "set", "train", "apply"):
            return Status.PLANNED
        if word == "with" and lemma in reader.catalogue.cues("achieved"):
            return reader.status(host, 0)
    if word in ("before", "ahead", "until", "till"):
        status = reader.status(host, 0)
        return Status.PLANNED if status is not Status.OCCURRED else default
    status = reader.status(host, 0)
    return status if status in (Status.PLANNED, Status.POSSIBLE) else default


def _governed(noun: Token, verb: Token, reader: _Verb, default: Status) -> Status:
    cues = reader.catalogue.cues
    lemma = verb.lemma_.lower()
    own = reader.status(verb, 0)
    if lemma in ("fail", "crash", "abort") and noun.dep_ in ("nsubj", "nsubjpass"):
        return Status.FAILED
    if noun.dep_ in ("dobj", "nsubjpass", "nsubj", "attr", "oprd", "ROOT"):
        if lemma in ("plan", "schedule", "target", "expect", "slate", "set", "propose", "anticipate", "await", "intend", "aim", "want", "eye", "plot", "prepare", "seek", "promise") and lemma not in ("get",):
            return Status.PLANNED if own is not Status.DENIED else Status.DENIED
        if lemma in ("consider", "mull", "weigh", "discuss", "explore", "study", "propose"):
            return Status.POSSIBLE
        if lemma in ("attempt", "try"):
            return Status.FAILED if own is Status.OCCURRED else own
        if lemma in ("cancel", "scrap", "reject", "refuse", "deny", "abandon", "block"):
            return Status.DENIED if own is not Status.PLANNED else Status.PLANNED
        if lemma in ("delay", "postpone", "defer", "push"):
            return Status.PLANNED
    if own in (Status.PLANNED, Status.POSSIBLE, Status.DENIED):
        return own
    if default is Status.ONGOING and lemma in ("be", "have", "continue", "maintain", "remain", "build", "include", "involve", "expand"):
        return Status.ONGOING
    return own if default is Status.OCCURRED else default


class _Verb:
    def __init__(self, catalogue: Catalogue, headline: bool) -> None:
        self.catalogue = catalogue
        self.headline = headline

    def status(self, verb: Token, depth: int) -> Status:
        """Local negation and auxiliaries first, then whoever governs, then the tense."""
        if depth > 8:
            return Status.OCCURRED
        cues = self.catalogue.cues
        negated = _negated(verb, cues("negations"))
        modal = self._modal(verb)
        above = self._above(verb, depth)
        if negated:
            if above is Status.DENIED:
                return Status.OCCURRED
            return Status.DENIED
        if modal is not None:
            return Status.DENIED if above is Status.DENIED else modal
        if above is not None:
            return above
        return self._tense(verb)

    def _modal(self, verb: Token) -> Status | None:
        cues = self.catalogue.cues
        words = {c.lower_ for c in _auxiliaries(verb)}
        if words & cues("future_aux"):
            return Status.PLANNED
        if words & cues("possible_aux"):
            perfect = words & _HAVE
            if words & {"would"} and not perfect:
                return Status.PLANNED
            return Status.POSSIBLE
        if any(c.dep_ == "mark" and c.lower_ in ("if", "unless", "whether") for c in verb.children):
            return Status.POSSIBLE
        if any(c.dep_ == "advmod" and c.lower_ in cues("possible_adverbs") for c in verb.children):
            return Status.POSSIBLE
        return None

    def _above(self, verb: Token, depth: int) -> Status | None:
        """What the governing clause says about this one; None when it says nothing."""
        head, dep = verb.head, verb.dep_
        if head == verb or dep not in _CLAUSE:
            return None
        infinitive = _infinitive(verb)
        if dep == "xcomp" and head.pos_ == "ADJ":
            return self._under_adjective(head, depth)
        if dep == "conj":
            if not is_verb(head):
                return None
            if _finite(verb) and not _shares(verb):
                return None
            return self.status(head, depth + 1)
        if dep in ("xcomp", "ccomp", "advcl") and is_verb(head):
            return self._under_verb(verb, head, infinitive, depth)
        if dep == "pcomp":
            return self._under_preposition(verb, head, depth)
        if dep in ("acl", "relcl"):
            return self._under_noun(verb, head, infinitive, depth)
        return None

    def _under_verb(self, verb: Token, head: Token, infinitive: bool, depth: int) -> Status | None:
        cues = self.catalogue.cues
        lemma = head.lemma_.lower()
        own = _finite(verb)
        if verb.dep_ == "ccomp" and own:
            if lemma in cues("denied") and lemma in ("deny",):
                return Status.DENIED
            if lemma in ("hope", "expect", "think") and verb.tag_ in ("VBZ", "VBP", "VB"):
                return Status.PLANNED
            return None
        if verb.dep_ == "advcl" and not infinitive:
            if verb.tag_ == "VBG" and not own:
                status = self.status(head, depth + 1)
                return status if status in (Status.PLANNED, Status.POSSIBLE) else None
            return None
        if lemma in cues("failed"):
            status = self.status(head, depth + 1)
            if lemma == "fail":
                return Status.OCCURRED if status is Status.DENIED else Status.FAILED
            return Status.FAILED if status is Status.OCCURRED and head.tag_ in ("VBD", "VBN") else Status.PLANNED
        if lemma in cues("denied"):
            return Status.OCCURRED if self.status(head, depth + 1) is Status.DENIED else Status.DENIED
        if lemma in cues("possible"):
            return Status.POSSIBLE
        if lemma in ("be", "remain", "stay", "have") and infinitive:
            return Status.PLANNED if self.status(head, depth + 1) is not Status.DENIED else Status.DENIED
        if lemma in cues("achieved"):
            return self.status(head, depth + 1)
        if lemma in cues("planned") or infinitive:
            status = self.status(head, depth + 1)
            if status is Status.DENIED:
                return Status.DENIED
            return Status.POSSIBLE if status is Status.POSSIBLE and lemma not in cues("planned") else Status.PLANNED
        if verb.tag_ == "VBG":
            return self.status(head, depth + 1)
        return None

    def _under_adjective(self, adjective: Token, depth: int) -> Status | None:
        """"Proud to welcome" tells what happened; "ready to sign" what is to come."""
        if adjective.lemma_.lower() in self.catalogue.cues("feelings"):
            copula = adjective.head
            return self.status(copula, depth + 1) if is_verb(copula) else Status.OCCURRED
        if adjective.lemma_.lower() in ("unable", "unlikely", "unwilling", "reluctant", "impossible"):
            return Status.DENIED
        if adjective.lemma_.lower() in ("able", "likely", "possible", "free", "eligible"):
            return Status.POSSIBLE if adjective.lemma_.lower() != "able" else None
        return Status.PLANNED

    def _under_preposition(self, verb: Token, preposition: Token, depth: int) -> Status | None:
        host = preposition.head
        word = preposition.lower_
        if word in ("without", "instead", "rather"):
            return Status.DENIED
        if word in ("after", "since", "by", "upon", "in", "with"):
            return self.status(host, depth + 1) if is_verb(host) and word in ("by", "with") else Status.OCCURRED
        if word in ("of", "for", "to", "at", "on", "about"):
            lemma = host.lemma_.lower()
            if lemma in self.catalogue.cues("planned_nouns") or lemma in self.catalogue.cues("planned"):
                return Status.PLANNED
            if lemma in self.catalogue.cues("possible"):
                return Status.POSSIBLE
            if lemma in ("thank", "congratulate", "praise", "accuse", "criticise", "criticize", "credit", "know", "charge", "blame"):
                return Status.OCCURRED
        if word in ("from",) and host.lemma_.lower() in self.catalogue.cues("denied"):
            return Status.DENIED
        if word in ("before", "until"):
            return self.status(host, depth + 1) if is_verb(host) else None
        return None

    def _under_noun(self, verb: Token, noun: Token, infinitive: bool, depth: int) -> Status | None:
        cues = self.catalogue.cues
        if verb.dep_ == "relcl" and not infinitive:
            return None
        lemma = noun.lemma_.lower()
        if infinitive:
            if noun.dep_ == "attr" or lemma in cues("generic_parties"):
                if noun.dep_ in ("attr", "oprd", "pobj") and _ordinal(noun):
                    governor = noun.head if noun.dep_ != "pobj" else noun.head.head
                    while not is_verb(governor) and governor.head != governor:
                        governor = governor.head
                    return self.status(governor, depth + 1) if is_verb(governor) else None
            if lemma in cues("failed_nouns"):
                governor = noun.head
                if is_verb(governor) and governor.lemma_ in ("fail", "end", "abandon", "suffer", "result"):
                    return Status.FAILED
                return Status.PLANNED
            if _ordinal(noun):
                return Status.OCCURRED
            return Status.PLANNED
        if verb.tag_ == "VBG" and lemma in cues("planned_nouns") and depth == 0:
            return None
        return None

    def _tense(self, verb: Token) -> Status:
        words = {c.lower_ for c in _auxiliaries(verb)}
        if verb.tag_ == "VBG" and words & {"is", "are", "’s", "'s", "am", "be", "been", "’re", "'re"} and not words & {"was", "were"}:
            return Status.ONGOING
        if verb.tag_ == "VB" and _infinitive(verb):
            return Status.PLANNED
        return Status.OCCURRED


def _auxiliaries(verb: Token) -> list[Token]:
    own = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if not own and verb.dep_ == "conj" and is_verb(verb.head) and _shares(verb):
        return _auxiliaries(verb.head)
    return own


def _shares(verb: Token) -> bool:
    """Whether a conjoined verb shares subject and auxiliaries with the one before it."""
    return not any(c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for c in verb.children) and (
        verb.tag_ in ("VB", "VBN", "VBG") and verb.tag_ == verb.head.tag_
    )


def _finite(verb: Token) -> bool:
    if verb.tag_ in ("VBD", "VBZ", "VBP"):
        return True
    return any(c.dep_ in ("aux", "auxpass") and c.tag_ in ("VBD", "VBZ", "VBP", "MD") for c in verb.children)


def _infinitive(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def _negated(verb: Token, negations: frozenset[str]) -> bool:
    for child in verb.children:
        if child.lower_ == "no" and child.i + 1 < len(child.doc) and child.nbor().lower_ in _BOUNDS:
            continue  # "no earlier than 2028" denies nothing
        if child.dep_ == "neg" or (child.lower_ in negations and child.dep_ in ("advmod", "preconj", "cc")):
            return True
        if child.dep_ in ("nsubj", "nsubjpass", "dobj") and any(
            c.dep_ == "det" and c.lower_ in ("no", "neither") for c in child.children
        ):
            return True
        if child.dep_ in ("nsubj", "nsubjpass") and child.lower_ in ("none", "nobody", "neither", "nothing"):
            return True
    return verb.dep_ == "xcomp" and verb.head.lemma_ in ("have", "be") and any(
        c.lower_ == "yet" for c in (*verb.head.children, *verb.children)
    )


def _ordinal(noun: Token) -> bool:
    """"the 35th country to sign", "one of the first nations to join", "the only one to …"."""
    words = [c for c in noun.children if c.dep_ in ("amod", "nummod", "advmod", "compound")]
    return any(
        c.tag_ in ("JJS",) or c.ent_type_ == "ORDINAL" or c.lower_ in ("first", "second", "third", "latest", "newest", "last", "only", "next") or c.lower_.endswith(("th", "rd", "nd", "st"))
        for c in words
    )


def habitual(verb: Token) -> bool:
    """Whether the verb tells in the simple present what is done in general ("rockets launch …")."""
    if verb.tag_ not in ("VBZ", "VBP") and not (
        verb.dep_ == "conj" and verb.tag_ in ("VB", "VBP") and verb.head.tag_ in ("VBZ", "VBP")
    ):
        return False
    return not _auxiliaries(verb)


def is_past(verb: Token) -> bool:
    """Whether the verb's clause is told in the past."""
    words = [c for c in _auxiliaries(verb)]
    if verb.tag_ == "VBD" or any(c.tag_ == "VBD" for c in words):
        return True
    if verb.tag_ == "VBN" and any(c.lemma_ == "have" for c in words):
        return True
    return verb.tag_ == "VBN" and passive(verb) and not words
