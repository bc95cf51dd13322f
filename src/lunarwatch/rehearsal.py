"""Runs the examples and counterexamples that the event types carry through the extraction."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from lunarwatch.patterns import Catalogue
from lunarwatch.patterns.schema import Example
from lunarwatch.records import Article, Event, Party, Program

Extract = Callable[[Article], Sequence[Event]]

PUBLISHED = date(2025, 6, 15)  # the day on which the examples are read; a Sunday


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """How one example went.

    Attributes:
        type: The event type that carries it.
        text: The example.
        counter: It is a counterexample: no event of the type may come of it.
        problem: What was wrong; None if it held.
    """

    type: str
    text: str
    counter: bool
    problem: str | None


def rehearse(
    catalogue: Catalogue, extract: Extract, *, types: frozenset[str] = frozenset()
) -> Iterator[Rehearsed]:
    """Yield how each example went, type by type.

    Args:
        catalogue: The patterns.
        extract: Article to events, by these patterns.
        types: Only the examples of these types; empty for all.
    """
    for event in catalogue.events.values():
        if types and event.type not in types:
            continue
        for example in event.example:
            found = extract(told(example.text))
            yield Rehearsed(event.type, example.text, False, shortfall(event.type, example, found))
        for text in event.counterexamples:
            wrong = [each for each in extract(told(text)) if each.type == event.type]
            problem = f"gives a {event.type} by {wrong[0].evidence.rule}" if wrong else None
            yield Rehearsed(event.type, text, True, problem)


def told(text: str) -> Article:
    """An example as an article of the day that its "Wednesday" and "last month" count from."""
    return Article.of(text, published=PUBLISHED)


def shortfall(type_: str, example: Example, found: Sequence[Event]) -> str | None:
    """What the best of the found events lacks of what the example promises; None if nothing."""
    events = [event for event in found if event.type == type_]
    if not events:
        others = ", ".join(sorted({event.type for event in found}))
        return f"gives no {type_}" + (f", but {others}" if others else "")
    return min((lacks(example, event) for event in events), key=len) or None


def lacks(example: Example, event: Event) -> str:
    """The parts of an example that an event does not have, as a phrase; empty if it has all."""
    wrong = []
    if event.status != example.status:
        wrong.append(f"status {event.status}, not {example.status}")
    for role, names, parties in (
        ("actor", example.actors, event.actors),
        ("recipient", example.recipients, event.recipients),
    ):
        missing = [name for name in names if not any(answers_to(party, name) for party in parties)]
        wrong += [f"no {role} {name}" for name in missing]
        if not missing and names and len(parties) > len(names):
            extra = [p.name for p in parties if not any(answers_to(p, name) for name in names)]
            wrong += [f"{role} {name} too many" for name in extra]
    if example.program and not (event.program and answers_to(event.program, example.program)):
        wrong.append(f"programme {event.program.name if event.program else 'none'}")
    if example.date and example.date != (event.date and event.date.edtf):
        wrong.append(f"date {event.date.edtf if event.date else 'none'}, not {example.date}")
    return "; ".join(wrong)


def answers_to(named: Party | Program, name: str) -> bool:
    """Whether a party or programme goes by a name: its own, its acronym, its id or its words."""
    return name in (named.name, named.acronym, named.id, named.text)
