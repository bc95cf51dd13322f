"""Bans, sanctions and limits, in the words that news uses for it."""

# The table holds one text a line, however long.
# ruff: noqa: E501

from __future__ import annotations

from wording import not_told, told

TOLD = """
ongoing; CHN USA; ?; ?; The Wolf Amendment bars NASA from cooperating with China.
ongoing; CHN USA; ?; ?; U.S. law prohibits NASA from using its funds to work with Chinese organisations.
occurred; RUS USA; ?; 2022; Washington imposed sanctions on Roscosmos in 2022.
occurred; CHN USA; ?; ?; The United States put Chinese space companies on its export blacklist.
occurred; CHN USA; ?; ?; The Commerce Department added seven Chinese space institutes to its Entity List.
ongoing; CHN USA; ?; ?; Under a 2011 law, NASA may not work bilaterally with China.
occurred; CHN USA; ?; ?; NASA has barred Chinese nationals from its facilities and networks.
occurred; JPN RUS; ?; ?; Japan sanctioned Roscosmos and its subsidiaries.
occurred; RUS; ?; ?; The European Union hit Russia's space industry with sanctions.
occurred; GBR RUS; ?; ?; Britain slapped sanctions on Russian space firms.
occurred; CHN USA; ?; ?; The U.S. ban on cooperation with China has kept Beijing off the International Space Station.
occurred; CHN USA; ?; ?; Washington tightened export restrictions on space technology for China.
occurred; CHN USA; ?; ?; China imposed export controls on rare earths used in American satellites.
occurred; CHN USA; ?; ?; Beijing sanctioned US space companies over arms sales to Taiwan.
occurred; IRN USA; ?; ?; The US Treasury imposed sanctions on Iran's space agency.
occurred; CHN USA; ?; ?; US lawmakers have barred bilateral contacts between NASA and Chinese agencies since 2011.
occurred; RUS USA; ?; ?; The United States blacklisted Russian firms that supply the space programme.
planned; CHN USA; ?; ?; Washington plans to limit exports of lunar technology to China.
occurred; RUS USA; ?; 2022; The United States sanctioned Russian space firms in 2022.
occurred; CHN USA; ?; ?; Washington blacklisted a Chinese satellite company.
ongoing; CHN USA; ?; ?; American export rules prevent Chinese rockets from launching US satellites.
occurred; CHN USA; ?; ?; NASA banned Chinese nationals with visas from its centers.
occurred; JPN RUS; ?; ?; Tokyo imposed sanctions on Russia's space agency.
occurred; IRN USA; ?; ?; The US imposed fresh sanctions on the Iranian Space Agency.
ongoing; CHN USA; ?; ?; The Wolf Amendment prohibits NASA from working with China.
occurred; CHN USA; ?; ?; China restricted exports of gallium to the United States, used in satellites.
occurred; RUS; ?; ?; The EU banned exports of space technology to Russia.
occurred; GBR RUS; ?; ?; Britain added Roscosmos to its sanctions list.
occurred; CHN USA; ?; ?; The Commerce Department placed Chinese space institutes on the Entity List.
planned; CHN USA; ?; ?; The US plans to tighten curbs on space exports to China.
ongoing; CHN USA; ?; ?; NASA cannot work with China without permission from Congress.
occurred; CAN RUS; ?; ?; Canada has barred Russian satellites from its ground stations.
occurred; RUS USA; ?; ?; New US sanctions against Roscosmos took effect in March.
denied; AUS CHN; ?; ?; Australia has not banned Chinese ground stations.
occurred; RUS; ?; -; Western sanctions cut Roscosmos off from imported electronics for its lunar lander.
ongoing; USA CHN; ?; -; US law does not allow NASA to cooperate directly with China's space agency.
occurred; JPN RUS; ?; -; Tokyo has frozen the assets of a Russian maker of moon rocket engines.
ongoing; USA CHN; ?; ?; Under the Wolf Amendment, NASA may not use its money for bilateral work with China.
occurred; CHN; ?; ?; Chinese journalists were turned away from Kennedy Space Center.
occurred; USA CHN; ?; 2024-01; In January Washington put curbs on Spacety, a Chinese satellite company.
planned; USA CHN; ?; ?; A clause in the law will stop NASA from spending a cent on cooperation with China.
occurred; CAN CHN; ?; ?; Canada put the Chinese maker of satellites under sanctions in March.
occurred; USA IRN; ?; ?; The United States designated the Iranian Space Agency under an executive order.
ongoing; RUS; ?; ?; Moscow will stay on the station unless the West lifts its sanctions on two Russian rocket makers.
occurred; RUS UKR; ?; ?; Russia expelled Ukraine from a joint satellite programme.
"""

NOT_TOLD = """
Finland has halted its work with Russian institutes in space.
The rocket's launch window is limited to two hours, NASA said.
The Outer Space Treaty bans nuclear weapons in space.

NASA restricted access to the launch pad on Monday.
The moon's gravity restricts movement, NASA says.
Treaties prohibit states from claiming the Moon.
Austria did not join a pledge to halt tests of weapons in space.
Washington lifted sanctions on a Russian maker of rockets.
Germany has halted all cooperation with Russia on space missions.
A senator backed the lunar lander of NASA, which the plan leaves out.
"""

test_is_told = told(TOLD, "restrict")
test_is_not_told = not_told(NOT_TOLD, "restrict")
