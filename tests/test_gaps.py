"""What the patterns lack, found in sentences parsed by hand."""

from __future__ import annotations

from types import MappingProxyType

import pytest
import spacy
from spacy.tokens import Doc, Span

from lunarwatch.gaps import SPANS, find_gaps, known_verbs
from lunarwatch.patterns import Catalogue, Entity, EventType, load_catalogue

NASA = Entity(id="nasa", name="NASA", kind="agency", country="USA")
EGYPT = Entity(id="egy", name="Egypt", kind="country", country="EGY")
SIGN = EventType(type="sign", meaning="…", frame=({"id": "verb", "verbs": ("sign", "ink")},))


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue(
        entities=MappingProxyType({"nasa": NASA, "egy": EGYPT}),
        events=MappingProxyType({"sign": SIGN}),
        language=load_catalogue().language.model_copy(
            update={"cues": {"space_words": ("lunar",), "modal": ("plan to",)}}
        ),
    )


def doc(
    *tokens: str, known: dict[int, str] | None = None, org: tuple[int, int] | None = None
) -> Doc:
    """A sentence of ``word/POS/dep/head`` tokens, with mentions of the catalogue's entities."""
    words, tags, deps, heads = zip(*(token.split("/") for token in tokens), strict=True)
    made = Doc(
        spacy.blank("en").vocab,
        words=list(words),
        pos=list(tags),
        deps=list(deps),
        heads=list(map(int, heads)),
        lemmas=[word.lower().removesuffix("ed") for word in words],
    )
    made.spans[SPANS] = [
        Span(made, at, at + 1, label="lunarwatch", span_id=id_) for at, id_ in (known or {}).items()
    ]
    if org:
        made.ents = [Span(made, *org, label="ORG")]
    return made


def test_triggers_and_cues_are_known(catalogue: Catalogue) -> None:
    assert known_verbs(catalogue) >= {"sign", "ink", "plan"}


@pytest.mark.parametrize(
    ("subject", "id_", "verb", "found"),
    [
        ("NASA", "nasa", "Courted", ["court"]),
        ("NASA", "nasa", "Signed", []),
        ("NASA", "nasa", "Planned", ["plann"]),
        ("Egypt", "egy", "Courted", []),
    ],
)
def test_verbs_beside_a_name_of_the_domain(
    subject: str, id_: str, verb: str, found: list[str], catalogue: Catalogue
) -> None:
    made = doc(f"{subject}/PROPN/nsubj/1", f"{verb}/VERB/ROOT/1", "it/PRON/dobj/1", known={0: id_})
    assert [gap.words for gap in find_gaps([made], catalogue)] == found


def test_names_that_the_catalogue_lacks(catalogue: Catalogue) -> None:
    def told(*words: str, known: dict[int, str] | None = None) -> list[str]:
        tokens = (f"{word}/PROPN/{'dep' if at else 'ROOT'}/0" for at, word in enumerate(words))
        made = doc(*tokens, known=known, org=(0, 2))
        return [gap.words for gap in find_gaps([made], catalogue) if gap.kind == "name"]

    assert told("Selene", "Works", "lunar") == ["Selene Works"]
    assert told("Selene", "Works", "bakery") == []
    assert told("the", "Cabinet", "NASA", known={2: "nasa"}) == ["Cabinet"]
    assert told("NASA", "Works", "lunar", known={0: "nasa"}) == []


def test_gaps_are_counted_with_the_most_frequent_first(catalogue: Catalogue) -> None:
    court = doc("NASA/PROPN/nsubj/1", "courted/VERB/ROOT/1", known={0: "nasa"})
    woo = doc("NASA/PROPN/nsubj/1", "wooed/VERB/ROOT/1", known={0: "nasa"})
    gaps = find_gaps([woo, court, court], catalogue)
    assert [(gap.words, gap.count, gap.examples) for gap in gaps] == [
        ("court", 2, ["NASA courted"]),
        ("woo", 1, ["NASA wooed"]),
    ]
