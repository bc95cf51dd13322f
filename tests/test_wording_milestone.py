"""How news tells the steps of missions and programmes: ordinary sentences, and what is read from them.occurred | KOR | danuri | 2022-08-05 | South Korea's Danuri made contact with a ground station on August 5, 2022.
occurred | JPN | slim | 2024-01-28 | JAXA re-established communication with SLIM on January 28.
failed | USA | lunar-trailblazer | - | NASA has lost contact with Lunar Trailblazer.
occurred | - | hera | 2024-06-17 | ESA's Hera probe flew past Mars on Monday.
planned | CHN | tianwen-2 | 2026-07 | China's Tianwen-2 is scheduled to reach its target in July 2026.
planned | - | hera | - | ESA's Hera will release two cubesats.
occurred | USA | dragon | 2024-06-19 | The Dragon capsule Freedom undocked from the station on Wednesday.
"""

# ruff: noqa: E501 - one sentence a line

from __future__ import annotations

from wording import not_told_alone, told_alone

# status | countries | programme's id | date | text, published on 20 June 2024 or on the day behind it
TOLD = """
occurred | USA | starlink | 2023 | SpaceX launched its Starlink service in Kenya in 2023.
occurred | IND | chandrayaan-3 | 2023-08-05 | India's Chandrayaan-3 entered lunar orbit on August 5, 2023.
occurred | KOR | danuri | 2022-12 | South Korea's Danuri arrived in lunar orbit in December 2022.
occurred | CHN | change-6 | 2024-05-08 | China's Chang'e-6 slipped into orbit around the Moon on May 8.
occurred | ARE | emirates-mars-mission | 2021-02 | The UAE's Hope probe reached Mars in February 2021.
occurred | CHN | tianwen-1 | 2021-02 | China's Tianwen-1 was captured by Martian gravity in February 2021.
occurred | RUS | luna-25 | 2023-08-16 | Russia's Luna-25 was successfully placed in lunar orbit on August 16, 2023.
occurred | JPN | slim | 2023-12-25 | Japan's SLIM inserted itself into lunar orbit on December 25, 2023.
occurred | CHN | shenzhou-18 | 2024-04-26 | China's Shenzhou-18 docked with the Tiangong space station on April 26.
occurred | USA | starliner | 2024-06-06 | Boeing's Starliner docked at the International Space Station on June 6.
occurred | RUS | nauka | 2021-07 | Russia's Nauka module linked up with the International Space Station in July 2021.
occurred | CHN | tiangong | 2022 | China completed its Tiangong space station in 2022.
occurred | CHN | queqiao-2 | 2024-04 | China's Queqiao-2 relay satellite began operations in April.
occurred | USA | viper | - | NASA's VIPER rover has passed vibration testing.
occurred | USA | orion | - | Engineers at NASA have completed vacuum testing of the Orion spacecraft.
occurred | - | ariane-6 | 2023-11 | ArianeGroup and ESA carried out a long firing test of the Ariane 6 core stage in November 2023.
occurred | CHN | yutu-2 | 2019-01 | China deployed its Yutu-2 rover in January 2019.
occurred | CHN | change-6 | 2024-06-04 | The ascender of China's Chang'e-6 left the lunar surface on June 4 with samples.
occurred | CHN | change-6 | 2024-06-06 | China's Chang'e-6 ascender rendezvoused with the orbiter on June 6.
occurred | USA | peregrine-mission-one | 2024-01-18 | Astrobotic's Peregrine burned up over the Pacific on January 18.
planned | KOR | danuri | 2024-12 | South Korea's Danuri will enter lunar orbit in December.
occurred | AUS | - | 2018 | Australia set up its space agency in 2018.
occurred | RWA | - | 2021 | Rwanda's space agency was created in 2021.
occurred | PHL | - | 2019 | The Philippines established its space agency in 2019.
occurred | RUS CHN | ilrs | 2021 | Russia and China unveiled a roadmap for the International Lunar Research Station in 2021.
occurred | DEU | ? | 2024-06-14 | Germany's Isar Aerospace aced the static fire of its Spectrum rocket on Friday.
occurred | USA | artemis-accords | 2020 | NASA and the State Department established the Artemis Accords in 2020.
occurred | USA | artemis-accords | 2020-10 | The Artemis Accords came into being in October 2020 under NASA.
occurred | USA | viper | - | NASA has finished assembling its VIPER rover.
occurred | USA | ingenuity | 2024-01 | NASA's Ingenuity helicopter ended its mission in January after 72 flights.
occurred | USA | im-1 | 2024-02-29 | Intuitive Machines' Odysseus was powered down on February 29.
occurred | JPN | slim | 2024-04 | Japan's SLIM woke up again in April after its third lunar night.
failed | USA | ? | 2024-01 | Maxar of the United States lost its WorldView-4 satellite to a power failure in January.
occurred | USA | ? | - | NASA's Space Launch System rocket returned to the assembly building ahead of a storm.
occurred | USA | ? | 2024-06-18 | NASA's Peregrine lander was hoisted atop its Vulcan rocket on Tuesday.
failed | JPN | akatsuki | 2010 | Japan's Akatsuki failed to enter orbit around Venus in 2010.
planned | USA | gateway | 2028 | NASA's Gateway is to begin operating in lunar orbit in 2028.
planned | JPN | mmx | 2027 | Japan's Martian Moons eXploration spacecraft is expected to enter orbit around Mars in 2027.
planned | CHN | ilrs | 2035 | China plans to complete the basic model of the International Lunar Research Station by 2035.
planned | CHN RUS | ilrs | 2035 | China and Russia intend to build the International Lunar Research Station by 2035.
planned | IND | - | 2035 | India plans to build a space station by 2035.
planned | CHN | tianwen-3 | - | China's Tianwen-3 will drill two metres into the Martian soil and collect samples.
planned | USA | ? | 2024-06-27 | The hot fire test of NASA's Space Launch System rocket is scheduled for next Thursday.
occurred | USA | ? | 2024-06-13 | All four engines of NASA's Space Launch System rocket ran for eight minutes last Thursday.
planned | USA | ? | 2025-03 | Rollout of NASA's Space Launch System rocket has been delayed to March 2025.
planned | CHN RUS | - | 2033/2035 | Russia and China want to put a nuclear power plant on the Moon between 2033 and 2035.
planned | USA | starliner | 2024-06-26 | Boeing's Starliner is to undock from the International Space Station on June 26.
planned | CHN | lanyue | 2027 | China's Lanyue lander will complete its tests in 2027.
possible | CHN | - | 2030 | China may start building a lunar base by 2030.
denied | USA | starship | - | SpaceX's Starship has not yet reached orbit.
denied | IND | gaganyaan | - | Isro has not yet completed testing of the Gaganyaan crew module.
ongoing | USA | orion | - | NASA engineers are testing the heat shield of the Orion capsule.
ongoing | IND | gaganyaan | - | Four astronauts are training for India's Gaganyaan mission.
ongoing | CHN | - | - | China is building its own research station on the Moon.
occurred | USA | osiris-rex | 2018-12 | NASA's OSIRIS-REx pulled up at the asteroid Bennu in December 2018.
occurred | JPN | hayabusa2 | 2019 | Japan's Hayabusa2 collected samples from the asteroid Ryugu in 2019.
occurred | CHN | change-6 | 2024-06 | China's Chang'e-6 scooped up two kilograms of soil from the far side in June.
occurred | IND | chandrayaan-3 | 2023-08-17 | The lander module of India's Chandrayaan-3 separated from its propulsion module on August 17, 2023.
occurred | IND | aditya-l1 | 2024-01-06 | India's Aditya-L1 reached its destination on January 6, entering a halo orbit around the L1 point.
occurred | CHN | shenzhou-18 | 2024-04 | The crew of Shenzhou-18 moved into China's Tiangong station in April after a 6.5-hour trip.
occurred | USA | orion | 2022-11-21 | NASA's Orion capsule flew past the Moon on November 21, 2022, at an altitude of 130 km.
occurred | USA | artemis-2 | - | NASA has finished stacking the rocket for Artemis II.
occurred | USA | blue-ghost-1 | 2025-03-16 | Firefly's Blue Ghost went dark on March 16, ending two weeks of work on the Moon. | 2025-03-20
occurred | JPN | slim | 2024-08 | Japan ended operations of its SLIM lander in August. | 2024-09-05
occurred | IND | - | 2025-01-16 | India on January 16 became the fourth country to dock two satellites in orbit. | 2025-01-20
occurred | SAU | - | 2018 | Saudi Arabia created its space commission in 2018 by royal decree.
occurred | - | ariane-6 | - | Ariane 6's upper stage passed its final hot-firing test, ESA said.
occurred | IND | gaganyaan | - | ISRO has successfully tested the parachutes of the Gaganyaan crew module.
occurred | CHN | lanyue | 2025-08 | China tested its crewed lunar lander Lanyue in Hebei in August. | 2025-09-01
occurred | IND | chandrayaan-4 | 2024-09-18 | India's cabinet cleared the Chandrayaan-4 mission on September 18. | 2024-09-20
occurred | RUS | luna-25 | 2023-08 | Russia's Luna-25 sent back its first pictures of the lunar surface in August 2023.
ongoing | CHN | change-7 | - | China is assembling its Chang'e-7 lunar probe.
planned | ZMB | - | 2026 | Zambia will establish a national space agency in 2026.
occurred | IND | mangalyaan | 2014-09 | India's Mangalyaan entered Mars orbit in September 2014, on its first try.
occurred | JPN | akatsuki | 2015-12 | Japan's Akatsuki finally achieved orbit around Venus in December 2015.
occurred | CHN | shenzhou-20 | 2025-04-25 | China's Shenzhou-20 spacecraft successfully docked with the space station's Tianhe module on April 25. | 2025-04-26
occurred | USA | starliner | 2024-09-06 | An empty Starliner undocked from the International Space Station on September 6, NASA said. | 2024-09-07
occurred | USA | artemis-2 | 2026-01-17 | NASA rolled the Artemis II rocket out to its launch pad on January 17. | 2026-01-18
occurred | IND | gaganyaan | 2023-10-21 | India carried out a test of the Gaganyaan escape system on October 21, 2023.
occurred | CHN | tiangong | 2022-11 | China's space station was completed in November 2022 with the arrival of its third module.
occurred | NZL | - | 2016 | New Zealand founded its space agency in 2016.
occurred | USA | insight-mission | 2022-12 | NASA declared its InSight mission over in December 2022.
occurred | USA | im-1 | 2024-02 | Intuitive Machines' Odysseus sent its last picture before its power ran out in February.
occurred | CHN | change-6 | 2024-06 | Chang'e-6 finished collecting samples and unfurled a Chinese flag in June.
occurred | CHN RUS | ilrs | 2021-06 | China and Russia presented a road map for the International Lunar Research Station in June 2021.
occurred | RUS | - | 2025-08 | Russia tested a new engine for its lunar programme in August. | 2025-09-10
failed | JPN | nozomi | 2003 | Japan's Nozomi probe failed to enter Mars orbit in 2003.
planned | USA | europa-clipper | 2030 | NASA's Europa Clipper will reach Jupiter in 2030.
planned | CHN | tiangong | - | China plans to add three modules to its Tiangong space station.
planned | USA | - | 2030 | NASA wants to have a nuclear reactor on the Moon by 2030.
occurred | CHN | - | 2007-01-11 | China destroyed one of its own weather satellites with a missile on Jan. 11, 2007.
occurred | IND | - | 2019 | India, which shot down one of its own satellites in 2019, abstained in the vote on weapons in space.
occurred | RUS | - | - | The crew of the International Space Station took shelter after Russia blew up an old satellite.
occurred | RUS | - | 2020 | Russia tested an anti-satellite missile in 2020.
occurred | KEN | - | 2024-05 | Kenya's space strategy, published last month, does not mention the moon.
occurred | CHL | - | 2021 | The flight is one of ten goals of Chile's national space programme unveiled in 2021.
failed | RUS | soyuz-ms-22 | 2022-12 | Russia's Soyuz MS-22 sprang a coolant leak in December 2022.
failed | - | sentinel-1b | 2021-12 | Sentinel-1B stopped transmitting in December 2021.
occurred | CHN | change-7 | 2024-05 | China's Chang'e-7 was delivered to the Wenchang launch site in May.
occurred | CHN | tiangong-1 | 2018 | China's Tiangong-1 fell back into the atmosphere in 2018.
failed | IND | - | 2024-02 | India's new rocket for crews blew up during a ground test in February.
occurred | BLR | ? | 2024-05 | Belarus picked three women in May to undergo tests for a flight to the International Space Station.
occurred | PHL | - | 2024-06-17 | The Senate of the Philippines passed a bill on Monday on the creation of a national space agency.
planned | RWA | - | 2026 | Rwanda announced plans to establish a space agency by 2026.
occurred | DEU | spectrum | 2024-05 | Germany's Isar Aerospace conducted a static fire of its Spectrum rocket in May.
occurred | IND | gaganyaan | 2023-10-21 | India flight-tested the Gaganyaan crew module on October 21, 2023.
occurred | JPN | htv-x1 | 2024-05 | Japan's HTV-X1 was captured by the robotic arm of the space station in May.
occurred | USA | starship | 2024-06-17 | The Federal Aviation Administration closed its investigation into the flight of SpaceX's Starship rocket on Monday.
occurred | USA DEU | ? | 2024-06-14 | The Federal Aviation Administration issued a launch licence to Rocket Factory Augsburg for its rocket RFA One on Friday.
occurred | USA | new-glenn | - | Blue Origin's New Glenn rocket has been cleared to return to flight.
failed | USA | falcon-9 | - | SpaceX's Falcon 9 rocket sprang a leak on the pad.
occurred | KEN | - | 2018-05 | Kenya's first nanosatellite was deployed from the International Space Station in May 2018.
occurred | JPN | ? | 2021-03-14 | Three cubesats were released from the Japanese Kibo module on the International Space Station on March 14, 2021.
occurred | QAT | ? | 2024-05 | The astronaut of Qatar became the first Arab to reach the International Space Station in May 2024.
occurred | ZAF USA | - | 2022-11 | South Africa's SANSA and NASA broke ground on a deep space ground station in November 2022.
"""

# sentences with the same words that tell no such event
NOT_TOLD = """
Satellites such as Starlink often end up in the line of sight of telescopes.
The study by ESA concluded that data centres in orbit need a new launcher.
Starlink satellites usually burn up within days.
The flight of Artemis I was launched in November 2022 and ended with a splashdown in the Pacific.
The journey of Chang'e-6 began on May 3, when the probe was launched from Hainan.
Vega C put a satellite into space, ending a two-year pause.
Kenya and ESA signed a letter of intent to explore the creation of a lunar centre.
The flood maps of the satellite SWOT say little unless instruments are installed on it.
NASA entered talks with Russia on the future of the station.
India has completed negotiations with Japan on the rover.
The agency has begun hiring for its new office in Houston.
The minister arrived at the agency's headquarters on Monday.
NASA's Orion capsule is built by Lockheed Martin.
The Gateway is a small station that will orbit the Moon.
The Deep Space Network has been in use since the 1960s and tests radio links daily.
The committee completed its work on lunar governance on Friday.
A decade of tests lies behind the company, its chief executive told reporters.
The lunar orbit is slightly tilted against the Earth's equator.
The delegation reached Beijing on Sunday.
The rover carries six instruments from four countries.
Russia's Proton-M rocket failed to reach its target orbit in May.
The flight of Rocket Lab's Electron rocket had to be terminated before reaching orbit.
The delegations spoke about the possible signing of the Artemis Accords before the year ends.
China will lend lunar rocks collected by its Chang'e-5 probe to scientists in six countries.
Colombia ratified the Convention establishing the Latin American and Caribbean Space Agency.
The minister invited Airbus to build a ground station for satellites in Bulgaria.
China's station has three modules and two docking ports.
The European Space Agency has 22 member states.
Parliament opened a debate on the space budget.
The law on space activities entered into force in May.
The company has deployed its sales staff to Dubai.
The Moon orbits the Earth once every 27 days.
The contract began in 2021 and runs for five years, NASA said.
The exhibition on the Apollo programme opened in Paris in June.
The ministry finished its review of the space law.
The agency's budget reached 10 billion dollars.
The Moon entered the Earth's shadow on Friday, NASA said.
The contract with the launch company ended in 2022.
The team completed the paperwork for the licence, the agency said.
A delegation from the agency arrived at the embassy in Tokyo.
The head of the agency began his career at NASA.
NASA tests show that lunar dust harms lungs.
An explosion on the pad destroyed the satellite in 2016.
Washington accused Moscow of testing an anti-satellite weapon in orbit.
ESA is drawing up contingency plans for its moon lander.
NASA works on the basis of the Artemis program approved by the president.
Roscosmos said that Russia would stay in the International Space Station, ending months of uncertainty over its plans.
NASA leads the science investigation on the Moon with partners in Texas.
The agency opened an investigation into the spending on its Moon conference.
"""

test_is_told = told_alone(TOLD, "milestone")
test_is_not_told = not_told_alone(NOT_TOLD, "milestone")
