"""Contracts, companies that only the text knows, and talks, as the trade press tells of them."""

# The table holds one text a line, however long.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from lunarwatch.extraction import Extractor
from wording import events_in, not_told, told

TOLD = """
launch; planned; CHN; change-7; 2026~; China will launch the Chang'e-7 probe around 2026 to survey the lunar south pole, and Chang'e-8 around 2028.
launch; planned; CHN; change-8; 2028; China plans to launch the Chang'e-7 spacecraft next year and the Chang'e-8 spacecraft in 2028.
launch; planned; CHN; change-8; 2028; Chang'e-7 and Chang'e-8 are to be launched around 2026 and 2028, respectively.
sign; occurred; +nordlys-orbital +esa NOR; ?; ?; The Norwegian company Nordlys Orbital has signed a contract with ESA for a lunar beacon.
sign; occurred; +kepler-9 +ispace PRT JPN; ?; ?; Kepler 9, a Portuguese company, has signed an agreement with ispace on lunar payloads.
provide; planned; +tatrasat +intuitive-machines SVK USA; ?; ?; Slovak startup Tatrasat will supply a camera for Intuitive Machines' lunar orbiter.
sign; occurred; +tatrasat +nasa SVK USA; ?; 2024-03; Slovak startup Tatrasat builds cameras. In March, Tatrasat signed an agreement with NASA.
sign; occurred; +tatrasat +esa SVK; ?; 2024-03; Tatrasat, a Slovak firm, builds lunar cameras. The company signed an agreement with ESA in March.
cooperate; planned; +tatrasat +ispace SVK JPN; ?; ?; Slovak startup Tatrasat has signed an agreement with ispace. The two companies will conduct joint tests of a rover.
award; occurred; +esa; ?; ?; Tatrasat has received a contract from the European Space Agency worth 4 million euros to build a lunar camera.
award; planned; USA; ?; ?; NASA plans to pick the winner of the lunar rover contract early next year.
meet; ongoing; JPN USA; ?; ?; ispace remains in talks with NASA about the price of the lander.
meet; ongoing; IND; ?; ?; ISRO said it was in talks with ESA about a lunar relay.
meet; ongoing; RUS IND; ?; ?; Bakanov noted that Moscow was also negotiating with New Delhi on a lunar data centre.
meet; occurred; RUS; ?; 2019; ESA was negotiating with Roscosmos on the lunar lander in 2019.
launch; planned; RUS; ?; 2028; Luna-26 should lift off from the Vostochny cosmodrome in 2028.
land; failed; USA; ?; 2024-01; Astrobotic failed in January to reach the Moon with Peregrine.
milestone; occurred; EGY; ?; 2024-05; An Egyptian-built camera for Chang'e-7 passed its acceptance review in Hefei this month.
milestone; occurred; +esa; ?; ?; ESA's lunar drill has completed its vibration tests.
award; occurred; USA; ?; -; NASA announced on Monday a contract with Firefly Aerospace for a lunar landing.
award; occurred; CAN; ?; -; The $40-million contract with Canadensys for a lunar rover was announced Monday by the Canadian Space Agency.
award; occurred; USA; ?; ?; Lunar Outpost has been given the go-ahead by NASA to build a lunar rover.
sign; occurred; +axiom-space USA HUN; ?; ?; Hungary wants to fly with Axiom Space. The Houston firm and the Hungarian government signed a contract in July on a flight to the space station.
sign; occurred; +tatrasat +esa SVK; ?; 2024-03; Slovak startup Tatrasat builds lunar cameras. The Slovak company signed an agreement with ESA in March.
sign; occurred; +tatrasat +esa SVK; ?; ?; Slovak start-up Tatrasat has signed an agreement with ESA on lunar cameras.
join; occurred; ARE; gateway; 2024-01; NASA welcomed the UAE as the fifth partner of Gateway in January.
meet; occurred; KEN JPN; ?; 2024-04; Ann Njoroge, head of the Kenya Space Agency, led a delegation to Tokyo last month to discuss a lunar camera.
milestone; occurred; IND; ?; 2024-03; India's cabinet gave its approval for the Chandrayaan-4 mission in March.
milestone; occurred; ?; lupex; ?; The preliminary design review of LUPEX has been cleared.
milestone; planned; ?; ?; ?; Northrop Grumman will complete the outfitting of Gateway's HALO module.
provide; planned; POL; ?; ?; Poland will pay 65 million euros for the flight of an astronaut to the space station.
provide; ongoing; +isro IND; lupex; ?; LUPEX will fly in 2028. ISRO is building the lander, whereas the rover is being made by Mitsubishi Heavy Industries.
provide; ongoing; +mhi JPN; lupex; ?; LUPEX will fly in 2028. ISRO is building the lander, whereas the rover is being made by Mitsubishi Heavy Industries.
provide; planned; KOR; ?; ?; Four instruments developed by KASI will be loaded onto the lunar landers of NASA contractors.
sign; occurred; +astrolab +astrobotic USA; ?; 2024-04-18; Astrolab's rover will fly on Astrobotic's Griffin lander. The companies said they had signed an agreement on April 18.
award; occurred; +esa +puli-space HUN; ?; ?; Puli Space is sending a lunar rover under a 9-million-euro contract from ESA.
award; occurred; KOR; ?; ?; Hanwha Systems has booked a slot on a lunar lander for its camera.
award; occurred; +hanwha-systems KOR; ?; ?; Hanwha Systems won a contract to develop the computer of the lunar lander.
award; occurred; USA; ?; ?; A judge dismissed a lawsuit over NASA's decision to hand a lunar lander contract to SpaceX.
provide; planned; JPN; ?; ?; Japan will build a lunar rover in return for two seats on lunar landings of NASA.
cooperate; ongoing; KOR; ?; ?; One of the lunar projects is carried out with the Korea Institute of Geoscience and Mineral Resources.
cooperate; ongoing; JPN; ?; ?; Japan will provide a lunar rover being developed by Toyota and JAXA.
milestone; planned; ITA; ?; 2030; Moonlight, a lunar network of Telespazio, will become fully operational by 2030.
milestone; planned; PAK; ?; 2024; Two Pakistanis will begin training in China as astronauts this year.
launch; planned; KOR; ?; 2029; KASA revealed plans to send a lunar orbiter to the moon in 2029.
launch; planned; USA; im-2; 2024-06; The launch of IM-2 has slid from March to June.
launch; planned; USA; ?; 2027; Intuitive Machines' relay satellite is to be lifted into space in 2027 aboard a Falcon 9.
withdraw; occurred; RUS; gateway; 2021; Roscosmos backed away from the Gateway project in 2021.
agree; occurred; ESP; ?; ?; Spain pledged 1.85 billion euros to ESA's lunar programme.
award; occurred; +ohb +lidax-norte ESP DEU; ?; ?; Lidax-Norte, a Spanish firm, has been chosen by OHB to make the mirrors of the lunar lander.
sign; occurred; TUR USA; ?; ?; Türkiye's TUA has concluded an agreement with Axiom Space for a flight to the space station.
launch; planned; USA; im-2; 2024-06; NASA agreed to pay more for IM-2, whose launch on a Falcon 9 has slid from March to June.
agree; occurred; USA; im-2; ?; NASA agreed to pay more for IM-2, whose launch on a Falcon 9 has slid from March to June.
milestone; occurred; ARE; ?; 2024-03; Two Emirati astronauts graduated from NASA's training programme in March.
award; occurred; +spacex ITA USA; ?; ?; The Italian navy has picked SpaceX to launch its radar satellite.
cooperate; ongoing; +orbit-fab +astroscale USA JPN; ?; ?; Orbit Fab and Astroscale have set up a joint venture to refuel satellites.
sign; occurred; +energomash +ula RUS USA; ?; ?; Energomash signed a contract to supply six rocket engines to United Launch Alliance.
sign; occurred; +arabsat +airbus; ?; ?; Airbus signed a contract to build a communications satellite for Arabsat.
sign; occurred; +nsil +spacex IND USA; ?; ?; NSIL has entered into a launch service contract with SpaceX for a satellite.
award; occurred; +ohb +european-commission DEU; ?; ?; OHB has bagged an order to build three navigation satellites for the European Commission.
sign; occurred; +isar-aerospace +jaxa DEU JPN; ?; 2024-03; Isar Aerospace is building a rocket in Bavaria. In March, Isar signed an agreement with JAXA on a launch.
sign; occurred; +ball-aerospace +nasa USA; ?; ?; Ball Aerospace builds telescopes. Ball has signed a contract with NASA for a space telescope.
sign; occurred; +nasa +boeing USA; ?; ?; NASA has extended Boeing's contract for the core stage of its Moon rocket.
sign; occurred; +spire +space42 USA ARE; ?; 2024-01; Spire Global said it will share its satellite data with Thuraya under an agreement signed in January.
provide; occurred; +inmarsat GBR; ?; ?; Britain has granted 9 million pounds to a consortium headed by Inmarsat for satellite guidance, as part of ESA's Iris programme.
award; occurred; +airbus ESP; ?; ?; Airbus has been chosen as prime contractor for the military satellites, the Spanish defence ministry said on Tuesday.
award; occurred; +rocket-lab +us-space-development-agency USA; ?; ?; Rocket Lab has won a contract for Space Development Agency satellites.
award; occurred; +thales-alenia-space +esa; ?; ?; ESA selects Thales Alenia Space for Mars lander
award; occurred; +hanwha-systems KOR; -; ?; Hanwha Systems received an order for four SAR satellites.
award; occurred; +pixxel +dhruva IND; -; ?; India's Pixxel and Dhruva Space are among six firms picked by the Ministry of Defence for satellite studies.
award; occurred; +hanwha-systems KOR; ?; ?; Hanwha Systems chosen to build radar satellites
award; occurred; +ses +boeing LUX USA; ?; ?; SES orders fourth O3b mPower batch from Boeing
launch; planned; ?; viasat-3; ?; Viasat taps SpaceX for ViaSat-3 launch
sign; occurred; +esa +kongsberg NOR; ?; -; (14.05.2024) KSAT has signed an agreement with ESA on a lunar antenna.
provide; planned; +hughes IND; ?; ?; Hughes will bring satellite internet to the Indian army.
award; occurred; +ball-aerospace USA; ?; ?; The work on the space telescope was awarded to Ball Aerospace last year.
award; occurred; +ula +us-space-force USA; ?; ?; ULA was handed a Space Force order for seven rocket launches.
join; occurred; KEN PER OMN; artemis-accords; ?; More than 50 countries have signed the Artemis Accords, among them Kenya, Peru and Oman.
"""

NOT_TOLD = """
provide; Viasat has long experience in providing data from its satellites.
award; Isar Aerospace received 150 million euros from Eldridge Industries for its rocket.
cooperate; The winners, Airbus and Thales Alenia Space, will each build two Galileo satellites.
provide; Starlink has been granted a licence to offer satellite internet in Malawi.
provide; NASA ordered three crew missions to the space station from SpaceX.
milestone; ESA and ispace will conduct joint tests of a lunar rover.
launch; Draper has put off its lunar mission. The flight of the lander had been scheduled for 2025.
milestone; Collins Aerospace said no further tests of the lunar suit would be performed.
meet; ESA is hosting a call for ideas for experiments on the Gateway until January.
milestone; KASA revealed plans to send a lunar orbiter to the moon in 2029.
award; Blue Origin offered to waive payments of $2 billion to get a lunar contract.
agree; Japan's minister and NASA signed the lunar agreement. It was announced by Prime Minister Fumio Kishida.
provide; Spain pledged 1.85 billion euros to ESA's lunar programme.
land; Two Emirati astronauts have returned to Houston to prepare for the lunar mission.
agree; NASA announced a contract with Firefly Aerospace for a lunar landing.
cooperate; Thales Alenia Space, a joint venture between Thales and Leonardo, built the lunar module.
meet; Liesbeth Korver leads the Dutch delegation to the UN space committee.
land; This is about much more than an Aussie moonshot.
land; The company failed to reach its sales target for the lunar lander.
sign; John Hale, a company official, said the lunar lander was ready for the contract review.
"""

# The topic is a framework, under which nothing is tested: whose prototype it is stays open.
UNDER_ACCORDS = """
Kenya signed the Artemis Accords on Monday. A prototype of a lunar rover will be tested in Nairobi.
"""

test_is_told = told(TOLD)
test_is_not_told = not_told(NOT_TOLD)


def test_who_is_named_before_a_colon_speaks_the_quotation_of_the_next_line(
    extractor: Extractor,
) -> None:
    text = "Rosa Vidal, Chief Executive of ESA, said:\n\n“Our lander shows what Europe can do.”"
    (event,) = events_in(extractor, text + " It flies in May.", "state")
    assert [person.name for person in event.persons] == ["Rosa Vidal"]


def test_what_slips_is_not_told_of_the_day_that_it_was_planned_for(extractor: Extractor) -> None:
    found = events_in(extractor, "The launch of IM-2 has slid from March to June.", "launch")
    assert [event.date.edtf for event in found if event.date] == ["2024-06"]


@pytest.mark.parametrize("text", UNDER_ACCORDS.strip().splitlines())
def test_no_craft_is_tested_under_the_accords(extractor: Extractor, text: str) -> None:
    assert not any(event.program for event in events_in(extractor, text, "milestone"))
