"""Supplies of hardware, seats, money and samples, in the words that news uses for it."""

# The table holds one text a line, however long.
# ruff: noqa: E501

from __future__ import annotations

from wording import not_told, told

TOLD = """
ongoing; CAN; ?; ?; Canada is providing the Canadarm3 robotic arm for the Gateway.
planned; ITA USA; ?; ?; Italy will supply habitation modules to NASA for the Artemis base camp.
planned; JPN; ?; ?; Under the agreement, Japan will contribute life support components for Gateway's I-HAB module.
planned; JPN USA; ?; ?; In return, NASA will give Japan two seats on future Artemis landings.
occurred; USA; ?; ?; ESA has delivered the second European Service Module for Orion to NASA.
occurred; CHN PAK; ?; ?; A Pakistani cubesat, ICUBE-Q, was carried to the moon by China's Chang'e-6 probe.
occurred; CHN FRA; ?; ?; France provided the DORN radon detector for China's Chang'e-6 mission.
planned; CHN THA; ?; ?; Thailand is to contribute a space weather instrument to China's Chang'e-7.
planned; CHN EGY; ?; ?; China will donate a ground station to Egypt's space agency.
planned; ARE; ?; ?; The United Arab Emirates will provide an airlock for the lunar Gateway, under a deal announced in January.
occurred; +esa; ?; ?; The European Space Agency contributed €30 million to the Lunar Pathfinder project.
occurred; CHN SWE; ?; ?; A Swedish instrument flew aboard Chang'e-6 to the far side.
occurred; CHN FRA; ?; ?; China has handed over lunar samples from Chang'e-5 to France.
occurred; IND USA; ?; ?; NASA supplied a laser retroreflector for India's Chandrayaan-3 lander.
occurred; CHN RUS; ?; ?; Beijing gave Moscow 1.5 grams of lunar soil collected by Chang'e-5.
planned; CHN PAK; ?; ?; China plans to share samples from Chang'e-6 with Pakistan.
planned; RUS; ?; ?; Russia is to supply a power plant for the International Lunar Research Station.
ongoing; GBR; ?; ?; The UK Space Agency is funding a lunar communications satellite built by SSTL.
planned; KOR USA; ?; ?; South Korea's K-Rad Cube will hitch a ride on NASA's Artemis II rocket.
planned; CHN TUR; ?; ?; China's Chang'e-8 mission will carry a Turkish rover to the lunar south pole.
possible; CHN; ?; ?; China has offered to carry foreign payloads on Chang'e-8.
possible; IND; ?; ?; India may provide components for the lunar Gateway, officials said.
occurred; UKR USA; ?; ?; The United States provided $5 million to Ukraine's space agency for lunar research.
denied; RUS; ?; ?; Russia will not provide an airlock for the Gateway.
planned; USA; ?; ?; Northrop Grumman will supply the HALO module to NASA.
occurred; IND SGP; ?; ?; ISRO provided launch services to Singapore's ST Engineering for the DS-SAR satellite.
occurred; CHN KAZ; ?; ?; Kazakhstan leased ground stations to China for its lunar missions.
planned; POL; ?; ?; Poland will finance an instrument on the ESA moon lander.
occurred; BOL CHN; ?; ?; The satellite, built by China for Bolivia, was put into orbit in 2013.
planned; CAN USA; ?; ?; A Canadian astronaut will get a seat on Artemis II in exchange for Canadarm3.
planned; JPN; ?; ?; Japan will contribute the batteries for the Gateway station.
occurred; CHN ETH; ?; ?; China donated a ground station to Ethiopia's space institute.
planned; KOR USA; ?; ?; Korea will deliver a radiation monitor to NASA for Artemis II.
occurred; IND RUS; ?; ?; Russia trained four Indian astronauts for Gaganyaan.
occurred; KOR USA; ?; ?; NASA contributed a camera, ShadowCam, to South Korea's Danuri orbiter.
planned; JPN USA; ?; ?; The United States will give Japanese astronauts two flights to the lunar surface.
occurred; GBR; ?; ?; Britain committed £180 million to the lunar communications satellites.
planned; FRA IND; ?; ?; France is to provide a radio beacon for India's Venus orbiter.
occurred; JPN PHL; ?; ?; Japan built the Diwata satellites for the Philippines.
planned; CHN THA; ?; ?; China will carry a Thai detector aboard Chang'e-7.
occurred; LUX; ?; ?; The Luxembourg government financed the Tenacious rover.
occurred; ESP; ?; ?; Spain paid for the antenna of the lunar orbiter.
possible; AUS USA; ?; ?; Australia could supply a rover to NASA.
denied; RUS USA; ?; ?; Russia will no longer sell rocket engines to the United States.
occurred; BTN IND; ?; ?; India gifted a satellite to Bhutan in 2022.
planned; BRA CHN; ?; ?; Brazil will receive a moon rock from China.
planned; NOR; ?; ?; Norway will fund a lidar for the European moon lander.
planned; ARE; ?; ?; Under the deal, MBRSC will design, build and operate an airlock for the station.
planned; JPN; ?; ?; In exchange for two seats, JAXA will develop and build a pressurised rover.
occurred; +esa; ?; ?; ESA provided tracking support through its ground station in Kourou.
planned; NOR; ?; ?; A Norwegian astronaut will be given a berth, and a seat on a lunar flight.
occurred; SWE; ?; ?; The orbiter has five cameras; the fifth was supplied by Sweden.
planned; FRA GBR JPN; ?; ?; France and Britain will each put an instrument on the Japanese probe.
occurred; BGR; ?; ?; It carried three instruments from ESA and one from Bulgaria.
ongoing; IND KOR; ?; ?; KASI is developing a magnetometer for Chandrayaan-4.
possible; USA; ?; ?; NASA has offered a ride for the drill on a commercial lander.
ongoing; USA; ?; ?; NASA is licensing its alloy for rocket engines to four companies.
occurred; JPN; ?; ?; A small robot built by JAXA was on board the lunar lander.
denied; +esa RUS; ?; ?; Europe was to have supplied a navigation camera for Luna-25, but ESA withdrew the camera.
planned; SAU USA; ?; -; A Saudi satellite will be carried on Artemis II.
planned; DEU USA; ?; -; Germany's space agency DLR will fly a small satellite on NASA's Artemis II mission.
occurred; PAK CHN; ?; 2024-05; Pakistan's ICUBE-Q satellite flew to the moon aboard China's Chang'e-6 probe in May 2024.
planned; ITA CHN; ?; -; An Italian laser retroreflector is to ride on Chang'e-8.
planned; THA CHN; ?; ?; Thailand's space weather monitor will be flown to the moon by China aboard Chang'e-7.
planned; EGY BHR CHN; ?; -; Chang'e-7 will carry a hyperspectral camera developed by Egypt and Bahrain.
occurred; UKR; ?; -; ESA has given Ukraine access to its satellite data free of charge.
possible; IND; ?; -; India may offer its docking technology to partners of the International Space Station.
occurred; CHN EGY; ?; -; The satellite was paid for with a Chinese grant of 72 million dollars to Egypt.
planned; IND VNM; ?; -; India will build a satellite tracking station in Vietnam.
occurred; USA IND; ?; -; NASA's Deep Space Network provided tracking support to the Indian lunar lander Chandrayaan-3.
occurred; USA RUS; ?; ?; NASA paid Russia about 90 million dollars for a seat on a Soyuz spacecraft.
occurred; DEU; ?; -; Germany put 5.1 billion euros into ESA's budget at the meeting.
occurred; POL FRA; ?; -; Poland bought two observation satellites from France's Airbus for 575 million euros.
occurred; RUS AGO; ?; ?; Russia built Angola's first satellite, Angosat-1, which failed in 2017.
planned; MEX USA; ?; -; Five tiny Mexican robots are to fly to the moon on a lander built by Astrobotic.
ongoing; KAZ RUS; ?; -; Kazakhstan leases the Baikonur cosmodrome to Russia for about 115 million dollars a year.
occurred; CHN NGA; -; ?; Nigeria, which signed the Artemis Accords in December, bought two communication satellites from China.
occurred; NOR; ?; ?; Spain has provided the camera of the satellite Smile, Norway the ultraviolet imager.
planned; JPN; ?; ?; ISRO is to fly to the Moon's pole, with India providing the lander and JAXA a rover.
occurred; CHN; ?; -; Senegal joined the ILRS; a Chinese-built ground station might follow in 2026.
planned; KOR USA; artemis-program; ?; In return for two seats on Artemis missions, Korea will build a rover.
planned; CAN USA; ?; ?; Canada is to supply the arm of the Artemis program's station in return for two astronaut flights.
occurred; GHA JPN; ?; ?; Ghana's space agency said that 40 Ghanaian engineers had been trained in Japan.
occurred; CHN KHM LAO; ?; ?; China has trained satellite engineers from Laos and Cambodia.
planned; TUR USA; ?; ?; Two Turkish candidates will receive training in the United States for the space station.
occurred; CHN KHM; ?; -; Cambodia has used a Chinese-built communications satellite since 2015.
occurred; CHN SWE; ?; ?; A Swedish-made detector will go to the Moon on China's Chang'e-8.
ongoing; KAZ RUS; ?; ?; Russia leases the Baikonur cosmodrome from Kazakhstan until 2050.
ongoing; DNK; ?; ?; JUICE will study Jupiter. Denmark supplies its magnetometer.
planned; IND; lupex; ?; India will provide the lander of LUPEX.
planned; KOR USA; artemis-program; ?; South Korea will supply a radiation monitor for the Artemis programme.
planned; FRA; swot; ?; France will provide a radar for the SWOT mission.
occurred; FRA TKM; ?; ?; Turkmenistan's first satellite was built by France's Thales Alenia Space.
planned; MEX USA; ?; ?; Mexico will have five micro-robots aboard the Peregrine lander.
planned; CHN USA; ?; ?; CNSA has authorised Brown University to borrow samples of Chang'e-5.
occurred; TUR USA; ?; ?; Ankara paid Axiom about $55 million for its seat on the Ax-3 mission.
planned; CAN USA; ?; ?; Canada will receive four percent of the Bennu sample from NASA.
ongoing; LUX; ?; ?; Luxembourg is co-funding the Tenacious rover.
"""

NOT_TOLD = """
NASA selected Firefly to carry five payloads to the Moon aboard its Blue Ghost lander.
NASA trained 30 students at its centre in Houston.
ESA provided a platform for talks on the Moon.
The company says that it provides a system to test engines of satellites.
NASA provided an update on the Artemis II schedule on Friday.
The rocket provides 8.8 million pounds of thrust at liftoff.
NASA will provide live coverage of the Artemis launch.
The mission will provide insights into the lunar south pole, NASA said.
The Outer Space Treaty provides that no state may claim the Moon.
The astronauts gave a thumbs up before boarding Orion.
The lander delivered a stunning view of the Moon.
NASA gave the go-ahead for the Artemis II launch.
The Moon offers resources such as water ice, NASA says.
Artemis will contribute to the understanding of the early Earth.
Engineers gave ground support staff a tour of the lander.
NASA picked Blue Origin to develop a lander for the Moon.
Two weather satellites built by Airbus were lost with the rocket.
Britain has cut its contribution to the lunar programme.
India ordered five rockets at the time, the ministry said.
Gateway's first module, built by Maxar, is being tested in California.
ESA contracted Thales Alenia Space to provide a lunar habitat.
Luna-25 carried eight Russian instruments to study the lunar soil.
NASA granted the media access to the Artemis launch pad.
China built a ground station in Xinjiang for tracking lunar probes.
A student satellite developed jointly by Pakistan, Thailand and Peru was deployed in 2021.
India built its first satellite, Aryabhata, in the 1970s.
Turkey has never said how much it paid for the seat to the space station.
India aims to send its first crewed Gaganyaan mission in 2025.
Peru turned down an offer to fly its camera on a Chinese moon probe.
Congress has yet to see a moon plan that it could fund.
A NASA engineer was honoured for her contributions to the space station.
Denmark accused the Chinese satellite firm of supplying images to Russia.
Belgium has stopped its contribution to the Russian lunar rover.
The Danish air force placed its first military nanosatellite in orbit in June 2021 with a Vega rocket.
The White House sent Congress a budget that would cancel the SLS moon rocket.
Ministers in Oslo refused to pay for the lunar Gateway.
JAXA and Toyota are working together to develop a lunar rover for Artemis.
Roscosmos stopped selling rocket engines to the United States.
"""

test_is_told = told(TOLD, "provide")
test_is_not_told = not_told(NOT_TOLD, "provide")
