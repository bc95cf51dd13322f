"""Which persons of the catalogue a text names, and whom they serve on the day it appeared.

A full name counts wherever it stands; a surname behind a title that the person bore ("President
Xi"), or, once the full name has been given, by itself (``mentions`` sees to that).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from spacy.tokens import Doc, Span

from lunarwatch.components.pieces import Pieces
from lunarwatch.components.refs import PartyRef, PersonRef
from lunarwatch.patterns import Alias, Catalogue, Form, Person
from lunarwatch.spotting import Spot

PEOPLE = "lunarwatch_people"

_ANOTHER = frozenset({"jr", "jr.", "junior", "sr", "sr.", "ii", "iii"})


def people_in(doc: Doc, spots: Iterable[Spot], catalogue: Catalogue) -> Iterator[Span]:
    """The names of persons among the wordings found; ``span.id_`` is the person's name."""
    found: dict[tuple[int, int], list[Alias]] = defaultdict(list)
    for spot in spots:
        if spot.alias.form in (Form.PERSON, Form.TITLED):
            found[spot.start, spot.end].append(spot.alias)
    for (start, end), aliases in found.items():
        person = _meant(aliases, catalogue, doc._.published)
        if person is None:
            continue
        if aliases[0].form is Form.TITLED:
            start = end - len(person.called)
        span = doc.char_span(start, end, "lunarwatch", span_id=person.name)
        if span is not None and not _is_another(span):
            yield span


def in_office(person: PersonRef, catalogue: Catalogue, published: date | None) -> PersonRef:
    """The person with the party that the catalogue knows they serve; unchanged if unknown to it.

    Args:
        person: a person, whatever the text says of them.
        catalogue: the patterns.
        published: the day the article appeared; without it the country alone is sure.
    """
    known = catalogue.people.get(person.name)
    if known is None:
        return person
    body = catalogue.entities[known.serving(published)]
    name = person.start, person.end
    return replace(
        person,
        parties=(PartyRef.behind(body, *name),),
        affiliation=body.name if body.kind != "country" else None,
        by_office=True,
    )


def told_in_text(person: PersonRef, catalogue: Catalogue) -> bool:
    """Whether the text says whom the person serves.

    The "State" of a secretary of state says nothing, nor does a body of which nothing is known.
    """
    known = catalogue.people.get(person.name)
    offices = known.offices if known is not None else ()
    titles = " ".join(title for office in offices for title in office.titles).split()
    return any(
        ref.name not in titles and (ref.country or known is None or ref.id in catalogue.entities)
        for ref in person.parties
    )


def _meant(aliases: list[Alias], catalogue: Catalogue, published: date | None) -> Person | None:
    """Whom a wording means: of several with one title and surname, whoever bore it on the day."""
    people = [catalogue.people[name] for name in dict.fromkeys(a.entity for a in aliases)]
    if len(people) > 1 and published is not None:
        title = aliases[0].text.removesuffix(people[0].called).strip()
        people = [
            person
            for person in people
            for office in person.offices
            if office.held_on(published) and title in office.titles
        ]
    return people[0] if len(people) == 1 else None


def _is_another(span: Span) -> bool:
    """Whether the name is part of somebody else's: "Donald Trump Jr.", "Nirav Modi"."""
    doc = span.doc
    if span.end < len(doc) and doc[span.end].lower_ in _ANOTHER:
        return True
    before = doc[span.start - 1] if span.start else None
    return (
        len(span) == 1
        and before is not None
        and Pieces.of(doc).are_named(span.start)
        and before.ent_type_ == "PERSON"
        and span[0].ent_type_ == "PERSON"
        and span[0].ent_iob_ == "I"
        and before.is_title
    )
