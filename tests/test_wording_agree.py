"""Agreements without a signature, pledges and intents, in the words that news uses for it."""

# The table holds one text a line, however long.
# ruff: noqa: E501

from __future__ import annotations

from wording import not_told, told

TOLD = """
occurred; BRA ARG; ?; 2024-05-14; Brazil and Argentina mapped out the course of their lunar science on Tuesday.
occurred; CAN KOR; ?; 2024-05; Canada and South Korea settled on a joint project for lunar weather this month.
occurred; USA JPN; ?; ?; The United States and Japan agreed to cooperate on lunar exploration.
occurred; USA JPN; ?; 2024-04; Washington and Tokyo agreed last month to put two Japanese astronauts on the Moon.
occurred; RUS CHN; ?; ?; Russia and China have agreed to build a nuclear power plant on the Moon.
occurred; IND RUS; ?; ?; India and Russia pledged to deepen cooperation in human spaceflight.
occurred; FRA CHN; ?; ?; France and China vowed to expand their space cooperation, including on lunar samples.
occurred; USA IND; ?; 2023-06; In June 2023, NASA and ISRO agreed to a joint mission to the International Space Station in 2024.
occurred; RUS IND; ?; ?; Roscosmos and ISRO reached an agreement on the use of the same orbit for their space stations.
occurred; RUS USA; iss; ?; Roscosmos has agreed with NASA to extend cross-flights to the International Space Station through 2025.
occurred; RUS; iss; 2023-04; In April 2023, Russia agreed to stay aboard the ISS until 2028, NASA said.
occurred; KOR; ?; ?; South Korea has pledged to invest 100 trillion won in space by 2045.
occurred; CHN; ?; ?; China pledged to share lunar samples from Chang'e-6 with scientists from all countries.
occurred; CHN SAU; ?; ?; China and Saudi Arabia agreed to strengthen cooperation on space exploration, according to a joint statement.
occurred; BRA CHN; ?; ?; The presidents of Brazil and China agreed to step up work on satellites.
occurred; EGY CHN; ?; ?; Egypt and China agree to boost space cooperation
occurred; ITA USA; ?; ?; Italy reached agreement with the United States on supplying habitats for the Moon.
occurred; +esa JPN; ?; ?; ESA and JAXA agreed to accelerate studies of a joint mission to the asteroid Apophis.
occurred; +esa; ?; ?; ESA member states agreed on a record budget of 16.9 billion euros at the ministerial council in Paris.
planned; IND USA; ?; ?; India and the United States will agree on a framework for human spaceflight.
possible; TUR RUS; ?; ?; Turkey and Russia could agree on a joint rocket engine.
denied; RUS USA; ?; ?; Russia and the United States have not agreed on a date for the next cross-flight to the ISS.
failed; USA RUS; ?; ?; The United States and Russia failed to agree on a space code of conduct.
occurred; RUS CHN; ilrs; ?; Moscow said it intends to work with China on the International Lunar Research Station.
occurred; PAK CHN; ?; ?; An agreement between Pakistan and China to fly a Pakistani astronaut was reached in February.
occurred; USA GBR; ?; ?; The US and UK announced an agreement to share data on space debris.
occurred; AUS JPN; ?; ?; Australia and Japan agreed on the return of the Hayabusa2 capsule to Woomera.
occurred; RUS KAZ; ?; ?; Russia and Kazakhstan agreed to resume work on the Baiterek launch complex.
occurred; DEU USA; ?; ?; Germany is committed to working with NASA on the Artemis programme.
occurred; JPN IND; ?; ?; Japan and India agreed at a summit to land a rover near the lunar south pole.
occurred; VNM USA; ?; ?; Vietnam and the US vow closer space ties
occurred; TUR RUS; ?; ?; Turkish President Recep Tayyip Erdogan and Russian President Vladimir Putin agreed to cooperate in space.
occurred; CHN RUS; ?; ?; China and Russia have reached a consensus on the lunar research station.
occurred; RUS KAZ; ?; ?; Russia and Kazakhstan agreed on a new schedule for the launch pad, with the first launch of the rocket moved to 2025.
occurred; CAN JPN; ?; ?; Kenya announced that it will not conduct destructive tests of anti-satellite missiles. The U.S. was the first to do so. Canada and Japan have since followed.
occurred; USA CHN; ?; ?; NASA and CNSA agreed to exchange orbital data on their Mars spacecraft.
occurred; KOR JPN USA; ?; ?; South Korea, Japan and the United States agreed at Camp David to strengthen trilateral space dialogue.
occurred; PHL JPN; ?; ?; Manila and Tokyo have agreed in principle to cooperate on satellite data.
occurred; NZL USA; ?; ?; New Zealand and the United States affirmed their intent to cooperate on space situational awareness.
occurred; USA FRA; ?; ?; Vice President Kamala Harris and French President Emmanuel Macron agreed to deepen space cooperation between the United States and France.
occurred; HUN TUR; ?; ?; The agreement reached between Hungary and Turkey provides for joint satellites.
occurred; ESP MAR; ?; ?; Spain and Morocco announced their intention to cooperate on Earth observation satellites.
occurred; BGR USA; ?; ?; Bulgaria expressed its readiness to cooperate with NASA in lunar exploration.
occurred; ARG; ?; 2014; Argentina in 2014 agreed to host a Chinese deep space station in Neuquén.
occurred; +spacex USA; ?; ?; NASA and SpaceX agreed to move the Crew-9 launch.
occurred; USA; ?; ?; The United States committed in April 2022 not to conduct destructive direct-ascent anti-satellite missile tests.
occurred; JPN; ?; ?; Japan pledged not to conduct destructive anti-satellite missile tests.
occurred; +brics; ?; ?; BRICS countries agreed to create a constellation of remote sensing satellites.
occurred; IND BRA ZAF; ?; ?; India, Brazil and South Africa agreed to develop a joint satellite.
occurred; THA; ?; ?; Thailand has agreed to supply a space weather instrument for China's Chang'e-7.
occurred; ARE CHN; ?; ?; The UAE and China agreed to send the Rashid 2 rover to the Moon aboard Chang'e-7.
occurred; USA IND; ?; ?; NASA and ISRO have agreed to fly an Indian astronaut to the International Space Station.
occurred; JPN USA; ?; ?; Japan and the United States agreed on Wednesday to send two Japanese astronauts to the Moon under the Artemis programme.
occurred; CHN PAK; ?; ?; China has agreed with Pakistan to train two astronauts for the Tiangong space station.
occurred; RUS USA; ?; ?; Russia, US agree to extend ISS cross-flights
occurred; GBR IND; ?; ?; Britain and India have pledged to work more closely on satellites.
occurred; +esa USA; ?; ?; NASA and ESA reached an understanding on the launch of the Rosalind Franklin rover.
occurred; ARE; ?; ?; The UAE has committed to building an airlock for the Gateway.
occurred; CHN RUS; ?; ?; Beijing and Moscow have agreed to jointly develop a nuclear reactor for the Moon.
occurred; ITA KEN; ?; ?; Rome and Nairobi agreed to expand the space centre at Malindi.
occurred; AUS; ?; ?; Australia agreed to host a US radar that tracks objects in deep space.
denied; CHN USA; ?; ?; China and the United States have yet to agree on rules for lunar traffic.
planned; IND JPN; ?; ?; India and Japan will agree on the design of the LUPEX lander next month.
possible; BRA ZAF; ?; ?; Brazil and South Africa may agree to share a ground station for satellites.
occurred; TUR HUN; ?; ?; Turkey and Hungary expressed their intention to cooperate in space.
occurred; FRA USA; ?; ?; Paris and Washington reaffirmed their intention to cooperate on the Moon.
occurred; RUS; iss; ?; Moscow has agreed to remain in the International Space Station until 2028.
occurred; KOR USA; ?; ?; The leaders of South Korea and the US agreed to step up space cooperation at their summit in April.
occurred; CAN; ?; ?; Ottawa promised C$1.9 billion for a lunar robotic arm.
occurred; CHN ZAF; ?; ?; China and South Africa agreed to strengthen cooperation in aerospace, a joint statement said.
occurred; +brics; ?; ?; BRICS space agencies agreed to share data from their remote sensing satellites.
occurred; DEU FRA; ?; ?; Germany and France have agreed to fund the Ariane 6 rocket for three more years.
occurred; UZB CHN; ?; ?; Uzbekistan agreed with China to set up a joint space laboratory.
occurred; USA; ?; ?; The United States announced its commitment to operate the space station through 2030.
occurred; RUS MMR; -; -; Russia and Myanmar intend to cooperate on satellite navigation, Roscosmos said in a statement.
occurred; RUS IND; -; 2024-05-13; Lavrov and Jaishankar agreed on Monday to expand ties in nuclear energy and space.
occurred; NZL CAN; -; -; New Zealand and Canada struck an understanding on sharing data from space surveillance radars.
occurred; GBR; -; -; The British government has promised 1.7 billion pounds for space programmes over the next three years.
denied; RUS; iss; -; Moscow has not agreed to the proposal to extend the life of the International Space Station to 2030.
occurred; PAK CHN; -; -; Islamabad and Beijing have decided to jointly build a navigation satellite, a Pakistani official said.
occurred; IND ARE; -; -; It was agreed that India and the UAE would share data from their Mars orbiters.
occurred; RUS; iss; -; Russia has formally notified its partners that it will take part in the International Space Station until 2028.
occurred; KEN; -; ?; Kenya's ambassador told the conference that Nairobi would not carry out destructive tests of anti-satellite missiles.
occurred; KOR DEU; ?; 2021-03; The lunar deal, reached between South Korea and Germany in March 2021, covers a rover.
occurred; CHL PER; ?; ?; Chile and Peru will set up a joint working group on satellites, according to a communique.
"""

NOT_TOLD = """
Scientists agree that the Moon formed after a giant impact.
Most experts agree that NASA needs more money for its Moon programme.
Under the agreement, NASA pays for the launch.
NASA and Boeing engineers agree that the helium leak is no danger.
The agreement covers ten years of Mars research by NASA.
"I couldn't agree more," the NASA astronaut said.
The Artemis Accords are non-binding agreements.
Terms of the agreement with NASA were not disclosed.
The data from China's rover agree with the models.
NASA's commitment to safety is unshakable, the agency said.
An agreement is needed for the use of lunar water, lawyers said.
The committee said NASA's commitment to schedules is lacking.
The crew's pledge of allegiance was broadcast from the International Space Station.
Rocket Lab committed an error in its report to NASA.
The US-Japan framework agreement on space took effect in 2023.
The model agrees well with measurements by NASA's LRO.
Researchers agree that the Moon has water.
NASA agrees with the findings of its inspector general.
The agreement runs until 2030, ISRO said.
Agreement on a budget for NASA is out of reach, aides say.
The crew agreed the view of Earth was stunning, NASA said.
China's commitment to peaceful use of space is firm, the spokesperson claimed.
Engineers at JAXA agreed that the anomaly was caused by a stuck valve on the H3 rocket.
Scientists in China and Germany do not agree on the age of the lunar samples.
Malaysia joined the Artemis Accords on Tuesday, pledging to explore space peacefully.
NASA and ESA decided to delay the launch of the rover to 2028.
The Outer Space Treaty was negotiated by the United States and the Soviet Union.
Both leaders called on all states not to conduct destructive anti-satellite missile tests.
The Russian module will remain in the International Space Station until 2028.
NASA said it looked forward to working with Peru on the Moon.
ESA promised an estimate of the cost of the lunar lander.
Together, the two modules of China and Russia will form the core of the lunar station.
A list names three drills that ESA identified as promising future tools for the Moon.
Next to the lunar deal, the French firm Voltis has reached an agreement on hydrogen with NASA's contractors in Japan.
"""

test_is_told = told(TOLD, "agree")
test_is_not_told = not_told(NOT_TOLD, "agree")
