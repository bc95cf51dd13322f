"""Persons of the catalogue: where they are found, and whom they act for."""

from __future__ import annotations

from datetime import date

import pytest

from lunarwatch.components.analysis import Analysis
from lunarwatch.extraction import Extractor
from lunarwatch.patterns import Catalogue
from lunarwatch.records import Article, Event


def analysed(text: str, day: str | None, extractor: Extractor, catalogue: Catalogue) -> Analysis:
    published = date.fromisoformat(day) if day else None
    return Analysis.of(extractor.analyse(Article.of(text, published=published)), catalogue)


def found(analysis: Analysis) -> list[tuple[str, str]]:
    """(words, name) of each catalogued person that the text names, in order."""
    resolver = analysis.resolver
    people = {resolver.person_span(token) for token in analysis.doc}
    spans = sorted((span for span in people if span is not None), key=lambda span: span.start)
    known = ((span, resolver.known_person(span)) for span in spans)
    return [(span.text, person.name) for span, person in known if person is not None]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Xi Jinping praised the lunar station.", {"Xi Jinping": "Xi Jinping"}),
        ("XI JINPING VISITS MOSCOW", {"XI JINPING": "Xi Jinping"}),
        ("Yoon Suk-yeol opened the agency.", {"Yoon Suk-yeol": "Yoon Suk Yeol"}),
        ("Recep Tayyip Erdogan spoke.", {"Recep Tayyip Erdogan": "Recep Tayyip Erdoğan"}),
        ("The deal was signed by Rogozin.", {"Rogozin": "Dmitry Rogozin"}),
        # a surname behind a title, in the headline, and once the full name has been given
        ("They met President Xi in Paris.", {"Xi": "Xi Jinping"}),
        ("Nelson signs the Artemis Accords\n\nBill Nelson left today.", {"Nelson": "Bill Nelson"}),
        ("Pam Melroy spoke. Melroy signed the Artemis Accords.", {"Melroy": "Pam Melroy"}),
        ("Sultan Al Neyadi rested. Neyadi met NASA.", {"Neyadi": "Sultan Al Neyadi"}),
        # nobody of the catalogue
        ("A man named Nelson spoke. He met Xi Lu.", {}),
        ("Nelson met NASA officials. Then Bill Nelson came.", {"Bill Nelson": "Bill Nelson"}),
        ("Theresa May left. In May JAXA met NASA.", {"Theresa May": "Theresa May"}),
        ("Donald Trump Jr. spoke about rockets.", {}),
        (
            "Moon Jae-in waited. The Moon was where NASA met JAXA.",
            {"Moon Jae-in": "Moon Jae-in"},
        ),
    ],
)
def test_a_person_is_found(
    text: str, names: dict[str, str], extractor: Extractor, catalogue: Catalogue
) -> None:
    people = found(analysed(text, "2023-03-21", extractor, catalogue))
    assert names.items() <= dict(people).items()
    assert {name for _, name in people} == set(names.values())


@pytest.mark.parametrize(
    ("words", "day", "name"),
    [
        ("Premier Li", "2020-01-01", "Li Keqiang"),
        ("Premier Li", "2024-01-01", "Li Qiang"),
        ("Premier Li", "1999-01-01", None),
        ("Premier Li", None, None),
    ],
)
def test_of_several_with_a_title_the_day_decides(
    words: str, day: str | None, name: str | None, extractor: Extractor, catalogue: Catalogue
) -> None:
    people = found(analysed(f"They met {words} in Beijing.", day, extractor, catalogue))
    assert [found_name for _, found_name in people] == ([name] if name else [])


@pytest.mark.parametrize(
    ("text", "day", "parties"),
    [
        ("Bill Nelson signed it.", "2023-03-21", ["nasa"]),
        ("Bill Nelson signed it.", "2025-01-31", ["nasa"]),  # his last month counts in full
        ("Bill Nelson signed it.", "2025-02-01", ["usa"]),
        ("Bill Nelson signed it.", None, ["usa"]),
        ("Jan Woerner signed it.", "2014-03-21", ["dlr"]),
        ("Jan Woerner signed it.", "2018-03-21", ["esa"]),
        ("Jan Woerner signed it.", "2024-03-21", ["deu"]),
        # what the text says wins
        ("Boeing adviser Bill Nelson signed it.", "2023-03-21", ["boeing"]),
        ("Bill Nelson, an adviser of JAXA, spoke. Nelson signed it.", "2023-03-21", ["jaxa"]),
        # a title without more is the person's, not that of the body named last
        ("ESA waited. Administrator Bill Nelson signed it.", "2023-03-21", ["nasa"]),
        ("Secretary of State Antony Blinken signed it.", "2023-03-21", ["usa"]),
        # taken for one name by the parse
        ("It was signed by Xi Jinping and President Vladimir Putin.", "2021-03-21", ["chn", "rus"]),
        ("The plan was agreed by Xi Jinping and President Vladimir Putin. It was signed by "
         "Rogozin and Zhang Kejian.", "2021-03-21", ["roscosmos", "cnsa"]),
    ],
)  # fmt: skip
def test_a_person_acts_for(
    text: str, day: str | None, parties: list[str], extractor: Extractor, catalogue: Catalogue
) -> None:
    analysis = analysed(text, day, extractor, catalogue)
    (verb,) = (token for token in analysis.doc if token.text == "signed")
    heads = [c for c in verb.children if c.dep_ == "nsubj"] or [
        token for child in verb.children if child.dep_ == "agent" for token in child.children
    ]
    assert [ref.id for head in heads for ref in analysis.resolver.parties(head)] == parties


def test_a_party_known_by_office_carries_the_words_of_the_person(extractor: Extractor) -> None:
    text = "Xi Jinping's visit to Moscow ended with a statement on the lunar base."
    (event,) = extractor.extract(Article.of(text, published=date(2023, 3, 21)))
    actor = next(party for party in event.actors if party.id == "chn")
    assert (actor.text, actor.via.text if actor.via else None) == ("Xi Jinping", "Xi Jinping")
    assert text[actor.start : actor.end] == actor.text


def test_a_person_out_of_office_has_no_affiliation(extractor: Extractor) -> None:
    text = "“The Moon can wait,” said Bill Nelson after the launch of the lunar rocket at NASA."

    def speaker(day: date) -> Event:
        return next(e for e in extractor.extract(Article.of(text, published=day)) if e.persons)

    assert speaker(date(2023, 3, 21)).persons[0].affiliation is not None
    assert speaker(date(2026, 3, 21)).persons[0].affiliation is None
