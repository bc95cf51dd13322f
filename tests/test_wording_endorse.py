"""Support for plans, programmes and principles, in the words that news uses for it."""

# The table holds one text a line, however long.
# ruff: noqa: E501

from __future__ import annotations

from wording import not_told, told

TOLD = """
occurred; +brics; ?; ?; BRICS states met on space in Brasília. The leaders voiced their support for a treaty on weapons in space.
occurred; NOR ITA; artemis-program; ?; Norway and Italy talked of the lunar rover. The leaders welcomed the inclusion of Norwegian firms in the Artemis programme.
occurred; PRT; ?; ?; The lunar programme has the backing of Portugal.
occurred; USA; ?; ?; President Joe Biden backed the extension of the International Space Station to 2030.
occurred; +brics; ilrs; ?; BRICS leaders endorsed the International Lunar Research Station.
occurred; IND; ?; ?; Prime Minister Narendra Modi threw his weight behind India's plan for a space station.
occurred; JPN; artemis-program; ?; Japan has expressed its support for the Artemis programme.
occurred; GBR; ?; ?; Britain welcomed the resolution on responsible behaviour in space.
occurred; FRA USA; ?; ?; France endorsed the US moratorium on destructive anti-satellite tests.
occurred; CHN RUS; ?; ?; China and Russia reaffirmed their support for a treaty banning weapons in outer space.
occurred; PAK CHN; ilrs; ?; Pakistan supports China's International Lunar Research Station, its foreign minister said.
occurred; USA; artemis-program; ?; Senator Bill Nelson came out in favour of the Artemis programme.
occurred; USA; ?; ?; The US Congress has backed NASA's lunar programme with strong bipartisan support.
occurred; +european-union; ?; ?; The European Union reiterated its support for a space code of conduct.
occurred; AUS; ?; ?; Australia endorses UN resolution against anti-satellite weapons tests
occurred; AUS USA; artemis-program; ?; Canberra has thrown its support behind NASA's Artemis programme.
occurred; ITA; ?; ?; Italian Prime Minister Giorgia Meloni expressed strong support for the lunar gateway.
occurred; BRA; ?; ?; Brazil's government gave its backing to the BRICS satellite constellation.
occurred; +esa; ?; ?; ESA's director general Josef Aschbacher endorsed the idea of a European crew capsule.
occurred; DEU; ?; ?; Germany stands behind the Gateway project, research minister Bettina Stark-Watzinger said.
occurred; ARE; ?; ?; The UAE hailed the Artemis Accords as a model for cooperation.
occurred; LUX; zero-debris-charter; ?; Luxembourg has endorsed the Zero Debris Charter.
occurred; USA KEN; artemis-accords; ?; The United States welcomed the accession of Kenya to the Artemis Accords.
occurred; FRA; ?; ?; France backs a European role in a moratorium on anti-satellite tests.
occurred; KEN; ?; ?; Kenya endorsed the recommendations of the UN working group on space resources.
planned; NZL; ?; ?; New Zealand will support the resolution on space weapons, its foreign minister said.
denied; RUS; artemis-accords; ?; Russia has not endorsed the Artemis Accords.
occurred; CHN RUS; ?; ?; Chinese President Xi Jinping endorsed plans for a joint lunar base with Russia.
occurred; +g7; ?; ?; G7 leaders welcomed national efforts to reduce space debris and backed the UN guidelines.
occurred; ?; artemis-accords; ?; The Secure World Foundation praised the Artemis Accords.
occurred; USA; gateway; ?; The Senate Commerce Committee voted to support the Gateway.
occurred; CHE NLD; ?; ?; Switzerland and the Netherlands declared their support for the moratorium on anti-satellite tests.
occurred; VEN CHN RUS; ilrs; ?; Caracas has publicly backed the Chinese-Russian International Lunar Research Station.
occurred; IND; lts-guidelines; ?; India reaffirmed its adherence to the UN's long-term sustainability guidelines for space.
occurred; CHN RUS; ?; ?; The council rejected an American draft resolution on weapons in space. China backed the Russian one.
occurred; USA; ?; ?; The White House endorsed NASA's plan to buy seats on commercial stations.
occurred; USA; ?; ?; "We fully support the extension of the ISS," said US Secretary of State Antony Blinken.
occurred; ESP; ?; ?; Spain expressed its backing for the European launcher programme.
occurred; UKR; ?; ?; Ukraine voted in favour of the UN resolution on weapons in space.
occurred; JPN; ?; ?; Tokyo gave its full backing to the Gateway station.
occurred; POL; ?; ?; Poland declared its support for ESA's Moonlight programme at the ministerial council.
occurred; USA; ?; ?; Trump's endorsement of NASA's Artemis programme came in a tweet.
occurred; KAZ; ilrs; ?; Kazakhstan's backing for the International Lunar Research Station was announced in Astana.
occurred; NIC; ?; ?; Nicaragua's support for the ILRS was voiced by Laureano Ortega.
occurred; JPN USA; ?; ?; Japan and the United States reaffirmed their commitment to the Artemis programme.
occurred; SGP; artemis-accords; ?; Singapore welcomed the principles of the Artemis Accords.
occurred; MEX; ?; ?; Mexico supports the creation of a Latin American space agency, President López Obrador said.
occurred; FRA DEU ITA; ?; ?; France, Germany and Italy backed a plan to fund Ariane 6 flights.
occurred; ZAF; ?; ?; South Africa's president backed plans for a BRICS satellite constellation.
occurred; GBR USA; ?; ?; The UK supports the US moratorium on anti-satellite missile tests.
occurred; ARE; ?; ?; The UAE voiced its support for the UN's guidelines on the sustainability of space.
occurred; VEN CHN; ?; ?; Venezuela has endorsed China's moon base plans.
occurred; FRA; ?; ?; Emmanuel Macron threw his support behind a European space station.
occurred; USA; artemis-program; ?; President Biden has endorsed the Artemis programme.
occurred; +european-union; ?; ?; The EU backs a ban on destructive anti-satellite tests.
occurred; JPN; ?; ?; Tokyo came out in support of the US proposal on space debris.
occurred; CHN RUS; ?; ?; China and Russia reiterated their support for a treaty on weapons in outer space.
occurred; KOR; ?; ?; Seoul announced its support for the moratorium on anti-satellite weapon tests.
denied; DEU FRA; ?; ?; Germany does not back the French plan for a crewed European spacecraft.
possible; BRA; ilrs; ?; Brazil may endorse the International Lunar Research Station.
planned; NZL; ?; ?; New Zealand will back the UN resolution on space weapons.
occurred; ITA; gateway; ?; Italy reaffirmed its commitment to the Gateway.
occurred; IND; ?; ?; New Delhi has welcomed the idea of a BRICS space council.
occurred; USA; ?; ?; US lawmakers have rallied behind NASA's Mars Sample Return mission.
occurred; PAK CHN; ?; ?; Support for China's lunar station came from Pakistan.
occurred; AUS; artemis-accords; ?; Australia strongly supports the Artemis Accords, its space agency chief said.
occurred; CAN; ?; ?; Ottawa pledged its support for extending the space station to 2030.
occurred; NOR USA; ?; 2023-10; In October 2023, Norway joined the American commitment not to test anti-satellite missiles.
occurred; JPN; ?; -; Tokyo is in favour of extending the International Space Station to 2030, the science ministry said.
occurred; ITA; artemis-accords; -; Italy remains firmly committed to the Artemis Accords, its minister said.
occurred; USA; ?; -; Senator Maria Cantwell said she strongly supports the Artemis program.
ongoing; CHE; ?; -; Switzerland is backing the IRIS2 constellation.
occurred; AUS USA; ?; -; Australia was quick to endorse the American call for a ban on missile tests in space.
occurred; PER USA; ?; 2023-11; Peru became the latest country to commit to the US moratorium on anti-satellite tests in November 2023.
occurred; BRA CHN; ?; -; Brazil's Lula welcomed China's idea of a satellite constellation.
denied; HUN; ?; -; Hungary withheld its support for the European space law.
occurred; USA; sls; ?; Sen. Ted Cruz has vowed to defend SLS, the moon rocket.
occurred; USA; ?; ?; NASA Administrator Bill Nelson told a hearing that he agreed with the ban on work with China in space.
occurred; KEN PER; ?; ?; Nine of the 15 council members, including Kenya and Peru, voted for the draft on weapons in space.
occurred; USA +un-general-assembly; ?; ?; The UN General Assembly adopted a resolution sponsored by the United States on weapons in outer space.
planned; USA +us-senate; gateway; ?; Sen. Ted Cruz, who chairs the Senate Commerce Committee, said he would fight to save the Gateway lunar station.
"""

NOT_TOLD = """
Croatia signed up on Tuesday, becoming the 60th country to back the Artemis Accords.
Chile and Peru will support each other's plans in space.
The rocket is supported by four struts, China's CALT said.
The tower supports the rocket on the pad, NASA said.
The orbiter supports communications with the lander for China.
NASA's ground stations support the Chandrayaan-3 mission.
The backup crew trained in Russia.
SpaceX backed out of the launch attempt after a valve problem.
NASA pushed back the launch date.
The Deep Space Network provided support for India's lunar mission.
The grant supports NASA research on lunar dust.
Astronauts rely on life support systems built for NASA.
The company is backed by investors such as Google.
The space startup, backed by Sequoia, raised funds.
Supporting NASA's Artemis program, the company builds valves.
The lunar module's backing plate failed in a NASA test.
Applause welcomed the NASA crew in Houston.
NASA welcomed four new astronauts.
The station welcomed its new crew.
The satellite supports weather forecasts in India.
Ground crews supported the launch from Kourou, ESA said.
NASA supports students through grants.
The startup is backed by Bill Gates.
The crew welcomed the cargo ship to the space station.
China's Queqiao-2 relay satellite will support the Chang'e-6 mission.
We welcome cooperation with everyone on the Moon, says the Thai space agency GISTDA.
In December, 155 states backed a U.S. resolution on anti-satellite tests.
"""

test_is_told = told(TOLD, "endorse")
test_is_not_told = not_told(NOT_TOLD, "endorse")
