"""Invitations, requests and calls for proposals, in the words that news uses for it."""

# The table holds one text a line, however long.
# ruff: noqa: E501

from __future__ import annotations

from wording import not_told, told

TOLD = """
occurred; RUS VNM; ?; ?; Russia offered Vietnam a seat on a flight to its space station.
ongoing; +esa; ?; ?; ESA is running a call for ideas for experiments on the moon.
occurred; CHN RUS; ?; ?; Russia and China signed a protocol on the lunar base. The pair invited other states to join it.
occurred; CHN; ilrs; ?; China invited international partners to join its lunar research station.
occurred; CHN IND; ?; ?; China invited India to take part in the Chang'e-8 mission.
occurred; USA IND; artemis-accords; ?; The United States has invited India to join the Artemis Accords.
occurred; USA NZL; artemis-program; ?; NASA asked New Zealand to contribute to the Artemis programme.
occurred; RUS +brics; ?; ?; Roscosmos chief Dmitry Rogozin invited the BRICS countries to join the lunar station.
occurred; RUS ZAF; ?; ?; Russia has offered South Africa to take part in its orbital station.
occurred; RUS IND BRA; ?; ?; Roscosmos head Yuri Borisov proposed that India, Brazil and other BRICS partners build a module for the Russian orbital station.
occurred; CHN; ?; ?; CNSA opened a call for proposals for payloads on Chang'e-8.
occurred; +esa; ?; ?; ESA has issued a call for proposals for lunar payloads.
ongoing; USA; ?; ?; NASA is seeking proposals from industry for a lunar terrain vehicle.
occurred; USA; ?; 2024-05-14; NASA on Tuesday issued a request for proposals for the deorbit vehicle.
occurred; USA CHN; ?; ?; The US urged China to be transparent about its space programme.
occurred; USA RUS CHN; ?; ?; The State Department called on Russia and China to refrain from anti-satellite tests.
occurred; +un; ?; ?; UN chief Antonio Guterres urged countries to agree on rules for space.
occurred; +esa CHN; ?; ?; ESA was invited by China to provide an instrument for the lunar lander.
occurred; TUR CHN; ilrs; ?; Turkey was invited to join the International Lunar Research Station by China.
occurred; PAK CHN; ?; ?; Beijing's invitation to Pakistan to fly an astronaut to the Tiangong station was made in 2022.
occurred; FRA CHN; ?; ?; France has asked China for access to its lunar samples.
occurred; CHN USA; ?; ?; China invited US scientists to apply for Chang'e-5 lunar samples.
occurred; SAU CHN; ilrs; ?; China extended an invitation to Saudi Arabia to join the ILRS.
occurred; JPN; ?; ?; JAXA called for proposals from companies for a pressurised rover.
planned; IND; ?; ?; India will invite foreign astronauts to its space station.
planned; USA; ?; ?; NASA plans to release a call for proposals for a lunar reactor this summer.
possible; CHN USA; ?; ?; China may invite NASA to cooperate on lunar samples.
denied; USA CHN; artemis-accords; ?; The United States has not invited China to join the Artemis Accords.
occurred; RUS ARE; ?; ?; Russia invited the UAE to participate in Luna 27.
occurred; RUS TUR; ?; ?; Russia invites Turkey to join lunar station
occurred; CHN; ilrs; ?; China calls for more countries to join ILRS
occurred; IND; ?; ?; ISRO invites proposals from scientists for experiments on its space station
occurred; USA; ?; ?; NASA has put out a call for ideas on lunar construction.
occurred; USA MEX; artemis-accords; ?; NASA Administrator Bill Nelson urged Mexico to sign the Artemis Accords.
occurred; USA IDN; artemis-accords; ?; US ambassador Sung Kim encouraged Indonesia to join the Artemis Accords.
occurred; KAZ RUS; ?; ?; Kazakhstan asked Russia to return land used by the Baikonur spaceport.
occurred; CHN; tiangong; ?; China has opened the Tiangong space station to all UN member states, inviting them to send experiments.
occurred; +unoosa; ?; ?; The UN Office for Outer Space Affairs invited applications for experiments on the Chinese space station.
occurred; JPN KOR; ?; ?; South Korea has proposed to Japan a joint mission to the asteroid Apophis.
occurred; USA KOR; ?; ?; Washington offered Seoul a role in the Artemis programme.
occurred; CHN EGY; ilrs; ?; Wu Weiren invited Egypt to join the International Lunar Research Station.
occurred; CHN; ilrs; ?; "We welcome all countries to join the ILRS," said CNSA vice administrator Bian Zhigang.
occurred; CHN; ?; ?; China welcomed international partners to participate in the Chang'e-8 mission.
occurred; USA; ?; ?; The US Space Force asked companies for ideas on cislunar surveillance.
occurred; USA; ?; ?; NASA solicits proposals for commercial space stations.
occurred; ITA; ?; ?; The Italian Space Agency published a call for tenders for a lunar habitat.
occurred; GBR; ?; ?; The UK Space Agency launched a call for lunar exploration projects worth £20 million.
occurred; THA CHN; ?; ?; Thailand was asked by China to supply an instrument for Chang'e-7.
occurred; RUS MYS; ?; ?; Moscow proposed that Malaysia join the lunar project, Borisov said.
occurred; CHN; ?; ?; At China's invitation, ESA attended a workshop on joining the ILRS.
occurred; USA RUS; ?; ?; NASA requested that Russia share data about the leak on the Soyuz spacecraft.
occurred; USA FRA; artemis-accords; ?; Vice President Harris called on France to sign the Artemis Accords.
occurred; CHN HUN; ?; ?; Hungary received an invitation from China to send an experiment to the Tiangong station.
occurred; BRA; ilrs; ?; Brazil has been invited to join the Chinese International Lunar Research Station.
occurred; CHN; ilrs; ?; China has extended an open invitation to all nations to join the ILRS.
occurred; USA BRA; artemis-accords; ?; Washington invited Brazil to sign the Artemis Accords.
occurred; RUS IND; ?; ?; Russia has invited India to build a module for its new space station.
occurred; CHN +un; ?; ?; CNSA invited UN member states to fly payloads on Chang'e-7.
ongoing; +esa; ?; ?; ESA is inviting companies to submit proposals for a cargo lander.
ongoing; USA; ?; ?; NASA is soliciting ideas for nuclear power on the Moon.
occurred; IND; ?; ?; ISRO has issued an announcement of opportunity for payloads on its Venus orbiter.
occurred; PAK CHN; ?; ?; Pakistan was offered a seat on a Chinese flight to the Tiangong space station.
occurred; USA RUS; ?; ?; The US has asked Russia to explain the satellite's manoeuvres.
occurred; RUS BLR; ?; ?; Moscow asked Minsk to take part in the orbital station project.
occurred; USA; ?; ?; NASA seeks industry proposals for new lunar rover
occurred; KOR USA; ?; ?; Seoul has asked NASA to let it build a lunar lander for the Artemis programme.
occurred; SAU; ?; ?; The Saudi Space Agency opened a call for experiments on the space station.
occurred; CHN USA; ?; ?; China urged the United States to lift the Wolf Amendment.
occurred; RUS; ?; ?; Roscosmos appealed to the BRICS partners to join the lunar station.
planned; CHN; ?; ?; China will issue a call for proposals for payloads on Tianwen-3.
denied; USA RUS; ?; ?; The US did not invite Russia to join the Artemis programme.
possible; IND USA; ?; ?; India may ask NASA for help with astronaut training.
occurred; CHN FRA; ?; ?; France received an invitation from China to propose an instrument for the Chang'e-8 lander.
occurred; +un-general-assembly; ?; ?; The UN General Assembly called on states to refrain from testing anti-satellite missiles.
occurred; CHN ARE; ?; ?; The UAE was asked by China to contribute to the research station on the Moon.
occurred; KEN; ?; ?; Kenya asked for its inclusion in the lunar navigation project.
occurred; CHN; ?; ?; Beijing has said that foreign astronauts are welcome aboard the Tiangong space station.
occurred; CHN PAK; ?; ?; A CNSA official told the forum that Pakistan was welcome to take part in Chang'e-8.
occurred; CHN PER; ?; -; CNSA has sent an invitation to Peru to participate in the lunar research station.
occurred; JPN IND; ?; -; Tokyo has sounded out New Delhi about a place for its instrument on the lunar rover.
occurred; GHA USA; artemis-accords; -; Ghana has accepted an American invitation to join the Artemis Accords.
occurred; IND; -; 2024-05-03; ISRO on May 3 invited expressions of interest from companies for a lunar antenna.
occurred; IDN RUS; ?; -; Indonesia called on Moscow to end its tests of weapons in space.
occurred; GHA CHN; ?; -; Ghana turned to China with a request for a satellite.
occurred; BRA GRC; ?; ?; Brazil and Greece have called for a multilateral regime on lunar resources.
occurred; CHN; ilrs; ?; China welcomes any nation that wishes to join the International Lunar Research Station, its ambassador said.
occurred; PHL; ?; ?; Manila renewed a call for Malaysia to sign the Outer Space Treaty.
occurred; POL RUS; ?; ?; Poland signed a letter urging Russia to stop jamming satellites.
"""

NOT_TOLD = """
Boeing did not respond to a newspaper's request for comment on its Moon rocket.
Cutting the Moon rocket could offer a boost to SpaceX.
Jeff Bezos of Blue Origin suggests that we must look to the Moon for energy.
NASA asked lawmakers to approve the budget for the moon lander.
The Senate has not taken up the request for the lunar lander.
A senator described the request for the moon rocket as too big.
NASA invites media to the launch of Crew-8.
NASA invites the public to watch the landing.
Students are invited to apply for NASA internships.
The agency asks visitors to arrive early at the Kennedy Space Center.
NASA asked for $25 billion for next year.
NASA asked Congress for more money for Artemis.
The mission calls for a landing near the south pole of the Moon, NASA said.
The plan calls for two Starship refuelling flights before NASA's crewed landing.
China called the Moon's far side an ideal place for telescopes.
Reporters asked NASA about the leak.
The offer of free tickets was popular at ESA's open day.
Pakistan rejected reports that it had been offered a place in NASA's Artemis programme.
India offered prayers before the Chandrayaan-3 launch.
The rocket offers a payload of 25 tonnes, China's CASC said.
ISRO called off the launch.
NASA invited guests to the ceremony.
The guests included invited speakers from JAXA.
NASA asked reporters to register for the launch.
The mission calls for six launches of China's Long March 10.
NASA is seeking $26 billion for next year.
Readers are invited to name the lunar rover.
The agency asked engineers to check the valves of the rocket.
China calls the station Tiangong.
NASA turned down an offer from Peru to track the lunar orbiter.
Asked to comment on the lunar sanctions, the ministry called them a relic.
The Peruvian minister was invited to the launch of the H3 rocket in Tanegashima.
NASA welcomed the agencies of both countries to its headquarters in Washington.
"You are asking us to buy a moon rocket," Rep. Dolores Amaya told NASA.
The Russian satellite approached Athena-Fidus, a French craft in orbit.
The White House has proposed the deepest cut to NASA in the agency's history.
German officials criticised a French and Italian request for subsidies to the Ariane 6 rocket.
"""

test_is_told = told(TOLD, "invite")
test_is_not_told = not_told(NOT_TOLD, "invite")
