"""Whether two tellings tell one occurrence (codebook, decision 1)."""

from __future__ import annotations

from spacy.tokens import Token

from lunarwatch.components.candidates import FLIGHTS, OF_A_MISSION
from lunarwatch.components.refs import PartyRef
from lunarwatch.events.deeds import answers_charge
from lunarwatch.events.documents import is_another_paper
from lunarwatch.events.draft import Draft
from lunarwatch.events.things import gives_another_thing
from lunarwatch.events.weekdays import is_of_another_week
from lunarwatch.records import Status

# Words for one step of a flight.
_STEPS_IN_WORDS = (
    "dock docking berth berthing link rendezvous latch hook attach arrive arrival",
    "undock undocking unberth detach",
    "enter reach achieve attain settle slip insertion insert go capture",
    "deploy deployment unfurl unfold release",
    "separate separation",
    "establish establishment found create creation form set",
    "complete completion pass finish conclude",
)
# Frames that tell one step in their several words: a weapon tried out, a first signal heard.
_ONE_STEP = (
    frozenset({"milestone.weapon", "milestone.weapon-test", "milestone.shot-down"}),
    frozenset({"milestone.contact", "milestone.pictures"}),
)
_STEP_OF = {word: words for words in _STEPS_IN_WORDS for word in words.split()}
NAMING = frozenset({"launch.noun", "land.noun"})  # a noun alone says no time
_YEAR = 4  # characters of a date
_LOST = frozenset({Status.OCCURRED, Status.FAILED})
UNDER_WAY = frozenset({Status.OCCURRED, Status.ONGOING})
# Types in which it matters who does it to whom.
_DIRECTED = frozenset({"accuse", "invite", "reject", "provide", "award", "restrict", "withdraw"})
# Types of which the same parties may do several: "vetoed the text", "denied the claim".
_REPEATED = frozenset({"reject", "accuse"})
# A programme found so gives way to one that a telling names: the topic, another of the sentence,
# or only the rocket.
WEAK = frozenset({"sentence", "article", "vehicle"})


def same(a: Draft, b: Draft) -> bool:
    """Whether the two tell the same, the one that was told first before the other."""
    if is_done_once(a, b) or is_named_beside(a, b):
        return True
    if a.type != b.type or not _same_status(a, b) or not same_date(a, b):
        return False
    if a.type == "state":
        return _same_speaker(a, b)
    if not _same_program(a, b):
        return False
    if a.type in FLIGHTS:
        return _same_flight(a, b)
    if a.type == "milestone":
        return _same_step(a, b)
    if a.type == "sign" and is_another_paper(a, b):
        return False
    return _same_parties(a, b) and not _turned_round(a, b)


def is_done_once(a: Draft, b: Draft) -> bool:
    """Whether one plans to join what the other has joined: nobody joins the same thing twice."""
    if a.type != "join" or b.type != "join" or a.ids != b.ids or not a.ids:
        return False
    if a.instrument is None and b.instrument is None:
        return False
    about = a.program is not None and b.program is not None and a.program.id == b.program.id
    return about and {a.status, b.status} == {Status.PLANNED, Status.OCCURRED}


def _turned_round(a: Draft, b: Draft) -> bool:
    """Whether the one does to the other what the other does to it: each supplies something."""
    given, got = {ref.id for ref in a.actors}, {ref.id for ref in a.recipients}
    giving, getting = {ref.id for ref in b.actors}, {ref.id for ref in b.recipients}
    return given.isdisjoint(giving) and bool(given & getting or got & giving)


def _same_status(a: Draft, b: Draft) -> bool:
    apart = a.type == "meet" and a.first.sentence.start != b.first.sentence.start
    goes_on = {a.status, b.status} <= UNDER_WAY and not apart  # a meeting is over, talks go on
    if a.status == b.status or goes_on:
        return True
    if is_only_named(a, b) or is_only_named(b, a):
        return True
    if a.type in FLIGHTS and {a.status, b.status} == _LOST:  # it lifted off, and failed
        together = a.first.sentence.start == b.first.sentence.start and a.countries == b.countries
        return together or (a.program is not None and b.program is not None)
    if not only_headline(a):
        return False
    if a.type == "cooperate" and b.status is Status.PLANNED:
        return a.status is Status.OCCURRED  # "Two agencies partner" above "will work together"
    # "First states to sign" above "signed on Friday"; who is to fly has not flown
    planned = a.status is Status.PLANNED and a.type not in FLIGHTS
    return planned and b.status in UNDER_WAY


def is_only_named(a: Draft, b: Draft) -> bool:
    """Whether one only names a flight that the other plans: "guests of the launch"."""
    named = a.type in FLIGHTS and a.status is Status.OCCURRED and a.edtf is None
    return named and b.status is Status.PLANNED and all(t.rule in NAMING for t in a.tellings)


def only_headline(draft: Draft) -> bool:
    """Whether a headline alone tells it so far: its tense is loose, its names are short."""
    return all(telling.headline for telling in draft.tellings)


def same_date(a: Draft, b: Draft) -> bool:
    """Whether the dates agree, one perhaps less precise: 2024 and 2024-06."""
    if a.edtf is None or b.edtf is None:
        return not (is_of_another_week(a, b) or is_of_another_week(b, a))
    if a.edtf == b.edtf:
        return True
    x, y = a.edtf.rstrip("~"), b.edtf.rstrip("~")
    return x.startswith(y) or y.startswith(x)


def _same_program(a: Draft, b: Draft) -> bool:
    if a.program is None or b.program is None or (only_headline(a) and a.type not in OF_A_MISSION):
        return True
    weak = not WEAK.isdisjoint((a.program_basis, b.program_basis))
    if a.program_basis == b.program_basis == "vehicle":  # of two rockets, each is named
        return a.program.id == b.program.id
    return a.program.id == b.program.id or weak or (a.type in FLIGHTS and _to_station(a, b))


def _same_parties(a: Draft, b: Draft) -> bool:
    """Whether one's parties, or their countries, are among the other's."""
    if not a.parties or not b.parties:
        return a.program is not None and b.program is not None and a.program.id == b.program.id
    named = a.type != "award" or not only_headline(a)  # a headline cuts winners' names short
    if a.type in _DIRECTED and named and not _same_sides(a, b):
        return False
    if a.type in _REPEATED and _is_another_act(a, b):
        return False
    if a.type == "provide" and gives_another_thing(a, b):
        return False
    if a.type == "cooperate" and not only_headline(a) and _other_bodies(a.parties, b.parties):
        return False
    if a.ids <= b.ids or b.ids <= a.ids:
        return True
    if a.type == "cooperate" and _at_home(a) is not _at_home(b):
        return False  # what JAXA makes with Toyota it does not make with India
    if only_headline(a) and _sides(a.parties) <= _sides(b.parties):
        return True  # "the UN" above its committee
    if not a.countries or not b.countries or _stateless(a) ^ _stateless(b):
        return False
    return a.countries <= b.countries or b.countries <= a.countries


def _at_home(draft: Draft) -> bool:
    """Whether several bodies of one state, and nobody else, do it together."""
    bodies = [ref for ref in draft.parties if ref.kind != "country"]
    return len(bodies) > 1 and len(draft.countries) == 1 and not _stateless(draft)


def _is_another_act(a: Draft, b: Draft) -> bool:
    """Whether two tell acts of the same parties in other words and on other days."""
    told = not only_headline(a) and not only_headline(b)
    if told and a.type == "reject" and answers_charge(a) is not answers_charge(b):
        return True  # "denied the charge", "opposed the text"
    return told and a.edtf != b.edtf and _step(a.first.trigger) != _step(b.first.trigger)


def _stateless(draft: Draft) -> frozenset[str]:
    """The parties that are of no one country: ESA, the UN."""
    return frozenset(ref.id for ref in draft.parties if ref.kind in ("igo", "group"))


def _same_sides(a: Draft, b: Draft) -> bool:
    """Whether who does it, and to whom, may be the same where both tell."""
    return _compatible(a.actors, b.actors) and _compatible(a.recipients, b.recipients)


def _compatible(some: list[PartyRef], others: list[PartyRef]) -> bool:
    if _other_bodies(some, others):
        return False
    one, two = _sides(some), _sides(others)
    return not one or not two or one <= two or two <= one


def _sides(refs: list[PartyRef]) -> frozenset[str]:
    return frozenset(ref.side for ref in refs)


def _other_bodies(some: list[PartyRef], others: list[PartyRef]) -> bool:
    """Whether both name bodies, none of them alike: the Pentagon and the House."""
    one, two = ({ref.id for ref in refs if ref.kind != "country"} for refs in (some, others))
    return bool(one) and bool(two) and one.isdisjoint(two)


def _same_flight(a: Draft, b: Draft) -> bool:
    weak = not WEAK.isdisjoint((a.program_basis, b.program_basis)) or _to_station(a, b)
    weak = weak and not a.program_basis == b.program_basis == "vehicle"  # Epsilon S, H3
    if a.program is not None and b.program is not None and a.program.id != b.program.id:
        weak = weak and _may_fly_on(a, b) and _may_fly_on(b, a)
    if a.program is not None and b.program is not None and not weak:
        return a.program.id == b.program.id
    return _same_parties(a, b)


def _may_fly_on(rocket: Draft, craft: Draft) -> bool:
    """Whether the flight of a rocket can be that of a craft, by their days.

    Of a rocket that fails, or flies, on no day that is told, nothing says that it was the one that
    carried the craft on its day; nor do two flights of one year make one.
    """
    if rocket.program_basis != "vehicle" or rocket.edtf == craft.edtf is None:
        return True
    if rocket.edtf is None:
        return rocket.status not in _LOST
    return craft.edtf is None or len(rocket.edtf) > _YEAR


def _to_station(a: Draft, b: Draft) -> bool:
    """Whether one names where it flew, the other perhaps what flew: the station, Crew-9."""
    done = a.status is Status.OCCURRED and b.status is Status.OCCURRED
    return done and (a.program_basis == "station") is not (b.program_basis == "station")


def _same_step(a: Draft, b: Draft) -> bool:
    same_word = _step(a.first.trigger) == _step(b.first.trigger)
    same_word = same_word or any(
        {a.first.rule, b.first.rule} <= rules and a.first.rule != b.first.rule
        for rules in _ONE_STEP
    )
    same_day = a.edtf is not None and a.edtf == b.edtf and a.first.headline
    return _same_parties(a, b) and (same_word or same_day)


def _step(trigger: Token) -> str:
    """What a step is, whatever the word: "entered orbit" and "the orbit insertion" are one."""
    lemma = trigger.lemma_.lower()
    return _STEP_OF.get(lemma, lemma)


def _same_speaker(a: Draft, b: Draft) -> bool:
    if a.persons and b.persons:
        return _surname(a) == _surname(b)
    return not a.persons and not b.persons and a.ids == b.ids


def _surname(draft: Draft) -> str:
    return draft.persons[0].name.split()[-1]


def is_named_beside(a: Draft, b: Draft) -> bool:
    """Whether one sentence tells a loss twice: "a Russian craft was lost: Luna-25 crashed"."""
    return (
        a.type == b.type
        and a.type in FLIGHTS
        and a.status is b.status is Status.FAILED
        and (a.program is None) != (b.program is None)
        and a.first.sentence.start == b.first.sentence.start
        and bool(a.countries)
        and a.countries == b.countries
    )
