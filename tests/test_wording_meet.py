"""Meetings, visits and talks, in the words that news uses for it."""

# The table holds one text a line, however long.
# ruff: noqa: E501

from __future__ import annotations

from wording import not_told, told

TOLD = """
occurred; EGY KEN; ?; 2024-05-03; The second meeting of the Egyptian-Kenyan working group on lunar data took place in Cairo on 3 May.
occurred; CHL DEU; ?; 2024-05-13; Chile's science minister travelled to DLR on Monday to see the lunar simulator.
ongoing; PER KOR; ?; ?; Peru and South Korea looked at lunar data. Talks between Peru and South Korea on a satellite are in progress.
occurred; AUS FJI; ?; 2024-05-10; The Australian envoy Ruth Lane paid a courtesy call on Fiji's space minister on Friday to talk about lunar science.
occurred; KEN JPN; ?; ?; Kenya's science minister made a courtesy visit to JAXA, which is to fly a lunar cubesat.
occurred; PRT BRA; ?; 2024-05-13; During a visit to the Brazilian Space Agency on Monday, Portuguese science minister Rui Pinto said the lunar drill was ready.
occurred; NOR CAN; ?; 2024-05-14; Norway and Canada co-chaired the second session of their joint committee on lunar science on Tuesday.
occurred; KOR DEU; ?; ?; A delegation headed by KARI president Lee Sang-ryool came to DLR for the data of the lunar orbiter.
planned; NOR KOR; ?; ?; Norway and South Korea want a treaty on lunar samples. It would cover soil from both poles, and negotiations will begin in June.
ongoing; CAN JPN; ?; ?; Canada and Japan swapped seats on the lunar craft. Talks on further swaps are underway.
planned; +copuos; ?; 2024-06-17/2024-06-26; The 67th session of COPUOS will be held in Vienna from 17 to 26 June.
occurred; ITA; ?; ?; Ninety delegates from 30 countries attended the workshop of the Italian Space Agency on lunar standards in Rome.
occurred; KEN GHA CHN; ?; ?; Kenya and Ghana sent delegations to Hefei for the lunar base.
planned; USA IND; ?; ?; A visit to Bengaluru by NASA's administrator is planned for the lunar mission.
occurred; JPN ITA; ?; ?; The lunar rover was agreed at the summit of Prime Minister Fumio Kishida and Prime Minister Giorgia Meloni.
planned; JPN IND; ?; ?; JAXA and ISRO signed the lunar protocol. The two will meet in Bengaluru in June.
occurred; JPN USA; ?; ?; NASA Administrator Bill Nelson met with Japanese Prime Minister Fumio Kishida in Tokyo to discuss lunar exploration.
occurred; CHN RUS; ?; ?; Chinese and Russian space officials held talks on the International Lunar Research Station in Beijing on Thursday.
planned; IND USA; ?; ?; NASA and ISRO officials will meet next week to discuss a joint mission to the space station.
occurred; FRA IND; ?; ?; Indian space agency chief S. Somanath visited CNES headquarters in Paris to talk about the lunar programme.
occurred; GBR USA; ?; ?; The United States and Britain held a space dialogue in London last month, covering the Artemis Accords.
occurred; KOR USA; ?; 2023-04; The third US-Korea Civil Space Dialogue took place in Washington in April 2023.
occurred; CHN THA; ?; ?; A Thai delegation visited the China National Space Administration to discuss the lunar station.
occurred; CHN RUS; ?; ?; Russian President Vladimir Putin and Chinese President Xi Jinping discussed cooperation on the lunar base during talks in Moscow.
ongoing; IND RUS; ?; ?; Roscosmos is in talks with ISRO about joint work on a lunar lander.
ongoing; RUS TUR; ?; ?; Turkey is negotiating with Russia over a seat for a Turkish astronaut on Soyuz.
occurred; ESP USA; ?; ?; During a meeting in Madrid, NASA's Bill Nelson and Spanish Prime Minister Pedro Sánchez discussed the Artemis program.
occurred; BRA CHN; ?; ?; A delegation from the Brazilian Space Agency met its Chinese counterparts in Beijing to talk about lunar exploration.
occurred; IND JPN; ?; ?; JAXA and ISRO held a working-level meeting on the LUPEX moon mission in Bengaluru.
occurred; ARE USA; ?; ?; UAE officials travelled to Houston for talks with NASA on the Gateway airlock.
occurred; JPN KOR; ?; ?; South Korean science minister Lee Jong-ho held a meeting with his Japanese counterpart to discuss moon exploration.
occurred; POL USA; ?; ?; Vice President Kamala Harris hosted Polish leaders at the White House, where space cooperation under the Artemis Accords was on the agenda.
occurred; PHL USA; ?; ?; Space officials from the Philippines and the United States met in Manila for their first civil space dialogue.
occurred; CHN PAK; ?; ?; China and Pakistan held consultations on Chang'e-8 payloads.
planned; DZA RUS; ?; ?; Roscosmos and the Algerian Space Agency plan to hold talks on satellites in July.
occurred; ITA USA; ?; ?; Italian Prime Minister Giorgia Meloni and US President Joe Biden discussed Artemis cooperation at the White House.
occurred; CHN EGY; ?; ?; Sherif Sedky, head of the Egyptian Space Agency, received a Chinese delegation in Cairo to discuss satellite projects.
occurred; DEU USA; ?; ?; German astronaut agency officials and NASA conferred over Artemis in Cologne.
occurred; CHN ZAF; ?; ?; The South African minister paid a visit to China's space agency to discuss the ILRS.
occurred; BLR CHN; ?; ?; Talks between China and Belarus on a lunar research station were held in Minsk on 3 June.
occurred; CHN USA; ?; ?; The U.S. and China held a round of talks on space safety in Beijing.
occurred; SAU USA; ?; ?; Saudi Space Agency CEO Mohammed Al-Tamimi met NASA Administrator Bill Nelson on the sidelines of the International Astronautical Congress.
occurred; SAU USA; ?; ?; The two sides, NASA and the Saudi Space Agency, held a second round of discussions about Artemis.
denied; RUS USA; ?; ?; Roscosmos head Dmitry Bakanov has not met NASA's administrator to talk about the space station.
possible; RUS USA; ?; ?; Roscosmos chief Dmitry Bakanov may meet acting NASA head Sean Duffy in Florida in July to discuss the station's future.
occurred; ISR USA; ?; ?; Israel's science minister Gila Gamliel sat down with NASA officials to discuss the Beresheet 2 mission.
occurred; SGP USA; ?; ?; Representatives of Singapore and the United States met for a bilateral space dialogue in Singapore.
occurred; AUS IND; ?; ?; The visit of ISRO's delegation to the Australian Space Agency focused on Gaganyaan tracking.
occurred; CHN FRA; ?; ?; French President Emmanuel Macron, on a state visit to China, discussed lunar samples with Xi Jinping.
occurred; CHN MEX; ?; ?; Mexican and Chinese diplomats exchanged views on the lunar station in Mexico City.
planned; ARG USA; ?; ?; NASA chief Bill Nelson is scheduled to visit Argentina next month to discuss the Artemis Accords.
occurred; LUX USA; ?; ?; Luxembourg and NASA opened negotiations on lunar resources.
ongoing; CAN JPN; ?; ?; Canada has been negotiating with Japan on a lunar rover.
occurred; NGA USA; ?; ?; At the first U.S.-Africa Space Forum, Nigerian and American officials met to discuss the Artemis Accords.
occurred; USA VNM; ?; ?; A NASA delegation led by Bill Nelson was in Hanoi for talks with Vietnam's space agency.
occurred; ARM USA; ?; ?; Armenia's high-tech minister Mkhitar Hayrapetyan met in Washington with NASA Deputy Administrator Pam Melroy.
occurred; CHN KEN; ?; ?; Kenya Space Agency officials met with China's ambassador in Nairobi to explore cooperation on the lunar station.
occurred; CAN; ?; ?; ESA Director General Josef Aschbacher met with Canadian Space Agency President Lisa Campbell to review Gateway work.
occurred; RUS USA; ?; ?; The heads of NASA and Roscosmos spoke by phone about the space station on Tuesday.
planned; JPN USA; ?; ?; President Joe Biden and Prime Minister Fumio Kishida are to meet in Washington on April 10, with the lunar rover on the agenda.
occurred; IND USA; ?; ?; Prime Minister Narendra Modi's visit to Washington in June 2023 produced a pledge on Artemis.
occurred; KEN USA; ?; ?; Kenyan President William Ruto and US President Joe Biden discussed space cooperation at the White House.
occurred; CHN ITA; ?; ?; Italian space agency officials travelled to Beijing for talks with CNSA on lunar samples.
planned; PAN USA; ?; ?; NASA and Panamanian officials are to meet in Panama City on the Artemis Accords.
occurred; JPN USA; ?; ?; JAXA President Hiroshi Yamakawa visited Johnson Space Center to meet NASA leaders.
ongoing; CHN ESP; ?; ?; Spain is in discussions with China on a lunar payload.
occurred; ETH RUS; ?; ?; Roscosmos hosted an Ethiopian delegation in Moscow to discuss satellites.
occurred; BRA USA; ?; ?; Brazil's science minister held talks with NASA chief Bill Nelson in Brasília.
occurred; CHN SRB; ?; ?; The Serbian president met Xi Jinping in Beijing, where the lunar station was discussed.
occurred; FRA USA; ?; ?; The first French-American comprehensive dialogue on space was held in Paris.
occurred; CAN USA; ?; ?; Canadian and US officials met behind closed doors to go over the Gateway cuts.
planned; IND ISR; ?; ?; An Israeli space delegation will visit ISRO next month.
occurred; CHN RUS; ?; ?; Negotiations between Russia and China on the lunar power plant concluded in Beijing.
occurred; UKR USA; ?; ?; Ukraine's space agency chief met with NASA's deputy administrator in Washington.
occurred; KOR USA; ?; ?; Seoul and Washington held their fourth civil space dialogue.
possible; RUS USA; ?; ?; The heads of Roscosmos and NASA may meet at Baikonur in November.
denied; CHN USA; ?; ?; NASA and CNSA have held no talks on lunar samples.
occurred; EGY RUS; ?; ?; Egyptian Space Agency CEO Sherif Sedky received Roscosmos officials in Cairo.
occurred; DEU JPN; ?; ?; During her trip to Tokyo, German minister Bettina Stark-Watzinger met JAXA's president.
occurred; CHN VEN; ?; ?; Nicolás Maduro, on a visit to Beijing, toured the Chinese lunar exploration centre.
occurred; ARE FRA; ?; ?; UAE Space Agency officials sat down with CNES in Abu Dhabi to talk about asteroid missions.
occurred; TUR USA; ?; ?; NASA Administrator Bill Nelson spoke with Turkish minister Mehmet Fatih Kacır about the Artemis Accords.
occurred; KEN CHN; -; 2024-05-14; The Kenyan-Chinese commission on satellites met in Nairobi on Tuesday.
planned; RUS IND; -; 2024-06; The next meeting of the Russian-Indian commission on space is due in Delhi in June.
occurred; ITA USA; -; 2024-05-13; Officials of the Italian Space Agency paid a visit to NASA headquarters on Monday.
occurred; KEN EGY; -; -; Space officials from Kenya and Egypt gathered in Cairo for a second meeting of their committee on satellites.
occurred; USA CAN; -; ?; NASA, Canadian Space Agency chiefs meet on lunar rover
occurred; CHN BRA RUS IND ZAF; -; -; The forum was attended by the heads of the China National Space Administration (CNSA), the Brazilian Space Agency, Roscosmos, ISRO and the South African National Space Agency.
occurred; USA IND; -; 2023-06-22; The two leaders, US President Joe Biden and Indian Prime Minister Narendra Modi, met at the White House on June 22, 2023, and spoke of a flight to the space station.
occurred; PER ISR; -; 2024-05-14; A delegation from Peru called on the head of the Israel Space Agency in Tel Aviv on Tuesday to explore cooperation.
occurred; KEN ITA; -; ?; The head of the Kenya Space Agency was in Rome on Monday to meet officials of the Italian Space Agency.
occurred; FRA NOR; -; -; CNES president Philippe Baptiste and his Norwegian counterpart reviewed their work on the satellite at a meeting in Oslo.
occurred; EGY NGA; -; -; The meeting in Cairo brought together the heads of the Egyptian Space Agency and Nigeria's NASRDA.
occurred; JPN KEN; -; 2024-04-28; The Japanese and Kenyan ministers confirmed their work on the satellite at talks in Nairobi on April 28.
occurred; BRA PER; -; -; The Brazilian and Peruvian delegations went over plans for a satellite station.
failed; BRA CAN; -; 2024-03; Talks between Brazil and Canada on a radar satellite collapsed in March.
occurred; AZE TUR; -; 2024-05-13; Turkey's science minister met with Azerbaijan's Digital Development and Transport Minister Rashad Nabiyev on Monday to discuss satellites.
occurred; AGO FRA; ?; ?; LUANDA: Angola flew its first satellite in 2017. Talks with France's Safran on a second one were shelved last month.
occurred; JPN; ?; ?; JAXA's president met lawmakers in Tokyo to speak about the lunar lander.
occurred; USA; ?; ?; NASA and SpaceX managers met in Houston to discuss the lunar lander.
ongoing; +esa; ?; ?; ESA is holding talks on a lunar lander.
occurred; NGA RUS; ?; ?; The Minister of Innovation, Science and Technology of Nigeria, Chief Ade Okafor, said this when he received the Russian Ambassador to Nigeria, Mr Oleg Tarin, for talks on satellites.
"""

NOT_TOLD = """
Kenya and Ghana joined the lunar base. Talks with other states continue.
NASA's astronauts visited Houston to train for the moon.
Two met their deadline for the lunar lander.
Ghana and France will build a lunar antenna, a minister said on return from the France-Africa summit in Nice.
Experts met in Vienna to discuss the Moon.
The lander met all its mission goals, NASA said.
The spacecraft meets NASA requirements for lunar flight.
Apollo astronauts visited the Moon six times.
NASA's Lunar Reconnaissance Orbiter visited the polar craters, so to speak.
Tourists visited the Kennedy Space Center to watch the Artemis rollout.
The Brazilian ambassador invited the chairman of ISRO to visit the Alcântara centre.
South Africa signed up to the lunar station during the BRICS summit.
China's probe will meet the returner in lunar orbit.
The astronauts held a press conference on Artemis II in Houston.
Artemis II astronauts talk about the moon with schoolchildren.
Engineers at the Jet Propulsion Laboratory held a meeting on the rover's wheels.
The Chinese probe's team will hold its annual meeting on the Moon in Hainan.
ESA has opened a call for proposals for a lunar telescope.
NASA chief Bill Nelson visited Kennedy Space Center before the launch of the rocket.
The board of Arianespace met on Tuesday to approve its accounts.
During a trip to the moon, the astronauts of NASA will photograph craters.
NASA made a call to Japanese firms for lunar batteries.
She is on a three-day visit to Chile, where the lunar telescope stands.
The general told NASA and JAXA of the lunar dust during the second council meeting in March.
The Italian crew flew to the space station in May.
China broke off its talks on space security with the United States.
Managers from NASA Headquarters and the Glenn Research Center met in Cleveland to review the lunar rover.
Pupils from Ohio visited NASA's Glenn Research Center to see the wheels of a lunar rover.
Astronaut Aki Hoshide of JAXA is on his third visit to the space station.
Visitors will have a chance to meet NASA astronaut Zena Cardman at the lunar exhibition.
The inventors consulted with NASA engineers before they built the lunar drill.
NASA and Boeing officials will hold a news conference to discuss the flight of Starliner.
The managers of ULA and Boeing spoke to members of the media about the rocket.
In 2012 the Medal of Space Flight was conferred on her by the President of the United States.
NASA founded the Young Engineers Forum of Boeing for its lunar workforce.
Blue Origin argued that NASA should have opened talks on the lunar lander with both firms.
"""

test_is_told = told(TOLD, "meet")
test_is_not_told = not_told(NOT_TOLD, "meet")
