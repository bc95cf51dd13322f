"""How news tells launches: ordinary sentences, and what is read from them."""

# ruff: noqa: E501 - one sentence a line

from __future__ import annotations

from datetime import date

import pytest

from lunarwatch.extraction import Extractor
from lunarwatch.records import Article, Event

EXTRACTOR = Extractor()

# status | countries | programme's id | date | text, published on 20 June 2024 or on the day behind it
TOLD = """
occurred | IND | chandrayaan-3 | 2023-07-14 | India launched its Chandrayaan-3 spacecraft to the Moon on July 14, 2023.
occurred | IND | chandrayaan-3 | 2023-07-14 | The Indian Space Research Organisation's Chandrayaan-3 blasted off from Sriharikota on 14 July 2023.
occurred | CHN | change-6 | 2024-05-03 | China's Chang'e-6 probe lifted off from the Wenchang Space Launch Center on May 3.
occurred | JPN | slim | 2023-09-07 | Japan's space agency sent its SLIM lander toward the Moon on 7 September 2023 aboard an H-IIA rocket.
occurred | RUS | luna-25 | 2023-08-11 | A Soyuz-2.1b rocket carrying Luna-25 roared into the sky from Vostochny on August 11, 2023, the Russian space agency said.
occurred | KOR | danuri | 2022-08 | South Korea put its Danuri orbiter into space in August 2022.
occurred | ARE | emirates-mars-mission | 2020-07-20 | The United Arab Emirates' Hope probe took off for Mars on 20 July 2020.
occurred | USA | artemis-1 | 2022-11-16 | NASA's Artemis I finally got off the ground on Nov. 16, 2022.
occurred | USA | im-1 | 2024-02-15 | SpaceX launched Intuitive Machines' IM-1 mission from Kennedy Space Center on February 15.
occurred | ISR | beresheet | 2019-02-22 | Israel's Beresheet spacecraft was lofted by a Falcon 9 on February 22, 2019.
occurred | TUR | - | 2024-01 | Turkey sent its first astronaut, Alper Gezeravci, into space in January.
occurred | CHN | shenzhou-18 | 2024-04-25 | China on April 25 sent three astronauts to its Tiangong space station aboard the Shenzhou-18 spaceship.
occurred | CHN | shenzhou-18 | 2024-04-25 | The Shenzhou-18 crewed spaceship, atop a Long March-2F carrier rocket, soared into the sky on April 25, according to the China Manned Space Agency.
occurred | IRN | - | 2024-01 | Iran says it has successfully launched three satellites into orbit in January.
occurred | PRK | - | 2023-11-21 | North Korea placed a spy satellite in orbit on Nov. 21, 2023, state media reported.
failed | KOR | nuri | 2021-10 | South Korea's Nuri rocket failed to put a dummy satellite into orbit in October 2021.
failed | JPN | h3 | 2023-03-07 | Japan's new H3 rocket was destroyed minutes after liftoff on March 7, 2023.
failed | JPN | kairos | 2024-03-13 | Space One's Kairos rocket exploded seconds after launch on March 13 in Japan.
failed | DEU | spectrum | - | The maiden flight of Spectrum, the rocket of Germany's Isar Aerospace, ended in an explosion half a minute after liftoff.
planned | USA | artemis-2 | 2025-09 | NASA plans to launch Artemis II in September 2025.
planned | IND | gaganyaan | 2025 | Isro is gearing up to launch the Gaganyaan mission in 2025.
planned | CHN | change-7 | 2026 | China's Chang'e-7 is scheduled for launch in 2026.
planned | CHN | change-8 | 2028 | Chang'e-8 will follow in 2028, the China National Space Administration said.
planned | IND JPN | lupex | 2028 | India and Japan will jointly launch the LUPEX mission in 2028.
planned | USA | dream-chaser | 2024-09 | Liftoff of Sierra Space's Dream Chaser is set for September.
planned | - | ariane-6 | 2024-07-09 | The inaugural flight of Europe's Ariane 6 rocket is planned for July 9, ESA said.
planned | USA | viper | 2024-11 | NASA's VIPER rover is slated to fly in November.
planned | RUS | luna-26 | 2027 | Roscosmos is aiming for a 2027 launch of Luna-26.
planned | AUS | roo-ver | 2026 | Australia's Roo-ver will hitch a ride to the Moon as early as 2026.
planned | ITA | - | 2028 | Italy's first lunar habitat module will be sent to the Moon in 2028 by the Italian Space Agency.
planned | IND | chandrayaan-4 | 2027 | India expects to fly Chandrayaan-4 in 2027.
planned | RUS | luna-27 | 2028 | Russia intends to launch the Luna-27 lander in 2028.
possible | CHN | - | 2027 | China may launch a backup relay satellite in 2027.
possible | BRA | - | 2026 | Brazil is considering launching a lunar cubesat in 2026.
denied | IND | gaganyaan | - | India has not yet launched its Gaganyaan crew mission.
denied | IRN | - | - | Iran has never launched a human into space.
occurred | USA | peregrine-mission-one | 2024-01-08 | Following its launch on January 8, Astrobotic's Peregrine lander suffered a propellant leak.
occurred | USA | lro | 2009-06-18 | Launched on June 18, 2009, NASA's Lunar Reconnaissance Orbiter is still at work.
occurred | CHN | queqiao-2 | 2024-03-20 | The Queqiao-2 relay satellite, launched by China on March 20, will support the mission.
occurred | IND | aditya-l1 | - | Aditya-L1, India's first solar mission, lifts off
occurred | JPN | slim | - | Japan's Moon Sniper blasts off on H-IIA rocket
occurred | - | juice | 2023-04-14 | ESA's Juice set off for Jupiter on 14 April 2023.
occurred | - | juice | 2023-04 | The European Space Agency dispatched its Juice probe to Jupiter in April 2023.
occurred | KOR | - | 2022-06 | In June 2022 South Korea became the seventh country to launch a satellite of more than a tonne with its own rocket.
occurred | USA RUS | crew-8 | 2024-03-03 | A Falcon 9 carrying three Americans and a Russian cosmonaut launched on March 3 on the Crew-8 mission.
occurred | USA | starliner | 2024-06-05 | Boeing's Starliner rocketed into orbit on June 5 with two NASA astronauts aboard.
occurred | HUN | masat-1 | - | The launch of Hungary's first satellite, Masat-1, was hailed as a national success.
occurred | USA | orion | 2014-12 | Orion first flew in December 2014, when NASA sent the uncrewed capsule around Earth twice.
planned | JPN | - | 2024 | Tokyo-based ispace plans to launch its second lander in the winter of 2024.
planned | USA | griffin-mission-one | 2025 | Astrobotic's Griffin is due to go up in 2025 on a Falcon Heavy.
planned | CHN | xuntian | 2027 | The Xuntian telescope is to be sent into orbit in 2027, China's manned space agency said.
planned | USA | ppe | 2027 | The Power and Propulsion Element and HALO are targeted to launch in 2027 on a SpaceX Falcon Heavy, NASA said.
occurred | CHN | tianwen-1 | 2020-07 | China embarked on its first Mars mission, Tianwen-1, in July 2020.
"""

# sentences with the same words that tell no such event
NOT_TOLD = """
NASA launched a new website for the Artemis Accords on Tuesday.
South Korea launched its new space agency, KASA, in May.
The European Space Agency launched a call for proposals for lunar payloads.
Australia's space agency has launched a program to train engineers for the Moon.
The two countries launched talks on a lunar cooperation agreement.
NASA launched an investigation into the Orion heat shield.
United Launch Alliance, which builds the Vulcan rocket, named a new chief executive.
The Wenchang Space Launch Center is China's newest launch site.
India has launched a fund of 10 billion rupees for space start-ups.
The UN office launched a report on the peaceful uses of outer space.
NASA's Launch Services Program is based at Kennedy Space Center in Florida.
The satellite operator sent a letter to the Federal Communications Commission.
Launch prices have fallen tenfold since SpaceX began reusing its boosters.
China's space budget has taken off over the past decade.
ESA and JAXA kicked off a joint study on planetary defence.
NASA sent a delegation to Tokyo to discuss the lunar rover.
The minister flew to Washington to meet NASA's administrator.
The company wants to make launches from Scotland routine.
The race to the Moon has lifted off again, analysts say.
Russia and China are building a launch pad for the lunar base's partners, a report claimed.
"""


def told(text: str, published: str = "2024-06-20") -> list[Event]:
    article = Article.of(text, path="a.txt", published=date.fromisoformat(published))
    return [event for event in EXTRACTOR.extract(article) if event.type == "launch"]


@pytest.mark.parametrize("line", TOLD.strip().splitlines())
def test_it_is_told(line: str) -> None:
    status, countries, program, when, *text = line.split(" | ")
    (event,) = told(*text)
    found = {party.country for party in (*event.actors, *event.recipients) if party.country}
    assert event.status == status
    assert found == set(countries.split()) - {"-"}
    assert (event.program.id if event.program else "-") == program
    assert (event.date.edtf if event.date else "-") == when


@pytest.mark.parametrize("text", NOT_TOLD.strip().splitlines())
def test_it_is_not_told(text: str) -> None:
    assert told(text) == []
