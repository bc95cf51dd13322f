"""Joining of frameworks and bodies, in the words that news uses for it."""

# The table holds one text a line, however long.
# ruff: noqa: E501

from __future__ import annotations

from wording import not_told, told

TOLD = """
possible; HRV; esa; -; Croatia's bid for full ESA membership is widely backed.
occurred; MLT; artemis-accords; 2024-05-13; The Mediterranean island nation of Malta signed the Artemis Accords on Monday.
occurred; HRV; artemis-accords; ?; The Artemis Accords grow. The document was signed by NASA Administrator Bill Nelson and Croatia's science minister, Ana Babic, in Zagreb.
occurred; LAO MMR; ilrs; ?; Laos and Myanmar have signed agreements to engage in the International Lunar Research Station.
occurred; BHR; ascg-charter; 2023-06; Bahrain signed the basic charter of the Arab Group for Space Cooperation in June 2023.
occurred; MLT; artemis-accords; 2023-06; Ghana and Malta joined the Artemis Accords in May 2023 and June 2023, respectively.
occurred; URY; artemis-accords; ?; More states sign up to the Artemis Accords. The Accords set out principles for work on the Moon. The agreement was signed in Montevideo by Foreign Minister Ana Paredes of Uruguay.
occurred; LAO; ilrs; ?; Laos has signed a preliminary deal with China to join the International Lunar Research Station.
planned; CUB; ilrs; ?; Cuba will sign a memorandum with CNSA to take part in the International Lunar Research Station.
occurred; MLT PER; zero-debris-charter; ?; The Zero Debris Charter is open to all. The charter has been signed by Malta and Peru.
occurred; KHM; ilrs; ?; Cambodia has joined the China-led lunar base, the ministry of science said.
occurred; PRT; artemis-accords; 2024-05-14; Portugal signed the Artemis Accords on Tuesday, becoming the 40th nation to do so.
occurred; AGO; artemis-accords; 2023-12; Angola became the 33rd country to sign the Artemis Accords in December.
occurred; SWE; artemis-accords; 2024-04-16; Sweden joined the Artemis Accords on April 16.
occurred; CHE; artemis-accords; 2024-04-15; Switzerland became the latest country to join the US-led Artemis Accords on April 15, 2024.
occurred; SVN; artemis-accords; ?; NASA welcomed Slovenia as the 39th signatory of the Artemis Accords.
occurred; LTU; artemis-accords; ?; With Lithuania's signing, 40 countries are now part of the Artemis Accords.
occurred; PER; artemis-accords; 2024-05-02; Foreign Minister Javier González-Olaechea signed the Artemis Accords on behalf of Peru on May 2.
occurred; SVK; artemis-accords; ?; Slovakia's minister of education, Tomáš Drucker, signed the accords for his country in the presence of NASA Administrator Bill Nelson. The Artemis Accords now have 42 members.
occurred; EGY; ilrs; 2023-12; Egypt joined China's International Lunar Research Station programme in December 2023.
occurred; SEN; ilrs; ?; Senegal has become the 13th country to join the ILRS, according to China's DSEL.
occurred; NIC; ilrs; ?; Nicaragua becomes latest country to join China's ILRS moon base project
occurred; SRB; ilrs; ?; Serbia joins ILRS
occurred; IND; artemis-accords; 2023-06-21; India signed on to the Artemis Accords on June 21, 2023 at the Willard Hotel in Washington.
occurred; IND; artemis-accords; ?; India, the 27th signatory to the Artemis Accords, plans a crewed flight next year.
occurred; SAU; artemis-accords; 2022-07; Saudi Arabia, which signed the Artemis Accords in July 2022, is training astronauts.
occurred; NGA RWA; artemis-accords; 2022-12-13; Nigeria and Rwanda became the first African nations to sign the Artemis Accords on December 13, 2022.
planned; BGR; artemis-accords; ?; Bulgaria will sign the Artemis Accords next week.
planned; TUR; ilrs; ?; Turkey is set to join China's lunar research station.
planned; CYP; artemis-accords; ?; Cyprus intends to accede to the Artemis Accords later this year.
possible; TUR; ilrs; ?; Turkey has applied to join the International Lunar Research Station.
possible; THA; artemis-accords; ?; Thailand is considering joining the Artemis Accords.
possible; ZAF; artemis-accords; ?; South Africa could join the Artemis Accords, its science minister said.
denied; CHN; artemis-accords; ?; China has not signed the Artemis Accords.
denied; RUS CHN; artemis-accords; ?; Neither Russia nor China has signed the Artemis Accords.
denied; ZAF; artemis-accords; ?; South Africa has yet to sign the Artemis Accords.
occurred; AUS CAN ITA JPN LUX ARE GBR USA; artemis-accords; 2020-10-13; The Artemis Accords were signed on October 13, 2020 by Australia, Canada, Italy, Japan, Luxembourg, the United Arab Emirates, the United Kingdom and the United States.
occurred; JPN FRA; artemis-accords; ?; Signatories of the Artemis Accords include Japan and France.
occurred; VEN; ilrs; 2023-07; Venezuela was the first Latin American country to join the ILRS, doing so in July 2023.
occurred; PAK; ilrs; 2023-10; Pakistan's accession to the International Lunar Research Station was announced in October 2023.
occurred; ARE; gateway; 2024-01; The United Arab Emirates joined NASA's Gateway lunar station in January, agreeing to build an airlock.
occurred; NOR; ?; ?; Norway has joined the European Space Agency's Moonlight programme.
occurred; CAN; artemis-program; ?; Canada was the first country to join NASA's Artemis programme.
occurred; BEL; artemis-accords; ?; Belgium adds its name to Artemis Accords
occurred; NLD; artemis-accords; 2023-11-01; The Netherlands added its signature to the Artemis Accords on November 1, 2023.
occurred; DEU; artemis-accords; ?; Germany's entry into the Artemis Accords was celebrated at the ambassador's residence.
occurred; DEU; artemis-accords; 2023-09-14; Germany became the 29th country to affix its signature to the Artemis Accords on September 14, 2023.
occurred; ISL; artemis-accords; ?; The latest nation to sign the Artemis Accords is Iceland.
occurred; ECU; artemis-accords; ?; Ecuador is now a member of the Artemis Accords.
occurred; ECU; artemis-accords; 2023-06; Ecuador, a signatory of the Artemis Accords since June 2023, will host the regional workshop.
occurred; BLR; ilrs; ?; Belarus signed up to China's International Lunar Research Station (ILRS).
occurred; BLR; ilrs; ?; With the addition of Belarus, the ILRS now has eight members.
occurred; SGP THA; artemis-accords; -; Malaysia signed the Artemis Accords on Monday, becoming the third country in Southeast Asia, after Singapore and Thailand, to join the U.S.-led effort.
occurred; ROU; esa; 2011; Bulgaria wants to join the European Space Agency. Neighbouring Romania has been a full member since 2011.
possible; UKR; esa; ?; Ukraine asked the European Space Agency for full membership in March last year.
occurred; FIN; artemis-accords; 2024-01-21; Finland became the 53rd country to sign the Artemis Accords Jan. 21 as part of a push to win business.
occurred; BOL VEN; ilrs; ?; Bolivia and Venezuela have thrown in their lot with the International Lunar Research Station led by China and Russia.
occurred; AGO NGA; artemis-accords; -; Zambia has not decided whether to sign the Artemis Accords, as Angola and Nigeria have done.
denied; USA RUS CHN; moon-agreement; -; Saudi Arabia left the Moon Agreement and signed the Artemis Accords. By then the treaty, which the United States, Russia and China have never joined, had 17 parties.
occurred; SAU; artemis-accords; -; The kingdom of Saudi Arabia joined the Moon Agreement in 2012. Since then it has signed the Artemis Accords.
occurred; CZE; artemis-accords; 2023-05-03; "We are proud to join the Artemis Accords," said Czech Foreign Minister Jan Lipavsky on May 3, 2023, as he signed for the Czech Republic.
occurred; KOR; artemis-accords; 2021-05; South Korea, which joined the Artemis Accords in May 2021, will send a lunar orbiter.
occurred; SVN; ?; ?; Slovenia became the 23rd member state of the European Space Agency.
occurred; GRC; artemis-accords; 2024-02-09; Greek Foreign Minister George Gerapetritis signed the Artemis Accords in Washington on Feb. 9, making Greece the 35th country to join.
occurred; URY; artemis-accords; 2024-02-15; Uruguay joined 35 other nations in signing the Artemis Accords on Thursday, February 15.
occurred; ESP; artemis-accords; ?; Spain joins US in Artemis Accords for peaceful exploration of Moon
occurred; FRA; artemis-accords; -; France has signed the US-drafted Artemis Accords, the French space agency CNES said on June 7, 2022.
occurred; MEX; artemis-accords; 2021-12-09; Mexico adhered to the Artemis Accords on 9 December 2021.
occurred; BRA; artemis-accords; 2021-06; Brazil formally became a party to the Artemis Accords in June 2021.
planned; MYS; ilrs; ?; Malaysia is expected to become a partner in the ILRS.
planned; HUN; artemis-accords; ?; Hungary is poised to become the 44th country to sign the Artemis Accords.
possible; AZE; ilrs; ?; Azerbaijan is in talks to join the ILRS.
planned; KEN; ilrs; ?; Kenya has decided to join the International Lunar Research Station.
occurred; CHL; artemis-accords; ?; A day after Chile signed the accords, NASA welcomed the country. The Artemis Accords set out principles for the Moon.
occurred; BRA; artemis-accords; ?; Brazil is one of the signatories of the Artemis Accords.
occurred; ROU; artemis-accords; 2022-03-01; Romania's space agency chief Marius-Ioan Piso signed the accords on 1 March 2022. Romania became the 16th nation in the Artemis Accords.
denied; IND; artemis-accords; ?; India is not a member of the Artemis Accords.
denied; IND; ilrs; ?; India did not join the Moon base project of China and Russia, the International Lunar Research Station.
occurred; SGP; artemis-accords; 2022-03-28; Singapore's signing of the Artemis Accords on March 28, 2022 was a first for Southeast Asia.
occurred; LIE; artemis-accords; ?; Liechtenstein has signed the Artemis Accords, becoming the 52nd nation to do so.
occurred; ARM; artemis-accords; 2023-06; Armenia became the 43rd country to endorse the Artemis Accords by signing them in June.
occurred; DOM; artemis-accords; ?; The Dominican Republic joins a growing list of nations that have signed the Artemis Accords.
occurred; FIN; artemis-accords; ?; Finland's minister of economic affairs signed the Artemis Accords on behalf of the country at Aalto University.
occurred; THA; ilrs; ?; Thailand joined the International Lunar Research Station programme led by China and Russia.
occurred; IND; artemis-accords; ?; Following India's signing of the Artemis Accords, the two nations agreed to train astronauts together.
occurred; AUT; artemis-accords; ?; Austria was welcomed into the Artemis Accords family at a ceremony in Washington.
occurred; NOR; artemis-accords; ?; Norway on Thursday joined the US-led Artemis Accords for space exploration.
occurred; PAN; artemis-accords; ?; The Artemis Accords got a new member this week when Panama signed the document at the State Department.
occurred; CHL; artemis-accords; ?; Chile has become a signatory to the NASA-led Artemis Accords.
occurred; ETH; ilrs; ?; Ethiopia has become a partner in China's planned lunar research station, the ILRS.
occurred; SEN; artemis-accords; ?; Senegal Signs Artemis Accords
occurred; KOR; artemis-accords; ?; South Korea 10th country to join Artemis Accords
planned; VNM; artemis-accords; ?; Vietnam is preparing to sign the Artemis Accords, officials said.
planned; KAZ; ilrs; ?; Kazakhstan will join the International Lunar Research Station project, its digital ministry said.
possible; MYS; ilrs; ?; Malaysia is weighing whether to join China's ILRS.
possible; TUR; artemis-accords; ?; Ankara has expressed interest in joining the Artemis Accords.
denied; BRA; ilrs; ?; Brazil has so far not joined the International Lunar Research Station.
denied; TUR; artemis-accords; ?; Turkey is not yet a signatory to the Artemis Accords.
occurred; GBR JPN; artemis-accords; ?; The Accords' founding members include Britain and Japan, and the Artemis Accords have since been signed by 30 others.
occurred; BGR; artemis-accords; 2023-11-09; Bulgaria signed onto the Artemis Accords on 9 November 2023, becoming the 32nd participant.
occurred; PAK BLR; ilrs; ?; With the accession of Pakistan and Belarus, the International Lunar Research Station has seven members.
occurred; ISR; artemis-accords; 2022-01; Israel, which became the 15th nation to join the Artemis Accords in January 2022, built the Beresheet lander.
occurred; COL; artemis-accords; 2022-05-10; On May 10, 2022, Vice President Marta Lucía Ramírez signed the Artemis Accords for Colombia.
occurred; CAN JPN; artemis-accords; 2020-10-13; Canada and Japan were the first to sign the Artemis Accords on October 13, 2020.
occurred; AUT PAN; artemis-accords; 2023-12-11; On Dec. 11, 2023, Austria and Panama became the 31st and 32nd countries to commit to the Artemis Accords.
occurred; ETH; ilrs; ?; Ethiopia's participation in the International Lunar Research Station was announced by the Chinese embassy in Addis Ababa.
occurred; BLR; ilrs; 2023-10; By signing an agreement with CNSA in October 2023, Belarus became a partner in the International Lunar Research Station.
occurred; URY; artemis-accords; 2024-02-15; Uruguay signed the Artemis Accords on Feb. 15, NASA said. It was the 36th country to do so.
occurred; AGO; artemis-accords; 2023-11-30; With Angola's signature on Nov. 30, 2023, the number of parties to the Artemis Accords rose to 33.
occurred; GBR; artemis-accords; 2020-10; Britain, one of the eight founding signatories of the Artemis Accords in October 2020, is building a relay satellite for the Moon.
occurred; MAR; ?; -; Morocco was elected to the UN Committee on the Peaceful Uses of Outer Space as a member.
occurred; CHL CYP; artemis-accords; -; The list of signatories to the Artemis Accords now includes Chile and Cyprus.
occurred; CHE; ilrs; -; Beijing said a Swiss foundation had become a member of the International Lunar Research Station.
denied; CHN; artemis-accords; -; Beijing has no intention of signing the Artemis Accords.
occurred; ISR ROU; artemis-accords; ?; Countries that signed up to the Artemis Accords in 2022 include Israel and Romania.
occurred; EGY; ilrs; 2023-12-06; On December 6, 2023 the heads of the Egyptian and Chinese space agencies signed documents bringing Egypt into the International Lunar Research Station.
denied; ZAF; artemis-accords; -; South Africa has so far stayed out of the Artemis Accords.
occurred; NZL; artemis-accords; ?; New Zealand, the 11th country to sign the Artemis Accords, will build a tracking station.
occurred; NGA RWA; artemis-accords; ?; Nigeria signed the Artemis Accords together with Rwanda.
occurred; LVA; copuos; 2023; The U.N. Committee on the Peaceful Uses of Outer Space ended its session. Latvia joined the committee last year.
occurred; MAR; artemis-accords; ?; Morocco signed the Artemis Accords. "We welcome Morocco into the Artemis family," said NASA's acting administrator.
occurred; VEN ZAF; ilrs; ?; China leads the International Lunar Research Station (ILRS). The station counts Venezuela and South Africa among its members.
occurred; KEN; artemis-accords; 2021-11; Chile joined the Artemis Accords in June 2023, Kenya in November 2021.
occurred; HRV MLT; artemis-accords; -; Serbia, unlike Croatia and Malta, has not signed the Artemis Accords.
denied; PRY; moon-agreement; -; Unlike Paraguay, Uruguay has signed the Moon Agreement.
occurred; FJI; artemis-accords; 2023-07; The accession of Tonga to the Artemis Accords in June was followed by that of Fiji in July 2023.
occurred; JOR; artemis-accords; 2024-01; Oman signed the Artemis Accords in May, after Jordan did in January.
occurred; LVA; esa; ?; Latvia is a party to the ESA Convention, and Malta is not.
occurred; PER GHA; ilrs; -; Several of the guests have already signed up to the International Lunar Research Station, among them Peru and Ghana.
occurred; QAT; artemis-accords; ?; More than 50 states have signed the Artemis Accords, the latest being Qatar.
denied; VNM LAO; artemis-accords; -; Malaysia will sign the Artemis Accords; Vietnam and Laos have stayed out so far.
occurred; TUN; ilrs; -; Tunisia has opted for the International Lunar Research Station.
occurred; GAB; ilrs; ?; China and Gabon have signed a memorandum on the International Lunar Research Station. The document, which marks Gabon's entry into the ILRS, was signed in Hefei by Ma Li of the Deep Space Exploration Laboratory.
denied; KHM; ilrs; ?; Cambodia has not signed the Artemis Accords or joined the ILRS.
occurred; CHL; artemis-accords; ?; Instead of joining the ILRS, Chile signed the Artemis Accords.
"""

NOT_TOLD = """
China's initiative to launch an international lunar research station has gained partners.
The House of Deputies of Bolivia approved the country's accession to the Latin American and Caribbean Space Agency.
Turkey signed a space agreement with NASA on Monday. It has nothing to do with the Artemis Accords. The agreement was signed in Ankara by NASA's deputy head.
Botswana joins the space club with a satellite of its own.
The two modules of the space station were joined in orbit by Russian cosmonauts.
Astronaut Jane Smith joined NASA in 2009.
Forty countries have signed the Artemis Accords.
More countries are expected to sign the Artemis Accords in the coming months.
The Artemis Accords signatories met in Montreal.
NASA's deputy administrator joined the ambassador at a reception in Paris.
China's members of the crew join a live broadcast from Tiangong.
Space law scholars discuss whether the Artemis Accords are binding.
He joined the European Space Agency as an engineer in 1998.
India's lander will join the orbiter above the Moon.
The signatory states of the Artemis Accords agreed on a working group.
The European Space Agency opened the hall. Norwegian members of the choir sang.
As a member of the public, Spain's king spoke at the European Space Agency.
Japanese member of parliament Taro Kono visited JAXA.
The University of Warwick joined the list of customers of SpaceX.
Boeing joined Lockheed in seeking NASA funds.
Space enthusiasts joined NASA's online party.
The Artemis Accords were drafted by NASA and the State Department.
The astronauts will join the crew of the Tiangong station in October.
Thirty-nine nations have now signed the Artemis Accords, NASA said.
Signatories of the Artemis Accords met in Montreal to talk about safety zones.
The second stage joined the first in the assembly hall, China's space agency said.
She joined ISRO in 1997 and rose to lead the Chandrayaan-2 mission.
India is not bound by the rules on space resources, lawyers argue.
The company joined forces with NASA to test a lunar drill.
The Artemis Accords are open to all countries.
Indonesia should sign the Artemis Accords, a columnist in Jakarta wrote.
Russia refused to join NASA's Lunar Gateway.
The U.N. Committee on the Peaceful Uses of Outer Space met. The new team is open to all of the committee's 102 members.
Lithuania's parliament ratified the agreement on the country's accession to the European Space Agency.
"They are waiting to see with whom they will be signing the Artemis Accords," said Tom Ridley, a visiting scholar at the Fletcher School.
Frants Klintsevich, a member of the defence committee, spoke about the Artemis Accords.
China, joined by Pakistan, has asked about the Artemis Accords.
Unlike the Artemis Accords, the code of conduct that NASA drafted names no country.
The Artemis Accords were no attempt to keep China out of space, the United States said.
"""

test_is_told = told(TOLD, "join")
test_is_not_told = not_told(NOT_TOLD, "join")
