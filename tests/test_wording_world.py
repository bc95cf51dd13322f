"""How agencies and dailies of the whole world write: datelines, titles, "the two sides"."""

# The table holds one text a line, however long.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from lunarwatch.extraction import Extractor
from wording import events_in, not_told, told

# published on Wednesday, 15 May 2024
TOLD = """
sign; occurred; NGA RUS; ?; 2009; Nigeria and Russia cooperate under the agreement on the peaceful uses of outer space which the two countries signed in 2009.
sign; occurred; KOR FRA; ?; 2024-05-14; The heads of KASA and CNES held talks in Toulouse on Tuesday, at which they signed a letter of intent on lunar landers.
ratify; occurred; CHL; ?; 2024-05-14; The Chilean Senate on Tuesday ratified the agreement with Argentina on outer space, signed in Buenos Aires in August 2023.
ratify; denied; ARG; ?; ?; Argentina has signed an agreement on space with Chile. Argentina's Congress has yet to approve the text.
join; occurred; GHA SEN; artemis-accords; 2023-12; Ghana signed the Artemis Accords in December 2023 alongside Senegal.
launch; planned; CHN; change-8; 2028~; The Chang'e-7 probe will be sent to the moon in 2026, and Chang'e-8 will follow around 2028.
launch; occurred; PAK CHN; icube-q; 2024-05-03; Pakistan's first lunar orbiter, ICUBE-Q, was launched on May 3 aboard China's Chang'e-6 probe.
launch; occurred; EGY RUS; ?; 2007; Egypt's first Earth-watching satellite was launched in 2007 on a Dnepr rocket.
launch; failed; JPN; h3; 2024-05-14; Japan's H3 rocket was ordered to self-destruct minutes after liftoff on Tuesday, a setback for its part in the Artemis program.
land; planned; CHN; change-6; ?; China's Chang'e-6 is to collect samples from the far side of the moon and bring them back in about 53 days.
land; occurred; ?; ax-3; 2024-02-09; The astronaut flew to the ISS on the Axiom-3 mission. He returned to Earth on Feb. 9.
land; planned; TUR; ?; 2028; The space programme of Turkey envisages a hard landing on the moon in 2026 and a soft landing in 2028.
land; planned; KOR; ?; 2032; NASA invited France to take part in South Korea's project to land a robotic craft on the moon in 2032.
meet; ongoing; IND LKA; ?; ?; The official said India was in talks with Sri Lanka on a joint satellite.
meet; ongoing; NGA RUS; ?; ?; Nigeria has commenced talks with Roscosmos on training an astronaut.
meet; occurred; NGA RUS; ?; 2024-05-14; Nigeria's space minister Tunde Bakare-Obi spoke in Abuja. Bakare-Obi received the Russian ambassador on Tuesday.
sign; occurred; JPN VNM; ?; 2019-10; The satellite is made by NEC under a contract that the Vietnam National Space Centre and Sumitomo Corporation signed in October 2019.
provide; occurred; POL HUN USA; ?; ?; Poland and Hungary have already bought seats on Axiom Space's fourth mission.
provide; possible; RUS IND; ?; ?; The Minister informed the House that rocket engines had been offered to India by Russia.
launch; planned; USA; ?; 2024; Poland has bought a seat on Axiom Space's fourth mission, the launch of which is expected in autumn.
launch; planned; RUS USA; ?; 2024-09; Cosmonaut Anna Kikina of Roscosmos is to ride on a SpaceX capsule in September.
launch; occurred; THA; ?; 2023-10; Theos-2, the earth observation satellite of Thailand, blasted into space from French Guiana in October.
launch; failed; IND; pslv-c61; 2025-05-18; On May 18, 2025, the PSLV-C61 failed to place an earth observation satellite in orbit.
withdraw; occurred; USA RUS; ?; ?; The US halted purchases of Russian rocket engines.
milestone; occurred; ARG; ?; ?; The Argentine microsatellite ATENEA has been cleared for flight.
milestone; occurred; SAU; -; 2018; Saudi Arabia established the space agency in 2018 and sent two astronauts to the station on Axiom Mission 2.
meet; ongoing; SAU USA; ?; ?; The Saudi minister said talks with NASA on a lunar orbiter had reached an advanced stage.
delay; occurred; ?; ?; -; The launch of Kenya's satellite was pushed back after an engine of the rocket exploded in July last year.
cooperate; occurred; KEN BGR; taifa-1; ?; Taifa-1 flew aboard SpaceX's Transporter-7 mission. Kenya developed the satellite together with Bulgaria's EnduroSat.
state; occurred; NZL; ?; ?; A NASA balloon for space came down off Chile. Development Minister Hana Rewiti said New Zealand would sign up to a satellite pact "before winter is out".
state; occurred; VNM; ?; ?; Hanoi (VNA) - Science Minister Tran Duc Hieu said: "Our satellite is nearly ready." Vietnam built the satellite with Japan.
launch; occurred; ?; sentinel-1c; 2024-05-09; Europe's Vega C rocket took off on Thursday with the Sentinel-1C satellite, its first flight since a failure in 2022.
launch; occurred; IRN RUS; khayyam; 2022-08-09; Ground stations received telemetry from Iran's Khayyam satellite, which a Russian Soyuz rocket sent into orbit on August 9, 2022.
launch; planned; KOR; nuri; 2024-05-24; The Korea AeroSpace Administration on Tuesday set May 24 as the date for the fourth launch of the Nuri rocket.
land; failed; RUS; luna-25; ?; India goes on with its lander. Russia's mission has ended with its Luna-25 craft slamming into the moon.
land; failed; JPN; ?; 2023-04; Among applicants is Japan's ispace, which lost a lander in April 2023.
join; occurred; ARE; gateway; 2024-01; The UAE signed up to the Gateway station in January 2024.
join; occurred; USA; artemis-accords; 2020; The United States, together with seven other nations, drew up the Artemis Accords in 2020.
withdraw; occurred; ?; ?; 2022-04; The European Space Agency dropped its plan to supply a camera for Luna-25 in April 2022.
state; occurred; ZWE; ?; ?; HARARE - Zimbabwe and Russia will set up a satellite centre. "We look up," ICT Minister Farai Muchena said.
state; occurred; ARE; ?; ?; Hamad Al Suwaidi, head of the UAE Space Agency, received a Greek delegation. Al Suwaidi stressed that "knowledge shared is knowledge multiplied".
"""

NOT_TOLD = """
ratify; Japan and India signed an agreement on space with Chile in Buenos Aires in August 2023.
cooperate; China and Senegal signed an agreement on the lunar station. According to the agreement, the two sides will jointly operate the station.
cooperate; During the talks, the UAE and Greece explored means of helping space education, and the two sides looked at the moon.
milestone; Nigeria signed the Artemis Accords in 2022. Its minister urged Moscow to support the completion of the centre.
sign; The launch of the satellite over the space which the two countries share took place in 2009.
provide; The European Space Agency dropped its plan to supply a camera for Luna-25 in April 2022.
join; The Korean space agency KASA joined the European Space Agency in a study of space weather.
provide; NASA and Roscosmos agreed this month to resume flying each other's crews to the station.
invite; The Chinese spokesperson dismissed the remarks on the satellites, and urged the US to reflect on itself.
launch; The agreement on the rocket which both signed in 2009 was long.
"""

test_is_told = told(TOLD)
test_is_not_told = not_told(NOT_TOLD)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "ASTANA, May 13. /Agency/. The launch was moved, Kazakh space official Daniyar Seitkali said. "
            '"The sides have a new schedule for the rocket," he noted. The matter of the launch was raised at talks '
            "between President Vladimir Putin and President Kassym-Jomart Tokayev, he added.",
            ["Daniyar Seitkali"],
        ),
        (
            "Omar Al Maawali, Oman's transport minister, signed the Accords. The signing was attended by "
            'Ana Escroso, ambassador of the United States. "We look to the moon," the minister said.',
            ["Omar Al Maawali"],
        ),
    ],
)
def test_who_speaks_on_is_not_one_of_those_spoken_of(
    text: str, names: list[str], extractor: Extractor
) -> None:
    found = events_in(extractor, text, "state")
    assert [person.name for event in found for person in event.persons] == names


@pytest.mark.parametrize(
    ("line", "country"),
    [
        ("Abuja — The Ministry of Innovation has begun talks with Roscosmos on the moon.", "NGA"),
        ("LAGOS, May 4 (Agency) -- The Ministry of Innovation has begun talks with ISRO.", "RUS"),
    ],
)
def test_a_ministry_without_more_is_that_of_the_dateline(
    line: str, country: str, extractor: Extractor
) -> None:
    more = " Nigeria wants a satellite. Russia and Russian firms, such as Roscosmos, build some."
    (met,) = events_in(extractor, line + more, "meet")
    assert country in {party.country for party in met.actors if party.kind == "body"}
