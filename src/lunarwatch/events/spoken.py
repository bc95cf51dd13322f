"""Statements that are events of their own (codebook, decision 8)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from lunarwatch.components.analysis import Analysis
from lunarwatch.components.body import is_headline
from lunarwatch.components.candidates import Candidate
from lunarwatch.components.programs import ProgramRef
from lunarwatch.components.refs import PartyRef, ids, one_for_each
from lunarwatch.components.statements import Statement, statements
from lunarwatch.components.syntax import SUBJECTS, children_of, coordinated
from lunarwatch.events.dating import as_told, date_of_saying, dates_in
from lunarwatch.events.draft import Draft, Telling
from lunarwatch.events.programmes import leads_article
from lunarwatch.events.relevance import Relevance
from lunarwatch.records import Status

# Words in the titles of those who run a mission: "project scientist", "flight director".
_POSTS = frozenset({"project", "mission", "flight", "principal", "programme", "program", "launch"})
_QUOTED = re.compile(r'["“]([^"“”]*)["”]')
_SCRAP = 7  # words of a quotation beside an event that is told
_BEHIND = frozenset({"parataxis", "ccomp"})  # "…, NASA says"
_REASONS = frozenset({"if", "as", "because", "since", "unless", "although", "though", "so"})
_DOING = frozenset({"xcomp", "acomp"})
_WORD = 1  # of one that only marks a word: a "frozen" orbit
# Types that say the whole of a statement.
_SAY_IT_ALL = frozenset({"accuse", "reject", "invite", "endorse"})
_SAME_BREATH = 2  # sentences back to what a speaker goes on about
_ANSWERS = frozenset({"accuse", "reject"})  # of these, what reported words add is more of the same


def spoken(
    analysis: Analysis, relevance: Relevance, candidates: list[Candidate]
) -> Iterator[Draft]:
    """The drafts of the statements that are more than another event's report.

    Args:
        analysis: the document's.
        relevance: whether a statement is about space.
        candidates: the document's other events.
    """
    answers = [c for c in candidates if c.type in _ANSWERS]
    for statement in statements(analysis.doc, analysis.resolver):
        if not relevance.statement(statement) or _only_reports(statement, candidates):
            continue
        if not _goes_on(statement, answers):
            yield _draft(statement, analysis)


def _only_reports(statement: Statement, candidates: list[Candidate]) -> bool:
    """Whether all that is said, without quoting it, is an event of its own."""
    inside = [c for c in candidates if c.sentence.start == statement.sentence.start]
    speakers = ids(statement.parties)
    whole = _SAY_IT_ALL if statement.quoted else _ANSWERS
    if any(c.type in whole and speakers & ids(c.actors) for c in inside):
        return True
    # "NASA said the crew was safe" is how the news is told
    if not statement.quoted and _is_all_told(statement, inside):
        return True
    bare = bool(inside) or statement.person is None
    scraps = statement.person is None and _in_scraps(statement, beside=bool(inside))
    quoted = statement.quoted and not scraps
    formal = statement.formal and not (inside and statement.person is None)
    return bare and not quoted and not formal


def _is_all_told(statement: Statement, inside: list[Candidate]) -> bool:
    """Whether what is said is an event and no more: "X said the probe would fly in May"."""
    triggers = {c.trigger.i for c in inside}
    verb = statement.verb
    said = [c for c in children_of(verb) if c.dep_ == "ccomp"]
    if not said and verb.dep_ in _BEHIND:
        said = [verb.head]
    heads = [t for clause in said for t in coordinated(clause)]
    reasoned = any(_is_reason(c) for head in heads for c in children_of(head))
    return bool(heads) and not reasoned and all(_leads_to(head, triggers) for head in heads)


def _is_reason(clause: Token) -> bool:
    """Whether a clause says more than what is done: "as long as …", "if …", "because …"."""
    return clause.dep_ == "advcl" and any(
        c.dep_ == "mark" and c.lower_ in _REASONS for c in children_of(clause)
    )


def _leads_to(verb: Token, triggers: set[int]) -> bool:
    """Whether a verb, or what it is said to be about to do, is among some: "is to be launched"."""
    if verb.i in triggers:
        return True
    below = (c for c in children_of(verb) if c.dep_ in _DOING)
    return any(_leads_to(c, triggers) for c in below)


def _in_scraps(statement: Statement, *, beside: bool) -> bool:
    """Whether only some words of what is told are quoted: 'will fly "at a later date"'."""
    parts = _QUOTED.findall(statement.sentence.text)
    longest = max((len(part.split()) for part in parts), default=0)
    return bool(parts) and longest <= (_SCRAP if beside else _WORD)


def _goes_on(statement: Statement, answers: list[Candidate]) -> bool:
    """Whether a speaker only goes on about what they have just accused or rejected."""
    start = statement.sentence.start
    near = set[int]()
    for _ in range(_SAME_BREATH):
        start = statement.sentence.doc[start - 1].sent.start if start > 0 else start
        near.add(start)
    person = statement.person
    for each in answers:
        if each.sentence.start not in near or each.headline:
            continue
        if person is not None:
            if any(one.name == person.name for one in each.persons):
                return True
        elif ids(statement.parties) & ids(each.actors):
            return True
    return False


def _flown_by(statement: Statement, analysis: Analysis) -> list[PartyRef]:
    """Whom "project scientist Mona Saleh" speaks for: who flies the mission of the article."""
    title = statement.person.title if statement.person is not None else None
    main = analysis.programs.main
    if title is None or main is None or _POSTS.isdisjoint(title.lower().split()):
        return []
    return analysis.resolver.craft_owner(analysis.doc[main.start])[:1]


def _draft(statement: Statement, analysis: Analysis) -> Draft:
    sentence = statement.sentence
    title = statement.person.title if statement.person is not None else None
    program, basis = _spoken_of(statement, title or "", analysis)
    dates = dates_in(analysis.doc, analysis.dates, sentence, statement.verb)
    date = as_told("state", Status.OCCURRED, date_of_saying(statement.verb, dates))
    rule = "state.quoted" if statement.quoted else "state.reported"
    return Draft(
        type="state",
        status=Status.OCCURRED,
        tellings=[Telling(sentence, statement.verb, rule, is_headline(sentence))],
        actors=one_for_each(list(statement.parties) or _flown_by(statement, analysis)),
        persons=[statement.person] if statement.person else [],
        date=date,
        program=program,
        program_basis=basis,
    )


def _spoken_of(
    statement: Statement, title: str, analysis: Analysis
) -> tuple[ProgramRef | None, str]:
    """What a statement is about: what its words name, else the article's topic.

    What only tells of the speaker ("Modi, whose country had landed Chandrayaan-3") is left out.

    In an article on Artemis II, "Artemis launch director" does not make it one about Artemis.

    A part of what the article is on is spoken of for the whole; a description is taken at its
    word only where there is no topic.
    """
    programs, entities = analysis.programs, analysis.catalogue.entities
    main = programs.main if programs.main is not None and leads_article(programs.main) else None
    sentence, verb = statement.sentence, statement.verb
    speaker = (t for c in children_of(verb) if c.dep_ in SUBJECTS for t in c.subtree)
    aside = {t.i for told in speaker if told.dep_ == "relcl" for t in told.subtree}
    inside = programs.within(sentence.start, sentence.end)
    inside = [ref for ref in inside if ref.start not in aside]
    if main is not None and main.id in entities:
        above = entities[main.id].parent
        inside = [
            ref
            for ref in inside
            if ref.id != above or analysis.doc[ref.start : ref.end].text not in title
        ]
    if main is not None:
        of_topic = any(
            ref.id == main.id or (ref.id in entities and entities[ref.id].parent == main.id)
            for ref in inside
        )
        if of_topic or not inside:
            return main, "article"
    if inside:
        return inside[0], "sentence"
    described = programs.described_within(sentence.start, sentence.end)
    return (described[0][1], "sentence") if described else (None, "none")
