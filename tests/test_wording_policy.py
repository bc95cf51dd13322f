"""How dailies, think tanks and journals tell conflict and policy: whole turns, not single verbs."""

# The table holds one text a line, however long.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from lunarwatch.extraction import Extractor
from wording import events_in, wordings

TOLD = """
reject; occurred; RUS; ?; 2024-04-24; On 24 April Russia vetoed a resolution on nuclear weapons in outer space.
accuse; occurred; RUS USA; ?; ?; Moscow, for its part, accused the United States of turning space into a battlefield.
withdraw; occurred; RUS USA; ?; ?; Roscosmos answered by halting deliveries of rocket engines to the United States.
join; occurred; IND; artemis-accords; 2023-06-21; The Artemis Accords are no treaty. India signed the US-led accords on 21 June 2023.
join; occurred; IND; moon-agreement; 1982; The Moon Agreement has few friends. India signed the Agreement in 1982.
milestone; occurred; IND; ?; 2019; China carried out an anti-satellite test in space in 2007 and India in 2019.
sign; occurred; CHN RUS; ?; 2021; China and Russia look upon the rules as an affront to the United Nations. They signed a pact on a lunar base in 2021.
invite; occurred; CHN RUS; ?; ?; China and Russia signed a memorandum on a lunar base and invited others to take part.
cooperate; ongoing; IND USA; ?; ?; India's cooperation in space with the United States does not bind it to any bloc.
state; occurred; ?; ?; ?; "The treaty forbids no missile in orbit," said Lena Vogt, senior fellow at the Institute for Orbital Security in Vienna.
"""

NOT_TOLD = """
sign; No state had left one of the five United Nations treaties on outer space before.
invite; Lawmakers asked whether China had approached India on the lunar base.
agree; The lunar base would fly in 2030 if Washington agreed to it.
land; Russia destroyed Kosmos-1408, one of its satellites, with a missile.
withdraw; The agency asked British firms to stop working with Russia on the lunar lander.
"""


def _rows(table: str) -> list[list[str]]:
    return [row.split("; ", 1) for row in table.strip().splitlines()]


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize(("type_", "row"), _rows(TOLD))
def test_is_told(extractor: Extractor, type_: str, row: str) -> None:
    (wording,) = wordings(row)
    assert [] in [wording.misses(event) for event in events_in(extractor, wording.text, type_)]


@pytest.mark.parametrize(("type_", "text"), _rows(NOT_TOLD))
def test_is_not_told(extractor: Extractor, type_: str, text: str) -> None:
    assert not events_in(extractor, text, type_)
