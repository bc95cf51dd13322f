"""Contracts, grants and selections, in the words that news uses for it."""

# The table holds one text a line, however long.
# ruff: noqa: E501

from __future__ import annotations

from wording import not_told, told

TOLD = """
occurred; USA; ?; ?; NASA has awarded SpaceX a $2.9 billion contract to build a lunar lander.
occurred; USA; ?; 2023-05; Blue Origin won a $3.4 billion NASA contract for a second Artemis lander in May 2023.
occurred; USA; ?; ?; Intuitive Machines was selected by NASA to deliver science payloads to the Moon's south pole.
occurred; USA; ?; ?; NASA picked Firefly Aerospace for a CLPS delivery to the lunar far side.
occurred; USA; ?; 2021; The contract, worth $93 million, was awarded to Firefly by NASA in 2021.
occurred; JPN; ?; ?; JAXA chose Mitsubishi Heavy Industries to build the LUPEX rover.
occurred; +esa; ?; ?; ESA selected Thales Alenia Space as prime contractor for the Argonaut lander.
occurred; +esa; ?; ?; The European Space Agency signed up Surrey Satellite for lunar communications, awarding it an 18 million euro contract.
occurred; USA; ?; ?; Pittsburgh-based Astrobotic received a $199.5 million task order to take the VIPER rover to the moon for NASA.
occurred; USA; ?; ?; Axiom Space got the nod from NASA to build the Artemis III spacesuits.
occurred; CAN; ?; ?; The Canadian Space Agency awarded MDA a contract worth C$1 billion for Canadarm3.
occurred; GBR; ?; ?; The UK Space Agency has awarded £51 million to companies to develop lunar communications services.
occurred; USA; ?; ?; Three companies - Intuitive Machines, Lunar Outpost and Venturi Astrolab - were chosen by NASA in April 2024 to develop a lunar terrain vehicle.
planned; USA; ?; ?; NASA plans to award a contract for the lunar terrain vehicle later this year.
planned; USA; ?; ?; NASA is expected to choose a company to build the lunar rover by the end of 2025.
occurred; AUS; ?; ?; The Australian Space Agency selected the ELO2 consortium to build the country's first lunar rover.
occurred; CHN; ?; ?; China has selected ten international payloads for its Chang'e-8 mission.
occurred; IND; ?; ?; ISRO awarded a contract to Hindustan Aeronautics to build the launch vehicle.
occurred; USA; ?; ?; Lockheed Martin landed a $4.6 billion contract to build three Orion spacecraft for NASA.
occurred; USA; ?; ?; NASA named SpaceX as the launch provider for the Gateway's first two modules.
occurred; USA; ?; ?; NASA tapped Blue Origin to fly the VIPER rover to the lunar south pole.
occurred; USA; ?; ?; NASA's choice of SpaceX for the moon lander was announced in April 2021.
occurred; KOR; ?; ?; South Korea's KASA picked Hanwha Aerospace as the preferred bidder for the next-generation rocket.
occurred; CHN; ?; 2023; Chang'e-7 will carry six foreign payloads, which CNSA selected in 2023.
occurred; LUX; ?; ?; The Luxembourg Space Agency awarded ispace Europe a contract for a lunar rover.
occurred; USA; ?; ?; The award to Blue Origin makes it NASA's second lunar lander provider.
denied; USA; ?; ?; NASA did not select Dynetics for the lander contract.
occurred; USA; ?; ?; NASA has tasked Intuitive Machines with studying a lunar terrain vehicle under a $30 million contract.
occurred; USA; ?; ?; Thales Alenia Space has been contracted by Northrop Grumman to build the structure of the HALO module.
occurred; USA; ?; ?; NASA Selects Blue Origin as Second Artemis Lunar Lander Provider
occurred; USA; ?; ?; NASA Awards Contract for Artemis Ground Systems to Jacobs
occurred; USA; ?; ?; Jacobs has clinched a NASA contract to support Artemis operations in Florida.
occurred; USA; ?; ?; The lunar rover contract went to Lunar Outpost, NASA announced.
occurred; ITA; ?; ?; The Italian Space Agency entrusted Thales Alenia Space with building the lunar habitat.
possible; USA; ?; ?; NASA could award a second lunar lander contract to Blue Origin.
occurred; USA; ?; ?; The U.S. space agency commissioned Venturi Astrolab to design the lunar rover.
occurred; DEU; ?; ?; DLR has commissioned OHB to study a lunar lander.
occurred; USA; ?; ?; NASA has awarded Blue Origin a contract worth $190 million to deliver VIPER to the Moon.
occurred; USA; ?; ?; Intuitive Machines won a $116 million task order from NASA.
occurred; JPN; ?; ?; Japan's space agency selected Toyota to design the lunar cruiser.
occurred; USA; ?; ?; A $1.1 billion award for the lunar lander went to SpaceX, NASA said.
occurred; CAN; ?; ?; The Canadian Space Agency chose three companies to study a lunar utility rover.
occurred; USA; ?; ?; Astrobotic was chosen by NASA to carry a rover to the Moon.
planned; USA; ?; ?; NASA will select one provider for the lunar terrain vehicle in 2026.
occurred; AUS; ?; ?; Lunar Outpost Oceania received a grant from the Australian Space Agency to build a rover.
occurred; CHN; ?; ?; CNSA selected seven foreign payloads for Chang'e-8.
occurred; USA; ?; ?; Maxar clinched the NASA contract for the Gateway's power module.
denied; USA; ?; ?; NASA has not chosen a company for the second lander.
occurred; DEU; ?; ?; The German space agency awarded Rocket Factory Augsburg 11 million euros.
occurred; USA; ?; ?; The Air Force tapped ULA for two national security launches to orbit.
occurred; USA; ?; ?; NASA's selection of three companies for the lunar rover drew attention.
occurred; USA; ?; ?; Lockheed Martin has been awarded a contract by NASA for six Orion capsules.
occurred; FRA; ?; ?; CNES handed ArianeGroup a contract for the reusable rocket stage.
occurred; USA; ?; ?; NASA contracted Axiom Space to develop moonwalking suits.
occurred; ?; ?; ?; The European Commission ordered five Vega C launches for its satellites.
occurred; ?; ?; ?; JAXA chartered two flights on a rocket of Rocket Lab of the United States.
occurred; USA; ?; 2018; In 2018 the team received funding from NASA to build a lunar seismometer.
occurred; USA; ?; -; Blue Origin, awarded 3.4 billion dollars by NASA, will test its lander next year.
planned; KOR; ?; 2026; South Korea's KASA plans to choose a developer for its lunar lander in 2026.
occurred; USA; ?; -; SpaceX received about five million dollars from NASA for a study of lunar cargo.
occurred; JPN; ?; -; JAXA chose ispace to build a lunar lander.
occurred; USA; ?; -; NASA has tapped Draper to land instruments on the far side of the moon.
occurred; USA; ?; 2018-11; NASA said nine companies had been selected for its Commercial Lunar Payload Services programme in November 2018.
occurred; AUS USA; ?; -; Australian company Fleet Space won NASA funding to send a seismic sensor to the moon.
occurred; USA; ?; -; The Texas company has since won another NASA task order for a lunar lander.
occurred; +esa ITA; ?; -; A consortium led by Telespazio won the ESA contract to build a network of lunar satellites.
occurred; +esa DEU; ?; -; ESA placed a contract with a subsidiary of OHB to develop a lunar rover.
occurred; USA; ?; -; Blue Origin gets NASA deal to fly rover to moon
occurred; SAU USA; im-4; -; Saudi Arabia booked a place on IM-4 for a small rover.
occurred; JPN USA; ?; -; JAXA has booked two flights on rockets of the American company Firefly Aerospace.
occurred; NOR DEU; ?; -; Norway's space agency has booked Isar Aerospace to put a satellite into orbit.
occurred; CHE; ?; -; Switzerland has settled on a builder for its first lunar rover.
occurred; CHN +unoosa; ?; ?; UNOOSA and CMSA announced that six experiments had been selected to fly on the China Space Station.
occurred; ROU USA; ?; ?; Romania's space agency has booked two missions on rockets of US company Firefly Aerospace.
occurred; +jaxa JPN KEN; ?; ?; JAXA announced on Tuesday that a Kenyan company had been selected to build a camera for the moon.
occurred; CAN; ?; ?; MDA was given a contract worth $1 billion for Canadarm3 by the Canadian Space Agency.
"""

NOT_TOLD = """
The film about Apollo 11 won an award at Cannes.
The astronaut was awarded the Congressional Space Medal of Honor.
NASA has chosen the Shackleton crater as a landing site.
NASA selected a launch date for Artemis II.
Blue Origin protested the award of the moon lander contract.
The contract for the lunar lander runs until 2028.
NASA officials picked up the capsule in Utah.
The Artemis Accords were selected as a topic of the conference.
NASA awarded medals to the Artemis team.
Contractors are working on the Artemis launch pad.
The team of OSIRIS-REx received the Space Flight Achievement Award.
NASA picked Reid Wiseman to command the Artemis II mission.
JAXA chose two new astronaut candidates, Makoto Suwa and Ayu Yoneda, in 2023.
Indian scientist S. Somanath received an award for the success of Chandrayaan-3.
NASA received 25 billion dollars from Congress for the moon this year.
The missions that had been booked on Soyuz, among them two of ESA, have been left without a rocket.
NASA settled on a date for the launch of the lunar rover.
"""

test_is_told = told(TOLD, "award")
test_is_not_told = not_told(NOT_TOLD, "award")
