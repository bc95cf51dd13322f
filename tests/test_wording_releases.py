"""How press releases tell events: ordinary sentences, and what is read from them."""

# ruff: noqa: E501 - one sentence a line

from __future__ import annotations

from lunarwatch.extraction import Extractor
from wording import events_in, not_told, told

TOLD = """
milestone; planned; KOR; danuri; ?; Once it reaches lunar orbit, the orbiter Danuri will map the poles of the Moon.
milestone; planned; RUS; luna-26; 2028; Luna-26 will send back pictures when it arrives at the Moon in 2028.
land; planned; CHN; change-8; ?; The rover will begin its work as soon as Chang'e-8 lands on the Moon.
land; occurred; IND; chandrayaan-3; 2023; When Chandrayaan-3 landed on the Moon in 2023, India became the fourth country to do so.
land; occurred; IND; ?; 2023; After landing on the Moon in 2023, India plans to bring back samples with Chandrayaan-4.
state; occurred; +nasa USA; ?; ?; “While we look at the Moon, NASA continues to fly the station,” said Maria Lopez, a director at NASA.
launch; occurred; +spacex USA; crew-12; ?; NASA Sets Coverage for Agency’s SpaceX Crew-12 Launch
provide; occurred; +nasa +jaxa USA JPN; ?; ?; NASA Delivers Lunar Camera to JAXA’s Martian Moons Mission
land; planned; +nasa USA; artemis-program; ?; Under Artemis, NASA will set up a base on the Moon, land the first woman on the lunar surface, and prepare for Mars.
milestone; occurred; KOR; danuri; ?; All nine instruments have been mounted on the orbiter Danuri.
milestone; occurred; USA; viper; ?; Teams have completed a review of the lunar rover VIPER.
milestone; occurred; USA; ?; 2024-05; Crews loaded propellant into the lunar lander Blue Ghost in May.
milestone; occurred; CHN; change-6; ?; The arrival of Chang'e-6 in lunar orbit came five days after launch.
invite; occurred; +nasa USA; ?; ?; NASA seeks universities to build small satellites for flights to the Moon
launch; occurred; +nasa +roscosmos USA RUS; ?; 2023-09-15; The NASA astronaut Maria Lopez talks to the press. Lopez launched on Sept. 15, 2023, alongside two cosmonauts of Roscosmos.
"""

NOT_TOLD = """
state; “Our partners make it possible. ESA says so too,” wrote nobody in particular.
launch; The rocket SLS is the only one that can send Orion and its crew to the Moon in one piece.
launch; The agency oversees the development and launch of small lunar landers for NASA.
withdraw; Four NASA astronauts exit the Orion mock-up after a test at the station.
join; The engineers of ESA enter the next phase of the lunar programme.
land; The launch abort tower of Orion was tested by NASA. After the test the crew returned to the ship.
"""

test_is_told = told(TOLD)
test_is_not_told = not_told(NOT_TOLD)


def test_a_statement_is_told_once(extractor: Extractor) -> None:
    text = "“While we look at the Moon, NASA continues to fly the station,” said Maria Lopez, a director at NASA."
    assert len(events_in(extractor, text, "state")) == 1
