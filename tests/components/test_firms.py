"""Companies that a text introduces, known by the bare words."""

from __future__ import annotations

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc

from lunarwatch.components.firms import firms
from lunarwatch.patterns import Catalogue


def _doc(text: str) -> Doc:
    return English()(text)


# The names that are found stand in brackets, and what is said of them between bars.
@pytest.mark.parametrize(
    ("text", "names", "said"),
    [
        ("The Danish firm Vela signed.", ["Vela"], "The Danish firm"),
        ("It picked startup Alto Nova 3 to build it.", ["Alto Nova 3"], "startup"),
        ("Alto 7, a company based in Oslo, won.", ["Alto 7"], "a company based in Oslo"),
        ("Oslo-based Alto Nova won.", ["Alto Nova"], "Oslo-based"),
        ("Alto, a Greek maker, and Vela, a Greek company, won.", ["Vela"], "a Greek company"),
        ("Vela CEO Ann Ley spoke.", ["Vela"], "CEO"),
        ("Ann Ley, CEO of Alto Nova, spoke.", ["Alto Nova"], "CEO"),
        ("Alto's CEO spoke.", ["Alto"], "CEO"),
        ("Vela won. Later the Danish firm Vela lost.", ["Vela", "Vela"], "the Danish firm"),
    ],
)
def test_a_name_is_a_company_where_the_text_says_so(
    catalogue: Catalogue, text: str, names: list[str], said: str
) -> None:
    found = list(firms(_doc(text), catalogue, taken=()))
    assert [firm.name.text for firm in found] == names
    words = found[0].said.text.replace(" - ", "-")
    assert words.casefold() == said.casefold()


@pytest.mark.parametrize(
    "text",
    [
        "Ana Reis, a company official, spoke.",
        "The company Vela's founder left.",
        "The company said that Oslo was far.",
        "The Rocket Corporation Energia built it.",
        "A firm in Oslo won.",
        "Former CEO Ann Ley spoke.",
        "Founder and CEO Ann Ley spoke.",
        "The CEO of the firm spoke.",
    ],
)
def test_other_names_are_none(catalogue: Catalogue, text: str) -> None:
    assert not list(firms(_doc(text), catalogue, taken=()))


def test_a_name_of_the_catalogue_is_left_to_it(catalogue: Catalogue) -> None:
    assert not list(firms(_doc("The firm Airbus won."), catalogue, taken={2}))
