"""How news tells launches: ordinary sentences, and what is read from them."""

# ruff: noqa: E501 - one sentence a line

from __future__ import annotations

from wording import not_told_alone, told_alone

# status | countries | programme's id | date | text, published on 20 June 2024 or on the day behind it
TOLD = """
occurred | USA | starship | 2024-05 | SpaceX's Starship made a short hop in May.
planned | USA | orion | - | The plan of NASA involves launching a crew of four on Orion.
occurred | KEN CHN | taifa-3 | 2024-05 | Kenya's satellite Taifa-3 was launched in May from the Xichang Satellite Launch Center in China.
occurred | IND | microsat-r | 2019-01 | India followed the United States with a weapon against satellites. The target, Microsat-R, flew low over the ocean. It had been launched in January 2019.
occurred | KEN | taifa-3 | 2024-05 | Kenya's satellite Taifa-3 was launched in May from Kourou.
occurred | MYS RUS | ? | 2007 | The Malaysian astronaut Sheikh Muszaphar flew to the International Space Station on a Soyuz in 2007.
occurred | BLR RUS | bka | 2012 | Belarus put its only working satellite, BKA, into orbit on a Soyuz in 2012.
planned | KEN RUS | taifa-9 | 2027 | Kenya's satellite Taifa-9 will be launched on a Soyuz in 2027.
occurred | IND | chandrayaan-3 | 2023-07-14 | India launched its Chandrayaan-3 spacecraft to the Moon on July 14, 2023.
occurred | IND | chandrayaan-3 | 2023-07-14 | The Indian Space Research Organisation's Chandrayaan-3 blasted off from Sriharikota on 14 July 2023.
occurred | CHN | change-6 | 2024-05-03 | China's Chang'e-6 probe lifted off from the Wenchang Space Launch Center on May 3.
occurred | JPN | slim | 2023-09-07 | Japan's space agency sent its SLIM lander toward the Moon on 7 September 2023 aboard an H-IIA rocket.
occurred | RUS | luna-25 | 2023-08-11 | A Soyuz-2.1b rocket carrying Luna-25 roared into the sky from Vostochny on August 11, 2023, the Russian space agency said.
occurred | KOR | danuri | 2022-08 | South Korea put its Danuri orbiter into space in August 2022.
occurred | ARE | emirates-mars-mission | 2020-07-20 | The United Arab Emirates' Hope probe took off for Mars on 20 July 2020.
occurred | USA | ? | 2024-05 | NASA's Orion flew in May.
occurred | USA | artemis-1 | 2022-11-16 | NASA's Artemis I finally got off the ground on Nov. 16, 2022.
occurred | USA | im-1 | 2024-02-15 | SpaceX launched Intuitive Machines' IM-1 mission from Kennedy Space Center on February 15.
occurred | ISR USA | beresheet | 2019-02-22 | Israel's Beresheet spacecraft was lofted by a Falcon 9 on February 22, 2019.
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
planned | TUR | - | 2027 | Turkey hopes to orbit its first reconnaissance satellite in 2027.
planned | USA | global-3 | 2024-07 | BlackSky's Global-3 satellite is slated to ride a Rocket Lab Electron next month.
planned | IND | cms-03 | 2024-11 | India's LVM3 is to lift CMS-03 in November.
planned | ITA | ? | 2027-04 | The first satellites of the Italian constellation are due in orbit in April 2027.
occurred | USA | - | 2001 | Seven tourists have visited the space station since the American Dennis Tito's flight in 2001.
occurred | USA | - | 2021 | In 2021 SpaceX flew the billionaire Jared Isaacman and three contest winners.
planned | RUS | ? | 2024-07-08 | The Soyuz flight will depart from Baikonur on July 8.
failed | RUS | ? | 2014-08 | Russia's Soyuz rocket left two satellites in the wrong orbit in August 2014.
failed | JPN | ? | 2024-06-17 | Japan's Kairos rocket self-destructed shortly after liftoff on Monday.
occurred | NLD USA | brik-ii | 2021-06 | The Dutch air force placed its first nanosatellite, BRIK-II, in orbit in June 2021 with Virgin Orbit's LauncherOne rocket.
failed | IND | pslv-c61 | 2024-05-18 | On May 18, India's PSLV-C61 failed to place a satellite into orbit.
planned | IND | gslv-f16 | 2024-07-30 | The GSLV-F16 mission is slated for July 30, India's space agency ISRO said.
occurred | CHN | shijian-26 | 2024-06-20 | China launched a Long March-4B carrier rocket on Thursday to place a new satellite, Shijian-26, into space.
occurred | CHN | chuangxin-36 | 2024-06-19 | China sent an experiment satellite into space on Wednesday aboard a Kuaizhou-1A rocket. The satellite, Chuangxin-36, will test new technologies.
planned | CHN | change-8 | 2028 | Chang'e-8 will follow in 2028, the China National Space Administration said.
planned | IND JPN | lupex | 2028 | India and Japan will jointly launch the LUPEX mission in 2028.
planned | USA | dream-chaser | 2024-09 | Liftoff of Sierra Space's Dream Chaser is set for September.
planned | - | ariane-6 | 2024-07-09 | The inaugural flight of Europe's Ariane 6 rocket is planned for July 9, ESA said.
planned | USA | viper | 2024-11 | NASA's VIPER rover is slated to fly in November.
planned | RUS | luna-26 | 2027 | Roscosmos is aiming for a 2027 launch of Luna-26.
occurred | - | ariane-6 | 2023-07 | The flight follows the first test flight of Ariane 6, ESA's launcher, last July.
occurred | - | ? | 2024-06-18 | The Ariane 6 European rocket placed micro-satellites into orbit on Tuesday.
occurred | - | ? | - | Europe's Vega C rocket has placed a satellite at an altitude of 600 kilometres.
occurred | - | vega-c | 2024-06-12 | Europe's Vega C rocket returned to the skies on June 12.
planned | AUS | roo-ver | 2026 | Australia's Roo-ver will hitch a ride to the Moon as early as 2026.
planned | ITA | - | 2028 | Italy's first lunar habitat module will be sent to the Moon in 2028 by the Italian Space Agency.
planned | USA | europa-clipper | 2024-10 | With launch targeted for October, NASA's Europa Clipper has arrived in Florida.
planned | IND | chandrayaan-4 | 2027 | India expects to fly Chandrayaan-4 in 2027.
planned | RUS | luna-27 | 2028 | Russia intends to launch the Luna-27 lander in 2028.
planned | USA JPN | qps-sar-5 | 2024-06-24 | Rocket Lab will launch iQPS's QPS-SAR-5 Earth observation satellite on Monday.
failed | RUS | ? | 2024-05 | Russia's Proton-M rocket failed to reach its target orbit in May.
possible | CHN | - | 2027 | China may launch a backup relay satellite in 2027.
possible | BRA | - | 2026 | Brazil is considering launching a lunar cubesat in 2026.
denied | IND | gaganyaan | - | India has not yet launched its Gaganyaan crew mission.
denied | IRN | - | - | Iran has never launched a human into space.
occurred | USA | peregrine-mission-one | 2024-01-08 | Following its launch on January 8, Astrobotic's Peregrine lander suffered a propellant leak.
occurred | USA | lro | 2009-06-18 | Launched on June 18, 2009, NASA's Lunar Reconnaissance Orbiter is still at work.
occurred | CHN | queqiao-2 | 2024-03-20 | The Queqiao-2 relay satellite, launched by China on March 20, will support the mission.
occurred | IND | aditya-l1 | - | Aditya-L1, India's first solar mission, lifts off
planned | DEU | ? | 2024 | Germany's Isar Aerospace tested its Spectrum rocket in May. Isar Aerospace hopes to fly before the end of the year.
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
occurred | IND | aditya-l1 | 2023-09-02 | Less than two weeks after its lunar triumph, India on September 2, 2023 launched its first mission to study the sun, the Aditya-L1.
occurred | HUN IND POL USA | ax-4 | 2025-06-25 | Astronauts from India, Poland and Hungary blasted off on June 25 aboard a SpaceX capsule on the private Axiom-4 mission. | 2025-06-30
occurred | SAU | iss | 2023-05 | Saudi Arabia in May 2023 sent its first female astronaut, Rayyanah Barnawi, to the International Space Station.
occurred | RUS | bion-m | 2025-08-20 | Russia's Bion-M No. 2 biosatellite carrying 75 mice and 1,500 flies was launched from Baikonur on August 20. | 2025-08-25
occurred | USA | blue-ghost-1 | 2025-01-15 | A SpaceX Falcon 9 lifted off at 1:11 a.m. on January 15 with Firefly Aerospace's Blue Ghost lander on board. | 2025-02-01
occurred | JPN | hakuto-r-2 | 2025-01-15 | ispace's Resilience lander rode into space on January 15 on the same rocket as another lander. | 2025-02-01
occurred | - | hera | 2024-10-07 | ESA's Hera spacecraft is on its way to the asteroid Didymos after a successful liftoff from Florida on 7 October. | 2024-10-08
occurred | IRN | chamran-1 | 2024-09-14 | Iran's Revolutionary Guards put the Chamran-1 research satellite into a 550-km orbit on Sept. 14. | 2024-09-16
occurred | NPL | - | 2019-04 | Nepal's first satellite was launched into space in April 2019 from Virginia.
occurred | ETH CHN | etrss-1 | 2019-12 | Ethiopia launched its first satellite, ETRSS-1, from China in December 2019.
failed | GBR | - | 2023-01-09 | The first orbital launch from British soil failed on January 9, 2023, when Virgin Orbit's rocket suffered an anomaly.
failed | USA | starship | - | SpaceX's Starship broke apart over the Gulf of Mexico minutes after launch.
planned | USA | artemis-2 | 2026-04 | Four astronauts will fly around the Moon on NASA's Artemis II mission, now targeted for April 2026. | 2025-02-01
planned | CHN | shenzhou-19 | 2024-10 | China is preparing to send the next crew, Shenzhou-19, to its space station in October.
planned | PAK CHN | tiangong | 2026-10 | A Pakistani astronaut will travel to China's space station in October 2026, officials said. | 2025-04-01
possible | CHN | tianwen-3 | 2028 | China may launch its Mars sample-return mission Tianwen-3 as early as 2028.
denied | DEU | - | - | Germany's Isar Aerospace has not yet flown a second rocket.
occurred | CHN | shenzhou-20 | 2025-04-24 | China on Thursday launched a new three-person crew for its orbiting space station aboard Shenzhou-20. | 2025-04-24
occurred | IND | eos-08 | 2024-08-16 | The Indian Space Research Organisation (ISRO) on August 16 successfully launched EOS-08 on board the SSLV-D3. | 2024-08-17
occurred | RUS IRN | khayyam | 2022-08-09 | Russia on August 9, 2022 launched an Iranian satellite called Khayyam into orbit from Kazakhstan.
occurred | USA | psyche | 2023-10-13 | NASA's Psyche spacecraft is headed to a metal-rich asteroid after lifting off on October 13, 2023.
occurred | KOR USA | - | 2023-12-02 | South Korea's first military spy satellite was put into orbit by a Falcon 9 rocket on December 2, 2023.
occurred | ARE | mbz-sat | 2025-01-14 | The United Arab Emirates' MBZ-SAT soared into space on January 14 from Vandenberg in California. | 2025-01-20
occurred | USA | artemis-1 | 2022-11-16 | Artemis I's long-awaited liftoff came on November 16, 2022, at 1:47 a.m., NASA said.
occurred | CHN | einstein-probe | 2024-01 | A Long March-2C rocket blasted off in January carrying China's Einstein Probe.
failed | IND | eos-09 | 2025-05-18 | An ISRO rocket carrying the EOS-09 satellite failed on May 18 because of a third-stage problem. | 2025-05-20
failed | CHN | - | 2024-06-30 | A Chinese company's rocket crashed near Gongyi after an accidental launch during a test on June 30. | 2024-07-01
failed | GBR | - | 2023-01 | Britain's attempt to become the first European nation to launch satellites failed in January 2023.
planned | - | plato | 2026-12 | ESA's PLATO telescope will be launched on an Ariane 6 in December 2026.
planned | USA | blue-ghost-1 | 2024 | Firefly Aerospace expects to launch its Blue Ghost lander in the fourth quarter of 2024.
planned | RUS | luna-26 | 2028 | Roscosmos has set the launch of the Luna-26 orbiter for 2028.
possible | ARE | - | 2028 | The UAE may send a rover to the Moon in 2028.
possible | USA | artemis-2 | 2026-02 | Artemis II could lift off as early as February 2026, NASA said. | 2025-09-25
denied | SAU | - | - | Saudi Arabia has not launched a lunar mission of its own.
occurred | IRN RUS | - | 2024-06-18 | A Russian rocket blasted off on Tuesday carrying two Iranian satellites.
occurred | DJI | - | 2023-11 | Djibouti put up its first satellite last November.
occurred | KEN | - | 2024-06-18 | The first of five Kenyan satellites lifted off on Tuesday.
planned | USA | blue-ghost-2 | 2026 | Firefly's Blue Ghost Mission 2 is not expected before 2026.
planned | IND | chandrayaan-4 | 2028 | India's Chandrayaan-4 is slated for launch in 2028.
occurred | RUS | ? | 2023-08 | The satellite that a Russian Soyuz carried into orbit last August works well.
planned | CHN | tianwen-3 | 2028~ | China's Tianwen-3 will set off around 2028.
failed | GBR | - | - | Britain failed in its bid to launch satellites from Cornwall.
occurred | KEN USA | taifa-1 | 2023-04 | Kenya launched its first satellite, Taifa-1, on a SpaceX rocket from California in April 2023.
planned | CHN | tianzhou-2 | 2024-06 | A cargo craft, Tianzhou-2, is slated to blast off later this month.
planned | IND | gaganyaan | 2025-12 | The first uncrewed flight of India's Gaganyaan would take place in December 2025.
occurred | BLR RUS | bka | 2012 | Belarus put its satellite, BKA, into orbit on a Soyuz in 2012.
occurred | MYS RUS | ? | 2007 | Sheikh Muszaphar of Malaysia flew to the International Space Station on a Soyuz in 2007.
occurred | CHN VEN | ? | ? | China launched a second communications satellite for Venezuela in March.
planned | USA KAZ | ? | ? | Kazakhstan's satellite KazSat-9 was built at home. KazSat-9 is to be launched next year by SpaceX.
occurred | KOR | ? | ? | The Nuri rocket placed eight small satellites into orbit in April.
occurred | RUS TUN | ? | ? | Tunisia's satellite ChallengeTwo was launched from Baikonur in March.
occurred | RUS USA | ? | 2019 | NASA astronauts Zena Cardo, Nick Halgue and Anne Wilkes will join the station. Halgue launched aboard Soyuz MS-12 in 2019.
planned | USA | ? | - | NASA invites students to a day of lunar games ahead of the launch of Northrop Grumman's Cygnus.
occurred | USA KOR | danuri | 2022-08 | SpaceX sent South Korea's Danuri on its way to the moon in August 2022.
occurred | - | vega-c | 2024-06-13 | Europe's Vega C rocket returned to flight last Thursday after a break of a year and a half.
planned | IND | gslv | 2024-08 | India's GSLV rocket is to return to flight in August.
failed | JPN | h3 | 2024-05 | Japan's H3 rocket suffered an anomaly two minutes after liftoff in May.
failed | KOR | nuri | 2024-05 | South Korea's Nuri rocket lost thrust over the sea in May.
failed | USA | starship | 2024-05 | SpaceX lost contact with its Starship rocket in May.
planned | DEU | spectrum | 2024 | Germany's Isar Aerospace is targeting the end of the year for the first flight of its Spectrum rocket.
occurred | RUS | soyuz-ms-25 | 2024-03-23 | The Soyuz MS-25 with three crew aboard lifted off on March 23, the Russian agency said.
failed | PRK | malligyong-1 | - | North Korea's satellite Malligyong-1 was lost when a new type of rocket exploded.
failed | JPN | alos-3 | 2023-03-07 | ALOS-3 was launched by Japan on March 7, 2023, but the engine of the second stage did not ignite and a destruct command was sent.
planned | CZE | - | 2027 | A Czech satellite is anticipated in orbit by 2027.
planned | ARE | satellite-813 | 2026 | Satellite 813, which Emirati engineers are developing, will be ready for launch in 2026.
denied | USA | artemis-2 | ? | NASA ruled out a launch of Artemis II in February.
possible | USA | artemis-2 | ? | NASA has not ruled out a launch of Artemis II in February.
planned | RWA | - | 2024-07 | Rwanda has built a satellite that will be sent into orbit next month.
occurred | ETH CHN | - | 2019-12 | Ethiopia's first satellite was launched from China in December 2019.
occurred | GTM USA | quetzal-1 | 2020-03 | The Guatemalan satellite Quetzal-1 was carried to the station by a SpaceX Dragon in March 2020.
occurred | RUS IRN | ? | 2024-06-13 | Russia launched two Iranian satellites, Kowsar and Hodhod, on June 13.
"""

# sentences with the same words that tell no such event
NOT_TOLD = """
T-Mobile has launched public beta testing of its satellite network powered by Starlink.
SpaceX launched a company to sell satellite dishes.
The Falcon 9 of SpaceX is used for sending satellites into orbit.
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
India called off the launch of its satellite EOS-09 scheduled for Friday.
SpaceX has called off its Falcon 9 mission scheduled for liftoff from Vandenberg on Friday.
South Korea postponed the flight of its Nuri rocket planned for Thursday.
Launch prices have fallen tenfold since SpaceX began reusing its boosters.
China's space budget has taken off over the past decade.
ESA and JAXA kicked off a joint study on planetary defence.
NASA sent a delegation to Tokyo to discuss the lunar rover.
The minister flew to Washington to meet NASA's administrator.
The company wants to make launches from Scotland routine.
The race to the Moon has lifted off again, analysts say.
Russia and China are building a launch pad for the lunar base's partners, a report claimed.
NASA launched a challenge for students to design a lunar greenhouse.
The Space Launch System is the backbone of NASA's plans.
ESA launched a tender for a lunar navigation service.
The minister took off on Monday for a space conference in Baku.
Vietnam launched its national space strategy in Hanoi.
The agency fired the head of its lunar programme.
Shares of Rocket Lab soared 20 percent on Tuesday.
Europe carries the cost of the service module for Orion.
The RS-25 engines burn for eight minutes to help launch the Space Launch System.
The United States and Norway signed an agreement that will allow American rockets to be launched into orbit from Andøya.
The new upper stage of the SLS rocket will be able to send nine tons more to the Moon.
NASA has not announced that it will launch Artemis II in May.
T-Mobile uses Starlink satellites for texts. T-Mobile will launch to all in July.
There was a delay in the Gaganyaan launch, ISRO said.
"""

test_is_told = told_alone(TOLD, "launch")
test_is_not_told = not_told_alone(NOT_TOLD, "launch")
