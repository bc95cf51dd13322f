"""Withdrawals and ended cooperation, in the words that news uses for it."""

# The table holds one text a line, however long.
# ruff: noqa: E501

from __future__ import annotations

from wording import not_told, told

TOLD = """
occurred; FIN RUS; ?; ?; Finland has halted its work with Russian institutes in space.
occurred; RUS; ?; 2021; Russia pulled out of the Gateway project in 2021.
planned; RUS; ?; ?; Russia will withdraw from the International Space Station after 2024.
occurred; RUS; ?; 2022-04; ESA ended its cooperation with Roscosmos on Luna-25, Luna-26 and Luna-27 in April 2022.
occurred; USA; ?; ?; The United States has quit the UN committee on outer space.
planned; RUS; ?; ?; Moscow said it would leave the station project by 2028.
occurred; SAU; ?; 2023-01; Saudi Arabia withdrew from the Moon Agreement in January 2023.
occurred; DEU RUS; ?; ?; Germany's DLR broke off cooperation with Russia on space research.
occurred; GBR RUS; ?; ?; Britain cut ties with Roscosmos over the war in Ukraine.
occurred; SWE RUS; ?; ?; Sweden withdrew its instrument from Luna-25.
denied; RUS; ?; ?; Russia has no plans to leave the International Space Station.
possible; RUS; ?; ?; Russia could walk away from the space station after 2025.
occurred; RUS UKR; ?; ?; Ukraine scrapped its space agreement with Russia.
occurred; ARE; ?; ?; The UAE dropped out of China's Chang'e-7 mission because of US export rules.
occurred; RUS USA; ?; ?; NASA terminated its agreement with Roscosmos on data sharing.
occurred; KOR; ?; ?; South Korea abandoned its plan to take part in Gateway.
planned; USA; ?; ?; The White House wants to pull NASA out of the Gateway.
occurred; RUS; ?; ?; The suspension of cooperation between ESA and Roscosmos delayed the Rosalind Franklin rover.
occurred; CHE; ?; ?; Swiss researchers backed out of the Luna-27 lander project.
possible; PER; ?; ?; Peru may leave the Beijing-based Asia-Pacific Space Cooperation Organization, its defense minister said.
occurred; RUS; ?; ?; Russia's withdrawal from the International Space Station was announced in July 2022.
occurred; JPN RUS; ?; ?; Japan stopped working with Russia on the lunar lander.
occurred; POL RUS; ?; ?; Poland suspended all space contracts with Moscow.
planned; USA; ?; ?; Washington is to end its participation in the lunar Gateway.
planned; RUS; ?; 2028; Russia will quit the International Space Station in 2028.
occurred; SAU; ?; ?; Saudi Arabia pulled out of the Moon Agreement.
occurred; RUS; ?; ?; ESA terminated cooperation with Roscosmos on the Rosalind Franklin rover.
planned; USA; ?; ?; The United States intends to withdraw from the Gateway programme.
possible; RUS; ?; ?; Russia could leave the space station early.
denied; JPN; ?; ?; Japan has no plans to withdraw from Artemis.
occurred; GBR RUS; ?; ?; London suspended space cooperation with Russia in March 2022.
occurred; RUS; ?; 2021; Russia's exit from the Gateway project was confirmed in 2021.
occurred; RUS UKR; ?; ?; Ukraine tore up its space agreement with Russia.
occurred; CZE RUS; ?; ?; The Czech Republic cut space ties with Russia.
occurred; CHE; ?; ?; Switzerland backed out of the Luna-27 project.
occurred; RUS USA; ?; ?; Russia halted supplies of rocket engines to the United States.
occurred; NOR RUS; ?; ?; Norway stopped cooperating with Russia on rockets.
planned; RUS; ?; ?; Moscow is to end its participation in the ISS after 2028.
occurred; USA; ?; ?; Washington walked away from the lunar Gateway.
occurred; RUS; ?; ?; The European Union froze its space partnership with Russia.
occurred; POL RUS; ?; ?; Poland scrapped a space accord with Russia.
occurred; RUS; ?; 2012; Russia was to build the lander of Chandrayaan-2 but pulled out in 2012.
occurred; RUS; ?; ?; Roscosmos suspended Soyuz launches from French Guiana.
possible; JPN; gateway; -; Japan is considering leaving the Gateway programme if NASA scraps the station, a ministry official said.
planned; RUS; iss; ?; After 2028 Moscow intends to end its role in the ISS partnership.
occurred; +esa; exomars; 2022-03; In March 2022 ESA suspended the ExoMars mission that it was to launch jointly with Roscosmos.
occurred; RUS; ?; ?; Russia pulled its staff out of the space centre in Kourou.
occurred; CHN USA; ?; ?; China broke off its talks on space security with the United States.
occurred; POL; ?; 2024-02-28; Poland ended a joint experiment on the space station's Russian segment on February 28.
planned; RUS USA; ?; ?; Roscosmos said it would no longer supply rocket engines to the United States.
occurred; CAN USA; ?; ?; Canada has ripped up a deal with SpaceX on satellites.
occurred; SWE CHN; ?; ?; Sweden ended its participation in China's Chang'e-6 mission.
occurred; CAN JPN; ?; ?; Canada pulled out of a planned joint mission with Japan to the moons of Jupiter.
occurred; IND; ?; ?; India withdrew from the International Space Station.
occurred; CZE RUS; ?; ?; The Czech Republic has stopped its contribution to the Russian lunar rover.
ongoing; USA; ?; ?; Rocket Lab is ending its working relationship with Momentus, a firm that ferries satellites.
occurred; USA; exomars; 2012; The United States left ExoMars in 2012, forcing Europe to turn to Russia.
occurred; RUS +roscosmos; exomars; ?; ESA and Roscosmos parted ways over the ExoMars rover.
occurred; CAN; ?; ?; Canada called off its part in the Russian lunar mission.
occurred; FIN; ?; ?; Finland turned its back on the Russian space telescope project.
planned; POL RUS; ?; ?; Poland will not renew its launch contract with Roscosmos for lunar satellites.
occurred; HUN; ?; ?; Hungary left the European satellite consortium.
occurred; NOR RUS; ?; ?; Norway severed its links with the Russian space agency.
occurred; ESP; ?; ?; Spain suspended its payments to the European Space Agency.
occurred; DNK RUS; ?; ?; Denmark recalled its scientists from the Russian Mars project.
"""

NOT_TOLD = """
The astronauts left the International Space Station on Friday.
The rocket left the pad at Kennedy Space Center.
NASA ended its live broadcast of the Moon landing.
The arm was withdrawn into the Gateway module, NASA said.
Chang'e-6 left lunar orbit on Friday.
NASA suspended the launch of Artemis II because of a leak.
The engines slowed Challenger enough to drop it from orbit.
South Korea denounced a statement by North Korea's space agency on its satellites.
Russia has not told NASA that it intends to withdraw from the International Space Station.
Ukraine declined to extend its space agreement with Russia.
NASA cut the radio link with the lunar lander.
The crew went their separate ways after the moon landing.
"""

test_is_told = told(TOLD, "withdraw")
test_is_not_told = not_told(NOT_TOLD, "withdraw")
