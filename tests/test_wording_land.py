"""How news tells landings and returns: ordinary sentences, and what is read from them.planned | KOR | - | 2032 | South Korea plans to send a lander to the Moon in 2032.
planned | IND | chandrayaan-4 | 2028 | India's Chandrayaan-4 will carry a lander to the Moon in 2028.
failed | IND | chandrayaan-2 | - | India failed in its attempt to land the Chandrayaan-2 probe on the Moon.
failed | JPN | - | 2022-11 | Japan's space agency lost a tiny lander in November 2022.
"""

# ruff: noqa: E501 - one sentence a line

from __future__ import annotations

from wording import not_told_alone, told_alone

# status | countries | programme's id | date | text, published on 20 June 2024 or on the day behind it
TOLD = """
occurred | USA | space-shuttle-program | 2011-07-21 | The last space shuttle landed at Kennedy Space Center on July 21, 2011.
occurred | IND | chandrayaan-3 | 2023-08-23 | India landed its Chandrayaan-3 spacecraft near the lunar south pole on August 23, 2023.
occurred | IND | chandrayaan-3 | 2023-08-23 | India's Chandrayaan-3 touched down near the Moon's south pole on 23 August 2023.
occurred | JPN | slim | 2024-01-20 | Japan's SLIM made a soft landing on the Moon on January 20.
occurred | JPN | - | 2024-01 | Japan became the fifth nation to achieve a soft landing on the lunar surface in January.
occurred | USA | im-1 | 2024-02-22 | Intuitive Machines' Odysseus lander set down near the lunar south pole on Feb. 22, the first American craft to do so since 1972.
occurred | CHN | change-6 | 2024-06-02 | China's Chang'e-6 lander reached the far side of the Moon on June 2.
occurred | CHN | change-4 | 2019-01 | China's Chang'e-4, which landed on the far side of the Moon in January 2019, is still operating.
occurred | CHN | change-5 | 2020-12 | China's Chang'e-5 mission brought back 1.7 kilograms of lunar samples in December 2020.
occurred | CHN | change-6 | 2024-06-25 | The return capsule of China's Chang'e-6 came down in Inner Mongolia on Tuesday with samples from the far side. | 2024-06-27
occurred | USA | osiris-rex | 2023-09-24 | NASA's OSIRIS-REx capsule parachuted into the Utah desert on Sept. 24, 2023.
occurred | JPN | hayabusa2 | 2020-12 | Japan's Hayabusa2 returned samples of the asteroid Ryugu to Earth in December 2020.
occurred | USA | orion | 2022-12-11 | NASA's Orion capsule splashed down in the Pacific Ocean on December 11, 2022.
occurred | USA | perseverance | 2021-02-18 | NASA's Perseverance rover has been exploring Jezero crater since it landed on Mars on February 18, 2021.
occurred | USA | apollo-11 | 1969 | NASA landed the first humans on the Moon in 1969 with Apollo 11.
occurred | USA | apollo-11 | 1969-07-20 | Neil Armstrong and Buzz Aldrin of the United States walked on the Moon on July 20, 1969, during the Apollo 11 mission.
occurred | CHN | shenzhou-17 | 2024-04-30 | China's Shenzhou-17 crew returned to Earth on April 30.
occurred | CHN | shenzhou-17 | 2024-04-30 | Three Chinese astronauts returned safely to Earth on April 30 aboard the Shenzhou-17 capsule, landing at the Dongfeng site.
occurred | USA | crew-7 | 2024-03-12 | NASA's SpaceX Crew-7 mission splashed down off the coast of Florida on March 12.
occurred | USA | blue-ghost-1 | 2025-03-02 | Firefly Aerospace's Blue Ghost stuck the landing in Mare Crisium on March 2, 2025. | 2025-04-01
failed | RUS | luna-25 | 2023-08-19 | Russia's Luna-25 spacecraft crashed into the Moon on August 19, 2023.
failed | RUS | luna-25 | 2023-08-19 | Luna-25 smashed into the lunar surface on 19 August 2023 after an engine ran too long, Roscosmos said.
failed | RUS | luna-25 | 2023-08 | Russia lost its Luna-25 lander in August 2023 when it spun out of control and hit the Moon.
failed | IND | chandrayaan-2 | 2019-09 | India's Chandrayaan-2 lander crash-landed on the Moon in September 2019.
failed | IND | chandrayaan-2 | 2019 | India's attempt to land on the Moon failed in 2019, when Chandrayaan-2's lander crashed.
failed | ISR | beresheet | 2019-04-11 | Israel's Beresheet crashed during its landing attempt on April 11, 2019.
failed | ISR | beresheet | 2019-04 | In April 2019 the Israeli lander Beresheet failed to make a soft landing on the Moon.
failed | JPN | hakuto-r-1 | 2023-04 | Tokyo-based ispace lost contact with its Hakuto-R lander during descent in April 2023.
failed | JPN ARE | hakuto-r-1 | 2023-04 | Japan's Hakuto-R lander, carrying the UAE's Rashid rover, crashed on the Moon in April 2023.
failed | ARE | rashid | 2023-04 | The UAE's Rashid rover was lost when the lander carrying it crashed on the Moon in April 2023.
failed | IND | chandrayaan-2 | 2019-09 | India's Chandrayaan-2 crashed in September 2019.
failed | - | schiaparelli | 2016 | ESA's Schiaparelli lander crashed on Mars in 2016.
planned | CHN | - | 2030 | China plans to put astronauts on the Moon by 2030.
planned | CHN | - | 2030 | China wants to send taikonauts to the lunar surface by 2030.
planned | USA | artemis-3 | 2026-09 | NASA's Artemis III is to land astronauts near the lunar south pole in September 2026.
planned | JPN | artemis-program | 2028 | A Japanese astronaut will set foot on the Moon in 2028 under the Artemis program.
planned | KOR | - | 2032 | South Korea has set a goal of landing a spacecraft on the Moon by 2032.
planned | IND | - | 2040 | India wants to send its first astronaut to the Moon by 2040.
planned | IND | chandrayaan-4 | 2027 | Isro's Chandrayaan-4 will bring lunar samples back to Earth in 2027.
planned | RUS | luna-27 | 2028 | Russia's Luna-27 is due to land at the south pole in 2028.
failed | JPN | - | 2024-06-14 | A privately owned Japanese lunar module crashed while attempting to land on Friday.
planned | TUR | - | 2026 | Turkey intends a hard landing on the Moon in 2026.
planned | USA | viper | 2024 | VIPER, NASA's ice-hunting rover, will be delivered to the lunar surface in late 2024 by Astrobotic's Griffin.
planned | USA | blue-ghost-1 | 2025-03-02 | Firefly's Blue Ghost will attempt to land on the Moon on March 2, 2025. | 2025-02-20
planned | JPN | hakuto-r-2 | 2025-06 | ispace's Resilience lander is due to touch down in June 2025. | 2025-02-20
planned | USA | - | - | NASA aims to return humans to the Moon.
possible | USA | artemis-3 | 2026 | Artemis III may not land until late 2026, NASA officials warned.
occurred | RUS | luna-24 | 1976 | The last Soviet mission to land on the Moon was Luna-24 in 1976.
occurred | IND | chandrayaan-3 | 2023-08 | The success of Chandrayaan-3, which made India the first country to land near the lunar south pole in August 2023, stirred national pride.
occurred | IND | chandrayaan-3 | - | India lands on Moon: Chandrayaan-3 makes history at south pole
failed | RUS | luna-25 | - | Russia's Luna-25 crashes into Moon
occurred | CHN | change-3 | 2013-12 | China first landed on the Moon in December 2013, with Chang'e-3.
occurred | IND | chandrayaan-3 | 2023-08-23 | "India is on the Moon," ISRO chief S. Somanath said as the Chandrayaan-3 lander settled on the lunar surface on August 23, 2023.
occurred | JPN | slim | 2024-01-20 | Japan's Moon lander, nicknamed the Moon Sniper, touched down within 100 metres of its target on January 20, but could not generate power.
occurred | USA | im-1 | 2024-02-22 | The first private spacecraft to reach the lunar surface intact, Odysseus, built by Houston's Intuitive Machines, landed on February 22.
occurred | CHN | change-6 | 2024-06-25 | China on June 25 became the first country to bring back samples from the far side of the Moon, when the Chang'e-6 capsule touched down in Inner Mongolia. | 2024-06-30
occurred | USA | starliner | 2024-09-07 | Boeing's Starliner came back to Earth without its crew on September 7, parachuting to a landing in New Mexico. | 2024-09-10
occurred | CHN | shenzhou-17 | 2024-04-30 | The return capsule of the Shenzhou-17 spaceship, carrying three Chinese astronauts, landed at the Dongfeng landing site on April 30.
occurred | CHN | tianwen-1 | 2021-05 | China successfully landed a rover on Mars in May 2021 as part of the Tianwen-1 mission.
failed | JPN | - | 2025-06-06 | A Japanese company's second attempt to land on the Moon ended in failure on June 6, ispace said. | 2025-06-07
failed | RUS | luna-25 | 2023-08 | Russia's first Moon mission in 47 years failed in August 2023 when its Luna-25 craft crashed.
failed | ISR | beresheet | 2019 | Beresheet, an Israeli craft, crashed moments before touchdown in 2019.
planned | CHN | - | 2030 | China has said it will put a crew on the Moon by 2030.
planned | CHN | - | ../2030 | Beijing is on track to carry out a crewed lunar landing before 2030, the manned space agency said.
planned | USA | artemis-3 | 2027 | NASA's Artemis III mission would put boots on the lunar surface in 2027.
planned | USA | starliner | - | The two astronauts who flew up on Starliner will come home on a SpaceX capsule, NASA decided.
possible | IND | - | 2040 | India could land an astronaut on the Moon by 2040.
denied | ISR | - | - | Israel has yet to land on the Moon.
occurred | CHN | change-4 | 2019-01-03 | On January 3, 2019, China's Chang'e-4 made the first-ever soft landing on the far side of the Moon.
occurred | CHN | change-6 | 2024-06-02 | The Chang'e-6 lander touched down in the Apollo crater on June 2, state media said.
occurred | USA | curiosity | 2012 | NASA's Curiosity has been roaming Gale crater since landing on Mars in 2012.
occurred | RUS | luna-9 | 1966 | The Soviet Union's Luna 9 became the first craft to land on the Moon in 1966.
occurred | JPN | hayabusa2 | 2020-12-06 | Capsules with asteroid dust from Japan's Hayabusa2 came down in the Australian outback on December 6, 2020.
occurred | USA | artemis-1 | 2022-12-11 | The 25-day Artemis I mission ended on December 11, 2022 with the splashdown of NASA's Orion in the Pacific.
occurred | CHN | shenzhou-19 | 2025-04-30 | Three Chinese astronauts, including the country's only female space engineer, returned home on Wednesday aboard Shenzhou-19. | 2025-05-01
occurred | IND | chandrayaan-3 | 2023-08 | Modi congratulated Isro after India's Vikram lander successfully touched down on the Moon in August 2023.
occurred | USA | blue-ghost-1 | 2025-03-02 | Firefly became the first private company to make a fully successful Moon landing when its Blue Ghost set down on March 2. | 2025-03-03
failed | RUS | luna-25 | 2023-08 | Luna-25 spun out of control and crashed into the Moon in August 2023, Russia said.
failed | ISR | beresheet | 2019-04-11 | Israel lost its Beresheet lander on April 11, 2019, when its engine cut out.
failed | USA | mars-polar-lander | 1999 | NASA's Mars Polar Lander crashed on arrival in 1999.
planned | CHN | change-7 | 2026 | Chang'e-7 will head for the rim of Shackleton crater, where China plans to land it in 2026.
planned | USA | artemis-3 | 2028 | NASA hopes to return astronauts to the Moon's surface with Artemis III in 2028.
planned | IND JPN | lupex | 2028 | The joint Indian-Japanese LUPEX mission is expected to touch down near the south pole in 2028.
planned | IND | gaganyaan | - | The Gaganyaan crew module will splash down in the Bay of Bengal after three days, Isro said.
possible | CHN | - | - | China may put people on the Moon before the Americans return, the senator warned.
failed | RUS | luna-25 | 2023-08 | Russia's Luna-25 smashed into the surface of the Moon in August 2023, days before India's Chandrayaan-3 was ready.
planned | IND | chandrayaan-4 | 2024-06-26 | India's Chandrayaan-4 lander is due to attempt its descent on Wednesday.
planned | USA | ? | 2024-06-23 | Firefly's Blue Ghost will make its landing attempt on Sunday.
denied | - | exomars | 2023-06 | ESA's ExoMars lander would have touched down on Mars in June 2023.
"""

# sentences with the same words that tell no such event
NOT_TOLD = """
Oman's first satellite, Aman, was lost in January when the LauncherOne rocket failed.
In 2009 an American satellite and a Russian one, Kosmos-2251, collided above Siberia.
NASA's chief returned to the issue of the lunar lander at the end of his speech.
The satellite flew over the city hours after two planes crashed into its towers.
If the landing goes awry, the rover's team at NASA will lose its work of ten years.
NASA's lunar lander is capable of bringing heavy loads to the Moon.
Sometimes NASA's crews land in Florida.
The telescope is uniquely placed to look at asteroids.
The company landed a contract worth $50 million from NASA.
The minister landed in Tokyo on Monday for talks on space.
NASA's landing page for Artemis was updated.
The landscape of lunar exploration is changing.
The lander was built by Airbus in Bremen for the European Space Agency.
The landing gear of Boeing's Starliner was tested in Utah.
The rover will look for water ice on the Moon, NASA said.
ESA has landed a deal with JAXA on planetary defence.
The Human Landing System is being built by SpaceX for NASA.
NASA's studies of landing sites near the lunar south pole continue.
The samples from the Moon were handed to French scientists in Beijing.
It was the first signing of the Artemis Accords since Donald Trump returned to the White House.
The dollar crashed after the launch budget was announced.
Lunar landers of all sizes are on offer from Astrobotic, a spokesman said.
The Moon treaty bans claims of sovereignty, lawyers say.
China's minister came down in favour of the lunar base.
The lunar south pole has craters that hold ice, NASA believes.
She returned to NASA in 2021 after four years in business.
The committee will return to the matter of lunar resources in June.
Shares of Intuitive Machines crashed 30 percent on Friday.
India's Chandrayaan-1 detected water molecules on the Moon.
The landing of the minister's plane in Baikonur was delayed by fog.
SpaceX's Human Landing System contract is worth $2.9 billion.
NASA's Space Launch System rocket returned to the assembly building ahead of a storm.
NASA selected nine candidate landing regions near the south pole.
Demand for lunar landers is set to crash, analysts say.
The samples were returned to the laboratory in Houston after the exhibition.
The delegation returned to Earth orbit policy in its talks.
The crew returned to the hotel after the press conference at NASA.
The crew left the shuttle Atlantis after the launch was scrubbed and returned to crew quarters to try another day.
The treaty governs the use of the lunar surface.
If all had gone to plan, Russia's Luna-25 would have touched down near the south pole of the Moon on Monday.
Vega C returned to flight after a year.
Under the original plan China's Shenzhou-20 crew was to land in the desert in May.
The rocket blew up with the loss of the ALOS-3 satellite.
The return of Europe's Vega C rocket has slipped to the end of the year.
"""

test_is_told = told_alone(TOLD, "land")
test_is_not_told = not_told_alone(NOT_TOLD, "land")
