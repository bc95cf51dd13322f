"""Ratification and approval in law, in the words that news uses for it."""

# The table holds one text a line, however long.
# ruff: noqa: E501

from __future__ import annotations

from wording import not_told, told

TOLD = """
occurred; IND; ?; ?; The Union Cabinet approved the agreement on space with Mongolia.
occurred; AUS; moon-agreement; 1986; Australia ratified the Moon Agreement in 1986.
occurred; ARM; moon-agreement; 2018; Armenia acceded to the Moon Agreement in 2018.
occurred; RUS; ?; 2024-05-14; Russia's State Duma on Tuesday ratified an agreement with China on cooperation in building a lunar station.
occurred; RUS; ?; 2024-05; The Federation Council approved the ratification of the agreement between Russia and China on the lunar station last week.
occurred; RUS; ?; 2024-05-13; Russian President Vladimir Putin signed into law the ratification of an agreement with China on the International Lunar Research Station on Monday.
occurred; RUS; ?; ?; Putin signed a law ratifying the agreement with China on the ILRS.
planned; RUS; ?; ?; The State Duma will ratify the Russian-Chinese lunar station agreement in June.
denied; USA; moon-agreement; -; The United States has not ratified the Moon Agreement.
denied; USA RUS CHN; moon-agreement; -; The United States, Russia and China have never ratified the Moon Treaty.
denied; USA; moon-agreement; -; The Moon Agreement was never ratified by the United States.
occurred; SAU; moon-agreement; ?; Saudi Arabia is among the 18 states that have ratified the Moon Agreement.
occurred; ?; outer-space-treaty; 1967; The US Senate ratified the Outer Space Treaty in 1967.
denied; IND; moon-agreement; ?; India has signed but not ratified the Moon Agreement.
occurred; KEN; ?; ?; Kenya's parliament approved a treaty with Italy on the Luigi Broglio Space Center.
occurred; BRA; ?; 2019-11; Brazil's Senate approved the technology safeguards agreement with the United States in November 2019, opening the Alcântara base to US launches.
occurred; BRA; ?; ?; The technology safeguards agreement with the United States was ratified by Brazil's Congress.
possible; PHL; outer-space-treaty; ?; The Philippines may ratify the Outer Space Treaty.
planned; PHL; outer-space-treaty; ?; The Philippine Senate is expected to ratify the Outer Space Treaty this year.
occurred; BGD; outer-space-treaty; 1986; Bangladesh's accession to the Outer Space Treaty came in 1986.
occurred; PAN; outer-space-treaty; 2023-08-09; Panama deposited its instrument of accession to the Outer Space Treaty on August 9, 2023.
occurred; SVN; ?; ?; Slovenia's parliament has ratified the agreement on accession to the European Space Agency.
occurred; KAZ; ?; 2024-05-08; Kazakhstan's lower house of parliament, the Mazhilis, ratified a protocol with Russia on the Baikonur spaceport on May 8.
occurred; KAZ; ?; ?; Kazakh President Kassym-Jomart Tokayev ratified the agreement on the lease of Baikonur.
occurred; JPN; ?; ?; Japan's Diet approved the framework agreement with the United States on space exploration.
occurred; JPN; ?; 2023-06; The framework agreement was approved by the Diet in June 2023, allowing Japan and the US to cooperate on the Moon.
occurred; EGY; ?; ?; The Egyptian House of Representatives approved the statute of the African Space Agency.
occurred; COL; alce; -; Colombia deposited its instrument of ratification of the Convention establishing the Latin American and Caribbean Space Agency, which was adopted in September 2021.
denied; ARG CRI; moon-agreement; ?; Argentina and Costa Rica have signed but not yet ratified the Moon Agreement.
occurred; EGY; afsa; ?; Egypt ratified the statute of the African Space Agency.
ongoing; RUS; ?; ?; Russia is ratifying the agreement with China on the ILRS.
occurred; KOR; rescue-agreement; ?; South Korea is a party to the Rescue Agreement, which it ratified in 1969.
occurred; NOR; registration-convention; ?; Norway's ratification of the Registration Convention was completed in 1995.
occurred; ITA; ?; ?; Italy's Chamber of Deputies gave its final approval to the agreement with Kenya on the Malindi space base.
occurred; UKR; ?; ?; The Verkhovna Rada ratified a framework agreement between Ukraine and the European Space Agency.
occurred; POL; ?; 2012; Poland's president ratified the accession agreement with the European Space Agency in 2012.
planned; RUS; ?; ?; Moscow plans to ratify the ILRS agreement with Beijing by the end of the year.
occurred; RUS; ?; ?; Russia ratifies deal with China on lunar station
occurred; RUS; ?; ?; Duma ratifies Moon station pact with China
occurred; RUS; ?; ?; Russian lawmakers approved the agreement with China on the International Lunar Research Station.
occurred; BLR; ?; ?; Belarusian deputies ratified the agreement on the joint Russian-Belarusian remote sensing satellite.
occurred; NLD; moon-agreement; ?; The Netherlands, which ratified the Moon Agreement in 1983, hosts ESTEC.
occurred; KWT; moon-agreement; ?; Having ratified the Moon Agreement in 2014, Kuwait has supported common heritage rules.
occurred; RUS; ?; ?; The lower house of Russia's parliament voted to ratify the agreement on the lunar research station.
occurred; RUS; ?; ?; The government of Russia submitted the agreement for ratification, and the parliament ratified the lunar pact with China in June.
denied; CHN; moon-agreement; ?; China did not ratify the Moon Agreement.
occurred; PER; ?; ?; Peru's Congress ratified the convention on the registration of space objects.
occurred; GBR; outer-space-treaty; 1967-10; Britain deposited its instruments of ratification of the Outer Space Treaty in October 1967.
occurred; LUX; ?; ?; Luxembourg lawmakers passed a bill approving the agreement with Belgium on space resources.
occurred; RUS; ?; ?; The State Duma has ratified the Russian-Chinese agreement on the International Lunar Research Station.
occurred; BRA; ?; ?; Brazilian lawmakers approved an agreement letting American companies launch rockets from Alcântara.
occurred; IND; outer-space-treaty; 1982; India ratified the Outer Space Treaty in 1982.
denied; IND; moon-agreement; -; India, which signed the Moon Agreement in 1982, has never ratified it.
occurred; NOR; ?; ?; Norway's parliament, the Storting, approved the technology safeguards agreement with the United States.
occurred; KAZ; ?; ?; The Kazakh Senate ratified a protocol to the Baikonur lease with Russia, which covers rocket launches.
planned; KEN; ?; ?; Kenya's National Assembly is due to ratify the space agreement with Italy this month.
possible; NZL; moon-agreement; ?; New Zealand is considering ratifying the Moon Agreement.
occurred; HRV; outer-space-treaty; 2023; Croatia acceded to the Outer Space Treaty in 2023.
occurred; SVK; ?; ?; Slovakia's president signed the ratification of the accession agreement with the European Space Agency.
occurred; AUS; ?; ?; The Australian Parliament has given its approval to the space treaty with the United States.
occurred; CZE; ?; ?; The Czech parliament ratified the convention on the European Space Agency.
occurred; UKR; ?; ?; Ukraine's parliament ratifies space agreement with EU
occurred; AUS; moon-agreement; ?; Only 17 states, among them Australia, have ratified the Moon Agreement.
occurred; DZA; ?; ?; Algeria's ratification of the statute of the African Space Agency was published in the official gazette.
occurred; LUX; ?; ?; The Chamber of Deputies of Luxembourg ratified the treaty on registering space objects.
occurred; CHN; ?; ?; China's top legislature ratified the agreement with Russia on the lunar station.
occurred; THA; rescue-agreement; 1969; Thailand ratified the Rescue Agreement in 1969.
occurred; USA; ?; ?; President Obama signed into law an act on asteroid mining.
denied; CHN; moon-agreement; -; Beijing is not among the states that have ratified the Moon Agreement.
occurred; NOR; -; ?; The Storting gave its consent to the ratification of the space launch agreement between Norway and the United States.
"""

NOT_TOLD = """
At NASA's headquarters KASA and NASA adopted the joint statement on the Moon.
The board ratified SpaceX's new pension scheme.
NASA confirmed that the mission passed its review.
The Senate approved NASA's $25 billion budget.
The Senate confirmed Bill Nelson as NASA administrator.
The FAA approved SpaceX's launch licence for Starship.
Engineers approved the design of the lander, NASA said.
NASA approved the Dragonfly mission to Saturn's moon Titan.
The cabinet approved India's Chandrayaan-4 mission.
The Outer Space Treaty forms the basis of international space law.
Congress passed a law that allows US companies to own space resources.
ESA's council approved the new launcher budget.
President Trump signed into law the NASA Transition Authorization Act.
The Moon Agreement has 17 states parties.
Ratification of treaties takes time, NASA's counsel said.
The club ratified the transfer of a player called Rocket.
NASA's advisory panel approved the report on Artemis.
The UK Space Agency approved funding for the rover.
The US Senate passed a spending bill that cuts NASA's budget.
The Outer Space Treaty has been in force since 1967.
The FCC approved Amazon's satellite constellation.
The board of Arianespace adopted the accounts.
The United States should ratify the Moon treaty, the newspaper said in an editorial.
The president of Costa Rica signed into law a bill that creates a space agency.
"""

test_is_told = told(TOLD, "ratify")
test_is_not_told = not_told(NOT_TOLD, "ratify")
