"""How press releases tell events: ordinary sentences, and what is read from them."""

# ruff: noqa: E501 - one sentence a line

from __future__ import annotations

import pytest

from lunarwatch.extraction import Extractor
from wording import Wording, events_in, wordings

EXTRACTOR = Extractor()

# type > status; parties; programme; date; text
TOLD = """
milestone > planned; KOR; danuri; ?; Once it reaches lunar orbit, the orbiter Danuri will map the poles of the Moon.
milestone > planned; RUS; luna-26; 2028; Luna-26 will send back pictures when it arrives at the Moon in 2028.
land > planned; CHN; change-8; ?; The rover will begin its work as soon as Chang'e-8 lands on the Moon.
land > occurred; IND; chandrayaan-3; 2023; When Chandrayaan-3 landed on the Moon in 2023, India became the fourth country to do so.
land > occurred; IND; ?; 2023; After landing on the Moon in 2023, India plans to bring back samples with Chandrayaan-4.
state > occurred; +nasa USA; ?; ?; “While we look at the Moon, NASA continues to fly the station,” said Maria Lopez, a director at NASA.
launch > occurred; +spacex USA; crew-12; ?; NASA Sets Coverage for Agency’s SpaceX Crew-12 Launch
provide > occurred; +nasa +jaxa USA JPN; ?; ?; NASA Delivers Lunar Camera to JAXA’s Martian Moons Mission
land > planned; +nasa USA; artemis-program; ?; Under Artemis, NASA will set up a base on the Moon, land the first woman on the lunar surface, and prepare for Mars.
milestone > occurred; KOR; danuri; ?; All nine instruments have been mounted on the orbiter Danuri.
milestone > occurred; USA; viper; ?; Teams have completed a review of the lunar rover VIPER.
milestone > occurred; USA; ?; 2024-05; Crews loaded propellant into the lunar lander Blue Ghost in May.
milestone > occurred; CHN; change-6; ?; The arrival of Chang'e-6 in lunar orbit came five days after launch.
invite > occurred; +nasa USA; ?; ?; NASA seeks universities to build small satellites for flights to the Moon
launch > occurred; +nasa +roscosmos USA RUS; ?; 2023-09-15; The NASA astronaut Maria Lopez talks to the press. Lopez launched on Sept. 15, 2023, alongside two cosmonauts of Roscosmos.
"""


def _rows() -> list[tuple[str, Wording]]:
    lines = (line.split(" > ", 1) for line in TOLD.strip().splitlines())
    return [(type_, wordings(rest)[0]) for type_, rest in lines]


@pytest.mark.parametrize(("type_", "wording"), _rows(), ids=lambda each: str(each)[:60])
def test_is_told(type_: str, wording: Wording) -> None:
    found = events_in(EXTRACTOR, wording.text, type_)
    assert found, "nothing of the type was found"
    assert len(found) == 1 or type_ != "state", "said twice"
    assert any(not wording.misses(event) for event in found), [wording.misses(e) for e in found]


# type > a text that tells nothing of the type
NOT_TOLD = """
state > “Our partners make it possible. ESA says so too,” wrote nobody in particular.
launch > The rocket SLS is the only one that can send Orion and its crew to the Moon in one piece.
launch > The agency oversees the development and launch of small lunar landers for NASA.
withdraw > Four NASA astronauts exit the Orion mock-up after a test at the station.
join > The engineers of ESA enter the next phase of the lunar programme.
land > The launch abort tower of Orion was tested by NASA. After the test the crew returned to the ship.
"""


@pytest.mark.parametrize("line", NOT_TOLD.strip().splitlines(), ids=lambda each: each[:60])
def test_is_not_told(line: str) -> None:
    type_, text = line.split(" > ", 1)
    assert not events_in(EXTRACTOR, text, type_)
