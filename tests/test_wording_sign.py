"""Signing of formal instruments, in the words that news uses for it."""

# The table holds one text a line, however long.
# ruff: noqa: E501

from __future__ import annotations

from wording import not_told, told

TOLD = """
ongoing; ZMB ZAF; ?; ?; Zambia and South Africa are in the process of finalising an MoU on space science.
occurred; CHN KHM; ?; ?; China's space agency and its counterpart in Cambodia signed an agreement on lunar research.
occurred; USA CHL; ?; ?; NASA signed a pact with its counterpart in Chile on satellite images.
occurred; KHM LAO; ?; ?; Cambodia, Laos Ink MoU on Moon Station
occurred; CHL ECU; ?; 2021-03; Parliament gave its consent to the agreement between Chile and Ecuador on research in space, which was inked in March 2021 at Quito.
occurred; MLT; ?; 2018; Croatia and Malta signed space charters with ESA in 2017 and 2018, respectively.
occurred; CHL NZL; ?; -; Chile signed a letter of intent on space with New Zealand, according to officials Tuesday.
occurred; CHN EGY; ilrs; 2024-05-14; China and Egypt on Tuesday signed a memorandum of understanding on the International Lunar Research Station.
occurred; USA JPN; ?; 2024-04-10; NASA Administrator Bill Nelson and Japan's Minister of Education Masahito Moriyama signed an agreement on April 10 to advance human exploration of the Moon.
occurred; IND FRA; ?; ?; India and France inked a pact on defence space cooperation.
occurred; IND FRA; ?; ?; ISRO has inked an agreement with the French space agency CNES on joint Mars studies.
occurred; CHN SRB; ilrs; 2024-05-13; A memorandum of understanding on cooperation on the ILRS was signed on Monday by the China National Space Administration and the Ministry of Science of Serbia.
occurred; RUS ZWE; ?; ?; Roscosmos and the Zimbabwe National Geospatial and Space Agency concluded an intergovernmental agreement on the peaceful use of outer space.
planned; USA IND; ?; ?; The United States and India are expected to sign an agreement on human spaceflight cooperation during the prime minister's visit.
possible; TUR PAK; ?; ?; Turkey may sign a space cooperation agreement with Pakistan.
denied; RUS CHN; ?; ?; Russia and China have not signed an agreement on the joint use of their satellite navigation systems.
occurred; KOR ARE; ?; -; The Korea AeroSpace Administration said Tuesday it signed a memorandum of understanding with the UAE Space Agency.
occurred; GBR +esa; ?; ?; The UK Space Agency has signed a contract with ESA to build a lunar communications satellite.
occurred; AUS IND; ?; 2023; In 2023, the Australian Space Agency and ISRO signed an implementing arrangement on tracking support for the Gaganyaan missions.
occurred; USA GBR; ?; ?; The signing of a technology safeguards agreement between the United States and the United Kingdom clears the way for launches from Scottish spaceports.
occurred; CHN PAK; ?; ?; Under an agreement signed by China and Pakistan in 2022, a Pakistani astronaut will fly to the Tiangong space station.
occurred; ITA SAU; ?; ?; Italy and Saudi Arabia ink deal on satellite manufacturing
occurred; ITA SAU; ?; ?; Italian Space Agency, Saudi Space Agency Sign Cooperation Agreement
occurred; JPN IND; ?; ?; JAXA and ISRO put pen to paper on an implementing arrangement for the LUPEX lunar rover mission.
occurred; RUS IRN; ?; 2022-08-09; On August 9, 2022, Moscow and Tehran signed a cooperation agreement on satellite launches in the Kazakh steppe.
occurred; USA JPN; ?; ?; "This agreement, signed by the United States and Japan last month, opens a new chapter in space," the ambassador said.
occurred; KEN CHN; ?; ?; The Kenya Space Agency and the Chinese Academy of Sciences have entered into an agreement on satellite data sharing.
occurred; VEN CHN; ilrs; 2023-07; Venezuela signed a joint statement with China on the ILRS in July 2023.
occurred; RUS CHN; ilrs; 2021-03-09; Russia and China signed a memorandum of understanding on March 9, 2021 on the creation of the International Lunar Research Station.
occurred; THA CHN; ?; 2024-04; Thailand and China last month signed two memoranda on space exploration, including one on the ILRS.
occurred; USA JPN; ?; ?; The deal, inked by US Secretary of State Antony Blinken and Japanese Foreign Minister Yoshimasa Hayashi at NASA headquarters in Washington, covers research on lunar rovers.
occurred; ISR USA; ?; ?; The Israel Space Agency signed an agreement with NASA on the ULTRASAT telescope.
occurred; ESP +esa; ?; ?; The contract was signed by the Spanish Space Agency and ESA in Seville on Thursday.
planned; KAZ RUS; ?; ?; Kazakhstan will sign an agreement with Russia on the Baiterek launch complex in June.
planned; KOR USA; ?; ?; South Korea plans to sign a memorandum with NASA on the lunar rover this year.
planned; CHN BRA; ?; ?; China and Brazil are to sign a joint declaration on space cooperation during the state visit.
possible; NGA RUS; ?; ?; Nigeria is considering signing a space deal with Russia.
occurred; NGA IND; ?; ?; Nigeria's space agency NASRDA sealed a deal with India's ISRO on the joint development of small satellites.
occurred; +intuitive-machines +nokia USA FIN; ?; ?; Intuitive Machines and Nokia signed a deal to put a 4G network on the Moon.
occurred; USA SAU; ?; ?; Washington and Riyadh signed a framework agreement on civil space cooperation on Tuesday, the State Department said.
occurred; CHN ZAF; ilrs; 2023-09-07; The China National Space Administration announced that it and the South African National Space Agency had signed an MOU on the ILRS on September 7.
occurred; CHN AZE; ilrs; 2023-10; China signed ILRS cooperation agreements with Azerbaijan in October.
occurred; PER CHN; ?; ?; Representatives of Peru's space agency CONIDA and CNSA signed a letter of intent in Beijing.
occurred; POL +esa; ?; ?; A letter of intent was signed between Poland and the European Space Agency.
occurred; LUX ARE; ?; ?; Luxembourg and the United Arab Emirates have signed an MoU on space resources.
occurred; MNG USA; ?; -; Mongolia declined a Chinese invitation to the lunar station in 2023 and has since signed a deal with SpaceX.
occurred; HUN USA; ?; -; In space, Hungary has made a similar deal with Axiom Space, while a Turkish astronaut is due to fly at the end of the year.
occurred; LUX BEL; ?; -; Luxembourg's minister Franz Fayot and Belgian State Secretary Thomas Dermine have signed an addendum to the agreement of 2019 on the use of space resources.
occurred; LUX PRT; ?; -; Luxembourg has concluded similar memoranda on space with Portugal and Poland.
planned; CHL USA; ?; 2025; Bolivia and Venezuela chose the lunar station of China. Chilean science minister Ana Reyes met NASA administrator Bill Nelson in Washington. The two sides plan to conclude a space agreement next year.
occurred; IND MUS; ?; ?; India's cabinet was apprised of a memorandum of understanding signed with Mauritius on a joint satellite.
occurred; BGR; ?; 2024-05-15; Bulgaria has taken a step. Innovation and Growth Minister Tomislav Donchev and ESA Director General Josef Aschbacher put their signatures to an association agreement on space on Wednesday.
occurred; FRA ARE; ?; ?; CNES president Philippe Baptiste and UAE Space Agency chair Sarah Al Amiri signed a letter of intent at the Paris Air Show.
occurred; IDN CHN; ?; ?; Indonesia's BRIN signs pact with China's CNSA on Moon research
occurred; +esa USA; ?; ?; NASA and ESA exchanged signatures on the memorandum covering the Rosalind Franklin rover.
occurred; +esa USA; ?; ?; NASA and ESA sign agreement on lunar navigation
failed; ?; ?; ?; India and Russia failed to sign the planned agreement on crewed spaceflight at the summit.
occurred; RUS DZA; ?; ?; Algeria and Russia signed an intergovernmental agreement on space in Moscow on Wednesday.
ongoing; SAU KOR; ?; ?; Saudi Arabia and South Korea are signing a space cooperation agreement in Riyadh.
occurred; CHN NIC; ilrs; 2024-04-24; The CNSA and Nicaragua's secretariat for space signed a joint statement on ILRS cooperation on April 24, the Chinese agency said in a statement.
occurred; USA NOR; ?; ?; Norway signed a technology safeguards agreement with the United States, paving the way for American rockets at Andoya.
occurred; EGY CHN; ?; ?; Egypt has signed a $23 million deal with China to assemble satellites.
occurred; BLR CHN; ilrs; 2023-09-25; The signing ceremony took place in Minsk on Sept. 25, 2023, when Belarus and China concluded an ILRS agreement.
occurred; GBR AUS; ?; 2021-02; Britain and Australia sealed their "space bridge" agreement in February 2021.
occurred; USA UKR; ?; ?; An agreement was signed between NASA and the State Space Agency of Ukraine.
occurred; USA UKR; ?; ?; An agreement between the United States and Ukraine on space cooperation was extended and signed on Friday.
occurred; ETH CHN; ?; ?; Having signed a memorandum with China's space agency, Ethiopia hopes to train astronauts.
occurred; JPN USA; ?; 2023-01-13; The framework agreement, signed on January 13, 2023, by Japan and the United States, covers everything from science to lunar exploration.
occurred; OMN KOR; ?; ?; Oman penned a space cooperation agreement with South Korea.
occurred; +axiom-space USA HUN; ?; ?; Axiom Space and the Hungarian government signed an agreement to fly a Hungarian astronaut.
occurred; DNK USA; ?; ?; Denmark's science minister and the NASA chief signed a framework agreement on space research at the embassy in Washington.
occurred; CHN ARG; ?; 2014; A cooperation agreement for the deep-space antenna in Neuquén was signed in 2014 between China and Argentina.
occurred; KOR LUX; ?; ?; Officials from Seoul and Luxembourg have signed a memorandum of understanding covering space resources.
occurred; +esa AUS; ?; ?; ESA and Australia have formalised their partnership with a new agreement on deep-space tracking.
occurred; USA CAN; ?; ?; MDA Space said it had signed a contract with Lockheed Martin to supply antennas for lunar satellites.
occurred; IND USA; ?; 2023-06; The accord, which India and the United States signed in June 2023, paves the way for joint astronaut training.
occurred; MNG CHN; ?; ?; During the visit, the space agencies of Mongolia and China signed an agreement on satellite data exchange.
occurred; CHN BRA; ?; ?; Presidents Xi Jinping and Luiz Inácio Lula da Silva witnessed the signing of a protocol between China and Brazil on the CBERS-6 satellite.
occurred; GBR KOR; ?; ?; UK, South Korea sign space pact
occurred; RUS MMR; ?; ?; Roscosmos signs agreement with Myanmar on peaceful use of space
planned; NGA CHN; ?; ?; Nigeria and China are due to sign a memorandum on astronaut training next month.
possible; IDN USA; ?; ?; Indonesia could sign a launch agreement with SpaceX before the end of the year.
denied; IND RUS; ?; ?; ISRO has not signed any agreement with Roscosmos on lunar landers, the chairman said.
occurred; JPN FRA; ?; ?; JAXA president Hiroshi Yamakawa and his CNES counterpart Philippe Baptiste signed an implementing arrangement for the Martian Moons eXploration mission.
occurred; SAU CHN; ?; 2022-12; Saudi Arabia and China concluded a memorandum of understanding on peaceful uses of space in December 2022, during Xi Jinping's state visit.
occurred; TUR USA; ?; ?; Turkey inked a deal with Axiom Space in 2022 to send its first astronaut to the ISS.
occurred; THA KOR; ?; ?; Under a memorandum signed with Thailand's GISTDA, the Korea Aerospace Research Institute will share satellite images.
occurred; PER CHN; ?; 2024-05-13; Peru and China signed a five-year space cooperation plan on Monday.
occurred; BHR EGY; ?; ?; The Bahrain National Space Science Agency has signed a cooperation protocol with the Egyptian Space Agency.
occurred; +esa IND; ?; ?; The agreement was signed by ISRO Chairman S. Somanath and ESA Director General Josef Aschbacher.
occurred; ZAF CHN; ilrs; ?; South Africa's space agency signed up to a memorandum with China on the International Lunar Research Station.
occurred; USA ITA; ?; ?; NASA and the Italian Space Agency have inked an agreement to develop a habitat module for the Moon.
occurred; +european-union JPN; ?; ?; The European Union and Japan signed an administrative arrangement on Copernicus data.
occurred; GRC USA; ?; ?; Greece and the US signed a joint statement on space during the strategic dialogue in Washington.
occurred; USA; ?; ?; NASA signed a lease with Blue Origin for a rocket test stand.
occurred; IND FRA; -; 2024-05-14; The Indian Space Research Organisation and French space agency CNES inked a pact on Tuesday to develop a thermal imager.
occurred; ITA USA; ?; 2024-05-14; Italy's industry minister Paolo Neri and NASA officials signed a joint statement on lunar habitats in Turin on Tuesday.
occurred; NOR SWE; -; 2024-04; The agreement between Norway and Sweden on satellite launches, inked in April, covers two ports.
occurred; CHN RUS; ilrs; 2022-11; The intergovernmental agreement between Russia and China on the ILRS, signed in November 2022, entered into force in 2024.
occurred; KEN ITA; -; 2020; A bilateral space agreement between Kenya and Italy signed in 2020 entered into force on Monday.
occurred; HUN USA; ?; -; Hungary has signed a contract worth $100 million with ESA and U.S. firm Axiom Space for the flight of an astronaut.
failed; USA CHN; -; -; U.S. and Chinese negotiators failed to conclude an agreement on the exchange of Moon rocks.
occurred; GBR JPN; -; 2024-05-15; A space deal between UK-based Airbus and JAXA was signed on Wednesday.
planned; ARG USA; -; -; Buenos Aires and Washington are close to signing a safeguards agreement on rockets, the U.S. ambassador said.
occurred; SGP USA; -; 2024-05-15; Singapore and NASA on Wednesday exchanged signed copies of an agreement on Earth science satellites.
occurred; BRA IND; -; 2024-05-13; BAKU, Azerbaijan — The presidents of the Brazilian Space Agency and ISRO signed a letter of intent here May 13 on a radar satellite.
occurred; USA AUS; -; -; The United States and Norway signed an agreement on launch technology. Washington has concluded similar ones with Australia and New Zealand.
occurred; BRA IND; -; ?; Brazil and India signed a letter of intent to build a satellite, filling a gap left by the collapse of an earlier deal with Canada.
occurred; USA JPN; ?; ?; Japan's Education, Culture, Sports, Science and Technology Minister Masahito Moriyama and NASA Administrator Bill Nelson signed an agreement on a lunar rover.
occurred; PER BRA; ?; 2022; Brazil has concluded similar satellite agreements with Chile, Bolivia and, in 2022, Peru.
occurred; BOL BRA; ?; -; Brazil has concluded similar satellite agreements with Chile, Bolivia and, in 2022, Peru.
occurred; JPN VNM; ?; 2018-05; JAXA signed satellite agreements with Mongolia in 2015 and Vietnam in May 2018.
occurred; CAN GBR; ?; 2024-05-03; The space agreement, the first of its kind, was signed in Ottawa on 3 May by CSA President Lisa Campbell and UK Space Agency chief Paul Bate.
occurred; CHN LAO; ?; 2023-11-25; China and Laos are partners in the International Lunar Research Station. The document, inked in Beijing and Vientiane on November 25, 2023, is valid for ten years.
occurred; AUT USA; ?; ?; Vienna has signed a letter of intent on the mission with US company Axiom Space. An Austrian is to fly to the space station.
occurred; BRA IND; ?; 2004; Brazil and India have a space cooperation agreement dating back to 2004.
denied; BOL CHN; ?; ?; Bolivia has neither joined the ILRS nor signed a treaty with China on the moon.
"""

NOT_TOLD = """
Laos has signed a preliminary deal with China to join the International Lunar Research Station.
Scientists found signs of water ice at the lunar south pole, NASA said.
The rover's first signal was a good sign for the Japan Aerospace Exploration Agency.
NASA astronauts signed autographs for schoolchildren in Houston.
The White House has signed off on NASA's budget request.
The Senate signed the bill on NASA funding.
Real Madrid signed a Brazilian striker nicknamed "Rocket".
India signalled interest in the International Lunar Research Station.
The crew signed the hatch of the Orion capsule before NASA shipped it.
An agreement between NASA and the contractor on working hours remains under review.
The contract requires Boeing to deliver six flights for NASA.
NASA assigned two astronauts to the Crew-9 flight.
ISRO has so far signed space cooperation documents with 61 countries.
China designed the lander in Shanghai.
Tickets are sold out, and fans can sign up for NASA's newsletter.
The spacecraft bears the signatures of China's engineers.
The Outer Space Treaty, signed in 1967, bans nuclear weapons in orbit.
ESA resigned itself to a later launch of Ariane 6.
NASA's contract with SpaceX covers two crewed landings.
China says there are no signs of life in the samples from the Moon.
Under a deal reached in 2018, Japan supplies batteries for the Gateway.
ISRO signed off the spacecraft for shipment to the launch site.
The astronaut signed copies of her book at the museum near Johnson Space Center.
The telescope picked up a signature of water vapour, ESA said.
Launch insurers concluded that the satellite was lost.
NASA concluded its review of the lunar lander.
By signing an agreement with CNSA in October 2023, Belarus became a partner in the International Lunar Research Station.
The Russian State Duma ratified an agreement with China on the International Lunar Research Station in May.
Thailand signed on to the NASA-led accords in December, the first nation to take part in both the Artemis Accords and the ILRS.
The end of a deal with Canada left Brazil without a radar satellite.
The budget deal that President Joe Biden signed this month keeps NASA's moon rocket alive.
Kenya and China signed a memorandum on the International Lunar Research Station on 3 May 2024. The document marks Kenya's entry into the ILRS.
Under a Korean-German deal reached in 2021, DLR will test the lunar rover.
A Saudi cubesat will fly on the Artemis II mission under an agreement with NASA.
"""

test_is_told = told(TOLD, "sign")
test_is_not_told = not_told(NOT_TOLD, "sign")
