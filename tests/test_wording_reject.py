"""Refusals and denials, in the words that news uses for it."""

# The table holds one text a line, however long.
# ruff: noqa: E501

from __future__ import annotations

from lunarwatch.extraction import Extractor
from wording import events_in, not_told, told

TOLD = """
occurred; RUS; ?; ?; Russia has rejected the Artemis Accords.
occurred; IND; ?; ?; India declined to join the International Lunar Research Station.
occurred; RUS; ?; 2022-03; Roscosmos refused to launch OneWeb satellites from Baikonur in March 2022.
occurred; CHN; ?; ?; Beijing denied that it plans to claim territory on the moon.
occurred; USA; ?; ?; The GAO rejected Blue Origin's protest over the lunar lander contract.
occurred; RUS; ?; ?; Russia vetoed a UN resolution on nuclear weapons in space.
occurred; RUS; ?; ?; Russia vetoed, with China abstaining, a US-drafted Security Council resolution against weapons in space.
occurred; USA; ?; ?; The Senate rejected the proposal to cut NASA's Artemis budget.
occurred; USA; ?; ?; NASA turned away the proposal by Blue Origin.
occurred; BRA; ?; ?; Brazil has ruled itself out of the Chinese lunar station.
occurred; RUS; ?; ?; The Kremlin dismissed the allegation that it is putting a nuclear weapon in orbit.
occurred; USA; ?; ?; A federal judge dismissed Blue Origin's suit against NASA.
occurred; RUS; ?; ?; Russia's rejection of the Artemis Accords surprised few.
occurred; AUS; ?; ?; Australia decided against joining the Chinese moon base.
occurred; EGY; ?; ?; Egypt snubbed the Artemis Accords and joined the ILRS instead.
occurred; RUS; ?; ?; Russia refused to join the Artemis Accords.
occurred; MNG CHN; ?; 2023; Mongolia's space agency sent a satellite up. It declined a Chinese invitation to the lunar research station in 2023 and has since signed a deal with SpaceX.
occurred; CHN USA; ?; ?; China rejected US claims that it wants to seize lunar territory.
occurred; CHN USA; ?; ?; Washington turned down a Chinese offer of lunar cooperation.
occurred; RUS; ?; ?; Russia vetoed the resolution on weapons in outer space.
occurred; BRA USA; ?; ?; Brazil rejected the American proposal for the Alcântara spaceport.
denied; CHN JPN; ?; ?; Japan has not ruled out a role in the lunar station of China.
occurred; RUS USA; ?; ?; The Kremlin denied US allegations about a nuclear space weapon.
occurred; RUS; ?; ?; ESA ruled out further work with Roscosmos on ExoMars.
occurred; USA; ?; ?; NASA rejected Blue Origin's bid for the lander.
occurred; KOR; ?; ?; Seoul declined the invitation to fly a cubesat on Artemis II.
possible; TUR; ?; ?; Turkey may refuse the offer to join the lunar station.
occurred; DEU; ?; ?; Berlin decided against a national lunar lander.
occurred; RUS; ?; ?; Roscosmos refused to launch the OneWeb satellites.
occurred; CHN; ?; ?; China opposes the deployment of weapons in outer space.
occurred; USA; ?; ?; The GAO denied the protest of Blue Origin over NASA's lander contract.
occurred; IND PAK; ?; ?; Pakistan brushed aside Indian concerns over its satellite.
occurred; FRA; ?; ?; France turned its back on the Moon Agreement, refusing to ratify it.
occurred; IND; ?; ?; India rejected the criticism of its lunar programme, saying that the mission was peaceful.
occurred; USA RUS; ?; -; The United States voted against a Russian resolution on weapons in space.
occurred; USA; ?; -; A US judge threw out Blue Origin's lawsuit over NASA's lunar lander contract.
occurred; CHN; ?; ?; China called the allegations about its moon programme baseless.
occurred; RUS CUB; ?; ?; Russia and Cuba were among those who voted no on the resolution against weapons in space.
occurred; RUS; gateway; ?; Russia refused to join NASA's Lunar Gateway.
occurred; USA; wolf-amendment; ?; House Speaker Tom Ridley opposes any easing of the Wolf Amendment.
occurred; RUS USA; ?; ?; The United States accused Russia of building a space weapon. Moscow denied the allegation.
occurred; KOR; ?; ?; South Korea's space agency KARI was criticised over the moon mission. An agency spokesman rejected the criticism.
occurred; RUS; ?; ?; Frants Klintsevich told reporters that the accusation over the spy satellite was a fairy tale.
occurred; RUS NOR; ?; ?; Moscow dismissed as baseless a claim by Norway that it had jammed the satellite.
occurred; CHN AUS; ?; ?; Australia accused China of stalking one of its satellites in orbit. Beijing denies it.
occurred; CHN JPN; ?; ?; China rejected a proposal by Japan that would open the space station to others.
occurred; CHN JPN; ?; ?; China rejected a draft resolution by Japan that India had put forward on arms in space.
occurred; PER; ?; ?; Peru remains opposed to the draft on weapons in space.
occurred; CHN +european-union; ?; ?; China is strongly opposed to the European Union placing two of its satellite makers on a list, a spokesperson said.
occurred; USA; ?; ?; The regulator approved the satellites despite objections from SpaceX and Iridium.
occurred; BRA CUB; ?; ?; The committee adopted the resolution on outer space over the objections of Brazil and Cuba.
occurred; USA; ?; ?; An appeals court has rejected lawsuits from Viasat over the licence for Starlink.
occurred; RUS; ?; ?; The Kremlin called the report on a nuclear weapon in space a malicious fabrication.
"""

NOT_TOLD = """
Earlier checks had ruled out the Russian segment of the station, NASA confirmed.
Roscosmos ruled out the docking port as the source of the leak.
NASA declined a request for comment on the Gateway.
The flight took up guests who paid, as opposed to astronauts of NASA.
The lander rejected heat through its radiators, NASA said.
NASA declined to comment on the Artemis delay.
NASA engineers ruled out a hydrogen leak in the rocket.
China hopes Malaysia will take part in the lunar station, and Kuala Lumpur has not ruled that out.
Gateway's budget declined by 5 percent.
NASA has not ruled out a launch in February.
ESA declined to say when the lunar lander would fly.
JAXA threw out the old antenna of its lunar ground station.
Moscow has refused to sign the Artemis Accords.
Of the two rockets, none voted best by the readers of the space magazine flew.
Chinese journalists were turned away from Kennedy Space Center.
Japan backed the resolution on outer space rather than opposing it.
"""

test_is_told = told(TOLD, "reject")
test_is_not_told = not_told(NOT_TOLD, "reject")


def test_a_charge_denied_and_a_text_opposed_are_two(extractor: Extractor) -> None:
    text = (
        "The United States accused China of testing a space weapon. China denies the charge. "
        "China also opposed the text on weapons in space, saying it was full of loopholes."
    )
    assert [event.evidence.trigger for event in events_in(extractor, text, "reject")] == [
        "denies",
        "opposed",
    ]
