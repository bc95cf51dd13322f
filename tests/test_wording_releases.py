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
land; planned; +nasa USA; artemis-program; ?; The crew of Artemis II met the press. Under Artemis, NASA will set up a base at the Moon and land its first partner astronaut on the lunar surface.
land; planned; +nasa USA; artemis-program; ?; Through NASA's Artemis campaign, the agency will explore the Moon for years and land the first woman there.
launch; planned; +noaa USA; ?; 2024-06; Guests who cover the JPSS-4 launch have to apply in writing. JPSS-4 will launch in June.
launch; planned; +nasa +spacex USA; jpss-4; 2024-05-21; NASA is launching JPSS-4. NASA and SpaceX are targeting a launch window opening at 4:10 p.m. EDT Tuesday, May 21.
milestone; occurred; +nasa USA; ?; 2024-05-13; NASA published on Monday the results of its review of the lunar architecture.
provide; ongoing; +firefly USA; viper; ?; VIPER is to fly in 2027. The flight is long. Many wait for it. Firefly Aerospace is providing launch services.
state; occurred; +nasa USA; ?; ?; “Dust clings to anything on the Moon,” said Rae Hill, head of dust research at NASA Kennedy, of Chang'e-8.
provide; planned; +nasa USA JPN; ?; ?; The Japanese lander HAKUTO-R will carry two NASA instruments to the Moon.
cooperate; ongoing; +nasa +us-navy USA; ?; ?; NASA and the U.S. Navy are conducting training with the Artemis III crew at sea.
"""

NOT_TOLD = """
state; “Our partners make it possible. ESA says so too,” wrote nobody in particular.
launch; The rocket SLS is the only one that can send Orion and its crew to the Moon in one piece.
launch; The agency oversees the development and launch of small lunar landers for NASA.
withdraw; Four NASA astronauts exit the Orion mock-up after a test at the station.
join; The engineers of ESA enter the next phase of the lunar programme.
land; The launch abort tower of Orion was tested by NASA. After the test the crew returned to the ship.
milestone; NASA and the U.S. Navy are conducting training with the Artemis III crew at sea.
cooperate; The notice enables NASA to work with U.S. industry on lunar technologies.
cooperate; The agreement gives NASA new opportunities to collaborate with Japan on lunar rovers.
provide; The gauge is set to launch as a part of the Firefly Blue Ghost Mission 2 delivery to the lunar surface.
provide; The lander of Astrobotic's first Commercial Lunar Payload Services delivery stands inside its fairing.
provide; The Blue Ghost lander of Firefly will carry ten NASA instruments to the Moon.
provide; Six NASA Instruments Will Fly to Moon on Intuitive Machines Lander
provide; NASA works with many firms to deliver scientific instruments to the surface of the Moon.
land; NASA works with many firms to deliver scientific instruments to the surface of the Moon.
meet; NASA is hosting a media call at 3 p.m. on Friday to discuss its next flight to the Moon.
award; NASA's OSIRIS-REx team was chosen as this year's winner of a trophy for its work on asteroids.
"""

test_is_told = told(TOLD)
test_is_not_told = not_told(NOT_TOLD)


def test_a_planned_flight_is_not_told_again_by_its_name(extractor: Extractor) -> None:
    text = (
        "Guests who cover the JPSS-4 launch have to apply in writing. JPSS-4 will launch in June."
    )
    assert [event.status for event in events_in(extractor, text, "launch")] == ["planned"]


def test_the_day_of_a_launch_is_no_craft_of_its_own(extractor: Extractor) -> None:
    text = "NASA's SpaceX Crew-12 is ready. Launch is targeted for no earlier than Friday, May 24."
    (launch,) = events_in(extractor, text, "launch")
    assert launch.program is not None
    assert launch.program.id == "crew-12"


def test_a_flight_that_was_made_stands_beside_the_next(extractor: Extractor) -> None:
    text = "The launch of Luna-25 took place in August 2023. NASA says Luna-26 will launch in 2028."
    assert len(events_in(extractor, text, "launch")) == 2


def test_a_statement_is_told_once(extractor: Extractor) -> None:
    text = "“While we look at the Moon, NASA continues to fly the station,” said Maria Lopez, a director at NASA."
    assert len(events_in(extractor, text, "state")) == 1
